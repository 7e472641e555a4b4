/* repair.h: when something was, worked out afterwards.
 *
 * A Raspberry Pi has no clock after a power cut. What is stored is the number of the boot and
 * monotonic milliseconds, which are always in order, and anchors: moments at which a boot's
 * monotonic time and a wall clock of some quality were read together. Rows are never rewritten;
 * whoever tells figures or exports repairs the time with these pure functions:
 *
 *   wall = anchor.wall + (mono - anchor.mono), with the boot's best anchor (ntp, then staff, rtc,
 *   fake); among equals the last, because a person who sets a clock twice corrects herself.
 *
 * An anchor is not believed when it lies in the future, or when it contradicts the order of boots:
 * then the better quality wins; among equals whatever contradicts most others goes, and both of
 * two that only contradict each other. A boot without a believed anchor lies between its
 * neighbours, and has a day only when all of that is one day. Else the day is unknown, never
 * guessed.
 *
 * Times are milliseconds since 1970-01-01 UTC, all rounded down to MOMENT_STEP_MS when they were
 * stored: what comes out is up to 15 minutes too late or 30 too early. */
#ifndef VONK_JOURNAL_REPAIR_H
#define VONK_JOURNAL_REPAIR_H

#include "journal/moment.h"

#include <stdbool.h>
#include <stdint.h>

enum { REPAIR_DAY_MS = 24 * 60 * 60 * 1000 };

struct repair_anchor {
    int boot; /* index of its boot */
    int64_t mono_ms, wall_ms;
    enum quality quality;
};

/* The first two fields are told, the others found by repair_boots. */
struct repair_boot {
    int64_t first_ms, last_ms; /* monotonic: the first and the last moment that is known of it */
    enum quality quality;      /* of the anchor that is believed; QUALITY_NONE: none is */
    bool steady;               /* every anchor says the same: its clock did not jump */
    int64_t offset_ms;         /* wall = mono + offset; only with an anchor */
    int64_t from_ms, to_ms;    /* the boot lies between these; -1 unknown */
    int conflicts;             /* with how many of its quality (used while repairing) */
};

struct repair_rules {
    int64_t now_ms; /* nothing was later than this; -1: the time is not known */
    enum quality
        least; /* worse anchors are not believed. QUALITY_RTC: a clock that was carried over
                  from an earlier day tells no day. QUALITY_FAKE: it may (virtual clocks) */
};

/* Finds what is to be known of `count` boots of one kiosk, sorted by number. Anchors may come in
 * any order; those of no boot are left out. Never fails. */
void repair_boots(struct repair_boot *boots, int count, const struct repair_anchor *anchors,
                  int anchor_count, const struct repair_rules *rules);

/* The wall time of a moment of the boot, -1 when unknown. Never before what came earlier in this
 * or an earlier boot. */
int64_t repair_wall(const struct repair_boot *boot, int64_t mono_ms);

/* The day (midnight UTC) of a moment of the boot, -1 when unknown. */
int64_t repair_day(const struct repair_boot *boot, int64_t mono_ms);

/* The day of something of which only the day was recorded, by the clock as it was then (midnight
 * UTC; 0 or less: none was). -1 when unknown. */
int64_t repair_recorded_day(const struct repair_boot *boot, int64_t day_ms);

#endif
