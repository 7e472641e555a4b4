/* The loops that draw, packed pictures, and the cache of sheets. */
#include "platform/cache.h"
#include "platform/packed.h"
#include "platform/shape.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WIDTH = 64, HEIGHT = 48 };

static uint32_t ground[WIDTH * HEIGHT];
static const struct pixels screen = {ground, WIDTH, HEIGHT, WIDTH};
static const struct rect whole = {0, 0, WIDTH, HEIGHT};
static const struct color red = {255, 0, 0, 255}, white = {255, 255, 255, 255};

/* ---- pixels ---- */

static void an_opaque_fill_is_exact_and_stays_inside(void **state)
{
    (void)state;
    pixels_fill(&screen, whole, white);
    pixels_fill(&screen, (struct rect){10, 5, 20, 3}, red);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        bool inside = rect_contains((struct rect){10, 5, 20, 3}, i % WIDTH, i / WIDTH);
        assert_int_equal(ground[i], inside ? 0xFFFF0000 : 0xFFFFFFFF);
    }
}

static void half_a_fill_is_half_way(void **state)
{
    (void)state;
    pixels_fill(&screen, whole, white);
    pixels_fill(&screen, (struct rect){0, 0, 7, 1}, (struct color){0, 0, 0, 128});
    for (int x = 0; x < 7; x++) { /* in the block and behind it */
        assert_in_range(ground[x] & 0xFF, 126, 128);
        assert_int_equal(ground[x] & 0xFF, ground[0] & 0xFF);
    }
    assert_int_equal(ground[7], 0xFFFFFFFF);
}

static void a_mask_is_nothing_at_0_and_exact_at_255(void **state)
{
    (void)state;
    static const uint8_t mask[] = {0, 255, 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255};
    pixels_fill(&screen, whole, white);
    pixels_mask(&screen, (struct rect){1, 1, 13, 1}, mask, 13, red);
    assert_int_equal(ground[WIDTH + 1], 0xFFFFFFFF);
    assert_int_equal(ground[WIDTH + 2], 0xFFFF0000);
    assert_in_range(ground[WIDTH + 3] >> 8 & 0xFF, 125, 129);
    assert_int_equal(ground[WIDTH + 13], 0xFFFF0000);
    assert_int_equal(ground[WIDTH + 14], 0xFFFFFFFF);
}

static void blending_never_overflows(void **state)
{
    (void)state;
    for (uint32_t alpha = 0; alpha < 256; alpha++) {
        uint32_t top = alpha * 0x01010101u, under = 0xFFFFFFFF;
        pixels_blend_row(&under, &top, 1);
        assert_in_range(under & 0xFF, 253, 255);
        assert_in_range(under >> 16 & 0xFF, 253, 255);
    }
}

/* ---- packed ---- */

/* A row with everything in it: clear, a long fill, single pixels, glass, a short pair. */
static void draw_everything(uint32_t *pixels, int count)
{
    static const uint32_t single[] = {0xFF123456, 0xFF654321, 0x80402010,
                                      0xFF000001, 0xFF000001, 0x10080402};
    for (int i = 0; i < count; i++) {
        int k = i % 40;
        pixels[i] = k < 8 ? 0 : k < 20 ? 0xFFAABBCC : k < 26 ? single[k - 20] : 0xFF0000FF;
    }
}

static void a_packed_picture_draws_like_the_picture_itself(void **state)
{
    (void)state;
    static uint32_t picture[WIDTH * HEIGHT], expected[WIDTH * HEIGHT];
    static const struct rect parts[] = {
        {0, 0, WIDTH, HEIGHT}, {3, 2, 11, 7}, {21, 40, 1, 8}, {63, 0, 1, 1}, {9, 9, 55, 30}};
    const struct pixels from = {picture, WIDTH, HEIGHT, WIDTH};
    const struct pixels plain = {expected, WIDTH, HEIGHT, WIDTH};
    size_t count;
    draw_everything(picture, WIDTH * HEIGHT);
    uint32_t *packed = packed_make(&from, &count);
    assert_non_null(packed);
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        struct rect part = parts[i], to = {1, 1, part.w - 1, part.h - 1};
        pixels_fill(&screen, whole, white);
        pixels_fill(&plain, whole, white);
        packed_draw(packed, (struct rect){part.x, part.y, to.w, to.h}, &screen, 1, 1);
        pixels_blend(&plain, to, picture + part.y * WIDTH + part.x, WIDTH);
        assert_memory_equal(ground, expected, sizeof ground);
    }
    free(packed);
}

static void flat_colours_take_a_fraction_and_noise_is_left_alone(void **state)
{
    (void)state;
    static uint32_t picture[WIDTH * HEIGHT];
    const struct pixels from = {picture, WIDTH, HEIGHT, WIDTH};
    size_t count;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        picture[i] = i % WIDTH < 30 ? 0xFFFF0000 : 0xFF00FF00;
    }
    uint32_t *packed = packed_make(&from, &count);
    assert_non_null(packed);
    assert_true(count < WIDTH * HEIGHT / 10);
    free(packed);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        picture[i] = 0xFF000000 | (uint32_t)i * 2654435761u >> 8;
    }
    assert_null(packed_make(&from, &count));
}

/* ---- shapes ---- */

static uint8_t mask_at(const struct sheet *sheet, int x, int y)
{
    return ((const uint8_t *)sheet->bytes)[y * sheet->w + x];
}

