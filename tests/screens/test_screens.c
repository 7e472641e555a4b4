/* test_screens.c: the table of screens, what is true of every page, and the pages without a test of
 * their own: attract, home, stories, about, sheets. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "kiosk/audit.h"
#include "kiosk/dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *word(const struct fixture *f, enum word word)
{
    return f->catalog.words[word].in[f->app.visit.language];
}

/* ---- the table ---- */

static void routes_have_the_names_that_stay(void **state)
{
    static const struct {
        const char *name;
        enum screen_id screen;
    } rows[] = {
        {"attract", SCREEN_ATTRACT}, {"home", SCREEN_HOME},     {"stories", SCREEN_STORIES},
        {"story", SCREEN_STORY},     {"fields", SCREEN_FIELDS}, {"field", SCREEN_FIELD},
        {"topic", SCREEN_TOPIC},     {"quiz", SCREEN_QUIZ},     {"result", SCREEN_RESULT},
        {"about", SCREEN_ABOUT},     {"nowhere", SCREEN_NONE},  {"", SCREEN_NONE},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        assert_int_equal(screen_named(rows[i].name), rows[i].screen);
    }
}

static void every_screen_can_be_drawn_and_has_a_title(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < SCREEN_COUNT; i++) {
        assert_non_null(screen_classes[i].view);
        for (int l = 0; l < f->catalog.language_count; l++) {
            assert_string_not_equal(f->catalog.words[screen_classes[i].title].in[l], "");
        }
    }
}

static void an_argument_is_named_by_its_content_id(void **state)
{
    struct fixture *f = *state;
    const struct catalog *c = &f->catalog;
    assert_string_equal(screen_subject(c, (struct route){SCREEN_STORY, 2}), c->stories[2].id);
    assert_string_equal(screen_subject(c, (struct route){SCREEN_FIELD, 3}), "08");
    assert_string_equal(screen_subject(c, (struct route){SCREEN_TOPIC, 0}), c->topics[0].id);
    assert_string_equal(screen_subject(c, (struct route){SCREEN_QUIZ, 0}), "");
    assert_int_equal(screen_arguments(c, SCREEN_STORY), c->story_count);
    assert_int_equal(screen_arguments(c, SCREEN_FIELD), CATALOG_FIELDS);
    assert_int_equal(screen_arguments(c, SCREEN_TOPIC), c->topic_count);
    assert_int_equal(screen_arguments(c, SCREEN_HOME), 1);
}

static void a_phase_begins_on_its_own_screen(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(screen_of_phase(&f->catalog, PHASE_S), SCREEN_QUIZ);
    assert_int_equal(screen_of_phase(&f->catalog, PHASE_T), SCREEN_STRENGTHS);
    assert_int_equal(screen_of_phase(&f->catalog, PHASE_E), SCREEN_FIELDS);
    assert_int_equal(screen_of_phase(&f->catalog, PHASE_A), SCREEN_TALK);
    assert_int_equal(screen_of_phase(&f->catalog, PHASE_M), SCREEN_TAKEHOME);
}

/* Whatever a pack leaves out, nothing leads there. */
static void a_phase_without_content_is_left_out(void **state)
{
    struct fixture *f = *state;
    struct catalog bare = f->catalog;
    bare.strength_count = 0;
    assert_int_equal(screen_of_phase(&bare, PHASE_T), SCREEN_NONE);
    bare.story_count = 0;
    assert_int_equal(screen_of_phase(&bare, PHASE_A), SCREEN_NONE);
}

static void scenes_have_names_of_their_own(void **state)
{
    struct fixture *f = *state;
    bool seen[SCREEN_COUNT] = {false};
    for (int i = 0; i < f->scene_count; i++) {
        seen[f->scenes[i].route.screen] = true;
        for (int j = i + 1; j < f->scene_count; j++) {
            assert_string_not_equal(f->scenes[i].name, f->scenes[j].name);
        }
    }
    for (int i = 0; i < SCREEN_COUNT; i++) {
        assert_true(seen[i]);
    }
}

/* ---- every scene, language, size, look and display ---- */

