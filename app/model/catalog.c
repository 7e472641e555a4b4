/* catalog.c: loads a pack and assembles the catalog. The things themselves are made in link_*.c. */
#include "model/catalog.h"

#include "base/text.h"
#include "model/link.h"

#include <string.h>

/* The words of the interface are written straight into the catalog. */
static const struct phrase_class word_phrases[] = {
#define WORD_PHRASE(name, key)                                                                     \
    {offsetof(struct catalog, words[WORD_##name]),                                                 \
     offsetof(struct raw_ui_words, words[WORD_##name])},
    WORDS(WORD_PHRASE)
#undef WORD_PHRASE
};

static int words_in(const struct raw_ui_words *raw)
{
    int count = 0;
    for (int i = 0; raw != NULL && i < WORD_COUNT; i++) {
        count += raw->words[i] != NULL;
    }
    return count;
}

/* Takes the languages that have at least half of the interface's words. */
static bool link_languages(struct linker *linker, struct err *err)
{
    struct catalog *catalog = linker->catalog;
    struct pack *pack = linker->pack;
    catalog->languages = arena_array(linker->arena, LANGUAGES_MAX, sizeof *catalog->languages);
    for (int l = 0; l < pack->language_count; l++) {
        struct pack_language *language = &pack->languages[l];
        struct yaml_file *file = &language->words[WORDS_OF_UI];
        int count = words_in(file->data);
        if (count * 2 >= WORD_COUNT) {
            linker->languages[catalog->language_count] = l;
            catalog->languages[catalog->language_count++] = language->code;
        } else {
            problem_add(pack->problems, PROBLEM_ERROR, file->path, 1, 1, "translation",
                        "%d of the %d words of the interface are here, so the language %s is left "
                        "out; write the others",
                        count, WORD_COUNT, language->code);
        }
    }
    if (catalog->language_count == 0) {
        return err_set(err,
                       "%s: no language has enough words to show an interface; write those that "
                       "`vonkctl check %s` names",
                       catalog->folder, catalog->folder);
    }
    return true;
}

/* Words that no language has show their key: ugly, but the kiosk goes on. */
static void link_interface(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    struct pack *pack = linker->pack;
    struct entries entries = {0};
    for (int l = 0; l < catalog->language_count; l++) {
        entries.in[l] = pack->languages[linker->languages[l]].words[WORDS_OF_UI].data;
    }
    if (link_phrases(linker, catalog, word_phrases, ARRAY_LENGTH(word_phrases), &entries)) {
        return;
    }
    for (int i = 0; i < WORD_COUNT; i++) {
        const char *key = words_key((enum word)i);
        if (catalog->words[i].in[0] != NULL) {
            continue;
        }
        for (int l = 0; l < LANGUAGES_MAX; l++) {
            catalog->words[i].in[l] = key;
        }
        if (!pack->thorough) { /* else the lint names each language that lacks it */
            problem_add(pack->problems, PROBLEM_ERROR, pack->languages[0].words[WORDS_OF_UI].path,
                        1, 1, "translation", "the word %s is in no language; add it", key);
        }
    }
}

/* Notes what was cut off by the walk, so that links to it are dropped without a second problem. */
static void note_cuts(struct linker *linker)
{
    for (int thing = 0; thing < THINGS; thing++) {
        index_init(&linker->things[thing], linker->arena);
        const struct yaml_file *file = &linker->pack->parts[thing_classes[thing].part];
        for (const struct cut *cut = file->cuts; cut != NULL; cut = cut->next) {
            link_leave_out(linker, (enum thing)thing, cut->id);
        }
    }
}

/* Names the words of things that do not exist. */
static void report_strays(struct linker *linker)
{
    struct pack *pack = linker->pack;
    for (int l = 0; l < pack->language_count; l++) {
        for (int thing = 0; thing < THINGS_IN_LISTS; thing++) {
            const struct thing_class *class = &thing_classes[thing];
            int count = pack_words_count(pack, l, (enum thing)thing);
            for (int i = 0; i < count && pack->parts[class->part].data != NULL; i++) {
                char *const *id = pack_words_entry(pack, l, (enum thing)thing, i);
                link_find(linker, &pack->languages[l].words[class->words], id, (enum thing)thing);
            }
        }
    }
}

bool catalog_link(struct catalog *catalog, struct pack *pack, struct err *err)
{
    const struct raw_pack *raw = pack->parts[PACK_SELF].data;
    struct linker linker = {.catalog = catalog, .pack = pack, .arena = pack->arena};
    *catalog = (struct catalog){.folder = pack->folder, .name = raw->name, .version = raw->version};
    if (!link_languages(&linker, err)) {
        return false;
    }
    note_cuts(&linker);
    link_interface(&linker);
    if (!link_topics(&linker, err)) {
        return false;
    }
    link_stories(&linker);
    link_quiz(&linker);
    link_figures(&linker);
    link_codes(&linker);
    link_cards(&linker);
    report_strays(&linker);
    return true;
}

bool catalog_load(struct catalog *catalog, const char *folder, struct arena *arena,
                  struct problems *problems, struct err *err)
{
    struct pack *pack = arena_new(arena, struct pack);
    return pack_read(pack, folder, false, arena, problems, err) && catalog_link(catalog, pack, err);
}

int catalog_field(const struct catalog *catalog, const char *id)
{
    int i = CATALOG_FIELDS - 1;
    while (i >= 0 && !text_equal(catalog->fields[i].id, id)) {
        i--;
    }
    return i;
}

int catalog_topic(const struct catalog *catalog, const char *id)
{
    int i = catalog->topic_count - 1;
    while (i >= 0 && !text_equal(catalog->topics[i].id, id)) {
        i--;
    }
    return i;
}

int catalog_story(const struct catalog *catalog, const char *id)
{
    int i = catalog->story_count - 1;
    while (i >= 0 && !text_equal(catalog->stories[i].id, id)) {
        i--;
    }
    return i;
}

int catalog_item(const struct catalog *catalog, const char *id)
{
    int i = catalog->item_count - 1;
    while (i >= 0 && !text_equal(catalog->items[i].id, id)) {
        i--;
    }
    return i;
}

int catalog_code(const struct catalog *catalog, const char *id)
{
    int i = catalog->code_count - 1;
    while (i >= 0 && !text_equal(catalog->codes[i].id, id)) {
        i--;
    }
    return i;
}

int catalog_strength(const struct catalog *catalog, const char *id)
{
    int i = catalog->strength_count - 1;
    while (i >= 0 && !text_equal(catalog->strengths[i].id, id)) {
        i--;
    }
    return i;
}

int catalog_language(const struct catalog *catalog, const char *code)
{
    int i = catalog->language_count - 1;
    while (i >= 0 && !text_equal(catalog->languages[i], code)) {
        i--;
    }
    return i;
}

/* The index of the code that *at stands on, -1 for one that the pack has not; moves *at on. */
static int next_code(const struct catalog *catalog, const char **at)
{
    size_t length = strcspn(*at, " ");
    int i = catalog->language_count - 1;
    while (i >= 0 && (strlen(catalog->languages[i]) != length ||
                      strncmp(catalog->languages[i], *at, length) != 0)) {
        i--;
    }
    *at += length;
    *at += strspn(*at, " ");
    return i;
}

int catalog_first(const struct catalog *catalog, const char *codes)
{
    int first = -1;
    while (*codes != '\0' && first < 0) {
        first = next_code(catalog, &codes);
    }
    return first >= 0 ? first : 0;
}

void catalog_offer(struct catalog *catalog, const char *codes, int first)
{
    unsigned offered = 0;
    while (*codes != '\0') {
        int language = next_code(catalog, &codes);
        offered |= language >= 0 ? 1U << language : 0;
    }
    catalog->hidden = offered == 0 ? 0 : ~(offered | 1U << first);
}

bool catalog_offers(const struct catalog *catalog, int language)
{
    return (catalog->hidden >> language & 1) == 0;
}

int catalog_offered(const struct catalog *catalog)
{
    int count = 0;
    for (int i = 0; i < catalog->language_count; i++) {
        count += catalog_offers(catalog, i);
    }
    return count;
}
