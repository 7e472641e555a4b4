/* sample_visit.h: visits as a fair has them, made up from a seed.
 *
 * A third of those who wake the screen leave after a look; the others answer pictures, read
 * stories, look into fields. What is popular follows Zipf's law over the pack's own ids, so that
 * lists look like lists. No figure here was measured: they give a report something to show. */
#ifndef VONK_TOOL_SAMPLE_VISIT_H
#define VONK_TOOL_SAMPLE_VISIT_H

#include "base/random.h"
#include "journal/store.h"
#include "model/catalog.h"

enum { SAMPLE_ENTRIES = 160 }; /* the most that one visit has */

struct sample_visit {
    const struct catalog *catalog;
    struct random *random;
    struct store_entry entries[SAMPLE_ENTRIES];
    int count;
    int64_t ms; /* since its start */
};

/* Makes one; `who` is its visit as the store knows it. Returns how long it lasted, ms. */
int64_t sample_visit_make(struct sample_visit *visit, const struct store_visit *who);

#endif
