/* element.h: the element tree, the one interface of a screen.
 *
 * A screen's view builds a tree of elements in the frame arena. Layout, painting, hit testing, the
 * keypad's focus, read-aloud, the audit and scripts all read this tree; nothing else says what is
 * on the screen. Elements live until the frame after the next. */
#ifndef VONK_UI_ELEMENT_H
#define VONK_UI_ELEMENT_H

#include "base/arena.h"
#include "ui/theme.h"

#include <stdbool.h>
#include <stdint.h>

enum element_kind {
    ELEMENT_BOX,
    ELEMENT_TEXT,
    ELEMENT_PICTURE, /* a drawing or photo of the pack */
    ELEMENT_ICON,    /* a one-colour shape of the interface */
    ELEMENT_DESSIN,  /* a field's pattern, tiled over the box */
    ELEMENT_RING,    /* the countdown: a circle that empties clockwise */
    ELEMENT_LINE,    /* a line through points of the box */
    ELEMENT_MODULES  /* a square of dark and light modules: a QR code */
};

enum role {
    ROLE_NONE,
    ROLE_GROUP,
    ROLE_HEADING,
    ROLE_TEXT,
    ROLE_IMAGE,
    ROLE_BUTTON,
    ROLE_TOGGLE, /* a button that is on or off */
    ROLE_DIALOG,
    ROLE_COUNT
};

/* What happens on a tap. `verb` is an enum action of the screens; 0 means it does nothing. */
struct action {
    int verb;
    int argument, second;
};

/* How a box places its children. */
enum flow {
    FLOW_COLUMN,
    FLOW_ROW,
    FLOW_WRAP,  /* a row that goes on in a next line */
    FLOW_GRID,  /* `columns` of equal width */
    FLOW_STACK, /* on top of each other; a child's `place` says where */
    FLOW_SCROLL /* a column that is cut in pages when it is higher than its box; needs an id */
};

enum size_mode {
    SIZE_AUTO,  /* across the flow: stretch; along it: as large as the content */
    SIZE_FIT,   /* as large as the content */
    SIZE_FIXED, /* `value` px */
    SIZE_SHARE, /* `value` per mille of the room in the parent */
    SIZE_GROW   /* a part of what is left over, weight `value` (0 is 1) */
};

struct size {
    enum size_mode mode;
    int value;
};

#define FIT ((struct size){SIZE_FIT, 0})
#define GROW ((struct size){SIZE_GROW, 1})
#define GROW_BY(weight) ((struct size){SIZE_GROW, (weight)})
#define FIXED(px) ((struct size){SIZE_FIXED, (px)})
#define SHARE(mille) ((struct size){SIZE_SHARE, (mille)})

enum align { ALIGN_START, ALIGN_CENTER, ALIGN_END, ALIGN_SPREAD /* along the flow only */ };

struct edges {
    int left, top, right, bottom;
};

#define EDGES(all) ((struct edges){(all), (all), (all), (all)})
#define EDGES_XY(x, y) ((struct edges){(x), (y), (x), (y)})

/* How an element is laid out and painted; a zeroed one is an invisible column. */
struct style {
    enum flow flow;
    struct size width, height;
    int min_width, max_width, min_height, max_height; /* px; 0: none */
    struct edges pad;
    int gap;
    int columns;
    enum align along, across;    /* of its children */
    enum align place_x, place_y; /* of itself, in a FLOW_STACK */
    struct color fill;
    struct color edge; /* an outline inside the box */
    int edge_px;
    int radius;
    struct color lip; /* the darker foot of a button; it sinks when pressed */
    int lip_px;
    bool clip;     /* children are cut at the box */
    bool cover;    /* nothing behind this box can be touched (dialogs) */
    bool optional; /* decoration: left out of a column where there is no room for it */
    bool keep;     /* a page of a FLOW_SCROLL does not end inside it, if it fits on one */
    bool pager;    /* there only when its FLOW_SCROLL has more than one page */
    int hit_inset; /* px by which the touch area is smaller than the box, on each side */
};

struct picture {
    const char *name;       /* in the pack, such as "portrait-samira" */
    bool figure;            /* the drawing without its ground */
    bool contain;           /* show it whole; else fill the box and cut */
    float focus_x, focus_y; /* the point of the picture (0-1) that stays in view */
    float at_x, at_y;       /* where in the box (0-1) that point goes; 0,0: the middle */
    float zoom;             /* beyond just filling the box; 0 is 1 */
};

/* A place in a box: 0,0 is its top left corner, 1,1 its bottom right one. */
struct spot {
    float x, y;
};

/* A square of `side` x `side` modules, row by row; bit 0 of a byte says that a module is dark. */
struct modules {
    const unsigned char *bytes;
    int side;
};

/* A line of wrapped text, without soft hyphens; a hyphen that a break asks for is part of it. */
struct text_line {
    const char *text;
    int length; /* bytes */
    int width;  /* px */
};

/* A part of a text that is never broken, and what stands behind it (ui/wrap.c). */
struct text_piece {
    const char *text;
    int length; /* bytes */
    int width;  /* px */
    enum piece_break { PIECE_END, PIECE_SPACE, PIECE_SOFT, PIECE_GLUE, PIECE_LINE } behind;
};

