/* machine.h: what only root may do and staff must be able to: set the clock, restart, switch off,
 * the brightness; and what the machine says of its own health. Asks the helper vonk-machine
 * (app/helper/), one connection for each question. Every call ends within a few seconds.
 *
 * `socket` is where the helper listens; NULL: MACHINE_SOCKET. Without a helper each call fails with
 * a sentence, and nothing else happens. */
#ifndef VONK_STAFF_MACHINE_H
#define VONK_STAFF_MACHINE_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

#define MACHINE_SOCKET "/run/vonk/machine"

/* What a thing of which nothing is known is called in struct machine_state. */
enum { MACHINE_UNKNOWN = -1 };

struct machine_state {
    bool has_temperature;
    int temperature;   /* thousandths of a degree Celsius; of the hottest sensor */
    int under_voltage; /* 1: too little power now or since the start, 0 no, MACHINE_UNKNOWN */
    int backlights;    /* displays whose brightness can be set */
    bool has_clock;    /* a clock that goes on without power */
};

/* Sets the clock: milliseconds since 1970-01-01 UTC, from 2024 to 2100; also the one that goes on
 * without power, where there is one (`kept` says so; may be NULL). */
bool machine_clock(const char *socket, int64_t ms, bool *kept, struct err *err);

/* Begins a restart, or switching off. True means that it has begun: the program is ended soon. */
bool machine_restart(const char *socket, struct err *err);
bool machine_power_off(const char *socket, struct err *err);

/* Sets the brightness of every display that can, in percent (0: as dark as it goes). Returns how
 * many could, 0 when none; -1 and `err` on failure. */
int machine_brightness(const char *socket, int percent, struct err *err);

/* Reads how the machine is. */
bool machine_state(const char *socket, struct machine_state *state, struct err *err);

#endif
