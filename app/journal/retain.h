/* retain.h: how long rows about visits are kept.
 *
 * Thirty days after they were handed over (exported, or taken by a store), and at most 400 days: so
 * says promises' rule on retention and packaging/PRIVACY.md. Their sums (tally, quarter) stay. A
 * database that does not know which day it is deletes nothing: a wrong clock must not cost figures
 * that nobody has yet. */
#ifndef VONK_JOURNAL_RETAIN_H
#define VONK_JOURNAL_RETAIN_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum { RETAIN_HANDED_DAYS = 30, RETAIN_MOST_DAYS = 400 };

enum handed { HANDED_EXPORT, HANDED_SYNC, HANDED_WAYS };

/* The words that are stored, indexed by enum handed. */
extern const char *const handed_ways[HANDED_WAYS];

/* Notes that the visits up to that number were handed over on that day (any time of it, ms since
 * 1970). Returns SQLITE_OK or what failed. A second note of the same visit keeps the first day. */
int retain_note(sqlite3 *db, enum handed way, int64_t visit, int64_t now_ms);

/* Deletes what is due on the day of `now_ms`, after its sums were folded, and empties the -wal, so
 * that (with secure_delete) the bytes are gone too. Returns SQLITE_OK or what failed; `gone` is the
 * number of visits that were deleted. */
int retain_run(sqlite3 *db, int64_t now_ms, int64_t *gone);

#endif
