/* staff_replies.c: what the clerk brought back: onto the desk, or for the time after. */
#include "kiosk/staff_inside.h"

#include "base/text.h"
#include "kiosk/navigation.h"

#include <string.h>

enum { LIGHT_AGAIN_MS = 1000 /* until a display that stayed dark is lit again */ };

/* Results of the last test, but for what staff tested themselves since. */
static void keep_results(struct desk *desk, const struct desk_readiness *last)
{
    for (int i = 0; last->when_ms >= 0 && i < DESK_CHECKS; i++) {
        if (desk->readiness.checks[i].state == STATE_UNKNOWN) {
            desk->readiness.checks[i] = last->checks[i];
        }
    }
}

/* Where the stick that was chosen stands now; the first where it is gone. */
static int same_stick(int at, struct stick_row chosen, const struct clerk_reply *reply)
{
    for (int i = 0; i < reply->stick_count; i++) {
        if (text_equal(reply->sticks[i].name, chosen.name)) {
            return i;
        }
    }
    return at < reply->stick_count ? at : 0;
}

static void hear_look(struct app *app, const struct clerk_reply *reply)
{
    struct desk *desk = &app->desk;
    struct staff *staff = staff_of(app);
    struct stick_row chosen = staff->sticks[desk->stick];
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
    desk->stick = same_stick(desk->stick, chosen, reply);
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

void staff_trust_clock(struct app *app, bool right)
{
    staff_of(app)->checked = right;
    app_trust_clock(app, right);
    app->desk.clock_trusted = right;
    app->desk.readiness.checks[CHECK_CLOCK] =
        right ? (struct desk_tested){STATE_GOOD, -1, "staff"} : (struct desk_tested){.number = -1};
}

/* Where the machine's clock could not be set the journal goes by what staff said all the same, but
 * the hours of the light must not: that clock is still wrong. */
static void hear_clock(struct app *app, const struct clerk_reply *reply)
{
    app->desk.clock_ms = 0;
    staff_trust_clock(app, reply->outcome == OUTCOME_DONE);
}

static void hear_power(struct app *app, const struct clerk_reply *reply)
{
    if (reply->outcome == OUTCOME_DONE) {
        staff_of(app)->end = STAFF_OFF;
    }
}

/* Whoever is reading by now is not disturbed: the way in asks for a PIN anew. */
static void hear_recovery(struct app *app, const struct clerk_reply *reply)
{
    bool good = reply->outcome == OUTCOME_DONE || reply->outcome == OUTCOME_SAFE;
    if (good && (staff_is(app_route(app)) || !app->visiting)) {
        staff_leave(app);
        staff_enter(app);
    }
}

/* Settings that could not be stored hold until the kiosk is switched off: staff must know. */
static void hear_saved(struct app *app, const struct clerk_reply *reply)
{
    struct staff *staff = staff_of(app);
    text_copy(staff->unkept, sizeof staff->unkept, reply->sentence);
    if (app->desk.open) {
        text_copy(app->desk.unkept, sizeof app->desk.unkept, reply->sentence);
    }
}

/* A display that was darkened and cannot be lit must not stay black before a visitor: again. */
static void hear_light(struct app *app, const struct clerk_reply *reply)
{
    struct staff *staff = staff_of(app);
    int percent = clerk_ask(staff->clerk)->second;
    if (reply->outcome == OUTCOME_DONE) {
        staff->dark = percent == 0;
        staff->lit = percent > 0 ? percent : staff->lit;
    } else if (staff->dark && percent > 0 && staff->light < 0) {
        staff->light = percent;
        staff->light_at = clock_now(app->options.clock) + LIGHT_AGAIN_MS;
    }
}

static void (*const hear[ERRANDS])(struct app *app, const struct clerk_reply *reply) = {
    [JOB_STATS] = hear_stats,      [JOB_EXPORT] = hear_export,   [JOB_STICK_PACKS] = hear_packs,
    [JOB_INSTALL] = hear_pack,     [JOB_BACK] = hear_pack,       [JOB_READINESS] = hear_readiness,
    [JOB_RECOVER] = hear_recovery, [JOB_CLOCK_SET] = hear_clock, [JOB_RESTART] = hear_power,
    [JOB_POWER_OFF] = hear_power,  [ERRAND_LOOK] = hear_look,    [ERRAND_SAVE] = hear_saved,
    [ERRAND_LIGHT] = hear_light,
};

/* What matters also when nobody is in any more. */
static bool is_for_all(int errand)
{
    return errand == JOB_RECOVER || errand == JOB_CLOCK_SET || errand == ERRAND_SAVE ||
           errand == ERRAND_LIGHT;
}

/* The clerk is back. What was brought for somebody who left meanwhile is dropped, but for how her
 * job ended. */
void staff_take_reply(struct app *app)
{
    const struct clerk_reply *reply = clerk_reply(staff_of(app)->clerk);
    bool done = reply->outcome == OUTCOME_DONE || reply->outcome == OUTCOME_SAFE;
    app->stale = true;
    if (done && (reply->errand == JOB_INSTALL || reply->errand == JOB_BACK)) {
        staff_starts_anew(app);
    }
    if (staff_is_job(reply->errand)) {
        app->desk.work =
            (struct desk_work){.ended = (enum desk_job)reply->errand, .outcome = reply->outcome};
        memcpy(app->desk.work.sentence, reply->sentence, sizeof app->desk.work.sentence);
        if (reply->errand == JOB_STICK_PACKS && reply->outcome == OUTCOME_DONE) {
            app->desk.work.ended = JOB_NONE; /* the list of what was found says enough */
        }
        if (staff_is(app_route(app))) { /* behind a lock a visitor may be reading */
            staff_turn_to_top(app);
            app->active = clock_now(
                app->options.clock); /* she waited for it: the time to the lock begins now */
        }
    }
    if (hear[reply->errand] != NULL && (app->desk.open || is_for_all(reply->errand))) {
        hear[reply->errand](app, reply);
    }
}
