/* recovery.h: a file on a stick that takes a forgotten PIN away.
 *
 * An organiser makes it with her secret key (`vonkctl pin --recover`), for one kiosk by its name.
 * The kiosk forgets its PIN and asks for a new one, as at the first start; nothing else changes.
 * Four lines:
 *
 *   vonk-recovery 1
 *   kiosk hal-2
 *   made 1795219200000      ms since 1970 by the clock of the machine that made it
 *   signature …             Ed25519, of all bytes above this line
 *
 * No second use: the kiosk remembers when the last one that it took was made, and takes only
 * younger ones. So a stick that lay in a drawer opens nothing once it, or a younger one, was used;
 * one that was made and never used stays good, and is to be kept like a key. What is remembered
 * stands in the file of the PIN and goes with the data folder, which is then without a PIN anyway.
 * A file that was made by a clock in the future keeps younger ones out until that day: then
 * `vonkctl pin` helps. Kiosks that share a name share the file. */
#ifndef VONK_STAFF_RECOVERY_H
#define VONK_STAFF_RECOVERY_H

#include "base/err.h"
#include "journal/seal.h"
#include "staff/pin.h"

#include <stdbool.h>
#include <stdint.h>

#define RECOVERY_FILE "vonk-recovery.txt"

/* Looks for it in an open folder, the root of a stick, and uses it up. Only a plain file of that
 * name is opened, no more than its few lines are read, and none of them before a key of the folder
 * `keys` (NULL: /etc/vonk/keys) has signed all. False and `err` when there is none, it is not for
 * the kiosk of that name, was used before, or the data folder cannot be written. */
bool recovery_apply(int folder_fd, const char *keys, struct pin *pin, const char *kiosk,
                    struct err *err);

/* Writes one into a folder. `kiosk` is a name as the setting `kiosk` takes it. */
bool recovery_make(const struct seal_key *key, const char *kiosk, int64_t made_ms,
                   const char *folder, struct err *err);

#endif
