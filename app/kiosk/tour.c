/* tour.c: paints each scene off screen and writes the contact sheet. */
#include "kiosk/tour.h"

#include "base/file.h"
#include "base/text.h"
#include "kiosk/scenes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool draw(struct app *app, const struct paint_canvas *canvas, const char *path,
                 struct err *err)
{
    struct rect all = {0, 0, app->theme.display.width, app->theme.display.height};
    canvas->paint(canvas->context, &app->list, &all, 1);
    return canvas->save(canvas->context, path, err);
}

static void write_head(FILE *page, const struct tour_options *options)
{
    fprintf(page,
            "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\">"
            "<title>Vonk %dx%d %s</title><style>body{font:16px sans-serif;margin:24px;"
            "background:#f6ead2;color:#1e1530}figure{display:inline-block;margin:8px;"
            "vertical-align:top}img{width:%dpx;border:1px solid #6b6180}</style>"
            "<h1>Vonk, %dx%d, %s, %s</h1>\n",
            options->catalog->languages[options->language], options->display.width,
            options->display.height, options->catalog->languages[options->language],
            options->display.width > options->display.height ? 420 : 200, options->display.width,
            options->display.height, options->catalog->languages[options->language],
            text_size_name(options->text_size));
}

static int draw_all(const struct tour_options *options, const struct paint_canvas *canvas,
                    const char *folder, FILE *page, struct arena *arena, struct err *err)
{
    struct clock clock;
    struct scene *scenes;
    int drawn = 0;
    clock_init_virtual(&clock, -1);
    clock_advance(&clock, 100000);
    int count = scenes_list(options->catalog, arena, &scenes);
    struct app *app = arena_new(arena, struct app);
    struct app_options app_options = {.catalog = options->catalog,
                                      .clock = &clock,
                                      .measure = &canvas->measure,
                                      .display = options->display,
                                      .settings = options->settings,
                                      .seed = 1};
    app_init(app, &app_options);
    for (int i = 0; i < count && drawn >= 0; i++) {
        if (options->only != NULL && !text_starts(scenes[i].name, options->only)) {
            continue;
        }
        scene_show(app, &scenes[i], options->language, options->text_size, options->look);
        char *name = arena_printf(arena, "%s.png", scenes[i].name);
        bool ok = draw(app, canvas, file_join(arena, folder, name), err);
        drawn = ok ? drawn + 1 : -1;
        fprintf(page,
                "<figure><a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a>"
                "<figcaption>%s</figcaption></figure>\n",
                name, name, scenes[i].name, scenes[i].name);
    }
    app_finish(app);
    return drawn;
}

int tour_run(const struct tour_options *options, const char *folder, struct err *err)
{
    struct paint_canvas canvas;
    struct arena arena;
    char *text = NULL;
    size_t size = 0;
    if (!file_make_public_folder(folder, err) ||
        !options->stage->open(options->stage->context, options->display.width,
                              options->display.height, &canvas, err)) {
        return -1;
    }
    arena_init(&arena, 0);
    int drawn = -1;
    FILE *page = open_memstream(&text, &size);
    if (page != NULL) {
        write_head(page, options);
        drawn = draw_all(options, &canvas, folder, page, &arena, err);
        fclose(page);
    }
    if (drawn >= 0 && !file_write(file_join(&arena, folder, "index.html"), text, size, err)) {
        drawn = -1;
    }
    free(text);
    options->stage->close(options->stage->context, &canvas);
    arena_finish(&arena);
    return drawn;
}
