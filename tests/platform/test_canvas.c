/* The canvas: exact pixels of boxes and words, clip and damage, files, the GPU's way of painting.
 */
#include "stage.h"

#include "platform/target.h"

#include <SDL.h>
#include <sched.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

enum { WIDTH = STAGE_WIDTH, HEIGHT = STAGE_HEIGHT };

static const struct rect screen = {0, 0, STAGE_WIDTH, STAGE_HEIGHT};

/* ---- boxes ---- */

static void a_box_fills_exactly_its_pixels(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    add_rect(stage, (struct rect){10, 20, 30, 40}, 0x123456);
    paint_all(stage);
    for (int y = 15; y < 65; y++) {
        for (int x = 5; x < 45; x++) {
            bool inside = x >= 10 && x < 40 && y >= 20 && y < 60;
            assert_int_equal(at(stage, x, y), inside ? 0x123456 : 0xFFFFFF);
        }
    }
}

static void an_outline_lies_inside_its_box(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *box = add_rect(stage, (struct rect){10, 10, 30, 20}, 0x00FF00);
    box->edge = color_hex(0xFF0000);
    box->edge_px = 3;
    paint_all(stage);
    assert_int_equal(at(stage, 9, 15), 0xFFFFFF);
    assert_int_equal(at(stage, 10, 10), 0xFF0000);
    assert_int_equal(at(stage, 12, 15), 0xFF0000);
    assert_int_equal(at(stage, 13, 15), 0x00FF00);
    assert_int_equal(at(stage, 36, 26), 0x00FF00);
    assert_int_equal(at(stage, 37, 26), 0xFF0000);
    assert_int_equal(at(stage, 39, 29), 0xFF0000);
    assert_int_equal(at(stage, 40, 29), 0xFFFFFF);
}

static void round_corners_are_the_same_at_all_four(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *box = add_rect(stage, (struct rect){20, 30, 100, 61}, 0x000000);
    box->radius = 22;
    paint_all(stage);
    assert_int_equal(at(stage, 20, 30), 0xFFFFFF);
    assert_int_equal(at(stage, 42, 30), 0x000000);
    for (int y = 0; y < 61; y++) {
        for (int x = 0; x < 100; x++) {
            uint32_t pixel = at(stage, 20 + x, 30 + y);
            assert_int_equal(pixel, at(stage, 119 - x, 30 + y));
            assert_int_equal(pixel, at(stage, 20 + x, 90 - y));
        }
    }
}

static void round_corners_have_soft_edges(void **state)
{
    struct stage *stage = *state;
    int soft = 0;
    add_rect(stage, screen, 0xFFFFFF);
    add_rect(stage, (struct rect){20, 30, 100, 60}, 0x000000)->radius = 22;
    paint_all(stage);
    for (int x = 20; x < 42; x++) {
        uint32_t pixel = at(stage, x, 33);
        soft += pixel != 0xFFFFFF && pixel != 0x000000;
    }
    assert_true(soft >= 1);
}

/* Else a light fill would shine as a fringe around a dark outline. */
static void a_fill_does_not_shine_through_around_its_outline(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0x000000);
    struct paint *box = add_rect(stage, (struct rect){20, 20, 100, 60}, 0xFFFFFF);
    box->edge = color_hex(0x000000);
    box->edge_px = 4;
    box->radius = 20;
    paint_all(stage);
    for (int i = 0; i < 20 * 20; i++) { /* the corner; its circle's middle is at (20, 20) */
        int x = i % 20, y = i / 20;
        if ((20 - x) * (20 - x) + (20 - y) * (20 - y) > 18 * 18) {
            assert_int_equal(at(stage, 20 + x, 20 + y), 0x000000);
        }
    }
}

static void a_radius_larger_than_the_box_makes_a_pill(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    add_rect(stage, (struct rect){10, 10, 80, 21}, 0x000000)->radius = 500;
    paint_all(stage);
    assert_int_equal(at(stage, 10, 20), 0x000000);
    assert_int_equal(at(stage, 10, 10), 0xFFFFFF);
    assert_int_equal(at(stage, 89, 20), 0x000000);
}

