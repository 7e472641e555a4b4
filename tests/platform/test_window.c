/* The window on SDL's dummy driver: what becomes of pushed events, and painting in it. */
#include "drawings.h"

#include "platform/gpu.h"
#include "platform/input.h"
#include "platform/render.h"
#include "platform/sleep.h"
#include "platform/window.h"

#include "base/clock.h"

#include <SDL.h>
#include <math.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum { WIDTH = 320, HEIGHT = 200, TOUCH = 7 };

static int begin(void **state)
{
    struct window_options options = {.width = WIDTH, .height = HEIGHT, .driver = "dummy"};
    struct window_event event;
    struct err err = {""};
    struct window *window = window_open(&options, &err);
    if (window == NULL) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    while (window_wait(window, 0, &event)) { /* what opening it brought */
    }
    *state = window;
    return 0;
}

static int end(void **state)
{
    window_close(*state);
    return 0;
}

static void push_finger(uint32_t type, SDL_FingerID id, float x, float y)
{
    SDL_Event event = {.tfinger = {.type = type, .touchId = TOUCH, .fingerId = id, .x = x, .y = y}};
    SDL_PushEvent(&event);
}

static void push_button(uint32_t type, uint32_t which, uint8_t button, int x, int y)
{
    SDL_Event event = {.button = {.type = type, .which = which, .button = button, .x = x, .y = y}};
    SDL_PushEvent(&event);
}

static void push_key(SDL_Keycode code, uint16_t mod, uint8_t repeat)
{
    SDL_Event event = {
        .key = {.type = SDL_KEYDOWN, .repeat = repeat, .keysym = {.sym = code, .mod = mod}}};
    SDL_PushEvent(&event);
}

static void push_window(uint8_t kind, int a, int b)
{
    SDL_Event event = {.window = {.type = SDL_WINDOWEVENT, .event = kind, .data1 = a, .data2 = b}};
    SDL_PushEvent(&event);
}

static struct window_event take(struct window *window)
{
    struct window_event event = {.kind = WINDOW_NOTHING};
    if (!window_wait(window, 0, &event)) {
        event.kind = WINDOW_NOTHING;
    }
    return event;
}

static void assert_pointer(struct window *window, enum pointer_kind kind, int64_t finger, int x,
                           int y)
{
    struct window_event event = take(window);
    assert_int_equal(event.kind, WINDOW_POINTER);
    assert_int_equal(event.pointer.kind, kind);
    assert_int_equal(event.pointer.finger, finger);
    assert_int_equal(event.pointer.x, x);
    assert_int_equal(event.pointer.y, y);
}

static void assert_nothing(struct window *window)
{
    assert_int_equal(take(window).kind, WINDOW_NOTHING);
}

/* ---- fingers ---- */

static void a_finger_s_events_arrive_once_in_pixels(void **state)
{
    struct window *window = *state;
    push_finger(SDL_FINGERDOWN, 3, 0.5f, 0.25f);
    push_finger(SDL_FINGERMOTION, 3, 0.75f, 0.5f);
    push_finger(SDL_FINGERUP, 3, 0.75f, 0.5f);
    assert_pointer(window, POINTER_DOWN, 3, 160, 50);
    assert_pointer(window, POINTER_MOVE, 3, 240, 100);
    assert_pointer(window, POINTER_UP, 3, 240, 100);
    assert_nothing(window);
}

static void the_edge_and_beyond_are_still_on_the_screen(void **state)
{
    struct window *window = *state;
    push_finger(SDL_FINGERDOWN, 1, 15.98f, -3);
    push_finger(SDL_FINGERMOTION, 1, 1, 1);
    assert_pointer(window, POINTER_DOWN, 1, WIDTH - 1, 0);
    assert_pointer(window, POINTER_MOVE, 1, WIDTH - 1, HEIGHT - 1);
}

static void places_that_are_no_numbers_are_dropped(void **state)
{
    struct window *window = *state;
    push_finger(SDL_FINGERDOWN, 1, NAN, 0.5f);
    push_finger(SDL_FINGERDOWN, 2, 0.5f, INFINITY);
    assert_nothing(window);
}

static void a_calibrated_finger_is_where_it_is_meant(void **state)
{
    struct window *window = *state;
    static const float halved[] = {2, 0, 0, 0, 1, 0.25f}; /* the glass tells half of the width */
    window_calibrate(window, halved);
    push_finger(SDL_FINGERDOWN, 1, 0.25f, 0.5f);
    push_finger(SDL_FINGERMOTION, 1, 3, NAN);
    push_finger(SDL_FINGERMOTION, 1, 3, -2);
    push_button(SDL_MOUSEBUTTONDOWN, 0, SDL_BUTTON_LEFT, 20, 30); /* a mouse knows where it is */
    assert_pointer(window, POINTER_DOWN, 1, 160, 150);
    assert_pointer(window, POINTER_MOVE, 1, WIDTH - 1, 0);
    assert_pointer(window, POINTER_DOWN, WINDOW_MOUSE_FINGER, 20, 30);
    window_calibrate(window, NULL);
    push_finger(SDL_FINGERUP, 1, 0.25f, 0.5f);
    assert_pointer(window, POINTER_UP, 1, 80, 100);
    assert_nothing(window);
}

