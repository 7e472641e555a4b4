/* main.c: the kiosk: arguments, one order of beginning, the loop, one way out.
 *
 * Everything lives in one struct program on the stack of main, handed down. The parts are built in
 * the order in which they need each other; the end goes the other way. */
#include "base/file.h"
#include "base/log.h"
#include "kiosk/app.h"
#include "kiosk/audit.h"
#include "kiosk/bench.h"
#include "kiosk/display.h"
#include "kiosk/options.h"
#include "base/places.h"
#include "kiosk/script.h"
#include "kiosk/tour.h"
#include "model/catalog.h"
#include "model/settings_file.h"
#include "platform/render.h"
#include "platform/speech.h"
#include "platform/window.h"
#include "staff/pack.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum status { STATUS_OK, STATUS_FAILED, STATUS_USAGE, STATUS_DISPLAY };

enum { FRAME_MS = 16, WALL_OF_SCRIPTS_S = 1767258000 /* 2026-01-01 09:00 UTC */ };

struct program {
    struct options options;
    struct settings settings;
    struct arena arena; /* the pack, paths, problems: as long as the program */
    struct problems problems;
    struct catalog catalog;
    struct canvas_folders folders;
    struct clock clock;
    const char *data; /* folder of the database; NULL: count in memory only */
    struct journal *journal;
    struct sound *sound;
    struct speech *speech;
    struct app app;
    int language;
};

/* ---- beginning ---- */

static void tell_problems(const struct problems *problems)
{
    for (const struct problem *p = problems->first; p != NULL; p = p->next) {
        log_warning("content", "%s:%d:%d: %s [%s]", p->file, p->line, p->column, p->text, p->rule);
    }
}

static bool read_settings(struct program *p, struct err *err)
{
    const char *path = p->options.config != NULL ? p->options.config : place_settings();
    settings_init(&p->settings);
    if (path != NULL && !settings_load(&p->settings, path, &p->problems, err)) {
        return p->options.config == NULL; /* a file that was asked for must be there */
    }
    if (p->options.has_mm) {
        p->settings.width_mm = p->options.settings.width_mm;
        p->settings.height_mm = p->options.settings.height_mm;
    }
    if (p->options.has_distance) {
        p->settings.distance_mm = p->options.settings.distance_mm;
    }
    return true;
}

static bool read_pack(struct program *p, struct err *err)
{
    const char *data = p->options.data != NULL ? p->options.data : place_data(&p->arena);
    struct pack_place place = {.data = data};
    p->folders.assets = place_assets(&p->arena);
    if (p->options.content == NULL &&
        pack_load_current(&place, &p->catalog, &p->folders.pack, &p->arena, &p->problems)) {
        return true;
    }
    const char *folder = p->options.content != NULL ? p->options.content : place_content(&p->arena);
    bool built = file_exists(file_join(&p->arena, folder, "MANIFEST"));
    if (!built && file_exists(file_join(&p->arena, folder, "pack.yaml"))) {
        return err_set(err,
                       "%s is the source of a pack; build it first: "
                       "vonkctl build %s --out DIR",
                       folder, folder);
    }
    p->folders.pack = folder;
    return catalog_load(&p->catalog, folder, &p->arena, &p->problems, err);
}

static bool choose_language(struct program *p, struct err *err)
{
    const char *code = p->options.language != NULL ? p->options.language : p->settings.language;
    p->language = code[0] != '\0' ? catalog_language(&p->catalog, code) : 0;
    if (p->language >= 0) {
        return true;
    }
    p->language = 0;
    return p->options.language == NULL || /* a wrong setting never stops the kiosk */
           err_set(err, "the pack has no language %.8s; give one of pack.yaml", code);
}

static bool begin(struct program *p, struct err *err)
{
    return read_settings(p, err) && read_pack(p, err) && choose_language(p, err);
}

/* ---- without a display ---- */

