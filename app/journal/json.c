/* json.c: two prepared statements of a database in memory: is it JSON, and what is in it. A text
 * is bound, never copied into SQL. */
#include "journal/json.h"

#include "base/text.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct json {
    sqlite3 *db;
    sqlite3_stmt *valid, *walk;
};

enum { HOLDER, KEY, TYPE, ATOM, PARENT }; /* columns of `walk` */

static const char valid_sql[] = "SELECT json_valid(?1)";
static const char walk_sql[] = "SELECT path, key, type, atom, parent FROM json_tree(?1)";

/* SQLite's names of types. */
static const struct {
    const char *name;
    enum json_type type;
} types[] = {
    {"null", JSON_NULL},   {"true", JSON_BOOL}, {"false", JSON_BOOL},    {"integer", JSON_NUMBER},
    {"real", JSON_NUMBER}, {"text", JSON_TEXT}, {"object", JSON_OBJECT}, {"array", JSON_ARRAY},
};

struct json *json_open(struct err *err)
{
    struct json *json = calloc(1, sizeof *json);
    if (json == NULL || sqlite3_open(":memory:", &json->db) != SQLITE_OK ||
        sqlite3_prepare_v2(json->db, valid_sql, -1, &json->valid, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(json->db, walk_sql, -1, &json->walk, NULL) != SQLITE_OK) {
        err_set(err, "JSON cannot be read: %s; install a SQLite with its JSON functions",
                json == NULL ? "out of memory" : sqlite3_errmsg(json->db));
        json_close(json);
        return NULL;
    }
    return json;
}

void json_close(struct json *json)
{
    if (json == NULL) {
        return;
    }
    sqlite3_finalize(json->valid);
    sqlite3_finalize(json->walk);
    sqlite3_close(json->db);
    free(json);
}

static bool is_valid(struct json *json, const char *text, size_t length)
{
    if (memchr(text, '\0', length) != NULL ||
        sqlite3_bind_text64(json->valid, 1, text, length, SQLITE_STATIC, SQLITE_UTF8) !=
            SQLITE_OK) {
        return false;
    }
    bool valid = sqlite3_step(json->valid) == SQLITE_ROW && sqlite3_column_int(json->valid, 0) == 1;
    sqlite3_reset(json->valid);
    sqlite3_clear_bindings(json->valid);
    return valid;
}

bool json_read(struct json *json, const char *text, size_t length, struct err *err)
{
    sqlite3_reset(json->walk);
    sqlite3_clear_bindings(json->walk);
    if (!is_valid(json, text, length)) {
        return err_set(err, "it is not JSON; write one object on a line");
    }
    if (sqlite3_bind_text64(json->walk, 1, text, length, SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK) {
        return err_set(err, "it is too long to read; write less on a line");
    }
    return true;
}

/* A column as a string that is never NULL. */
static const char *column(struct json *json, int i)
{
    const char *text = (const char *)sqlite3_column_text(json->walk, i);
    return text != NULL ? text : "";
}

bool json_next(struct json *json, struct json_node *node)
{
    if (sqlite3_step(json->walk) != SQLITE_ROW) {
        sqlite3_reset(json->walk);
        sqlite3_clear_bindings(json->walk);
        return false;
    }
    bool whole = sqlite3_column_type(json->walk, PARENT) == SQLITE_NULL;
    bool named = sqlite3_column_type(json->walk, KEY) == SQLITE_TEXT;
    *node = (struct json_node){.holder = column(json, HOLDER),
                               .key = named && !whole ? column(json, KEY) : "",
                               .text = column(json, ATOM),
                               .whole = whole};
    for (size_t i = 0; i < ARRAY_LENGTH(types); i++) {
        if (text_equal(types[i].name, column(json, TYPE))) {
            node->type = types[i].type;
        }
    }
    return true;
}
