/* test_theme.c: the numbers of the visual language: type by viewing distance, page shapes, contrast
 * of text, touch sizes in millimetres. */
#include "ui/theme.h"

#include "base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include <cmocka.h>

/* Displays of the visual language, with the sizes it gives at M (body, lead, title, head, display,
 * poster). It rounds, and once takes another px/mm: all but body may differ by 2 %. */
static const struct row {
    struct display display;
    int body, lead, title, head, large, poster;
} rows[] = {
    {{1920, 1080, 345, 194, 0}, 37, 44, 55, 79, 120, 194},
    {{720, 1280, 88, 155, 0}, 41, 49, 62, 88, 134, 217},
    {{800, 480, 154, 86, 0}, 26, 31, 39, 55, 84, 136},
};

static struct theme theme_of(struct display display, enum text_size size, enum look look)
{
    struct theme theme;
    theme_init(&theme, display_complete(display), size, look);
    return theme;
}

static struct theme theme_at(int width, int height, enum text_size size)
{
    return theme_of((struct display){.width = width, .height = height}, size, LOOK_DAY);
}

/* ---- type ---- */

static void body_text_has_the_sizes_of_the_visual_language(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct theme theme = theme_of(rows[i].display, TEXT_SIZE_M, LOOK_DAY);
        assert_int_equal(theme.fonts[FONT_BODY].px, rows[i].body);
        assert_int_equal(theme.fonts[FONT_LABEL].px, rows[i].body);
    }
}

static void assert_about(int px, int should)
{
    assert_in_range(px * 100, should * 98, should * 102 + 100);
}

static void larger_type_has_the_sizes_of_the_visual_language(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct theme theme = theme_of(rows[i].display, TEXT_SIZE_M, LOOK_DAY);
        assert_about(theme.fonts[FONT_LEAD].px, rows[i].lead);
        assert_about(theme.fonts[FONT_NAME].px, rows[i].lead);
        assert_about(theme.fonts[FONT_TITLE].px, rows[i].title);
        assert_about(theme.fonts[FONT_HEAD].px, rows[i].head);
        assert_about(theme.fonts[FONT_DISPLAY].px, rows[i].large);
        assert_about(theme.fonts[FONT_POSTER].px, rows[i].poster);
    }
}

/* VVSG 7.1-G: 3.5-4.2, 4.8-5.6, 6.4-7.1 and 8.5-9.0 mm for a reader at 600 mm. */
static void capitals_of_body_text_have_the_heights_of_the_voting_class(void **state)
{
    (void)state;
    static const double least[] = {3.5, 4.8, 6.4, 8.5}, most[] = {4.2, 5.6, 7.1, 9.0};
    for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
        struct theme theme =
            theme_of((struct display){1920, 1080, 345, 194, 600}, (enum text_size)size, LOOK_DAY);
        double cap = theme.fonts[FONT_BODY].px * (double)THEME_CAP / (double)theme.px_per_mm;
        assert_true(cap >= least[size] && cap <= most[size]);
    }
}

/* EN 301 549, 5.1.4: a capital H of at least 0.7 degrees. */
static void the_largest_body_text_subtends_seven_tenths_of_a_degree(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct theme theme = theme_of(rows[i].display, TEXT_SIZE_XL, LOOK_DAY);
        double cap = theme.fonts[FONT_BODY].px * (double)THEME_CAP / (double)theme.px_per_mm;
        assert_true(cap >= 0.7 * 3.14159265 / 180 * (double)theme.display.distance_mm);
    }
}

static void a_heading_stays_larger_than_body_text_at_every_size(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
            struct theme theme = theme_of(rows[i].display, (enum text_size)size, LOOK_DAY);
            int body = theme.fonts[FONT_BODY].px;
            for (int role = FONT_LEAD; role < FONT_ROLE_COUNT; role++) {
                assert_true(theme.fonts[role].px * 100 >= (body - 1) * 115);
            }
        }
    }
}

static void body_text_is_the_smallest_there_is(void **state)
{
    (void)state;
    for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
        struct theme theme = theme_at(1920, 1080, (enum text_size)size);
        for (int role = 0; role < FONT_ROLE_COUNT; role++) {
            assert_true(theme.fonts[role].px >= theme.fonts[FONT_BODY].px);
            assert_true(theme.fonts[role].line >= theme.fonts[role].px);
        }
    }
}

