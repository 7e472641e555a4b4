/* schema.h: the tables of a Vonk database, as readable SQL.
 *
 * This is the allow-list of what may be kept: STRICT tables; every TEXT column is a word of a list,
 * an id of the content pack or a random UUID; every time is a multiple of 15 minutes. The lists
 * inside the CHECKs are made from event_classes, so a new kind of event is one row there: a
 * database of the same version with older lists is rewritten when it is opened (see store.h). A new
 * table or column needs a new SCHEMA_VERSION and a step from the one before (layout.c). */
#ifndef VONK_JOURNAL_SCHEMA_H
#define VONK_JOURNAL_SCHEMA_H

#include "base/arena.h"

#include <stdbool.h>

enum {
    SCHEMA_APPLICATION = 0x564F4E4B, /* PRAGMA application_id: "VONK" */
    SCHEMA_VERSION = 3,              /* PRAGMA user_version */
    SCHEMA_TABLES = 11,
    SCHEMA_PACK_SIZE = 64,      /* of boot.pack, with its end */
    SCHEMA_MOST_VALUE = 1000000 /* the largest value or number of seconds that is kept */
};

/* No event is later in its visit than this (11 days); no wall time fits. */
#define SCHEMA_MOST_MS INT64_C(1000000000)

struct schema_table {
    const char *name;
    const char *sql; /* its CREATE TABLE, exactly as SQLite keeps it */
};

/* Makes the texts, in the order in which they are created; they live in the arena. */
void schema_build(struct schema_table tables[SCHEMA_TABLES], struct arena *arena);

/* True when the CHECKs take the text as a subject (or another id), and as the name of a pack. ""
 * is taken. */
bool schema_takes_subject(const char *subject);
bool schema_takes_pack(const char *pack);

#endif
