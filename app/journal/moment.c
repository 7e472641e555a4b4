/* moment.c: reads the clock and rounds at once, so that no finer time goes further. The quality is
 * told by what systemd and the kernel show as files: asking adjtimex would be refused (and fatal)
 * under the service's system call filter. */
#include "journal/moment.h"

#include "base/file.h"
#include "base/text.h"

static const char *const quality_names[] = {
    [QUALITY_NONE] = "none",   [QUALITY_FAKE] = "fake", [QUALITY_RTC] = "rtc",
    [QUALITY_STAFF] = "staff", [QUALITY_NTP] = "ntp",
};
_Static_assert(ARRAY_LENGTH(quality_names) == QUALITY_COUNT, "one name for each quality");

const char *quality_name(enum quality quality)
{
    return quality_names[quality];
}

int64_t moment_round(int64_t ms)
{
    return ms < 0 ? -1 : ms - ms % MOMENT_STEP_MS;
}

static enum quality read_quality(const struct clock *clock)
{
    if (clock->is_virtual) {
        return QUALITY_STAFF;
    }
    if (file_exists("/run/systemd/timesync/synchronized")) {
        return QUALITY_NTP;
    }
    return file_exists("/sys/class/rtc/rtc0") ? QUALITY_RTC : QUALITY_FAKE;
}

struct moment moment_read(const struct clock *clock)
{
    struct moment moment = {
        .mono_ms = moment_round(clock_now(clock)),
        .wall_ms = moment_round(clock_wall(clock)),
    };
    if (moment.wall_ms >= 0) {
        moment.quality = read_quality(clock);
    }
    return moment;
}
