/* test_machine.c: clock, power, brightness and the machine's state, on a machine that is played;
 * asked by the client of the kiosk through a real socket. */
#include "stick_room.h"

#include "base/random.h"
#include "base/text.h"
#include "helper/machine.h"
#include "helper/sensors.h"
#include "staff/machine.h"

#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { LINES = 10000, IDLE_MS = 20000 };

static struct stick_room room;
static struct machine_ways ways;
static struct serve serve;
static char sys[300], dev[300], socket_path[300];
static pthread_t thread;
static int listening;

/* What was done. */
static int64_t clock_ms, rtc_ms;
static bool clock_refuses;
static char ended[16];
static int acts;

static bool play_clock(int64_t ms)
{
    errno = EPERM;
    acts++;
    clock_ms = ms;
    return !clock_refuses;
}

static bool play_rtc(const char *path, int64_t ms)
{
    rtc_ms = access(path, F_OK) == 0 ? ms : 0;
    return rtc_ms != 0;
}

static bool play_end(const char *verb)
{
    acts++;
    text_copy(ended, sizeof ended, verb);
    return true;
}

static void *run(void *context)
{
    (void)context;
    serve_run(&serve, listening);
    return NULL;
}

static int make(void **state)
{
    (void)state;
    stick_room_make(&room);
    stick_room_folder(&room, "sys");
    stick_room_folder(&room, "dev");
    text_copy(sys, sizeof sys, stick_room_path(&room, "sys"));
    text_copy(dev, sizeof dev, stick_room_path(&room, "dev"));
    text_copy(socket_path, sizeof socket_path, stick_room_path(&room, "socket"));
    ways = (struct machine_ways){sys, dev, play_clock, play_rtc, play_end};
    serve = (struct serve){.name = "vonk-machine",
                           .commands = machine_commands,
                           .command_count = MACHINE_COMMANDS,
                           .context = &ways,
                           .user = getuid(),
                           .idle_ms = IDLE_MS,
                           .silence_ms = -1};
    struct serve_options options = {.socket = socket_path, .uid = getuid()};
    listening = serve_socket(&options, NULL);
    assert_true(listening >= 0);
    assert_int_equal(pthread_create(&thread, NULL, run, NULL), 0);
    clock_ms = rtc_ms = acts = 0;
    clock_refuses = false;
    ended[0] = '\0';
    return 0;
}

static int clear(void **state)
{
    (void)state;
    shutdown(listening, SHUT_RDWR); /* accept fails, and the loop ends */
    assert_int_equal(pthread_join(thread, NULL), 0);
    stick_room_remove(&room);
    return 0;
}

static void the_clock_is_set_and_kept_where_there_is_one_that_keeps_it(void **state)
{
    (void)state;
    const int64_t moment = INT64_C(1773482400123); /* 2026-03-14 10:00 UTC */
    bool kept = true;
    assert_true(machine_clock(socket_path, moment, &kept, NULL));
    assert_int_equal(clock_ms, moment);
    assert_false(kept);
    stick_room_file(&room, "dev/rtc0", "");
    assert_true(machine_clock(socket_path, moment, &kept, NULL));
    assert_true(kept);
    assert_int_equal(rtc_ms, moment);
}

static void times_before_2024_and_after_2099_are_refused(void **state)
{
    (void)state;
    static const int64_t bad[] = {
        0, -1, INT64_C(1704067199999), INT64_C(4102444800000), INT64_MAX, INT64_MIN};
    struct err err = {0};
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        assert_false(machine_clock(socket_path, bad[i], NULL, &err));
        assert_non_null(strstr(err.text, "2024"));
    }
    assert_int_equal(acts, 0);
    assert_true(machine_clock(socket_path, INT64_C(1704067200000), NULL, NULL));
    assert_true(machine_clock(socket_path, INT64_C(4102444799999), NULL, NULL));
    clock_refuses = true;
    assert_false(machine_clock(socket_path, INT64_C(1773482400000), NULL, &err));
    assert_non_null(strstr(err.text, "cannot be set"));
}

