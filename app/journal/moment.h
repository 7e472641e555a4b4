/* moment.h: when something was, as coarse as Vonk keeps it.
 *
 * Every time that reaches the disk is a multiple of MOMENT_STEP_MS: nobody can be found back by the
 * minute at which she stood at the kiosk. A Raspberry Pi has no clock after a power cut, so a wall
 * time is optional and always goes with its quality. Order never depends on it. */
#ifndef VONK_JOURNAL_MOMENT_H
#define VONK_JOURNAL_MOMENT_H

#include "base/clock.h"

#include <stdint.h>

enum { MOMENT_STEP_MS = 15 * 60 * 1000 };

/* How far a wall time may be trusted, worst first. */
enum quality {
    QUALITY_NONE,  /* no wall time is known */
    QUALITY_FAKE,  /* carried over from the last time the machine was on */
    QUALITY_RTC,   /* from a clock chip with a battery */
    QUALITY_STAFF, /* set by hand, as a virtual clock is */
    QUALITY_NTP,   /* from a time server */
    QUALITY_COUNT
};

struct moment {
    int64_t mono_ms; /* monotonic, rounded down to the step */
    int64_t wall_ms; /* since 1970-01-01 UTC, rounded down to the step; -1 when unknown */
    enum quality quality;
};

/* The word that is stored, such as "ntp". */
const char *quality_name(enum quality quality);

/* Rounds milliseconds down to the step; -1 for a negative number. */
int64_t moment_round(int64_t ms);

/* Reads both times of the clock. */
struct moment moment_read(const struct clock *clock);

#endif
