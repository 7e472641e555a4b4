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
        const void *list = (const char *)file->data + class->list;
        pack_problem(pack, file, list, PROBLEM_ERROR, "translation",
                     "the %s %s has no words in %s; add them to this list", class->noun, id,
                     pack->languages[l].code);
    }
}

static void check_things(struct check *check)
{
    const struct raw_fields *fields = check->pack.parts[PACK_FIELDS].data;
    const struct raw_quiz *quiz = check->pack.parts[PACK_QUIZ].data;
    const struct raw_figures *figures = check->pack.parts[PACK_FIGURES].data;
    for (unsigned f = 0; fields != NULL && f < fields->fields_count; f++) {
        const struct raw_field *field = &fields->fields[f];
        check_thing(check, THING_FIELD, field->id);
        for (unsigned t = 0; t < field->topics_count; t++) {
            check_thing(check, THING_TOPIC, field->topics[t].id);
        }
    }
    for (unsigned i = 0; quiz != NULL && i < quiz->items_count; i++) {
        check_thing(check, THING_ITEM, quiz->items[i].id);
    }
    for (unsigned i = 0; figures != NULL && i < figures->domains_count; i++) {
        check_thing(check, THING_DOMAIN, figures->domains[i].id);
    }
    for (unsigned i = 0; figures != NULL && i < figures->prospects_count; i++) {
        check_thing(check, THING_PROSPECT, figures->prospects[i].id);
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
            if (!pack->languages[l].words[i].exists && i != WORDS_OF_UI) {
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
    }
    check_stray_stories(check);
}
