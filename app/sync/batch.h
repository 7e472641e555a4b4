/* batch.h: a frozen batch: a JSON array of xAPI statements, and where each of them stands in it.
 *
 * A store compares a statement that it gets twice with the first one, and a lot of them compare
 * letters. So nothing is ever written anew: what is sent is a range of the frozen bytes. */
#ifndef VONK_SYNC_BATCH_H
#define VONK_SYNC_BATCH_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    BATCH_STATEMENTS = 100,        /* most in one batch: the best size for a store */
    BATCH_BYTES = 4 * 1024 * 1024, /* a larger file is no batch of Vonk */
    BATCH_ID = 37                  /* a UUID and its end */
};

struct batch_statement {
    size_t start, length; /* bytes from "{" to "}" */
    char id[BATCH_ID];    /* lower case; "" when it has no UUID as its id */
};

struct batch {
    const char *bytes; /* the caller's; they must live as long as the batch */
    size_t length;
    int count;
    struct batch_statement statements[BATCH_STATEMENTS];
};

/* Finds the statements. False and `err` (without the file's name) for all that is not an array of
 * at most BATCH_STATEMENTS objects. */
bool batch_read(struct batch *batch, const char *bytes, size_t length, struct err *err);

/* Writes what is sent for `count` statements from number `first` on, an array of the same bytes,
 * into `to`, which has room for batch->length bytes. All of them: the frozen bytes as they are.
 * Returns the length. */
size_t batch_cut(const struct batch *batch, int first, int count, char *to);

#endif
