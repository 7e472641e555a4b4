/* audit_target.c: what must hold of what acts: a finger hits it, keys reach it, it has a name. */
#include "kiosk/audit_rules.h"

#include "base/text.h"
#include "screens/parts.h"
#include "ui/layout.h"

#include <string.h>

/* ---- for fingers ---- */

/* 12.7 mm of the voting class; 24 CSS px are more only beyond 1.4 m. */
void audit_target(struct audit *a, const struct element *e)
{
    const struct theme *theme = &a->app->theme;
    struct rect r = layout_hit_rect(e);
    float css = 24 * theme->display.distance_mm / 2688, mm = css > 12.7f ? css : 12.7f;
    int least = (int)(mm * theme->px_per_mm);
    if (r.w < least || r.h < least) {
        audit_complain(a, e, "is %.1f x %.1f mm to touch, needs %.1f x %.1f",
                       (double)((float)r.w / theme->px_per_mm),
                       (double)((float)r.h / theme->px_per_mm), (double)mm, (double)mm);
    }
}

void audit_primary(struct audit *a, const struct element *page)
{
    (void)page;
    const struct theme *theme = &a->app->theme;
    int least = (int)(20 * theme->px_per_mm);
    for (int i = 0; i < a->target_count; i++) {
        const struct element *e = a->targets[i];
        if (e->primary && !page_is_low(theme)) {
            audit_looked(a);
            if (layout_hit_rect(e).h < least) {
                audit_complain(a, e, "is %.1f mm high, needs 20",
                               (double)((float)layout_hit_rect(e).h / theme->px_per_mm));
            }
        }
    }
}

/* Distance between two rectangles along the nearer axis; negative when they overlap. */
static int gap_between(struct rect a, struct rect b)
{
    int dx = a.x > b.x ? a.x - (b.x + b.w) : b.x - (a.x + a.w);
    int dy = a.y > b.y ? a.y - (b.y + b.h) : b.y - (a.y + a.h);
    return dx > dy ? dx : dy;
}

/* To the targets behind it that do not lie in it. */
void audit_gap(struct audit *a, const struct element *e)
{
    const struct theme *theme = &a->app->theme;
    int least = (int)(2.54f * theme->px_per_mm), at = 0;
    while (at < a->target_count && a->targets[at] != e) {
        at++;
    }
    for (int i = at + 1; i < a->target_count; i++) {
        const struct element *other = a->targets[i];
        int gap = gap_between(layout_hit_rect(e), layout_hit_rect(other));
        if (gap < least && !audit_below(other, e)) {
            audit_complain(a, e, "is %.1f mm from \"%s\", needs 2.54",
                           (double)((float)gap / theme->px_per_mm), other->id);
        }
    }
}

void audit_edge(struct audit *a, const struct element *e)
{
    if (!rect_inside(rect_intersect(e->rect, e->clip), a->app->frame.root->rect)) {
        audit_complain(a, e, "reaches beyond the screen");
    }
}

void audit_id(struct audit *a, const struct element *e)
{
    for (int i = 0; i < a->target_count; i++) {
        if (a->targets[i] == e && e->id[0] == '\0') {
            audit_complain(a, e, "acts and has no id");
        } else if (a->targets[i] == e) {
            return;
        } else if (e->id[0] != '\0' && text_equal(a->targets[i]->id, e->id)) {
            audit_complain(a, e, "is not the only one with its id");
            return;
        }
    }
}

/* Only attract is one button, as large as the glass. */
void audit_low(struct audit *a, const struct element *e)
{
    const struct theme *theme = &a->app->theme;
    int line = theme->reach_line, y = layout_hit_rect(e).y;
    if (y < line && e != a->app->frame.root) {
        audit_complain(a, e, "acts %.0f mm above what can be reached",
                       (double)((float)(line - y) / theme->px_per_mm));
    }
}

void audit_reach(struct audit *a, const struct element *e)
{
    if (!hit_reachable(a->app->frame.root, e)) {
        audit_complain(a, e, "cannot be touched in its middle");
    }
}

/* ---- for ears ---- */

