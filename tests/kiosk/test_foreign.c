/* test_foreign.c: what a stranger plugs in or pulls out: a keyboard with all its keys and chords
 * does nothing but what the seven keys of the keypad do, and a touchscreen that goes away in the
 * middle of a press leaves nothing behind. SDL's events through the real window to the application.
 *
 * VONK_CHORDS is how many chords are struck, 100,000 by default. */
#include "fixture.h"
#include "spy.h"

#include "platform/input.h"
#include "platform/window.h"

#include "base/text.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum {
    CHORDS = 100000,
    ROUND = 100, /* events before they are taken */
    LOCKS = KMOD_NUM | KMOD_CAPS | KMOD_SCROLL,
    MODIFIERS = LOCKS | KMOD_SHIFT | KMOD_CTRL | KMOD_ALT | KMOD_GUI | KMOD_MODE
};

static const SDL_Keycode keypad[] = {SDLK_UP,        SDLK_DOWN,     SDLK_LEFT,   SDLK_RIGHT,
                                     SDLK_RETURN,    SDLK_KP_ENTER, SDLK_ESCAPE, SDLK_TAB,
                                     SDLK_BACKSPACE, SDLK_AC_BACK};

/* What must stay as it is. */
struct state {
    struct route route;
    bool visiting, warning;
    char focus[64];
    int64_t active;
    uint64_t picture;
    int events;
};

static struct state state_of(struct fixture *f)
{
    struct state state = {.route = app_route(&f->app),
                          .visiting = f->app.visiting,
                          .warning = f->app.warning,
                          .active = f->app.active,
                          .picture = paint_hash(&f->app.list),
                          .events = spy_count(f->journal, EVENT_COUNT)};
    text_copy(state.focus, sizeof state.focus, f->app.focus);
    return state;
}

static void assert_same(const struct state *a, const struct state *b)
{
    assert_int_equal(a->route.screen, b->route.screen);
    assert_int_equal(a->route.argument, b->route.argument);
    assert_true(a->visiting == b->visiting && a->warning == b->warning);
    assert_string_equal(a->focus, b->focus);
    assert_int_equal(a->active, b->active);
    assert_true(a->picture == b->picture);
    assert_int_equal(a->events, b->events);
}

/* The whole screen, as the kiosk opens it. */
static struct window *open_screen(struct fixture *f)
{
    struct window_event event;
    int width, height;
    struct window *window = window_open(&(struct window_options){.driver = "dummy"}, NULL);
    assert_non_null(window);
    window_size(window, &width, &height);
    fixture_start(f, &(struct start){.width = width, .height = height});
    while (window_wait(window, 0, &event)) { /* what opening it brought */
    }
    return window;
}

/* As the kiosk's loop does it; fails on anything that would end the kiosk. Returns how many came.
 */
static int take_all(struct fixture *f, struct window *window)
{
    struct window_event event;
    int taken = 0;
    for (; window_wait(window, 0, &event); taken++) {
        assert_int_not_equal(event.kind, WINDOW_QUIT);
        assert_int_not_equal(event.kind, WINDOW_LOST);
        if (event.kind == WINDOW_KEY) {
            app_key(&f->app, (enum key)event.key);
        } else if (event.kind == WINDOW_POINTER) {
            app_pointer(&f->app, event.pointer);
        }
    }
    app_update(&f->app);
    return taken;
}

static bool is_keypad(const SDL_KeyboardEvent *key)
{
    bool listed = false;
    for (size_t i = 0; i < ARRAY_LENGTH(keypad); i++) {
        listed = listed || keypad[i] == key->keysym.sym;
    }
    bool chord = (key->keysym.mod & ~LOCKS) != 0;
    return listed && !chord && key->repeat == 0 && key->type == SDL_KEYDOWN;
}

