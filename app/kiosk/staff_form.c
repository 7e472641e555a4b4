/* staff_form.c: what staff set: one row for each field, how it is changed. A change is seen at once
 * and stored by the clerk; what is shown only from the next start on says so. */
#include "kiosk/staff_inside.h"

#include "base/text.h"
#include "journal/moment.h"
#include "kiosk/display.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { DAY_MS = 24 * 3600 * 1000, HOUR_MS = 3600 * 1000, MINUTE_MS = 60 * 1000 };

/* 2026-01-01 12:00: where a clock that nobody knows begins to be set. */
static const int64_t CLOCK_BASE_MS = 1767268800000;

/* What follows from a change. */
enum effect {
    EFFECT_NONE,
    EFFECT_KEPT,     /* a setting: stored, and in force at once */
    EFFECT_OCCASION, /* the same, and the journal is told */
    EFFECT_START     /* stored; in force from the next start on */
};

struct field_row {
    size_t offset;         /* in struct settings */
    float least, most;     /* numbers */
    const char *const *of; /* words to choose from, by index */
    int count;
    void (*change)(struct app *app, const struct field_row *row, int value);
    void (*nudge)(struct app *app, const struct field_row *row, int by);
    enum effect effect;
};

static char *member(struct app *app, const struct field_row *row)
{
    return (char *)&app->desk.settings + row->offset;
}

/* ---- ways to change a field ---- */

static float between(float value, float least, float most)
{
    return value < least ? least : value > most ? most : value;
}

static void set_flag(struct app *app, const struct field_row *row, int value)
{
    *(bool *)member(app, row) = value != 0;
}

static void set_count(struct app *app, const struct field_row *row, int value)
{
    *(int *)member(app, row) = (int)between((float)value, row->least, row->most);
}

static void nudge_count(struct app *app, const struct field_row *row, int by)
{
    set_count(app, row, *(int *)member(app, row) + by);
}

/* A brightness that is left alone is taken for the whole. */
static void nudge_brightness(struct app *app, const struct field_row *row, int by)
{
    int *percent = (int *)(void *)member(app, row);
    *percent = *percent == 0 ? 100 : *percent;
    nudge_count(app, row, by);
}

/* An idle time of 0 is "by the words of each page"; the shortest one is next to it. */
static void nudge_idle(struct app *app, const struct field_row *row, int by)
{
    int *seconds = (int *)member(app, row);
    int next = *seconds + by;
    if (*seconds == 0) {
        *seconds = by > 0 ? (int)row->least : 0;
    } else {
        *seconds = next < (int)row->least ? 0 : (int)between((float)next, 0, row->most);
    }
}

static void set_word(struct app *app, const struct field_row *row, int value)
{
    if (value >= 0 && value < row->count) {
        text_copy(member(app, row), OCCASION_ID_SIZE, row->of[value]);
    }
}

static void nudge_goal(struct app *app, const struct field_row *row, int by)
{
    int64_t *goal = (int64_t *)(void *)member(app, row);
    *goal += by;
    *goal = *goal < 0 ? 0 : *goal > (int64_t)row->most ? (int64_t)row->most : *goal;
}

/* The first of all days that staff choose is today. */
static void nudge_day(struct app *app, const struct field_row *row, int by)
{
    int64_t *day = (int64_t *)(void *)member(app, row);
    int64_t today = app->desk.now_ms < 0 ? app->desk.clock_ms : app->desk.now_ms;
    *day = *day == 0 ? today - today % DAY_MS : *day + (int64_t)by * DAY_MS;
}

static void nudge_clock(struct app *app, int64_t ms)
{
    int64_t now = app->desk.now_ms - app->desk.now_ms % MINUTE_MS;
    int64_t from = app->desk.clock_ms != 0 ? app->desk.clock_ms : now > 0 ? now : CLOCK_BASE_MS;
    app->desk.clock_ms = from + ms;
}

static void nudge_clock_day(struct app *app, const struct field_row *row, int by)
{
    (void)row;
    nudge_clock(app, (int64_t)by * DAY_MS);
}

static void nudge_clock_hour(struct app *app, const struct field_row *row, int by)
{
    (void)row;
    nudge_clock(app, (int64_t)by * HOUR_MS);
}

static void nudge_clock_minute(struct app *app, const struct field_row *row, int by)
{
    (void)row;
    nudge_clock(app, (int64_t)by * MINUTE_MS);
}

