/* machine.c: five commands. Numbers are checked here, before the machine is touched. */
#include "helper/machine.h"

#include "base/log.h"
#include "base/text.h"
#include "helper/sensors.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* 2024-01-01 and 2100-01-01: before, a clock is plainly wrong (base/clock.h); after, a slip. */
#define CLOCK_LEAST INT64_C(1704067200000)
#define CLOCK_MOST INT64_C(4102444800000)

enum { DIGITS_MOST = 15, PATH_SIZE = 512 };

/* Reads a number of digits only; false for anything else. */
static bool read_digits(const char *text, int64_t *value)
{
    size_t length = strlen(text);
    if (length == 0 || length > DIGITS_MOST || strspn(text, "0123456789") != length) {
        return false;
    }
    *value = strtoll(text, NULL, 10);
    return true;
}

static void rtc_path(const struct machine_ways *ways, char path[PATH_SIZE])
{
    snprintf(path, PATH_SIZE, "%s/rtc0", ways->dev);
}

static bool run_clock(void *context, char *words[], struct serve_answer *answer, struct err *err)
{
    const struct machine_ways *ways = context;
    char path[PATH_SIZE];
    int64_t ms = 0;
    if (!read_digits(words[0], &ms) || ms < CLOCK_LEAST || ms >= CLOCK_MOST) {
        return err_set(err, "that is no time from 2024 to 2099; set the date and the time again");
    }
    if (!ways->set_clock(ms)) {
        return err_set(err, "the clock cannot be set (%s); the technician can see why in the log",
                       strerror(errno));
    }
    rtc_path(ways, path);
    bool kept = ways->set_rtc(path, ms);
    log_info("vonk-machine", "the clock is set%s", kept ? ", also the one that is kept" : "");
    serve_add(answer, "%s", kept ? "kept" : "lost-without-power");
    return true;
}

static bool end_machine(const struct machine_ways *ways, const char *verb, struct err *err)
{
    log_info("vonk-machine", "%s", verb);
    return ways->end(verb) ||
           err_set(err, "the machine does not obey (%s); pull the plug, nothing is lost by it",
                   strerror(errno));
}

static bool run_restart(void *context, char *words[], struct serve_answer *answer, struct err *err)
{
    (void)words, (void)answer;
    return end_machine(context, "reboot", err);
}

static bool run_power_off(void *context, char *words[], struct serve_answer *answer,
                          struct err *err)
{
    (void)words, (void)answer;
    return end_machine(context, "poweroff", err);
}

static bool run_brightness(void *context, char *words[], struct serve_answer *answer,
                           struct err *err)
{
    const struct machine_ways *ways = context;
    int64_t percent = 0;
    if (!read_digits(words[0], &percent) || percent > 100) {
        return err_set(err, "that is no brightness from 0 to 100 percent");
    }
    int count = sensors_set_brightness(ways->sys, (int)percent);
    if (count < 0) {
        return err_set(err, "the brightness cannot be set (%s); use the buttons of the display",
                       strerror(errno));
    }
    serve_add(answer, "%d", count);
    return true;
}

/* Each figure, or "-" for what is not known. */
static bool run_state(void *context, char *words[], struct serve_answer *answer, struct err *err)
{
    (void)words, (void)err;
    const struct machine_ways *ways = context;
    char path[PATH_SIZE];
    char temperature[16] = "-";
    int value = 0;
    if (sensors_temperature(ways->sys, &value)) {
        snprintf(temperature, sizeof temperature, "%d", value);
    }
    int under = sensors_under_voltage(ways->sys);
    rtc_path(ways, path);
    serve_add(answer, "temperature %s under-voltage %s backlights %d clock %s", temperature,
              under < 0    ? "-"
              : under == 0 ? "no"
                           : "yes",
              sensors_backlights(ways->sys), access(path, F_OK) == 0 ? "yes" : "no");
    return true;
}

const struct serve_command machine_commands[MACHINE_COMMANDS] = {
    {"clock", "MS", 1, "sets the clock, 2024 to 2099, and the one that is kept without power",
     run_clock},
    {"restart", "", 0, "restarts the machine", run_restart},
    {"power-off", "", 0, "switches the machine off", run_power_off},
    {"brightness", "PERCENT", 1, "sets every backlight", run_brightness},
    {"state", "", 0, "reads temperature, under-voltage, backlights, kept clock", run_state},
};
