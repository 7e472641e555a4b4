/* render.h: the canvas: executes paint lists inside damaged rectangles.
 *
 * The canvas in a window paints with the processor or the GPU, whichever the window chose; the
 * off-screen canvas needs no display and no SDL video at all. Pixels are the same on every canvas
 * that paints with the processor. All functions are for one thread. */
#ifndef VONK_PLATFORM_RENDER_H
#define VONK_PLATFORM_RENDER_H

#include "ui/paint.h"

#include <stddef.h>
#include <stdint.h>

struct canvas; /* opaque */
struct target;
struct window;

/* Where things to draw are. Not kept: they may be freed after the call. */
struct canvas_folders {
    const char *pack;   /* a built pack, with pictures/ in it */
    const char *assets; /* with icons/ and dessins/ in it */
    const char *fonts;  /* with manrope/ and andika/ in it; NULL: the Debian packages' */
};

/* A canvas of that many px in memory. It reads all pictures at once. NULL and `err` without fonts
 * or memory. */
struct canvas *canvas_open_offscreen(int width, int height, const struct canvas_folders *folders,
                                     struct err *err);

/* A canvas of the window's size, which must outlive it; it follows the size of the window. Pictures
 * are read on a thread; a frame waits at most 8 ms for them. NULL and `err` as above. */
struct canvas *canvas_open_window(struct window *window, const struct canvas_folders *folders,
                                  struct err *err);

/* The same on a target of one's own, which is closed with the canvas. For tests. */
struct canvas *canvas_open_target(struct target *target, const struct canvas_folders *folders,
                                  struct err *err);

/* Frees everything. Accepts NULL. */
void canvas_close(struct canvas *canvas);

/* The canvas as the kiosk sees it. Good as long as the canvas is open.
 *
 * `paint` returns false while a picture is being read: paint the same list again in the next frame
 * (16 ms), inside at least the rectangles that contain pictures. When the display was resized it
 * paints everything, whatever the damage. `measure` keeps what it measured. `save` writes what was
 * painted last as PNG, first under a temporary name. */
struct paint_canvas canvas_paint_canvas(struct canvas *canvas);

/* The colour of a painted pixel; transparent black outside of the canvas. Slow: for tests. */
struct color canvas_read_pixel(struct canvas *canvas, int x, int y);

/* Everything that was painted, as 0xAARRGGBB, row by row, into width x height of `pixels`. For
 * audits. */
bool canvas_read(struct canvas *canvas, uint32_t *pixels);

/* How many px are drawn for one of the largest source of a picture, icon or pattern; 0 for a
 * command that draws none, below 0 for one that is missing. */
float canvas_enlarged(struct canvas *canvas, const struct paint *paint);

/* True once the display could not be painted on: the kiosk ends with status 3. */
bool canvas_lost(const struct canvas *canvas);

/* What the caches hold now, bytes. */
struct canvas_memory {
    size_t text, shapes, pictures;
};
struct canvas_memory canvas_memory(const struct canvas *canvas);

#endif
