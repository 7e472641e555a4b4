/* quiz_order.c: the order of the items in a visit. Blocks stay whole, because each is balanced over
 * the fields and she may stop after any; only inside a block does the visit's seed decide. */
#include "model/quiz.h"

#include "base/random.h"
#include "base/text.h"

#include <string.h>

/* The smallest block number above `block`, 0 when there is none. */
static int next_block(const struct catalog *catalog, int block)
{
    int next = 0;
    for (int i = 0; i < catalog->item_count && i < CATALOG_QUIZ_ITEMS_MAX; i++) {
        int other = catalog->items[i].block;
        if (other > block && (next == 0 || other < next)) {
            next = other;
        }
    }
    return next;
}

/* One block: in the order of the ids first, so that a pack's order of items changes nothing. */
static int order_block(const struct catalog *catalog, int block, uint64_t seed, int *order)
{
    int count = 0;
    for (int i = 0; i < catalog->item_count && i < CATALOG_QUIZ_ITEMS_MAX; i++) {
        if (catalog->items[i].block != block) {
            continue;
        }
        int place = count++;
        while (place > 0 && strcmp(catalog->items[order[place - 1]].id, catalog->items[i].id) > 0) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = i;
    }
    struct random random;
    random_init(&random, bytes_hash(seed, &block, sizeof block));
    random_shuffle(&random, order, count);
    return count;
}

int quiz_order(const struct catalog *catalog, int block, uint64_t seed, int *order)
{
    if (block > 0) {
        return order_block(catalog, block, seed, order);
    }
    int count = 0;
    for (int b = next_block(catalog, 0); b > 0; b = next_block(catalog, b)) {
        count += order_block(catalog, b, seed, order + count);
    }
    return count;
}

int quiz_length(const struct catalog *catalog, int blocks)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    int count = 0;
    int block = next_block(catalog, 0);
    for (int i = 0; i < blocks && block > 0; i++, block = next_block(catalog, block)) {
        count += order_block(catalog, block, 0, order);
    }
    return count;
}
