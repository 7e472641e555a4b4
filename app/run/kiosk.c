/* kiosk.c: the kiosk itself: a window, what comes from it, and one loop.
 *
 * The parts are built in the order in which they need each other; the end goes the other way. */
#include "run/heard.h"

#include "base/log.h"
#include "base/places.h"
#include "kiosk/display.h"

enum { FRAME_MS = 16 };

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
                                  .voice = heard_voice(p)};
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

enum status run_kiosk(struct program *p, struct err *err)
{
    struct window_options options = {.width = p->options.window_w,
                                     .height = p->options.window_h,
                                     .rotation = p->settings.rotation,
                                     .renderer = program_renderer(p->options.renderer)};
    enum status status = STATUS_DISPLAY;
    clock_init_real(&p->clock);
    struct window *window = window_open(&options, err);
    struct canvas *canvas = window != NULL ? canvas_open_window(window, &p->folders, err) : NULL;
    if (canvas != NULL) {
        log_info("kiosk", "%s, pack %s %d", window_description(window), p->catalog.name,
                 p->catalog.version);
        p->data = p->options.data != NULL ? p->options.data : place_data(&p->arena);
        p->journal = program_open_journal(p, p->data, 0);
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
