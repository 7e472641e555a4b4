/* schema.c: one table for each kind of file, from the innermost group outwards. A new key is one
 * row here and one member in schema.h. All counts are `unsigned`, all texts are pointers. */
#include "model/schema.h"

#include "model/catalog.h"

#include <stddef.h>
#include <string.h>

#define TEXT(key, structure, member)                                                               \
    CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_POINTER, structure, member, 1, SCHEMA_TEXT_MAX)

#define ID(key, structure, member)                                                                 \
    CYAML_FIELD_STRING_PTR(key, (int)CYAML_FLAG_POINTER | SCHEMA_ID, structure, member, 1,         \
                           SCHEMA_ID_MAX)

#define LIST(key, structure, member, entry, least, most)                                           \
    CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER, structure, member, entry, least, most)

#define GROUP(key, structure, member, fields)                                                      \
    CYAML_FIELD_MAPPING(key, CYAML_FLAG_DEFAULT, structure, member, fields)

#define RANGED(kind, name, structure, member, least, most)                                         \
    {                                                                                              \
        .key = (name), .data_offset = offsetof(structure, member),                                 \
        .value = {.type = (kind),                                                                  \
                  .flags = CYAML_FLAG_DEFAULT,                                                     \
                  .data_size = sizeof(((structure *)NULL)->member),                                \
                  .string = {.min = (uint32_t)(least), .max = (uint32_t)(most)}},                  \
    }
#define WHOLE(key, structure, member, least, most)                                                 \
    RANGED(CYAML_INT, key, structure, member, least, most)
#define NUMBER(key, structure, member, least, most)                                                \
    RANGED(CYAML_FLOAT, key, structure, member, least, most)

#define ENTRY(name, structure, fields)                                                             \
    static const struct cyaml_schema_value name = {                                                \
        CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, structure, fields)}
#define FILE_OF(name, structure, fields)                                                           \
    const struct cyaml_schema_value name = {                                                       \
        CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, structure, fields)}

/* Most entries of a list that C sets no limit to. */
enum { MANY = 10000 };

static const struct cyaml_schema_value id_entry = {
    CYAML_VALUE_STRING((int)CYAML_FLAG_POINTER | SCHEMA_ID, char *, 1, SCHEMA_ID_MAX)};
static const struct cyaml_schema_value text_entry = {
    CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 1, SCHEMA_TEXT_MAX)};

