/* packed.h: pictures in few bytes that can be drawn as they are.
 *
 * The drawings of a pack are flat colours: a row of pixels is a few dozen runs. Packed, a portrait
 * of screen height takes some hundred KiB instead of four MiB, so all of a page's pictures fit in
 * the cache, and drawing reads less memory than copying would. Photos do not get smaller and stay
 * as they are. */
#ifndef VONK_PLATFORM_PACKED_H
#define VONK_PLATFORM_PACKED_H

#include "platform/pixels.h"

/* Packs a premultiplied picture. Returns words to be freed by the caller and their number in
 * `count`, or NULL when it would not be smaller than two thirds. */
uint32_t *packed_make(const struct pixels *from, size_t *count);

/* Draws the part `area` of a packed picture with its top left at (x, y). */
void packed_draw(const uint32_t *packed, struct rect area, const struct pixels *to, int x, int y);

#endif
