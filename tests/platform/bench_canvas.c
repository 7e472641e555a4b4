/* bench_canvas.c: what painting costs, in ms and us, medians and worst of many. Never a test: run
 * it with nothing else running.
 *
 *   bench_canvas [PACK ASSETS]    with a pack's drawings instead of its own */
#include "drawings.h"

#include "platform/image_make.h"
#include "platform/render.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WIDTH = 1920, HEIGHT = 1080, ITEMS_MOST = 400 };

static const struct rect screen = {0, 0, WIDTH, HEIGHT};

struct page {
    struct paint items[ITEMS_MOST];
    int count;
    char words[20][64];
};

static struct paint *add(struct page *page, enum paint_kind kind, struct rect rect)
{
    struct paint *paint = &page->items[page->count++];
    *paint = (struct paint){.kind = kind, .rect = rect, .clip = screen};
    return paint;
}

static void add_box(struct page *page, struct rect rect, uint32_t color, int radius, int edge)
{
    struct paint *paint = add(page, PAINT_RECT, rect);
    paint->color = color_hex(color);
    paint->edge = color_hex(0x1E1530);
    paint->radius = radius;
    paint->edge_px = edge;
}

static void add_text(struct page *page, int x, int baseline, enum face face, int px,
                     const char *text)
{
    struct paint *paint = add(page, PAINT_TEXT, (struct rect){x, baseline - px, 900, px * 5 / 4});
    paint->text = text;
    paint->length = (int)strlen(text);
    paint->font = (struct font){face, px, px * 5 / 4};
    paint->color = color_hex(0x1E1530);
    paint->baseline = baseline;
}

static struct paint *add_picture(struct page *page, struct rect rect, const char *name)
{
    struct paint *paint = add(page, PAINT_PICTURE, rect);
    paint->picture = (struct picture){.name = name, .at_x = 0.5f, .at_y = 0.45f, .zoom = 1.2f};
    paint->picture.focus_x = 0.51f;
    paint->picture.focus_y = 0.4f;
    return paint;
}

static void add_icon(struct page *page, int x, int y, int side, const char *name)
{
    struct paint *paint = add(page, PAINT_ICON, (struct rect){x, y, side, side});
    paint->name = name;
    paint->color = color_hex(0x1E1530);
}

/* A page with more on it than any of Vonk's: poster, strips, cards, buttons, 60 lines of text. */
static void rich_page(struct page *page, const char *portrait)
{
    static const char *const line = "Zij meet hoe schoon het water is. En jij?";
    page->count = 0;
    add_box(page, screen, 0xFFF9EE, 0, 0);
    add_box(page, (struct rect){0, 0, 700, HEIGHT}, 0xFFC21F, 0, 0);
    for (int i = 0; i < 5; i++) {
        add_picture(page, (struct rect){700 + i * 244, 0, 244, 700}, portrait);
    }
    for (int i = 0; i < 12; i++) {
        struct rect card = {720 + i % 4 * 300, 720 + i / 4 * 116, 280, 104};
        add_box(page, card, 0xF6EAD2, 28, 0);
        add_picture(page, (struct rect){card.x, card.y, 90, 104}, portrait)->radius = 28;
        add_icon(page, card.x + 100, card.y + 12, 40, "spark");
        add_text(page, card.x + 150, card.y + 48, FACE_MANROPE_BOLD, 37, "Anisha");
    }
    for (int i = 0; i < 20; i++) {
        snprintf(page->words[i], sizeof page->words[i], "%d %s", i, line);
        add_text(page, 40, 240 + i * 26, i % 2 ? FACE_ANDIKA : FACE_MANROPE_BOLD, 24,
                 page->words[i]);
    }
    add_text(page, 60, 200, FACE_MANROPE_EXTRABOLD, 120, "Vind je vonk.");
    struct paint *dessin = add(page, PAINT_DESSIN, (struct rect){0, 960, 700, 120});
    dessin->name = "dessin-07";
    dessin->size = 160;
    struct paint *ring = add(page, PAINT_RING, (struct rect){480, 780, 160, 160});
    ring->edge_px = 20;
    ring->fraction = 0.7f;
    ring->color = color_hex(0x1E1530);
    ring->edge = color_hex(0xF6EAD2);
    add_box(page, (struct rect){64, 800, 400, 128}, 0x4A3FA8, 22, 0);
    add_box(page, (struct rect){64, 800, 400, 120}, 0x1E1530, 22, 4);
    add_icon(page, 86, 836, 44, "kite");
    add_text(page, 150, 880, FACE_MANROPE_BOLD, 50, "Start");
}

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print(const char *what, double *times, int count, double factor, const char *unit)
{
    qsort(times, (size_t)count, sizeof *times, by_size);
    printf("%-46s median %8.3f  p99 %8.3f  worst %8.3f %s\n", what, times[count / 2] * factor,
           times[count * 99 / 100] * factor, times[count - 1] * factor, unit);
}

