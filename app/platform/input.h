/* input.h: from SDL's events to Vonk's, inside platform/: one event per finger's doing, whichever
 * way it came. */
#ifndef VONK_PLATFORM_INPUT_H
#define VONK_PLATFORM_INPUT_H

#include "platform/window.h"

#include "ui/touch.h"

#include <SDL.h>

enum { INPUT_FINGERS = 16 };

/* A finger that is down. */
struct input_finger {
    int64_t id;
    int64_t touch; /* the device */
    bool known;    /* SDL has it in its list of fingers, so it can be missed there */
};

struct input_state {
    int width, height;  /* of the upright picture, px */
    int turns;          /* of the picture on the panel (turn.h) */
    struct touch touch; /* where fingers are meant; a mouse needs none */
    struct input_finger fingers[INPUT_FINGERS];
    int count;
};

/* Takes over the size of the window, as it hangs; `turns` is set. */
void input_resize(struct input_state *state, int panel_w, int panel_h);

/* Translates an event. False when it means nothing to Vonk. `when` is filled in. */
bool input_translate(struct input_state *state, const SDL_Event *event, struct window_event *out);

/* Now, on the kiosk's clock. */
int64_t input_now(void);

/* Looks for fingers whose touchscreen was unplugged, of which SDL tells nothing: a cancel. */
bool input_missing(struct input_state *state, struct window_event *out);

#endif
