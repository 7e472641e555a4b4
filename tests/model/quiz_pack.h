/* quiz_pack.h: a small pack for the tests of the quiz, built in C without any file. */
#ifndef VONK_TESTS_MODEL_QUIZ_PACK_H
#define VONK_TESTS_MODEL_QUIZ_PACK_H

#include "base/random.h"
#include "model/catalog.h"
#include "model/quiz.h"

enum { TOPICS = 12, ITEMS = 12, STORIES = 4, STRENGTHS = 4, PER_FIELD = 3 };

/* A pack of three topics and three items for each field. Topic n of a field is carried by its item
 * n with 3 and the next one with 1; its first topic with 1 by the last item of the next field.
 * Strength n says 2 of the first topic of field n and 1 of its second, and 1 of the last topic of
 * the next field. */
struct quiz_pack {
    struct catalog catalog;
    struct topic topics[TOPICS];
    struct quiz_item items[ITEMS];
    struct story stories[STORIES];
    struct strength strengths[STRENGTHS];
    float weights[ITEMS][TOPICS];
    float strength_weights[STRENGTHS][TOPICS];
    int related[TOPICS][2];
    int works_in[STORIES];
    int told_by[TOPICS][STORIES];
};

/* Where things stand in a pack's tables: place i holds thing number order[i]. */
struct quiz_pack_order {
    int fields[CATALOG_FIELDS], topics[TOPICS], items[ITEMS], stories[STORIES];
    int strengths[STRENGTHS];
};

/* The ids in the plain order. */
extern const char *const quiz_pack_fields[CATALOG_FIELDS];
extern const char *const quiz_pack_topics[TOPICS];

/* Everything in the order of its number; and everything shuffled. */
struct quiz_pack_order quiz_pack_order(void);
void quiz_pack_shuffle(struct quiz_pack_order *order, struct random *random);

void quiz_pack_init(struct quiz_pack *pack, const struct quiz_pack_order *order);

/* Set-up of a cmocka test: *state becomes a fresh pack in plain order. */
int quiz_pack_make(void **state);

/* Weights as an editor might write them: a third of the topics, 1 to 3, on every item and strength.
 */
void quiz_pack_scatter(struct quiz_pack *pack, struct random *random);

/* A sheet from signs, one for each item: + like, 0 unsure, - dislike, blank none. */
struct quiz_sheet quiz_pack_sheet(const char *signs);

/* A sheet with every item answered by chance; with about a third left open. Half of the strengths
 * are chosen. */
struct quiz_sheet quiz_pack_random(struct random *random);
struct quiz_sheet quiz_pack_partial(struct random *random);

/* The result of such a sheet. */
struct quiz_result quiz_pack_rank(const struct quiz_pack *pack, const char *signs);

#endif
