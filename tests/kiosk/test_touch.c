/* test_touch.c: touches that nobody meant: palms, what rests on the glass, a second tap, places
 * that are none. test_navigation.c has those around a page change, test_gesture.c the fingers
 * alone. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "ui/layout.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { MINUTE = 60000 };

/* The middle of what can be seen of an element. */
static struct rect place_of(struct fixture *f, const char *id)
{
    struct element *e = shown(f, id);
    if (e == NULL) {
        fail_msg("%s is not on the screen %s", id, screen_shown(f));
    }
    struct rect r = layout_hit_rect(e);
    return (struct rect){r.x + r.w / 2, r.y + r.h / 2, 0, 0};
}

static void put(struct fixture *f, enum pointer_kind kind, int64_t which, struct rect at)
{
    finger(f, kind, which, at.x, at.y);
}

/* ---- palms ---- */

static void a_palm_on_two_buttons_does_nothing(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start");
    struct rect yes = place_of(f, "quiz.like"), no = place_of(f, "quiz.dislike");
    for (int64_t apart = 0; apart <= GESTURE_PALM_MS; apart += 10) {
        put(f, POINTER_DOWN, 1, yes);
        assert_string_equal(f->app.pressed, "quiz.like");
        wait_ms(f, apart);
        put(f, POINTER_DOWN, 2, no);
        assert_string_equal(f->app.pressed, "");
        put(f, POINTER_UP, 1, yes);
        put(f, POINTER_UP, 2, no);
        wait_ms(f, 300);
    }
    assert_int_equal(f->app.visit.quiz_at, 0);
    tap(f, "quiz.like");
    assert_int_equal(f->app.visit.quiz_at, 1);
}

static void a_palm_does_not_push_the_text(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10");
    finger(f, POINTER_DOWN, 1, 300, 300);
    finger(f, POINTER_DOWN, 2, 350, 300);
    finger(f, POINTER_MOVE, 1, 300, 150);
    finger(f, POINTER_MOVE, 2, 350, 150);
    assert_null(f->app.pushed);
    finger(f, POINTER_UP, 1, 300, 150);
    finger(f, POINTER_UP, 2, 350, 150);
    assert_int_equal(element_find(f->app.frame.root, "topic.text")->page, 0);
}

/* ---- what stays on the glass ---- */

static void a_finger_held_for_a_minute_chooses_nothing(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    press(f, "home.stories");
    wait_ms(f, GESTURE_REST_MS);
    assert_string_equal(f->app.pressed, "home.stories");
    wait_ms(f, 1); /* the button comes up again, as seen */
    assert_string_equal(f->app.pressed, "");
    wait_ms(f, MINUTE - GESTURE_REST_MS - 1);
    release(f, "home.stories");
    expect_screen(f, "home");
    tap(f, "home.stories");
    expect_screen(f, "stories");
}

static void a_finger_that_rests_does_not_keep_others_out(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    put(f, POINTER_DOWN, 7, place_of(f, "home.about"));
    wait_ms(f, GESTURE_REST_MS + 1);
    tap(f, "home.stories");
    expect_screen(f, "stories");
    tap(f, "stories.joy");
    expect_screen(f, "story");
    finger(f, POINTER_UP, 7, 3, 3);
    expect_screen(f, "story");
}

static void a_finger_that_rests_lets_the_kiosk_sleep(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    press(f, "home.stories");
    wait_ms(f, GESTURE_REST_MS + 1000);
    int64_t frames = f->app.frames;
    assert_in_range(app_sleep(&f->app), 1000, 2 * MINUTE);
    wait_ms(f, 30000);
    assert_int_equal(f->app.frames, frames);
}

/* ---- twice ---- */

static void a_double_tap_on_a_switch_turns_it_once(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10");
    for (int tapped = 0; tapped < 2; tapped++) {
        press(f, "topic.like");
        wait_ms(f, 60);
        release(f, "topic.like");
        wait_ms(f, 60);
    }
    assert_int_equal(spy_count(f->journal, EVENT_TOPIC_LIKE), 1);
    wait_ms(f, APP_DEAF_MS);
    tap(f, "topic.like");
    assert_int_equal(spy_count(f->journal, EVENT_TOPIC_LIKE), 2);
}

/* What the first tap brings under the finger is not what she meant with the second. */
static void a_double_tap_does_nothing_to_what_comes_under_the_finger(void **state)
{
    static const char *const ways[] = {"home.start", "home.stories", "home.phase.e", "bar.language",
                                       "bar.textsize"};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
        fixture_start(f, &(struct start){0});
        tap(f, "attract.start");
        struct rect at = place_of(f, ways[i]);
        put(f, POINTER_DOWN, 1, at);
        put(f, POINTER_UP, 1, at);
        int64_t events = spy_count(f->journal, EVENT_COUNT);
        struct visit before = f->app.visit;
        int depth = f->app.depth;
        wait_ms(f, 120);
        put(f, POINTER_DOWN, 1, at);
        wait_ms(f, 300);
        put(f, POINTER_UP, 1, at);
        assert_int_equal(spy_count(f->journal, EVENT_COUNT), events);
        assert_int_equal(f->app.depth, depth);
        assert_memory_equal(&f->app.visit, &before, sizeof before);
    }
}

/* ---- places ---- */

static void places_beyond_all_numbers_do_nothing(void **state)
{
    static const int places[] = {INT_MIN, INT_MIN + 1, -1, 1920, 100000, INT_MAX - 1, INT_MAX};
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10");
    for (size_t i = 0; i < ARRAY_LENGTH(places); i++) {
        for (size_t j = 0; j < ARRAY_LENGTH(places); j++) {
            finger(f, POINTER_DOWN, 1, places[i], places[j]);
            finger(f, POINTER_MOVE, 1, places[j], places[i]);
            finger(f, POINTER_MOVE, 1, 400, 300);
            finger(f, POINTER_MOVE, 1, places[i], places[i]);
            finger(f, POINTER_UP, 1, places[j], places[j]);
            wait_ms(f, 300);
        }
    }
    expect_screen(f, "topic");
    wait_ms(f, 3000);
    assert_int_equal(element_find(f->app.frame.root, "topic.text")->push, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_palm_on_two_buttons_does_nothing),
        FIXTURE_TEST(a_palm_does_not_push_the_text),
        FIXTURE_TEST(a_finger_held_for_a_minute_chooses_nothing),
        FIXTURE_TEST(a_finger_that_rests_does_not_keep_others_out),
        FIXTURE_TEST(a_finger_that_rests_lets_the_kiosk_sleep),
        FIXTURE_TEST(a_double_tap_on_a_switch_turns_it_once),
        FIXTURE_TEST(a_double_tap_does_nothing_to_what_comes_under_the_finger),
        FIXTURE_TEST(places_beyond_all_numbers_do_nothing),
    };
    return FIXTURE_RUN(tests);
}
