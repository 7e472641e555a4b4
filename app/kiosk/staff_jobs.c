/* staff_jobs.c: what is asked of the clerk. One errand at a time: what staff ask while the clerk is
 * out is done when it is back. */
#include "kiosk/staff_inside.h"

#include "base/log.h"
#include "kiosk/voice.h"

#include <string.h>
#include <time.h>

static int64_t now_of(const struct app *app)
{
    return clock_now(app->options.clock);
}

/* ---- asking ---- */

/* Local time as staff set it, as UTC: by the zone's rules for that day, as the clock that is wrong
 * may stand in another season. */
static int64_t clock_as_utc(const struct app *app)
{
    time_t local = (time_t)(app->desk.clock_ms / 1000);
    struct tm parts;
    if (app->desk.clock_ms <= 0 || gmtime_r(&local, &parts) == NULL) {
        return -1;
    }
    parts.tm_isdst = -1;
    return (int64_t)mktime(&parts) * 1000;
}

/* A cue is played, and the loudspeaker asked whether it can be heard at all. */
static struct desk_tested hear_sound(struct app *app)
{
    const struct app_voice *voice = &app->options.voice;
    if (!app->desk.settings.sound) {
        return (struct desk_tested){STATE_LOOK, -1, "sound is switched off"};
    }
    if (voice->silent == NULL) {
        return (struct desk_tested){STATE_UNKNOWN, -1, ""};
    }
    voice_cue(app, APP_CUE_RESULT);
    return voice->silent(voice->context)
               ? (struct desk_tested){STATE_BAD, -1, "no loudspeaker answers"}
               : (struct desk_tested){STATE_GOOD, -1, ""};
}

static void prepare(struct app *app, struct clerk_ask *ask, int errand, int second)
{
    struct staff *staff = staff_of(app);
    const struct desk *desk = &app->desk;
    *ask = (struct clerk_ask){.errand = errand,
                              .second = second,
                              .grade = desk->grade,
                              .clock_ms = clock_as_utc(app),
                              .settings = app->options.settings,
                              .readiness = desk->readiness,
                              .restarts = staff->options.restarts};
    if (errand == JOB_READINESS) {
        ask->readiness.checks[CHECK_SOUND] = hear_sound(app);
    }
    int stick = errand == JOB_INSTALL ? staff->searched : second;
    if (stick >= 0 && stick < desk->stick_count) {
        ask->stick = staff->sticks[stick];
    }
    staff->searched = errand == JOB_STICK_PACKS ? second : staff->searched;
    if (errand == JOB_INSTALL && second >= 0 && second < desk->found_count) {
        ask->found = staff->found[second];
    }
}

/* Shown with a progress; the others happen in passing. */
bool staff_is_job(int errand)
{
    return errand > JOB_NONE && errand < DESK_JOBS && errand != JOB_STATS;
}

/* The clerk goes; it is in. */
static void give(struct app *app, const struct clerk_ask *ask)
{
    struct staff *staff = staff_of(app);
    *clerk_ask(staff->clerk) = *ask;
    office_give(staff->office, clerk_work, staff->clerk);
    app->stale = true;
}

static void give_errand(struct app *app, int errand, int second)
{
    struct clerk_ask ask;
    prepare(app, &ask, errand, second);
    give(app, &ask);
}

/* Staff know what time it is: the journal repairs the times of this boot with that. */
static void tell_clock(struct app *app, int64_t wall_ms)
{
    if (app->options.journal != NULL && wall_ms >= 0 &&
        !journal_set_clock(app->options.journal, wall_ms)) {
        log_warning("kiosk", "the journal was not told the time, as its disk does not answer; set "
                             "the clock once more");
    }
}

void staff_turn_to_top(struct app *app)
{
    app->scrolls = (struct scroll_view){0};
    app->pushed = NULL;
}

/* What needs no clerk; true when it was that. */
static bool do_at_once(struct app *app, int errand)
{
    struct staff *staff = staff_of(app);
    if (errand == JOB_CLOCK_IS_RIGHT) {
        tell_clock(app, clock_wall(app->options.clock));
        staff_trust_clock(app, true);
        if (app->desk.work.job == JOB_NONE) {
            app->desk.work =
                (struct desk_work){.ended = (enum desk_job)errand, .outcome = OUTCOME_DONE};
            staff_turn_to_top(app);
        }
    } else if (errand == JOB_SERVICE || errand == JOB_AGAIN) {
        staff->end = errand == JOB_AGAIN ? STAFF_AGAIN : STAFF_SERVICE;
        staff_leave(app);
    } else if (errand == JOB_STATS) {
        staff->figures = true; /* as soon as the clerk is in */
    } else {
        return false;
    }
    return true;
}