static int scene_at(struct fixture *f, const char *name)
{
    for (int i = 0; i < f->scene_count; i++) {
        if (text_equal(f->scenes[i].name, name)) {
            return i;
        }
    }
    fail_msg("there is no scene %s", name);
    return 0;
}

/* Each acting element of the top layer has an id of its own and something to say aloud. */
static void check_acting(struct fixture *f, const char *scene)
{
    struct element *top = top_layer(f);
    int acting = 0;
    for (struct element *e = top; e != NULL; e = element_next(e)) {
        if (e->action.verb == 0 || !e->visible) {
            continue;
        }
        acting++;
        if (e->id[0] == '\0' || element_find(top, e->id) != e) {
            fail_msg("\"%s\" on %s: not the only one, or without id", e->id, scene);
        }
        if (dump_label(e, f->app.frame.arena)[0] == '\0') {
            fail_msg("%s on %s says nothing", e->id, scene);
        }
    }
    if (acting == 0) {
        fail_msg("nothing can be done on %s", scene);
    }
}

static void show_everything(struct fixture *f, void (*check)(struct fixture *, const char *))
{
    int cases = f->scene_count * f->catalog.language_count * TEXT_SIZE_COUNT * LOOK_COUNT;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        for (int i = 0; i < cases; i++) {
            int left = i / f->scene_count;
            enum look look = (enum look)(left % LOOK_COUNT);
            enum text_size size = (enum text_size)(left / LOOK_COUNT % TEXT_SIZE_COUNT);
            const struct scene *scene = &f->scenes[i % f->scene_count];
            scene_show(&f->app, scene, left / LOOK_COUNT / TEXT_SIZE_COUNT, size, look);
            check(f, scene->name);
        }
    }
}

static void whatever_acts_has_an_id_and_something_to_say(void **state)
{
    show_everything(*state, check_acting);
}

static void every_scene_comes_to_rest(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < f->scene_count; i++) {
        bool asks = f->scenes[i].warning; /* a second is a frame */
        scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
        wait_ms(f, 2000);
        int64_t sleep = app_sleep(&f->app);
        if (!asks && sleep < 500) {
            fail_msg("%s wants a frame in %d ms", f->scenes[i].name, (int)sleep);
        }
    }
}

static void the_same_state_is_the_same_picture(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < f->scene_count; i++) {
        scene_show(&f->app, &f->scenes[i], 1, TEXT_SIZE_L, LOOK_DAY);
        uint64_t first = paint_hash(&f->app.list);
        f->app.stale = true;
        assert_false(app_update(&f->app));
        assert_true(paint_hash(&f->app.list) == first);
    }
}

/* ---- attract ---- */

static void all_of_attract_is_the_button(void **state)
{
    static const int places[][2] = {{0, 0}, {1919, 0}, {0, 1079}, {1919, 1079}, {960, 540}};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(places); i++) {
        fixture_start(f, &(struct start){0});
        finger(f, POINTER_DOWN, 1, places[i][0], places[i][1]);
        finger(f, POINTER_UP, 1, places[i][0], places[i][1]);
        expect_screen(f, "home");
    }
}

/* ---- home, stories, about ---- */

static void home_leads_to_every_beginning(void **state)
{
    static const char *const ways[][2] = {
        {"home.start", "quiz"},        {"home.stories", "stories"}, {"home.about", "about"},
        {"home.phase.s", "quiz"},      {"home.phase.e", "fields"},  {"home.phase.a", "talk"},
        {"home.phase.t", "strengths"}, {"home.myths", "myths"},     {"home.parents", "parents"},
        {"home.phase.m", "takehome"},  {"home.figures", "figures"},
    };
    struct fixture *f = *state;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
            fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                             .height = audit_displays[d].height});
            tap(f, "attract.start");
            tap(f, ways[i][0]);
            expect_screen(f, ways[i][1]);
        }
    }
}

static void stories_lead_to_every_woman(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < f->catalog.story_count; i++) {
        char id[64];
        snprintf(id, sizeof id, "stories.%s", f->catalog.stories[i].id);
        fixture_start(f, &(struct start){.width = 800, .height = 480});
        tap_all(f, "attract.start home.stories");
        tap(f, id);
        expect_screen(f, "story");
        assert_int_equal(app_route(&f->app).argument, i);
    }
}

