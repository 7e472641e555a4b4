/* kiosk.c: the kiosk itself: a window, what comes from it, and one loop.
 *
 * The parts are built in the order in which they need each other; the end goes the other way. */
#include "run/heard.h"

#include "base/log.h"
#include "base/places.h"
#include "base/text.h"
#include "kiosk/display.h"
#include "staff/machine.h"

enum {
    FRAME_MS = 16,
    SLEEP_MOST_MS = 60000,
    EVENTS_MOST = 256, /* in one turn */
    /* The first picture is handed over twice: on the console the one that comes together with the
     * display's mode does not always come onto it (virtio-gpu shows black), and a page that rests
     * has no second one. */
    FIRST_FRAMES = 2
};

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
                                  .voice = heard_voice(p),
                                  .staff = p->staff,
                                  .lamp = {p->staff, p->staff != NULL ? staff_light : NULL}};
    app_init(&p->app, &options);
    staff_begin(&p->app);
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
        p->settings = p->app.options.settings; /* as staff set them since the start */
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

/* ---- the loop ---- */

struct loop {
    struct program *program;
    struct window *window;
    struct canvas *canvas;
    struct paint_canvas paint;
    bool unfinished; /* a picture is still being read */
    int64_t painted; /* ms, when the last frame was */
    int frames;      /* of the first picture that were painted */
    bool bare;       /* fingers come as the glass tells them: staff touch the crosses */
};

/* True when a picture has to be handed over again, whatever has changed. */
static bool unshown(const struct loop *loop)
{
    return loop->unfinished || loop->frames < FIRST_FRAMES;
}

/* How long nothing has to be done, ms; below 0: until something comes. */
static int time_to_sleep(const struct loop *loop)
{
    const struct program *p = loop->program;
    int64_t now = clock_now(&p->clock), since = now - loop->painted;
    int64_t sleep = unshown(loop) ? FRAME_MS : app_sleep(&p->app);
    if (sleep >= 0 && sleep <= FRAME_MS) { /* frames stand FRAME_MS apart */
        sleep = since < FRAME_MS ? FRAME_MS - since : 0;
    }
    int64_t watch = watch_sleep(&p->watch, now);
    sleep = watch >= 0 && (sleep < 0 || watch < sleep) ? watch : sleep;
    return sleep > SLEEP_MOST_MS ? SLEEP_MOST_MS : (int)sleep;
}

/* Takes what came, but not without end: a touchscreen that never stops talking must not keep the
 * picture waiting. True when the kiosk has to end. */
static bool take_events(struct loop *loop, struct window_event *event)
{
    bool more = window_wait(loop->window, time_to_sleep(loop), event);
    for (int taken = 1; more; taken++) {
        if (take(loop->program, loop->window, &loop->paint.measure, event)) {
            return true;
        }
        more = taken < EVENTS_MOST && window_wait(loop->window, 0, event);
    }
    return false;
}

/* While staff touch the crosses of the calibration the old one must not be in the way; behind it
 * the new one holds. */
static void follow_calibration(struct loop *loop)
{
    const struct app *app = &loop->program->app;
    bool bare = app->desk.open && app->desk.sheet == DESK_SHEET_CALIBRATE;
    if (bare != loop->bare) {
        window_calibrate(loop->window, bare ? NULL : app->options.settings.touch);
        loop->bare = bare;
    }
}

/* Brings the display up to date; false when it cannot be painted on. */
static bool show(struct loop *loop)
{
    struct program *p = loop->program;
    bool whole = unshown(loop); /* what was missing may be anywhere */
    if (!app_update(&p->app) && !whole) {
        return true;
    }
    struct rect all = {0, 0, p->app.theme.display.width, p->app.theme.display.height};
    loop->painted = clock_now(&p->clock);
    loop->unfinished =
        !loop->paint.paint(loop->paint.context, &p->app.list, whole ? &all : p->app.damage,
                           whole ? 1 : p->app.damage_count);
    loop->frames += loop->frames < FIRST_FRAMES;
    if (loop->frames == FIRST_FRAMES || canvas_lost(loop->canvas)) {
        watch_presented(&p->watch, !canvas_lost(loop->canvas));
    }
    return !canvas_lost(loop->canvas);
}

