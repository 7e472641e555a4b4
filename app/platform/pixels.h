/* pixels.h: pictures in memory, and the loops that put one on another.
 *
 * A pixel is 0xAARRGGBB with the colours multiplied by alpha; on a screen the alpha is not read. No
 * function here cuts: what is drawn must lie within the picture that is drawn on. */
#ifndef VONK_PLATFORM_PIXELS_H
#define VONK_PLATFORM_PIXELS_H

#include "ui/geometry.h"

#include <stddef.h>
#include <stdint.h>

struct pixels {
    uint32_t *at; /* row by row from the top left */
    int width, height;
    int stride; /* pixels from one row to the next */
};

/* The colour as an opaque pixel. */
uint32_t pixel_opaque(struct color color);

/* Fills an area; a colour that is not opaque is blended. */
void pixels_fill(const struct pixels *to, struct rect area, struct color color);

/* Puts `color` where the mask says: a byte of coverage for each pixel of the area. */
void pixels_mask(const struct pixels *to, struct rect area, const uint8_t *mask, size_t stride,
                 struct color color);

/* Copies, without and with regard to alpha. `stride` is in pixels. */
void pixels_copy(const struct pixels *to, struct rect area, const uint32_t *from, size_t stride);
void pixels_blend(const struct pixels *to, struct rect area, const uint32_t *from, size_t stride);

/* One row of the two above and of pixels_fill, for whoever walks the rows himself. */
void pixels_fill_row(uint32_t *to, int count, uint32_t pixel);
void pixels_blend_row(uint32_t *to, const uint32_t *from, int count);

#endif
