/* clock.c: the real clock asks the kernel, the virtual one holds two numbers. */
#include "base/clock.h"

#include <time.h>

/* 2024-01-01: no Vonk was installed before; an earlier wall clock was never set. */
static const int64_t earliest_wall_ms = 1704067200000;

static int64_t read_ms(clockid_t id)
{
    struct timespec t = {0};
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void clock_init_real(struct clock *clock)
{
    *clock = (struct clock){.is_virtual = false};
}

void clock_init_virtual(struct clock *clock, int64_t wall_ms)
{
    *clock = (struct clock){.is_virtual = true, .wall_ms = wall_ms};
}

void clock_advance(struct clock *clock, int64_t ms)
{
    if (clock->is_virtual && ms > 0) {
        clock->now_ms += ms;
        clock->wall_ms += clock->wall_ms >= 0 ? ms : 0;
    }
}

int64_t clock_now(const struct clock *clock)
{
    return clock->is_virtual ? clock->now_ms : read_ms(CLOCK_BOOTTIME);
}

int64_t clock_wall(const struct clock *clock)
{
    int64_t wall = clock->is_virtual ? clock->wall_ms : read_ms(CLOCK_REALTIME);
    return wall >= earliest_wall_ms ? wall : -1;
}
