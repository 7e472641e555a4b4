/* staff_pin.c: the digits of the PIN: typed, checked, chosen. Only here and in the clerk's errand
 * they exist; the screen sees how many there are. */
#include "kiosk/staff_inside.h"

#include <string.h>

static bool is_first(const struct app *app)
{
    return app_route(app).screen == SCREEN_SETUP || app->desk.first;
}

static void forget(struct app *app)
{
    explicit_bzero(staff_of(app)->typed, sizeof staff_of(app)->typed);
    app->desk.pin.typed = 0;
}

static void show_state(struct app *app, const struct pin_state *state)
{
    struct desk_pin *pin = &app->desk.pin;
    pin->tries = state->tries_left;
    if (state->wait_ms > 0) {
        pin->says = PIN_SAYS_WAIT;
        pin->wait_s = (int)((state->wait_ms + 999) / 1000);
        staff_of(app)->waits_until = clock_now(app->options.clock) + state->wait_ms;
    }
}

void staff_pin_ask(struct app *app)
{
    struct pin_state state;
    forget(app);
    app->desk = (struct desk){.work = app->desk.work};
    clerk_pin_state(staff_of(app)->clerk, &state);
    app->desk.first = !state.set;
    app->desk.pin.says = state.set ? PIN_SAYS_ENTER : PIN_SAYS_CHOOSE;
    show_state(app, &state);
}

void staff_pin_digit(struct app *app, int digit)
{
    struct desk_pin *pin = &app->desk.pin;
    bool deaf = pin->says == PIN_SAYS_CHECKING || pin->says == PIN_SAYS_WAIT;
    if (deaf || digit < 0 || digit > 9 || pin->typed >= DESK_PIN_DIGITS) {
        return;
    }
    staff_of(app)->typed[pin->typed++] = (char)('0' + digit);
}

void staff_pin_clear(struct app *app)
{
    if (app->desk.pin.says != PIN_SAYS_CHECKING) {
        forget(app);
    }
}

/* The second of two equal ones is kept. */
static void choose(struct app *app)
{
    struct staff *staff = staff_of(app);
    struct desk_pin *pin = &app->desk.pin;
    if (pin->says == PIN_SAYS_AGAIN) {
        if (memcmp(staff->typed, staff->chosen, sizeof staff->typed) != 0) {
            pin->says = PIN_SAYS_DIFFERENT;
            explicit_bzero(staff->chosen, sizeof staff->chosen);
            forget(app);
            return;
        }
        pin->says = PIN_SAYS_CHECKING;
        staff_job(app, ERRAND_PIN_SET, 0);
        return;
    }
    if (pin_weak(staff->typed) != PIN_STRONG) {
        pin->says = PIN_SAYS_WEAK;
    } else {
        memcpy(staff->chosen, staff->typed, sizeof staff->chosen);
        pin->says = PIN_SAYS_AGAIN;
    }
    forget(app);
}

void staff_pin_ok(struct app *app)
{
    struct desk_pin *pin = &app->desk.pin;
    if (pin->typed < DESK_PIN_DIGITS || pin->says == PIN_SAYS_CHECKING ||
        pin->says == PIN_SAYS_WAIT) {
        return;
    }
    if (is_first(app)) {
        choose(app);
        return;
    }
    pin->says = PIN_SAYS_CHECKING;
    staff_job(app, ERRAND_PIN, 0);
}

/* What the clerk says of a PIN that was typed, and of one that was chosen. */
void staff_pin_heard(struct app *app, const struct clerk_reply *reply)
{
    struct staff *staff = staff_of(app);
    struct desk_pin *pin = &app->desk.pin;
    if (!staff_is(app_route(app))) {
        return; /* left meanwhile */
    }
    forget(app);
    explicit_bzero(staff->chosen, sizeof staff->chosen);
    switch (reply->pin) {
    case PIN_RIGHT:
        if (is_first(app) && app->desk.open) { /* another PIN, on the page of the system */
            app->desk.pin.says = PIN_SAYS_ENTER;
            app_act(app, (struct action){ACTION_GO, SCREEN_STAFF, DESK_SYSTEM});
        } else if (is_first(app)) {
            app->desk.open = true;
            app->desk.pin.says = PIN_SAYS_ENTER;
            app_act(app, (struct action){ACTION_GO, SCREEN_SETUP, STEP_KIOSK});
        } else {
            staff_open_desk(app);
        }
        return;
    case PIN_UNSET:
        pin->says = PIN_SAYS_CHOOSE;
        break;
    case PIN_TROUBLE:
        pin->says = PIN_SAYS_TROUBLE;
        memcpy(app->desk.work.sentence, reply->sentence, sizeof app->desk.work.sentence);
        break;
    default:
        pin->says = is_first(app) ? PIN_SAYS_WEAK : PIN_SAYS_WRONG;
        show_state(app, &reply->pin_state);
        break;
    }
}

void staff_pin_step(struct app *app)
{
    struct desk_pin *pin = &app->desk.pin;
    if (pin->says != PIN_SAYS_WAIT || app_route(app).screen != SCREEN_STAFFPIN) {
        return;
    }
    int64_t left = staff_of(app)->waits_until - clock_now(app->options.clock);
    int seconds = left > 0 ? (int)((left + 999) / 1000) : 0;
    if (seconds != pin->wait_s) {
        pin->wait_s = seconds;
        app->stale = true;
    }
    if (seconds == 0) {
        pin->says = PIN_SAYS_ENTER;
        app->stale = true;
    }
}
