/* store_inside.h: the store's own struct, for store.c (commits) and store_open.c. Nobody else
 * includes it. */
#ifndef VONK_JOURNAL_STORE_INSIDE_H
#define VONK_JOURNAL_STORE_INSIDE_H

#include "base/arena.h"
#include "journal/store.h"

enum statement {
    STATEMENT_ADD_BOOT,
    STATEMENT_ADD_ANCHOR,
    STATEMENT_ADD_VISIT,
    STATEMENT_END_VISIT,
    STATEMENT_ADD_INTERACTION,
    STATEMENT_ADD_ATTRACT,
    STATEMENT_COUNT
};

/* How far the file is written; a copy is moved on while a transaction runs. */
struct position {
    int64_t seq;          /* of the last interaction */
    int64_t visit;        /* number of the last visit */
    int64_t order;        /* store_visit.order of that visit, 0 when it is of an earlier boot */
    bool ended;           /* that visit is over */
    struct moment anchor; /* the last one of this boot; wall_ms -1: none yet */
};

struct store {
    struct arena arena; /* owns the texts */
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENT_COUNT];
    const char *folder, *path;
    struct position at;
    int64_t boot;
    int64_t occasion; /* number of the one at hand, 0 for none */
    struct upkeep upkeep;
    bool damaged;
};

/* ---- store.c ---- */

/* Prepares the statements and adds the row of the boot that begins. False when SQLite refuses. */
bool store_begin_boot(struct store *store, const struct store_options *options);

/* Does what is worth doing between two commits. `idle`: nobody is at the kiosk. */
void store_look_after(struct store *store, const struct moment *now, bool idle);

#endif
