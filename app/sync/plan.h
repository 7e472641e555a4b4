/* plan.h: which statements of a batch are sent next.
 *
 * A store takes all statements of a request or none (xAPI 1.0.3, Communication 3.2), so a refused
 * batch is halved until the refused ones stand alone: with one bad statement in n at most
 * 2 log2(n) requests more. Pure: it knows nothing of stores. */
#ifndef VONK_SYNC_PLAN_H
#define VONK_SYNC_PLAN_H

#include <stdbool.h>

enum { PLAN_RANGES = 16 }; /* enough for 2^15 statements */

struct plan_range {
    int first, count;
};

struct plan {
    struct plan_range ranges[PLAN_RANGES]; /* the next one is the last */
    int count;
};

/* Everything is to be sent at once; nothing when there are no statements. */
void plan_init(struct plan *plan, int statements);

/* What is next; false when all is settled. It stays next until one of the two below. */
bool plan_next(const struct plan *plan, struct plan_range *range);

/* The next range is settled. */
void plan_settle(struct plan *plan);

/* The next range, of at least two statements, is to be sent in two halves, the first half first. */
void plan_split(struct plan *plan);

#endif
