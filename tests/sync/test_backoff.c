/* test_backoff.c: waits double, are spread, and keep within their limits. */
#include "sync/backoff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void the_limit_doubles_up_to_a_quarter_of_an_hour(void **state)
{
    (void)state;
    struct random random;
    int64_t most[20] = {0};
    random_init(&random, 1);
    for (int round = 0; round < 2000; round++) {
        struct backoff backoff;
        backoff_init(&backoff, &random);
        for (int i = 0; i < 20; i++) {
            int64_t wait = backoff_next(&backoff, -1);
            most[i] = wait > most[i] ? wait : most[i];
        }
    }
    int64_t limit = BACKOFF_BASE_MS;
    for (int i = 0; i < 20; i++) {
        assert_in_range(most[i], limit * 95 / 100, limit);
        limit = limit * 2 < BACKOFF_CAP_MS ? limit * 2 : BACKOFF_CAP_MS;
    }
}

static void waits_are_spread_over_the_whole_range(void **state)
{
    (void)state;
    struct random random;
    int tenths[10] = {0};
    random_init(&random, 2);
    for (int round = 0; round < 10000; round++) {
        struct backoff backoff;
        backoff_init(&backoff, &random);
        int tenth = (int)(backoff_next(&backoff, -1) * 10 / (BACKOFF_BASE_MS + 1));
        tenths[tenth]++;
    }
    for (int i = 0; i < 10; i++) {
        assert_in_range(tenths[i], 850, 1150);
    }
}

static void retry_after_is_honoured_and_capped(void **state)
{
    (void)state;
    struct random random;
    struct backoff backoff;
    random_init(&random, 3);
    backoff_init(&backoff, &random);
    for (int i = 0; i < 1000; i++) {
        assert_in_range(backoff_next(&backoff, 120), 120 * 1000, BACKOFF_CAP_MS);
    }
    assert_int_equal(backoff_next(&backoff, 86400), BACKOFF_CAP_MS);
    assert_int_equal(backoff_next(&backoff, INT64_MAX), BACKOFF_CAP_MS);
}

static void an_answer_makes_the_next_wait_short_again(void **state)
{
    (void)state;
    struct random random;
    struct backoff backoff;
    random_init(&random, 4);
    backoff_init(&backoff, &random);
    for (int i = 0; i < 30; i++) {
        backoff_next(&backoff, -1);
    }
    backoff_reset(&backoff);
    assert_in_range(backoff_next(&backoff, -1), 0, BACKOFF_BASE_MS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_limit_doubles_up_to_a_quarter_of_an_hour),
        cmocka_unit_test(waits_are_spread_over_the_whole_range),
        cmocka_unit_test(retry_after_is_honoured_and_capped),
        cmocka_unit_test(an_answer_makes_the_next_wait_short_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
