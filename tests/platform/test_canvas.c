/* The canvas: exact pixels of every kind of command, clip and damage, pictures that are missing. */
#include "drawings.h"

#include "platform/render.h"
#include "platform/target.h"

#include "base/text.h"

#include <SDL.h>
#include <sched.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum { WIDTH = 400, HEIGHT = 300, ITEMS = 32 };

static const struct rect screen = {0, 0, WIDTH, HEIGHT};

/* A canvas, the list that is painted on it, and where its pictures are. */
struct stage {
    struct drawings drawings;
    struct canvas *canvas;
    struct paint items[ITEMS];
    int count;
};

static struct canvas_folders folders_of(const struct stage *stage)
{
    return (struct canvas_folders){stage->drawings.folder, stage->drawings.folder, NULL};
}

static int begin(void **state)
{
    struct stage *stage = calloc(1, sizeof *stage);
    struct err err;
    drawings_begin(&stage->drawings);
    struct canvas_folders folders = folders_of(stage);
    stage->canvas = canvas_open_offscreen(WIDTH, HEIGHT, &folders, &err);
    *state = stage;
    return stage->canvas == NULL;
}

static int end(void **state)
{
    struct stage *stage = *state;
    canvas_close(stage->canvas);
    drawings_end(&stage->drawings);
    free(stage);
    return 0;
}

static struct paint *add(struct stage *stage, enum paint_kind kind, struct rect rect)
{
    struct paint *paint = &stage->items[stage->count++];
    *paint = (struct paint){.kind = kind, .rect = rect, .clip = screen};
    return paint;
}

static struct paint *add_rect(struct stage *stage, struct rect rect, uint32_t rgb)
{
    struct paint *paint = add(stage, PAINT_RECT, rect);
    paint->color = color_hex(rgb);
    return paint;
}

static struct paint *add_picture(struct stage *stage, struct rect rect, const char *name)
{
    struct paint *paint = add(stage, PAINT_PICTURE, rect);
    paint->picture.name = name;
    return paint;
}

static bool paint_in(struct stage *stage, struct rect damage)
{
    struct paint_canvas canvas = canvas_paint_canvas(stage->canvas);
    struct paint_list list = {.items = stage->items, .count = stage->count};
    return canvas.paint(canvas.context, &list, &damage, 1);
}

static bool paint_all(struct stage *stage)
{
    return paint_in(stage, screen);
}

static uint32_t at(struct stage *stage, int x, int y)
{
    struct color color = canvas_read_pixel(stage->canvas, x, y);
    return (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
}

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

/* ---- pictures ---- */

static void a_picture_fills_its_box(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "pictures/halves.s.png", 40, 40, drawing_halves);
    add_rect(stage, screen, 0xFFFFFF);
    add_picture(stage, (struct rect){10, 10, 100, 100}, "halves");
    assert_true(paint_all(stage));
    assert_int_equal(at(stage, 10, 10), 0xFF0000);
    assert_int_equal(at(stage, 109, 109), 0x0000FF);
    assert_int_equal(at(stage, 110, 109), 0xFFFFFF);
    stage->items[1].flip = true;
    paint_all(stage);
    assert_int_equal(at(stage, 10, 10), 0x0000FF);
    assert_int_equal(at(stage, 109, 109), 0xFF0000);
}

/* The left half of a narrow strip shows what is left of the middle, and so does a wider one. */
static void a_strip_that_gets_wider_shows_more_of_the_same_sheet(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "pictures/halves.s.png", 300, 300, drawing_halves);
    add_rect(stage, screen, 0xFFFFFF);
    add_picture(stage, (struct rect){0, 0, 40, 300}, "halves");
    paint_all(stage);
    size_t before = canvas_memory(stage->canvas).pictures;
    for (int width = 40; width <= 300; width += 20) {
        stage->items[1].rect.w = width;
        paint_all(stage);
        assert_int_equal(at(stage, width / 2 - 2, 150), 0xFF0000);
        assert_int_equal(at(stage, width / 2 + 1, 150), 0x0000FF);
    }
    assert_int_equal(canvas_memory(stage->canvas).pictures, before);
}

static void a_picture_with_a_radius_has_the_ground_in_its_corners(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "pictures/red.s.png", 40, 40, drawing_red);
    add_rect(stage, screen, 0x00FF00);
    add_picture(stage, (struct rect){10, 10, 100, 80}, "red")->radius = 20;
    paint_all(stage);
    assert_int_equal(at(stage, 10, 10), 0x00FF00);
    assert_int_equal(at(stage, 109, 89), 0x00FF00);
    assert_int_equal(at(stage, 30, 10), 0xFF0000);
    assert_int_equal(at(stage, 10, 50), 0xFF0000);
}