static const struct cyaml_schema_field licences_keys[] = {
    TEXT("words", struct raw_licences, words),
    TEXT("pictures", struct raw_licences, pictures),
    TEXT("isced", struct raw_licences, isced),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field pack_keys[] = {
    ID("name", struct raw_pack, name),
    WHOLE("version", struct raw_pack, version, 1, 1000000),
    LIST("languages", struct raw_pack, languages, &id_entry, 1, LANGUAGES_MAX),
    LIST("authors", struct raw_pack, authors, &text_entry, 1, MANY),
    GROUP("licences", struct raw_pack, licences, licences_keys),
    CYAML_FIELD_END,
};
FILE_OF(schema_pack, struct raw_pack, pack_keys);

static const struct cyaml_schema_field topic_keys[] = {
    ID("id", struct raw_topic, id),
    ID("icon", struct raw_topic, icon),
    LIST("isced", struct raw_topic, isced, &id_entry, 1, MANY),
    LIST("related", struct raw_topic, related, &id_entry, 0, MANY),
    CYAML_FIELD_END,
};
ENTRY(topic_entry, struct raw_topic, topic_keys);
static const struct cyaml_schema_field field_keys[] = {
    ID("id", struct raw_field, id),
    LIST("topics", struct raw_field, topics, &topic_entry, 1, MANY),
    CYAML_FIELD_END,
};
ENTRY(field_entry, struct raw_field, field_keys);
static const struct cyaml_schema_field fields_keys[] = {
    LIST("fields", struct raw_fields, fields, &field_entry, CATALOG_FIELDS, CATALOG_FIELDS),
    CYAML_FIELD_END,
};
FILE_OF(schema_fields, struct raw_fields, fields_keys);

static const struct cyaml_strval kinds[] = {
    {"composite", RAW_KIND_COMPOSITE},
    {"real", RAW_KIND_REAL},
};
static const struct cyaml_schema_field eyes_keys[] = {
    WHOLE("x", struct raw_eyes, x, 0, 800),
    WHOLE("y", struct raw_eyes, y, 0, 1000),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field story_keys[] = {
    ID("id", struct raw_story, id),
    CYAML_FIELD_ENUM("kind", CYAML_FLAG_STRICT, struct raw_story, kind, kinds,
                     CYAML_ARRAY_LEN(kinds)),
    WHOLE("age", struct raw_story, age, 10, 110),
    ID("portrait", struct raw_story, portrait),
    GROUP("eyes", struct raw_story, eyes, eyes_keys),
    LIST("topics", struct raw_story, topics, &id_entry, 1, MANY),
    CYAML_FIELD_END,
};
ENTRY(story_entry, struct raw_story, story_keys);
static const struct cyaml_schema_field stories_keys[] = {
    LIST("stories", struct raw_stories, stories, &story_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_stories, struct raw_stories, stories_keys);

static const struct cyaml_schema_field letters_keys[] = {
    WHOLE("r", struct raw_letters, r, 0, 10),
    WHOLE("i", struct raw_letters, i, 0, 10),
    WHOLE("a", struct raw_letters, a, 0, 10),
    WHOLE("s", struct raw_letters, s, 0, 10),
    WHOLE("e", struct raw_letters, e, 0, 10),
    WHOLE("c", struct raw_letters, c, 0, 10),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field weight_keys[] = {
    ID("topic", struct raw_weight, topic),
    NUMBER("weight", struct raw_weight, weight, 0, 10),
    CYAML_FIELD_END,
};
ENTRY(weight_entry, struct raw_weight, weight_keys);
static const struct cyaml_schema_field item_keys[] = {
    ID("id", struct raw_item, id),
    ID("picture", struct raw_item, picture),
    WHOLE("block", struct raw_item, block, 1, CATALOG_QUIZ_ITEMS_MAX),
    GROUP("letters", struct raw_item, letters, letters_keys),
    LIST("weights", struct raw_item, weights, &weight_entry, 0, MANY),
    CYAML_FIELD_END,
};
ENTRY(item_entry, struct raw_item, item_keys);
static const struct cyaml_schema_field quiz_keys[] = {
    LIST("items", struct raw_quiz, items, &item_entry, 0, CATALOG_QUIZ_ITEMS_MAX),
    CYAML_FIELD_END,
};
FILE_OF(schema_quiz, struct raw_quiz, quiz_keys);

static const struct cyaml_schema_field source_keys[] = {
    ID("id", struct raw_source, id),
    TEXT("name", struct raw_source, name),
    CYAML_FIELD_END,
};
ENTRY(source_entry, struct raw_source, source_keys);
static const struct cyaml_schema_field domain_keys[] = {
    ID("id", struct raw_domain, id),
    WHOLE("students", struct raw_domain, students, 0, 10000000),
    WHOLE("women", struct raw_domain, women, 0, 10000000),
    TEXT("year", struct raw_domain, year),
    ID("source", struct raw_domain, source),
    LIST("topics", struct raw_domain, topics, &id_entry, 0, MANY),
    CYAML_FIELD_END,
};
ENTRY(domain_entry, struct raw_domain, domain_keys);
static const struct cyaml_schema_field prospect_keys[] = {
    ID("id", struct raw_prospect, id),
    WHOLE("stars", struct raw_prospect, stars, 1, 5),
    WHOLE("year", struct raw_prospect, year, 1900, 2999),
    ID("source", struct raw_prospect, source),
    LIST("topics", struct raw_prospect, topics, &id_entry, 0, MANY),
    CYAML_FIELD_END,
};
ENTRY(prospect_entry, struct raw_prospect, prospect_keys);
static const struct cyaml_schema_field figures_keys[] = {
    LIST("sources", struct raw_figures, sources, &source_entry, 0, MANY),
    LIST("domains", struct raw_figures, domains, &domain_entry, 0, MANY),
    LIST("prospects", struct raw_figures, prospects, &prospect_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_figures, struct raw_figures, figures_keys);

_Static_assert((int)WORD_COUNT <= (int)SCHEMA_KEYS_MAX, "the walk counts the keys of a group");
static const struct cyaml_schema_field ui_keys[] = {
#define UI_KEY(name, key)                                                                          \
    CYAML_FIELD_STRING_PTR(key, (int)CYAML_FLAG_POINTER | (int)CYAML_FLAG_OPTIONAL,                \
                           struct raw_ui_words, words[WORD_##name], 1, SCHEMA_TEXT_MAX),
    WORDS(UI_KEY)
#undef UI_KEY
        CYAML_FIELD_END,
};
FILE_OF(schema_ui_words, struct raw_ui_words, ui_keys);

static const struct cyaml_schema_field field_words_keys[] = {
    ID("id", struct raw_field_words, id),
    TEXT("name", struct raw_field_words, name),
    TEXT("short", struct raw_field_words, short_name),
    TEXT("lead", struct raw_field_words, lead),
    CYAML_FIELD_END,
};
ENTRY(field_words_entry, struct raw_field_words, field_words_keys);
static const struct cyaml_schema_field topic_words_keys[] = {
    ID("id", struct raw_topic_words, id),
    TEXT("name", struct raw_topic_words, name),
    TEXT("lead", struct raw_topic_words, lead),
    TEXT("do", struct raw_topic_words, does),
    TEXT("for", struct raw_topic_words, whom),
    TEXT("like", struct raw_topic_words, likes),
    TEXT("example", struct raw_topic_words, example),
    CYAML_FIELD_END,
};
ENTRY(topic_words_entry, struct raw_topic_words, topic_words_keys);
static const struct cyaml_schema_field fields_words_keys[] = {
    LIST("fields", struct raw_fields_words, fields, &field_words_entry, 0, MANY),
    LIST("topics", struct raw_fields_words, topics, &topic_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_fields_words, struct raw_fields_words, fields_words_keys);

static const struct cyaml_schema_field item_words_keys[] = {
    ID("id", struct raw_item_words, id),
    TEXT("activity", struct raw_item_words, activity),
    CYAML_FIELD_END,
};
ENTRY(item_words_entry, struct raw_item_words, item_words_keys);
static const struct cyaml_schema_field quiz_words_keys[] = {
    LIST("items", struct raw_quiz_words, items, &item_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_quiz_words, struct raw_quiz_words, quiz_words_keys);

static const struct cyaml_schema_field name_words_keys[] = {
    ID("id", struct raw_name_words, id),
    TEXT("name", struct raw_name_words, name),
    CYAML_FIELD_END,
};
ENTRY(name_words_entry, struct raw_name_words, name_words_keys);
static const struct cyaml_schema_field figures_words_keys[] = {
    LIST("domains", struct raw_figures_words, domains, &name_words_entry, 0, MANY),
    LIST("prospects", struct raw_figures_words, prospects, &name_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_figures_words, struct raw_figures_words, figures_words_keys);

static const struct cyaml_schema_field page_words_keys[] = {
    TEXT("title", struct raw_page_words, title),
    TEXT("text", struct raw_page_words, text),
    CYAML_FIELD_END,
};
ENTRY(page_words_entry, struct raw_page_words, page_words_keys);
static const struct cyaml_schema_field story_words_keys[] = {
    TEXT("name", struct raw_story_words, name),
    TEXT("work", struct raw_story_words, work),
    TEXT("claim", struct raw_story_words, claim),
    TEXT("line", struct raw_story_words, line),
    LIST("pages", struct raw_story_words, pages, &page_words_entry, 1, 100),
    CYAML_FIELD_END,
};
FILE_OF(schema_story_words, struct raw_story_words, story_words_keys);

bool schema_id_valid(const char *id)
{
    size_t length = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return length >= 1 && length <= SCHEMA_ID_MAX && id[length] == '\0';
}

int32_t schema_least(const struct cyaml_schema_value *schema)
{
    return (int32_t)schema->string.min;
}

int32_t schema_most(const struct cyaml_schema_value *schema)
{
    return (int32_t)schema->string.max;
}
