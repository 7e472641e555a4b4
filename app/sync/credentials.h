/* credentials.h: key and secret of a store, from a file.
 *
 * The file holds `key:secret` in one line. Only its owner may read it (mode 0600 or 0400), unless
 * it lies under $CREDENTIALS_DIRECTORY, where systemd keeps it (LoadCredential=) and guards it
 * itself. A bare name without a slash is looked for there. */
#ifndef VONK_SYNC_CREDENTIALS_H
#define VONK_SYNC_CREDENTIALS_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>

struct credentials {
    const char *key, *secret; /* in the arena */
};

/* `name`: the setting sync.credentials. `systemd`: $CREDENTIALS_DIRECTORY, or NULL. False and
 * `err`, which never holds the key or the secret. */
bool credentials_read(struct credentials *credentials, const char *name, const char *systemd,
                      struct arena *arena, struct err *err);

#endif
