/* test_keypad.c: everything can be done with five keys: four arrows and Enter. The graph of where
 * the focus goes is walked breadth-first on every scene. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "kiosk/audit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { ARROWS = 4, NODES_MAX = 1024 };

/* Where the focus is and which pages are turned: all that an arrow depends on. */
struct node {
    char focus[64];
    struct scroll_view scrolls;
    int to[ARROWS]; /* nodes, by enum key */
    int from;       /* the node and the arrow that first led here */
    enum key by;
};

struct graph {
    struct node nodes[NODES_MAX];
    int count;
};

static bool same_pages(const struct scroll_view *a, const struct scroll_view *b)
{
    for (int i = 0; i < SCROLL_VIEWS; i++) {
        if (!text_equal(a->parts[i].id, b->parts[i].id) || a->parts[i].page != b->parts[i].page) {
            return false;
        }
    }
    return true;
}

/* The node of the application's state; a new one when it is seen for the first time. */
static int node_here(struct graph *graph, const struct app *app)
{
    for (int i = 0; i < graph->count; i++) {
        if (text_equal(graph->nodes[i].focus, app->focus) &&
            same_pages(&graph->nodes[i].scrolls, &app->scrolls)) {
            return i;
        }
    }
    assert_in_range(graph->count, 0, NODES_MAX - 1);
    struct node *node = &graph->nodes[graph->count];
    *node = (struct node){.scrolls = app->scrolls};
    text_copy(node->focus, sizeof node->focus, app->focus);
    return graph->count++;
}

static void put_focus(struct fixture *f, const struct node *node)
{
    text_copy(f->app.focus, sizeof f->app.focus, node->focus);
    f->app.scrolls = node->scrolls;
    f->app.stale = true;
    app_update(&f->app);
}

/* Follows every arrow from every place that arrows lead to. Ends where it began. */
static void walk(struct fixture *f, struct graph *graph)
{
    graph->count = 0;
    node_here(graph, &f->app);
    for (int i = 0; i < graph->count; i++) {
        for (int key = KEY_UP; key <= KEY_RIGHT; key++) {
            put_focus(f, &graph->nodes[i]);
            app_key(&f->app, (enum key)key);
            app_update(&f->app);
            if (shown(f, f->app.focus) == NULL) {
                fail_msg("the focus is on \"%s\" of %s, which nobody sees", f->app.focus,
                         screen_shown(f));
            }
            int before = graph->count, to = node_here(graph, &f->app);
            graph->nodes[i].to[key] = to;
            if (to == before) {
                graph->nodes[to].from = i;
                graph->nodes[to].by = (enum key)key;
            }
        }
    }
    put_focus(f, &graph->nodes[0]);
}

static int node_with(const struct graph *graph, const char *id)
{
    for (int i = 0; i < graph->count; i++) {
        if (text_equal(graph->nodes[i].focus, id)) {
            return i;
        }
    }
    return -1;
}

/* ---- small things ---- */

static void the_first_arrow_shows_the_focus(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    assert_string_equal(f->app.focus, "");
    push_key(f, KEY_RIGHT);
    assert_non_null(shown(f, f->app.focus));
}

static void enter_does_what_a_tap_does(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    text_copy(f->app.focus, sizeof f->app.focus, "home.stories");
    push_key(f, KEY_ENTER);
    expect_screen(f, "stories");
}

static void enter_without_a_focus_shows_it_and_does_nothing(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    push_key(f, KEY_ENTER);
    expect_screen(f, "home");
    assert_string_not_equal(f->app.focus, "");
}

static void back_and_tab_are_there_too(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories");
    push_key(f, KEY_TAB);
    assert_string_not_equal(f->app.focus, "");
    push_key(f, KEY_BACK);
    expect_screen(f, "home");
    assert_string_equal(f->app.focus, "");
}

static void a_touch_takes_the_focus_away(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    push_key(f, KEY_DOWN);
    finger(f, POINTER_DOWN, 1, 2, 2);
    finger(f, POINTER_UP, 1, 2, 2);
    assert_string_equal(f->app.focus, "");
}