static void about_counts_on_while_she_looks(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.about");
    expect_text(f, word_with(f, WORD_ABOUT_THIS_VISIT, 3));
    tap_all(f, "bar.language language.en");
    expect_text(f, word_with(f, WORD_ABOUT_THIS_VISIT, 4));
}

/* ---- bars and sheets ---- */

static void a_wide_page_has_everything_in_its_bar(void **state)
{
    static const char *const ids[] = {"bar.home",     "bar.back",     "bar.language",
                                      "bar.textsize", "bar.contrast", "bar.readaloud",
                                      "bar.restart"};
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories");
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++) {
        expect_shown(f, ids[i]);
    }
    expect_not_shown(f, "bar.help");
}

/* Where the words have no room the language is its code, and the bar stays one line. */
static void a_wide_bar_stays_one_line_in_every_language(void **state)
{
    struct fixture *f = *state;
    for (int language = 0; language < f->catalog.language_count; language++) {
        fixture_start(f, &(struct start){.language = language});
        tap_all(f, "attract.start home.stories stories.joy");
        for (int on = 0; on < 3; on++) {
            int height = shown(f, "bar.restart")->rect.h;
            assert_int_equal(shown(f, "bar.readaloud")->rect.h, height);
            assert_int_equal(shown(f, "bar.language")->rect.h, height);
            assert_int_equal(shown(f, "bar.back")->rect.h, height);
            tap(f, on == 0 ? "bar.contrast" : "bar.readaloud");
        }
    }
}

static void a_folded_bar_keeps_the_rest_behind_help(void **state)
{
    static const char *const ids[] = {"bar.home", "bar.textsize", "bar.contrast", "bar.readaloud",
                                      "bar.motion"};
    struct fixture *f = *state;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        tap_all(f, "attract.start home.stories");
        expect_shown(f, "bar.language");
        expect_shown(f, "bar.restart");
        if (shown(f, "bar.help") == NULL) {
            continue;
        }
        tap(f, "bar.help");
        for (size_t i = 0; i < ARRAY_LENGTH(ids); i++) {
            struct element *e = element_find(top_layer(f), ids[i]);
            assert_non_null(e);
        }
        expect_not_shown(f, "home.start");
    }
}

static void the_path_has_a_step_for_every_phase_there_is(void **state)
{
    static const char *const ids[PHASE_COUNT] = {"path.s", "path.t", "path.e", "path.a", "path.m"};
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories");
    for (int phase = 0; phase < PHASE_COUNT; phase++) {
        bool there = screen_of_phase(&f->catalog, (enum phase)phase) != SCREEN_NONE;
        assert_int_equal(shown(f, ids[phase]) != NULL, there);
    }
}

static void text_size_goes_round(void **state)
{
    static const enum text_size sizes[] = {TEXT_SIZE_L, TEXT_SIZE_XL, TEXT_SIZE_S, TEXT_SIZE_M};
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 1024, .height = 600});
    tap_all(f, "attract.start bar.help");
    for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
        tap(f, "bar.textsize");
        assert_int_equal(f->app.visit.text_size, sizes[i]);
        assert_int_equal(f->app.theme.text_size, sizes[i]);
    }
}

static void contrast_and_motion_go_on_and_off(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    tap_all(f, "bar.contrast bar.language bar.motion");
    assert_int_equal(f->app.theme.look, LOOK_CONTRAST);
    assert_true(f->app.visit.reduced_motion);
    assert_true(shown(f, "bar.motion")->chosen);
    tap_all(f, "bar.motion sheet.close");
    assert_true(shown(f, "bar.contrast")->chosen);
    tap(f, "bar.contrast");
    assert_int_equal(f->app.theme.look, LOOK_DAY);
    assert_false(f->app.visit.reduced_motion);
    assert_false(shown(f, "bar.contrast")->chosen);
    tap(f, "bar.language");
    assert_false(shown(f, "bar.motion")->chosen);
}

