/* image.c: fitting, choosing and keeping pictures. Owns the table of names, the cache of scaled
 * pictures and, for a target that somebody watches, the thread that makes them. */
#include "platform/image.h"

#include "platform/cache.h"
#include "platform/image_names.h"
#include "platform/reader.h"

#include "base/log.h"
#include "base/text.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

enum {
    CACHE_BYTES = 14 * 1024 * 1024, /* for a screen of 1920 x 1080 */
    CACHE_LEAST = 4 * 1024 * 1024,
    SCREEN_PIXELS = 1920 * 1080,
    WAIT_PIXELS = 512 * 512, /* larger ones are never ready in the frame that asks for them */
    ZOOM_MOST = 8
};

struct images {
    struct target *target;
    struct image_names names;
    struct cache cache;
    struct reader *reader; /* NULL: pictures are made at once */
    int64_t deadline;      /* ns; how long this frame may wait for the reader */
    bool asked;            /* for something new in this frame: a small picture may come at once */
};

/* ---- fitting ---- */

/* `value` between 0 and 1; the middle for what is no number. */
static double share(float value)
{
    return value >= 0 && value <= 1 ? (double)value : value > 1 ? 1 : value < 0 ? 0 : 0.5;
}

/* Where a stretch of `size` begins that shall have its point `focus` at `at` of a box, and must
 * cover the box when it is larger, else lie within it. */
static int place(int size, int box, double focus, double at)
{
    double start = at * box - focus * size;
    double least = size > box ? box - size : 0, most = size > box ? 0 : box - size;
    return (int)lround(start < least ? least : start > most ? most : start);
}

struct image_fit image_fit(const struct picture *picture, bool flip, int width, int height,
                           int box_w, int box_h)
{
    bool no_focus = picture->focus_x == 0 && picture->focus_y == 0;
    bool no_place = picture->at_x == 0 && picture->at_y == 0;
    double focus_x = no_focus ? 0.5 : share(picture->focus_x);
    double focus_y = no_focus ? 0.5 : share(picture->focus_y);
    double across = (double)box_w / width, down = (double)box_h / height;
    bool by_width = picture->contain ? across < down : across > down;
    double zoom = picture->zoom >= 1 && !picture->contain ? (double)picture->zoom : 1;
    double scale = (by_width ? across : down) * (zoom < ZOOM_MOST ? zoom : ZOOM_MOST);
    struct image_fit fit = {.width = (int)lround(width * scale),
                            .height = (int)lround(height * scale)};
    fit.width = fit.width > 0 ? fit.width : 1;
    fit.height = fit.height > 0 ? fit.height : 1;
    fit.x = place(fit.width, box_w, flip ? 1 - focus_x : focus_x,
                  no_place ? 0.5 : share(picture->at_x));
    fit.y = place(fit.height, box_h, focus_y, no_place ? 0.5 : share(picture->at_y));
    return fit;
}

/* ---- life ---- */

static void drop_sheet(void *context, struct sheet *sheet)
{
    struct target *target = context;
    target->class->drop(target, sheet);
}

struct images *images_open(const char *pack, const char *assets, struct target *target)
{
    struct images *images = calloc(1, sizeof *images);
    if (images == NULL) {
        return NULL;
    }
    double screens = (double)target->width * target->height / SCREEN_PIXELS;
    size_t limit = (size_t)(screens * CACHE_BYTES);
    images->target = target;
    cache_init(&images->cache, limit > CACHE_LEAST ? limit : CACHE_LEAST, drop_sheet, target);
    if (!image_names_init(&images->names, pack, assets)) {
        images_close(images);
        return NULL;
    }
    images->reader = target->shown ? reader_open() : NULL;
    return images;
}

void images_close(struct images *images)
{
    if (images != NULL) {
        reader_close(images->reader);
        cache_finish(&images->cache);
        image_names_finish(&images->names);
        free(images);
    }
}

size_t images_bytes(const struct images *images)
{
    return images->cache.bytes;
}

/* ---- making ---- */

/* Keeps what was made. A broken file is logged once and counts as missing from then on. */
static struct sheet *keep(struct images *images, const struct image_request *request, bool made,
                          struct sheet sheet, const struct err *err)
{
    struct image_name *name = image_names_known(&images->names, request->name);
    if (!made) {
        if (name != NULL && !name->broken) {
            name->broken = true;
            log_warning("platform", "%s", err->text);
        }
        return NULL;
    }
    if (sheet.kind == SHEET_MASK) {
        sheet.size *= (size_t)images->target->mask_bytes;
    }
    struct sheet *old = cache_find(&images->cache, request->key);
    if (old != NULL) {
        sheet_finish(&sheet);
        return old;
    }
    return cache_add(&images->cache, request->key, sheet);
}

