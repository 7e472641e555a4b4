/* test_repair.c: times worked out afterwards, on boots written by hand and on random schedules of
 * boots whose clocks jump by up to ten years. */
#include "journal/repair.h"

#include "base/random.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { STEP = MOMENT_STEP_MS, HOUR = 60 * 60 * 1000, MOST_BOOTS = 40, MOST_ANCHORS = 200 };

#define DAY ((int64_t)REPAIR_DAY_MS)
#define YEAR (365 * DAY)
#define NOW (56 * YEAR) /* near the end of 2025 */

static const struct repair_rules strict = {.now_ms = NOW, .least = QUALITY_RTC};

/* A boot that ran from 1 to 9 hours after the machine was switched on. */
static struct repair_boot some_boot(void)
{
    return (struct repair_boot){.first_ms = HOUR, .last_ms = 9 * HOUR};
}

static struct repair_anchor anchor_at(int boot, int64_t wall_ms, enum quality quality)
{
    return (struct repair_anchor){
        .boot = boot, .mono_ms = HOUR, .wall_ms = wall_ms, .quality = quality};
}

static void a_time_follows_from_the_anchor_of_its_boot(void **state)
{
    (void)state;
    struct repair_boot boot = some_boot();
    struct repair_anchor anchor = anchor_at(0, 20000 * DAY + 9 * HOUR, QUALITY_NTP);
    repair_boots(&boot, 1, &anchor, 1, &strict);
    assert_int_equal(repair_wall(&boot, 3 * HOUR), 20000 * DAY + 11 * HOUR);
    assert_int_equal(repair_day(&boot, 3 * HOUR), 20000 * DAY);
}

static void the_best_anchor_of_a_boot_wins_and_of_equals_the_last(void **state)
{
    (void)state;
    struct repair_boot boot = some_boot();
    struct repair_anchor anchors[] = {
        anchor_at(0, 19000 * DAY, QUALITY_FAKE),
        anchor_at(0, 20000 * DAY + 9 * HOUR, QUALITY_STAFF),
        anchor_at(0, 19500 * DAY, QUALITY_RTC),
        {.boot = 0, .mono_ms = 0, .wall_ms = 19700 * DAY, .quality = QUALITY_STAFF},
    };
    repair_boots(&boot, 1, anchors, 4, &strict);
    assert_int_equal(boot.quality, QUALITY_STAFF);
    assert_int_equal(repair_wall(&boot, HOUR), 20000 * DAY + 9 * HOUR);
    assert_false(boot.steady);
}

static void a_clock_carried_over_tells_no_day(void **state)
{
    (void)state;
    struct repair_boot boot = some_boot();
    struct repair_anchor anchor = anchor_at(0, 20000 * DAY, QUALITY_FAKE);
    repair_boots(&boot, 1, &anchor, 1, &strict);
    assert_int_equal(repair_day(&boot, HOUR), -1);
    struct repair_rules lenient = {.now_ms = NOW, .least = QUALITY_FAKE};
    repair_boots(&boot, 1, &anchor, 1, &lenient);
    assert_int_equal(repair_day(&boot, HOUR), 20000 * DAY);
}

static void a_boot_between_two_of_one_day_has_that_day_but_no_time(void **state)
{
    (void)state;
    struct repair_boot boots[3] = {some_boot(), {.last_ms = 2 * HOUR}, some_boot()};
    struct repair_anchor anchors[] = {anchor_at(0, 20000 * DAY + HOUR, QUALITY_STAFF),
                                      anchor_at(2, 20000 * DAY + 13 * HOUR, QUALITY_STAFF)};
    repair_boots(boots, 3, anchors, 2, &strict);
    assert_int_equal(repair_day(&boots[1], HOUR), 20000 * DAY);
    assert_int_equal(repair_recorded_day(&boots[1], 3 * DAY), 20000 * DAY);
    assert_int_equal(repair_wall(&boots[1], HOUR), -1);
}

