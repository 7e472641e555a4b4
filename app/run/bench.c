/* bench.c: the mode that measures, off screen or in a window. Owns the window and canvas of its
 * run.
 */
#include "run/program.h"

#include "kiosk/bench.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* With a --renderer the bench paints in a window, as the kiosk does; else off screen. */
struct bench_stage {
    struct program *program;
    struct window *window;
    struct canvas *canvas;
};

static bool open_bench(void *context, int width, int height, struct paint_canvas *canvas,
                       struct err *err)
{
    struct bench_stage *stage = context;
    struct program *p = stage->program;
    if (strcmp(p->options.renderer, "auto") == 0) {
        stage->canvas = canvas_open_offscreen(width, height, &p->folders, err);
    } else {
        struct window_options options = {
            .width = width, .height = height, .renderer = program_renderer(p->options.renderer)};
        stage->window = window_open(&options, err);
        stage->canvas =
            stage->window != NULL ? canvas_open_window(stage->window, &p->folders, err) : NULL;
    }
    if (stage->canvas == NULL) {
        window_close(stage->window);
        return false;
    }
    *canvas = canvas_paint_canvas(stage->canvas);
    return true;
}

static void close_bench(void *context, struct paint_canvas *canvas)
{
    struct bench_stage *stage = context;
    (void)canvas;
    canvas_close(stage->canvas);
    window_close(stage->window);
}

/* The pack once more, as at the start: how long it takes, ms. */
static double time_pack(struct program *p)
{
    struct timespec start, end;
    struct arena arena;
    struct problems problems;
    struct catalog catalog;
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    clock_gettime(CLOCK_MONOTONIC, &start);
    catalog_load(&catalog, p->folders.pack, &arena, &problems, NULL);
    clock_gettime(CLOCK_MONOTONIC, &end);
    arena_finish(&arena);
    return (double)(end.tv_sec - start.tv_sec) * 1e3 + (double)(end.tv_nsec - start.tv_nsec) / 1e6;
}

enum status run_bench(struct program *p, struct err *err)
{
    struct bench_stage bench = {.program = p};
    struct stage stage = {&bench, open_bench, close_bench};
    bool given = strcmp(p->options.renderer, "auto") != 0;
    struct bench_options options = {.catalog = &p->catalog,
                                    .stage = &stage,
                                    .display = program_headless_display(p),
                                    .language = p->language,
                                    .renderer = given ? p->options.renderer : "off screen",
                                    .load_ms = time_pack(p),
                                    .visits = p->options.visits,
                                    .json = p->options.json};
    return bench_run(&options, stdout, err) ? STATUS_OK : STATUS_DISPLAY;
}
