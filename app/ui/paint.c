/* paint.c: from the laid-out tree to commands, and from two lists to damaged rectangles. The list
 * lives in the frame arena; struct paint_memory owns its cells. */
#include "ui/paint.h"

#include "base/text.h"
#include "ui/motion.h"

#include <stdlib.h>
#include <string.h>

/* ---- the list ---- */

struct painter {
    struct paint_list *list;
    const struct frame *frame;
    const struct paint_state *state;
    int shift_x, shift_y; /* of everything below */
    int clip_x, clip_y;   /* of the boxes that cut it, as far as they are shifted themselves */
    struct rect limit;    /* what those boxes leave on the screen */
};

static struct paint *append(struct paint_list *list)
{
    if (list->count == list->room) {
        int room = list->room > 0 ? list->room * 2 : 256;
        struct paint *more = arena_array(list->arena, (size_t)room, sizeof *more);
        if (list->count > 0) {
            memcpy(more, list->items, (size_t)list->count * sizeof *more);
        }
        list->items = more;
        list->room = room;
    }
    return &list->items[list->count++];
}

static struct paint *add(struct painter *p, enum paint_kind kind, const struct element *e)
{
    struct paint *paint = append(p->list);
    *paint = (struct paint){.kind = kind, .rect = e->rect, .clip = e->clip};
    paint->rect.x += p->shift_x;
    paint->rect.y += p->shift_y;
    paint->clip.x += p->clip_x;
    paint->clip.y += p->clip_y;
    paint->clip = rect_intersect(paint->clip, p->limit);
    return paint;
}

/* What is below a box that cuts is cut at where that box is painted. */
static void add_limit(struct painter *p, const struct element *e)
{
    if (e->style.clip || e->kind == ELEMENT_PICTURE) {
        struct rect seen = {e->rect.x + p->shift_x, e->rect.y + p->shift_y, e->rect.w, e->rect.h};
        p->limit = rect_intersect(p->limit, seen);
        p->clip_x = p->shift_x;
        p->clip_y = p->shift_y;
    }
}

/* Background, outline and lip. The surface of a pressed button sinks onto its lip. */
static void add_box(struct painter *p, const struct element *e, int sink)
{
    const struct style *s = &e->style;
    if (s->lip_px > 0) {
        struct paint *lip = add(p, PAINT_RECT, e);
        lip->rect = rect_inset(lip->rect, -e->grow);
        lip->rect.y += sink;
        lip->rect.h -= sink;
        lip->color = s->lip;
        lip->radius = s->radius;
    }
    if (s->fill.a > 0 || (s->edge.a > 0 && s->edge_px > 0)) {
        struct paint *box = add(p, PAINT_RECT, e);
        box->rect = rect_inset(box->rect, -e->grow);
        box->rect.y += sink;
        box->rect.h -= s->lip_px;
        box->color = s->fill;
        box->edge = s->edge;
        box->edge_px = s->edge_px;
        box->radius = s->radius;
    }
}

/* Caps stand in the middle of the line: baseline = middle + half the cap height. */
static int baseline(struct font font)
{
    return (int)((float)font.line / 2 + THEME_CAP * (float)font.px / 2 + 0.5f);
}

/* Descenders and accents reach beyond their line: what cuts at a line's edge leaves them whole. */
static void free_ink(struct painter *p, struct paint *text)
{
    struct rect line = text->rect;
    if (!rect_empty(line) && rect_inside(line, text->clip)) {
        struct rect ink = rect_inset(line, -text->font.px / 4);
        text->clip = rect_intersect(rect_union(text->clip, ink), p->frame->root->rect);
    }
}

static void add_text(struct painter *p, const struct element *e)
{
    enum align align = e->align;
    if (p->frame->theme->mirrored && align != ALIGN_CENTER) {
        align = align == ALIGN_START ? ALIGN_END : ALIGN_START;
    }
    for (int i = 0; i < e->line_count; i++) {
        const struct text_line *line = &e->lines[i];
        if (line->length == 0) {
            continue;
        }
        struct paint *text = add(p, PAINT_TEXT, e);
        int free = text->rect.w - line->width;
        text->rect.x += align == ALIGN_CENTER ? free / 2 : align == ALIGN_END ? free : 0;
        text->rect.y += i * e->font.line;
        text->rect.w = line->width;
        text->rect.h = e->font.line;
        text->text = line->text;
        text->length = line->length;
        text->font = e->font;
        text->color = e->color;
        text->baseline = text->rect.y + baseline(e->font);
        free_ink(p, text);
    }
}

