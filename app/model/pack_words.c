/* pack_words.c: finds the words of a thing. To give a new kind of thing words in a list: one row in
 * thing_classes. */
#include "model/pack.h"

#define LIST_OF(structure, member) offsetof(structure, member), offsetof(structure, member##_count)

const struct thing_class thing_classes[THINGS] = {
    [THING_FIELD] = {"field", PACK_FIELDS, WORDS_OF_FIELDS,
                     LIST_OF(struct raw_fields_words, fields), sizeof(struct raw_field_words)},
    [THING_TOPIC] = {"topic", PACK_FIELDS, WORDS_OF_FIELDS,
                     LIST_OF(struct raw_fields_words, topics), sizeof(struct raw_topic_words)},
    [THING_ITEM] = {"item", PACK_QUIZ, WORDS_OF_QUIZ, LIST_OF(struct raw_quiz_words, items),
                    sizeof(struct raw_item_words)},
    [THING_DOMAIN] = {"domain", PACK_FIGURES, WORDS_OF_FIGURES,
                      LIST_OF(struct raw_figures_words, domains), sizeof(struct raw_name_words)},
    [THING_PROSPECT] = {"prospect", PACK_FIGURES, WORDS_OF_FIGURES,
                        LIST_OF(struct raw_figures_words, prospects),
                        sizeof(struct raw_name_words)},
    [THING_STORY] = {.noun = "story", .part = PACK_STORIES},
    [THING_SOURCE] = {.noun = "source", .part = PACK_FIGURES},
};

static const char *words_data(const struct pack *pack, int language, enum thing thing)
{
    return pack->languages[language].words[thing_classes[thing].words].data;
}

int pack_words_count(const struct pack *pack, int language, enum thing thing)
{
    const char *data = words_data(pack, language, thing);
    if (data == NULL) {
        return 0;
    }
    return (int)*(const unsigned *)(const void *)(data + thing_classes[thing].count);
}

const void *pack_words_entry(const struct pack *pack, int language, enum thing thing, int i)
{
    const char *data = words_data(pack, language, thing);
    const char *list = *(const char *const *)(const void *)(data + thing_classes[thing].list);
    return list + (size_t)i * thing_classes[thing].entry_size;
}

const void *pack_words_of(const struct pack *pack, int language, enum thing thing, const char *id)
{
    int i = index_find(&pack->languages[language].entries[thing], id);
    return i == INDEX_NONE ? NULL : pack_words_entry(pack, language, thing, i);
}
