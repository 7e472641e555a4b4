/* draw.c: how each kind of command is drawn: a table of functions. What is round or written becomes
 * a sheet that is kept in one of the canvas's caches; what is straight is filled. */
#include "platform/canvas.h"
#include "platform/shape.h"

#include "base/text.h"

#include <stddef.h>

/* Numbers of the sheets in the cache of shapes. */
enum shape { SHAPE_DISC = 1, SHAPE_OUTLINE, SHAPE_RING, SHAPE_RING_REST, SHAPE_LINE };

enum { RING_STEPS = 1024 };

/* The plate of a picture that is missing: sand, with a spark. */
static const struct color plate_color = {0xF6, 0xEA, 0xD2, 255};
static const struct color plate_spark = {0xFF, 0xC2, 0x1F, 255};

/* ---- sheets and fills inside an area ---- */

static void fill(struct canvas *canvas, struct rect rect, struct rect area, struct color color)
{
    struct rect part = rect_intersect(rect, area);
    if (color.a > 0 && !rect_empty(part)) {
        canvas->target->class->fill(canvas->target, part, color);
    }
}

/* Draws the part `from` of a sheet at (x, y), as far as it lies in the area. */
static void draw(struct canvas *canvas, struct sheet *sheet, struct rect from, int x, int y,
                 struct rect area, struct color color)
{
    struct rect part = rect_intersect((struct rect){x, y, from.w, from.h}, area);
    if (sheet == NULL || sheet->kind == SHEET_EMPTY || rect_empty(part) || color.a == 0) {
        return;
    }
    from = (struct rect){from.x + part.x - x, from.y + part.y - y, part.w, part.h};
    canvas->target->class->draw(canvas->target, sheet, from, part.x, part.y, color);
}

static struct sheet *keep(struct canvas *canvas, struct cache *cache, uint64_t key,
                          struct sheet sheet)
{
    sheet.size *= (size_t)canvas->target->mask_bytes;
    return cache_add(cache, key, sheet);
}

/* ---- boxes ---- */

static struct sheet *corners(struct canvas *canvas, enum shape shape, int radius, int edge)
{
    int numbers[] = {(int)shape, radius, edge};
    uint64_t key = bytes_hash(TEXT_HASH_START, numbers, sizeof numbers);
    struct sheet *sheet = cache_find(&canvas->shapes, key);
    if (sheet != NULL) {
        return sheet;
    }
    return keep(canvas, &canvas->shapes, key,
                shape == SHAPE_DISC ? shape_disc(radius) : shape_outline(radius, edge));
}

