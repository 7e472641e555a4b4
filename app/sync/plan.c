/* plan.c: the ranges of a batch that are still to be sent, as a stack. */
#include "sync/plan.h"

void plan_init(struct plan *plan, int statements)
{
    plan->ranges[0] = (struct plan_range){0, statements};
    plan->count = statements > 0 ? 1 : 0;
}

bool plan_next(const struct plan *plan, struct plan_range *range)
{
    if (plan->count == 0) {
        return false;
    }
    *range = plan->ranges[plan->count - 1];
    return true;
}

void plan_settle(struct plan *plan)
{
    plan->count--;
}

void plan_split(struct plan *plan)
{
    struct plan_range *whole = &plan->ranges[plan->count - 1];
    struct plan_range half = {whole->first, whole->count / 2};
    whole->first += half.count;
    whole->count -= half.count;
    plan->ranges[plan->count++] = half;
}
