/* test_batch.c: a frozen batch is cut without changing a byte, and what is none is refused. */
#include "sync/batch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ID "0A345678-1234-4234-8234-123456789012"
static const char three[] = " [\n{\"id\":\"" ID "\"} ,\t{\"a\":\"],[{\"},{\"b\":[{}]}\n] \n";

static void each_statement_is_found_with_its_id(void **state)
{
    (void)state;
    struct batch batch;
    assert_true(batch_read(&batch, three, strlen(three), NULL));
    assert_int_equal(batch.count, 3);
    assert_memory_equal(three + batch.statements[1].start, "{\"a\":\"],[{\"}",
                        batch.statements[1].length);
    assert_string_equal(batch.statements[0].id, "0a345678-1234-4234-8234-123456789012");
    assert_string_equal(batch.statements[1].id, "");
}

static void an_id_that_is_no_uuid_is_none(void **state)
{
    (void)state;
    static const char *const ids[] = {"\"a\"", "1", "\"0a345678-1234-4234-8234-12345678901\"",
                                      "\"0a345678-1234-4234-8234-12345678901&\"",
                                      "\"0a345678x1234-4234-8234-123456789012\""};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        char text[128];
        struct batch batch;
        snprintf(text, sizeof text, "[{\"id\":%s}]", ids[i]);
        assert_true(batch_read(&batch, text, strlen(text), NULL));
        assert_string_equal(batch.statements[0].id, "");
    }
}

static void every_range_is_an_array_of_the_same_bytes(void **state)
{
    (void)state;
    struct batch batch;
    char cut[sizeof three];
    assert_true(batch_read(&batch, three, strlen(three), NULL));
    for (int first = 0; first < 3; first++) {
        for (int count = 1; first + count <= 3; count++) {
            struct batch again;
            size_t length = batch_cut(&batch, first, count, cut);
            assert_true(length <= batch.length);
            assert_true(batch_read(&again, cut, length, NULL));
            assert_int_equal(again.count, count);
            for (int i = 0; i < count; i++) {
                const struct batch_statement *one = &batch.statements[first + i];
                assert_int_equal(again.statements[i].length, one->length);
                assert_memory_equal(cut + again.statements[i].start, three + one->start,
                                    one->length);
            }
        }
    }
}

static void all_of_them_are_the_frozen_bytes(void **state)
{
    (void)state;
    struct batch batch;
    char cut[sizeof three];
    assert_true(batch_read(&batch, three, strlen(three), NULL));
    assert_int_equal(batch_cut(&batch, 0, 3, cut), strlen(three));
    assert_memory_equal(cut, three, strlen(three));
}

static void what_is_no_array_of_objects_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {"",        "{}",     "[1]",     "[[]]",   "[{}", "[{},]",
                                        "[{}] []", "[null]", "[\"a\"]", "[{}{}]", "null"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct batch batch;
        struct err err = {{0}};
        assert_false(batch_read(&batch, texts[i], strlen(texts[i]), &err));
        assert_true(err.text[0] != '\0');
    }
}

static void a_hundred_statements_are_a_batch_and_one_more_is_none(void **state)
{
    (void)state;
    for (int count = BATCH_STATEMENTS; count <= BATCH_STATEMENTS + 1; count++) {
        char text[4 * BATCH_STATEMENTS + 8] = "[";
        struct batch batch;
        for (int i = 0; i < count; i++) {
            strcat(text, i > 0 ? ",{}" : "{}");
        }
        strcat(text, "]");
        assert_int_equal(batch_read(&batch, text, strlen(text), NULL), count == BATCH_STATEMENTS);
    }
}

static void an_empty_batch_is_one(void **state)
{
    (void)state;
    struct batch batch;
    assert_true(batch_read(&batch, "[ ]", 3, NULL));
    assert_int_equal(batch.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_statement_is_found_with_its_id),
        cmocka_unit_test(an_id_that_is_no_uuid_is_none),
        cmocka_unit_test(every_range_is_an_array_of_the_same_bytes),
        cmocka_unit_test(all_of_them_are_the_frozen_bytes),
        cmocka_unit_test(what_is_no_array_of_objects_is_refused),
        cmocka_unit_test(a_hundred_statements_are_a_batch_and_one_more_is_none),
        cmocka_unit_test(an_empty_batch_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