static void tab_goes_through_everything_and_round(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    push_key(f, KEY_TAB);
    char first[64];
    text_copy(first, sizeof first, f->app.focus);
    int count = 1;
    for (push_key(f, KEY_TAB); !text_equal(f->app.focus, first) && count < 100; count++) {
        push_key(f, KEY_TAB);
    }
    int acting = 0;
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        acting += e->visible && e->action.verb != 0;
    }
    assert_int_equal(count, acting);
}

static void the_focus_stays_in_a_sheet(void **state)
{
    struct fixture *f = *state;
    static struct graph graph;
    tap_all(f, "attract.start bar.language");
    walk(f, &graph);
    assert_true(node_with(&graph, "language.en") >= 0);
    assert_true(node_with(&graph, "sheet.close") >= 0);
    assert_int_equal(node_with(&graph, "bar.home"), -1);
    assert_int_equal(node_with(&graph, "home.start"), -1);
}

static void the_focus_turns_to_the_page_it_is_on(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    tap_all(f, "attract.start home.phase.e fields.07");
    assert_non_null(shown(f, "field.list.more"));
    for (int i = 0; i < 60; i++) {
        push_key(f, KEY_TAB);
        if (shown(f, f->app.focus) == NULL) {
            fail_msg("the focus is on %s, which nobody sees", f->app.focus);
        }
    }
}

static void every_key_wakes_the_attract_screen(void **state)
{
    struct fixture *f = *state;
    for (int key = 0; key < KEY_COUNT; key++) {
        fixture_start(f, &(struct start){0});
        push_key(f, (enum key)key);
        expect_screen(f, "home");
        expect_event(f->journal, EVENT_ATTRACT_END, "", "key", 0);
        expect_event(f->journal, EVENT_VISIT_START, "", "", 0);
    }
}

/* ---- slips ---- */

/* Strikes a key so many ms after the last one; true when it counted. */
static bool strikes(struct fixture *f, enum key key, int64_t later)
{
    char before[64];
    text_copy(before, sizeof before, f->app.focus);
    wait_until(f, f->app.struck_at + later);
    app_key(&f->app, key);
    app_update(&f->app);
    return !text_equal(before, f->app.focus);
}

static void the_same_key_within_the_set_time_is_a_slip(void **state)
{
    static const int set[] = {100, 250, 500};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(set); i++) {
        fixture_start(f, &(struct start){.settings.debounce_ms = set[i]});
        tap(f, "attract.start");
        assert_true(strikes(f, KEY_TAB, 1000));
        assert_false(strikes(f, KEY_TAB, 1));
        assert_false(strikes(f, KEY_TAB, set[i] - 1)); /* the slip itself begins nothing anew */
        assert_true(strikes(f, KEY_TAB, set[i]));
    }
}

static void another_key_is_no_slip(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.settings.debounce_ms = 500});
    tap(f, "attract.start");
    assert_true(strikes(f, KEY_TAB, 1000));
    assert_true(strikes(f, KEY_DOWN, 1));
    assert_true(strikes(f, KEY_TAB, 1));
}

static void a_trembling_enter_answers_once(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.settings.debounce_ms = 500});
    tap_all(f, "attract.start home.start");
    text_copy(f->app.focus, sizeof f->app.focus, "quiz.like");
    for (int i = 0; i < 8; i++) {
        app_key(&f->app, KEY_ENTER);
        wait_ms(f, 60);
    }
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_ANSWER), 1);
}

/* ---- every scene ---- */

/* On the page, or on another page of a scroll. */
static bool can_be_used(const struct element *e)
{
    const struct element *scroll = e->parent;
    while (scroll != NULL && scroll->page_count < 2) {
        scroll = scroll->parent;
    }
    return e->action.verb != 0 && (e->visible || (scroll != NULL && e->rect.h > 0));
}

static void assert_all_reached(struct fixture *f, const struct graph *graph, const char *scene)
{
    for (struct element *e = top_layer(f); e != NULL; e = element_next(e)) {
        if (can_be_used(e) && node_with(graph, e->id) < 0) {
            fail_msg("arrows do not lead to %s on %s, %dx%d", e->id, scene,
                     f->app.options.display.width, f->app.options.display.height);
        }
    }
}