static bool open_stage(void *context, int width, int height, struct paint_canvas *canvas,
                       struct err *err)
{
    const struct program *p = context;
    struct canvas *opened = canvas_open_offscreen(width, height, &p->folders, err);
    if (opened == NULL) {
        return false;
    }
    *canvas = canvas_paint_canvas(opened);
    return true;
}

static void close_stage(void *context, struct paint_canvas *canvas)
{
    (void)context;
    canvas_close(canvas->context);
}

/* Of scripts, tours and audits; 1920x1080 where the command line says nothing. */
static struct display headless_display(const struct program *p)
{
    bool given = p->options.width > 0;
    return display_as_set(&p->settings, given ? p->options.width : 1920,
                          given ? p->options.height : 1080);
}

static struct journal *open_journal(struct program *p, const char *folder, uint64_t seed)
{
    const char *pack = arena_printf(&p->arena, "%s-%d", p->catalog.name, p->catalog.version);
    struct journal_options options = {.folder = folder,
                                      .pack = pack,
                                      .occasion = &p->settings.occasion,
        .sends = p->settings.sync_target != 0,
        .activity_base = p->settings.activity_base,
                                      .seed = seed,
                                      .clock = &p->clock};
    return journal_open(&options, NULL); /* what is wrong, it says in the log */
}

static struct journal *open_script_journal(void *context, uint64_t seed)
{
    struct program *p = context;
    p->journal = open_journal(p, p->data, seed);
    return p->journal;
}

/* A script without --data counts into a folder of its own, which goes when it ends. */
static const char *make_scratch(struct program *p)
{
    const char *base = getenv("TMPDIR");
    char *path = file_join(&p->arena, base != NULL ? base : "/tmp", "vonk-script-XXXXXX");
    return mkdtemp(path);
}

static void remove_scratch(struct program *p, const char *folder)
{
    int count = 0;
    char **names = folder != NULL ? file_list(&p->arena, folder, &count, NULL) : NULL;
    for (int i = 0; i < count; i++) {
        unlink(file_join(&p->arena, folder, names[i]));
    }
    if (folder != NULL) {
        rmdir(folder);
    }
}

static enum status run_script(struct program *p, struct err *err)
{
    bool standard = strcmp(p->options.script, "-") == 0;
    FILE *in = standard ? stdin : fopen(p->options.script, "r");
    if (in == NULL) {
        err_set(err, "%s: the script cannot be read; check its name", p->options.script);
        return STATUS_USAGE;
    }
    const char *scratch = p->options.data == NULL ? make_scratch(p) : NULL;
    clock_init_virtual(&p->clock, (int64_t)WALL_OF_SCRIPTS_S * 1000);
    p->data = scratch != NULL ? scratch : p->options.data;
    struct stage stage = {p, open_stage, close_stage};
    struct script_options options = {.catalog = &p->catalog,
                                     .stage = &stage,
                                     .clock = &p->clock,
                                     .open_journal = open_script_journal,
                                     .context = p,
                                     .display = headless_display(p),
                                     .settings = p->settings,
                                     .seed = p->options.seed,
                                     .language = p->language};
    enum script_result result =
        script_run(&options, in, standard ? "-" : p->options.script, stdout, err);
    if (!standard) {
        fclose(in);
    }
    journal_close(p->journal);
    p->journal = NULL;
    remove_scratch(p, scratch);
    return result == SCRIPT_OK ? STATUS_OK : result == SCRIPT_FAILED ? STATUS_FAILED : STATUS_USAGE;
}

static enum status run_tour(struct program *p, struct err *err)
{
    struct stage stage = {p, open_stage, close_stage};
    struct tour_options options = {.catalog = &p->catalog,
                                   .stage = &stage,
                                   .display = headless_display(p),
                                   .settings = p->settings,
                                   .language = p->language,
                                   .text_size = p->options.text_size,
                                   .look = p->options.contrast ? LOOK_CONTRAST
                                                               : look_as_set(&p->settings),
                                   .only = p->options.only};
    int drawn = tour_run(&options, p->options.tour, err);
    if (drawn >= 0) {
        printf("%d pictures in %s/index.html\n", drawn, p->options.tour);
    }
    return drawn >= 0 ? STATUS_OK : STATUS_USAGE;
}

