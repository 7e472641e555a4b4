/* starts.h: the last starts of the kiosk and how each of them ended: what the ladder climbs by
 * (kiosk/ladder.h) and what staff see as the number of restarts.
 *
 * A small text file in the data folder (STAFF_STARTS), replaced as a whole. A start is put down
 * before the display is opened, so that one that hangs there counts as well; when the kiosk ends in
 * order it says so behind its own. What is still open after that was killed, or had its plug
 * pulled; the identity of the boot tells which. Times are ms of CLOCK_BOOTTIME: no clock on the
 * wall is needed, and no date is kept.
 *
 * Writing does not wait for the disk: what matters lies within one boot. Only that a restart of the
 * machine was asked for is made durable. A file that cannot be read counts as none, and one that
 * cannot be written as not there: no disk keeps the kiosk from starting. */
#ifndef VONK_STAFF_STARTS_H
#define VONK_STAFF_STARTS_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    STARTS_KEPT = 16,     /* the oldest is forgotten */
    STARTS_BOOT_SIZE = 40 /* a boot's identity: 36 characters, a UUID */
};

enum start_end {
    START_OPEN,    /* it runs, or it was ended by force */
    START_CLEAN,   /* by staff, by a signal */
    START_DISPLAY, /* there was no display, or it went away: no fault of the renderer */
    START_ENDS
};

struct start {
    char boot[STARTS_BOOT_SIZE];
    int64_t ms; /* since that boot */
    int rung;   /* of the ladder, as it was started */
    enum start_end end;
};

struct starts {
    struct start list[STARTS_KEPT]; /* the oldest first */
    int count;
    int64_t forced;                    /* ends by force within one boot, since installation */
    char asked_boot[STARTS_BOOT_SIZE]; /* when a restart of the machine was last asked for, */
    int64_t asked_ms;                  /* "" never */
};

/* Reads the file; one that is not there, damaged or of another version gives none at all. */
void starts_load(struct starts *starts, const char *path);

/* Replaces the file. `durable`: returns when it is on the disk. */
bool starts_save(const struct starts *starts, const char *path, bool durable, struct err *err);

/* Adds a start; the one before it, where it is still open and of the same boot, was ended by force.
 */
void starts_begin(struct starts *starts, const char *boot, int64_t ms, int rung);

/* Says of the last start how it ended. */
void starts_end(struct starts *starts, enum start_end end);

/* How many starts of this boot were ended by force, of those that are still kept: what staff see
 * beside `forced`. The last one runs and does not count. */
int starts_forced(const struct starts *starts, const char *boot);

/* The identity of this boot: from the environment variable VONK_BOOT, which the unit sets (%b) as
 * it hides that part of /proc, else from /proc; "" and false where there is none. */
bool starts_boot(char boot[STARTS_BOOT_SIZE]);

#endif
