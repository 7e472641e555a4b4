/* Words: the same width however often measured, characters of both families, no crash on bytes. */
#include "platform/font.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct font andika = {FACE_ANDIKA, 37, 47}, manrope = {FACE_MANROPE_BOLD, 37, 45};

static int begin(void **state)
{
    struct err err;
    *state = fonts_open(NULL, &err);
    return *state == NULL;
}

static int end(void **state)
{
    fonts_close(*state);
    return 0;
}

static int width(struct fonts *fonts, struct font font, const char *text)
{
    return font_width(fonts, font, text, (int)strlen(text));
}

static struct sheet render(struct fonts *fonts, struct font font, const char *text)
{
    return font_render(fonts, font, text, (int)strlen(text));
}

static void a_missing_font_names_its_package(void **state)
{
    struct err err = {""};
    (void)state;
    assert_null(fonts_open("/nonexistent", &err));
    assert_non_null(strstr(err.text, "install the package fonts-"));
}

static void a_word_has_the_same_width_the_second_time(void **state)
{
    struct fonts *fonts = *state;
    int first = width(fonts, andika, "waterkwaliteit");
    assert_true(first > 200 && first < 300);
    assert_int_equal(width(fonts, andika, "waterkwaliteit"), first);
    assert_int_not_equal(width(fonts, manrope, "waterkwaliteit"), first);
}

static void widths_stay_right_when_the_table_is_full(void **state)
{
    struct fonts *fonts = *state;
    for (int i = 0; i < 20000; i++) {
        char word[16];
        int length = snprintf(word, sizeof word, "w%d", i % 10000);
        int px = font_width(fonts, andika, word, length);
        if (i % 97 == 0) {
            struct sheet sheet = font_render(fonts, andika, word, length);
            assert_int_equal(px, sheet.advance);
            sheet_finish(&sheet);
        }
    }
}

static void only_the_given_bytes_count(void **state)
{
    struct fonts *fonts = *state;
    assert_int_equal(font_width(fonts, andika, "vonkxyz", 4), width(fonts, andika, "vonk"));
    assert_int_equal(font_width(fonts, andika, "vonk", 0), 0);
    assert_int_equal(font_width(fonts, andika, "vonk", -3), 0);
}

static void kerning_brings_letters_together(void **state)
{
    struct fonts *fonts = *state;
    struct font large = {FACE_MANROPE_EXTRABOLD, 200, 200};
    assert_true(width(fonts, large, "AV") < width(fonts, large, "A") + width(fonts, large, "V"));
}

static void a_soft_hyphen_and_controls_take_no_room(void **state)
{
    struct fonts *fonts = *state;
    int plain = width(fonts, andika, "natuurwetenschap");
    assert_int_equal(width(fonts, andika, "natuur\xC2\xADwetenschap"), plain);
    assert_int_equal(width(fonts, andika, "natuur\x01\xE2\x80\x8Bwetenschap"), plain);
    assert_int_equal(width(fonts, andika, "natuur\xFFwetenschap"), plain); /* no UTF-8 */
}

static void the_sheet_is_as_wide_as_measured_and_stands_on_its_baseline(void **state)
{
    struct fonts *fonts = *state;
    struct sheet sheet = render(fonts, manrope, "Hxn");
    assert_int_equal(sheet.kind, SHEET_MASK);
    assert_int_equal(sheet.advance, width(fonts, manrope, "Hxn"));
    assert_int_equal(sheet.w, sheet.advance);
    assert_int_equal(sheet.top + sheet.h, 0); /* no ink below the baseline */
    assert_in_range(sheet.h, 26, 28);         /* caps: 0.72 of 37 px */
    sheet_finish(&sheet);
    sheet = render(fonts, manrope, "gj");
    assert_true(sheet.top + sheet.h > 4);
    sheet_finish(&sheet);
}

static void spaces_have_room_but_no_ink(void **state)
{
    struct fonts *fonts = *state;
    struct sheet sheet = render(fonts, andika, "  ");
    assert_int_equal(sheet.kind, SHEET_EMPTY);
    assert_true(sheet.advance > 10);
    sheet_finish(&sheet);
}

/* Bulgarian, Polish, a fraction, an arrow: whichever family has it. */
static void what_one_family_lacks_comes_from_the_other_or_is_left_out(void **state)
{
    struct fonts *fonts = *state;
    static const char *const texts[] = {"Български", "zażółć", "½ → ₂", "ʘ ꜜ ŋ", "汉字", "😀a"};
    for (int i = 0; i < 6; i++) {
        for (int face = 0; face < FACE_COUNT; face++) {
            struct font font = {(enum face)face, 40, 50};
            struct sheet sheet = render(fonts, font, texts[i]);
            assert_int_equal(sheet.advance, width(fonts, font, texts[i]));
            sheet_finish(&sheet);
        }
    }
    assert_int_equal(width(fonts, andika, "汉字"), 0);
    assert_int_equal(width(fonts, andika, "a😀"), width(fonts, andika, "a"));
    assert_true(width(fonts, manrope, "ʘ") > 0); /* only in Andika */
}

static void any_bytes_can_be_measured_and_drawn(void **state)
{
    struct fonts *fonts = *state;
    uint32_t seed = 1;
    for (int round = 0; round < 300; round++) {
        char bytes[24];
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1664525u + 1013904223u;
            bytes[i] = (char)(seed >> 24);
        }
        struct sheet sheet = font_render(fonts, andika, bytes, (int)sizeof bytes);
        assert_int_equal(sheet.advance, font_width(fonts, andika, bytes, (int)sizeof bytes));
        sheet_finish(&sheet);
    }
}

static void more_sizes_than_stay_open_all_work(void **state)
{
    struct fonts *fonts = *state;
    int first[40];
    for (int i = 0; i < 80; i++) {
        struct font font = {(enum face)(i % FACE_COUNT), 20 + i % 40, 60};
        struct sheet sheet = render(fonts, font, i < 40 ? "Vonk" : "vonK");
        assert_int_equal(sheet.kind, SHEET_MASK);
        if (i < 40) {
            first[i] = sheet.h;
        }
        assert_true(first[i % 40] > 0);
        sheet_finish(&sheet);
    }
}

static void absurd_sizes_are_brought_to_possible_ones(void **state)
{
    struct fonts *fonts = *state;
    static const int sizes[] = {-5, 0, 1, 5000};
    for (int i = 0; i < 4; i++) {
        struct font font = {FACE_ANDIKA, sizes[i], 10};
        struct sheet sheet = render(fonts, font, "a");
        assert_true(sheet.advance > 0);
        sheet_finish(&sheet);
    }
}

#define WITH_FONTS(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_font_names_its_package),
        WITH_FONTS(a_word_has_the_same_width_the_second_time),
        WITH_FONTS(widths_stay_right_when_the_table_is_full),
        WITH_FONTS(only_the_given_bytes_count),
        WITH_FONTS(kerning_brings_letters_together),
        WITH_FONTS(a_soft_hyphen_and_controls_take_no_room),
        WITH_FONTS(the_sheet_is_as_wide_as_measured_and_stands_on_its_baseline),
        WITH_FONTS(spaces_have_room_but_no_ink),
        WITH_FONTS(what_one_family_lacks_comes_from_the_other_or_is_left_out),
        WITH_FONTS(any_bytes_can_be_measured_and_drawn),
        WITH_FONTS(more_sizes_than_stay_open_all_work),
        WITH_FONTS(absurd_sizes_are_brought_to_possible_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
