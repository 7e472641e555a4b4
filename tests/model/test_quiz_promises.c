/* test_quiz_promises.c: what the quiz of the pack that is shipped promises, each a test. The audit
 * runs once, with fewer sheets than `vonkctl quiz --audit`, and each test reads its findings. */
#include "model/quiz_audit.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SHEETS = 4000, FINDINGS_MAX = 512, LENGTHS = 4 };

struct promises {
    struct arena arena;
    struct quiz_audit audit;
    struct quiz_finding findings[FINDINGS_MAX];
    int count;
};

static void keep(void *to, const struct quiz_finding *finding)
{
    struct promises *promises = to;
    assert_true(promises->count < FINDINGS_MAX);
    promises->findings[promises->count] = *finding;
    promises->findings[promises->count++].sheet = NULL;
}

static int measure(void **state)
{
    static struct promises promises;
    struct problems problems;
    struct err err = {0};
    const char *folder = getenv("VONK_PACK");
    arena_init(&promises.arena, 0);
    problems_init(&problems, &promises.arena);
    if (!quiz_audit_load(&promises.audit, folder != NULL ? folder : "content", &promises.arena,
                         &problems, &err)) {
        print_error("%s\n", err.text);
        return -1;
    }
    quiz_audit_run(&promises.audit, SHEETS, &(struct quiz_audit_ear){keep, &promises});
    *state = &promises;
    return 0;
}

static int forget(void **state)
{
    struct promises *promises = *state;
    arena_finish(&promises->arena);
    return 0;
}

/* Expects `rows` findings of a property, with a bar after 12 items and more, and all of them to
 * hold. */
static void assert_holds(const struct promises *promises, enum quiz_property property, int rows)
{
    int barred = 0;
    for (int i = 0; i < promises->count; i++) {
        const struct quiz_finding *finding = &promises->findings[i];
        if (finding->property == property && finding->items >= QUIZ_AUDIT_LEAST_ITEMS) {
            assert_true(finding->barred);
            barred++;
            if (!finding->holds) {
                fail_msg("after %d items, %s: %g, bar %g", finding->items, finding->of,
                         finding->figure, finding->bar);
            }
        }
    }
    assert_int_equal(barred, rows * (LENGTHS - 1));
}

static void four_blocks_of_six_ask_about_every_field(void **state)
{
    const struct promises *promises = *state;
    const struct catalog *catalog = &promises->audit.catalog;
    assert_int_equal(catalog->item_count, 24);
    for (int block = 1; block <= LENGTHS; block++) {
        double asked[CATALOG_FIELDS] = {0};
        int count = 0;
        for (int i = 0; i < catalog->item_count; i++) {
            count += catalog->items[i].block == block;
            for (int t = 0; t < catalog->topic_count && catalog->items[i].block == block; t++) {
                asked[catalog->topics[t].field] += (double)catalog->items[i].weights[t];
            }
        }
        assert_int_equal(count, 6);
        for (int f = 0; f < CATALOG_FIELDS; f++) {
            assert_true(asked[f] / catalog->fields[f].topic_count > 0.7);
        }
    }
}

/* Fewer items give wider bands, and still three topics and a direction. */
static void she_can_stop_after_any_block(void **state)
{
    const struct promises *promises = *state;
    const struct catalog *catalog = &promises->audit.catalog;
    float error = 1.0f;
    for (int block = 1; block <= LENGTHS; block++) {
        struct quiz_asked asked;
        struct quiz_result result;
        int led = 0;
        quiz_ask(&asked, catalog, block);
        for (int t = 0; t < catalog->topic_count; t++) {
            struct quiz_sheet sheet = quiz_crowd_own(&asked, t, false);
            quiz_rank(catalog, &sheet, &result);
            assert_int_equal(result.answered, block * 6);
            assert_int_equal(result.top_count, QUIZ_TOP);
            assert_true(result.surprise >= 0 && result.neighbour >= 0 && result.story >= 0);
            for (int d = 0; d < result.directions; d++) {
                led += result.order[d] == catalog->topics[t].field;
            }
        }
        assert_true(result.error < error);
        error = result.error;
        assert_true(led >= (block == 1 ? 28 : catalog->topic_count));
    }
}

static void every_topic_can_be_first(void **state)
{
    assert_holds(*state, QUIZ_REACHED, 1);
}

static void a_topics_own_sheet_puts_it_first(void **state)
{
    assert_holds(*state, QUIZ_OWN, 1);
}

static void no_topic_is_first_too_often(void **state)
{
    assert_holds(*state, QUIZ_MOST, 4);
}

static void no_topic_is_first_too_seldom(void **state)
{
    assert_holds(*state, QUIZ_LEAST, 4);
}

static void each_field_is_first_about_as_often_as_its_share_of_topics(void **state)
{
    assert_holds(*state, QUIZ_FIELD, 4);
}

static void one_answer_moved_a_step_keeps_the_first_topic(void **state)
{
    assert_holds(*state, QUIZ_FIRST_KEPT, 5);
}

static void one_answer_moved_a_step_keeps_the_first_three(void **state)
{
    assert_holds(*state, QUIZ_TOP_KEPT, 5);
}

static void raising_an_answer_lowers_no_topic_it_points_to(void **state)
{
    assert_holds(*state, QUIZ_LOWERED, 1);
}

static void choosing_a_strength_lowers_no_topic_it_points_to(void **state)
{
    assert_holds(*state, QUIZ_STRENGTH_LOWERS, 1);
}

static void a_strength_counts_at_most_half_of_the_strongest_item(void **state)
{
    assert_holds(*state, QUIZ_STRENGTH_WEIGHS, 1);
}

static void girls_and_boys_are_led_to_about_the_same_fields(void **state)
{
    assert_holds(*state, QUIZ_DISTANCE, 2);
}

static void no_field_is_kept_from_girls_or_from_boys(void **state)
{
    assert_holds(*state, QUIZ_RATIO, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_blocks_of_six_ask_about_every_field),
        cmocka_unit_test(she_can_stop_after_any_block),
        cmocka_unit_test(every_topic_can_be_first),
        cmocka_unit_test(a_topics_own_sheet_puts_it_first),
        cmocka_unit_test(no_topic_is_first_too_often),
        cmocka_unit_test(no_topic_is_first_too_seldom),
        cmocka_unit_test(each_field_is_first_about_as_often_as_its_share_of_topics),
        cmocka_unit_test(one_answer_moved_a_step_keeps_the_first_topic),
        cmocka_unit_test(one_answer_moved_a_step_keeps_the_first_three),
        cmocka_unit_test(raising_an_answer_lowers_no_topic_it_points_to),
        cmocka_unit_test(choosing_a_strength_lowers_no_topic_it_points_to),
        cmocka_unit_test(a_strength_counts_at_most_half_of_the_strongest_item),
        cmocka_unit_test(girls_and_boys_are_led_to_about_the_same_fields),
        cmocka_unit_test(no_field_is_kept_from_girls_or_from_boys),
    };
    return cmocka_run_group_tests_name("quiz_promises", tests, measure, forget);
}