static bool has_display(void *window)
{
    return window_has_display(window);
}

/* Waits for a finger or the next moment that matters, brings the picture up to date, gives a sign
 * of life. A still page sleeps. Returns how the kiosk ended: a display that can be seen but not
 * painted on is no clean end and no display that went away. */
static enum start_end run_loop(struct loop *loop)
{
    struct program *p = loop->program;
    for (;;) {
        struct window_event event = {.kind = WINDOW_NOTHING};
        if (take_events(loop, &event)) {
            return event.kind == WINDOW_LOST ? START_DISPLAY : START_CLEAN;
        }
        if (!show(loop)) {
            return START_OPEN;
        }
        if (staff_ends(&p->app) != STAFF_GOES_ON) {
            return START_CLEAN;
        }
        follow_calibration(loop);
        const struct paint_list *ahead = app_foresee(&p->app);
        if (ahead != NULL) {
            loop->paint.prepare(loop->paint.context, ahead);
        }
        if (!watch_turn(&p->watch, p->journal, has_display, loop->window, clock_now(&p->clock))) {
            return START_DISPLAY;
        }
    }
}

/* ---- the kiosk ---- */

/* With the display open. */
static enum start_end run_shown(struct program *p, struct window *window, struct canvas *canvas)
{
    struct loop loop = {
        .program = p, .window = window, .canvas = canvas, .paint = canvas_paint_canvas(canvas)};
    log_info("kiosk", "%s, pack %s %d", window_description(window), p->catalog.name,
             p->catalog.version);
    watch_display(&p->watch, window_description(window));
    p->journal = program_open_journal(p, p->data, 0);
    p->staff = program_open_staff(p, false);
    p->sound = sound_open(&(struct sound_options){.cues = p->settings.cues});
    p->speech = speech_open(&(struct speech_options){.sound = p->sound});
    start_app(p, window, &loop.paint.measure);
    enum start_end end = run_loop(&loop);
    watch_stopping(&p->watch, end);
    p->service_mode = staff_ends(&p->app) == STAFF_SERVICE;
    app_finish(&p->app);
    staff_close(p->staff);
    p->staff = NULL;
    speech_close(p->speech);
    sound_close(p->sound);
    journal_close(p->journal);
    p->journal = NULL;
    return end;
}

static struct window *open_window(const struct program *p, struct err *err)
{
    bool choice = text_equal(p->options.renderer, "auto"); /* else somebody has chosen */
    bool software = choice && watch_software(&p->watch);
    struct window_options options = {.width = p->options.window_w,
                                     .height = p->options.window_h,
                                     .rotation = p->settings.rotation,
                                     .touch = p->settings.touch,
                                     .renderer = software ? RENDERER_SOFTWARE
                                                          : program_renderer(p->options.renderer),
                                     .avoid_gpu = software};
    return window_open(&options, err);
}

/* The ladder's last rung. */
static bool ask_restart(void *context, struct err *err)
{
    const struct program *p = context;
    return machine_restart(p->options.machine, err);
}

enum status run_kiosk(struct program *p, struct err *err)
{
    enum start_end end = START_DISPLAY;
    clock_init_real(&p->clock);
    p->data = p->options.data != NULL ? p->options.data : place_data(&p->arena);
    p->service = p->options.data == NULL && p->data != NULL && text_equal(p->data, "/var/lib/vonk");
    p->watch.restart = ask_restart;
    p->watch.context = p;
    if (!watch_begin(&p->watch, &p->arena, p->data, clock_now(&p->clock), err)) {
        watch_end(&p->watch, START_CLEAN);
        return STATUS_RESTART;
    }
    p->restarts = starts_forced(&p->watch.starts, p->watch.boot);
    struct window *window = open_window(p, err);
    struct canvas *canvas = window != NULL ? canvas_open_window(window, &p->folders, err) : NULL;
    if (canvas != NULL) {
        end = run_shown(p, window, canvas);
    }
    canvas_close(canvas);
    window_close(window);
    watch_end(&p->watch, end);
    return end != START_CLEAN ? STATUS_DISPLAY : p->service_mode ? STATUS_SERVICE : STATUS_OK;
}
