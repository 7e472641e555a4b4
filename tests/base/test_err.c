/* test_err.c: one sentence that fits, is UTF-8 and has no line break, whatever goes into it. */
#include "base/err.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void the_sentence_is_formatted_and_false_comes_back(void **state)
{
    (void)state;
    struct err err = {""};
    assert_false(err_set(&err, "%s: is larger than %d bytes", "a.yaml", 12));
    assert_string_equal(err.text, "a.yaml: is larger than 12 bytes");
}

static void who_does_not_care_gives_nothing_to_fill(void **state)
{
    (void)state;
    assert_false(err_set(NULL, "%s", "nobody reads this"));
}

static void a_second_sentence_replaces_the_first(void **state)
{
    (void)state;
    struct err err;
    err_set(&err, "%s", "a long first sentence");
    err_set(&err, "%s", "short");
    assert_string_equal(err.text, "short");
}

static void a_sentence_that_is_too_long_is_cut_at_a_character(void **state)
{
    (void)state;
    for (int shift = 0; shift < 4; shift++) {
        char longer[800];
        size_t used = (size_t)shift;
        struct err err;
        memset(longer, 'a', sizeof longer);
        for (; used + 3 < sizeof longer; used += 3) {
            memcpy(longer + used, "€", 3);
        }
        longer[used] = '\0';
        err_set(&err, "%s", longer);
        assert_in_range(strlen(err.text), sizeof err.text - 4, sizeof err.text - 1);
        assert_true(text_valid(err.text));
    }
}

static void a_line_break_in_a_name_does_not_break_the_sentence(void **state)
{
    (void)state;
    struct err err;
    err_set(&err, "%s: cannot be read", "two\r\nlines\t");
    assert_null(strpbrk(err.text, "\r\n\t"));
    assert_non_null(strstr(err.text, "two"));
    assert_non_null(strstr(err.text, "lines"));
}

static void bytes_that_are_no_text_are_shown_as_question_marks(void **state)
{
    (void)state;
    struct err err;
    err_set(&err, "%s: cannot be read", "caf\xE9 \xEF\xBF\xBD");
    assert_string_equal(err.text, "caf? \xEF\xBF\xBD: cannot be read");
}

static void an_old_sentence_can_be_a_part_of_the_new_one(void **state)
{
    (void)state;
    struct err err;
    err_set(&err, "%s", "the disk is full");
    err_set(&err, "a.yaml: %s; make room", err.text);
    assert_string_equal(err.text, "a.yaml: the disk is full; make room");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sentence_is_formatted_and_false_comes_back),
        cmocka_unit_test(who_does_not_care_gives_nothing_to_fill),
        cmocka_unit_test(a_second_sentence_replaces_the_first),
        cmocka_unit_test(a_sentence_that_is_too_long_is_cut_at_a_character),
        cmocka_unit_test(a_line_break_in_a_name_does_not_break_the_sentence),
        cmocka_unit_test(bytes_that_are_no_text_are_shown_as_question_marks),
        cmocka_unit_test(an_old_sentence_can_be_a_part_of_the_new_one),
    };
    return cmocka_run_group_tests_name("err", tests, NULL, NULL);
}
