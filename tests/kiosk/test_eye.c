/* test_eye.c: what an eye and a screen must bear: nothing flashes, nothing burns in, and the eyes
 * of the women on the attract screen stay on one line. On the pixels of the real canvas. */
#include "film.h"

#include "screens/parade.h"

#include "base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FRAME_MS = 16 };

/* ---- flashes ---- */

/* WCAG 2.2, 2.3.1: a flash is a pair of opposing changes of relative luminance by a tenth or more,
 * the darker below 0.8; at most three within a second. Counted in each of 6 x 6 parts of the
 * screen: one is about a quarter of the ten degrees that the rule is about. */
enum { CELLS = 6, CHANGES_MOST = 512 };

struct flicker {
    float extreme; /* of the luminance since the last change counted */
    int direction;
    int64_t at[CHANGES_MOST]; /* ms, changes counted */
    int changes;
};

struct watch {
    struct film film;
    struct flicker cells[CELLS * CELLS];
    bool begun;
    int most; /* changes within a second in any cell */
};

static void count_change(struct watch *watch, struct flicker *cell, int64_t now)
{
    int within = 0;
    assert_true(cell->changes < CHANGES_MOST);
    cell->at[cell->changes++] = now;
    for (int i = cell->changes - 1; i >= 0 && cell->at[i] > now - 1000; i--) {
        within++;
    }
    watch->most = within > watch->most ? within : watch->most;
}

static void look(struct watch *watch)
{
    float now[CELLS * CELLS];
    film_luminance(&watch->film, CELLS, CELLS, now);
    for (int i = 0; i < CELLS * CELLS; i++) {
        struct flicker *cell = &watch->cells[i];
        float change = now[i] - cell->extreme;
        float darker = change < 0 ? now[i] : cell->extreme;
        int direction = change < 0 ? -1 : 1;
        if (!watch->begun || direction == cell->direction) {
            cell->extreme = now[i];
        } else if (fabsf(change) >= 0.1f && darker < 0.8f) {
            cell->direction = direction;
            cell->extreme = now[i];
            count_change(watch, cell, now_ms(watch->film.f));
        }
    }
    watch->begun = true;
}

static void watch_for(struct watch *watch, int64_t ms, const char *name)
{
    struct fixture *f = watch->film.f;
    for (int64_t end = now_ms(f) + ms; now_ms(f) < end;) {
        int64_t sleep = app_sleep(&f->app), left = end - now_ms(f);
        clock_advance(&f->clock, sleep < 0 || sleep > left ? left : sleep < 1 ? 1 : sleep);
        if (film_frame(&watch->film, name)) {
            look(watch);
        }
    }
}

static void the_attract_screen_never_flashes(void **state)
{
    static const struct start starts[] = {{0},
                                          {.width = 720, .height = 1280},
                                          {.width = 800, .height = 480},
                                          {.settings.reduced_motion = true}};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(starts); i++) {
        static struct watch watch;
        watch = (struct watch){.begun = false};
        film_open(&watch.film, f, &starts[i]);
        watch_for(&watch, 10 * PARADE_TURN_MS, "attract"); /* with a change of sides */
        film_close(&watch.film);
        print_message("%zu: at most %d changes of luminance in a second\n", i, watch.most);
        assert_true(watch.most <= 6);
    }
}

static void touch(struct watch *watch, const char *id)
{
    struct fixture *f = watch->film.f;
    struct element *e = shown(f, id);
    assert_non_null(e);
    app_pointer(&f->app,
                (struct pointer){POINTER_DOWN, 1, e->rect.x + e->rect.w / 2, e->rect.y + 9});
    watch_for(watch, 48, "quiz");
    app_pointer(&f->app, (struct pointer){POINTER_UP, 1, e->rect.x + e->rect.w / 2, e->rect.y + 9});
}

/* As fast as the quiz listens, and as fast as it shows each card's motion. */
static void quick_answers_and_the_result_never_flash(void **state)
{
    static const int64_t paces[] = {APP_DEAF_MS + FRAME_MS, 470, 700};
    static const char *const ids[] = {"quiz.like", "quiz.dislike", "quiz.unsure"};
    static struct watch watch;
    struct fixture *f = *state;
    for (size_t pace = 0; pace < ARRAY_LENGTH(paces); pace++) {
        watch = (struct watch){.begun = false};
        film_open(&watch.film, f, &(struct start){0});
        touch(&watch, "attract.start");
        watch_for(&watch, 400, "quiz");
        touch(&watch, "home.start");
        for (int i = 0; i < asked(f); i++) {
            watch_for(&watch, paces[pace], "quiz");
            touch(&watch, ids[i % 3]);
        }
        watch_for(&watch, 2000, "quiz");
        expect_screen(f, "result");
        film_close(&watch.film);
        print_message("%d ms: at most %d changes of luminance in a second\n", (int)paces[pace],
                      watch.most);
        assert_true(watch.most <= 6);
    }
}