static void a_figure_lets_the_ground_through_and_is_the_picture_where_there_is_none(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "pictures/she.s.png", 40, 40, drawing_red);
    drawings_png(&stage->drawings, "pictures/she.figure.s.png", 40, 40, drawing_disc);
    drawings_png(&stage->drawings, "pictures/photo.s.png", 40, 40, drawing_red);
    add_rect(stage, screen, 0x00FF00);
    add_picture(stage, (struct rect){0, 0, 80, 80}, "she")->picture.figure = true;
    add_picture(stage, (struct rect){100, 0, 80, 80}, "photo")->picture.figure = true;
    paint_all(stage);
    assert_int_equal(at(stage, 1, 1), 0x00FF00);
    assert_int_equal(at(stage, 40, 40), 0xFFFFFF);
    assert_int_equal(at(stage, 140, 40), 0xFF0000);
}

static void a_missing_picture_is_a_calm_plate_with_a_spark(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "icons/spark.s.png", 32, 32, drawing_disc);
    add_rect(stage, screen, 0xFFFFFF);
    add_picture(stage, (struct rect){10, 10, 120, 100}, "nobody");
    int before = drawings_quiet();
    assert_true(paint_all(stage));
    drawings_loud(before);
    assert_int_equal(at(stage, 70, 15), 0xF6EAD2);
    assert_int_equal(at(stage, 70, 60), 0xFFC21F);
    assert_int_equal(at(stage, 10, 10), 0xFFFFFF);
}

/* A file with a good head and nothing that can be decoded behind it. */
static void draw_cut(const struct stage *stage)
{
    uint8_t cut[80] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D',
                       'R',  0,   0,   0,   40, 0,  0,  0,  40, 8, 6, 0, 0, 0, 1};
    drawings_bytes(&stage->drawings, "pictures/cut.l.png", cut, sizeof cut);
}

static int count_of(const char *text, const char *part)
{
    int count = 0;
    for (const char *found = strstr(text, part); found != NULL; found = strstr(found + 1, part)) {
        count++;
    }
    return count;
}

static void what_is_wrong_with_a_picture_is_logged_once(void **state)
{
    struct stage *stage = *state;
    char log[4096] = "";
    drawings_png(&stage->drawings, "icons/spark.s.png", 32, 32, drawing_disc);
    drawings_bytes(&stage->drawings, "pictures/broken.l.png", "\x89PNG\r\n\x1a\n", 8);
    draw_cut(stage);
    add_rect(stage, screen, 0xFFFFFF);
    add_picture(stage, (struct rect){10, 10, 120, 100}, "broken");
    add_picture(stage, (struct rect){10, 110, 120, 100}, "nobody");
    add_picture(stage, (struct rect){140, 110, 120, 100}, "cut");
    FILE *file = tmpfile();
    int before = dup(STDERR_FILENO);
    dup2(fileno(file), STDERR_FILENO);
    for (int i = 0; i < 5; i++) {
        stage->items[1].rect.w++; /* also at another size */
        stage->items[3].rect.w++;
        paint_all(stage);
    }
    drawings_loud(before);
    rewind(file);
    assert_true(fread(log, 1, sizeof log - 1, file) > 0);
    fclose(file);
    assert_int_equal(count_of(log, "vonk: "), 3);
    assert_int_equal(count_of(log, "broken.l.png"), 1);
    assert_int_equal(count_of(log, "\"nobody\""), 1);
    assert_int_equal(count_of(log, "cut.l.png"), 1);
}

static void a_picture_that_cannot_be_decoded_becomes_a_plate(void **state)
{
    struct stage *stage = *state;
    draw_cut(stage);
    add_rect(stage, screen, 0xFFFFFF);
    add_picture(stage, (struct rect){10, 10, 120, 100}, "cut");
    int before = drawings_quiet();
    assert_true(paint_all(stage));
    assert_true(paint_all(stage));
    drawings_loud(before);
    assert_int_equal(at(stage, 70, 15), 0xF6EAD2);
}

static void the_largest_file_s_size_is_told(void **state)
{
    struct stage *stage = *state;
    struct paint_canvas canvas = canvas_paint_canvas(stage->canvas);
    int width = 0, height = 0;
    drawings_png(&stage->drawings, "pictures/a.s.png", 20, 25, drawing_red);
    drawings_png(&stage->drawings, "pictures/a.l.png", 80, 100, drawing_red);
    assert_true(canvas.picture_size(canvas.context, "a", false, &width, &height));
    assert_int_equal(width, 80);
    assert_int_equal(height, 100);
    int before = drawings_quiet();
    assert_false(canvas.picture_size(canvas.context, "b", false, &width, &height));
    drawings_loud(before);
}

static void caches_stay_within_their_limits(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "pictures/noise.l.png", 200, 200, drawing_noise);
    add_rect(stage, screen, 0xFFFFFF);
    add_picture(stage, (struct rect){0, 0, 100, 100}, "noise");
    for (int side = 60; side < 300; side++) {
        stage->items[1].rect.w = stage->items[1].rect.h = side;
        paint_all(stage);
    }
    assert_true(canvas_memory(stage->canvas).pictures <= 4 * 1024 * 1024);
}

