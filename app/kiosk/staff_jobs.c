/* staff_jobs.c: what is asked of the clerk, and what the desk shows of the replies. One errand at a
 * time: what staff ask while the clerk is out is done when it is back. */
#include "kiosk/staff_inside.h"

#include "kiosk/voice.h"

#include <string.h>

enum { JOBS_POLL_MS = 100 /* between two looks at a job that runs */ };

static int64_t now_of(const struct app *app)
{
    return clock_now(app->options.clock);
}

/* ---- asking ---- */

/* Local time as staff set it, as UTC. */
static int64_t clock_as_utc(const struct app *app)
{
    return app->desk.clock_ms - app->desk.zone_ms;
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
                              .settings = desk->open ? desk->settings : app->options.settings,
                              .readiness = desk->readiness,
                              .restarts = desk->restarts};
    memcpy(ask->digits, staff->typed, sizeof ask->digits);
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
static bool is_job(int errand)
{
    return errand < DESK_JOBS && errand != JOB_STATS;
}

static void give(struct app *app, int errand, int second)
{
    struct staff *staff = staff_of(app);
    prepare(app, clerk_ask(staff->clerk), errand, second);
    if (is_job(errand)) {
        app->desk.work = (struct desk_work){.job = (enum desk_job)errand};
    }
    office_give(staff->office, clerk_work, staff->clerk);
    app->stale = true;
}

/* Staff know what time it is: the journal repairs the times of this boot with that. */
static void trust_clock(struct app *app, int64_t wall_ms)
{
    if (app->options.journal != NULL && wall_ms >= 0) {
        journal_set_clock(app->options.journal, wall_ms);
        app_trust_clock(app);
        app->desk.clock_trusted = true;
        app->desk.readiness.checks[CHECK_CLOCK] = (struct desk_tested){STATE_GOOD, -1, "staff"};
    }
}

void staff_job(struct app *app, int errand, int second)
{
    struct staff *staff = staff_of(app);
    if (errand == JOB_CLOCK_IS_RIGHT) {
        trust_clock(app, clock_wall(app->options.clock));
        app->desk.work = (struct desk_work){.ended = JOB_CLOCK_IS_RIGHT, .outcome = OUTCOME_DONE};
        return;
    }
    if (errand == JOB_CLOCK_SET) {
        trust_clock(app, clock_as_utc(app));
    }
    if (errand == JOB_SERVICE || errand == JOB_AGAIN) {
        staff->end = errand == JOB_AGAIN ? STAFF_AGAIN : STAFF_SERVICE;
        staff_leave(app);
        return;
    }
    if (office_busy(staff->office)) {
        staff->wanted = (struct action){ACTION_STAFF_DO, errand, second};
        return;
    }
    give(app, errand, second);
}

/* ---- hearing ---- */

/* Results of the last test, but for what staff tested themselves since. */
static void keep_results(struct desk *desk, const struct desk_readiness *last)
{
    for (int i = 0; last->when_ms >= 0 && i < DESK_CHECKS; i++) {
        if (desk->readiness.checks[i].state == STATE_UNKNOWN) {
            desk->readiness.checks[i] = last->checks[i];
        }
    }
}

static void hear_look(struct app *app, const struct clerk_reply *reply)
{
    struct desk *desk = &app->desk;
    struct staff *staff = staff_of(app);
    memcpy(staff->sticks, reply->sticks, sizeof staff->sticks);
    desk->stick_count = reply->stick_count;
    for (int i = 0; i < reply->stick_count; i++) {
        struct desk_stick *stick = &desk->sticks[i];
        size_t length = strnlen(reply->sticks[i].label, sizeof stick->label - 1);
        memcpy(stick->label, reply->sticks[i].label, length);
        stick->label[length] = '\0';
        stick->bytes = reply->sticks[i].size;
    }
    if (reply->stick_count == 0) {
        desk->looked = false;
        desk->found_count = 0;
    }
    desk->helper = reply->helper;
    desk->delivery = reply->delivery;
    desk->storage_free = reply->storage_free;
    desk->exported_ms = reply->exported_ms < 0 ? -1 : reply->exported_ms + desk->zone_ms;
    if (desk->readiness.when_ms < 0) {
        desk->readiness.when_ms = reply->readiness.when_ms;
        keep_results(desk, &reply->readiness);
    }
    desk->pack = reply->pack;
    desk->previous = reply->previous;
}

/* Occasions of before, to choose from: the last first. */
static void list_occasions(struct desk *desk, const struct stats *stats)
{
    desk->occasion_count = 0;
    for (int i = 0; i < stats->occasion_count; i++) {
        const struct occasion *occasion = &stats->occasions[i].occasion;
        int at = desk->occasion_count;
        while (at > 0 && desk->occasions[at - 1].day_ms < occasion->day_ms) {
            at--;
        }
        if (occasion->name[0] == '\0' || at >= DESK_OCCASIONS) {
            continue;
        }
        int kept =
            desk->occasion_count < DESK_OCCASIONS ? desk->occasion_count : DESK_OCCASIONS - 1;
        memmove(&desk->occasions[at + 1], &desk->occasions[at],
                (size_t)(kept - at) * sizeof desk->occasions[0]);
        desk->occasions[at] = *occasion;
        desk->occasion_count = kept + 1;
    }
}

static void hear_stats(struct app *app, const struct clerk_reply *reply)
{
    if (reply->occasion != NULL) {
        list_occasions(&app->desk, reply->occasion);
    }
    app->desk.today = reply->today;
    app->desk.occasion = reply->occasion;
    app->desk.today_ms = reply->wall_ms < 0 ? -1 : reply->wall_ms + app->desk.zone_ms;
}

