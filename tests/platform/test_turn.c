/* Displays that hang on their side: pixels, rectangles and touches agree on where things are. */
#include "platform/input.h"
#include "platform/render.h"
#include "platform/target.h"
#include "platform/turn.h"
#include "platform/window.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WIDTH = 70, HEIGHT = 41 };

static uint32_t source[WIDTH * HEIGHT], result[WIDTH * HEIGHT];
static const struct pixels upright = {source, WIDTH, HEIGHT, WIDTH};

static struct pixels panel_for(int turns)
{
    int width = turns % 2 != 0 ? HEIGHT : WIDTH, height = turns % 2 != 0 ? WIDTH : HEIGHT;
    return (struct pixels){result, width, height, width};
}

static void every_pixel_is_where_its_rectangle_is(void **state)
{
    (void)state;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        source[i] = (uint32_t)i;
    }
    for (int turns = 0; turns < 4; turns++) {
        struct pixels panel = panel_for(turns);
        turn_pixels(turns, &upright, (struct rect){0, 0, WIDTH, HEIGHT}, &panel);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            struct rect one = {i % WIDTH, i / WIDTH, 1, 1};
            struct rect there = turn_rect(turns, one, WIDTH, HEIGHT);
            assert_int_equal(result[there.y * panel.stride + there.x], i);
        }
    }
}

static void a_quarter_turn_puts_the_top_left_at_the_top_right(void **state)
{
    (void)state;
    struct rect corner = {0, 0, 3, 2};
    struct rect there = turn_rect(1, corner, WIDTH, HEIGHT);
    assert_true(rect_equal(there, (struct rect){HEIGHT - 2, 0, 2, 3}));
    there = turn_rect(3, corner, WIDTH, HEIGHT);
    assert_true(rect_equal(there, (struct rect){0, WIDTH - 3, 2, 3}));
}

static void only_the_area_is_copied(void **state)
{
    (void)state;
    struct rect area = {5, 7, 40, 20};
    for (int turns = 0; turns < 4; turns++) {
        struct pixels panel = panel_for(turns);
        struct rect there = turn_rect(turns, area, WIDTH, HEIGHT);
        memset(source, 0x55, sizeof source);
        memset(result, 0, sizeof result);
        turn_pixels(turns, &upright, area, &panel);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            bool inside = rect_contains(there, i % panel.width, i / panel.width);
            assert_int_equal(result[i] != 0, inside);
        }
    }
}

static void a_touch_is_turned_back_to_where_it_was_painted(void **state)
{
    (void)state;
    for (int turns = 0; turns < 4; turns++) {
        struct pixels panel = panel_for(turns);
        for (int i = 0; i < WIDTH * HEIGHT; i += 13) {
            struct rect one = {i % WIDTH, i / WIDTH, 1, 1};
            struct rect there = turn_rect(turns, one, WIDTH, HEIGHT);
            float x = ((float)there.x + 0.5f) / (float)panel.width;
            float y = ((float)there.y + 0.5f) / (float)panel.height;
            turn_back(turns, &x, &y);
            assert_int_equal((int)(x * WIDTH), one.x);
            assert_int_equal((int)(y * HEIGHT), one.y);
        }
    }
}

static void degrees_that_are_no_quarter_turns_are_none(void **state)
{
    (void)state;
    assert_int_equal(turn_from_degrees(0), 0);
    assert_int_equal(turn_from_degrees(90), 1);
    assert_int_equal(turn_from_degrees(270), 3);
    assert_int_equal(turn_from_degrees(-90), 3);
    assert_int_equal(turn_from_degrees(450), 1);
    assert_int_equal(turn_from_degrees(45), 0);
}