/* Calibrated on the panel, then turned with the picture: the crosses are met on the upright one. */
static void a_calibration_holds_on_a_display_that_hangs_on_its_side(void **state)
{
    struct window_options options = {
        .width = 320, .height = 200, .rotation = 90, .driver = "dummy"};
    struct spot told[TOUCH_CROSSES];
    float numbers[TOUCH_NUMBERS];
    struct window *window = window_open(&options, NULL);
    struct window_event event;
    (void)state;
    assert_non_null(window);
    while (window_wait(window, 0, &event)) {
    }
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < TOUCH_CROSSES; i++) {
            struct spot cross = touch_cross(i); /* on the panel, of which the glass tells 3/4 */
            push_finger(SDL_FINGERDOWN, i, (1 - cross.y) * 0.75f, cross.x);
            push_finger(SDL_FINGERUP, i, (1 - cross.y) * 0.75f, cross.x);
            event = take(window);
            told[i] = (struct spot){((float)event.pointer.x + 0.5f) / 200,
                                    ((float)event.pointer.y + 0.5f) / 320};
            take(window);
            if (round == 1) {
                assert_true(fabsf(told[i].x - cross.x) < 0.01f);
                assert_true(fabsf(told[i].y - cross.y) < 0.01f);
            }
        }
        if (round == 0) {
            assert_int_equal(touch_solve(NULL, told, 90, numbers), TOUCH_GOOD);
            window_calibrate(window, numbers);
        }
    }
    window_close(window);
}

static void an_up_without_a_down_is_dropped(void **state)
{
    struct window *window = *state;
    push_finger(SDL_FINGERUP, 9, 0.5f, 0.5f);
    push_finger(SDL_FINGERMOTION, 9, 0.5f, 0.5f);
    push_button(SDL_MOUSEBUTTONUP, 0, SDL_BUTTON_LEFT, 5, 5);
    assert_nothing(window);
}

static void the_mouse_is_one_finger(void **state)
{
    struct window *window = *state;
    SDL_Event moved = {.motion = {.type = SDL_MOUSEMOTION, .x = 9, .y = 8}};
    SDL_PushEvent(&moved); /* without a button: nothing */
    push_button(SDL_MOUSEBUTTONDOWN, 0, SDL_BUTTON_LEFT, 20, 30);
    SDL_PushEvent(&moved);
    push_button(SDL_MOUSEBUTTONDOWN, 0, SDL_BUTTON_RIGHT, 1, 1);
    push_button(SDL_MOUSEBUTTONUP, 0, SDL_BUTTON_LEFT, 9, 8);
    assert_pointer(window, POINTER_DOWN, WINDOW_MOUSE_FINGER, 20, 30);
    assert_pointer(window, POINTER_MOVE, WINDOW_MOUSE_FINGER, 9, 8);
    assert_pointer(window, POINTER_UP, WINDOW_MOUSE_FINGER, 9, 8);
    assert_nothing(window);
}

static void the_twins_that_sdl_makes_are_ignored(void **state)
{
    struct window *window = *state;
    push_button(SDL_MOUSEBUTTONDOWN, SDL_TOUCH_MOUSEID, SDL_BUTTON_LEFT, 20, 30);
    push_button(SDL_MOUSEBUTTONUP, SDL_TOUCH_MOUSEID, SDL_BUTTON_LEFT, 20, 30);
    SDL_Event finger = {
        .tfinger = {.type = SDL_FINGERDOWN, .touchId = SDL_MOUSE_TOUCHID, .x = 0.5f, .y = 0.5f}};
    SDL_PushEvent(&finger);
    assert_nothing(window);
}

static void losing_the_focus_cancels_the_press(void **state)
{
    struct window *window = *state;
    push_finger(SDL_FINGERDOWN, 3, 0.5f, 0.25f);
    push_window(SDL_WINDOWEVENT_FOCUS_LOST, 0, 0);
    push_finger(SDL_FINGERUP, 3, 0.5f, 0.25f);
    assert_pointer(window, POINTER_DOWN, 3, 160, 50);
    struct window_event event = take(window);
    assert_int_equal(event.kind, WINDOW_POINTER);
    assert_int_equal(event.pointer.kind, POINTER_CANCEL);
    assert_nothing(window); /* the up belongs to nothing now */
    push_window(SDL_WINDOWEVENT_FOCUS_LOST, 0, 0);
    assert_nothing(window); /* nothing to cancel */
}

