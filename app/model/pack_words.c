/* pack_words.c: finds the words of a thing. To give a new kind of thing words in a list: one row in
 * thing_classes. */
#include "model/pack.h"

const struct thing_class thing_classes[THINGS] = {
    [THING_FIELD] = {"field", PACK_FIELDS, WORDS_OF_FIELDS,
                     LIST_OF(struct raw_fields_words, fields)},
    [THING_TOPIC] = {"topic", PACK_FIELDS, WORDS_OF_FIELDS,
                     LIST_OF(struct raw_fields_words, topics)},
    [THING_ITEM] = {"item", PACK_QUIZ, WORDS_OF_QUIZ, LIST_OF(struct raw_quiz_words, items)},
    [THING_STRENGTH] = {"strength", PACK_QUIZ, WORDS_OF_QUIZ,
                        LIST_OF(struct raw_quiz_words, strengths)},
    [THING_DOMAIN] = {"domain", PACK_FIGURES, WORDS_OF_FIGURES,
                      LIST_OF(struct raw_figures_words, domains)},
    [THING_PROSPECT] = {"prospect", PACK_FIGURES, WORDS_OF_FIGURES,
                        LIST_OF(struct raw_figures_words, prospects)},
    [THING_CHART] = {"chart", PACK_FIGURES, WORDS_OF_FIGURES,
                     LIST_OF(struct raw_figures_words, charts)},
    [THING_CODE] = {"code", PACK_ISCED, WORDS_OF_ISCED, LIST_OF(struct raw_isced_words, codes)},
    [THING_MYTH] = {"myth", PACK_MYTHS, WORDS_OF_MYTHS, LIST_OF(struct raw_myths_words, myths)},
    [THING_STEP] = {"step", PACK_STEPS, WORDS_OF_STEPS, LIST_OF(struct raw_steps_words, steps)},
    [THING_QUESTION] = {"question", PACK_PARENTS, WORDS_OF_PARENTS,
                        LIST_OF(struct raw_parents_words, questions)},
    [THING_PHASE] = {"phase", PACK_COACH, WORDS_OF_COACH, LIST_OF(struct raw_coach_words, phases)},
    [THING_DO] = {"do", PACK_COACH, WORDS_OF_COACH, LIST_OF(struct raw_coach_words, dos)},
    [THING_SCENARIO] = {"scenario", PACK_COACH, WORDS_OF_COACH,
                        LIST_OF(struct raw_coach_words, scenarios)},
    [THING_TERM] = {"term", PACK_COACH, WORDS_OF_COACH, LIST_OF(struct raw_coach_words, terms)},
    [THING_STORY] = {.noun = "story", .part = PACK_STORIES},
    [THING_SOURCE] = {.noun = "source", .part = PACK_FIGURES},
};

int list_count(const void *data, const struct list_place *place)
{
    const char *bytes = data;
    return bytes == NULL ? 0 : (int)*(const unsigned *)(const void *)(bytes + place->count);
}

const void *list_entry(const void *data, const struct list_place *place, int i)
{
    const char *list = *(const char *const *)(const void *)((const char *)data + place->list);
    return list + (size_t)i * place->entry_size;
}

static const void *words_data(const struct pack *pack, int language, enum thing thing)
{
    return pack->languages[language].words[thing_classes[thing].words].data;
}

int pack_words_count(const struct pack *pack, int language, enum thing thing)
{
    return list_count(words_data(pack, language, thing), &thing_classes[thing].entries);
}

const void *pack_words_entry(const struct pack *pack, int language, enum thing thing, int i)
{
    return list_entry(words_data(pack, language, thing), &thing_classes[thing].entries, i);
}

const void *pack_words_of(const struct pack *pack, int language, enum thing thing, const char *id)
{
    int i = index_find(&pack->languages[language].entries[thing], id);
    return i == INDEX_NONE ? NULL : pack_words_entry(pack, language, thing, i);
}
