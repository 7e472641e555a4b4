/* notify.h: telling systemd how the kiosk is: one datagram a sentence, as sd_notify(3) describes.
 *
 * Written out here because it is all that Vonk would need of libsystemd. Without systemd, or
 * without Type=notify in the unit, nothing is sent and nothing fails. No function waits. */
#ifndef VONK_BASE_NOTIFY_H
#define VONK_BASE_NOTIFY_H

#include <stdbool.h>
#include <stdint.h>

struct notify {
    int descriptor; /* of the socket; below 0: nobody listens */
};

/* Connects to the socket of that name, a path or "@" and an abstract name: what the environment
 * variable NOTIFY_SOCKET says. False when it is NULL, is no such name or cannot be connected to;
 * `notify` can be used all the same. */
bool notify_open(struct notify *notify, const char *name);

/* Sends lines such as "READY=1\nSTATUS=Showing". No line may tell anything about a visitor. False
 * when it was not taken: nobody listens, or their queue is full. */
bool notify_send(const struct notify *notify, const char *lines);

/* Accepts a closed one, not a zeroed one: 0 is a descriptor. */
void notify_close(struct notify *notify);

/* How often systemd wants a sign of life, ms, from the values of WATCHDOG_USEC and WATCHDOG_PID
 * (sd_watchdog_enabled(3)): 0 when it wants none, or one of another process than `process`. */
int64_t notify_interval(const char *usec, const char *pid, int64_t process);

#endif
