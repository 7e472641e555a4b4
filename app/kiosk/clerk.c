/* clerk.c: the table of errands, and the short ones: settings, figures, clock and power; and the
 * PIN at the door. Owns the PIN and the memory of the figures that the desk shows. */
#include "kiosk/clerk_inside.h"

#include "base/text.h"
#include "staff/machine.h"
#include "staff/places.h"
#include "staff/settings.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_MS = 24 * 3600 * 1000, CHEAP_MEMORY = 8192 /* the least of argon2id */ };

struct clerk *clerk_open(const struct clerk_options *options, struct err *err)
{
    struct clerk *clerk = calloc(1, sizeof *clerk);
    if (clerk == NULL) {
        err_set(err, "no memory for the screens of staff; restart the kiosk");
        return NULL;
    }
    clerk->options = *options;
    arena_init(&clerk->scratch, 0);
    arena_init(&clerk->figures[0], 0);
    arena_init(&clerk->figures[1], 0);
    struct pin_options pin = {.data = options->data, .clock = options->clock};
    if (options->cheap) {
        pin.ops = 1;
        pin.memory = CHEAP_MEMORY;
    }
    pin_open(&clerk->pin, &pin);
    return clerk;
}

void clerk_close(struct clerk *clerk)
{
    if (clerk == NULL) {
        return;
    }
    stick_close(clerk->stick);
    pin_close(&clerk->pin);
    explicit_bzero(&clerk->knock, sizeof clerk->knock);
    arena_finish(&clerk->scratch);
    arena_finish(&clerk->figures[0]);
    arena_finish(&clerk->figures[1]);
    free(clerk);
}

void clerk_pin_state(struct clerk *clerk, struct pin_state *state)
{
    pin_reload(&clerk->pin);
    pin_read(&clerk->pin, state);
}

struct clerk_ask *clerk_ask(struct clerk *clerk)
{
    return &clerk->ask;
}

const struct clerk_reply *clerk_reply(const struct clerk *clerk)
{
    return &clerk->reply;
}

bool clerk_fails(struct clerk *clerk, enum desk_outcome outcome, const struct err *err)
{
    clerk->reply.outcome = outcome;
    text_copy(clerk->reply.sentence, sizeof clerk->reply.sentence, err != NULL ? err->text : "");
    return false;
}

/* ---- the PIN ---- */

struct clerk_knock *clerk_knock(struct clerk *clerk)
{
    return &clerk->knock;
}

/* Where a PIN was set in the meantime (by a technician) nobody chooses another from outside. */
static bool may_choose(struct clerk *clerk, struct err *err)
{
    struct pin_state state;
    pin_reload(&clerk->pin);
    pin_read(&clerk->pin, &state);
    return clerk->knock.inside || !state.set ||
           err_set(err, "a PIN was set in the meantime; go back and type that one");
}

void clerk_answer(void *context, struct office *door)
{
    struct clerk *clerk = context;
    struct clerk_knock *knock = &clerk->knock;
    struct err err = {{0}};
    (void)door;
    if (knock->choose) {
        bool set = may_choose(clerk, &err) && pin_set(&clerk->pin, knock->digits, &err);
        knock->answer = set ? PIN_RIGHT : PIN_TROUBLE;
    } else {
        knock->answer = pin_try(&clerk->pin, knock->digits, &err);
    }
    explicit_bzero(knock->digits, sizeof knock->digits);
    pin_read(&clerk->pin, &knock->state);
    text_copy(knock->sentence, sizeof knock->sentence, err.text);
}

/* ---- settings and figures ---- */

static void save_settings(struct clerk *clerk)
{
    struct err err = {{0}};
    if (!staff_settings_save(clerk->options.data, &clerk->ask.settings, clerk->options.base,
                             &err)) {
        clerk_fails(clerk, OUTCOME_FAILED, &err);
    }
}

/* Figures held to an occasion or to a day, in the arena. */
static const struct stats *read_figures(struct clerk *clerk, struct arena *arena,
                                        const struct stats_filter *filter)
{
    struct err err = {{0}};
    struct stats *stats = arena_new(arena, struct stats);
    stats_init(stats, filter, arena);
    if (clerk->options.journal == NULL || !journal_stats(clerk->options.journal, stats, &err)) {
        clerk_fails(clerk, OUTCOME_FAILED, &err);
        return NULL;
    }
    return stats;
}

static void read_stats(struct clerk *clerk)
{
    struct clerk_reply *reply = &clerk->reply;
    struct arena *arena = &clerk->figures[!clerk->shown];
    const struct occasion *occasion = &clerk->ask.settings.occasion;
    int64_t wall = clock_wall(clerk->options.clock);
    arena_reset(arena);
    struct stats_filter today = {
        .occasion = occasion->name[0] != '\0' ? arena_copy(arena, occasion->name) : NULL};
    today.from_ms = today.to_ms = wall < 0 ? 0 : wall - wall % DAY_MS;
    reply->occasion = read_figures(clerk, arena, NULL);
    reply->today = read_figures(clerk, arena, &today);
    clerk->shown = !clerk->shown;
}

/* ---- clock and power ---- */

static void set_clock(struct clerk *clerk)
{
    struct err err = {{0}};
    if (!machine_clock(clerk->options.machine, clerk->ask.clock_ms, NULL, &err)) {
        clerk_fails(clerk, OUTCOME_NO_HELPER, &err);
    }
}

static void restart(struct clerk *clerk)
{
    struct err err = {{0}};
    if (!machine_restart(clerk->options.machine, &err)) {
        clerk_fails(clerk, OUTCOME_NO_HELPER, &err);
    }
}

static void power_off(struct clerk *clerk)
{
    struct err err = {{0}};
    if (!machine_power_off(clerk->options.machine, &err)) {
        clerk_fails(clerk, OUTCOME_NO_HELPER, &err);
    }
}

static void set_light(struct clerk *clerk)
{
    struct err err = {{0}};
    if (machine_brightness(clerk->options.machine, clerk->ask.second, &err) < 0) {
        clerk_fails(clerk, OUTCOME_NO_HELPER, &err);
    }
}

void clerk_leave(struct clerk *clerk)
{
    stick_close(clerk->stick);
    clerk->stick = NULL;
}

/* ---- all ---- */

static void (*const errands[ERRANDS])(struct clerk *clerk) = {
    [JOB_STATS] = read_stats,
    [JOB_EXPORT] = clerk_export,
    [JOB_STICK_PACKS] = clerk_find_packs,
    [JOB_INSTALL] = clerk_install,
    [JOB_BACK] = clerk_back,
    [JOB_READINESS] = clerk_ready,
    [JOB_READINESS_OUT] = clerk_ready_out,
    [JOB_RECOVER] = clerk_recover,
    [JOB_CLOCK_SET] = set_clock,
    [JOB_RESTART] = restart,
    [JOB_POWER_OFF] = power_off,
    [ERRAND_LOOK] = clerk_look,
    [ERRAND_SAVE] = save_settings,
    [ERRAND_LIGHT] = set_light,
    [ERRAND_LEAVE] = clerk_leave,
};

void clerk_work(void *context, struct office *office)
{
    struct clerk *clerk = context;
    int errand = clerk->ask.errand;
    clerk->office = office;
    clerk->reply = (struct clerk_reply){.errand = errand, .outcome = OUTCOME_DONE};
    arena_reset(&clerk->scratch);
    if (errand >= 0 && errand < ERRANDS && errands[errand] != NULL) {
        errands[errand](clerk);
    }
    clerk->reply.wall_ms = clock_wall(clerk->options.clock);
}
