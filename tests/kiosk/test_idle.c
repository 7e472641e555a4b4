/* test_idle.c: when the kiosk asks whether she is still there, what keeps it waiting, and that the
 * next visitor finds the attract screen. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { MINUTE = 60000, SECOND = 1000 };

static bool asks(struct fixture *f)
{
    return shown(f, "idle.stay") != NULL;
}

/* Waits until so many ms have passed since the last sign of life. */
static void wait_idle(struct fixture *f, int64_t ms)
{
    wait_until(f, f->app.active + ms);
}

/* Words on the page, as the visitor may read them. */
static int words_shown(struct fixture *f)
{
    int words = 0;
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        words += e->kind == ELEMENT_TEXT ? text_words(e->text) : 0;
    }
    return words;
}

/* Opens the topic with the most words. Returns how many. */
static int open_longest_topic(struct fixture *f)
{
    int most = 0, longest = 0;
    for (int i = 0; i < f->catalog.topic_count; i++) {
        app_act(&f->app, (struct action){ACTION_GO, SCREEN_TOPIC, i});
        app_update(&f->app);
        if (words_shown(f) > most) {
            most = words_shown(f);
            longest = i;
        }
    }
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_TOPIC, longest});
    app_update(&f->app);
    return most;
}

/* ---- when ---- */

static void nobody_is_asked_before_a_minute(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    assert_in_range(words_shown(f), 1, MINUTE / APP_WORD_MS);
    wait_idle(f, MINUTE - 1);
    assert_false(asks(f));
    wait_ms(f, 1);
    assert_true(asks(f));
}

static void a_long_page_may_be_read_at_120_words_a_minute(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    int64_t reading = (int64_t)open_longest_topic(f) * 500;
    assert_true(reading > MINUTE);
    wait_idle(f, reading - 1);
    assert_false(asks(f));
    wait_ms(f, 1);
    assert_true(asks(f));
}

static void a_short_page_behind_a_long_one_waits_a_minute(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    open_longest_topic(f);
    wait_ms(f, 300);
    tap(f, "bar.home");
    wait_idle(f, MINUTE - 1);
    assert_false(asks(f));
    wait_ms(f, 1);
    assert_true(asks(f));
}

static void the_settings_may_say_how_long(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.settings = {.idle_seconds = 20, .warning_seconds = 10}});
    tap(f, "attract.start");
    wait_idle(f, 20 * SECOND - 1);
    assert_false(asks(f));
    wait_ms(f, 1);
    assert_true(asks(f));
    expect_text(f, " 10 ");
    wait_ms(f, 10 * SECOND - 1);
    expect_screen(f, "home");
    wait_ms(f, 1);
    expect_screen(f, "attract");
}

static void attract_never_asks(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < 20; i++) {
        wait_ms(f, MINUTE);
        assert_false(asks(f));
    }
    expect_screen(f, "attract");
}

static void a_still_page_is_not_drawn_until_it_asks(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, SECOND);
    int64_t frames = f->app.frames;
    assert_int_equal(app_sleep(&f->app), f->app.active + MINUTE - now_ms(f));
    wait_idle(f, MINUTE - 1);
    assert_int_equal(f->app.frames, frames);
}

/* ---- the countdown ---- */

static void the_countdown_shows_each_second(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_idle(f, MINUTE);
    int64_t asked = now_ms(f);
    for (int left = APP_WARNING_S; left > 0; left--) {
        char text[16];
        snprintf(text, sizeof text, " %d ", left);
        expect_text(f, text);
        wait_until(f, asked + (APP_WARNING_S - left + 1) * SECOND - 1);
        app_expose(&f->app);
        app_update(&f->app);
        expect_text(f, text);
        wait_ms(f, 1);
    }
    expect_screen(f, "attract");
}

static void the_countdown_is_drawn_once_a_second(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_idle(f, MINUTE);
    wait_ms(f, SECOND / 2); /* it has risen */
    int64_t frames = f->app.frames;
    wait_ms(f, 20 * SECOND);
    assert_int_equal(f->app.frames - frames, 20);
}

