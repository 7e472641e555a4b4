/* machine.h: the commands of vonk-machine: the clock, restart and power off, brightness, and how
 * the machine is. */
#ifndef VONK_HELPER_MACHINE_H
#define VONK_HELPER_MACHINE_H

#include "helper/serve.h"

#include <stdbool.h>
#include <stdint.h>

/* How the machine is reached; a table, so that a test can play the machine. */
struct machine_ways {
    const char *sys, *dev; /* "/sys", "/dev" */
    /* Sets the clock to milliseconds since 1970 UTC; errno on failure. */
    bool (*set_clock)(int64_t ms);
    /* Sets the clock that goes on without power; false when there is none, or it refuses. */
    bool (*set_rtc)(const char *path, int64_t ms);
    /* Begins "reboot" or "poweroff"; errno on failure. */
    bool (*end)(const char *verb);
};

/* Those of this machine. */
extern const struct machine_ways machine_machine;

enum { MACHINE_COMMANDS = 5 };

/* Their context is a const struct machine_ways. */
extern const struct serve_command machine_commands[MACHINE_COMMANDS];

#endif