static void a_boot_between_two_days_has_none(void **state)
{
    (void)state;
    struct repair_boot boots[3] = {some_boot(), {.last_ms = 2 * HOUR}, some_boot()};
    struct repair_anchor anchors[] = {anchor_at(0, 20000 * DAY + HOUR, QUALITY_STAFF),
                                      anchor_at(2, 20001 * DAY + HOUR, QUALITY_STAFF)};
    repair_boots(boots, 3, anchors, 2, &strict);
    assert_int_equal(repair_day(&boots[1], HOUR), -1);
    assert_int_equal(repair_recorded_day(&boots[1], 20000 * DAY), -1);
}

static void a_first_or_last_boot_without_an_anchor_has_no_day(void **state)
{
    (void)state;
    struct repair_boot boots[3] = {some_boot(), some_boot(), some_boot()};
    struct repair_anchor anchor = anchor_at(1, 20000 * DAY + HOUR, QUALITY_NTP);
    repair_boots(boots, 3, &anchor, 1, &strict);
    assert_int_equal(repair_day(&boots[0], HOUR), -1);
    assert_int_equal(repair_day(&boots[2], HOUR), -1);
}

static void a_time_in_the_future_is_not_believed(void **state)
{
    (void)state;
    struct repair_boot boot = some_boot();
    struct repair_anchor anchor = anchor_at(0, NOW + 2 * HOUR, QUALITY_NTP);
    repair_boots(&boot, 1, &anchor, 1, &strict);
    assert_int_equal(repair_day(&boot, HOUR), -1);
}

static void the_better_clock_wins_over_another_boots(void **state)
{
    (void)state;
    struct repair_boot boots[3] = {some_boot(), some_boot(), some_boot()};
    struct repair_anchor anchors[] = {anchor_at(0, 20000 * DAY, QUALITY_NTP),
                                      anchor_at(1, 19000 * DAY, QUALITY_STAFF),
                                      anchor_at(2, 20002 * DAY, QUALITY_RTC)};
    repair_boots(boots, 3, anchors, 3, &strict);
    assert_int_equal(boots[1].quality, QUALITY_NONE);
    assert_int_equal(repair_day(&boots[1], HOUR), -1);
    assert_int_equal(repair_day(&boots[2], HOUR), 20002 * DAY);
}

static void one_wrong_year_among_many_goes_and_of_two_both(void **state)
{
    (void)state;
    struct repair_boot boots[5] = {some_boot(), some_boot(), some_boot(), some_boot(), some_boot()};
    struct repair_anchor anchors[5];
    for (int i = 0; i < 5; i++) {
        anchors[i] = anchor_at(i, (20000 + i - (i == 3 ? 3650 : 0)) * DAY, QUALITY_STAFF);
    }
    repair_boots(boots, 5, anchors, 5, &strict);
    assert_int_equal(repair_day(&boots[2], HOUR), 20002 * DAY);
    assert_int_equal(repair_day(&boots[3], HOUR), -1);
    assert_int_equal(repair_day(&boots[4], HOUR), 20004 * DAY);
    repair_boots(boots, 2, &anchors[2], 0, &strict);
    struct repair_anchor two[] = {anchor_at(0, 20002 * DAY, QUALITY_STAFF),
                                  anchor_at(1, 16353 * DAY, QUALITY_STAFF)};
    repair_boots(boots, 2, two, 2, &strict);
    assert_int_equal(repair_day(&boots[0], HOUR), -1);
    assert_int_equal(repair_day(&boots[1], HOUR), -1);
}

static void a_recorded_day_is_kept_only_from_a_clock_that_did_not_jump(void **state)
{
    (void)state;
    struct repair_boot boot = {.first_ms = 0, .last_ms = 2 * DAY};
    struct repair_anchor anchors[] = {anchor_at(0, 20000 * DAY + HOUR, QUALITY_NTP),
                                      anchor_at(0, 20000 * DAY, QUALITY_FAKE)};
    repair_boots(&boot, 1, anchors, 1, &strict);
    assert_int_equal(repair_recorded_day(&boot, 20001 * DAY), 20001 * DAY);
    assert_int_equal(repair_recorded_day(&boot, 20009 * DAY), -1);
    repair_boots(&boot, 1, anchors, 2, &strict);
    assert_int_equal(repair_recorded_day(&boot, 20001 * DAY), -1);
}

