/* upkeep.h: what is done to a database between commits: sums are folded (fold.h), batches are
 * frozen for sync (outbox.h), what a store has is noted, and rows that were kept long enough go
 * (retain.h).
 *
 * Each step is short or seldom, and none is needed for a commit: one that fails changes nothing and
 * is tried again later. */
#ifndef VONK_JOURNAL_UPKEEP_H
#define VONK_JOURNAL_UPKEEP_H

#include "journal/moment.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

struct upkeep_options {
    const char *outbox;        /* folder for batches; NULL: nothing is to be sent */
    const char *activity_base; /* setting sync.activity_base */
};

struct upkeep {
    struct upkeep_options options; /* the caller's strings */
    int64_t folded_seq, folded_visit;
    int64_t frozen_seq; /* as outbox_done.frozen; -1: the folder was not looked at yet */
    int64_t day_ms;     /* midnight UTC of the last day that was looked after; 0 none */
    bool complains;     /* the outbox failed, and the log says so */
};

/* How far the database is. */
struct upkeep_state {
    int64_t seq;       /* of the last interaction */
    int64_t visit;     /* the last one that is over */
    bool dated;        /* an anchor tells the days of this boot */
    bool idle;         /* nobody is at the kiosk: no visit is open, and none was in this commit */
    struct moment now; /* of the last entry */
};

/* Reads where folding stopped; false when the database does not say. */
bool upkeep_begin(struct upkeep *upkeep, sqlite3 *db, const struct upkeep_options *options);

/* Does what is due. */
void upkeep_run(struct upkeep *upkeep, sqlite3 *db, const struct upkeep_state *state);

/* Midnight UTC of a moment's day; 0 when nobody knows it. */
int64_t upkeep_day(const struct moment *moment);

#endif