/* The audit's eye: a canvas that is made anew for each size, and what it painted last. */
struct eye {
    struct program *program;
    struct canvas *canvas;
    uint32_t *pixels; /* owned */
    int width, height;
};

static bool eye_open(struct eye *eye, int width, int height, struct err *err)
{
    canvas_close(eye->canvas);
    free(eye->pixels);
    eye->pixels = calloc((size_t)width * (size_t)height, sizeof *eye->pixels);
    eye->canvas = eye->pixels != NULL
                      ? canvas_open_offscreen(width, height, &eye->program->folders, err)
                      : NULL;
    eye->width = width;
    eye->height = height;
    return eye->canvas != NULL;
}

static const uint32_t *eye_paint(void *context, const struct paint_list *list, int width,
                                 int height)
{
    struct eye *eye = context;
    struct rect all = {0, 0, width, height};
    if ((width != eye->width || height != eye->height) && !eye_open(eye, width, height, NULL)) {
        return NULL;
    }
    struct paint_canvas paint = canvas_paint_canvas(eye->canvas);
    paint.paint(paint.context, list, &all, 1);
    return canvas_read(eye->canvas, eye->pixels) ? eye->pixels : NULL;
}

static float eye_enlarged(void *context, const struct paint *paint)
{
    struct eye *eye = context;
    return canvas_enlarged(eye->canvas, paint);
}

static enum status run_audit(struct program *p, struct err *err)
{
    enum { PAINT_EVERY = 48 }; /* each scene about nine times a display */
    struct paint_canvas canvas;
    struct eye eye = {.program = p};
    if (!open_stage(p, 320, 320, &canvas, err) || !eye_open(&eye, 320, 320, err)) {
        return STATUS_USAGE;
    }
    struct audit_eye audit_eye = {&eye, eye_paint, eye_enlarged};
    struct audit_options options = {.catalog = &p->catalog,
                                    .measure = &canvas.measure,
                                    .eye = &audit_eye,
                                    .settings = p->settings,
                                    .language = p->options.language != NULL ? p->language : -1,
                                    .every = p->options.every,
                                    .paint_every = p->options.full ? 1 : PAINT_EVERY};
    if (p->options.width > 0) {
        options.display = headless_display(p);
    }
    struct audit_report report;
    audit_run(&options, stdout, &report);
    audit_print(&report, stderr);
    canvas_close(eye.canvas);
    free(eye.pixels);
    close_stage(p, &canvas);
    return report.violations == 0 ? STATUS_OK : STATUS_FAILED;
}

/* ---- with a display ---- */

static enum window_renderer renderer_named(const char *name)
{
    return strcmp(name, "software") == 0      ? RENDERER_SOFTWARE
           : strcmp(name, "accelerated") == 0 ? RENDERER_ACCELERATED
                                              : RENDERER_AUTO;
}

/* ---- what is heard ---- */

static void say_aloud(void *context, const char *language, const char *text)
{
    speech_say(((struct program *)context)->speech, language, text);
}

static void hush_aloud(void *context)
{
    speech_hush(((struct program *)context)->speech);
}

static bool speaks_aloud(void *context)
{
    return speech_speaking(((struct program *)context)->speech);
}

static bool is_silent(void *context)
{
    return speech_silent(((struct program *)context)->speech);
}

static void set_volume(void *context, int step)
{
    speech_volume(((struct program *)context)->speech, step);
}

static void play_cue(void *context, enum app_cue cue)
{
    sound_cue(((struct program *)context)->sound, (enum cue)cue);
}

/* Cues and steps of loudness of platform/ and kiosk/ are the same. */
_Static_assert((int)CUE_TICK == (int)APP_CUE_PRESS && (int)CUE_SPARK == (int)APP_CUE_RESULT &&
                   (int)CUE_KEEP == (int)APP_CUE_KEEP && (int)CUE_COUNT == (int)APP_CUE_COUNT &&
                   (int)SPEECH_VOLUMES == (int)VISIT_VOLUMES,
               "one order of cues, one number of steps");

