/* source.c: opens a file in the way its place allows, and reads the tables that others refer to. */
#include "journal/source.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "journal/database.h"
#include "journal/kin.h"
#include "journal/schema.h"

#include <string.h>
#include <sys/stat.h>

enum { OCCASIONS_MOST = 10000 };

/* ---- opening ---- */

static bool has_wal(const char *path, struct arena *arena)
{
    struct stat info;
    return stat(arena_printf(arena, "%s-wal", path), &info) == 0 && info.st_size > 0;
}

static bool is_empty(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && info.st_size == 0;
}

static bool is_readable(sqlite3 *db)
{
    int64_t version;
    return database_number(db, "PRAGMA schema_version", &version);
}

/* Opens the file and reads its first page. Without a -wal nobody writes it, and it can be read
 * without a trace. With one SQLite's locks tell whether a kiosk is running; but SQLite wants to
 * make a file beside it, and where it cannot (a full disk is an I/O error), nobody else can be
 * writing there either. */
static sqlite3 *open_file(const char *path, struct arena *arena, struct err *err)
{
    bool wal = has_wal(path, arena);
    sqlite3 *db = database_open(path, wal ? DATABASE_READ : DATABASE_READ_ALONE, err);
    if (db == NULL || is_readable(db)) {
        return db;
    }
    int code = sqlite3_errcode(db) & 0xFF;
    if (wal && (code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_IOERR)) {
        database_close(db);
        db = database_open(path, DATABASE_READ_WAL, err);
        if (db == NULL || is_readable(db)) {
            return db;
        }
    }
    database_explain(path, sqlite3_errcode(db), err);
    database_close(db);
    return NULL;
}

/* Reads application id and version. */
static bool is_ours(sqlite3 *db, const char *path, struct err *err)
{
    int64_t application = 0;
    int64_t version = 0;
    if (!database_number(db, "PRAGMA application_id", &application) ||
        !database_number(db, "PRAGMA user_version", &version)) {
        return database_explain(path, sqlite3_errcode(db), err);
    }
    if (application != SCHEMA_APPLICATION) {
        return err_set(err, "%s: is not a database of Vonk; give the vonk.db of a kiosk", path);
    }
    if (version != SCHEMA_VERSION) {
        return err_set(err,
                       "%s: is of another version of Vonk (%lld instead of %d); use the vonkctl "
                       "of that version, or start this Vonk's kiosk on it once",
                       path, (long long)version, SCHEMA_VERSION);
    }
    return true;
}

/* ---- tables ---- */

static void copy_column(char *to, size_t size, sqlite3_stmt *row, int column)
{
    const char *text = (const char *)sqlite3_column_text(row, column);
    text_copy(to, size, text != NULL ? text : "");
}

static bool read_kiosk(struct source *source)
{
    sqlite3_stmt *row = NULL;
    bool found =
        sqlite3_prepare_v2(source->db, "SELECT id FROM kiosk", -1, &row, NULL) == SQLITE_OK &&
        sqlite3_step(row) == SQLITE_ROW;
    int64_t samples = 0;
    if (found) {
        copy_column(source->kiosk, sizeof source->kiosk, row, 0);
        found = database_number(source->db, "SELECT count(*) FROM boot WHERE pack GLOB 'sample-*'",
                                &samples);
        source->sample = samples > 0;
    }
    return sqlite3_finalize(row) == SQLITE_OK && found;
}

static bool read_occasions(struct source *source, struct arena *arena)
{
    static const char sql[] =
        "SELECT number, name, kind, place, ifnull(day_ms, 0), measure, goal FROM occasion";
    int64_t most = 0;
    sqlite3_stmt *row = NULL;
    if (!database_number(source->db, "SELECT ifnull(max(number), 0) FROM occasion", &most)) {
        return false;
    }
    source->occasion_count = most > OCCASIONS_MOST ? OCCASIONS_MOST : most > 0 ? (int)most : 0;
    source->occasions =
        arena_array(arena, (size_t)source->occasion_count + 1, sizeof *source->occasions);
    bool ok = sqlite3_prepare_v2(source->db, sql, -1, &row, NULL) == SQLITE_OK;
    while (ok && sqlite3_step(row) == SQLITE_ROW) {
        int64_t number = sqlite3_column_int64(row, 0);
        struct occasion occasion = {.day_ms = sqlite3_column_int64(row, 4),
                                    .goal = sqlite3_column_int64(row, 6)};
        copy_column(occasion.name, sizeof occasion.name, row, 1);
        copy_column(occasion.kind, sizeof occasion.kind, row, 2);
        copy_column(occasion.place, sizeof occasion.place, row, 3);
        copy_column(occasion.measure, sizeof occasion.measure, row, 5);
        if (number > 0 && number <= source->occasion_count && occasion_fit(&occasion)) {
            source->occasions[number] = occasion;
        }
    }
    return sqlite3_finalize(row) == SQLITE_OK && ok;
}

