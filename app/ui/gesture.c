/* gesture.c: the finger's state machine; the state belongs to the caller. */
#include "ui/gesture.h"

#include <stdlib.h>

static struct gesture gesture_make(enum gesture_kind kind, struct pointer p, int dy)
{
    return (struct gesture){.kind = kind, .x = p.x, .y = p.y, .dy = dy};
}

/* ---- the fingers that are ignored ---- */

static void drop_other(struct gesture_state *s, int at)
{
    s->other[at] = s->other[--s->others];
}

static int find_other(const struct gesture_state *s, int64_t finger)
{
    int at = 0;
    while (at < s->others && s->other[at].finger != finger) {
        at++;
    }
    return at < s->others ? at : -1;
}

static void note_other(struct gesture_state *s, int64_t finger, int64_t since, int64_t moved)
{
    int at = find_other(s, finger);
    if (at < 0) {
        at = s->others < GESTURE_OTHERS ? s->others++ : 0;
        s->other[at].since = since;
    }
    s->other[at].finger = finger;
    s->other[at].moved = moved;
}

/* One that does not merely rest on the glass. */
static bool any_other(const struct gesture_state *s, int64_t now)
{
    for (int at = 0; at < s->others; at++) {
        if (now - s->other[at].since <= GESTURE_REST_MS) {
            return true;
        }
    }
    return false;
}

static void forget_lost_others(struct gesture_state *s, int64_t now)
{
    for (int at = s->others - 1; at >= 0; at--) {
        if (now - s->other[at].moved > GESTURE_LOST_MS) {
            drop_other(s, at);
        }
    }
}

/* ---- the finger ---- */

/* The finger is one of those that are ignored from now on. */
static void step_back(struct gesture_state *s)
{
    note_other(s, s->finger, s->since, s->moved);
    s->down = s->dragging = false;
}

static struct gesture feed_down(struct gesture_state *s, struct pointer p, int64_t now)
{
    bool again = s->down && s->finger == p.finger; /* its end was never told */
    bool lost = again || (s->down && now - s->moved > GESTURE_LOST_MS);
    bool palm = s->down && !lost && now - s->since <= GESTURE_PALM_MS;
    bool was = s->down;
    forget_lost_others(s, now);
    if (find_other(s, p.finger) >= 0) {
        drop_other(s, find_other(s, p.finger));
    }
    if (palm || (!lost && gesture_rests(s, now))) {
        step_back(s);
    }
    s->down = s->down && !lost;
    if (s->down || any_other(s, now)) {
        note_other(s, p.finger, now, now);
        return gesture_make(was && !s->down ? GESTURE_CANCEL : GESTURE_NONE, p, 0);
    }
    s->down = true;
    s->dragging = false;
    s->finger = p.finger;
    s->start_x = p.x;
    s->start_y = s->last_y = p.y;
    s->since = s->moved = now;
    return gesture_make(GESTURE_PRESS, p, 0);
}

static struct gesture feed_move(struct gesture_state *s, struct pointer p, int slop, int64_t now)
{
    if (!s->down || s->finger != p.finger) {
        if (find_other(s, p.finger) >= 0) {
            note_other(s, p.finger, now, now);
        }
        return gesture_make(GESTURE_NONE, p, 0);
    }
    s->moved = now;
    bool rests = gesture_rests(s, now);
    s->dragging =
        s->dragging || (!rests && (abs(p.x - s->start_x) > slop || abs(p.y - s->start_y) > slop));
    if (!s->dragging) {
        return gesture_make(GESTURE_NONE, p, 0);
    }
    int dy = p.y - s->last_y;
    s->last_y = p.y;
    return gesture_make(GESTURE_DRAG, p, dy);
}

static struct gesture feed_up(struct gesture_state *s, struct pointer p, int slop, int64_t now)
{
    if (!s->down || s->finger != p.finger) {
        if (find_other(s, p.finger) >= 0) {
            drop_other(s, find_other(s, p.finger));
        }
        return gesture_make(GESTURE_NONE, p, 0);
    }
    bool rests = gesture_rests(s, now);
    feed_move(s, p, slop, now); /* it may have moved since the last that was told */
    enum gesture_kind kind = s->dragging ? GESTURE_DROP : rests ? GESTURE_CANCEL : GESTURE_TAP;
    s->down = s->dragging = false;
    return gesture_make(kind, p, 0);
}

struct gesture gesture_feed(struct gesture_state *s, struct pointer p, int slop, int64_t now)
{
    switch (p.kind) {
    case POINTER_DOWN:
        return feed_down(s, p, now);
    case POINTER_MOVE:
        return feed_move(s, p, slop, now);
    case POINTER_UP:
        return feed_up(s, p, slop, now);
    case POINTER_CANCEL:
        break;
    }
    bool was = s->down;
    *s = (struct gesture_state){.down = false};
    return gesture_make(was ? GESTURE_CANCEL : GESTURE_NONE, p, 0);
}

bool gesture_rests(const struct gesture_state *s, int64_t now)
{
    return s->down && !s->dragging && now - s->since > GESTURE_REST_MS;
}
