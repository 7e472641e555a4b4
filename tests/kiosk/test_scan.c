/* test_scan.c: two switches are enough: one moves the focus on, the other chooses. The round of the
 * first goes through everything, on every scene, and the ring is always there. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { ROUND_MAX = 200 };

static void start_scan(struct fixture *f, int width, int height)
{
    fixture_start(f,
                  &(struct start){.width = width, .height = height, .settings.two_switch = true});
}

/* ---- the round ---- */

static void the_focus_is_always_on_something(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 0, 0);
    push_key(f, KEY_ENTER); /* any key wakes */
    expect_screen(f, "home");
    for (int i = 0; i < 60; i++) {
        if (shown(f, f->app.focus) == NULL) {
            fail_msg("the focus is on \"%s\", which nobody sees", f->app.focus);
        }
        push_key(f, i % 7 == 6 ? KEY_ENTER : KEY_TAB);
    }
}

static void a_page_begins_with_what_it_is_for_and_ends_with_the_bar(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 0, 0);
    push_key(f, KEY_ENTER);
    assert_string_equal(f->app.focus, "home.start");
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_TOPIC, 0});
    app_update(&f->app);
    assert_string_equal(f->app.focus, "topic.like");
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STORY, 0});
    app_update(&f->app);
    assert_string_equal(f->app.focus, "story.next");
    wait_ms(f, 300);
    for (int i = 0; i < ROUND_MAX && !text_starts(f->app.focus, "bar."); i++) {
        assert_false(text_starts(f->app.focus, "path."));
        push_key(f, KEY_TAB);
    }
    for (; !text_equal(f->app.focus, "story.next"); push_key(f, KEY_TAB)) {
        assert_true(text_starts(f->app.focus, "bar.") || text_starts(f->app.focus, "path."));
    }
}

static void the_right_arrow_is_the_first_switch_too(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 0, 0);
    push_key(f, KEY_ENTER);
    push_key(f, KEY_RIGHT);
    char by_right[64];
    text_copy(by_right, sizeof by_right, f->app.focus);
    start_scan(f, 0, 0);
    push_key(f, KEY_ENTER);
    push_key(f, KEY_TAB);
    assert_string_equal(f->app.focus, by_right);
    assert_string_not_equal(f->app.focus, "home.start");
}

static void a_choice_leaves_the_focus_where_it_is(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 0, 0);
    push_key(f, KEY_ENTER);
    push_key(f, KEY_ENTER);
    expect_screen(f, "quiz");
    push_key(f, KEY_TAB);
    char chosen[64];
    text_copy(chosen, sizeof chosen, f->app.focus);
    push_key(f, KEY_ENTER);
    assert_int_equal(f->app.visit.quiz_at, 1);
    assert_string_equal(f->app.focus, chosen);
}

static void the_countdown_is_answered_by_the_second_switch(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 0, 0);
    push_key(f, KEY_ENTER);
    wait_ms(f, 70000);
    assert_true(f->app.warning);
    assert_string_equal(f->app.focus, "idle.stay");
    push_key(f, KEY_ENTER);
    assert_false(f->app.warning);
    expect_screen(f, "home");
}

static void a_touch_does_not_take_the_ring_away(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 0, 0);
    push_key(f, KEY_ENTER);
    push_key(f, KEY_TAB);
    finger(f, POINTER_DOWN, 1, 2, 2);
    assert_non_null(shown(f, f->app.focus));
    finger(f, POINTER_UP, 1, 2, 2);
    assert_non_null(shown(f, f->app.focus));
}

/* ---- every scene ---- */

static bool can_be_used(const struct element *e)
{
    const struct element *scroll = e->parent;
    while (scroll != NULL && scroll->page_count < 2) {
        scroll = scroll->parent;
    }
    return e->action.verb != 0 && (e->visible || (scroll != NULL && e->rect.h > 0));
}

/* Ids of one round, each once, with spaces between and around. */
static void go_round(struct fixture *f, const char *scene, char *all, size_t size)
{
    size_t used = (size_t)snprintf(all, size, " ");
    char first[64];
    text_copy(first, sizeof first, f->app.focus);
    for (int i = 0; i < ROUND_MAX; i++) {
        used += (size_t)snprintf(all + used, size - used, "%s ", f->app.focus);
        assert_true(used < size);
        app_key(&f->app, KEY_TAB);
        app_update(&f->app);
        if (shown(f, f->app.focus) == NULL) {
            fail_msg("the focus is on \"%s\" of %s, %dx%d, which nobody sees", f->app.focus, scene,
                     f->app.options.display.width, f->app.options.display.height);
        }
        if (text_equal(f->app.focus, first)) {
            return;
        }
    }
    fail_msg("the first switch does not come round on %s", scene);
}

