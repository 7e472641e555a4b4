/* check_words.c: what a language lacks. Problems stand in the file of the language that lacks it,
 * for that is the file to open. */
#include "model/check.h"

#include "base/file.h"
#include "base/text.h"

#include <string.h>

/* A thing of the structure whose words stand in lists. */
static void check_thing(struct check *check, enum thing thing, const char *id)
{
    const struct thing_class *class = &thing_classes[thing];
    struct pack *pack = &check->pack;
    for (int l = 0; l < pack->language_count; l++) {
        struct yaml_file *file = &pack->languages[l].words[class->words];
        if (file->data == NULL || yaml_was_cut(file, id) ||
            pack_words_of(pack, l, thing, id) != NULL) {
            continue;
        }
        const void *list = (const char *)file->data + class->entries.list;
        pack_problem(pack, file, list, PROBLEM_ERROR, "translation",
                     "the %s %s has no words in %s; add them to this list", class->noun, id,
                     pack->languages[l].code);
    }
}

/* Lists of the structure whose entries are things with words: each begins with its id. */
static const struct {
    enum thing thing;
    struct list_place place;
} things[] = {
    {THING_FIELD, LIST_OF(struct raw_fields, fields)},
    {THING_ITEM, LIST_OF(struct raw_quiz, items)},
    {THING_STRENGTH, LIST_OF(struct raw_quiz, strengths)},
    {THING_DOMAIN, LIST_OF(struct raw_figures, domains)},
    {THING_PROSPECT, LIST_OF(struct raw_figures, prospects)},
    {THING_CHART, LIST_OF(struct raw_figures, charts)},
    {THING_CODE, LIST_OF(struct raw_isced, codes)},
    {THING_CODE, LIST_OF(struct raw_isced, outside)},
    {THING_MYTH, LIST_OF(struct raw_myths, myths)},
    {THING_STEP, LIST_OF(struct raw_steps, steps)},
    {THING_QUESTION, LIST_OF(struct raw_parents, questions)},
    {THING_PHASE, LIST_OF(struct raw_coach, phases)},
    {THING_DO, LIST_OF(struct raw_coach, dos)},
    {THING_SCENARIO, LIST_OF(struct raw_coach, scenarios)},
    {THING_TERM, LIST_OF(struct raw_coach, terms)},
};

static void check_list(struct check *check, enum thing thing, const void *data,
                       const struct list_place *place)
{
    int count = list_count(data, place);
    for (int i = 0; i < count; i++) {
        check_thing(check, thing, *(const char *const *)list_entry(data, place, i));
    }
}

static void check_things(struct check *check)
{
    static const struct list_place topics = LIST_OF(struct raw_field, topics);
    static const struct list_place rows = LIST_OF(struct raw_fields, fields);
    const void *fields = check->pack.parts[PACK_FIELDS].data;
    for (size_t i = 0; i < ARRAY_LENGTH(things); i++) {
        enum pack_part part = thing_classes[things[i].thing].part;
        check_list(check, things[i].thing, check->pack.parts[part].data, &things[i].place);
    }
    for (int f = 0; f < list_count(fields, &rows); f++) {
        check_list(check, THING_TOPIC, list_entry(fields, &rows, f), &topics);
    }
}

static void report_missing_file(struct pack *pack, int l, struct yaml_file *file)
{
    int other = 0;
    while (other + 1 < pack->language_count && other == l) {
        other++;
    }
    pack_problem(pack, file, NULL, PROBLEM_ERROR, "translation",
                 "the file is missing; translate it from another language, such as %s",
                 pack->languages[other].code);
}

static void check_files(struct check *check)
{
    struct pack *pack = &check->pack;
    for (int l = 0; l < pack->language_count; l++) {
        for (int i = 0; i < PACK_WORDS; i++) {
            /* Of a language without ui.yaml the linking has said that it is left out. */
            if (!pack->languages[l].words[i].exists && i != WORDS_OF_UI &&
                pack_has(pack, pack_part_of((enum pack_words)i))) {
                report_missing_file(pack, l, &pack->languages[l].words[i]);
            }
        }
    }
}

/* Every word of the interface in every language, with the same marks. */
static void check_interface(struct check *check)
{
    struct pack *pack = &check->pack;
    for (int l = 0; l < pack->language_count; l++) {
        struct yaml_file *file = &pack->languages[l].words[WORDS_OF_UI];
        const struct raw_ui_words *raw = file->data;
        for (int w = 0; raw != NULL && w < WORD_COUNT; w++) {
            const char *key = words_key((enum word)w);
            if (raw->words[w] == NULL && !yaml_was_cut(file, key)) {
                pack_problem(pack, file, NULL, PROBLEM_ERROR, "translation",
                             "the word %s is missing in %s; add a line with it", key,
                             pack->languages[l].code);
            }
        }
    }
}