static void the_language_sheet_has_every_language_in_its_own_words(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.language");
    for (int l = 0; l < f->catalog.language_count; l++) {
        char id[64];
        snprintf(id, sizeof id, "language.%s", f->catalog.languages[l]);
        struct element *e = shown(f, id);
        assert_non_null(e);
        assert_string_equal(element_text(e, f->app.frame.arena),
                            f->catalog.words[WORD_LANGUAGE_NAME].in[l]);
        assert_int_equal(e->chosen, l == f->app.visit.language);
    }
}

static void another_language_changes_the_page_and_closes_the_sheet(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories");
    expect_text(f, word(f, WORD_STORIES_TITLE));
    tap_all(f, "bar.language language.en");
    expect_screen(f, "stories");
    expect_not_shown(f, "language.en");
    assert_int_equal(f->app.visit.language, 1);
    expect_text(f, word(f, WORD_STORIES_TITLE));
}

static void a_page_comes_in_and_then_stands_still(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    press(f, "home.stories");
    release(f, "home.stories");
    struct element *body = element_find(f->app.frame.root, "page.body");
    assert_true(body->shift_x > 0 && body->fade > 0);
    wait_ms(f, MOVES_TURN_MS);
    body = element_find(f->app.frame.root, "page.body");
    assert_true(body->shift_x == 0 && body->fade == 0);
}

static void with_calm_motion_no_page_slides(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.language bar.motion sheet.close");
    press(f, "home.stories");
    release(f, "home.stories");
    for (int i = 0; i < 20; i++) {
        assert_int_equal(element_find(f->app.frame.root, "page.body")->shift_x, 0);
        wait_ms(f, 16);
    }
}

static void the_sheets_are_scenes_too(void **state)
{
    struct fixture *f = *state;
    scene_show(&f->app, &f->scenes[scene_at(f, "sheet-language")], 0, TEXT_SIZE_M, LOOK_DAY);
    expect_shown(f, "language.en");
    scene_show(&f->app, &f->scenes[scene_at(f, "sheet-help")], 0, TEXT_SIZE_M, LOOK_DAY);
    expect_shown(f, "sheet.close");
    scene_show(&f->app, &f->scenes[scene_at(f, "idle-warning")], 0, TEXT_SIZE_M, LOOK_DAY);
    expect_shown(f, "idle.stay");
    expect_shown(f, "idle.restart");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(routes_have_the_names_that_stay),
        FIXTURE_TEST(every_screen_can_be_drawn_and_has_a_title),
        FIXTURE_TEST(an_argument_is_named_by_its_content_id),
        FIXTURE_TEST(a_phase_begins_on_its_own_screen),
        FIXTURE_TEST(a_phase_without_content_is_left_out),
        FIXTURE_TEST(scenes_have_names_of_their_own),
        FIXTURE_TEST(whatever_acts_has_an_id_and_something_to_say),
        FIXTURE_TEST(every_scene_comes_to_rest),
        FIXTURE_TEST(the_same_state_is_the_same_picture),
        FIXTURE_TEST(all_of_attract_is_the_button),
        FIXTURE_TEST(home_leads_to_every_beginning),
        FIXTURE_TEST(stories_lead_to_every_woman),
        FIXTURE_TEST(about_counts_on_while_she_looks),
        FIXTURE_TEST(a_wide_page_has_everything_in_its_bar),
        FIXTURE_TEST(a_wide_bar_stays_one_line_in_every_language),
        FIXTURE_TEST(a_folded_bar_keeps_the_rest_behind_help),
        FIXTURE_TEST(the_path_has_a_step_for_every_phase_there_is),
        FIXTURE_TEST(text_size_goes_round),
        FIXTURE_TEST(contrast_and_motion_go_on_and_off),
        FIXTURE_TEST(the_language_sheet_has_every_language_in_its_own_words),
        FIXTURE_TEST(another_language_changes_the_page_and_closes_the_sheet),
        FIXTURE_TEST(a_page_comes_in_and_then_stands_still),
        FIXTURE_TEST(with_calm_motion_no_page_slides),
        FIXTURE_TEST(the_sheets_are_scenes_too),
    };
    return FIXTURE_RUN(tests);
}
