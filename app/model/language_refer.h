/* language_refer.h: who "he" and "she" are. */
#ifndef VONK_MODEL_LANGUAGE_REFER_H
#define VONK_MODEL_LANGUAGE_REFER_H

#include "model/language_scan.h"

#include <stdbool.h>

/* A pronoun of one sex for anybody who has a trade or a role. */
struct reference {
    int word; /* the pronoun */
    int role; /* the word it stands for */
    bool she;
};

/* Finds them, in order; sets `man` and `woman` of sentences. The list lives in the arena. */
struct reference *language_refer(struct scan *scan, struct arena *arena, int *count);

#endif