static void add_content(struct painter *p, const struct element *e)
{
    struct paint *paint;
    switch (e->kind) {
    case ELEMENT_BOX:
        break;
    case ELEMENT_TEXT:
        add_text(p, e);
        break;
    case ELEMENT_PICTURE:
        paint = add(p, PAINT_PICTURE, e);
        paint->picture = e->picture;
        paint->color = e->style.fill;
        paint->radius = e->style.radius;
        break;
    case ELEMENT_ICON:
        paint = add(p, PAINT_ICON, e);
        paint->rect = rect_inset(paint->rect, -e->grow);
        paint->name = e->icon;
        paint->color = e->color;
        paint->flip = e->flip && p->frame->theme->mirrored;
        break;
    case ELEMENT_DESSIN:
        paint = add(p, PAINT_DESSIN, e);
        paint->name = e->icon;
        paint->size = e->dessin_px;
        break;
    case ELEMENT_RING:
        paint = add(p, PAINT_RING, e);
        paint->color = e->color;
        paint->edge = e->style.edge;
        paint->edge_px = e->style.edge_px;
        paint->fraction = e->fraction;
        break;
    case ELEMENT_LINE:
        paint = add(p, PAINT_LINE, e);
        paint->points = e->points;
        paint->point_count = e->point_count;
        paint->color = e->color;
        paint->edge_px = e->style.edge_px;
        break;
    case ELEMENT_MODULES:
        paint = add(p, PAINT_MODULES, e);
        paint->modules = e->modules;
        paint->color = e->color;
        break;
    }
}

/* The keypad's focus: a ring 1 mm outside the element, in the text colour of its ground. */
static void add_focus(struct painter *p, const struct element *e)
{
    const struct theme *theme = p->frame->theme;
    int width = theme_mm(theme, 1.4f), away = theme_mm(theme, 1);
    struct color ground = element_ground(e->parent != NULL ? e->parent : e);
    struct color ink = theme_color(theme, TONE_INK), paper = theme_color(theme, TONE_PAPER);
    struct paint *ring = add(p, PAINT_RECT, e);
    ring->clip = p->frame->root->rect;
    ring->rect = rect_intersect(rect_inset(ring->rect, -width - away), p->frame->root->rect);
    ring->edge = color_contrast(ink, ground) > color_contrast(paper, ground) ? ink : paper;
    ring->edge_px = width;
    ring->radius = e->style.radius > 0 ? e->style.radius + width + away : width;
}

static void add_fade(struct painter *p, const struct element *e)
{
    struct paint *veil = add(p, PAINT_RECT, e);
    veil->color = color_alpha(element_ground(e->parent != NULL ? e->parent : e), e->fade);
    veil->radius = e->style.radius;
}

/* What cannot sink shows its press by a shade over it. */
static void add_press(struct painter *p, const struct element *e, float depth)
{
    enum { SHADE = 36 };
    struct color ink = theme_color(p->frame->theme, TONE_INK);
    struct paint *shade = add(p, PAINT_RECT, e);
    shade->color = color_alpha(ink, motion_between(0, SHADE, depth));
    shade->radius = e->style.radius;
}

/* How far an element is sunk: under a finger, or on its way back. */
static float depth_of(const struct paint_state *state, const struct element *e)
{
    if (e->id[0] == '\0') {
        return 0;
    }
    bool left = state->released != NULL && text_equal(e->id, state->released);
    return text_equal(e->id, state->pressed) ? state->press : left ? state->release : 0;
}

