/* backoff.h: how long to wait before the same bytes are sent again.
 *
 * "Full jitter" (M. Brooker, Exponential Backoff And Jitter, AWS 2015): a random time between 0 and
 * a limit that doubles with each failure, so that fifty kiosks which lost one network do not come
 * back at the same instant. */
#ifndef VONK_SYNC_BACKOFF_H
#define VONK_SYNC_BACKOFF_H

#include "base/random.h"

#include <stdint.h>

enum {
    BACKOFF_BASE_MS = 2000,          /* limit of the first wait */
    BACKOFF_CAP_MS = 15 * 60 * 1000, /* no wait is longer, whatever a store asks for */
};

struct backoff {
    struct random *random; /* the caller's */
    int failures;          /* in a row */
};

void backoff_init(struct backoff *backoff, struct random *random);

/* Something was answered: the next wait is short again. */
void backoff_reset(struct backoff *backoff);

/* One more failure: the ms to wait now. `retry_after_s`: what the store asked for in seconds, or
 * < 0; the wait is not shorter than that, unless that is longer than the cap. */
int64_t backoff_next(struct backoff *backoff, int64_t retry_after_s);

#endif
