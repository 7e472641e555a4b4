/* shape.c: coverage by distance. A pixel whose middle is d away from the edge of a large shape is
 * covered for 0.5 + d, which for a straight edge is exact and for the radii of a kiosk (5 px and
 * more) differs from the true area by less than one part in a hundred. */
#include "platform/shape.h"

#include <math.h>

/* Coverage of a pixel that lies `inside` px within an edge. */
static float covered(float inside)
{
    float part = inside + 0.5f;
    return part < 0 ? 0 : part > 1 ? 1 : part;
}

static uint8_t byte_of(float part)
{
    return (uint8_t)(part * 255 + 0.5f);
}

/* Distance of the middle of pixel (x, y) from (middle, middle). */
static float distance(int x, int y, int middle)
{
    float dx = (float)(middle - x) - 0.5f, dy = (float)(middle - y) - 0.5f;
    return sqrtf(dx * dx + dy * dy);
}

uint8_t shape_corner(int radius, int x, int y)
{
    return byte_of(covered((float)radius - distance(x, y, radius)));
}

/* Makes all four corners out of one. */
static struct sheet four_corners(int side, uint8_t (*one)(int radius, int edge, int x, int y),
                                 int radius, int edge)
{
    struct sheet sheet = sheet_mask(2 * side, 2 * side);
    uint8_t *mask = sheet.bytes;
    for (int y = 0; sheet.kind == SHEET_MASK && y < side; y++) {
        for (int x = 0; x < side; x++) {
            int right = 2 * side - 1 - x, bottom = 2 * side - 1 - y;
            uint8_t cover = one(radius, edge, x, y);
            mask[y * sheet.w + x] = mask[y * sheet.w + right] = cover;
            mask[bottom * sheet.w + x] = mask[bottom * sheet.w + right] = cover;
        }
    }
    return sheet;
}

static uint8_t disc_corner(int radius, int edge, int x, int y)
{
    (void)edge;
    return shape_corner(radius, x, y);
}

/* The outline's outer edge is a quarter circle within its first `radius` pixels; so is its inner
 * edge, unless the outline is thicker than the radius. */
static uint8_t outline_corner(int radius, int edge, int x, int y)
{
    if (x >= radius || y >= radius) {
        return 255;
    }
    float away = distance(x, y, radius);
    float outer = covered((float)radius - away);
    float inner = edge < radius ? covered((float)(radius - edge) - away) : 0;
    return byte_of(outer - inner);
}

struct sheet shape_disc(int radius)
{
    return four_corners(radius, disc_corner, radius, 0);
}

struct sheet shape_outline(int radius, int edge)
{
    return four_corners(radius > edge ? radius : edge, outline_corner, radius, edge);
}

/* A ring or part of one; all in px, from the middle of the square. */
struct arc {
    float outer, inner;
    float cap_x, cap_y; /* middle of the round end; the other is at the top */
    float end_x, end_y; /* direction in which the part ends */
    bool whole, more_than_half;
};

static struct arc arc_make(int side, int thick, float fraction)
{
    float outer = (float)side / 2, inner = outer - (float)thick;
    inner = inner > 0 ? inner : 0;
    float angle = fraction * 6.2831853f, middle = (outer + inner) / 2;
    return (struct arc){.outer = outer,
                        .inner = inner,
                        .cap_x = middle * sinf(angle),
                        .cap_y = -middle * cosf(angle),
                        .end_x = sinf(angle),
                        .end_y = -cosf(angle),
                        .whole = fraction >= 1,
                        .more_than_half = fraction > 0.5f};
}

/* True for a direction between the top and the end, clockwise. */
static bool in_sector(const struct arc *arc, float x, float y)
{
    bool behind_start = x >= 0, before_end = arc->end_x * y - arc->end_y * x <= 0;
    return arc->more_than_half ? behind_start || before_end : behind_start && before_end;
}

static float ring_cover(const struct arc *arc, float x, float y)
{
    float square = x * x + y * y, within = arc->inner - 1;
    if (square > (arc->outer + 1) * (arc->outer + 1) || (within > 0 && square < within * within)) {
        return 0;
    }
    float away = sqrtf(square);
    float cover = covered(arc->outer - away) - (arc->inner > 0 ? covered(arc->inner - away) : 0);
    return cover > 0 ? cover : 0;
}

