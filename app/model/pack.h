/* pack.h: all files of a pack, read but not yet linked.
 *
 * The catalog is assembled from it and the lint looks at it; nobody else needs it. Everything lives
 * in the arena given to pack_read. */
#ifndef VONK_MODEL_PACK_H
#define VONK_MODEL_PACK_H

#include "base/arena.h"
#include "base/err.h"
#include "model/index.h"
#include "model/problem.h"
#include "model/schema.h"
#include "model/words.h"
#include "model/yaml.h"

#include <stdbool.h>
#include <stddef.h>

/* The files of structure. */
enum pack_part {
    PACK_SELF,
    PACK_FIELDS,
    PACK_STORIES,
    PACK_QUIZ,
    PACK_FIGURES,
    PACK_OPTIONAL, /* a pack may leave out those from here on, and then has no such screen */
    PACK_ISCED = PACK_OPTIONAL,
    PACK_MYTHS,
    PACK_STEPS,
    PACK_PARENTS,
    PACK_COACH,
    PACK_PARTS
};

/* The files of words in each language's folder, but for the stories. */
enum pack_words {
    WORDS_OF_UI,
    WORDS_OF_FIELDS,
    WORDS_OF_QUIZ,
    WORDS_OF_FIGURES,
    WORDS_OF_ISCED,
    WORDS_OF_MYTHS,
    WORDS_OF_STEPS,
    WORDS_OF_PARENTS,
    WORDS_OF_COACH,
    PACK_WORDS
};

/* What has an id. Those before THING_STORY have their words in a list of a file of words. */
enum thing {
    THING_FIELD,
    THING_TOPIC,
    THING_ITEM,
    THING_STRENGTH,
    THING_DOMAIN,
    THING_PROSPECT,
    THING_CHART,
    THING_CODE,
    THING_MYTH,
    THING_STEP,
    THING_QUESTION,
    THING_PHASE,
    THING_DO,
    THING_SCENARIO,
    THING_TERM,
    THING_STORY,  /* words in a file of its own */
    THING_SOURCE, /* no words */
    THINGS
};
enum { THINGS_IN_LISTS = THING_STORY };

/* Where a list is in the data of a file, or in an entry of it. */
struct list_place {
    size_t list, count; /* offsets of its pointer and of its `unsigned` count */
    size_t entry_size;
};

#define LIST_OF(structure, member)                                                                 \
    {                                                                                              \
        offsetof(structure, member), offsetof(structure, member##_count),                          \
            sizeof *((structure *)NULL)->member                                                    \
    }

/* Where a thing is defined and where its words are. */
struct thing_class {
    const char *noun; /* for sentences */
    enum pack_part part;
    enum pack_words words;
    struct list_place entries; /* in the file of words; the id of an entry comes first */
};
extern const struct thing_class thing_classes[THINGS];

struct pack_language {
    const char *code;
    struct yaml_file words[PACK_WORDS];
    struct yaml_file *stories;             /* one for each entry of stories.yaml */
    struct index entries[THINGS_IN_LISTS]; /* id to place in the list of words */
};

struct pack {
    const char *folder;
    struct arena *arena;
    struct problems *problems;
    bool thorough;
    struct yaml_file parts[PACK_PARTS];
    bool has[PACK_PARTS];
    struct pack_language languages[LANGUAGES_MAX]; /* in order of fallback */
    int language_count;
    int story_count; /* entries of stories.yaml */
};

/* True when this pack has the part: all but the optional ones, and those whose file is there. */
bool pack_has(const struct pack *pack, enum pack_part part);

/* The part that a file of words belongs to. */
enum pack_part pack_part_of(enum pack_words words);

/* Number of entries of a list in the data of a file (NULL: 0), and one of them. */
int list_count(const void *data, const struct list_place *place);
const void *list_entry(const void *data, const struct list_place *place, int i);

/* Reads every file of the pack. `thorough` walks each of them, so that no mistake stays unnamed.
 * False and `err` when pack.yaml cannot be used or there is no such folder. */
bool pack_read(struct pack *pack, const char *folder, bool thorough, struct arena *arena,
               struct problems *problems, struct err *err);

/* Sets `err` to why a file cannot be used: its first problem, or that it is missing. Returns false.
 */
bool pack_refuse(const struct pack *pack, const struct yaml_file *file, struct err *err);

/* Adds a problem at the place of a loaded member of `file` (NULL: at its first line). */
void pack_problem(struct pack *pack, struct yaml_file *file, const void *member,
                  enum problem_severity severity, const char *rule, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* The words of a thing in a language: an entry of the list of words, NULL without. */
const void *pack_words_of(const struct pack *pack, int language, enum thing thing, const char *id);

/* Number of entries in a language's list of words, and one of them. */
int pack_words_count(const struct pack *pack, int language, enum thing thing);
const void *pack_words_entry(const struct pack *pack, int language, enum thing thing, int i);

#endif
