/* attract.h: the two halves of the attract screen, for each other: women and words. */
#ifndef VONK_SCREENS_ATTRACT_H
#define VONK_SCREENS_ATTRACT_H

#include "screens/parade.h"

/* The women beside or above the words, as strips in a row. */
struct faces {
    int women;  /* strips at rest: the one on stage and those who wait */
    int width;  /* px of all, at rest */
    int height; /* px */
    int narrow; /* px of one who waits, before drift */
    int drift;  /* px of a step by which that changes */
    bool plate; /* there is room for a name on the one on stage */
};

/* Adds those left of the words, and right of them. While the sides change both are there; in a row
 * of their own (slim) they follow each other. `leaving` asks for those of the turn before. */
void faces_add(const struct screen_env *env, struct frame *frame, struct element *row,
               const struct parade *parade, const struct faces *faces, bool leaving);

/* How wide these are now, px. */
int faces_width(const struct parade *parade, const struct faces *faces, bool leaving);

#endif