static void text_grows_with_its_size_and_headings_grow_less(void **state)
{
    (void)state;
    struct theme small = theme_at(1920, 1080, TEXT_SIZE_M),
                 large = theme_at(1920, 1080, TEXT_SIZE_XL);
    assert_about(large.fonts[FONT_BODY].px, small.fonts[FONT_BODY].px * 18 / 10);
    assert_about(large.fonts[FONT_POSTER].px, small.fonts[FONT_POSTER].px * 13 / 10);
}

static void every_text_size_has_its_letter(void **state)
{
    (void)state;
    static const char *const names[] = {"S", "M", "L", "XL"};
    for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
        assert_string_equal(text_size_name((enum text_size)size), names[size]);
    }
}

/* ---- displays ---- */

static void a_known_resolution_gets_the_size_of_its_panel(void **state)
{
    (void)state;
    struct display display = display_complete((struct display){.width = 720, .height = 1280});
    assert_true(fabsf(display.width_mm - 88) < 0.5f);
    assert_true(fabsf(display.height_mm - 155) < 0.5f);
}

static void an_unknown_resolution_is_taken_as_15_6_inch(void **state)
{
    (void)state;
    struct display wide = display_complete((struct display){.width = 1366, .height = 768});
    struct display tall = display_complete((struct display){.width = 768, .height = 1366});
    assert_true(fabsf(wide.width_mm - 345) < 0.5f);
    assert_true(fabsf(tall.height_mm - 345) < 0.5f);
    assert_true(fabsf(wide.height_mm - tall.width_mm) < 0.5f);
    assert_true(fabsf(wide.distance_mm - 600) < 5);
}

static void what_is_given_is_not_guessed(void **state)
{
    (void)state;
    struct display display = display_complete((struct display){1920, 1080, 527, 296, 700});
    assert_true(fabsf(display.width_mm - 527) < 0.01f);
    assert_true(fabsf(display.distance_mm - 700) < 0.01f);
}

static void the_viewing_distance_grows_with_the_diagonal(void **state)
{
    (void)state;
    static const struct {
        float inch, mm;
    } known[] = {{5, 450}, {7, 450}, {15.6f, 600}, {19.8f, 675}, {24, 750}, {32, 900}, {55, 900}};
    for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
        struct display display = {1600, 1200, known[i].inch * 25.4f * 0.8f,
                                  known[i].inch * 25.4f * 0.6f, 0};
        assert_true(fabsf(display_complete(display).distance_mm - known[i].mm) < 1);
    }
}

/* Only an upright screen is slim: a lying one has no height for a picture above its text. */
static void the_page_shape_follows_from_the_size_in_ems(void **state)
{
    (void)state;
    static const struct {
        int width, height;
        enum text_size size;
        enum layout_class layout;
    } known[] = {
        {1920, 1080, TEXT_SIZE_M, LAYOUT_WIDE}, {1920, 1080, TEXT_SIZE_XL, LAYOUT_MID},
        {800, 480, TEXT_SIZE_M, LAYOUT_MID},    {800, 480, TEXT_SIZE_XL, LAYOUT_MID},
        {1280, 800, TEXT_SIZE_S, LAYOUT_MID}, /* too few mm for a bar of words */
        {720, 1280, TEXT_SIZE_M, LAYOUT_SLIM},  {1080, 1920, TEXT_SIZE_S, LAYOUT_SLIM},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
        struct theme theme = theme_at(known[i].width, known[i].height, known[i].size);
        assert_int_equal(theme.layout, known[i].layout);
    }
}

static void the_display_is_as_many_ems_as_the_visual_language_says(void **state)
{
    (void)state;
    struct theme wide = theme_at(1920, 1080, TEXT_SIZE_M), small = theme_at(800, 480, TEXT_SIZE_M);
    assert_int_equal(lroundf(wide.width_em), 52);
    assert_int_equal(lroundf(wide.height_em), 29);
    assert_int_equal(lroundf(small.width_em), 31);
}

/* ---- millimetres ---- */

