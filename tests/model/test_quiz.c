/* test_quiz.c: the promises of what is shown of a sheet: outcome, topics, reasons, neighbour,
 * surprise and role model. */
#include "model/quiz.h"

#include "base/random.h"
#include "base/text.h"
#include "quiz_pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const char *const alike[] = {"++++++++++++", "000000000000", "------------"};

static bool shows(const struct quiz_result *result, int topic)
{
    bool found = false;
    for (int i = 0; i < result->top_count; i++) {
        found = found || result->top[i] == topic;
    }
    return found;
}

static void nothing_answered_shows_nothing(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "");
    assert_int_equal(result.outcome, QUIZ_OUTCOME_NONE);
    assert_int_equal(result.answered, 0);
    assert_int_equal(result.top_count, 0);
    assert_int_equal(result.directions, 0);
    assert_int_equal(result.top[0], -1);
    assert_int_equal(result.story, -1);
    assert_int_equal(result.surprise, -1);
    assert_int_equal(result.ranks[TOPICS - 1], 1);
}

static void answered_items_are_counted(void **state)
{
    (void)state;
    struct quiz_sheet sheet = quiz_pack_sheet("+0-  +");
    assert_int_equal(quiz_answered(&sheet), 4);
}

static void every_answer_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(quiz_answer_name(QUIZ_NONE), "none");
    assert_string_equal(quiz_answer_name(QUIZ_LIKE), "like");
    assert_string_equal(quiz_answer_name(QUIZ_UNSURE), "unsure");
    assert_string_equal(quiz_answer_name(QUIZ_DISLIKE), "dislike");
}

static void answers_all_alike_give_no_direction(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(alike); i++) {
        struct quiz_result result = quiz_pack_rank(*state, alike[i]);
        assert_int_equal(result.outcome, i == 0 ? QUIZ_OUTCOME_LIKES : QUIZ_OUTCOME_FLAT);
        assert_int_equal(result.directions, 0);
        for (int t = 0; t < TOPICS; t++) {
            assert_true(result.scores[t] == 0.0f);
            assert_int_equal(result.ranks[t], 1);
        }
    }
}

static void answers_alike_but_for_one_step_give_no_direction(void **state)
{
    assert_int_equal(quiz_pack_rank(*state, "+++++++0++++").outcome, QUIZ_OUTCOME_LIKES);
    assert_int_equal(quiz_pack_rank(*state, "-------0----").outcome, QUIZ_OUTCOME_FLAT);
    assert_int_equal(quiz_pack_rank(*state, "00000000000+").outcome, QUIZ_OUTCOME_FLAT);
}

static void alike_answers_put_no_topic_first(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "+0");
    assert_true(result.scores[0] > result.scores[1] + result.error);
    for (int t = 0; t < TOPICS; t++) {
        assert_int_equal(result.ranks[t], 1);
    }
}

/* Even where one item says all about one topic, and nothing else says anything about it. */
static void one_step_alone_decides_nothing(void **state)
{
    struct quiz_pack *pack = *state;
    int shown = 0;
    for (int i = 0; i < ITEMS; i++) {
        pack->weights[i][0] = pack->weights[0][i] = 0.0f;
    }
    pack->weights[0][0] = 3.0f;
    for (int i = 1; i < ITEMS; i++) {
        struct quiz_sheet sheet = quiz_pack_sheet("+00000000000");
        struct quiz_result result;
        sheet.answers[i] = QUIZ_NONE;
        quiz_rank(&pack->catalog, &sheet, &result);
        assert_int_equal(result.outcome, QUIZ_OUTCOME_FLAT);
        shown += shows(&result, 0);
    }
    assert_in_range(shown, 0, ITEMS - 2);
}

static void two_likes_among_doubts_are_heard(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "++0000000000");
    assert_int_equal(result.outcome, QUIZ_OUTCOME_CLEAR);
    assert_int_equal(result.order[0], 0);
}

static void flat_answers_show_one_topic_of_three_fields(void **state)
{
    struct quiz_pack *pack = *state;
    static const char *const sheets[] = {"++++++++++++", "----------- ", "0000        ",
                                         "++++++++0+++", "+0-+0-+0-+0-"};
    for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
        struct quiz_result result = quiz_pack_rank(pack, sheets[i]);
        int fields[QUIZ_TOP];
        assert_int_equal(result.directions, 0);
        assert_int_equal(result.top_count, QUIZ_TOP);
        for (int k = 0; k < QUIZ_TOP; k++) {
            fields[k] = pack->topics[result.top[k]].field;
        }
        assert_true(fields[0] != fields[1] && fields[0] != fields[2] && fields[1] != fields[2]);
    }
}

static void flat_answers_lead_to_every_field_and_topic(void **state)
{
    struct quiz_pack *pack = *state;
    int shown[TOPICS] = {0};
    struct random random;
    random_init(&random, 4);
    for (int n = 0; n < 400; n++) {
        struct quiz_sheet sheet = {0};
        struct quiz_result result;
        for (int i = 0; i < ITEMS; i++) {
            sheet.answers[i] = random_below(&random, 2) == 0 ? QUIZ_NONE : QUIZ_LIKE;
        }
        quiz_rank(&pack->catalog, &sheet, &result);
        for (int i = 0; i < result.top_count; i++) {
            shown[result.top[i]]++;
        }
    }
    for (int t = 0; t < TOPICS; t++) {
        assert_in_range(shown[t], 60, 140);
    }
}