enum { RUNS = 400 };

static void bench_paint(struct canvas *canvas, const struct page *page, const char *what,
                        struct rect damage)
{
    double times[RUNS];
    struct paint_canvas p = canvas_paint_canvas(canvas);
    struct page copy = *page;
    struct paint_list list = {.items = copy.items, .count = copy.count};
    p.paint(p.context, &list, &damage, 1);
    for (int i = 0; i < RUNS; i++) {
        double start = now_ms();
        p.paint(p.context, &list, &damage, 1);
        times[i] = now_ms() - start;
    }
    print(what, times, RUNS, 1, "ms");
}

/* The first frame of a page: all of its text drawn anew, pictures ready. */
static void bench_fresh_text(struct canvas *canvas, const struct page *page)
{
    double times[RUNS / 4];
    struct paint_canvas p = canvas_paint_canvas(canvas);
    struct page copy = *page;
    struct paint_list list = {.items = copy.items, .count = copy.count};
    for (int i = 0; i < RUNS / 4; i++) {
        for (int w = 0; w < 20; w++) {
            snprintf(copy.words[w], sizeof copy.words[w], "%d.%d Zij meet hoe schoon water is", w,
                     i);
        }
        for (int k = 0; k < copy.count; k++) {
            if (copy.items[k].kind == PAINT_TEXT && copy.items[k].font.px == 24) {
                copy.items[k].text = copy.words[k % 20];
                copy.items[k].length = (int)strlen(copy.words[k % 20]);
            }
        }
        double start = now_ms();
        p.paint(p.context, &list, &screen, 1);
        times[i] = now_ms() - start;
    }
    print("full repaint with 20 new lines of text", times, RUNS / 4, 1, "ms");
}

static void bench_measure(struct canvas *canvas)
{
    double hits[RUNS], misses[RUNS];
    struct paint_canvas p = canvas_paint_canvas(canvas);
    struct font font = {FACE_ANDIKA, 37, 47};
    for (int i = 0; i < RUNS; i++) {
        char word[32];
        int length = snprintf(word, sizeof word, "waterkwaliteit%d", i);
        double start = now_ms();
        p.measure.width(p.measure.context, font, word, length);
        double middle = now_ms();
        for (int k = 0; k < 100; k++) {
            p.measure.width(p.measure.context, font, word, length);
        }
        misses[i] = middle - start;
        hits[i] = (now_ms() - middle) / 100;
    }
    print("a word measured for the first time", misses, RUNS, 1000, "us");
    print("the same word measured again", hits, RUNS, 1000, "us");
}

/* A page that fades in: everything, and a veil over it. */
static void bench_veil(struct canvas *canvas, const struct page *page)
{
    struct page veiled = *page;
    add_box(&veiled, screen, 0xFFF9EE, 0, 0);
    veiled.items[veiled.count - 1].color.a = 128;
    bench_paint(canvas, &veiled, "full repaint below a veil", screen);
}

