/* quiz_audit.h: measures what the quiz of a pack promises, after each of its blocks.
 *
 * Seeds are fixed: the same pack and the same number of sheets give the same figures. Bars hold
 * from 12 items on, the normal length; after fewer the figures are told without a verdict. */
#ifndef VONK_MODEL_QUIZ_AUDIT_H
#define VONK_MODEL_QUIZ_AUDIT_H

#include "model/quiz_crowd.h"

#include "base/arena.h"
#include "base/err.h"
#include "model/problem.h"

#include <stdbool.h>

enum { QUIZ_AUDIT_SHEETS = 100000, QUIZ_AUDIT_LEAST_ITEMS = 12 };

/* What is measured. `figure` below: its unit and how it is read. */
enum quiz_property {
    QUIZ_FOUND,      /* a sheet that puts one topic first: how far it is ahead */
    QUIZ_REACHED,    /* topics that some sheet puts first */
    QUIZ_OWN,        /* topics that their own sheet puts first */
    QUIZ_EAGER,      /* the same, liking everything that points to the topic */
    QUIZ_MOST,       /* percent of sheets: the topic that is first most often */
    QUIZ_LEAST,      /* the topic that is first least often */
    QUIZ_FIELD,      /* points: a field's share of first places against its share of topics */
    QUIZ_FIRST_KEPT, /* one answer moved a step: the first topic is still equal to the best */
    QUIZ_TOP_KEPT,   /* of the first three, the share that is still equal to the third */
    QUIZ_FIRST_SAME, /* the same two by the scores alone, without what is equal */
    QUIZ_TOP_SAME,
    QUIZ_LOWERED,         /* answers raised a step that lowered a topic the item points to */
    QUIZ_STRENGTH_LOWERS, /* chosen strengths that lowered a topic they point to */
    QUIZ_STRENGTH_WEIGHS, /* the most that one adds to a topic, in steps of its strongest item */
    QUIZ_CLEAR,           /* percent of sheets with one direction */
    QUIZ_FLAT,            /* percent of sheets with none */
    QUIZ_OWN_FIELD,       /* percent of people whose field is among the directions */
    QUIZ_OWN_TOPIC,       /* percent of people whose topic is among the three */
    QUIZ_DISTANCE,        /* total variation between the first fields of boys and of girls */
    QUIZ_RATIO,           /* the smaller share over the larger, of the field where it is least */
    QUIZ_PROPERTIES
};

struct quiz_property_class {
    const char *name; /* a phrase, read with `of` behind it */
    bool barred;      /* else a figure without a bar */
    bool at_least;    /* the figure must be at least the bar; else at most */
    double bar;       /* NAN: the number of topics */
    const char *unit; /* "" for a plain number */
    int decimals;
};

/* By enum quiz_property. */
extern const struct quiz_property_class quiz_property_classes[QUIZ_PROPERTIES];

struct quiz_finding {
    int items; /* asked */
    enum quiz_property property;
    const char *of;    /* crowd or topic, "" for none */
    const char *sheet; /* QUIZ_FOUND: a sign for each item asked, in the order of the table */
    double figure, bar;
    bool barred, holds; /* `holds` is true where there is no bar */
};

/* A pack's quiz with its letters, which the catalog leaves out. */
struct quiz_audit {
    struct catalog catalog;
    struct quiz_letters letters[CATALOG_QUIZ_ITEMS_MAX]; /* by item index */
};

/* Loads the pack in `folder`; false and `err` when it cannot be used or has no item. */
bool quiz_audit_load(struct quiz_audit *audit, const char *folder, struct arena *arena,
                     struct problems *problems, struct err *err);

/* Who is told of each finding as soon as it is measured; the finding lives until the return. */
struct quiz_audit_ear {
    void (*tell)(void *to, const struct quiz_finding *finding);
    void *to;
};

/* Measures everything with so many sheets a row (a fifth of them where two results are compared).
 * Returns how many bars do not hold. */
int quiz_audit_run(const struct quiz_audit *audit, int sheets, const struct quiz_audit_ear *ear);

#endif
