/* export.h: writing an export, which `export` and `merge` do alike. */
#ifndef VONK_TOOL_EXPORT_H
#define VONK_TOOL_EXPORT_H

#include "journal/sheet.h"
#include "tool/names.h"

#include <stdbool.h>

/* Writes a complete book as a sealed folder in `out`, its report with it, and prints its path and
 * what is in it. `key` is the path of the secret key, made when it is not there. Returns the status
 * of the command. */
int export_write(const struct book *book, enum grade grade, const char *out, const char *key,
                 const struct names *names);

/* Where the key is when --key is not given: export.key beside the database, in the folder of the
 * data; for a NULL database, in the user's own data folder. NULL and `err` when there is none. */
const char *export_key_path(struct arena *arena, const char *database, struct err *err);

/* Takes `option VALUE` at *at when it is that option; moves *at on. */
bool export_take(const char *option, const char **value, int argc, char **argv, int *at);

#endif
