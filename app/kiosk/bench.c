/* bench.c: random taps (seed 1) over all pages, the attract screen by itself, a page at rest, and
 * what memory holds before and after. Costs are times of this machine: from a finger's event until
 * the changed rectangles are painted, without what the display server does with them. */
#include "kiosk/bench.h"

#include "base/text.h"
#include "kiosk/app.h"
#include "kiosk/scenes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    TAPS = 2000,
    FRAMES_AFTER = 60, /* of the motion behind a tap, at most */
    ATTRACT_MS = 60000,
    STILL_MS = 60000,
    FRAME_MS = 16,
    REST_MS = 50,
    VISIT_TAPS = 12,
    VISITS = 1000,
    SAMPLES_MAX = 200000
};

struct samples {
    float *values;
    int count;
};

/* What is measured, in the order of the report. */
enum figure { TOUCH, TURN, AHEAD, MOTION, ATTRACT, CHOICE, FIGURES };

static const struct {
    const char *name, *unit, *what;
} figures[FIGURES] = {
    [TOUCH] = {"touch", "ms", "a finger's event until what it changed is painted"},
    [TURN] = {"turn", "ms", "of these: those that opened another page"},
    [AHEAD] = {"ahead", "ms", "making ready what a finger that is down leads to"},
    [MOTION] = {"motion", "ms", "a frame while something moves"},
    [ATTRACT] = {"attract", "ms", "a frame of the attract screen"},
    [CHOICE] = {"choice", "%", "of the screen painted when something on the page is chosen"},
};

struct bench {
    const struct bench_options *options;
    struct clock clock;
    struct random random;
    struct paint_canvas canvas;
    struct app app;
    struct samples samples[FIGURES];
    int64_t attract_ms, attract_frames; /* time in which it moved, frames it took */
    int64_t still_frames, still_wakes;
    double first_ms; /* from the empty canvas to the first picture */
    double memory[3];
};

/* ---- figures ---- */

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void sample(struct bench *b, enum figure figure, double value)
{
    struct samples *samples = &b->samples[figure];
    if (samples->count < SAMPLES_MAX) {
        samples->values[samples->count++] = (float)value;
    }
}

static int compare(const void *a, const void *b)
{
    float x = *(const float *)a, y = *(const float *)b;
    return (x > y) - (x < y);
}

static double quantile(const struct samples *samples, double part)
{
    int at = (int)ceil(part * samples->count) - 1;
    return samples->count > 0 ? (double)samples->values[at < 0 ? 0 : at] : 0;
}

