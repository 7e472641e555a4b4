/* cache.c: a hash table of chained entries and one list of them from the newest to the oldest use.
 * Owns its entries and their sheets. */
#include "platform/cache.h"

#include <stdlib.h>

struct cache_entry {
    struct cache_entry *chain;         /* in the same bucket */
    struct cache_entry *newer, *older; /* in order of use */
    uint64_t key;
    uint32_t frame; /* last used in */
    struct sheet sheet;
};

void cache_init(struct cache *cache, size_t limit, void (*drop)(void *context, struct sheet *sheet),
                void *context)
{
    *cache = (struct cache){.limit = limit, .drop = drop, .context = context};
}

static struct cache_entry **bucket_of(struct cache *cache, uint64_t key)
{
    return &cache->buckets[(key ^ key >> 32) % CACHE_BUCKETS];
}

static void list_remove(struct cache *cache, struct cache_entry *entry)
{
    *(entry->newer != NULL ? &entry->newer->older : &cache->newest) = entry->older;
    *(entry->older != NULL ? &entry->older->newer : &cache->oldest) = entry->newer;
}

static void list_add(struct cache *cache, struct cache_entry *entry)
{
    entry->newer = NULL;
    entry->older = cache->newest;
    *(cache->newest != NULL ? &cache->newest->newer : &cache->oldest) = entry;
    cache->newest = entry;
}

static void entry_drop(struct cache *cache, struct cache_entry *entry)
{
    struct cache_entry **at = bucket_of(cache, entry->key);
    while (*at != entry) {
        at = &(*at)->chain;
    }
    *at = entry->chain;
    list_remove(cache, entry);
    cache->bytes -= entry->sheet.size + sizeof *entry;
    if (cache->drop != NULL) {
        cache->drop(cache->context, &entry->sheet);
    }
    sheet_finish(&entry->sheet);
    free(entry);
}

void cache_finish(struct cache *cache)
{
    while (cache != NULL && cache->oldest != NULL) {
        entry_drop(cache, cache->oldest);
    }
}

void cache_frame(struct cache *cache)
{
    cache->frame++;
}

struct sheet *cache_find(struct cache *cache, uint64_t key)
{
    struct cache_entry *entry = *bucket_of(cache, key);
    while (entry != NULL && entry->key != key) {
        entry = entry->chain;
    }
    if (entry == NULL) {
        return NULL;
    }
    entry->frame = cache->frame;
    if (cache->newest != entry) {
        list_remove(cache, entry);
        list_add(cache, entry);
    }
    return &entry->sheet;
}

struct sheet *cache_add(struct cache *cache, uint64_t key, struct sheet sheet)
{
    struct cache_entry *entry = malloc(sizeof *entry);
    if (entry == NULL) {
        sheet_finish(&sheet);
        return NULL;
    }
    struct cache_entry **bucket = bucket_of(cache, key);
    *entry =
        (struct cache_entry){.chain = *bucket, .key = key, .frame = cache->frame, .sheet = sheet};
    *bucket = entry;
    list_add(cache, entry);
    cache->bytes += sheet.size + sizeof *entry;
    while (cache->bytes > cache->limit && cache->oldest->frame != cache->frame) {
        entry_drop(cache, cache->oldest);
    }
    return &entry->sheet;
}
