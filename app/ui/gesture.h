/* gesture.h: from one finger's ups and downs to taps, pushes and holds.
 *
 * One finger only: while one is down, others are ignored until all are up. Two that come down at
 * once are a palm: then neither does anything. A tap is a release near the press; the caller checks
 * that it is the same target. A finger that moved further is a drag and never a tap. What rests on
 * the glass (an arm, a bag) does nothing more and is in nobody's way. A finger whose end was never
 * told is forgotten after GESTURE_LOST_MS, so that the glass never stays deaf. */
#ifndef VONK_UI_GESTURE_H
#define VONK_UI_GESTURE_H

#include <stdbool.h>
#include <stdint.h>

enum pointer_kind { POINTER_DOWN, POINTER_MOVE, POINTER_UP, POINTER_CANCEL };

struct pointer {
    enum pointer_kind kind;
    int64_t finger; /* which; a mouse is one of its own */
    int x, y;       /* logical px */
};

enum gesture_kind {
    GESTURE_NONE,
    GESTURE_PRESS, /* a finger came down at (x, y) */
    GESTURE_DRAG,  /* it moves as a drag: by dy px since the last */
    GESTURE_TAP,   /* it went up at (x, y) without having dragged */
    GESTURE_DROP,  /* it went up after a drag */
    GESTURE_CANCEL /* it was lost, or is a part of a palm: nothing may happen */
};

struct gesture {
    enum gesture_kind kind;
    int x, y, dy;
};

/* A finger that is ignored. */
struct gesture_other {
    int64_t finger;
    int64_t since; /* ms, when it came down */
    int64_t moved; /* ms, last sign of life */
};

enum { GESTURE_OTHERS = 10 };

struct gesture_state {
    bool down, dragging;
    int64_t finger;
    int start_x, start_y, last_y;
    int64_t since; /* ms, when it came down */
    int64_t moved; /* ms, last sign of life */
    struct gesture_other other[GESTURE_OTHERS];
    int others; /* other fingers on the glass */
};

enum {
    GESTURE_PALM_MS = 50,    /* a second finger within this time makes it a palm */
    GESTURE_HOLD_MS = 3000,  /* a finger that stays so long holds: the way in for staff */
    GESTURE_REST_MS = 10000, /* one that stays so long rests: its press is over, others may press */
    GESTURE_LOST_MS = 60000  /* a finger without any sign of life for so long is lost */
};

/* Takes one event; `slop` px is how far a finger may slip without being a drag (a few mm). */
struct gesture gesture_feed(struct gesture_state *state, struct pointer pointer, int slop,
                            int64_t now);

/* True when the finger has been down, without a drag, so long that its press is over. */
bool gesture_rests(const struct gesture_state *state, int64_t now);

#endif
