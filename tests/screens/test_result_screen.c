/* test_result_screen.c: what each outcome of the quiz looks like, what is counted of it, and where
 * it leads. The answers are given by touch; which field an item points to is asked of the pack. */
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

static const char *word(const struct fixture *f, enum word word)
{
    return f->catalog.words[word].in[f->app.visit.language];
}

/* The field that an item points to most. */
static int field_of(const struct catalog *catalog, int item)
{
    int best = 0;
    for (int t = 0; t < catalog->topic_count; t++) {
        const float *weights = catalog->items[item].weights;
        best = weights[t] > weights[best] ? t : best;
    }
    return catalog->topics[best].field;
}

/* Goes through the quiz, likes the items of the fields whose bit is set and not the others. */
static void answer_by_fields(struct fixture *f, unsigned fields)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    tap_all(f, "attract.start home.start");
    quiz_order(&f->catalog, 0, f->app.visit.quiz_seed, order);
    for (int i = 0; i < asked(f); i++) {
        bool like = (fields >> field_of(&f->catalog, order[i]) & 1) != 0;
        tap(f, like ? "quiz.like" : "quiz.dislike");
    }
    expect_screen(f, "result");
}

static void rank(const struct fixture *f, struct quiz_result *result)
{
    quiz_rank(&f->catalog, &f->app.visit.answers, result);
}

/* Fields that, liked alone or together, give the outcome; 0 when none do. */
static unsigned fields_for(struct fixture *f, enum quiz_outcome outcome)
{
    for (unsigned fields = 1; fields < 15; fields++) {
        struct quiz_sheet sheet = {0};
        struct quiz_result result;
        int order[CATALOG_QUIZ_ITEMS_MAX];
        quiz_order(&f->catalog, 0, 1, order);
        for (int i = 0; i < asked(f); i++) {
            bool like = (fields >> field_of(&f->catalog, order[i]) & 1) != 0;
            sheet.answers[order[i]] = like ? QUIZ_LIKE : QUIZ_DISLIKE;
        }
        quiz_rank(&f->catalog, &sheet, &result);
        if (result.outcome == outcome) {
            return fields;
        }
    }
    fail_msg("no answers lead to outcome %d", (int)outcome);
    return 0;
}

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

static bool has(const struct fixture *f, const char *prefix, const char *id)
{
    char whole[64];
    snprintf(whole, sizeof whole, "%s.%s", prefix, id);
    return element_find(f->app.frame.root, whole) != NULL;
}

/* ---- going on ---- */

static void after_the_normal_length_she_can_go_on_with_the_next_block(void **state)
{
    struct fixture *f = *state;
    int first = asked(f), next = quiz_length(&f->catalog, QUIZ_BLOCKS + 1);
    answer_by_fields(f, 1);
    assert_int_equal(quiz_answered(&f->app.visit.answers), first);
    for (int turns = 0; shown(f, "result.more") == NULL && turns < 20; turns++) {
        tap(f, "result.text.more");
    }
    tap(f, "result.more");
    expect_screen(f, "quiz");
    assert_int_equal(f->app.visit.quiz_at, first);
    for (int i = first; i < next; i++) {
        expect_screen(f, "quiz");
        tap(f, "quiz.unsure");
    }
    expect_screen(f, "result");
    assert_int_equal(quiz_answered(&f->app.visit.answers), next);
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_FINISH), 2);
}

static void who_stopped_early_goes_on_where_she_was(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.like quiz.dislike quiz.like quiz.finish");
    expect_screen(f, "result");
    for (int turns = 0; shown(f, "result.more") == NULL && turns < 20; turns++) {
        tap(f, "result.text.more");
    }
    char text[64];
    snprintf(text, sizeof text, "Nog %d plaatjes", asked(f) - 3);
    expect_text(f, text);
    tap(f, "result.more");
    expect_screen(f, "quiz");
    assert_int_equal(f->app.visit.quiz_at, 3);
    assert_int_equal(f->app.visit.quiz_more, 0);
}

/* ---- outcomes ---- */

static void without_answers_there_is_no_direction_and_nothing_is_made_up(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.finish");
    expect_screen(f, "result");
    expect_text(f, word(f, WORD_RESULT_NONE));
    expect_shown(f, "result.again");
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        assert_false(text_starts(e->id, "result.topic") || text_starts(e->id, "result.story"));
    }
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_FINISH), 0);
    assert_false(f->app.visit.phase_done[PHASE_S]);
    tap(f, "result.again");
    expect_screen(f, "quiz");
}

