/* clerk_inside.h: struct clerk, for the files that make it up: clerk.c (the table of errands, PIN,
 * settings, figures, clock and power), clerk_sticks.c (what goes onto and comes from sticks),
 * clerk_ready.c (the tests of readiness), clerk_look.c (a look at sticks, outbox and storage). */
#ifndef VONK_KIOSK_CLERK_INSIDE_H
#define VONK_KIOSK_CLERK_INSIDE_H

#include "base/arena.h"
#include "kiosk/clerk.h"

struct clerk {
    struct clerk_options options;
    struct pin pin; /* of the door's thread; a recovery takes it away on the office's */
    struct clerk_knock knock;
    struct stick *stick;     /* the session with the sticks; NULL: none */
    struct arena scratch;    /* of one errand */
    struct arena figures[2]; /* those that the desk shows, and those that are being read */
    int shown;
    struct clerk_ask ask;
    struct clerk_reply reply;
    struct office *office; /* of the errand that runs */
};

/* An errand fails: outcome and sentence of the reply. Returns false. */
bool clerk_fails(struct clerk *clerk, enum desk_outcome outcome, const struct err *err);

/* Ends the session with the sticks, if there is one. */
void clerk_leave(struct clerk *clerk);

/* The session with the sticks; NULL when there is no helper, which the reply then says. */
struct stick *clerk_stick(struct clerk *clerk);

/* Where packs are. */
struct pack_place clerk_packs(const struct clerk *clerk);
void clerk_list_packs(struct clerk *clerk);

/* When the last export was safe on a stick, UTC in ms; -1 never, or unknown. */
int64_t clerk_exported(struct clerk *clerk);

/* The last readiness test, from its file; when_ms is -1 without one. */
void clerk_ready_last(struct clerk *clerk, struct desk_readiness *readiness);

/* Errands. Each fills in clerk->reply, whose outcome is OUTCOME_DONE when they begin. */
void clerk_look(struct clerk *clerk);
void clerk_export(struct clerk *clerk);
void clerk_find_packs(struct clerk *clerk);
void clerk_install(struct clerk *clerk);
void clerk_back(struct clerk *clerk);
void clerk_ready(struct clerk *clerk);
void clerk_ready_out(struct clerk *clerk);
void clerk_recover(struct clerk *clerk);

#endif
