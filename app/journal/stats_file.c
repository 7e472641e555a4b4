/* stats_file.c: tells the rows of a database to struct stats: those of the two SELECTs of fold.c,
 * of attract and of occasion, with their times repaired. */
#include "journal/stats_file.h"

#include "base/text.h"
#include "journal/database.h"
#include "journal/fold.h"
#include "journal/source.h"

static const char *column_text(sqlite3_stmt *row, int column)
{
    const char *text = (const char *)sqlite3_column_text(row, column);
    return text != NULL ? text : "";
}

/* The day of a sum; of a boot that is not there nobody knows it. */
static int64_t day_of(const struct source *source, sqlite3_stmt *row)
{
    const struct repair_boot *boot = source_boot(source, sqlite3_column_int64(row, 1));
    return boot != NULL ? repair_recorded_day(boot, sqlite3_column_int64(row, 2)) : -1;
}

static void tell_tally(struct stats *stats, const struct source *source, sqlite3_stmt *row)
{
    struct stats_tally tally = {.day_ms = day_of(source, row),
                                .occasion = source_occasion(source, sqlite3_column_int64(row, 0)),
                                .kind = column_text(row, 3),
                                .subject = column_text(row, 4),
                                .detail = column_text(row, 5),
                                .interactions = sqlite3_column_int64(row, 6),
                                .seconds = sqlite3_column_int64(row, 7)};
    stats_tell_tally(stats, &tally);
}

static void tell_span(struct stats *stats, const struct source *source, sqlite3_stmt *row)
{
    const struct repair_boot *boot = source_boot(source, sqlite3_column_int64(row, 1));
    struct stats_span span = {
        .start_ms = boot != NULL ? repair_wall(boot, sqlite3_column_int64(row, 2)) : -1,
        .occasion = source_occasion(source, sqlite3_column_int64(row, 0)),
        .visits = {.visits = sqlite3_column_int64(row, 3),
                   .engaged = sqlite3_column_int64(row, 4),
                   .completed = sqlite3_column_int64(row, 5),
                   .finished = sqlite3_column_int64(row, 6),
                   .ended = sqlite3_column_int64(row, 7),
                   .seconds = sqlite3_column_int64(row, 8)}};
    stats_tell_span(stats, &span);
}

static void tell_shown(struct stats *stats, const struct source *source, sqlite3_stmt *row)
{
    struct stats_shown shown = {.day_ms = day_of(source, row),
                                .occasion = source_occasion(source, sqlite3_column_int64(row, 0)),
                                .woke = column_text(row, 3),
                                .times = sqlite3_column_int64(row, 4),
                                .seconds = sqlite3_column_int64(row, 5)};
    stats_tell_shown(stats, &shown);
}

static bool tell_all(struct stats *stats, const struct source *source, const char *sql,
                     void (*tell)(struct stats *, const struct source *, sqlite3_stmt *))
{
    sqlite3_stmt *row = NULL;
    bool ok = sqlite3_prepare_v2(source->db, sql, -1, &row, NULL) == SQLITE_OK;
    while (ok && sqlite3_step(row) == SQLITE_ROW) {
        tell(stats, source, row);
    }
    return sqlite3_finalize(row) == SQLITE_OK && ok;
}

/* Everything that the source tells. */
static bool tell_source(struct stats *stats, const struct source *source, const char *path,
                        struct err *err)
{
    stats_tell_kiosk(stats, source->kiosk);
    stats->sample = stats->sample || source->sample;
    for (int i = 1; i <= source->occasion_count; i++) {
        stats_tell_occasion(stats, &source->occasions[i]);
    }
    bool ok =
        tell_all(stats, source, fold_read_tally, tell_tally) &&
        tell_all(stats, source, fold_read_quarters, tell_span) &&
        tell_all(stats, source, "SELECT occasion, boot, day_ms, woke, times, seconds FROM attract",
                 tell_shown);
    return ok || database_explain(path, sqlite3_errcode(source->db), err);
}

bool stats_add_database(struct stats *stats, sqlite3 *db, const char *path, struct err *err)
{
    struct source source;
    if (!source_read(&source, db, stats->arena)) {
        return database_explain(path, sqlite3_errcode(db), err);
    }
    return tell_source(stats, &source, path, err);
}

bool stats_add(struct stats *stats, const char *path, struct err *err)
{
    struct source source;
    if (!source_open(&source, path, stats->arena, err)) {
        return false;
    }
    bool ok = tell_source(stats, &source, path, err);
    source_close(&source);
    return ok;
}

bool stats_read(struct stats *stats, const char *path, const struct stats_filter *filter,
                struct arena *arena, struct err *err)
{
    stats_init(stats, filter, arena);
    return stats_add(stats, path, err);
}
