/* settings_file.c: walks the file's nodes and sets each text by its dotted path; and writes the
 * rows of the table that differ, so that the same walk reads them back. */
#include "model/settings_file.h"

#include "base/file.h"
#include "base/text.h"
#include "model/report.h"
#include "model/tree.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SETTINGS_FILE_MAX = 64 * 1024 };

/* The entries of a list with a space between; NULL when one of them is no plain text. */
static const char *join(const struct node *list, struct arena *arena)
{
    const char *joined = "";
    for (const struct node *entry = list->first; entry != NULL; entry = entry->next) {
        if (entry->kind != NODE_TEXT || entry->text == NULL || strchr(entry->text, ' ') != NULL) {
            return NULL;
        }
        joined = arena_printf(arena, "%s%s%s", joined, joined[0] != '\0' ? " " : "", entry->text);
        if (strlen(joined) >= SETTINGS_VALUE) {
            return NULL;
        }
    }
    return joined;
}

/* Sets one by a text or, where the row takes that, a list. */
static void set_value(struct settings *settings, const struct node *node, const char *path,
                      struct problems *problems, const char *file)
{
    struct err err = {{0}};
    const struct setting *row = settings_find(path);
    const char *value = node->text;
    if (node->kind == NODE_LIST) {
        bool taken = row != NULL && (row->flags & SETTING_LIST) != 0;
        value = taken ? join(node, problems->arena) : NULL;
        if (value == NULL) {
            problem_add(problems, PROBLEM_ERROR, file, node->line, node->column, "setting",
                        taken ? "%s is no list of plain texts; write it as in vonk --help"
                              : "%s is a list; give one value",
                        path);
            return;
        }
    }
    if (!settings_set(settings, path, value, &err)) {
        problem_add(problems, PROBLEM_ERROR, file, node->line, node->column, "setting", "%s",
                    err.text);
    }
}

static void set_node(struct settings *settings, const struct node *node, const char *path,
                     struct problems *problems, const char *file)
{
    if (node->kind != NODE_GROUP) {
        set_value(settings, node, path, problems, file);
        return;
    }
    for (const struct node *key = node->first; key != NULL; key = key->next) {
        if (key->text == NULL || key->value == NULL) {
            problem_add(problems, PROBLEM_ERROR, file, key->line, key->column, "setting",
                        "a name of a setting is no plain text; write it as in vonk --help");
            continue;
        }
        const char *dot = path[0] != '\0' ? "." : "";
        const char *name = arena_printf(problems->arena, "%s%s%s", path, dot, key->text);
        set_node(settings, key->value, name, problems, file);
    }
}

/* True when there are comments and nothing else, as in the example that is installed. A file
 * without a single byte is none: it may have lost what it said. */
static bool says_nothing(const char *bytes, size_t size)
{
    const char *line = bytes + strspn(bytes, " \t\r\n");
    bool comment = *line == '#';
    while (*line == '#') { /* file_read puts a 0 behind the last byte */
        line += strcspn(line, "\n");
        line += strspn(line, " \t\r\n");
    }
    return comment && line == bytes + size;
}

bool settings_load(struct settings *settings, const char *path, struct problems *problems,
                   struct err *err)
{
    size_t size = 0;
    char *bytes = file_read(problems->arena, path, SETTINGS_FILE_MAX, &size, err);
    if (bytes == NULL) {
        return false;
    }
    if (says_nothing(bytes, size)) {
        return true;
    }
    struct report report = {.problems = problems, .file = path};
    struct node *root = NULL;
    if (tree_readable(bytes, size, &report)) {
        root = tree_parse(bytes, size, problems->arena, &report);
    }
    if (root != NULL) {
        set_node(settings, root, "", problems, path);
    }
    return true;
}

/* ---- writing ---- */

/* `value` in quotes, or each of its words in a list. */
static const char *quote(const struct setting *row, char *value, struct arena *arena)
{
    enum { ROOM = 8 * SETTINGS_VALUE }; /* a control letter is six bytes */
    char quoted[ROOM];
    if ((row->flags & SETTING_LIST) == 0 || text_equal(value, SETTINGS_DEFAULT)) {
        text_json(quoted, sizeof quoted, value);
        return arena_copy(arena, quoted);
    }
    const char *list = "";
    char *rest = NULL;
    for (char *word = strtok_r(value, " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest)) {
        text_json(quoted, sizeof quoted, word);
        list = arena_printf(arena, "%s%s%s", list, list[0] != '\0' ? ", " : "", quoted);
    }
    return arena_printf(arena, "[%s]", list);
}

/* The rows that differ as YAML, NULL when there are none. Rows of a group stand together in the
 * table, but the words before the first dot are looked at anyway. */
static const char *write_rows(const struct settings *settings, const struct settings *base,
                              struct arena *arena)
{
    const char *text = NULL;
    const char *group = "";
    for (size_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_rows[i];
        char value[SETTINGS_VALUE], before[SETTINGS_VALUE];
        settings_print(settings, row, value);
        settings_print(base, row, before);
        if (text_equal(value, before)) {
            continue;
        }
        const char *dot = strchr(row->name, '.');
        size_t length = dot != NULL ? (size_t)(dot - row->name) : 0;
        const char *own = arena_copy_n(arena, row->name, length);
        bool same = text_equal(own, group);
        text = arena_printf(arena, "%s%s%s%s%s: %s\n", text != NULL ? text : "", same ? "" : own,
                            same || length == 0 ? "" : ":\n", length > 0 ? "  " : "",
                            row->name + (dot != NULL ? length + 1 : 0), quote(row, value, arena));
        group = own;
    }
    return text;
}

bool settings_save(const struct settings *settings, const struct settings *base, const char *path,
                   struct err *err)
{
    static const char head[] = "# Set on the kiosk by staff; wins from /etc/vonk/vonk.yaml. "
                               "Written anew at each change.\n";
    struct arena arena;
    bool ok = true;
    arena_init(&arena, 0);
    const char *rows = write_rows(settings, base, &arena);
    if (rows != NULL) {
        const char *text = arena_printf(&arena, "%s%s", head, rows);
        ok = file_write(path, text, strlen(text), err);
    } else if (unlink(path) != 0 && errno != ENOENT) {
        ok = err_set(err, "%s: cannot be removed (%s); check the folder and its permissions", path,
                     strerror(errno));
    }
    arena_finish(&arena);
    return ok;
}