static void a_disc_is_the_same_from_all_sides_and_covers_its_area(void **state)
{
    (void)state;
    struct sheet disc = shape_disc(20);
    double area = 0;
    for (int y = 0; y < 40; y++) {
        for (int x = 0; x < 40; x++) {
            assert_int_equal(mask_at(&disc, x, y), mask_at(&disc, 39 - x, y));
            assert_int_equal(mask_at(&disc, x, y), mask_at(&disc, x, 39 - y));
            assert_int_equal(mask_at(&disc, x, y), mask_at(&disc, y, x));
            area += mask_at(&disc, x, y) / 255.0;
        }
    }
    assert_true(area > 1256.6 * 0.995 && area < 1256.6 * 1.005); /* pi r^2 */
    sheet_finish(&disc);
}

static void an_outline_thicker_than_its_radius_has_square_insides(void **state)
{
    (void)state;
    struct sheet outline = shape_outline(4, 10);
    assert_int_equal(outline.w, 20);
    assert_int_equal(mask_at(&outline, 9, 9), 255);
    assert_int_equal(mask_at(&outline, 5, 5), 255);
    assert_true(mask_at(&outline, 0, 0) < 255);
    sheet_finish(&outline);
}

static void a_quarter_of_a_ring_lies_at_the_top_right(void **state)
{
    (void)state;
    struct sheet ring = shape_ring(100, 20, 0.25f);
    assert_int_equal(mask_at(&ring, 80, 20), 255); /* half past one */
    assert_int_equal(mask_at(&ring, 50, 10), 255); /* its round start */
    assert_int_equal(mask_at(&ring, 90, 50), 255); /* its round end */
    assert_int_equal(mask_at(&ring, 90, 70), 0);
    assert_int_equal(mask_at(&ring, 20, 80), 0);
    assert_int_equal(mask_at(&ring, 50, 50), 0);
    sheet_finish(&ring);
    assert_int_equal(shape_ring(100, 20, 0).kind, SHEET_EMPTY);
}

static void a_ring_and_its_rest_never_cover_an_edge_twice(void **state)
{
    (void)state;
    struct sheet part = shape_ring(100, 20, 0.6f), rest = shape_ring_rest(100, 20, 0.6f),
                 all = shape_ring(100, 20, 1);
    for (int y = 0; y < 100; y++) {
        for (int x = 0; x < 100; x++) {
            int sum = mask_at(&part, x, y) + mask_at(&rest, x, y), both = mask_at(&all, x, y);
            assert_true(sum >= both - 1);
            assert_true(both == 255 || sum <= both + 1);
        }
    }
    sheet_finish(&part);
    sheet_finish(&rest);
    sheet_finish(&all);
}

/* ---- cache ---- */

static void count_drop(void *context, struct sheet *sheet)
{
    (void)sheet;
    ++*(int *)context;
}

static void the_cache_drops_the_longest_unused_first(void **state)
{
    (void)state;
    struct cache cache;
    int dropped = 0;
    cache_init(&cache, 3 * 10400, count_drop, &dropped);
    for (uint64_t key = 1; key <= 3; key++) {
        cache_frame(&cache);
        assert_non_null(cache_add(&cache, key, sheet_mask(100, 100)));
    }
    cache_frame(&cache);
    assert_non_null(cache_find(&cache, 1));
    cache_frame(&cache);
    assert_non_null(cache_add(&cache, 4, sheet_mask(100, 100)));
    assert_int_equal(dropped, 1);
    assert_null(cache_find(&cache, 2));
    assert_non_null(cache_find(&cache, 1));
    assert_non_null(cache_find(&cache, 3));
    cache_finish(&cache);
    assert_int_equal(dropped, 4);
    assert_int_equal(cache.bytes, 0);
}

static void what_this_frame_uses_is_kept_even_beyond_the_limit(void **state)
{
    (void)state;
    struct cache cache;
    cache_init(&cache, 15000, NULL, NULL);
    cache_frame(&cache);
    for (uint64_t key = 1; key <= 8; key++) {
        cache_add(&cache, key, sheet_mask(100, 100));
    }
    for (uint64_t key = 1; key <= 8; key++) {
        assert_non_null(cache_find(&cache, key));
    }
    cache_frame(&cache);
    cache_add(&cache, 9, sheet_mask(10, 10));
    assert_true(cache.bytes <= 15000);
    cache_finish(&cache);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_opaque_fill_is_exact_and_stays_inside),
        cmocka_unit_test(half_a_fill_is_half_way),
        cmocka_unit_test(a_mask_is_nothing_at_0_and_exact_at_255),
        cmocka_unit_test(blending_never_overflows),
        cmocka_unit_test(a_packed_picture_draws_like_the_picture_itself),
        cmocka_unit_test(flat_colours_take_a_fraction_and_noise_is_left_alone),
        cmocka_unit_test(a_disc_is_the_same_from_all_sides_and_covers_its_area),
        cmocka_unit_test(an_outline_thicker_than_its_radius_has_square_insides),
        cmocka_unit_test(a_quarter_of_a_ring_lies_at_the_top_right),
        cmocka_unit_test(a_ring_and_its_rest_never_cover_an_edge_twice),
        cmocka_unit_test(the_cache_drops_the_longest_unused_first),
        cmocka_unit_test(what_this_frame_uses_is_kept_even_beyond_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