static const char *spoken(const struct audit *a, const struct element *e)
{
    return e->label[0] != '\0' ? e->label : element_text(e, a->app->frame.arena);
}

void audit_spoken(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 0; i < a->seen_count; i++) {
        const struct element *e = a->seen[i];
        if (e->action.verb != 0 || e->kind == ELEMENT_MODULES) {
            audit_looked(a);
            if (spoken(a, e)[0] == '\0') {
                audit_complain(a, e, "has nothing that can be said aloud");
            }
        }
    }
}

/* What a tap leads to: "back" to the page before this one. */
static struct action meaning(const struct app *app, struct action action)
{
    if (action.verb == ACTION_BACK && app->depth > 1) {
        const struct route *before = &app->stack[app->depth - 2];
        return (struct action){ACTION_GO, (int)before->screen, before->argument};
    }
    return action;
}

static bool same_action(const struct app *app, struct action a, struct action b)
{
    a = meaning(app, a);
    b = meaning(app, b);
    return a.verb == b.verb && a.argument == b.argument && a.second == b.second;
}

void audit_name(struct audit *a, const struct element *e)
{
    for (int i = 0; i < a->target_count && a->targets[i] != e; i++) {
        const struct element *other = a->targets[i];
        if (!same_action(a->app, e->action, other->action) &&
            text_equal(spoken(a, e), spoken(a, other))) {
            audit_complain(a, e, "is called \"%.40s\" as \"%s\" is", spoken(a, e), other->id);
        }
    }
}

/* ---- for keys ---- */

enum { NODES = 256, ARROWS = 4 };

/* Where four arrows lead from each element that can be reached. */
struct graph {
    const struct element *nodes[NODES];
    short to[NODES][ARROWS];
    int count;
};

static int node_of(struct graph *graph, const struct element *e)
{
    for (int i = 0; i < graph->count; i++) {
        if (graph->nodes[i] == e) {
            return i;
        }
    }
    if (graph->count < NODES) {
        graph->nodes[graph->count++] = e;
    }
    return graph->count - 1;
}

static void walk(struct graph *graph, struct element *root)
{
    static const enum focus_move moves[ARROWS] = {FOCUS_UP, FOCUS_DOWN, FOCUS_LEFT, FOCUS_RIGHT};
    const struct element *first = focus_move(root, "", FOCUS_NEXT);
    graph->count = 0;
    if (first != NULL) {
        node_of(graph, first);
    }
    for (int i = 0; i < graph->count; i++) {
        for (int key = 0; key < ARROWS; key++) {
            const struct element *next = focus_move(root, graph->nodes[i]->id, moves[key]);
            graph->to[i][key] = (short)(next != NULL ? node_of(graph, next) : i);
        }
    }
}

/* The first node from which no way leads back to where the focus began; -1: none. */
static int trapped(const struct graph *graph)
{
    bool leads[NODES] = {true};
    for (bool more = true; more;) {
        more = false;
        for (int i = 0; i < graph->count; i++) {
            for (int key = 0; key < ARROWS && !leads[i]; key++) {
                leads[i] = leads[graph->to[i][key]];
                more = more || leads[i];
            }
        }
    }
    for (int i = 0; i < graph->count; i++) {
        if (!leads[i]) {
            return i;
        }
    }
    return -1;
}

/* Looks do not move anything, and arrows turn pages: once for all of them. */
void audit_focus(struct audit *a, const struct element *page)
{
    (void)page;
    struct graph graph;
    if (a->app->theme.look != LOOK_DAY || a->page > 0) {
        return;
    }
    walk(&graph, a->app->frame.root);
    for (int i = 0; i < a->target_count && graph.count < NODES; i++) {
        audit_looked(a);
        bool found = false;
        for (int n = 0; n < graph.count && !found; n++) {
            found = graph.nodes[n] == a->targets[i];
        }
        if (!found) {
            audit_complain(a, a->targets[i], "cannot be reached by arrows");
        }
    }
    int trap = trapped(&graph);
    if (trap >= 0) {
        audit_complain(a, graph.nodes[trap], "cannot be left by arrows");
    }
}
