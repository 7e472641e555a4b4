/* input.c: fingers from touchscreens and the mouse's left button, the seven keys, and what happens
 * to the window. Remembers which fingers are down, so that each up has its down and a lost device
 * is noticed. Owns nothing. */
#include "platform/input.h"

#include "platform/turn.h"

#include "base/clock.h"
#include "base/text.h"

enum { OLD_MS = 10000 }; /* a time stamp older than this is none */

static const struct {
    SDL_Keycode code;
    enum window_key key;
} keys[] = {
    {SDLK_UP, WINDOW_KEY_UP},          {SDLK_DOWN, WINDOW_KEY_DOWN},
    {SDLK_LEFT, WINDOW_KEY_LEFT},      {SDLK_RIGHT, WINDOW_KEY_RIGHT},
    {SDLK_RETURN, WINDOW_KEY_ENTER},   {SDLK_KP_ENTER, WINDOW_KEY_ENTER},
    {SDLK_BACKSPACE, WINDOW_KEY_BACK}, {SDLK_AC_BACK, WINDOW_KEY_BACK},
    {SDLK_ESCAPE, WINDOW_KEY_BACK},    {SDLK_TAB, WINDOW_KEY_TAB},
};

void input_resize(struct input_state *state, int panel_w, int panel_h)
{
    bool aside = state->turns % 2 != 0;
    state->width = aside ? panel_h : panel_w;
    state->height = aside ? panel_w : panel_h;
}

/* ---- fingers ---- */

static int find_finger(const struct input_state *state, int64_t id, int64_t touch)
{
    for (int i = 0; i < state->count; i++) {
        if (state->fingers[i].id == id && state->fingers[i].touch == touch) {
            return i;
        }
    }
    return -1;
}

/* True when SDL lists the finger among those on its device. */
static bool sdl_has(int64_t touch, int64_t id)
{
    int count = SDL_GetNumTouchFingers((SDL_TouchID)touch);
    for (int i = 0; i < count; i++) {
        const SDL_Finger *finger = SDL_GetTouchFinger((SDL_TouchID)touch, i);
        if (finger != NULL && finger->id == (SDL_FingerID)id) {
            return true;
        }
    }
    return false;
}

static bool finger_down(struct input_state *state, int64_t id, int64_t touch)
{
    int at = find_finger(state, id, touch);
    if (at < 0 && state->count == INPUT_FINGERS) {
        return false;
    }
    at = at < 0 ? state->count++ : at;
    bool known = id != WINDOW_MOUSE_FINGER && sdl_has(touch, id);
    state->fingers[at] = (struct input_finger){id, touch, known};
    return true;
}

static bool finger_up(struct input_state *state, int64_t id, int64_t touch)
{
    int at = find_finger(state, id, touch);
    if (at >= 0) {
        state->fingers[at] = state->fingers[--state->count];
    }
    return at >= 0;
}

static bool cancel(struct input_state *state, struct window_event *out)
{
    bool any = state->count > 0;
    if (any) {
        out->kind = WINDOW_POINTER;
        out->pointer = (struct pointer){.kind = POINTER_CANCEL, .finger = state->fingers[0].id};
    }
    state->count = 0;
    return any;
}

/* Keeps track of the finger; a move or an up without a down is dropped. */
static bool follow(struct input_state *state, enum pointer_kind kind, int64_t id, int64_t touch)
{
    return kind == POINTER_DOWN ? finger_down(state, id, touch)
           : kind == POINTER_UP ? finger_up(state, id, touch)
                                : find_finger(state, id, touch) >= 0;
}

static int within(int value, int size)
{
    return value < 0 ? 0 : value >= size ? size - 1 : value;
}

/* `x` and `y` are a place on the panel, 0-1. */
static bool pointer_event(struct input_state *state, enum pointer_kind kind, int64_t id,
                          int64_t touch, float x, float y, struct window_event *out)
{
    turn_back(state->turns, &x, &y);
    out->kind = WINDOW_POINTER;
    out->pointer = (struct pointer){.kind = kind,
                                    .finger = id,
                                    .x = within((int)(x * (float)state->width), state->width),
                                    .y = within((int)(y * (float)state->height), state->height)};
    return follow(state, kind, id, touch);
}

