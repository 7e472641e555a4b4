/* watchdog.c: signs of life are collected, and weighed once a turn. Owns nothing. */
#include "kiosk/watchdog.h"

void watchdog_init(struct watchdog *watchdog, int64_t interval_ms, int64_t now)
{
    *watchdog = (struct watchdog){.interval_ms = interval_ms, .moved_ms = now, .gone_ms = -1};
}

void watchdog_presented(struct watchdog *watchdog, bool succeeded)
{
    watchdog->shown = succeeded;
}

void watchdog_writer(struct watchdog *watchdog, int64_t waiting, int64_t settled, int64_t now)
{
    if (waiting <= 0 || settled != watchdog->settled) {
        watchdog->moved_ms = now;
        watchdog->settled = settled;
    }
}

void watchdog_display(struct watchdog *watchdog, bool there, int64_t now)
{
    if (there) {
        watchdog->gone_ms = -1;
    } else if (watchdog->gone_ms < 0) {
        watchdog->gone_ms = now;
    }
}

bool watchdog_gave_up(const struct watchdog *watchdog, int64_t now)
{
    return watchdog->gone_ms >= 0 && now - watchdog->gone_ms >= WATCHDOG_GONE_MS;
}

static bool is_alive(const struct watchdog *watchdog, int64_t now)
{
    return watchdog->shown && watchdog->gone_ms < 0 &&
           now - watchdog->moved_ms < WATCHDOG_PATIENCE * watchdog->interval_ms;
}

bool watchdog_due(const struct watchdog *watchdog, int64_t now)
{
    return watchdog->interval_ms > 0 &&
           (!watchdog->fed || now - watchdog->fed_ms >= watchdog->interval_ms / 2);
}

bool watchdog_feed(struct watchdog *watchdog, int64_t now)
{
    if (!watchdog_due(watchdog, now) || !is_alive(watchdog, now)) {
        return false;
    }
    watchdog->fed = true;
    watchdog->fed_ms = now;
    return true;
}

int64_t watchdog_sleep(const struct watchdog *watchdog, int64_t now)
{
    if (watchdog->interval_ms <= 0) {
        return -1;
    }
    int64_t half = watchdog->interval_ms / 2;
    int64_t left = watchdog->fed ? watchdog->fed_ms + half - now : half;
    return left > 0 ? left : half; /* due, but not given: asked again, not without end */
}