struct element {
    struct element *parent, *first, *last, *next;
    enum element_kind kind;
    enum role role;
    const char *id;    /* unique where it acts; "" without */
    const char *label; /* what read-aloud says; "" takes the text below it */
    bool unspoken;     /* neither it nor what is below it is ever said aloud: a PIN, a logo */
    struct action action;
    const char *swipe_left, *swipe_right; /* ids that a push of this card to a side taps, or NULL */
    const char *turns; /* a scroll whose pages a tap turns first, to the last; NULL: none */
    bool chosen;       /* of a toggle */
    bool primary;      /* what the page is for: 20 mm high; first for who uses two switches */
    bool late;         /* of a box, such as a bar: what acts in it comes last for her */
    struct style style;
    /* text */
    const char *text;
    struct font font;
    struct color color; /* of text, icon or ring */
    enum align align;
    int shrink;           /* least percent a heading may be made smaller to fit its box; 0: never */
    const char *language; /* of the text, where it is not the visit's */
    /* picture, icon, dessin */
    struct picture picture;
    const char *icon;
    bool flip;                 /* an icon that points: mirrored in right-to-left languages */
    float fraction;            /* of the ring, 0-1 */
    const struct spot *points; /* of the line; it is style.edge_px thick */
    int point_count;
    struct modules modules;
    int dessin_px; /* size of a tile */
    /* motion: painted at an offset or a size, laid out and hit without */
    int shift_x, shift_y;
    int grow; /* px by which a plate or an icon is larger on each side; what is in it stays */
    int fade; /* 0: opaque … 255: not there; a veil of the ground colour over the box */
    /* results of the layout */
    struct rect rect;
    struct rect clip;     /* what of it can be seen */
    bool visible;         /* some of it is on the current page */
    bool wanted;          /* a pager whose scroll has pages to turn */
    int min_w, natural_w; /* least and wanted width, px */
    int min_h, natural_h; /* least (scrolls cut in pages) and wanted height, px */
    struct text_piece *pieces;
    int piece_count;
    struct text_line *lines;
    int line_count;
    bool broken;   /* a word had to be broken where it may not */
    bool counter;  /* a text that layout fills with "page/pages" of its pager's scroll */
    int content_h; /* FLOW_SCROLL: height of everything in it */
    int *stops;    /* FLOW_SCROLL: where its pages begin, px from the top of the content */
    int *ends;     /* FLOW_SCROLL: where what is on them ends */
    int page, page_count;
    int push; /* FLOW_SCROLL: px by which a finger or inertia moves it from its page */
};

/* The one action that ui/ itself answers: the next page of the scroll `id` of "<id>.more". */
enum { UI_NEXT_PAGE = -1 };

/* Measures text: width in px of `length` bytes in a font. */
struct text_measure {
    int (*width)(void *context, struct font font, const char *text, int length);
    void *context;
};

struct scroll_view; /* where a FLOW_SCROLL stands: ui/scroll.h */

/* Everything a view needs to build a tree. */
struct frame {
    struct arena *arena;
    const struct theme *theme;
    const struct text_measure *measure;
    const struct scroll_view *scrolls; /* may be NULL: first pages */
    int64_t now;                       /* ms on the kiosk's clock */
    int64_t wake; /* the earliest moment the picture changes by itself; INT64_MAX: never */
    struct element *root;
};

/* Begins a tree: makes the root, a FLOW_STACK of the display's size. */
struct element *frame_begin(struct frame *frame);

/* Asks for another frame at `when` ms (now or earlier: the next one). */
void frame_wake(struct frame *frame, int64_t when);

/* New elements, added behind the parent's last child. Strings are not copied. */
struct element *ui_box(struct frame *frame, struct element *parent, struct style style);
struct element *ui_text(struct frame *frame, struct element *parent, enum font_role role,
                        const char *text);
struct element *ui_heading(struct frame *frame, struct element *parent, enum font_role role,
                           const char *text);
struct element *ui_icon(struct frame *frame, struct element *parent, const char *icon, int px,
                        struct color color);
struct element *ui_picture(struct frame *frame, struct element *parent, struct picture picture,
                           struct style style);
struct element *ui_dessin(struct frame *frame, struct element *parent, const char *name,
                          int tile_px, struct style style);
struct element *ui_line(struct frame *frame, struct element *parent, const struct spot *points,
                        int count, int px, struct color color, struct style style);
struct element *ui_modules(struct frame *frame, struct element *parent, struct modules modules,
                           struct color color, struct style style);
struct element *ui_space(struct frame *frame, struct element *parent, struct size size);

/* A column that is cut in pages where it is too high for its box. */
struct element *ui_scroll(struct frame *frame, struct element *parent, const char *id,
                          struct style style);

/* The button that turns the pages of the scroll `id`, with a page count; it is there only when
 * there is more than one. Without `more` it shows an arrow only. Goes anywhere on the same screen.
 */
struct element *ui_pager(struct frame *frame, struct element *parent, const char *id,
                         const char *more);

/* Makes an element act. `id` must be unique on the screen. Returns the element. */
struct element *ui_act(struct element *element, enum role role, const char *id,
                       struct action action);

/* First element with that id, or NULL. */
struct element *element_find(struct element *root, const char *id);

/* The next element in reading order (depth first), NULL at the end. */
struct element *element_next(const struct element *element);

/* The element behind it and all that is below it, NULL at the end. */
struct element *element_behind(const struct element *element);

/* The nearest opaque colour behind an element's content. */
struct color element_ground(const struct element *element);

/* All text in and below an element, in reading order, with spaces between. */
const char *element_text(const struct element *element, struct arena *arena);

const char *role_name(enum role role);

#endif
