/* aside.h: puts a database away that cannot be used, without losing a byte of it. */
#ifndef VONK_JOURNAL_ASIDE_H
#define VONK_JOURNAL_ASIDE_H

#include "base/err.h"

#include <stdbool.h>

/* The database's name in its folder. */
#define ASIDE_DATABASE "vonk.db"

enum { ASIDE_NAME_SIZE = 32, ASIDE_MOST = 1000 };

/* Renames vonk.db in `folder` with its -wal, -shm and -journal to the first free of
 * vonk-aside-1.db, vonk-aside-2.db …, so that SQLite still finds them together; nothing is ever
 * overwritten. The database must be closed. `name` becomes the new name. False and `err` when the
 * folder does not allow it or ASIDE_MOST names are taken; then nothing was moved, or a part that
 * the next start will put aside too. */
bool aside_move(const char *folder, char name[ASIDE_NAME_SIZE], struct err *err);

/* True when there is a -wal with something in it but no (or an empty) vonk.db: SQLite would delete
 * it. It belongs aside. */
bool aside_finds_orphan(const char *folder);

#endif
