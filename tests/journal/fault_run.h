/* fault_run.h: a day of a kiosk's journal, from opening to closing, for tests that let something
 * fail on the way and look at what is left. */
#ifndef VONK_TESTS_JOURNAL_FAULT_RUN_H
#define VONK_TESTS_JOURNAL_FAULT_RUN_H

#include "journal/writer.h"
#include "scratch.h"

#include <stdbool.h>

enum { FAULT_RUN_EVENTS = 4 }; /* of a visit */

struct fault_run {
    struct scratch scratch;
    struct store_options options;
    struct random random;
    int64_t now_ms;
    char notice[512]; /* what staff were told of a file that was put aside, "" nothing */
};

/* Makes an empty folder; removes it. */
void fault_run_init(struct fault_run *run, uint64_t seed);
void fault_run_finish(struct fault_run *run);

/* Removes the database, whatever is left of it. */
void fault_run_forget(struct fault_run *run);

/* Delivers a visit; true when it is on the disk. `order` is from 1, rising within a writer. */
bool fault_run_visit(struct fault_run *run, struct writer *writer, int64_t order);

/* Opens the journal's writer, delivers visits and closes it. Returns how many were acknowledged. */
int fault_run_day(struct fault_run *run, int visits);

/* Interactions in the database, which must be sound and must not have been put aside. A run before
 * that failed may have left nothing. */
int64_t fault_run_stored(struct fault_run *run);

#endif
