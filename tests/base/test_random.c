/* test_random.c: numbers that can be repeated, evenly spread. */
#include "base/random.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include <cmocka.h>

static void numbers_are_those_of_the_published_generator(void **state)
{
    (void)state;
    /* xoshiro256** from a splitmix64 seed of 0, as rand_xoshiro and others print them. */
    static const uint64_t known[] = {11091344671253066420u, 13793997310169335082u,
                                     1900383378846508768u, 7684712102626143532u};
    struct random random;
    random_init(&random, 0);
    for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
        assert_true(random_next(&random) == known[i]);
    }
}

static void the_same_seed_gives_the_same_numbers(void **state)
{
    (void)state;
    struct random one, two, other;
    random_init(&one, 7);
    random_init(&two, 7);
    random_init(&other, 8);
    bool differs = false;
    for (int i = 0; i < 100; i++) {
        uint64_t number = random_next(&one);
        assert_true(number == random_next(&two));
        differs = differs || number != random_next(&other);
    }
    assert_true(differs);
}

static void the_system_seeds_differently_each_time(void **state)
{
    (void)state;
    struct random one, two;
    random_init_system(&one);
    random_init_system(&two);
    assert_true(random_next(&one) != random_next(&two));
}

static void below_one_there_is_only_zero(void **state)
{
    (void)state;
    struct random random;
    random_init(&random, 3);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(random_below(&random, 1), 0);
    }
}

static void every_number_below_comes_about_equally_often(void **state)
{
    (void)state;
    enum { BELOW = 12, DRAWS = 120000, FAIR = DRAWS / BELOW };
    struct random random;
    int seen[BELOW] = {0};
    random_init(&random, 5);
    for (int i = 0; i < DRAWS; i++) {
        uint32_t number = random_below(&random, BELOW);
        assert_in_range(number, 0, BELOW - 1);
        seen[number]++;
    }
    for (int i = 0; i < BELOW; i++) { /* five standard deviations */
        assert_in_range(seen[i], FAIR - 480, FAIR + 480);
    }
}

static void the_largest_numbers_below_are_reached_too(void **state)
{
    (void)state;
    struct random random;
    uint32_t largest = 0;
    random_init(&random, 9);
    for (int i = 0; i < 1000; i++) {
        uint32_t number = random_below(&random, UINT32_MAX);
        largest = number > largest ? number : largest;
    }
    assert_true(largest > UINT32_MAX / 100 * 98);
}

static void a_shuffle_keeps_every_value(void **state)
{
    (void)state;
    enum { COUNT = 40 };
    struct random random;
    int values[COUNT];
    bool seen[COUNT] = {false};
    random_init(&random, 11);
    for (int i = 0; i < COUNT; i++) {
        values[i] = i;
    }
    random_shuffle(&random, values, COUNT);
    for (int i = 0; i < COUNT; i++) {
        assert_in_range(values[i], 0, COUNT - 1);
        assert_false(seen[values[i]]);
        seen[values[i]] = true;
    }
}

static void every_order_of_a_shuffle_is_equally_likely(void **state)
{
    (void)state;
    enum { DRAWS = 60000, FAIR = DRAWS / 6 };
    struct random random;
    int seen[27] = {0}, orders = 0;
    random_init(&random, 13);
    for (int i = 0; i < DRAWS; i++) {
        int values[] = {0, 1, 2};
        random_shuffle(&random, values, 3);
        seen[values[0] * 9 + values[1] * 3 + values[2]]++;
    }
    for (int i = 0; i < 27; i++) {
        if (seen[i] > 0) {
            assert_in_range(seen[i], FAIR - 460, FAIR + 460);
            orders++;
        }
    }
    assert_int_equal(orders, 6);
}

static void nothing_and_one_value_can_be_shuffled(void **state)
{
    (void)state;
    struct random random;
    int value = 4;
    random_init(&random, 15);
    random_shuffle(&random, &value, 0);
    random_shuffle(&random, &value, 1);
    assert_int_equal(value, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_those_of_the_published_generator),
        cmocka_unit_test(the_same_seed_gives_the_same_numbers),
        cmocka_unit_test(the_system_seeds_differently_each_time),
        cmocka_unit_test(below_one_there_is_only_zero),
        cmocka_unit_test(every_number_below_comes_about_equally_often),
        cmocka_unit_test(the_largest_numbers_below_are_reached_too),
        cmocka_unit_test(a_shuffle_keeps_every_value),
        cmocka_unit_test(every_order_of_a_shuffle_is_equally_likely),
        cmocka_unit_test(nothing_and_one_value_can_be_shuffled),
    };
    return cmocka_run_group_tests_name("random", tests, NULL, NULL);
}
