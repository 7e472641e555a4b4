/* schema.h: the form of every file of a pack.
 *
 * The tables in schema.c (structure) and schema_words.c (words) are the only description: libcyaml
 * loads by them, the walk finds mistakes by them, and both refuse the same things. What libcyaml's
 * tables cannot say (ranges of numbers, the pattern of ids) stands in the same rows: SCHEMA_ID
 * beside libcyaml's flags, the least and the most of a number in the places that libcyaml uses for
 * the length of a string.
 *
 * The structs are what libcyaml fills; the catalog is made from them. */
#ifndef VONK_MODEL_SCHEMA_H
#define VONK_MODEL_SCHEMA_H

#include "model/kinds.h"
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
    enum level *levels;
    unsigned isced_count, related_count, levels_count;
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
    int consent; /* year; 0 without */
    int age;
    enum level *levels;
    enum entry entry;
    char *portrait;
    struct raw_eyes eyes;
    char **topics, **talk;
    unsigned levels_count, topics_count, talk_count;
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
struct raw_strength {
    char *id, *picture;
    struct raw_weight *weights;
    unsigned weights_count;
};
struct raw_quiz {
    struct raw_item *items;
    struct raw_strength *strengths;
    unsigned items_count, strengths_count;
};
extern const struct cyaml_schema_value schema_quiz;

/* figures.yaml */
struct raw_source {
    char *id, *name, *title;
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
struct raw_row {
    char *id, *label; /* NULL: the label is a word */
    float value;
};
struct raw_chart {
    char *id;
    enum chart_kind kind;
    enum chart_unit unit;
    char *source, *year;
    float reference; /* 0 without */
    struct raw_row *rows;
    char **domains; /* more rows: the share of women in these domains */
    unsigned rows_count, domains_count;
};
struct raw_figures {
    struct raw_source *sources;
    struct raw_domain *domains;
    struct raw_prospect *prospects;
    struct raw_chart *charts;
    unsigned sources_count, domains_count, prospects_count, charts_count;
};
extern const struct cyaml_schema_value schema_figures;

/* isced.yaml */
struct raw_isced {
    char **codes, **outside;
    unsigned codes_count, outside_count;
};
extern const struct cyaml_schema_value schema_isced;

/* myths.yaml */
struct raw_myth {
    char *id;
    enum truth truth;
    char *source, *year;
};
struct raw_myths {
    struct raw_myth *myths;
    unsigned myths_count;
};
extern const struct cyaml_schema_value schema_myths;

/* steps.yaml */
struct raw_step {
    char *id;
    enum step_phase phase;
    enum step_when when;
};
struct raw_steps {
    struct raw_step *steps;
    unsigned steps_count;
};
extern const struct cyaml_schema_value schema_steps;

/* parents.yaml */
struct raw_question {
    char *id, *source, *year; /* NULL: the answer has no figures */
};
struct raw_parents {
    struct raw_question *questions;
    unsigned questions_count;
};
extern const struct cyaml_schema_value schema_parents;

/* coach.yaml */
struct raw_coach {
    char **phases, **dos, **scenarios, **terms;
    unsigned phases_count, dos_count, scenarios_count, terms_count;
};
extern const struct cyaml_schema_value schema_coach;

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
    char *id, *name, *lead, *does, *whom, *meet, *likes, *example, *route;
    char **work, **electives;
    unsigned work_count, electives_count;
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
struct raw_strength_words {
    char *id, *name, *because;
};
struct raw_quiz_words {
    struct raw_item_words *items;
    struct raw_strength_words *strengths;
    unsigned items_count, strengths_count;
};
extern const struct cyaml_schema_value schema_quiz_words;

/* <language>/figures.yaml */
struct raw_name_words {
    char *id, *name;
};
struct raw_chart_words {
    char *id, *title, *text;
    struct raw_name_words *rows;
    unsigned rows_count;
};
struct raw_figures_words {
    struct raw_name_words *domains, *prospects;
    struct raw_chart_words *charts;
    unsigned domains_count, prospects_count, charts_count;
};
extern const struct cyaml_schema_value schema_figures_words;

/* <language>/isced.yaml */
struct raw_code_words {
    char *id, *name, *about;
};
struct raw_isced_words {
    struct raw_code_words *codes;
    unsigned codes_count;
};
extern const struct cyaml_schema_value schema_isced_words;

/* <language>/myths.yaml */
struct raw_myth_words {
    char *id, *statement, *fact;
};
struct raw_myths_words {
    struct raw_myth_words *myths;
    unsigned myths_count;
};
extern const struct cyaml_schema_value schema_myths_words;

/* <language>/steps.yaml */
struct raw_step_words {
    char *id, *name, *how;
};
struct raw_steps_words {
    struct raw_step_words *steps;
    unsigned steps_count;
};
extern const struct cyaml_schema_value schema_steps_words;

/* A question and its answer: <language>/parents.yaml, and the speed date of a story. */
struct raw_question_words {
    char *id, *question, *answer;
};
struct raw_parents_words {
    struct raw_question_words *questions;
    unsigned questions_count;
};
extern const struct cyaml_schema_value schema_parents_words;

/* <language>/coach.yaml */
struct raw_phase_words {
    char *id, *lead;
    char **questions;
    unsigned questions_count;
};
struct raw_do_words {
    char *id, *good, *bad, *why;
};
struct raw_scenario_words {
    char *id, *title, *text;
    char **ask;
    unsigned ask_count;
};
struct raw_term_words {
    char *id, *term, *meaning;
};
struct raw_coach_words {
    struct raw_phase_words *phases;
    struct raw_do_words *dos;
    struct raw_scenario_words *scenarios;
    struct raw_term_words *terms;
    unsigned phases_count, dos_count, scenarios_count, terms_count;
};
extern const struct cyaml_schema_value schema_coach_words;

/* <language>/stories/<story>.yaml */
struct raw_page_words {
    char *title, *text;
};
struct raw_story_words {
    char *name, *work, *claim, *line;
    struct raw_page_words *pages;
    struct raw_question_words *talk;
    unsigned pages_count, talk_count;
};
extern const struct cyaml_schema_value schema_story_words;

#endif
