/* test_words.c: the interface's own words. */
#include "model/words.h"

#include "base/text.h"
#include "model/schema.h"
#include "pack_maker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static char *fill(void **state, const char *phrase, const char *first, const char *second)
{
    struct made_pack *pack = *state;
    return words_fill(&pack->arena, phrase, first, second);
}

static void marks_are_replaced_by_values(void **state)
{
    assert_string_equal(fill(state, "{1} van {2}", "3", "12"), "3 van 12");
    assert_string_equal(fill(state, "{2} after {1}", "a", "b"), "b after a");
    assert_string_equal(fill(state, "{1}{1}{1}", "long value", NULL),
                        "long valuelong valuelong value");
}

static void a_missing_value_leaves_nothing(void **state)
{
    assert_string_equal(fill(state, "{1}, {2} jaar", NULL, "24"), ", 24 jaar");
    assert_string_equal(fill(state, "", "a", "b"), "");
}

static void what_is_no_mark_stays(void **state)
{
    assert_string_equal(fill(state, "{3} {x} {1 {", "a", "b"), "{3} {x} {1 {");
    assert_string_equal(fill(state, "{1}", "{2}", "b"), "{2}");
}

static void every_word_has_a_key_of_its_own(void **state)
{
    (void)state;
    for (int i = 0; i < WORD_COUNT; i++) {
        const char *key = words_key((enum word)i);
        assert_int_equal(strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789_.-"), strlen(key));
        for (int j = 0; j < i; j++) {
            assert_string_not_equal(key, words_key((enum word)j));
        }
    }
}

static void every_key_of_ui_yaml_lands_in_its_word(void **state)
{
    struct made_pack *pack = *state;
    assert_true(pack_load(pack));
    for (int i = 0; i < WORD_COUNT; i++) {
        const char *key = words_key((enum word)i);
        assert_string_equal(pack->catalog.words[i].in[0], arena_printf(&pack->arena, "nl %s", key));
        assert_string_equal(pack->catalog.words[i].in[1], arena_printf(&pack->arena, "en %s", key));
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pack_make, pack_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(marks_are_replaced_by_values),
        TEST(a_missing_value_leaves_nothing),
        TEST(what_is_no_mark_stays),
        TEST(every_word_has_a_key_of_its_own),
        TEST(every_key_of_ui_yaml_lands_in_its_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
