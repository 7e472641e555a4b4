/* stats.h: the figures of one database file, for organisers and for staff.
 *
 * The file is only read. It may be the database of a kiosk that is off (pulled plug included) or a
 * copy of it, on a disk that cannot be written too; vonk.db-wal beside it belongs to it. */
#ifndef VONK_JOURNAL_STATS_H
#define VONK_JOURNAL_STATS_H

#include "base/arena.h"
#include "base/err.h"
#include "journal/event.h"

#include <stdbool.h>
#include <stdint.h>

enum stats_part {
    STATS_SCREENS,
    STATS_STORIES,
    STATS_FIELDS,
    STATS_TOPICS,
    STATS_ITEMS,
    STATS_LANGUAGES,
    STATS_PART_COUNT
};

enum { STATS_MEASURES = 4 };

/* A column of a part: the interactions of one kind, with one detail or with any. */
struct stats_measure {
    const char *name; /* such as "opened"; NULL behind the last */
    enum event_kind kind;
    const char *detail; /* NULL: any */
};

/* What is counted by subject: one row for each screen, story … */
struct stats_class {
    const char *name;  /* of one row: "story" */
    const char *title; /* of all: "Stories" */
    struct stats_measure measures[STATS_MEASURES];
};

/* The table, indexed by enum stats_part. */
extern const struct stats_class stats_classes[STATS_PART_COUNT];

struct stats_row {
    char subject[EVENT_ID_SIZE]; /* "" when the event came without */
    int64_t counts[STATS_MEASURES];
};

struct stats_rows {
    struct stats_row *rows; /* sorted by subject */
    int count, room;
};

/* The visits that began in one quarter of an hour. */
struct stats_quarter {
    int64_t start_ms; /* since 1970-01-01 UTC; -1: the clock was not set */
    int64_t visits;
};

/* The attract screen on one day. */
struct stats_day {
    int64_t day_ms;               /* midnight UTC; -1: the clock was not set */
    int64_t seconds;              /* how long it was shown */
    int64_t woken[EVENT_DETAILS]; /* how often by what, as in EVENT_ATTRACT_END */
};

struct stats {
    int64_t visits, interactions;
    int64_t ended;    /* visits of which the length is known */
    int64_t seconds;  /* these lengths added up */
    int64_t finished; /* visits in which the quiz was finished */
    int64_t kinds[EVENT_COUNT];
    struct stats_rows parts[STATS_PART_COUNT];
    struct stats_quarter *quarters; /* sorted by time */
    int quarter_count;
    struct stats_day *days; /* sorted by time */
    int day_count;
};

/* Reads the figures; arrays live in the arena. False and `err` when the file is missing, in use by
 * a kiosk, damaged or not a database of this version of Vonk. */
bool stats_read(struct stats *stats, const char *path, struct arena *arena, struct err *err);

/* Mean length of a visit in seconds, 0 when no length is known. */
double stats_mean_seconds(const struct stats *stats);

#endif
