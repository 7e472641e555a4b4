/* language_weigh.h: sentences about women or men in general, judged by all their words together. */
#ifndef VONK_MODEL_LANGUAGE_WEIGH_H
#define VONK_MODEL_LANGUAGE_WEIGH_H

#include "model/language_match.h"

struct judgement {
    enum language_topic topic;
    struct span span; /* from the word for the sex to the word that weighs most, or the other way */
};

/* True when the words of a sentence add up to a bias. */
bool language_weigh(const struct scan *scan, int sentence, struct judgement *judgement);

#endif