static void directions_are_the_fields_in_the_band_of_the_first(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 6);
    for (int n = 0; n < 500; n++) {
        struct quiz_sheet sheet = quiz_pack_random(&random);
        struct quiz_result result;
        quiz_rank(&pack->catalog, &sheet, &result);
        if (result.directions == 0) {
            continue;
        }
        float low = result.fields[result.order[0]].low;
        for (int f = 0; f < CATALOG_FIELDS; f++) {
            float middle = result.fields[result.order[f]].middle;
            assert_int_equal(middle >= low - 1e-6f, f < result.directions);
        }
        assert_int_equal(pack->topics[result.top[0]].field, result.order[0]);
        assert_int_equal(result.outcome,
                         result.directions > 1 ? QUIZ_OUTCOME_TIE : QUIZ_OUTCOME_CLEAR);
    }
}

static void one_field_liked_is_one_direction(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "------+++---");
    assert_int_equal(result.outcome, QUIZ_OUTCOME_CLEAR);
    assert_int_equal(result.directions, 1);
    assert_int_equal(result.order[0], 2);
}

static void two_fields_liked_alike_are_equal(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_result result = quiz_pack_rank(pack, "-+----+-----");
    assert_int_equal(result.outcome, QUIZ_OUTCOME_TIE);
    assert_int_equal(result.directions, 2);
    assert_true(shows(&result, 1));
    assert_true(shows(&result, 6));
}

static void four_fields_alike_show_the_best_topic_of_three(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "+0-+0-+0-+0-");
    assert_int_equal(result.outcome, QUIZ_OUTCOME_FLAT);
    for (int i = 0; i < QUIZ_TOP; i++) {
        assert_int_equal(result.top[i] % PER_FIELD, 0);
    }
}

static void each_direction_shows_a_topic_and_the_best_comes_first(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 7);
    for (int n = 0; n < 500; n++) {
        struct quiz_result result;
        quiz_pack_scatter(pack, &random);
        struct quiz_sheet sheet = quiz_pack_partial(&random);
        quiz_rank(&pack->catalog, &sheet, &result);
        for (int i = 1; i < result.top_count && result.directions > 0; i++) {
            assert_true(result.ranks[result.top[i]] >= result.ranks[result.top[i - 1]]);
        }
        for (int d = 0; d < result.directions; d++) {
            bool found = false;
            for (int i = 0; i < result.top_count; i++) {
                found = found || pack->topics[result.top[i]].field == result.order[d];
            }
            assert_true(found);
        }
    }
}

static void reasons_are_liked_items_that_point_to_the_topic(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 8);
    for (int n = 0; n < 1000; n++) {
        struct quiz_result result;
        quiz_pack_scatter(pack, &random);
        struct quiz_sheet sheet = quiz_pack_partial(&random);
        quiz_rank(&pack->catalog, &sheet, &result);
        for (int i = 0; i < result.top_count; i++) {
            for (int k = 0; k < 2 && result.because[i][k] >= 0; k++) {
                int item = result.because[i][k];
                assert_int_equal(sheet.answers[item], QUIZ_LIKE);
                assert_true(pack->weights[item][result.top[i]] > 0.0f);
            }
            assert_true(result.because[i][0] != result.because[i][1] || result.because[i][0] == -1);
        }
    }
}

static void the_strongest_reason_comes_first(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "------++----");
    assert_int_equal(result.top[0], 6);
    assert_int_equal(result.because[0][0], 6);
    assert_int_equal(result.because[0][1], 7);
    assert_in_range(result.liked[0], 6, 7);
    assert_in_range(result.liked[1], 6, 7);
    assert_int_not_equal(result.liked[0], result.liked[1]);
}

static void equal_reasons_take_turns(void **state)
{
    struct quiz_pack *pack = *state;
    int first = 0;
    memcpy(pack->weights[1], pack->weights[0], sizeof pack->weights[0]);
    for (int i = 2; i < ITEMS; i++) {
        struct quiz_sheet sheet = quiz_pack_sheet("++----------");
        struct quiz_result result;
        sheet.answers[i] = QUIZ_UNSURE;
        quiz_rank(&pack->catalog, &sheet, &result);
        assert_int_equal(result.because[0][0] + result.because[0][1], 1);
        first += result.because[0][0] == 0;
    }
    assert_in_range(first, 1, ITEMS - 3);
}

static void without_a_liked_item_there_is_no_reason(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "------0-----");
    assert_int_equal(result.because[0][0], -1);
    assert_int_equal(result.liked[0], -1);
}

