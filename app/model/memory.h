/* memory.h: lets libcyaml take its memory from the pack's arena.
 *
 * libcyaml grows a list by one entry at a time and frees what it used while parsing; an arena can
 * do neither. So blocks carry their capacity, grow by doubling, and freed ones are used again.
 * Several threads can load into one arena: each has its own `struct memory`, which takes large
 * chunks from the arena under a lock they share. */
#ifndef VONK_MODEL_MEMORY_H
#define VONK_MODEL_MEMORY_H

#include "base/arena.h"

#include <pthread.h>
#include <stddef.h>

struct memory_block; /* owned by the arena */

struct memory {
    struct arena *arena;
    pthread_mutex_t *lock; /* held while the arena is used; NULL: one thread only */
    char *chunk;           /* the rest of the chunk that is being handed out */
    size_t left;           /* bytes of it */
    struct memory_block *freed;
};

/* Makes an allocator on `arena`. There is nothing to finish: everything is the arena's. */
void memory_init(struct memory *memory, struct arena *arena, pthread_mutex_t *lock);

/* realloc and free in one, as libcyaml wants it (cyaml_mem_fn_t): `context` is a struct memory,
 * size 0 frees. Never NULL otherwise. */
void *memory_resize(void *context, void *bytes, size_t size);

#endif
