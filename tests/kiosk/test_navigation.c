/* test_navigation.c: where a tap leads, what "back" and "home" do, and which touches do nothing. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "kiosk/audit.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

static struct action go(enum screen_id screen, int argument)
{
    return (struct action){ACTION_GO, (int)screen, argument};
}

static struct rect rect_of(struct fixture *f, const char *id)
{
    struct element *e = shown(f, id);
    assert_non_null(e);
    return layout_hit_rect(e);
}

static void down_at_middle(struct fixture *f, struct rect r, int64_t which)
{
    finger(f, POINTER_DOWN, which, r.x + r.w / 2, r.y + r.h / 2);
}

static void up_at_middle(struct fixture *f, struct rect r, int64_t which)
{
    finger(f, POINTER_UP, which, r.x + r.w / 2, r.y + r.h / 2);
}

/* ---- back and home ---- */

static void back_goes_to_the_page_before(void **state)
{
    static const char *const before[] = {"topic", "story", "stories", "home"};
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories stories.joy story.topic.06-5 path.e");
    expect_screen(f, "fields");
    for (size_t i = 0; i < ARRAY_LENGTH(before); i++) {
        tap(f, "bar.back");
        expect_screen(f, before[i]);
    }
    expect_not_shown(f, "bar.back");
}

static void back_leads_to_the_same_story_again(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories stories.lotte");
    const char *lotte = arena_copy(&f->arena, text_shown(f));
    tap_all(f, "story.topic.05-4 bar.back");
    expect_screen(f, "story");
    assert_string_equal(text_shown(f), lotte);
}

/* The word on the button is the title of the page that it leads to. */
static void back_goes_where_it_says(void **state)
{
    static const char *const ways[] = {"home.stories", "stories.joy", "story.topic.06-5",
                                       "path.e",       "fields.08",   "field.topic.08-2",
                                       "path.s"};
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
        enum word title = screen_classes[app_route(&f->app).screen].title;
        const char *before = screen_shown(f);
        tap(f, ways[i]);
        struct element *back = shown(f, "bar.back");
        assert_non_null(back);
        const char *says =
            back->label[0] != '\0' ? back->label : element_text(back, f->app.frame.arena);
        assert_string_equal(says, f->catalog.words[title].in[0]);
        tap(f, "bar.back");
        expect_screen(f, before);
        tap(f, ways[i]);
    }
}

static void home_empties_the_stack(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories stories.joy story.topic.06-5 bar.home");
    expect_screen(f, "home");
    assert_int_equal(f->app.depth, 1);
    push_key(f, KEY_BACK);
    expect_screen(f, "home");
}

static void back_closes_a_sheet_and_stays_on_the_page(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories bar.language");
    expect_shown(f, "language.nl");
    push_key(f, KEY_BACK);
    expect_not_shown(f, "language.nl");
    expect_screen(f, "stories");
}

static void a_sheet_can_be_closed_by_touch(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.language sheet.close");
    expect_not_shown(f, "sheet.close");
    expect_screen(f, "home");
}

static void a_page_that_is_left_by_a_sheet_has_none_later(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 1024, .height = 600});
    tap_all(f, "attract.start home.stories bar.help bar.home");
    expect_screen(f, "home");
    expect_not_shown(f, "sheet.close");
}

static void the_result_takes_the_place_of_the_quiz(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories path.s quiz.like quiz.finish");
    expect_screen(f, "result");
    tap(f, "bar.back");
    expect_screen(f, "stories");
}

static void the_quiz_again_takes_the_place_of_the_result(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start");
    for (int i = 0; i < 30; i++) {
        tap_all(f, "quiz.like quiz.finish result.again");
    }
    expect_screen(f, "quiz");
    assert_int_equal(f->app.depth, 2);
    tap(f, "bar.back");
    expect_screen(f, "home");
}

static void pages_of_one_kind_take_each_others_place(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.e fields.05 fields.06 fields.07 field.topic.07-10");
    int related = f->catalog.topics[catalog_topic(&f->catalog, "07-10")].related[0];
    app_act(&f->app, go(SCREEN_TOPIC, related));
    wait_ms(f, 300);
    tap(f, "bar.back");
    expect_screen(f, "field");
    assert_int_equal(app_route(&f->app).argument, 2);
    tap(f, "bar.back");
    expect_screen(f, "fields");
}