/* What of memory is this process's own and its part of what is shared, MiB; 0 when not told. */
static double memory_mib(void)
{
    double kib = 0;
    char line[128];
    FILE *file = fopen("/proc/self/smaps_rollup", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (text_starts(line, "Pss:")) {
            kib = strtod(line + 4, NULL);
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    return kib / 1024;
}

/* ---- doing ---- */

/* Brings the picture up to date; true when something was painted. */
static bool show(struct bench *b)
{
    if (!app_update(&b->app)) {
        return false;
    }
    b->canvas.paint(b->canvas.context, &b->app.list, b->app.damage, b->app.damage_count);
    return true;
}

static double painted_part(const struct bench *b)
{
    double area = 0;
    for (int i = 0; i < b->app.damage_count; i++) {
        area += (double)b->app.damage[i].w * b->app.damage[i].h;
    }
    const struct display *display = &b->app.theme.display;
    return 100 * area / ((double)display->width * display->height);
}

static void point(struct bench *b, enum pointer_kind kind, struct rect r, bool chooses)
{
    struct route before = app_route(&b->app);
    double start = now_ms();
    app_pointer(&b->app, (struct pointer){
                             .kind = kind, .finger = 1, .x = r.x + r.w / 2, .y = r.y + r.h / 2});
    bool painted = show(b);
    double cost = now_ms() - start;
    struct route after = app_route(&b->app);
    bool turned = after.screen != before.screen || after.argument != before.argument;
    sample(b, TOUCH, cost);
    if (turned) {
        sample(b, TURN, cost);
    } else if (painted && chooses) {
        sample(b, CHOICE, painted_part(b));
    }
}

static void make_ready(struct bench *b)
{
    double start = now_ms();
    const struct paint_list *ahead = app_foresee(&b->app);
    if (ahead != NULL) {
        b->canvas.prepare(b->canvas.context, ahead);
        sample(b, AHEAD, now_ms() - start);
    }
}

/* Lets what moves come to rest, a frame at a time. */
static void rest(struct bench *b, enum figure figure, int64_t most_ms)
{
    for (int64_t passed = 0; passed < most_ms; passed += FRAME_MS) {
        int64_t sleep = app_sleep(&b->app);
        if (sleep < 0 || sleep > FRAME_MS) {
            clock_advance(&b->clock, most_ms - passed);
            return;
        }
        clock_advance(&b->clock, FRAME_MS);
        double start = now_ms();
        if (show(b)) {
            sample(b, figure, now_ms() - start);
        }
    }
}

/* Touches something at random that can be touched and leads on. */
static void touch_something(struct bench *b)
{
    struct element *root = b->app.frame.root, *chosen = NULL;
    uint32_t seen = 0;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        bool ends = text_starts(e->id, "bar.restart") || text_equal(e->id, "takehome.done");
        if (e->visible && !ends && hit_reachable(root, e) &&
            random_below(&b->random, ++seen) == 0) {
            chosen = e;
        }
    }
    if (chosen == NULL) {
        return;
    }
    struct rect r = chosen->rect;
    bool whole = text_starts(chosen->id, "bar.") || text_starts(chosen->id, "language.");
    bool chooses = chosen->role == ROLE_TOGGLE && !whole; /* these change the whole page */
    point(b, POINTER_DOWN, r, false);
    clock_advance(&b->clock, 60);
    show(b);
    make_ready(b);
    point(b, POINTER_UP, r, chooses);
    rest(b, MOTION, FRAMES_AFTER * FRAME_MS);
}

static void begin(struct bench *b)
{
    struct app_options options = {.catalog = b->options->catalog,
                                  .clock = &b->clock,
                                  .measure = &b->canvas.measure,
                                  .display = b->options->display,
                                  .language = b->options->language,
                                  .seed = 1};
    double start = now_ms();
    app_init(&b->app, &options);
    show(b);
    b->first_ms = now_ms() - start;
}

/* ---- what is measured ---- */

static void measure_touches(struct bench *b)
{
    for (int i = 0; i < TAPS; i++) {
        touch_something(b);
        if (i % 50 == 49) { /* a new visitor */
            app_act(&b->app, (struct action){ACTION_RESTART, 0, 0});
            rest(b, MOTION, 2000);
        }
    }
    app_act(&b->app, (struct action){ACTION_RESTART, 0, 0});
    rest(b, MOTION, 2000);
}

static void measure_attract(struct bench *b)
{
    int64_t end = clock_now(&b->clock) + ATTRACT_MS, last = 0;
    while (clock_now(&b->clock) < end) {
        int64_t sleep = app_sleep(&b->app);
        bool moves = sleep >= 0 && sleep <= FRAME_MS;
        clock_advance(&b->clock, moves ? FRAME_MS : sleep > 0 ? sleep : FRAME_MS);
        double start = now_ms();
        bool painted = show(b);
        if (painted) { /* more than REST_MS apart they are no movement */
            int64_t now = clock_now(&b->clock), gap = now - last;
            sample(b, ATTRACT, now_ms() - start);
            b->attract_frames += gap <= REST_MS;
            b->attract_ms += gap <= REST_MS ? gap : 0;
            last = now;
        }
    }
}

static void measure_still(struct bench *b)
{
    app_act(&b->app, (struct action){ACTION_WAKE, WAKE_TOUCH, 0});
    rest(b, MOTION, 2000);
    int64_t start = clock_now(&b->clock), end = start + STILL_MS - 5000;
    while (clock_now(&b->clock) < end) { /* no longer than the page may be read */
        int64_t sleep = app_sleep(&b->app);
        int64_t left = end - clock_now(&b->clock);
        bool wakes = sleep >= 0 && sleep < left;
        clock_advance(&b->clock, wakes ? (sleep > 0 ? sleep : 1) : left);
        b->still_wakes += wakes;
        b->still_frames += show(b);
    }
}

/* Every screen and state, twice. */
static void see_everything(struct bench *b)
{
    struct arena arena;
    struct scene *scenes;
    struct rect all = {0, 0, b->app.theme.display.width, b->app.theme.display.height};
    arena_init(&arena, 0);
    int count = scenes_list(b->options->catalog, &arena, &scenes);
    for (int i = 0; i < 2 * count; i++) {
        scene_show(&b->app, &scenes[i % count], b->options->language, TEXT_SIZE_M, LOOK_DAY);
        b->canvas.paint(b->canvas.context, &b->app.list, &all, 1);
    }
    arena_finish(&arena);
}

static void make_visits(struct bench *b, int visits)
{
    int kept[FIGURES]; /* these are not for the figures */
    for (int f = 0; f < FIGURES; f++) {
        kept[f] = b->samples[f].count;
    }
    for (int i = 0; i < visits; i++) {
        for (int tap = 0; tap < VISIT_TAPS; tap++) {
            touch_something(b);
        }
        app_act(&b->app, (struct action){ACTION_RESTART, 0, 0});
        rest(b, MOTION, 1000);
        for (int f = 0; f < FIGURES; f++) {
            b->samples[f].count = kept[f];
        }
    }
}

/* ---- the report ---- */

static void write_lines(const struct bench *b, FILE *out)
{
    const struct bench_options *o = b->options;
    fprintf(out, "%dx%d, %s\n", o->display.width, o->display.height, o->renderer);
    fprintf(out, "%-8s %9s %9s %9s %9s %9s\n", "", "median", "p95", "p99", "most", "samples");
    for (int f = 0; f < FIGURES; f++) {
        const struct samples *s = &b->samples[f];
        fprintf(out, "%-8s %9.2f %9.2f %9.2f %9.2f %9d  %s: %s\n", figures[f].name,
                quantile(s, 0.5), quantile(s, 0.95), quantile(s, 0.99), quantile(s, 1), s->count,
                figures[f].unit, figures[f].what);
    }
    double per_s = b->attract_ms > 0 ? 1e3 * (double)b->attract_frames / (double)b->attract_ms : 0;
    fprintf(out, "attract moves %.1f of 60 s, %.1f pictures a second while it does\n",
            (double)b->attract_ms / 1e3, per_s);
    fprintf(out, "a still page: %lld frames and %lld wake-ups in 55 s\n",
            (long long)b->still_frames, (long long)b->still_wakes);
    fprintf(out, "the pack is read in %.1f ms, the first picture made in %.1f ms\n", o->load_ms,
            b->first_ms);
    fprintf(out,
            "memory (PSS, the canvas with it): %.1f MiB on home, %.1f after everything twice, "
            "%.1f after %d visits\n",
            b->memory[0], b->memory[1], b->memory[2], o->visits > 0 ? o->visits : VISITS);
}

static void write_json(const struct bench *b, FILE *out)
{
    const struct bench_options *o = b->options;
    fprintf(out, "{\"size\":\"%dx%d\",\"renderer\":\"%s\"", o->display.width, o->display.height,
            o->renderer);
    for (int f = 0; f < FIGURES; f++) {
        const struct samples *s = &b->samples[f];
        fprintf(out,
                ",\"%s\":{\"unit\":\"%s\",\"median\":%.3f,\"p95\":%.3f,\"p99\":%.3f,"
                "\"most\":%.3f,\"samples\":%d}",
                figures[f].name, figures[f].unit, quantile(s, 0.5), quantile(s, 0.95),
                quantile(s, 0.99), quantile(s, 1), s->count);
    }
    fprintf(out,
            ",\"attract_moving_ms\":%lld,\"attract_frames\":%lld,\"still_frames\":%lld,"
            "\"still_wakeups\":%lld,\"pack_ms\":%.2f,\"first_picture_ms\":%.2f,"
            "\"pss_home_mib\":%.2f,\"pss_everything_mib\":%.2f,\"pss_visits_mib\":%.2f,"
            "\"visits\":%d}\n",
            (long long)b->attract_ms, (long long)b->attract_frames, (long long)b->still_frames,
            (long long)b->still_wakes, o->load_ms, b->first_ms, b->memory[0], b->memory[1],
            b->memory[2], o->visits > 0 ? o->visits : VISITS);
}

static void measure(struct bench *b)
{
    begin(b);
    app_act(&b->app, (struct action){ACTION_WAKE, WAKE_TOUCH, 0});
    rest(b, MOTION, 1000);
    b->memory[0] = memory_mib();
    measure_touches(b);
    measure_attract(b);
    measure_still(b);
    see_everything(b);
    b->memory[1] = memory_mib();
    make_visits(b, b->options->visits > 0 ? b->options->visits : VISITS);
    b->memory[2] = memory_mib();
    app_finish(&b->app);
}

bool bench_run(const struct bench_options *options, FILE *out, struct err *err)
{
    struct arena arena;
    arena_init(&arena, 0);
    struct bench *b = arena_new(&arena, struct bench);
    b->options = options;
    bool opened = options->stage->open(options->stage->context, options->display.width,
                                       options->display.height, &b->canvas, err);
    if (opened) {
        clock_init_virtual(&b->clock, -1);
        clock_advance(&b->clock, 100000);
        random_init(&b->random, 1);
        for (int f = 0; f < FIGURES; f++) {
            b->samples[f].values = arena_array(&arena, SAMPLES_MAX, sizeof(float));
            memset(b->samples[f].values, 0, SAMPLES_MAX * sizeof(float));
        }
        measure(b);
        for (int f = 0; f < FIGURES; f++) {
            qsort(b->samples[f].values, (size_t)b->samples[f].count, sizeof(float), compare);
        }
        (options->json ? write_json : write_lines)(b, out);
        options->stage->close(options->stage->context, &b->canvas);
    }
    arena_finish(&arena);
    return opened;
}
