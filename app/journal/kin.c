/* kin.c: two SELECTs, one on each view of the file. */
#include "journal/kin.h"

#include "base/text.h"
#include "journal/database.h"
#include "journal/sheet.h"

#include <stdio.h>
#include <sys/stat.h>

static bool has_wal(const char *path)
{
    char wal[4096];
    struct stat info;
    return snprintf(wal, sizeof wal, "%s-wal", path) < (int)sizeof wal && stat(wal, &info) == 0 &&
           info.st_size > 0;
}

/* The id of a boot, the last one for number 0; false when there is no such row, or no id in it. */
static bool read_boot(sqlite3 *db, int64_t number, struct kin *boot)
{
    sqlite3_stmt *row = NULL;
    bool found = false;
    if (sqlite3_prepare_v2(db,
                           "SELECT boot_no, id FROM boot WHERE boot_no = ?1 OR ?1 = 0 "
                           "ORDER BY boot_no DESC LIMIT 1",
                           -1, &row, NULL) == SQLITE_OK) {
        sqlite3_bind_int64(row, 1, number);
        const char *id =
            sqlite3_step(row) == SQLITE_ROW ? (const char *)sqlite3_column_text(row, 1) : NULL;
        found = id != NULL && sheet_is_uuid(id);
        if (found) {
            boot->boot = sqlite3_column_int64(row, 0);
            text_copy(boot->id, sizeof boot->id, id);
        }
    }
    sqlite3_finalize(row);
    return found;
}

void kin_read(struct kin *kin, const char *path)
{
    *kin = (struct kin){.boot = 0};
    sqlite3 *db = has_wal(path) ? database_open(path, DATABASE_READ_ALONE, NULL) : NULL;
    if (db != NULL && !read_boot(db, 0, kin)) {
        *kin = (struct kin){.boot = 0};
    }
    database_close(db);
}

bool kin_holds(const struct kin *kin, sqlite3 *db)
{
    struct kin same, last;
    if (kin->boot <= 0 || !read_boot(db, 0, &last)) {
        return true;
    }
    bool found = read_boot(db, kin->boot, &same);
    return found && text_equal(same.id, kin->id) && last.boot - kin->boot <= 1;
}
