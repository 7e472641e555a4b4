/* catalog.h: what a pack says, read once and never changed.
 *
 * A pack is a folder of YAML files: structure in `*.yaml`, words in `<language>/`. Everything lives
 * in the arena given to catalog_load and is const afterwards. Links between things are indices into
 * the catalog's own arrays. */
#ifndef VONK_MODEL_CATALOG_H
#define VONK_MODEL_CATALOG_H

#include "base/arena.h"
#include "base/err.h"
#include "model/problem.h"
#include "model/words.h"

#include <stdbool.h>

enum {
    CATALOG_FIELDS = 4,         /* the broad fields 05-08 of ISCED-F 2013 */
    CATALOG_QUIZ_ITEMS_MAX = 48 /* more items in a pack are an error */
};

/* A broad field of ISCED-F. */
struct field {
    const char *id; /* "05" … "08" */
    struct phrase name, short_name, lead;
    int first_topic, topic_count; /* its topics stand together */
};

/* One of the topics below a broad field. */
struct topic {
    const char *id; /* "05-1" … */
    int field;
    const char *icon; /* picture name */
    const char **isced;
    int isced_count; /* detailed ISCED-F codes, closest first */
    int *related;
    int related_count;
    int *stories; /* stories that name this topic, main topic first */
    int story_count;
    int domain;   /* index into domains, -1 without */
    int prospect; /* index into prospects, -1 without: the first that names it */
    struct phrase name, lead, does, whom, likes, example;
};

/* A page of a story. */
struct story_page {
    struct phrase title, text;
};

/* A role model. */
struct story {
    const char *id;
    bool composite; /* put together from several women's stories; else a real person */
    int age;        /* years */
    const char *portrait; /* picture name */
    int eyes_x, eyes_y;   /* eye centre in the 800 x 1000 drawing */
    int *topics;
    int topic_count; /* main topic first */
    struct phrase name, work, claim, line;
    struct story_page *pages;
    int page_count;
};

/* An item of the quiz. */
struct quiz_item {
    const char *id;
    const char *picture;
    int block; /* from 1 */
    float *weights; /* one per topic, 0 where it says nothing */
    struct phrase activity;
};

/* Where figures come from. */
struct source {
    const char *id, *name;
};

/* Who starts in an mbo domain. */
struct domain {
    const char *id;
    int students, women; /* persons who started in `year` */
    const char *year;    /* school year, "2018/19" */
    int source;
    struct phrase name;
};

/* Job prospects of a course (SBB, "Kans op stage, leerbaan en werk"). */
struct prospect {
    const char *id;
    int stars; /* 1-5 */
    int year;
    int source;
    struct phrase name;
};

struct catalog {
    const char *folder; /* where it was read from; pictures are in its `pictures/` */
    const char *name;
    int version;
    const char **languages; /* codes; the first is the default, the order that of fallback */
    int language_count;
    struct field fields[CATALOG_FIELDS];
    struct topic *topics;
    int topic_count;
    struct story *stories;
    int story_count;
    struct quiz_item *items;
    int item_count;
    struct source *sources;
    int source_count;
    struct domain *domains;
    int domain_count;
    struct prospect *prospects;
    int prospect_count;
    struct phrase words[WORD_COUNT]; /* the interface's own words */
};

/* Reads the pack in `folder`. Broken items are left out and named in `problems`; false and `err`
 * only when the pack cannot be used at all: no folder, no pack.yaml, no language complete enough to
 * show an interface, not four fields with a topic each. */
bool catalog_load(struct catalog *catalog, const char *folder, struct arena *arena,
                  struct problems *problems, struct err *err);

/* Index by id, -1 when there is none. */
int catalog_field(const struct catalog *catalog, const char *id);
int catalog_topic(const struct catalog *catalog, const char *id);
int catalog_story(const struct catalog *catalog, const char *id);
int catalog_item(const struct catalog *catalog, const char *id);
int catalog_language(const struct catalog *catalog, const char *code);

#endif