static void nonsense_is_survived(void **state)
{
    (void)state;
    struct repair_boot boots[2] = {{.first_ms = INT64_MIN, .last_ms = INT64_MAX},
                                   {.first_ms = INT64_MAX, .last_ms = INT64_MIN}};
    struct repair_anchor anchors[] = {
        {.boot = 0, .mono_ms = INT64_MIN, .wall_ms = INT64_MAX, .quality = QUALITY_NTP},
        {.boot = 1, .mono_ms = 0, .wall_ms = INT64_MAX, .quality = QUALITY_NTP},
        {.boot = 7, .mono_ms = 0, .wall_ms = 1, .quality = QUALITY_NTP},
        {.boot = -1, .mono_ms = 0, .wall_ms = 1, .quality = QUALITY_NTP}};
    repair_boots(boots, 2, anchors, 4, &(struct repair_rules){.now_ms = -1});
    assert_int_equal(repair_day(&boots[0], INT64_MAX), -1);
    assert_int_equal(repair_day(&boots[1], INT64_MIN), -1);
    repair_boots(NULL, 0, NULL, 0, &strict);
}

/* ---- random schedules ---- */

struct schedule {
    struct repair_boot boots[MOST_BOOTS];
    int64_t on_ms[MOST_BOOTS]; /* the true time at which the machine was switched on */
    struct repair_anchor anchors[MOST_ANCHORS];
    int boots_count, anchor_count;
};

static int64_t round_down(int64_t ms)
{
    return ms - ms % STEP;
}

static int64_t below(struct random *random, int64_t ms)
{
    return (int64_t)(random_next(random) % (uint64_t)ms);
}

/* A time server and staff tell the truth. A clock chip tells it too, or has lost its battery and is
 * up to ten years off; a clock that was carried over is anywhere. */
static void add_anchor(struct schedule *schedule, int boot, struct random *random)
{
    struct repair_anchor *anchor = &schedule->anchors[schedule->anchor_count++];
    int64_t length = schedule->boots[boot].last_ms - schedule->boots[boot].first_ms;
    int64_t mono_ms = schedule->boots[boot].first_ms + below(random, length + 1);
    int64_t wall_ms = schedule->on_ms[boot] + mono_ms;
    enum quality quality = (enum quality)(1 + random_below(random, QUALITY_COUNT - 1));
    bool jumps =
        quality == QUALITY_FAKE || (quality == QUALITY_RTC && random_below(random, 3) == 0);
    wall_ms += jumps ? below(random, 20 * YEAR) - 10 * YEAR : 0;
    *anchor = (struct repair_anchor){boot, round_down(mono_ms), round_down(wall_ms), quality};
}

static void make_schedule(struct schedule *schedule, struct random *random)
{
    int64_t at_ms = 54 * YEAR + below(random, DAY);
    *schedule = (struct schedule){.boots_count = 1 + (int)random_below(random, MOST_BOOTS)};
    for (int i = 0; i < schedule->boots_count; i++) {
        struct repair_boot *boot = &schedule->boots[i];
        int64_t first_ms = below(random, 2 * HOUR);
        schedule->on_ms[i] = at_ms;
        boot->first_ms = round_down(first_ms);
        boot->last_ms = round_down(first_ms + below(random, 20 * HOUR));
        at_ms +=
            boot->last_ms + STEP + below(random, random_below(random, 3) == 0 ? 9 * DAY : HOUR);
        for (uint32_t n = random_below(random, 4); n > 0; n--) {
            add_anchor(schedule, i, random);
        }
    }
}

/* No time before an earlier one, none in the future, no boot that ends before it begins. */
static void check_order(const struct schedule *schedule)
{
    int64_t last_ms = -1;
    for (int i = 0; i < schedule->boots_count; i++) {
        const struct repair_boot *boot = &schedule->boots[i];
        for (int64_t mono_ms = boot->first_ms; mono_ms <= boot->last_ms; mono_ms += STEP) {
            int64_t wall_ms = repair_wall(boot, mono_ms);
            assert_true(wall_ms < 0 || wall_ms >= last_ms);
            assert_true(wall_ms <= NOW);
            last_ms = wall_ms >= 0 ? wall_ms : last_ms;
        }
        assert_true(boot->quality == QUALITY_NONE || boot->from_ms <= boot->to_ms);
    }
}

