/* clock.h: the only source of time.
 *
 * Two times: monotonic milliseconds since some fixed moment (for everything that waits, moves or
 * is ordered), and the wall clock (for coarse dates only; a Pi has none after a power cut). The
 * virtual clock makes "two minutes idle" a matter of one call. */
#ifndef VONK_BASE_CLOCK_H
#define VONK_BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

struct clock {
    bool is_virtual;
    int64_t now_ms;  /* virtual: monotonic time */
    int64_t wall_ms; /* virtual: wall time, ms since 1970-01-01 UTC; < 0 when unknown */
};

/* The machine's own clocks (CLOCK_BOOTTIME, CLOCK_REALTIME). */
void clock_init_real(struct clock *clock);

/* A clock that stands still until clock_advance; it starts at 0 ms and at `wall_ms`. */
void clock_init_virtual(struct clock *clock, int64_t wall_ms);

/* Moves a virtual clock forward; does nothing to a real one. */
void clock_advance(struct clock *clock, int64_t ms);

/* Monotonic milliseconds; never goes back. */
int64_t clock_now(const struct clock *clock);

/* Milliseconds since 1970-01-01 UTC, or -1 when the clock is plainly wrong (before 2024). */
int64_t clock_wall(const struct clock *clock);

#endif
