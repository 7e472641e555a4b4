/* render.c: the life of a canvas, and one frame: which commands are drawn in which rectangle. Owns
 * the fonts, the pictures, the caches and (off-screen) the target. */
#include "platform/render.h"

#include "platform/canvas.h"
#include "platform/window.h"

#include <SDL_image.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
    TEXT_BYTES = 6 * 1024 * 1024,
    SHAPE_BYTES = 2 * 1024 * 1024,
    PICTURE_WAIT_NS = 8 * 1000 * 1000, /* from the frame's start */
    LARGE_BLOCK = 256 * 1024
};

/* ---- life ---- */

static void drop_sheet(void *context, struct sheet *sheet)
{
    struct target *target = context;
    target->class->drop(target, sheet);
}

static struct canvas *open_on(struct target *target, bool owns_target,
                              const struct canvas_folders *folders, struct err *err)
{
    struct canvas *canvas = calloc(1, sizeof *canvas);
    if (canvas == NULL) {
        err_set(err, "no memory for a canvas; close other programs");
        if (owns_target) {
            target_close(target);
        }
        return NULL;
    }
    /* Decoded pictures live for milliseconds: their memory goes back to the system at once instead
     * of leaving holes. */
    mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK);
    IMG_Init(IMG_INIT_PNG | IMG_INIT_JPG | IMG_INIT_WEBP);
    canvas->target = target;
    canvas->owns_target = owns_target;
    cache_init(&canvas->text, TEXT_BYTES, drop_sheet, target);
    cache_init(&canvas->shapes, SHAPE_BYTES, drop_sheet, target);
    canvas->fonts = fonts_open(folders->fonts, err);
    if (canvas->fonts != NULL) {
        canvas->images = images_open(folders->pack, folders->assets, target);
        if (canvas->images == NULL) {
            err_set(err, "no memory for pictures; close other programs");
        }
    }
    if (canvas->images == NULL) {
        canvas_close(canvas);
        return NULL;
    }
    return canvas;
}

struct canvas *canvas_open_target(struct target *target, const struct canvas_folders *folders,
                                  struct err *err)
{
    return target != NULL ? open_on(target, true, folders, err) : NULL;
}

struct canvas *canvas_open_offscreen(int width, int height, const struct canvas_folders *folders,
                                     struct err *err)
{
    return canvas_open_target(target_memory(width, height, err), folders, err);
}

struct canvas *canvas_open_window(struct window *window, const struct canvas_folders *folders,
                                  struct err *err)
{
    return open_on(window_target(window), false, folders, err);
}

void canvas_close(struct canvas *canvas)
{
    if (canvas == NULL) {
        return;
    }
    images_close(canvas->images);
    fonts_close(canvas->fonts);
    cache_finish(&canvas->text);
    cache_finish(&canvas->shapes);
    if (canvas->owns_target) {
        target_close(canvas->target);
    }
    IMG_Quit();
    free(canvas);
}

bool canvas_lost(const struct canvas *canvas)
{
    return canvas->lost;
}

struct canvas_memory canvas_memory(const struct canvas *canvas)
{
    return (struct canvas_memory){.text = canvas->text.bytes,
                                  .shapes = canvas->shapes.bytes,
                                  .pictures = images_bytes(canvas->images)};
}

/* ---- a frame ---- */

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* True when nothing below this command can be seen in the area. */
static bool hides_all(const struct paint *paint, struct rect area)
{
    return paint->kind == PAINT_RECT && paint->color.a == 255 && paint->radius <= 0 &&
           rect_inside(area, rect_intersect(paint->rect, paint->clip));
}

static bool paint_area(struct canvas *canvas, const struct paint_list *list, struct rect area)
{
    bool whole = true;
    int first = list->count;
    while (first > 0 && (first == list->count || !hides_all(&list->items[first], area))) {
        first--;
    }
    for (int i = first; i < list->count; i++) {
        whole = draw_paint(canvas, &list->items[i], area) && whole;
    }
    return whole;
}

/* Has the thread begin with the pictures while everything below them is painted. */
static void prepare_pictures(struct canvas *canvas, const struct paint_list *list,
                             const struct rect *areas, int count)
{
    for (int i = 0; i < list->count; i++) {
        const struct paint *paint = &list->items[i];
        for (int a = 0; paint->kind == PAINT_PICTURE && a < count; a++) {
            if (!rect_empty(rect_intersect(draw_reach(paint), areas[a]))) {
                images_prepare(canvas->images, &paint->picture, paint->flip, paint->rect,
                               paint->radius, false);
                break;
            }
        }
    }
}