static void check_mark(struct check *check, int l, int reference, int word, const char *mark)
{
    struct pack *pack = &check->pack;
    struct yaml_file *file = &pack->languages[l].words[WORDS_OF_UI];
    struct raw_ui_words *raw = file->data;
    const struct raw_ui_words *other = pack->languages[reference].words[WORDS_OF_UI].data;
    bool here = strstr(raw->words[word], mark) != NULL;
    bool there = strstr(other->words[word], mark) != NULL;
    if (here != there) {
        pack_problem(pack, file, &raw->words[word], PROBLEM_ERROR, "marks",
                     "%s is %s here and %s in %s; write the same marks in every language", mark,
                     here ? "used" : "not used", there ? "used" : "not used",
                     pack->languages[reference].code);
    }
}

static void check_marks(struct check *check)
{
    struct pack *pack = &check->pack;
    for (int w = 0; w < WORD_COUNT; w++) {
        int reference = -1;
        for (int l = 0; l < pack->language_count; l++) {
            const struct raw_ui_words *raw = pack->languages[l].words[WORDS_OF_UI].data;
            if (raw == NULL || raw->words[w] == NULL) {
                continue;
            }
            if (reference < 0) {
                reference = l;
            } else {
                check_mark(check, l, reference, w, "{1}");
                check_mark(check, l, reference, w, "{2}");
            }
        }
    }
}

/* A story in every language, with as many pages in each. */
static void check_story(struct check *check, int i)
{
    struct pack *pack = &check->pack;
    int reference = -1;
    unsigned pages = 0;
    for (int l = 0; l < pack->language_count; l++) {
        struct yaml_file *file = &pack->languages[l].stories[i];
        struct raw_story_words *raw = file->data;
        if (!file->exists) {
            report_missing_file(pack, l, file);
        } else if (raw != NULL && reference < 0) {
            reference = l;
            pages = raw->pages_count;
        } else if (raw != NULL && raw->pages_count != pages) {
            pack_problem(pack, file, &raw->pages, PROBLEM_ERROR, "translation",
                         "the story has %u pages here and %u in %s; give it the same pages",
                         raw->pages_count, pages, pack->languages[reference].code);
        }
    }
}

/* The words of a list must stand there for each id, and for nothing else. `noun` is what one is. */
static void check_nested(struct check *check, struct yaml_file *file, const void *entry,
                         const struct list_place *place, char *const *ids, unsigned id_count,
                         const char *noun)
{
    struct pack *pack = &check->pack;
    struct index wanted;
    struct index found;
    index_init(&wanted, pack->arena);
    index_init(&found, pack->arena);
    for (unsigned i = 0; i < id_count; i++) {
        index_set(&wanted, ids[i], (int)i);
    }
    for (int i = 0; i < list_count(entry, place); i++) {
        char *const *id = list_entry(entry, place, i);
        if (index_find(&wanted, *id) == INDEX_NONE || index_find(&found, *id) != INDEX_NONE) {
            pack_problem(pack, file, id, PROBLEM_ERROR, "link",
                         "the structure names no such %s, or these are second words for %s; "
                         "correct the id or remove it",
                         noun, *id);
        }
        index_set(&found, *id, i);
    }
    for (unsigned i = 0; i < id_count; i++) {
        if (index_find(&found, ids[i]) == INDEX_NONE && !yaml_was_cut(file, ids[i])) {
            pack_problem(pack, file, entry, PROBLEM_ERROR, "translation",
                         "the %s %s has no words here; add them", noun, ids[i]);
        }
    }
}

/* The speed date of a story in every language. */
static void check_talk(struct check *check, int i)
{
    static const struct list_place talk = LIST_OF(struct raw_story_words, talk);
    struct pack *pack = &check->pack;
    const struct raw_stories *raw = pack->parts[PACK_STORIES].data;
    for (int l = 0; l < pack->language_count; l++) {
        struct yaml_file *file = &pack->languages[l].stories[i];
        if (file->data != NULL) {
            check_nested(check, file, file->data, &talk, raw->stories[i].talk,
                         raw->stories[i].talk_count, "question");
        }
    }
}