static void hear_packs(struct app *app, const struct clerk_reply *reply)
{
    struct desk *desk = &app->desk;
    memcpy(staff_of(app)->found, reply->found, sizeof reply->found);
    memcpy(desk->found, reply->packs, sizeof desk->found);
    desk->found_count = reply->found_count;
    desk->looked = true;
}

static void hear_pack(struct app *app, const struct clerk_reply *reply)
{
    struct desk *desk = &app->desk;
    if (reply->outcome == OUTCOME_DONE || reply->outcome == OUTCOME_SAFE) {
        desk->pack = reply->pack;
        desk->previous = reply->previous;
        desk->waits_for_start = true;
    }
}

static void hear_readiness(struct app *app, const struct clerk_reply *reply)
{
    app->desk.readiness = reply->readiness;
}

static void hear_export(struct app *app, const struct clerk_reply *reply)
{
    if (reply->outcome == OUTCOME_SAFE) {
        app->desk.exported_ms = reply->wall_ms < 0 ? -1 : reply->wall_ms + app->desk.zone_ms;
    }
}

/* Without a helper the machine's clock stays as it was; the journal goes by what staff said. */
static void hear_clock(struct app *app, const struct clerk_reply *reply)
{
    (void)reply;
    app->desk.work.outcome = OUTCOME_DONE;
    app->desk.clock_ms = 0;
}

static void hear_power(struct app *app, const struct clerk_reply *reply)
{
    if (reply->outcome == OUTCOME_DONE) {
        staff_of(app)->end = STAFF_OFF;
    }
}

static void hear_recovery(struct app *app, const struct clerk_reply *reply)
{
    if (reply->outcome == OUTCOME_DONE || reply->outcome == OUTCOME_SAFE) {
        staff_leave(app);
        staff_enter(app);
    }
}

static void (*const hear[ERRANDS])(struct app *app, const struct clerk_reply *reply) = {
    [JOB_STATS] = hear_stats,
    [JOB_EXPORT] = hear_export,
    [JOB_STICK_PACKS] = hear_packs,
    [JOB_INSTALL] = hear_pack,
    [JOB_BACK] = hear_pack,
    [JOB_READINESS] = hear_readiness,
    [JOB_RECOVER] = hear_recovery,
    [JOB_CLOCK_SET] = hear_clock,
    [JOB_RESTART] = hear_power,
    [JOB_POWER_OFF] = hear_power,
    [ERRAND_LOOK] = hear_look,
    [ERRAND_PIN] = staff_pin_heard,
    [ERRAND_PIN_SET] = staff_pin_heard,
};

/* The clerk is back. What was brought for somebody who left meanwhile is dropped, but for the
 * PIN, which knows by itself. */
static void take_reply(struct app *app)
{
    const struct clerk_reply *reply = clerk_reply(staff_of(app)->clerk);
    bool pin = reply->errand == ERRAND_PIN || reply->errand == ERRAND_PIN_SET;
    bool recovery = reply->errand == JOB_RECOVER;
    app->stale = true;
    if (is_job(reply->errand)) {
        app->desk.work =
            (struct desk_work){.ended = (enum desk_job)reply->errand, .outcome = reply->outcome};
        memcpy(app->desk.work.sentence, reply->sentence, sizeof app->desk.work.sentence);
        if (reply->errand == JOB_STICK_PACKS && reply->outcome == OUTCOME_DONE) {
            app->desk.work.ended = JOB_NONE; /* the list of what was found says enough */
        }
        app->active = now_of(app); /* she waited for it: the time to the lock begins now */
    }
    if (hear[reply->errand] != NULL && (app->desk.open || pin || recovery)) {
        hear[reply->errand](app, reply);
    }
}

/* ---- time ---- */

/* The machine's side of the desk, as it is now. */
static void read_machine(struct app *app)
{
    struct desk *desk = &app->desk;
    struct journal_counts counts;
    int64_t wall = clock_wall(app->options.clock);
    desk->now_ms = wall < 0 ? -1 : wall + desk->zone_ms;
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

void staff_jobs_step(struct app *app)
{
    struct staff *staff = staff_of(app);
    if (office_ended(staff->office)) {
        take_reply(app);
    }
    if (office_busy(staff->office)) {
        show_progress(app);
        return;
    }
    int64_t now = now_of(app);
    if (staff->wanted.verb != 0) {
        struct action wanted = staff->wanted;
        staff->wanted = (struct action){0};
        give(app, wanted.argument, wanted.second);
    } else if (staff->unsaved) {
        staff->unsaved = false;
        give(app, ERRAND_SAVE, 0);
    } else if (staff->light >= 0) {
        int percent = staff->light;
        staff->light = -1;
        give(app, ERRAND_LIGHT, percent);
    } else if (staff->left) {
        staff->left = false;
        give(app, ERRAND_LEAVE, 0);
    } else if (looks(app) && (staff->looked_at == 0 || now >= staff->looked_at + STAFF_LOOK_MS)) {
        staff->looked_at = now;
        read_machine(app);
        give(app, ERRAND_LOOK, 0);
    }
}

int64_t staff_jobs_wake(const struct app *app)
{
    const struct staff *staff = staff_of(app);
    int64_t now = now_of(app);
    if (office_busy(staff->office)) {
        return staff->options.at_once ? now : now + JOBS_POLL_MS;
    }
    if (staff->wanted.verb != 0 || staff->unsaved || staff->left || staff->light >= 0) {
        return now;
    }
    int64_t look = staff->looked_at == 0 ? now : staff->looked_at + STAFF_LOOK_MS;
    return looks(app) ? look : INT64_MAX;
}
