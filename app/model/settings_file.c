/* settings_file.c: walks the file's nodes and sets each text by its dotted path. */
#include "model/settings_file.h"

#include "base/file.h"
#include "model/report.h"
#include "model/tree.h"

#include <string.h>

enum { SETTINGS_FILE_MAX = 64 * 1024 };

static void set_node(struct settings *settings, const struct node *node, const char *path,
                     struct problems *problems, const char *file)
{
    struct err err = {{0}};
    if (node->kind == NODE_GROUP) {
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
    } else if (node->kind == NODE_LIST) {
        problem_add(problems, PROBLEM_ERROR, file, node->line, node->column, "setting",
                    "%s is a list; give one value", path);
    } else if (!settings_set(settings, path, node->text, &err)) {
        problem_add(problems, PROBLEM_ERROR, file, node->line, node->column, "setting", "%s",
                    err.text);
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
