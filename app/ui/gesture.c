/* gesture.c: the finger's state machine; the state belongs to the caller. */
#include "ui/gesture.h"

#include <stdlib.h>

static struct gesture gesture_make(enum gesture_kind kind, struct pointer p, int dy)
{
    return (struct gesture){.kind = kind, .x = p.x, .y = p.y, .dy = dy};
}

static struct gesture feed_down(struct gesture_state *s, struct pointer p, int64_t now)
{
    bool lost = s->down && (s->finger == p.finger || now - s->moved > GESTURE_LOST_MS);
    if ((s->down && !lost) || s->others > 0) {
        s->others++;
        return gesture_make(GESTURE_NONE, p, 0);
    }
    *s = (struct gesture_state){.down = true,
                                .finger = p.finger,
                                .start_x = p.x,
                                .start_y = p.y,
                                .last_y = p.y,
                                .since = now,
                                .moved = now};
    return gesture_make(GESTURE_PRESS, p, 0);
}

static struct gesture feed_move(struct gesture_state *s, struct pointer p, int slop, int64_t now)
{
    if (!s->down || s->finger != p.finger) {
        return gesture_make(GESTURE_NONE, p, 0);
    }
    s->moved = now;
    s->dragging =
        s->dragging || abs(p.x - s->start_x) > slop || abs(p.y - s->start_y) > slop;
    if (!s->dragging) {
        return gesture_make(GESTURE_NONE, p, 0);
    }
    int dy = p.y - s->last_y;
    s->last_y = p.y;
    return gesture_make(GESTURE_DRAG, p, dy);
}

static struct gesture feed_up(struct gesture_state *s, struct pointer p)
{
    if (!s->down || s->finger != p.finger) {
        s->others -= s->others > 0;
        return gesture_make(GESTURE_NONE, p, 0);
    }
    enum gesture_kind kind = s->dragging ? GESTURE_DROP : GESTURE_TAP;
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
        return feed_up(s, p);
    case POINTER_CANCEL:
        break;
    }
    bool was = s->down;
    *s = (struct gesture_state){.down = false};
    return gesture_make(was ? GESTURE_CANCEL : GESTURE_NONE, p, 0);
}

int64_t gesture_held(const struct gesture_state *s, int64_t now)
{
    return s->down ? now - s->since : 0;
}
