/* shape.h: masks of round things, with edges that are covered in part. Sizes in px. */
#ifndef VONK_PLATFORM_SHAPE_H
#define VONK_PLATFORM_SHAPE_H

#include "platform/sheet.h"
#include "ui/element.h"

/* How much (0-255) a pixel at column x and row y of a corner is covered by a quarter circle of
 * `radius` whose middle is at (radius, radius). */
uint8_t shape_corner(int radius, int x, int y);

/* The four corners of a box put together, each `radius` wide and high: a disc. */
struct sheet shape_disc(int radius);

/* The same for an outline of `edge` px: corners are the larger of radius and edge wide and high. */
struct sheet shape_outline(int radius, int edge);

/* Part `fraction` (0-1) of a ring in a square of `side` px, `thick` px wide, from the top
 * clockwise, with round ends. */
struct sheet shape_ring(int side, int thick, float fraction);

/* The rest of that ring, to be drawn before the part: it goes on below it, but not at the ring's
 * edges, where it would shine through. */
struct sheet shape_ring_rest(int side, int thick, float fraction);

/* A line through points (0-1) of a box of w x h px, `thick` px wide, with round ends and bends. */
struct sheet shape_line(int w, int h, const struct spot *points, int count, int thick);

#endif
