/* seal.h: hashes, keys and signatures of exports (SHA-256 and Ed25519, from libsodium), all written
 * as lower-case hexadecimal with a line break, so that a person can read them aloud and compare. */
#ifndef VONK_JOURNAL_SEAL_H
#define VONK_JOURNAL_SEAL_H

#include "base/err.h"

#include <sodium.h>
#include <stdbool.h>
#include <stddef.h>

enum {
    SEAL_HASH_SIZE = 2 * crypto_hash_sha256_BYTES + 1,     /* hexadecimal with its end */
    SEAL_PUBLIC_SIZE = 2 * crypto_sign_PUBLICKEYBYTES + 2, /* and a line break */
    SEAL_SIGNATURE_SIZE = 2 * crypto_sign_BYTES + 2,       /* and a line break */
    SEAL_FINGERPRINT_SIZE = 40                             /* "ab12 cd34 …", eight groups */
};

struct seal_key {
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    char public_key[SEAL_PUBLIC_SIZE]; /* as it stands in key.pub */
};

/* Reads a secret key; one that is not there yet is made, from the operating system's random
 * numbers, with mode 0600. False and `err` when it cannot be read or made, is no key, or may be
 * read by others. */
bool seal_key_open(struct seal_key *key, const char *path, struct err *err);

/* Forgets the secret. */
void seal_key_close(struct seal_key *key);

/* Signs bytes. */
void seal_sign(const struct seal_key *key, const void *bytes, size_t size,
               char signature[SEAL_SIGNATURE_SIZE]);

/* True when the signature is that of the bytes with the public key; both as written above, `…_size`
 * without an end. */
bool seal_holds(const char *public_key, size_t public_size, const char *signature,
                size_t signature_size, const void *bytes, size_t size);

/* What is shown of a public key to compare it. */
void seal_fingerprint(const char *public_key, size_t public_size, char to[SEAL_FINGERPRINT_SIZE]);

/* Writes a finished hash as hexadecimal. */
void seal_hash(const unsigned char hash[crypto_hash_sha256_BYTES], char to[SEAL_HASH_SIZE]);

#endif
