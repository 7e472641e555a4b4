/* machine.c: five questions to vonk-machine. Owns a connection for the time of one. */
#include "staff/machine.h"

#include "base/text.h"
#include "staff/ask.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WAIT_MS = 8000, LINE_SIZE = 64 };

static bool ask(const char *socket, const char *line, char answer[ASK_ANSWER], struct err *err)
{
    int fd = ask_open(socket != NULL ? socket : MACHINE_SOCKET, err);
    if (fd < 0) {
        return false;
    }
    bool ok = ask_line(fd, line, WAIT_MS, answer, NULL, err);
    close(fd);
    return ok;
}

bool machine_clock(const char *socket, int64_t ms, bool *kept, struct err *err)
{
    char line[LINE_SIZE];
    char answer[ASK_ANSWER];
    snprintf(line, sizeof line, "clock %" PRId64, ms);
    if (!ask(socket, line, answer, err)) {
        return false;
    }
    if (kept != NULL) {
        *kept = text_equal(answer, "kept");
    }
    return true;
}

bool machine_restart(const char *socket, struct err *err)
{
    char answer[ASK_ANSWER];
    return ask(socket, "restart", answer, err);
}

bool machine_power_off(const char *socket, struct err *err)
{
    char answer[ASK_ANSWER];
    return ask(socket, "power-off", answer, err);
}

int machine_brightness(const char *socket, int percent, struct err *err)
{
    char line[LINE_SIZE];
    char answer[ASK_ANSWER];
    snprintf(line, sizeof line, "brightness %d", percent);
    return ask(socket, line, answer, err) ? (int)strtol(answer, NULL, 10) : -1;
}

/* What one name of the answer says; each row is one. */
static void take_temperature(struct machine_state *state, const char *value)
{
    state->has_temperature = !text_equal(value, "-");
    state->temperature = (int)strtol(value, NULL, 10);
}

static void take_voltage(struct machine_state *state, const char *value)
{
    state->under_voltage = text_equal(value, "yes")  ? 1
                           : text_equal(value, "no") ? 0
                                                     : MACHINE_UNKNOWN;
}

static void take_backlights(struct machine_state *state, const char *value)
{
    state->backlights = (int)strtol(value, NULL, 10);
}

static void take_clock(struct machine_state *state, const char *value)
{
    state->has_clock = text_equal(value, "yes");
}

static const struct {
    const char *name;
    void (*take)(struct machine_state *state, const char *value);
} figures[] = {{"temperature", take_temperature},
               {"under-voltage", take_voltage},
               {"backlights", take_backlights},
               {"clock", take_clock}};

bool machine_state(const char *socket, struct machine_state *state, struct err *err)
{
    char answer[ASK_ANSWER];
    char *rest = NULL;
    *state = (struct machine_state){.under_voltage = MACHINE_UNKNOWN};
    if (!ask(socket, "state", answer, err)) {
        return false;
    }
    char *name = strtok_r(answer, " ", &rest);
    for (char *value; name != NULL && (value = strtok_r(NULL, " ", &rest)) != NULL;
         name = strtok_r(NULL, " ", &rest)) {
        for (size_t i = 0; i < ARRAY_LENGTH(figures); i++) {
            if (text_equal(figures[i].name, name)) {
                figures[i].take(state, value);
            }
        }
    }
    return true;
}