/* Any key with any others held: half of them those of the keypad. */
static void strike(struct random *random)
{
    SDL_Event event = {.key = {.type = random_below(random, 3) > 0 ? SDL_KEYDOWN : SDL_KEYUP}};
    SDL_Keysym *struck = &event.key.keysym;
    struck->scancode = (SDL_Scancode)random_below(random, SDL_NUM_SCANCODES);
    struck->sym = random_below(random, 2) == 0 ? keypad[random_below(random, ARRAY_LENGTH(keypad))]
                                               : SDL_GetKeyFromScancode(struck->scancode);
    struck->mod = (Uint16)(random_below(random, 0x10000) & MODIFIERS);
    event.key.repeat = (Uint8)random_below(random, 2);
    if (!is_keypad(&event.key)) {
        SDL_PushEvent(&event);
    }
}

/* What else a keyboard, its wheel or a desktop may send. */
static void meddle(struct random *random)
{
    static const Uint32 types[] = {
        SDL_TEXTINPUT,       SDL_TEXTEDITING,     SDL_KEYMAPCHANGED,          SDL_MOUSEWHEEL,
        SDL_CLIPBOARDUPDATE, SDL_JOYBUTTONDOWN,   SDL_CONTROLLERBUTTONDOWN,   SDL_DOLLARGESTURE,
        SDL_MULTIGESTURE,    SDL_APP_TERMINATING, SDL_APP_WILLENTERBACKGROUND};
    SDL_Event event = {.type = types[random_below(random, ARRAY_LENGTH(types))]};
    SDL_PushEvent(&event);
    SDL_Event closing = {.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_CLOSE}};
    SDL_PushEvent(&closing); /* Alt-F4, where there is a window manager */
}

/* On the attract screen, where any key of the keypad wakes, and in a visit. */
static void no_chord_of_a_foreign_keyboard_does_anything(void **state)
{
    struct fixture *f = *state;
    const char *wish = getenv("VONK_CHORDS");
    int chords = wish != NULL ? atoi(wish) : CHORDS;
    struct window *window = open_screen(f);
    struct random random;
    random_init(&random, 20261122);
    for (int place = 0; place < 2; place++) {
        struct state before = state_of(f);
        for (int i = 0; i < chords / 2; i++) {
            strike(&random);
            if (i % ROUND == 0) {
                meddle(&random);
                assert_int_equal(take_all(f, window), 0);
            }
        }
        assert_int_equal(take_all(f, window), 0);
        struct state after = state_of(f);
        assert_same(&before, &after);
        if (place == 0) {
            tap(f, "attract.start");
        }
    }
    assert_string_equal(SDL_GetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE), "0");
    window_close(window);
}

/* A touchscreen whose plug is pulled tells of no finger that goes up; SDL forgets the finger. */
static void a_touchscreen_unplugged_in_a_press_chooses_nothing(void **state)
{
    struct fixture *f = *state;
    struct window *window = open_screen(f);
    struct input_state input = {.count = 0};
    struct window_event event;
    tap(f, "attract.start");
    int events = spy_count(f->journal, EVENT_COUNT);
    press(f, "home.stories");
    assert_string_equal(f->app.pressed, "home.stories");
    input.fingers[input.count++] = (struct input_finger){.id = 1, .touch = 4711, .known = true};
    assert_true(input_missing(&input, &event));
    app_pointer(&f->app, event.pointer);
    assert_string_equal(f->app.pressed, "");
    release(f, "home.stories"); /* it comes back, with the finger still there */
    expect_screen(f, "home");
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), events);
    wait_ms(f, APP_DEAF_MS);
    tap(f, "home.stories"); /* and works */
    expect_screen(f, "stories");
    window_close(window);
}

static void a_press_of_more_than_ten_seconds_chooses_nothing(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    press(f, "home.stories");
    wait_ms(f, 10001);
    assert_string_equal(f->app.pressed, "");
    release(f, "home.stories");
    wait_ms(f, 1000);
    expect_screen(f, "home");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(no_chord_of_a_foreign_keyboard_does_anything),
        FIXTURE_TEST(a_touchscreen_unplugged_in_a_press_chooses_nothing),
        FIXTURE_TEST(a_press_of_more_than_ten_seconds_chooses_nothing),
    };
    return FIXTURE_RUN(tests);
}
