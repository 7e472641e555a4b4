/* hours.h: how bright the kiosk is by the opening hours: a pure rule, on times that are handed in.
 *
 * Within the hours, and wherever somebody is, the picture is at its full light. Outside them the
 * attract screen is dimmed once nobody has touched it for HOURS_QUIET_MS, and black HOURS_DIM_MS
 * later: no frame is drawn then and nothing can burn in. A touch brings the light back at once.
 * Where the time of day is not known for sure, the light stays on: better lit at night than dark at
 * noon. */
#ifndef VONK_KIOSK_HOURS_H
#define VONK_KIOSK_HOURS_H

#include <stdbool.h>
#include <stdint.h>

enum {
    HOURS_QUIET_MS = 30000, /* untouched for so long; a visitor may still stand there */
    HOURS_DIM_MS = 60000,   /* how long it stays dimmed before it is black */
    HOURS_LOOK_MS = 60000   /* so often the clock is looked at: somebody may set it */
};

enum light { LIGHT_FULL, LIGHT_DIM, LIGHT_OFF };

/* Opening hours as in the settings: minutes after local midnight; equal: always open. Closing
 * before opening is on the next day. */
struct hours {
    int opens, closes;
};

/* The light when `day_ms` ms of the local day have passed (below 0: not known) and the attract
 * screen has been untouched for `quiet_ms` (below 0: somebody is there). */
enum light hours_light(struct hours hours, int64_t day_ms, int64_t quiet_ms);

/* Ms until hours_light may say something else if nobody comes; INT64_MAX: never. */
int64_t hours_sleep(struct hours hours, int64_t day_ms, int64_t quiet_ms);

/* Ms of the local day at a wall time (since 1970-01-01 UTC), in the time zone of the machine; -1
 * for an unknown one. On the day that the clock is put forward or back it is what the clock shows.
 */
int64_t hours_day_ms(int64_t wall_ms);

#endif
