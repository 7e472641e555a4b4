/* test_scan.c: JSON is walked without being changed, and nothing else passes for it. */
#include "sync/scan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* True when the whole text is one value; it stands at the end of its memory, so that reading past
 * it is found out. */
static bool is_value(const char *text, struct scan_span *span)
{
    size_t length = strlen(text);
    char *exact = malloc(length + 1);
    memcpy(exact, text, length);
    exact = realloc(exact, length > 0 ? length : 1);
    struct scan scan;
    scan_init(&scan, exact, length);
    bool ok = scan_value(&scan, span) && scan_at_end(&scan);
    free(exact);
    return ok;
}

static void json_is_taken(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum scan_type type;
    } values[] = {
        {" {} ", SCAN_OBJECT},
        {"{\"a\":[1,{\"b\":null}],\"c\":\"\\u00e9\\n\"}", SCAN_OBJECT},
        {"[]", SCAN_ARRAY},
        {"[ 1 ,\t-0.5e+3, 0, 10E2 ]", SCAN_ARRAY},
        {"\"\"", SCAN_TEXT},
        {"\"]}\\\"[{\"", SCAN_TEXT},
        {"\"\xd0\xbe\xd1\x82\"", SCAN_TEXT},
        {"-0", SCAN_NUMBER},
        {"true", SCAN_WORD},
    };
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        struct scan_span span;
        assert_true(is_value(values[i].text, &span));
        assert_int_equal(span.type, values[i].type);
    }
}

static void what_is_no_json_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",          " ",       "{",          "[",     "[1,]",        "{\"a\":1,}",
        "{a:1}",     "{\"a\"}", "[1 2]",      "01",    "1.",          ".5",
        "+1",        "1e",      "-",          "\"",    "\"\\\"",      "\"\\x\"",
        "\"\\u12\"", "\"\n\"",  "tru",        "nul",   "'a'",         "[1}",
        "{\"a\":1]", "NaN",     "[]]",        "{} {}", "\"\\u12g4\"", "// a\n1",
        "[,1]",      "{,}",     "{\"a\"::1}", "\"\\u",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct scan_span span;
        if (is_value(texts[i], &span)) {
            fail_msg("taken for JSON: %s", texts[i]);
        }
    }
}

static void depth_has_a_limit(void **state)
{
    (void)state;
    char text[2 * (SCAN_DEPTH + 1) + 1];
    struct scan_span span;
    for (int depth = SCAN_DEPTH; depth <= SCAN_DEPTH + 1; depth++) {
        memset(text, '[', (size_t)depth);
        memset(text + depth, ']', (size_t)depth);
        text[2 * depth] = '\0';
        assert_int_equal(is_value(text, &span), depth == SCAN_DEPTH);
    }
}

static void a_member_is_found_at_its_own_depth_only(void **state)
{
    (void)state;
    static const char text[] = "{\"a\":{\"id\":1},\"x\":\"id\",\"id\":\"me\",\"idx\":2}";
    struct scan scan;
    struct scan_span object, value;
    scan_init(&scan, text, strlen(text));
    assert_true(scan_value(&scan, &object));
    assert_true(scan_member(&object, "id", &value));
    assert_true(scan_is(&value, "me"));
    assert_false(scan_member(&object, "b", &value));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_is_taken),
        cmocka_unit_test(what_is_no_json_is_refused),
        cmocka_unit_test(depth_has_a_limit),
        cmocka_unit_test(a_member_is_found_at_its_own_depth_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
