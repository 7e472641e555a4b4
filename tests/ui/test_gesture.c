/* test_gesture.c: one finger's taps and drags, whatever the other fingers do and whatever the glass
 * forgets to tell. */
#include "ui/gesture.h"

#include "base/random.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { SLOP = 20 };

/* A glass: the state under test, and a clock that goes on 10 ms with each event. */
struct glass {
    struct gesture_state state;
    int64_t now;
};

static int make_glass(void **state)
{
    static struct glass glass;
    glass = (struct glass){.now = 5000};
    *state = &glass;
    return 0;
}

static struct gesture feed(struct glass *glass, enum pointer_kind kind, int64_t finger, int x,
                           int y)
{
    glass->now += 10;
    struct pointer pointer = {.kind = kind, .finger = finger, .x = x, .y = y};
    return gesture_feed(&glass->state, pointer, SLOP, glass->now);
}

static enum gesture_kind down(struct glass *glass, int64_t finger, int x, int y)
{
    return feed(glass, POINTER_DOWN, finger, x, y).kind;
}

static enum gesture_kind move(struct glass *glass, int64_t finger, int x, int y)
{
    return feed(glass, POINTER_MOVE, finger, x, y).kind;
}

static enum gesture_kind up(struct glass *glass, int64_t finger, int x, int y)
{
    return feed(glass, POINTER_UP, finger, x, y).kind;
}

/* ---- taps ---- */

static void a_finger_that_comes_down_and_goes_up_taps(void **state)
{
    struct glass *glass = *state;
    struct gesture press = feed(glass, POINTER_DOWN, 1, 100, 200);
    assert_int_equal(press.kind, GESTURE_PRESS);
    assert_true(press.x == 100 && press.y == 200);
    struct gesture tap = feed(glass, POINTER_UP, 1, 103, 198);
    assert_int_equal(tap.kind, GESTURE_TAP);
    assert_true(tap.x == 103 && tap.y == 198);
    assert_false(glass->state.down);
}

static void a_finger_that_slips_a_little_still_taps(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    assert_int_equal(move(glass, 1, 100 + SLOP, 200 - SLOP), GESTURE_NONE);
    assert_int_equal(move(glass, 1, 100 - SLOP, 200 + SLOP), GESTURE_NONE);
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_TAP);
}

static void a_tap_may_take_long(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    glass->now += GESTURE_REST_MS - 10;
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_TAP);
}

static void a_finger_that_rests_taps_no_more(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    glass->now += GESTURE_REST_MS;
    assert_false(gesture_rests(&glass->state, glass->now));
    assert_true(gesture_rests(&glass->state, glass->now + 1));
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_CANCEL);
}

static void a_finger_that_drags_does_not_rest(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    move(glass, 1, 100, 300);
    glass->now += 3 * GESTURE_REST_MS;
    assert_int_equal(move(glass, 1, 100, 310), GESTURE_DRAG);
    assert_int_equal(up(glass, 1, 100, 310), GESTURE_DROP);
}

static void after_a_tap_the_next_one_counts(void **state)
{
    struct glass *glass = *state;
    for (int64_t finger = 1; finger < 5; finger++) {
        assert_int_equal(down(glass, finger, 100, 200), GESTURE_PRESS);
        assert_int_equal(up(glass, finger, 100, 200), GESTURE_TAP);
    }
}

/* ---- drags ---- */

static void a_finger_that_moves_away_drags_and_does_not_tap(void **state)
{
    static const struct {
        int x, y;
    } ways[] = {{SLOP + 1, 0}, {-SLOP - 1, 0}, {0, SLOP + 1}, {0, -SLOP - 1}};
    struct glass *glass = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
        down(glass, 1, 100, 200);
        assert_int_equal(move(glass, 1, 100 + ways[i].x, 200 + ways[i].y), GESTURE_DRAG);
        assert_int_equal(up(glass, 1, 100 + ways[i].x, 200 + ways[i].y), GESTURE_DROP);
    }
}

static void a_drag_that_comes_back_is_still_a_drag(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    move(glass, 1, 100, 300);
    assert_int_equal(move(glass, 1, 100, 200), GESTURE_DRAG);
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_DROP);
}

