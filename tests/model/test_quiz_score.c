/* test_quiz_score.c: the promises of scores, ranks and bands, on small packs made here. The
 * figures for a real pack (shares, reach, stability) are quiz_audit.c's. */
#include "model/quiz_score.h"

#include "base/random.h"
#include "base/text.h"
#include "quiz_pack.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *const alike[] = {"++++++++++++", "000000000000", "------------"};

static void a_topics_own_sheet_puts_it_first(void **state)
{
    struct quiz_pack *pack = *state;
    for (int t = 0; t < TOPICS; t++) {
        struct quiz_sheet sheet = {0};
        struct quiz_result result;
        for (int i = 0; i < ITEMS; i++) {
            float weight = pack->weights[i][t];
            sheet.answers[i] = weight > 1.0f   ? QUIZ_LIKE
                               : weight > 0.0f ? QUIZ_UNSURE
                                               : QUIZ_DISLIKE;
        }
        quiz_rank(&pack->catalog, &sheet, &result);
        assert_int_equal(result.ranks[t], 1);
        assert_int_equal(result.top[0], t);
        assert_int_equal(result.order[0], t / PER_FIELD);
    }
}

/* The rule as quiz.md states it, written down once more; every item is asked. */
static double plain_cosine(const struct quiz_pack *pack, const struct quiz_sheet *sheet, int topic)
{
    static const double steps[QUIZ_ANSWERS] = {0.0, 1.0, 0.0, -1.0};
    double level = 0.0, along = 0.0, length = 0.0, answers = 0.0;
    for (int i = 0; i < ITEMS; i++) {
        level += steps[sheet->answers[i]] / ITEMS;
    }
    for (int i = 0; i < ITEMS; i++) {
        double mean = 0.0;
        for (int t = 0; t < TOPICS; t++) {
            mean += (double)pack->weights[i][t] / TOPICS;
        }
        double weight = (double)pack->weights[i][topic] - mean;
        double answer = steps[sheet->answers[i]] - level;
        along += weight * answer;
        length += weight * weight;
        answers += answer * answer;
    }
    return along / sqrt(length * answers);
}

static void topics_are_ordered_by_the_cosine(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 1);
    for (int n = 0; n < 300; n++) {
        struct quiz_sheet sheet = quiz_pack_random(&random);
        struct quiz_result result;
        memset(sheet.strengths, 0, sizeof sheet.strengths);
        quiz_rank(&pack->catalog, &sheet, &result);
        for (int i = 1; i < TOPICS && result.outcome != QUIZ_OUTCOME_FLAT; i++) {
            double before = plain_cosine(pack, &sheet, result.topics[i - 1]);
            assert_true(before >= plain_cosine(pack, &sheet, result.topics[i]) - 1e-4);
        }
    }
}

/* A topic that is behind by less than the error is shown as equal. */
static void a_rank_counts_the_topics_that_are_surely_ahead(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 12);
    int shared = 0;
    for (int n = 0; n < 300; n++) {
        struct quiz_sheet sheet = quiz_pack_partial(&random);
        struct quiz_result result;
        quiz_rank(&pack->catalog, &sheet, &result);
        for (int i = 0; i < TOPICS && result.directions > 0; i++) {
            int topic = result.topics[i], ahead = 0;
            for (int t = 0; t < TOPICS; t++) {
                ahead += result.scores[t] > result.scores[topic] + result.error + 1e-6f;
            }
            assert_int_equal(result.ranks[topic], 1 + ahead);
            shared += i > 0 && result.ranks[topic] == 1;
        }
    }
    assert_true(shared > 300);
}

static void raising_an_answer_never_lowers_a_topic_it_points_to(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 2);
    for (int n = 0; n < 2000; n++) {
        struct quiz_result before, after;
        quiz_pack_scatter(pack, &random);
        struct quiz_sheet sheet = quiz_pack_partial(&random);
        int item = (int)random_below(&random, ITEMS);
        sheet.answers[item] = random_below(&random, 2) == 0 ? QUIZ_DISLIKE : QUIZ_UNSURE;
        quiz_rank(&pack->catalog, &sheet, &before);
        sheet.answers[item]--;
        quiz_rank(&pack->catalog, &sheet, &after);
        for (int t = 0; t < TOPICS; t++) {
            if (pack->weights[item][t] > 0.0f) {
                assert_true(after.scores[t] >= before.scores[t]);
            }
        }
    }
}

