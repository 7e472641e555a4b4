/* beneath.h: files below a folder that is not trusted, such as that of a stick.
 *
 * A path never leads out of the folder: no symbolic link is followed, at any place of it, no "..",
 * no other filing system (openat2(2): RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS, RESOLVE_NO_MAGICLINKS,
 * RESOLVE_NO_XDEV; on a kernel without it, part by part, with the same refusals). Only regular
 * files are opened: a pipe is not waited for, a device not touched. */
#ifndef VONK_STAFF_BENEATH_H
#define VONK_STAFF_BENEATH_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum {
    BENEATH_NAME = 256,         /* the longest name with its end */
    BENEATH_LOOKED_AT = 200000, /* entries of one folder that are looked at, at most */
};

/* True for a name that may be shown and used: well-formed UTF-8 of at most 255 bytes without a
 * slash, not beginning with a dot, without control characters and without the marks that turn the
 * direction of writing (they make one name look like another). */
bool beneath_name(const char *name);

/* Opens a regular file below `folder` (a descriptor) and says its size (`size` may be NULL).
 * `flags` are those of open(2), `mode` that of a file that O_CREAT makes. -1 and errno on failure:
 * ELOOP or EXDEV for what leads out, EINVAL for what is no regular file. */
int beneath_file(int folder, const char *path, int flags, mode_t mode, int64_t *size);

/* Opens a folder below `folder`, for its names and for the other functions. -1 and errno. */
int beneath_folder(int folder, const char *path);

/* Up to `most` names of the folder that may be shown (beneath_name), sorted, in the arena;
 * `left_out` (may be NULL) counts the others. NULL and errno when the folder cannot be listed. */
char **beneath_names(struct arena *arena, int folder, int most, int *count, int *left_out);

/* Reads a whole file of at most `limit` bytes into the arena, with a zero behind it. NULL and `err`
 * when it is not there, no regular file, larger, or not read to its end. */
char *beneath_read(struct arena *arena, int folder, const char *path, size_t limit, size_t *size,
                   struct err *err);

#endif
