/* test_acts.c: what she does beside reading and the quiz: strengths, the speed date, true or not,
 * a next step, and what she takes home. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* True when the text stands on the page, be it on a later page of its scroll. */
static bool says(const struct fixture *f, const char *text)
{
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if (e->kind == ELEMENT_TEXT && strstr(e->text, text) != NULL) {
            return true;
        }
    }
    return false;
}

static const char *in_nl(const struct phrase *phrase)
{
    return phrase->in[0];
}

static void tap_card(struct fixture *f, const char *kind, const char *id)
{
    char name[80];
    snprintf(name, sizeof name, "%s.%s", kind, id);
    tap(f, name);
}

static bool is_chosen(struct fixture *f, const char *kind, const char *id)
{
    char name[80];
    snprintf(name, sizeof name, "%s.%s", kind, id);
    struct element *e = element_find(f->app.frame.root, name);
    assert_non_null(e);
    return e->chosen;
}

/* ---- strengths ---- */

static void three_strengths_can_be_chosen_and_a_fourth_cannot(void **state)
{
    struct fixture *f = *state;
    const struct strength *strengths = f->catalog.strengths;
    tap_all(f, "attract.start home.phase.t");
    expect_screen(f, "strengths");
    for (int i = 0; i < 4; i++) {
        tap_card(f, "strengths", strengths[i].id);
    }
    for (int i = 0; i < 4; i++) {
        assert_int_equal(is_chosen(f, "strengths", strengths[i].id), i < QUIZ_STRENGTHS);
    }
    assert_int_equal(spy_count(f->journal, EVENT_STRENGTH_CHOOSE), QUIZ_STRENGTHS);
    assert_true(f->app.visit.phase_done[PHASE_T]);
}

static void a_strength_is_given_back_by_another_tap(void **state)
{
    struct fixture *f = *state;
    const char *id = f->catalog.strengths[0].id;
    tap_all(f, "attract.start home.phase.t");
    tap_card(f, "strengths", id);
    spy_forget(f->journal);
    tap_card(f, "strengths", id);
    assert_false(is_chosen(f, "strengths", id));
    assert_false(f->app.visit.phase_done[PHASE_T]);
    expect_event(f->journal, EVENT_STRENGTH_CHOOSE, id, "off", 0);
}

static void the_result_names_the_strengths_she_chose(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.t");
    tap_card(f, "strengths", f->catalog.strengths[1].id);
    tap(f, "strengths.done"); /* before the quiz it leads there */
    expect_screen(f, "quiz");
    for (int i = 0; i < asked(f); i++) {
        tap(f, "quiz.like");
    }
    expect_screen(f, "result");
    assert_true(says(f, in_nl(&f->catalog.strengths[1].name)));
}

/* ---- the speed date ---- */

static void every_question_gets_her_answer(void **state)
{
    struct fixture *f = *state;
    const struct story *story = &f->catalog.stories[1];
    tap_all(f, "attract.start home.stories");
    tap_card(f, "stories", story->id);
    tap(f, "story.talk");
    expect_screen(f, "talk");
    for (int i = 0; i < story->talk_count; i++) {
        spy_forget(f->journal);
        tap_card(f, "talk", story->talk[i].id);
        assert_true(says(f, in_nl(&story->talk[i].answer)));
        assert_true(is_chosen(f, "talk", story->talk[i].id));
        expect_event(f->journal, EVENT_TALK_ASK, story->id, "", i + 1);
    }
    assert_true(f->app.visit.phase_done[PHASE_A]);
}

static void another_woman_has_not_been_asked_anything(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.a");
    expect_screen(f, "talk");
    tap_card(f, "talk", f->catalog.stories[app_route(&f->app).argument].talk[0].id);
    tap(f, "talk.next");
    expect_screen(f, "talk");
    assert_int_equal(f->app.visit.talk_asked, 0);
    expect_text(f, f->catalog.words[WORD_TALK_CHOOSE].in[0]);
}

/* ---- true or not ---- */

static void an_answer_is_followed_by_the_fact_and_its_source(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.myths");
    for (int i = 0; i < f->catalog.myth_count; i++) {
        const struct myth *myth = &f->catalog.myths[i];
        assert_int_equal(app_route(&f->app).argument, i);
        assert_false(says(f, in_nl(&myth->fact)));
        spy_forget(f->journal);
        tap(f, i % 2 == 0 ? "myths.true" : "myths.false");
        bool right = (i % 2 == 0) == myth->truth;
        assert_true(says(f, in_nl(&myth->fact)));
        assert_true(says(f, f->catalog.sources[myth->source].name));
        assert_true(says(f, f->catalog.words[right ? WORD_MYTHS_RIGHT : WORD_MYTHS_WRONG].in[0]));
        expect_event(f->journal, EVENT_MYTH_ANSWER, myth->id, right ? "right" : "wrong", 0);
        tap(f, "myths.next");
    }
    assert_int_equal(app_route(&f->app).argument, 0); /* and round again */
}