/* True when rounding cannot have moved the time into another day. */
static bool is_clear_of_midnight(int64_t ms)
{
    return ms % DAY > 3 * STEP && ms % DAY < DAY - 3 * STEP;
}

/* A day that is told is the true one, or rests on a clock chip that nothing refutes. Returns how
 * many days were told. */
static int check_days(const struct schedule *schedule)
{
    int told = 0;
    for (int i = 0; i < schedule->boots_count; i++) {
        const struct repair_boot *boot = &schedule->boots[i];
        for (int64_t mono_ms = boot->first_ms; mono_ms <= boot->last_ms; mono_ms += STEP) {
            int64_t day_ms = repair_day(boot, mono_ms);
            int64_t true_ms = schedule->on_ms[i] + mono_ms;
            told += day_ms >= 0;
            if (day_ms >= 0 && boot->quality != QUALITY_RTC && is_clear_of_midnight(true_ms)) {
                assert_int_equal(day_ms, true_ms - true_ms % DAY);
            }
        }
    }
    return told;
}

static void no_clock_brings_a_thousand_schedules_out_of_order(void **state)
{
    (void)state;
    static struct schedule schedule;
    struct random random;
    random_init(&random, 5);
    for (int run = 0; run < 1000; run++) {
        struct repair_rules rules = {.now_ms = NOW, .least = (enum quality)(1 + run % 4)};
        make_schedule(&schedule, &random);
        repair_boots(schedule.boots, schedule.boots_count, schedule.anchors, schedule.anchor_count,
                     &rules);
        check_order(&schedule);
    }
}

static void no_day_of_a_thousand_schedules_is_guessed(void **state)
{
    (void)state;
    static struct schedule schedule;
    struct random random;
    int told = 0;
    random_init(&random, 6);
    for (int run = 0; run < 1000; run++) {
        /* With chips whose battery may be empty a neighbour's day may rest on one; so only what
         * cannot lie is believed in every second run. */
        bool chips = run % 2 == 0;
        struct repair_rules rules = {.now_ms = NOW, .least = chips ? QUALITY_RTC : QUALITY_STAFF};
        make_schedule(&schedule, &random);
        for (int i = 0; chips && i < schedule.anchor_count; i++) {
            struct repair_anchor *anchor = &schedule.anchors[i];
            int64_t true_ms = schedule.on_ms[anchor->boot] + anchor->mono_ms;
            anchor->wall_ms =
                anchor->quality == QUALITY_RTC ? round_down(true_ms) : anchor->wall_ms;
        }
        repair_boots(schedule.boots, schedule.boots_count, schedule.anchors, schedule.anchor_count,
                     &rules);
        told += check_days(&schedule);
    }
    assert_true(told > 100000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_follows_from_the_anchor_of_its_boot),
        cmocka_unit_test(the_best_anchor_of_a_boot_wins_and_of_equals_the_last),
        cmocka_unit_test(a_clock_carried_over_tells_no_day),
        cmocka_unit_test(a_boot_between_two_of_one_day_has_that_day_but_no_time),
        cmocka_unit_test(a_boot_between_two_days_has_none),
        cmocka_unit_test(a_first_or_last_boot_without_an_anchor_has_no_day),
        cmocka_unit_test(a_time_in_the_future_is_not_believed),
        cmocka_unit_test(the_better_clock_wins_over_another_boots),
        cmocka_unit_test(one_wrong_year_among_many_goes_and_of_two_both),
        cmocka_unit_test(a_recorded_day_is_kept_only_from_a_clock_that_did_not_jump),
        cmocka_unit_test(nonsense_is_survived),
        cmocka_unit_test(no_clock_brings_a_thousand_schedules_out_of_order),
        cmocka_unit_test(no_day_of_a_thousand_schedules_is_guessed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