static void liking_more_of_everything_changes_no_score(void **state)
{
    struct quiz_result low = quiz_pack_rank(*state, "0---0---0---");
    struct quiz_result high = quiz_pack_rank(*state, "+000+000+000");
    for (int t = 0; t < TOPICS; t++) {
        assert_float_equal(low.scores[t], high.scores[t], 1.5e-6f);
    }
}

static void only_asked_items_count(void **state)
{
    struct quiz_pack *pack = *state;
    struct quiz_result before = quiz_pack_rank(pack, "+-0+-0+0-   ");
    for (int t = 0; t < TOPICS; t++) {
        pack->weights[ITEMS - 1][t] = 3.0f - pack->weights[ITEMS - 1][t];
    }
    struct quiz_result after = quiz_pack_rank(pack, "+-0+-0+0-   ");
    assert_memory_equal(&before, &after, sizeof before);
}

static void a_topic_nothing_was_asked_about_scores_nothing(void **state)
{
    struct quiz_result result = quiz_pack_rank(*state, "+-++-+      ");
    assert_true(result.scores[7] == 0.0f);
    assert_true(result.scores[0] > 0.0f);
}

/* The whole result in ids, whatever the order of the tables. */
static void describe(const struct quiz_pack *pack, const struct quiz_result *result, char *to,
                     size_t size)
{
    const struct catalog *catalog = &pack->catalog;
    FILE *out = fmemopen(to, size, "w");
    fprintf(out, "%d %d %d:", result->outcome, result->answered, result->directions);
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        const struct quiz_band *band = &result->fields[result->order[f]];
        fprintf(out, " %s %.9g %.9g", catalog->fields[result->order[f]].id, (double)band->low,
                (double)band->high);
    }
    for (int number = 0; number < TOPICS; number++) {
        for (int t = 0; t < TOPICS; t++) {
            if (text_equal(catalog->topics[t].id, quiz_pack_topics[number])) {
                fprintf(out, " %.9g %d", (double)result->scores[t], result->ranks[t]);
            }
        }
    }
    for (int i = 0; i < result->top_count; i++) {
        fprintf(out, " %s", catalog->topics[result->top[i]].id);
        for (int k = 0; k < 2; k++) {
            int item = result->because[i][k];
            fprintf(out, " %s", item < 0 ? "-" : catalog->items[item].id);
        }
    }
    for (int k = 0; k < 2; k++) {
        fprintf(out, " %s", result->liked[k] < 0 ? "-" : catalog->items[result->liked[k]].id);
    }
    for (int k = 0; k < 2; k++) {
        int strength = result->strengths[k];
        fprintf(out, " %s", strength < 0 ? "-" : catalog->strengths[strength].id);
    }
    for (int i = 0; i < TOPICS && result->answered > 0; i++) {
        fprintf(out, " %s", catalog->topics[result->topics[i]].id);
    }
    fprintf(out, " %s %s %s", catalog->topics[result->neighbour].id,
            catalog->topics[result->surprise].id,
            result->story < 0 ? "-" : catalog->stories[result->story].id);
    fclose(out);
}

static void tables_in_another_order_give_the_same_ids(void **state)
{
    struct quiz_pack *pack = *state;
    static struct quiz_pack other;
    static char expected[2048], found[2048];
    struct random random;
    random_init(&random, 3);
    for (int n = 0; n < 500; n++) {
        struct quiz_pack_order order;
        struct quiz_result result;
        struct quiz_sheet moved = {0};
        struct quiz_sheet sheet = n < 3 ? quiz_pack_sheet(alike[n]) : quiz_pack_partial(&random);
        quiz_pack_shuffle(&order, &random);
        quiz_pack_init(&other, &order);
        for (int i = 0; i < ITEMS; i++) {
            moved.answers[i] = sheet.answers[order.items[i]];
        }
        for (int i = 0; i < STRENGTHS; i++) {
            moved.strengths[i] = sheet.strengths[order.strengths[i]];
        }
        quiz_rank(&pack->catalog, &sheet, &result);
        describe(pack, &result, expected, sizeof expected);
        quiz_rank(&other.catalog, &moved, &result);
        describe(&other, &result, found, sizeof found);
        assert_string_equal(found, expected);
    }
}

