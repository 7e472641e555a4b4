/* ledger.h: which batches lie in an outbox, and whose statements they hold.
 *
 * A batch is BOOT-NR.json. NR rises from batch to batch over the folder and its two others, sent/
 * and refused/ (to which sync moves what is settled), and it is the batch's last sequence number,
 * moved by a constant. So the names alone tell what is frozen: the rename that puts a batch there
 * is also what marks it as frozen, and no second mark can contradict it.
 *
 * The constant is for folders that more than one database writes to: a kiosk whose damaged file was
 * put aside begins a new one, with a new UUID and sequence numbers from 1; and one folder may
 * collect the batches of several kiosks. kiosks.txt in the folder has a line for each run of
 * batches of one kiosk, NUMBER UUID SEQ: from the batch behind NUMBER on they are of this kiosk,
 * whose statements up to SEQ were frozen before. It is written before the first batch of a run.
 *
 * Whoever clears sent/ leaves the batch with the highest number there: without it the statements of
 * the last run are frozen again, under the same ids, so that a store does not take them twice. */
#ifndef VONK_JOURNAL_LEDGER_H
#define VONK_JOURNAL_LEDGER_H

#include "base/arena.h"
#include "base/err.h"
#include "journal/uuid.h"

#include <stdbool.h>
#include <stdint.h>

#define LEDGER_FILE "kiosks.txt"
#define LEDGER_SENT "sent"
#define LEDGER_REFUSED "refused"

struct ledger_run {
    int64_t number; /* of the last batch before it; 0: none */
    char kiosk[UUID_SIZE];
    int64_t seq; /* of this kiosk, frozen before it */
};

struct ledger {
    const char *folder; /* the caller's */
    struct arena *arena;
    struct ledger_run *runs;
    int count;
    int64_t last; /* number of the last batch in the folder; 0: none */
};

/* Reads the folder; one that is not there is empty. False and `err` when it cannot be read. The
 * runs live in the arena. */
bool ledger_read(struct ledger *ledger, const char *folder, struct arena *arena, struct err *err);

/* Up to which sequence number the statements of a kiosk are frozen in batches up to `number`. */
int64_t ledger_frozen(const struct ledger *ledger, const char *kiosk, int64_t number);

/* Makes sure that the batches to come are of this kiosk: writes a run when they were not. */
bool ledger_begin(struct ledger *ledger, const char *kiosk, struct err *err);

/* The number of a batch of the last run, by its last sequence number. */
int64_t ledger_number(const struct ledger *ledger, int64_t seq);

/* The number of the last batch that a store has, when it had this one and all before it at
 * `before_ms` (since 1970-01-01 UTC); 0: none. Batches in refused/ are settled too: the store will
 * never take them, and they stay there. -1 and `err` when the folder cannot be read. */
int64_t ledger_settled(const struct ledger *ledger, int64_t before_ms, struct err *err);

/* Deletes the batches that a store has since before `before_ms`: they hold rows of visits, which
 * are kept no longer than those in the database. The one with the highest number stays, as it marks
 * what is frozen. False and `err` when the folder cannot be read. */
bool ledger_forget(const struct ledger *ledger, int64_t before_ms, struct err *err);

#endif