static void restart_and_power_off_are_two_things(void **state)
{
    (void)state;
    assert_true(machine_restart(socket_path, NULL));
    assert_string_equal(ended, "reboot");
    assert_true(machine_power_off(socket_path, NULL));
    assert_string_equal(ended, "poweroff");
}

static void add_backlight(const char *name, const char *most)
{
    char path[200];
    snprintf(path, sizeof path, "sys/class/backlight/%s", name);
    stick_room_folder(&room, path);
    snprintf(path, sizeof path, "sys/class/backlight/%s/max_brightness", name);
    stick_room_file(&room, path, most);
    snprintf(path, sizeof path, "sys/class/backlight/%s/brightness", name);
    stick_room_file(&room, path, "7\n");
}

static void every_backlight_is_set_to_its_own_part(void **state)
{
    (void)state;
    assert_int_equal(machine_brightness(socket_path, 50, NULL), 0);
    add_backlight("10-0045", "31\n");
    add_backlight("acpi", "1000\n");
    add_backlight("broken", "many\n");
    assert_int_equal(machine_brightness(socket_path, 50, NULL), 2);
    assert_true(stick_room_holds(&room, "sys/class/backlight/10-0045/brightness", "16\n"));
    assert_true(stick_room_holds(&room, "sys/class/backlight/acpi/brightness", "500\n"));
    assert_true(stick_room_holds(&room, "sys/class/backlight/broken/brightness", "7\n"));
    assert_int_equal(machine_brightness(socket_path, 1, NULL), 2);
    assert_true(stick_room_holds(&room, "sys/class/backlight/10-0045/brightness", "1\n"));
    assert_int_equal(machine_brightness(socket_path, 100, NULL), 2);
    assert_true(stick_room_holds(&room, "sys/class/backlight/acpi/brightness", "1000\n"));
    assert_int_equal(machine_brightness(socket_path, 0, NULL), 2);
    assert_true(stick_room_holds(&room, "sys/class/backlight/acpi/brightness", "0\n"));
    assert_int_equal(machine_brightness(socket_path, 101, NULL), -1);
    assert_int_equal(machine_brightness(socket_path, -1, NULL), -1);
}

static void the_state_says_what_is_known_and_nothing_else(void **state)
{
    (void)state;
    struct machine_state found;
    assert_true(machine_state(socket_path, &found, NULL));
    assert_false(found.has_temperature);
    assert_int_equal(found.under_voltage, MACHINE_UNKNOWN);
    assert_int_equal(found.backlights, 0);
    assert_false(found.has_clock);
    stick_room_folder(&room, "sys/class/thermal/thermal_zone0");
    stick_room_folder(&room, "sys/class/thermal/thermal_zone1");
    stick_room_folder(&room, "sys/class/thermal/cooling_device0");
    stick_room_file(&room, "sys/class/thermal/thermal_zone0/temp", "48312\n");
    stick_room_file(&room, "sys/class/thermal/thermal_zone1/temp", "-274000\n");
    stick_room_file(&room, "sys/class/thermal/cooling_device0/temp", "90000\n");
    stick_room_folder(&room, "sys/class/hwmon/hwmon3");
    stick_room_file(&room, "sys/class/hwmon/hwmon3/name", "rpi_volt\n");
    stick_room_file(&room, "sys/class/hwmon/hwmon3/in0_lcrit_alarm", "0\n");
    stick_room_file(&room, "dev/rtc0", "");
    add_backlight("dsi", "255\n");
    assert_true(machine_state(socket_path, &found, NULL));
    assert_true(found.has_temperature);
    assert_int_equal(found.temperature, 48312);
    assert_int_equal(found.under_voltage, 0);
    assert_int_equal(found.backlights, 1);
    assert_true(found.has_clock);
}

