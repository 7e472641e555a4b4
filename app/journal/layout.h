/* layout.h: what a database file is, and making it what the schema says. */
#ifndef VONK_JOURNAL_LAYOUT_H
#define VONK_JOURNAL_LAYOUT_H

#include "base/random.h"

#include <sqlite3.h>
#include <stdbool.h>

enum layout {
    LAYOUT_UNREADABLE, /* SQLite failed: sqlite3_errcode tells */
    LAYOUT_EMPTY,      /* nothing in it yet */
    LAYOUT_CURRENT,    /* exactly the schema */
    LAYOUT_DATED,      /* of an earlier version, or with the lists of another catalogue of events */
    LAYOUT_NEWER,      /* of a Vonk that is newer than this one */
    LAYOUT_FOREIGN     /* of another program, or changed by hand */
};

/* Looks at the application id, the version and the tables. Reads only. */
enum layout layout_read(sqlite3 *db);

/* Makes the tables in an empty database, in one transaction; the kiosk's id comes from `random`.
 * Returns SQLITE_OK or the code of what failed; then nothing was changed. */
int layout_create(sqlite3 *db, struct random *random);

/* Rewrites the tables of a dated database, from its version step by step to this one, in one
 * transaction; returns as layout_create does.
 * SQLITE_CONSTRAINT: a row does not fit the lists of this Vonk. */
int layout_update(sqlite3 *db);

/* True when application id and version read back as they should and the tables of one row have
 * it. */
bool layout_is_complete(sqlite3 *db);

#endif
