/* random.h: random numbers that can be repeated.
 *
 * xoshiro256** (Blackman and Vigna, 2018), seeded through splitmix64. Good for shuffles, choices
 * and random ids; not for keys. */
#ifndef VONK_BASE_RANDOM_H
#define VONK_BASE_RANDOM_H

#include <stdint.h>

struct random {
    uint64_t s[4];
};

/* The same seed gives the same numbers. */
void random_init(struct random *random, uint64_t seed);

/* Seeds from the operating system. */
void random_init_system(struct random *random);

uint64_t random_next(struct random *random);

/* A number from 0 to below - 1, each equally likely; `below` must be at least 1. */
uint32_t random_below(struct random *random, uint32_t below);

/* Puts `count` ints in random order. */
void random_shuffle(struct random *random, int *values, int count);

#endif
