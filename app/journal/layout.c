/* layout.c: compares the tables of a file with the schema's text, creates and rewrites them. */
#include "journal/layout.h"

#include "base/text.h"
#include "journal/database.h"
#include "journal/schema.h"
#include "journal/uuid.h"

#include <stdio.h>

/* The lines of SQL are broken by hand. */
/* clang-format off */
#define RANDOM_UUID                                                                                \
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || "                            \
    "substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + abs(random() % 4), 1) || "         \
    "substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"

/* The boot that counted on a day: before version 3 sums did not tell. */
#define BOOT_OF(day)                                                                               \
    "ifnull((SELECT max(boot_no) FROM was WHERE " day " > 0 "                                      \
    "AND wall_ms / 86400000 = " day " / 86400000), (SELECT min(boot_no) FROM was))"

/* Since the machine was switched on; 0 when the clock was not set. */
#define MONO_OF(wall, boot)                                                                        \
    "max(0, ifnull((SELECT mono_ms + " wall " - wall_ms FROM was WHERE boot_no = " boot "), "       \
    "ifnull((SELECT mono_ms FROM was WHERE boot_no = " boot "), 0)))"

/* What leads from a version (the index) to the next, before all tables are written anew with the
 * CHECKs of this Vonk: a new table needs no more than its columns' names, in their order. */
static const char *const steps[SCHEMA_VERSION] = {
    /* How a visit was begun is kept no more: that somebody used the keypad says much about her. */
    [1] = "CREATE TABLE attract (day_ms, woke, times, seconds);"
          "UPDATE interaction SET detail = '' WHERE kind = 'visit_start' AND detail <> '';"
          "INSERT INTO tally SELECT day_ms, kind, subject, '', sum(interactions) FROM tally "
          "WHERE kind = 'visit_start' AND detail <> '' GROUP BY day_ms, subject "
          "ON CONFLICT DO UPDATE SET interactions = interactions + excluded.interactions;"
          "DELETE FROM tally WHERE kind = 'visit_start' AND detail <> ''",
    /* Sums know their occasion and boot, boots have ids, and a boot can have several anchors. Who
     * was engaged was not counted before: at least those who finished the quiz were. */
    [2] = "CREATE TABLE occasion (number, name, kind, place, day_ms, measure, goal);"
          "CREATE TABLE handed (way, visit, day_ms);"
          "CREATE TABLE was AS SELECT * FROM boot; DROP TABLE boot;"
          "CREATE TABLE boot AS SELECT boot_no, " RANDOM_UUID " AS id, pack FROM was;"
          "CREATE TABLE anchor AS SELECT boot_no AS boot, mono_ms, wall_ms, quality FROM was "
          "WHERE wall_ms > 0 AND quality <> 'none';"
          "CREATE TABLE next AS SELECT number, boot, 0 AS occasion, id, "
          MONO_OF("visit.start_ms", "visit.boot") " AS mono_ms, start_ms, quality, ended, seconds "
          "FROM visit; DROP TABLE visit; ALTER TABLE next RENAME TO visit;"
          "CREATE TABLE next AS SELECT 0 AS occasion, " BOOT_OF("day_ms") " AS boot, day_ms, kind, "
          "subject, detail, interactions, 0 AS seconds FROM tally;"
          "DROP TABLE tally; ALTER TABLE next RENAME TO tally;"
          "CREATE TABLE next AS SELECT 0 AS occasion, boot, "
          MONO_OF("nullif(start_ms, 0)", "boot") " AS mono_ms, sum(visits), sum(finished), "
          "sum(finished) AS completed, sum(finished) AS finished, sum(ended), sum(seconds) FROM "
          "(SELECT *, " BOOT_OF("start_ms") " AS boot FROM quarter) GROUP BY boot, mono_ms;"
          "DROP TABLE quarter; ALTER TABLE next RENAME TO quarter;"
          "CREATE TABLE next AS SELECT 0 AS occasion, " BOOT_OF("day_ms") " AS boot, day_ms, woke, "
          "times, seconds FROM attract; DROP TABLE attract; ALTER TABLE next RENAME TO attract;"
          "DROP TABLE was",
};
/* clang-format on */

/* Index of the table with that name, -1 when the schema has none. */
static int find_table(const struct schema_table *tables, const char *name)
{
    int i = SCHEMA_TABLES - 1;
    while (i >= 0 && !text_equal(tables[i].name, name)) {
        i--;
    }
    return i;
}

/* Compares a row of sqlite_schema: CURRENT, DATED or FOREIGN. */
static enum layout compare_row(const struct schema_table *tables, sqlite3_stmt *row)
{
    const char *type = (const char *)sqlite3_column_text(row, 0);
    const char *name = (const char *)sqlite3_column_text(row, 1);
    const char *sql = (const char *)sqlite3_column_text(row, 2);
    int table = name != NULL ? find_table(tables, name) : -1;
    if (table < 0 || type == NULL || sql == NULL || !text_equal(type, "table")) {
        return LAYOUT_FOREIGN;
    }
    return text_equal(sql, tables[table].sql) ? LAYOUT_CURRENT : LAYOUT_DATED;
}

