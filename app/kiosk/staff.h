/* staff.h: the way in for staff, and what happens behind it.
 *
 * A finger that stays three seconds in the upper left corner (in reach mode the lower left one
 * too), or seven presses of "back" in a row, lead to the PIN; a kiosk without a PIN begins with the
 * five steps of a first start. Two minutes without a touch lock it again, also while a job runs: it
 * goes on, and who comes back sees how far it is. While staff are in, nothing is counted.
 *
 * All functions are called on the screen's thread and none but staff_close waits: long work is the
 * clerk's (clerk.h), on the office's thread. */
#ifndef VONK_KIOSK_STAFF_H
#define VONK_KIOSK_STAFF_H

#include "kiosk/clerk.h"
#include "screens/screen.h"
#include "ui/gesture.h"

enum {
    STAFF_CORNER_MM = 25,
    STAFF_BACKS = 7,         /* presses of "back" */
    STAFF_BACK_MS = 1000,    /* between two of them, at most */
    STAFF_LOCK_MS = 120000,  /* without a touch */
    STAFF_PIN_MS = 30000,    /* the same, on the PIN */
    STAFF_SETUP_MS = 600000, /* and in the first steps */
    STAFF_LOOK_MS = 1000     /* between two looks at sticks and outbox */
};

/* How staff want the program to end. */
enum staff_end { STAFF_GOES_ON, STAFF_AGAIN, STAFF_SERVICE, STAFF_OFF };

struct staff_options {
    struct clerk_options clerk;
    const struct problems *problems; /* of the pack; may be NULL */
    bool at_once;                    /* jobs on this thread: scripts and tests */
    bool first;                      /* without a PIN the first steps begin by themselves */
    int restarts;                    /* by itself, since the machine was switched on */
};

struct app;
struct staff; /* opaque */

/* Opens it; what the options point at outlives it. NULL and `err` when it cannot be. */
struct staff *staff_open(const struct staff_options *options, struct err *err);

/* Waits for the job that runs, stores settings that are not stored yet, lights a display that is
 * dark, and frees. Accepts NULL. */
void staff_close(struct staff *staff);

/* True when the route is one of staff. */
bool staff_is(struct route route);

/* Begins: the first steps, where the options ask for them. Once after each app_init. */
void staff_begin(struct app *app);

/* Locks: what staff saw and typed is forgotten; a job that they asked for goes on. Whoever clears
 * the application calls it. */
void staff_forget(struct app *app);

/* To the PIN, or to the first steps where there is none. */
void staff_enter(struct app *app);

/* True when the finger that is down has held the corner for GESTURE_HOLD_MS; and when that will
 * be, ms, INT64_MAX: never. */
bool staff_held(const struct app *app);
int64_t staff_hold_at(const struct app *app);

/* "Back" was pressed; true when it was the last of STAFF_BACKS. */
bool staff_back(struct app *app);

/* For struct app_lamp (`context` is a struct staff): the backlight, percent. */
void staff_light(void *context, int percent);

/* Carries out one of the actions ACTION_STAFF_…; false when it is none of them. */
bool staff_act(struct app *app, struct action action);

/* Takes what a finger does while the crosses of the calibration are shown; false: they are not. */
bool staff_cross(struct app *app, struct pointer pointer);

/* At each update: replies of the clerk, the next look, the lock. */
void staff_step(struct app *app);

/* When staff_step has something to do, ms; INT64_MAX: never. */
int64_t staff_wake(const struct app *app);

/* How staff want the program to end. */
enum staff_end staff_ends(const struct app *app);

#endif
