/* stats.h: the figures of kiosks, for organisers and for staff: sums that grow row by row.
 *
 * Whoever reads a database (stats_file.h), an export or several of either tells here what stands in
 * it, boot by boot; what is counted, by which definition and in which order is only here. Figures
 * can be held to an occasion or to days. Text that is told is not trusted: a subject that is no id
 * becomes "".
 *
 * The funnel: the attract screen was shown so often and so long; somebody touched it (a visit);
 * she was engaged (opened a story, topic, chart or official field, answered a picture or a myth,
 * chose a strength, asked a question); she completed something (a result, a story to its last page,
 * or the code to take home). */
#ifndef VONK_JOURNAL_STATS_H
#define VONK_JOURNAL_STATS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/occasion.h"
#include "journal/event.h"
#include "journal/uuid.h"

#include <stdbool.h>
#include <stdint.h>

enum stats_part {
    STATS_SCREENS,
    STATS_STORIES,
    STATS_FIELDS,
    STATS_TOPICS,
    STATS_ITEMS,      /* pictures of the quiz; "left": the quiz was left there */
    STATS_DIRECTIONS, /* fields that a result showed */
    STATS_STRENGTHS,
    STATS_TALKS,
    STATS_MYTHS,
    STATS_STEPS,
    STATS_CODES,
    STATS_CHARTS,
    STATS_LANGUAGES,
    STATS_PART_COUNT
};

enum { STATS_MEASURES = 6, STATS_HOURS = 24 };

/* A column of a part: the interactions of one kind, with one detail or with any; or the seconds
 * that were spent there. */
struct stats_measure {
    const char *name; /* such as "opened"; NULL behind the last */
    enum event_kind kind;
    const char *detail; /* NULL: any */
    bool seconds;       /* the time until the next screen, added up */
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
    int last; /* index of the one that was told last */
};

/* Visits, how far they came, and how long they were. */
struct stats_visits {
    int64_t visits;
    int64_t engaged;   /* of these */
    int64_t completed; /* of these */
    int64_t finished;  /* visits that finished the quiz */
    int64_t ended;     /* visits of which the length is known */
    int64_t seconds;   /* these lengths added up */
};

/* One day at the place of the kiosk; days are UTC until its time zone is told. */
struct stats_day {
    int64_t day_ms; /* midnight UTC; -1: nobody knows */
    struct stats_visits visits;
    int64_t attract_seconds;      /* how long the attract screen was shown */
    int64_t woken[EVENT_DETAILS]; /* how often by what, as in EVENT_ATTRACT_END */
};

/* The visits that began in one quarter of an hour. */
struct stats_quarter {
    int64_t start_ms; /* since 1970-01-01 UTC; -1: unknown */
    int64_t visits;
};

/* An occasion (occasion.h; its day_ms is -1 when unknown) and what came of it. One without a name
 * is "none was set". */
struct stats_occasion {
    struct occasion occasion;
    struct stats_visits visits;
};

/* What the figures are held to; zeroed: everything. */
struct stats_filter {
    const char *occasion;   /* its name; NULL any */
    int64_t from_ms, to_ms; /* midnight UTC of the first and the last day; 0: open */
};

/* Where interactions of one kind are counted. */
struct stats_place {
    enum stats_part part;
    int measure;
};

struct stats {
    struct stats_filter filter;
    struct arena *arena;
    bool sample; /* some of it was made up by `vonkctl sample` */
    bool shared; /* rounded, small numbers hidden, no hours (share.h) */
    int64_t interactions;
    struct stats_visits visits; /* all of them */
    int64_t attract_seconds;
    int64_t kinds[EVENT_COUNT];
    struct stats_rows parts[STATS_PART_COUNT];
    struct stats_quarter *quarters; /* sorted by time */
    int quarter_count, quarter_room;
    struct stats_day *days; /* sorted by time */
    int day_count, day_room;
    struct stats_occasion *occasions; /* sorted by name */
    int occasion_count, occasion_room;
    char (*kiosks)[UUID_SIZE]; /* whose rows were told, sorted */
    int kiosk_count, kiosk_room;

    /* The kind of the last row and its places: rows come sorted by kind, by the hundred thousand.
     */
    enum event_kind kind;
    struct stats_place places[STATS_PART_COUNT * STATS_MEASURES];
    int place_count;
};

/* What a source tells, a row each. Strings are copied. */
struct stats_tally {
    int64_t day_ms; /* -1 unknown */
    const char *occasion, *kind, *subject, *detail;
    int64_t interactions, seconds;
};
struct stats_span {
    int64_t start_ms; /* a quarter of an hour; -1 unknown */
    const char *occasion;
    struct stats_visits visits;
};
struct stats_shown {
    int64_t day_ms;              /* -1 unknown */
    const char *occasion, *woke; /* "" while it goes on */
    int64_t times, seconds;
};

/* Begins with nothing; arrays live in the arena. `filter` may be NULL. */
void stats_init(struct stats *stats, const struct stats_filter *filter, struct arena *arena);

/* Tells rows; those that the filter leaves out change nothing. A repeated occasion is told once. */
void stats_tell_kiosk(struct stats *stats, const char *id);
void stats_tell_occasion(struct stats *stats, const struct occasion *occasion);
void stats_tell_tally(struct stats *stats, const struct stats_tally *row);
void stats_tell_span(struct stats *stats, const struct stats_span *row);
void stats_tell_shown(struct stats *stats, const struct stats_shown *row);

/* Mean length of a visit in seconds, 0 when no length is known. */
double stats_mean_seconds(const struct stats *stats);

/* How many visits of an occasion count for its goal. */
int64_t stats_reached(const struct stats_occasion *occasion);

/* Reads all figures of one database file (stats_file.c); to add those of more, tell them into the
 * same struct with stats_add. The file is only read. It may be the database of a kiosk that is off
 * (pulled plug included) or a copy of it, on a disk that cannot be written too; vonk.db-wal beside
 * it belongs to it. False and `err` when the file is missing, in use by a kiosk, damaged or not a
 * database of this version of Vonk. */
bool stats_add(struct stats *stats, const char *path, struct err *err);

/* stats_init and stats_add in one. */
bool stats_read(struct stats *stats, const char *path, const struct stats_filter *filter,
                struct arena *arena, struct err *err);

#endif
