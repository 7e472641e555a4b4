/* test_text.c: UTF-8 of any kind, cut and counted at characters; hashes after their standard. */
#include "base/text.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* What no UTF-8 text may hold. */
static const char *const malformed[] = {
    "\x80",             /* a tail without a head */
    "a\xC3",            /* a head without a tail */
    "\xC3(",            /* a head with something else behind it */
    "\xC0\x80",         /* two bytes for what fits in one */
    "\xE0\x80\xAF",     /* three for what fits in one */
    "\xF0\x80\x80\xAF", /* four for what fits in one */
    "\xED\xA0\x80",     /* a surrogate */
    "\xF4\x90\x80\x80", /* beyond U+10FFFF */
    "\xF8\x88\x80\x80", /* five bytes */
    "\xE2\x82",         /* cut off */
    "\xFF",
};

static void characters_of_all_lengths_are_read_one_by_one(void **state)
{
    (void)state;
    static const uint32_t codes[] = {'a', 0xE9, 0x20AC, 0x1F600, 0x10FFFF, 0};
    const char *at = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF";
    for (size_t i = 0; i < ARRAY_LENGTH(codes); i++) {
        assert_int_equal(text_next(&at), codes[i]);
    }
}

static void the_end_of_a_text_is_not_passed(void **state)
{
    (void)state;
    const char *text = "a\0b", *at = text;
    for (int i = 0; i < 5; i++) {
        text_next(&at);
    }
    assert_ptr_equal(at, text + 1);
}

static void a_wrong_byte_is_passed_alone_and_marked(void **state)
{
    (void)state;
    const char *at = "\xE2\x82z";
    assert_int_equal(text_next(&at), 0xFFFD);
    assert_int_equal(text_next(&at), 0xFFFD);
    assert_int_equal(text_next(&at), 'z');
}

static void malformed_texts_are_not_valid(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(malformed); i++) {
        assert_false(text_valid(malformed[i]));
    }
}

static void well_formed_texts_are_valid(void **state)
{
    (void)state;
    assert_true(text_valid(""));
    assert_true(text_valid("Zoë leest € en \xF0\x9F\x98\x80, \xEF\xBF\xBD ook"));
}

static void length_counts_characters_and_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(text_length(""), 0);
    assert_int_equal(text_length("Zoë €"), 5);
}

static void words_are_counted_across_any_white_space(void **state)
{
    (void)state;
    assert_int_equal(text_words(""), 0);
    assert_int_equal(text_words("  \n\t "), 0);
    assert_int_equal(text_words("  een\ttwee\r\ndrie  vier\n"), 4);
}

static void texts_are_compared_whole_or_by_their_start(void **state)
{
    (void)state;
    assert_true(text_equal("vonk", "vonk"));
    assert_false(text_equal("vonk", "vonken"));
    assert_true(text_starts("vonken", "vonk"));
    assert_true(text_starts("vonk", ""));
    assert_false(text_starts("vonk", "vonken"));
}

static void a_copy_that_does_not_fit_is_cut_at_a_character(void **state)
{
    (void)state;
    const char *text = "a€é\xF0\x9F\x98\x80"; /* 1, 3, 2 and 4 bytes */
    static const size_t kept[] = {0, 1, 1, 1, 4, 4, 6, 6, 6, 6, 10};
    for (size_t size = 1; size <= 11; size++) {
        char copy[16];
        memset(copy, 'x', sizeof copy);
        assert_int_equal(text_copy(copy, size, text), size == 11);
        assert_int_equal(strlen(copy), kept[size - 1]);
        assert_memory_equal(copy, text, kept[size - 1]);
        assert_int_equal(copy[size], 'x');
    }
}

static void json_escapes_what_json_must_escape(void **state)
{
    (void)state;
    char json[64];
    size_t length = text_json(json, sizeof json, "\"a\\b\"\n\x01 é/");
    assert_string_equal(json, "\"\\\"a\\\\b\\\"\\u000a\\u0001 é/\"");
    assert_int_equal(length, strlen(json));
}

static void json_of_malformed_text_is_well_formed(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(malformed); i++) {
        char json[64];
        text_json(json, sizeof json, malformed[i]);
        assert_true(text_valid(json));
    }
}

static void json_that_does_not_fit_is_closed_all_the_same(void **state)
{
    (void)state;
    const char *text = "é\"\n€";
    for (size_t size = 3; size < 24; size++) {
        char json[32];
        memset(json, 'x', sizeof json);
        size_t length = text_json(json, size, text);
        assert_true(length >= 2 && length < size);
        assert_int_equal(json[0], '"');
        assert_int_equal(json[length - 1], '"');
        assert_int_equal(json[length], '\0');
        assert_int_equal(json[size], 'x');
        assert_true(text_valid(json));
    }
}

/* Random bytes, most of them from the middle of characters, never pass the end. */
static void random_bytes_are_read_to_their_end(void **state)
{
    (void)state;
    struct random random;
    random_init(&random, 1);
    for (int turn = 0; turn < 5000; turn++) {
        char text[12] = "", json[80];
        size_t length = random_below(&random, sizeof text);
        for (size_t i = 0; i < length; i++) {
            text[i] = (char)(1 + random_below(&random, 255));
        }
        assert_true(text_length(text) <= length);
        text_json(json, sizeof json, text);
        assert_true(text_valid(json));
    }
}

static void hashes_are_those_of_the_standard(void **state)
{
    (void)state;
    assert_true(text_hash("") == TEXT_HASH_START);
    assert_true(text_hash("a") == 0xaf63dc4c8601ec8cu);
    assert_true(text_hash("foobar") == 0x85944171f73967e8u);
}

static void a_hash_can_go_on_where_it_stopped(void **state)
{
    (void)state;
    uint64_t start = bytes_hash(TEXT_HASH_START, "foo", 3);
    assert_true(bytes_hash(start, "bar", 3) == text_hash("foobar"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_of_all_lengths_are_read_one_by_one),
        cmocka_unit_test(the_end_of_a_text_is_not_passed),
        cmocka_unit_test(a_wrong_byte_is_passed_alone_and_marked),
        cmocka_unit_test(malformed_texts_are_not_valid),
        cmocka_unit_test(well_formed_texts_are_valid),
        cmocka_unit_test(length_counts_characters_and_not_bytes),
        cmocka_unit_test(words_are_counted_across_any_white_space),
        cmocka_unit_test(texts_are_compared_whole_or_by_their_start),
        cmocka_unit_test(a_copy_that_does_not_fit_is_cut_at_a_character),
        cmocka_unit_test(json_escapes_what_json_must_escape),
        cmocka_unit_test(json_of_malformed_text_is_well_formed),
        cmocka_unit_test(json_that_does_not_fit_is_closed_all_the_same),
        cmocka_unit_test(random_bytes_are_read_to_their_end),
        cmocka_unit_test(hashes_are_those_of_the_standard),
        cmocka_unit_test(a_hash_can_go_on_where_it_stopped),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