static void the_neighbour_is_related_and_not_shown_yet(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 9);
    for (int n = 0; n < 500; n++) {
        struct quiz_sheet sheet = quiz_pack_random(&random);
        struct quiz_result result;
        quiz_rank(&pack->catalog, &sheet, &result);
        bool related = false;
        for (int i = 0; i < result.top_count; i++) {
            for (int k = 0; k < 2; k++) {
                related = related || pack->related[result.top[i]][k] == result.neighbour;
            }
        }
        assert_true(related);
        assert_false(shows(&result, result.neighbour));
        assert_int_not_equal(result.neighbour, result.surprise);
    }
}

static void without_related_topics_there_is_no_neighbour(void **state)
{
    struct quiz_pack *pack = *state;
    for (int t = 0; t < TOPICS; t++) {
        pack->topics[t].related_count = 0;
    }
    assert_int_equal(quiz_pack_rank(pack, "------+++---").neighbour, -1);
}

static void the_surprise_comes_from_a_field_that_is_not_shown(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 10);
    for (int n = 0; n < 500; n++) {
        struct quiz_sheet sheet = quiz_pack_partial(&random);
        struct quiz_result result;
        quiz_rank(&pack->catalog, &sheet, &result);
        for (int i = 0; i < result.top_count; i++) {
            assert_int_not_equal(pack->topics[result.surprise].field,
                                 pack->topics[result.top[i]].field);
        }
    }
}

static void the_role_model_works_in_the_first_topic(void **state)
{
    assert_int_equal(quiz_pack_rank(*state, "+-----------").story, 0);
}

static void else_she_works_in_another_topic_that_is_shown(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "-+0---------");
    assert_int_equal(result.top[0], 1);
    assert_true(shows(&result, 0));
    assert_int_equal(result.story, 0);
}

static void else_she_works_in_the_first_field(void **state)
{
    struct quiz_pack *pack = *state;
    const char *signs = "-+----+-----";
    for (int t = 0; t < TOPICS; t++) {
        pack->topics[t].story_count = 0;
    }
    assert_int_equal(quiz_pack_rank(pack, signs).story, -1);
    int field = quiz_pack_rank(pack, signs).order[0];
    for (int t = 0; t < TOPICS; t++) {
        struct quiz_result result = quiz_pack_rank(pack, signs);
        pack->told_by[t][0] = 2;
        pack->topics[t].story_count = 1;
        bool near = shows(&result, t) || t / PER_FIELD == field;
        assert_int_equal(quiz_pack_rank(pack, signs).story, near ? 2 : -1);
        pack->topics[t].story_count = 0;
    }
}

static void her_main_topic_comes_before_a_side_topic(void **state)
{
    struct quiz_pack *pack = *state;
    pack->told_by[0][0] = 3;
    pack->told_by[0][1] = 0;
    pack->topics[0].story_count = 2;
    assert_int_equal(quiz_pack_rank(pack, "+-----------").story, 0);
    assert_int_equal(quiz_pack_rank(pack, "+---------0-").story, 0);
    assert_int_equal(quiz_pack_rank(pack, "+--------0--").story, 0);
}

static void role_models_of_one_topic_take_turns(void **state)
{
    static const char *const sheets[] = {"---+--------", "---+-------0", "---+------0-",
                                         "0--+--------", "-0-+--------", "---+---0----",
                                         "---+----0---", "---+-----0--", "--0+--------"};
    int joy = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
        int story = quiz_pack_rank(*state, sheets[i]).story;
        assert_in_range(story, 1, 2);
        joy += story == 1;
    }
    assert_in_range(joy, 1, ARRAY_LENGTH(sheets) - 1);
}

#define TEST(name) cmocka_unit_test_setup(name, quiz_pack_make)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_answered_shows_nothing),
        TEST(answered_items_are_counted),
        TEST(every_answer_has_a_name),
        TEST(answers_all_alike_give_no_direction),
        TEST(answers_alike_but_for_one_step_give_no_direction),
        TEST(alike_answers_put_no_topic_first),
        TEST(one_step_alone_decides_nothing),
        TEST(two_likes_among_doubts_are_heard),
        TEST(flat_answers_show_one_topic_of_three_fields),
        TEST(flat_answers_lead_to_every_field_and_topic),
        TEST(directions_are_the_fields_in_the_band_of_the_first),
        TEST(one_field_liked_is_one_direction),
        TEST(two_fields_liked_alike_are_equal),
        TEST(four_fields_alike_show_the_best_topic_of_three),
        TEST(each_direction_shows_a_topic_and_the_best_comes_first),
        TEST(reasons_are_liked_items_that_point_to_the_topic),
        TEST(the_strongest_reason_comes_first),
        TEST(equal_reasons_take_turns),
        TEST(without_a_liked_item_there_is_no_reason),
        TEST(the_neighbour_is_related_and_not_shown_yet),
        TEST(without_related_topics_there_is_no_neighbour),
        TEST(the_surprise_comes_from_a_field_that_is_not_shown),
        TEST(the_role_model_works_in_the_first_topic),
        TEST(else_she_works_in_another_topic_that_is_shown),
        TEST(else_she_works_in_the_first_field),
        TEST(her_main_topic_comes_before_a_side_topic),
        TEST(role_models_of_one_topic_take_turns),
    };
    return cmocka_run_group_tests_name("quiz", tests, NULL, NULL);
}
