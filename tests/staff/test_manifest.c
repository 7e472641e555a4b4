/* The list of a pack's files: what may stand in it. */
#include "staff/manifest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HASH "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static struct arena arena;

static int make(void **state)
{
    (void)state;
    arena_init(&arena, 0);
    return 0;
}

static int leave(void **state)
{
    (void)state;
    arena_finish(&arena);
    return 0;
}

/* Parses a text; the sentence is "" when it is good. */
static const char *parse(struct manifest *manifest, const char *text)
{
    struct err err = {0};
    manifest_init(manifest, &arena);
    bool good = manifest_parse(manifest, text, strlen(text), &err);
    assert_int_equal(good, err.text[0] == '\0');
    return arena_copy(&arena, err.text);
}

static void a_good_list_is_read(void **state)
{
    struct manifest manifest;
    (void)state;
    assert_string_equal(parse(&manifest, HASH " 0 nl/ui.yaml\n" HASH " 12 pack.yaml\n"), "");
    assert_int_equal(manifest.count, 2);
    assert_int_equal(manifest.bytes, 12);
    assert_string_equal(manifest.files[0].path, "nl/ui.yaml");
    assert_int_equal(manifest.files[1].size, 12);
    assert_int_equal(manifest.files[1].hash[1], 0x23);
    assert_ptr_equal(manifest_find(&manifest, "pack.yaml"), &manifest.files[1]);
    assert_null(manifest_find(&manifest, "other"));
}

static void a_bad_line_is_named_by_its_number(void **state)
{
    struct manifest manifest;
    (void)state;
    assert_non_null(strstr(parse(&manifest, HASH " 1 a\n" HASH " 1 ../b\n"), "MANIFEST:2: "));
    assert_non_null(strstr(parse(&manifest, HASH " 1 a\n" HASH " 1 b"), "MANIFEST:2: "));
    assert_non_null(strstr(parse(&manifest, ""), "is empty"));
}

static void two_paths_that_are_one_file_on_a_stick_are_named(void **state)
{
    struct manifest manifest;
    (void)state;
    assert_non_null(
        strstr(parse(&manifest, HASH " 1 nl/a\n" HASH " 1 pack.yaml\n" HASH " 1 NL/A\n"),
               "would be one file"));
    assert_non_null(
        strstr(parse(&manifest, HASH " 1 a\n" HASH " 1 a-b\n" HASH " 1 a/b\n" HASH " 1 a.b\n"),
               "a and a/b would be one file"));
    assert_string_equal(parse(&manifest, HASH " 1 a/b\n" HASH " 1 a-b\n" HASH " 1 a.b\n"), "");
}

static void only_plain_paths_fit(void **state)
{
    static const char *const good[] = {
        "pack.yaml", "nl/stories/joy.yaml", "pictures/a.figure.s.png", "A_b-9",
        "a..b",      "manifest/x"};
    static const char *const bad[] = {"",         "/",         "/a",       "a/",          "a//b",
                                      ".",        "..",        "a/..",     "../a",        ".a",
                                      "a.",       "a b",       "a\\b",     "a:b",         "a\n",
                                      "\xC3\xA9", "a/b/c/d/e", "MANIFEST", "Manifest.Sig"};
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        if (!manifest_path_fits(good[i])) {
            fail_msg("\"%s\" does not fit", good[i]);
        }
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        if (manifest_path_fits(bad[i])) {
            fail_msg("\"%s\" fits", bad[i]);
        }
    }
}

static void a_path_may_have_120_letters(void **state)
{
    char path[MANIFEST_PATH_MOST + 2] = "";
    (void)state;
    memset(path, 'a', MANIFEST_PATH_MOST);
    assert_true(manifest_path_fits(path));
    path[MANIFEST_PATH_MOST] = 'a';
    assert_false(manifest_path_fits(path));
}

#define WITH_ARENA(name) cmocka_unit_test_setup_teardown(name, make, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(a_good_list_is_read),
        WITH_ARENA(a_bad_line_is_named_by_its_number),
        WITH_ARENA(two_paths_that_are_one_file_on_a_stick_are_named),
        WITH_ARENA(only_plain_paths_fit),
        WITH_ARENA(a_path_may_have_120_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