static void collect(struct images *images)
{
    struct reader_result result;
    while (images->reader != NULL && reader_take(images->reader, &result)) {
        keep(images, &result.request, result.made, result.sheet, &result.err);
    }
}

void images_frame(struct images *images, int64_t deadline)
{
    cache_frame(&images->cache);
    images->deadline = deadline;
    images->asked = false;
    if (images->reader != NULL) {
        reader_frame(images->reader);
        collect(images);
    }
}

static bool is_broken(struct images *images, const struct image_request *request)
{
    const struct image_name *name = image_names_known(&images->names, request->name);
    return name == NULL || name->broken;
}

/* Has the thread make it, and waits for it as long as the frame may take. */
static enum image_state make_later(struct images *images, const struct image_request *request,
                                   struct sheet **sheet)
{
    images->asked = reader_ask(images->reader, request, false) || images->asked;
    bool small = request->width <= WAIT_PIXELS / request->height;
    while (images->asked && small && reader_wait(images->reader, images->deadline)) {
        collect(images);
        *sheet = cache_find(&images->cache, request->key);
        if (*sheet != NULL || is_broken(images, request)) {
            return *sheet != NULL ? IMAGE_READY : IMAGE_MISSING;
        }
    }
    return IMAGE_LATER;
}

static enum image_state get(struct images *images, const struct image_request *request,
                            struct sheet **sheet)
{
    struct sheet made = {.kind = SHEET_EMPTY};
    struct err err = {""};
    *sheet = cache_find(&images->cache, request->key);
    if (*sheet != NULL) {
        return IMAGE_READY;
    }
    if (images->reader != NULL && !request->mask) {
        return make_later(images, request, sheet);
    }
    bool good = image_make(request, &made, &err);
    *sheet = keep(images, request, good, made, &err);
    return *sheet != NULL ? IMAGE_READY : IMAGE_MISSING;
}

/* ---- asking ---- */

/* Fills in the file of a request whose sizes are known. */
static bool find_file(struct images *images, enum image_shelf shelf, const char *name,
                      const struct image_name *found, struct image_request *request)
{
    int variant = image_name_choose(found, request->width, request->height);
    request->name = found->key;
    request->pack = images->target->packs;
    uint64_t key = bytes_hash(TEXT_HASH_START, &request->name, sizeof request->name);
    int numbers[] = {request->width,  request->height, request->part.x, request->part.y,
                     request->part.w, request->part.h, request->flip,   request->radius,
                     request->box.x,  request->box.y,  request->box.w,  request->box.h};
    request->key = bytes_hash(key, numbers, sizeof numbers);
    return variant >= 0 && image_names_path(&images->names, shelf, name, found, variant,
                                            request->path, sizeof request->path);
}

/* The name's entry and shelf; a figure that does not exist is the whole picture. */
static struct image_name *find_name(struct images *images, const char *name, bool figure,
                                    enum image_shelf *shelf)
{
    struct image_name *found = NULL;
    *shelf = SHELF_FIGURES;
    if (figure) {
        found = image_names_find(&images->names, *shelf, name);
    }
    if (found == NULL || image_name_choose(found, 1, 1) < 0) {
        *shelf = SHELF_PICTURES;
        found = image_names_find(&images->names, *shelf, name);
    }
    return found != NULL && image_name_choose(found, 1, 1) >= 0 ? found : NULL;
}

bool images_size(struct images *images, const char *name, bool figure, int *width, int *height)
{
    enum image_shelf shelf;
    const struct image_name *found = find_name(images, name, figure, &shelf);
    if (found == NULL) {
        return false;
    }
    const struct image_variant *variant =
        &found->variants[image_name_choose(found, INT_MAX, INT_MAX)];
    *width = variant->width;
    *height = variant->height;
    return true;
}

/* Of the scaled picture, what to keep: the rows that are seen, and whole rows where they are not
 * too long, so that a box that only gets wider or narrower needs nothing new. */
static struct rect part_to_keep(const struct images *images, const struct image_fit *fit,
                                struct rect seen, int radius)
{
    size_t bytes = (size_t)fit->width * (size_t)seen.h * sizeof(uint32_t);
    bool whole_rows =
        radius == 0 && fit->width <= images->target->side_most && bytes <= images->cache.limit / 2;
    return whole_rows ? (struct rect){0, seen.y, fit->width, seen.h} : seen;
}