static void set_first_language(struct app *app, const struct field_row *row, int value)
{
    (void)row;
    const struct catalog *catalog = app->options.catalog;
    if (value >= 0 && value < catalog->language_count) {
        app->desk.languages[value] = true;
        text_copy(app->desk.settings.language, sizeof app->desk.settings.language,
                  catalog->languages[value]);
    }
}

/* On or off; the first one stays on. */
static void set_language(struct app *app, const struct field_row *row, int value)
{
    (void)row;
    const struct catalog *catalog = app->options.catalog;
    struct desk *desk = &app->desk;
    if (value < 0 || value >= catalog->language_count || value >= DESK_LANGUAGES) {
        return;
    }
    bool first = text_equal(catalog->languages[value], desk->settings.language) ||
                 (desk->settings.language[0] == '\0' && value == 0);
    desk->languages[value] = first || !desk->languages[value];
}

/* The sizes are those of a glass that lies; a kiosk that stands upright has them the other way. */
static void set_display(struct app *app, const struct field_row *row, int value)
{
    (void)row;
    const struct display *display = &app->options.display;
    if (value < 0 || value >= desk_display_count) {
        return;
    }
    bool upright = display->height > display->width;
    float wide = (float)desk_displays[value].width_mm, high = (float)desk_displays[value].height_mm;
    app->desk.settings.width_mm = upright ? high : wide;
    app->desk.settings.height_mm = upright ? wide : high;
    app->options.display = display_as_set(&app->desk.settings, display->width, display->height);
}

static void set_earlier(struct app *app, const struct field_row *row, int value)
{
    (void)row;
    if (value >= 0 && value < app->desk.occasion_count) {
        app->desk.settings.occasion = app->desk.occasions[value];
    }
}

static void set_stick(struct app *app, const struct field_row *row, int value)
{
    (void)row;
    app->desk.stick = value >= 0 && value < app->desk.stick_count ? value : 0;
}

static void set_grade(struct app *app, const struct field_row *row, int value)
{
    (void)row;
    app->desk.grade = value;
}

/* Opening hours that are switched on begin as a day at school. */
static void set_hours(struct app *app, const struct field_row *row, int value)
{
    (void)row;
    app->desk.settings.opens = value != 0 ? 8 * 60 : 0;
    app->desk.settings.closes = value != 0 ? 18 * 60 : 0;
}

static void nudge_hours(struct app *app, const struct field_row *row, int by)
{
    nudge_count(app, row, by * 15);
}

/* ---- the fields ---- */

#define AT(field) offsetof(struct settings, field)

