/* staff.c: the session of staff: the way in, the lock, and which action goes where. */
#include "kiosk/staff_inside.h"

#include "kiosk/navigation.h"

#include <stdlib.h>
#include <string.h>

struct staff *staff_open(const struct staff_options *options, struct err *err)
{
    struct staff *staff = calloc(1, sizeof *staff);
    if (staff != NULL) {
        staff->options = *options;
        staff->light = -1;
        staff->lit = 100;
        staff->clerk = clerk_open(&options->clerk, err);
        staff->office = staff->clerk != NULL ? office_open(options->at_once) : NULL;
        staff->door = staff->office != NULL ? office_open(options->at_once) : NULL;
    }
    if (staff == NULL || staff->door == NULL) {
        err_set(err, "no memory for the screens of staff; restart the kiosk");
        staff_close(staff);
        return NULL;
    }
    return staff;
}

void staff_close(struct staff *staff)
{
    if (staff == NULL) {
        return;
    }
    office_close(staff->door);
    office_close(staff->office);
    if (staff->clerk != NULL) {
        staff_jobs_last(staff);
    }
    clerk_close(staff->clerk);
    explicit_bzero(staff, sizeof *staff); /* digits */
    free(staff);
}

void staff_light(void *context, int percent)
{
    staff_jobs_light(context, percent);
}

bool staff_is(struct route route)
{
    return route.screen >= SCREEN_STAFFPIN && route.screen <= SCREEN_STAFF;
}

enum staff_end staff_ends(const struct app *app)
{
    return app->options.staff != NULL ? staff_of(app)->end : STAFF_GOES_ON;
}

/* ---- the way in ---- */

static int64_t now_of(const struct app *app)
{
    return clock_now(app->options.clock);
}

void staff_enter(struct app *app)
{
    if (app->options.staff == NULL || staff_is(app_route(app))) {
        return;
    }
    staff_pin_ask(app);
    app->pressed[0] = '\0';
    navigation_note_attract(app, NULL);
    if (app->desk.first) { /* nobody else has a key to it yet */
        navigation_reset(app);
        staff_pin_ask(app);
        staff_form_fill(app);
    }
    struct route route = {app->desk.first ? SCREEN_SETUP : SCREEN_STAFFPIN, 0};
    app_act(app, (struct action){ACTION_GO, route.screen, route.argument});
}

void staff_begin(struct app *app)
{
    struct pin_state state;
    struct staff *staff = staff_of(app);
    if (staff == NULL) {
        return;
    }
    if (app->options.settings.brightness > 0) {
        staff_light(staff, app->options.settings.brightness);
    }
    app->dimmer.checked = staff->checked; /* also in a window of another size */
    if (!staff->options.first) {
        return;
    }
    clerk_pin_state(staff->clerk, &state);
    if (!state.set) {
        staff_enter(app);
    }
}

static bool in_corner(const struct app *app, int x, int y)
{
    const struct theme *theme = &app->theme;
    int side = theme_mm(theme, STAFF_CORNER_MM);
    bool below = theme->reach_line > 0 && y >= theme->display.height - side;
    return x < side && (y < side || below);
}

int64_t staff_hold_at(const struct app *app)
{
    const struct gesture_state *finger = &app->gesture;
    bool here = finger->down && finger->since >= app->opened; /* it came down on this page */
    bool waits = app->options.staff != NULL && here && !finger->dragging &&
                 !staff_is(app_route(app)) && in_corner(app, finger->start_x, finger->start_y);
    return waits ? finger->since + GESTURE_HOLD_MS : INT64_MAX;
}

bool staff_held(const struct app *app)
{
    return now_of(app) >= staff_hold_at(app);
}

bool staff_back(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (staff == NULL || staff_is(app_route(app))) {
        return false;
    }
    int64_t now = now_of(app);
    staff->backs = now <= staff->back_at + STAFF_BACK_MS ? staff->backs + 1 : 1;
    staff->back_at = now;
    if (staff->backs < STAFF_BACKS) {
        return false;
    }
    staff->backs = 0;
    staff_enter(app);
    return true;
}

/* ---- in and out ---- */

static void go(struct app *app, enum screen_id screen, int argument)
{
    navigation_act(app, (struct action){ACTION_GO, screen, argument});
}