static void the_moves_of_a_drag_add_up(void **state)
{
    struct glass *glass = *state;
    static const int ys[] = {205, 230, 290, 240, 150, 151};
    int sum = 0;
    feed(glass, POINTER_DOWN, 1, 100, 200);
    for (size_t i = 0; i < ARRAY_LENGTH(ys); i++) {
        sum += feed(glass, POINTER_MOVE, 1, 100, ys[i]).dy;
    }
    assert_int_equal(sum, 151 - 200);
}

/* Between two frames a finger may go far and up, and only its end is told. */
static void a_release_far_from_the_press_is_no_tap(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    assert_int_equal(up(glass, 1, 500, 200), GESTURE_DROP);
    down(glass, 1, 100, 200);
    assert_int_equal(up(glass, 1, 100, 200 + SLOP), GESTURE_TAP);
}

/* ---- other fingers ---- */

static void a_second_finger_is_ignored_and_does_not_end_the_first(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    glass->now += GESTURE_PALM_MS;
    assert_int_equal(down(glass, 2, 400, 400), GESTURE_NONE);
    assert_int_equal(move(glass, 2, 700, 500), GESTURE_NONE);
    assert_int_equal(up(glass, 2, 700, 500), GESTURE_NONE);
    assert_true(glass->state.down);
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_TAP);
}

static void a_finger_that_stays_keeps_new_ones_out_until_all_are_up(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    glass->now += GESTURE_PALM_MS;
    down(glass, 2, 400, 400);
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_TAP);
    assert_int_equal(down(glass, 3, 100, 200), GESTURE_NONE);
    assert_int_equal(up(glass, 2, 400, 400), GESTURE_NONE);
    assert_int_equal(up(glass, 3, 100, 200), GESTURE_NONE);
    assert_int_equal(down(glass, 4, 100, 200), GESTURE_PRESS);
}

static void the_end_of_a_finger_that_never_came_changes_nothing(void **state)
{
    struct glass *glass = *state;
    assert_int_equal(up(glass, 9, 100, 200), GESTURE_NONE);
    assert_int_equal(move(glass, 9, 100, 200), GESTURE_NONE);
    down(glass, 1, 100, 200);
    glass->now += GESTURE_PALM_MS;
    down(glass, 2, 400, 400);
    up(glass, 9, 0, 0);
    up(glass, 1, 100, 200);
    assert_int_equal(down(glass, 3, 100, 200), GESTURE_NONE); /* 2 is still there */
}

static void more_fingers_than_a_hand_has_do_no_harm(void **state)
{
    struct glass *glass = *state;
    for (int64_t finger = 0; finger < 3 * GESTURE_OTHERS; finger++) {
        down(glass, finger, 100, 200);
        glass->now += finger == 0 ? GESTURE_PALM_MS : 0;
    }
    assert_int_equal(up(glass, 0, 100, 200), GESTURE_TAP);
    for (int64_t finger = 1; finger < 3 * GESTURE_OTHERS; finger++) {
        assert_int_equal(up(glass, finger, 100, 200), GESTURE_NONE);
    }
    assert_int_equal(down(glass, 1, 100, 200), GESTURE_PRESS);
}

/* ---- palms and what rests on the glass ---- */

static void two_fingers_at_once_do_nothing(void **state)
{
    struct glass *glass = *state;
    for (int apart = 10; apart <= GESTURE_PALM_MS; apart += 10) {
        assert_int_equal(down(glass, 1, 100, 200), GESTURE_PRESS);
        glass->now += apart - 10;
        assert_int_equal(down(glass, 2, 140, 220), GESTURE_CANCEL);
        assert_int_equal(up(glass, 1, 100, 200), GESTURE_NONE);
        assert_int_equal(up(glass, 2, 140, 220), GESTURE_NONE);
    }
    down(glass, 1, 100, 200);
    glass->now += GESTURE_PALM_MS - 9;
    assert_int_equal(down(glass, 2, 140, 220), GESTURE_NONE);
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_TAP);
}