static const struct field_row fields[DESK_FIELDS] = {
    [FIELD_KIOSK] = {.offset = AT(kiosk), .effect = EFFECT_KEPT},
    [FIELD_LANGUAGE] = {.change = set_language, .effect = EFFECT_START},
    [FIELD_FIRST_LANGUAGE] = {.change = set_first_language, .effect = EFFECT_START},
    [FIELD_DISPLAY] = {.change = set_display, .effect = EFFECT_KEPT},
    [FIELD_NAME] = {.offset = AT(occasion.name), .effect = EFFECT_OCCASION},
    [FIELD_PLACE] = {.offset = AT(occasion.place), .effect = EFFECT_OCCASION},
    [FIELD_KIND] = {.offset = AT(occasion.kind),
                    .of = occasion_kinds,
                    .count = OCCASION_KINDS,
                    .change = set_word,
                    .effect = EFFECT_OCCASION},
    [FIELD_DAY] = {.offset = AT(occasion.day_ms), .nudge = nudge_day, .effect = EFFECT_OCCASION},
    [FIELD_MEASURE] = {.offset = AT(occasion.measure),
                       .of = occasion_measures,
                       .count = OCCASION_MEASURES,
                       .change = set_word,
                       .effect = EFFECT_OCCASION},
    [FIELD_GOAL] = {.offset = AT(occasion.goal),
                    .most = 1000000,
                    .nudge = nudge_goal,
                    .effect = EFFECT_OCCASION},
    [FIELD_EARLIER] = {.change = set_earlier, .effect = EFFECT_OCCASION},
    [FIELD_CLOCK_DAY] = {.nudge = nudge_clock_day},
    [FIELD_CLOCK_HOUR] = {.nudge = nudge_clock_hour},
    [FIELD_CLOCK_MINUTE] = {.nudge = nudge_clock_minute},
    [FIELD_BRIGHTNESS] = {.offset = AT(brightness),
                          .least = 10,
                          .most = 100,
                          .change = set_count,
                          .nudge = nudge_brightness,
                          .effect = EFFECT_KEPT},
    [FIELD_SOUND] = {.offset = AT(sound), .change = set_flag, .effect = EFFECT_KEPT},
    [FIELD_VOLUME] = {.offset = AT(volume),
                      .least = 1,
                      .most = VISIT_VOLUMES,
                      .change = set_count,
                      .nudge = nudge_count,
                      .effect = EFFECT_KEPT},
    [FIELD_REACH] = {.offset = AT(reach), .most = 2, .change = set_count, .effect = EFFECT_KEPT},
    [FIELD_IDLE] = {.offset = AT(idle_seconds),
                    .least = 20,
                    .most = 3600,
                    .nudge = nudge_idle,
                    .effect = EFFECT_KEPT},
    [FIELD_HOURS] = {.change = set_hours, .effect = EFFECT_KEPT},
    [FIELD_OPENS] = {.offset = AT(opens),
                     .most = 24 * 60,
                     .nudge = nudge_hours,
                     .effect = EFFECT_KEPT},
    [FIELD_CLOSES] = {.offset = AT(closes),
                      .most = 24 * 60,
                      .nudge = nudge_hours,
                      .effect = EFFECT_KEPT},
    [FIELD_EVENING] = {.offset = AT(evening), .change = set_flag, .effect = EFFECT_KEPT},
    [FIELD_MOTION] = {.offset = AT(reduced_motion), .change = set_flag, .effect = EFFECT_KEPT},
    [FIELD_GRADE] = {.change = set_grade},
    [FIELD_STICK] = {.change = set_stick},
};

/* ---- what follows ---- */

/* The list of languages as the settings hold it: the codes that are on, in the pack's order. */
static void write_languages(struct app *app)
{
    struct desk *desk = &app->desk;
    const struct catalog *catalog = app->options.catalog;
    bool all = true;
    size_t used = 0;
    desk->settings.languages[0] = '\0';
    for (int i = 0; i < catalog->language_count && i < DESK_LANGUAGES; i++) {
        all = all && desk->languages[i];
        const char *code = catalog->languages[i];
        if (desk->languages[i] && used + strlen(code) + 2 < sizeof desk->settings.languages) {
            used += (size_t)snprintf(desk->settings.languages + used,
                                     sizeof desk->settings.languages - used, "%s%s",
                                     used > 0 ? " " : "", code);
        }
    }
    if (all) {
        desk->settings.languages[0] = '\0'; /* all that the pack has, of later packs too */
    }
}

/* What the screen shows of settings that it does not show as they are stored. */
static void mirror(struct desk *desk)
{
    const struct settings *settings = &desk->settings;
    desk->brightness = settings->brightness == 0 ? 100 : settings->brightness;
    desk->volume = settings->volume - 1;
    desk->hours = settings->opens != settings->closes;
    desk->opens = settings->opens / 15;
    desk->closes = settings->closes / 15;
}

static void follow(struct app *app, enum effect effect)
{
    struct desk *desk = &app->desk;
    if (effect == EFFECT_NONE) {
        return;
    }
    struct staff *staff = staff_of(app);
    if (effect == EFFECT_START) {
        write_languages(app);
        staff_starts_anew(app);
    }
    mirror(desk);
    int before = app->options.settings.brightness;
    app->options.settings = desk->settings;
    app->visit.look = look_as_set(&desk->settings);
    app->visit.reduced_motion = desk->settings.reduced_motion;
    if (effect == EFFECT_OCCASION) {
        staff->untold = true;
        staff_job(app, JOB_STATS, 0);
    }
    if (desk->settings.brightness != before) {
        staff_jobs_light(staff, desk->settings.brightness);
    }
    staff->settings = desk->settings;
    staff->unsaved = true;
}

void staff_starts_anew(struct app *app)
{
    staff_of(app)->again = true;
    app->desk.waits_for_start = app->desk.open;
}

void staff_form_keep(struct app *app)
{
    follow(app, EFFECT_KEPT);
}

