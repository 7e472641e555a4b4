/* Pictures, icons, dessins and rings on the canvas, and pictures that are missing or broken. */
#include "stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { WIDTH = STAGE_WIDTH, HEIGHT = STAGE_HEIGHT };

static const struct rect screen = {0, 0, STAGE_WIDTH, STAGE_HEIGHT};

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
    uint8_t cut[80] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0,  0, 0, 13, 'I', 'H', 'D',
                       'R',  0,   0,   0,   40, 0,  0,  0,  40, 8, 6, 0,  0,   0,   1};
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
    assert_int_equal(at(stage, 21, 11), 0xFFFFFF); /* a disc has no corners */
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
            uint32_t expected =
                below ? (right ? 0xFFFFFF : 0x0000FF) : (right ? 0x00FF00 : 0xFF0000);
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

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, stage_begin, stage_end)

/* ---- ahead ---- */

static void what_was_made_ready_is_painted_from_what_is_kept(void **state)
{
    struct stage *stage = *state;
    struct paint_canvas canvas = canvas_paint_canvas(stage->canvas);
    add_rect(stage, screen, 0xFFFFFF);
    paint_all(stage);
    add_rect(stage, (struct rect){10, 10, 100, 80}, 0x00FF00)->radius = 20;
    struct paint *text = add(stage, PAINT_TEXT, (struct rect){10, 150, 200, 60});
    text->text = "Vonk";
    text->length = 4;
    text->font = (struct font){FACE_MANROPE_EXTRABOLD, 50, 60};
    text->baseline = 200;
    text->color = color_hex(0x1E1530);
    struct paint_list list = {.items = stage->items, .count = stage->count};
    canvas.prepare(canvas.context, &list);
    struct canvas_memory ready = canvas_memory(stage->canvas);
    assert_int_not_equal(ready.text, 0);
    assert_int_not_equal(ready.shapes, 0);
    assert_int_equal(at(stage, 60, 50), 0xFFFFFF); /* nothing is seen of it */
    paint_all(stage);
    assert_int_equal(at(stage, 60, 50), 0x00FF00);
    struct canvas_memory painted = canvas_memory(stage->canvas);
    assert_int_equal(painted.text, ready.text);
    assert_int_equal(painted.shapes, ready.shapes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
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
        ON_STAGE(what_was_made_ready_is_painted_from_what_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
