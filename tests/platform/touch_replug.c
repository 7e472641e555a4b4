/* touch_replug.c: a touchscreen that comes and goes, for a machine with uinput (the guest of
 * packaging/image/guest_test.sh): SDL's own reading of the devices, without a display.
 *
 *   touch_replug [TIMES]    plugs one in, taps until a press arrives, pulls it out in the middle of
 *                           a press and waits for the cancel; TIMES times (100)
 *
 * Prints the slowest of each. Status 1 when a press did not come within 2 s of plugging in, or a
 * cancel not within 2 s of pulling out (promises: "back within 2 s of replug"). */
#include "base/clock.h"
#include "platform/window.h"

#include <fcntl.h>
#include <linux/uinput.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH = 1280, HEIGHT = 800, LIMIT_MS = 2000, TAP_EVERY_MS = 50, TRACK = 1 };

static bool emit(int device, int type, int code, int value)
{
    struct input_event event = {.type = (__u16)type, .code = (__u16)code, .value = value};
    return write(device, &event, sizeof event) == (ssize_t)sizeof event;
}

static bool set_axis(int device, int code, int most)
{
    struct uinput_abs_setup axis = {.code = (__u16)code, .absinfo = {.maximum = most}};
    return ioctl(device, UI_ABS_SETUP, &axis) == 0;
}

/* A touchscreen of one finger, as the kernel describes one on a cable; -1 when there is no uinput.
 */
static int plug_in(void)
{
    static const int bits[][2] = {
        {EV_KEY, BTN_TOUCH},
        {EV_ABS, ABS_MT_SLOT},
        {EV_ABS, ABS_MT_TRACKING_ID},
        {EV_ABS, ABS_MT_POSITION_X},
        {EV_ABS, ABS_MT_POSITION_Y},
        {EV_ABS, ABS_X},
        {EV_ABS, ABS_Y},
    };
    struct uinput_setup setup = {.id = {.bustype = BUS_USB, .vendor = 1, .product = 1}};
    int device = open("/dev/uinput", O_WRONLY | O_CLOEXEC);
    bool good = device >= 0 && ioctl(device, UI_SET_PROPBIT, INPUT_PROP_DIRECT) == 0;
    for (size_t i = 0; good && i < sizeof bits / sizeof *bits; i++) {
        unsigned long kind = bits[i][0] == EV_KEY ? UI_SET_KEYBIT : UI_SET_ABSBIT;
        good = ioctl(device, UI_SET_EVBIT, bits[i][0]) == 0 && ioctl(device, kind, bits[i][1]) == 0;
    }
    snprintf(setup.name, sizeof setup.name, "Vonk test touchscreen");
    good = good && set_axis(device, ABS_MT_SLOT, 1) &&
           set_axis(device, ABS_MT_TRACKING_ID, 65535) &&
           set_axis(device, ABS_MT_POSITION_X, WIDTH - 1) &&
           set_axis(device, ABS_MT_POSITION_Y, HEIGHT - 1) && set_axis(device, ABS_X, WIDTH - 1) &&
           set_axis(device, ABS_Y, HEIGHT - 1) && ioctl(device, UI_DEV_SETUP, &setup) == 0 &&
           ioctl(device, UI_DEV_CREATE) == 0;
    if (!good && device >= 0) {
        close(device);
        device = -1;
    }
    return device;
}

static void pull_out(int device)
{
    ioctl(device, UI_DEV_DESTROY);
    close(device);
}

static void press(int device)
{
    emit(device, EV_ABS, ABS_MT_SLOT, 0);
    emit(device, EV_ABS, ABS_MT_TRACKING_ID, TRACK);
    emit(device, EV_ABS, ABS_MT_POSITION_X, WIDTH / 2);
    emit(device, EV_ABS, ABS_MT_POSITION_Y, HEIGHT / 2);
    emit(device, EV_KEY, BTN_TOUCH, 1);
    emit(device, EV_SYN, SYN_REPORT, 0);
}

static void lift(int device)
{
    emit(device, EV_ABS, ABS_MT_SLOT, 0);
    emit(device, EV_ABS, ABS_MT_TRACKING_ID, -1);
    emit(device, EV_KEY, BTN_TOUCH, 0);
    emit(device, EV_SYN, SYN_REPORT, 0);
}

/* True when an event of that kind came within `ms`. */
static bool came(struct window *window, const struct clock *clock, enum pointer_kind kind, int ms)
{
    struct window_event event;
    for (int64_t end = clock_now(clock) + ms; clock_now(clock) < end;) {
        if (window_wait(window, (int)(end - clock_now(clock)), &event) &&
            event.kind == WINDOW_POINTER && event.pointer.kind == kind) {
            return true;
        }
    }
    return false;
}

/* ms from now until a press arrives, with a tap now and then; the finger is down then. -1: none. */
static int64_t wait_for_press(struct window *window, const struct clock *clock, int device)
{
    int64_t since = clock_now(clock);
    while (clock_now(clock) - since < LIMIT_MS) {
        press(device);
        if (came(window, clock, POINTER_DOWN, TAP_EVERY_MS)) {
            return clock_now(clock) - since;
        }
        lift(device);
    }
    return -1;
}

/* One coming and going; false when something did not come in time. */
static bool replug(struct window *window, const struct clock *clock, int64_t slowest[2])
{
    int device = plug_in();
    if (device < 0) {
        perror("touch_replug: no touchscreen can be played (/dev/uinput); run it as root");
        return false;
    }
    int64_t pressed = wait_for_press(window, clock, device);
    int64_t pulled = clock_now(clock);
    pull_out(device);
    bool cancelled = pressed >= 0 && came(window, clock, POINTER_CANCEL, LIMIT_MS);
    int64_t gone = clock_now(clock) - pulled;
    slowest[0] = pressed > slowest[0] ? pressed : slowest[0];
    slowest[1] = gone > slowest[1] ? gone : slowest[1];
    if (pressed < 0 || !cancelled) {
        fprintf(stderr, "touch_replug: %s\n", pressed < 0 ? "no press came" : "no cancel came");
    }
    return pressed >= 0 && cancelled;
}

int main(int count, char **words)
{
    int times = count > 1 ? atoi(words[1]) : 100, good = 0;
    struct window_options options = {.width = WIDTH, .height = HEIGHT, .driver = "evdev"};
    struct clock clock;
    struct err err = {""};
    int64_t slowest[2] = {0, 0};
    clock_init_real(&clock);
    struct window *window = window_open(&options, &err);
    if (window == NULL) {
        fprintf(stderr, "touch_replug: %s\n", err.text);
        return 1;
    }
    for (int i = 0; i < times; i++) {
        good += replug(window, &clock, slowest);
    }
    printf("touchscreen plugged in and pulled out %d times: %d good; slowest press %d ms after "
           "plugging in, slowest cancel %d ms after pulling out\n",
           times, good, (int)slowest[0], (int)slowest[1]);
    window_close(window);
    return good == times ? 0 : 1;
}