/* Paints a red corner at the top left of a turned window, and touches it. */
static void check_turned_window(int degrees, int panel_x, int panel_y)
{
    struct window_options options = {
        .width = 200, .height = 100, .rotation = degrees, .driver = "dummy"};
    struct canvas_folders folders = {"/nonexistent", "/nonexistent", NULL};
    struct err err = {""};
    struct window *window = window_open(&options, &err);
    assert_non_null(window);
    struct canvas *canvas = canvas_open_window(window, &folders, &err);
    struct window_event event;
    int width, height;
    while (window_wait(window, 0, &event)) {
    }
    window_size(window, &width, &height);
    assert_int_equal(width, degrees % 180 != 0 ? 100 : 200);
    struct rect all = {0, 0, width, height};
    struct paint items[] = {
        {.kind = PAINT_RECT, .rect = all, .clip = all, .color = color_hex(0xFFFFFF)},
        {.kind = PAINT_RECT, .rect = {0, 0, 10, 10}, .clip = all, .color = color_hex(0xFF0000)}};
    struct paint_list list = {.items = items, .count = 2};
    struct paint_canvas paint = canvas_paint_canvas(canvas);
    assert_true(paint.paint(paint.context, &list, &all, 1));
    const SDL_Surface *surface = SDL_GetWindowSurface(SDL_GetWindowFromID(1));
    const uint32_t *pixels = surface->pixels;
    assert_int_equal(pixels[panel_y * surface->pitch / 4 + panel_x] & 0xFFFFFF, 0xFF0000);
    assert_int_equal(pixels[(99 - panel_y) * surface->pitch / 4 + 199 - panel_x] & 0xFFFFFF,
                     0xFFFFFF);
    SDL_Event press = {
        .button = {
            .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .x = panel_x, .y = panel_y}};
    SDL_PushEvent(&press);
    assert_true(window_wait(window, 0, &event));
    assert_true(rect_contains((struct rect){0, 0, 10, 10}, event.pointer.x, event.pointer.y));
    canvas_close(canvas);
    window_close(window);
}

static void a_turned_window_is_painted_and_touched_in_the_same_place(void **state)
{
    (void)state;
    check_turned_window(0, 3, 2);
    check_turned_window(90, 197, 2);
    check_turned_window(180, 197, 98);
    check_turned_window(270, 3, 98);
}

/* SDL's own software renderer plays the GPU. */
static void check_turned_renderer(int turns, int panel_x, int panel_y)
{
    struct canvas_folders folders = {"/nonexistent", "/nonexistent", NULL};
    struct err err = {""};
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, 200, 100, 32, SDL_PIXELFORMAT_ARGB8888);
    struct target *target = target_renderer(SDL_CreateSoftwareRenderer(surface), turns, &err);
    struct canvas *canvas = canvas_open_target(target, &folders, &err);
    assert_non_null(canvas);
    struct rect all = {0, 0, turns % 2 != 0 ? 100 : 200, turns % 2 != 0 ? 200 : 100};
    struct paint items[] = {
        {.kind = PAINT_RECT, .rect = all, .clip = all, .color = color_hex(0xFFFFFF)},
        {.kind = PAINT_RECT, .rect = {0, 0, 10, 10}, .clip = all, .color = color_hex(0xFF0000)}};
    struct paint_list list = {.items = items, .count = 2};
    struct paint_canvas paint = canvas_paint_canvas(canvas);
    assert_true(paint.paint(paint.context, &list, &all, 1));
    const uint32_t *pixels = surface->pixels;
    assert_int_equal(pixels[panel_y * surface->pitch / 4 + panel_x] & 0xFFFFFF, 0xFF0000);
    assert_int_equal(pixels[(99 - panel_y) * surface->pitch / 4 + 199 - panel_x] & 0xFFFFFF,
                     0xFFFFFF);
    canvas_close(canvas);
    SDL_FreeSurface(surface);
}

static void a_renderer_turns_the_same_way(void **state)
{
    (void)state;
    check_turned_renderer(0, 3, 2);
    check_turned_renderer(1, 197, 2);
    check_turned_renderer(2, 197, 97);
    check_turned_renderer(3, 3, 97);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pixel_is_where_its_rectangle_is),
        cmocka_unit_test(a_quarter_turn_puts_the_top_left_at_the_top_right),
        cmocka_unit_test(only_the_area_is_copied),
        cmocka_unit_test(a_touch_is_turned_back_to_where_it_was_painted),
        cmocka_unit_test(degrees_that_are_no_quarter_turns_are_none),
        cmocka_unit_test(a_turned_window_is_painted_and_touched_in_the_same_place),
        cmocka_unit_test(a_renderer_turns_the_same_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