/* From every node arrows lead back to the element where the focus first was. */
static void assert_no_trap(struct fixture *f, const struct graph *graph, const char *scene)
{
    const char *home = graph->nodes[graph->nodes[0].to[KEY_UP]].focus;
    bool leads[NODES_MAX];
    for (int i = 0; i < graph->count; i++) {
        leads[i] = text_equal(graph->nodes[i].focus, home);
    }
    for (int round = 0; round < graph->count; round++) {
        for (int i = 0; i < graph->count; i++) {
            for (int key = 0; key < ARROWS; key++) {
                leads[i] = leads[i] || leads[graph->nodes[i].to[key]];
            }
        }
    }
    for (int i = 0; i < graph->count; i++) {
        if (!leads[i]) {
            fail_msg("the focus cannot leave %s on %s, %dx%d", graph->nodes[i].focus, scene,
                     f->app.options.display.width, f->app.options.display.height);
        }
    }
}

/* Topics look alike; every fifth will do. The first key ends the attract screen. */
static bool is_spared(const struct scene *scene, int index)
{
    if (scene->route.screen == SCREEN_ATTRACT) {
        return true;
    }
    return scene->route.screen == SCREEN_TOPIC && index % 5 != 0;
}

static void on_scenes(struct fixture *f, enum text_size size)
{
    static struct graph graph;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        for (int i = 0; i < f->scene_count; i++) {
            if (!is_spared(&f->scenes[i], i)) {
                scene_show(&f->app, &f->scenes[i], 0, size, LOOK_DAY);
                walk(f, &graph);
                assert_all_reached(f, &graph, f->scenes[i].name);
                assert_no_trap(f, &graph, f->scenes[i].name);
            }
        }
    }
}

static void arrows_reach_every_button_of_every_scene_and_never_trap(void **state)
{
    on_scenes(*state, TEXT_SIZE_M);
}

static void arrows_reach_every_button_in_the_largest_text(void **state)
{
    on_scenes(*state, TEXT_SIZE_XL);
}

/* ---- a whole visit ---- */

/* Moves the focus to an element by the shortest way over arrows; returns how many it took. */
static int arrow_to(struct fixture *f, const char *id)
{
    static struct graph graph;
    enum key way[64];
    int count = 0;
    walk(f, &graph);
    int at = node_with(&graph, id);
    if (at < 0) {
        fail_msg("arrows do not lead to %s on %s", id, screen_shown(f));
    }
    for (; at != 0; at = graph.nodes[at].from) {
        assert_in_range(count, 0, 63);
        way[count++] = graph.nodes[at].by;
    }
    for (int i = count - 1; i >= 0; i--) {
        push_key(f, way[i]);
    }
    assert_string_equal(f->app.focus, id);
    return count;
}

static void enter_on(struct fixture *f, const char *id)
{
    arrow_to(f, id);
    push_key(f, KEY_ENTER);
}

/* From attract to the result; returns the keys pressed. */
static int visit_by_keys(struct fixture *f)
{
    static const char *const given[] = {"quiz.like", "quiz.unsure", "quiz.dislike"};
    int keys = 1;
    push_key(f, KEY_ENTER);
    expect_screen(f, "home");
    keys += arrow_to(f, "home.start") + 1;
    push_key(f, KEY_ENTER);
    expect_screen(f, "quiz");
    for (int i = 0; i < asked(f); i++) {
        keys += arrow_to(f, given[i % 3]) + 1;
        push_key(f, KEY_ENTER);
    }
    return keys;
}

static void a_visit_by_five_keys_ends_on_the_result(void **state)
{
    struct fixture *f = *state;
    int keys = visit_by_keys(f);
    expect_screen(f, "result");
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_ANSWER), asked(f));
    assert_in_range(keys, asked(f) + 2, 120);
}

static void a_visit_by_five_keys_ends_on_the_result_on_every_display(void **state)
{
    struct fixture *f = *state;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        visit_by_keys(f);
        expect_screen(f, "result");
    }
}

/* The rest of a visit, in a language chosen by keys: the quiz to its end, the result, a step, what
 * she takes home, and start over. */