static void five_hundred_pages_never_overflow(void **state)
{
    static const enum screen_id screens[] = {SCREEN_STORY, SCREEN_TOPIC,   SCREEN_FIELD,
                                             SCREEN_QUIZ,  SCREEN_STORIES, SCREEN_RESULT,
                                             SCREEN_ABOUT};
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (int i = 0; i < 500; i++) {
        app_act(&f->app, go(screens[i % (int)ARRAY_LENGTH(screens)], i % 4));
        app_update(&f->app);
        assert_in_range(f->app.depth, 2, APP_DEPTH);
        assert_int_equal(f->app.stack[0].screen, SCREEN_HOME);
        assert_int_equal(app_route(&f->app).screen, screens[i % (int)ARRAY_LENGTH(screens)]);
    }
    wait_ms(f, APP_DEAF_MS);
    int steps = 0;
    while (app_route(&f->app).screen != SCREEN_HOME && steps++ < APP_DEPTH) {
        push_key(f, KEY_BACK);
    }
    expect_screen(f, "home");
    assert_int_equal(steps, APP_DEPTH - 1);
}

/* ---- touches that do nothing ---- */

/* On a page that has just been opened, `ms` after the change. */
static void tap_after(struct fixture *f, const char *id, int64_t ms)
{
    wait_until(f, f->app.opened + ms);
    press(f, id);
    release(f, id);
}

static void touches_in_the_first_250_ms_of_a_page_do_nothing(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    press(f, "home.stories");
    release(f, "home.stories");
    expect_screen(f, "stories");
    tap_after(f, "stories.joy", 0);
    tap_after(f, "stories.joy", 120);
    tap_after(f, "stories.joy", 249);
    expect_screen(f, "stories");
    tap_after(f, "stories.joy", 250);
    expect_screen(f, "story");
}

static void a_press_of_the_first_250_ms_does_nothing_when_let_go_later(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    press(f, "home.stories");
    release(f, "home.stories");
    wait_until(f, f->app.opened + 200);
    press(f, "stories.joy");
    wait_ms(f, 500);
    release(f, "stories.joy");
    expect_screen(f, "stories");
}

static void a_double_tap_answers_one_card(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    tap(f, "home.start");
    for (int tapped = 0; tapped < 2; tapped++) {
        press(f, "quiz.like");
        release(f, "quiz.like");
    }
    assert_int_equal(f->app.visit.quiz_at, 1);
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_ANSWER), 1);
}

static void a_tap_as_the_countdown_comes_starts_nothing_over(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (int second = 0; !f->app.warning && second < 1000; second++) {
        wait_ms(f, 1000);
    }
    assert_true(f->app.warning);
    f->app.changed = clock_now(&f->clock); /* as if it had come this instant */
    press(f, "idle.restart");
    release(f, "idle.restart");
    expect_screen(f, "home");
    assert_true(f->app.visiting);
    assert_false(f->app.warning); /* like any touch it says that she is still there */
}

static void keys_in_the_first_250_ms_of_a_page_do_nothing(void **state)
{
    struct fixture *f = *state;
    app_key(&f->app, KEY_ENTER);
    wait_ms(f, 249);
    app_key(&f->app, KEY_DOWN);
    assert_string_equal(f->app.focus, "");
    wait_ms(f, 1);
    app_key(&f->app, KEY_DOWN);
    assert_string_not_equal(f->app.focus, "");
}

static void a_finger_that_drags_off_takes_its_press_back(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect r = rect_of(f, "home.stories");
    down_at_middle(f, r, 1);
    assert_string_equal(f->app.pressed, "home.stories");
    finger(f, POINTER_MOVE, 1, r.x + r.w / 2, r.y - 300);
    assert_string_equal(f->app.pressed, "");
    finger(f, POINTER_MOVE, 1, r.x + r.w / 2, r.y + r.h / 2);
    up_at_middle(f, r, 1);
    wait_ms(f, 300);
    expect_screen(f, "home");
}

static void a_finger_that_trembles_still_taps(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect r = rect_of(f, "home.stories");
    int x = r.x + r.w / 2, y = r.y + r.h / 2, mm4 = (int)(4 * f->app.theme.px_per_mm);
    finger(f, POINTER_DOWN, 1, x, y);
    finger(f, POINTER_MOVE, 1, x + mm4, y);
    finger(f, POINTER_MOVE, 1, x - mm4, y + 2);
    finger(f, POINTER_UP, 1, x, y);
    expect_screen(f, "stories");
}

