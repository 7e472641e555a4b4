/* test_csv.c: cells written, read back, and refused. */
#include "journal/csv.h"

#include "base/random.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_quoted(const char *text, const char *expected)
{
    char quoted[CSV_QUOTED_SIZE];
    assert_int_equal(csv_quote(quoted, text), strlen(expected));
    assert_string_equal(quoted, expected);
}

static void what_a_spreadsheet_would_calculate_gets_an_apostrophe(void **state)
{
    (void)state;
    assert_quoted("=1+1", "'=1+1");
    assert_quoted("+31", "'+31");
    assert_quoted("-2", "'-2");
    assert_quoted("@SUM(A1)", "'@SUM(A1)");
    assert_quoted("\tx", "'\tx");
    assert_quoted("\rx", "\"'\rx\"");
    assert_quoted("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    assert_quoted("'=1", "''=1");
    assert_quoted("2-1", "2-1");
}

static void commas_quotes_and_line_breaks_are_quoted(void **state)
{
    (void)state;
    assert_quoted("a,b", "\"a,b\"");
    assert_quoted("say \"hi\"", "\"say \"\"hi\"\"\"");
    assert_quoted("two\r\nlines", "\"two\r\nlines\"");
    assert_quoted("", "");
    assert_quoted("Café", "Café");
}

static void every_text_comes_back_as_it_was(void **state)
{
    (void)state;
    static const char letters[] = "ab\"',=+-@\t\r\n'";
    struct random random;
    random_init(&random, 9);
    for (int run = 0; run < 20000; run++) {
        char texts[2][32] = {"", ""};
        char file[3 * CSV_QUOTED_SIZE];
        char *cells[CSV_CELLS];
        size_t used = 0;
        for (int cell = 0; cell < 2; cell++) {
            uint32_t length = random_below(&random, 12);
            for (uint32_t i = 0; i < length; i++) {
                texts[cell][i] = letters[random_below(&random, sizeof letters - 1)];
            }
            used += csv_quote(file + used, texts[cell]);
            used += (size_t)snprintf(file + used, 3, "%s", cell == 0 ? "," : "\r\n");
        }
        struct csv csv;
        struct err err = {0};
        csv_init(&csv, file, used);
        assert_true(csv_next(&csv, cells, &err));
        assert_string_equal(cells[0], texts[0]);
        assert_string_equal(cells[1], texts[1]);
        assert_false(csv_next(&csv, cells, &err));
        assert_string_equal(err.text, "");
    }
}

/* Reads all rows; true when nothing was refused. */
static bool reads(const char *text, size_t size)
{
    char *copy = malloc(size + 1); /* with nothing behind it that could be read by mistake */
    char *cells[CSV_CELLS];
    struct csv csv;
    struct err err = {0};
    memcpy(copy, text, size);
    csv_init(&csv, copy, size);
    while (csv_next(&csv, cells, &err)) {
    }
    free(copy);
    return err.text[0] == '\0';
}

static void what_vonk_would_not_write_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {"a,b\nc,d\n",
                                        "a,b\r\nc\r\n",
                                        "a,b\r\nc,d,e\r\n",
                                        "a,b",
                                        "\"a\r\n",
                                        "\"a\"b\r\n",
                                        "a\"b\r\n",
                                        "a,b\r",
                                        "\xFF\r\n",
                                        "a\x01\r\n",
                                        "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17\r\n"};
    for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
        assert_false(reads(wrong[i], strlen(wrong[i])));
    }
    assert_false(reads("a\0b\r\n", 5));
    assert_false(reads("\"a\0b\"\r\n", 7));
    char wide[CSV_CELL_SIZE + 2];
    memset(wide, 'a', sizeof wide);
    memcpy(wide + CSV_CELL_SIZE, "\r\n", 2);
    assert_false(reads(wide, sizeof wide));
    assert_true(reads("a,b\r\n\"c\",\r\n", 11));
    assert_true(reads("", 0));
}

static void random_bytes_are_survived(void **state)
{
    (void)state;
    static const char letters[] = "a\",'\r\n=\xC3\xA9";
    struct random random;
    random_init(&random, 10);
    for (int run = 0; run < 50000; run++) {
        char text[24];
        uint32_t size = random_below(&random, sizeof text);
        for (uint32_t i = 0; i < size; i++) {
            text[i] = letters[random_below(&random, sizeof letters)];
        }
        reads(text, size);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_spreadsheet_would_calculate_gets_an_apostrophe),
        cmocka_unit_test(commas_quotes_and_line_breaks_are_quoted),
        cmocka_unit_test(every_text_comes_back_as_it_was),
        cmocka_unit_test(what_vonk_would_not_write_is_refused),
        cmocka_unit_test(random_bytes_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
