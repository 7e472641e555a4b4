/* memory.c: blocks with a capacity in front of them, cut from chunks of the arena. */
#include "model/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

enum {
    CHUNK = 32 * 1024, /* bytes taken from the arena at once */
    KEEP = 64,         /* smaller freed blocks are not worth a search */
    TRIES = 8          /* freed blocks that are looked at for a new one */
};

struct memory_block {
    alignas(max_align_t) size_t capacity; /* bytes behind this header */
    struct memory_block *next;            /* in the list of freed blocks */
};

void memory_init(struct memory *memory, struct arena *arena, pthread_mutex_t *lock)
{
    *memory = (struct memory){.arena = arena, .lock = lock};
}

static void *take(struct memory *memory, size_t size)
{
    if (memory->lock != NULL) {
        pthread_mutex_lock(memory->lock);
    }
    void *bytes = arena_alloc(memory->arena, size);
    if (memory->lock != NULL) {
        pthread_mutex_unlock(memory->lock);
    }
    return bytes;
}

/* A freed block that fits without wasting much; NULL without. */
static struct memory_block *reuse(struct memory *memory, size_t size)
{
    struct memory_block **at = &memory->freed;
    for (int i = 0; i < TRIES && *at != NULL; i++, at = &(*at)->next) {
        struct memory_block *block = *at;
        if (block->capacity >= size && block->capacity / 4 <= size) {
            *at = block->next;
            return block;
        }
    }
    return NULL;
}

static struct memory_block *block_new(struct memory *memory, size_t size)
{
    size_t align = alignof(max_align_t);
    if (size > SIZE_MAX / 4) {
        size = SIZE_MAX / 4; /* more than any machine has: the arena says so and ends */
    }
    size = (size + align - 1) / align * align;
    struct memory_block *block = reuse(memory, size);
    if (block != NULL) {
        return block;
    }
    size_t whole = sizeof *block + size;
    if (whole > CHUNK / 4) {
        block = take(memory, whole);
    } else {
        if (memory->left < whole) {
            memory->chunk = take(memory, CHUNK);
            memory->left = CHUNK;
        }
        block = (struct memory_block *)(void *)memory->chunk;
        memory->chunk += whole;
        memory->left -= whole;
    }
    block->capacity = size;
    return block;
}

static void block_free(struct memory *memory, struct memory_block *block)
{
    if (block->capacity >= KEEP) {
        block->next = memory->freed;
        memory->freed = block;
    }
}

void *memory_resize(void *context, void *bytes, size_t size)
{
    struct memory *memory = context;
    struct memory_block *old = bytes == NULL ? NULL : (struct memory_block *)bytes - 1;
    if (size == 0) {
        if (old != NULL) {
            block_free(memory, old);
        }
        return NULL;
    }
    if (old == NULL) {
        return block_new(memory, size) + 1;
    }
    if (size <= old->capacity) {
        return bytes;
    }
    size_t doubled = old->capacity * 2;
    struct memory_block *block = block_new(memory, size > doubled ? size : doubled);
    memcpy(block + 1, bytes, old->capacity);
    block_free(memory, old);
    return block + 1;
}
