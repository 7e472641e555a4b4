/* target.h: what is painted on, inside platform/: memory, a window's surface or a GPU texture.
 *
 * Three things can be done on a target: fill an area, draw a part of a sheet, show what changed.
 * Nothing is scaled and nothing is cut by a target: its caller keeps within its size. */
#ifndef VONK_PLATFORM_TARGET_H
#define VONK_PLATFORM_TARGET_H

#include "platform/sheet.h"

#include "base/err.h"

struct SDL_Window;
struct SDL_Renderer;
struct target;

struct target_class {
    /* Before the first drawing of a frame. Sets `fresh` when nothing of the last frame is left (at
     * first, after a change of size). False when the display is lost. */
    bool (*begin)(struct target *target, bool *fresh);
    void (*fill)(struct target *target, struct rect area, struct color color);
    /* Draws `part` of a sheet with its top left at (x, y); a mask in `color`. May move the sheet's
     * bytes into a texture. */
    void (*draw)(struct target *target, struct sheet *sheet, struct rect part, int x, int y,
                 struct color color);
    /* Shows the changed areas; false when the display is lost. */
    bool (*end)(struct target *target, const struct rect *changed, int count);
    /* Copies an area of what was painted, row by row, as 0xAARRGGBB. */
    bool (*read)(struct target *target, struct rect area, uint32_t *pixels);
    /* Frees the sheet's texture. */
    void (*drop)(struct target *target, struct sheet *sheet);
    void (*close)(struct target *target);
};

struct target {
    const struct target_class *class;
    int width, height; /* px, upright; as of the last begin */
    bool packs;        /* it can draw packed sheets */
    bool shown;        /* somebody watches: better a picture later than a late frame */
    int mask_bytes;    /* memory of a mask, bytes a pixel */
    int side_most;     /* the largest sheet, px */
};

/* Paints into memory. NULL and `err` without memory or with a size that is not positive. */
struct target *target_memory(int width, int height, struct err *err);

/* Paints on the window's surface, turned by quarter turns (turn.h). The window must outlive it. */
struct target *target_surface(struct SDL_Window *window, int turns, struct err *err);

/* Paints with a renderer, which it owns from now on, into a texture that it shows turned. */
struct target *target_renderer(struct SDL_Renderer *renderer, int turns, struct err *err);

/* Closes any of them. Accepts NULL. */
void target_close(struct target *target);

#endif