static void visit_from_home(struct fixture *f, int language)
{
    static const char *const given[] = {"quiz.like", "quiz.unsure", "quiz.dislike"};
    char id[32];
    snprintf(id, sizeof id, "language.%s", f->catalog.languages[language]);
    enter_on(f, "bar.language");
    enter_on(f, id);
    assert_int_equal(f->app.visit.language, language);
    enter_on(f, "home.start");
    for (int i = 0; i < asked(f); i++) {
        enter_on(f, given[i % 3]);
    }
    expect_screen(f, "result");
    enter_on(f, "result.step");
    expect_screen(f, "step");
    snprintf(id, sizeof id, "step.%s", f->catalog.steps[0].id);
    enter_on(f, id);
    assert_int_equal(f->app.visit.step, 1);
    enter_on(f, "step.take");
    expect_screen(f, "takehome");
    enter_on(f, "takehome.done");
    expect_screen(f, "attract");
    assert_false(f->app.visiting);
}

static void a_complete_visit_by_five_keys_in_every_language(void **state)
{
    struct fixture *f = *state;
    for (int language = 0; language < f->catalog.language_count; language++) {
        push_key(f, KEY_ENTER);
        visit_from_home(f, language);
    }
    assert_int_equal(spy_count(f->journal, EVENT_VISIT_END), f->catalog.language_count);
}

/* The seven-inch display, and the largest text, which she sets by keys too. */
static void a_complete_visit_by_five_keys_in_the_largest_text(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    for (int language = 0; language < f->catalog.language_count; language++) {
        push_key(f, KEY_ENTER);
        enter_on(f, "bar.help");
        while (f->app.visit.text_size != TEXT_SIZE_XL) {
            enter_on(f, "bar.textsize");
        }
        enter_on(f, "sheet.close");
        visit_from_home(f, language);
        assert_int_equal(f->app.visit.text_size, TEXT_SIZE_M);
    }
}

static void five_keys_read_a_story_and_start_over(void **state)
{
    struct fixture *f = *state;
    static const char *const way[] = {"home.stories", "stories.romy", "story.next",
                                      "story.topic.08-7", "topic.like"};
    push_key(f, KEY_ENTER);
    for (size_t i = 0; i < ARRAY_LENGTH(way); i++) {
        enter_on(f, way[i]);
    }
    expect_event(f->journal, EVENT_TOPIC_LIKE, "08-7", "on", 0);
    arrow_to(f, "bar.restart");
    push_key(f, KEY_ENTER);
    expect_screen(f, "attract");
    expect_event(f->journal, EVENT_VISIT_END, "", "restart",
                 spy_event(f->journal, EVENT_VISIT_END, 0)->value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(the_first_arrow_shows_the_focus),
        FIXTURE_TEST(enter_does_what_a_tap_does),
        FIXTURE_TEST(enter_without_a_focus_shows_it_and_does_nothing),
        FIXTURE_TEST(back_and_tab_are_there_too),
        FIXTURE_TEST(a_touch_takes_the_focus_away),
        FIXTURE_TEST(tab_goes_through_everything_and_round),
        FIXTURE_TEST(the_focus_stays_in_a_sheet),
        FIXTURE_TEST(the_focus_turns_to_the_page_it_is_on),
        FIXTURE_TEST(every_key_wakes_the_attract_screen),
        FIXTURE_TEST(the_same_key_within_the_set_time_is_a_slip),
        FIXTURE_TEST(another_key_is_no_slip),
        FIXTURE_TEST(a_trembling_enter_answers_once),
        FIXTURE_TEST(arrows_reach_every_button_of_every_scene_and_never_trap),
        FIXTURE_TEST(arrows_reach_every_button_in_the_largest_text),
        FIXTURE_TEST(a_visit_by_five_keys_ends_on_the_result),
        FIXTURE_TEST(a_visit_by_five_keys_ends_on_the_result_on_every_display),
        FIXTURE_TEST(a_complete_visit_by_five_keys_in_every_language),
        FIXTURE_TEST(a_complete_visit_by_five_keys_in_the_largest_text),
        FIXTURE_TEST(five_keys_read_a_story_and_start_over),
    };
    return FIXTURE_RUN(tests);
}
