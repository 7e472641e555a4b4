/* fold.c: SQL that turns visits and interactions into counts. The two TAIL macros are the only
 * definition of what a row of tally and of quarter means; `last` is the last visit they count.
 * Visits are never interleaved, so what lies behind the fold is a range of seq. */
#include "journal/fold.h"

#include "journal/database.h"

#include <stddef.h>

/* The lines of SQL are broken by hand. */
/* clang-format off */
#define ALL "9223372036854775807"

/* What counts as being engaged, and as having completed something (stats.h). */
#define ENGAGED                                                                                    \
    "'story_open', 'topic_open', 'code_open', 'chart_open', 'quiz_answer', 'strength_choose',\n"   \
    "    'talk_ask', 'myth_answer'"
#define COMPLETED "'quiz_finish', 'story_read', 'takehome_show'"

/* The day of a visit by the best anchor of its boot, and of equal ones the nearest. What the clock
 * only carried over from the last time it was on tells no day. */
#define DAY                                                                                        \
    "ifnull((SELECT wall / 86400000 * 86400000 FROM (SELECT\n"                                     \
    "        wall_ms + v.mono_ms - mono_ms AS wall, abs(mono_ms - v.mono_ms) AS far,\n"            \
    "        CASE quality WHEN 'ntp' THEN 0 WHEN 'staff' THEN 1 ELSE 2 END AS worse\n"             \
    "    FROM anchor WHERE anchor.boot = v.boot AND quality <> 'fake')\n"                          \
    "    ORDER BY worse, far LIMIT 1), 0)"

/* Time is spent on what is opened until the next screen or the end, ten minutes at most: longer is
 * a kiosk that somebody left. */
#define TAIL_TALLY(last)                                                                           \
    "SELECT occasion, boot, day_ms, kind, subject, detail, count(*) AS interactions,\n"            \
    "    sum(CASE WHEN kind LIKE '%\\_open' ESCAPE '\\'\n"                                         \
    "        THEN min(max(ifnull(until, ms) - ms, 0), 600000) ELSE 0 END) / 1000 AS seconds\n"     \
    "FROM (SELECT visit, kind, subject, detail, ms,\n"                                             \
    "        min(ms) FILTER (WHERE kind IN ('screen_open', 'visit_end')) OVER (PARTITION BY visit\n" \
    "            ORDER BY seq ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS until\n"        \
    "    FROM interaction\n"                                                                       \
    "    WHERE seq > (SELECT seq FROM folded) AND visit <= " last ") AS row\n"                     \
    "JOIN (SELECT number, boot, occasion, " DAY " AS day_ms FROM visit AS v\n"                          \
    "    WHERE number > (SELECT visit FROM folded) AND number <= " last ") AS visit\n"             \
    "    ON visit.number = row.visit\n"                                                            \
    "GROUP BY 1, 2, 3, 4, 5, 6\n"

#define TAIL_QUARTERS(last)                                                                        \
    "SELECT occasion, boot, mono_ms, count(*) AS visits, ifnull(sum(engaged), 0) AS engaged,\n"    \
    "    ifnull(sum(completed), 0) AS completed, ifnull(sum(finished), 0) AS finished,\n"          \
    "    count(seconds) AS ended, ifnull(sum(seconds), 0) AS seconds\n"                            \
    "FROM visit LEFT JOIN (SELECT visit, max(kind IN (" ENGAGED ")) AS engaged,\n"                 \
    "        max(kind IN (" COMPLETED ")) AS completed, max(kind = 'quiz_finish') AS finished\n"   \
    "    FROM interaction WHERE seq > (SELECT seq FROM folded) AND visit <= " last "\n"            \
    "    GROUP BY visit) AS did ON did.visit = visit.number\n"                                     \
    "WHERE visit.number > (SELECT visit FROM folded) AND visit.number <= " last "\n"               \
    "GROUP BY 1, 2, 3\n"

/* OR IGNORE: a row that a failing card made unfit is left out; the others count. */
static const char fold_tally[] =
    "INSERT OR IGNORE INTO tally " TAIL_TALLY("?1")
    "ON CONFLICT DO UPDATE SET interactions = interactions + excluded.interactions,\n"
    "    seconds = seconds + excluded.seconds";

static const char fold_quarters[] =
    "INSERT OR IGNORE INTO quarter " TAIL_QUARTERS("?1")
    "ON CONFLICT DO UPDATE SET visits = visits + excluded.visits,\n"
    "    engaged = engaged + excluded.engaged, completed = completed + excluded.completed,\n"
    "    finished = finished + excluded.finished, ended = ended + excluded.ended,\n"
    "    seconds = seconds + excluded.seconds";

static const char fold_mark[] =
    "UPDATE folded SET visit = ?1, seq = ifnull((SELECT max(interaction.seq) FROM interaction\n"
    "    WHERE interaction.seq > folded.seq AND interaction.visit <= ?1), folded.seq)";

const char fold_read_tally[] =
    "SELECT * FROM tally UNION ALL SELECT * FROM (" TAIL_TALLY(ALL) ")";

const char fold_read_quarters[] =
    "SELECT * FROM quarter UNION ALL SELECT * FROM (" TAIL_QUARTERS(ALL) ")";

const char fold_knows_days[] = "SELECT 1 FROM anchor WHERE boot = ?1 AND quality <> 'fake'";
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
    bool ok = database_run(db, "BEGIN IMMEDIATE") && run_to(db, fold_tally, last) &&
              run_to(db, fold_quarters, last) && run_to(db, fold_mark, last);
    return database_end(db, ok);
}
