/* film.c: paints what the fixture's application shows. Owns the canvas. */
#include "film.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

void film_open(struct film *film, struct fixture *f, const struct start *start)
{
    struct err err = {{0}};
    struct canvas_folders folders = {getenv("VONK_PACK"), getenv("VONK_ASSETS"), NULL};
    fixture_start(f, start);
    struct display display = f->app.options.display;
    *film = (struct film){.f = f, .measure = f->measure};
    film->canvas = canvas_open_offscreen(display.width, display.height, &folders, &err);
    if (film->canvas == NULL) {
        fail_msg("%s", err.text);
    }
    f->app.options.measure = &f->measure;
    f->measure = canvas_paint_canvas(film->canvas).measure;
    app_expose(&f->app);
}

void film_close(struct film *film)
{
    fixture_stop(film->f);
    film->f->measure = film->measure;
    canvas_close(film->canvas);
}

bool film_frame(struct film *film, const char *name)
{
    struct app *app = &film->f->app;
    struct paint_canvas canvas = canvas_paint_canvas(film->canvas);
    const char *folder = getenv("VONK_FILM");
    if (!app_update(app)) {
        return false;
    }
    canvas.paint(canvas.context, &app->list, app->damage, app->damage_count);
    if (folder != NULL) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s-%04d.png", folder, name, film->shots++);
        canvas.save(canvas.context, path, NULL);
    }
    return true;
}

static float linear(uint8_t value)
{
    float share = (float)value / 255;
    return share <= 0.04045f ? share / 12.92f : powf((share + 0.055f) / 1.055f, 2.4f);
}

void film_luminance(struct film *film, int columns, int rows, float *cells)
{
    enum { STEP = 8 }; /* every eighth pixel: these pictures are flat */
    static float of[256];
    struct display display = film->f->app.options.display;
    for (int i = 0; i < 256 && of[255] < 1; i++) {
        of[i] = linear((uint8_t)i);
    }
    for (int cell = 0; cell < columns * rows; cell++) {
        int left = cell % columns * display.width / columns,
            top = cell / columns * display.height / rows;
        float sum = 0;
        int count = 0;
        for (int y = top; y < top + display.height / rows; y += STEP) {
            for (int x = left; x < left + display.width / columns; x += STEP, count++) {
                struct color c = canvas_read_pixel(film->canvas, x, y);
                sum += 0.2126f * of[c.r] + 0.7152f * of[c.g] + 0.0722f * of[c.b];
            }
        }
        cells[cell] = sum / (float)count;
    }
}
