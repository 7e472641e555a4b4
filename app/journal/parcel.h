/* parcel.h: a folder that is there as a whole or not at all.
 *
 * Files are written into a temporary folder beside the place where it belongs, each hashed and
 * flushed; the last file names all hashes and is signed; then one rename shows the folder. Nothing
 * that exists is ever overwritten. After a failure nothing is left. */
#ifndef VONK_JOURNAL_PARCEL_H
#define VONK_JOURNAL_PARCEL_H

#include "base/arena.h"
#include "base/err.h"
#include "journal/seal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PARCEL_SUMS "SHA256SUMS"
#define PARCEL_SIGNATURE "SHA256SUMS.sig"
#define PARCEL_KEY "key.pub"

enum { PARCEL_FILES = 24, PARCEL_BUFFER = 64 * 1024 };

struct parcel_file {
    const char *name;
    int64_t size;
    char hash[SEAL_HASH_SIZE];
};

struct parcel {
    struct arena arena;
    const char *out;       /* the folder that it will stand in */
    const char *temporary; /* where it is being written; NULL when it is not */
    struct parcel_file files[PARCEL_FILES];
    int file_count;
    int fd;     /* of the open file, -1 none */
    int failed; /* errno of the first failure in the open file */
    size_t used;
    crypto_hash_sha256_state hash;
    unsigned char buffer[PARCEL_BUFFER];
};

/* Makes the temporary folder, and `out` when it is not there. False and `err` on failure; also then
 * the parcel may be dropped. */
bool parcel_begin(struct parcel *parcel, const char *out, struct err *err);

/* One file: begun, written in pieces (a failure is kept until the end), ended. The name lives as
 * long as the parcel. */
bool parcel_file_begin(struct parcel *parcel, const char *name, struct err *err);
void parcel_put(struct parcel *parcel, const void *bytes, size_t size);
bool parcel_file_end(struct parcel *parcel, struct err *err);

/* A whole file at once. */
bool parcel_add(struct parcel *parcel, const char *name, const void *bytes, size_t size,
                struct err *err);

/* Adds the key's public half, the list of hashes and its signature. Nothing may be added then. */
bool parcel_seal(struct parcel *parcel, const struct seal_key *key, struct err *err);

/* Shows the folder as `stem`-<nr>-`tail`, with the first number above all that are there. Returns
 * its path, which lives as long as the parcel; NULL and `err` on failure. */
const char *parcel_finish(struct parcel *parcel, const char *stem, const char *tail,
                          struct err *err);

/* Frees all; removes what was not finished. Accepts a zeroed parcel. */
void parcel_drop(struct parcel *parcel);

#endif
