/* stats.c: opens a file in the way its place allows, runs the two SELECTs of fold.c and the one
 * over attract, and sorts their rows into figures. Text from the file is not trusted: a subject
 * that is no id is dropped. */
#include "journal/stats.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/database.h"
#include "journal/fold.h"
#include "journal/schema.h"

#include <string.h>
#include <sys/stat.h>

const struct stats_class stats_classes[] = {
    [STATS_SCREENS] = {"screen", "Screens", {{"opened", EVENT_SCREEN_OPEN, NULL}}},
    [STATS_STORIES] = {"story",
                       "Stories",
                       {{"opened", EVENT_STORY_OPEN, NULL}, {"read", EVENT_STORY_READ, NULL}}},
    [STATS_FIELDS] = {"field", "Fields", {{"opened", EVENT_FIELD_OPEN, NULL}}},
    [STATS_TOPICS] = {"topic",
                      "Topics",
                      {{"opened", EVENT_TOPIC_OPEN, NULL},
                       {"kept", EVENT_TOPIC_LIKE, "on"},
                       {"let_go", EVENT_TOPIC_LIKE, "off"},
                       {"in_result", EVENT_QUIZ_TOPIC, NULL}}},
    [STATS_ITEMS] = {"item",
                     "Quiz pictures",
                     {{"like", EVENT_QUIZ_ANSWER, "like"},
                      {"unsure", EVENT_QUIZ_ANSWER, "unsure"},
                      {"dislike", EVENT_QUIZ_ANSWER, "dislike"}}},
    [STATS_LANGUAGES] = {"language", "Languages", {{"chosen", EVENT_LANGUAGE_SET, NULL}}},
};
_Static_assert(ARRAY_LENGTH(stats_classes) == STATS_PART_COUNT, "one row for each part");

/* Finds the row of a subject, or makes it in its place. */
static struct stats_row *find_row(struct stats_rows *rows, const char *subject, struct arena *arena)
{
    int low = 0;
    int high = rows->count;
    while (low < high) {
        int middle = (low + high) / 2;
        int order = strcmp(rows->rows[middle].subject, subject);
        if (order == 0) {
            return &rows->rows[middle];
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    if (rows->count == rows->room) {
        rows->room = rows->room > 0 ? rows->room * 2 : 32;
        struct stats_row *more = arena_array(arena, (size_t)rows->room, sizeof *more);
        if (rows->count > 0) {
            memcpy(more, rows->rows, (size_t)rows->count * sizeof *more);
        }
        rows->rows = more;
    }
    struct stats_row *row = &rows->rows[low];
    memmove(row + 1, row, (size_t)(rows->count++ - low) * sizeof *row);
    *row = (struct stats_row){0};
    text_copy(row->subject, sizeof row->subject, subject);
    return row;
}

/* Adds a count to every part that has a measure for it. */
static void add_to_parts(struct stats *stats, enum event_kind kind, const char *subject,
                         const char *detail, int64_t count, struct arena *arena)
{
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        const struct stats_measure *measures = stats_classes[part].measures;
        for (int i = 0; i < STATS_MEASURES && measures[i].name != NULL; i++) {
            bool counts = measures[i].kind == kind &&
                          (measures[i].detail == NULL || text_equal(measures[i].detail, detail));
            if (counts) {
                find_row(&stats->parts[part], subject, arena)->counts[i] += count;
            }
        }
    }
}

static const char *column_text(sqlite3_stmt *row, int column)
{
    const char *text = (const char *)sqlite3_column_text(row, column);
    return text != NULL ? text : "";
}

static void add_count(struct stats *stats, sqlite3_stmt *row, struct arena *arena)
{
    enum event_kind kind = event_kind_named(column_text(row, 0));
    const char *subject = column_text(row, 1);
    int64_t count = sqlite3_column_int64(row, 3);
    stats->interactions += count;
    if (kind < EVENT_COUNT) {
        stats->kinds[kind] += count;
        add_to_parts(stats, kind, schema_takes_subject(subject) ? subject : "", column_text(row, 2),
                     count, arena);
    }
}

static bool read_counts(struct stats *stats, sqlite3 *db, struct arena *arena)
{
    sqlite3_stmt *rows = NULL;
    bool ok = sqlite3_prepare_v2(db, fold_read_counts, -1, &rows, NULL) == SQLITE_OK;
    while (ok && sqlite3_step(rows) == SQLITE_ROW) {
        add_count(stats, rows, arena);
    }
    return sqlite3_finalize(rows) == SQLITE_OK && ok;
}

/* Makes room for one more quarter. */
static struct stats_quarter *add_quarter(struct stats *stats, int *room, struct arena *arena)
{
    if (stats->quarter_count == *room) {
        *room = *room > 0 ? *room * 2 : 64;
        struct stats_quarter *more = arena_array(arena, (size_t)*room, sizeof *more);
        if (stats->quarter_count > 0) {
            memcpy(more, stats->quarters, (size_t)stats->quarter_count * sizeof *more);
        }
        stats->quarters = more;
    }
    return &stats->quarters[stats->quarter_count++];
}

static bool read_quarters(struct stats *stats, sqlite3 *db, struct arena *arena)
{
    int room = 0;
    sqlite3_stmt *rows = NULL;
    bool ok = sqlite3_prepare_v2(db, fold_read_quarters, -1, &rows, NULL) == SQLITE_OK;
    while (ok && sqlite3_step(rows) == SQLITE_ROW) {
        struct stats_quarter *quarter = add_quarter(stats, &room, arena);
        int64_t start_ms = sqlite3_column_int64(rows, 0);
        quarter->start_ms = start_ms > 0 ? start_ms : -1;
        quarter->visits = sqlite3_column_int64(rows, 1);
        stats->visits += quarter->visits;
        stats->ended += sqlite3_column_int64(rows, 2);
        stats->seconds += sqlite3_column_int64(rows, 3);
        stats->finished += sqlite3_column_int64(rows, 4);
    }
    return sqlite3_finalize(rows) == SQLITE_OK && ok;
}

/* The row of a day: days come in order. */
static struct stats_day *find_day(struct stats *stats, int *room, int64_t day_ms,
                                  struct arena *arena)
{
    if (stats->day_count > 0 && stats->days[stats->day_count - 1].day_ms == day_ms) {
        return &stats->days[stats->day_count - 1];
    }
    if (stats->day_count == *room) {
        *room = *room > 0 ? *room * 2 : 16;
        struct stats_day *more = arena_array(arena, (size_t)*room, sizeof *more);
        if (stats->day_count > 0) {
            memcpy(more, stats->days, (size_t)stats->day_count * sizeof *more);
        }
        stats->days = more;
    }
    struct stats_day *day = &stats->days[stats->day_count++];
    *day = (struct stats_day){.day_ms = day_ms};
    return day;
}

static bool read_days(struct stats *stats, sqlite3 *db, struct arena *arena)
{
    static const char sql[] = "SELECT day_ms, woke, times, seconds FROM attract ORDER BY 1, 2";
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    int room = 0;
    sqlite3_stmt *rows = NULL;
    bool ok = sqlite3_prepare_v2(db, sql, -1, &rows, NULL) == SQLITE_OK;
    while (ok && sqlite3_step(rows) == SQLITE_ROW) {
        int64_t day_ms = sqlite3_column_int64(rows, 0);
        struct stats_day *day = find_day(stats, &room, day_ms > 0 ? day_ms : -1, arena);
        day->seconds += sqlite3_column_int64(rows, 3);
        for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
            bool this = text_equal(details[i], column_text(rows, 1));
            day->woken[i] += this ? sqlite3_column_int64(rows, 2) : 0;
            stats->kinds[EVENT_ATTRACT_END] += this ? sqlite3_column_int64(rows, 2) : 0;
        }
    }
    return sqlite3_finalize(rows) == SQLITE_OK && ok;
}

