/* scroll.c: pagination at whole lines, and inertia that ends on a page. The state belongs to the
 * caller (struct scroll_view); stops live in the frame arena. */
#include "ui/scroll.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Something that must not be divided: top and bottom, px from the top of the content. */
struct block {
    int top, bottom;
};

struct blocks {
    struct block *items;
    int count, room;
    struct arena *arena;
};

static void add_block(struct blocks *blocks, int top, int bottom)
{
    if (blocks->count == blocks->room) {
        int room = blocks->room > 0 ? blocks->room * 2 : 64;
        struct block *more = arena_array(blocks->arena, (size_t)room, sizeof *more);
        if (blocks->count > 0) {
            memcpy(more, blocks->items, (size_t)blocks->count * sizeof *more);
        }
        blocks->items = more;
        blocks->room = room;
    }
    blocks->items[blocks->count++] = (struct block){top, bottom};
}

/* True when a box to be kept whole stands beside one that is too high for that: kept apart, the two
 * together would be one block that no page holds. */
static bool beside_too_high(const struct element *e, int page_h)
{
    for (const struct element *c = e->parent->first; c != NULL; c = c->next) {
        bool beside = c->rect.y < e->rect.y + e->rect.h && e->rect.y < c->rect.y + c->rect.h;
        if (beside && c->style.keep && c->rect.h > page_h) {
            return true;
        }
    }
    return false;
}

static bool is_plate(const struct element *e)
{
    return e->action.verb != 0 || e->style.fill.a > 0 || e->style.edge_px > 0;
}

/* A box that is seen as one thing: it acts, or it is a plate. */
static bool is_whole(const struct element *e, int page_h)
{
    bool kept = e->style.keep && !beside_too_high(e, page_h);
    return e->first == NULL || ((is_plate(e) || kept) && e->rect.h <= page_h);
}

/* A heading that must not stand alone at the end of a page: what follows it can be divided, or fits
 * on a page with it. */
static bool leads(const struct element *e, int page_h)
{
    const struct element *next = e->next;
    return e->role == ROLE_HEADING && next != NULL && next->visible &&
           (next->kind == ELEMENT_TEXT || next->rect.y + next->rect.h - e->rect.y <= page_h);
}

static void collect(struct blocks *blocks, const struct element *e, int origin, int page_h)
{
    for (const struct element *c = e->first; c != NULL; c = c->next) {
        if (!c->visible || c->rect.h <= 0) {
            continue;
        }
        int top = c->rect.y - origin;
        if (c->kind == ELEMENT_TEXT) {
            for (int i = 0; i < c->line_count; i++) {
                add_block(blocks, top + i * c->font.line, top + (i + 1) * c->font.line);
            }
            if (leads(c, page_h)) {
                add_block(blocks, top, c->next->rect.y - origin + 1);
            }
        } else if (is_whole(c, page_h)) {
            bool nothing = c->kind == ELEMENT_BOX && c->first == NULL && !is_plate(c);
            if (!nothing) {
                add_block(blocks, top, top + c->rect.h);
            }
        } else {
            collect(blocks, c, origin, page_h);
        }
    }
}

static int compare_blocks(const void *a, const void *b)
{
    const struct block *one = a, *two = b;
    return one->top != two->top ? (one->top > two->top) - (one->top < two->top)
                                : (one->bottom > two->bottom) - (one->bottom < two->bottom);
}

/* Joins blocks that stand beside each other, as far as they fit on a page together. */
static void merge(struct blocks *blocks, int page_h)
{
    if (blocks->count > 0) {
        qsort(blocks->items, (size_t)blocks->count, sizeof *blocks->items, compare_blocks);
    }
    int kept = 0;
    for (int i = 0; i < blocks->count; i++) {
        struct block b = blocks->items[i], *last = &blocks->items[kept > 0 ? kept - 1 : 0];
        int bottom = b.bottom > last->bottom ? b.bottom : last->bottom;
        if (kept > 0 && b.top < last->bottom && bottom - last->top <= page_h) {
            last->bottom = bottom;
        } else {
            blocks->items[kept++] = b;
        }
    }
    blocks->count = kept;
}

/* Fills e->stops and e->ends: as many blocks on a page as fit, at least one. */
static void find_stops(struct element *e, struct blocks *blocks, int page_h)
{
    e->stops = arena_array(blocks->arena, SCROLL_PAGES, sizeof *e->stops);
    e->ends = arena_array(blocks->arena, SCROLL_PAGES, sizeof *e->ends);
    e->page_count = 0;
    for (int i = 0; i < blocks->count; i++) {
        struct block *b = &blocks->items[i];
        int last = e->page_count - 1;
        bool fits = last >= 0 && b->bottom - e->stops[last] <= page_h;
        if (!fits && e->page_count < SCROLL_PAGES) {
            last = e->page_count++;
            e->stops[last] = last > 0 || b->bottom > page_h ? b->top : 0;
            e->ends[last] = b->bottom;
        }
        e->ends[last] = b->bottom > e->ends[last] ? b->bottom : e->ends[last];
    }
    if (e->page_count == 0) {
        e->ends[e->page_count++] = e->content_h;
    }
}