/* SDL forgets the fingers of a touchscreen that is unplugged, and says nothing. */
static void a_finger_that_sdl_has_forgotten_is_cancelled(void **state)
{
    (void)state;
    struct input_state input = {.width = WIDTH, .height = HEIGHT, .count = 2};
    struct window_event event;
    input.fingers[0] = (struct input_finger){.id = 1, .touch = 2, .known = false};
    input.fingers[1] = (struct input_finger){.id = 5, .touch = 4711, .known = true};
    assert_true(input_missing(&input, &event));
    assert_int_equal(event.kind, WINDOW_POINTER);
    assert_int_equal(event.pointer.kind, POINTER_CANCEL);
    assert_int_equal(input.count, 0);
    assert_false(input_missing(&input, &event));
}

static void more_fingers_than_hands_have_do_no_harm(void **state)
{
    struct window *window = *state;
    for (int i = 0; i < 100; i++) {
        push_finger(SDL_FINGERDOWN, i, 0.5f, 0.5f);
    }
    for (int i = 0; i < INPUT_FINGERS; i++) {
        assert_pointer(window, POINTER_DOWN, i, 160, 100);
    }
    assert_nothing(window);
}

/* ---- keys ---- */

static void the_seven_keys_are_known(void **state)
{
    struct window *window = *state;
    static const SDL_Keycode codes[] = {SDLK_UP,     SDLK_DOWN,      SDLK_LEFT, SDLK_RIGHT,
                                        SDLK_RETURN, SDLK_BACKSPACE, SDLK_TAB};
    for (int i = 0; i < WINDOW_KEY_COUNT; i++) {
        push_key(codes[i], KMOD_NUM | KMOD_CAPS, 0);
    }
    for (int i = 0; i < WINDOW_KEY_COUNT; i++) {
        struct window_event event = take(window);
        assert_int_equal(event.kind, WINDOW_KEY);
        assert_int_equal(event.key, i);
    }
    assert_nothing(window);
}

static void every_other_key_chord_and_repeat_is_ignored(void **state)
{
    struct window *window = *state;
    for (int code = 0; code < 0x200; code++) {
        push_key(SDL_SCANCODE_TO_KEYCODE((SDL_SCANCODE_F1 + code % 24)), KMOD_LALT, 0);
        push_key('!' + code % 90, 0, 0);
    }
    push_key(SDLK_F4, KMOD_LALT, 0);
    push_key(SDLK_UP, KMOD_LCTRL, 0);
    push_key(SDLK_RETURN, KMOD_LGUI, 0);
    push_key(SDLK_DOWN, 0, 1);
    assert_nothing(window);
}

/* ---- the window ---- */

static void signals_become_quit(void **state)
{
    struct window *window = *state;
    raise(SIGTERM);
    assert_int_equal(take(window).kind, WINDOW_QUIT);
    raise(SIGINT);
    assert_int_equal(take(window).kind, WINDOW_QUIT);
    assert_nothing(window);
}

static void a_new_size_is_told_and_used(void **state)
{
    struct window *window = *state;
    int width, height;
    push_window(SDL_WINDOWEVENT_SIZE_CHANGED, 640, 400);
    assert_int_equal(take(window).kind, WINDOW_RESIZED);
    window_size(window, &width, &height);
    assert_int_equal(width, 640);
    assert_int_equal(height, 400);
    push_finger(SDL_FINGERDOWN, 1, 0.5f, 0.5f);
    assert_pointer(window, POINTER_DOWN, 1, 320, 200);
    push_window(SDL_WINDOWEVENT_EXPOSED, 0, 0);
    assert_int_equal(take(window).kind, WINDOW_EXPOSED);
}

static void events_carry_the_kiosk_s_time(void **state)
{
    struct window *window = *state;
    struct clock clock;
    clock_init_real(&clock);
    int64_t before = clock_now(&clock);
    push_key(SDLK_UP, 0, 0);
    struct window_event event = take(window);
    assert_in_range(event.when, before - 5, clock_now(&clock) + 5);
}

static void the_hints_keep_fingers_and_mouse_apart(void **state)
{
    (void)state;
    assert_string_equal(SDL_GetHint(SDL_HINT_TOUCH_MOUSE_EVENTS), "0");
    assert_string_equal(SDL_GetHint(SDL_HINT_MOUSE_TOUCH_EVENTS), "0");
    assert_string_equal(SDL_GetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION), "0");
}

