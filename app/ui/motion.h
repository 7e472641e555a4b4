/* motion.h: easing on the clock (look, section 8). */
#ifndef VONK_UI_MOTION_H
#define VONK_UI_MOTION_H

#include <stdint.h>

enum ease { EASE_LINEAR, EASE_IN, EASE_OUT, EASE_IN_OUT, EASE_POP };

/* How far a movement is that began at `start` ms and takes `ms`: 0 before, 1 at its end and after
 * (EASE_POP goes a little beyond 1 on its way). */
float motion_at(int64_t now, int64_t start, int ms, enum ease ease);

/* A value on its way. */
int motion_between(int from, int to, float t);

#endif
