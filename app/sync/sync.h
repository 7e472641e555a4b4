/* sync.h: delivers an outbox, so that each statement is in the store exactly once.
 *
 * The batches go one after the other, oldest first, one request at a time:
 *     stored (200, 204)        the batch moves to sent/
 *     refused (400, 409, 413)  it is halved until the refused statements stand alone; these go to
 *                              refused/, the others arrive; 409 of one that is there counts as sent
 *     denied (401, 403)        stop, keep everything, tell staff
 *     anything else            wait, and send the same bytes again
 * A statement's id makes sending it twice harmless, so after a crash or a lost answer everything
 * that was not moved is simply sent again. */
#ifndef VONK_SYNC_SYNC_H
#define VONK_SYNC_SYNC_H

#include "base/clock.h"
#include "base/random.h"
#include "sync/status.h"
#include "sync/target.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    SYNC_POLL_MS = 10 * 1000,     /* between two looks into an outbox with nothing in it */
    SYNC_GROUP = 16,              /* batches that are moved together, at most */
    SYNC_GROUP_MS = 1000,         /* and no later than this after the first of them */
    SYNC_ONCE_TRIES = 4,          /* of the same bytes, with `once` */
    SYNC_ONCE_WAIT_MS = 10 * 1000 /* with `once` no longer wait than this is made */
};

struct sync; /* the outbox's lock, the target, the status */

/* What sync needs from outside, so that a test can let hours pass in no time. */
struct sync_env {
    const struct clock *clock; /* for the times in the status */
    struct random *random;     /* for the jitter */
    /* Waits so many ms; true when it is time to end. */
    bool (*wait)(void *context, int64_t ms);
    bool (*ended)(void *context); /* true when it is time to end */
    void *context;
};

enum sync_end {
    SYNC_DELIVERED, /* once: the outbox is empty now */
    SYNC_BEHIND,    /* once: batches wait; `err` says why and how many */
    SYNC_STOPPED,   /* the store does not let us in; `err` says so. Nothing is lost */
    SYNC_ENDED      /* `ended` or `wait` said so */
};

/* Takes the outbox and prepares the target; nothing is sent yet. The options, their strings and the
 * env must live until sync_close. NULL and `err` when it cannot be. */
struct sync *sync_open(const struct sync_options *options, const struct sync_env *env,
                       struct err *err);

/* Delivers: with `once` until the outbox is empty or the target is out of reach, else until it is
 * told to end. */
enum sync_end sync_run(struct sync *sync, bool once, struct err *err);

/* What stands in status.json now. */
const struct status *sync_status(const struct sync *sync);

/* Accepts NULL. */
void sync_close(struct sync *sync);

#endif