static void a_veil_is_blended(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    add_rect(stage, (struct rect){0, 0, 50, 50}, 0x000000)->color.a = 209;
    paint_all(stage);
    assert_in_range(at(stage, 20, 20) & 0xFF, 45, 47); /* 18 % of white */
    assert_int_equal(at(stage, 60, 20), 0xFFFFFF);
}

static void only_a_whole_opaque_box_hides_what_is_below(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *above = add_rect(stage, screen, 0x000000);
    above->color.a = 128;
    paint_all(stage);
    assert_in_range(at(stage, 200, 100) & 0xFF, 125, 129);
    above->color.a = 255;
    above->radius = 30;
    paint_all(stage);
    assert_int_equal(at(stage, 0, 0), 0xFFFFFF);
    above->radius = 0;
    above->clip = (struct rect){0, 0, 100, HEIGHT};
    paint_all(stage);
    assert_int_equal(at(stage, 100, 0), 0xFFFFFF);
    assert_int_equal(at(stage, 99, 0), 0x000000);
}

/* A veil with round corners: no pixel may be covered twice. */
static void a_round_veil_is_even(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *veil = add_rect(stage, (struct rect){20, 20, 100, 60}, 0x000000);
    veil->color.a = 100;
    veil->radius = 20;
    paint_all(stage);
    uint32_t middle = at(stage, 70, 50);
    for (int x = 45; x < 95; x++) {
        assert_int_equal(at(stage, x, 20), middle);
    }
    for (int y = 45; y < 55; y++) {
        assert_int_equal(at(stage, 20, y), middle);
        assert_int_equal(at(stage, 40, y), middle);
    }
}

/* ---- clip and damage ---- */

static void nothing_is_drawn_outside_a_clip(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *box = add_rect(stage, (struct rect){0, 0, 100, 100}, 0x000000);
    box->clip = (struct rect){40, 40, 20, 20};
    box->radius = 10;
    paint_all(stage);
    assert_int_equal(at(stage, 39, 50), 0xFFFFFF);
    assert_int_equal(at(stage, 40, 50), 0x000000);
    assert_int_equal(at(stage, 59, 59), 0x000000);
    assert_int_equal(at(stage, 60, 59), 0xFFFFFF);
}

static void pixels_outside_of_the_damage_stay(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    paint_all(stage);
    stage->items[0].color = color_hex(0x112233);
    paint_in(stage, (struct rect){100, 100, 50, 50});
    assert_int_equal(at(stage, 99, 120), 0xFFFFFF);
    assert_int_equal(at(stage, 100, 100), 0x112233);
    assert_int_equal(at(stage, 149, 149), 0x112233);
    assert_int_equal(at(stage, 150, 149), 0xFFFFFF);
}

static void the_first_frame_paints_everything_whatever_the_damage(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xABCDEF);
    paint_in(stage, (struct rect){0, 0, 1, 1});
    assert_int_equal(at(stage, WIDTH - 1, HEIGHT - 1), 0xABCDEF);
}