static bool from_finger(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    const SDL_TouchFingerEvent *finger = &event->tfinger;
    enum pointer_kind kind = event->type == SDL_FINGERDOWN ? POINTER_DOWN
                             : event->type == SDL_FINGERUP ? POINTER_UP
                                                           : POINTER_MOVE;
    /* Far outside (some drivers say so) is still a place on the edge. */
    float x = finger->x, y = finger->y;
    if (finger->touchId == SDL_MOUSE_TOUCHID || !touch_apply(&state->touch, &x, &y)) {
        return false;
    }
    return pointer_event(state, kind, finger->fingerId, finger->touchId, x, y, out);
}

/* The mouse says in which pixel of the panel it is; meant is the middle of it. */
static bool mouse_event(struct input_state *state, enum pointer_kind kind, int x, int y,
                        struct window_event *out)
{
    bool aside = state->turns % 2 != 0;
    float width = (float)(aside ? state->height : state->width);
    float height = (float)(aside ? state->width : state->height);
    return pointer_event(state, kind, WINDOW_MOUSE_FINGER, 0, ((float)x + 0.5f) / width,
                         ((float)y + 0.5f) / height, out);
}

static bool from_button(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    const SDL_MouseButtonEvent *button = &event->button;
    enum pointer_kind kind = event->type == SDL_MOUSEBUTTONDOWN ? POINTER_DOWN : POINTER_UP;
    return button->which != SDL_TOUCH_MOUSEID && button->button == SDL_BUTTON_LEFT &&
           mouse_event(state, kind, button->x, button->y, out);
}

static bool from_motion(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    const SDL_MouseMotionEvent *motion = &event->motion;
    return motion->which != SDL_TOUCH_MOUSEID &&
           mouse_event(state, POINTER_MOVE, motion->x, motion->y, out);
}

/* ---- the rest ---- */

static bool from_key(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    const SDL_Keysym *pressed = &event->key.keysym;
    bool chord = (pressed->mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI | KMOD_SHIFT | KMOD_MODE)) != 0;
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(keys) && event->key.repeat == 0 && !chord; i++) {
        if (keys[i].code == pressed->sym) {
            out->kind = WINDOW_KEY;
            out->key = keys[i].key;
            return true;
        }
    }
    return false;
}

static bool from_window(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    switch (event->window.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        input_resize(state, event->window.data1, event->window.data2);
        out->kind = WINDOW_RESIZED;
        return true;
    case SDL_WINDOWEVENT_EXPOSED:
        out->kind = WINDOW_EXPOSED;
        return true;
    case SDL_WINDOWEVENT_FOCUS_LOST:
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
        return cancel(state, out);
    default:
        return false;
    }
}

static bool from_quit(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    (void)state, (void)event;
    out->kind = WINDOW_QUIT;
    return true;
}

static bool from_reset(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    (void)state, (void)event;
    out->kind = WINDOW_EXPOSED;
    return true;
}

static const struct {
    uint32_t type;
    bool (*translate)(struct input_state *state, const SDL_Event *event, struct window_event *out);
} translations[] = {
    {SDL_FINGERDOWN, from_finger},
    {SDL_FINGERMOTION, from_finger},
    {SDL_FINGERUP, from_finger},
    {SDL_MOUSEBUTTONDOWN, from_button},
    {SDL_MOUSEBUTTONUP, from_button},
    {SDL_MOUSEMOTION, from_motion},
    {SDL_KEYDOWN, from_key},
    {SDL_WINDOWEVENT, from_window},
    {SDL_QUIT, from_quit},
    {SDL_RENDER_TARGETS_RESET, from_reset},
};

int64_t input_now(void)
{
    struct clock clock;
    clock_init_real(&clock);
    return clock_now(&clock);
}

/* When it happened, on the kiosk's clock: SDL counts ms since its own start. */
static int64_t when_of(const SDL_Event *event)
{
    uint32_t age = SDL_GetTicks() - event->common.timestamp;
    return input_now() - (age < OLD_MS ? (int64_t)age : 0);
}

bool input_translate(struct input_state *state, const SDL_Event *event, struct window_event *out)
{
    *out = (struct window_event){.kind = WINDOW_NOTHING};
    for (size_t i = 0; i < ARRAY_LENGTH(translations); i++) {
        if (translations[i].type == event->type) {
            out->when = when_of(event);
            return translations[i].translate(state, event, out);
        }
    }
    return false;
}

bool input_missing(struct input_state *state, struct window_event *out)
{
    for (int i = 0; i < state->count; i++) {
        const struct input_finger *finger = &state->fingers[i];
        if (finger->known && !sdl_has(finger->touch, finger->id)) {
            *out = (struct window_event){.when = input_now()};
            return cancel(state, out);
        }
    }
    return false;
}
