/* office.h: one long job at a time, on a thread of its own, so that the screen never waits.
 *
 * The screen's thread gives a job and asks now and then how far it is; the job tells. A job may use
 * whatever it was given until it ends; nobody else touches that meanwhile. At once (scripts, tests,
 * tours) a job runs on the caller's thread, before office_give returns: the same order each time.
 */
#ifndef VONK_KIOSK_OFFICE_H
#define VONK_KIOSK_OFFICE_H

#include "screens/desk.h"

#include <stdbool.h>

struct office; /* opaque */

struct office_progress {
    enum desk_stage stage;
    float part; /* of the stage, 0-1 */
};

/* Opens it without a job. NULL when there is no memory or no thread. */
struct office *office_open(bool at_once);

/* Waits for the job that runs or was given, and frees. Accepts NULL. */
void office_close(struct office *office);

/* Begins a job; false while another runs, or the end of one was not yet seen. */
bool office_give(struct office *office, void (*job)(void *context, struct office *office),
                 void *context);

/* True from office_give until office_ended was true. */
bool office_busy(const struct office *office);

/* True once, when the job has ended. */
bool office_ended(struct office *office);

/* How far the job is. */
struct office_progress office_progress(struct office *office);

/* For the job: how far it is. */
void office_tell(struct office *office, enum desk_stage stage, float part);

/* For the job: true when the office is to be closed, so that a long job should give up. */
bool office_closes(struct office *office);

#endif
