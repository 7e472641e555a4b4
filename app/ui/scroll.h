/* scroll.h: columns that are cut in pages, and a finger that pushes them.
 *
 * A FLOW_SCROLL that is higher than its box is cut in pages at places where no line of text and no
 * button is divided, so at rest everything that can be seen can be read whole. "Meer" turns the
 * page. A finger may also push the content: it follows, runs on with inertia and comes to rest on
 * a page. */
#ifndef VONK_UI_SCROLL_H
#define VONK_UI_SCROLL_H

#include "ui/element.h"

enum { SCROLL_VIEWS = 6, SCROLL_ID = 40, SCROLL_PAGES = 64 };

/* Where one FLOW_SCROLL stands. */
struct scroll_part {
    char id[SCROLL_ID]; /* "" unused */
    int page, page_count;
    int stops[SCROLL_PAGES]; /* px, of the last layout */
    float offset;            /* px by which the content is pushed from its page; down is positive */
    float speed;             /* px per ms */
    bool held;               /* a finger is on it */
    int64_t moved;           /* ms, time of the last step */
    int64_t took;            /* ms between the finger's last two moves */
};

/* All of a screen's; zeroed when a screen is opened. */
struct scroll_view {
    struct scroll_part parts[SCROLL_VIEWS];
};

/* The part with that id, made when there is room; NULL when there is none. */
struct scroll_part *scroll_part(struct scroll_view *view, const char *id);

/* Layout: cuts every FLOW_SCROLL below `root` in pages and moves its content to its page,
 * and fills the counters of the pagers. True when a counter got more digits than it was measured
 * with: then sizes and places have to be found again. */
bool scroll_paginate(struct frame *frame, struct element *root);

/* The pager of a FLOW_SCROLL, or NULL. */
struct element *scroll_pager(struct element *root, const struct element *scroll);

/* Layout: hides what is not on the current page of `e`, whose content may be seen in `clip`. */
void scroll_cut(struct element *e, struct rect clip);

/* After a layout: remembers the pages of each FLOW_SCROLL. */
void scroll_note(struct scroll_view *view, struct element *root);

/* Turns to the next page; behind the last comes the first. */
void scroll_next(struct scroll_view *view, const char *id);

/* True when there are pages behind the one that is shown. */
bool scroll_has_more(const struct scroll_view *view, const char *id);

/* Turns to the page that shows an element (for the keypad's focus). True when it turned. */
bool scroll_show(struct scroll_view *view, const struct element *element);

/* The FLOW_SCROLL with more than one page under a point, or NULL. */
struct element *scroll_at(struct element *root, int x, int y);

/* A finger pushes by `dy` px, `ms` after the last time; letting go leaves its speed. */
void scroll_push(struct scroll_part *part, int dy, int64_t now);
void scroll_release(struct scroll_part *part, int64_t now);

/* Lets everything run on to `now`. True while something moves. */
bool scroll_step(struct scroll_view *view, int64_t now);

#endif
