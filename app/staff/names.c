/* names.c: a kind of thing that can be counted is a row of a table that says how its name is found.
 */
#include "staff/names.h"

#include "base/file.h"
#include "base/places.h"
#include "base/text.h"
#include "staff/pack.h"

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
static const struct phrase *(*const finders[EVENT_SUBJECT_COUNT])(const struct catalog *catalog,
                                                                  const char *id) = {
    [EVENT_SUBJECT_FIELD] = name_field, [EVENT_SUBJECT_TOPIC] = name_topic,
    [EVENT_SUBJECT_ITEM] = name_item,   [EVENT_SUBJECT_STRENGTH] = name_strength,
    [EVENT_SUBJECT_MYTH] = name_myth,   [EVENT_SUBJECT_STEP] = name_step,
    [EVENT_SUBJECT_CODE] = name_code,   [EVENT_SUBJECT_CHART] = name_chart,
};

/* "Samira, windmonteur": who pays for a day does not know her by her first name. */
static const char *name_story(const struct names *of, const char *id)
{
    int i = catalog_story(of->catalog, id);
    if (i < 0) {
        return NULL;
    }
    const struct story *story = &of->catalog->stories[i];
    return arena_printf(of->arena, "%s, %s", story->name.in[of->language],
                        story->work.in[of->language]);
}

const char *names_of(const struct names *of, enum event_subject what, const char *id)
{
    if (of->catalog == NULL) {
        return NULL;
    }
    if (what == EVENT_SUBJECT_LANGUAGE) { /* a language is called by its own name */
        int language = catalog_language(of->catalog, id);
        return language >= 0 ? of->catalog->words[WORD_LANGUAGE_NAME].in[language] : NULL;
    }
    if (what == EVENT_SUBJECT_STORY) {
        return name_story(of, id);
    }
    const struct phrase *name = finders[what] != NULL ? finders[what](of->catalog, id) : NULL;
    return name != NULL ? name->in[of->language] : NULL;
}

bool names_read(struct names *names, const char *content, const char *lang, struct arena *arena,
                struct err *err)
{
    struct pack_place place = {.data = place_data(arena), .shipped = place_content(arena)};
    const char *installed = content == NULL ? pack_current(&place, arena) : NULL;
    const char *folder = content != NULL ? content : installed != NULL ? installed : place.shipped;
    struct catalog *catalog = arena_new(arena, struct catalog);
    struct problems problems;
    *names = (struct names){.arena = arena};
    if (content == NULL && !file_is_folder(folder)) {
        return lang == NULL ||
               err_set(err, "there is no pack with words in %.8s; give its folder with --content",
                       lang);
    }
    problems_init(&problems, arena);
    if (!catalog_load(catalog, folder, arena, &problems, err)) {
        return false;
    }
    names->catalog = catalog;
    names->language = lang != NULL ? catalog_language(catalog, lang) : 0;
    return names->language >= 0 ||
           err_set(err, "the pack has no language %.8s; give one of %s/pack.yaml", lang, folder);
}
