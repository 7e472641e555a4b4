/* trial.h: reads a pack as the kiosk will, before it may be the current one, in a child process of
 * its own: what goes wrong there, however badly, costs the kiosk nothing.
 *
 * The child has 2 s of processor time, 256 MB above what the kiosk had, and 10 s in all (a slow
 * card). It must read every file without an error, and each picture's header within the limits of
 * model/picture.h. It touches neither database, window nor files that may be written. */
#ifndef VONK_STAFF_TRIAL_H
#define VONK_STAFF_TRIAL_H

#include "base/err.h"
#include "staff/manifest.h"
#include "staff/pack.h"

#include <stdbool.h>

enum { TRIAL_CPU_S = 2, TRIAL_WALL_MS = 10000, TRIAL_MEMORY = 256 * 1024 * 1024 };

/* Reads pack.yaml alone (`manifest` NULL) or the whole pack in an open folder, and fills in name,
 * version and languages of the report. False and `err` when the kiosk could not show it. */
bool trial_run(int folder, const struct manifest *manifest, struct pack_report *report,
               struct err *err);

/* The same for pack.yaml alone, without a child: for a pack that is trusted already. */
bool trial_read_self(const char *folder, struct pack_report *report, struct err *err);

#endif
