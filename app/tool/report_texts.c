/* report_texts.c: the report's words and the names of things, from a pack. A kind of thing that can
 * be counted is a row of a table that says how its name is found. No state. */
#include "tool/report_texts.h"

#include "base/file.h"
#include "base/text.h"

#include <string.h>
#include <unistd.h>

/* The report's words stand together in the list of all words. */
#define WORD_LAST_CHECK(name, key)                                                                 \
    _Static_assert((int)WORD_##name == (int)WORD_REPORT_NAME + (int)name, "the same order");
REPORT_WORDS(WORD_LAST_CHECK)
#undef WORD_LAST_CHECK

static const struct phrase *name_field(const struct catalog *catalog, const char *id)
{
    int i = catalog_field(catalog, id);
    return i >= 0 ? &catalog->fields[i].name : NULL;
}

static const struct phrase *name_topic(const struct catalog *catalog, const char *id)
{
    int i = catalog_topic(catalog, id);
    return i >= 0 ? &catalog->topics[i].name : NULL;
}

static const struct phrase *name_item(const struct catalog *catalog, const char *id)
{
    int i = catalog_item(catalog, id);
    return i >= 0 ? &catalog->items[i].activity : NULL;
}

static const struct phrase *name_strength(const struct catalog *catalog, const char *id)
{
    int i = catalog_strength(catalog, id);
    return i >= 0 ? &catalog->strengths[i].name : NULL;
}

static const struct phrase *name_code(const struct catalog *catalog, const char *id)
{
    int i = catalog_code(catalog, id);
    return i >= 0 ? &catalog->codes[i].name : NULL;
}

static const struct phrase *name_myth(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->myth_count; i++) {
        if (text_equal(catalog->myths[i].id, id)) {
            return &catalog->myths[i].statement;
        }
    }
    return NULL;
}

static const struct phrase *name_step(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->step_count; i++) {
        if (text_equal(catalog->steps[i].id, id)) {
            return &catalog->steps[i].name;
        }
    }
    return NULL;
}

static const struct phrase *name_chart(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->chart_count; i++) {
        if (text_equal(catalog->charts[i].id, id)) {
            return &catalog->charts[i].title;
        }
    }
    return NULL;
}

/* By enum event_subject; a kind without a row is shown by its id. */
static const struct phrase *(*const names[EVENT_SUBJECT_COUNT])(const struct catalog *catalog,
                                                                const char *id) = {
    [EVENT_SUBJECT_FIELD] = name_field, [EVENT_SUBJECT_TOPIC] = name_topic,
    [EVENT_SUBJECT_ITEM] = name_item,   [EVENT_SUBJECT_STRENGTH] = name_strength,
    [EVENT_SUBJECT_MYTH] = name_myth,   [EVENT_SUBJECT_STEP] = name_step,
    [EVENT_SUBJECT_CODE] = name_code,   [EVENT_SUBJECT_CHART] = name_chart,
};

/* "Samira, windmonteur": who pays for a day does not know her by her first name. */
static const char *name_story(const struct report_pack *pack, const char *id)
{
    int i = catalog_story(pack->catalog, id);
    if (i < 0) {
        return NULL;
    }
    const struct story *story = &pack->catalog->stories[i];
    return arena_printf(pack->arena, "%s, %s", story->name.in[pack->language],
                        story->work.in[pack->language]);
}

static const char *name_of(const void *context, enum event_subject what, const char *id)
{
    const struct report_pack *pack = context;
    if (what == EVENT_SUBJECT_LANGUAGE) { /* a language is called by its own name */
        int language = catalog_language(pack->catalog, id);
        return language >= 0 ? pack->catalog->words[WORD_LANGUAGE_NAME].in[language] : NULL;
    }
    if (what == EVENT_SUBJECT_STORY) {
        return name_story(pack, id);
    }
    const struct phrase *name = names[what] != NULL ? names[what](pack->catalog, id) : NULL;
    return name != NULL ? name->in[pack->language] : NULL;
}

struct report_texts report_texts_of(const struct report_pack *pack)
{
    struct report_texts texts = {
        .language = pack->catalog->languages[pack->language], .name = name_of, .context = pack};
    for (int i = 0; i < REPORT_WORD_COUNT; i++) {
        texts.words[i] = pack->catalog->words[WORD_REPORT_NAME + i].in[pack->language];
    }
    return texts;
}

const char *report_place(struct arena *arena)
{
    static const char *const installed[] = {"/var/lib/vonk/pack", "/usr/share/vonk/pack"};
    for (size_t i = 0; i < ARRAY_LENGTH(installed); i++) {
        if (file_is_folder(installed[i])) {
            return installed[i];
        }
    }
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length <= 0) {
        return "content";
    }
    path[length] = '\0';
    *strrchr(path, '/') = '\0';
    return file_join(arena, path, "content");
}
