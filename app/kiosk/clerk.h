/* clerk.h: what the threads beside the screen's do for staff: errands, each with what it is asked
 * and what it brings back, one at a time on the office's thread; and the PIN, on the thread of the
 * door, so that staff who come back while a stick is written are let in at once. Neither touches
 * the application; kiosk/staff.c takes the reply there. */
#ifndef VONK_KIOSK_CLERK_H
#define VONK_KIOSK_CLERK_H

#include "base/clock.h"
#include "journal/journal.h"
#include "kiosk/office.h"
#include "model/catalog.h"
#include "staff/pack.h"
#include "staff/pin.h"
#include "staff/stick.h"

/* The jobs that staff start (screens/desk.h), and what happens by itself. */
enum errand {
    ERRAND_LOOK = DESK_JOBS, /* sticks, outbox, storage: once a second */
    ERRAND_SAVE,             /* settings */
    ERRAND_LIGHT,            /* the backlight; second: percent */
    ERRAND_LEAVE,            /* staff went: the session with the sticks ends */
    ERRANDS
};

/* What the clerk works with; all of it outlives the clerk. */
struct clerk_options {
    const char *data;    /* data folder */
    const char *keys;    /* folder of trusted keys; NULL: PACK_KEYS */
    const char *shipped; /* the pack that came with the program */
    const char *sticks;  /* where sticks come from (stick.h); NULL: the helper */
    const char *machine; /* socket of the helper for clock and power; NULL: its own */
    const struct clock *clock;
    struct journal *journal; /* NULL: nothing is counted */
    const struct catalog *catalog;
    const struct settings *base; /* without what was set on the kiosk */
    bool cheap;                  /* the PIN's hash costs little: for tests */
};

struct clerk_ask {
    int errand; /* enum desk_job or enum errand */
    int second; /* as in enum desk_job */
    struct stick_row stick;
    struct pack_found found;
    int grade;
    int64_t clock_ms; /* UTC */
    struct settings settings;
    struct desk_readiness readiness; /* what staff themselves tested so far */
    int restarts;
};

struct clerk_reply {
    int errand;
    enum desk_outcome outcome;
    char sentence[DESK_SENTENCE];
    struct stick_row sticks[DESK_STICKS];
    int stick_count;
    bool helper;
    struct desk_delivery delivery;
    int storage_free;
    struct pack_found found[DESK_PACKS];
    struct desk_pack packs[DESK_PACKS]; /* of `found` */
    int found_count;
    struct desk_pack pack, previous; /* installed */
    const struct stats *today, *occasion;
    struct desk_readiness readiness; /* of a look: the last one, as it was kept */
    int64_t exported_ms;             /* the last export that was safe on a stick, UTC; -1 never */
    int64_t wall_ms;                 /* when it ended, UTC; -1 unknown */
};

/* A PIN at the door: asked, and answered. */
struct clerk_knock {
    char digits[DESK_PIN_DIGITS + 1]; /* wiped when they were tried */
    bool choose;                      /* it is to be the PIN from now on */
    bool inside;                      /* by staff who are in; else only where there is none yet */
    enum pin_answer answer;
    struct pin_state state;       /* behind it */
    char sentence[DESK_SENTENCE]; /* with PIN_TROUBLE */
};

struct clerk; /* opaque */

/* Opens what is quick to open: the PIN. NULL and `err` when there is no memory. */
struct clerk *clerk_open(const struct clerk_options *options, struct err *err);

/* Accepts NULL. */
void clerk_close(struct clerk *clerk);

/* How the PIN stands now; at any time. Reads a small file. */
void clerk_pin_state(struct clerk *clerk, struct pin_state *state);

/* The PIN that is asked for and what came of it; only while nobody is at the door. */
struct clerk_knock *clerk_knock(struct clerk *clerk);

/* The job for the door (`context` is a struct clerk): the hash takes up to a second. */
void clerk_answer(void *context, struct office *door);

/* What is to be done and where the reply goes; only while no errand runs. */
struct clerk_ask *clerk_ask(struct clerk *clerk);
const struct clerk_reply *clerk_reply(const struct clerk *clerk);

/* The job for the office (`context` is a struct clerk). */
void clerk_work(void *context, struct office *office);

#endif
