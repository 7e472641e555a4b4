/* test_reference.c: what can be looked up: figures, the official table, parents' questions and the
 * coach's cards. Everything that a picture shows is also there in words. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "screens/chart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static bool says(const struct fixture *f, const char *text)
{
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if ((e->kind == ELEMENT_TEXT && strstr(e->text, text) != NULL) ||
            (e->label != NULL && strstr(e->label, text) != NULL)) {
            return true;
        }
    }
    return false;
}

static void assert_says(const struct fixture *f, const struct phrase *phrase)
{
    const char *text = phrase->in[f->app.visit.language];
    if (!says(f, text)) {
        fail_msg("\"%s\" is missing", text);
    }
}

static void show(struct fixture *f, enum screen_id screen, int argument)
{
    app_act(&f->app, (struct action){ACTION_GO, (int)screen, argument});
    wait_ms(f, 1000);
}

/* ---- figures ---- */

/* A value as a chart writes it, without its unit: Dutch. */
static const char *number(char text[32], float value)
{
    int tenths = (int)(value * 10 + 0.5f);
    if (tenths % 10 != 0) {
        snprintf(text, 32, "%d,%d", tenths / 10, tenths % 10);
    } else if (tenths >= 10000) {
        snprintf(text, 32, "%d.%03d", tenths / 10000, tenths / 10 % 1000);
    } else {
        snprintf(text, 32, "%d", tenths / 10);
    }
    return text;
}

static void assert_chart_in_words(struct fixture *f, const struct chart *chart)
{
    char text[32];
    assert_says(f, &chart->title);
    assert_says(f, &chart->text);
    assert_true(says(f, f->catalog.sources[chart->source].name));
    assert_true(says(f, chart->year));
    for (int i = 0; i < chart->row_count; i++) {
        if (chart->kind != CHART_HUNDRED) {
            assert_says(f, &chart->rows[i].name);
        }
        if (!says(f, number(text, chart->rows[i].value))) {
            fail_msg("%s of %s is not said", text, chart->id);
        }
    }
}

static void every_chart_is_there_in_words_with_year_and_source(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.figures");
    for (int i = 0; i < f->catalog.chart_count; i++) {
        expect_screen(f, "figures");
        assert_int_equal(app_route(&f->app).argument, i);
        assert_chart_in_words(f, &f->catalog.charts[i]);
        expect_event(f->journal, EVENT_CHART_OPEN, f->catalog.charts[i].id, "", 0);
        spy_forget(f->journal);
        tap(f, "figures.next");
    }
    assert_int_equal(app_route(&f->app).argument, 0);
}

/* The bars of two rows stand in the proportion of their values. */
static void a_bar_is_as_long_as_its_value(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (int c = 0; c < f->catalog.chart_count; c++) {
        const struct chart *chart = &f->catalog.charts[c];
        if (chart->kind != CHART_DOTS) {
            continue;
        }
        show(f, SCREEN_FIGURES, c);
        int first = 0;
        for (int i = 0; i < chart->row_count; i++) {
            struct element *e = f->app.frame.root;
            while (e != NULL &&
                   (e->kind != ELEMENT_TEXT || strcmp(e->text, chart->rows[i].name.in[0]) != 0)) {
                e = element_next(e);
            }
            assert_non_null(e);
            int px = e->next->first->rect.w;
            first = i == 0 ? px : first;
            float expected = (float)first * chart->rows[i].value / chart->rows[0].value;
            assert_in_range(px, (int)expected - 2, (int)expected + 2);
        }
    }
}

/* ---- the official table ---- */

static void every_code_is_reached_from_its_broad_field(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (int i = 0; i < f->catalog.code_count; i++) {
        const struct code *code = &f->catalog.codes[i];
        if (code->outside) {
            continue;
        }
        show(f, SCREEN_ISCED, i);
        assert_says(f, &code->name);
        for (int below = 0; below < f->catalog.code_count; below++) {
            char id[64];
            snprintf(id, sizeof id, "isced.%s", f->catalog.codes[below].id);
            bool there = element_find(f->app.frame.root, id) != NULL;
            assert_int_equal(there, f->catalog.codes[below].parent == i);
        }
    }
}

static void a_code_leads_to_its_topics_and_a_topic_to_its_code(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-1 topic.isced");
    expect_screen(f, "isced");
    const struct code *code = &f->catalog.codes[app_route(&f->app).argument];
    assert_true(code->topic_count > 0);
    expect_event(f->journal, EVENT_CODE_OPEN, code->id, "", 0);
    tap(f, "isced.topic.07-1");
    expect_screen(f, "topic");
}

/* ---- parents and the coach ---- */

static void every_question_of_a_parent_has_its_answer(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.parents");
    for (int i = 0; i < f->catalog.parent_question_count; i++) {
        char id[64];
        const struct question *question = &f->catalog.parents[i];
        snprintf(id, sizeof id, "parents.%s", question->id);
        tap(f, id);
        assert_says(f, &question->answer);
        if (question->source >= 0) {
            assert_true(says(f, f->catalog.sources[question->source].name));
        }
    }
    tap(f, "bar.back"); /* not through every question again */
    expect_screen(f, "home");
}

static void a_narrow_page_has_all_questions_of_parents_below_each_other(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 720, .height = 1280});
    tap_all(f, "attract.start home.parents");
    for (int i = 0; i < f->catalog.parent_question_count; i++) {
        assert_says(f, &f->catalog.parents[i].answer);
    }
}

static void the_coach_finds_all_cards(void **state)
{
    struct fixture *f = *state;
    const struct coach *coach = &f->catalog.coach;
    tap_all(f, "attract.start home.about about.coach");
    expect_screen(f, "coach");
    for (int i = 0; i < coach->phase_count; i++) {
        for (int q = 0; q < coach->phases[i].question_count; q++) {
            assert_says(f, &coach->phases[i].questions[q]);
        }
    }
    tap(f, "coach.dos");
    for (int i = 0; i < coach->do_count; i++) {
        assert_says(f, &coach->dos[i].good);
        assert_says(f, &coach->dos[i].bad);
    }
    tap(f, "coach.scenarios");
    for (int i = 0; i < coach->scenario_count; i++) {
        assert_says(f, &coach->scenarios[i].text);
    }
    tap(f, "coach.terms");
    for (int i = 0; i < coach->term_count; i++) {
        assert_says(f, &coach->terms[i].meaning);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(every_chart_is_there_in_words_with_year_and_source),
        FIXTURE_TEST(a_bar_is_as_long_as_its_value),
        FIXTURE_TEST(every_code_is_reached_from_its_broad_field),
        FIXTURE_TEST(a_code_leads_to_its_topics_and_a_topic_to_its_code),
        FIXTURE_TEST(every_question_of_a_parent_has_its_answer),
        FIXTURE_TEST(a_narrow_page_has_all_questions_of_parents_below_each_other),
        FIXTURE_TEST(the_coach_finds_all_cards),
    };
    return FIXTURE_RUN(tests);
}
