/* walk.h: holds a tree against the schema table that libcyaml loads by, names every mistake, and
 * cuts off what is broken so that the rest can be loaded.
 *
 * What is cut off: a list entry that holds an error (the innermost one), a key that is unknown,
 * double or broken but optional. A group or file that lacks something it must have is broken as a
 * whole. */
#ifndef VONK_MODEL_WALK_H
#define VONK_MODEL_WALK_H

#include "base/arena.h"
#include "model/report.h"
#include "model/schema.h"
#include "model/tree.h"

#include <stdbool.h>

/* An id, or a key, that was cut off: nobody needs to be told twice that it is not there. */
struct cut {
    const char *id;
    struct cut *next;
};

struct walk {
    struct report *report;
    struct arena *arena; /* keeps the list of what was cut off */
    struct cut *cuts;    /* starts empty */
};

/* Marks what is broken as left_out; false when the rest cannot be loaded. */
bool walk_tree(struct walk *walk, const struct cyaml_schema_value *schema, struct node *root);

/* The entry of a group with that key, NULL without; cut off ones do not count. */
struct node *walk_key(const struct node *group, const char *key);

/* True when a loaded number or id is as the schema wants it (what libcyaml does not check). */
bool walk_value_ok(const struct cyaml_schema_value *schema, const void *value);

#endif
