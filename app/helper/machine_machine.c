/* machine_machine.c: the machine's own clock and power: clock_settime(2), RTC_SET_TIME (rtc(4)),
 * systemctl, and reboot(2) where that does not answer. */
#include "helper/machine.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/rtc.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/reboot.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SYSTEMCTL "/usr/bin/systemctl"

static bool set_clock(int64_t ms)
{
    struct timespec now = {.tv_sec = (time_t)(ms / 1000), .tv_nsec = (long)(ms % 1000) * 1000000};
    return clock_settime(CLOCK_REALTIME, &now) == 0;
}

static bool set_rtc(const char *path, int64_t ms)
{
    time_t seconds = (time_t)(ms / 1000);
    struct tm day;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) {
        return false;
    }
    gmtime_r(&seconds, &day);
    struct rtc_time time = {.tm_sec = day.tm_sec,
                            .tm_min = day.tm_min,
                            .tm_hour = day.tm_hour,
                            .tm_mday = day.tm_mday,
                            .tm_mon = day.tm_mon,
                            .tm_year = day.tm_year};
    bool set = ioctl(fd, RTC_SET_TIME, &time) == 0;
    close(fd);
    return set;
}

/* Asks systemd, which ends everything in order; false when there is none, or it refuses. */
static bool ask_systemd(const char *verb)
{
    const char *words[] = {SYSTEMCTL, "--no-ask-password", "--no-wall", "--no-block", verb, NULL};
    char *nothing[] = {NULL};
    pid_t child = 0;
    int status = 0;
    if (posix_spawn(&child, SYSTEMCTL, NULL, NULL, (char *const *)words, nothing) != 0) {
        return false;
    }
    pid_t ended = 0;
    do {
        ended = waitpid(child, &status, 0);
    } while (ended < 0 && errno == EINTR);
    return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool end(const char *verb)
{
    if (ask_systemd(verb)) {
        return true;
    }
    sync();
    return reboot(text_equal(verb, "reboot") ? RB_AUTOBOOT : RB_POWER_OFF) == 0;
}

const struct machine_ways machine_machine = {
    .sys = "/sys", .dev = "/dev", .set_clock = set_clock, .set_rtc = set_rtc, .end = end};
