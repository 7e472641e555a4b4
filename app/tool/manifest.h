/* manifest.h: the files of a built pack: what they are called, what is in them, and that there are
 * no others. */
#ifndef VONK_TOOL_MANIFEST_H
#define VONK_TOOL_MANIFEST_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>

#define MANIFEST_NAME "MANIFEST"

/* Stands in a built pack as long as it is being built: the folder is ours, but not complete. */
#define MANIFEST_MARK ".building"

struct manifest {
    struct arena *arena; /* owns the list */
    const char **paths;  /* relative to the built pack */
    int count, room;
};

void manifest_init(struct manifest *manifest, struct arena *arena);

/* Adds a file; the path must live as long as the manifest. */
void manifest_add(struct manifest *manifest, const char *path);

/* Removes every file in `folder` that was not added, and folders that are empty then. Follows no
 * symbolic link. */
bool manifest_sweep(const struct manifest *manifest, const char *folder, struct err *err);

/* Writes MANIFEST into `folder`: SHA-256 in hexadecimal, size in bytes and path of each file, a
 * line each, sorted by path. */
bool manifest_write(struct manifest *manifest, const char *folder, struct err *err);

#endif
