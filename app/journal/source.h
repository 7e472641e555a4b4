/* source.h: a kiosk's database opened for reading, and what is true of all its rows: the occasions
 * and the times of its boots, repaired.
 *
 * The file is only read. It may be the database of a kiosk that is off (pulled plug included) or a
 * copy of it, on a disk that cannot be written too; vonk.db-wal beside it belongs to it. Text in it
 * is not trusted. */
#ifndef VONK_JOURNAL_SOURCE_H
#define VONK_JOURNAL_SOURCE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/occasion.h"
#include "journal/repair.h"
#include "journal/uuid.h"

#include <sqlite3.h>

struct source {
    sqlite3 *db;
    char kiosk[UUID_SIZE];
    bool sample;                /* made up by `vonkctl sample` */
    struct occasion *occasions; /* by number, from 1; a gap has no name */
    int occasion_count;
    struct repair_boot *boots; /* sorted by number, times repaired */
    int64_t *boot_numbers;     /* of each */
    int boot_count;
};

/* Opens a file and reads all that; arrays live in the arena. All further reading is of the same
 * moment. False and `err` when the file is missing, in use by a kiosk, damaged or not a database of
 * this version of Vonk. */
bool source_open(struct source *source, const char *path, struct arena *arena, struct err *err);

/* Reads all that from a connection that the caller has open, such as the kiosk's own, and keeps.
 * The caller knows that it is a database of this version. False when it fails (sqlite3_errcode). */
bool source_read(struct source *source, sqlite3 *db, struct arena *arena);

/* Reads the number of the last visit that is over, 0 for none. False when it fails. */
bool source_over(sqlite3 *db, int64_t *visit);

/* Accepts one that was not opened. */
void source_close(struct source *source);

/* The name of an occasion; "" for 0 and what is not there. */
const char *source_occasion(const struct source *source, int64_t number);

/* The boot with that number; NULL when there is none. */
const struct repair_boot *source_boot(const struct source *source, int64_t number);

#endif
