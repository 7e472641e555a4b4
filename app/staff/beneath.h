/* beneath.h: files and folders inside an open folder, and nothing else: no path that is handed in
 * leads out of it, through a symbolic link or onto another file system. For folders that somebody
 * else filled, such as a stick. */
#ifndef VONK_STAFF_BENEATH_H
#define VONK_STAFF_BENEATH_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Opens a folder (`path` "." is the folder itself). -1 when there is none. */
int beneath_folder(int folder, const char *path);

/* How large a regular file is. False and `err` when it is none; nothing is opened to be read. */
bool beneath_size(int folder, const char *path, int64_t *size, struct err *err);

/* Opens a regular file to read and says how large it is. -1 and `err` when it is none; a pipe, a
 * device or a link is never opened. The sentence names `path`. */
int beneath_file(int folder, const char *path, int64_t *size, struct err *err);

/* Reads such a file of at most `limit` bytes into the arena, with a zero behind it; NULL and `err`
 * when it cannot be read, is larger or changes meanwhile. */
char *beneath_read(int folder, const char *path, size_t limit, size_t *size, struct arena *arena,
                   struct err *err);

/* Removes a file, a link or a folder with all that is in it; what is not there is fine. Follows no
 * link. */
bool beneath_remove(int folder, const char *name);

/* How the two first open: openat2 of Linux 5.6, and where the kernel has none name by name. Both
 * take a relative path without ".."; -1 and errno on failure. */
int beneath_open(int folder, const char *path, int flags);
int beneath_open_by_name(int folder, const char *path, int flags);

#endif