static void a_press_on_one_target_and_a_release_on_another_does_nothing(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect a = rect_of(f, "home.stories"), b = rect_of(f, "home.figures");
    int gap = b.x - (a.x + a.w) + 2, slop = (int)(5 * f->app.theme.px_per_mm);
    assert_in_range(gap, 1, slop); /* near enough not to be a drag */
    finger(f, POINTER_DOWN, 1, a.x + a.w - 1, a.y + a.h / 2);
    finger(f, POINTER_UP, 1, b.x + 1, b.y + b.h / 2);
    expect_screen(f, "home");
    finger(f, POINTER_DOWN, 1, b.x + 1, b.y + b.h / 2);
    finger(f, POINTER_UP, 1, a.x + a.w - 1, a.y + a.h / 2);
    expect_screen(f, "home");
    assert_int_equal(spy_count(f->journal, EVENT_SCREEN_OPEN), 1);
}

static void a_press_beside_all_targets_does_nothing(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect r = rect_of(f, "home.stories");
    finger(f, POINTER_DOWN, 1, 2, 2);
    finger(f, POINTER_UP, 1, 2, 2);
    finger(f, POINTER_DOWN, 1, -500, 99999);
    finger(f, POINTER_UP, 1, -500, 99999);
    finger(f, POINTER_UP, 1, r.x + r.w / 2, r.y + r.h / 2); /* without a down */
    expect_screen(f, "home");
}

static void a_second_finger_is_ignored(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect a = rect_of(f, "home.stories"), b = rect_of(f, "home.about");
    down_at_middle(f, a, 1);
    wait_ms(f, GESTURE_PALM_MS + 1);
    down_at_middle(f, b, 2);
    finger(f, POINTER_MOVE, 2, 5, 5);
    up_at_middle(f, b, 2);
    expect_screen(f, "home");
    up_at_middle(f, a, 1);
    expect_screen(f, "stories");
}

static void while_a_second_finger_lies_there_no_new_touch_counts(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect a = rect_of(f, "home.stories"), b = rect_of(f, "home.about");
    finger(f, POINTER_DOWN, 1, 2, 2);
    down_at_middle(f, b, 2);
    finger(f, POINTER_UP, 1, 2, 2);
    down_at_middle(f, a, 3);
    up_at_middle(f, a, 3);
    expect_screen(f, "home");
    up_at_middle(f, b, 2);
    expect_screen(f, "home");
    tap(f, "home.stories");
    expect_screen(f, "stories");
}

static void a_second_finger_whose_up_never_comes_is_forgotten(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    finger(f, POINTER_DOWN, 1, 300, 1000);
    finger(f, POINTER_DOWN, 2, 900, 300);
    finger(f, POINTER_MOVE, 1, 600, 600);
    finger(f, POINTER_UP, 1, 600, 600);
    expect_screen(f, "home");
    wait_ms(f, 1000);
    struct rect r = rect_of(f, "home.stories");
    down_at_middle(f, r, 1);
    up_at_middle(f, r, 1);
    expect_screen(f, "home"); /* the other finger is still there */
    wait_ms(f, GESTURE_LOST_MS + 1);
    tap(f, "idle.stay");
    tap(f, "home.stories");
    expect_screen(f, "stories");
}

static void a_cancelled_finger_does_nothing(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect r = rect_of(f, "home.stories");
    down_at_middle(f, r, 1);
    finger(f, POINTER_CANCEL, 1, 0, 0);
    assert_string_equal(f->app.pressed, "");
    up_at_middle(f, r, 1);
    expect_screen(f, "home");
    tap(f, "home.stories");
    expect_screen(f, "stories");
}

static void what_lies_under_a_sheet_cannot_be_touched(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    struct rect r = rect_of(f, "home.stories");
    tap(f, "bar.language");
    down_at_middle(f, r, 1);
    up_at_middle(f, r, 1);
    wait_ms(f, 300);
    expect_screen(f, "home");
    expect_shown(f, "language.nl");
}

