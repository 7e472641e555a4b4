/* export.h: what `export` and `merge` do alike. */
#ifndef VONK_TOOL_EXPORT_H
#define VONK_TOOL_EXPORT_H

#include "base/arena.h"
#include "journal/export.h"

#include <stdbool.h>

/* Says what became of an export (journal/export.h). Returns the status of the command. */
int export_print(bool ok, enum grade grade, const struct export_done *done, const struct err *err);

/* Where the key is when --key is not given: export.key beside the database, in the folder of the
 * data; for a NULL database, in the user's own data folder. NULL and `err` when there is none. */
const char *export_key_path(struct arena *arena, const char *database, struct err *err);

/* Takes `option VALUE` at *at when it is that option; moves *at on. */
bool export_take(const char *option, const char **value, int argc, char **argv, int *at);

#endif
