/* test_touch.c: four crosses give the numbers that bring a crooked glass right, and touches that
 * were no calibration are refused. */
#include "ui/touch.h"

#include "base/random.h"
#include "base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const float identity[TOUCH_NUMBERS] = {1, 0, 0, 0, 1, 0};

static void assert_near(float a, float b, float most)
{
    assert_true(fabsf(a - b) <= most);
}

/* The upright picture from the panel, as platform/turn.h does it. */
static struct spot upright(struct spot at, int rotation)
{
    switch (rotation / 90) {
    case 1:
        return (struct spot){at.y, 1 - at.x};
    case 2:
        return (struct spot){1 - at.x, 1 - at.y};
    case 3:
        return (struct spot){1 - at.y, at.x};
    default:
        return at;
    }
}

static struct spot panel(struct spot at, int rotation)
{
    return upright(at, (360 - rotation) % 360);
}

/* What a glass tells that says (x, y) as glass * (x, y) in the panel's places. */
static void touch_all(const float *glass, int rotation, struct spot *told)
{
    for (int i = 0; i < TOUCH_CROSSES; i++) {
        struct spot at = panel(touch_cross(i), rotation);
        struct spot wrong = {glass[0] * at.x + glass[1] * at.y + glass[2],
                             glass[3] * at.x + glass[4] * at.y + glass[5]};
        told[i] = upright(wrong, rotation);
    }
}

static void an_uncalibrated_glass_is_left_as_it_is(void **state)
{
    struct touch touch;
    float x = 0.25f, y = 0.75f;
    (void)state;
    touch_init(&touch, NULL);
    assert_true(touch_apply(&touch, &x, &y));
    assert_true(x == 0.25f && y == 0.75f);
    touch_init(&touch, identity);
    assert_true(touch_apply(&touch, &x, &y));
    assert_true(x == 0.25f && y == 0.75f);
}

static void numbers_that_are_none_change_nothing(void **state)
{
    static const float wrong[][TOUCH_NUMBERS] = {{0, 0, 0, 0, 0, 0},
                                                 {NAN, 0, 0, 0, 1, 0},
                                                 {1, 0, INFINITY, 0, 1, 0},
                                                 {1, 1, 0, 1, 1, 0},
                                                 {1, 0, 0, 0, 0, 0.5f}};
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
        struct touch touch;
        float x = 0.3f, y = 0.6f;
        touch_init(&touch, wrong[i]);
        assert_true(touch_apply(&touch, &x, &y));
        assert_true(x == 0.3f && y == 0.6f);
    }
}

static void every_place_ends_on_the_glass_or_is_none(void **state)
{
    static const float large[TOUCH_NUMBERS] = {3e38f, -3e38f, 0, 4, -4, 3e38f};
    struct random random;
    (void)state;
    random_init(&random, 4);
    for (int i = 0; i < 10000; i++) {
        struct touch touch;
        touch_init(&touch, i % 2 == 0 ? large : identity);
        float x = ((float)random_below(&random, 2001) - 1000) / 20, y = i % 7 == 0 ? NAN : -x;
        if (touch_apply(&touch, &x, &y)) {
            assert_true(x >= 0 && x <= 1 && y >= 0 && y <= 1);
        }
    }
}

static void four_crosses_bring_a_crooked_glass_right(void **state)
{
    static const float glasses[][TOUCH_NUMBERS] = {{1, 0, 0, 0, 1, 0},
                                                   {0.5f, 0, 0, 0, 1, 0},
                                                   {1.1f, 0.02f, -0.05f, -0.03f, 0.9f, 0.06f},
                                                   {0.9f, 0, 0.05f, 0, 0.9f, 0.05f},
                                                   {0, 1, 0, -1, 0, 1},
                                                   {2, 0, -0.4f, 0, 1.5f, -0.2f}};
    (void)state;
    for (size_t glass = 0; glass < ARRAY_LENGTH(glasses); glass++) {
        for (int rotation = 0; rotation < 360; rotation += 90) {
            struct spot told[TOUCH_CROSSES];
            float numbers[TOUCH_NUMBERS];
            struct touch touch;
            touch_all(glasses[glass], rotation, told);
            assert_int_equal(touch_solve(NULL, told, rotation, numbers), TOUCH_GOOD);
            touch_init(&touch, numbers);
            for (int i = 0; i < TOUCH_CROSSES; i++) {
                struct spot at = panel(told[i], rotation);
                assert_true(touch_apply(&touch, &at.x, &at.y));
                at = upright(at, rotation);
                assert_near(at.x, touch_cross(i).x, 1e-4f);
                assert_near(at.y, touch_cross(i).y, 1e-4f);
            }
        }
    }
}

