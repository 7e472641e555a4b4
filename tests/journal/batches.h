/* batches.h: looks into an outbox folder: which statements lie where. Fails nothing by itself, so
 * that programs without cmocka can use it too. */
#ifndef VONK_TESTS_JOURNAL_BATCHES_H
#define VONK_TESTS_JOURNAL_BATCHES_H

#include <stdbool.h>
#include <stdint.h>

enum { BATCHES_SEQS = 4096 };

struct batches {
    int files;               /* batches in the folder, sent/ and refused/ */
    int statements;          /* in them */
    int most, largest;       /* statements and bytes of the largest of each */
    int times[BATCHES_SEQS]; /* how often a sequence number is in a statement of the kiosk */
    char trouble[256];       /* what is not as it should be; "" when all is */
};

/* Reads all batches; `kiosk` NULL counts those of any. Each must be a JSON array of whole
 * statements of one boot, the one in its name. */
void batches_read(struct batches *batches, const char *folder, const char *kiosk);

/* True when each number from 1 to `last` is there once and no other is. */
bool batches_hold(const struct batches *batches, int64_t last);

/* Text of the statement with this number; "" when there is none. One static buffer. */
const char *batches_statement(const char *folder, int64_t seq);

#endif
