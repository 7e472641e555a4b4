/* test_hours.c: the light by the opening hours, on times that are numbers. */
#include "kiosk/hours.h"

#include "base/random.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

enum { MINUTE = 60000, HOUR = 60 * MINUTE };

static const int64_t day_ms = 24 * (int64_t)HOUR;
static const struct hours school = {9 * 60, 17 * 60 + 30}, night = {22 * 60, 4 * 60},
                          always = {0, 0}, until_midnight = {8 * 60, 24 * 60};

static int64_t at(int hour, int minute)
{
    return (int64_t)hour * HOUR + (int64_t)minute * MINUTE;
}

static void within_the_hours_the_light_is_on(void **state)
{
    (void)state;
    assert_int_equal(hours_light(school, at(9, 0), day_ms), LIGHT_FULL);
    assert_int_equal(hours_light(school, at(17, 30) - 1, day_ms), LIGHT_FULL);
    assert_int_equal(hours_light(night, at(23, 0), day_ms), LIGHT_FULL);
    assert_int_equal(hours_light(night, at(3, 59), day_ms), LIGHT_FULL);
    assert_int_equal(hours_light(until_midnight, day_ms - 1, day_ms), LIGHT_FULL);
    for (int64_t ms = 0; ms < day_ms; ms += MINUTE) {
        assert_int_equal(hours_light(always, ms, day_ms), LIGHT_FULL);
    }
}

static void after_closing_it_is_dimmed_and_a_minute_later_black(void **state)
{
    int64_t closing = at(17, 30);
    (void)state;
    assert_int_equal(hours_light(school, closing, day_ms), LIGHT_FULL);
    assert_int_equal(hours_light(school, closing + HOURS_QUIET_MS, day_ms), LIGHT_DIM);
    assert_int_equal(hours_light(school, closing + HOURS_QUIET_MS + HOURS_DIM_MS - 1, day_ms),
                     LIGHT_DIM);
    assert_int_equal(hours_light(school, closing + HOURS_QUIET_MS + HOURS_DIM_MS, day_ms),
                     LIGHT_OFF);
    assert_int_equal(hours_light(school, at(3, 0), day_ms), LIGHT_OFF);
    assert_int_equal(hours_light(school, at(9, 0) - 1, day_ms), LIGHT_OFF);
    assert_int_equal(hours_light(night, at(12, 0), day_ms), LIGHT_OFF);
    assert_int_equal(hours_light(until_midnight, at(0, 5), day_ms), LIGHT_OFF);
}

static void whoever_is_there_has_light(void **state)
{
    (void)state;
    assert_int_equal(hours_light(school, at(3, 0), -1), LIGHT_FULL);
    assert_int_equal(hours_light(school, at(3, 0), 0), LIGHT_FULL);
    assert_int_equal(hours_light(school, at(3, 0), HOURS_QUIET_MS), LIGHT_DIM);
    assert_int_equal(hours_light(school, at(3, 0), HOURS_QUIET_MS + HOURS_DIM_MS), LIGHT_OFF);
}

static void a_clock_that_may_be_wrong_never_takes_the_light(void **state)
{
    (void)state;
    assert_int_equal(hours_light(school, -1, day_ms), LIGHT_FULL);
    assert_int_equal(hours_sleep(school, -1, day_ms), HOURS_LOOK_MS);
}

static void without_hours_nobody_has_to_look(void **state)
{
    (void)state;
    assert_true(hours_sleep(always, at(3, 0), day_ms) == INT64_MAX);
}

/* For random hours, moments and quiets: between now and the end of the sleep the light stays. */
static void the_light_never_changes_while_it_sleeps(void **state)
{
    struct random random;
    (void)state;
    random_init(&random, 3);
    for (int round = 0; round < 20000; round++) {
        struct hours hours = {(int)random_below(&random, 1440), (int)random_below(&random, 1441)};
        int64_t day = random_below(&random, (uint32_t)day_ms);
        int64_t quiet = random_below(&random, 3 * MINUTE);
        enum light light = hours_light(hours, day, quiet);
        int64_t sleep = hours_sleep(hours, day, quiet);
        if (sleep == INT64_MAX) {
            assert_int_equal(light, LIGHT_FULL);
            continue;
        }
        assert_in_range(sleep, 1, HOURS_LOOK_MS);
        for (int64_t ms = 0; ms < sleep; ms += 1 + sleep / 16) {
            assert_int_equal(hours_light(hours, (day + ms) % day_ms, quiet + ms), light);
        }
        assert_int_equal(hours_light(hours, (day + sleep - 1) % day_ms, quiet + sleep - 1), light);
    }
}

static void the_day_is_that_of_the_machine_s_time_zone(void **state)
{
    static const struct {
        int64_t wall_s;
        int hour, minute;
    } cases[] = {
        {1767258000, 10, 0}, /* 2026-01-01 09:00 UTC, winter */
        {1782896400, 11, 0}, /* 2026-07-01 09:00 UTC, summer */
        {1774745999, 1, 59}, /* 2026-03-29 00:59:59 UTC, a second before 02:00 becomes 03:00 */
        {1774746000, 3, 0},  /* and then */
        {1792890000, 2, 0}}; /* 2026-10-25 01:00 UTC, 03:00 became 02:00 */
    (void)state;
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        int64_t day = hours_day_ms(cases[i].wall_s * 1000 + 7);
        assert_int_equal(day / HOUR, cases[i].hour);
        assert_int_equal(day % HOUR / MINUTE, cases[i].minute);
        assert_int_equal(day % 1000, 7);
    }
    assert_int_equal(hours_day_ms(-1), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(within_the_hours_the_light_is_on),
        cmocka_unit_test(after_closing_it_is_dimmed_and_a_minute_later_black),
        cmocka_unit_test(whoever_is_there_has_light),
        cmocka_unit_test(a_clock_that_may_be_wrong_never_takes_the_light),
        cmocka_unit_test(without_hours_nobody_has_to_look),
        cmocka_unit_test(the_light_never_changes_while_it_sleeps),
        cmocka_unit_test(the_day_is_that_of_the_machine_s_time_zone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