static float arc_cover(const struct arc *arc, float x, float y)
{
    float ring = ring_cover(arc, x, y);
    if (arc->whole || ring <= 0 || in_sector(arc, x, y)) {
        return ring;
    }
    float half = (arc->outer - arc->inner) / 2, top = -(arc->outer + arc->inner) / 2;
    float start = covered(half - sqrtf(x * x + (y - top) * (y - top)));
    float end = covered(
        half - sqrtf((x - arc->cap_x) * (x - arc->cap_x) + (y - arc->cap_y) * (y - arc->cap_y)));
    return start > end ? start : end;
}

static float rest_cover(const struct arc *arc, float x, float y)
{
    float ring = ring_cover(arc, x, y);
    float rest = ring < 1 ? ring - arc_cover(arc, x, y) : 1;
    return rest > 0 ? rest : 0;
}

static struct sheet ring_mask(int side, int thick, float fraction,
                              float (*cover)(const struct arc *arc, float x, float y))
{
    struct sheet sheet = sheet_mask(side, side);
    struct arc arc = arc_make(side, thick, fraction);
    uint8_t *mask = sheet.bytes;
    for (int y = 0; y < sheet.h; y++) {
        for (int x = 0; x < sheet.w; x++) {
            float half = (float)side / 2;
            mask[y * sheet.w + x] =
                byte_of(cover(&arc, (float)x + 0.5f - half, (float)y + 0.5f - half));
        }
    }
    return sheet;
}

struct sheet shape_ring(int side, int thick, float fraction)
{
    return fraction > 0 ? ring_mask(side, thick, fraction, arc_cover)
                        : (struct sheet){.kind = SHEET_EMPTY};
}

struct sheet shape_ring_rest(int side, int thick, float fraction)
{
    return fraction > 0 ? ring_mask(side, thick, fraction, rest_cover)
                        : ring_mask(side, thick, 1, ring_cover);
}

/* ---- lines ---- */

struct segment {
    float x, y, dx, dy, square; /* start, way and its length squared */
};

/* How far a place is from a segment. */
static float segment_distance(const struct segment *s, float x, float y)
{
    float along = s->square > 0 ? ((x - s->x) * s->dx + (y - s->y) * s->dy) / s->square : 0;
    along = along < 0 ? 0 : along > 1 ? 1 : along;
    float away_x = x - s->x - along * s->dx, away_y = y - s->y - along * s->dy;
    return sqrtf(away_x * away_x + away_y * away_y);
}

/* Covers what one segment covers, within its own bounds. */
static void cover_segment(struct sheet *sheet, const struct segment *s, float half)
{
    uint8_t *mask = sheet->bytes;
    float end_x = s->x + s->dx, end_y = s->y + s->dy;
    int left = (int)floorf(fminf(s->x, end_x) - half - 1);
    int right = (int)ceilf(fmaxf(s->x, end_x) + half + 1);
    int top = (int)floorf(fminf(s->y, end_y) - half - 1);
    int bottom = (int)ceilf(fmaxf(s->y, end_y) + half + 1);
    for (int y = top > 0 ? top : 0; y < bottom && y < sheet->h; y++) {
        for (int x = left > 0 ? left : 0; x < right && x < sheet->w; x++) {
            float away = segment_distance(s, (float)x + 0.5f, (float)y + 0.5f);
            uint8_t cover = byte_of(covered(half - away));
            uint8_t *at = &mask[y * sheet->w + x];
            *at = cover > *at ? cover : *at;
        }
    }
}

struct sheet shape_line(int w, int h, const struct spot *points, int count, int thick)
{
    struct sheet sheet = sheet_mask(w, h);
    for (int i = 0; sheet.kind == SHEET_MASK && i + 1 < count; i++) {
        struct segment s = {.x = points[i].x * (float)w, .y = points[i].y * (float)h};
        s.dx = points[i + 1].x * (float)w - s.x;
        s.dy = points[i + 1].y * (float)h - s.y;
        s.square = s.dx * s.dx + s.dy * s.dy;
        cover_segment(&sheet, &s, (float)thick / 2);
    }
    return sheet;
}
