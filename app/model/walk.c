/* walk.c: one function for each type of libcyaml's schema, in a table. The sentences here are what
 * an editor reads, so they say what stands there and what to write. */
#include "model/walk.h"

#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How a value came out. */
enum state {
    STATE_FINE,  /* no error left in it */
    STATE_HURT,  /* held an error that was cut off; can be loaded */
    STATE_BROKEN /* cannot be loaded */
};

static enum state walk_value(struct walk *walk, const struct cyaml_schema_value *schema,
                             struct node *node, const char *name);

static bool is_optional(const struct cyaml_schema_field *field)
{
    return (field->value.flags & CYAML_FLAG_OPTIONAL) != 0;
}

static void add_cut(struct walk *walk, const char *id)
{
    struct cut *cut = arena_new(walk->arena, struct cut);
    *cut = (struct cut){.id = arena_copy(walk->arena, id), .next = walk->cuts};
    walk->cuts = cut;
}

/* Remembers every id inside something that was cut off. */
static void add_cut_ids(struct walk *walk, const struct node *node)
{
    for (const struct node *at = node->first; at != NULL; at = at->next) {
        bool is_id = node->kind == NODE_GROUP && at->kind == NODE_TEXT &&
                     text_equal(at->text, "id") && at->value->kind == NODE_TEXT;
        if (is_id) {
            add_cut(walk, at->value->text);
        }
        add_cut_ids(walk, node->kind == NODE_GROUP ? at->value : at);
    }
}

/* Number of letters to change, add or drop between two keys; `most` + 1 when it is more. */
static int distance(const char *a, const char *b, int most)
{
    enum { LENGTH = 40 };
    int row[LENGTH + 1];
    int length = (int)strlen(b);
    if (length > LENGTH || abs((int)strlen(a) - length) > most) {
        return most + 1;
    }
    for (int j = 0; j <= length; j++) {
        row[j] = j;
    }
    for (int i = 1; a[i - 1] != '\0'; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= length; j++) {
            int change = diagonal + (a[i - 1] != b[j - 1]);
            int other = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            diagonal = row[j];
            row[j] = change < other ? change : other;
        }
    }
    return row[length];
}

/* Adds a word to an enumeration, as far as there is room. */
static void add_word(char *all, size_t size, const char *between, const char *word)
{
    size_t used = strlen(all);
    snprintf(all + used, size - used, "%s%s", used > 0 ? between : "", word);
}

static void report_unknown_key(struct walk *walk, const struct cyaml_schema_field *fields,
                               const struct node *key)
{
    enum { NEAR = 2, FEW = 8 };
    const char *name = key->kind == NODE_TEXT ? key->text : "?";
    const char *nearest = NULL;
    int most = (int)strlen(name) / 2 < NEAR ? (int)strlen(name) / 2 : NEAR;
    int least = most + 1;
    char all[256] = "";
    int count = 0;
    for (const struct cyaml_schema_field *field = fields; field->key != NULL; field++, count++) {
        int far = distance(name, field->key, most);
        if (far < least) {
            least = far;
            nearest = field->key;
        }
        if (count < FEW) {
            add_word(all, sizeof all, ", ", field->key);
        }
    }
    if (nearest != NULL) {
        report_error(walk->report, key->line, key->column, "key",
                     "the key \"%.60s\" is not known here; did you mean \"%s\"?", name, nearest);
    } else if (count <= FEW) {
        report_error(walk->report, key->line, key->column, "key",
                     "the key \"%.60s\" is not known here; remove it, the keys are %s", name, all);
    } else {
        report_error(walk->report, key->line, key->column, "key",
                     "the key \"%.60s\" is not known here; remove it", name);
    }
}

static const struct cyaml_schema_field *find_field(const struct cyaml_schema_field *fields,
                                                   const struct node *key)
{
    for (const struct cyaml_schema_field *field = fields; field->key != NULL; field++) {
        if (key->kind == NODE_TEXT && text_equal(field->key, key->text)) {
            return field;
        }
    }
    return NULL;
}

struct node *walk_key(const struct node *group, const char *key)
{
    for (struct node *at = group->first; at != NULL; at = at->next) {
        if (!at->left_out && at->kind == NODE_TEXT && text_equal(at->text, key)) {
            return at;
        }
    }
    return NULL;
}

