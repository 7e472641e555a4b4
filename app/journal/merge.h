/* merge.h: one book of many: kiosks, sticks and copies in any order, any number of times.
 *
 * Whatever is told twice counts once, because everything has a random id: a start of a kiosk its
 * boot's, a visit its own. Of one boot that several sources tell of, the one that knows most is
 * taken as a whole (most interactions, then the longest attract screen, the most known moments;
 * among equals the greater by its bytes); of a visit likewise; of an occasion the last change. Each
 * of these takes the greatest in an order that depends on what is compared only, so parts may be
 * merged first, and the result is the same bytes. A copied card counts as two kiosks of one name:
 * its boots have ids of their own. */
#ifndef VONK_JOURNAL_MERGE_H
#define VONK_JOURNAL_MERGE_H

#include "journal/book.h"

/* Makes `merged`, an empty book, of `count` complete books of the grade controller. Texts are
 * shared: the sources must live as long. */
void merge_books(struct book *merged, const struct book *const *sources, int count);

#endif
