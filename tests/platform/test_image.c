/* Pictures: headers, limits, fitting, choosing, and everything that can be wrong with a file. */
#include "drawings.h"

#include "platform/image.h"
#include "platform/image_file.h"
#include "platform/image_make.h"
#include "platform/image_names.h"
#include "platform/reader.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <cmocka.h>

static struct drawings drawings;

static int begin(void **state)
{
    (void)state;
    drawings_begin(&drawings);
    return 0;
}

static int end(void **state)
{
    (void)state;
    drawings_end(&drawings);
    return 0;
}

/* ---- headers ---- */

static const uint8_t png_head[] = {0x89, 'P', 'N', 'G',  13,  10,  26, 10, 0, 0,
                                   0,    13,  'I', 'H',  'D', 'R', 0,  0,  3, 0xC0,
                                   0,    0,   4,   0xB0, 8,   6,   0,  0,  0};
static const uint8_t jpeg_head[] = {0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1,    2, 0xFF, 0xC4, 0, 3, 9,
                                    0xFF, 0xC2, 0,    17,   8, 1, 0x2C, 2, 0x58, 3,    0, 0};
static const uint8_t webp_lossy[] = {'R', 'I', 'F', 'F',  0,   0,    0,    0, 'W',  'E',
                                     'B', 'P', 'V', 'P',  '8', ' ',  0,    0, 0,    0,
                                     0,   0,   0,   0x9D, 1,   0x2A, 0x58, 2, 0x2C, 1};
static const uint8_t webp_extended[] = {'R', 'I', 'F', 'F', 0,    0,   0,  0,    'W', 'E',
                                        'B', 'P', 'V', 'P', '8',  'X', 10, 0,    0,   0,
                                        0,   0,   0,   0,   0x57, 2,   0,  0x2B, 1,   0};

static void assert_header(const uint8_t *bytes, size_t size, enum image_format format, int width,
                          int height)
{
    struct image_header header;
    assert_true(image_header_parse(bytes, size, &header));
    assert_int_equal(header.format, format);
    assert_int_equal(header.width, width);
    assert_int_equal(header.height, height);
}

static void sizes_are_read_from_the_first_bytes(void **state)
{
    (void)state;
    assert_header(png_head, sizeof png_head, IMAGE_PNG, 960, 1200);
    assert_header(jpeg_head, sizeof jpeg_head, IMAGE_JPEG, 600, 300);
    assert_header(webp_lossy, sizeof webp_lossy, IMAGE_WEBP, 600, 300);
    assert_header(webp_extended, sizeof webp_extended, IMAGE_WEBP, 600, 300);
}

/* Copies of their exact length, so that a sanitizer sees a step beyond. */
static void a_head_cut_anywhere_is_refused_or_read_but_never_overrun(void **state)
{
    static const struct {
        const uint8_t *bytes;
        size_t size;
    } heads[] = {{png_head, sizeof png_head},
                 {jpeg_head, sizeof jpeg_head},
                 {webp_lossy, sizeof webp_lossy},
                 {webp_extended, sizeof webp_extended}};
    struct image_header header;
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(heads); i++) {
        for (size_t size = 0; size <= heads[i].size; size++) {
            uint8_t *copy = malloc(size + 1);
            memcpy(copy, heads[i].bytes, size);
            uint8_t *exact = realloc(copy, size > 0 ? size : 1);
            assert_non_null(exact);
            image_header_parse(exact, size, &header);
            free(exact);
        }
        assert_false(image_header_parse(heads[i].bytes, 10, &header));
    }
}

static void one_wrong_byte_never_overruns(void **state)
{
    struct image_header header;
    uint8_t bytes[sizeof jpeg_head];
    (void)state;
    for (size_t at = 0; at < sizeof bytes; at++) {
        for (int value = 0; value < 256; value++) {
            memcpy(bytes, jpeg_head, sizeof bytes);
            bytes[at] = (uint8_t)value;
            image_header_parse(bytes, sizeof bytes, &header);
        }
    }
}

static bool header_of(const char *name, struct err *err)
{
    char path[128];
    struct image_header header;
    snprintf(path, sizeof path, "%s/%s", drawings.folder, name);
    return image_file_header(path, &header, err);
}

static void a_png_bomb_is_refused_by_its_header(void **state)
{
    uint8_t bomb[64] = {0};
    struct err err = {""};
    (void)state;
    memcpy(bomb, png_head, sizeof png_head);
    bomb[17] = 1; /* 66,496 px wide */
    drawings_bytes(&drawings, "pictures/bomb.l.png", bomb, sizeof bomb);
    assert_false(header_of("pictures/bomb.l.png", &err));
    assert_non_null(strstr(err.text, "66496 x 1200"));
    bomb[16] = 0x7F;
    drawings_bytes(&drawings, "pictures/bomb.l.png", bomb, sizeof bomb);
    assert_false(header_of("pictures/bomb.l.png", &err));
}

