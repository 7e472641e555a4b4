/* occasions.h: the occasions of a database, each under a number that visits refer to. */
#ifndef VONK_JOURNAL_OCCASIONS_H
#define VONK_JOURNAL_OCCASIONS_H

#include "base/occasion.h"

#include <sqlite3.h>
#include <stdint.h>

/* The number of an occasion: that of the last row when it is equal to it, else of a new row. 0 for
 * NULL and one without a name. Returns SQLITE_OK or what failed. */
int occasion_number(sqlite3 *db, const struct occasion *occasion, int64_t *number);

#endif