static void add_tree(struct painter *p, const struct element *e)
{
    if (!e->visible || e->fade >= 255) {
        return;
    }
    float depth = depth_of(p->state, e);
    int sink = motion_between(0, e->style.lip_px * 8 / 10, depth);
    struct painter below = *p;
    below.shift_x += e->shift_x;
    below.shift_y += e->shift_y;
    if (e->kind != ELEMENT_RING && e->kind != ELEMENT_LINE) {
        add_box(&below, e, sink);
    }
    below.shift_y += sink;
    add_content(&below, e);
    struct painter inner = below;
    add_limit(&inner, e);
    for (const struct element *c = e->first; c != NULL; c = c->next) {
        add_tree(&inner, c);
    }
    if (e->fade > 0) {
        add_fade(&below, e);
    }
    if (depth > 0 && e->style.lip_px == 0 && e->parent != NULL) {
        add_press(&below, e, depth);
    }
    if (e->id[0] != '\0' && e->action.verb != 0 && text_equal(e->id, p->state->focus)) {
        add_focus(&below, e);
    }
}

void paint_build(struct paint_list *list, struct arena *arena, const struct frame *frame,
                 const struct paint_state *state)
{
    *list = (struct paint_list){.arena = arena};
    struct painter p = {.list = list, .frame = frame, .state = state, .limit = frame->root->rect};
    add_tree(&p, frame->root);
}

void paint_add_icon(struct paint_list *list, const struct frame *frame, const char *name,
                    struct rect rect, struct color color)
{
    struct paint *icon = append(list);
    *icon = (struct paint){
        .kind = PAINT_ICON, .rect = rect, .clip = frame->root->rect, .name = name, .color = color};
}

void paint_add_veil(struct paint_list *list, const struct frame *frame, uint8_t alpha)
{
    struct rect all = frame->root->rect;
    struct paint *veil = append(list);
    *veil = (struct paint){
        .kind = PAINT_RECT, .rect = all, .clip = all, .color = color_alpha(color_hex(0), alpha)};
}

/* ---- hashes ---- */

#define HASH(hash, value) bytes_hash((hash), &(value), sizeof(value))

static uint64_t hash_name(uint64_t hash, const char *name)
{
    return name == NULL ? HASH(hash, name) : bytes_hash(hash, name, strlen(name) + 1);
}

static uint64_t hash_paint(const struct paint *paint)
{
    uint64_t hash = TEXT_HASH_START;
    hash = HASH(hash, paint->kind);
    hash = HASH(hash, paint->rect);
    hash = HASH(hash, paint->clip);
    hash = HASH(hash, paint->color);
    hash = HASH(hash, paint->edge);
    hash = HASH(hash, paint->edge_px);
    hash = HASH(hash, paint->radius);
    hash = HASH(hash, paint->flip);
    hash = HASH(hash, paint->size);
    hash = HASH(hash, paint->fraction);
    hash = hash_name(hash, paint->name);
    if (paint->kind == PAINT_TEXT) {
        hash = bytes_hash(hash, paint->text, (size_t)paint->length);
        hash = HASH(hash, paint->font.face);
        hash = HASH(hash, paint->font.px);
    }
    if (paint->point_count > 0) {
        hash = bytes_hash(hash, paint->points, (size_t)paint->point_count * sizeof *paint->points);
    }
    if (paint->modules.side > 0) {
        hash = bytes_hash(hash, paint->modules.bytes,
                          (size_t)(paint->modules.side * paint->modules.side));
    }
    if (paint->kind == PAINT_PICTURE) {
        const struct picture *picture = &paint->picture;
        float numbers[] = {picture->focus_x, picture->focus_y, picture->at_x, picture->at_y,
                           picture->zoom};
        hash = hash_name(hash, picture->name);
        hash = HASH(hash, picture->figure);
        hash = HASH(hash, picture->contain);
        hash = bytes_hash(hash, numbers, sizeof numbers);
    }
    return hash;
}

uint64_t paint_hash(const struct paint_list *list)
{
    uint64_t hash = TEXT_HASH_START;
    for (int i = 0; i < list->count; i++) {
        uint64_t one = hash_paint(&list->items[i]);
        hash = HASH(hash, one);
    }
    return hash;
}

/* ---- damage ---- */

void paint_memory_init(struct paint_memory *memory, int width, int height)
{
    *memory = (struct paint_memory){.width = width,
                                    .height = height,
                                    .columns = (width + PAINT_CELL - 1) / PAINT_CELL,
                                    .rows = (height + PAINT_CELL - 1) / PAINT_CELL};
    memory->cells =
        calloc((size_t)memory->columns * (size_t)memory->rows * 2, sizeof *memory->cells);
    if (memory->cells == NULL) {
        abort();
    }
}

