/* outage.h: what a power cut leaves of a database on a disk: of the recorded operations (faulty.h)
 * those that were synced are there; of the others each is there, torn, has spoilt its sectors, or
 * never happened, in any order. */
#ifndef VONK_TESTS_JOURNAL_OUTAGE_H
#define VONK_TESTS_JOURNAL_OUTAGE_H

#include "base/random.h"
#include "faulty.h"
#include "scratch.h"

#include <stdbool.h>
#include <stddef.h>

enum { OUTAGE_HONEST = -1 };

/* A file as it lies on the disk. */
struct outage_image {
    unsigned char *bytes;
    size_t size, room;
    bool exists;
};

struct outage {
    struct random random;
    struct outage_image images[FAULTY_NAME_COUNT];
    /* OUTAGE_HONEST, or a card that says that it has synced and has not: the last so many
     * operations are still in its memory, synced or not. */
    int lies;
};

/* Begins with an honest disk; frees the images. */
void outage_init(struct outage *outage, uint64_t seed);
void outage_finish(struct outage *outage);

/* Starts each image from nothing, or from the files as they lie in the folder. */
void outage_clear(struct outage *outage);
void outage_load(struct outage *outage, const struct scratch *scratch);

/* Cuts the power after the first `count` operations: lays what is left into the folder. */
void outage_cut(struct outage *outage, const struct faulty_operation *operations, int count,
                const struct scratch *scratch);

#endif
