/* fold.c: SQL that turns visits and interactions into counts. The two TAIL macros are the only
 * definition of what a row of tally and of quarter means; `last` is the last visit they count.
 * Visits are never interleaved, so what lies behind the fold is a range of seq. */
#include "journal/fold.h"

#include "journal/database.h"

#include <stddef.h>

/* The lines of SQL are broken by hand. */
/* clang-format off */
#define ALL "9223372036854775807"

#define TAIL_COUNTS(last)                                                                          \
    "SELECT ifnull(start_ms, 0) / 86400000 * 86400000 AS day_ms, kind, subject, detail,\n"         \
    "    count(*) AS interactions\n"                                                               \
    "FROM interaction JOIN visit ON visit.number = interaction.visit\n"                            \
    "WHERE seq > (SELECT seq FROM folded) AND interaction.visit <= " last "\n"                     \
    "GROUP BY 1, 2, 3, 4\n"

#define TAIL_QUARTERS(last)                                                                        \
    "SELECT ifnull(start_ms, 0) AS start_ms, count(*) AS visits, count(seconds) AS ended,\n"       \
    "    ifnull(sum(seconds), 0) AS seconds, count(quiz.visit) AS finished\n"             \
    "FROM visit LEFT JOIN (SELECT DISTINCT visit FROM interaction\n"                               \
    "    WHERE seq > (SELECT seq FROM folded) AND kind = 'quiz_finish') AS quiz\n"                 \
    "    ON quiz.visit = visit.number\n"                                                           \
    "WHERE visit.number > (SELECT visit FROM folded) AND visit.number <= " last "\n"               \
    "GROUP BY 1\n"

/* OR IGNORE: a row that a failing card made unfit is left out; the others count. */
static const char fold_counts[] =
    "INSERT OR IGNORE INTO tally " TAIL_COUNTS("?1")
    "ON CONFLICT DO UPDATE SET interactions = interactions + excluded.interactions";

static const char fold_quarters[] =
    "INSERT OR IGNORE INTO quarter " TAIL_QUARTERS("?1")
    "ON CONFLICT DO UPDATE SET visits = visits + excluded.visits, ended = ended + excluded.ended,\n"
    "    seconds = seconds + excluded.seconds, finished = finished + excluded.finished";

static const char fold_mark[] =
    "UPDATE folded SET visit = ?1, seq = ifnull((SELECT max(interaction.seq) FROM interaction\n"
    "    WHERE interaction.seq > folded.seq AND interaction.visit <= ?1), folded.seq)";

const char fold_read_counts[] =
    "SELECT kind, subject, detail, sum(interactions) FROM\n"
    "    (SELECT * FROM tally UNION ALL SELECT * FROM (" TAIL_COUNTS(ALL) "))\n"
    "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";

const char fold_read_quarters[] =
    "SELECT start_ms, sum(visits), sum(ended), sum(seconds), sum(finished) FROM\n"
    "    (SELECT * FROM quarter UNION ALL SELECT * FROM (" TAIL_QUARTERS(ALL) "))\n"
    "GROUP BY 1 ORDER BY 1";
/* clang-format on */

static bool run_to(sqlite3 *db, const char *sql, int64_t last)
{
    sqlite3_stmt *statement = NULL;
    bool ok = sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
              sqlite3_bind_int64(statement, 1, last) == SQLITE_OK &&
              sqlite3_step(statement) == SQLITE_DONE;
    return sqlite3_finalize(statement) == SQLITE_OK && ok;
}

int fold_visits(sqlite3 *db, int64_t last)
{
    bool ok = database_run(db, "BEGIN IMMEDIATE") && run_to(db, fold_counts, last) &&
              run_to(db, fold_quarters, last) && run_to(db, fold_mark, last);
    return database_end(db, ok);
}