static struct app_voice voice_of(struct program *p)
{
    return (struct app_voice){.context = p,
                              .say = say_aloud,
                              .hush = hush_aloud,
                              .speaking = speaks_aloud,
                              .silent = is_silent,
                              .volume = set_volume,
                              .cue = play_cue};
}

static void start_app(struct program *p, struct window *window, const struct text_measure *measure)
{
    int width, height;
    window_size(window, &width, &height);
    struct app_options options = {.catalog = &p->catalog,
                                  .clock = &p->clock,
                                  .journal = p->journal,
                                  .measure = measure,
                                  .display = display_as_set(&p->settings, width, height),
                                  .settings = p->settings,
                                  .language = p->language,
                                  .seed = p->options.seed,
                                  .voice = voice_of(p)};
    app_init(&p->app, &options);
    if (!theme_in_reach(&p->app.theme, reach_as_set(&p->settings))) {
        log_warning("kiosk",
                    "at display.bottom %.0f mm the buttons lie above %.0f mm, out of reach from a "
                    "wheelchair; hang the display lower%s",
                    (double)p->settings.bottom_mm, (double)REACH_MM,
                    options.display.height > options.display.width ? "" : " or upright");
    }
}

/* The keypad's keys of platform/ and kiosk/ have the same order. */
_Static_assert((int)WINDOW_KEY_UP == (int)KEY_UP && (int)WINDOW_KEY_TAB == (int)KEY_TAB &&
                   (int)WINDOW_KEY_COUNT == (int)KEY_COUNT,
               "one order of keys");

/* Takes one event; true when the kiosk has to end. */
static bool take(struct program *p, struct window *window, const struct text_measure *measure,
                 const struct window_event *event)
{
    switch (event->kind) {
    case WINDOW_POINTER:
        app_pointer(&p->app, event->pointer);
        break;
    case WINDOW_KEY:
        app_key(&p->app, (enum key)event->key);
        break;
    case WINDOW_EXPOSED:
        app_expose(&p->app);
        break;
    case WINDOW_RESIZED:
        app_finish(&p->app);
        start_app(p, window, measure);
        break;
    case WINDOW_QUIT:
    case WINDOW_LOST:
        return true;
    case WINDOW_NOTHING:
        break;
    }
    return false;
}

/* The loop: wait for a finger or the next moment that matters, bring the picture up to date, paint
 * what changed. A still page sleeps. */
static enum status run_loop(struct program *p, struct window *window, struct canvas *canvas)
{
    struct paint_canvas paint = canvas_paint_canvas(canvas);
    bool unfinished = false; /* a picture is still being read */
    int64_t painted = 0;
    for (;;) {
        int64_t sleep = unfinished ? FRAME_MS : app_sleep(&p->app);
        int64_t since = clock_now(&p->clock) - painted;
        if (sleep >= 0 && sleep <= FRAME_MS) { /* frames stand FRAME_MS apart */
            sleep = since < FRAME_MS ? FRAME_MS - since : 0;
        }
        struct window_event event = {.kind = WINDOW_NOTHING};
        int timeout = sleep > 60000 ? 60000 : (int)sleep;
        for (bool more = window_wait(window, timeout, &event); more;
             more = window_wait(window, 0, &event)) {
            if (take(p, window, &paint.measure, &event)) {
                return event.kind == WINDOW_LOST ? STATUS_DISPLAY : STATUS_OK;
            }
        }
        bool changed = app_update(&p->app);
        if (changed || unfinished) {
            struct rect all = {0, 0, p->app.theme.display.width, p->app.theme.display.height};
            painted = clock_now(&p->clock);
            bool whole = unfinished; /* what was missing may be anywhere */
            unfinished = !paint.paint(paint.context, &p->app.list, whole ? &all : p->app.damage,
                                      whole ? 1 : p->app.damage_count);
            if (canvas_lost(canvas)) {
                return STATUS_DISPLAY;
            }
        }
        const struct paint_list *ahead = app_foresee(&p->app);
        if (ahead != NULL) {
            paint.prepare(paint.context, ahead);
        }
    }
}

