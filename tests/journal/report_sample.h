/* report_sample.h: figures as a fair of two days and an open day would give them, filled in by
 * hand: what the report shows of them is known. */
#ifndef VONK_TESTS_REPORT_SAMPLE_H
#define VONK_TESTS_REPORT_SAMPLE_H

#include "journal/stats.h"

enum sample_size {
    SAMPLE_NONE, /* nothing was counted */
    SAMPLE_FEW,  /* 11 visits of an unknown day */
    SAMPLE_RICH  /* 1,842 visits of three occasions */
};

/* Fills in figures; arrays live in the arena. */
void report_sample(struct stats *stats, enum sample_size size, struct arena *arena);

/* Sets a count of a thing in a part, by the name of its measure; false when there is no such. */
bool report_sample_set(struct stats *stats, enum stats_part part, const char *subject,
                       const char *measure, int64_t count);

#endif
