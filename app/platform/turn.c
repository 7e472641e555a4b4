/* turn.c: pixels are copied in small squares, so that a column of the one is not a miss of the
 * cache for every pixel of the other. No state. */
#include "platform/turn.h"

enum { SQUARE = 32 };

int turn_from_degrees(int degrees)
{
    return degrees % 90 == 0 ? (degrees / 90 % 4 + 4) % 4 : 0;
}

struct rect turn_rect(int turns, struct rect area, int width, int height)
{
    int right = width - area.x - area.w, below = height - area.y - area.h;
    switch (turns) {
    case 1:
        return (struct rect){below, area.x, area.h, area.w};
    case 2:
        return (struct rect){right, below, area.w, area.h};
    case 3:
        return (struct rect){area.y, right, area.h, area.w};
    default:
        return area;
    }
}

/* Copies one square; `first` is where its top left pixel goes, `across` and `down` how many pixels
 * further its neighbours go. */
static void turn_square(const struct pixels *upright, struct rect square, uint32_t *first,
                        ptrdiff_t across, ptrdiff_t down)
{
    for (int y = 0; y < square.h; y++) {
        const uint32_t *from = upright->at + (ptrdiff_t)(square.y + y) * upright->stride + square.x;
        uint32_t *to = first + y * down;
        for (int x = 0; x < square.w; x++, to += across) {
            *to = from[x];
        }
    }
}

void turn_pixels(int turns, const struct pixels *upright, struct rect area,
                 const struct pixels *panel)
{
    const ptrdiff_t across[] = {1, panel->stride, -1, -panel->stride};
    const ptrdiff_t down[] = {panel->stride, -1, -panel->stride, 1};
    for (int y = area.y; y < area.y + area.h; y += SQUARE) {
        for (int x = area.x; x < area.x + area.w; x += SQUARE) {
            struct rect square = rect_intersect((struct rect){x, y, SQUARE, SQUARE}, area);
            struct rect first =
                turn_rect(turns, (struct rect){x, y, 1, 1}, upright->width, upright->height);
            turn_square(upright, square, panel->at + (ptrdiff_t)first.y * panel->stride + first.x,
                        across[turns], down[turns]);
        }
    }
}

void turn_back(int turns, float *x, float *y)
{
    float u = *x, v = *y;
    *x = turns == 1 ? v : turns == 2 ? 1 - u : turns == 3 ? 1 - v : u;
    *y = turns == 1 ? 1 - u : turns == 2 ? 1 - v : turns == 3 ? u : v;
}
