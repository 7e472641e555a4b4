/* test_ladder.c: a kiosk that keeps falling climbs the ladder, rung by rung, and no machine is
 * restarted more than once an hour. Time is a number. */
#include "kiosk/ladder.h"

#include "base/random.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define BOOT "00000000-0000-4000-8000-000000000001"
#define NEXT_BOOT "00000000-0000-4000-8000-000000000002"

enum { SECOND = 1000, MINUTE = 60 * SECOND };

/* Starts once more, as the kiosk does; the one before ended as the list says. */
static enum ladder_rung start(struct starts *starts, const char *boot, int64_t ms)
{
    enum ladder_rung rung = ladder_next(starts, boot, ms);
    if (ladder_classes[rung].restart) {
        ladder_asked(starts, boot, ms);
    }
    starts_begin(starts, boot, ms, (int)rung);
    return rung;
}

static void three_falls_bring_software_and_three_more_a_restart(void **state)
{
    static const enum ladder_rung rungs[] = {LADDER_USUAL,    LADDER_USUAL,    LADDER_USUAL,
                                             LADDER_SOFTWARE, LADDER_SOFTWARE, LADDER_SOFTWARE,
                                             LADDER_RESTART,  LADDER_SOFTWARE, LADDER_SOFTWARE};
    struct starts starts = {.count = 0};
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rungs); i++) {
        assert_int_equal(start(&starts, BOOT, 20 * SECOND * (int64_t)i), rungs[i]);
    }
}

static void clean_ends_and_lost_displays_are_no_falls(void **state)
{
    (void)state;
    for (int end = START_CLEAN; end < START_ENDS; end++) {
        struct starts starts = {.count = 0};
        for (int i = 0; i < 50; i++) {
            assert_int_equal(start(&starts, BOOT, SECOND * i), LADDER_USUAL);
            starts_end(&starts, (enum start_end)end);
        }
    }
}

static void a_plug_that_is_pulled_again_and_again_is_no_fall(void **state)
{
    struct starts starts = {.count = 0};
    (void)state;
    for (int i = 0; i < 50; i++) {
        char boot[STARTS_BOOT_SIZE];
        snprintf(boot, sizeof boot, "boot-%d", i);
        assert_int_equal(start(&starts, boot, 3 * SECOND), LADDER_USUAL);
    }
}

static void falls_that_are_far_apart_lead_nowhere(void **state)
{
    struct starts starts = {.count = 0};
    (void)state;
    for (int i = 0; i < 100; i++) {
        assert_int_equal(start(&starts, BOOT, 3 * MINUTE * (int64_t)i), LADDER_USUAL);
    }
}

/* The third lies five minutes behind the first: on the edge it counts, behind it not. */
static void five_minutes_are_counted_from_fall_to_fall(void **state)
{
    (void)state;
    for (int late = 0; late < 2; late++) {
        struct starts starts = {.count = 0};
        start(&starts, BOOT, 0);
        start(&starts, BOOT, MINUTE);
        start(&starts, BOOT, 2 * MINUTE);
        assert_int_equal(start(&starts, BOOT, MINUTE + LADDER_WITHIN_MS + late),
                         late ? LADDER_USUAL : LADDER_SOFTWARE);
    }
}

static void within_a_boot_software_stays_and_the_next_begins_below(void **state)
{
    struct starts starts = {.count = 0};
    (void)state;
    for (int i = 0; i < 4; i++) {
        start(&starts, BOOT, SECOND * i);
    }
    starts_end(&starts, START_CLEAN);
    assert_int_equal(start(&starts, BOOT, 600 * MINUTE), LADDER_SOFTWARE);
    assert_int_equal(start(&starts, NEXT_BOOT, SECOND), LADDER_USUAL);
}

/* Falling all the time, over boots too. */
static void an_hour_passes_between_two_restarts(void **state)
{
    struct starts starts = {.count = 0};
    int64_t last = -LADDER_HOUR_MS, on = 0; /* ms that the machine was on in all */
    int asked = 0;
    (void)state;
    for (int boot = 0; boot < 10; boot++) {
        char name[STARTS_BOOT_SIZE];
        bool restarts = false;
        snprintf(name, sizeof name, "boot-%d", boot);
        int64_t up = 0;
        for (; !restarts && up < 4 * LADDER_HOUR_MS; up += 20 * SECOND) {
            restarts = start(&starts, name, up) == LADDER_RESTART;
        }
        assert_true(restarts);
        assert_true(on + up - last >= LADDER_HOUR_MS);
        on += up;
        last = on;
        asked++;
    }
    assert_int_equal(asked, 10);
}

static void a_restart_that_did_not_come_is_asked_for_an_hour_later(void **state)
{
    struct starts starts = {.count = 0};
    int64_t asked = -1;
    (void)state;
    for (int64_t ms = 0; ms < 5 * (int64_t)LADDER_HOUR_MS; ms += 20 * SECOND) {
        if (start(&starts, BOOT, ms) == LADDER_RESTART) {
            assert_true(asked < 0 || ms - asked >= LADDER_HOUR_MS);
            assert_true(asked < 0 || ms - asked < LADDER_HOUR_MS + 2 * MINUTE);
            asked = ms;
        }
    }
    assert_true(asked > 4 * (int64_t)LADDER_HOUR_MS);
}

static void whatever_the_list_holds_the_rung_exists(void **state)
{
    struct random random;
    (void)state;
    random_init(&random, 6);
    for (int round = 0; round < 20000; round++) {
        struct starts starts = {.count = (int)random_below(&random, STARTS_KEPT + 1)};
        for (int i = 0; i < starts.count; i++) {
            starts.list[i] = (struct start){.boot = BOOT,
                                            .ms = (int64_t)random_below(&random, 1000000),
                                            .rung = (int)random_below(&random, 9),
                                            .end = (enum start_end)random_below(&random, 3)};
        }
        assert_in_range(ladder_next(&starts, BOOT, (int64_t)random_below(&random, 1000000)),
                        LADDER_USUAL, LADDER_RESTART);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_falls_bring_software_and_three_more_a_restart),
        cmocka_unit_test(clean_ends_and_lost_displays_are_no_falls),
        cmocka_unit_test(a_plug_that_is_pulled_again_and_again_is_no_fall),
        cmocka_unit_test(falls_that_are_far_apart_lead_nowhere),
        cmocka_unit_test(five_minutes_are_counted_from_fall_to_fall),
        cmocka_unit_test(within_a_boot_software_stays_and_the_next_begins_below),
        cmocka_unit_test(an_hour_passes_between_two_restarts),
        cmocka_unit_test(a_restart_that_did_not_come_is_asked_for_an_hour_later),
        cmocka_unit_test(whatever_the_list_holds_the_rung_exists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
