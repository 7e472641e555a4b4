/* link_quiz.c: the quiz's items and the strengths, with their weights to topics. */
#include "model/link.h"

#include "base/text.h"

static const struct phrase_class item_phrases[] = {
    {offsetof(struct quiz_item, activity), offsetof(struct raw_item_words, activity)},
};

static const struct phrase_class strength_phrases[] = {
    {offsetof(struct strength, name), offsetof(struct raw_strength_words, name)},
    {offsetof(struct strength, because), offsetof(struct raw_strength_words, because)},
};

/* One weight for each topic, 0 where the list `of` a thing says nothing. */
static float *link_weights(struct linker *linker, const struct raw_weight *raw, unsigned count,
                           const char *noun, const char *of)
{
    struct yaml_file *file = &linker->pack->parts[PACK_QUIZ];
    size_t topics = (size_t)linker->catalog->topic_count;
    float *weights = arena_array(linker->arena, topics, sizeof *weights);
    bool *seen = arena_array(linker->arena, topics, sizeof *seen);
    for (unsigned i = 0; i < count; i++) {
        int topic = link_find(linker, file, (char *const *)&raw[i].topic, THING_TOPIC);
        if (topic >= 0 && seen[topic]) {
            pack_problem(linker->pack, file, &raw[i].topic, PROBLEM_ERROR, "duplicate",
                         "%s has two weights in the %s %s; remove one", raw[i].topic, noun, of);
        } else if (topic >= 0) {
            weights[topic] = raw[i].weight;
            seen[topic] = true;
        }
    }
    return weights;
}

static void link_items(struct linker *linker, const struct raw_quiz *quiz)
{
    struct catalog *catalog = linker->catalog;
    catalog->items = arena_array(linker->arena, quiz->items_count, sizeof *catalog->items);
    for (unsigned i = 0; i < quiz->items_count; i++) {
        const struct raw_item *raw = &quiz->items[i];
        struct quiz_item item = {.id = raw->id, .picture = raw->picture, .block = raw->block};
        if (link_claim(linker, THING_ITEM, &raw->id, catalog->item_count) &&
            link_words(linker, THING_ITEM, &raw->id, &item, item_phrases,
                       ARRAY_LENGTH(item_phrases))) {
            item.weights = link_weights(linker, raw->weights, raw->weights_count, "item", raw->id);
            catalog->items[catalog->item_count++] = item;
        }
    }
}

static void link_strengths(struct linker *linker, const struct raw_quiz *quiz)
{
    struct catalog *catalog = linker->catalog;
    catalog->strengths =
        arena_array(linker->arena, quiz->strengths_count, sizeof *catalog->strengths);
    for (unsigned i = 0; i < quiz->strengths_count; i++) {
        const struct raw_strength *raw = &quiz->strengths[i];
        struct strength strength = {.id = raw->id, .picture = raw->picture};
        if (link_claim(linker, THING_STRENGTH, &raw->id, catalog->strength_count) &&
            link_words(linker, THING_STRENGTH, &raw->id, &strength, strength_phrases,
                       ARRAY_LENGTH(strength_phrases))) {
            strength.weights =
                link_weights(linker, raw->weights, raw->weights_count, "strength", raw->id);
            catalog->strengths[catalog->strength_count++] = strength;
        }
    }
}

void link_quiz(struct linker *linker)
{
    const struct raw_quiz *quiz = linker->pack->parts[PACK_QUIZ].data;
    if (quiz != NULL) {
        link_items(linker, quiz);
        link_strengths(linker, quiz);
    }
}
