/* watchdog.h: when systemd may be told that the kiosk is alive: a pure rule, without a clock.
 *
 * A sign of life is due twice in systemd's interval, and is given only where all of this holds:
 * the first picture was presented; the last one that was presented came onto the display; the
 * display is there; and the journal's writer gets on, or has nothing to do.
 *
 * A still page presents nothing. Then it is the loop's own turn that counts: whoever asks here has
 * come round. So a present that blocks, an endless loop or a lock that is never given back all end
 * the same way: nobody asks, nothing is sent, and systemd ends the process and starts it anew.
 *
 * A writer is dead when something waits for the disk and none of it was settled for
 * WATCHDOG_PATIENCE intervals (a minute of systemd's usual ten seconds): a large database on a slow
 * card may take that long, and ending the kiosk would not make the card faster. */
#ifndef VONK_KIOSK_WATCHDOG_H
#define VONK_KIOSK_WATCHDOG_H

#include <stdbool.h>
#include <stdint.h>

enum {
    WATCHDOG_PATIENCE = 6,  /* intervals */
    WATCHDOG_GONE_MS = 3000 /* a display that is gone for so long will not do: end, start anew */
};

struct watchdog {
    int64_t interval_ms; /* in which systemd wants a sign; 0: it wants none */
    int64_t fed_ms;      /* when one was given last */
    int64_t moved_ms;    /* when the writer last got on, or had nothing to do */
    int64_t settled;     /* what it had done by then */
    int64_t gone_ms;     /* since when the display is gone; below 0: it is there */
    bool shown;          /* a picture was presented, and the last one came onto the display */
    bool fed;
};

/* `interval_ms` as notify_interval says. Times are ms of any clock that never goes back. */
void watchdog_init(struct watchdog *watchdog, int64_t interval_ms, int64_t now);

/* A picture was handed to the display, and whether that succeeded. */
void watchdog_presented(struct watchdog *watchdog, bool succeeded);

/* How the writer is: what waits for it now, and all that it has settled so far. */
void watchdog_writer(struct watchdog *watchdog, int64_t waiting, int64_t settled, int64_t now);

/* Whether a display is connected. */
void watchdog_display(struct watchdog *watchdog, bool there, int64_t now);

/* True when the display is gone for so long that the kiosk should end with status 3: it is started
 * anew and takes the display when it comes back. */
bool watchdog_gave_up(const struct watchdog *watchdog, int64_t now);

/* True when a sign of life is due, so that it pays to look how the writer and the display are. */
bool watchdog_due(const struct watchdog *watchdog, int64_t now);

/* To be asked in each turn of the loop: true when a sign of life is to be sent now. */
bool watchdog_feed(struct watchdog *watchdog, int64_t now);

/* Ms until it must be asked again at the latest; below 0: never, systemd wants nothing. */
int64_t watchdog_sleep(const struct watchdog *watchdog, int64_t now);

#endif
