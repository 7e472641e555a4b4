/* turn.h: a display that is mounted on its side. Vonk paints upright and turns the result, as
 * neither KMSDRM nor most touchscreens do. A turn is 90 degrees clockwise: how the picture is
 * turned on the panel so that it is upright for the visitor. */
#ifndef VONK_PLATFORM_TURN_H
#define VONK_PLATFORM_TURN_H

#include "platform/pixels.h"

/* Quarter turns (0 to 3) of so many degrees; what is no multiple of 90 is none. */
int turn_from_degrees(int degrees);

/* Where an area of the upright picture, which is width x height px, lies on the panel. */
struct rect turn_rect(int turns, struct rect area, int width, int height);

/* Copies an area of the upright picture to where it lies on the panel. */
void turn_pixels(int turns, const struct pixels *upright, struct rect area,
                 const struct pixels *panel);

/* From a place on the panel (0-1 from its top left) to that on the upright picture. */
void turn_back(int turns, float *x, float *y);

#endif