/* The boots with the first and last moment that anything tells of each. */
static bool read_boots(struct source *source, struct arena *arena)
{
    static const char sql[] =
        "SELECT boot_no, ifnull(min(m), 0), ifnull(max(m), 0) FROM boot LEFT JOIN "
        "(SELECT boot, mono_ms AS m FROM quarter UNION ALL SELECT boot, mono_ms FROM anchor "
        "UNION ALL SELECT boot, mono_ms FROM visit WHERE number > (SELECT visit FROM folded)) "
        "ON boot = boot_no GROUP BY boot_no ORDER BY boot_no";
    int64_t count = 0;
    sqlite3_stmt *row = NULL;
    if (!database_number(source->db, "SELECT count(*) FROM boot", &count)) {
        return false;
    }
    source->boots = arena_array(arena, (size_t)count + 1, sizeof *source->boots);
    source->boot_numbers = arena_array(arena, (size_t)count + 1, sizeof *source->boot_numbers);
    bool ok = sqlite3_prepare_v2(source->db, sql, -1, &row, NULL) == SQLITE_OK;
    while (ok && source->boot_count < count && sqlite3_step(row) == SQLITE_ROW) {
        int at = source->boot_count++;
        source->boot_numbers[at] = sqlite3_column_int64(row, 0);
        source->boots[at] = (struct repair_boot){.first_ms = sqlite3_column_int64(row, 1),
                                                 .last_ms = sqlite3_column_int64(row, 2)};
    }
    return sqlite3_finalize(row) == SQLITE_OK && ok;
}

/* Index of a boot, -1 when there is none. */
static int find_boot(const struct source *source, int64_t number)
{
    int low = 0, high = source->boot_count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (source->boot_numbers[middle] == number) {
            return middle;
        }
        low = source->boot_numbers[middle] < number ? middle + 1 : low;
        high = source->boot_numbers[middle] < number ? high : middle;
    }
    return -1;
}

static enum quality quality_named(const char *name)
{
    int quality = QUALITY_COUNT - 1;
    while (quality > QUALITY_NONE && !text_equal(quality_name((enum quality)quality), name)) {
        quality--;
    }
    return (enum quality)quality;
}

static bool repair(struct source *source, struct arena *arena)
{
    static const char sql[] = "SELECT boot, mono_ms, wall_ms, quality FROM anchor";
    int64_t room = 0;
    int count = 0;
    sqlite3_stmt *row = NULL;
    struct clock clock;
    if (!database_number(source->db, "SELECT count(*) FROM anchor", &room)) {
        return false;
    }
    struct repair_anchor *anchors = arena_array(arena, (size_t)room + 1, sizeof *anchors);
    bool ok = sqlite3_prepare_v2(source->db, sql, -1, &row, NULL) == SQLITE_OK;
    while (ok && count < room && sqlite3_step(row) == SQLITE_ROW) {
        char quality[16];
        copy_column(quality, sizeof quality, row, 3);
        anchors[count++] =
            (struct repair_anchor){.boot = find_boot(source, sqlite3_column_int64(row, 0)),
                                   .mono_ms = sqlite3_column_int64(row, 1),
                                   .wall_ms = sqlite3_column_int64(row, 2),
                                   .quality = quality_named(quality)};
    }
    ok = sqlite3_finalize(row) == SQLITE_OK && ok;
    clock_init_real(&clock);
    struct repair_rules rules = {.now_ms = clock_wall(&clock), .least = QUALITY_RTC};
    repair_boots(source->boots, source->boot_count, anchors, count, &rules);
    return ok;
}

/* ---- */

bool source_read(struct source *source, sqlite3 *db, struct arena *arena)
{
    *source = (struct source){.db = db};
    return read_kiosk(source) && read_occasions(source, arena) && read_boots(source, arena) &&
           repair(source, arena);
}

/* Visits follow each other, so only the last one may still go on. */
bool source_over(sqlite3 *db, int64_t *visit)
{
    return database_number(db,
                           "SELECT ifnull((SELECT number - (ended IS NULL AND "
                           "boot = (SELECT max(boot_no) FROM boot)) "
                           "FROM visit ORDER BY number DESC LIMIT 1), 0)",
                           visit);
}

bool source_open(struct source *source, const char *path, struct arena *arena, struct err *err)
{
    *source = (struct source){.db = NULL};
    if (!file_exists(path) || file_is_folder(path)) {
        return err_set(err, "%s: there is no such file; give the vonk.db of a kiosk", path);
    }
    if (is_empty(path)) { /* SQLite would delete a -wal beside it, and all that is in it */
        return err_set(
            err, "%s: is not a database of Vonk, for it is empty; give the vonk.db of a kiosk",
            path);
    }
    struct kin kin;
    kin_read(&kin, path);
    source->db = open_file(path, arena, err);
    if (source->db == NULL) {
        return false;
    }
    if (!kin_holds(&kin, source->db)) {
        source_close(source);
        return err_set(
            err,
            "%s: the -wal beside it is that of another database; put the two that belong "
            "together into one folder",
            path);
    }
    if (!is_ours(source->db, path, err)) {
        source_close(source);
        return false;
    }
    /* One transaction: everything is of the same moment. */
    bool ok = database_run(source->db,
                           "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; BEGIN") &&
              source_read(source, source->db, arena);
    if (!ok) {
        database_explain(path, sqlite3_errcode(source->db), err);
        source_close(source);
    }
    return ok;
}

void source_close(struct source *source)
{
    database_close(source->db);
    source->db = NULL;
}

const char *source_occasion(const struct source *source, int64_t number)
{
    return number > 0 && number <= source->occasion_count ? source->occasions[number].name : "";
}

const struct repair_boot *source_boot(const struct source *source, int64_t number)
{
    int at = find_boot(source, number);
    return at >= 0 ? &source->boots[at] : NULL;
}
