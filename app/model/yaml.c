/* yaml.c: reading, loading and finding again. Nothing outside the pack is opened: names come from
 * checked ids, and no symbolic link is followed. */
#include "model/yaml.h"

#include "base/file.h"
#include "base/text.h"
#include "model/tree.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_SIZE = 4096 };

/* What stands under a name in the pack. */
enum found { FOUND_FILE, FOUND_NOTHING, FOUND_LINK, FOUND_OTHER, FOUND_LARGE };

static const char *const found_texts[] = {
    [FOUND_LINK] = "this is a symbolic link; put the file itself into the pack",
    [FOUND_OTHER] = "this is no file that can be read; put a YAML file here",
    [FOUND_LARGE] = "the file is larger than 1 MiB; make it shorter",
};

static enum found look_at(const char *folder, const char *path)
{
    char whole[PATH_SIZE];
    size_t start = strlen(folder) + 1;
    struct stat info = {0};
    if ((size_t)snprintf(whole, sizeof whole, "%s/%s", folder, path) >= sizeof whole) {
        return FOUND_NOTHING;
    }
    for (char *slash = whole + start; slash != NULL;) {
        slash = strchr(slash, '/');
        if (slash != NULL) {
            *slash = '\0';
        }
        if (lstat(whole, &info) != 0) {
            return errno == ENOENT || errno == ENOTDIR ? FOUND_NOTHING : FOUND_OTHER;
        }
        if (S_ISLNK(info.st_mode)) {
            return FOUND_LINK;
        }
        if (slash != NULL) {
            *slash++ = '/';
        }
    }
    if (!S_ISREG(info.st_mode)) {
        return FOUND_OTHER;
    }
    return info.st_size > SCHEMA_FILE_MAX ? FOUND_LARGE : FOUND_FILE;
}

/* Reads the text of a file; NULL when there is none that can be used. */
static char *read_text(struct yaml_file *file, const char *folder, struct arena *arena,
                       size_t *size, struct report *report)
{
    char whole[PATH_SIZE];
    enum found found = look_at(folder, file->path);
    file->exists = found != FOUND_NOTHING;
    char *text = NULL;
    if (found == FOUND_FILE) {
        snprintf(whole, sizeof whole, "%s/%s", folder, file->path);
        text = file_read(arena, whole, SCHEMA_FILE_MAX, size, NULL);
        found = text == NULL ? FOUND_OTHER : found;
    }
    if (text == NULL && found != FOUND_NOTHING) {
        report_error(report, 1, 1, "file", "%s", found_texts[found]);
    }
    return text;
}

/* Somebody who looks at every loaded value. */
struct visit {
    void (*see)(void *context, const struct cyaml_schema_value *schema, const void *at,
                const void *value, const struct node *node);
    void *context;
};

static void visit_value(const struct visit *visit, const struct cyaml_schema_value *schema,
                        const void *at, unsigned count, const struct node *node);

static void visit_group(const struct visit *visit, const struct cyaml_schema_value *schema,
                        const char *data, const struct node *node)
{
    const struct cyaml_schema_field *field = schema->mapping.fields;
    for (; field->key != NULL; field++) {
        bool list = field->value.type == CYAML_SEQUENCE;
        unsigned count = list ? *(const unsigned *)(const void *)(data + field->count_offset) : 0;
        const struct node *key = node == NULL ? NULL : walk_key(node, field->key);
        visit_value(visit, &field->value, data + field->data_offset, count,
                    key == NULL ? NULL : key->value);
    }
}

static const struct node *next_kept(const struct node *node)
{
    while (node != NULL && node->left_out) {
        node = node->next;
    }
    return node;
}

static void visit_list(const struct visit *visit, const struct cyaml_schema_value *schema,
                       const char *data, unsigned count, const struct node *node)
{
    const struct cyaml_schema_value *entry = schema->sequence.entry;
    bool pointers = (entry->flags & CYAML_FLAG_POINTER) != 0;
    size_t size = pointers ? sizeof(void *) : entry->data_size;
    const struct node *at = node == NULL ? NULL : next_kept(node->first);
    for (unsigned i = 0; i < count; i++) {
        visit_value(visit, entry, data + i * size, 0, at);
        at = at == NULL ? NULL : next_kept(at->next);
    }
}

/* Visits a loaded value and what is inside. `at` is the member that holds it or points to it;
 * `node` is where it stands in the file, NULL when nobody asks. */
static void visit_value(const struct visit *visit, const struct cyaml_schema_value *schema,
                        const void *at, unsigned count, const struct node *node)
{
    bool pointer = (schema->flags & CYAML_FLAG_POINTER) != 0;
    const void *value = pointer ? *(const void *const *)at : at;
    if (value == NULL && schema->type != CYAML_SEQUENCE) {
        return;
    }
    if (schema->type == CYAML_MAPPING) {
        visit_group(visit, schema, value, node);
        return;
    }
    visit->see(visit->context, schema, at, value, node);
    if (schema->type == CYAML_SEQUENCE && value != NULL) {
        visit_list(visit, schema, value, count, node);
    }
}

static void see_ok(void *context, const struct cyaml_schema_value *schema, const void *at,
                   const void *value, const struct node *node)
{
    bool *ok = context;
    (void)at;
    (void)node;
    *ok = *ok && walk_value_ok(schema, value);
}

