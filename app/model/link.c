/* link.c: what all parts of the linking share: ids, links and phrases. */
#include "model/link.h"

#include "base/text.h"

bool link_phrases(const struct linker *linker, void *thing, const struct phrase_class *phrases,
                  int count, const struct entries *entries)
{
    int languages = linker->catalog->language_count;
    bool complete = true;
    for (int i = 0; i < count; i++) {
        struct phrase *phrase = (struct phrase *)(void *)((char *)thing + phrases[i].phrase);
        for (int l = 0; l < languages; l++) {
            const char *text = NULL;
            for (int next = 0; next < languages && text == NULL; next++) {
                const char *entry = entries->in[(l + next) % languages];
                if (entry != NULL) {
                    text = *(const char *const *)(const void *)(entry + phrases[i].text);
                }
            }
            phrase->in[l] = text;
            complete = complete && text != NULL;
        }
        for (int l = languages; l < LANGUAGES_MAX; l++) {
            phrase->in[l] = phrase->in[0];
        }
    }
    return complete;
}

void *link_nested(const struct linker *linker, const struct entries *entries,
                  const struct list_class *class, int *count)
{
    const void *first = NULL;
    for (int l = 0; first == NULL && l < linker->catalog->language_count; l++) {
        first = entries->in[l];
    }
    *count = list_count(first, &class->place);
    char *things = arena_alloc(linker->arena, (size_t)*count * class->thing_size + 1);
    for (int i = 0; i < *count; i++) {
        struct entries nested = {0};
        for (int l = 0; l < linker->catalog->language_count; l++) {
            const void *in = entries->in[l];
            nested.in[l] =
                i < list_count(in, &class->place) ? list_entry(in, &class->place, i) : NULL;
        }
        link_phrases(linker, things + (size_t)i * class->thing_size, class->phrases,
                     class->phrase_count, &nested);
    }
    return things;
}

/* The entry with that id in a list, NULL without. */
static const void *find_entry(const void *data, const struct list_place *place, const char *id)
{
    int count = list_count(data, place);
    for (int i = 0; i < count; i++) {
        const void *entry = list_entry(data, place, i);
        if (text_equal(*(const char *const *)entry, id)) {
            return entry;
        }
    }
    return NULL;
}

bool link_nested_words(const struct linker *linker, const struct entries *entries,
                       const struct list_class *class, const char *id, void *thing)
{
    struct entries nested = {0};
    for (int l = 0; l < linker->catalog->language_count; l++) {
        nested.in[l] = find_entry(entries->in[l], &class->place, id);
    }
    return link_phrases(linker, thing, class->phrases, class->phrase_count, &nested);
}

struct entries link_entries(const struct linker *linker, enum thing thing, const char *id)
{
    struct entries entries = {0};
    for (int l = 0; l < linker->catalog->language_count; l++) {
        entries.in[l] = pack_words_of(linker->pack, linker->languages[l], thing, id);
    }
    return entries;
}

bool link_words(struct linker *linker, enum thing thing, char *const *id, void *to,
                const struct phrase_class *phrases, int count)
{
    const struct thing_class *class = &thing_classes[thing];
    struct pack *pack = linker->pack;
    struct entries entries = link_entries(linker, thing, *id);
    if (link_phrases(linker, to, phrases, count, &entries)) {
        return true;
    }
    link_leave_out(linker, thing, *id);
    if (!pack->thorough) { /* else the lint names each language that lacks it */
        pack_problem(pack, &pack->parts[class->part], id, PROBLEM_ERROR, "translation",
                     "the %s %s has no words in any language and is left out; write them in %s",
                     class->noun, *id, pack->languages[0].words[class->words].path);
    }
    return false;
}

bool link_claim(struct linker *linker, enum thing thing, char *const *id, int value)
{
    const struct thing_class *class = &thing_classes[thing];
    if (index_find(&linker->things[thing], *id) >= 0) {
        pack_problem(linker->pack, &linker->pack->parts[class->part], id, PROBLEM_ERROR,
                     "duplicate", "the id of this %s, %s, is already taken; choose another",
                     class->noun, *id);
        return false;
    }
    index_set(&linker->things[thing], *id, value);
    return true;
}

void link_leave_out(struct linker *linker, enum thing thing, const char *id)
{
    index_set(&linker->things[thing], id, LINK_LEFT_OUT);
}

int link_find(struct linker *linker, struct yaml_file *from, char *const *id, enum thing thing)
{
    const struct thing_class *class = &thing_classes[thing];
    int found = index_find(&linker->things[thing], *id);
    if (found == INDEX_NONE) {
        pack_problem(linker->pack, from, id, PROBLEM_ERROR, "link",
                     "there is no %s %s in %s; correct the id or remove it", class->noun, *id,
                     linker->pack->parts[class->part].path);
    }
    return found >= 0 ? found : -1;
}

static bool holds(const int *values, int count, int value)
{
    for (int i = 0; i < count; i++) {
        if (values[i] == value) {
            return true;
        }
    }
    return false;
}

int *link_list(struct linker *linker, struct yaml_file *from, char *const *ids, unsigned id_count,
               enum thing thing, int *count)
{
    int *found = arena_array(linker->arena, id_count, sizeof *found);
    *count = 0;
    for (unsigned i = 0; i < id_count; i++) {
        int value = link_find(linker, from, &ids[i], thing);
        if (value >= 0 && holds(found, *count, value)) {
            pack_problem(linker->pack, from, &ids[i], PROBLEM_ERROR, "duplicate",
                         "%s stands twice in this list; remove one", ids[i]);
        } else if (value >= 0) {
            found[(*count)++] = value;
        }
    }
    return found;
}
