/* copy.h: a copy of an open database in a fresh file, made in short steps.
 *
 * What the connection commits between two steps is in the copy too (SQLite's backup API carries it
 * over), so that the copy is the database as it is when the last step is done. Nothing of the file
 * is touched but for reading: it works on a full or a read-only disk as long as the copy lies on
 * another. */
#ifndef VONK_JOURNAL_COPY_H
#define VONK_JOURNAL_COPY_H

#include "base/err.h"

#include <sqlite3.h>
#include <stdbool.h>

enum { COPY_PAGES = 128 /* a step: half a MiB, some milliseconds on a card */ };

/* How a step ended. */
enum copy_state { COPY_MORE, COPY_DONE, COPY_FAILED };

/* Zeroed: no copy is being made. */
struct copy {
    sqlite3 *to;
    sqlite3_backup *backup;
    char path[4096];
};

/* Begins a copy of `from`, which stays open until it is dropped. The file must not be there and is
 * made with mode 0600. False and `err` on failure: then no copy is being made. */
bool copy_begin(struct copy *copy, sqlite3 *from, const char *path, struct err *err);

/* Copies some pages. When done the file is complete, and can be read as any database that is off;
 * after a failure it is gone. */
enum copy_state copy_step(struct copy *copy, struct err *err);

/* Gives up a copy that is being made and removes the file. Accepts a zeroed one. */
void copy_drop(struct copy *copy);

#endif