/* Draws the four corners of a box out of a sheet that is all four put together. */
static void draw_corners(struct canvas *canvas, struct sheet *sheet, struct rect rect,
                         struct rect area, struct color color)
{
    if (sheet == NULL) {
        return;
    }
    int side = sheet->w / 2;
    for (int i = 0; i < 4; i++) {
        int right = i & 1, bottom = i >> 1;
        struct rect from = {right * side, bottom * side, side, side};
        draw(canvas, sheet, from, rect.x + right * (rect.w - side),
             rect.y + bottom * (rect.h - side), area, color);
    }
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static void fill_rounded(struct canvas *canvas, struct rect rect, int radius, struct rect area,
                         struct color color)
{
    radius = least(radius, least(rect.w, rect.h) / 2);
    if (radius <= 0) {
        fill(canvas, rect, area, color);
        return;
    }
    if (color.a == 0) {
        return;
    }
    fill(canvas, (struct rect){rect.x + radius, rect.y, rect.w - 2 * radius, radius}, area, color);
    fill(canvas, (struct rect){rect.x, rect.y + radius, rect.w, rect.h - 2 * radius}, area, color);
    fill(canvas,
         (struct rect){rect.x + radius, rect.y + rect.h - radius, rect.w - 2 * radius, radius},
         area, color);
    draw_corners(canvas, corners(canvas, SHAPE_DISC, radius, 0), rect, area, color);
}

static void outline(struct canvas *canvas, struct rect rect, int radius, int edge, struct rect area,
                    struct color color)
{
    int side = radius > edge ? radius : edge;
    int long_w = rect.w - 2 * side, long_h = rect.h - 2 * side;
    fill(canvas, (struct rect){rect.x + side, rect.y, long_w, edge}, area, color);
    fill(canvas, (struct rect){rect.x + side, rect.y + rect.h - edge, long_w, edge}, area, color);
    fill(canvas, (struct rect){rect.x, rect.y + side, edge, long_h}, area, color);
    fill(canvas, (struct rect){rect.x + rect.w - edge, rect.y + side, edge, long_h}, area, color);
    draw_corners(canvas, corners(canvas, SHAPE_OUTLINE, radius, edge), rect, area, color);
}

static bool draw_rect(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    int half = least(paint->rect.w, paint->rect.h) / 2;
    int radius = least(paint->radius > 0 ? paint->radius : 0, half);
    int edge = least(paint->edge_px > 0 && paint->edge.a > 0 ? paint->edge_px : 0, half);
    /* Below an outline the fill ends in its middle, else it would shine through around it. */
    int in = paint->edge.a == 255 ? edge / 2 : 0;
    fill_rounded(canvas, rect_inset(paint->rect, in), radius - in, area, paint->color);
    if (edge > 0) {
        outline(canvas, paint->rect, radius, edge, area, paint->edge);
    }
    return true;
}

/* ---- words ---- */

static struct sheet *run(struct canvas *canvas, struct font font, const char *text, int length)
{
    uint64_t key = font_run_key(font, text, length);
    struct sheet *sheet = cache_find(&canvas->text, key);
    if (sheet != NULL) {
        return sheet;
    }
    return keep(canvas, &canvas->text, key, font_render(canvas->fonts, font, text, length));
}

static bool draw_text(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    struct sheet *sheet = run(canvas, paint->font, paint->text, paint->length);
    if (sheet != NULL) {
        draw(canvas, sheet, (struct rect){0, 0, sheet->w, sheet->h}, paint->rect.x + sheet->left,
             paint->baseline + sheet->top, area, paint->color);
    }
    return true;
}

/* ---- pictures ---- */

static void draw_view(struct canvas *canvas, const struct image_view *view, struct rect rect,
                      struct rect area, struct color color)
{
    draw(canvas, view->sheet, view->part, rect.x + view->x, rect.y + view->y,
         rect_intersect(area, rect), color);
}

static void draw_plate(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    struct image_view view;
    int side = least(paint->rect.w, paint->rect.h);
    struct rect spark = rect_inset(paint->rect, side / 4);
    fill_rounded(canvas, paint->rect, paint->radius > 0 ? paint->radius : side / 12, area,
                 plate_color);
    if (images_icon(canvas->images, "spark", false, spark, &view) == IMAGE_READY) {
        draw_view(canvas, &view, spark, area, plate_spark);
    }
}

static bool draw_picture(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    struct image_view view;
    enum image_state state = images_picture(canvas->images, &paint->picture, paint->flip,
                                            paint->rect, paint->radius, &view);
    if (state == IMAGE_READY) {
        draw_view(canvas, &view, paint->rect, area, plate_color);
    } else if (state == IMAGE_MISSING) {
        draw_plate(canvas, paint, area);
    } else {
        fill_rounded(canvas, paint->rect, paint->radius, area, paint->color);
    }
    return state != IMAGE_LATER;
}

static bool draw_icon(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    struct image_view view;
    if (images_icon(canvas->images, paint->name, paint->flip, paint->rect, &view) == IMAGE_READY) {
        draw_view(canvas, &view, paint->rect, area, paint->color);
    }
    return true;
}

static bool draw_dessin(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    struct image_view view;
    struct rect all = rect_intersect(paint->rect, area);
    enum image_state state = images_dessin(canvas->images, paint->name, paint->size, &view);
    if (state != IMAGE_READY || rect_empty(all)) {
        return state != IMAGE_LATER;
    }
    int size = paint->size;
    int left = paint->rect.x + (all.x - paint->rect.x) / size * size;
    int top = paint->rect.y + (all.y - paint->rect.y) / size * size;
    for (int y = top; y < all.y + all.h; y += size) {
        for (int x = left; x < all.x + all.w; x += size) {
            draw(canvas, view.sheet, view.part, x, y, all, plate_color);
        }
    }
    return true;
}

/* ---- rings ---- */

static void draw_ring_part(struct canvas *canvas, const struct paint *paint, enum shape shape,
                           struct rect square, struct rect area)
{
    float fraction = paint->fraction > 0 ? paint->fraction : 0;
    int steps = (int)((fraction < 1 ? fraction : 1) * RING_STEPS + 0.5f);
    int numbers[] = {(int)shape, square.w, paint->edge_px, steps};
    uint64_t key = bytes_hash(TEXT_HASH_START, numbers, sizeof numbers);
    struct sheet *sheet = cache_find(&canvas->shapes, key);
    bool rest = shape == SHAPE_RING_REST;
    if (sheet == NULL) {
        fraction = (float)steps / RING_STEPS;
        sheet = keep(canvas, &canvas->shapes, key,
                     rest ? shape_ring_rest(square.w, paint->edge_px, fraction)
                          : shape_ring(square.w, paint->edge_px, fraction));
    }
    draw(canvas, sheet, (struct rect){0, 0, square.w, square.w}, square.x, square.y, area,
         rest ? paint->edge : paint->color);
}

static bool draw_ring(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    int side = least(paint->rect.w, paint->rect.h);
    struct rect square = {paint->rect.x + (paint->rect.w - side) / 2,
                          paint->rect.y + (paint->rect.h - side) / 2, side, side};
    if (paint->edge.a > 0) {
        draw_ring_part(canvas, paint, SHAPE_RING_REST, square, area);
    }
    draw_ring_part(canvas, paint, SHAPE_RING, square, area);
    return true;
}

/* ---- charts and codes ---- */

static bool draw_line(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    int numbers[] = {SHAPE_LINE, paint->rect.w, paint->rect.h, paint->edge_px};
    uint64_t key = bytes_hash(TEXT_HASH_START, numbers, sizeof numbers);
    key = bytes_hash(key, paint->points, (size_t)paint->point_count * sizeof *paint->points);
    struct sheet *sheet = cache_find(&canvas->shapes, key);
    if (sheet == NULL) {
        sheet = keep(canvas, &canvas->shapes, key,
                     shape_line(paint->rect.w, paint->rect.h, paint->points, paint->point_count,
                                paint->edge_px));
    }
    draw(canvas, sheet, (struct rect){0, 0, paint->rect.w, paint->rect.h}, paint->rect.x,
         paint->rect.y, area, paint->color);
    return true;
}

/* Every module is as many whole pixels as the others, so that a phone reads it; what is left over
 * is the margin. */
static bool draw_modules(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    int side = paint->modules.side;
    int px = side > 0 ? least(paint->rect.w, paint->rect.h) / side : 0;
    int left = paint->rect.x + (paint->rect.w - px * side) / 2;
    int top = paint->rect.y + (paint->rect.h - px * side) / 2;
    for (int y = 0; y < side; y++) {
        const unsigned char *row = paint->modules.bytes + y * side;
        for (int x = 0; x < side;) {
            int from = x;
            while (x < side && (row[x] & 1) != 0) {
                x++;
            }
            if (x > from) {
                fill(canvas, (struct rect){left + from * px, top + y * px, (x - from) * px, px},
                     area, paint->color);
            } else {
                x++;
            }
        }
    }
    return true;
}

/* ---- commands ---- */

static bool (*const draws[])(struct canvas *canvas, const struct paint *paint, struct rect area) = {
    [PAINT_RECT] = draw_rect, [PAINT_TEXT] = draw_text,       [PAINT_PICTURE] = draw_picture,
    [PAINT_ICON] = draw_icon, [PAINT_DESSIN] = draw_dessin,   [PAINT_RING] = draw_ring,
    [PAINT_LINE] = draw_line, [PAINT_MODULES] = draw_modules,
};

struct rect draw_reach(const struct paint *paint)
{
    struct rect rect = paint->rect;
    if (paint->kind == PAINT_TEXT) {
        rect = rect_inset(rect, -paint->font.px / 3 - 1); /* as paint_damage takes it */
    }
    return rect_intersect(rect, paint->clip);
}

bool draw_paint(struct canvas *canvas, const struct paint *paint, struct rect area)
{
    struct rect inside = rect_intersect(draw_reach(paint), area);
    return rect_empty(inside) || draws[paint->kind](canvas, paint, inside);
}

/* Drawn nowhere: what that needs is made and kept. Pictures are made on their thread. */
void draw_prepare(struct canvas *canvas, const struct paint *paint)
{
    struct rect nowhere = {0, 0, 0, 0};
    if (paint->kind == PAINT_PICTURE) {
        images_prepare(canvas->images, &paint->picture, paint->flip, paint->rect, paint->radius,
                       true);
    } else if (paint->kind != PAINT_DESSIN) { /* a frame has those soon enough */
        draws[paint->kind](canvas, paint, nowhere);
    }
}
