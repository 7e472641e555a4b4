/* window.c: choosing the display and who paints, and waiting for events. Owns SDL's video, the
 * window and the target on it.
 *
 * Waiting: on KMSDRM SDL would ask the devices every millisecond, and on X11 spin when the server
 * is gone; so Vonk itself waits for the descriptors that SDL has open. Wayland needs no help. */
#include "platform/window.h"

#include "platform/drm.h"
#include "platform/gpu.h"
#include "platform/input.h"
#include "platform/sleep.h"
#include "platform/target.h"
#include "platform/turn.h"
#include "platform/x11.h"

#include "base/log.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    KMSDRM_TRIES = 10,
    SLICE_MS = 500,      /* between looks for devices that were plugged in */
    SLICE_X11_MS = 20000 /* between two signs of life for the screen saver */
};

struct window {
    SDL_Window *sdl;
    struct target *target;
    struct input_state input;
    bool console;    /* KMSDRM: the display is the kernel's */
    bool sdl_sleeps; /* SDL itself waits without asking again and again */
    int descriptor;  /* on which events come; -1: the devices' */
    bool lost;       /* the display is gone */
    bool lost_told;
    char description[64];
};

/* ---- the video driver ---- */

static const struct {
    const char *name, *value;
} hints[] = {
    /* One event for one finger: neither a mouse for a touch nor a touch for a mouse. */
    {SDL_HINT_TOUCH_MOUSE_EVENTS, "0"},
    {SDL_HINT_MOUSE_TOUCH_EVENTS, "0"},
    /* Without this SDL shows a painted surface through OpenGL, which without a GPU is slower than
     * everything else together. Where it is the only way, gpu_allow_surface takes it back. */
    {SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"},
    {SDL_HINT_RENDER_DRIVER, "opengles2"},
    {SDL_HINT_RENDER_BATCHING, "1"},
    {SDL_HINT_VIDEO_DOUBLE_BUFFER, "1"}, /* a third buffer is a frame of delay */
    {SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0"},
    {SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0"},
    {SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0"},
    {SDL_HINT_APP_NAME, "Vonk"},
};

static void set_hints(const struct window_options *options)
{
    for (size_t i = 0; i < ARRAY_LENGTH(hints); i++) {
        SDL_SetHintWithPriority(hints[i].name, hints[i].value, SDL_HINT_DEFAULT);
    }
    /* A kiosk has no close button: on the whole screen only a signal ends it. */
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, options->width > 0 ? "1" : "0");
    if (options->avoid_gpu) { /* before Mesa is loaded and before there are threads */
        setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
        setenv("GBM_ALWAYS_SOFTWARE", "1", 1);
    }
}

static bool start_driver(const char *driver)
{
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, driver, SDL_HINT_OVERRIDE);
    return SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
}

static void pause_a_second(void)
{
    struct timespec second = {.tv_sec = 1};
    nanosleep(&second, NULL);
}

/* The console: the display may be slower to come up than the kiosk. */
static bool start_kmsdrm(struct err *err)
{
    int cards = drm_card_count("/sys");
    for (int i = 0; i < KMSDRM_TRIES && cards > 0; i++) {
        char index[16];
        snprintf(index, sizeof index, "%d", drm_card_pick("/sys"));
        if (index[0] != '-') {
            SDL_SetHint(SDL_HINT_KMSDRM_DEVICE_INDEX, index);
        }
        if (start_driver("kmsdrm")) {
            return true;
        }
        pause_a_second();
    }
    if (cards == 0) {
        return err_set(err, "this machine has no display (no graphics card in /sys/class/drm); "
                            "start Vonk from a desktop, or use --tour or --script");
    }
    if (drm_card_pick("/sys") < 0) {
        return err_set(err, "no display is connected; connect one, switch it on and start again");
    }
    return err_set(err,
                   "the display cannot be used (%s); end other programs that use it, and add "
                   "this user to the groups video and render",
                   SDL_GetError());
}

static bool is_set(const char *variable)
{
    const char *value = getenv(variable);
    return value != NULL && value[0] != '\0';
}

static bool start_named(const char *driver, struct err *err)
{
    if (gpu_driver_is(driver, "kmsdrm")) {
        return start_kmsdrm(err);
    }
    return start_driver(driver) || err_set(err,
                                           "the display cannot be opened with the video driver "
                                           "%s (%s); name another one or none",
                                           driver, SDL_GetError());
}

static bool start_video(const struct window_options *options, struct err *err)
{
    bool wayland = is_set("WAYLAND_DISPLAY"), x11 = is_set("DISPLAY");
    if (options->driver != NULL) {
        return start_named(options->driver, err);
    }
    if (is_set("SDL_VIDEODRIVER")) {
        return start_named(getenv("SDL_VIDEODRIVER"), err);
    }
    if ((wayland && start_driver("wayland")) || (x11 && start_driver("x11"))) {
        return true;
    }
    if (wayland || x11) {
        return err_set(err,
                       "the desktop's display does not answer (%s); start Vonk from a "
                       "session of that desktop, or from the console",
                       SDL_GetError());
    }
    return start_kmsdrm(err);
}

/* ---- the window ---- */

/* A window without borders over the whole screen; a window manager is asked to make it the only
 * one. */
static SDL_Window *open_screen(void)
{
    SDL_DisplayMode mode = {.w = 1920, .h = 1080};
    SDL_GetDesktopDisplayMode(0, &mode);
    bool x11 = text_equal(SDL_GetCurrentVideoDriver(), "x11");
    uint32_t flags = SDL_WINDOW_BORDERLESS | (x11 ? 0u : (uint32_t)SDL_WINDOW_FULLSCREEN_DESKTOP);
    SDL_ShowCursor(SDL_DISABLE); /* before and after: on some drivers only one of them helps */
    SDL_Window *window = SDL_CreateWindow("Vonk", 0, 0, mode.w, mode.h, flags);
    if (window == NULL) {
        return NULL;
    }
    if (x11 && x11_has_manager(window)) {
        SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP);
    }
    SDL_ShowCursor(SDL_DISABLE);
    SDL_SetWindowKeyboardGrab(window, SDL_TRUE);
    return window;
}

static SDL_Window *open_window(const struct window_options *options)
{
    if (options->width <= 0 || options->height <= 0) {
        return open_screen();
    }
    return SDL_CreateWindow("Vonk", (int)SDL_WINDOWPOS_CENTERED, (int)SDL_WINDOWPOS_CENTERED,
                            options->width, options->height, 0);
}

/* Who paints. A GPU only if it is one, and where it is quickly found out whether there is. */
static struct target *open_target(SDL_Window *window, const struct window_options *options,
                                  struct err *err)
{
    enum window_renderer wish = options->renderer;
    int turns = turn_from_degrees(options->rotation);
    const char *driver = SDL_GetCurrentVideoDriver();
    const char *renderer = SDL_GetHint(SDL_HINT_RENDER_DRIVER);
    bool software = wish == RENDERER_SOFTWARE || text_equal(renderer, "software");
    if (!software && (wish == RENDERER_ACCELERATED || gpu_likely(driver))) {
        SDL_Renderer *gpu = gpu_open(window, wish == RENDERER_ACCELERATED);
        if (gpu != NULL) {
            return target_renderer(gpu, turns, err);
        }
    }
    gpu_allow_surface(driver);
    return target_surface(window, turns, err);
}

static bool open_all(struct window *window, const struct window_options *options, struct err *err)
{
    window->sdl = open_window(options);
    if (window->sdl == NULL) {
        return err_set(err, "no window can be opened (%s); check the display's settings",
                       SDL_GetError());
    }
    window->target = open_target(window->sdl, options, err);
    if (window->target == NULL) {
        return false;
    }
    const char *driver = SDL_GetCurrentVideoDriver();
    window->console = gpu_driver_is(driver, "kmsdrm");
    window->sdl_sleeps = gpu_driver_is(driver, "wayland");
    window->descriptor = x11_descriptor(window->sdl);
    SDL_StopTextInput();
    SDL_DisableScreenSaver();
    int width = 0, height = 0;
    SDL_GetWindowSize(window->sdl, &width, &height);
    window->input.turns = turn_from_degrees(options->rotation);
    touch_init(&window->input.touch, options->touch);
    input_resize(&window->input, width, height);
    snprintf(window->description, sizeof window->description, "%s, %s", driver,
             window->target->packs ? "software" : "accelerated");
    x11_watch(window->sdl, &window->lost);
    return true;
}

struct window *window_open(const struct window_options *options, struct err *err)
{
    struct err touch;
    struct window *window = calloc(1, sizeof *window);
    if (window == NULL) {
        err_set(err, "no memory for a window; close other programs");
        return NULL;
    }
    set_hints(options);
    if (!start_video(options, err) || !open_all(window, options, err)) {
        window_close(window);
        return NULL;
    }
    if (window->console && !input_check("/sys", "/dev/input", &touch)) {
        log_warning("platform", "%s", touch.text);
    }
    return window;
}

void window_close(struct window *window)
{
    if (window == NULL) {
        return;
    }
    target_close(window->target);
    /* SDL would talk to a display that is gone. */
    if (window->sdl != NULL && !window->lost) {
        x11_closing(window->sdl);
        SDL_DestroyWindow(window->sdl);
    }
    if (!window->lost) {
        SDL_Quit();
    }
    free(window);
}

void window_size(const struct window *window, int *width, int *height)
{
    *width = window->input.width;
    *height = window->input.height;
}

void window_calibrate(struct window *window, const float *numbers)
{
    touch_init(&window->input.touch, numbers);
}

const char *window_description(const struct window *window)
{
    return window->description;
}

bool window_has_display(const struct window *window)
{
    return !window->console || drm_card_pick("/sys") >= 0;
}

struct target *window_target(struct window *window)
{
    return window->target;
}

/* ---- events ---- */

/* Takes from the queue, which is filled when it is empty. Not SDL_PollEvent: it says that there is
 * nothing when it comes upon the end of the last filling, whatever stands behind it. */
static bool take_event(SDL_Event *event)
{
    for (int tries = 0; tries < 2; tries++) {
        if (SDL_PeepEvents(event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0) {
            return true;
        }
        if (tries == 0) {
            SDL_PumpEvents();
        }
    }
    return false;
}

static bool next_event(struct window *window, struct window_event *event)
{
    SDL_Event sdl;
    while (!window->lost && take_event(&sdl)) {
        if (input_translate(&window->input, &sdl, event)) {
            return true;
        }
    }
    if (window->lost && !window->lost_told) {
        window->lost_told = true;
        *event = (struct window_event){.kind = WINDOW_LOST, .when = input_now()};
        return true;
    }
    return !window->lost && input_missing(&window->input, event);
}

static void sleep_ms(struct window *window, int ms)
{
    int slice = window->descriptor >= 0 ? SLICE_X11_MS : SLICE_MS;
    int most = ms >= 0 && ms < slice ? ms : slice;
    if (window->sdl_sleeps) {
        SDL_WaitEventTimeout(NULL, most);
    } else {
        sleep_for(window->descriptor, most);
    }
}

bool window_wait(struct window *window, int timeout_ms, struct window_event *event)
{
    uint64_t start = SDL_GetTicks64();
    for (;;) {
        if (next_event(window, event)) {
            return true;
        }
        uint64_t gone = SDL_GetTicks64() - start;
        if (window->lost || (timeout_ms >= 0 && gone >= (uint64_t)timeout_ms)) {
            return false;
        }
        sleep_ms(window, timeout_ms < 0 ? -1 : timeout_ms - (int)gone);
    }
}
