/* audit_parts.c: what must hold of icons, outlines, marks, scrolls, chosen things and the bars; the
 * last two over all trees of a language, by the audit's memory. */
#include "kiosk/audit_rules.h"

#include "base/text.h"
#include "ui/scroll.h"

enum { LEAST = 3 }; /* WCAG 1.4.11: to one */

/* ---- parts ---- */

void audit_icon(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->seen_count; i++) {
        const struct element *e = a->seen[i];
        if (e->kind == ELEMENT_ICON || e->kind == ELEMENT_RING || e->kind == ELEMENT_LINE) {
            double ratio = color_contrast(e->color, element_ground(e));
            audit_looked(a);
            if (ratio < LEAST) {
                const char *name = e->kind == ELEMENT_ICON ? e->icon : "ring or line";
                audit_complain(a, e, "icon %s has contrast %.1f:1, needs 3:1", name, ratio);
            }
        }
    }
}

static struct color behind(const struct element *e)
{
    return element_ground(e->parent != NULL ? e->parent : e);
}

/* Beside text: a box with nothing in it that stands in a row with others is a mark of a chart. */
static bool is_mark(const struct element *e)
{
    return e->kind == ELEMENT_BOX && e->first == NULL && e->style.fill.a == 255 &&
           e->parent != NULL && e->parent->style.flow == FLOW_ROW && e->style.lip_px == 0;
}

void audit_mark(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->seen_count; i++) {
        const struct element *e = a->seen[i];
        if (is_mark(e)) {
            double fill = color_contrast(e->style.fill, behind(e));
            double edge = e->style.edge_px > 0 ? color_contrast(e->style.edge, behind(e)) : 1;
            audit_looked(a);
            if (fill < LEAST && edge < LEAST) {
                audit_complain(a, e, "mark has contrast %.1f:1, needs 3:1", fill);
            }
        }
    }
}

/* An outline is seen against what is around it or against what it encloses. */
void audit_outline(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->seen_count; i++) {
        const struct element *e = a->seen[i];
        if (e->style.edge_px == 0 || e->style.edge.a == 0 || e->kind == ELEMENT_RING ||
            e->kind == ELEMENT_LINE) {
            continue;
        }
        double outside = color_contrast(e->style.edge, behind(e));
        double inside = color_contrast(e->style.edge, element_ground(e));
        audit_looked(a);
        if (outside < LEAST && inside < LEAST) {
            audit_complain(a, e, "outline has contrast %.1f:1, needs 3:1", outside);
        }
    }
}

/* ---- scrolls ---- */

void audit_pages(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->seen_count; i++) {
        const struct element *e = a->seen[i];
        if (e->style.flow != FLOW_SCROLL) {
            continue;
        }
        audit_looked(a);
        int high = e->page_count > 1 ? e->ends[e->page] - e->stops[e->page] : 0;
        if (high > e->rect.h) {
            audit_complain(a, e, "has a page of %d px in a box of %d", high, e->rect.h);
        }
        if (e->rect.h < 1 && e->first != NULL) {
            audit_complain(a, e, "has no room for what is in it");
        }
    }
}

static bool is_paged(const struct element *e)
{
    return e->style.flow == FLOW_SCROLL && e->page_count > 1;
}

void audit_more(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->seen_count; i++) {
        const struct element *e = a->seen[i], *around = e->parent;
        if (!is_paged(e)) {
            continue;
        }
        struct element *pager = scroll_pager(a->app->frame.root, e);
        while (around != NULL && !is_paged(around)) {
            around = around->parent;
        }
        audit_looked(a);
        if (pager == NULL || !hit_reachable(a->app->frame.root, pager)) {
            audit_complain(a, e, "has %d pages and no button to turn them", e->page_count);
        }
        if (around != NULL) {
            audit_complain(a, e, "scrolls inside \"%s\"", around->id);
        }
    }
}

