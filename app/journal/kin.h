/* kin.h: whether a -wal is that of the database beside it.
 *
 * SQLite takes any sound -wal for the file's own and lays its pages over it: put there by hand
 * (with an old backup, or from another kiosk) it would mix two databases. A kiosk empties its -wal
 * when it starts and then begins a boot, with a random id. So the last boot in the file itself is
 * in what file and -wal say together, under the same id, and is the last or the last but one. */
#ifndef VONK_JOURNAL_KIN_H
#define VONK_JOURNAL_KIN_H

#include "journal/uuid.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

/* The last boot in the file itself; zeroed: there is no -wal, or the file does not say, as when a
 * power cut tore a page that the -wal holds whole. */
struct kin {
    int64_t boot;
    char id[UUID_SIZE];
};

/* Reads the file without its -wal and without a trace. Before it is opened otherwise. */
void kin_read(struct kin *kin, const char *path);

/* False when the database as it is opened, its -wal included, cannot be one with that file. Nothing
 * is written. */
bool kin_holds(const struct kin *kin, sqlite3 *db);

#endif
