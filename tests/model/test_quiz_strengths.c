/* test_quiz_strengths.c: the promises of chosen strengths: they count, less than items, and explain
 * the result. */
#include "model/quiz.h"

#include "base/random.h"
#include "model/quiz_score.h"
#include "quiz_pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { DURVEN, MAKEN, SAMEN, WETEN };

/* The result of answers and of one strength (-1: none). */
static struct quiz_result rank_with(const struct quiz_pack *pack, const char *signs, int strength)
{
    struct quiz_sheet sheet = quiz_pack_sheet(signs);
    struct quiz_result result;
    if (strength >= 0) {
        sheet.strengths[strength] = 1;
    }
    quiz_rank(&pack->catalog, &sheet, &result);
    return result;
}

static void a_strength_raises_the_topics_it_points_to_and_no_other(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_result without = rank_with(pack, "+-0+-0+-0+-0", -1);
    struct quiz_result with = rank_with(pack, "+-0+-0+-0+-0", SAMEN);
    for (int t = 0; t < TOPICS; t++) {
        if (pack->strength_weights[SAMEN][t] > 0.0f) {
            assert_true(with.scores[t] > without.scores[t]);
        } else {
            assert_true(with.scores[t] == without.scores[t]);
        }
    }
}

static void strengths_decide_between_topics_that_are_alike(void **state)
{
    struct quiz_pack *pack = *state;
    assert_int_equal(rank_with(pack, "+-----+-----", SAMEN).topics[0], 6);
    assert_int_equal(rank_with(pack, "+-----+-----", DURVEN).topics[0], 0);
}

/* Every strength adds at most half of what a step on the strongest item adds. */
static void a_strength_counts_less_than_an_item(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 21);
    for (int n = 0; n < 500; n++) {
        quiz_pack_scatter(pack, &random);
        struct quiz_sheet sheet = quiz_pack_partial(&random);
        struct quiz_scores scores;
        quiz_score(&pack->catalog, &sheet, &scores);
        for (int t = 0; t < TOPICS; t++) {
            double strongest = 0.0;
            for (int k = 0; k < scores.item_count; k++) {
                strongest = scores.pulls[t][k] > strongest ? scores.pulls[t][k] : strongest;
            }
            for (int k = 0; k < scores.strength_count; k++) {
                assert_true(scores.lifts[t][k] <= strongest / 2.0);
            }
        }
    }
}

static void choosing_a_strength_never_lowers_a_topic_it_points_to(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 22);
    for (int n = 0; n < 500; n++) {
        quiz_pack_scatter(pack, &random);
        struct quiz_sheet sheet = quiz_pack_partial(&random);
        struct quiz_result before, after;
        int strength = (int)random_below(&random, STRENGTHS);
        memset(sheet.strengths, 0, sizeof sheet.strengths);
        sheet.strengths[(strength + 1) % STRENGTHS] = 1;
        quiz_rank(&pack->catalog, &sheet, &before);
        sheet.strengths[strength] = 1;
        quiz_rank(&pack->catalog, &sheet, &after);
        for (int t = 0; t < TOPICS; t++) {
            assert_true(after.scores[t] >= before.scores[t]);
        }
    }
}

static void a_topic_nothing_was_asked_about_gets_nothing(void **state)
{
    struct quiz_result result = rank_with(*state, "+-++-+      ", SAMEN);
    assert_true(result.scores[6] == 0.0f);
    assert_true(result.scores[7] == 0.0f);
}

static void a_score_stays_within_one(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_sheet sheet = quiz_pack_sheet("-+");
    struct quiz_scores scores;
    for (int i = 0; i < STRENGTHS; i++) {
        pack->strength_weights[i][1] = 2.0f;
        sheet.strengths[i] = 1;
    }
    quiz_score(&pack->catalog, &sheet, &scores);
    assert_int_equal(scores.scores[1], QUIZ_SCALE);
}

static void of_more_than_three_those_count_whose_ids_come_first(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_sheet sheet = quiz_pack_sheet("+-0+-0+-0+-0");
    struct quiz_scores three, four;
    sheet.strengths[DURVEN] = sheet.strengths[MAKEN] = sheet.strengths[SAMEN] = 1;
    quiz_score(&pack->catalog, &sheet, &three);
    sheet.strengths[WETEN] = 1;
    quiz_score(&pack->catalog, &sheet, &four);
    assert_int_equal(four.strength_count, QUIZ_STRENGTHS);
    assert_memory_equal(three.scores, four.scores, sizeof three.scores);
}

static void strengths_alone_give_no_result(void **state)
{
    struct quiz_result result = rank_with(*state, "", SAMEN);
    assert_int_equal(result.outcome, QUIZ_OUTCOME_NONE);
    assert_int_equal(result.top_count, 0);
    assert_int_equal(result.strengths[0], -1);
}

static void with_alike_answers_strengths_choose_what_is_shown(void **state)
{
    struct quiz_pack *pack = *state;
    for (int strength = 0; strength < STRENGTHS; strength++) {
        struct quiz_result result = rank_with(pack, "++++++++++++", strength);
        assert_int_equal(result.outcome, QUIZ_OUTCOME_LIKES);
        assert_int_equal(result.top[0], strength * PER_FIELD);
        for (int t = 0; t < TOPICS; t++) {
            assert_int_equal(result.ranks[t], 1); /* and still nobody is first */
        }
    }
}

static void the_strengths_to_name_say_most_of_the_topics_shown(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_sheet sheet = quiz_pack_sheet("---+++------");
    struct quiz_result result;
    sheet.strengths[DURVEN] = sheet.strengths[MAKEN] = sheet.strengths[WETEN] = 1;
    quiz_rank(&pack->catalog, &sheet, &result);
    assert_int_equal(result.strengths[0], MAKEN);
    assert_int_equal(result.strengths[1], DURVEN);
}

static void a_strength_that_says_nothing_of_them_is_not_named(void **state)
{
    struct quiz_result result = rank_with(*state, "---+++------", SAMEN);
    assert_int_equal(result.strengths[0], -1);
    assert_int_equal(result.strengths[1], -1);
}

#define TEST(name) cmocka_unit_test_setup(name, quiz_pack_make)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_strength_raises_the_topics_it_points_to_and_no_other),
        TEST(strengths_decide_between_topics_that_are_alike),
        TEST(a_strength_counts_less_than_an_item),
        TEST(choosing_a_strength_never_lowers_a_topic_it_points_to),
        TEST(a_topic_nothing_was_asked_about_gets_nothing),
        TEST(a_score_stays_within_one),
        TEST(of_more_than_three_those_count_whose_ids_come_first),
        TEST(strengths_alone_give_no_result),
        TEST(with_alike_answers_strengths_choose_what_is_shown),
        TEST(the_strengths_to_name_say_most_of_the_topics_shown),
        TEST(a_strength_that_says_nothing_of_them_is_not_named),
    };
    return cmocka_run_group_tests_name("quiz_strengths", tests, NULL, NULL);
}