static void other_files_are_refused_with_what_to_do(void **state)
{
    struct err err = {""};
    (void)state;
    drawings_bytes(&drawings, "pictures/a.l.png", "<svg width='20000'/>", 20);
    assert_false(header_of("pictures/a.l.png", &err));
    assert_non_null(strstr(err.text, "no PNG, JPEG or WebP"));
    assert_false(header_of("pictures", &err));
    assert_false(header_of("pictures/nothing.png", &err));
}

static void a_pipe_in_a_picture_s_place_does_not_block(void **state)
{
    char path[128];
    struct err err = {""};
    (void)state;
    snprintf(path, sizeof path, "%s/pictures/pipe.l.png", drawings.folder);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(header_of("pictures/pipe.l.png", &err));
}

/* ---- fitting ---- */

static void a_picture_covers_its_box_with_the_middle_in_the_middle(void **state)
{
    struct picture picture = {.name = "a"};
    (void)state;
    struct image_fit fit = image_fit(&picture, false, 800, 1000, 400, 400);
    assert_int_equal(fit.width, 400);
    assert_int_equal(fit.height, 500);
    assert_int_equal(fit.x, 0);
    assert_int_equal(fit.y, -50);
}

static void contain_shows_it_whole(void **state)
{
    struct picture picture = {.name = "a", .contain = true, .zoom = 3};
    (void)state;
    struct image_fit fit = image_fit(&picture, false, 800, 1000, 400, 400);
    assert_int_equal(fit.width, 320);
    assert_int_equal(fit.height, 400);
    assert_int_equal(fit.x, 40);
    assert_int_equal(fit.y, 0);
}

static void the_focus_comes_to_its_place(void **state)
{
    struct picture picture = {
        .focus_x = 0.5f, .focus_y = 0.4f, .at_x = 0.5f, .at_y = 0.5f, .zoom = 2};
    (void)state;
    struct image_fit fit = image_fit(&picture, false, 100, 100, 200, 200);
    assert_int_equal(fit.width, 400);
    assert_int_equal(fit.x + fit.width / 2, 100);
    assert_int_equal(fit.y + fit.height * 4 / 10, 100);
}

static void a_focus_at_the_edge_still_covers(void **state)
{
    (void)state;
    for (int i = 0; i <= 20; i++) {
        for (int k = 0; k <= 20; k++) {
            struct picture picture = {.focus_x = (float)i / 20,
                                      .focus_y = 0.9f,
                                      .at_x = (float)k / 20,
                                      .at_y = 0.1f,
                                      .zoom = 1.3f};
            struct image_fit fit = image_fit(&picture, k % 2 == 0, 333, 500, 217, 401);
            assert_true(fit.x <= 0 && fit.x + fit.width >= 217);
            assert_true(fit.y <= 0 && fit.y + fit.height >= 401);
        }
    }
}

static void mirrored_the_focus_changes_sides(void **state)
{
    struct picture picture = {.focus_x = 0.25f, .focus_y = 0.5f, .at_x = 0.5f, .at_y = 0.5f};
    (void)state;
    struct image_fit fit = image_fit(&picture, true, 400, 100, 100, 100);
    assert_int_equal(fit.x + fit.width * 3 / 4, 50);
}

static void wild_numbers_give_a_possible_fit(void **state)
{
    static const float wild[] = {-1e30f, 1e30f, -0.1f, 1.1f, 0.0f / 1.0f};
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(wild); i++) {
        struct picture picture = {.focus_x = wild[i],
                                  .focus_y = wild[ARRAY_LENGTH(wild) - 1 - i],
                                  .at_x = wild[i],
                                  .at_y = wild[i],
                                  .zoom = wild[i]};
        struct image_fit fit = image_fit(&picture, false, 4096, 1, 1, 1080);
        assert_true(fit.width > 0 && fit.height >= 1080 && fit.x <= 0);
    }
}

/* ---- names ---- */

static void the_smallest_file_that_is_large_enough_is_chosen(void **state)
{
    struct image_name name = {.variants = {{300, 375, 0}, {0, 0, 0}, {960, 1200, 0}}};
    (void)state;
    assert_int_equal(image_name_choose(&name, 100, 100), 0);
    assert_int_equal(image_name_choose(&name, 300, 375), 0);
    assert_int_equal(image_name_choose(&name, 301, 200), 2);
    assert_int_equal(image_name_choose(&name, 5000, 5000), 2);
    name.broken = true;
    assert_int_equal(image_name_choose(&name, 100, 100), -1);
}

