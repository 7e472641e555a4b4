/* test_clock.c: a virtual clock goes only when told; a wall clock that was never set is unknown. */
#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const int64_t in_2026 = 1767225600000, in_2023 = 1700000000000;

static void a_virtual_clock_stands_still_until_it_is_moved(void **state)
{
    (void)state;
    struct clock clock;
    clock_init_virtual(&clock, in_2026);
    assert_int_equal(clock_now(&clock), 0);
    assert_int_equal(clock_now(&clock), 0);
    assert_true(clock_wall(&clock) == in_2026);
}

static void both_times_of_a_virtual_clock_go_on_together(void **state)
{
    (void)state;
    struct clock clock;
    clock_init_virtual(&clock, in_2026);
    clock_advance(&clock, 120000);
    assert_int_equal(clock_now(&clock), 120000);
    assert_true(clock_wall(&clock) == in_2026 + 120000);
}

static void time_never_goes_back(void **state)
{
    (void)state;
    struct clock clock;
    clock_init_virtual(&clock, in_2026);
    clock_advance(&clock, 500);
    clock_advance(&clock, -400);
    assert_int_equal(clock_now(&clock), 500);
}

static void an_unknown_wall_time_stays_unknown(void **state)
{
    (void)state;
    struct clock clock;
    clock_init_virtual(&clock, -1);
    clock_advance(&clock, in_2026);
    assert_int_equal(clock_wall(&clock), -1);
}

static void a_wall_time_before_2024_is_unknown(void **state)
{
    (void)state;
    struct clock clock;
    clock_init_virtual(&clock, in_2023);
    assert_int_equal(clock_wall(&clock), -1);
    clock_init_virtual(&clock, 0);
    assert_int_equal(clock_wall(&clock), -1);
}

static void a_real_clock_cannot_be_moved(void **state)
{
    (void)state;
    struct clock clock;
    clock_init_real(&clock);
    int64_t before = clock_now(&clock);
    clock_advance(&clock, INT64_C(1) << 40);
    int64_t after = clock_now(&clock);
    assert_true(before > 0);
    assert_true(after >= before && after - before < INT64_C(1) << 39);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_virtual_clock_stands_still_until_it_is_moved),
        cmocka_unit_test(both_times_of_a_virtual_clock_go_on_together),
        cmocka_unit_test(time_never_goes_back),
        cmocka_unit_test(an_unknown_wall_time_stays_unknown),
        cmocka_unit_test(a_wall_time_before_2024_is_unknown),
        cmocka_unit_test(a_real_clock_cannot_be_moved),
    };
    return cmocka_run_group_tests_name("clock", tests, NULL, NULL);
}
