/* pack_files.h: the files of a pack in an open folder that somebody else filled, with the sentences
 * that its editor needs; opened as beneath.h opens files, so that nothing leads out of it. */
#ifndef VONK_STAFF_PACK_FILES_H
#define VONK_STAFF_PACK_FILES_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How large a regular file is. False and `err` when it is none. */
bool pack_files_size(int folder, const char *path, int64_t *size, struct err *err);

/* Opens a regular file to read and says how large it is. -1 and `err` when it is none; a pipe is
 * not waited for, a link not followed. The sentence names `path`. */
int pack_files_file(int folder, const char *path, int64_t *size, struct err *err);

/* Reads such a file of at most `limit` bytes into the arena, with a zero behind it; NULL and `err`
 * when it cannot be read, is larger or changes meanwhile. */
char *pack_files_read(int folder, const char *path, size_t limit, size_t *size, struct arena *arena,
                      struct err *err);

/* Removes a file, a link or a folder with all that is in it; what is not there is fine. Follows no
 * link. */
bool pack_files_remove(int folder, const char *name);

#endif
