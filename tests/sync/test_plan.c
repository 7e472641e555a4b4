/* test_plan.c: halving finds every refused statement, sends every other one, and takes few
 * requests. */
#include "sync/plan.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 500 };

/* A store that takes a range only without a bad statement in it. Returns the number of requests. */
static int play(const bool *bad, int count, int *stored, int *refused)
{
    struct plan plan;
    struct plan_range range;
    int requests = 0;
    memset(stored, 0, (size_t)count * sizeof *stored);
    memset(refused, 0, (size_t)count * sizeof *refused);
    for (plan_init(&plan, count); plan_next(&plan, &range); requests++) {
        bool good = true;
        for (int i = range.first; i < range.first + range.count; i++) {
            good = good && !bad[i];
        }
        if (!good && range.count > 1) {
            plan_split(&plan);
            continue;
        }
        for (int i = range.first; i < range.first + range.count; i++) {
            (good ? stored : refused)[i]++;
        }
        plan_settle(&plan);
    }
    return requests;
}

static void one_bad_statement_costs_two_requests_a_halving(void **state)
{
    (void)state;
    int stored[MOST], refused[MOST];
    for (int at = 0; at < MOST; at++) {
        bool bad[MOST] = {false};
        bad[at] = true;
        assert_true(play(bad, MOST, stored, refused) <= 1 + 2 * 9);
        assert_int_equal(refused[at], 1);
    }
}

static void every_statement_is_settled_once(void **state)
{
    (void)state;
    struct random random;
    int stored[MOST], refused[MOST];
    random_init(&random, 5);
    for (int round = 0; round < 2000; round++) {
        bool bad[MOST];
        int count = 1 + (int)random_below(&random, 120);
        uint32_t share = 1 + random_below(&random, 40);
        for (int i = 0; i < count; i++) {
            bad[i] = random_below(&random, share) == 0;
        }
        play(bad, count, stored, refused);
        for (int i = 0; i < count; i++) {
            assert_int_equal(stored[i], bad[i] ? 0 : 1);
            assert_int_equal(refused[i], bad[i] ? 1 : 0);
        }
    }
}

static void a_healthy_batch_is_one_request_and_an_empty_one_none(void **state)
{
    (void)state;
    int stored[MOST], refused[MOST];
    bool bad[MOST] = {false};
    assert_int_equal(play(bad, MOST, stored, refused), 1);
    assert_int_equal(play(bad, 0, stored, refused), 0);
}

static void the_deepest_plan_fits(void **state)
{
    (void)state;
    struct plan plan;
    struct plan_range range;
    plan_init(&plan, 1 << (PLAN_RANGES - 1));
    while (plan_next(&plan, &range)) {
        assert_true(plan.count <= PLAN_RANGES);
        if (range.count > 1) {
            plan_split(&plan);
        } else {
            plan_settle(&plan);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_bad_statement_costs_two_requests_a_halving),
        cmocka_unit_test(every_statement_is_settled_once),
        cmocka_unit_test(a_healthy_batch_is_one_request_and_an_empty_one_none),
        cmocka_unit_test(the_deepest_plan_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