static void twins_share_a_rank_and_are_shown_in_turn(void **state)
{
    struct quiz_pack *pack = *state;
    struct random random;
    random_init(&random, 5);
    int first = 0, ties = 0;
    for (int i = 0; i < ITEMS; i++) {
        pack->weights[i][1] = pack->weights[i][0];
    }
    for (int i = 0; i < STRENGTHS; i++) {
        pack->strength_weights[i][1] = pack->strength_weights[i][0];
    }
    for (int n = 0; n < 2000; n++) {
        struct quiz_sheet sheet = quiz_pack_random(&random);
        struct quiz_result result;
        quiz_rank(&pack->catalog, &sheet, &result);
        assert_int_equal(result.ranks[0], result.ranks[1]);
        if (result.topics[0] < 2 && result.outcome != QUIZ_OUTCOME_FLAT) {
            ties++;
            first += result.top[0] == 0;
        }
    }
    assert_in_range(first, ties * 4 / 10, ties * 6 / 10);
}

static void bands_narrow_with_the_items_asked(void **state)
{
    struct quiz_result few = quiz_pack_rank(*state, "+-          ");
    struct quiz_result more = quiz_pack_rank(*state, "+--+--      ");
    struct quiz_result all = quiz_pack_rank(*state, "+--+--+--+--");
    assert_float_equal(few.error, 0.5f / sqrtf(2.0f), 1e-5f);
    assert_float_equal(more.error, 0.5f / sqrtf(6.0f), 1e-5f);
    assert_float_equal(all.error, 0.5f / sqrtf(12.0f), 1e-5f);
    assert_float_equal(all.fields[0].high - all.fields[0].low, all.error, 1e-5f);
}

static void the_largest_pack_is_ranked_and_more_is_left_out(void **state)
{
    (void)state;
    enum { MANY = QUIZ_TOPICS_MAX + 6 };
    static struct topic topics[MANY];
    static struct quiz_item items[CATALOG_QUIZ_ITEMS_MAX];
    static float weights[CATALOG_QUIZ_ITEMS_MAX][MANY];
    static char ids[MANY + CATALOG_QUIZ_ITEMS_MAX][8];
    struct catalog catalog = {.topics = topics, .topic_count = MANY, .items = items};
    struct quiz_sheet sheet;
    struct quiz_result result;
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        catalog.fields[f].id = quiz_pack_fields[f];
    }
    for (int t = 0; t < MANY; t++) {
        snprintf(ids[t], sizeof ids[t], "t%d", t);
        topics[t] = (struct topic){.id = ids[t], .field = t % CATALOG_FIELDS};
    }
    for (int i = 0; i < CATALOG_QUIZ_ITEMS_MAX; i++) {
        snprintf(ids[MANY + i], sizeof ids[0], "i%d", i);
        items[i] = (struct quiz_item){.id = ids[MANY + i], .block = 1, .weights = weights[i]};
        weights[i][i] = weights[i][MANY - 1] = 3.0f;
        sheet.answers[i] = i == 40 ? QUIZ_LIKE : QUIZ_DISLIKE;
    }
    catalog.item_count = CATALOG_QUIZ_ITEMS_MAX;
    quiz_rank(&catalog, &sheet, &result);
    assert_int_equal(result.answered, CATALOG_QUIZ_ITEMS_MAX);
    assert_int_equal(result.ranks[40], 1);
    assert_int_equal(result.top[0], 40);
}

#define TEST(name) cmocka_unit_test_setup(name, quiz_pack_make)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_topics_own_sheet_puts_it_first),
        TEST(topics_are_ordered_by_the_cosine),
        TEST(a_rank_counts_the_topics_that_are_surely_ahead),
        TEST(raising_an_answer_never_lowers_a_topic_it_points_to),
        TEST(liking_more_of_everything_changes_no_score),
        TEST(only_asked_items_count),
        TEST(a_topic_nothing_was_asked_about_scores_nothing),
        TEST(tables_in_another_order_give_the_same_ids),
        TEST(twins_share_a_rank_and_are_shown_in_turn),
        TEST(bands_narrow_with_the_items_asked),
        TEST(the_largest_pack_is_ranked_and_more_is_left_out),
    };
    return cmocka_run_group_tests_name("quiz_score", tests, NULL, NULL);
}
