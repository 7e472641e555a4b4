/* test_quiz_order.c: the promises of the order in which a visit sees the items. */
#include "model/quiz.h"

#include "base/random.h"
#include "quiz_pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void a_seed_shuffles_inside_the_block_only(void **state)
{
    struct quiz_pack *pack = *state;
    int first[CATALOG_QUIZ_ITEMS_MAX], again[CATALOG_QUIZ_ITEMS_MAX];
    bool differs = false;
    for (uint64_t seed = 0; seed < 20; seed++) {
        assert_int_equal(quiz_order(&pack->catalog, 1, seed, again), 8);
        for (int i = 0; i < 8; i++) {
            assert_int_equal(pack->items[again[i]].block, 1);
            differs = differs || (seed > 0 && again[i] != first[i]);
        }
        memcpy(first, again, sizeof first);
        assert_int_equal(quiz_order(&pack->catalog, 1, seed, again), 8);
        assert_memory_equal(first, again, 8 * sizeof *first);
    }
    assert_true(differs);
}

static void block_0_is_all_blocks_one_after_the_other(void **state)
{
    struct quiz_pack *pack = *state;
    int all[CATALOG_QUIZ_ITEMS_MAX], one[CATALOG_QUIZ_ITEMS_MAX];
    assert_int_equal(quiz_order(&pack->catalog, 0, 77, all), ITEMS);
    assert_int_equal(quiz_order(&pack->catalog, 1, 77, one), 8);
    assert_memory_equal(all, one, 8 * sizeof *one);
    assert_int_equal(quiz_order(&pack->catalog, 2, 77, one), 4);
    assert_memory_equal(all + 8, one, 4 * sizeof *one);
    assert_int_equal(quiz_order(&pack->catalog, 3, 77, one), 0);
}

static void the_order_of_a_visit_does_not_follow_the_table(void **state)
{
    struct quiz_pack *pack = *state;
    static struct quiz_pack other;
    struct random random;
    struct quiz_pack_order order;
    int here[CATALOG_QUIZ_ITEMS_MAX], there[CATALOG_QUIZ_ITEMS_MAX];
    random_init(&random, 11);
    quiz_pack_shuffle(&order, &random);
    quiz_pack_init(&other, &order);
    quiz_order(&pack->catalog, 0, 5, here);
    quiz_order(&other.catalog, 0, 5, there);
    for (int i = 0; i < ITEMS; i++) {
        assert_string_equal(pack->items[here[i]].id, other.items[there[i]].id);
    }
}

#define TEST(name) cmocka_unit_test_setup(name, quiz_pack_make)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_seed_shuffles_inside_the_block_only),
        TEST(block_0_is_all_blocks_one_after_the_other),
        TEST(the_order_of_a_visit_does_not_follow_the_table),
    };
    return cmocka_run_group_tests_name("quiz_order", tests, NULL, NULL);
}