void audit_empty(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->seen_count; i++) {
        bool shows = false;
        for (int j = i + 1; j < a->seen_count && is_paged(a->seen[i]) && !shows; j++) {
            shows = a->seen[j]->kind != ELEMENT_BOX && audit_below(a->seen[j], a->seen[i]);
        }
        if (is_paged(a->seen[i])) {
            audit_looked(a);
            if (!shows) {
                audit_complain(a, a->seen[i], "shows nothing on this page");
            }
        }
    }
}

/* ---- what is chosen ---- */

/* Everything of an element that is not colour. */
static uint64_t form_of(const struct element *element)
{
    const struct element *end = element_behind(element);
    uint64_t hash = TEXT_HASH_START;
    for (const struct element *e = element; e != end; e = element_next(e)) {
        int numbers[] = {(int)e->kind, e->style.edge_px, e->style.radius, e->style.lip_px};
        const char *name = e->kind == ELEMENT_ICON ? e->icon : e->text;
        hash = bytes_hash(hash, numbers, sizeof numbers);
        hash = bytes_hash(hash, &(uint64_t){text_hash(name)}, sizeof hash);
    }
    return hash;
}

/* The place of a key, or a free one; NULL when there is none. */
static struct audit_state *state_of(struct audit_memory *memory, uint64_t key)
{
    for (uint64_t i = 0; i < AUDIT_STATES; i++) {
        struct audit_state *state = &memory->states[(key + i) & (AUDIT_STATES - 1)];
        if (state->key == key || state->key == 0) {
            state->key = key;
            return state;
        }
    }
    return NULL;
}

/* Every scene shows some things chosen and others not: an id that was seen both ways must look
 * different in more than colour. */
void audit_state(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->target_count; i++) {
        const struct element *e = a->targets[i];
        int screen = (int)app_route(a->app).screen;
        uint64_t key = bytes_hash(text_hash(e->id), &screen, sizeof screen) | 1;
        struct audit_state *state = state_of(a->memory, key);
        if (state == NULL) {
            continue;
        }
        state->looks[e->chosen] = form_of(e);
        if (state->looks[0] != 0 && state->looks[1] != 0) {
            audit_looked(a);
            if (state->looks[0] == state->looks[1]) {
                audit_complain(a, e, "looks the same chosen and not, but for colour");
            }
        }
    }
}

/* ---- the bars ---- */

static int bar_at(struct audit *a, const struct element *e)
{
    struct audit_memory *memory = a->memory;
    for (int i = 0; i < memory->bar_count; i++) {
        if (text_equal(memory->bars[i].id, e->id) && memory->bars[i].cover == (a->cover != NULL)) {
            return i;
        }
    }
    if (memory->bar_count == AUDIT_BARS) {
        return -1;
    }
    memory->bars[memory->bar_count] =
        (struct audit_bar){.id = arena_copy(&memory->arena, e->id),
                           .name = arena_copy(&memory->arena, e->label),
                           .cover = a->cover != NULL};
    return memory->bar_count++;
}

/* Back is called after the page where it leads. */
static bool has_one_name(const struct element *e)
{
    return !text_equal(e->id, "bar.back");
}

void audit_bars(struct audit *a, const struct element *page)
{
    (void)page;
    uint32_t before = 0;
    for (int i = 0; i < a->target_count; i++) {
        const struct element *e = a->targets[i];
        bool bar = text_starts(e->id, "bar.") || text_starts(e->id, "path.");
        int at = bar ? bar_at(a, e) : -1;
        if (at < 0) {
            continue;
        }
        struct audit_bar *known = &a->memory->bars[at];
        audit_looked(a);
        if (has_one_name(e) && !text_equal(known->name, e->label)) {
            audit_complain(a, e, "is called \"%s\" here and \"%s\" elsewhere", e->label,
                           known->name);
        }
        for (int other = 0; other < a->memory->bar_count; other++) {
            if ((before & 1u << other) != 0 && (a->memory->bars[other].before & 1u << at) != 0) {
                audit_complain(a, e, "stands behind \"%s\" here and before it elsewhere",
                               a->memory->bars[other].id);
            }
        }
        known->before |= before;
        before |= 1u << at;
    }
}