static const struct scroll_part *part_of(const struct scroll_view *view, const char *id)
{
    for (int i = 0; view != NULL && i < SCROLL_VIEWS; i++) {
        if (strncmp(view->parts[i].id, id, SCROLL_ID - 1) == 0) { /* longer ones are cut */
            return &view->parts[i];
        }
    }
    return NULL;
}

struct scroll_part *scroll_part(struct scroll_view *view, const char *id)
{
    struct scroll_part *part = (struct scroll_part *)part_of(view, id);
    for (int i = 0; part == NULL && i < SCROLL_VIEWS; i++) {
        if (view->parts[i].id[0] == '\0') {
            part = &view->parts[i];
            text_copy(part->id, sizeof part->id, id);
        }
    }
    return part;
}

static void move_below(struct element *e, int dy)
{
    for (struct element *c = e->first; c != NULL; c = c->next) {
        c->rect.y += dy;
        move_below(c, dy);
    }
}

struct element *scroll_pager(struct element *root, const struct element *scroll)
{
    size_t length = strlen(scroll->id);
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (e->style.pager && strncmp(e->id, scroll->id, length) == 0 &&
            text_equal(e->id + length, ".more")) {
            return e;
        }
    }
    return NULL;
}

/* Writes "2/3" into the counter of the scroll's pager; shows none where there is but one page. True
 * when the counter has more digits than it had room for. */
static bool fill_counter(struct frame *frame, const struct element *scroll)
{
    bool longer = false;
    struct element *pager = scroll_pager(frame->root, scroll);
    if (pager != NULL) {
        pager->visible = pager->visible && scroll->page_count > 1;
    }
    for (struct element *e = pager != NULL ? pager->first : NULL; e != NULL; e = e->next) {
        if (e->counter) {
            int before = (int)strlen(e->text);
            e->text = arena_printf(frame->arena, "%d/%d", scroll->page + 1, scroll->page_count);
            int length = (int)strlen(e->text);
            longer = longer || length > before;
            e->lines[0] = (struct text_line){
                e->text, length,
                frame->measure->width(frame->measure->context, e->font, e->text, length)};
        }
    }
    return longer;
}

static bool paginate(struct frame *frame, struct element *e)
{
    int top = e->rect.y + e->style.pad.top;
    int page_h = e->rect.h - e->style.pad.top - e->style.pad.bottom;
    const struct scroll_part *part = part_of(frame->scrolls, e->id);
    e->page = 0;
    e->page_count = 1;
    if (e->content_h <= page_h) {
        return false;
    }
    struct blocks blocks = {.arena = frame->arena};
    collect(&blocks, e, top, page_h);
    merge(&blocks, page_h);
    find_stops(e, &blocks, page_h);
    e->page = part != NULL && part->page < e->page_count ? part->page : 0;
    e->push = part != NULL ? (int)lroundf(part->offset) : 0;
    move_below(e, e->push - e->stops[e->page]);
    return fill_counter(frame, e);
}

bool scroll_paginate(struct frame *frame, struct element *root)
{
    bool longer = false;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (e->style.flow == FLOW_SCROLL && e->visible) {
            longer = paginate(frame, e) || longer;
        }
    }
    return longer;
}

/* What of an element a page shows: whole lines of a text, and a box that is one thing only whole.
 * Other parts are on the page before or behind, where blocks are too many to be cut between. */
static struct rect whole_part(const struct element *e, struct rect page, int page_h)
{
    struct rect seen = rect_intersect(e->rect, page);
    bool text = e->kind == ELEMENT_TEXT;
    int line = text ? e->font.line : e->rect.h;
    bool kept_whole = text || (line <= page_h && is_whole(e, page_h));
    if (seen.h == e->rect.h || line <= 0 || !kept_whole) {
        return page;
    }
    int first = (seen.y - e->rect.y + line - 1) / line;
    int behind = (seen.y + seen.h - e->rect.y) / line;
    return (struct rect){page.x, e->rect.y + first * line, page.w, (behind - first) * line};
}

/* `page_h` 0: the content moves, and parts of lines and boxes may be seen. */
static void show_below(struct element *e, struct rect page, int page_h)
{
    for (struct element *c = e->first; c != NULL; c = c->next) {
        struct rect part = page_h > 0 ? whole_part(c, page, page_h) : page;
        c->clip = rect_intersect(c->clip, part);
        c->visible = e->visible && c->visible && !rect_empty(rect_intersect(c->rect, c->clip));
        show_below(c, page, page_h);
    }
}

void scroll_cut(struct element *e, struct rect clip)
{
    int shown = e->ends[e->page] - e->stops[e->page];
    int page_h = e->rect.h - e->style.pad.top - e->style.pad.bottom;
    struct rect page = {clip.x, e->rect.y + e->style.pad.top, clip.w, shown};
    if (e->push == 0) {
        show_below(e, rect_intersect(clip, page), page_h);
    } else {
        show_below(e, clip, 0);
    }
}