static void a_clear_direction_is_named(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    rank(f, &result);
    assert_int_equal(result.outcome, QUIZ_OUTCOME_CLEAR);
    assert_true(says(f, f->catalog.fields[result.order[0]].short_name.in[0]));
    assert_false(says(f, word(f, WORD_RESULT_EQUAL)));
    expect_event(f->journal, EVENT_QUIZ_FINISH, "", "clear", asked(f));
}

static void a_tie_is_shown_as_a_tie(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_TIE));
    rank(f, &result);
    assert_int_equal(result.outcome, QUIZ_OUTCOME_TIE);
    assert_true(says(f, word(f, WORD_RESULT_EQUAL)));
    expect_event(f->journal, EVENT_QUIZ_FINISH, "", "tie", asked(f));
}

static void who_likes_everything_hears_so(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, 15);
    assert_true(says(f, word(f, WORD_RESULT_LIKES)));
    expect_event(f->journal, EVENT_QUIZ_FINISH, "", "flat", asked(f));
}

static void who_likes_nothing_is_not_given_a_direction(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    answer_by_fields(f, 0);
    rank(f, &result);
    assert_int_equal(result.directions, 0);
    assert_false(says(f, "Jouw vonk"));
    expect_event(f->journal, EVENT_QUIZ_FINISH, "", "flat", asked(f));
}

static void a_result_says_that_it_is_no_test_and_no_advice(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    assert_true(says(f, word(f, WORD_RESULT_NOW)));
}

/* ---- what stands there ---- */

static void the_topics_of_the_result_stand_there_and_are_counted_in_order(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    rank(f, &result);
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_TOPIC), result.top_count);
    for (int i = 0; i < result.top_count; i++) {
        const char *id = f->catalog.topics[result.top[i]].id;
        const struct event *event = spy_event(f->journal, EVENT_QUIZ_TOPIC, i);
        assert_true(has(f, "result.topic", id));
        assert_string_equal(event->subject, id);
        assert_int_equal(event->value, i + 1);
    }
}

/* Expects one quiz_direction for each direction of the result, in its order. */
static void expect_directions(const struct fixture *f)
{
    struct quiz_result result;
    rank(f, &result);
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_DIRECTION), result.directions);
    for (int i = 0; i < result.directions; i++) {
        const struct event *event = spy_event(f->journal, EVENT_QUIZ_DIRECTION, i);
        assert_string_equal(event->subject, f->catalog.fields[result.order[i]].id);
        assert_int_equal(event->value, i + 1);
    }
}

static void every_direction_of_the_result_is_counted_in_order(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    assert_true(spy_count(f->journal, EVENT_QUIZ_DIRECTION) == 1);
    expect_directions(f);
}

static void of_a_tie_each_direction_is_counted(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_TIE));
    assert_true(spy_count(f->journal, EVENT_QUIZ_DIRECTION) > 1);
    expect_directions(f);
}

static void a_result_without_a_direction_counts_none(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, 15);
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_DIRECTION), 0);
}

static void what_she_liked_is_the_reason(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    rank(f, &result);
    for (int i = 0; i < 2 && result.liked[i] >= 0; i++) {
        assert_int_equal(f->app.visit.answers.answers[result.liked[i]], QUIZ_LIKE);
        assert_true(says(f, f->catalog.items[result.liked[i]].activity.in[0]));
    }
}

static void one_surprise_is_of_another_field(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    rank(f, &result);
    assert_true(result.surprise >= 0);
    assert_true(has(f, "result.topic", f->catalog.topics[result.surprise].id));
    for (int i = 0; i < result.top_count; i++) {
        assert_int_not_equal(f->catalog.topics[result.top[i]].field,
                             f->catalog.topics[result.surprise].field);
    }
}

static void half_a_quiz_has_a_result_too(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.like quiz.dislike quiz.like quiz.finish");
    expect_screen(f, "result");
    const struct event *event = spy_event(f->journal, EVENT_QUIZ_FINISH, 0);
    assert_non_null(event);
    assert_int_equal(event->value, 3);
    assert_true(f->app.visit.phase_done[PHASE_S]);
}