void staff_open_desk(struct app *app)
{
    navigation_reset(app);
    app->desk.open = true;
    staff_of(app)->left = false; /* nobody has to end what is used again */
    staff_form_fill(app);
    go(app, SCREEN_STAFF, DESK_TODAY);
    staff_job(app, JOB_STATS, 0);
}

/* A job that was asked for goes on, and how one ended behind a lock is for who comes back. */
static struct desk_work work_to_keep(const struct app *app)
{
    const struct desk *desk = &app->desk;
    bool unseen = !desk->open && desk->work.ended != JOB_RECOVER;
    return desk->work.job != JOB_NONE || unseen ? desk->work : (struct desk_work){.job = JOB_NONE};
}

void staff_forget(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (staff == NULL) { /* made-up desks, and pictures that are foreseen */
        return;
    }
    app->desk = (struct desk){.work = work_to_keep(app)};
    explicit_bzero(staff->typed, sizeof staff->typed);
    explicit_bzero(staff->chosen, sizeof staff->chosen);
    staff->knock = KNOCK_NONE;
    staff->knocked = staff->figures = false;
    staff->left = staff->left || staff->looked_at != 0;
    staff->looked_at = 0;
}

void staff_leave(struct app *app)
{
    navigation_reset(app);
}

/* Closed without the PIN: back to where the visitor was. */
static void turn_back(struct app *app)
{
    if (!app->visiting) {
        staff_leave(app);
        return;
    }
    staff_forget(app);
    navigation_back(app);
}

/* What lies on top goes first. */
static void cancel(struct app *app)
{
    struct desk *desk = &app->desk;
    enum screen_id screen = app_route(app).screen;
    if (desk->sheet != DESK_SHEET_NONE) {
        desk->sheet = DESK_SHEET_NONE;
        desk->field = FIELD_NONE;
    } else if (screen == SCREEN_SETUP && app_route(app).argument == STEP_PIN && desk->open) {
        desk->pin = (struct desk_pin){.says = PIN_SAYS_ENTER};
        explicit_bzero(staff_of(app)->typed, sizeof staff_of(app)->typed);
        explicit_bzero(staff_of(app)->chosen, sizeof staff_of(app)->chosen);
        staff_of(app)->knock = KNOCK_NONE;
        staff_of(app)->knocked = false;
        go(app, SCREEN_STAFF, DESK_SYSTEM);
    } else if (screen == SCREEN_SETUP && app_route(app).argument > STEP_KIOSK) {
        go(app, SCREEN_SETUP, app_route(app).argument - 1);
    } else if (screen == SCREEN_SETUP && desk->open && !desk->first) {
        go(app, SCREEN_STAFF, DESK_SYSTEM);
    } else if (screen == SCREEN_STAFF || screen == SCREEN_SETUP) {
        staff_leave(app);
    } else {
        turn_back(app);
    }
}

/* The next step of a first start; behind the last the visitors may come. */
static void next_step(struct app *app)
{
    int step = app_route(app).argument + 1;
    if (step < DESK_STEPS) {
        go(app, SCREEN_SETUP, step);
    } else if (app->desk.waits_for_start) {
        staff_job(app, JOB_AGAIN, 0);
    } else {
        staff_leave(app);
    }
}

static void confirm(struct app *app)
{
    struct desk *desk = &app->desk;
    struct route route = app_route(app);
    if (desk->sheet == DESK_SHEET_KEYBOARD) {
        staff_form_typed(app);
    } else if (desk->sheet == DESK_SHEET_SURE) {
        desk->sheet = DESK_SHEET_NONE;
        staff_job(app, (int)desk->sure, desk->sure_second);
    } else if (desk->sheet != DESK_SHEET_NONE) {
        desk->sheet = DESK_SHEET_NONE;
    } else if (route.screen == SCREEN_STAFFPIN ||
               (route.screen == SCREEN_SETUP && route.argument == STEP_PIN)) {
        staff_pin_ok(app);
    } else if (route.screen == SCREEN_SETUP) {
        next_step(app);
    }
}

/* ---- actions ---- */

static void show_sheet(struct app *app, enum desk_sheet sheet)
{
    struct desk *desk = &app->desk;
    desk->sheet = sheet;
    if (sheet == DESK_SHEET_TOUCH) {
        memset(desk->touched, 0, sizeof desk->touched);
        desk_touch_grid(&app->theme, &desk->touch_columns, &desk->touch_rows);
    }
    desk->cross = 0;
}

