/* schema_words.c: one table for each kind of file of words, from the innermost group outwards. A
 * new key is one row here and one member in schema.h; a new word of the interface is a row in
 * words.h.
 */
#include "model/schema.h"

#include "model/catalog.h"
#include "model/schema_rows.h"

static const struct cyaml_schema_value text_entry = TEXT_ENTRY;

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
    TEXT("meet", struct raw_topic_words, meet),
    TEXT("like", struct raw_topic_words, likes),
    TEXT("example", struct raw_topic_words, example),
    LIST("work", struct raw_topic_words, work, &text_entry, 1, CATALOG_WORK_MAX),
    TEXT("route", struct raw_topic_words, route),
    LIST("electives", struct raw_topic_words, electives, &text_entry, 0, CATALOG_WORK_MAX),
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
static const struct cyaml_schema_field strength_words_keys[] = {
    ID("id", struct raw_strength_words, id),
    TEXT("name", struct raw_strength_words, name),
    TEXT("because", struct raw_strength_words, because),
    CYAML_FIELD_END,
};
ENTRY(strength_words_entry, struct raw_strength_words, strength_words_keys);
static const struct cyaml_schema_field quiz_words_keys[] = {
    LIST("items", struct raw_quiz_words, items, &item_words_entry, 0, MANY),
    LIST_OR_NONE("strengths", struct raw_quiz_words, strengths, &strength_words_entry, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_quiz_words, struct raw_quiz_words, quiz_words_keys);

static const struct cyaml_schema_field name_words_keys[] = {
    ID("id", struct raw_name_words, id),
    TEXT("name", struct raw_name_words, name),
    CYAML_FIELD_END,
};
ENTRY(name_words_entry, struct raw_name_words, name_words_keys);
static const struct cyaml_schema_field chart_words_keys[] = {
    ID("id", struct raw_chart_words, id),
    TEXT("title", struct raw_chart_words, title),
    TEXT("text", struct raw_chart_words, text),
    LIST("rows", struct raw_chart_words, rows, &name_words_entry, 0, CATALOG_ROWS_MAX),
    CYAML_FIELD_END,
};
ENTRY(chart_words_entry, struct raw_chart_words, chart_words_keys);
static const struct cyaml_schema_field figures_words_keys[] = {
    LIST("domains", struct raw_figures_words, domains, &name_words_entry, 0, MANY),
    LIST("prospects", struct raw_figures_words, prospects, &name_words_entry, 0, MANY),
    LIST_OR_NONE("charts", struct raw_figures_words, charts, &chart_words_entry, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_figures_words, struct raw_figures_words, figures_words_keys);

static const struct cyaml_schema_field code_words_keys[] = {
    ID("id", struct raw_code_words, id),
    TEXT("name", struct raw_code_words, name),
    TEXT("about", struct raw_code_words, about),
    CYAML_FIELD_END,
};
ENTRY(code_words_entry, struct raw_code_words, code_words_keys);
static const struct cyaml_schema_field isced_words_keys[] = {
    LIST("codes", struct raw_isced_words, codes, &code_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_isced_words, struct raw_isced_words, isced_words_keys);

static const struct cyaml_schema_field myth_words_keys[] = {
    ID("id", struct raw_myth_words, id),
    TEXT("statement", struct raw_myth_words, statement),
    TEXT("fact", struct raw_myth_words, fact),
    CYAML_FIELD_END,
};
ENTRY(myth_words_entry, struct raw_myth_words, myth_words_keys);
static const struct cyaml_schema_field myths_words_keys[] = {
    LIST("myths", struct raw_myths_words, myths, &myth_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_myths_words, struct raw_myths_words, myths_words_keys);

static const struct cyaml_schema_field step_words_keys[] = {
    ID("id", struct raw_step_words, id),
    TEXT("name", struct raw_step_words, name),
    TEXT("how", struct raw_step_words, how),
    CYAML_FIELD_END,
};
ENTRY(step_words_entry, struct raw_step_words, step_words_keys);
static const struct cyaml_schema_field steps_words_keys[] = {
    LIST("steps", struct raw_steps_words, steps, &step_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_steps_words, struct raw_steps_words, steps_words_keys);

static const struct cyaml_schema_field question_words_keys[] = {
    ID("id", struct raw_question_words, id),
    TEXT("question", struct raw_question_words, question),
    TEXT("answer", struct raw_question_words, answer),
    CYAML_FIELD_END,
};
ENTRY(question_words_entry, struct raw_question_words, question_words_keys);
static const struct cyaml_schema_field parents_words_keys[] = {
    LIST("questions", struct raw_parents_words, questions, &question_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_parents_words, struct raw_parents_words, parents_words_keys);

static const struct cyaml_schema_field phase_words_keys[] = {
    ID("id", struct raw_phase_words, id),
    TEXT("lead", struct raw_phase_words, lead),
    LIST("questions", struct raw_phase_words, questions, &text_entry, 1, CATALOG_ROWS_MAX),
    CYAML_FIELD_END,
};
ENTRY(phase_words_entry, struct raw_phase_words, phase_words_keys);
static const struct cyaml_schema_field do_words_keys[] = {
    ID("id", struct raw_do_words, id),
    TEXT("do", struct raw_do_words, good),
    TEXT("dont", struct raw_do_words, bad),
    TEXT("why", struct raw_do_words, why),
    CYAML_FIELD_END,
};
ENTRY(do_words_entry, struct raw_do_words, do_words_keys);
static const struct cyaml_schema_field scenario_words_keys[] = {
    ID("id", struct raw_scenario_words, id),
    TEXT("title", struct raw_scenario_words, title),
    TEXT("text", struct raw_scenario_words, text),
    LIST("ask", struct raw_scenario_words, ask, &text_entry, 1, CATALOG_ROWS_MAX),
    CYAML_FIELD_END,
};
ENTRY(scenario_words_entry, struct raw_scenario_words, scenario_words_keys);
static const struct cyaml_schema_field term_words_keys[] = {
    ID("id", struct raw_term_words, id),
    TEXT("term", struct raw_term_words, term),
    TEXT("meaning", struct raw_term_words, meaning),
    CYAML_FIELD_END,
};
ENTRY(term_words_entry, struct raw_term_words, term_words_keys);
static const struct cyaml_schema_field coach_words_keys[] = {
    LIST("phases", struct raw_coach_words, phases, &phase_words_entry, 0, MANY),
    LIST("dos", struct raw_coach_words, dos, &do_words_entry, 0, MANY),
    LIST("scenarios", struct raw_coach_words, scenarios, &scenario_words_entry, 0, MANY),
    LIST("terms", struct raw_coach_words, terms, &term_words_entry, 0, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_coach_words, struct raw_coach_words, coach_words_keys);

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
    LIST_OR_NONE("talk", struct raw_story_words, talk, &question_words_entry, MANY),
    CYAML_FIELD_END,
};
FILE_OF(schema_story_words, struct raw_story_words, story_words_keys);