static void a_minimum_in_millimetres_is_never_rounded_below_itself(void **state)
{
    (void)state;
    static const float sizes[] = {0.5f, 0.7f, 1.1f, 1.27f, 1.4f, 2.54f, 4, 12.7f, 20};
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct theme theme = theme_of(rows[i].display, TEXT_SIZE_M, LOOK_DAY);
        for (size_t k = 0; k < ARRAY_LENGTH(sizes); k++) {
            float px = sizes[k] * theme.px_per_mm;
            assert_true((float)theme_mm(&theme, sizes[k]) >= px - 0.02f);
            assert_true((float)theme_mm(&theme, sizes[k]) < px + 1);
        }
    }
}

static void touch_targets_have_the_pixels_of_the_visual_language(void **state)
{
    (void)state;
    struct theme wide = theme_at(1920, 1080, TEXT_SIZE_M), small = theme_at(800, 480, TEXT_SIZE_M);
    assert_int_equal(theme_mm(&wide, 12.7f), 71);
    assert_int_equal(theme_mm(&wide, 20), 112);
    assert_int_equal(theme_mm(&wide, 2.54f), 15);
    assert_int_equal(theme_mm(&small, 12.7f), 66);
    assert_int_equal(theme_mm(&small, 20), 104);
    assert_int_equal(theme_mm(&small, 2.54f), 14);
}

static void a_spacing_step_is_1_27_millimetres(void **state)
{
    (void)state;
    struct theme theme = theme_at(1920, 1080, TEXT_SIZE_M);
    for (int steps = 1; steps <= 9; steps++) {
        assert_int_equal(theme_unit(&theme, (float)steps), theme_mm(&theme, (float)steps * 1.27f));
    }
}

/* ---- reach ---- */

/* The line of a display of so many mm, in mm from its top; 0: none. */
static float line_of(float width_mm, float height_mm, enum reach_mode mode, float bottom_mm)
{
    struct theme theme;
    struct display display = {.width = (int)width_mm * 4,
                              .height = (int)height_mm * 4,
                              .width_mm = width_mm,
                              .height_mm = height_mm,
                              .distance_mm = 800};
    theme_init(&theme, display, TEXT_SIZE_M, LOOK_DAY);
    theme_reach(&theme, (struct reach){mode, bottom_mm});
    assert_int_equal(theme_room(&theme), theme.display.height - theme.reach_line);
    return (float)theme.reach_line / theme.px_per_mm;
}

static void what_acts_lies_below_1220_mm_on_a_display_that_hangs(void **state)
{
    (void)state;
    assert_float_equal(line_of(344, 612, REACH_AUTO, 800), 192, 0.3); /* 800 + 612 - 192 = 1220 */
    assert_float_equal(line_of(398, 708, REACH_AUTO, 800), 288, 0.3);
    assert_float_equal(line_of(809, 1439, REACH_AUTO, 300), 519, 0.3);
}

static void a_tall_display_of_unknown_height_acts_in_its_lower_half(void **state)
{
    (void)state;
    assert_float_equal(line_of(344, 612, REACH_AUTO, 0), 306, 0.3);
    assert_float_equal(line_of(344, 612, REACH_ON, 0), 306, 0.3);
    assert_float_equal(line_of(300, 533, REACH_ON, 0), 266.5, 0.3);
}

static void the_faces_and_the_page_both_keep_their_room(void **state)
{
    (void)state;
    assert_float_equal(line_of(194, 345, REACH_ON, 0), 145, 0.3);        /* 200 mm for the page */
    assert_float_equal(line_of(344, 612, REACH_AUTO, 620), 153, 0.3);    /* 12 mm too high */
    assert_float_equal(line_of(344, 612, REACH_AUTO, 1200), 367.2, 0.3); /* 592 mm too high */
}

static void without_a_need_all_of_the_display_acts(void **state)
{
    (void)state;
    assert_true(line_of(344, 612, REACH_OFF, 900) == 0);
    assert_true(line_of(344, 612, REACH_AUTO, 600) == 0); /* its top is at 1212 mm */
    assert_true(line_of(194, 345, REACH_AUTO, 0) == 0);
    assert_true(line_of(88, 155, REACH_AUTO, 1000) == 0);
    assert_true(line_of(88, 155, REACH_ON, 1200) == 0);  /* too small to be divided */
    assert_true(line_of(612, 344, REACH_ON, 1000) == 0); /* a lying one has no room for it */
}

