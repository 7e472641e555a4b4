/* attacks.h: what a stick may hold that is no good pack: a table of ways to spoil a signed one. */
#ifndef VONK_TESTS_STAFF_ATTACKS_H
#define VONK_TESTS_STAFF_ATTACKS_H

#include "signed.h"

#include "base/random.h"

#include <stdbool.h>

/* Verdicts that an attack may end with, as bits. */
#define MAY_BE(verdict) (1u << (verdict))

struct attack {
    const char *name;
    unsigned verdicts;
    void (*spoil)(struct signed_pack *s, struct random *random);
};

extern const struct attack attacks[];
extern const int attack_count;

/* What the attacker may want to read or write: a folder beside the kiosk's data. */
#define ATTACKED "outside"

#endif