/* Every kind of command, painted whole and painted in pieces, gives the same picture. */
static void painting_in_pieces_is_painting_the_whole(void **state)
{
    struct stage *stage = *state;
    static uint32_t whole[WIDTH * HEIGHT];
    drawings_png(&stage->drawings, "pictures/p.m.png", 120, 150, drawing_portrait);
    drawings_png(&stage->drawings, "icons/spark.m.png", 64, 64, drawing_disc);
    drawings_png(&stage->drawings, "dessins/dessin-05.png", 60, 60, drawing_quarters);
    add_rect(stage, screen, 0xFFF9EE);
    struct paint *dessin = add(stage, PAINT_DESSIN, (struct rect){13, 200, 333, 77});
    dessin->name = "dessin-05";
    dessin->size = 31;
    add_picture(stage, (struct rect){210, 9, 150, 180}, "p")->radius = 17;
    struct paint *box = add_rect(stage, (struct rect){7, 7, 190, 90}, 0xFFC21F);
    box->radius = 22;
    box->edge = color_hex(0x1E1530);
    box->edge_px = 5;
    struct paint *text = add(stage, PAINT_TEXT, (struct rect){20, 20, 170, 60});
    text->text = "Vonk";
    text->length = 4;
    text->font = (struct font){FACE_MANROPE_EXTRABOLD, 50, 60};
    text->baseline = 70;
    text->color = color_hex(0x1E1530);
    add(stage, PAINT_ICON, (struct rect){140, 30, 45, 45})->name = "spark";
    stage->items[stage->count - 1].color = color_hex(0x4A3FA8);
    struct paint *ring = add(stage, PAINT_RING, (struct rect){40, 110, 80, 80});
    ring->edge_px = 11;
    ring->fraction = 0.4f;
    ring->color = color_hex(0xE8470F);
    ring->edge = color_hex(0x24592F);
    paint_all(stage);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        whole[i] = at(stage, i % WIDTH, i / WIDTH);
    }
    for (int y = 0; y < HEIGHT; y += 43) {
        for (int x = 0; x < WIDTH; x += 37) {
            paint_in(stage, (struct rect){x, y, 37, 43});
        }
    }
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        assert_int_equal(at(stage, i % WIDTH, i / WIDTH), whole[i]);
    }
}

static void rectangles_beyond_the_screen_are_cut(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, (struct rect){-1000, -1000, 5000, 5000}, 0x00FF00)->radius = 3;
    stage->items[0].clip = (struct rect){-9999, -9999, 99999, 99999};
    paint_in(stage, (struct rect){-50, -50, 9999, 9999});
    assert_int_equal(at(stage, 0, 0), 0x00FF00);
    assert_int_equal(at(stage, WIDTH - 1, HEIGHT - 1), 0x00FF00);
    assert_int_equal(canvas_read_pixel(stage->canvas, -1, 0).a, 0);
    assert_int_equal(canvas_read_pixel(stage->canvas, 0, HEIGHT).a, 0);
}

/* ---- words ---- */

static void ink_stands_on_the_baseline_within_the_measured_width(void **state)
{
    struct stage *stage = *state;
    struct paint_canvas canvas = canvas_paint_canvas(stage->canvas);
    struct font font = {FACE_MANROPE_BOLD, 40, 50};
    int width = canvas.measure.width(canvas.measure.context, font, "HEN", 3);
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *text = add(stage, PAINT_TEXT, (struct rect){50, 60, width, 50});
    text->text = "HENxxx";
    text->length = 3;
    text->font = font;
    text->baseline = 100;
    paint_all(stage);
    text->color = color_hex(0x000000);
    paint_all(stage);
    struct rect ink = {0, 0, 0, 0};
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            if (at(stage, x, y) != 0xFFFFFF) {
                ink = rect_union(ink, (struct rect){x, y, 1, 1});
            }
        }
    }
    assert_int_equal(ink.y + ink.h, 100);
    assert_in_range(ink.h, 28, 30); /* caps: 0.72 of 40 px */
    assert_true(ink.x >= 50 && ink.x < 56);
    assert_true(ink.x + ink.w <= 50 + width && ink.x + ink.w > 44 + width);
}

/* ---- files ---- */

static void what_was_painted_is_saved_as_png(void **state)
{
    struct stage *stage = *state;
    char path[128];
    struct err err = {""};
    struct paint_canvas canvas = canvas_paint_canvas(stage->canvas);
    add_rect(stage, screen, 0x336699);
    paint_all(stage);
    snprintf(path, sizeof path, "%s/pictures/shot.l.png", stage->drawings.folder);
    assert_true(canvas.save(canvas.context, path, &err));
    stage->items[0].color = color_hex(0);
    add_picture(stage, screen, "shot");
    paint_all(stage);
    assert_int_equal(at(stage, 10, 10), 0x336699);
    assert_false(canvas.save(canvas.context, "/nonexistent/shot.png", &err));
    assert_non_null(strstr(err.text, "/nonexistent/shot.png"));
}

