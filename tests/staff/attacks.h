/* attacks.h: what a stick may hold that is no good pack: a table of ways to spoil a signed one. */
#ifndef VONK_TESTS_STAFF_ATTACKS_H
#define VONK_TESTS_STAFF_ATTACKS_H

#include "signed.h"

#include "base/random.h"

#include <stdbool.h>

/* Verdicts that an attack may end with, as bits. */
#define MAY_BE(verdict) (1u << (verdict))
#define ANY_DAMAGE (MAY_BE(PACK_DAMAGED) | MAY_BE(PACK_UNSIGNED))

/* A row of a table. */
#define ATTACK(name, verdicts)                                                                     \
    {                                                                                              \
#name, verdicts, name                                                                      \
    }

struct attack {
    const char *name;
    unsigned verdicts;
    void (*spoil)(struct signed_pack *s, struct random *random);
};

/* One of all attacks; more numbers than there are begin again. Each begins with a good, signed pack
 * of version 2. */
const struct attack *attack_number(int number);

/* Those of attacks_files.c. */
extern const struct attack file_attacks[];
extern const int file_attack_count;

/* What the attacker may want to read or write: a folder beside the kiosk's data. */
#define ATTACKED "outside"

#endif
