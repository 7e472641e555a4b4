/* Scaling: averages, straight lines, parts, and sizes that nobody should ask for. */
#include "platform/scale.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { SIDE_MOST = 256 };

static uint32_t source[SIDE_MOST * SIDE_MOST], result[SIDE_MOST * SIDE_MOST];

static struct pixels of_size(uint32_t *at, int width, int height)
{
    return (struct pixels){at, width, height, width};
}

/* Scales the whole source to width x height in `result`. */
static void scale(int from_w, int from_h, int width, int height)
{
    struct pixels from = of_size(source, from_w, from_h), to = of_size(result, width, height);
    assert_true(scale_pixels(&from, width, height, (struct rect){0, 0, width, height}, &to));
}

static void fill_source(uint32_t pixel)
{
    for (size_t i = 0; i < ARRAY_LENGTH(source); i++) {
        source[i] = pixel;
    }
}

static void one_colour_stays_exactly_that_colour_at_any_size(void **state)
{
    (void)state;
    static const int sizes[][2] = {{100, 100}, {37, 91}, {200, 13}, {1, 1}, {256, 256}, {3, 199}};
    fill_source(0x7F4A3F28);
    for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
        scale(100, 80, sizes[i][0], sizes[i][1]);
        for (int k = 0; k < sizes[i][0] * sizes[i][1]; k++) {
            assert_int_equal(result[k], 0x7F4A3F28);
        }
    }
}

static void half_the_size_is_the_average_of_four_pixels(void **state)
{
    (void)state;
    static const uint32_t four[] = {0xFF000000, 0xFF000064, 0xFF0000C8, 0xFF0000FF};
    for (int i = 0; i < 4; i++) {
        source[i] = four[i];
    }
    scale(2, 2, 1, 1);
    assert_int_equal(result[0], 0xFF00008B); /* (0 + 100 + 200 + 255) / 4 = 138.75 */
}

static void an_area_counts_for_as_much_as_it_covers(void **state)
{
    (void)state;
    source[0] = 0xFF000000;
    source[1] = 0xFFFFFFFF;
    source[2] = 0xFF000000;
    scale(3, 1, 2, 1); /* each new pixel: one old one and half of the middle */
    assert_int_equal(result[0], 0xFF555555);
    assert_int_equal(result[1], 0xFF555555);
}

static void larger_goes_in_straight_lines(void **state)
{
    (void)state;
    source[0] = 0xFF000000;
    source[1] = 0xFF000080;
    scale(2, 1, 4, 1);
    assert_int_equal(result[0], 0xFF000000);
    assert_int_equal(result[1], 0xFF000020);
    assert_int_equal(result[2], 0xFF000060);
    assert_int_equal(result[3], 0xFF000080);
}

static void the_same_size_is_the_same_picture(void **state)
{
    (void)state;
    for (int i = 0; i < 64; i++) {
        source[i] = 0xFF000000 | (uint32_t)i * 0x030507;
    }
    scale(8, 8, 8, 8);
    assert_memory_equal(source, result, 64 * sizeof *source);
}

static void a_part_is_cut_out_of_the_whole(void **state)
{
    (void)state;
    static uint32_t part[12 * 9];
    for (int i = 0; i < 60 * 40; i++) {
        source[i] = 0xFF000000 | (uint32_t)i * 2654435761u >> 8;
    }
    scale(60, 40, 33, 27);
    struct pixels from = of_size(source, 60, 40), to = of_size(part, 12, 9);
    assert_true(scale_pixels(&from, 33, 27, (struct rect){20, 17, 12, 9}, &to));
    for (int y = 0; y < 9; y++) {
        assert_memory_equal(part + y * 12, result + (y + 17) * 33 + 20, 12 * sizeof *part);
    }
}

static void colours_never_get_stronger_than_their_alpha(void **state)
{
    (void)state;
    for (int i = 0; i < 100 * 100; i++) {
        uint32_t alpha = (uint32_t)i * 37 % 256;
        source[i] = alpha << 24 | alpha << 16 | alpha << 8 | alpha;
    }
    scale(100, 100, 63, 41);
    for (int i = 0; i < 63 * 41; i++) {
        uint32_t alpha = result[i] >> 24;
        assert_true((result[i] & 0xFF) <= alpha && (result[i] >> 16 & 0xFF) <= alpha);
    }
}

/* 1,024 pixels for one: more than there are weights. None of them may be overlooked. */
static void a_much_too_large_picture_is_still_averaged(void **state)
{
    (void)state;
    for (int turn = 0; turn < 4; turn++) {
        for (int i = 0; i < 1024; i++) {
            source[i] = i % 4 == turn ? 0xFFFFFFFF : 0xFF000000;
        }
        scale(1024, 1, 1, 1);
        assert_in_range(result[0] & 0xFF, 62, 66);
        scale(1, 1024, 1, 1);
        assert_in_range(result[0] & 0xFF, 62, 66);
    }
}

static void impossible_sizes_are_refused(void **state)
{
    (void)state;
    struct pixels from = of_size(source, 4, 4), to = of_size(result, 4, 4), none = {NULL, 0, 0, 0};
    struct rect whole = {0, 0, 4, 4};
    assert_false(scale_pixels(&from, 0, 4, whole, &to));
    assert_false(scale_pixels(&from, 4, -1, whole, &to));
    assert_false(scale_pixels(&none, 4, 4, whole, &to));
    assert_false(scale_pixels(&from, 4, 4, (struct rect){0, 0, 0, 4}, &to));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_colour_stays_exactly_that_colour_at_any_size),
        cmocka_unit_test(half_the_size_is_the_average_of_four_pixels),
        cmocka_unit_test(an_area_counts_for_as_much_as_it_covers),
        cmocka_unit_test(larger_goes_in_straight_lines),
        cmocka_unit_test(the_same_size_is_the_same_picture),
        cmocka_unit_test(a_part_is_cut_out_of_the_whole),
        cmocka_unit_test(colours_never_get_stronger_than_their_alpha),
        cmocka_unit_test(a_much_too_large_picture_is_still_averaged),
        cmocka_unit_test(impossible_sizes_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
