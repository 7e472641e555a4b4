/* link.h: from the files of a pack to the catalog: ids become indices, words become phrases.
 *
 * Only catalog.c, its parts link_*.c and the lint use it. A thing that cannot be shown (a second
 * one with the same id, no words in any language, a story without a topic) is left out; a link to
 * nowhere is dropped. Each is named in the pack's problems, once: what was already named because
 * its file was broken is not named again. */
#ifndef VONK_MODEL_LINK_H
#define VONK_MODEL_LINK_H

#include "model/catalog.h"
#include "model/index.h"
#include "model/pack.h"

#include <stdbool.h>
#include <stddef.h>

enum { LINK_LEFT_OUT = -2 }; /* in an index of things: known, but not in the catalog */

struct linker {
    struct catalog *catalog;
    struct pack *pack;
    struct arena *arena;
    int languages[LANGUAGES_MAX]; /* catalog's language to the pack's */
    struct index things[THINGS];  /* id to index in the catalog */
};

/* A phrase of a thing, and where its text is in an entry of words. */
struct phrase_class {
    size_t phrase; /* offset in the thing */
    size_t text;   /* offset of a char * in the entry */
};

/* A list inside an entry of words, such as the pages of a story, and the things made from it. */
struct list_class {
    struct list_place place;
    size_t thing_size;
    const struct phrase_class *phrases;
    int phrase_count;
};

/* The entry of words in each language of the catalog, NULL where there is none. */
struct entries {
    const void *in[LANGUAGES_MAX];
};

/* Assembles the catalog from a pack that was read. See catalog_load for `err`. */
bool catalog_link(struct catalog *catalog, struct pack *pack, struct err *err);

/* The parts of catalog_link, in this order. */
bool link_topics(struct linker *linker, struct err *err);
void link_stories(struct linker *linker);
void link_quiz(struct linker *linker);
void link_figures(struct linker *linker);
void link_codes(struct linker *linker);
void link_cards(struct linker *linker);

/* Fills the phrases of a thing; where a language lacks one, that of the next language in the pack's
 * order (after the last comes the first). False when a phrase is in no language at all. */
bool link_phrases(const struct linker *linker, void *thing, const struct phrase_class *phrases,
                  int count, const struct entries *entries);

/* Makes the things of a list inside an entry: as many as in the first language that has the entry;
 * where a language has fewer, those of the next. */
void *link_nested(const struct linker *linker, const struct entries *entries,
                  const struct list_class *class, int *count);

/* Fills the phrases of the one thing whose words stand under `id` in such a list. */
bool link_nested_words(const struct linker *linker, const struct entries *entries,
                       const struct list_class *class, const char *id, void *thing);

/* The entry of words of a thing in each language. */
struct entries link_entries(const struct linker *linker, enum thing thing, const char *id);

/* link_phrases for a thing whose words are in a list; says so when it must be left out. `id` is the
 * member that holds the id. */
bool link_words(struct linker *linker, enum thing thing, char *const *id, void *to,
                const struct phrase_class *phrases, int count);

/* Claims an id for the thing with index `value`; false, and a problem, when it is taken. */
bool link_claim(struct linker *linker, enum thing thing, char *const *id, int value);

/* Notes that a thing is known but not in the catalog. */
void link_leave_out(struct linker *linker, enum thing thing, const char *id);

/* The index of the thing an id means; -1, and a problem, when there is none. `from` is the file and
 * `id` the member that holds the link. */
int link_find(struct linker *linker, struct yaml_file *from, char *const *id, enum thing thing);

/* A list of links; those to nowhere and repeated ones are dropped and named. */
int *link_list(struct linker *linker, struct yaml_file *from, char *const *ids, unsigned id_count,
               enum thing thing, int *count);

#endif
