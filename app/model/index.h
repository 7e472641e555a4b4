/* index.h: finds things by id in a step, however many there are (a hash table of open addressing).
 */
#ifndef VONK_MODEL_INDEX_H
#define VONK_MODEL_INDEX_H

#include "base/arena.h"

enum { INDEX_NONE = -1 };

struct index_slot {
    const char *id; /* not copied; NULL: empty */
    int value;
};

struct index {
    struct arena *arena; /* owns the slots */
    struct index_slot *slots;
    int room, count;
};

/* Makes an empty index. */
void index_init(struct index *index, struct arena *arena);

/* Sets the value of an id, new or not. The id must live as long as the index. */
void index_set(struct index *index, const char *id, int value);

/* The value of an id, INDEX_NONE without. Accepts a zeroed index. */
int index_find(const struct index *index, const char *id);

#endif
