/* upkeep.c: when each step is due. */
#include "journal/upkeep.h"

#include "base/log.h"
#include "journal/database.h"
#include "journal/fold.h"
#include "journal/outbox.h"
#include "journal/retain.h"

#include <stddef.h>

#define DAY_MS INT64_C(86400000)

enum { BATCHES_AT_ONCE = 2 /* so that a commit waits some milliseconds at most */ };

static bool read_folded(struct upkeep *upkeep, sqlite3 *db)
{
    return database_number(db, "SELECT seq FROM folded", &upkeep->folded_seq) &&
           database_number(db, "SELECT visit FROM folded", &upkeep->folded_visit);
}

bool upkeep_begin(struct upkeep *upkeep, sqlite3 *db, const struct upkeep_options *options)
{
    *upkeep = (struct upkeep){.options = *options, .frozen_seq = -1};
    return read_folded(upkeep, db);
}

int64_t upkeep_day(const struct moment *moment)
{
    bool known = moment->wall_ms > 0 && moment->quality > QUALITY_FAKE;
    return known ? moment->wall_ms / DAY_MS * DAY_MS : 0;
}

/* Once that is worth while: sooner when it is known on which day the visits were, for a sum's day
 * is not told again. */
static void fold(struct upkeep *upkeep, sqlite3 *db, const struct upkeep_state *state)
{
    int64_t behind = state->seq - upkeep->folded_seq;
    if (behind >= (state->dated ? FOLD_EVERY : FOLD_UNKNOWN) &&
        state->visit > upkeep->folded_visit && fold_visits(db, state->visit) == SQLITE_OK) {
        read_folded(upkeep, db);
    }
}

/* What the last boot left is frozen with the first commit of this one, then a batch at a time.
 * While nobody is there (the attract screen notes each quarter of an hour) what waits is frozen
 * too, so that a store has the day when it ends and not when the next one begins. */
static void freeze(struct upkeep *upkeep, sqlite3 *db, const struct upkeep_state *state)
{
    struct err err = {0};
    struct outbox_done done = {.frozen = upkeep->frozen_seq};
    struct outbox_options options = {.activity_base = upkeep->options.activity_base,
                                     .now_ms =
                                         upkeep_day(&state->now) > 0 ? state->now.wall_ms : -1,
                                     .all = state->idle,
                                     .most = BATCHES_AT_ONCE,
                                     .done = &done};
    bool due = upkeep->frozen_seq < 0 || state->seq - upkeep->frozen_seq >= OUTBOX_STATEMENTS ||
               (state->idle && state->seq > upkeep->frozen_seq);
    if (upkeep->options.outbox == NULL || !due) {
        return;
    }
    bool ok = outbox_freeze(db, upkeep->options.outbox, &options, &err);
    if (!ok && !upkeep->complains) {
        log_warning("journal", "%s", err.text);
    }
    upkeep->complains = !ok;
    /* After a failure, or while there is more, the next commit tries again. */
    upkeep->frozen_seq = ok && done.batches < BATCHES_AT_ONCE ? done.frozen : -1;
    if (ok && done.batches < BATCHES_AT_ONCE && state->seq - done.frozen >= OUTBOX_STATEMENTS) {
        upkeep->frozen_seq = state->seq; /* of a visit that lasts: not before the next hundred */
    }
}

static void note_sent(struct upkeep *upkeep, sqlite3 *db, int64_t day_ms)
{
    struct err err = {0};
    if (upkeep->options.outbox != NULL) {
        int64_t visit = outbox_acknowledged_visit(db, upkeep->options.outbox, INT64_MAX, &err);
        if (visit > 0) {
            retain_note(db, HANDED_SYNC, visit, day_ms);
        }
        outbox_forget(upkeep->options.outbox, day_ms - RETAIN_HANDED_DAYS * DAY_MS, &err);
    }
}

/* On each new day that is known. */
static void retain(struct upkeep *upkeep, sqlite3 *db, const struct upkeep_state *state)
{
    int64_t day_ms = upkeep_day(&state->now), gone = 0;
    if (day_ms > upkeep->day_ms) {
        upkeep->day_ms = day_ms;
        note_sent(upkeep, db, day_ms);
        retain_run(db, day_ms, &gone);
        read_folded(upkeep, db);
    }
}

void upkeep_run(struct upkeep *upkeep, sqlite3 *db, const struct upkeep_state *state)
{
    fold(upkeep, db, state);
    freeze(upkeep, db, state);
    retain(upkeep, db, state);
}