void staff_form_set(struct app *app, enum desk_field field, int value)
{
    if (field > FIELD_NONE && field < DESK_FIELDS && fields[field].change != NULL) {
        fields[field].change(app, &fields[field], value);
        follow(app, fields[field].effect);
    }
}

void staff_form_nudge(struct app *app, enum desk_field field, int by)
{
    if (field > FIELD_NONE && field < DESK_FIELDS && fields[field].nudge != NULL) {
        fields[field].nudge(app, &fields[field], by);
        follow(app, fields[field].effect);
    }
}

/* ---- names that are typed ---- */

void staff_form_edit(struct app *app, enum desk_field field)
{
    struct desk *desk = &app->desk;
    if (field == FIELD_KIOSK || field == FIELD_NAME || field == FIELD_PLACE) {
        desk->field = field;
        desk->sheet = DESK_SHEET_KEYBOARD;
        staff_of(app)->untouched = true;
        text_copy(desk->text, sizeof desk->text, member(app, &fields[field]));
    }
}

void staff_form_letter(struct app *app, int letter)
{
    struct desk *desk = &app->desk;
    if (staff_of(app)->untouched && letter != '\b') {
        desk->text[0] = '\0';
    }
    staff_of(app)->untouched = false;
    size_t length = strlen(desk->text);
    bool fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                (letter == '-' && length > 0);
    if (letter == '\b' && length > 0) {
        desk->text[length - 1] = '\0';
    } else if (fits && length + 1 < sizeof desk->text) {
        desk->text[length] = (char)letter;
        desk->text[length + 1] = '\0';
    }
}

/* A kiosk always has a name; an occasion without one is none. */
void staff_form_typed(struct app *app)
{
    struct desk *desk = &app->desk;
    const struct field_row *row = &fields[desk->field];
    size_t length = strlen(desk->text);
    while (length > 0 && desk->text[length - 1] == '-') {
        desk->text[--length] = '\0';
    }
    desk->sheet = DESK_SHEET_NONE;
    if (length > 0 || desk->field != FIELD_KIOSK) {
        text_copy(member(app, row), DESK_TEXT, desk->text);
        occasion_fit(&desk->settings.occasion);
        follow(app, row->effect);
    }
    desk->field = FIELD_NONE;
}

/* ---- filling ---- */

static int zone_ms(int64_t wall_ms)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm local;
    return wall_ms >= 0 && localtime_r(&seconds, &local) != NULL ? (int)local.tm_gmtoff * 1000 : 0;
}

void staff_form_time(struct app *app)
{
    struct desk *desk = &app->desk;
    int64_t wall = clock_wall(app->options.clock);
    desk->zone_ms = zone_ms(wall);
    desk->now_ms = wall < 0 ? -1 : wall + desk->zone_ms;
}

/* What could not be stored the last time is tried again. */
static void try_again(struct staff *staff, const struct settings *settings)
{
    if (staff->unkept[0] != '\0') {
        staff->settings = *settings;
        staff->unsaved = true;
    }
}

void staff_form_fill(struct app *app)
{
    struct desk *desk = &app->desk;
    const struct catalog *catalog = app->options.catalog;
    struct staff *staff = staff_of(app);
    desk->settings = app->options.settings;
    mirror(desk);
    staff_form_time(app);
    try_again(staff, &desk->settings);
    text_copy(desk->unkept, sizeof desk->unkept, staff->unkept);
    desk->waits_for_start = staff->again;
    desk->today_ms = desk->exported_ms = desk->delivery.delivered_ms = -1;
    desk->readiness.when_ms = -1;
    desk->storage_free = -1;
    desk->grade = 1; /* hers: figures to share are of whole days, so today is not in them yet */
    enum quality quality = moment_read(app->options.clock).quality;
    desk->clock_trusted = quality == QUALITY_RTC || quality == QUALITY_NTP || app->dimmer.checked;
    desk->problems = staff->options.problems;
    desk->version = VONK_VERSION;
    desk->restarts = staff->options.restarts;
    desk_touch_grid(&app->theme, &desk->touch_columns, &desk->touch_rows);
    for (int i = 0; i < catalog->language_count && i < DESK_LANGUAGES; i++) {
        const char *list = desk->settings.languages;
        const char *at = strstr(list, catalog->languages[i]);
        desk->languages[i] = list[0] == '\0' || at != NULL;
    }
}
