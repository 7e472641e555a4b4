/* test_motion.c: easings begin, go one way and end where they should. */
#include "ui/motion.h"

#include "base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include <cmocka.h>

enum { START = 1000, TAKES = 240, EASES = EASE_POP + 1 };

static bool near(float a, double b)
{
    return fabs((double)a - b) < 0.001;
}

static void a_movement_is_nothing_before_it_begins_and_whole_at_its_end(void **state)
{
    (void)state;
    for (int ease = 0; ease < EASES; ease++) {
        assert_true(motion_at(0, START, TAKES, (enum ease)ease) == 0);
        assert_true(motion_at(START, START, TAKES, (enum ease)ease) == 0);
        assert_true(motion_at(START + TAKES, START, TAKES, (enum ease)ease) == 1);
        assert_true(motion_at(INT64_C(1) << 50, START, TAKES, (enum ease)ease) == 1);
    }
}

static void a_movement_without_length_is_over_at_once(void **state)
{
    (void)state;
    for (int ease = 0; ease < EASES; ease++) {
        assert_true(motion_at(START - 1, START, 0, (enum ease)ease) == 0);
        assert_true(motion_at(START, START, 0, (enum ease)ease) == 1);
        assert_true(motion_at(START, START, -5, (enum ease)ease) == 1);
    }
}

static void all_easings_but_the_pop_go_one_way(void **state)
{
    (void)state;
    static const enum ease one_way[] = {EASE_LINEAR, EASE_OUT, EASE_IN_OUT};
    for (size_t i = 0; i < ARRAY_LENGTH(one_way); i++) {
        float before = 0;
        for (int ms = 0; ms <= TAKES; ms++) {
            float at = motion_at(START + ms, START, TAKES, one_way[i]);
            assert_true(at >= before && at <= 1);
            before = at;
        }
    }
}

static void easings_are_those_of_the_visual_language(void **state)
{
    (void)state;
    static const struct {
        enum ease ease;
        double quarter, half, three_quarters;
    } known[] = {
        {EASE_LINEAR, .25, .5, .75},
        {EASE_OUT, 1 - .421875, .875, 1 - .015625},
        {EASE_IN_OUT, .0625, .5, .9375},
        {EASE_POP, 1 + 2.2 * -.421875 + 1.2 * .5625, 1 + 2.2 * -.125 + 1.2 * .25,
         1 + 2.2 * -.015625 + 1.2 * .0625},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
        enum ease ease = known[i].ease;
        assert_true(near(motion_at(START + TAKES / 4, START, TAKES, ease), known[i].quarter));
        assert_true(near(motion_at(START + TAKES / 2, START, TAKES, ease), known[i].half));
        assert_true(
            near(motion_at(START + TAKES * 3 / 4, START, TAKES, ease), known[i].three_quarters));
    }
}

static void a_pop_goes_a_little_beyond_its_end_and_not_below_its_start(void **state)
{
    (void)state;
    float most = 0;
    for (int ms = 0; ms <= TAKES; ms++) {
        float at = motion_at(START + ms, START, TAKES, EASE_POP);
        assert_true(at >= 0);
        most = fmaxf(most, at);
    }
    assert_true(most > 1.01f && most < 1.1f);
}

static void no_easing_jumps(void **state)
{
    (void)state;
    for (int ease = 0; ease < EASES; ease++) {
        for (int ms = 0; ms < 1000; ms++) {
            float one = motion_at(ms, 0, 1000, (enum ease)ease);
            float two = motion_at(ms + 1, 0, 1000, (enum ease)ease);
            assert_true(fabsf(two - one) < 0.006f);
        }
    }
}

static void a_value_goes_from_its_start_to_its_end(void **state)
{
    (void)state;
    assert_int_equal(motion_between(-20, 80, 0), -20);
    assert_int_equal(motion_between(-20, 80, 1), 80);
    assert_int_equal(motion_between(-20, 80, 0.5f), 30);
    assert_int_equal(motion_between(80, -20, 0.25f), 55);
    assert_int_equal(motion_between(0, 100, 1.04f), 104);
    assert_int_equal(motion_between(7, 7, 0.3f), 7);
}

static void a_value_is_rounded_to_the_nearest_on_both_sides(void **state)
{
    (void)state;
    assert_int_equal(motion_between(0, 10, 0.26f), 3);
    assert_int_equal(motion_between(0, 10, 0.24f), 2);
    assert_int_equal(motion_between(0, -10, 0.26f), -3);
    assert_int_equal(motion_between(0, -10, 0.24f), -2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_movement_is_nothing_before_it_begins_and_whole_at_its_end),
        cmocka_unit_test(a_movement_without_length_is_over_at_once),
        cmocka_unit_test(all_easings_but_the_pop_go_one_way),
        cmocka_unit_test(easings_are_those_of_the_visual_language),
        cmocka_unit_test(a_pop_goes_a_little_beyond_its_end_and_not_below_its_start),
        cmocka_unit_test(no_easing_jumps),
        cmocka_unit_test(a_value_goes_from_its_start_to_its_end),
        cmocka_unit_test(a_value_is_rounded_to_the_nearest_on_both_sides),
    };
    return cmocka_run_group_tests_name("motion", tests, NULL, NULL);
}
