/* audit_pixels.c: what only a picture shows. A page is painted three times: as it is, as it is
 * without letters and icons, and as letters and icons alone, each run in a colour of its own. Where
 * the third says that a run's ink covers a pixel wholly, the first must have the run's colour, and
 * the second a ground on which that can be seen. */
#include "kiosk/audit_rules.h"

#include <string.h>

enum {
    RUNS = 65535,   /* of a page; a run's number is in green and blue of its colour */
    WHOLE = 0xFFFF, /* the third picture's alpha and red where ink covers a pixel wholly */
    LEAST_ICON = 3  /* to one */
};

/* ---- pictures ---- */

void audit_picture(struct audit *a, const struct element *page)
{
    (void)page;
    const struct paint_list *list = &a->app->list;
    for (int i = 0; i < list->count && a->pictures != NULL; i++) {
        const struct paint *paint = &list->items[i];
        float times = a->pictures->enlarged(a->pictures->context, paint);
        const char *name = paint->kind == PAINT_PICTURE ? paint->picture.name : paint->name;
        if (times > 0 || times < 0) {
            audit_looked(a);
        }
        if (times < 0) {
            audit_complain_of(a, name, (int)strlen(name), "is a picture that is missing");
        } else if (times > 1.02f) { /* a row of px is no matter */
            audit_complain_of(a, name, (int)strlen(name), "is drawn %.2f times its largest source",
                              (double)times);
        }
    }
}

/* ---- runs ---- */

/* What is found out of a run of ink. */
struct run {
    const struct paint *paint;
    int ink, lost; /* px that it covers wholly, and of those what is not to be seen */
    double least;  /* contrast on the worst ground below and around it */
};

static bool has_ink(const struct paint *paint)
{
    return (paint->kind == PAINT_TEXT && paint->length > 0) || paint->kind == PAINT_ICON;
}

/* Capitals of a line, or the icon: when none of it is seen, it is on another page. */
static bool is_seen(const struct paint *paint, struct rect screen)
{
    struct rect r = paint->rect;
    if (paint->kind == PAINT_TEXT) {
        int cap = (int)(THEME_CAP * (float)paint->font.px);
        r = (struct rect){r.x, paint->baseline - cap, r.w, cap};
    }
    return !rect_empty(rect_intersect(rect_intersect(r, paint->clip), screen));
}

/* Behind the last veil over the whole screen: what lies below a dialog is not read. */
static int first_seen(const struct paint_list *list, struct rect screen)
{
    int first = 0;
    for (int i = 0; i < list->count; i++) {
        const struct paint *paint = &list->items[i];
        bool veil = paint->kind == PAINT_RECT && paint->color.a > 0 &&
                    rect_inside(screen, rect_intersect(paint->rect, paint->clip));
        first = veil ? i : first;
    }
    return first;
}

/* The list without letters and icons. */
static struct paint_list ground_list(struct arena *arena, const struct paint_list *list)
{
    struct paint_list ground = {
        .items = arena_array(arena, (size_t)list->count + 1, sizeof *ground.items)};
    for (int i = 0; i < list->count; i++) {
        if (!has_ink(&list->items[i])) {
            ground.items[ground.count++] = list->items[i];
        }
    }
    return ground;
}

/* Letters and icons alone, uncut, each in its number's colour; fills the table of runs. */
static struct paint_list ink_list(struct arena *arena, const struct paint_list *list,
                                  struct rect screen, struct run *runs)
{
    struct paint_list ink = {.items =
                                 arena_array(arena, (size_t)list->count + 1, sizeof *ink.items)};
    ink.items[ink.count++] =
        (struct paint){.kind = PAINT_RECT, .rect = screen, .clip = screen, .color = color_hex(0)};
    for (int i = first_seen(list, screen); i < list->count && ink.count < RUNS; i++) {
        const struct paint *paint = &list->items[i];
        if (has_ink(paint) && is_seen(paint, screen)) {
            int number = ink.count;
            runs[number] = (struct run){.paint = paint, .least = 21};
            ink.items[ink.count] = *paint;
            ink.items[ink.count].clip = screen;
            ink.items[ink.count++].color = color_hex(0xFF0000 | (uint32_t)number);
        }
    }
    return ink;
}

/* ---- pixels ---- */

/* The three pictures, as large as the screen. */
struct shots {
    uint32_t *page, *ground;
    const uint32_t *ink;
    int width, height;
};

