/* hit.c: hit testing and focus order on the laid-out tree; no state. */
#include "ui/hit.h"

#include "base/text.h"
#include "ui/layout.h"

#include <limits.h>
#include <stdlib.h>

static bool below(const struct element *e, const struct element *above)
{
    while (e != NULL && e != above) {
        e = e->parent;
    }
    return e != NULL;
}

static bool hides(const struct element *e)
{
    return e->style.cover || e->style.fill.a == 255 || e->kind == ELEMENT_PICTURE ||
           e->kind == ELEMENT_DESSIN;
}

struct element *hit_at(struct element *root, int x, int y)
{
    struct element *hit = NULL;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (!e->visible || !rect_contains(rect_intersect(e->rect, e->clip), x, y)) {
            continue;
        }
        if (e->action.verb != 0 && rect_contains(layout_hit_rect(e), x, y)) {
            hit = e;
        } else if (hit != NULL && hides(e) && !below(e, hit)) {
            hit = NULL;
        }
    }
    return hit;
}

bool hit_reachable(struct element *root, const struct element *element)
{
    struct rect r = layout_hit_rect(element);
    return element->visible && element->action.verb != 0 && !rect_empty(r) &&
           hit_at(root, r.x + r.w / 2, r.y + r.h / 2) == element;
}

struct element *hit_layer(struct element *root)
{
    struct element *top = root;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        top = e->visible && e->style.cover ? e : top;
    }
    return top;
}

/* On this page, or on another page of a scroll that is itself on the screen. */
static bool can_focus(const struct element *e)
{
    if (e->action.verb == 0 || e->id[0] == '\0') {
        return false;
    }
    bool left_out = e->rect.h <= 0;
    const struct element *scroll = e->parent;
    while (scroll != NULL && (scroll->style.flow != FLOW_SCROLL || scroll->page_count < 2)) {
        left_out = left_out || scroll->rect.h <= 0;
        scroll = scroll->parent;
    }
    return e->visible || (scroll != NULL && scroll->visible && !left_out);
}

/* How far `to` is from `from` in a direction; INT_MAX when it is not that way. Sideways distance
 * counts double, so that a row is followed before another row is. */
static int distance(struct rect from, struct rect to, enum focus_move move)
{
    int dx = (to.x + to.w / 2) - (from.x + from.w / 2);
    int dy = (to.y + to.h / 2) - (from.y + from.h / 2);
    bool upright = move == FOCUS_UP || move == FOCUS_DOWN;
    int ahead = upright ? dy : dx;
    ahead = move == FOCUS_UP || move == FOCUS_LEFT ? -ahead : ahead;
    bool overlap = upright ? to.x < from.x + from.w && from.x < to.x + to.w
                           : to.y < from.y + from.h && from.y < to.y + to.h;
    int aside = overlap ? 0 : abs(upright ? dx : dy);
    int edge = move == FOCUS_UP     ? from.y - (to.y + to.h)
               : move == FOCUS_DOWN ? to.y - (from.y + from.h)
               : move == FOCUS_LEFT ? from.x - (to.x + to.w)
                                    : to.x - (from.x + from.w);
    return ahead <= 0 || edge < 0 ? INT_MAX : ahead + 2 * aside;
}

/* The paged scroll that an element is in, or NULL. */
static const struct element *paged(const struct element *e)
{
    const struct element *scroll = e->parent;
    while (scroll != NULL && (scroll->style.flow != FLOW_SCROLL || scroll->page_count < 2)) {
        scroll = scroll->parent;
    }
    return scroll;
}

/* The nearest in a direction: in the pages of `within`, or, when that is NULL, of what is seen.
 * What is on other pages lies, by its place, under other things: only its own scroll leads there.
 */
static struct element *nearest(struct element *top, const struct element *from,
                               enum focus_move move, const struct element *within)
{
    struct element *best = NULL;
    int least = INT_MAX;
    for (struct element *e = top; e != NULL; e = element_next(e)) {
        bool here = within != NULL ? paged(e) == within : e->visible;
        if (e == from || !here || !can_focus(e)) {
            continue;
        }
        int far = distance(from->rect, e->rect, move);
        if (far < least) {
            least = far;
            best = e;
        }
    }
    return best;
}

/* The acting element before or behind `from` in reading order, going round. */
static struct element *neighbour(struct element *top, const struct element *from, bool forward)
{
    struct element *first = NULL, *last = NULL, *before = NULL, *behind = NULL;
    bool passed = false;
    for (struct element *e = top; e != NULL; e = element_next(e)) {
        if (!can_focus(e)) {
            continue;
        }
        first = first == NULL ? e : first;
        behind = passed && behind == NULL ? e : behind;
        passed = passed || e == from;
        before = passed ? before : e;
        last = e;
    }
    if (forward) {
        return behind != NULL ? behind : first;
    }
    return before != NULL ? before : last;
}

struct element *focus_move(struct element *root, const char *from, enum focus_move move)
{
    struct element *top = hit_layer(root);
    struct element *start = from[0] != '\0' ? element_find(top, from) : NULL;
    if (start == NULL || !can_focus(start)) {
        return neighbour(top, NULL, true);
    }
    struct element *found = NULL;
    if (move != FOCUS_NEXT) {
        const struct element *pages = paged(start);
        found = pages != NULL ? nearest(top, start, move, pages) : NULL;
        found = found != NULL ? found : nearest(top, start, move, NULL);
    }
    bool forward = move == FOCUS_NEXT || move == FOCUS_DOWN || move == FOCUS_RIGHT;
    return found != NULL ? found : neighbour(top, start, forward);
}

/* ---- two switches ---- */

/* Where on the round an element stands, before its place in reading order. */
static int scan_rank(const struct element *e)
{
    for (const struct element *box = e->parent; box != NULL; box = box->parent) {
        if (box->late) {
            return 2;
        }
    }
    return e->primary ? 0 : 1;
}

/* The first behind `from`, or of all when it is NULL; of those that are seen or of all. */
static struct element *scan_behind(struct element *top, const struct element *from, bool seen)
{
    struct element *best = NULL;
    bool passed = from == NULL;
    int least = from != NULL ? scan_rank(from) : 0;
    for (struct element *e = top; e != NULL; e = element_next(e)) {
        int rank = scan_rank(e);
        bool behind = rank > least || (rank == least && passed);
        passed = passed || e == from;
        if (can_focus(e) && e != from && behind && (e->visible || !seen) &&
            (best == NULL || rank < scan_rank(best))) {
            best = e;
        }
    }
    return best;
}

struct element *focus_scan(struct element *root, const char *from)
{
    struct element *top = hit_layer(root);
    struct element *start = from[0] != '\0' ? element_find(top, from) : NULL;
    if (start == NULL || !can_focus(start)) {
        return scan_behind(top, NULL, true);
    }
    struct element *behind = scan_behind(top, start, false);
    struct element *first = scan_behind(top, NULL, false);
    return behind != NULL ? behind : first;
}