/* Bit 0: now; bit 16: since the start (Raspberry Pi documentation, vcgencmd get_throttled). */
static void too_little_power_is_told_by_either_sensor(void **state)
{
    (void)state;
    static const struct {
        const char *flags;
        int wanted;
    } rows[] = {{"0\n", 0},           {"50005\n", 1}, {"50000\n", 1},
                {"1\n", 1},           {"20002\n", 0}, {"zzz\n", SENSORS_UNKNOWN},
                {"", SENSORS_UNKNOWN}};
    stick_room_folder(&room, "sys/devices/platform/soc/soc:firmware");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        stick_room_file(&room, "sys/devices/platform/soc/soc:firmware/get_throttled",
                        rows[i].flags);
        assert_int_equal(sensors_under_voltage(sys), rows[i].wanted);
    }
    stick_room_folder(&room, "sys/class/hwmon/hwmon0");
    stick_room_file(&room, "sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
    stick_room_file(&room, "sys/class/hwmon/hwmon0/in0_lcrit_alarm", "1\n");
    assert_int_equal(sensors_under_voltage(sys), SENSORS_UNKNOWN);
    stick_room_file(&room, "sys/class/hwmon/hwmon0/name", "rpi_volt\n");
    assert_int_equal(sensors_under_voltage(sys), 1);
}

/* One connection without the client: what it is answered. */
static void say(const char *bytes, size_t size)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    assert_int_equal(send(ends[0], bytes, size, MSG_NOSIGNAL), (ssize_t)size);
    shutdown(ends[0], SHUT_WR);
    serve_connection(&serve, ends[1]);
    close(ends[0]);
}

static void of_10000_random_lines_none_restarts_the_machine(void **state)
{
    (void)state;
    static const char *const words[] = {"restar",
                                        "restart ",
                                        " restart",
                                        "RESTART",
                                        "power-of",
                                        "power-off now",
                                        "clock",
                                        "clock -1",
                                        "clock 1e13",
                                        "clock 0x18",
                                        "clock 1773482400000 1",
                                        "clock\t1773482400000",
                                        "brightness 1000",
                                        "state x",
                                        "restart\r",
                                        "power-off;",
                                        "clock 99999999999999999999",
                                        "reboot",
                                        "poweroff"};
    struct random random;
    char line[600];
    random_init(&random, 9);
    for (int i = 0; i < LINES; i++) {
        size_t length = random_below(&random, 500);
        for (size_t j = 0; j < length; j++) {
            line[j] = (char)random_below(&random, 256);
        }
        if (i % 2 == 0) {
            const char *word = words[random_below(&random, ARRAY_LENGTH(words))];
            length = (size_t)snprintf(line, sizeof line, "%s", word);
        }
        line[length++] = '\n';
        say(line, length);
    }
    say("restart", 7); /* without its end it is no line */
    assert_int_equal(acts, 0);
    say("restart\n", 8);
    assert_int_equal(acts, 1);
}

static void without_a_helper_every_question_fails_with_a_sentence(void **state)
{
    (void)state;
    struct machine_state found;
    struct err err = {0};
    const char *nowhere = "/nowhere/machine";
    assert_false(machine_clock(nowhere, INT64_C(1773482400000), NULL, &err));
    assert_non_null(strstr(err.text, "does not answer"));
    assert_false(machine_restart(nowhere, &err));
    assert_false(machine_power_off(nowhere, &err));
    assert_int_equal(machine_brightness(nowhere, 50, &err), -1);
    assert_false(machine_state(nowhere, &found, &err));
}

#define WITH_MACHINE(test) cmocka_unit_test_setup_teardown(test, make, clear)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_MACHINE(the_clock_is_set_and_kept_where_there_is_one_that_keeps_it),
        WITH_MACHINE(times_before_2024_and_after_2099_are_refused),
        WITH_MACHINE(restart_and_power_off_are_two_things),
        WITH_MACHINE(every_backlight_is_set_to_its_own_part),
        WITH_MACHINE(the_state_says_what_is_known_and_nothing_else),
        WITH_MACHINE(too_little_power_is_told_by_either_sensor),
        WITH_MACHINE(of_10000_random_lines_none_restarts_the_machine),
        cmocka_unit_test(without_a_helper_every_question_fails_with_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