static void the_end_of_the_countdown_is_attract_in_its_first_state(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.contrast bar.language language.en home.stories stories.joy");
    wait_ms(f, 600 * SECOND);
    expect_screen(f, "attract");
    assert_false(f->app.visiting);
    assert_false(f->app.warning);
    assert_int_equal(f->app.depth, 1);
    assert_int_equal(f->app.theme.look, LOOK_DAY);
    expect_text(f, f->catalog.words[WORD_ATTRACT_START].in[0]);
    expect_event(f->journal, EVENT_VISIT_END, "", "idle",
                 spy_event(f->journal, EVENT_VISIT_END, 0)->value);
}

static void the_countdown_lies_over_a_sheet(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.language");
    wait_idle(f, MINUTE);
    assert_true(asks(f));
    expect_not_shown(f, "language.nl");
    tap(f, "idle.stay");
    expect_shown(f, "language.nl");
}

/* ---- I am still here ---- */

static void stay_keeps_everything(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.contrast bar.language language.en home.phase.e fields.07");
    tap_all(f, "field.topic.07-10 topic.like path.s quiz.like quiz.dislike");
    struct visit before = f->app.visit;
    const char *text = arena_copy(&f->arena, text_shown(f));
    int depth = f->app.depth;
    wait_ms(f, 70 * SECOND);
    assert_true(asks(f));
    spy_forget(f->journal);
    tap(f, "idle.stay");
    assert_false(asks(f));
    expect_screen(f, "quiz");
    assert_memory_equal(&f->app.visit, &before, sizeof before);
    assert_int_equal(f->app.depth, depth);
    assert_string_equal(text_shown(f), text);
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 0);
}

static void stay_begins_the_minute_anew(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 70 * SECOND);
    tap(f, "idle.stay");
    wait_idle(f, MINUTE - 1);
    assert_false(asks(f));
    wait_ms(f, 1);
    assert_true(asks(f));
}

static void a_touch_beside_the_buttons_stays_and_does_nothing_else(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 70 * SECOND);
    struct element *below = element_find(f->app.frame.root, "bar.restart");
    assert_non_null(below);
    struct rect r = below->rect;
    finger(f, POINTER_DOWN, 1, r.x + 5, r.y + 5);
    finger(f, POINTER_UP, 1, r.x + 5, r.y + 5);
    wait_ms(f, 300);
    assert_false(asks(f));
    expect_screen(f, "home");
}

static void the_back_key_stays(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories");
    wait_ms(f, 70 * SECOND);
    push_key(f, KEY_BACK);
    assert_false(asks(f));
    expect_screen(f, "stories");
}

static void keys_begin_the_countdown_anew(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_idle(f, MINUTE + 29 * SECOND);
    expect_text(f, " 1 ");
    app_key(&f->app, KEY_DOWN);
    app_update(&f->app);
    expect_text(f, " 30 ");
    assert_string_equal(f->app.focus, "idle.stay");
}

static void a_press_of_stay_in_the_last_instant_counts(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_idle(f, MINUTE + 29900);
    press(f, "idle.stay");
    wait_ms(f, 400);
    release(f, "idle.stay");
    expect_screen(f, "home");
    assert_false(asks(f));
}

static void a_finger_that_drags_off_stay_is_a_sign_of_life(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 70 * SECOND);
    press(f, "idle.restart");
    finger(f, POINTER_MOVE, 1, 3, 3);
    finger(f, POINTER_UP, 1, 3, 3);
    wait_ms(f, 300);
    expect_screen(f, "home");
    assert_false(asks(f));
}

/* ---- fingers ---- */

static void a_held_finger_is_activity(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    finger(f, POINTER_DOWN, 1, 3, 3);
    wait_ms(f, 110 * SECOND);
    assert_false(asks(f));
    finger(f, POINTER_UP, 1, 3, 3);
    wait_ms(f, MINUTE - 1);
    assert_false(asks(f));
    wait_ms(f, 1);
    assert_true(asks(f));
}

static void a_held_finger_that_trembles_is_activity_for_ever(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    finger(f, POINTER_DOWN, 1, 300, 300);
    for (int i = 0; i < 100; i++) {
        wait_ms(f, 30 * SECOND);
        finger(f, POINTER_MOVE, 1, 300 + i % 2, 300);
        assert_false(asks(f));
    }
    expect_screen(f, "home");
}

