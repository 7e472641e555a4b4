/* backoff.c: waits that double, with full jitter. */
#include "sync/backoff.h"

void backoff_init(struct backoff *backoff, struct random *random)
{
    *backoff = (struct backoff){.random = random};
}

void backoff_reset(struct backoff *backoff)
{
    backoff->failures = 0;
}

int64_t backoff_next(struct backoff *backoff, int64_t retry_after_s)
{
    int64_t limit = BACKOFF_BASE_MS;
    for (int i = 0; i < backoff->failures && limit < BACKOFF_CAP_MS; i++) {
        limit *= 2;
    }
    limit = limit < BACKOFF_CAP_MS ? limit : BACKOFF_CAP_MS;
    if (limit < BACKOFF_CAP_MS) {
        backoff->failures++;
    }
    int64_t wait = random_below(backoff->random, (uint32_t)limit + 1);
    if (retry_after_s > BACKOFF_CAP_MS / 1000) {
        return BACKOFF_CAP_MS;
    }
    /* Jitter on top of what was asked for: everyone was told the same second. */
    int64_t asked = retry_after_s > 0 ? retry_after_s * 1000 + wait : wait;
    return asked < BACKOFF_CAP_MS ? asked : BACKOFF_CAP_MS;
}
