/* pixels.c: the loops in which the kiosk spends its time. Two channels are worked on at once, in
 * the halves of a 32-bit word; an alpha of 0-255 becomes a weight of 0-256, so that opaque stays
 * exactly opaque. Owns nothing. */
#include "platform/pixels.h"

#include <string.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wmemset fills pixels");

enum { BLOCK = 16 }; /* bytes */

static uint32_t weight(uint32_t alpha)
{
    return alpha + (alpha >> 7);
}

/* `over` and `under` in the proportion of `part` (0-256) to the rest. */
static inline uint32_t mix(uint32_t under, uint32_t over, uint32_t part)
{
    uint32_t rest = 256 - part;
    uint32_t rb = (over & 0xFF00FF) * part + (under & 0xFF00FF) * rest + 0x800080;
    uint32_t ag = (over >> 8 & 0xFF00FF) * part + (under >> 8 & 0xFF00FF) * rest + 0x800080;
    return (rb >> 8 & 0xFF00FF) | (ag & 0xFF00FF00);
}

/* A premultiplied pixel on top of another. */
static inline uint32_t over(uint32_t under, uint32_t top)
{
    uint32_t rest = 256 - weight(top >> 24);
    uint32_t rb = (under & 0xFF00FF) * rest >> 8 & 0xFF00FF;
    uint32_t ag = (under >> 8 & 0xFF00FF) * rest & 0xFF00FF00;
    return top + (rb | ag);
}

uint32_t pixel_opaque(struct color color)
{
    return 0xFF000000 | (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
}

static uint32_t *row_of(const struct pixels *to, struct rect area, int row)
{
    return to->at + (ptrdiff_t)(area.y + row) * to->stride + area.x;
}

void pixels_fill_row(uint32_t *to, int count, uint32_t pixel)
{
    if (count < 8) {
        for (int i = 0; i < count; i++) {
            to[i] = pixel;
        }
        return;
    }
    wmemset((wchar_t *)to, (wchar_t)pixel, (size_t)count);
}

/* Blends one colour over a row; `part` is its weight. Byte by byte in blocks of a fixed size, which
 * the compiler turns into a few instructions each. */
static void veil_row(uint32_t *to, int count, uint32_t pixel, uint32_t part)
{
    uint16_t add[BLOCK], rest = (uint16_t)(256 - part);
    uint8_t color[sizeof pixel];
    memcpy(color, &pixel, sizeof pixel);
    for (size_t k = 0; k < BLOCK; k++) {
        add[k] = (uint16_t)(color[k % sizeof pixel] * part + 128);
    }
    int x = 0;
    for (; x + BLOCK / 4 <= count; x += BLOCK / 4) {
        uint8_t *bytes = (uint8_t *)(to + x);
        for (size_t k = 0; k < BLOCK; k++) {
            bytes[k] = (uint8_t)((uint16_t)(bytes[k] * rest + add[k]) >> 8);
        }
    }
    for (; x < count; x++) {
        to[x] = mix(to[x], pixel, part);
    }
}

void pixels_fill(const struct pixels *to, struct rect area, struct color color)
{
    uint32_t pixel = pixel_opaque(color), part = weight(color.a);
    for (int y = 0; y < area.h; y++) {
        if (part == 256) {
            pixels_fill_row(row_of(to, area, y), area.w, pixel);
        } else {
            veil_row(row_of(to, area, y), area.w, pixel, part);
        }
    }
}

/* Masks are mostly nothing: eight pixels of nothing are passed over at once. */
static bool eight_empty(const uint8_t *mask)
{
    uint64_t eight;
    memcpy(&eight, mask, sizeof eight);
    return eight == 0;
}

static void mask_row(uint32_t *to, const uint8_t *mask, int count, uint32_t pixel, uint32_t part)
{
    int x = 0;
    while (x < count) {
        if (x + 8 <= count && eight_empty(mask + x)) {
            x += 8;
            continue;
        }
        int end = x + 8 < count ? x + 8 : count;
        for (; x < end; x++) {
            uint32_t cover = weight(mask[x]) * part >> 8;
            to[x] = cover == 256 ? pixel : mix(to[x], pixel, cover);
        }
    }
}

void pixels_mask(const struct pixels *to, struct rect area, const uint8_t *mask, size_t stride,
                 struct color color)
{
    uint32_t pixel = pixel_opaque(color), part = weight(color.a);
    for (int y = 0; y < area.h; y++) {
        mask_row(row_of(to, area, y), mask + (size_t)y * stride, area.w, pixel, part);
    }
}

void pixels_copy(const struct pixels *to, struct rect area, const uint32_t *from, size_t stride)
{
    for (int y = 0; y < area.h; y++) {
        memcpy(row_of(to, area, y), from + (size_t)y * stride, (size_t)area.w * sizeof *from);
    }
}

void pixels_blend_row(uint32_t *to, const uint32_t *from, int count)
{
    for (int x = 0; x < count; x++) {
        to[x] = over(to[x], from[x]);
    }
}

void pixels_blend(const struct pixels *to, struct rect area, const uint32_t *from, size_t stride)
{
    for (int y = 0; y < area.h; y++) {
        pixels_blend_row(row_of(to, area, y), from + (size_t)y * stride, area.w);
    }
}