/* ---- icons, dessins, rings ---- */

static void an_icon_is_a_shape_in_the_given_colour(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "icons/tick.s.png", 32, 32, drawing_disc);
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *icon = add(stage, PAINT_ICON, (struct rect){10, 10, 60, 40});
    icon->name = "tick";
    icon->color = color_hex(0x4A3FA8);
    paint_all(stage);
    assert_int_equal(at(stage, 40, 30), 0x4A3FA8); /* its own shape, in the middle */
    assert_int_equal(at(stage, 19, 30), 0xFFFFFF);
    assert_int_equal(at(stage, 23, 30), 0x4A3FA8);
    assert_int_equal(at(stage, 61, 30), 0xFFFFFF);
    icon->name = "nothing";
    int before = drawings_quiet();
    paint_all(stage);
    drawings_loud(before);
    assert_int_equal(at(stage, 40, 30), 0xFFFFFF);
}

static void a_dessin_is_tiled_from_the_top_left(void **state)
{
    struct stage *stage = *state;
    drawings_png(&stage->drawings, "dessins/dessin-08b.png", 60, 60, drawing_quarters);
    add_rect(stage, screen, 0x000000);
    struct paint *dessin = add(stage, PAINT_DESSIN, (struct rect){11, 7, 100, 70});
    dessin->name = "dessin-08b";
    dessin->size = 20;
    paint_all(stage);
    for (int y = 0; y < 70; y++) {
        for (int x = 0; x < 100; x++) {
            bool right = x % 20 >= 10, below = y % 20 >= 10;
            uint32_t expected = below ? (right ? 0xFFFFFF : 0x0000FF)
                                      : (right ? 0x00FF00 : 0xFF0000);
            assert_int_equal(at(stage, 11 + x, 7 + y), expected);
        }
    }
    assert_int_equal(at(stage, 111, 7), 0x000000);
    assert_int_equal(at(stage, 11, 77), 0x000000);
}

static void a_ring_shows_its_part_and_its_rest(void **state)
{
    struct stage *stage = *state;
    add_rect(stage, screen, 0xFFFFFF);
    struct paint *ring = add(stage, PAINT_RING, (struct rect){100, 100, 100, 100});
    ring->edge_px = 20;
    ring->fraction = 0.5f;
    ring->color = color_hex(0xFF0000);
    ring->edge = color_hex(0x0000FF);
    paint_all(stage);
    assert_int_equal(at(stage, 190, 150), 0xFF0000); /* three o'clock */
    assert_int_equal(at(stage, 110, 150), 0x0000FF); /* nine */
    assert_int_equal(at(stage, 150, 150), 0xFFFFFF);
    assert_int_equal(at(stage, 101, 101), 0xFFFFFF);
    ring->fraction = 0;
    paint_all(stage);
    assert_int_equal(at(stage, 190, 150), 0x0000FF);
    ring->fraction = 7;
    paint_all(stage);
    assert_int_equal(at(stage, 110, 150), 0xFF0000);
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
    struct canvas_folders folders = folders_of(stage);
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
    struct canvas_folders folders = folders_of(stage);
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
    other.canvas = canvas_open_target(
        target_renderer(SDL_CreateSoftwareRenderer(surface), 0, &err), &folders, &err);
    assert_non_null(other.canvas);
    paint_patiently(&other);
    for (int i = 0; i < WIDTH * HEIGHT; i += 7) {
        int x = i % WIDTH, y = i / WIDTH;
        assert_true(apart(at(stage, x, y), at(&other, x, y)) <= 4);
    }
    canvas_close(other.canvas);
    SDL_FreeSurface(surface);
}

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, begin, end)

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
        ON_STAGE(a_picture_fills_its_box),
        ON_STAGE(a_strip_that_gets_wider_shows_more_of_the_same_sheet),
        ON_STAGE(a_picture_with_a_radius_has_the_ground_in_its_corners),
        ON_STAGE(a_figure_lets_the_ground_through_and_is_the_picture_where_there_is_none),
        ON_STAGE(a_missing_picture_is_a_calm_plate_with_a_spark),
        ON_STAGE(what_is_wrong_with_a_picture_is_logged_once),
        ON_STAGE(a_picture_that_cannot_be_decoded_becomes_a_plate),
        ON_STAGE(the_largest_file_s_size_is_told),
        ON_STAGE(caches_stay_within_their_limits),
        ON_STAGE(an_icon_is_a_shape_in_the_given_colour),
        ON_STAGE(a_dessin_is_tiled_from_the_top_left),
        ON_STAGE(a_ring_shows_its_part_and_its_rest),
        ON_STAGE(what_was_painted_is_saved_as_png),
        ON_STAGE(impossible_canvases_are_refused_with_a_sentence),
        ON_STAGE(a_renderer_paints_the_same_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
