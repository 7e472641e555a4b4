/* touch.c: an affine map, applied and found. Owns nothing.
 *
 * Limits: cheap controllers tell half or twice of an axis, not more; and crosses that are ten times
 * the error of a finger apart cannot be mixed up with it. */
#include "ui/touch.h"

#include <math.h>
#include <string.h>

static const double near_most = 0.2, /* two touches; the crosses are 0.8 apart */
    miss_most = 0.04,                /* of a touch, when all are brought onto the crosses */
    squeeze_least = 0.4,             /* of any direction */
    squeeze_most = 2.5, line = 1e-3; /* a smaller determinant is none */

/* ---- use ---- */

static bool all_finite(const float *numbers)
{
    bool finite = true;
    for (int i = 0; i < TOUCH_NUMBERS; i++) {
        finite = finite && isfinite(numbers[i]);
    }
    return finite;
}

static double determinant(const float *n)
{
    return (double)n[0] * (double)n[4] - (double)n[1] * (double)n[3];
}

void touch_init(struct touch *touch, const float *numbers)
{
    *touch = (struct touch){.calibrated = false};
    if (numbers != NULL && all_finite(numbers) && fabs(determinant(numbers)) >= line) {
        memcpy(touch->numbers, numbers, sizeof touch->numbers);
        touch->calibrated = true;
    }
}

static float within(float value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

bool touch_apply(const struct touch *touch, float *x, float *y)
{
    const float *n = touch->numbers;
    float u = *x, v = *y;
    if (touch->calibrated) {
        *x = n[0] * u + n[1] * v + n[2];
        *y = n[3] * u + n[4] * v + n[5];
    }
    if (!isfinite(*x) || !isfinite(*y)) {
        return false;
    }
    *x = within(*x);
    *y = within(*y);
    return true;
}

/* ---- calibration ---- */

struct spot touch_cross(int cross)
{
    static const struct spot crosses[TOUCH_CROSSES] = {
        {0.1f, 0.1f}, {0.9f, 0.1f}, {0.9f, 0.9f}, {0.1f, 0.9f}};
    return crosses[cross];
}

/* From the upright picture to the panel as it hangs: the inverse of platform/turn.h. */
static struct spot on_panel(struct spot at, int rotation)
{
    switch ((rotation / 90 % 4 + 4) % 4) {
    case 1:
        return (struct spot){1 - at.y, at.x};
    case 2:
        return (struct spot){1 - at.x, 1 - at.y};
    case 3:
        return (struct spot){at.y, 1 - at.x};
    default:
        return at;
    }
}

static bool any_close(const struct spot *touched)
{
    for (int a = 0; a < TOUCH_CROSSES; a++) {
        for (int b = 0; b < a; b++) {
            double x = (double)(touched[a].x - touched[b].x);
            double y = (double)(touched[a].y - touched[b].y);
            if (!(hypot(x, y) >= near_most)) { /* also what is no number */
                return true;
            }
        }
    }
    return false;
}

/* Solves the normal equations of three unknowns by Cramer's rule; false when they have no one
 * solution. `m` is symmetric. */
static bool solve(double m[3][3], const double *right, double *out)
{
    double cofactor[3][3];
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            int a = (i + 1) % 3, b = (i + 2) % 3, c = (j + 1) % 3, d = (j + 2) % 3;
            cofactor[i][j] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
        }
    }
    double whole = m[0][0] * cofactor[0][0] + m[0][1] * cofactor[0][1] + m[0][2] * cofactor[0][2];
    if (!(fabs(whole) > 1e-9)) {
        return false;
    }
    for (int i = 0; i < 3; i++) {
        out[i] =
            (cofactor[0][i] * right[0] + cofactor[1][i] * right[1] + cofactor[2][i] * right[2]) /
            whole;
    }
    return true;
}

/* Least squares: each of the two coordinates for itself. */
static bool fit(const struct spot *from, const struct spot *to, double *numbers)
{
    double m[3][3] = {{0}}, right[2][3] = {{0}};
    for (int i = 0; i < TOUCH_CROSSES; i++) {
        const double row[3] = {(double)from[i].x, (double)from[i].y, 1};
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                m[a][b] += row[a] * row[b];
            }
            right[0][a] += row[a] * (double)to[i].x;
            right[1][a] += row[a] * (double)to[i].y;
        }
    }
    return solve(m, right[0], numbers) && solve(m, right[1], numbers + 3);
}

/* How far the farthest touch then is from its cross. */
static double farthest(const struct spot *from, const struct spot *to, const double *n)
{
    double most = 0;
    for (int i = 0; i < TOUCH_CROSSES; i++) {
        double x = (double)from[i].x, y = (double)from[i].y;
        double miss = hypot(n[0] * x + n[1] * y + n[2] - (double)to[i].x,
                            n[3] * x + n[4] * y + n[5] - (double)to[i].y);
        most = miss > most ? miss : most;
    }
    return most;
}

/* The least and most that any direction is drawn out: the singular values of the 2x2 part. */
static bool is_squeezed(const double *n)
{
    double sum = n[0] * n[0] + n[1] * n[1] + n[3] * n[3] + n[4] * n[4];
    double area = fabs(n[0] * n[4] - n[1] * n[3]);
    double plus = sqrt(sum + 2 * area), minus = sqrt(fmax(sum - 2 * area, 0));
    return (plus - minus) / 2 < squeeze_least || (plus + minus) / 2 > squeeze_most;
}

enum touch_verdict touch_solve(const struct spot *crosses, const struct spot touched[TOUCH_CROSSES],
                               int rotation, float numbers[TOUCH_NUMBERS])
{
    struct spot from[TOUCH_CROSSES], to[TOUCH_CROSSES];
    double found[TOUCH_NUMBERS];
    for (int i = 0; i < TOUCH_CROSSES; i++) {
        from[i] = on_panel(touched[i], rotation);
        to[i] = on_panel(crosses != NULL ? crosses[i] : touch_cross(i), rotation);
    }
    if (any_close(from)) {
        return TOUCH_CLOSE;
    }
    if (!fit(from, to, found) || farthest(from, to, found) > miss_most) {
        return TOUCH_CROOKED;
    }
    if (found[0] * found[4] - found[1] * found[3] <= 0) {
        return TOUCH_MIRRORED;
    }
    if (is_squeezed(found)) {
        return TOUCH_SQUEEZED;
    }
    for (int i = 0; i < TOUCH_NUMBERS; i++) {
        numbers[i] = (float)found[i];
    }
    return TOUCH_GOOD;
}