/* One key of a group and its value. `seen` is set for a key that stands there, broken or not. */
static enum state walk_pair(struct walk *walk, const struct cyaml_schema_field *fields,
                            struct node *key, unsigned char *seen)
{
    const struct cyaml_schema_field *field = find_field(fields, key);
    enum state state = key->refused ? STATE_BROKEN : STATE_FINE;
    if (field == NULL) {
        report_unknown_key(walk, fields, key);
        key->left_out = true;
        return STATE_HURT;
    }
    if (seen[field - fields]) {
        report_error(walk->report, key->line, key->column, "key",
                     "the key \"%s\" stands here twice; remove one of the two", field->key);
        key->left_out = true;
        return STATE_HURT;
    }
    seen[field - fields] = 1;
    if (state == STATE_FINE) {
        state = walk_value(walk, &field->value, key->value, field->key);
    }
    if (state == STATE_BROKEN && is_optional(field)) {
        add_cut(walk, field->key);
        key->left_out = true;
        return STATE_HURT;
    }
    return state;
}

static enum state walk_group(struct walk *walk, const struct cyaml_schema_value *schema,
                             struct node *node, const char *name)
{
    unsigned char seen[SCHEMA_KEYS_MAX] = {0};
    const struct cyaml_schema_field *fields = schema->mapping.fields;
    enum state worst = STATE_FINE;
    if (node->kind != NODE_GROUP) {
        report_error(walk->report, node->line, node->column, "type",
                     "%s must be a group of keys; write lines such as key: value", name);
        return STATE_BROKEN;
    }
    for (struct node *key = node->first; key != NULL; key = key->next) {
        enum state state = walk_pair(walk, fields, key, seen);
        worst = state > worst ? state : worst;
    }
    for (int i = 0; fields[i].key != NULL; i++) {
        if (!seen[i] && !is_optional(&fields[i])) {
            report_error(walk->report, node->line, node->column, "key",
                         "the key \"%s\" is missing in %s; add it", fields[i].key, name);
            worst = STATE_BROKEN;
        }
    }
    return worst;
}

static enum state walk_list(struct walk *walk, const struct cyaml_schema_value *schema,
                            struct node *node, const char *name)
{
    char entry_name[80];
    unsigned written = 0;
    unsigned kept = 0;
    bool told = false;
    if (node->kind != NODE_LIST) {
        report_error(walk->report, node->line, node->column, "type",
                     "%s must be a list; write [a, b], or lines that start with \"- \"", name);
        return STATE_BROKEN;
    }
    snprintf(entry_name, sizeof entry_name, "an entry of %s", name);
    for (struct node *entry = node->first; entry != NULL; entry = entry->next, written++) {
        bool surplus = kept == schema->sequence.max;
        if (surplus && !told) {
            report_error(walk->report, entry->line, entry->column, "count",
                         "%s holds more than %u entries; remove those from here on", name, kept);
            told = true;
        }
        entry->left_out =
            surplus || walk_value(walk, schema->sequence.entry, entry, entry_name) != STATE_FINE;
        kept += !entry->left_out;
        if (entry->left_out) {
            add_cut_ids(walk, entry);
        }
    }
    if (written < schema->sequence.min) {
        report_error(walk->report, node->line, node->column, "count",
                     "%s holds %u entries and needs %u; add some", name, written,
                     schema->sequence.min);
    }
    return kept < schema->sequence.min ? STATE_BROKEN : STATE_FINE;
}

/* The scalar types begin here: false and a report for anything but a text. */
static bool need_text(struct walk *walk, const struct node *node, const char *name,
                      const char *what)
{
    if (node->kind != NODE_TEXT) {
        report_error(walk->report, node->line, node->column, "type",
                     "%s must be %s; write it behind the colon, and no list", name, what);
    } else if (node->text[0] == '\0') {
        report_error(walk->report, node->line, node->column, "empty", "%s is empty; write %s", name,
                     what);
    }
    return node->kind == NODE_TEXT && node->text[0] != '\0';
}

static enum state walk_text(struct walk *walk, const struct cyaml_schema_value *schema,
                            struct node *node, const char *name)
{
    bool is_id = ((int)schema->flags & SCHEMA_ID) != 0;
    if (!need_text(walk, node, name, is_id ? "an id" : "a text")) {
        return STATE_BROKEN;
    }
    if (is_id && !schema_id_valid(node->text)) {
        report_error(walk->report, node->line, node->column, "id",
                     "\"%.60s\" is no id; use 1 to %d of a-z, 0-9 and -", node->text,
                     SCHEMA_ID_MAX);
        return STATE_BROKEN;
    }
    if (strlen(node->text) > schema->string.max) {
        report_error(walk->report, node->line, node->column, "length",
                     "%s is longer than %u bytes; make it shorter", name, schema->string.max);
        return STATE_BROKEN;
    }
    return STATE_FINE;
}

