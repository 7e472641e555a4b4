/* names.c: looks a code up in the catalog, by a table of functions, one for each class of codes. */
#include "tool/names.h"

#include "base/file.h"
#include "base/text.h"
#include "model/catalog.h"

static const char default_content[] = "content";

static const struct phrase *name_of_topic(const struct catalog *catalog, const char *code)
{
    int at = catalog_topic(catalog, code);
    return at >= 0 ? &catalog->topics[at].name : NULL;
}

static const struct phrase *name_of_field(const struct catalog *catalog, const char *code)
{
    int at = catalog_field(catalog, code);
    return at >= 0 ? &catalog->fields[at].name : NULL;
}

static const struct phrase *name_of_story(const struct catalog *catalog, const char *code)
{
    int at = catalog_story(catalog, code);
    return at >= 0 ? &catalog->stories[at].name : NULL;
}

static const struct phrase *name_of_item(const struct catalog *catalog, const char *code)
{
    int at = catalog_item(catalog, code);
    return at >= 0 ? &catalog->items[at].activity : NULL;
}

static const struct phrase *name_of_strength(const struct catalog *catalog, const char *code)
{
    int at = catalog_strength(catalog, code);
    return at >= 0 ? &catalog->strengths[at].name : NULL;
}

static const struct phrase *name_of_code(const struct catalog *catalog, const char *code)
{
    int at = catalog_code(catalog, code);
    return at >= 0 ? &catalog->codes[at].name : NULL;
}

static const struct phrase *name_of_myth(const struct catalog *catalog, const char *code)
{
    for (int i = 0; i < catalog->myth_count; i++) {
        if (text_equal(catalog->myths[i].id, code)) {
            return &catalog->myths[i].statement;
        }
    }
    return NULL;
}

static const struct phrase *name_of_step(const struct catalog *catalog, const char *code)
{
    for (int i = 0; i < catalog->step_count; i++) {
        if (text_equal(catalog->steps[i].id, code)) {
            return &catalog->steps[i].name;
        }
    }
    return NULL;
}

static const struct phrase *name_of_chart(const struct catalog *catalog, const char *code)
{
    for (int i = 0; i < catalog->chart_count; i++) {
        if (text_equal(catalog->charts[i].id, code)) {
            return &catalog->charts[i].title;
        }
    }
    return NULL;
}

static const struct {
    enum event_subject subject;
    const struct phrase *(*name)(const struct catalog *catalog, const char *code);
} classes[] = {
    {EVENT_SUBJECT_TOPIC, name_of_topic},       {EVENT_SUBJECT_FIELD, name_of_field},
    {EVENT_SUBJECT_STORY, name_of_story},       {EVENT_SUBJECT_ITEM, name_of_item},
    {EVENT_SUBJECT_STRENGTH, name_of_strength}, {EVENT_SUBJECT_CODE, name_of_code},
    {EVENT_SUBJECT_MYTH, name_of_myth},         {EVENT_SUBJECT_STEP, name_of_step},
    {EVENT_SUBJECT_CHART, name_of_chart},
};

struct naming {
    struct arena arena;
    struct catalog catalog;
    int language;
};

static const char *name_of(void *with, const char *class, const char *code)
{
    struct naming *naming = with;
    for (size_t i = 0; i < ARRAY_LENGTH(classes); i++) {
        if (text_equal(event_subject_name(classes[i].subject), class)) {
            const struct phrase *name = classes[i].name(&naming->catalog, code);
            return name != NULL ? text_plain(&naming->arena, name->in[naming->language]) : NULL;
        }
    }
    return NULL;
}

bool names_add(struct book *book, const char *content, const char *lang, struct err *err)
{
    struct naming naming = {.language = 0};
    struct problems problems;
    if (content == NULL && !file_is_folder(default_content)) {
        return true;
    }
    arena_init(&naming.arena, 0);
    problems_init(&problems, &naming.arena);
    bool ok = catalog_load(&naming.catalog, content != NULL ? content : default_content,
                           &naming.arena, &problems, err);
    if (!ok && content == NULL) {
        ok = true; /* a folder that is called so by chance */
    } else if (ok) {
        naming.language = lang != NULL ? catalog_language(&naming.catalog, lang) : 0;
        ok = naming.language >= 0 ||
             err_set(err, "%s: is no language of the pack; leave --lang out for its first", lang);
        if (ok) {
            book_add_names(book, name_of, &naming);
        }
    }
    arena_finish(&naming.arena);
    return ok;
}
