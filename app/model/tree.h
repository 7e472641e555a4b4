/* tree.h: a YAML file as nodes that know where they stand.
 *
 * Built from libyaml's events, not its documents: only events show where an alias stands, and a
 * limit on depth can act before libyaml spends minutes on a megabyte of brackets. */
#ifndef VONK_MODEL_TREE_H
#define VONK_MODEL_TREE_H

#include "base/arena.h"
#include "model/report.h"

#include <stdbool.h>
#include <stddef.h>

enum { TREE_DEPTH_MAX = 16 }; /* a pack's files need 6 */

enum node_kind { NODE_TEXT, NODE_LIST, NODE_GROUP };

struct node {
    enum node_kind kind;
    bool refused;              /* held an anchor or alias, which was reported */
    bool left_out;             /* cut off by the walk; not written any more */
    int line, column;          /* from 1; columns count characters */
    const char *text;          /* of a NODE_TEXT */
    struct node *first, *last; /* a list's entries; a group's keys */
    struct node *next;         /* the next entry or key */
    struct node *value;        /* of a key */
};

/* False after a report for what libyaml would read but a pack may not hold: UTF-16, and directives
 * (lines that start with %), which cost libyaml the square of their number. Ask before libyaml. */
bool tree_readable(const char *bytes, size_t size, struct report *report);

/* Parses `size` bytes (with a zero behind them). Returns the root, or NULL after a report when this
 * is no YAML that Vonk reads: syntax, not UTF-8, empty, too deep. Everything is in the arena. */
struct node *tree_parse(const char *bytes, size_t size, struct arena *arena, struct report *report);

/* Writes the tree as YAML without what was left out; NULL when it cannot be written. */
char *tree_write(const struct node *root, struct arena *arena, size_t *size);

#endif
