/* layout.c: the box model: widths down, heights down, then places (rows and columns share their
 * room in share.c, pages are cut in scroll.c). */
#include "ui/layout.h"

#include "ui/scroll.h"
#include "ui/share.h"
#include "ui/wrap.h"

#include <string.h>

static int most(int a, int b)
{
    return a > b ? a : b;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int bounded(int value, int lowest, int highest)
{
    value = highest > 0 ? least(value, highest) : value;
    return most(value, lowest);
}

static int pad_w(const struct element *e)
{
    return e->style.pad.left + e->style.pad.right;
}

static int pad_h(const struct element *e)
{
    return e->style.pad.top + e->style.pad.bottom + e->style.lip_px;
}

static bool gone(const struct element *e)
{
    return !e->visible;
}

/* ---- natural widths, from the leaves up ---- */

static void grid_width(struct element *e, int widest_min, int widest)
{
    int columns = most(e->style.columns, 1);
    e->min_w = columns * widest_min + (columns - 1) * e->style.gap;
    e->natural_w = columns * widest + (columns - 1) * e->style.gap;
}

static void box_width(struct element *e)
{
    int sum_min = 0, sum = 0, widest_min = 0, widest = 0;
    for (struct element *c = e->first; c != NULL; c = c->next) {
        if (gone(c)) {
            continue;
        }
        sum_min += c->min_w;
        sum += c->natural_w;
        widest_min = most(widest_min, c->min_w);
        widest = most(widest, c->natural_w);
    }
    e->min_w = widest_min;
    e->natural_w = widest;
    if (e->style.flow == FLOW_ROW) {
        e->min_w = sum_min + share_gaps(e);
        e->natural_w = sum + share_gaps(e);
    } else if (e->style.flow == FLOW_WRAP) {
        e->natural_w = sum + share_gaps(e);
    } else if (e->style.flow == FLOW_GRID) {
        grid_width(e, widest_min, widest);
    }
    e->min_w += pad_w(e);
    e->natural_w += pad_w(e);
}

static void measure_widths(struct frame *frame, struct element *e)
{
    e->visible = !e->style.pager || e->wanted;
    for (struct element *c = e->first; c != NULL; c = c->next) {
        measure_widths(frame, c);
    }
    if (e->kind == ELEMENT_TEXT) {
        wrap_measure(frame, e);
    } else {
        box_width(e);
    }
    if (e->style.width.mode == SIZE_FIXED) {
        e->min_w = e->natural_w = e->style.width.value;
    }
    e->min_w = bounded(e->min_w, e->style.min_width, e->style.max_width);
    e->natural_w = bounded(e->natural_w, e->style.min_width, e->style.max_width);
}

/* ---- widths, from the root down ---- */

static int width_across(const struct element *c, int room)
{
    int width = room;
    if (c->style.width.mode == SIZE_FIXED) {
        width = c->style.width.value;
    } else if (c->style.width.mode == SIZE_SHARE) {
        width = room * c->style.width.value / 1000;
    } else if (c->style.width.mode == SIZE_FIT) {
        width = least(c->natural_w, room);
    }
    return bounded(width, c->style.min_width, c->style.max_width);
}

static void assign_widths(struct element *e)
{
    int room = e->rect.w - pad_w(e);
    int columns = most(e->style.columns, 1);
    if (e->style.flow == FLOW_ROW) {
        share_room(e, AXIS_X, room);
    }
    int at = 0;
    for (struct element *c = e->first; c != NULL; c = c->next) {
        if (e->style.flow == FLOW_GRID) {
            int inner = room - (columns - 1) * e->style.gap;
            int column = at++ % columns;
            c->rect.w = inner * (column + 1) / columns - inner * column / columns;
        } else if (e->style.flow == FLOW_WRAP) {
            c->rect.w = c->style.width.mode == SIZE_FIXED || c->style.width.mode == SIZE_SHARE
                            ? width_across(c, room)
                            : least(c->natural_w, room);
        } else if (e->style.flow != FLOW_ROW) {
            c->rect.w = width_across(c, room);
        }
        assign_widths(c);
    }
}

/* ---- heights, from the leaves up ---- */

/* Calls for each line of a FLOW_WRAP: first child and the one behind its last. */
static struct element *wrap_line_end(struct element *from, int room, int gap)
{
    int width = 0;
    bool begun = false;
    struct element *c = from;
    for (; c != NULL; c = c->next) {
        int with = width + (begun ? gap : 0) + c->rect.w;
        if (begun && !gone(c) && with > room) {
            break;
        }
        width = gone(c) ? width : with;
        begun = begun || !gone(c);
    }
    return c;
}

/* The two heights that are measured from the leaves up. */
enum measure { MEASURE_NATURAL, MEASURE_LEAST };

static int height_of(const struct element *e, enum measure measure)
{
    return gone(e) ? 0 : measure == MEASURE_LEAST ? e->min_h : e->natural_h;
}

static int tallest(struct element *from, struct element *end, enum measure measure)
{
    int height = 0;
    for (struct element *c = from; c != end; c = c->next) {
        height = most(height, height_of(c, measure));
    }
    return height;
}

static struct element *grid_row_end(struct element *from, int columns)
{
    for (int i = 0; i < columns && from != NULL; i++) {
        from = from->next;
    }
    return from;
}

/* End of the line or row of a FLOW_WRAP or FLOW_GRID that begins at `from`. */
static struct element *line_end_of(struct element *e, struct element *from)
{
    return e->style.flow == FLOW_GRID ? grid_row_end(from, most(e->style.columns, 1))
                                      : wrap_line_end(from, e->rect.w - pad_w(e), e->style.gap);
}

static int lines_height(struct element *e, enum measure measure, int *lines)
{
    int height = 0;
    *lines = 0;
    for (struct element *c = e->first; c != NULL;) {
        struct element *end = line_end_of(e, c);
        height += (*lines > 0 ? e->style.gap : 0) + tallest(c, end, measure);
        *lines += 1;
        c = end;
    }
    return height;
}

static int content_height(struct element *e, enum measure measure)
{
    int height = 0, lines;
    switch (e->style.flow) {
    case FLOW_ROW:
    case FLOW_STACK:
        return tallest(e->first, NULL, measure);
    case FLOW_WRAP:
    case FLOW_GRID:
        return lines_height(e, measure, &lines);
    default:
        for (struct element *c = e->first; c != NULL; c = c->next) {
            height += height_of(c, measure);
        }
        return height + share_gaps(e);
    }
}

static void measure_heights(struct frame *frame, struct element *e)
{
    for (struct element *c = e->first; c != NULL; c = c->next) {
        measure_heights(frame, c);
    }
    if (e->kind == ELEMENT_TEXT) {
        wrap_lines(frame, e, e->rect.w);
        e->min_h = e->natural_h;
    } else {
        e->natural_h = content_height(e, MEASURE_NATURAL) + pad_h(e);
        bool scrolls = e->style.flow == FLOW_SCROLL;
        e->min_h = scrolls ? 0 : content_height(e, MEASURE_LEAST) + pad_h(e);
    }
    if (e->style.height.mode == SIZE_FIXED) {
        e->natural_h = e->min_h = e->style.height.value;
    }
    e->natural_h = bounded(e->natural_h, e->style.min_height, e->style.max_height);
    e->min_h = bounded(e->min_h, e->style.min_height, e->style.max_height);
}

/* ---- heights, from the root down ---- */

static int column_height(struct element *e, enum measure measure)
{
    int sum = share_gaps(e);
    for (struct element *c = e->first; c != NULL; c = c->next) {
        sum += height_of(c, measure);
    }
    return sum;
}

/* Leaves decoration out where there is no room for it, the last first. */
static void choose_children(struct element *e, int room)
{
    while (column_height(e, MEASURE_LEAST) > room) {
        struct element *drop = NULL;
        for (struct element *c = e->first; c != NULL; c = c->next) {
            drop = c->style.optional && !gone(c) ? c : drop;
        }
        if (drop == NULL) {
            break;
        }
        drop->visible = false;
    }
}

static int height_across(const struct element *c, int room, bool stretch)
{
    int height = stretch ? room : least(c->natural_h, room);
    if (c->style.height.mode == SIZE_FIXED) {
        height = c->style.height.value;
    } else if (c->style.height.mode == SIZE_SHARE) {
        height = room * c->style.height.value / 1000;
    } else if (c->style.height.mode == SIZE_FIT || c->kind == ELEMENT_TEXT) {
        height = least(c->natural_h, most(room, c->min_h));
    } else if (c->style.height.mode == SIZE_GROW) {
        height = room;
    }
    return bounded(height, c->style.min_height, c->style.max_height);
}

static void assign_line_heights(struct element *e, int room)
{
    int lines;
    int natural = lines_height(e, MEASURE_NATURAL, &lines);
    bool stretch = e->style.height.mode == SIZE_GROW && room > natural;
    int extra = stretch ? room - natural : 0;
    for (struct element *c = e->first; c != NULL; lines--) {
        struct element *end = line_end_of(e, c);
        int part = lines > 0 ? extra / lines : 0;
        int height = tallest(c, end, MEASURE_NATURAL) + part;
        extra -= part;
        for (; c != end; c = c->next) {
            c->rect.h = height_across(c, height, e->style.across == ALIGN_START);
        }
    }
}

static void assign_heights(struct element *e)
{
    int room = e->rect.h - pad_h(e);
    if (e->style.flow == FLOW_COLUMN || e->style.flow == FLOW_SCROLL) {
        if (e->style.flow == FLOW_SCROLL) {
            e->content_h = content_height(e, MEASURE_NATURAL);
            room = most(room, e->content_h);
        } else {
            choose_children(e, room);
        }
        share_room(e, AXIS_Y, room);
    } else if (e->style.flow == FLOW_ROW || e->style.flow == FLOW_STACK) {
        for (struct element *c = e->first; c != NULL; c = c->next) {
            bool stretch = e->style.flow == FLOW_STACK || e->style.across == ALIGN_START;
            c->rect.h = height_across(c, room, stretch);
        }
    } else {
        assign_line_heights(e, room);
    }
    for (struct element *c = e->first; c != NULL; c = c->next) {
        assign_heights(c);
    }
}

/* ---- places ---- */

static int offset_for(enum align align, int room, int size)
{
    return align == ALIGN_CENTER ? (room - size) / 2 : align == ALIGN_END ? room - size : 0;
}

/* Places the children from `from` to `end` in a row at (x, y), `height` high. */
static void place_row(struct element *e, struct element *from, struct element *end, int x, int y,
                      int room, int height)
{
    int sum = 0, count = 0;
    for (struct element *c = from; c != end; c = c->next) {
        sum += gone(c) ? 0 : c->rect.w;
        count += !gone(c);
    }
    int gap = e->style.gap;
    sum += count > 1 ? (count - 1) * gap : 0;
    int spread = e->style.along == ALIGN_SPREAD && count > 1 ? most(room - sum, 0) : 0;
    x += e->style.along == ALIGN_SPREAD ? 0 : offset_for(e->style.along, room, sum);
    for (struct element *c = from; c != end; c = c->next) {
        if (gone(c)) {
            continue;
        }
        c->rect.x = x;
        c->rect.y = y + offset_for(e->style.across, height, c->rect.h);
        int part = count > 1 ? spread / (count - 1) : 0;
        spread -= part;
        count--;
        x += c->rect.w + gap + part;
    }
}

static void place_lines(struct element *e, struct rect inner)
{
    int y = inner.y;
    for (struct element *c = e->first; c != NULL;) {
        struct element *end = line_end_of(e, c);
        int height = 0;
        for (struct element *k = c; k != end; k = k->next) {
            height = most(height, k->rect.h);
        }
        place_row(e, c, end, inner.x, y, inner.w, height);
        y += height + e->style.gap;
        c = end;
    }
}

static void place_column(struct element *e, struct rect inner)
{
    int sum = share_total(e, AXIS_Y), count = 0;
    for (struct element *c = e->first; c != NULL; c = c->next) {
        count += !gone(c);
    }
    int spread = e->style.along == ALIGN_SPREAD && count > 1 ? most(inner.h - sum, 0) : 0;
    int y = inner.y;
    if (e->style.along != ALIGN_SPREAD && sum < inner.h) {
        y += offset_for(e->style.along, inner.h, sum);
    }
    for (struct element *c = e->first; c != NULL; c = c->next) {
        if (gone(c)) {
            continue;
        }
        int part = count > 1 ? spread / (count - 1) : 0;
        spread -= part;
        count--;
        c->rect.x = inner.x + offset_for(e->style.across, inner.w, c->rect.w);
        c->rect.y = y;
        y += c->rect.h + e->style.gap + part;
    }
}

static void place(struct element *e)
{
    struct rect inner = {e->rect.x + e->style.pad.left, e->rect.y + e->style.pad.top,
                         e->rect.w - pad_w(e), e->rect.h - pad_h(e)};
    switch (e->style.flow) {
    case FLOW_ROW:
        place_row(e, e->first, NULL, inner.x, inner.y, inner.w, inner.h);
        break;
    case FLOW_WRAP:
    case FLOW_GRID:
        place_lines(e, inner);
        break;
    case FLOW_STACK:
        for (struct element *c = e->first; c != NULL; c = c->next) {
            c->rect.x = inner.x + offset_for(c->style.place_x, inner.w, c->rect.w);
            c->rect.y = inner.y + offset_for(c->style.place_y, inner.h, c->rect.h);
        }
        break;
    default:
        place_column(e, inner);
        break;
    }
    for (struct element *c = e->first; c != NULL; c = c->next) {
        place(c);
    }
}

/* ---- what can be seen ---- */

static void mirror(struct element *root)
{
    for (struct element *e = root->first; e != NULL; e = element_next(e)) {
        e->rect.x = root->rect.w - e->rect.x - e->rect.w;
    }
}

static void cut(struct element *e, struct rect clip)
{
    e->clip = clip;
    bool cuts = e->style.clip || e->kind == ELEMENT_PICTURE;
    struct rect inner = cuts ? rect_intersect(clip, e->rect) : clip;
    for (struct element *c = e->first; c != NULL; c = c->next) {
        c->visible = e->visible && c->visible;
        cut(c, inner);
    }
    if (e->style.flow == FLOW_SCROLL && e->page_count > 1) {
        scroll_cut(e, rect_intersect(clip, e->rect));
    }
}

static void find_sizes(struct frame *frame, struct element *root)
{
    measure_widths(frame, root);
    root->rect = (struct rect){0, 0, frame->theme->display.width, frame->theme->display.height};
    assign_widths(root);
    measure_heights(frame, root);
    assign_heights(root);
}

/* Wants the pagers of scrolls that do not fit. True when there is a new one: it takes room, so the
 * sizes must be found again. */
static bool want_pagers(struct element *root)
{
    bool fresh = false;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (e->style.flow == FLOW_SCROLL && e->content_h > e->rect.h - pad_h(e)) {
            struct element *pager = scroll_pager(root, e);
            fresh = fresh || (pager != NULL && !pager->wanted);
            if (pager != NULL) {
                pager->wanted = true;
            }
        }
    }
    return fresh;
}

static bool place_pages(struct frame *frame)
{
    place(frame->root);
    return scroll_paginate(frame, frame->root);
}

void layout_run(struct frame *frame)
{
    struct element *root = frame->root;
    do {
        find_sizes(frame, root);
    } while (want_pagers(root));
    if (place_pages(frame)) { /* "12/19" needs more room than "0/0" */
        find_sizes(frame, root);
        place_pages(frame);
    }
    if (frame->theme->mirrored) {
        mirror(root);
    }
    cut(root, root->rect);
}

struct rect layout_hit_rect(const struct element *e)
{
    return rect_intersect(rect_inset(e->rect, e->style.hit_inset), e->clip);
}