static bool paint_areas(struct canvas *canvas, const struct paint_list *list,
                        const struct rect *areas, int count)
{
    bool whole = true;
    cache_frame(&canvas->text);
    cache_frame(&canvas->shapes);
    images_frame(canvas->images, now_ns() + PICTURE_WAIT_NS);
    prepare_pictures(canvas, list, areas, count);
    for (int i = 0; i < count; i++) {
        whole = paint_area(canvas, list, areas[i]) && whole;
    }
    return whole;
}

static bool paint(void *context, const struct paint_list *list, const struct rect *damage,
                  int damage_count)
{
    struct canvas *canvas = context;
    struct target *target = canvas->target;
    struct rect areas[PAINT_DAMAGE_MAX];
    bool fresh = false;
    int count = 0;
    if (canvas->lost || !target->class->begin(target, &fresh)) {
        canvas->lost = true;
        return true;
    }
    struct rect screen = {0, 0, target->width, target->height};
    for (int i = 0; !fresh && i < damage_count && i < PAINT_DAMAGE_MAX; i++) {
        struct rect area = rect_intersect(damage[i], screen);
        if (!rect_empty(area)) {
            areas[count++] = area;
        }
    }
    if (fresh) {
        areas[count++] = screen;
    }
    bool whole = paint_areas(canvas, list, areas, count);
    if (count > 0 && !target->class->end(target, areas, count)) {
        canvas->lost = true;
    }
    return whole;
}

static void prepare(void *context, const struct paint_list *list)
{
    struct canvas *canvas = context;
    for (int i = 0; i < list->count && !canvas->lost; i++) {
        if (!rect_empty(draw_reach(&list->items[i]))) {
            draw_prepare(canvas, &list->items[i]);
        }
    }
}

/* ---- reading ---- */

struct color canvas_read_pixel(struct canvas *canvas, int x, int y)
{
    uint32_t pixel = 0;
    struct rect screen = {0, 0, canvas->target->width, canvas->target->height};
    if (rect_contains(screen, x, y)) {
        canvas->target->class->read(canvas->target, (struct rect){x, y, 1, 1}, &pixel);
    }
    return (struct color){(uint8_t)(pixel >> 16), (uint8_t)(pixel >> 8), (uint8_t)pixel,
                          (uint8_t)(pixel >> 24)};
}

bool canvas_read(struct canvas *canvas, uint32_t *pixels)
{
    struct rect screen = {0, 0, canvas->target->width, canvas->target->height};
    return canvas->target->class->read(canvas->target, screen, pixels);
}

float canvas_enlarged(struct canvas *canvas, const struct paint *paint)
{
    switch (paint->kind) {
    case PAINT_PICTURE:
        return images_enlarged(canvas->images, &paint->picture, paint->rect);
    case PAINT_ICON:
        return images_enlarged_icon(canvas->images, paint->name, paint->rect);
    case PAINT_DESSIN:
        return images_enlarged_dessin(canvas->images, paint->name, paint->size);
    default:
        return 0;
    }
}

static bool save_surface(SDL_Surface *surface, const char *path, struct err *err)
{
    char temporary[4096];
    int length = snprintf(temporary, sizeof temporary, "%s.new", path);
    if (length < 0 || (size_t)length >= sizeof temporary) {
        return err_set(err, "%s: this name is too long; choose a shorter one", path);
    }
    if (IMG_SavePNG(surface, temporary) != 0 || rename(temporary, path) != 0) {
        unlink(temporary);
        return err_set(err, "%s: cannot be written; check that the folder exists and has room",
                       path);
    }
    return true;
}

static bool save(void *context, const char *path, struct err *err)
{
    struct canvas *canvas = context;
    struct target *target = canvas->target;
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, target->width, target->height, 32,
                                                          SDL_PIXELFORMAT_RGB888);
    if (surface == NULL) {
        return err_set(err, "%s: no memory to write it; close other programs", path);
    }
    struct rect screen = {0, 0, target->width, target->height};
    bool saved = target->class->read(target, screen, surface->pixels)
                     ? save_surface(surface, path, err)
                     : err_set(err, "%s: the display cannot be read", path);
    SDL_FreeSurface(surface);
    return saved;
}

static int measure(void *context, struct font font, const char *text, int length)
{
    struct canvas *canvas = context;
    return font_width(canvas->fonts, font, text, length);
}

static bool picture_size(void *context, const char *name, bool figure, int *width, int *height)
{
    struct canvas *canvas = context;
    return images_size(canvas->images, name, figure, width, height);
}

struct paint_canvas canvas_paint_canvas(struct canvas *canvas)
{
    return (struct paint_canvas){.context = canvas,
                                 .measure = {.width = measure, .context = canvas},
                                 .paint = paint,
                                 .prepare = prepare,
                                 .save = save,
                                 .picture_size = picture_size};
}
