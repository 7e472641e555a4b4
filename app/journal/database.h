/* database.h: a SQLite connection as Vonk wants it: safe on a cheap card, distrustful of the file.
 *
 * The only file that knows pragmas, limits and flags; anchored in SQLite's own advice (psow.html,
 * pragma.html, security.html). Every pragma is read back, and one that differs is a failure: counts
 * are not written with less safety than promised. */
#ifndef VONK_JOURNAL_DATABASE_H
#define VONK_JOURNAL_DATABASE_H

#include "base/err.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum {
    DATABASE_PAGES = 32768, /* of 4 KiB, whatever the page size: 128 MiB */
    DATABASE_BUSY_MS = 250, /* how long opening waits for another process */
};

/* How a file may be opened. */
enum database_way {
    DATABASE_WRITE,     /* exclusively, made when missing */
    DATABASE_READ,      /* with SQLite's locks; fails while a kiosk writes it */
    DATABASE_READ_WAL,  /* with its -wal in a folder that cannot be written; no locks */
    DATABASE_READ_ALONE /* a file without a -wal; no locks */
};

/* Opens and hardens a connection. Nothing is read or written yet. NULL and `err` on failure. */
sqlite3 *database_open(const char *path, enum database_way way, struct err *err);

/* Closes without touching the file or its -wal. Accepts NULL. */
void database_close(sqlite3 *db);

/* Sets and reads back every pragma of a connection that writes; the file becomes a WAL database.
 * `pages` is the most pages of 4 KiB it may have (0: DATABASE_PAGES); `path` is for the sentence.
 */
bool database_prepare(sqlite3 *db, const char *path, int pages, struct err *err);

/* Writes what waits in the -wal into the file and empties the -wal. */
bool database_checkpoint(sqlite3 *db);

/* What a time-limited check found. */
enum database_health {
    DATABASE_SOUND, /* as far as there was time to look */
    DATABASE_DAMAGED,
    DATABASE_UNREADABLE /* sqlite3_errcode tells why */
};

/* PRAGMA quick_check for at most `ms` milliseconds, of the structure only: the CHECKs of a million
 * rows take seconds, the rest a tenth of one. SQLite before 3.41 looks at the clock only once it
 * has walked the pages, so that a large file on a slow card can take longer. What looks damaged is
 * looked at again, so that a disk that failed once is not taken for a bad file. Call it before
 * database_prepare. */
enum database_health database_check(sqlite3 *db, int ms);

/* Runs statements; false when one fails (sqlite3_errcode tells why). */
bool database_run(sqlite3 *db, const char *sql);

/* Reads the first column of the first row; false when there is none or it fails. */
bool database_number(sqlite3 *db, const char *sql, int64_t *number);

/* Ends a transaction: COMMIT when `ok`, else (or when that fails) ROLLBACK. Returns SQLITE_OK, or
 * the code of what failed, which ROLLBACK would have covered up. */
int database_end(sqlite3 *db, bool ok);

/* True when a failure means that the file is no (sound) database: nothing that Vonk writes is too
 * large for its limits, so a value that is was damaged. */
bool database_is_damage(int code);

/* Sets a sentence about a failure: what, where and what to do. Returns false. */
bool database_explain(const char *path, int code, struct err *err);

#endif