/* What may be asked before the PIN, and in the first steps: digits, and the file on a stick that
 * lets in who forgot them. */
static bool is_open(const struct app *app, struct action action)
{
    int verb = action.verb;
    bool digits = verb == ACTION_STAFF_DIGIT || verb == ACTION_STAFF_CLEAR ||
                  verb == ACTION_STAFF_OK || verb == ACTION_STAFF_CANCEL;
    bool forgot = (verb == ACTION_STAFF_ASK || verb == ACTION_STAFF_DO) &&
                  action.argument == JOB_RECOVER && app_route(app).screen == SCREEN_STAFFPIN;
    return digits || forgot || app->desk.open;
}

bool staff_act(struct app *app, struct action action)
{
    struct desk *desk = &app->desk;
    if (action.verb < ACTION_STAFF_DIGIT || action.verb > ACTION_STAFF_TOUCH) {
        return false;
    }
    if (app->options.staff == NULL && action.verb == ACTION_STAFF_CANCEL) {
        navigation_reset(app); /* a way out there always is */
    }
    if (app->options.staff == NULL || !is_open(app, action)) {
        return true;
    }
    switch (action.verb) {
    case ACTION_STAFF_DIGIT:
        staff_pin_digit(app, action.argument);
        break;
    case ACTION_STAFF_CLEAR:
        staff_pin_clear(app);
        break;
    case ACTION_STAFF_OK:
        confirm(app);
        break;
    case ACTION_STAFF_CANCEL:
        cancel(app);
        break;
    case ACTION_STAFF_STEP:
        desk->pin = (struct desk_pin){.says = PIN_SAYS_CHOOSE};
        go(app, SCREEN_SETUP, action.argument % DESK_STEPS);
        break;
    case ACTION_STAFF_DO:
        staff_job(app, action.argument, action.second);
        break;
    case ACTION_STAFF_ASK:
        show_sheet(app, DESK_SHEET_SURE);
        desk->sure = (enum desk_job)action.argument;
        desk->sure_second = action.second;
        break;
    case ACTION_STAFF_SET:
        staff_form_set(app, (enum desk_field)action.argument, action.second);
        break;
    case ACTION_STAFF_NUDGE:
        staff_form_nudge(app, (enum desk_field)action.argument, action.second);
        break;
    case ACTION_STAFF_EDIT:
        staff_form_edit(app, (enum desk_field)action.argument);
        break;
    case ACTION_STAFF_LETTER:
        staff_form_letter(app, action.argument);
        break;
    case ACTION_STAFF_SHEET:
        show_sheet(app, (enum desk_sheet)action.argument);
        break;
    default:
        staff_glass_cell(app, action.argument);
        break;
    }
    return true;
}

/* ---- time ---- */

/* How long a page waits for a touch. To go through the steps again is no first start. */
static int64_t patience(const struct app *app)
{
    enum screen_id screen = app_route(app).screen;
    return screen == SCREEN_STAFFPIN                   ? STAFF_PIN_MS
           : screen == SCREEN_SETUP && app->desk.first ? STAFF_SETUP_MS
                                                       : STAFF_LOCK_MS;
}

/* When nobody is there any more. A file that lets her in is waited for: nothing is open yet. */
static int64_t lock_at(const struct app *app)
{
    bool recovers = !app->desk.open && app->desk.work.job == JOB_RECOVER;
    return staff_is(app_route(app)) && !recovers ? app->active + patience(app) : INT64_MAX;
}

void staff_step(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (staff == NULL) {
        return;
    }
    if (staff_held(app)) {
        app->gesture.dragging = true; /* its end is nobody's tap any more */
        staff_enter(app);
    }
    staff_jobs_step(app);
    staff_pin_step(app);
    if (now_of(app) >= lock_at(app)) {
        turn_back(app);
    }
}

int64_t staff_wake(const struct app *app)
{
    if (app->options.staff == NULL) {
        return INT64_MAX;
    }
    const int64_t times[] = {staff_hold_at(app), lock_at(app), staff_jobs_wake(app),
                             staff_pin_wake(app)};
    int64_t wake = INT64_MAX;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        wake = times[i] < wake ? times[i] : wake;
    }
    return wake;
}
