/* light.c: asks the clock, and lays the dark over the picture. The tree stays as it is: what is
 * touched in the dark is what lies there. Owns nothing. */
#include "kiosk/light.h"

#include "journal/moment.h"
#include "kiosk/navigation.h"

enum { DIM_ALPHA = 178 /* of 255: a third of the light is left */ };

static struct hours hours_of(const struct app *app)
{
    return (struct hours){app->options.settings.opens, app->options.settings.closes};
}

static bool is_attract(const struct app *app)
{
    return !app->visiting && app->depth == 1 && app_route(app).screen == SCREEN_ATTRACT;
}

/* Ms of the local day, -1 where the clock may be wrong. */
static int64_t day_of(const struct app *app)
{
    enum quality quality = moment_read(app->options.clock).quality;
    bool trusted = quality >= QUALITY_RTC || app->dimmer.checked;
    return trusted ? hours_day_ms(clock_wall(app->options.clock)) : -1;
}

static void change(struct app *app, enum light light)
{
    struct app_dimmer *dimmer = &app->dimmer;
    const struct app_lamp *lamp = &app->options.lamp;
    int brightness = app->options.settings.brightness;
    if (light == LIGHT_OFF) {
        navigation_note_attract(app, NULL);
    } else if (dimmer->light == LIGHT_OFF) {
        app->noted = clock_now(app->options.clock); /* a dark screen attracted nobody */
    }
    bool dark = light == LIGHT_OFF, was_dark = dimmer->light == LIGHT_OFF;
    if (dark != was_dark && lamp->set != NULL && brightness > 0) {
        lamp->set(lamp->context, dark ? 0 : brightness);
    }
    dimmer->light = light;
    app->stale = true;
}

void light_step(struct app *app)
{
    struct app_dimmer *dimmer = &app->dimmer;
    int64_t now = clock_now(app->options.clock);
    int64_t since = app->active > app->opened ? app->active : app->opened;
    int64_t quiet = is_attract(app) ? now - since : -1;
    bool touched = since != dimmer->since && (quiet >= 0 || dimmer->light != LIGHT_FULL);
    if (now < dimmer->due && !touched) {
        return;
    }
    int64_t day = day_of(app), sleep = hours_sleep(hours_of(app), day, quiet);
    enum light light = hours_light(hours_of(app), day, quiet);
    dimmer->since = since;
    dimmer->due = sleep < INT64_MAX ? now + sleep : INT64_MAX;
    if (light != dimmer->light) {
        change(app, light);
    }
}

void light_paint(struct app *app, struct paint_list *list)
{
    static const uint8_t alphas[] = {[LIGHT_FULL] = 0, [LIGHT_DIM] = DIM_ALPHA, [LIGHT_OFF] = 255};
    if (app->dimmer.light == LIGHT_FULL) {
        return;
    }
    if (app->dimmer.light == LIGHT_OFF) {
        list->count = 0;
        app->frame.wake = INT64_MAX;
    }
    paint_add_veil(list, &app->frame, alphas[app->dimmer.light]);
}
