/* hours.c: the hours as one stretch of a day that may lie across midnight. Owns nothing. */
#include "kiosk/hours.h"

#include <time.h>

enum { MINUTE_MS = 60 * 1000 };

static const int64_t day_length_ms = (int64_t)24 * 60 * MINUTE_MS;

/* Ms from one moment of the day to the next time that it is another. */
static int64_t ahead(int64_t from, int64_t to)
{
    int64_t ms = (to - from) % day_length_ms;
    return ms < 0 ? ms + day_length_ms : ms;
}

static int64_t opening_ms(struct hours hours)
{
    return (int64_t)hours.opens * MINUTE_MS;
}

static int64_t closing_ms(struct hours hours)
{
    return (int64_t)hours.closes * MINUTE_MS;
}

static bool is_open(struct hours hours, int64_t day_ms)
{
    int64_t length = ahead(opening_ms(hours), closing_ms(hours));
    return length == 0 || ahead(opening_ms(hours), day_ms) < length;
}

/* How long it has been closed and untouched, whichever is shorter. */
static int64_t closed_for(struct hours hours, int64_t day_ms, int64_t quiet_ms)
{
    int64_t closed = ahead(closing_ms(hours), day_ms);
    return closed < quiet_ms ? closed : quiet_ms;
}

enum light hours_light(struct hours hours, int64_t day_ms, int64_t quiet_ms)
{
    if (day_ms < 0 || quiet_ms < 0 || is_open(hours, day_ms)) {
        return LIGHT_FULL;
    }
    int64_t closed = closed_for(hours, day_ms, quiet_ms);
    return closed < HOURS_QUIET_MS                  ? LIGHT_FULL
           : closed < HOURS_QUIET_MS + HOURS_DIM_MS ? LIGHT_DIM
                                                    : LIGHT_OFF;
}

int64_t hours_sleep(struct hours hours, int64_t day_ms, int64_t quiet_ms)
{
    if (ahead(opening_ms(hours), closing_ms(hours)) == 0) {
        return INT64_MAX;
    }
    if (day_ms < 0 || quiet_ms < 0) {
        return HOURS_LOOK_MS;
    }
    int64_t change = ahead(day_ms, opening_ms(hours));
    if (is_open(hours, day_ms)) {
        change = ahead(day_ms, closing_ms(hours));
    } else {
        int64_t closed = closed_for(hours, day_ms, quiet_ms);
        int64_t next = closed < HOURS_QUIET_MS ? HOURS_QUIET_MS : HOURS_QUIET_MS + HOURS_DIM_MS;
        change = closed < next && next - closed < change ? next - closed : change;
    }
    return change < HOURS_LOOK_MS ? (change > 0 ? change : 1) : HOURS_LOOK_MS;
}

int64_t hours_day_ms(int64_t wall_ms)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm local;
    if (wall_ms < 0 || localtime_r(&seconds, &local) == NULL) {
        return -1;
    }
    int64_t second = ((int64_t)local.tm_hour * 60 + local.tm_min) * 60 + local.tm_sec;
    return second * 1000 + wall_ms % 1000;
}
