/* occasion.h: a fair, open day or stop of an exhibition, and what its organiser wants to reach
 * there: the measurable goal of the plan-do-evaluate-review cycle.
 *
 * Names and places are ids such as "open-dag-utrecht": no free text, so that nobody's name ends up
 * in a database about minors. */
#ifndef VONK_BASE_OCCASION_H
#define VONK_BASE_OCCASION_H

#include <stdbool.h>
#include <stdint.h>

enum { OCCASION_KINDS = 4, OCCASION_MEASURES = 5, OCCASION_ID_SIZE = 32 };

/* The words that are stored. The first measure, "", is "no goal"; the others are those of struct
 * stats_visits (journal/stats.h). */
extern const char *const occasion_kinds[OCCASION_KINDS];
extern const char *const occasion_measures[OCCASION_MEASURES];

/* Plain value. One without a name is no occasion. */
struct occasion {
    char name[OCCASION_ID_SIZE];    /* an id */
    char kind[OCCASION_ID_SIZE];    /* one of occasion_kinds */
    char place[OCCASION_ID_SIZE];   /* an id, or "" */
    int64_t day_ms;                 /* midnight UTC of the first day; 0 when not given */
    char measure[OCCASION_ID_SIZE]; /* one of occasion_measures */
    int64_t goal;                   /* how many of these; 0 none */
};

/* Brings every field to what may be stored: an unknown word becomes the first of its list, what is
 * no id "". False when no name is left. */
bool occasion_fit(struct occasion *occasion);

/* True when both are the same in every field. */
bool occasion_equal(const struct occasion *a, const struct occasion *b);

#endif
