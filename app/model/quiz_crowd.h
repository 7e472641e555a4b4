/* quiz_crowd.h: made-up visitors, to measure the quiz of a pack before real ones come.
 *
 * Random sheets show what the quiz does by itself; people show what it does with somebody who likes
 * one topic; pairs show what it does with boys and girls whose interests differ as published. */
#ifndef VONK_MODEL_QUIZ_CROWD_H
#define VONK_MODEL_QUIZ_CROWD_H

#include "base/random.h"
#include "model/catalog.h"
#include "model/quiz.h"

enum { QUIZ_LETTERS = 6 }; /* R I A S E C */

/* How much of each interest letter an activity has, 0-3. */
struct quiz_letters {
    int of[QUIZ_LETTERS];
};

/* Items that were asked, by index of the catalog. */
struct quiz_asked {
    const struct catalog *catalog;
    int items[CATALOG_QUIZ_ITEMS_MAX];
    int count;
};

/* Takes the items of the blocks 1 … `block`. */
void quiz_ask(struct quiz_asked *asked, const struct catalog *catalog, int block);

/* How sheets are drawn: each answer by itself, or from a person. */
struct quiz_crowd {
    const char *name;
    uint32_t like, dislike; /* of 30 answers; the rest is unsure */
    bool people;            /* instead: the own sheet of a random topic, one answer in four moved */
    bool strengths;         /* and three strengths by chance */
};

/* A topic's own sheet: likes the items that carry more than half of its largest weight, is unsure
 * of its other items and dislikes the rest. `eager`: likes every item that points to it. */
struct quiz_sheet quiz_crowd_own(const struct quiz_asked *asked, int topic, bool eager);

/* Draws a sheet. `topic` becomes whose sheet it was (people; else a random one). */
struct quiz_sheet quiz_crowd_draw(const struct quiz_asked *asked, const struct quiz_crowd *crowd,
                                  struct random *random, int *topic);

/* Moves one answer, chosen by chance, one step. */
void quiz_crowd_step(const struct quiz_asked *asked, struct random *random,
                     struct quiz_sheet *sheet);

/* Draws a boy and a girl: the same person but for the published mean difference in each letter.
 * `letters` is by item index. An item draws her by the sum of her interests times its letters,
 * brought to a deviation of 1, of which the share `own` (0-1, of the variance) is this item's
 * alone; the upper third is liked, the lower disliked. */
void quiz_crowd_pair(const struct quiz_asked *asked, const struct quiz_letters *letters, double own,
                     struct random *random, struct quiz_sheet *boy, struct quiz_sheet *girl);

#endif