void paint_memory_finish(struct paint_memory *memory)
{
    if (memory != NULL) {
        free(memory->cells);
        *memory = (struct paint_memory){.cells = NULL};
    }
}

void paint_memory_forget(struct paint_memory *memory)
{
    memset(memory->cells, 0, (size_t)memory->columns * (size_t)memory->rows * sizeof(uint64_t));
}

/* What a command may touch: glyphs reach beyond their line. */
static struct rect reach(const struct paint *paint)
{
    struct rect r = paint->rect;
    if (paint->kind == PAINT_TEXT) {
        r = rect_inset(r, -paint->font.px / 3 - 1);
    }
    return rect_intersect(r, paint->clip);
}

static void hash_cells(const struct paint_memory *memory, const struct paint_list *list,
                       uint64_t *cells)
{
    for (int i = 0; i < memory->columns * memory->rows; i++) {
        cells[i] = TEXT_HASH_START;
    }
    struct rect screen = {0, 0, memory->width, memory->height};
    for (int i = 0; i < list->count; i++) {
        struct rect r = rect_intersect(reach(&list->items[i]), screen);
        if (rect_empty(r)) {
            continue;
        }
        uint64_t hash = hash_paint(&list->items[i]);
        for (int row = r.y / PAINT_CELL; row <= (r.y + r.h - 1) / PAINT_CELL; row++) {
            for (int col = r.x / PAINT_CELL; col <= (r.x + r.w - 1) / PAINT_CELL; col++) {
                uint64_t *cell = &cells[row * memory->columns + col];
                *cell = (*cell ^ hash) * 0x100000001b3u;
                *cell ^= *cell >> 29;
            }
        }
    }
}

/* Adds a run of cells: joined to the rectangle above it when that has the same width. */
static int add_run(struct rect *damage, int count, struct rect run)
{
    for (int i = 0; i < count; i++) {
        if (damage[i].x == run.x && damage[i].w == run.w && damage[i].y + damage[i].h == run.y) {
            damage[i].h += run.h;
            return count;
        }
    }
    if (count < PAINT_DAMAGE_MAX) {
        damage[count] = run;
        return count + 1;
    }
    /* Too many pieces: one rectangle around all of it. */
    for (int i = 1; i < count; i++) {
        damage[0] = rect_union(damage[0], damage[i]);
    }
    damage[0] = rect_union(damage[0], run);
    return 1;
}

/* Rectangles may overlap after everything was put into one: keep them disjoint. */
static int tidy(struct rect *damage, int count, const struct paint_memory *memory)
{
    struct rect screen = {0, 0, memory->width, memory->height};
    for (int i = 0; i < count; i++) {
        damage[i] = rect_intersect(damage[i], screen);
        for (int j = i + 1; j < count; j++) {
            if (!rect_empty(rect_intersect(damage[i], damage[j]))) {
                damage[i] = rect_intersect(rect_union(damage[i], damage[j]), screen);
                damage[j] = damage[--count];
                i = -1;
                break;
            }
        }
    }
    return count;
}

int paint_damage(struct paint_memory *memory, const struct paint_list *list,
                 struct rect damage[PAINT_DAMAGE_MAX])
{
    int cell_count = memory->columns * memory->rows;
    uint64_t *fresh = memory->cells + cell_count;
    int count = 0;
    hash_cells(memory, list, fresh);
    for (int row = 0; row < memory->rows; row++) {
        for (int col = 0; col < memory->columns;) {
            int start = col;
            while (col < memory->columns && fresh[row * memory->columns + col] !=
                                                memory->cells[row * memory->columns + col]) {
                col++;
            }
            if (col > start) {
                struct rect run = {start * PAINT_CELL, row * PAINT_CELL, (col - start) * PAINT_CELL,
                                   PAINT_CELL};
                count = add_run(damage, count, run);
            } else {
                col++;
            }
        }
    }
    memcpy(memory->cells, fresh, (size_t)cell_count * sizeof *fresh);
    return tidy(damage, count, memory);
}
