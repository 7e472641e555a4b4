/* link_codes.c: the official tree of ISCED-F 2013: which field is below which follows from the
 * codes themselves, and topics hang where their codes say. */
#include "model/link.h"

#include "base/text.h"

#include <string.h>

static const struct phrase_class code_phrases[] = {
    {offsetof(struct code, name), offsetof(struct raw_code_words, name)},
    {offsetof(struct code, about), offsetof(struct raw_code_words, about)},
};

static void add_code(struct linker *linker, char *const *id, bool outside)
{
    struct catalog *catalog = linker->catalog;
    struct code code = {.id = *id, .parent = -1, .outside = outside};
    if (!link_claim(linker, THING_CODE, id, catalog->code_count) ||
        !link_words(linker, THING_CODE, id, &code, code_phrases, ARRAY_LENGTH(code_phrases))) {
        return;
    }
    size_t length = strlen(*id);
    if (!outside && length > 2) {
        const char *above = arena_copy_n(linker->arena, *id, length - 1);
        code.parent = index_find(&linker->things[THING_CODE], above);
        if (code.parent == INDEX_NONE) {
            pack_problem(linker->pack, &linker->pack->parts[PACK_ISCED], id, PROBLEM_ERROR, "link",
                         "the code %s has no %s above it; write that before it, or move it to "
                         "outside",
                         *id, above);
        }
        code.parent = code.parent < 0 ? -1 : code.parent;
    }
    catalog->codes[catalog->code_count++] = code;
}

/* Walks over each code of each topic; with `fill` false it only counts. */
static void hang_topics(struct linker *linker, bool fill)
{
    struct catalog *catalog = linker->catalog;
    for (int t = 0; t < catalog->topic_count; t++) {
        const struct topic *topic = &catalog->topics[t];
        for (int i = 0; i < topic->isced_count; i++) {
            int at = index_find(&linker->things[THING_CODE], topic->isced[i]);
            if (at < 0) {
                continue;
            }
            struct code *code = &catalog->codes[at];
            if (fill) {
                code->topics[code->topic_count] = t;
            }
            code->topic_count++;
        }
    }
}

/* Names the codes of topics that the tree lacks. */
static void report_unknown(struct linker *linker)
{
    const struct raw_fields *raw = linker->pack->parts[PACK_FIELDS].data;
    struct yaml_file *file = &linker->pack->parts[PACK_FIELDS];
    for (unsigned f = 0; f < raw->fields_count; f++) {
        for (unsigned t = 0; t < raw->fields[f].topics_count; t++) {
            const struct raw_topic *topic = &raw->fields[f].topics[t];
            for (unsigned i = 0; i < topic->isced_count; i++) {
                link_find(linker, file, &topic->isced[i], THING_CODE);
            }
        }
    }
}

void link_codes(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_isced *raw = linker->pack->parts[PACK_ISCED].data;
    if (raw == NULL) {
        return;
    }
    catalog->codes = arena_array(linker->arena, (size_t)raw->codes_count + raw->outside_count,
                                 sizeof *catalog->codes);
    for (unsigned i = 0; i < raw->codes_count; i++) {
        add_code(linker, &raw->codes[i], false);
    }
    for (unsigned i = 0; i < raw->outside_count; i++) {
        add_code(linker, &raw->outside[i], true);
    }
    hang_topics(linker, false);
    for (int i = 0; i < catalog->code_count; i++) {
        struct code *code = &catalog->codes[i];
        code->topics = arena_array(linker->arena, (size_t)code->topic_count, sizeof *code->topics);
        code->topic_count = 0;
    }
    hang_topics(linker, true);
    report_unknown(linker);
}
