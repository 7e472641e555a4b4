/* staff_pin.c: the digits of the PIN: typed, checked, chosen. Only here and in what the clerk is
 * asked at the door they exist; the screen sees how many there are. */
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

/* ---- at the door ---- */

/* Asks, unless somebody who left meanwhile is still being answered. */
static void ask(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (staff->knock == KNOCK_NONE || office_busy(staff->door)) {
        return;
    }
    struct clerk_knock *knock = clerk_knock(staff->clerk);
    knock->choose = staff->knock == KNOCK_CHOICE;
    knock->inside = app->desk.open;
    memcpy(knock->digits, staff->typed, sizeof knock->digits);
    staff->knock = KNOCK_NONE;
    staff->knocked = true;
    office_give(staff->door, clerk_answer, staff->clerk);
}

static void knock(struct app *app, enum knock what)
{
    app->desk.pin.says = PIN_SAYS_CHECKING;
    staff_of(app)->knock = what;
    ask(app);
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
        knock(app, KNOCK_CHOICE);
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
    knock(app, KNOCK_PIN);
}

/* Where a PIN that is right leads to. */
static void let_in(struct app *app)
{
    if (!is_first(app)) {
        staff_open_desk(app);
        return;
    }
    bool inside = app->desk.open; /* another PIN, on the page of the system */
    app->desk.open = true;
    app->desk.pin.says = PIN_SAYS_ENTER;
    app_act(app, inside ? (struct action){ACTION_GO, SCREEN_STAFF, DESK_SYSTEM}
                        : (struct action){ACTION_GO, SCREEN_SETUP, STEP_KIOSK});
}

/* What was said of a PIN that was typed, or of one that was chosen. */
static void hear(struct app *app)
{
    const struct clerk_knock *said = clerk_knock(staff_of(app)->clerk);
    struct desk_pin *pin = &app->desk.pin;
    forget(app);
    explicit_bzero(staff_of(app)->chosen, sizeof staff_of(app)->chosen);
    app->stale = true;
    switch (said->answer) {
    case PIN_RIGHT:
        let_in(app);
        return;
    case PIN_UNSET:
        pin->says = PIN_SAYS_CHOOSE;
        break;
    case PIN_TROUBLE:
        pin->says = PIN_SAYS_TROUBLE;
        memcpy(app->desk.work.sentence, said->sentence, sizeof app->desk.work.sentence);
        break;
    default:
        pin->says = is_first(app) ? PIN_SAYS_WEAK : PIN_SAYS_WRONG;
        show_state(app, &said->state);
        break;
    }
}

/* ---- time ---- */

static void count_down(struct app *app)
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

void staff_pin_step(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (office_ended(staff->door) && staff->knocked) { /* else she left meanwhile */
        staff->knocked = false;
        hear(app);
    }
    ask(app);
    count_down(app);
}

int64_t staff_pin_wake(const struct app *app)
{
    const struct staff *staff = staff_of(app);
    int64_t now = clock_now(app->options.clock);
    if (office_busy(staff->door)) {
        return staff->options.at_once ? now : now + STAFF_POLL_MS;
    }
    bool counts = app_route(app).screen == SCREEN_STAFFPIN && app->desk.pin.wait_s > 0;
    return counts ? now + 1000 : INT64_MAX;
}
