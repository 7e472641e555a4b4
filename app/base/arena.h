/* arena.h: memory with one lifetime.
 *
 * An arena hands out memory that is freed all at once. Vonk has three lifetimes: the pack, the
 * visit and the frame. Nothing is freed singly. After arena_reset the blocks are kept, so a frame
 * arena that has seen its largest frame never calls malloc again.
 *
 * Out of memory ends the program with a sentence on standard error: there is no kiosk without
 * memory, and the supervisor starts it anew. */
#ifndef VONK_BASE_ARENA_H
#define VONK_BASE_ARENA_H

#include <stddef.h>

struct arena_block; /* owned by its arena */

struct arena {
    struct arena_block *first, *current; /* current: NULL while all are unused */
    size_t block_size;                   /* bytes of a usual block */
    size_t used; /* bytes handed out since the last reset, padding included */
};

/* Makes an empty arena; `block_size` 0 means 64 KiB. No memory is taken before the first use. */
void arena_init(struct arena *arena, size_t block_size);

/* Frees everything. Accepts NULL and a zeroed arena. */
void arena_finish(struct arena *arena);

/* Forgets everything that was handed out and keeps the blocks. */
void arena_reset(struct arena *arena);

/* Returns `size` zeroed bytes, aligned for any type; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* Returns zeroed room for `count` elements of `size` bytes; never NULL. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Copies a string (NULL gives ""); the first `length` bytes of it. */
char *arena_copy(struct arena *arena, const char *text);
char *arena_copy_n(struct arena *arena, const char *text, size_t length);

/* Returns a formatted string. */
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* `arena_new(arena, struct thing)`: one zeroed thing. */
#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

#endif