static cyaml_err_t load(struct yaml_file *file, const char *text, size_t size,
                        struct memory *memory)
{
    struct cyaml_config config = {
        .mem_fn = memory_resize,
        .mem_ctx = memory,
        .log_level = CYAML_LOG_ERROR,
        .flags = CYAML_CFG_NO_ALIAS,
    };
    return cyaml_load_data((const uint8_t *)text, size, &config, file->schema, &file->data, NULL);
}

bool yaml_load_quick(struct yaml_file *file, const char *folder, struct memory *memory,
                     struct arena *scratch)
{
    struct report silent = {.file = file->path};
    size_t size = 0;
    bool ok = false;
    char *text = read_text(file, folder, scratch, &size, &silent);
    bool readable = text != NULL && tree_readable(text, size, &silent);
    if (readable && load(file, text, size, memory) == CYAML_OK && file->data != NULL) {
        ok = true;
        struct visit visit = {.see = see_ok, .context = &ok};
        visit_value(&visit, file->schema, &file->data, 0, NULL);
    }
    file->data = ok ? file->data : NULL;
    arena_reset(scratch);
    return ok;
}

/* Parses and walks a file; NULL when nothing of it can be used. */
static struct node *read_tree(struct yaml_file *file, const char *folder, struct walk *walk,
                              struct arena *scratch, size_t *size, char **text)
{
    *text = read_text(file, folder, scratch, size, walk->report);
    if (*text == NULL) {
        return NULL;
    }
    struct node *root = tree_parse(*text, *size, scratch, walk->report);
    return root != NULL && walk_tree(walk, file->schema, root) ? root : NULL;
}

void yaml_load_walk(struct yaml_file *file, const char *folder, struct memory *memory,
                    struct problems *problems)
{
    struct arena scratch;
    arena_init(&scratch, 0);
    struct report report = {.problems = problems, .file = file->path, .count = file->problems};
    struct walk walk = {.report = &report, .arena = memory->arena};
    size_t size = 0;
    char *text;
    struct node *root = read_tree(file, folder, &walk, &scratch, &size, &text);
    if (root != NULL && report.count > file->problems) {
        text = tree_write(root, &scratch, &size);
    }
    if (root != NULL && text != NULL) {
        cyaml_err_t why = load(file, text, size, memory);
        if (why != CYAML_OK || file->data == NULL) {
            file->data = NULL;
            report_error(&report, 1, 1, "yaml",
                         "libcyaml does not load this file (%s); write it more simply",
                         cyaml_strerror(why));
        }
    }
    file->cuts = walk.cuts;
    file->problems = report.count;
    arena_finish(&scratch);
}

struct places {
    struct place *list; /* NULL while they are counted */
    int count;
};

static void see_place(void *context, const struct cyaml_schema_value *schema, const void *at,
                      const void *value, const struct node *node)
{
    struct places *places = context;
    (void)value;
    if (node == NULL) {
        return;
    }
    if (places->list != NULL) {
        places->list[places->count] = (struct place){at, schema, node->line, node->column};
    }
    places->count++;
}

static int compare_places(const void *a, const void *b)
{
    const struct place *left = a;
    const struct place *right = b;
    uintptr_t a_at = (uintptr_t)left->at;
    uintptr_t b_at = (uintptr_t)right->at;
    return (a_at > b_at) - (a_at < b_at);
}

static void make_places(struct yaml_file *file, const char *folder, struct arena *arena)
{
    struct arena scratch;
    arena_init(&scratch, 0);
    struct report silent = {.file = file->path};
    struct walk walk = {.report = &silent, .arena = &scratch};
    struct places places = {0};
    struct visit visit = {.see = see_place, .context = &places};
    size_t size = 0;
    char *text;
    struct node *root = read_tree(file, folder, &walk, &scratch, &size, &text);
    if (root != NULL) {
        visit_value(&visit, file->schema, &file->data, 0, root);
    }
    places.list = arena_array(arena, (size_t)places.count + 1, sizeof *places.list);
    file->place_count = places.count;
    places.count = 0;
    if (root != NULL) {
        visit_value(&visit, file->schema, &file->data, 0, root);
    }
    qsort(places.list, (size_t)places.count, sizeof *places.list, compare_places);
    file->places = places.list;
    arena_finish(&scratch);
}

const struct place *yaml_places(struct yaml_file *file, const char *folder, struct arena *arena,
                                int *count)
{
    if (file->data != NULL && file->places == NULL) {
        make_places(file, folder, arena);
    }
    *count = file->place_count;
    return file->places;
}

const struct place *yaml_find(struct yaml_file *file, const char *folder, struct arena *arena,
                              const void *member)
{
    struct place key = {.at = member};
    int count;
    const struct place *places = yaml_places(file, folder, arena, &count);
    if (places == NULL) {
        return NULL;
    }
    return bsearch(&key, places, (size_t)count, sizeof key, compare_places);
}

bool yaml_was_cut(const struct yaml_file *file, const char *id)
{
    for (const struct cut *cut = file->cuts; cut != NULL; cut = cut->next) {
        if (text_equal(cut->id, id)) {
            return true;
        }
    }
    return false;
}