static void a_display_out_of_reach_is_known(void **state)
{
    static const struct {
        float width, height, bottom;
        bool in_reach;
    } cases[] = {{344, 612, 0, true},    {344, 612, 800, true}, {344, 612, 975, true},
                 {344, 612, 980, false}, {612, 344, 870, true}, {612, 344, 880, false},
                 {88, 155, 1060, true},  {88, 155, 1200, false}};
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct theme theme;
        struct reach reach = {REACH_AUTO, cases[i].bottom};
        struct display display = {.width = (int)cases[i].width * 4,
                                  .height = (int)cases[i].height * 4,
                                  .width_mm = cases[i].width,
                                  .height_mm = cases[i].height,
                                  .distance_mm = 800};
        theme_init(&theme, display, TEXT_SIZE_M, LOOK_DAY);
        theme_reach(&theme, reach);
        assert_int_equal(theme_in_reach(&theme, reach), cases[i].in_reach);
    }
}

/* ---- colours ---- */

static const struct {
    enum tone text, ground;
} text_tones[] = {
    {TONE_INK, TONE_PAPER},     {TONE_INK, TONE_SAFFRON},      {TONE_INK, TONE_SAFFRON_LIGHT},
    {TONE_INK, TONE_SAND},      {TONE_INK, TONE_SAFFRON_TINT}, {TONE_INK, TONE_PRESSED},
    {TONE_PAPER, TONE_PRIMARY}, {TONE_MARK, TONE_PRIMARY},     {TONE_ON_BOARD, TONE_BOARD},
    {TONE_ACCENT, TONE_BOARD},  {TONE_ON_GLOW, TONE_GLOW},     {TONE_ON_NIGHT, TONE_NIGHT},
};

/* The least contrast of all text of a look, over grounds and fields. */
static double least_contrast(enum look look)
{
    struct theme theme = theme_of(rows[0].display, TEXT_SIZE_M, look);
    double least = 21;
    for (size_t i = 0; i < ARRAY_LENGTH(text_tones); i++) {
        least = fmin(least, color_contrast(theme_color(&theme, text_tones[i].text),
                                           theme_color(&theme, text_tones[i].ground)));
    }
    struct color ink = theme_color(&theme, TONE_INK), paper = theme_color(&theme, TONE_PAPER);
    for (int field = 0; field < 4; field++) {
        struct color deep = theme_field_color(&theme, field, FIELD_DEEP);
        struct color tint = theme_field_color(&theme, field, FIELD_TINT);
        least = fmin(least, color_contrast(paper, deep));
        least = fmin(least, color_contrast(deep, tint));
        least = fmin(least, color_contrast(ink, tint));
    }
    return least;
}

static void text_by_day_has_a_contrast_of_ten_on_every_ground(void **state)
{
    (void)state;
    assert_true(least_contrast(LOOK_DAY) >= 10);
}

static void text_in_the_evening_has_a_contrast_of_ten_on_every_ground(void **state)
{
    (void)state;
    assert_true(least_contrast(LOOK_EVENING) >= 10);
}

/* In a dim hall nothing large may shine. */
static void grounds_of_the_evening_are_dark(void **state)
{
    (void)state;
    static const enum tone grounds[] = {TONE_PAPER,        TONE_SAFFRON, TONE_SAFFRON_LIGHT,
                                        TONE_SAFFRON_TINT, TONE_SAND,    TONE_NIGHT,
                                        TONE_BOARD};
    struct theme theme = theme_of(rows[0].display, TEXT_SIZE_M, LOOK_EVENING);
    for (size_t i = 0; i < ARRAY_LENGTH(grounds); i++) {
        assert_true(color_contrast(theme_color(&theme, grounds[i]), color_hex(0)) < 2.5);
    }
    for (int field = 0; field < 4; field++) {
        struct color tint = theme_field_color(&theme, field, FIELD_TINT);
        assert_true(color_contrast(tint, color_hex(0)) < 2.5);
    }
}

static void text_in_the_contrast_look_is_black_and_white(void **state)
{
    (void)state;
    assert_true(least_contrast(LOOK_CONTRAST) > 20.99);
}

