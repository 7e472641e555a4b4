/* schema.h: the form of every file of a pack.
 *
 * The tables in schema.c are the only description: libcyaml loads by them, the walk finds mistakes
 * by them, and both refuse the same things. What libcyaml's tables cannot say (ranges of numbers,
 * the pattern of ids) stands in the same rows: SCHEMA_ID beside libcyaml's flags, the least and the
 * most of a number in the places that libcyaml uses for the length of a string.
 *
 * The structs are what libcyaml fills; the catalog is made from them. */
#ifndef VONK_MODEL_SCHEMA_H
#define VONK_MODEL_SCHEMA_H

#include "model/words.h"

#include <cyaml/cyaml.h>

#include <stdbool.h>
#include <stdint.h>

enum {
    SCHEMA_ID = 1 << 20,      /* a flag of strings: must be an id; libcyaml does not look at it */
    SCHEMA_ID_MAX = 31,       /* letters of an id */
    SCHEMA_TEXT_MAX = 4000,   /* bytes of a text */
    SCHEMA_KEYS_MAX = 2048,   /* keys of a group */
    SCHEMA_FILE_MAX = 1 << 20 /* bytes of a file */
};

/* True for [a-z0-9-]{1,31}: safe as a name in a path, an element id and a journal entry. */
bool schema_id_valid(const char *id);

/* The least and the most that a number may be. */
int32_t schema_least(const struct cyaml_schema_value *schema);
int32_t schema_most(const struct cyaml_schema_value *schema);

/* pack.yaml */
struct raw_licences {
    char *words, *pictures, *isced;
};
struct raw_pack {
    char *name;
    int version;
    char **languages, **authors;
    unsigned languages_count, authors_count;
    struct raw_licences licences;
};
extern const struct cyaml_schema_value schema_pack;

/* fields.yaml */
struct raw_topic {
    char *id, *icon;
    char **isced, **related;
    unsigned isced_count, related_count;
};
struct raw_field {
    char *id;
    struct raw_topic *topics;
    unsigned topics_count;
};
struct raw_fields {
    struct raw_field *fields;
    unsigned fields_count;
};
extern const struct cyaml_schema_value schema_fields;

/* stories.yaml */
enum raw_kind { RAW_KIND_COMPOSITE, RAW_KIND_REAL };
struct raw_eyes {
    int x, y;
};
struct raw_story {
    char *id;
    enum raw_kind kind;
    int age;
    char *portrait;
    struct raw_eyes eyes;
    char **topics;
    unsigned topics_count;
};
struct raw_stories {
    struct raw_story *stories;
    unsigned stories_count;
};
extern const struct cyaml_schema_value schema_stories;

/* quiz.yaml */
struct raw_letters {
    int r, i, a, s, e, c; /* the six interest letters: a check of the quiz, never a score */
};
struct raw_weight {
    char *topic;
    float weight;
};
struct raw_item {
    char *id, *picture;
    int block;
    struct raw_letters letters;
    struct raw_weight *weights;
    unsigned weights_count;
};
struct raw_quiz {
    struct raw_item *items;
    unsigned items_count;
};
extern const struct cyaml_schema_value schema_quiz;

/* figures.yaml */
struct raw_source {
    char *id, *name;
};
struct raw_domain {
    char *id;
    int students, women;
    char *year, *source;
    char **topics;
    unsigned topics_count;
};
struct raw_prospect {
    char *id;
    int stars, year;
    char *source;
    char **topics;
    unsigned topics_count;
};
struct raw_figures {
    struct raw_source *sources;
    struct raw_domain *domains;
    struct raw_prospect *prospects;
    unsigned sources_count, domains_count, prospects_count;
};
extern const struct cyaml_schema_value schema_figures;

/* <language>/ui.yaml: one key for each word; a key may be missing. */
struct raw_ui_words {
    char *words[WORD_COUNT];
};
extern const struct cyaml_schema_value schema_ui_words;

/* <language>/fields.yaml. In every entry of words the id comes first. */
struct raw_field_words {
    char *id, *name, *short_name, *lead;
};
struct raw_topic_words {
    char *id, *name, *lead, *does, *whom, *likes, *example;
};
struct raw_fields_words {
    struct raw_field_words *fields;
    struct raw_topic_words *topics;
    unsigned fields_count, topics_count;
};
extern const struct cyaml_schema_value schema_fields_words;

/* <language>/quiz.yaml */
struct raw_item_words {
    char *id, *activity;
};
struct raw_quiz_words {
    struct raw_item_words *items;
    unsigned items_count;
};
extern const struct cyaml_schema_value schema_quiz_words;

/* <language>/figures.yaml */
struct raw_name_words {
    char *id, *name;
};
struct raw_figures_words {
    struct raw_name_words *domains, *prospects;
    unsigned domains_count, prospects_count;
};
extern const struct cyaml_schema_value schema_figures_words;

/* <language>/stories/<story>.yaml */
struct raw_page_words {
    char *title, *text;
};
struct raw_story_words {
    char *name, *work, *claim, *line;
    struct raw_page_words *pages;
    unsigned pages_count;
};
extern const struct cyaml_schema_value schema_story_words;

#endif
