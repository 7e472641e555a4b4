/* trust.h: the public keys that this kiosk trusts, one in each `*.pub` of a folder. */
#ifndef VONK_STAFF_TRUST_H
#define VONK_STAFF_TRUST_H

#include "base/err.h"
#include "journal/seal.h"

#include <stdbool.h>
#include <stddef.h>

/* Where trusted public keys are: `*.pub`, a line each as journal/seal.h writes them. */
#define TRUST_KEYS "/etc/vonk/keys"

/* True when a key in the folder `keys` (NULL: TRUST_KEYS) made the signature (as journal/seal.h
 * writes it) of the bytes; then `fingerprint` is that key's. Looks at no more than 64 keys. On
 * false `err` says what to do: there is no key at all, or none of them signed. */
bool trust_holds(const char *keys, const char *signature, size_t signature_size, const void *bytes,
                 size_t size, char fingerprint[SEAL_FINGERPRINT_SIZE], struct err *err);

#endif
