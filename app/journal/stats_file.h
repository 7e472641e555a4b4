/* stats_file.h: the figures of a database that is open already, such as the kiosk's own. */
#ifndef VONK_JOURNAL_STATS_FILE_H
#define VONK_JOURNAL_STATS_FILE_H

#include "journal/stats.h"

#include <sqlite3.h>

/* Adds all figures of a connection, which stays the caller's; `path` is for the sentence. The
 * caller knows that it is a database of this version. False and `err` when it cannot be read. */
bool stats_add_database(struct stats *stats, sqlite3 *db, const char *path, struct err *err);

#endif
