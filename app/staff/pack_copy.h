/* pack_copy.h: from the folder of a signed pack into a folder of our own, byte by checked byte. For
 * pack_install and pack_verify alone. */
#ifndef VONK_STAFF_PACK_COPY_H
#define VONK_STAFF_PACK_COPY_H

#include "base/err.h"
#include "staff/manifest.h"
#include "staff/pack.h"

#include <stdbool.h>

struct copy {
    int source, target; /* open folders */
    int64_t done, total;
    const struct pack_progress *progress; /* may be NULL */
    enum pack_verdict verdict;            /* why it failed */
};

/* Copies a file of the manifest, making its folders; what was copied has the size and the hash that
 * stand there. Never reads more than that size and one byte. False, the verdict and `err` when it
 * differs, cannot be read or written, or the caller stops. */
bool copy_file(struct copy *copy, const struct manifest_file *file, struct err *err);

/* Writes bytes as a new file. */
bool copy_bytes(struct copy *copy, const char *path, const void *bytes, size_t size,
                struct err *err);

/* Makes every file of the manifest, MANIFEST, MANIFEST.sig and every folder durable. */
bool copy_sync(struct copy *copy, const struct manifest *manifest, struct err *err);

#endif