/* Pushes the text half a page up; the finger is still there. */
static struct rect push_text(struct fixture *f)
{
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10");
    struct rect r = rect_of(f, "topic.text");
    finger(f, POINTER_DOWN, 1, r.x + r.w / 2, r.y + r.h - 5);
    for (int y = r.y + r.h - 25; y > r.y + r.h / 3; y -= 20) {
        wait_ms(f, 20);
        finger(f, POINTER_MOVE, 1, r.x + r.w / 2, y);
    }
    assert_int_not_equal(element_find(f->app.frame.root, "topic.text")->push, 0);
    return r;
}

static void pushed_text_comes_to_rest_on_a_page(void **state)
{
    struct fixture *f = *state;
    struct rect r = push_text(f);
    finger(f, POINTER_UP, 1, r.x + r.w / 2, r.y + r.h / 3);
    wait_ms(f, 3000);
    assert_int_equal(element_find(f->app.frame.root, "topic.text")->push, 0);
}

static void text_that_a_lost_finger_pushed_comes_to_rest_too(void **state)
{
    struct fixture *f = *state;
    push_text(f);
    finger(f, POINTER_DOWN, 1, 2, 2); /* its up never came */
    finger(f, POINTER_UP, 1, 2, 2);
    wait_ms(f, 3000);
    assert_int_equal(element_find(f->app.frame.root, "topic.text")->push, 0);
}

/* ---- every scene ---- */

/* Calls `check` for every scene on every display. */
static void on_all_scenes(struct fixture *f, void (*check)(struct fixture *, const struct scene *))
{
    assert_true(f->scene_count > 60);
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        for (int i = 0; i < f->scene_count; i++) {
            scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
            check(f, &f->scenes[i]);
        }
    }
}

static bool goes_where_she_is(const struct fixture *f, struct action action)
{
    struct route here = app_route(&f->app);
    return action.verb == ACTION_GO && action.argument == (int)here.screen &&
           action.second == here.argument;
}

/* Touches the element in its middle and waits; false when nothing has changed by it. */
static bool leads_somewhere(struct fixture *f, struct element *e)
{
    bool told = (f->app.visit.strengths_full && e->action.verb == ACTION_STRENGTH) ||
                (e->chosen && e->action.verb == ACTION_ASK);
    bool stays = goes_where_she_is(f, e->action) || told; /* the page says already why not */
    uint64_t before = paint_hash(&f->app.list);
    struct visit visit = f->app.visit;
    struct rect r = layout_hit_rect(e);
    down_at_middle(f, r, 1);
    up_at_middle(f, r, 1);
    clock_advance(&f->clock, 1000);
    app_update(&f->app);
    return stays || paint_hash(&f->app.list) != before ||
           visit.story_page != f->app.visit.story_page || visit.quiz_at != f->app.visit.quiz_at;
}

static void touch_everything(struct fixture *f, const struct scene *scene)
{
    int count = 0;
    if (staff_is(scene->route)) {
        return; /* what they ask is carried out where there is somebody to do it: test_staff.c */
    }
    for (struct element *e = top_layer(f); e != NULL; e = element_next(e)) {
        count += hit_reachable(f->app.frame.root, e);
    }
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        scene_show(&f->app, scene, 0, TEXT_SIZE_M, LOOK_DAY);
        struct element *e = top_layer(f);
        for (int left = i; !hit_reachable(f->app.frame.root, e) || left-- > 0;) {
            e = element_next(e);
        }
        const char *id = arena_copy(&f->arena, e->id);
        if (!leads_somewhere(f, e)) {
            fail_msg("%s does nothing on %s, %dx%d", id, scene->name, f->app.options.display.width,
                     f->app.options.display.height);
        }
        assert_in_range(f->app.depth, 1, APP_DEPTH);
        assert_non_null(f->app.frame.root->first);
    }
}

static void every_button_of_every_scene_leads_somewhere(void **state)
{
    on_all_scenes(*state, touch_everything);
}

/* On staff's screens: something on top leads back, or to the visitors; crosses go by themselves. */
static bool cancels(struct fixture *f)
{
    for (struct element *e = top_layer(f); e != NULL; e = element_next(e)) {
        if (e->action.verb == ACTION_STAFF_CANCEL || e->action.verb == ACTION_STAFF_OK) {
            return true;
        }
    }
    return false;
}

/* Buttons that lead out of a page, with or without a sheet. */
static bool has_way_out(struct fixture *f)
{
    return shown(f, "attract.start") != NULL || shown(f, "bar.home") != NULL ||
           shown(f, "bar.restart") != NULL || shown(f, "sheet.close") != NULL ||
           shown(f, "idle.restart") != NULL || app_route(&f->app).screen == SCREEN_HOME ||
           cancels(f);
}

