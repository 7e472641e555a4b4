/* geometry.h: rectangles in logical pixels and colours. Origin at the top left, y downwards. */
#ifndef VONK_UI_GEOMETRY_H
#define VONK_UI_GEOMETRY_H

#include <stdbool.h>
#include <stdint.h>

struct rect {
    int x, y, w, h; /* empty when w or h is not positive */
};

struct color {
    uint8_t r, g, b, a; /* a: 255 opaque, 0 nothing is drawn */
};

struct rect rect_intersect(struct rect a, struct rect b);
struct rect rect_union(struct rect a, struct rect b); /* an empty one adds nothing */
struct rect rect_inset(struct rect r, int by);        /* negative: grows */
bool rect_empty(struct rect r);
bool rect_contains(struct rect r, int x, int y);
bool rect_inside(struct rect inner, struct rect outer);
bool rect_equal(struct rect a, struct rect b);

/* 0xRRGGBB, opaque. */
struct color color_hex(uint32_t rgb);
struct color color_alpha(struct color c, int alpha);
bool color_equal(struct color a, struct color b);

/* Contrast of two opaque colours after WCAG 2.2, 1 to 21. */
double color_contrast(struct color a, struct color b);

#endif
