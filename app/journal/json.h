/* json.h: reads JSON with SQLite's own functions, so that Vonk needs no second library for it.
 *
 * A text is walked from its beginning to its end, node by node, as SQLite's json_tree does:
 *     {"a":[1,"b"]}    the whole, then "a" in "$", then 1 and "b" in "$.a"
 * Strict RFC 8259: what SQLite reads beyond it (JSON5) is refused. */
#ifndef VONK_JOURNAL_JSON_H
#define VONK_JOURNAL_JSON_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum json_type { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_OBJECT, JSON_ARRAY };

struct json; /* a connection to an empty database in memory */

struct json_node {
    const char *holder; /* path of what it stands in: "$" for a member of the whole, "$.answers" */
    const char *key;    /* its name in an object; "" elsewhere */
    enum json_type type;
    const char *text; /* a text's letters; a number or boolean as SQLite says it; else "" */
    bool whole;       /* the whole text; it comes first */
};

/* NULL and `err` on failure. */
struct json *json_open(struct err *err);

/* Accepts NULL. */
void json_close(struct json *json);

/* Begins with another text of so many bytes, which must live until json_next returned false or the
 * next json_read. False and `err` when it is not JSON. */
bool json_read(struct json *json, const char *text, size_t length, struct err *err);

/* The next node, whose strings live until the next call; false after the last. */
bool json_next(struct json *json, struct json_node *node);

#endif