static void another_language_changes_no_result(void **state)
{
    struct fixture *f = *state;
    struct quiz_result before, after;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    rank(f, &before);
    tap_all(f, "bar.language language.en");
    rank(f, &after);
    assert_memory_equal(before.top, after.top, sizeof before.top);
    for (int i = 0; i < after.top_count; i++) {
        assert_true(has(f, "result.topic", f->catalog.topics[after.top[i]].id));
    }
    assert_true(says(f, f->catalog.fields[after.order[0]].short_name.in[1]));
}

/* ---- where it leads ---- */

static void its_topics_and_its_woman_can_be_opened_on_every_display(void **state)
{
    struct fixture *f = *state;
    unsigned fields = fields_for(f, QUIZ_OUTCOME_CLEAR);
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        struct quiz_result result;
        char id[64];
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        answer_by_fields(f, fields);
        rank(f, &result);
        for (int i = 0; i < result.top_count; i++) {
            snprintf(id, sizeof id, "result.topic.%s", f->catalog.topics[result.top[i]].id);
            tap(f, id);
            expect_screen(f, "topic");
            assert_int_equal(app_route(&f->app).argument, result.top[i]);
            tap(f, "bar.back");
        }
        assert_true(result.story >= 0);
        snprintf(id, sizeof id, "result.story.%s", f->catalog.stories[result.story].id);
        tap(f, id);
        expect_screen(f, "story");
        assert_int_equal(app_route(&f->app).argument, result.story);
    }
}

static void coming_back_to_the_result_counts_nothing(void **state)
{
    struct fixture *f = *state;
    struct quiz_result result;
    char id[64];
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    rank(f, &result);
    snprintf(id, sizeof id, "result.topic.%s", f->catalog.topics[result.top[0]].id);
    tap(f, id);
    spy_forget(f->journal);
    tap(f, "bar.back");
    expect_screen(f, "result");
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 0);
}

static void looking_at_the_same_result_again_is_no_second_finish(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    tap_all(f, "bar.home home.phase.t strengths.done");
    expect_screen(f, "result");
    expect_event(f->journal, EVENT_QUIZ_FINISH, "", "clear", asked(f));
}

static void another_answer_is_another_finish(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    tap_all(f, "path.s quiz.unsure");
    expect_screen(f, "result");
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_FINISH), 2);
}

static void the_same_answers_given_anew_are_another_finish(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, 15);
    tap(f, "result.again");
    for (int i = 0; i < asked(f); i++) {
        tap(f, "quiz.like");
    }
    expect_screen(f, "result");
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_FINISH), 2);
}

static void the_bands_come_to_rest(void **state)
{
    struct fixture *f = *state;
    answer_by_fields(f, fields_for(f, QUIZ_OUTCOME_CLEAR));
    wait_ms(f, 2000);
    assert_true(app_sleep(&f->app) > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(after_the_normal_length_she_can_go_on_with_the_next_block),
        FIXTURE_TEST(who_stopped_early_goes_on_where_she_was),
        FIXTURE_TEST(without_answers_there_is_no_direction_and_nothing_is_made_up),
        FIXTURE_TEST(a_clear_direction_is_named),
        FIXTURE_TEST(a_tie_is_shown_as_a_tie),
        FIXTURE_TEST(who_likes_everything_hears_so),
        FIXTURE_TEST(who_likes_nothing_is_not_given_a_direction),
        FIXTURE_TEST(a_result_says_that_it_is_no_test_and_no_advice),
        FIXTURE_TEST(the_topics_of_the_result_stand_there_and_are_counted_in_order),
        FIXTURE_TEST(every_direction_of_the_result_is_counted_in_order),
        FIXTURE_TEST(of_a_tie_each_direction_is_counted),
        FIXTURE_TEST(a_result_without_a_direction_counts_none),
        FIXTURE_TEST(what_she_liked_is_the_reason),
        FIXTURE_TEST(one_surprise_is_of_another_field),
        FIXTURE_TEST(half_a_quiz_has_a_result_too),
        FIXTURE_TEST(another_language_changes_no_result),
        FIXTURE_TEST(its_topics_and_its_woman_can_be_opened_on_every_display),
        FIXTURE_TEST(coming_back_to_the_result_counts_nothing),
        FIXTURE_TEST(looking_at_the_same_result_again_is_no_second_finish),
        FIXTURE_TEST(another_answer_is_another_finish),
        FIXTURE_TEST(the_same_answers_given_anew_are_another_finish),
        FIXTURE_TEST(the_bands_come_to_rest),
    };
    return FIXTURE_RUN(tests);
}
