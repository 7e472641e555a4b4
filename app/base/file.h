/* file.h: reading and writing whole files, and folders. Paths are UTF-8 strings. Sentences in
 * `err` name the path and what to do. */
#ifndef VONK_BASE_FILE_H
#define VONK_BASE_FILE_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

/* Joins two parts with a slash, in the arena. */
char *file_join(struct arena *arena, const char *folder, const char *name);

bool file_exists(const char *path);
bool file_is_folder(const char *path);

/* Reads a whole regular file of at most `limit` bytes into the arena, with a zero behind it.
 * Returns NULL and sets `err` when it cannot be read or is larger. `size` may be NULL. */
char *file_read(struct arena *arena, const char *path, size_t limit, size_t *size, struct err *err);

/* Writes a whole file so that it is either the old or the new one at any instant: temporary name
 * beside it, fsync, rename, fsync of the folder. */
bool file_write(const char *path, const void *bytes, size_t size, struct err *err);

/* The same for what only the kiosk may read: mode 0600 whatever the umask, and written by root it
 * belongs to the owner of its folder. */
bool file_write_private(const char *path, const void *bytes, size_t size, struct err *err);

/* Makes a folder and its parents (mode 0700 for new ones); an existing one is fine. */
bool file_make_folder(const char *path, struct err *err);

/* The same for what others may read, such as a built pack: the mode of new ones is the umask's. */
bool file_make_public_folder(const char *path, struct err *err);

/* Lists the names in a folder (without "." and ".."), sorted; NULL and `err` on failure. The array
 * and the names live in the arena. */
char **file_list(struct arena *arena, const char *folder, int *count, struct err *err);

#endif