/* WCAG 1.4.11: what tells a field by day, and outlines in both looks. */
static void shapes_and_outlines_have_a_contrast_of_three(void **state)
{
    (void)state;
    for (int look = 0; look < LOOK_COUNT; look++) {
        struct theme theme = theme_of(rows[0].display, TEXT_SIZE_M, (enum look)look);
        struct color paper = theme_color(&theme, TONE_PAPER), lead = theme_color(&theme, TONE_LEAD);
        struct color sand = theme_color(&theme, TONE_SAND);
        assert_true(color_contrast(lead, paper) >= 3 && color_contrast(lead, sand) >= 3);
        for (int field = 0; field < 4; field++) {
            struct color strong = theme_field_color(&theme, field, FIELD_STRONG);
            struct color tint = theme_field_color(&theme, field, FIELD_TINT);
            struct color deep = theme_field_color(&theme, field, FIELD_DEEP);
            struct color bright = theme_field_color(&theme, field, FIELD_BRIGHT);
            assert_true(color_contrast(strong, paper) >= 3 && color_contrast(strong, sand) >= 3);
            assert_true(color_contrast(strong, tint) >= 3 && color_contrast(bright, deep) >= 3);
        }
    }
}

static void only_the_scrim_can_be_looked_through(void **state)
{
    (void)state;
    for (int look = 0; look < LOOK_COUNT; look++) {
        struct theme theme = theme_of(rows[0].display, TEXT_SIZE_M, (enum look)look);
        assert_int_equal(theme_color(&theme, TONE_NONE).a, 0);
        for (int tone = TONE_INK; tone < TONE_COUNT; tone++) {
            int alpha = theme_color(&theme, (enum tone)tone).a;
            assert_int_equal(alpha, tone == TONE_SCRIM ? 209 : 255); /* 82 % */
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(body_text_has_the_sizes_of_the_visual_language),
        cmocka_unit_test(larger_type_has_the_sizes_of_the_visual_language),
        cmocka_unit_test(capitals_of_body_text_have_the_heights_of_the_voting_class),
        cmocka_unit_test(the_largest_body_text_subtends_seven_tenths_of_a_degree),
        cmocka_unit_test(a_heading_stays_larger_than_body_text_at_every_size),
        cmocka_unit_test(body_text_is_the_smallest_there_is),
        cmocka_unit_test(text_grows_with_its_size_and_headings_grow_less),
        cmocka_unit_test(every_text_size_has_its_letter),
        cmocka_unit_test(a_known_resolution_gets_the_size_of_its_panel),
        cmocka_unit_test(an_unknown_resolution_is_taken_as_15_6_inch),
        cmocka_unit_test(what_is_given_is_not_guessed),
        cmocka_unit_test(the_viewing_distance_grows_with_the_diagonal),
        cmocka_unit_test(the_page_shape_follows_from_the_size_in_ems),
        cmocka_unit_test(the_display_is_as_many_ems_as_the_visual_language_says),
        cmocka_unit_test(a_minimum_in_millimetres_is_never_rounded_below_itself),
        cmocka_unit_test(touch_targets_have_the_pixels_of_the_visual_language),
        cmocka_unit_test(a_spacing_step_is_1_27_millimetres),
        cmocka_unit_test(what_acts_lies_below_1220_mm_on_a_display_that_hangs),
        cmocka_unit_test(a_tall_display_of_unknown_height_acts_in_its_lower_half),
        cmocka_unit_test(the_faces_and_the_page_both_keep_their_room),
        cmocka_unit_test(without_a_need_all_of_the_display_acts),
        cmocka_unit_test(a_display_out_of_reach_is_known),
        cmocka_unit_test(text_by_day_has_a_contrast_of_ten_on_every_ground),
        cmocka_unit_test(text_in_the_evening_has_a_contrast_of_ten_on_every_ground),
        cmocka_unit_test(grounds_of_the_evening_are_dark),
        cmocka_unit_test(text_in_the_contrast_look_is_black_and_white),
        cmocka_unit_test(shapes_and_outlines_have_a_contrast_of_three),
        cmocka_unit_test(only_the_scrim_can_be_looked_through),
    };
    return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