static bool has_wal(const char *path, struct arena *arena)
{
    struct stat info;
    return stat(arena_printf(arena, "%s-wal", path), &info) == 0 && info.st_size > 0;
}

static bool is_readable(sqlite3 *db)
{
    int64_t version;
    return database_number(db, "PRAGMA schema_version", &version);
}

/* Opens the file and reads its first page. Without a -wal nobody writes it, and it can be read
 * without a trace. With one SQLite's locks tell whether a kiosk is running; but SQLite wants to
 * make a file beside it, and where it cannot, nobody else can be writing there either. */
static sqlite3 *open_file(const char *path, struct arena *arena, struct err *err)
{
    bool wal = has_wal(path, arena);
    sqlite3 *db = database_open(path, wal ? DATABASE_READ : DATABASE_READ_ALONE, err);
    if (db == NULL || is_readable(db)) {
        return db;
    }
    int code = sqlite3_errcode(db) & 0xFF;
    if (wal && (code == SQLITE_CANTOPEN || code == SQLITE_READONLY)) {
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
                       "of that version",
                       path, (long long)version, SCHEMA_VERSION);
    }
    return true;
}

bool stats_read(struct stats *stats, const char *path, struct arena *arena, struct err *err)
{
    *stats = (struct stats){0};
    if (!file_exists(path) || file_is_folder(path)) {
        return err_set(err, "%s: there is no such file; give the vonk.db of a kiosk", path);
    }
    sqlite3 *db = open_file(path, arena, err);
    if (db == NULL) {
        return false;
    }
    bool ok = is_ours(db, path, err);
    if (ok) {
        /* One transaction: all figures are of the same moment. */
        ok = database_run(db, "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; BEGIN") &&
             read_counts(stats, db, arena) && read_quarters(stats, db, arena) &&
             read_days(stats, db, arena);
        if (!ok) {
            database_explain(path, sqlite3_errcode(db), err);
        }
    }
    database_close(db);
    return ok;
}

double stats_mean_seconds(const struct stats *stats)
{
    return stats->ended > 0 ? (double)stats->seconds / (double)stats->ended : 0;
}
