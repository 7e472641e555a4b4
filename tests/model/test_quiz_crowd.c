/* test_quiz_crowd.c: made-up visitors are drawn as the audit says they are. */
#include "model/quiz_crowd.h"

#include "quiz_pack.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { MANY = 20000 };

/* Share of the items answered so. */
static double share(const struct quiz_sheet *sheet, enum quiz_answer answer)
{
    double count = 0;
    for (int i = 0; i < ITEMS; i++) {
        count += sheet->answers[i] == answer;
    }
    return count / ITEMS;
}

static void the_items_of_the_first_blocks_are_asked(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_asked asked;
    quiz_ask(&asked, &pack->catalog, 1);
    assert_int_equal(asked.count, 8);
    for (int k = 0; k < asked.count; k++) {
        assert_int_equal(pack->items[asked.items[k]].block, 1);
    }
    quiz_ask(&asked, &pack->catalog, 2);
    assert_int_equal(asked.count, ITEMS);
}

static void a_topics_own_sheet_likes_what_says_most_of_it(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_asked asked;
    quiz_ask(&asked, &pack->catalog, 2);
    struct quiz_sheet own = quiz_crowd_own(&asked, 1, false);
    struct quiz_sheet eager = quiz_crowd_own(&asked, 1, true);
    assert_int_equal(own.answers[1], QUIZ_LIKE);
    assert_int_equal(own.answers[2], QUIZ_UNSURE);
    assert_int_equal(own.answers[3], QUIZ_DISLIKE);
    assert_int_equal(eager.answers[2], QUIZ_LIKE);
    assert_int_equal(eager.answers[3], QUIZ_DISLIKE);
}

static void a_crowd_answers_in_its_shares(void **state)
{
    struct quiz_pack *pack = *state;
    static const struct quiz_crowd crowd = {.name = "most", .like = 18, .dislike = 3};
    struct quiz_asked asked;
    struct random random;
    double like = 0, dislike = 0;
    int topic;
    quiz_ask(&asked, &pack->catalog, 2);
    random_init(&random, 31);
    for (int n = 0; n < MANY; n++) {
        struct quiz_sheet sheet = quiz_crowd_draw(&asked, &crowd, &random, &topic);
        like += share(&sheet, QUIZ_LIKE) / MANY;
        dislike += share(&sheet, QUIZ_DISLIKE) / MANY;
        assert_int_equal(sheet.strengths[0] + sheet.strengths[1], 0);
    }
    assert_float_equal((float)like, 0.6f, 0.01f);
    assert_float_equal((float)dislike, 0.1f, 0.01f);
}

static void a_crowd_with_strengths_chooses_three(void **state)
{
    struct quiz_pack *pack = *state;
    static const struct quiz_crowd crowd = {.like = 10, .dislike = 10, .strengths = true};
    struct quiz_asked asked;
    struct random random;
    int chosen[STRENGTHS] = {0}, topic;
    quiz_ask(&asked, &pack->catalog, 2);
    random_init(&random, 32);
    for (int n = 0; n < 400; n++) {
        struct quiz_sheet sheet = quiz_crowd_draw(&asked, &crowd, &random, &topic);
        int count = 0;
        for (int i = 0; i < STRENGTHS; i++) {
            chosen[i] += sheet.strengths[i];
            count += sheet.strengths[i];
        }
        assert_int_equal(count, QUIZ_STRENGTHS);
    }
    for (int i = 0; i < STRENGTHS; i++) {
        assert_in_range(chosen[i], 260, 340);
    }
}

static void people_answer_as_their_topic_but_for_one_in_four(void **state)
{
    struct quiz_pack *pack = *state;
    static const struct quiz_crowd crowd = {.people = true};
    struct quiz_asked asked;
    struct random random;
    int same = 0, topic;
    quiz_ask(&asked, &pack->catalog, 2);
    random_init(&random, 33);
    for (int n = 0; n < 1000; n++) {
        struct quiz_sheet sheet = quiz_crowd_draw(&asked, &crowd, &random, &topic);
        struct quiz_sheet own = quiz_crowd_own(&asked, topic, false);
        for (int i = 0; i < ITEMS; i++) {
            same += sheet.answers[i] == own.answers[i];
        }
    }
    assert_in_range(same, ITEMS * 730, ITEMS * 770);
}

