/* retain.c: which visits are due, and their deletion. */
#include "journal/retain.h"

#include "journal/database.h"
#include "journal/fold.h"

#include <stddef.h>

#define DAY_MS INT64_C(86400000)

const char *const handed_ways[HANDED_WAYS] = {"export", "sync"};

/* Runs a statement with up to two numbers; `number` takes the first column of its first row. */
static int run(sqlite3 *db, const char *sql, int64_t first, int64_t second, int64_t *number)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, first);
        sqlite3_bind_int64(statement, 2, second);
        int step = sqlite3_step(statement);
        if (step == SQLITE_ROW && number != NULL) {
            *number = sqlite3_column_int64(statement, 0);
        }
    }
    int end = sqlite3_finalize(statement);
    return code != SQLITE_OK ? code : end;
}

int retain_note(sqlite3 *db, enum handed way, int64_t visit, int64_t now_ms)
{
    char sql[128];
    sqlite3_snprintf(sizeof sql, sql,
                     "INSERT OR IGNORE INTO handed (way, visit, day_ms) VALUES (%Q, ?1, ?2)",
                     handed_ways[way]);
    if (visit <= 0 || now_ms < DAY_MS) {
        return SQLITE_OK;
    }
    return run(db, sql, visit, now_ms / DAY_MS * DAY_MS, NULL);
}

/* Numbers rise with time: what came before a visit that is too old is too old as well, also when
 * its own day is unknown. A start that the clock only carried over counts as unknown. */
static const char last_due[] =
    "SELECT max(ifnull((SELECT max(visit) FROM handed WHERE day_ms <= ?1), 0), "
    "ifnull((SELECT max(number) FROM visit WHERE quality <> 'fake' AND start_ms < ?2), 0))";

int retain_run(sqlite3 *db, int64_t now_ms, int64_t *gone)
{
    int64_t today = now_ms / DAY_MS * DAY_MS, last = 0, folded = 0;
    *gone = 0;
    int code = run(db, last_due, today - RETAIN_HANDED_DAYS * DAY_MS,
                   today - RETAIN_MOST_DAYS * DAY_MS, &last);
    if (code == SQLITE_OK) {
        code = run(db, "SELECT count(*) FROM visit WHERE number <= ?1", last, 0, gone);
    }
    if (code == SQLITE_OK && *gone > 0) {
        code = run(db, "SELECT visit FROM folded", 0, 0, &folded);
    }
    if (code == SQLITE_OK && *gone > 0 && folded < last) {
        code = fold_visits(db, last);
    }
    if (code != SQLITE_OK || *gone == 0) {
        return code;
    }
    bool ok = database_run(db, "BEGIN IMMEDIATE") &&
              run(db, "DELETE FROM interaction WHERE visit <= ?1", last, 0, NULL) == SQLITE_OK &&
              run(db, "DELETE FROM visit WHERE number <= ?1", last, 0, NULL) == SQLITE_OK &&
              run(db, "DELETE FROM handed WHERE visit <= ?1", last, 0, NULL) == SQLITE_OK;
    code = database_end(db, ok);
    database_checkpoint(db); /* a failure is tried again with the next fold or start */
    return code;
}
