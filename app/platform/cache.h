/* cache.h: sheets by number, so many bytes of them; the longest unused goes first. What the current
 * frame uses is never dropped, even when that is more than the limit. */
#ifndef VONK_PLATFORM_CACHE_H
#define VONK_PLATFORM_CACHE_H

#include "platform/sheet.h"

enum { CACHE_BUCKETS = 512 };

struct cache_entry; /* owned by its cache */

struct cache {
    struct cache_entry *buckets[CACHE_BUCKETS];
    struct cache_entry *newest, *oldest;
    size_t bytes, limit; /* bytes: of the sheets and what it costs to keep them */
    uint32_t frame;
    void (*drop)(void *context, struct sheet *sheet); /* frees the sheet's texture; or NULL */
    void *context;
};

/* `limit` in bytes. `drop` is called with `context` for each sheet that goes. */
void cache_init(struct cache *cache, size_t limit, void (*drop)(void *context, struct sheet *sheet),
                void *context);

/* Frees everything. Accepts NULL and a zeroed cache. */
void cache_finish(struct cache *cache);

/* Begins a frame: what was used before may be dropped from now on. */
void cache_frame(struct cache *cache);

/* The sheet with that key, marked as used in this frame; NULL when it is not there. */
struct sheet *cache_find(struct cache *cache, uint64_t key);

/* Adds a sheet, which the cache owns from now on, and drops what is too much. `key` must not be in
 * the cache. Returns where it is kept until it is dropped; NULL without memory (then it is freed).
 */
struct sheet *cache_add(struct cache *cache, uint64_t key, struct sheet sheet);

#endif
