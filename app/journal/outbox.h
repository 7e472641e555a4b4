/* outbox.h: interactions leave the kiosk as files: batches of xAPI statements, frozen once.
 *
 * A batch is `BOOT-NR.json` in the outbox folder: a JSON array of at most OUTBOX_STATEMENTS
 * statements (statement.h) of one boot, at most OUTBOX_BYTES long: the size at which the store of
 * the tests is quickest, and a limit that proxies allow. It is written under another name, synced
 * to the disk, renamed, and never changed again: sync moves it to sent/ or refused/ as it is.
 *
 * Exactly once: NR is the last sequence number of the batch (ledger.h says why it may be moved by a
 * constant), so the highest NR in the folder, sent/ and refused/ is the mark of what is frozen.
 * Killed before the rename, nothing is there and the same rows are frozen the next time; killed
 * after it, they are behind the mark. No instant lies between, and no statement is ever in two
 * files. The folder is locked while it is written to.
 *
 * Only visits that are over are frozen. What is less than a full batch waits for more, until nobody
 * is at the kiosk (upkeep.h) or the boot it belongs to is over. A batch keeps what was known of the
 * time when it was frozen. */
#ifndef VONK_JOURNAL_OUTBOX_H
#define VONK_JOURNAL_OUTBOX_H

#include "base/err.h"
#include "journal/database.h"

#include <stdbool.h>
#include <stdint.h>

enum { OUTBOX_STATEMENTS = 100, OUTBOX_BYTES = 100000 };

/* What a call did, and how far the folder is. */
struct outbox_done {
    int batches;        /* written by this call */
    int64_t statements; /* in them */
    int64_t frozen;     /* the kiosk's last sequence number that is frozen; the next call is worth
                           while OUTBOX_STATEMENTS interactions later, or in another boot */
};

struct outbox_options {
    const char *activity_base; /* setting sync.activity_base */
    int64_t now_ms;            /* since 1970-01-01 UTC, -1 unknown: no statement is later */
    bool all;                  /* freeze what is less than a full batch too */
    int most;                  /* batches that one call may write, 0: any number. A batch takes some
                                  milliseconds, and the kiosk's writer has more to do */
    struct outbox_done *done;  /* filled in, also on failure; NULL: nobody asks */
};

/* Freezes what there is to freeze. The folder is made when it is missing. False and `err` when the
 * disk or the database does not allow it, or another process freezes there: what is frozen then
 * stays, and the rest is for the next call. The database is only read. */
bool outbox_freeze(sqlite3 *db, const char *folder, const struct outbox_options *options,
                   struct err *err);

/* Up to which sequence number the statements of the kiosk whose database this is are frozen; 0:
 * none, or the folder cannot be read. More than the database holds says that an old backup was put
 * back: its next interactions must not get the ids of statements that a store has. */
int64_t outbox_frozen(sqlite3 *db, const char *folder);

/* Up to which sequence number a store had acknowledged all statements of a kiosk at `before_ms`
 * (since 1970-01-01 UTC, by when batches were moved to sent/; INT64_MAX: until now). 0: none; -1
 * and `err` when the folder cannot be read. For retention: their rows may go. */
int64_t outbox_acknowledged(const char *folder, const char *kiosk, int64_t before_ms,
                            struct err *err);

/* The same as the number of the last visit that is over and all of whose interactions a store has;
 * `db` is the kiosk's. */
int64_t outbox_acknowledged_visit(sqlite3 *db, const char *folder, int64_t before_ms,
                                  struct err *err);

/* Deletes batches from sent/ that a store has since before `before_ms`, as ledger_forget does. */
bool outbox_forget(const char *folder, int64_t before_ms, struct err *err);

#endif