static void an_answer_is_counted_once(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.myths myths.true");
    spy_forget(f->journal);
    assert_int_equal(element_find(f->app.frame.root, "myths.false")->action.verb, ACTION_NONE);
    app_act(&f->app, (struct action){ACTION_MYTH, 2, 0});
    assert_int_equal(spy_count(f->journal, EVENT_MYTH_ANSWER), 0);
    assert_int_equal(f->app.visit.myths[0], 1);
}

/* ---- the step ---- */

static void one_step_is_chosen_at_a_time(void **state)
{
    struct fixture *f = *state;
    const struct step *steps = f->catalog.steps;
    tap_all(f, "attract.start home.phase.a talk.myths");
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STEP, 0});
    wait_ms(f, 1000);
    tap_card(f, "step", steps[0].id);
    tap_card(f, "step", steps[1].id);
    assert_false(is_chosen(f, "step", steps[0].id));
    assert_true(is_chosen(f, "step", steps[1].id));
    assert_true(says(f, in_nl(&steps[1].how)));
    tap_card(f, "step", steps[1].id);
    assert_int_equal(f->app.visit.step, 0);
}

/* ---- taking it home ---- */

static const char *code_text(struct fixture *f)
{
    struct element *code = element_find(f->app.frame.root, "takehome.code");
    return code != NULL ? code->label : NULL;
}

static void without_anything_to_take_home_the_page_leads_to_the_quiz(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.m");
    expect_screen(f, "takehome");
    assert_null(code_text(f));
    assert_int_equal(spy_count(f->journal, EVENT_TAKEHOME_SHOW), 0);
    assert_false(f->app.visit.phase_done[PHASE_M]);
    tap(f, "takehome.quiz");
    expect_screen(f, "quiz");
}

static void the_code_holds_the_direction_the_topics_and_the_step(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    tap_all(f, "attract.start home.start");
    for (int i = 0; i < asked(f); i++) {
        tap(f, i % 3 == 0 ? "quiz.like" : "quiz.dislike");
    }
    tap(f, "result.step");
    tap_card(f, "step", f->catalog.steps[0].id);
    tap(f, "step.take");
    expect_screen(f, "takehome");
    quiz_rank(&f->catalog, &f->app.visit.answers, &result);
    struct arena arena;
    arena_init(&arena, 0);
    const char *text = code_text(f);
    assert_non_null(text);
    for (int i = 0; i < result.directions; i++) {
        const struct field *field = &f->catalog.fields[result.order[i]];
        assert_non_null(strstr(text, text_plain(&arena, in_nl(&field->short_name))));
    }
    const struct topic *first = &f->catalog.topics[result.top[0]];
    assert_non_null(strstr(text, text_plain(&arena, in_nl(&first->name))));
    assert_non_null(strstr(text, text_plain(&arena, in_nl(&f->catalog.steps[0].name))));
    assert_null(strstr(text, "\u00AD"));
    arena_finish(&arena);
    assert_int_equal(spy_count(f->journal, EVENT_TAKEHOME_SHOW), 1);
    assert_true(f->app.visit.phase_done[PHASE_M]);
    tap(f, "takehome.done");
    expect_screen(f, "attract");
}

static void with_a_template_the_code_is_a_link_with_the_result_in_its_fragment(void **state)
{
    struct fixture *f = *state;
    text_copy(f->app.options.settings.takehome, sizeof f->app.options.settings.takehome,
              "https://vonk.example/nl#{1}");
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10 topic.like bar.home");
    tap(f, "home.start");
    for (int i = 0; i < asked(f); i++) {
        tap(f, i % 3 == 0 ? "quiz.like" : "quiz.dislike");
    }
    tap(f, "result.take");
    const char *text = code_text(f);
    assert_non_null(text);
    assert_true(text_starts(text, "https://vonk.example/nl#0"));
    assert_int_equal(strspn(strchr(text, '#') + 1, "0123456789.+-abcdefghijklmnopqrstuvwxyz"),
                     strlen(strchr(text, '#') + 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(three_strengths_can_be_chosen_and_a_fourth_cannot),
        FIXTURE_TEST(a_strength_is_given_back_by_another_tap),
        FIXTURE_TEST(the_result_names_the_strengths_she_chose),
        FIXTURE_TEST(every_question_gets_her_answer),
        FIXTURE_TEST(another_woman_has_not_been_asked_anything),
        FIXTURE_TEST(an_answer_is_followed_by_the_fact_and_its_source),
        FIXTURE_TEST(an_answer_is_counted_once),
        FIXTURE_TEST(one_step_is_chosen_at_a_time),
        FIXTURE_TEST(without_anything_to_take_home_the_page_leads_to_the_quiz),
        FIXTURE_TEST(the_code_holds_the_direction_the_topics_and_the_step),
        FIXTURE_TEST(with_a_template_the_code_is_a_link_with_the_result_in_its_fragment),
    };
    return FIXTURE_RUN(tests);
}
