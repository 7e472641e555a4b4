/* index.c: linear probing over FNV-1a; at most half full. */
#include "model/index.h"

#include "base/text.h"

enum { FIRST_ROOM = 64 };

void index_init(struct index *index, struct arena *arena)
{
    *index = (struct index){.arena = arena};
}

/* The slot that holds the id, or the empty one where it belongs. */
static struct index_slot *find_slot(const struct index *index, const char *id)
{
    uint64_t mask = (uint64_t)index->room - 1;
    uint64_t at = text_hash(id) & mask;
    while (index->slots[at].id != NULL && !text_equal(index->slots[at].id, id)) {
        at = (at + 1) & mask;
    }
    return &index->slots[at];
}

static void grow(struct index *index)
{
    struct index old = *index;
    index->room = old.room > 0 ? old.room * 2 : FIRST_ROOM;
    index->slots = arena_array(index->arena, (size_t)index->room, sizeof *index->slots);
    for (int i = 0; i < old.room; i++) {
        if (old.slots[i].id != NULL) {
            *find_slot(index, old.slots[i].id) = old.slots[i];
        }
    }
}

void index_set(struct index *index, const char *id, int value)
{
    if (index->count * 2 >= index->room) {
        grow(index);
    }
    struct index_slot *slot = find_slot(index, id);
    index->count += slot->id == NULL;
    *slot = (struct index_slot){.id = id, .value = value};
}

int index_find(const struct index *index, const char *id)
{
    if (index->room == 0) {
        return INDEX_NONE;
    }
    const struct index_slot *slot = find_slot(index, id);
    return slot->id == NULL ? INDEX_NONE : slot->value;
}