static void a_whole_hand_does_nothing_until_it_is_off(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    for (int64_t finger = 2; finger <= 5; finger++) {
        down(glass, finger, 100 + 30 * (int)finger, 200);
    }
    for (int64_t finger = 1; finger <= 4; finger++) {
        assert_int_equal(up(glass, finger, 100, 200), GESTURE_NONE);
        assert_int_equal(down(glass, finger, 100, 200), GESTURE_NONE); /* it lifts and falls */
        assert_int_equal(up(glass, finger, 100, 200), GESTURE_NONE);
    }
    up(glass, 5, 100, 200);
    assert_int_equal(down(glass, 6, 100, 200), GESTURE_PRESS);
}

static void what_rests_on_the_glass_is_in_nobody_s_way(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200); /* a sleeve */
    glass->now += GESTURE_REST_MS;
    assert_int_equal(down(glass, 2, 400, 400), GESTURE_PRESS);
    assert_int_equal(move(glass, 1, 300, 500), GESTURE_NONE);
    assert_int_equal(up(glass, 2, 400, 400), GESTURE_TAP);
    assert_int_equal(down(glass, 3, 400, 400), GESTURE_PRESS);
    assert_int_equal(up(glass, 1, 300, 500), GESTURE_NONE);
    assert_int_equal(up(glass, 3, 400, 400), GESTURE_TAP);
}

static void a_palm_that_rests_is_in_nobody_s_way(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    down(glass, 2, 140, 200);
    glass->now += GESTURE_REST_MS;
    assert_int_equal(down(glass, 3, 400, 400), GESTURE_PRESS);
    assert_int_equal(up(glass, 3, 400, 400), GESTURE_TAP);
}

/* ---- what the glass forgets to tell ---- */

static void a_finger_that_comes_down_again_begins_anew(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    move(glass, 1, 100, 300);
    assert_int_equal(down(glass, 1, 500, 500), GESTURE_PRESS);
    assert_int_equal(up(glass, 1, 500, 500), GESTURE_TAP);
}

static void a_finger_that_comes_down_again_beside_others_is_cancelled(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    glass->now += GESTURE_PALM_MS;
    down(glass, 2, 400, 400);
    assert_int_equal(down(glass, 1, 500, 500), GESTURE_CANCEL);
    assert_int_equal(up(glass, 1, 500, 500), GESTURE_NONE);
    up(glass, 2, 400, 400);
    assert_int_equal(down(glass, 1, 100, 200), GESTURE_PRESS);
}

static void a_second_finger_that_comes_down_again_is_still_one(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    glass->now += GESTURE_PALM_MS;
    down(glass, 2, 400, 400);
    down(glass, 2, 400, 400);
    up(glass, 2, 400, 400);
    up(glass, 1, 100, 200);
    assert_int_equal(down(glass, 3, 100, 200), GESTURE_PRESS);
}

static void a_lost_finger_gives_way_to_a_new_one(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    move(glass, 1, 100, 300); /* it drags: then it does not rest */
    glass->now += GESTURE_LOST_MS - 20;
    assert_int_equal(down(glass, 2, 400, 400), GESTURE_NONE);
    up(glass, 2, 400, 400);
    glass->now += 20;
    assert_int_equal(down(glass, 3, 400, 400), GESTURE_PRESS);
    assert_int_equal(up(glass, 3, 400, 400), GESTURE_TAP);
}

static void a_sign_of_life_keeps_a_finger(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    move(glass, 1, 100, 300);
    for (int i = 0; i < 3; i++) {
        glass->now += GESTURE_LOST_MS - 1000;
        move(glass, 1, 101, 300);
    }
    assert_int_equal(down(glass, 2, 400, 400), GESTURE_NONE);
    assert_int_equal(up(glass, 1, 101, 300), GESTURE_DROP);
}

/* The visitor goes on trying; her own taps must not keep the lost finger alive. */
static void a_lost_second_finger_does_not_leave_the_glass_deaf(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    glass->now += GESTURE_PALM_MS;
    down(glass, 2, 400, 400); /* and never up */
    up(glass, 1, 100, 200);
    int tries = 0;
    while (down(glass, 3, 100, 200) != GESTURE_PRESS && tries < 100) {
        up(glass, 3, 100, 200);
        glass->now += 2000;
        tries++;
    }
    assert_in_range(tries, 3, GESTURE_REST_MS / 2000 + 1);
}

