/* paint.h: the paint list: what a laid-out tree looks like, as flat commands in drawing order.
 *
 * The list is a pure consequence of the tree and the press and focus state. Two equal lists are the
 * same picture: nothing is drawn then. Otherwise paint_damage says which rectangles differ and only
 * those are painted again. A canvas (paint_canvas, implemented by platform/) executes lists. */
#ifndef VONK_UI_PAINT_H
#define VONK_UI_PAINT_H

#include "base/err.h"
#include "ui/element.h"

enum paint_kind {
    PAINT_RECT,    /* filled with `color`; corners rounded by `radius`; outline of `edge_px` in
                      `edge` inside it */
    PAINT_TEXT,    /* `length` bytes of `text`, baseline at `baseline`, left edge at rect.x */
    PAINT_PICTURE, /* `picture` into rect */
    PAINT_ICON,    /* icon `name`, scaled to rect, in `color` */
    PAINT_DESSIN,  /* dessin `name` tiled over rect with tiles of `size` px */
    PAINT_RING,    /* a ring in rect, `edge_px` thick: `fraction` of it from the top clockwise in
                     `color`, the rest in `edge` */
    PAINT_LINE,    /* a line through `points`, `edge_px` thick, in `color` */
    PAINT_MODULES  /* the dark modules of `modules`, as large as fit into rect, in `color` */
};

struct paint {
    enum paint_kind kind;
    struct rect rect; /* where it is, px */
    struct rect clip; /* nothing is drawn outside of it */
    struct color color, edge;
    int edge_px, radius;
    bool flip; /* mirrored left to right */
    const char *text;
    int length, baseline;
    struct font font;
    struct picture picture;
    const char *name;
    int size;
    float fraction;
    const struct spot *points; /* each 0-1 of rect */
    int point_count;
    struct modules modules;
};

/* Commands of one frame; lives in the frame arena. */
struct paint_list {
    struct paint *items;
    int count, room;
    struct arena *arena;
};

/* What a finger or the keypad does to the picture. */
struct paint_state {
    const char *pressed;  /* id under the finger, "" none */
    float press;          /* how far it has sunk, 0-1 */
    const char *focus;    /* id with the focus ring, "" none */
    const char *released; /* id that a finger left, "" or NULL none */
    float release;        /* how far that still is sunk, 0-1 */
};

/* Builds the list of a laid-out tree. */
void paint_build(struct paint_list *list, struct arena *arena, const struct frame *frame,
                 const struct paint_state *state);

/* Adds an icon on top of everything, for what flies over a page. */
void paint_add_icon(struct paint_list *list, const struct frame *frame, const char *name,
                    struct rect rect, struct color color);

/* Lays black over everything: `alpha` of 255 hides all that lies below. */
void paint_add_veil(struct paint_list *list, const struct frame *frame, uint8_t alpha);

/* One number for the whole list. */
uint64_t paint_hash(const struct paint_list *list);

enum { PAINT_CELL = 48, PAINT_DAMAGE_MAX = 24 };

/* Remembers what each cell of the last picture looked like. */
struct paint_memory {
    uint64_t *cells; /* owned */
    int columns, rows, width, height;
};

void paint_memory_init(struct paint_memory *memory, int width, int height);
void paint_memory_finish(struct paint_memory *memory);

/* Forgets the last picture: everything is damaged next time. */
void paint_memory_forget(struct paint_memory *memory);

/* Compares with the last list and remembers this one. Returns the number of rectangles put into
 * `damage` (at most PAINT_DAMAGE_MAX, disjoint); 0 when nothing changed. */
int paint_damage(struct paint_memory *memory, const struct paint_list *list,
                 struct rect damage[PAINT_DAMAGE_MAX]);

/* Whoever can execute paint lists. All functions take `context`. */
struct paint_canvas {
    void *context;
    struct text_measure measure;
    /* Paints the list inside the damaged rectangles. Returns false while a picture is still being
     * read: its ground is painted and the caller should paint that again soon. */
    bool (*paint)(void *context, const struct paint_list *list, const struct rect *damage,
                  int damage_count);
    /* Makes ready what painting the whole list will need, and waits for no file. May be NULL. */
    void (*prepare)(void *context, const struct paint_list *list);
    /* Writes what is on the canvas as PNG; false and `err` when it cannot. May be NULL. */
    bool (*save)(void *context, const char *path, struct err *err);
    /* Pixel size of the picture that would be read for this request, largest there is. False when
     * it does not exist. */
    bool (*picture_size)(void *context, const char *name, bool figure, int *width, int *height);
};

#endif
