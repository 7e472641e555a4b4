/* arena.c: a list of malloc'ed blocks, filled from the front. Owns its blocks. A request larger
 * than a block gets a block of its own size, which is kept for later frames too. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_BLOCK = 64 * 1024 };

struct arena_block {
    struct arena_block *next;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
};

static void no_memory(size_t size)
{
    fprintf(stderr, "vonk: no memory for %zu bytes; close other programs or use a larger machine\n",
            size);
    abort();
}

void arena_init(struct arena *arena, size_t block_size)
{
    *arena = (struct arena){.block_size = block_size > 0 ? block_size : DEFAULT_BLOCK};
}

void arena_finish(struct arena *arena)
{
    if (arena == NULL) {
        return;
    }
    struct arena_block *block = arena->first;
    while (block != NULL) {
        struct arena_block *next = block->next;
        free(block);
        block = next;
    }
    *arena = (struct arena){.block_size = arena->block_size};
}

void arena_reset(struct arena *arena)
{
    for (struct arena_block *block = arena->first; block != NULL; block = block->next) {
        block->used = 0;
    }
    arena->current = NULL;
    arena->used = 0;
}

static struct arena_block *block_new(struct arena *arena, size_t size)
{
    if (size < arena->block_size) {
        size = arena->block_size > 0 ? arena->block_size : DEFAULT_BLOCK;
    }
    struct arena_block *block = malloc(sizeof *block + size);
    if (block == NULL) {
        no_memory(size);
    }
    *block = (struct arena_block){.size = size};
    return block;
}

/* Takes the smallest block of at least `size` bytes out of the list at `link`; NULL without one. */
static struct arena_block *block_take(struct arena_block **link, size_t size)
{
    struct arena_block **best = NULL;
    for (; *link != NULL; link = &(*link)->next) {
        if ((*link)->size >= size && (best == NULL || (*link)->size < (*best)->size)) {
            best = link;
        }
    }
    struct arena_block *block = best != NULL ? *best : NULL;
    if (block != NULL) {
        *best = block->next;
    }
    return block;
}

/* Finds or makes a block with room for `size` bytes. Those behind the current one are unused. */
static struct arena_block *block_with_room(struct arena *arena, size_t size)
{
    struct arena_block *current = arena->current;
    if (current != NULL && current->size - current->used >= size) {
        return current;
    }
    struct arena_block **link = current != NULL ? &current->next : &arena->first;
    struct arena_block *block = block_take(link, size);
    if (block == NULL) {
        block = block_new(arena, size);
    }
    block->next = *link;
    *link = block;
    arena->current = block;
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t align = alignof(max_align_t);
    if (size > SIZE_MAX / 2) {
        no_memory(size);
    }
    size = (size + align - 1) / align * align;
    struct arena_block *block = block_with_room(arena, size);
    void *memory = block->bytes + block->used;
    block->used += size;
    arena->used += size;
    memset(memory, 0, size);
    return memory;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size) {
        no_memory(SIZE_MAX);
    }
    return arena_alloc(arena, count * size);
}

char *arena_copy_n(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    memcpy(copy, text, length);
    return copy;
}

char *arena_copy(struct arena *arena, const char *text)
{
    return text == NULL ? arena_alloc(arena, 1) : arena_copy_n(arena, text, strlen(text));
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);
    if (length > 0) {
        vsnprintf(text, (size_t)length + 1, format, again);
    }
    va_end(again);
    return text;
}
