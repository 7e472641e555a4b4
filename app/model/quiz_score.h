/* quiz_score.h: the arithmetic of the quiz, from answers to one number for each topic. For quiz.c
 * and for audits; screens read struct quiz_result instead.
 *
 * Sums run in the order of the items' ids, so the order of a pack's tables cannot change even the
 * last bit of one. */
#ifndef VONK_MODEL_QUIZ_SCORE_H
#define VONK_MODEL_QUIZ_SCORE_H

#include "model/catalog.h"
#include "model/quiz.h"

#include <stdint.h>

/* Scores are whole millionths: equal is equal, on every machine. */
enum { QUIZ_SCALE = 1000000 };

struct quiz_scores {
    int item_count;                                        /* answered items */
    int items[CATALOG_QUIZ_ITEMS_MAX];                     /* catalog indices, by id */
    double answers[CATALOG_QUIZ_ITEMS_MAX];                /* like 1, unsure 0, dislike -1 */
    double pulls[QUIZ_TOPICS_MAX][CATALOG_QUIZ_ITEMS_MAX]; /* [topic][place in items]: what a
                                                              step up adds to the topic, times
                                                              the root of item_count */
    int strength_count;                                    /* chosen, at most QUIZ_STRENGTHS */
    int strengths[QUIZ_STRENGTHS];                         /* catalog indices, by id */
    double lifts[QUIZ_TOPICS_MAX][QUIZ_STRENGTHS];         /* [topic][place in strengths]: what it
                                                              adds, in the unit of pulls */
    int topic_count;
    long scores[QUIZ_TOPICS_MAX]; /* by topic, -QUIZ_SCALE … QUIZ_SCALE */
    long lifted[QUIZ_TOPICS_MAX]; /* what strengths are of it */
    long error;                   /* standard error of a score, in the same unit */
    double mean;                  /* of the answers */
    double spread;                /* sum of their squared distances to the mean */
    uint64_t hash;                /* of the ids and answers: what breaks ties */
};

/* Computes all of it. With no item answered all scores and the error are 0. */
void quiz_score(const struct catalog *catalog, const struct quiz_sheet *sheet,
                struct quiz_scores *scores);

/* A number that orders equals: it depends on the answers and on this id alone. */
uint64_t quiz_tie(const struct quiz_scores *scores, const char *id);

/* True when the item (by place) carries a weight to the topic. */
bool quiz_points(const struct catalog *catalog, const struct quiz_scores *scores, int place,
                 int topic);

#endif
