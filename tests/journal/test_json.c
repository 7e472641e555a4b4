/* Tests of reading JSON with SQLite's functions. */
#include "journal/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static int set_up(void **state)
{
    struct err err = {0};
    *state = json_open(&err);
    return *state != NULL ? 0 : -1;
}

static int tear_down(void **state)
{
    json_close(*state);
    return 0;
}

static bool reads(struct json *json, const char *text)
{
    struct err err = {0};
    bool valid = json_read(json, text, strlen(text), &err);
    assert_true(valid || err.text[0] != '\0');
    return valid;
}

static void expect(struct json *json, const char *holder, const char *key, enum json_type type,
                   const char *text)
{
    struct json_node node;
    assert_true(json_next(json, &node));
    assert_string_equal(node.holder, holder);
    assert_string_equal(node.key, key);
    assert_int_equal(node.type, type);
    assert_string_equal(node.text, text);
    assert_false(node.whole);
}

static void expect_whole(struct json *json, enum json_type type)
{
    struct json_node node;
    assert_true(json_next(json, &node));
    assert_true(node.whole);
    assert_int_equal(node.type, type);
    assert_string_equal(node.key, "");
}

static void expect_end(struct json *json)
{
    struct json_node node;
    assert_false(json_next(json, &node));
}

static void a_text_is_walked_from_beginning_to_end(void **state)
{
    assert_true(reads(*state, "{\"a\":{\"b\":\"c\"},\"d\":[1,true,null,[]],\"e\":-2.5}"));
    expect_whole(*state, JSON_OBJECT);
    expect(*state, "$", "a", JSON_OBJECT, "");
    expect(*state, "$.a", "b", JSON_TEXT, "c");
    expect(*state, "$", "d", JSON_ARRAY, "");
    expect(*state, "$.d", "", JSON_NUMBER, "1");
    expect(*state, "$.d", "", JSON_BOOL, "1");
    expect(*state, "$.d", "", JSON_NULL, "");
    expect(*state, "$.d", "", JSON_ARRAY, "");
    expect(*state, "$", "e", JSON_NUMBER, "-2.5");
    expect_end(*state);
}

static void escapes_are_resolved(void **state)
{
    assert_true(reads(*state, "{\"x\":\"caf\\u00e9 \\\"\\n\"}"));
    expect_whole(*state, JSON_OBJECT);
    expect(*state, "$", "x", JSON_TEXT, "caf\xC3\xA9 \"\n");
    expect_end(*state);
}

static void a_key_with_a_dot_is_no_path(void **state)
{
    assert_true(reads(*state, "{\"a.b\":{\"c\":1}}"));
    expect_whole(*state, JSON_OBJECT);
    expect(*state, "$", "a.b", JSON_OBJECT, "");
    expect(*state, "$.\"a.b\"", "c", JSON_NUMBER, "1");
    expect_end(*state);
}

static void a_text_that_is_no_object_is_read_too(void **state)
{
    assert_true(reads(*state, " \"x\" "));
    struct json_node node;
    assert_true(json_next(*state, &node));
    assert_true(node.whole);
    assert_int_equal(node.type, JSON_TEXT);
    assert_string_equal(node.text, "x");
    expect_end(*state);
}

static void what_is_not_json_is_refused(void **state)
{
    static const char *const texts[] = {"",        "{",        "{\"a\":1,}", "{'a':1}", "{a:1}",
                                        "[1] [2]", "// x\n{}", "nope",       "\"a",     "\xFF"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_false(reads(*state, texts[i]));
        expect_end(*state);
    }
}

static void a_zero_byte_hides_nothing(void **state)
{
    struct err err = {0};
    assert_false(json_read(*state, "{}\0garbage", 10, &err));
}

static void another_text_begins_anew(void **state)
{
    assert_true(reads(*state, "[1,2,3]"));
    expect_whole(*state, JSON_ARRAY);
    assert_true(reads(*state, "[4]"));
    expect_whole(*state, JSON_ARRAY);
    expect(*state, "$", "", JSON_NUMBER, "4");
    expect_end(*state);
    assert_false(reads(*state, "["));
    assert_true(reads(*state, "{}"));
    expect_whole(*state, JSON_OBJECT);
    expect_end(*state);
}

static void nesting_without_end_is_refused(void **state)
{
    static char deep[20001];
    memset(deep, '[', 10000);
    memset(deep + 10000, ']', 10000);
    assert_false(reads(*state, deep));
}

static void closing_nothing_is_fine(void **state)
{
    (void)state;
    json_close(NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_text_is_walked_from_beginning_to_end),
        TEST(escapes_are_resolved),
        TEST(a_key_with_a_dot_is_no_path),
        TEST(a_text_that_is_no_object_is_read_too),
        TEST(what_is_not_json_is_refused),
        TEST(a_zero_byte_hides_nothing),
        TEST(another_text_begins_anew),
        TEST(nesting_without_end_is_refused),
        TEST(closing_nothing_is_fine),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
