/* status.h: outbox/status.json, what staff can read about the delivery. Written by sync at least
 * every second while it delivers, and at each trouble, whole or not at all (temporary name,
 * rename); read by the staff screen.
 *
 *     {"version":1,
 *      "state":"waiting",                     idle | sending | waiting | stopped
 *      "delivered":"2026-11-21T20:15:02Z",    end of the last delivery, or null
 *      "waiting":12,                          batches in the outbox
 *      "sent":8400,                           statements delivered, ever
 *      "conflicts":0,                         of these: were there already, with other content
 *      "refused":1,                           statements in refused/
 *      "trouble":"network",                   class of the last trouble (trouble.h), or "none"
 *      "since":"2026-11-21T20:17:40Z",        when it came last, or null
 *      "sentence":"https://… does not answer (…); check the network",
 *      "last":"3-11.json 3-12.json"}          the last batches in "sent"; for sync itself
 *
 * `state` says whether the trouble still stands: idle: nothing waits; sending: it goes well;
 * waiting: it is tried again by itself; stopped: sync has ended, and a person is needed where
 * batches wait. A time is null where the clock is not set. There are no ids and nothing about
 * visitors in it. */
#ifndef VONK_SYNC_STATUS_H
#define VONK_SYNC_STATUS_H

#include "base/err.h"
#include "sync/trouble.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum status_state { STATUS_IDLE, STATUS_SENDING, STATUS_WAITING, STATUS_STOPPED, STATUS_COUNT };

enum { STATUS_LAST = 1024 };

struct status {
    enum status_state state;
    int64_t delivered_ms; /* ms since 1970; < 0 not known */
    int64_t waiting, sent, conflicts, refused;
    enum trouble trouble;
    int64_t since_ms; /* as delivered_ms */
    struct err sentence;
    char last[STATUS_LAST]; /* names with spaces between */
};

/* Nothing delivered yet, no trouble. */
void status_init(struct status *status);

/* Writes FOLDER/status.json. */
bool status_write(const struct status *status, const char *folder, struct err *err);

/* Takes over what a text of that form says; what it does not say, or says wrong, stays as
 * status_init leaves it. Never fails. */
void status_parse(struct status *status, const char *text, size_t length);

/* Reads FOLDER/status.json; one that is not there is status_init. */
void status_read(struct status *status, const char *folder);

#endif
