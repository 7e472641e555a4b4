/* catalog.h: what a pack says, read once and never changed.
 *
 * A pack is a folder of YAML files: structure in `*.yaml`, words in `<language>/`. Everything lives
 * in the arena given to catalog_load and is const afterwards. Links between things are indices into
 * the catalog's own arrays. */
#ifndef VONK_MODEL_CATALOG_H
#define VONK_MODEL_CATALOG_H

#include "base/arena.h"
#include "base/err.h"
#include "model/kinds.h"
#include "model/problem.h"
#include "model/words.h"

#include <stdbool.h>

enum {
    CATALOG_FIELDS = 4, /* the broad fields 05-08 of ISCED-F 2013 */
    CATALOG_PHASES = 5, /* s, t, e, a, m of the STEAM Coach model */
    /* More of these in a pack are an error. */
    CATALOG_QUIZ_ITEMS_MAX = 48,
    CATALOG_STRENGTHS_MAX = 16,
    CATALOG_TALK_MAX = 12, /* questions of a speed date */
    CATALOG_WORK_MAX = 8,  /* kinds of work, or elective subjects, of a topic */
    CATALOG_ROWS_MAX = 32  /* rows of a chart, questions of a phase */
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
    const enum level *levels; /* at which it can be learned, rising */
    int level_count;
    int domain;   /* index into domains, -1 without */
    int prospect; /* index into prospects, -1 without: the first that names it */
    struct phrase name, lead, does, whom, meet, likes, example, route;
    struct phrase *work, *electives;
    int work_count, elective_count;
};

/* A field of the official table ISCED-F 2013. */
struct code {
    const char *id; /* "05" broad, "053" narrow, "0531" detailed */
    int parent;     /* index into codes; -1 for a broad field and for one outside 05-08 */
    bool outside;   /* not of 05-08, but a topic names it */
    int *topics;    /* that name it; of a broad or narrow field: none */
    int topic_count;
    struct phrase name, about;
};

/* A question and its answer: of a speed date, or on the page for parents. */
struct question {
    const char *id;
    int source; /* of the figures in the answer, -1 without */
    const char *year;
    struct phrase question, answer;
};

/* A page of a story. */
struct story_page {
    struct phrase title, text;
};

/* A role model. */
struct story {
    const char *id;
    bool composite;           /* put together from several women's stories; else a real person */
    int consent;              /* year in which a real person agreed; 0 without */
    int age;                  /* years */
    const enum level *levels; /* her way through education */
    int level_count;
    enum entry entry;
    const char *portrait; /* picture name */
    int eyes_x, eyes_y;   /* eye centre in the 800 x 1000 drawing */
    int *topics;
    int topic_count; /* main topic first */
    struct phrase name, work, claim, line;
    struct story_page *pages;
    int page_count;
    struct question *talk; /* her speed date */
    int talk_count;
};

/* An item of the quiz. */
struct quiz_item {
    const char *id;
    const char *picture;
    int block;      /* from 1 */
    float *weights; /* one per topic, 0 where it says nothing */
    struct phrase activity;
};

/* What a visitor can be good at. */
struct strength {
    const char *id;
    const char *picture;
    float *weights;              /* one per topic, 0 where it says nothing */
    struct phrase name, because; /* "Ik help graag", "je graag helpt" */
};

/* Where figures come from. */
struct source {
    const char *id, *name; /* name: short, beside a figure */
    const char *title;     /* the full citation */
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

/* A row of a chart. */
struct chart_row {
    const char *id;
    float value;
    struct phrase name;
};

/* Figures drawn, and told in words. */
struct chart {
    const char *id;
    enum chart_kind kind;
    enum chart_unit unit;
    int source;
    const char *year;
    float reference; /* a value to compare with; 0 without */
    struct chart_row *rows;
    int row_count;
    struct phrase title, text; /* the message; what the picture says */
};

/* A statement that is true or not, and what is known. */
struct myth {
    const char *id;
    bool truth;
    int source;
    const char *year;
    struct phrase statement, fact;
};

/* A small next step. */
struct step {
    const char *id;
    enum step_phase phase;
    enum step_when when;
    struct phrase name, how;
};

/* The coach's cards: a phase with open questions, what to say and what not, a scenario, a term. */
struct coach_phase {
    const char *id; /* "s" … "m" */
    struct phrase lead, *questions;
    int question_count;
};
struct coach_do {
    const char *id;
    struct phrase good, bad, why;
};
struct coach_scenario {
    const char *id;
    struct phrase title, text, *ask;
    int ask_count;
};
struct coach_term {
    const char *id;
    struct phrase term, meaning;
};
struct coach {
    struct coach_phase *phases;
    struct coach_do *dos;
    struct coach_scenario *scenarios;
    struct coach_term *terms;
    int phase_count, do_count, scenario_count, term_count;
};

struct catalog {
    const char *folder; /* where it was read from; pictures are in its `pictures/` */
    const char *name;
    int version;
    const char **languages; /* codes; the first is the default, the order that of fallback */
    int language_count;
    unsigned hidden; /* a bit for each language that visitors are not offered */
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
    struct strength *strengths;
    int strength_count;
    struct chart *charts;
    int chart_count;
    struct code *codes; /* the tree in order of codes, then those outside it */
    int code_count;
    struct myth *myths;
    int myth_count;
    struct step *steps;
    int step_count;
    struct question *parents;
    int parent_question_count;
    struct coach coach;
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
int catalog_code(const struct catalog *catalog, const char *id);
int catalog_strength(const struct catalog *catalog, const char *id);
int catalog_language(const struct catalog *catalog, const char *code);

/* Index of the first of these codes (a space between) that the pack has; 0 when it has none. */
int catalog_first(const struct catalog *catalog, const char *codes);

/* Offers visitors the languages of these codes and `first`, the one that a visit begins in; all of
 * them when the pack has none of the codes. Words of the others go on filling gaps. */
void catalog_offer(struct catalog *catalog, const char *codes, int first);

bool catalog_offers(const struct catalog *catalog, int language);

/* How many are offered, 1 at least. */
int catalog_offered(const struct catalog *catalog);

#endif
