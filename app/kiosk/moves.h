/* moves.h: the motion that belongs to no one screen (look, section 8): pages that come in, buttons
 * that come back up, what was chosen, rays that fly, dialogs, a card under a finger.
 *
 * Each is a change of what is painted, on the laid-out tree or on top of it; layout and hits never
 * move. A touch brings everything that began before it to its end. With reduced motion each is a
 * fade of MOVES_CALM_MS, or nothing. */
#ifndef VONK_KIOSK_MOVES_H
#define VONK_KIOSK_MOVES_H

#include "ui/paint.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    MOVES_CALM_MS = 150,
    MOVES_PRESS_MS = 40,
    MOVES_RELEASE_MS = 90,
    MOVES_TURN_MS = 240, /* a page comes in */
    MOVES_CHOOSE_MS = 220,
    MOVES_LIGHT_MS = 300, /* a ray of the path */
    MOVES_DIALOG_MS = 200,
    MOVES_SCRIM_MS = 120,
    MOVES_RAYS_MS = 420,
    MOVES_RAYS = 5,
    MOVES_PHASES = 5,
    MOVES_ID = 64
};

struct app;

/* A zeroed one is at rest. Times are ms, 0: never. */
struct moves {
    char released[MOVES_ID]; /* what a finger left last */
    int64_t released_at;
    char acted[MOVES_ID]; /* what was tapped last */
    int64_t acted_at;
    bool sparkles; /* rays are wanted from it once it is chosen */
    int rays_x, rays_y;
    int64_t rays_at;
    bool dialog; /* one was there in the last frame */
    int64_t dialog_at;
    bool done[MOVES_PHASES]; /* as the last frame showed them */
    int lit;                 /* phase that was done last */
    int64_t lit_at;
    int64_t hurried;     /* the last touch that counted */
    char card[MOVES_ID]; /* the card that a finger pushes, or pushed last */
    bool pushing;
    int push; /* px, to the right */
    int64_t let_go;
};

/* A finger came down on something that listens. */
void moves_touch(struct app *app);

/* A finger left the element with that id: it comes up again. */
void moves_release(struct app *app, const char *id);

/* An element was tapped; it is of the tree that is on the screen. */
void moves_act(struct app *app, const struct element *element);

/* A card is pushed by a finger, or let go. The second returns the id that this push taps, or NULL:
 * at least a quarter of the card's width, and twice as far to the side as up or down. */
void moves_push(struct app *app, int from_x, int from_y, int x, int y);
const char *moves_let_go(struct app *app, int from_x, int from_y, int x, int y);

/* Changes the tree that was just laid out. */
void moves_apply(struct app *app);

/* What a finger does to the picture, and the rays on top of the list. */
void moves_state(struct app *app, struct paint_state *state);
void moves_paint(struct app *app, struct paint_list *list);

#endif
