/* window.h: the display and what comes from it: fingers, keys, and its end.
 *
 * One window for the whole run. It picks the display (KMSDRM, Wayland, X11), and who paints: the
 * GPU if there is a real one, else the processor. */
#ifndef VONK_PLATFORM_WINDOW_H
#define VONK_PLATFORM_WINDOW_H

#include "base/err.h"
#include "ui/gesture.h"

#include <stdbool.h>
#include <stdint.h>

struct window; /* opaque */
struct target;

enum window_renderer { RENDERER_AUTO, RENDERER_SOFTWARE, RENDERER_ACCELERATED };

struct window_options {
    int width, height; /* px, of the panel; 0: the whole screen */
    int rotation;      /* degrees by which the picture is turned clockwise: 0, 90, 180, 270. Touches
                          are turned back. For KMSDRM; a desktop turns by itself */
    const float *touch; /* six numbers of a calibration (ui/touch.h); NULL: none. Not kept */
    const char *driver; /* SDL's name of a video driver; NULL: what there is */
    enum window_renderer renderer;
    bool avoid_gpu; /* where only OpenGL can show what the processor painted, Mesa does that without
                       a GPU as well: it hung */
};

/* Opens it. KMSDRM is tried for 10 s, as the display may come up after the kiosk. A touchscreen
 * that may not be read is named in the log. NULL and `err` when there is no display: what is
 * missing and what to do. */
struct window *window_open(const struct window_options *options, struct err *err);

/* Accepts NULL. Canvases in the window must be closed before. */
void window_close(struct window *window);

/* Its size now, logical px: upright, after the rotation. */
void window_size(const struct window *window, int *width, int *height);

/* Another calibration of fingers from now on; NULL: none, as while staff touch the crosses. */
void window_calibrate(struct window *window, const float *numbers);

/* What it is made of, for the log: "x11, software". Good until the window is closed. */
const char *window_description(const struct window *window);

/* True while a display is connected: on the console the kernel's word for it, elsewhere always
 * (what shows the window is what goes away there, and that is told as WINDOW_LOST). Reads a few
 * files. */
bool window_has_display(const struct window *window);

/* What is painted on; owned by the window. */
struct target *window_target(struct window *window);

enum window_event_kind {
    WINDOW_NOTHING,
    WINDOW_POINTER, /* `pointer` */
    WINDOW_KEY,     /* `key` went down */
    WINDOW_EXPOSED, /* what was painted is gone: paint everything */
    WINDOW_RESIZED, /* the same, and window_size is another */
    WINDOW_QUIT,    /* asked to end: SIGTERM, SIGINT; with a window also its close button */
    WINDOW_LOST     /* the display is gone: end with status 3 */
};

/* The tactile keypad; no other key is known. */
enum window_key {
    WINDOW_KEY_UP,
    WINDOW_KEY_DOWN,
    WINDOW_KEY_LEFT,
    WINDOW_KEY_RIGHT,
    WINDOW_KEY_ENTER,
    WINDOW_KEY_BACK,
    WINDOW_KEY_TAB,
    WINDOW_KEY_COUNT
};

enum { WINDOW_MOUSE_FINGER = -1 };

struct window_event {
    enum window_event_kind kind;
    struct pointer pointer; /* the finger of a POINTER_CANCEL is any: all of them are lost */
    enum window_key key;
    int64_t when; /* ms of CLOCK_BOOTTIME, as clock_now of a real clock */
};

/* Waits at most `timeout_ms` (0: not at all; < 0: as long as it takes) for an event. False when
 * none came. It sleeps in the kernel: a still page costs at most two wake-ups a second. */
bool window_wait(struct window *window, int timeout_ms, struct window_event *event);

#endif