static void on_scenes(struct fixture *f, enum text_size size)
{
    static const struct {
        int width, height;
    } displays[] = {{1920, 1080}, {800, 480}, {720, 1280}};
    for (size_t d = 0; d < ARRAY_LENGTH(displays); d++) {
        start_scan(f, displays[d].width, displays[d].height);
        for (int i = 0; i < f->scene_count; i++) {
            char all[16384], id[80];
            if (f->scenes[i].route.screen == SCREEN_ATTRACT) {
                continue; /* there any key wakes */
            }
            scene_show(&f->app, &f->scenes[i], 0, size, LOOK_DAY);
            go_round(f, f->scenes[i].name, all, sizeof all);
            for (struct element *e = top_layer(f); e != NULL; e = element_next(e)) {
                snprintf(id, sizeof id, " %s ", e->id);
                if (can_be_used(e) && strstr(all, id) == NULL) {
                    fail_msg("the first switch does not lead to %s on %s, %dx%d", e->id,
                             f->scenes[i].name, displays[d].width, displays[d].height);
                }
            }
        }
    }
}

static void one_switch_reaches_everything_on_every_scene(void **state)
{
    on_scenes(*state, TEXT_SIZE_M);
}

static void one_switch_reaches_everything_in_the_largest_text(void **state)
{
    on_scenes(*state, TEXT_SIZE_XL);
}

/* ---- a whole visit ---- */

/* The first switch until the focus is there, then the second. Returns how often they were used. */
static int choose(struct fixture *f, const char *id)
{
    for (int i = 0; i < ROUND_MAX; i++) {
        if (text_equal(f->app.focus, id)) {
            push_key(f, KEY_ENTER);
            return i + 1;
        }
        push_key(f, KEY_TAB);
    }
    fail_msg("the first switch does not lead to %s on %s", id, screen_shown(f));
    return 0;
}

/* From attract to attract: a language, the quiz to its end, the result, a step, what she takes
 * home, and start over. Returns how often a switch was used. */
static int visit_by_switches(struct fixture *f, int language)
{
    static const char *const given[] = {"quiz.like", "quiz.unsure", "quiz.dislike"};
    char id[32];
    push_key(f, KEY_TAB);
    expect_screen(f, "home");
    int used = 1 + choose(f, "bar.language");
    snprintf(id, sizeof id, "language.%s", f->catalog.languages[language]);
    used += choose(f, id) + choose(f, "home.start");
    assert_int_equal(f->app.visit.language, language);
    for (int i = 0; i < asked(f); i++) {
        used += choose(f, given[i % 3]);
    }
    expect_screen(f, "result");
    used += choose(f, "result.step");
    snprintf(id, sizeof id, "step.%s", f->catalog.steps[0].id);
    used += choose(f, id) + choose(f, "step.take");
    expect_screen(f, "takehome");
    used += choose(f, "takehome.done");
    expect_screen(f, "attract");
    assert_false(f->app.visiting);
    return used;
}

static void a_complete_visit_by_two_switches_in_every_language(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 0, 0);
    for (int language = 0; language < f->catalog.language_count; language++) {
        assert_in_range(visit_by_switches(f, language), asked(f), 160);
    }
    assert_int_equal(spy_count(f->journal, EVENT_VISIT_END), f->catalog.language_count);
}

static void a_complete_visit_by_two_switches_on_every_shape_of_display(void **state)
{
    struct fixture *f = *state;
    start_scan(f, 800, 480);
    visit_by_switches(f, 0);
    start_scan(f, 720, 1280);
    visit_by_switches(f, 0);
    fixture_start(
        f, &(struct start){.width = 1080,
                           .height = 1920,
                           .settings = {.width_mm = 344, .height_mm = 612, .two_switch = true}});
    visit_by_switches(f, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(the_focus_is_always_on_something),
        FIXTURE_TEST(a_page_begins_with_what_it_is_for_and_ends_with_the_bar),
        FIXTURE_TEST(the_right_arrow_is_the_first_switch_too),
        FIXTURE_TEST(a_choice_leaves_the_focus_where_it_is),
        FIXTURE_TEST(the_countdown_is_answered_by_the_second_switch),
        FIXTURE_TEST(a_touch_does_not_take_the_ring_away),
        FIXTURE_TEST(one_switch_reaches_everything_on_every_scene),
        FIXTURE_TEST(one_switch_reaches_everything_in_the_largest_text),
        FIXTURE_TEST(a_complete_visit_by_two_switches_in_every_language),
        FIXTURE_TEST(a_complete_visit_by_two_switches_on_every_shape_of_display),
    };
    return FIXTURE_RUN(tests);
}