static bool same_color(uint32_t pixel, struct color color)
{
    return (pixel & 0xFFFFFF) ==
           ((uint32_t)color.r << 16 | (uint32_t)color.g << 8 | (uint32_t)color.b);
}

/* The ground below a pixel of ink and beside it. */
static void weigh_ground(const struct shots *shots, struct run *run, int x, int y)
{
    static const int steps[5][2] = {{0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    uint32_t last = 0;
    for (int i = 0; i < 5; i++) {
        int at_x = x + steps[i][0], at_y = y + steps[i][1];
        if (at_x < 0 || at_y < 0 || at_x >= shots->width || at_y >= shots->height) {
            continue;
        }
        uint32_t pixel = shots->ground[at_y * shots->width + at_x];
        double ratio = pixel != last
                           ? color_contrast(color_hex(pixel & 0xFFFFFF), run->paint->color)
                           : run->least;
        run->least = ratio < run->least ? ratio : run->least;
        last = pixel;
    }
}

static void weigh_pixels(const struct shots *shots, struct run *runs, int count)
{
    uint32_t last = 0, good = 0; /* a pixel's ground and run that were weighed before */
    for (int y = 0; y < shots->height; y++) {
        for (int x = 0; x < shots->width; x++) {
            int at = y * shots->width + x;
            uint32_t pixel = shots->ink[at];
            int number = (int)(pixel & 0xFFFF);
            if (pixel >> 16 != WHOLE || number == 0 || number >= count) {
                continue;
            }
            struct run *run = &runs[number];
            run->ink++;
            run->lost += !same_color(shots->page[at], run->paint->color);
            bool even = x > 0 && x + 1 < shots->width && y > 0 && y + 1 < shots->height &&
                        shots->ground[at - 1] == shots->ground[at] &&
                        shots->ground[at + 1] == shots->ground[at] &&
                        shots->ground[at - shots->width] == shots->ground[at] &&
                        shots->ground[at + shots->width] == shots->ground[at];
            if (!even || last != shots->ground[at] || good != pixel) {
                weigh_ground(shots, run, x, y);
                last = shots->ground[at];
                good = pixel;
            }
        }
    }
}

static void judge(struct audit *a, const struct run *run)
{
    const struct paint *paint = run->paint;
    bool text = paint->kind == PAINT_TEXT;
    const char *name = text ? paint->text : paint->name;
    int length = text ? paint->length : (int)strlen(paint->name);
    double least = !text ? LEAST_ICON : a->app->theme.look == LOOK_CONTRAST ? 20 : 10;
    a->rule = RULE_INK;
    audit_looked(a);
    if (run->lost > 0) {
        audit_complain_of(a, name, length, "has %d of %d px of its ink cut or covered", run->lost,
                          run->ink);
    }
    a->rule = RULE_GROUND;
    audit_looked(a);
    if (run->least < least) {
        audit_complain_of(a, name, length, "has contrast %.1f:1 on its worst pixel, needs %.0f:1",
                          run->least, least);
    }
}

static uint32_t *shoot(struct audit *a, const struct paint_list *list, struct rect screen)
{
    size_t size = (size_t)screen.w * (size_t)screen.h;
    const uint32_t *pixels = a->eye->paint(a->eye->context, list, screen.w, screen.h);
    uint32_t *copy = arena_array(a->app->frame.arena, size, sizeof *copy);
    if (pixels != NULL) {
        memcpy(copy, pixels, size * sizeof *copy);
    }
    return copy;
}

void audit_pixels(struct audit *a, const struct element *page)
{
    struct arena *arena = a->app->frame.arena;
    const struct paint_list *list = &a->app->list;
    struct rect screen = page->rect;
    if (a->eye == NULL) {
        return;
    }
    struct run *runs = arena_array(arena, (size_t)list->count + 1, sizeof *runs);
    struct paint_list ground = ground_list(arena, list);
    struct paint_list ink = ink_list(arena, list, screen, runs);
    struct shots shots = {.page = shoot(a, list, screen),
                          .ground = shoot(a, &ground, screen),
                          .ink = a->eye->paint(a->eye->context, &ink, screen.w, screen.h),
                          .width = screen.w,
                          .height = screen.h};
    if (shots.ink == NULL) {
        audit_complain(a, NULL, "the page cannot be painted");
        return;
    }
    weigh_pixels(&shots, runs, ink.count);
    for (int i = 1; i < ink.count; i++) {
        judge(a, &runs[i]);
    }
    a->rule = RULE_INK;
}