static void names_that_leave_the_folder_are_none(void **state)
{
    struct image_names names;
    (void)state;
    assert_true(image_names_init(&names, drawings.folder, drawings.folder));
    assert_null(image_names_find(&names, SHELF_PICTURES, "../icons/spark"));
    assert_null(image_names_find(&names, SHELF_PICTURES, "a/../../icons/spark"));
    assert_null(image_names_find(&names, SHELF_PICTURES, ".."));
    assert_null(image_names_find(&names, SHELF_PICTURES, ""));
    assert_null(image_names_find(&names, SHELF_PICTURES, NULL));
    image_names_finish(&names);
}

static void a_thousand_names_are_all_found_again(void **state)
{
    struct image_names names;
    (void)state;
    drawings_png(&drawings, "icons/n500.s.png", 3, 2, drawing_red);
    int before = drawings_quiet(); /* each of the others is missed in a line of the log */
    assert_true(image_names_init(&names, drawings.folder, drawings.folder));
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 1000; i++) {
            char name[16];
            snprintf(name, sizeof name, "n%d", i);
            const struct image_name *found = image_names_find(&names, SHELF_ICONS, name);
            assert_non_null(found);
            assert_int_equal(found->variants[0].width, i == 500 ? 3 : 0);
        }
        assert_int_equal(names.count, 1000);
    }
    image_names_finish(&names);
    drawings_loud(before);
}

/* ---- making ---- */

static struct image_request request_for(const char *name, int width, int height)
{
    struct image_request request = {
        .key = 1, .width = width, .height = height, .part = {0, 0, width, height}};
    snprintf(request.path, sizeof request.path, "%s/%s", drawings.folder, name);
    return request;
}

static void a_sheet_is_scaled_cut_and_mirrored(void **state)
{
    struct sheet sheet;
    struct err err;
    (void)state;
    drawings_png(&drawings, "pictures/q.l.png", 40, 40, drawing_quarters);
    struct image_request request = request_for("pictures/q.l.png", 20, 20);
    request.part = (struct rect){5, 0, 10, 20};
    request.flip = true;
    assert_true(image_make(&request, &sheet, &err));
    assert_int_equal(sheet.kind, SHEET_OPAQUE);
    assert_int_equal(sheet.w, 10);
    const uint32_t *pixels = sheet.bytes;
    assert_int_equal(pixels[0], 0xFF00FF00); /* the right half is now on the left */
    assert_int_equal(pixels[9], 0xFFFF0000);
    assert_int_equal(pixels[19 * 10], 0xFFFFFFFF);
    sheet_finish(&sheet);
}

static void round_corners_let_the_ground_through(void **state)
{
    struct sheet sheet;
    struct err err;
    (void)state;
    drawings_png(&drawings, "pictures/r.l.png", 40, 40, drawing_red);
    struct image_request request = request_for("pictures/r.l.png", 40, 40);
    request.radius = 10;
    request.box = request.part;
    assert_true(image_make(&request, &sheet, &err));
    assert_int_equal(sheet.kind, SHEET_BLEND);
    const uint32_t *pixels = sheet.bytes;
    assert_int_equal(pixels[0] >> 24, 0);
    assert_int_equal(pixels[39] >> 24, 0);
    assert_int_equal(pixels[39 * 40] >> 24, 0);
    assert_int_equal(pixels[40 * 40 - 1] >> 24, 0);
    assert_int_equal(pixels[20 * 40], 0xFFFF0000);
    sheet_finish(&sheet);
}

static void alpha_is_multiplied_in(void **state)
{
    struct sheet sheet;
    struct err err;
    (void)state;
    drawings_png(&drawings, "pictures/d.l.png", 40, 40, drawing_disc);
    struct image_request request = request_for("pictures/d.l.png", 40, 40);
    assert_true(image_make(&request, &sheet, &err));
    const uint32_t *pixels = sheet.bytes;
    assert_int_equal(pixels[0], 0); /* white, but not there */
    assert_int_equal(pixels[20 * 40 + 20], 0xFFFFFFFF);
    sheet_finish(&sheet);
}

static void a_file_cut_at_any_byte_fails_or_draws_but_never_crashes(void **state)
{
    char path[128];
    static uint8_t bytes[64 * 1024];
    struct sheet sheet;
    struct err err;
    (void)state;
    drawings_png(&drawings, "pictures/n.l.png", 24, 24, drawing_noise);
    snprintf(path, sizeof path, "%s/pictures/n.l.png", drawings.folder);
    FILE *file = fopen(path, "rb");
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    int before = drawings_quiet();
    for (size_t cut = 0; cut < size; cut += 3) {
        drawings_bytes(&drawings, "pictures/c.l.png", bytes, (unsigned)cut);
        struct image_request request = request_for("pictures/c.l.png", 12, 12);
        if (image_make(&request, &sheet, &err)) {
            sheet_finish(&sheet);
        }
    }
    drawings_loud(before);
}

