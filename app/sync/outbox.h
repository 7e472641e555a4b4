/* outbox.h: the folder in which a kiosk leaves its frozen batches.
 *
 *     outbox/3-12.json              a batch that waits: boot 3, number 12; never changed
 *     outbox/sent/3-12.json         one that is done with
 *     outbox/refused/3-12.ID.json   a statement that the store refused, its own bytes
 *     outbox/refused/3-12.ID.txt    why, in the store's words
 *     outbox/refused/3-12.json      a batch of which nothing was stored, or that cannot be read
 *     outbox/status.json            for staff (status.h)
 *     outbox/sync.lock              held by the one sync that is at work
 *
 * To send something again, move it back from sent/ or refused/ into outbox/: a store that has it
 * leaves it as it is. */
#ifndef VONK_SYNC_OUTBOX_H
#define VONK_SYNC_OUTBOX_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct outbox {
    const char *folder; /* the caller's */
    int lock;           /* descriptor; -1 when closed */
};

/* Makes sent/ and refused/ and takes the lock. False and `err` when there is no such folder, when
 * it cannot be written, or when another sync is at work in it. */
bool outbox_open(struct outbox *outbox, const char *folder, struct err *err);

/* Gives the lock back. Accepts a closed one. */
void outbox_close(struct outbox *outbox);

/* The names of the batches that wait, oldest first (by boot, then by number), in the arena; NULL
 * and `err` when the folder cannot be read. */
char **outbox_list(const struct outbox *outbox, struct arena *arena, int *count, struct err *err);

/* Moves a batch into "sent" or "refused". A name that is taken there gets the batch's hash behind
 * it: nothing is written over. Durable after outbox_settle; until then a power cut may undo it,
 * whole. */
bool outbox_move(const struct outbox *outbox, const char *name, const char *to, struct arena *arena,
                 struct err *err);

/* Makes all moves so far durable (fsync of the folders). */
bool outbox_settle(const struct outbox *outbox, struct err *err);

/* Puts a statement of batch `name` into refused/, and beside it why. `id`: its UUID or "". The same
 * one again changes nothing. */
bool outbox_refuse(const struct outbox *outbox, const char *name, const char *id, const char *bytes,
                   size_t length, const char *why, struct arena *arena, struct err *err);

/* Writes why a whole batch is in refused/. */
bool outbox_explain(const struct outbox *outbox, const char *name, const char *why,
                    struct arena *arena, struct err *err);

/* How many refused statements lie in refused/; 0 when it cannot be read. */
int outbox_refused(const struct outbox *outbox, struct arena *arena);

#endif
