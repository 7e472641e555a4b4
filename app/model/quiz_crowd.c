/* quiz_crowd.c: draws made-up visitors. Everything comes from the `struct random` it is given, and
 * from whole numbers as far as it goes, so that figures are the same on every machine. */
#include "model/quiz_crowd.h"

#include <math.h>

/* Men's mean less women's, in standard deviations: Su, Rounds and Armstrong 2009, 503,188 people,
 * doi 10.1037/a0017364. */
static const double differences[QUIZ_LETTERS] = {0.84, 0.26, -0.35, -0.68, 0.04, -0.33};

static const double third = 0.4307; /* a third of a normal distribution lies above */

static const unsigned char ladder[] = {QUIZ_DISLIKE, QUIZ_UNSURE, QUIZ_LIKE};

void quiz_ask(struct quiz_asked *asked, const struct catalog *catalog, int block)
{
    *asked = (struct quiz_asked){.catalog = catalog};
    for (int i = 0; i < catalog->item_count && i < CATALOG_QUIZ_ITEMS_MAX; i++) {
        if (catalog->items[i].block <= block) {
            asked->items[asked->count++] = i;
        }
    }
}

struct quiz_sheet quiz_crowd_own(const struct quiz_asked *asked, int topic, bool eager)
{
    struct quiz_sheet sheet = {0};
    float largest = 0.0f;
    for (int k = 0; k < asked->count; k++) {
        float weight = asked->catalog->items[asked->items[k]].weights[topic];
        largest = weight > largest ? weight : largest;
    }
    for (int k = 0; k < asked->count; k++) {
        float weight = asked->catalog->items[asked->items[k]].weights[topic];
        bool like = eager ? weight > 0.0f : weight > largest / 2.0f;
        sheet.answers[asked->items[k]] = like            ? QUIZ_LIKE
                                         : weight > 0.0f ? QUIZ_UNSURE
                                                         : QUIZ_DISLIKE;
    }
    return sheet;
}

/* The answer one step away; from the middle up or down by chance. */
static unsigned char moved(struct random *random, unsigned char answer)
{
    return answer != QUIZ_UNSURE ? QUIZ_UNSURE : ladder[random_below(random, 2) * 2];
}

static unsigned char answer_by_chance(const struct quiz_crowd *crowd, struct random *random)
{
    uint32_t dice = random_below(random, 30);
    return dice < crowd->like                    ? QUIZ_LIKE
           : dice < crowd->like + crowd->dislike ? QUIZ_DISLIKE
                                                 : QUIZ_UNSURE;
}

static void choose_strengths(const struct catalog *catalog, struct random *random,
                             struct quiz_sheet *sheet)
{
    int order[CATALOG_STRENGTHS_MAX];
    int count = catalog->strength_count < CATALOG_STRENGTHS_MAX ? catalog->strength_count
                                                                : CATALOG_STRENGTHS_MAX;
    for (int i = 0; i < count; i++) {
        order[i] = i;
    }
    random_shuffle(random, order, count);
    for (int i = 0; i < count && i < QUIZ_STRENGTHS; i++) {
        sheet->strengths[order[i]] = 1;
    }
}

struct quiz_sheet quiz_crowd_draw(const struct quiz_asked *asked, const struct quiz_crowd *crowd,
                                  struct random *random, int *topic)
{
    struct quiz_sheet sheet = {0};
    *topic = (int)random_below(random, (uint32_t)asked->catalog->topic_count);
    if (crowd->people) {
        sheet = quiz_crowd_own(asked, *topic, false);
    }
    for (int k = 0; k < asked->count; k++) {
        unsigned char *answer = &sheet.answers[asked->items[k]];
        if (!crowd->people) {
            *answer = answer_by_chance(crowd, random);
        } else if (random_below(random, 4) == 0) {
            *answer = moved(random, *answer);
        }
    }
    if (crowd->strengths) {
        choose_strengths(asked->catalog, random, &sheet);
    }
    return sheet;
}

void quiz_crowd_step(const struct quiz_asked *asked, struct random *random,
                     struct quiz_sheet *sheet)
{
    uint32_t place = random_below(random, (uint32_t)asked->count);
    unsigned char *answer = &sheet->answers[asked->items[place]];
    *answer = moved(random, *answer);
}

/* A number with mean 0 and deviation 1, as good as normal: the sum of twelve even ones. */
static double normal(struct random *random)
{
    double sum = 0.0;
    for (int i = 0; i < 12; i++) {
        sum += (double)random_below(random, 1u << 24) / (double)(1u << 24);
    }
    return sum - 6.0;
}

/* How much an item's letters draw a person; `interests` by letter. */
static double draw_of(const struct quiz_letters *letters, const double *interests)
{
    double sum = 0.0, squares = 0.0;
    for (int i = 0; i < QUIZ_LETTERS; i++) {
        sum += letters->of[i] * interests[i];
        squares += letters->of[i] * letters->of[i];
    }
    return squares > 0.0 ? sum / sqrt(squares) : 0.0;
}

void quiz_crowd_pair(const struct quiz_asked *asked, const struct quiz_letters *letters, double own,
                     struct random *random, struct quiz_sheet *boy, struct quiz_sheet *girl)
{
    struct quiz_sheet *pair[] = {boy, girl};
    double interests[2][QUIZ_LETTERS];
    *boy = *girl = (struct quiz_sheet){0};
    for (int i = 0; i < QUIZ_LETTERS; i++) {
        double person = normal(random);
        interests[0][i] = person + differences[i] / 2.0;
        interests[1][i] = person - differences[i] / 2.0;
    }
    for (int k = 0; k < asked->count; k++) {
        int item = asked->items[k];
        double alone = normal(random);
        for (int i = 0; i < 2; i++) {
            double draw =
                sqrt(1.0 - own) * draw_of(&letters[item], interests[i]) + sqrt(own) * alone;
            pair[i]->answers[item] = draw > third    ? QUIZ_LIKE
                                     : draw < -third ? QUIZ_DISLIKE
                                                     : QUIZ_UNSURE;
        }
    }
}
