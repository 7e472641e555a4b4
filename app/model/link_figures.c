/* link_figures.c: the quiz's items with their weights, and the figures with their sources. */
#include "model/link.h"

#include "base/text.h"

static const struct phrase_class item_phrases[] = {
    {offsetof(struct quiz_item, activity), offsetof(struct raw_item_words, activity)},
};

static const struct phrase_class domain_phrases[] = {
    {offsetof(struct domain, name), offsetof(struct raw_name_words, name)},
};

static const struct phrase_class prospect_phrases[] = {
    {offsetof(struct prospect, name), offsetof(struct raw_name_words, name)},
};

static float *link_weights(struct linker *linker, const struct raw_item *raw)
{
    struct yaml_file *file = &linker->pack->parts[PACK_QUIZ];
    size_t topics = (size_t)linker->catalog->topic_count;
    float *weights = arena_array(linker->arena, topics, sizeof *weights);
    bool *seen = arena_array(linker->arena, topics, sizeof *seen);
    for (unsigned i = 0; i < raw->weights_count; i++) {
        int topic = link_find(linker, file, &raw->weights[i].topic, THING_TOPIC);
        if (topic >= 0 && seen[topic]) {
            pack_problem(linker->pack, file, &raw->weights[i].topic, PROBLEM_ERROR, "duplicate",
                         "%s has two weights in the item %s; remove one", raw->weights[i].topic,
                         raw->id);
        } else if (topic >= 0) {
            weights[topic] = raw->weights[i].weight;
            seen[topic] = true;
        }
    }
    return weights;
}

void link_items(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_quiz *quiz = linker->pack->parts[PACK_QUIZ].data;
    if (quiz == NULL) {
        return;
    }
    catalog->items = arena_array(linker->arena, quiz->items_count, sizeof *catalog->items);
    for (unsigned i = 0; i < quiz->items_count; i++) {
        const struct raw_item *raw = &quiz->items[i];
        struct quiz_item item = {.id = raw->id, .picture = raw->picture, .block = raw->block};
        if (link_claim(linker, THING_ITEM, &raw->id, catalog->item_count) &&
            link_words(linker, THING_ITEM, &raw->id, &item, item_phrases,
                       ARRAY_LENGTH(item_phrases))) {
            item.weights = link_weights(linker, raw);
            catalog->items[catalog->item_count++] = item;
        }
    }
}

static void add_sources(struct linker *linker, const struct raw_figures *raw)
{
    struct catalog *catalog = linker->catalog;
    catalog->sources = arena_array(linker->arena, raw->sources_count, sizeof *catalog->sources);
    for (unsigned i = 0; i < raw->sources_count; i++) {
        struct source source = {raw->sources[i].id, raw->sources[i].name};
        if (link_claim(linker, THING_SOURCE, &raw->sources[i].id, catalog->source_count)) {
            catalog->sources[catalog->source_count++] = source;
        }
    }
}

/* A figure is never shown without its source. Its words are linked last, so that what is left out
 * for its own sake is named for that. */
static void add_domain(struct linker *linker, const struct raw_domain *raw)
{
    struct catalog *catalog = linker->catalog;
    struct yaml_file *file = &linker->pack->parts[PACK_FIGURES];
    struct domain domain = {.id = raw->id,
                            .students = raw->students,
                            .women = raw->women,
                            .year = raw->year,
                            .source = link_find(linker, file, &raw->source, THING_SOURCE)};
    int count;
    int *topics = link_list(linker, file, raw->topics, raw->topics_count, THING_TOPIC, &count);
    if (!link_claim(linker, THING_DOMAIN, &raw->id, catalog->domain_count)) {
        return;
    }
    if (raw->women > raw->students) {
        pack_problem(linker->pack, file, &raw->women, PROBLEM_ERROR, "range",
                     "%d women of %d students cannot be; correct one of the two", raw->women,
                     raw->students);
    }
    if (domain.source < 0 || raw->women > raw->students) {
        link_leave_out(linker, THING_DOMAIN, raw->id);
        return;
    }
    if (!link_words(linker, THING_DOMAIN, &raw->id, &domain, domain_phrases,
                    ARRAY_LENGTH(domain_phrases))) {
        return;
    }
    for (int i = 0; i < count; i++) {
        int *at = &catalog->topics[topics[i]].domain;
        *at = *at < 0 ? catalog->domain_count : *at;
    }
    catalog->domains[catalog->domain_count++] = domain;
}

static void add_prospect(struct linker *linker, const struct raw_prospect *raw)
{
    struct catalog *catalog = linker->catalog;
    struct yaml_file *file = &linker->pack->parts[PACK_FIGURES];
    struct prospect prospect = {.id = raw->id,
                                .stars = raw->stars,
                                .year = raw->year,
                                .source = link_find(linker, file, &raw->source, THING_SOURCE)};
    int count;
    int *topics = link_list(linker, file, raw->topics, raw->topics_count, THING_TOPIC, &count);
    if (!link_claim(linker, THING_PROSPECT, &raw->id, catalog->prospect_count)) {
        return;
    }
    if (prospect.source < 0) {
        link_leave_out(linker, THING_PROSPECT, raw->id);
        return;
    }
    if (!link_words(linker, THING_PROSPECT, &raw->id, &prospect, prospect_phrases,
                    ARRAY_LENGTH(prospect_phrases))) {
        return;
    }
    for (int i = 0; i < count; i++) {
        int *at = &catalog->topics[topics[i]].prospect;
        *at = *at < 0 ? catalog->prospect_count : *at;
    }
    catalog->prospects[catalog->prospect_count++] = prospect;
}

void link_figures(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_figures *raw = linker->pack->parts[PACK_FIGURES].data;
    if (raw == NULL) {
        return;
    }
    add_sources(linker, raw);
    catalog->domains = arena_array(linker->arena, raw->domains_count, sizeof *catalog->domains);
    for (unsigned i = 0; i < raw->domains_count; i++) {
        add_domain(linker, &raw->domains[i]);
    }
    catalog->prospects =
        arena_array(linker->arena, raw->prospects_count, sizeof *catalog->prospects);
    for (unsigned i = 0; i < raw->prospects_count; i++) {
        add_prospect(linker, &raw->prospects[i]);
    }
}
