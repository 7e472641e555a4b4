/* occasions.c: one SELECT and one INSERT, seldom run. */
#include "journal/occasions.h"

#include "base/text.h"

#include <stddef.h>

/* The last one that was set, if the file has any. */
static int read_last(sqlite3 *db, int64_t *number, struct occasion *occasion)
{
    static const int columns[] = {1, 2, 3, 5};
    char *const texts[] = {occasion->name, occasion->kind, occasion->place, occasion->measure};
    sqlite3_stmt *row = NULL;
    int code = sqlite3_prepare_v2(db,
                                  "SELECT number, name, kind, place, ifnull(day_ms, 0), measure, "
                                  "goal FROM occasion ORDER BY number DESC LIMIT 1",
                                  -1, &row, NULL);
    if (code == SQLITE_OK && sqlite3_step(row) == SQLITE_ROW) {
        *number = sqlite3_column_int64(row, 0);
        occasion->day_ms = sqlite3_column_int64(row, 4);
        occasion->goal = sqlite3_column_int64(row, 6);
        for (size_t i = 0; i < ARRAY_LENGTH(columns); i++) {
            const char *text = (const char *)sqlite3_column_text(row, columns[i]);
            text_copy(texts[i], OCCASION_ID_SIZE, text != NULL ? text : "");
        }
    }
    int end = sqlite3_finalize(row);
    return code != SQLITE_OK ? code : end;
}

static int add(sqlite3 *db, int64_t number, const struct occasion *occasion)
{
    sqlite3_stmt *row = NULL;
    int code = sqlite3_prepare_v2(
        db,
        "INSERT INTO occasion (number, name, kind, place, day_ms, measure, goal) "
        "VALUES (?1, ?2, ?3, ?4, nullif(?5, 0), ?6, ?7)",
        -1, &row, NULL);
    if (code == SQLITE_OK) {
        sqlite3_bind_int64(row, 1, number);
        sqlite3_bind_text(row, 2, occasion->name, -1, SQLITE_STATIC);
        sqlite3_bind_text(row, 3, occasion->kind, -1, SQLITE_STATIC);
        sqlite3_bind_text(row, 4, occasion->place, -1, SQLITE_STATIC);
        sqlite3_bind_int64(row, 5, occasion->day_ms);
        sqlite3_bind_text(row, 6, occasion->measure, -1, SQLITE_STATIC);
        sqlite3_bind_int64(row, 7, occasion->goal);
        sqlite3_step(row);
    }
    int end = sqlite3_finalize(row);
    return code != SQLITE_OK ? code : end;
}

int occasion_number(sqlite3 *db, const struct occasion *occasion, int64_t *number)
{
    struct occasion last = {.goal = 0}, next = occasion != NULL ? *occasion : last;
    *number = 0;
    if (!occasion_fit(&next)) {
        return SQLITE_OK;
    }
    int code = read_last(db, number, &last);
    if (code == SQLITE_OK && (*number == 0 || !occasion_equal(&last, &next))) {
        code = add(db, ++*number, &next);
    }
    *number = code == SQLITE_OK ? *number : 0;
    return code;
}