void scroll_note(struct scroll_view *view, struct element *root)
{
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (e->style.flow != FLOW_SCROLL || !e->visible || e->id[0] == '\0') {
            continue;
        }
        struct scroll_part *part = scroll_part(view, e->id);
        if (part != NULL) {
            part->page_count = e->page_count;
            part->page = e->page;
            for (int i = 0; i < e->page_count && e->stops != NULL; i++) {
                part->stops[i] = e->stops[i];
            }
        }
    }
}

bool scroll_has_more(const struct scroll_view *view, const char *id)
{
    const struct scroll_part *part = part_of(view, id);
    return part != NULL && part->page + 1 < part->page_count;
}

void scroll_next(struct scroll_view *view, const char *id)
{
    struct scroll_part *part = scroll_part(view, id);
    if (part != NULL && part->page_count > 0) {
        part->page = (part->page + 1) % part->page_count;
        part->offset = part->speed = 0;
    }
}

bool scroll_show(struct scroll_view *view, const struct element *element)
{
    const struct element *scroll = element->parent;
    while (scroll != NULL && (scroll->style.flow != FLOW_SCROLL || scroll->page_count < 2)) {
        scroll = scroll->parent;
    }
    struct scroll_part *part = scroll != NULL ? scroll_part(view, scroll->id) : NULL;
    if (part == NULL) {
        return false;
    }
    int top = scroll->rect.y + scroll->style.pad.top;
    int y = element->rect.y - top + scroll->stops[scroll->page] - scroll->push;
    int page = 0;
    /* what is pushed to the next page may begin a little above it, with its padding */
    while (page + 1 < scroll->page_count &&
           (scroll->stops[page + 1] <= y || scroll->ends[page] <= y)) {
        page++;
    }
    bool turned = page != part->page;
    part->page = page;
    part->offset = part->speed = 0;
    return turned;
}

struct element *scroll_at(struct element *root, int x, int y)
{
    struct element *found = NULL;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (e->visible && e->style.cover && rect_contains(e->rect, x, y)) {
            found = NULL;
        }
        if (e->visible && e->style.flow == FLOW_SCROLL && e->page_count > 1 &&
            rect_contains(rect_intersect(e->rect, e->clip), x, y)) {
            found = e;
        }
    }
    return found;
}

/* Never farther than a little beyond either end. True when it was. */
static bool limit_offset(struct scroll_part *part)
{
    enum { BEYOND = 80 };
    int last = part->page_count > 0 ? part->page_count - 1 : 0;
    float lowest = (float)(part->stops[part->page] - part->stops[last] - BEYOND);
    float highest = (float)(part->stops[part->page] + BEYOND);
    float offset = fmaxf(lowest, fminf(highest, part->offset));
    bool beyond = offset < part->offset || offset > part->offset;
    part->offset = offset;
    return beyond;
}

void scroll_push(struct scroll_part *part, int dy, int64_t now)
{
    float fresh = part->held ? 0.6f : 1; /* how much the last move says of the speed */
    if (!part->held || now > part->moved) {
        part->took = now > part->moved ? now - part->moved : 1;
        part->speed *= 1 - fresh;
    }
    part->speed += fresh * (float)dy / (float)part->took;
    part->offset += (float)dy;
    part->held = true;
    part->moved = now;
    limit_offset(part);
}

void scroll_release(struct scroll_part *part, int64_t now)
{
    part->held = false;
    part->speed = now - part->moved > 80 ? 0 : part->speed; /* it stood still before */
    part->moved = now;
}

/* Makes the page that is nearest to where the content stands the current one. */
static void settle(struct scroll_part *part)
{
    float at = (float)part->stops[part->page] - part->offset;
    int best = 0;
    for (int i = 1; i < part->page_count; i++) {
        if (fabsf((float)part->stops[i] - at) < fabsf((float)part->stops[best] - at)) {
            best = i;
        }
    }
    part->offset = (float)part->stops[best] - at;
    part->page = best;
}

static bool step_part(struct scroll_part *part, int64_t now)
{
    enum { LONGEST_STEP = 100 };
    if (part->held || (part->offset == 0 && part->speed == 0)) {
        part->moved = part->held ? part->moved : now;
        return false;
    }
    int64_t ms = now - part->moved;
    ms = ms < 0 ? 0 : ms > LONGEST_STEP ? LONGEST_STEP : ms;
    part->moved = now;
    for (; ms > 0; ms--) {
        part->offset += part->speed;
        part->speed *= limit_offset(part) ? 0 : 0.993f; /* time constant 140 ms */
        if (fabsf(part->speed) < 0.15f) {
            part->speed = 0;
            settle(part);
            part->offset *= 0.98f; /* time constant 50 ms */
        }
    }
    if (part->speed == 0 && fabsf(part->offset) < 1) {
        part->offset = 0;
    }
    return true;
}

bool scroll_step(struct scroll_view *view, int64_t now)
{
    bool moves = false;
    for (int i = 0; i < SCROLL_VIEWS; i++) {
        moves = (view->parts[i].id[0] != '\0' && step_part(&view->parts[i], now)) || moves;
    }
    return moves;
}
