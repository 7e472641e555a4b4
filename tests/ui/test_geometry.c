/* test_geometry.c: rectangles after the rules of sets, and contrast after WCAG. */
#include "ui/geometry.h"

#include "base/random.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { SIDE = 12 };

static struct rect random_rect(struct random *random)
{
    return (struct rect){(int)random_below(random, SIDE), (int)random_below(random, SIDE),
                         (int)random_below(random, SIDE), (int)random_below(random, SIDE)};
}

static void an_intersection_holds_the_points_of_both(void **state)
{
    (void)state;
    struct random random;
    random_init(&random, 1);
    for (int turn = 0; turn < 2000; turn++) {
        struct rect a = random_rect(&random), b = random_rect(&random);
        struct rect both = rect_intersect(a, b);
        for (int at = 0; at < 4 * SIDE * SIDE; at++) {
            int x = at % (2 * SIDE), y = at / (2 * SIDE);
            bool in = rect_contains(a, x, y) && rect_contains(b, x, y);
            assert_int_equal(rect_contains(both, x, y), in);
        }
        assert_true(both.w >= 0 && both.h >= 0);
    }
}

static void a_union_is_the_smallest_around_both(void **state)
{
    (void)state;
    struct random random;
    random_init(&random, 2);
    for (int turn = 0; turn < 2000; turn++) {
        struct rect a = random_rect(&random), b = random_rect(&random);
        struct rect all = rect_union(a, b);
        if (rect_empty(a) || rect_empty(b)) {
            assert_true(rect_equal(all, rect_empty(a) ? b : a));
            continue;
        }
        assert_true(rect_inside(a, all) && rect_inside(b, all));
        assert_true(a.x == all.x || b.x == all.x);
        assert_true(a.y == all.y || b.y == all.y);
        assert_true(a.x + a.w == all.x + all.w || b.x + b.w == all.x + all.w);
        assert_true(a.y + a.h == all.y + all.h || b.y + b.h == all.y + all.h);
    }
}

static void rectangles_that_only_touch_have_nothing_in_common(void **state)
{
    (void)state;
    struct rect left = {0, 0, 10, 10}, right = {10, 0, 10, 10}, under = {0, 10, 10, 10};
    assert_true(rect_empty(rect_intersect(left, right)));
    assert_true(rect_empty(rect_intersect(left, under)));
}

static void the_right_and_bottom_edges_are_outside(void **state)
{
    (void)state;
    struct rect r = {5, 6, 10, 20};
    assert_true(rect_contains(r, 5, 6));
    assert_true(rect_contains(r, 14, 25));
    assert_false(rect_contains(r, 15, 10));
    assert_false(rect_contains(r, 10, 26));
    assert_false(rect_contains(r, 4, 10));
    assert_false(rect_contains(r, 10, 5));
}

static void an_inset_moves_all_four_sides(void **state)
{
    (void)state;
    struct rect r = {5, 6, 10, 20};
    assert_true(rect_equal(rect_inset(r, 2), (struct rect){7, 8, 6, 16}));
    assert_true(rect_equal(rect_inset(r, -2), (struct rect){3, 4, 14, 24}));
    assert_true(rect_empty(rect_inset(r, 5)));
}

static void a_rectangle_is_inside_itself_and_not_inside_a_smaller_one(void **state)
{
    (void)state;
    struct rect r = {5, 6, 10, 20};
    assert_true(rect_inside(r, r));
    for (int side = 0; side < 4; side++) {
        struct rect cut = {r.x + (side == 0), r.y + (side == 1), r.w - (side == 0 || side == 2),
                           r.h - (side == 1 || side == 3)};
        assert_true(rect_inside(cut, r));
        assert_false(rect_inside(r, cut));
        assert_false(rect_equal(r, cut));
    }
}

static void a_colour_is_read_from_its_hex_number(void **state)
{
    (void)state;
    struct color c = color_hex(0x12AB34);
    assert_true(color_equal(c, (struct color){0x12, 0xAB, 0x34, 255}));
    assert_false(color_equal(c, color_hex(0x12AB35)));
    assert_false(color_equal(c, color_alpha(c, 254)));
}

static void alpha_stays_between_nothing_and_opaque(void **state)
{
    (void)state;
    struct color c = color_hex(0x12AB34);
    assert_int_equal(color_alpha(c, 300).a, 255);
    assert_int_equal(color_alpha(c, -1).a, 0);
    assert_int_equal(color_alpha(c, 77).a, 77);
    assert_int_equal(color_alpha(c, 77).g, 0xAB);
}

static bool near(double a, double b)
{
    return fabs(a - b) < 0.005;
}

static void contrast_is_that_of_wcag(void **state)
{
    (void)state;
    struct color white = color_hex(0xFFFFFF), black = color_hex(0);
    assert_true(near(color_contrast(white, black), 21));
    assert_true(near(color_contrast(white, white), 1));
    assert_true(near(color_contrast(color_hex(0x767676), white), 4.54));
    assert_true(near(color_contrast(color_hex(0xFF0000), white), 4.00));
    assert_true(near(color_contrast(color_hex(0x00FF00), black), 15.30));
    assert_true(near(color_contrast(color_hex(0x0000FF), white), 8.59));
}

static void contrast_does_not_depend_on_which_is_the_ground(void **state)
{
    (void)state;
    struct color a = color_hex(0x123456), b = color_hex(0xFFC21F);
    assert_true(near(color_contrast(a, b), color_contrast(b, a)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_intersection_holds_the_points_of_both),
        cmocka_unit_test(a_union_is_the_smallest_around_both),
        cmocka_unit_test(rectangles_that_only_touch_have_nothing_in_common),
        cmocka_unit_test(the_right_and_bottom_edges_are_outside),
        cmocka_unit_test(an_inset_moves_all_four_sides),
        cmocka_unit_test(a_rectangle_is_inside_itself_and_not_inside_a_smaller_one),
        cmocka_unit_test(a_colour_is_read_from_its_hex_number),
        cmocka_unit_test(alpha_stays_between_nothing_and_opaque),
        cmocka_unit_test(contrast_is_that_of_wcag),
        cmocka_unit_test(contrast_does_not_depend_on_which_is_the_ground),
    };
    return cmocka_run_group_tests_name("geometry", tests, NULL, NULL);
}