/* A finger misses a cross by 1 % or so: 5 mm on a large display. */
static void trembling_fingers_calibrate_as_well(void **state)
{
    struct random random;
    (void)state;
    random_init(&random, 9);
    for (int round = 0; round < 1000; round++) {
        struct spot told[TOUCH_CROSSES];
        float numbers[TOUCH_NUMBERS];
        struct touch touch;
        for (int i = 0; i < TOUCH_CROSSES; i++) {
            told[i] = touch_cross(i);
            told[i].x += ((float)random_below(&random, 201) - 100) / 10000;
            told[i].y += ((float)random_below(&random, 201) - 100) / 10000;
        }
        assert_int_equal(touch_solve(NULL, told, 0, numbers), TOUCH_GOOD);
        touch_init(&touch, numbers);
        float x = 0.5f, y = 0.5f;
        assert_true(touch_apply(&touch, &x, &y));
        assert_near(x, 0.5f, 0.02f);
        assert_near(y, 0.5f, 0.02f);
    }
}

static void touches_that_are_no_calibration_are_refused(void **state)
{
    static const struct {
        struct spot told[TOUCH_CROSSES];
        enum touch_verdict verdict;
    } cases[] = {{{{0.5f, 0.5f}, {0.5f, 0.5f}, {0.5f, 0.5f}, {0.5f, 0.5f}}, TOUCH_CLOSE},
                 {{{0.1f, 0.1f}, {0.12f, 0.1f}, {0.9f, 0.9f}, {0.1f, 0.9f}}, TOUCH_CLOSE},
                 {{{NAN, 0.1f}, {0.9f, 0.1f}, {0.9f, 0.9f}, {0.1f, 0.9f}}, TOUCH_CLOSE},
                 {{{0.1f, 0.1f}, {0.4f, 0.1f}, {0.7f, 0.1f}, {0.95f, 0.1f}}, TOUCH_CROOKED},
                 {{{0.1f, 0.1f}, {0.9f, 0.1f}, {0.6f, 0.7f}, {0.1f, 0.9f}}, TOUCH_CROOKED},
                 {{{0.1f, 0.1f}, {0.9f, 0.9f}, {0.9f, 0.1f}, {0.1f, 0.9f}}, TOUCH_CROOKED},
                 {{{0.9f, 0.1f}, {0.1f, 0.1f}, {0.1f, 0.9f}, {0.9f, 0.9f}}, TOUCH_MIRRORED},
                 {{{0.1f, 0.1f}, {0.1f, 0.9f}, {0.9f, 0.9f}, {0.9f, 0.1f}}, TOUCH_MIRRORED},
                 {{{0.3f, 0.1f}, {0.52f, 0.1f}, {0.52f, 0.9f}, {0.3f, 0.9f}}, TOUCH_SQUEEZED}};
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        float numbers[TOUCH_NUMBERS] = {7, 7, 7, 7, 7, 7};
        assert_int_equal(touch_solve(NULL, cases[i].told, 0, numbers), cases[i].verdict);
        assert_true(numbers[0] == 7 && numbers[5] == 7);
    }
}

/* Whatever is touched: a verdict, and good numbers are such that touch_init takes them. */
static void random_touches_give_a_verdict_and_never_a_dead_glass(void **state)
{
    struct random random;
    int good = 0;
    (void)state;
    random_init(&random, 11);
    for (int round = 0; round < 100000; round++) {
        struct spot told[TOUCH_CROSSES];
        float numbers[TOUCH_NUMBERS];
        struct touch touch;
        for (int i = 0; i < TOUCH_CROSSES; i++) {
            told[i] = (struct spot){(float)random_below(&random, 101) / 100,
                                    (float)random_below(&random, 101) / 100};
        }
        if (touch_solve(NULL, told, 90 * (round % 4), numbers) == TOUCH_GOOD) {
            touch_init(&touch, numbers);
            assert_true(touch.calibrated);
            good++;
        }
    }
    assert_in_range(good, 1, 100000 / 20); /* by chance hardly ever */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_uncalibrated_glass_is_left_as_it_is),
        cmocka_unit_test(numbers_that_are_none_change_nothing),
        cmocka_unit_test(every_place_ends_on_the_glass_or_is_none),
        cmocka_unit_test(four_crosses_bring_a_crooked_glass_right),
        cmocka_unit_test(trembling_fingers_calibrate_as_well),
        cmocka_unit_test(touches_that_are_no_calibration_are_refused),
        cmocka_unit_test(random_touches_give_a_verdict_and_never_a_dead_glass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