void staff_job(struct app *app, int errand, int second)
{
    struct staff *staff = staff_of(app);
    if (do_at_once(app, errand) || !staff_is_job(errand) || app->desk.work.job != JOB_NONE) {
        return; /* one at a time: the second would take the place of the first */
    }
    if (errand == JOB_CLOCK_SET) {
        tell_clock(app, clock_as_utc(app));
    }
    prepare(app, &staff->next, errand, second);
    app->desk.work = (struct desk_work){.job = (enum desk_job)errand};
    staff_turn_to_top(app);
    staff->waits = office_busy(staff->office);
    app->stale = true;
    if (!staff->waits) {
        give(app, &staff->next);
    }
}

/* ---- time ---- */

/* The machine's side of the desk, as it is now. */
static void read_machine(struct app *app)
{
    struct desk *desk = &app->desk;
    struct journal_counts counts;
    staff_form_time(app);
    if (app->options.journal != NULL) {
        journal_read_counts(app->options.journal, &counts);
        memcpy(desk->trouble, counts.trouble, sizeof desk->trouble);
    }
}

static bool looks(const struct app *app)
{
    return app->desk.open && app_route(app).screen == SCREEN_STAFF;
}

static void show_progress(struct app *app)
{
    struct desk_work *work = &app->desk.work;
    struct office_progress progress = office_progress(staff_of(app)->office);
    if (work->job != JOB_NONE && (work->stage != progress.stage || work->part != progress.part)) {
        work->stage = progress.stage;
        work->part = progress.part;
        app->stale = true;
    }
}

/* The journal's queue may be full, while its disk does not answer. */
static void tell_occasion(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (staff->untold && app->options.journal != NULL) {
        staff->untold =
            !journal_set_occasion(app->options.journal, &app->options.settings.occasion);
    }
}

void staff_jobs_light(struct staff *staff, int percent)
{
    staff->light = percent;
    staff->light_at = 0;
}

/* What comes next while the clerk is in: what staff wait for before what happens by itself. */
static void send(struct app *app)
{
    struct staff *staff = staff_of(app);
    int64_t now = now_of(app);
    if (staff->unsaved) {
        staff->unsaved = false;
        give_errand(app, ERRAND_SAVE, 0);
    } else if (staff->waits) {
        staff->waits = false;
        give(app, &staff->next);
    } else if (staff->figures) {
        staff->figures = false;
        give_errand(app, JOB_STATS, 0);
    } else if (staff->light >= 0 && now >= staff->light_at) {
        int percent = staff->light;
        staff->light = -1;
        give_errand(app, ERRAND_LIGHT, percent);
    } else if (staff->left) {
        staff->left = false;
        give_errand(app, ERRAND_LEAVE, 0);
    } else if (looks(app) && (staff->looked_at == 0 || now >= staff->looked_at + STAFF_LOOK_MS)) {
        staff->looked_at = now;
        read_machine(app);
        give_errand(app, ERRAND_LOOK, 0);
    }
}

void staff_jobs_step(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (office_ended(staff->office)) {
        staff_take_reply(app);
    }
    tell_occasion(app);
    if (office_busy(staff->office)) {
        show_progress(app);
    } else {
        send(app);
    }
}

int64_t staff_jobs_wake(const struct app *app)
{
    const struct staff *staff = staff_of(app);
    int64_t now = now_of(app);
    if (office_busy(staff->office)) {
        return staff->options.at_once ? now : now + STAFF_POLL_MS;
    }
    if (staff->waits || staff->figures || staff->unsaved || staff->left) {
        return now;
    }
    int64_t wake = staff->light >= 0 ? staff->light_at : INT64_MAX;
    wake = staff->untold && now + STAFF_POLL_MS < wake ? now + STAFF_POLL_MS : wake;
    int64_t look = staff->looked_at == 0 ? now : staff->looked_at + STAFF_LOOK_MS;
    return looks(app) && look < wake ? look : wake;
}

void staff_jobs_last(struct staff *staff)
{
    struct clerk_ask *ask = clerk_ask(staff->clerk);
    if (staff->unsaved) {
        *ask = (struct clerk_ask){.errand = ERRAND_SAVE, .settings = staff->settings};
        clerk_work(staff->clerk, NULL);
        if (clerk_reply(staff->clerk)->outcome != OUTCOME_DONE) {
            log_warning("kiosk", "%s", clerk_reply(staff->clerk)->sentence);
        }
    }
    if (staff->dark) { /* whoever sees the console next */
        *ask = (struct clerk_ask){.errand = ERRAND_LIGHT, .second = staff->lit};
        clerk_work(staff->clerk, NULL);
    }
}