/* ---- the thread ---- */

static int64_t in_ten_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return ((int64_t)now.tv_sec + 10) * 1000000000;
}

static void the_thread_makes_what_was_asked_for_once(void **state)
{
    struct reader_result result;
    (void)state;
    drawings_png(&drawings, "pictures/a.l.png", 40, 40, drawing_red);
    struct reader *reader = reader_open();
    struct image_request request = request_for("pictures/a.l.png", 20, 20);
    assert_true(reader_ask(reader, &request, false));
    assert_false(reader_ask(reader, &request, false));
    assert_true(reader_wait(reader, in_ten_seconds()));
    assert_true(reader_take(reader, &result));
    assert_true(result.made);
    assert_int_equal(result.sheet.w, 20);
    sheet_finish(&result.sheet);
    assert_false(reader_take(reader, &result));
    assert_false(reader_wait(reader, 0));
    reader_close(reader);
}

/* So the first frame that needs it may wait for it a little, as for something new. */
static void what_was_asked_for_ahead_is_new_once_a_frame_needs_it(void **state)
{
    struct reader_result result;
    (void)state;
    drawings_png(&drawings, "pictures/a.l.png", 40, 40, drawing_red);
    struct reader *reader = reader_open();
    struct image_request request = request_for("pictures/a.l.png", 20, 20);
    assert_true(reader_ask(reader, &request, true));
    for (int frame = 0; frame < 30; frame++) {
        reader_frame(reader); /* none of them asks for it, and it is made all the same */
    }
    assert_true(reader_wait(reader, in_ten_seconds()));
    assert_false(reader_ask(reader, &request, true));
    assert_true(reader_ask(reader, &request, false));
    assert_false(reader_ask(reader, &request, false));
    assert_true(reader_take(reader, &result));
    sheet_finish(&result.sheet);
    reader_close(reader);
}

static void a_broken_file_comes_back_with_its_reason(void **state)
{
    struct reader_result result;
    (void)state;
    struct reader *reader = reader_open();
    struct image_request request = request_for("pictures/nothing.l.png", 20, 20);
    assert_true(reader_ask(reader, &request, false));
    assert_true(reader_wait(reader, in_ten_seconds()));
    assert_true(reader_take(reader, &result));
    assert_false(result.made);
    assert_non_null(strstr(result.err.text, "nothing.l.png"));
    reader_close(reader);
}

static void more_than_it_can_remember_is_asked_again_and_closing_frees_the_rest(void **state)
{
    (void)state;
    drawings_png(&drawings, "pictures/a.l.png", 200, 200, drawing_portrait);
    struct reader *reader = reader_open();
    struct image_request request = request_for("pictures/a.l.png", 100, 100);
    for (uint64_t key = 1; key <= 100; key++) {
        request.key = key;
        reader_ask(reader, &request, false);
    }
    assert_true(reader_wait(reader, in_ten_seconds()));
    reader_close(reader);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_are_read_from_the_first_bytes),
        cmocka_unit_test(a_head_cut_anywhere_is_refused_or_read_but_never_overrun),
        cmocka_unit_test(one_wrong_byte_never_overruns),
        IN_FOLDER(a_png_bomb_is_refused_by_its_header),
        IN_FOLDER(other_files_are_refused_with_what_to_do),
        IN_FOLDER(a_pipe_in_a_picture_s_place_does_not_block),
        cmocka_unit_test(a_picture_covers_its_box_with_the_middle_in_the_middle),
        cmocka_unit_test(contain_shows_it_whole),
        cmocka_unit_test(the_focus_comes_to_its_place),
        cmocka_unit_test(a_focus_at_the_edge_still_covers),
        cmocka_unit_test(mirrored_the_focus_changes_sides),
        cmocka_unit_test(wild_numbers_give_a_possible_fit),
        cmocka_unit_test(the_smallest_file_that_is_large_enough_is_chosen),
        IN_FOLDER(names_that_leave_the_folder_are_none),
        IN_FOLDER(a_thousand_names_are_all_found_again),
        IN_FOLDER(a_sheet_is_scaled_cut_and_mirrored),
        IN_FOLDER(round_corners_let_the_ground_through),
        IN_FOLDER(alpha_is_multiplied_in),
        IN_FOLDER(a_file_cut_at_any_byte_fails_or_draws_but_never_crashes),
        IN_FOLDER(the_thread_makes_what_was_asked_for_once),
        IN_FOLDER(what_was_asked_for_ahead_is_new_once_a_frame_needs_it),
        IN_FOLDER(a_broken_file_comes_back_with_its_reason),
        IN_FOLDER(more_than_it_can_remember_is_asked_again_and_closing_frees_the_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
