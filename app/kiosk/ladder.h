/* ladder.h: what is done with a kiosk that keeps falling: one table of rungs, one pure rule.
 *
 * A fall is an end by force: the watchdog, a crash, a signal that cannot be caught. A plug that was
 * pulled is none (another boot), nor a display that was switched off. LADDER_FALLS of them within
 * LADDER_WITHIN_MS, all on the same rung, lead to the next: first the processor paints instead of
 * the GPU, then the machine is asked to restart. A boot begins on the lowest rung, and within a
 * boot nothing climbs down: a GPU that hung hangs again.
 *
 * The machine is not restarted more than once in LADDER_HOUR_MS. Nothing is known of the time that
 * it was off, so only time that it was on counts: since the boot in which a restart was asked for,
 * or since this one. */
#ifndef VONK_KIOSK_LADDER_H
#define VONK_KIOSK_LADDER_H

#include "staff/starts.h"

#include <stdbool.h>
#include <stdint.h>

enum { LADDER_FALLS = 3, LADDER_WITHIN_MS = 5 * 60 * 1000, LADDER_HOUR_MS = 60 * 60 * 1000 };

enum ladder_rung { LADDER_USUAL, LADDER_SOFTWARE, LADDER_RESTART, LADDER_RUNGS };

struct ladder_class {
    const char *name;
    bool software; /* the processor paints, whatever there is */
    bool restart;  /* the machine is asked to restart */
};

/* By rung. */
extern const struct ladder_class ladder_classes[LADDER_RUNGS];

/* The rung for the start that is about to be put down, `ms` after this boot, after all that
 * `starts` holds. LADDER_RESTART only where a restart may be asked for now, else the rung below. */
enum ladder_rung ladder_next(const struct starts *starts, const char *boot, int64_t ms);

/* Notes that a restart is asked for, which then is not asked for again within the hour; to be saved
 * durably before it is. */
void ladder_asked(struct starts *starts, const char *boot, int64_t ms);

#endif