/* The rows of a chart that have no label of their own, in every language. */
static void check_rows(struct check *check, const struct raw_chart *chart)
{
    static const struct list_place rows = LIST_OF(struct raw_chart_words, rows);
    struct pack *pack = &check->pack;
    char **ids = arena_array(pack->arena, (size_t)chart->rows_count + 1, sizeof *ids);
    unsigned count = 0;
    for (unsigned i = 0; i < chart->rows_count; i++) {
        if (chart->rows[i].label == NULL) {
            ids[count++] = chart->rows[i].id;
        }
    }
    for (int l = 0; l < pack->language_count; l++) {
        const void *entry = pack_words_of(pack, l, THING_CHART, chart->id);
        if (entry != NULL) {
            check_nested(check, &pack->languages[l].words[WORDS_OF_FIGURES], entry, &rows, ids,
                         count, "row");
        }
    }
}

/* A list of texts inside an entry has as many in every language. */
static void check_count(struct check *check, enum thing thing, const char *id,
                        const struct list_place *place)
{
    struct pack *pack = &check->pack;
    int reference = -1;
    int wanted = 0;
    for (int l = 0; l < pack->language_count; l++) {
        const void *entry = pack_words_of(pack, l, thing, id);
        int count = list_count(entry, place);
        if (entry != NULL && reference < 0) {
            reference = l;
            wanted = count;
        } else if (entry != NULL && count != wanted) {
            pack_problem(pack, &pack->languages[l].words[thing_classes[thing].words], entry,
                         PROBLEM_ERROR, "translation",
                         "a list of %s has %d texts here and %d in %s; make them equal", id, count,
                         wanted, pack->languages[reference].code);
        }
    }
}

static void check_lists(struct check *check)
{
    static const struct list_place work = LIST_OF(struct raw_topic_words, work);
    static const struct list_place electives = LIST_OF(struct raw_topic_words, electives);
    static const struct list_place questions = LIST_OF(struct raw_phase_words, questions);
    static const struct list_place ask = LIST_OF(struct raw_scenario_words, ask);
    const struct catalog *catalog = &check->catalog;
    for (int i = 0; i < catalog->topic_count; i++) {
        check_count(check, THING_TOPIC, catalog->topics[i].id, &work);
        check_count(check, THING_TOPIC, catalog->topics[i].id, &electives);
    }
    for (int i = 0; i < catalog->coach.phase_count; i++) {
        check_count(check, THING_PHASE, catalog->coach.phases[i].id, &questions);
    }
    for (int i = 0; i < catalog->coach.scenario_count; i++) {
        check_count(check, THING_SCENARIO, catalog->coach.scenarios[i].id, &ask);
    }
}

/* Files of stories that stories.yaml does not name. */
static void check_stray_stories(struct check *check)
{
    struct pack *pack = &check->pack;
    const struct raw_stories *raw = pack->parts[PACK_STORIES].data;
    struct index known;
    index_init(&known, pack->arena);
    if (raw == NULL) {
        return;
    }
    for (unsigned i = 0; i < raw->stories_count; i++) {
        index_set(&known, arena_printf(pack->arena, "%s.yaml", raw->stories[i].id), (int)i);
    }
    for (int l = 0; l < pack->language_count; l++) {
        const char *code = pack->languages[l].code;
        const char *folder = arena_printf(pack->arena, "%s/%s/stories", pack->folder, code);
        int count = 0;
        char **names = file_list(pack->arena, folder, &count, NULL);
        for (int i = 0; i < count; i++) {
            size_t length = strlen(names[i]);
            const char *id = arena_copy_n(pack->arena, names[i], length < 5 ? 0 : length - 5);
            if (index_find(&known, names[i]) == INDEX_NONE &&
                !yaml_was_cut(&pack->parts[PACK_STORIES], id)) {
                problem_add(pack->problems, PROBLEM_HINT,
                            arena_printf(pack->arena, "%s/stories/%s", code, names[i]), 1, 1,
                            "unused",
                            "stories.yaml does not name this story; add it or remove "
                            "this file");
            }
        }
    }
}

void check_words(struct check *check)
{
    check_files(check);
    check_interface(check);
    check_marks(check);
    check_things(check);
    for (int i = 0; i < check->pack.story_count; i++) {
        check_story(check, i);
        check_talk(check, i);
    }
    const struct raw_figures *figures = check->pack.parts[PACK_FIGURES].data;
    for (unsigned i = 0; figures != NULL && i < figures->charts_count; i++) {
        check_rows(check, &figures->charts[i]);
    }
    check_lists(check);
    check_stray_stories(check);
}