static void a_finger_whose_up_never_comes_keeps_nobody_waiting(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    finger(f, POINTER_DOWN, 1, 3, 3);
    wait_ms(f, GESTURE_LOST_MS + MINUTE + APP_WARNING_S * SECOND - 1);
    expect_screen(f, "home");
    wait_ms(f, 1);
    expect_screen(f, "attract");
    wait_ms(f, APP_DEAF_MS);
    tap(f, "attract.start"); /* the same finger's next touch */
    expect_screen(f, "home");
}

static void text_that_is_pushed_by_a_lost_finger_keeps_nobody_waiting(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10");
    finger(f, POINTER_DOWN, 1, 400, 400);
    finger(f, POINTER_MOVE, 1, 400, 300);
    assert_non_null(f->app.pushed);
    wait_ms(f, 300 * SECOND);
    expect_screen(f, "attract");
}

static void a_page_that_is_turned_is_activity(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10");
    for (int i = 0; i < 10; i++) {
        wait_ms(f, 50 * SECOND);
        tap(f, "topic.text.more");
        assert_false(asks(f));
    }
    expect_screen(f, "topic");
}

/* Rule 11 of the accessibility numbers: at least ten times more time, by one simple action. */
static void she_may_ask_for_more_time_as_often_as_she_likes(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories");
    for (int i = 0; i < 12; i++) {
        wait_idle(f, MINUTE + (APP_WARNING_S - 1) * SECOND);
        assert_true(asks(f));
        if (i % 2 == 0) {
            tap(f, "idle.stay");
        } else { /* by keys: it has the focus first */
            push_key(f, KEY_DOWN);
            push_key(f, KEY_ENTER);
        }
        assert_false(asks(f));
        expect_screen(f, "stories");
    }
}

/* On every page there is time to read all of it, then the countdown, then attract. */
static void every_page_may_be_read_and_is_left_in_the_end(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < f->scene_count; i++) {
        if (f->scenes[i].route.screen == SCREEN_ATTRACT || f->scenes[i].warning) {
            continue;
        }
        scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
        int64_t reading = words_shown(f) * (int64_t)APP_WORD_MS;
        reading = reading > MINUTE ? reading : MINUTE;
        wait_idle(f, reading - 1);
        assert_false(asks(f));
        wait_ms(f, 1);
        assert_true(asks(f));
        wait_ms(f, APP_WARNING_S * SECOND - 1);
        assert_int_not_equal(app_route(&f->app).screen, SCREEN_ATTRACT);
        wait_ms(f, 1);
        assert_int_equal(app_route(&f->app).screen, SCREEN_ATTRACT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(nobody_is_asked_before_a_minute),
        FIXTURE_TEST(a_long_page_may_be_read_at_120_words_a_minute),
        FIXTURE_TEST(a_short_page_behind_a_long_one_waits_a_minute),
        FIXTURE_TEST(the_settings_may_say_how_long),
        FIXTURE_TEST(attract_never_asks),
        FIXTURE_TEST(a_still_page_is_not_drawn_until_it_asks),
        FIXTURE_TEST(the_countdown_shows_each_second),
        FIXTURE_TEST(the_countdown_is_drawn_once_a_second),
        FIXTURE_TEST(the_end_of_the_countdown_is_attract_in_its_first_state),
        FIXTURE_TEST(the_countdown_lies_over_a_sheet),
        FIXTURE_TEST(stay_keeps_everything),
        FIXTURE_TEST(stay_begins_the_minute_anew),
        FIXTURE_TEST(a_touch_beside_the_buttons_stays_and_does_nothing_else),
        FIXTURE_TEST(the_back_key_stays),
        FIXTURE_TEST(keys_begin_the_countdown_anew),
        FIXTURE_TEST(a_press_of_stay_in_the_last_instant_counts),
        FIXTURE_TEST(a_finger_that_drags_off_stay_is_a_sign_of_life),
        FIXTURE_TEST(a_held_finger_is_activity),
        FIXTURE_TEST(a_held_finger_that_trembles_is_activity_for_ever),
        FIXTURE_TEST(a_finger_whose_up_never_comes_keeps_nobody_waiting),
        FIXTURE_TEST(text_that_is_pushed_by_a_lost_finger_keeps_nobody_waiting),
        FIXTURE_TEST(a_page_that_is_turned_is_activity),
        FIXTURE_TEST(she_may_ask_for_more_time_as_often_as_she_likes),
        FIXTURE_TEST(every_page_may_be_read_and_is_left_in_the_end),
    };
    return FIXTURE_RUN(tests);
}