static void check_way_out(struct fixture *f, const struct scene *scene)
{
    if (!has_way_out(f)) {
        fail_msg("there is no way out of %s", scene->name);
    }
}

static void every_scene_has_a_way_out(void **state)
{
    on_all_scenes(*state, check_way_out);
}

/* True when a tap on what is seen starts over. */
static bool can_restart(struct fixture *f)
{
    for (struct element *e = top_layer(f); e != NULL; e = element_next(e)) {
        if (e->action.verb == ACTION_RESTART && e->visible && hit_reachable(f->app.frame.root, e)) {
            return true;
        }
    }
    return false;
}

/* On the screen, or one tap away: in the help sheet, or behind a sheet that is closed. */
static void check_restart(struct fixture *f, const struct scene *scene)
{
    for (int size = TEXT_SIZE_M; size < TEXT_SIZE_COUNT; size += TEXT_SIZE_XL - TEXT_SIZE_M) {
        scene_show(&f->app, scene, 0, (enum text_size)size, LOOK_DAY);
        if (scene->route.screen == SCREEN_ATTRACT || staff_is(scene->route) || can_restart(f)) {
            continue;
        }
        bool sheet = f->app.visit.sheet != SHEET_NONE;
        expect_shown(f, sheet ? "sheet.close" : "bar.help");
        app_act(&f->app,
                (struct action){ACTION_SHEET, sheet ? (int)SHEET_NONE : (int)SHEET_HELP, 0});
        app_update(&f->app);
        if (!can_restart(f)) {
            fail_msg("no way to start over on %s, %dx%d", scene->name, f->app.options.display.width,
                     f->app.options.display.height);
        }
    }
}

static void every_scene_can_be_left_by_starting_over(void **state)
{
    on_all_scenes(*state, check_restart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(back_goes_to_the_page_before),
        FIXTURE_TEST(back_leads_to_the_same_story_again),
        FIXTURE_TEST(back_goes_where_it_says),
        FIXTURE_TEST(home_empties_the_stack),
        FIXTURE_TEST(back_closes_a_sheet_and_stays_on_the_page),
        FIXTURE_TEST(a_sheet_can_be_closed_by_touch),
        FIXTURE_TEST(a_page_that_is_left_by_a_sheet_has_none_later),
        FIXTURE_TEST(the_result_takes_the_place_of_the_quiz),
        FIXTURE_TEST(the_quiz_again_takes_the_place_of_the_result),
        FIXTURE_TEST(pages_of_one_kind_take_each_others_place),
        FIXTURE_TEST(five_hundred_pages_never_overflow),
        FIXTURE_TEST(touches_in_the_first_250_ms_of_a_page_do_nothing),
        FIXTURE_TEST(a_press_of_the_first_250_ms_does_nothing_when_let_go_later),
        FIXTURE_TEST(a_double_tap_answers_one_card),
        FIXTURE_TEST(a_tap_as_the_countdown_comes_starts_nothing_over),
        FIXTURE_TEST(keys_in_the_first_250_ms_of_a_page_do_nothing),
        FIXTURE_TEST(a_finger_that_drags_off_takes_its_press_back),
        FIXTURE_TEST(a_finger_that_trembles_still_taps),
        FIXTURE_TEST(a_press_on_one_target_and_a_release_on_another_does_nothing),
        FIXTURE_TEST(a_press_beside_all_targets_does_nothing),
        FIXTURE_TEST(a_second_finger_is_ignored),
        FIXTURE_TEST(while_a_second_finger_lies_there_no_new_touch_counts),
        FIXTURE_TEST(a_second_finger_whose_up_never_comes_is_forgotten),
        FIXTURE_TEST(a_cancelled_finger_does_nothing),
        FIXTURE_TEST(what_lies_under_a_sheet_cannot_be_touched),
        FIXTURE_TEST(pushed_text_comes_to_rest_on_a_page),
        FIXTURE_TEST(text_that_a_lost_finger_pushed_comes_to_rest_too),
        FIXTURE_TEST(every_button_of_every_scene_leads_somewhere),
        FIXTURE_TEST(every_scene_has_a_way_out),
        FIXTURE_TEST(every_scene_can_be_left_by_starting_over),
    };
    return FIXTURE_RUN(tests);
}