/* Of an earlier version the tables' names are known; some may be missing. */
static enum layout compare_tables(sqlite3 *db, const struct schema_table *tables, bool earlier)
{
    enum layout layout = earlier ? LAYOUT_DATED : LAYOUT_CURRENT;
    int count = 0;
    sqlite3_stmt *rows = NULL;
    int code = sqlite3_prepare_v2(db, "SELECT type, name, sql FROM sqlite_schema", -1, &rows, NULL);
    while (code == SQLITE_OK && sqlite3_step(rows) == SQLITE_ROW) {
        enum layout found = compare_row(tables, rows);
        layout = found > layout ? found : layout;
        count++;
    }
    if (sqlite3_finalize(rows) != SQLITE_OK || code != SQLITE_OK) {
        return LAYOUT_UNREADABLE;
    }
    return count == SCHEMA_TABLES || earlier ? layout : LAYOUT_FOREIGN;
}

enum layout layout_read(sqlite3 *db)
{
    int64_t application = 0;
    int64_t version = 0;
    int64_t things = 0;
    if (!database_number(db, "PRAGMA application_id", &application) ||
        !database_number(db, "PRAGMA user_version", &version) ||
        !database_number(db, "SELECT count(*) FROM sqlite_schema", &things)) {
        return LAYOUT_UNREADABLE;
    }
    if (application == 0 && version == 0 && things == 0) {
        return LAYOUT_EMPTY;
    }
    if (application != SCHEMA_APPLICATION || version < 1) {
        return LAYOUT_FOREIGN;
    }
    if (version > SCHEMA_VERSION) {
        return LAYOUT_NEWER;
    }
    struct arena arena;
    struct schema_table tables[SCHEMA_TABLES];
    arena_init(&arena, 0);
    schema_build(tables, &arena);
    enum layout layout = compare_tables(db, tables, version < SCHEMA_VERSION);
    arena_finish(&arena);
    return layout;
}

static bool fill_first_rows(sqlite3 *db, struct random *random)
{
    char id[UUID_SIZE];
    char sql[256];
    uuid_make(id, random);
    snprintf(sql, sizeof sql,
             "INSERT INTO kiosk VALUES (1, '%s');"
             "INSERT INTO folded VALUES (1, 0, 0);"
             "PRAGMA application_id = %d;"
             "PRAGMA user_version = %d",
             id, SCHEMA_APPLICATION, SCHEMA_VERSION);
    return database_run(db, sql);
}

int layout_create(sqlite3 *db, struct random *random)
{
    struct arena arena;
    struct schema_table tables[SCHEMA_TABLES];
    arena_init(&arena, 0);
    schema_build(tables, &arena);
    bool ok = database_run(db, "BEGIN IMMEDIATE");
    for (int i = 0; i < SCHEMA_TABLES && ok; i++) {
        ok = database_run(db, tables[i].sql);
    }
    int code = database_end(db, ok && fill_first_rows(db, random));
    arena_finish(&arena);
    return code;
}

/* SQLite cannot change a CHECK: the table is renamed, made anew and filled from the old one. */
static bool rewrite_table(sqlite3 *db, const struct schema_table *table, struct arena *arena)
{
    return database_run(db, arena_printf(arena, "ALTER TABLE %s RENAME TO dated", table->name)) &&
           database_run(db, table->sql) &&
           database_run(db, arena_printf(arena,
                                         "INSERT INTO %s SELECT * FROM dated; "
                                         "DROP TABLE dated",
                                         table->name));
}

/* Inside a transaction. */
static bool run_steps(sqlite3 *db)
{
    int64_t version = 0;
    bool ok = database_number(db, "PRAGMA user_version", &version) && version >= 1;
    for (; ok && version < SCHEMA_VERSION; version++) {
        ok = database_run(db, steps[version]);
    }
    char sql[48];
    snprintf(sql, sizeof sql, "PRAGMA user_version = %d", SCHEMA_VERSION);
    return ok && database_run(db, sql);
}

int layout_update(sqlite3 *db)
{
    struct arena arena;
    struct schema_table tables[SCHEMA_TABLES];
    arena_init(&arena, 0);
    schema_build(tables, &arena);
    /* With these two a rename leaves other tables' REFERENCES alone. */
    bool ok = database_run(db, "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON") &&
              database_run(db, "BEGIN IMMEDIATE") && run_steps(db);
    for (int i = 0; i < SCHEMA_TABLES && ok; i++) {
        ok = rewrite_table(db, &tables[i], &arena);
    }
    int code = database_end(db, ok);
    database_run(db, "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON");
    arena_finish(&arena);
    return code;
}

bool layout_is_complete(sqlite3 *db)
{
    int64_t application = 0;
    int64_t version = 0;
    int64_t rows = 0;
    return database_number(db, "PRAGMA application_id", &application) &&
           database_number(db, "PRAGMA user_version", &version) &&
           database_number(db, "SELECT count(*) FROM kiosk JOIN folded", &rows) &&
           application == SCHEMA_APPLICATION && version == SCHEMA_VERSION && rows == 1;
}
