/* store.h: the database file of a kiosk, open for writing.
 *
 * Used by one thread at a time. A commit is one transaction: all of a batch is on the disk when
 * store_commit returns, or nothing. Interactions are numbered from 1 without gaps, for ever. */
#ifndef VONK_JOURNAL_STORE_H
#define VONK_JOURNAL_STORE_H

#include "base/err.h"
#include "base/occasion.h"
#include "journal/event.h"
#include "journal/moment.h"
#include "journal/retain.h"
#include "journal/upkeep.h"
#include "journal/uuid.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum { STORE_CHECK_MS = 1500 }; /* how long an existing file is examined when it is opened */

struct store; /* opaque */

struct store_options {
    const char *folder; /* made when missing; holds vonk.db */
    const char *pack;   /* such as "vonk-1"; one that schema_takes_pack refuses is left out */
    struct moment started;
    const struct occasion *occasion; /* of the visits to come; NULL or without a name: none */
    struct upkeep_options upkeep;
    int check_ms; /* 0: STORE_CHECK_MS */
    int pages;    /* the most pages of 4 KiB, 0: DATABASE_PAGES */
};

/* One person's session. */
struct store_visit {
    int64_t order; /* from 1, rising by visit in this run of the program */
    char id[UUID_SIZE];
    struct moment start;
};

/* An event with the visit it belongs to: whichever of a visit's entries comes first makes the
 * visit's row, so that a visit survives the loss of its first event. An event that is only added up
 * by day belongs to none: of `visit` only the start's wall time counts. */
struct store_entry {
    struct event event;
    int64_t ms; /* since the start of the visit */
    struct store_visit visit;
    int times; /* of what is added up by day: how often */
};

/* Opens the database, makes it when missing, and begins a new boot in it. A damaged, foreign or
 * newer file is put aside (aside.h) and a new one is begun; then `notice` holds a sentence for
 * staff. One whose lists of event kinds differ is rewritten. NULL and `err` when nothing can be
 * written: then no file was put aside, another process may be using it. */
struct store *store_open(const struct store_options *options, struct err *notice, struct err *err);

/* Empties the -wal into the file and closes it. Accepts NULL. */
void store_close(struct store *store);

/* Closes without writing another byte: after an error that says the file is damaged. Accepts NULL.
 */
void store_abandon(struct store *store);

/* Commits a batch; returns how many interactions of it are on the disk now: all but those whose row
 * a CHECK refuses, which can never be stored. What is added up by day is none. -1 and `err` on
 * failure: nothing of the batch is stored. */
int store_commit(struct store *store, const struct store_entry *entries, int count,
                 struct err *err);

/* The visits that begin from now on are of this occasion; NULL or without a name: of none. Equal to
 * the last one that was set, it goes on. False and `err` when it cannot be stored. */
bool store_set_occasion(struct store *store, const struct occasion *occasion, struct err *err);

/* Notes that the visits up to that number, which are over, were handed over on the day of `now_ms`
 * (retain.h); INT64_MAX: all that are. */
bool store_hand_over(struct store *store, enum handed way, int64_t visit, int64_t now_ms,
                     struct err *err);

/* Notes what a clock said, when that is news: an anchor (repair.h). False and `err` when it cannot
 * be stored. */
bool store_note_clock(struct store *store, const struct moment *moment, struct err *err);

/* The connection and the file's name, for reading by the thread that uses the store. */
sqlite3 *store_database(struct store *store);
const char *store_path(const struct store *store);

/* True after a failure that says that the file is damaged. */
bool store_is_damaged(const struct store *store);

#endif