static enum state out_of_range(struct walk *walk, const struct cyaml_schema_value *schema,
                               const struct node *node, const char *name)
{
    report_error(walk->report, node->line, node->column, "range",
                 "%s is %.40s; write a number from %d to %d", name, node->text,
                 schema_least(schema), schema_most(schema));
    return STATE_BROKEN;
}

static enum state walk_whole(struct walk *walk, const struct cyaml_schema_value *schema,
                             struct node *node, const char *name)
{
    char *end;
    if (!need_text(walk, node, name, "a whole number")) {
        return STATE_BROKEN;
    }
    long long value = strtoll(node->text, &end, 0); /* base 0, as libcyaml; clamped */
    if (end == node->text || *end != '\0') {
        report_error(walk->report, node->line, node->column, "type",
                     "%s must be a whole number and is \"%.40s\"; write digits only", name,
                     node->text);
        return STATE_BROKEN;
    }
    bool inside = value >= schema_least(schema) && value <= schema_most(schema);
    return inside ? STATE_FINE : out_of_range(walk, schema, node, name);
}

static enum state walk_number(struct walk *walk, const struct cyaml_schema_value *schema,
                              struct node *node, const char *name)
{
    char *end;
    if (!need_text(walk, node, name, "a number")) {
        return STATE_BROKEN;
    }
    float value = strtof(node->text, &end);
    if (end == node->text || *end != '\0') {
        report_error(walk->report, node->line, node->column, "type",
                     "%s must be a number and is \"%.40s\"; write one such as 0.5", name,
                     node->text);
        return STATE_BROKEN;
    }
    return walk_value_ok(schema, &value) ? STATE_FINE : out_of_range(walk, schema, node, name);
}

static enum state walk_enum(struct walk *walk, const struct cyaml_schema_value *schema,
                            struct node *node, const char *name)
{
    char all[256] = "";
    if (!need_text(walk, node, name, "one of the words for it")) {
        return STATE_BROKEN;
    }
    for (unsigned i = 0; i < schema->enumeration.count; i++) {
        const char *word = schema->enumeration.strings[i].str;
        if (text_equal(word, node->text)) {
            return STATE_FINE;
        }
        add_word(all, sizeof all, " or ", word);
    }
    report_error(walk->report, node->line, node->column, "type", "%s is \"%.40s\"; write %s", name,
                 node->text, all);
    return STATE_BROKEN;
}

static enum state (*const functions[CYAML__TYPE_COUNT])(struct walk *,
                                                        const struct cyaml_schema_value *,
                                                        struct node *, const char *name) = {
    [CYAML_INT] = walk_whole,   [CYAML_FLOAT] = walk_number,  [CYAML_ENUM] = walk_enum,
    [CYAML_STRING] = walk_text, [CYAML_MAPPING] = walk_group, [CYAML_SEQUENCE] = walk_list,
};

static enum state walk_value(struct walk *walk, const struct cyaml_schema_value *schema,
                             struct node *node, const char *name)
{
    if (node->refused && node->kind == NODE_TEXT) {
        return STATE_BROKEN; /* an alias may stand for anything; it was named as it is */
    }
    enum state state = functions[schema->type](walk, schema, node, name);
    return node->refused ? STATE_BROKEN : state;
}

bool walk_tree(struct walk *walk, const struct cyaml_schema_value *schema, struct node *root)
{
    return walk_value(walk, schema, root, "the file") != STATE_BROKEN;
}

bool walk_value_ok(const struct cyaml_schema_value *schema, const void *value)
{
    if (schema->type == CYAML_STRING && ((int)schema->flags & SCHEMA_ID) != 0) {
        return schema_id_valid(value);
    }
    if (schema->type == CYAML_INT) {
        int number = *(const int *)value;
        return number >= schema_least(schema) && number <= schema_most(schema);
    }
    if (schema->type == CYAML_FLOAT) {
        float number = *(const float *)value;
        return number >= (float)schema_least(schema) && number <= (float)schema_most(schema);
    }
    return true;
}