static void a_step_moves_one_answer_to_the_one_beside_it(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_asked asked;
    struct random random;
    quiz_ask(&asked, &pack->catalog, 2);
    random_init(&random, 34);
    for (int n = 0; n < 300; n++) {
        struct quiz_sheet before = quiz_pack_random(&random), after = before;
        int moved = 0;
        quiz_crowd_step(&asked, &random, &after);
        for (int i = 0; i < ITEMS; i++) {
            int step = after.answers[i] - before.answers[i];
            assert_in_range(step + 1, 0, 2);
            moved += step != 0;
        }
        assert_int_equal(moved, 1);
    }
}

/* The means of likes less dislikes of boys and of girls for an item with these letters. */
static void measure_pair(struct quiz_pack *pack, struct quiz_letters item, double own,
                         double means[2])
{
    struct quiz_letters letters[ITEMS];
    struct quiz_asked asked;
    struct random random;
    quiz_ask(&asked, &pack->catalog, 2);
    random_init(&random, 35);
    for (int i = 0; i < ITEMS; i++) {
        letters[i] = item;
    }
    means[0] = means[1] = 0.0;
    for (int n = 0; n < MANY; n++) {
        struct quiz_sheet pair[2];
        quiz_crowd_pair(&asked, letters, own, &random, &pair[0], &pair[1]);
        for (int i = 0; i < 2; i++) {
            means[i] += (pair[i].answers[0] == QUIZ_LIKE) - (pair[i].answers[0] == QUIZ_DISLIKE);
        }
    }
    means[0] /= MANY;
    means[1] /= MANY;
}

/* An item of one letter: thresholds at a third of a normal distribution, means d apart. */
static void boys_and_girls_differ_as_published(void **state)
{
    static const double differences[QUIZ_LETTERS] = {0.84, 0.26, -0.35, -0.68, 0.04, -0.33};
    for (int i = 0; i < QUIZ_LETTERS; i++) {
        struct quiz_letters letters = {{0}};
        double means[2], half = differences[i] / 2.0, third = 0.4307;
        letters.of[i] = 2;
        measure_pair(*state, letters, 0.0, means);
        double expected = 0.5 * erfc((third - half) / sqrt(2.0)) - /* likes of boys */
                          0.5 * erfc((third + half) / sqrt(2.0));  /* dislikes of boys */
        assert_float_equal((float)means[0], (float)expected, 0.015f);
        assert_float_equal((float)means[1], (float)-expected, 0.015f);
    }
}

static void letters_that_balance_draw_both_alike(void **state)
{
    double means[2];
    measure_pair(*state, (struct quiz_letters){{68, 0, 0, 84, 0, 0}}, 0.0, means);
    assert_float_equal((float)(means[0] - means[1]), 0.0f, 0.015f);
}

static void what_is_the_items_own_makes_them_more_alike(void **state)
{
    double alone[2], half[2];
    measure_pair(*state, (struct quiz_letters){{3, 0, 0, 0, 0, 0}}, 0.0, alone);
    measure_pair(*state, (struct quiz_letters){{3, 0, 0, 0, 0, 0}}, 0.5, half);
    assert_true(half[0] - half[1] < 0.8 * (alone[0] - alone[1]));
    assert_true(half[0] - half[1] > 0.6 * (alone[0] - alone[1]));
}

#define TEST(name) cmocka_unit_test_setup(name, quiz_pack_make)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_items_of_the_first_blocks_are_asked),
        TEST(a_topics_own_sheet_likes_what_says_most_of_it),
        TEST(a_crowd_answers_in_its_shares),
        TEST(a_crowd_with_strengths_chooses_three),
        TEST(people_answer_as_their_topic_but_for_one_in_four),
        TEST(a_step_moves_one_answer_to_the_one_beside_it),
        TEST(boys_and_girls_differ_as_published),
        TEST(letters_that_balance_draw_both_alike),
        TEST(what_is_the_items_own_makes_them_more_alike),
    };
    return cmocka_run_group_tests_name("quiz_crowd", tests, NULL, NULL);
}