/* ---- burn-in ---- */

enum { ROW_STEP = 5 };

/* Where neighbours differ: bit 0 to the right, bit 1 below. */
static unsigned char edges_at(struct canvas *canvas, int x, int y)
{
    struct color here = canvas_read_pixel(canvas, x, y);
    struct color right = canvas_read_pixel(canvas, x + 1, y);
    struct color below = canvas_read_pixel(canvas, x, y + 1);
    return (unsigned char)((color_equal(here, right) ? 0 : 1) | (color_equal(here, below) ? 0 : 2));
}

/* For how many turns on end an edge was in its place, at most, in an hour without anybody. */
static int longest_edge(struct film *film, int64_t turn_ms)
{
    struct fixture *f = film->f;
    int width = f->app.options.display.width - 1, height = f->app.options.display.height - 1;
    short *runs = calloc((size_t)width * (size_t)height * 2, sizeof *runs);
    int most = 0;
    assert_non_null(runs);
    for (int64_t opened = f->app.opened, turn = 0; turn < 3600000 / turn_ms; turn++) {
        wait_until(f, opened + turn * turn_ms + 3000); /* everything stands still */
        app_expose(&f->app);
        film_frame(film, "rest");
        for (int y = 0; y < height; y += ROW_STEP) {
            for (int x = 0; x < width; x++) {
                unsigned char edges = edges_at(film->canvas, x, y);
                short *run = &runs[((size_t)y * (size_t)width + (size_t)x) * 2];
                run[0] = edges & 1 ? (short)(run[0] + 1) : 0;
                run[1] = edges & 2 ? (short)(run[1] + 1) : 0;
                most = run[0] > most ? run[0] : most;
                most = run[1] > most ? run[1] : most;
            }
        }
    }
    free(runs);
    return most;
}

static void in_an_hour_no_edge_stays_for_five_minutes(void **state)
{
    static const struct start starts[] = {
        {.width = 800, .height = 480},
        {.width = 480, .height = 854},
        {.width = 800, .height = 480, .settings.reduced_motion = true}};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(starts); i++) {
        struct film film;
        film_open(&film, f, &starts[i]);
        int most = longest_edge(&film, starts[i].settings.reduced_motion ? PARADE_CALM_MS
                                                                         : PARADE_TURN_MS);
        film_close(&film);
        print_message("%dx%d: an edge stays for at most %d turns\n", starts[i].width,
                      starts[i].height, most);
        assert_true(most <= PARADE_REST_TURNS);
    }
}

/* ---- eyes ---- */

/* How far down the eyes of a portrait are; platform/image.h says how a picture fills its box. */
static float eyes_of(const struct paint *paint)
{
    float across = (float)paint->rect.w / 800, down = (float)paint->rect.h / 1000;
    float high = 1000 * (across > down ? across : down) * paint->picture.zoom;
    float top = paint->picture.at_y * (float)paint->rect.h - paint->picture.focus_y * high;
    float least = (float)paint->rect.h - high;
    top = top > 0 ? 0 : top < least ? least : top;
    return (float)paint->rect.y + top + paint->picture.focus_y * high;
}

static void the_eyes_of_all_stay_on_one_line_while_strips_open_and_close(void **state)
{
    static const struct start starts[] = {{0},
                                          {.width = 720, .height = 1280},
                                          {.width = 800, .height = 480},
                                          {.width = 1080, .height = 1920}};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(starts); i++) {
        fixture_start(f, &starts[i]);
        int line = -1;
        for (int64_t end = now_ms(f) + 20 * PARADE_TURN_MS; now_ms(f) < end;) {
            int64_t sleep = app_sleep(&f->app);
            wait_ms(f, sleep < 1 ? 1 : sleep);
            for (int p = 0; p < f->app.list.count; p++) {
                const struct paint *paint = &f->app.list.items[p];
                if (paint->kind != PAINT_PICTURE || rect_empty(paint->rect)) {
                    continue;
                }
                float eyes = eyes_of(paint);
                line = line < 0 ? (int)lroundf(eyes) : line;
                assert_true(fabsf(eyes - (float)line) <= 2);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(the_attract_screen_never_flashes),
        FIXTURE_TEST(quick_answers_and_the_result_never_flash),
        FIXTURE_TEST(in_an_hour_no_edge_stays_for_five_minutes),
        FIXTURE_TEST(the_eyes_of_all_stay_on_one_line_while_strips_open_and_close),
    };
    return FIXTURE_RUN(tests);
}
