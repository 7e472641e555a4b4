/* fold.h: the counts of old visits, kept beside them.
 *
 * Reading ten million interactions takes seconds, reading their counts a millisecond. Now and then
 * the writer folds the visits that are over into the tables tally and quarter; figures are these
 * plus the rows behind the fold. One place defines both sides, so that they cannot differ. */
#ifndef VONK_JOURNAL_FOLD_H
#define VONK_JOURNAL_FOLD_H

#include <sqlite3.h>
#include <stdint.h>

enum {
    FOLD_EVERY = 4096,   /* interactions behind the fold that make folding worth while */
    FOLD_UNKNOWN = 32768 /* of a boot whose clock may still be set */
};

/* Folds the visits up to number `last`, which must be over, in one transaction. Returns SQLITE_OK
 * or the code of what failed; then nothing is folded. */
int fold_visits(sqlite3 *db, int64_t last);

/* SELECTs over the whole database, folded or not. `occasion` is its number, 0 for none; day_ms is 0
 * where no anchor of the visit's own boot tells it:
 *   occasion, boot, day_ms, kind, subject, detail, interactions, seconds
 *   occasion, boot, mono_ms, visits, engaged, completed, finished, ended, seconds */
extern const char fold_read_tally[];
extern const char fold_read_quarters[];

/* Tells whether the clock was known in a boot (?1): a row. */
extern const char fold_knows_days[];

#endif
