/* schema.c: one table for each kind of file of structure, from the innermost group outwards. A new
 * key is one row here and one member in schema.h. The words are in schema_words.c. */
#include "model/schema.h"

#include "model/catalog.h"
#include "model/schema_rows.h"

#include <string.h>

static const struct cyaml_schema_value id_entry = ID_ENTRY;
static const struct cyaml_schema_value text_entry = TEXT_ENTRY;

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

static const struct cyaml_strval levels[] = {
    {"mbo-1", LEVEL_MBO_1}, {"mbo-2", LEVEL_MBO_2}, {"mbo-3", LEVEL_MBO_3},
    {"mbo-4", LEVEL_MBO_4}, {"hbo", LEVEL_HBO},     {"wo", LEVEL_WO},
};
static const struct cyaml_schema_value level_entry = {
    CYAML_VALUE_ENUM(CYAML_FLAG_STRICT, enum level, levels, CYAML_ARRAY_LEN(levels))};

static const struct cyaml_schema_field topic_keys[] = {
    ID("id", struct raw_topic, id),
    ID("icon", struct raw_topic, icon),
    LIST("isced", struct raw_topic, isced, &id_entry, 1, MANY),
    LIST("related", struct raw_topic, related, &id_entry, 0, MANY),
    LIST("levels", struct raw_topic, levels, &level_entry, 1, LEVELS),
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
static const struct cyaml_strval entries[] = {
    {"school", ENTRY_SCHOOL},
    {"apprenticeship", ENTRY_APPRENTICESHIP},
    {"switch", ENTRY_SWITCH},
    {"return", ENTRY_RETURN},
};
static const struct cyaml_schema_field eyes_keys[] = {
    WHOLE("x", struct raw_eyes, x, 0, 800),
    WHOLE("y", struct raw_eyes, y, 0, 1000),
    CYAML_FIELD_END,
};
static const struct cyaml_schema_field story_keys[] = {
    ID("id", struct raw_story, id),
    ONE_OF("kind", struct raw_story, kind, kinds),
    WHOLE_OR_NONE("consent", struct raw_story, consent, 1900, 2999),
    WHOLE("age", struct raw_story, age, 10, 110),
    LIST("levels", struct raw_story, levels, &level_entry, 1, LEVELS),
    ONE_OF("entry", struct raw_story, entry, entries),
    ID("portrait", struct raw_story, portrait),
    GROUP("eyes", struct raw_story, eyes, eyes_keys),
    LIST("topics", struct raw_story, topics, &id_entry, 1, MANY),
    LIST_OR_NONE("talk", struct raw_story, talk, &id_entry, CATALOG_TALK_MAX),
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
static const struct cyaml_schema_field strength_keys[] = {
    ID("id", struct raw_strength, id),
    ID("picture", struct raw_strength, picture),
    LIST("weights", struct raw_strength, weights, &weight_entry, 0, MANY),
    CYAML_FIELD_END,
};
ENTRY(strength_entry, struct raw_strength, strength_keys);
static const struct cyaml_schema_field quiz_keys[] = {
    LIST("items", struct raw_quiz, items, &item_entry, 0, CATALOG_QUIZ_ITEMS_MAX),
    LIST_OR_NONE("strengths", struct raw_quiz, strengths, &strength_entry, CATALOG_STRENGTHS_MAX),
    CYAML_FIELD_END,
};
FILE_OF(schema_quiz, struct raw_quiz, quiz_keys);

static const struct cyaml_schema_field source_keys[] = {
    ID("id", struct raw_source, id),
    TEXT("name", struct raw_source, name),
    TEXT("title", struct raw_source, title),
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
static const struct cyaml_schema_field row_keys[] = {
    ID("id", struct raw_row, id),
    TEXT_OR_NONE("label", struct raw_row, label),
    NUMBER("value", struct raw_row, value, 0, 100000000),
    CYAML_FIELD_END,
};
ENTRY(row_entry, struct raw_row, row_keys);
static const struct cyaml_strval chart_kinds[] = {
    {"line", CHART_LINE},
    {"bars", CHART_BARS},
    {"dots", CHART_DOTS},
    {"hundred", CHART_HUNDRED},
};
static const struct cyaml_strval chart_units[] = {
    {"percent", UNIT_PERCENT},
    {"people", UNIT_PEOPLE},
    {"number", UNIT_NUMBER},
    {"stars", UNIT_STARS},
};
static const struct cyaml_schema_field chart_keys[] = {
    ID("id", struct raw_chart, id),
    ONE_OF("kind", struct raw_chart, kind, chart_kinds),
    ONE_OF("unit", struct raw_chart, unit, chart_units),
    ID("source", struct raw_chart, source),
    TEXT("year", struct raw_chart, year),
    NUMBER_OR_NONE("reference", struct raw_chart, reference, 0, 100000000),
    LIST("rows", struct raw_chart, rows, &row_entry, 0, CATALOG_ROWS_MAX),
    LIST_OR_NONE("domains", struct raw_chart, domains, &id_entry, CATALOG_ROWS_MAX),
    CYAML_FIELD_END,
};
ENTRY(chart_entry, struct raw_chart, chart_keys);
static const struct cyaml_schema_field figures_keys[] = {
    LIST("sources", struct raw_figures, sources, &source_entry, 0, MANY),
    LIST("domains", struct raw_figures, domains, &domain_entry, 0, MANY),
    LIST("prospects", struct raw_figures, prospects, &prospect_entry, 0, MANY),
    LIST_OR_NONE("charts", struct raw_figures, charts, &chart_entry, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_figures, struct raw_figures, figures_keys);

static const struct cyaml_schema_field isced_keys[] = {
    LIST("codes", struct raw_isced, codes, &id_entry, 1, MANY),
    LIST("outside", struct raw_isced, outside, &id_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_isced, struct raw_isced, isced_keys);

static const struct cyaml_strval truths[] = {
    {"false", TRUTH_FALSE},
    {"true", TRUTH_TRUE},
};
static const struct cyaml_schema_field myth_keys[] = {
    ID("id", struct raw_myth, id),
    ONE_OF("true", struct raw_myth, truth, truths),
    ID("source", struct raw_myth, source),
    TEXT("year", struct raw_myth, year),
    CYAML_FIELD_END,
};
ENTRY(myth_entry, struct raw_myth, myth_keys);
static const struct cyaml_schema_field myths_keys[] = {
    LIST("myths", struct raw_myths, myths, &myth_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_myths, struct raw_myths, myths_keys);

static const struct cyaml_strval step_phases[] = {
    {"goal", STEP_GOAL},
    {"reality", STEP_REALITY},
    {"options", STEP_OPTIONS},
    {"will", STEP_WILL},
};
static const struct cyaml_strval step_times[] = {
    {"today", STEP_TODAY},
    {"week", STEP_WEEK},
    {"month", STEP_MONTH},
    {"year", STEP_YEAR},
};
static const struct cyaml_schema_field step_keys[] = {
    ID("id", struct raw_step, id),
    ONE_OF("phase", struct raw_step, phase, step_phases),
    ONE_OF("when", struct raw_step, when, step_times),
    CYAML_FIELD_END,
};
ENTRY(step_entry, struct raw_step, step_keys);
static const struct cyaml_schema_field steps_keys[] = {
    LIST("steps", struct raw_steps, steps, &step_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_steps, struct raw_steps, steps_keys);

static const struct cyaml_schema_field question_keys[] = {
    ID("id", struct raw_question, id),
    ID_OR_NONE("source", struct raw_question, source),
    TEXT_OR_NONE("year", struct raw_question, year),
    CYAML_FIELD_END,
};
ENTRY(question_entry, struct raw_question, question_keys);
static const struct cyaml_schema_field parents_keys[] = {
    LIST("questions", struct raw_parents, questions, &question_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_parents, struct raw_parents, parents_keys);

static const struct cyaml_schema_field coach_keys[] = {
    LIST("phases", struct raw_coach, phases, &id_entry, 0, CATALOG_PHASES),
    LIST("dos", struct raw_coach, dos, &id_entry, 0, MANY),
    LIST("scenarios", struct raw_coach, scenarios, &id_entry, 0, MANY),
    LIST("terms", struct raw_coach, terms, &id_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_coach, struct raw_coach, coach_keys);

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