/* Works out what is wanted of which file; false when there is none. */
static bool plan(struct images *images, const struct picture *picture, bool flip, struct rect box,
                 int radius, struct image_request *request, struct image_view *view)
{
    int width, height;
    enum image_shelf shelf;
    const struct image_name *found = find_name(images, picture->name, picture->figure, &shelf);
    if (found == NULL || rect_empty(box) ||
        !images_size(images, picture->name, picture->figure, &width, &height)) {
        return false;
    }
    int half = (box.w < box.h ? box.w : box.h) / 2;
    radius = radius < half ? radius : half;
    struct image_fit fit = image_fit(picture, flip, width, height, box.w, box.h);
    struct rect whole = {fit.x, fit.y, fit.width, fit.height};
    struct rect seen = rect_intersect(whole, (struct rect){0, 0, box.w, box.h});
    view->x = seen.x;
    view->y = seen.y;
    seen.x -= fit.x;
    seen.y -= fit.y;
    struct rect part = part_to_keep(images, &fit, seen, radius);
    view->part = (struct rect){seen.x - part.x, 0, seen.w, seen.h};
    if (radius > 0) {
        request->radius = radius;
        request->box = (struct rect){-view->x, -view->y, box.w, box.h};
    }
    request->width = fit.width;
    request->height = fit.height;
    request->flip = flip;
    request->part = part;
    /* What is mirrored afterwards is cut from the other side. */
    request->part.x = flip ? fit.width - part.x - part.w : part.x;
    return find_file(images, shelf, picture->name, found, request);
}

enum image_state images_picture(struct images *images, const struct picture *picture, bool flip,
                                struct rect box, int radius, struct image_view *view)
{
    struct image_request request = {.key = 0};
    if (!plan(images, picture, flip, box, radius, &request, view)) {
        return IMAGE_MISSING;
    }
    return get(images, &request, &view->sheet);
}

void images_prepare(struct images *images, const struct picture *picture, bool flip,
                    struct rect box, int radius, bool ahead)
{
    struct image_request request = {.key = 0};
    struct image_view view;
    if (images->reader != NULL && plan(images, picture, flip, box, radius, &request, &view) &&
        cache_find(&images->cache, request.key) == NULL) {
        bool first = reader_ask(images->reader, &request, ahead);
        images->asked = (first && !ahead) || images->asked;
    }
}

enum image_state images_icon(struct images *images, const char *name, bool flip, struct rect box,
                             struct image_view *view)
{
    const struct image_name *found = image_names_find(&images->names, SHELF_ICONS, name);
    int largest = found != NULL ? image_name_choose(found, box.w, box.h) : -1;
    if (largest < 0 || rect_empty(box)) {
        return IMAGE_MISSING;
    }
    struct picture whole = {.contain = true};
    struct image_fit fit = image_fit(&whole, false, found->variants[largest].width,
                                     found->variants[largest].height, box.w, box.h);
    struct image_request request = {.width = fit.width,
                                    .height = fit.height,
                                    .part = {0, 0, fit.width, fit.height},
                                    .flip = flip,
                                    .mask = true};
    *view = (struct image_view){NULL, request.part, fit.x, fit.y};
    return find_file(images, SHELF_ICONS, name, found, &request)
               ? get(images, &request, &view->sheet)
               : IMAGE_MISSING;
}

enum image_state images_dessin(struct images *images, const char *name, int size,
                               struct image_view *view)
{
    const struct image_name *found = image_names_find(&images->names, SHELF_DESSINS, name);
    if (found == NULL || size <= 0) {
        return IMAGE_MISSING;
    }
    struct image_request request = {.width = size, .height = size, .part = {0, 0, size, size}};
    *view = (struct image_view){NULL, request.part, 0, 0};
    return find_file(images, SHELF_DESSINS, name, found, &request)
               ? get(images, &request, &view->sheet)
               : IMAGE_MISSING;
}

/* ---- how large the sources are ---- */

float images_enlarged(struct images *images, const struct picture *picture, struct rect box)
{
    int width, height;
    if (!images_size(images, picture->name, picture->figure, &width, &height)) {
        return -1;
    }
    if (rect_empty(box)) {
        return 0;
    }
    struct image_fit fit = image_fit(picture, false, width, height, box.w, box.h);
    return (float)fit.width / (float)width;
}

static const struct image_variant *largest(struct images *images, enum image_shelf shelf,
                                           const char *name)
{
    const struct image_name *found = image_names_find(&images->names, shelf, name);
    int variant = found != NULL ? image_name_choose(found, INT_MAX, INT_MAX) : -1;
    return variant >= 0 ? &found->variants[variant] : NULL;
}

float images_enlarged_icon(struct images *images, const char *name, struct rect box)
{
    const struct image_variant *variant = largest(images, SHELF_ICONS, name);
    if (variant == NULL || rect_empty(box)) {
        return variant == NULL ? -1 : 0;
    }
    struct picture whole = {.contain = true};
    struct image_fit fit = image_fit(&whole, false, variant->width, variant->height, box.w, box.h);
    return (float)fit.width / (float)variant->width;
}

float images_enlarged_dessin(struct images *images, const char *name, int size)
{
    const struct image_variant *variant = largest(images, SHELF_DESSINS, name);
    return variant != NULL ? (float)size / (float)variant->width : -1;
}
