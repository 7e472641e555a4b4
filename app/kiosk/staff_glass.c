/* staff_glass.c: the glass under staff's own finger: the touch test, whose cells must all be
 * reached, and the four crosses of the calibration. */
#include "kiosk/staff_inside.h"

/* ---- the touch test ---- */

void staff_glass_cell(struct app *app, int cell)
{
    struct desk *desk = &app->desk;
    bool all = cell >= 0 && cell < DESK_TOUCHES;
    if (!all) {
        return;
    }
    desk->touched[cell] = true;
    for (int i = 0; i < desk->touch_columns * desk->touch_rows && i < DESK_TOUCHES; i++) {
        all = all && desk->touched[i];
    }
    if (all) {
        desk->readiness.checks[CHECK_TOUCH] = (struct desk_tested){STATE_GOOD, -1, ""};
        desk->sheet = DESK_SHEET_NONE;
    }
}

/* ---- the crosses ---- */

/* Where the crosses stand, as fractions of the picture. */
static void place_crosses(const struct app *app, struct spot crosses[DESK_POINTS])
{
    const struct display *display = &app->options.display;
    for (int i = 0; i < DESK_POINTS; i++) {
        int x, y;
        desk_cross(&app->theme, i, &x, &y);
        crosses[i] =
            (struct spot){(float)x / (float)display->width, (float)y / (float)display->height};
    }
}

/* All four were touched. */
static void calibrate(struct app *app)
{
    struct desk *desk = &app->desk;
    struct spot crosses[DESK_POINTS];
    place_crosses(app, crosses);
    desk->sheet = DESK_SHEET_NONE;
    desk->work = (struct desk_work){.ended = JOB_CALIBRATE, .outcome = OUTCOME_FAILED};
    if (touch_solve(crosses, staff_of(app)->crosses, desk->settings.rotation,
                    desk->settings.touch) == TOUCH_GOOD) {
        desk->work.outcome = OUTCOME_DONE;
        staff_form_keep(app);
    }
}

bool staff_cross(struct app *app, struct pointer pointer)
{
    struct desk *desk = &app->desk;
    const struct display *display = &app->options.display;
    if (!desk->open || desk->sheet != DESK_SHEET_CALIBRATE || desk->cross >= DESK_POINTS) {
        return false;
    }
    app->active = clock_now(app->options.clock);
    app->stale = true;
    if (pointer.kind == POINTER_UP) {
        staff_of(app)->crosses[desk->cross++] = (struct spot){
            (float)pointer.x / (float)display->width, (float)pointer.y / (float)display->height};
        if (desk->cross == DESK_POINTS) {
            calibrate(app);
        }
    }
    return true;
}