static void impossible_canvases_are_refused_with_a_sentence(void **state)
{
    struct stage *stage = *state;
    struct err err = {""};
    struct canvas_folders folders = stage_folders(stage);
    assert_null(canvas_open_offscreen(0, 100, &folders, &err));
    assert_true(err.text[0] != '\0');
    folders.fonts = "/nonexistent";
    assert_null(canvas_open_offscreen(100, 100, &folders, &err));
    assert_non_null(strstr(err.text, "fonts-"));
}

/* ---- the other targets ---- */

/* Paints until nothing is missing any more. */
static void paint_patiently(struct stage *stage)
{
    time_t start = time(NULL);
    while (!paint_all(stage) && time(NULL) < start + 20) {
        sched_yield(); /* the pictures come from a thread */
    }
}

static int apart(uint32_t a, uint32_t b)
{
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int by = abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
        most = by > most ? by : most;
    }
    return most;
}

/* SDL's own software renderer plays the GPU. */
static void a_renderer_paints_the_same_picture(void **state)
{
    struct stage *stage = *state, other = *stage;
    struct err err;
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 32, SDL_PIXELFORMAT_ARGB8888);
    struct canvas_folders folders = stage_folders(stage);
    drawings_png(&stage->drawings, "pictures/p.m.png", 120, 150, drawing_figure);
    drawings_png(&stage->drawings, "icons/spark.m.png", 64, 64, drawing_disc);
    add_rect(stage, screen, 0xFFF9EE);
    add_picture(stage, (struct rect){200, 10, 150, 180}, "p")->radius = 17;
    add_rect(stage, (struct rect){7, 7, 190, 90}, 0xFFC21F)->radius = 22;
    add_rect(stage, (struct rect){50, 50, 200, 100}, 0x1E1530)->color.a = 128;
    add(stage, PAINT_ICON, (struct rect){140, 30, 45, 45})->name = "spark";
    stage->items[stage->count - 1].color = color_hex(0x4A3FA8);
    paint_all(stage);
    memcpy(other.items, stage->items, sizeof other.items);
    other.count = stage->count;
    other.canvas = canvas_open_target(target_renderer(SDL_CreateSoftwareRenderer(surface), 0, &err),
                                      &folders, &err);
    assert_non_null(other.canvas);
    paint_patiently(&other);
    for (int i = 0; i < WIDTH * HEIGHT; i += 7) {
        int x = i % WIDTH, y = i / WIDTH;
        assert_true(apart(at(stage, x, y), at(&other, x, y)) <= 4);
    }
    canvas_close(other.canvas);
    SDL_FreeSurface(surface);
}

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, stage_begin, stage_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(a_box_fills_exactly_its_pixels),
        ON_STAGE(an_outline_lies_inside_its_box),
        ON_STAGE(round_corners_are_the_same_at_all_four),
        ON_STAGE(round_corners_have_soft_edges),
        ON_STAGE(a_fill_does_not_shine_through_around_its_outline),
        ON_STAGE(a_radius_larger_than_the_box_makes_a_pill),
        ON_STAGE(a_veil_is_blended),
        ON_STAGE(only_a_whole_opaque_box_hides_what_is_below),
        ON_STAGE(a_round_veil_is_even),
        ON_STAGE(nothing_is_drawn_outside_a_clip),
        ON_STAGE(pixels_outside_of_the_damage_stay),
        ON_STAGE(the_first_frame_paints_everything_whatever_the_damage),
        ON_STAGE(painting_in_pieces_is_painting_the_whole),
        ON_STAGE(rectangles_beyond_the_screen_are_cut),
        ON_STAGE(ink_stands_on_the_baseline_within_the_measured_width),
        ON_STAGE(what_was_painted_is_saved_as_png),
        ON_STAGE(impossible_canvases_are_refused_with_a_sentence),
        ON_STAGE(a_renderer_paints_the_same_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
