/* canvas.h: what render.c and draw.c share; nobody else includes it. */
#ifndef VONK_PLATFORM_CANVAS_H
#define VONK_PLATFORM_CANVAS_H

#include "platform/cache.h"
#include "platform/font.h"
#include "platform/image.h"
#include "platform/target.h"

#include "ui/paint.h"

struct canvas {
    struct target *target;
    bool owns_target; /* else it is the window's */
    struct fonts *fonts;
    struct images *images;
    struct cache text;   /* runs of words */
    struct cache shapes; /* corners, outlines, rings */
    bool lost;
};

/* Draws one command inside `area`, which lies within the screen. False when a picture that belongs
 * there is not ready. */
bool draw_paint(struct canvas *canvas, const struct paint *paint, struct rect area);

/* Makes what a command needs, so that drawing it later costs no more than a copy. */
void draw_prepare(struct canvas *canvas, const struct paint *paint);

/* The area a command can change, cut at its clip. */
struct rect draw_reach(const struct paint *paint);

#endif