static void an_unknown_driver_is_a_sentence(void **state)
{
    struct window_options options = {.width = 10, .height = 10, .driver = "paper"};
    struct err err = {""};
    (void)state;
    assert_null(window_open(&options, &err));
    assert_non_null(strstr(err.text, "paper"));
}

static void waiting_ends_at_once_when_a_descriptor_is_ready(void **state)
{
    int ends[2];
    (void)state;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "x", 1), 1);
    sleep_for(ends[0], 60000);
    close(ends[0]);
    close(ends[1]);
}

/* ---- painting ---- */

/* Paints until nothing is missing any more. */
static bool paint_patiently(struct canvas *canvas, const struct paint_list *list)
{
    struct paint_canvas paint = canvas_paint_canvas(canvas);
    struct rect all = {0, 0, WIDTH, HEIGHT};
    time_t start = time(NULL);
    bool whole = false;
    while (!whole && time(NULL) < start + 20) {
        sched_yield();
        whole = paint.paint(paint.context, list, &all, 1);
    }
    return whole;
}

static void a_window_is_painted_and_its_pictures_come_from_the_thread(void **state)
{
    struct window *window = *state;
    struct drawings drawings;
    struct err err = {""};
    struct rect all = {0, 0, WIDTH, HEIGHT};
    drawings_begin(&drawings);
    drawings_png(&drawings, "pictures/p.l.png", 960, 1200, drawing_portrait);
    struct canvas_folders folders = {drawings.folder, drawings.folder, NULL};
    struct canvas *canvas = canvas_open_window(window, &folders, &err);
    struct canvas *other = canvas_open_offscreen(WIDTH, HEIGHT, &folders, &err);
    assert_true(canvas != NULL && other != NULL);
    struct paint items[] = {
        {.kind = PAINT_RECT, .rect = all, .clip = all, .color = color_hex(0x00FF00)},
        {.kind = PAINT_PICTURE,
         .rect = {0, 0, 160, 150},
         .clip = all,
         .picture = {.name = "p", .zoom = 6},
         .color = color_hex(0x0000FF)},
    };
    struct paint_list list = {.items = items, .count = 2};
    assert_true(paint_patiently(canvas, &list) && paint_patiently(other, &list));
    for (int i = 0; i < WIDTH * HEIGHT; i += 3) {
        int x = i % WIDTH, y = i / WIDTH;
        assert_true(color_equal(canvas_read_pixel(canvas, x, y), canvas_read_pixel(other, x, y)));
    }
    assert_false(canvas_lost(canvas));
    canvas_close(canvas);
    canvas_close(other);
    drawings_end(&drawings);
}

#define IN_WINDOW(test) cmocka_unit_test_setup_teardown(test, begin, end)

/* SDL is asked for "kmsdrm" and then says that it is "KMSDRM". */
static void the_console_is_known_by_the_name_that_sdl_gives_it(void **state)
{
    (void)state;
    assert_true(gpu_driver_is("KMSDRM", "kmsdrm"));
    assert_true(gpu_likely("KMSDRM"));
    assert_false(gpu_driver_is("x11", "kmsdrm"));
    assert_false(gpu_driver_is(NULL, "kmsdrm"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WINDOW(a_finger_s_events_arrive_once_in_pixels),
        IN_WINDOW(the_edge_and_beyond_are_still_on_the_screen),
        IN_WINDOW(places_that_are_no_numbers_are_dropped),
        IN_WINDOW(a_calibrated_finger_is_where_it_is_meant),
        cmocka_unit_test(a_calibration_holds_on_a_display_that_hangs_on_its_side),
        IN_WINDOW(an_up_without_a_down_is_dropped),
        IN_WINDOW(the_mouse_is_one_finger),
        IN_WINDOW(the_twins_that_sdl_makes_are_ignored),
        IN_WINDOW(losing_the_focus_cancels_the_press),
        IN_WINDOW(a_finger_that_sdl_has_forgotten_is_cancelled),
        IN_WINDOW(more_fingers_than_hands_have_do_no_harm),
        IN_WINDOW(the_seven_keys_are_known),
        IN_WINDOW(every_other_key_chord_and_repeat_is_ignored),
        IN_WINDOW(signals_become_quit),
        IN_WINDOW(a_new_size_is_told_and_used),
        IN_WINDOW(events_carry_the_kiosk_s_time),
        IN_WINDOW(the_hints_keep_fingers_and_mouse_apart),
        cmocka_unit_test(an_unknown_driver_is_a_sentence),
        cmocka_unit_test(the_console_is_known_by_the_name_that_sdl_gives_it),
        cmocka_unit_test(waiting_ends_at_once_when_a_descriptor_is_ready),
        IN_WINDOW(a_window_is_painted_and_its_pictures_come_from_the_thread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
