/* kiosk_maker.h: a database with days of random visits, written as the kiosk writes it. */
#ifndef VONK_TESTS_EXPORT_KIOSK_MAKER_H
#define VONK_TESTS_EXPORT_KIOSK_MAKER_H

#include <stdbool.h>
#include <stdint.h>

struct kiosk_days {
    uint64_t seed;    /* of the visits and their ids */
    int64_t first_ms; /* the first day, midnight UTC */
    int days, visits; /* visits a day; each day is a boot, of which every fifth has no clock */
};

/* Adds the days to the vonk.db in `folder`, which is made when it is not there. False when
 * something cannot be written. */
bool kiosk_make(const char *folder, const struct kiosk_days *days);

#endif
