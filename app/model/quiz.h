/* quiz.h: from answers to a result; pure rules, the same answers always give the same result.
 *
 * Rule: a topic's profile is its weights over the items that were asked, less the mean profile of
 * all topics; the visitor's vector is her answers (like +1, unsure 0, dislike -1) over the same
 * items, less their mean. Topics are ordered by the cosine of the two; their scores are that cosine
 * times a factor that is the same for all (quiz_score.c), so that raising an answer never lowers a
 * topic the item points to. Each strength she chose adds at most half of what a step on the item
 * that says most of a topic would. What lies within one standard error is equal. It never says what
 * she should not do. Language, item order and table order change nothing.
 *
 * She may stop after any item. Each block of a pack asks about every field, so after a block no
 * field is left out; fewer items give wider bands. */
#ifndef VONK_MODEL_QUIZ_H
#define VONK_MODEL_QUIZ_H

#include "model/catalog.h"

#include <stdint.h>

enum quiz_answer { QUIZ_NONE, QUIZ_LIKE, QUIZ_UNSURE, QUIZ_DISLIKE, QUIZ_ANSWERS };

/* What one visitor answered, by index of the catalog. All zero: nothing yet. */
struct quiz_sheet {
    unsigned char answers[CATALOG_QUIZ_ITEMS_MAX];  /* enum quiz_answer, by item */
    unsigned char strengths[CATALOG_STRENGTHS_MAX]; /* 1 chosen; of more than QUIZ_STRENGTHS those
                                                       count whose ids come first */
};

enum quiz_outcome {
    QUIZ_OUTCOME_NONE,  /* nothing answered */
    QUIZ_OUTCOME_CLEAR, /* one direction */
    QUIZ_OUTCOME_TIE,   /* two or more directions that cannot be told apart */
    QUIZ_OUTCOME_LIKES, /* flat: much was liked */
    QUIZ_OUTCOME_FLAT   /* flat: nothing stood out */
};

enum { QUIZ_TOP = 3, QUIZ_STRENGTHS = 3, QUIZ_TOPICS_MAX = 64 };

/* A span on the track from 0 (not at all) to 1 (fully). */
struct quiz_band {
    float low, middle, high;
};

struct quiz_result {
    enum quiz_outcome outcome;
    int answered;                            /* items */
    struct quiz_band fields[CATALOG_FIELDS]; /* by field index */
    int order[CATALOG_FIELDS];               /* fields, strongest first; ties by the answers */
    int directions;                          /* how many of `order` are first together; flat: 0 */
    float scores[QUIZ_TOPICS_MAX];           /* -1 to 1, by topic index */
    float error;                             /* one standard error of a topic's score */
    int ranks[QUIZ_TOPICS_MAX];              /* one more than the number of topics that are ahead by
                                                more than the error; alike answers: 1 */
    int topics[QUIZ_TOPICS_MAX];             /* all topics, best first; equals by the answers */
    int top[QUIZ_TOP];                       /* topics to show; flat: one each of three fields */
    int top_count;
    int because[QUIZ_TOP][2]; /* items she liked behind each topic, -1 none */
    int liked[2];             /* the two items that say most, -1 none */
    int strengths[2];         /* chosen strengths that say most of the topics shown, -1 none */
    int neighbour;            /* a related topic that is not in top, -1 none */
    int surprise;             /* a topic of a field that none in top is of, -1 */
    int story;                /* a role model who works there, -1 none */
};

/* Ranks. The catalog must have at most QUIZ_TOPICS_MAX topics; more are not ranked. `top` stands in
 * the order of the scores and has a topic of each direction. With no item answered `order` and
 * `topics` are those of the table, every rank is 1 and nothing is shown, whatever strengths were
 * chosen. */
void quiz_rank(const struct catalog *catalog, const struct quiz_sheet *sheet,
               struct quiz_result *result);

/* Number of answered items. */
int quiz_answered(const struct quiz_sheet *sheet);

/* Puts the items of a block (from 1) in the order of this visit: `seed` shuffles inside the block
 * only. Returns how many; `order` has room for CATALOG_QUIZ_ITEMS_MAX. Block 0: all blocks, one
 * after the other. */
int quiz_order(const struct catalog *catalog, int block, uint64_t seed, int *order);

/* Number of items in the first `blocks` blocks. */
int quiz_length(const struct catalog *catalog, int blocks);

/* The normal length of a quiz, in blocks; she may stop before, and go on after. */
enum { QUIZ_BLOCKS = 2 };

const char *quiz_answer_name(enum quiz_answer answer);

#endif