static void a_cancelled_finger_does_nothing_more(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    assert_int_equal(feed(glass, POINTER_CANCEL, 1, 0, 0).kind, GESTURE_CANCEL);
    assert_int_equal(up(glass, 1, 100, 200), GESTURE_NONE);
    assert_int_equal(down(glass, 2, 100, 200), GESTURE_PRESS);
}

static void cancelling_frees_the_glass_of_all_fingers(void **state)
{
    struct glass *glass = *state;
    down(glass, 1, 100, 200);
    down(glass, 2, 400, 400);
    up(glass, 1, 100, 200);
    assert_int_equal(feed(glass, POINTER_CANCEL, 2, 0, 0).kind, GESTURE_NONE);
    assert_int_equal(down(glass, 3, 100, 200), GESTURE_PRESS);
}

/* Any events at all, some of them lost, and then a quiet minute: the next finger counts. Until then
 * a tap or a drop comes only from the finger that pressed. */
static void whatever_happens_the_glass_comes_back(void **state)
{
    struct glass *glass = *state;
    struct random random;
    random_init(&random, 51);
    for (int turn = 0; turn < 3000; turn++) {
        int64_t pressed = -1;
        for (int i = (int)random_below(&random, 30); i >= 0; i--) {
            int64_t finger = (int64_t)random_below(&random, 4);
            enum pointer_kind kind = (enum pointer_kind)random_below(&random, POINTER_UP + 1);
            enum gesture_kind told =
                feed(glass, kind, finger, (int)random_below(&random, 800), 100).kind;
            pressed = told == GESTURE_PRESS ? finger : pressed;
            assert_true((told != GESTURE_TAP && told != GESTURE_DROP) || pressed == finger);
        }
        glass->now += GESTURE_LOST_MS + 1;
        assert_int_equal(down(glass, 7, 100, 200), GESTURE_PRESS);
        assert_int_equal(up(glass, 7, 100, 200), GESTURE_TAP);
    }
}

#define TEST(name) cmocka_unit_test_setup(name, make_glass)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_finger_that_comes_down_and_goes_up_taps),
        TEST(a_finger_that_slips_a_little_still_taps),
        TEST(a_tap_may_take_long),
        TEST(a_finger_that_rests_taps_no_more),
        TEST(a_finger_that_drags_does_not_rest),
        TEST(after_a_tap_the_next_one_counts),
        TEST(a_finger_that_moves_away_drags_and_does_not_tap),
        TEST(a_drag_that_comes_back_is_still_a_drag),
        TEST(the_moves_of_a_drag_add_up),
        TEST(a_release_far_from_the_press_is_no_tap),
        TEST(a_second_finger_is_ignored_and_does_not_end_the_first),
        TEST(a_finger_that_stays_keeps_new_ones_out_until_all_are_up),
        TEST(the_end_of_a_finger_that_never_came_changes_nothing),
        TEST(more_fingers_than_a_hand_has_do_no_harm),
        TEST(two_fingers_at_once_do_nothing),
        TEST(a_whole_hand_does_nothing_until_it_is_off),
        TEST(what_rests_on_the_glass_is_in_nobody_s_way),
        TEST(a_palm_that_rests_is_in_nobody_s_way),
        TEST(a_finger_that_comes_down_again_begins_anew),
        TEST(a_finger_that_comes_down_again_beside_others_is_cancelled),
        TEST(a_second_finger_that_comes_down_again_is_still_one),
        TEST(a_lost_finger_gives_way_to_a_new_one),
        TEST(a_sign_of_life_keeps_a_finger),
        TEST(a_lost_second_finger_does_not_leave_the_glass_deaf),
        TEST(a_cancelled_finger_does_nothing_more),
        TEST(cancelling_frees_the_glass_of_all_fingers),
        TEST(whatever_happens_the_glass_comes_back),
    };
    return cmocka_run_group_tests_name("gesture", tests, NULL, NULL);
}