static enum status run_kiosk(struct program *p, struct err *err)
{
    struct window_options options = {.width = p->options.window_w,
                                     .height = p->options.window_h,
                                     .rotation = p->settings.rotation,
                                     .renderer = renderer_named(p->options.renderer)};
    enum status status = STATUS_DISPLAY;
    clock_init_real(&p->clock);
    struct window *window = window_open(&options, err);
    struct canvas *canvas = window != NULL ? canvas_open_window(window, &p->folders, err) : NULL;
    if (canvas != NULL) {
        log_info("kiosk", "%s, pack %s %d", window_description(window), p->catalog.name,
                 p->catalog.version);
        p->data = p->options.data != NULL ? p->options.data : place_data(&p->arena);
        p->journal = open_journal(p, p->data, 0);
        struct text_measure measure = canvas_paint_canvas(canvas).measure;
        p->sound = sound_open(&(struct sound_options){.cues = p->settings.cues});
        p->speech = speech_open(&(struct speech_options){.sound = p->sound});
        start_app(p, window, &measure);
        status = run_loop(p, window, canvas);
        app_finish(&p->app);
        speech_close(p->speech);
        sound_close(p->sound);
        journal_close(p->journal);
        p->journal = NULL;
    }
    canvas_close(canvas);
    window_close(window);
    return status;
}

/* ---- the bench ---- */

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
            .width = width, .height = height, .renderer = renderer_named(p->options.renderer)};
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

static enum status run_bench(struct program *p, struct err *err)
{
    struct bench_stage bench = {.program = p};
    struct stage stage = {&bench, open_bench, close_bench};
    bool given = strcmp(p->options.renderer, "auto") != 0;
    struct bench_options options = {.catalog = &p->catalog,
                                    .stage = &stage,
                                    .display = headless_display(p),
                                    .language = p->language,
                                    .renderer = given ? p->options.renderer : "off screen",
                                    .load_ms = time_pack(p),
                                    .visits = p->options.visits,
                                    .json = p->options.json};
    return bench_run(&options, stdout, err) ? STATUS_OK : STATUS_DISPLAY;
}

/* ---- main ---- */

static enum status run(struct program *p, struct err *err)
{
    static enum status (*const modes[])(struct program *, struct err *) = {
        [MODE_KIOSK] = run_kiosk, [MODE_SCRIPT] = run_script, [MODE_TOUR] = run_tour,
        [MODE_AUDIT] = run_audit, [MODE_BENCH] = run_bench,
    };
    if (p->options.mode == MODE_HELP) {
        options_help(stdout);
        return STATUS_OK;
    }
    if (p->options.mode == MODE_VERSION) {
        printf("vonk %s\n", VONK_VERSION);
        return STATUS_OK;
    }
    if (!begin(p, err)) {
        return STATUS_USAGE;
    }
    tell_problems(&p->problems);
    return modes[p->options.mode](p, err);
}

int main(int argc, char **argv)
{
    struct program program = {0};
    struct err err = {{0}};
    enum status status = STATUS_USAGE;
    signal(SIGPIPE, SIG_IGN);
    arena_init(&program.arena, 0);
    problems_init(&program.problems, &program.arena);
    if (options_read(&program.options, argc, argv, &err)) {
        status = run(&program, &err);
    }
    if (status != STATUS_OK && err.text[0] != '\0') {
        bool place = program.options.mode == MODE_SCRIPT && status == STATUS_FAILED;
        fprintf(stderr, "%s%s\n", place ? "" : "vonk: ", err.text); /* FILE:LINE: why */
    }
    arena_finish(&program.arena);
    return (int)status;
}