static void bench_accordion(struct canvas *canvas, struct page *page)
{
    double times[RUNS];
    struct paint_canvas p = canvas_paint_canvas(canvas);
    struct paint_list list = {.items = page->items, .count = page->count};
    struct rect strips = {700, 0, WIDTH - 700, 700};
    for (int i = 0; i < RUNS; i++) {
        int width = 150 + i % 300;
        page->items[2].rect.w = width;
        page->items[3].rect.x = 700 + width;
        page->items[3].rect.w = 488 - width;
        double start = now_ms();
        p.paint(p.context, &list, &strips, 1);
        times[i] = now_ms() - start;
    }
    print("strips that change width (1220 x 700 px)", times, RUNS, 1, "ms");
}

static void bench_make(const char *pack, const char *name, const char *what)
{
    double times[20];
    struct image_request request = {
        .width = 864, .height = 1080, .part = {0, 0, 864, 1080}, .pack = true};
    snprintf(request.path, sizeof request.path, "%s/pictures/%s.l.png", pack, name);
    size_t size = 0;
    for (int i = 0; i < 20; i++) {
        struct sheet sheet;
        struct err err;
        double start = now_ms();
        if (!image_make(&request, &sheet, &err)) {
            printf("%s\n", err.text);
            return;
        }
        times[i] = now_ms() - start;
        size = sheet.size;
        sheet_finish(&sheet);
    }
    print(what, times, 20, 1, "ms");
    printf("%-46s %zu KiB\n", "  kept in", size / 1024);
}

static void draw_all(const struct drawings *drawings)
{
    drawings_png(drawings, "pictures/portrait-romy.l.png", 960, 1200, drawing_portrait);
    drawings_png(drawings, "pictures/portrait-romy.figure.l.png", 960, 1200, drawing_figure);
    drawings_png(drawings, "icons/spark.m.png", 64, 64, drawing_disc);
    drawings_png(drawings, "icons/kite.m.png", 64, 64, drawing_disc);
    drawings_png(drawings, "dessins/dessin-07.png", 480, 480, drawing_portrait);
}

int main(int argc, char **argv)
{
    struct drawings drawings;
    struct err err;
    static struct page page;
    drawings_begin(&drawings);
    draw_all(&drawings);
    const char *pack = argc > 2 ? argv[1] : drawings.folder;
    struct canvas_folders folders = {pack, argc > 2 ? argv[2] : drawings.folder, NULL};
    struct canvas *canvas = canvas_open_offscreen(WIDTH, HEIGHT, &folders, &err);
    if (canvas == NULL) {
        printf("%s\n", err.text);
        return 1;
    }
    rich_page(&page, "portrait-romy");
    double start = now_ms();
    struct paint_canvas p = canvas_paint_canvas(canvas);
    struct paint_list list = {.items = page.items, .count = page.count};
    p.paint(p.context, &list, &screen, 1);
    printf("%-46s %15.3f ms\n", "first paint, everything read", now_ms() - start);
    bench_paint(canvas, &page, "full repaint, 1920 x 1080 px", screen);
    bench_paint(canvas, &page, "a damaged button (432 x 144 px)", (struct rect){48, 792, 432, 144});
    bench_veil(canvas, &page);
    bench_fresh_text(canvas, &page);
    bench_accordion(canvas, &page);
    bench_measure(canvas);
    bench_make(pack, "portrait-romy", "portrait 960 x 1200 decoded, scaled, packed");
    bench_make(pack, "portrait-romy.figure", "figure 960 x 1200 decoded, scaled, packed");
    struct canvas_memory memory = canvas_memory(canvas);
    printf("%-46s text %zu, shapes %zu, pictures %zu KiB\n", "caches", memory.text / 1024,
           memory.shapes / 1024, memory.pictures / 1024);
    canvas_close(canvas);
    drawings_end(&drawings);
    return 0;
}
