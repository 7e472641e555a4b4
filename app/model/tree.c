/* tree.c: libyaml's events to nodes, and nodes back to YAML. Owns libyaml's parser or emitter for
 * the length of a call; the nodes are the arena's. */
#include "model/tree.h"

#include "base/text.h"

#include <string.h>
#include <yaml.h>

struct builder {
    struct arena *arena;
    struct report *report;
    struct node *root;
    struct node *open[TREE_DEPTH_MAX]; /* lists and groups that have not ended */
    struct node *keys[TREE_DEPTH_MAX]; /* of each open group: the key that waits for its value */
    int depth;
};

/* Where a byte stands, or before it the first one that is no UTF-8. */
static void find_line(const char *bytes, size_t offset, int *line, int *column)
{
    const char *at = bytes;
    *line = 1;
    *column = 1;
    while (at < bytes + offset && *at != '\0') {
        const char *start = at;
        if (text_next(&at) == 0xFFFD && at == start + 1) {
            return;
        }
        *line += *start == '\n';
        *column = *start == '\n' ? 1 : *column + 1;
    }
}

bool tree_readable(const char *bytes, size_t size, struct report *report)
{
    bool utf16 =
        size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
    if (utf16) {
        report_error(report, 1, 1, "yaml", "this is UTF-16; save the file as UTF-8");
        return false;
    }
    for (const char *at = bytes; at != NULL; at = strchr(at, '\n')) {
        at += *at == '\n';
        if (*at == '%') {
            int line, column;
            find_line(bytes, (size_t)(at - bytes), &line, &column);
            report_error(report, line, column, "yaml",
                         "a line that starts with %% is not used here; remove it or indent it");
            return false;
        }
    }
    return true;
}

/* Says in one sentence why libyaml gave up. */
static void report_parser(const yaml_parser_t *parser, const char *bytes, struct report *report)
{
    const char *why = parser->problem != NULL ? parser->problem : "no memory";
    int line = (int)parser->problem_mark.line + 1;
    int column = (int)parser->problem_mark.column + 1;
    if (parser->error == YAML_READER_ERROR) {
        find_line(bytes, parser->problem_offset, &line, &column);
        report_error(report, line, column, "yaml",
                     "this character is not UTF-8 text (%s); save the file as UTF-8", why);
        return;
    }
    int last_line, last_column;
    find_line(bytes, strlen(bytes), &last_line, &last_column);
    if (line > last_line) { /* libyaml ends the last line when the file does not */
        line = last_line;
        column = last_column;
    }
    int begun = (int)parser->context_mark.line + 1;
    if (parser->context != NULL && begun < line) {
        report_error(report, line, column, "yaml",
                     "this is no YAML (%s, %s that began in line %d); check the quotes, colons "
                     "and indentation up to here",
                     why, parser->context, begun);
        return;
    }
    report_error(report, line, column, "yaml",
                 "this is no YAML (%s); check the quotes, colons and indentation up to here", why);
}

static struct node *node_new(struct builder *builder, enum node_kind kind, const yaml_mark_t *mark)
{
    struct node *node = arena_new(builder->arena, struct node);
    node->kind = kind;
    node->line = (int)mark->line + 1;
    node->column = (int)mark->column + 1;
    return node;
}

/* Hangs a node under the innermost open one. */
static void attach(struct builder *builder, struct node *node)
{
    if (builder->depth == 0) {
        builder->root = node;
        return;
    }
    struct node *parent = builder->open[builder->depth - 1];
    struct node **key = &builder->keys[builder->depth - 1];
    if (parent->kind == NODE_GROUP && *key != NULL) {
        (*key)->value = node;
        *key = NULL;
        return;
    }
    if (parent->kind == NODE_GROUP) {
        *key = node;
    }
    if (parent->last == NULL) {
        parent->first = node;
    } else {
        parent->last->next = node;
    }
    parent->last = node;
}

static bool open_node(struct builder *builder, struct node *node)
{
    if (builder->depth == TREE_DEPTH_MAX) {
        report_error(builder->report, node->line, node->column, "depth",
                     "this is nested more than %d deep; remove brackets or indentation",
                     TREE_DEPTH_MAX);
        return false;
    }
    builder->open[builder->depth] = node;
    builder->keys[builder->depth] = NULL;
    builder->depth++;
    return true;
}

static void refuse_anchor(struct builder *builder, struct node *node, const yaml_char_t *anchor)
{
    if (anchor != NULL) {
        node->refused = true;
        report_error(builder->report, node->line, node->column, "alias",
                     "anchors (&%.40s) are not used here; write the text itself, or put it in "
                     "quotes",
                     (const char *)anchor);
    }
}

static void add_alias(struct builder *builder, const yaml_event_t *event)
{
    struct node *node = node_new(builder, NODE_TEXT, &event->start_mark);
    node->text = "";
    node->refused = true;
    report_error(builder->report, node->line, node->column, "alias",
                 "aliases (*%.40s) are not used here; write the text itself, or put it in quotes",
                 (const char *)event->data.alias.anchor);
    attach(builder, node);
}

/* Takes one event; false when the rest of the file must not be read. */
static bool take_event(struct builder *builder, const yaml_event_t *event)
{
    struct node *node;
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (builder->root != NULL) {
            report_error(builder->report, (int)event->start_mark.line + 1,
                         (int)event->start_mark.column + 1, "yaml",
                         "a second document begins here; remove the line ---");
        }
        return builder->root == NULL;
    case YAML_ALIAS_EVENT:
        add_alias(builder, event);
        return true;
    case YAML_SCALAR_EVENT:
        node = node_new(builder, NODE_TEXT, &event->start_mark);
        node->text = arena_copy_n(builder->arena, (const char *)event->data.scalar.value,
                                  event->data.scalar.length);
        refuse_anchor(builder, node, event->data.scalar.anchor);
        attach(builder, node);
        return true;
    case YAML_SEQUENCE_START_EVENT:
        node = node_new(builder, NODE_LIST, &event->start_mark);
        refuse_anchor(builder, node, event->data.sequence_start.anchor);
        attach(builder, node);
        return open_node(builder, node);
    case YAML_MAPPING_START_EVENT:
        node = node_new(builder, NODE_GROUP, &event->start_mark);
        refuse_anchor(builder, node, event->data.mapping_start.anchor);
        attach(builder, node);
        return open_node(builder, node);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        builder->depth--;
        return true;
    default:
        return true;
    }
}

/* Reads all events; false when the file cannot be used. */
static bool build(struct builder *builder, yaml_parser_t *parser, const char *bytes)
{
    bool going = true;
    bool ended = false;
    while (going && !ended) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) {
            report_parser(parser, bytes, builder->report);
            return false;
        }
        going = take_event(builder, &event);
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    return builder->depth == 0; /* stopped inside: too deep */
}

struct node *tree_parse(const char *bytes, size_t size, struct arena *arena, struct report *report)
{
    struct builder builder = {.arena = arena, .report = report};
    yaml_parser_t parser;
    if (!tree_readable(bytes, size, report) || !yaml_parser_initialize(&parser)) {
        return NULL;
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, size);
    bool ok = build(&builder, &parser, bytes);
    yaml_parser_delete(&parser);
    if (ok && builder.root == NULL) {
        report_error(report, 1, 1, "yaml", "the file is empty; write its keys, or remove it");
    }
    return ok ? builder.root : NULL;
}

/* What tree_write has written so far. */
struct output {
    struct arena *arena;
    char *bytes;
    size_t size, room;
};

static int write_bytes(void *context, unsigned char *bytes, size_t size)
{
    struct output *output = context;
    if (output->size + size >= output->room) {
        size_t room = (output->size + size) * 2 + 4096;
        char *more = arena_alloc(output->arena, room);
        if (output->size > 0) {
            memcpy(more, output->bytes, output->size);
        }
        output->bytes = more;
        output->room = room;
    }
    memcpy(output->bytes + output->size, bytes, size);
    output->size += size;
    return 1;
}

static bool emit_node(yaml_emitter_t *emitter, const struct node *node)
{
    yaml_event_t event;
    if (node->kind == NODE_TEXT) {
        /* Quoted, whatever it was: libcyaml makes no difference, and no text is misread. */
        return yaml_scalar_event_initialize(&event, NULL, NULL, (const yaml_char_t *)node->text, -1,
                                            0, 1, YAML_DOUBLE_QUOTED_SCALAR_STYLE) &&
               yaml_emitter_emit(emitter, &event);
    }
    bool group = node->kind == NODE_GROUP;
    bool ok =
        group
            ? yaml_mapping_start_event_initialize(&event, NULL, NULL, 1, YAML_FLOW_MAPPING_STYLE)
            : yaml_sequence_start_event_initialize(&event, NULL, NULL, 1, YAML_FLOW_SEQUENCE_STYLE);
    ok = ok && yaml_emitter_emit(emitter, &event);
    for (const struct node *at = node->first; ok && at != NULL; at = at->next) {
        if (!at->left_out) {
            ok = emit_node(emitter, at) && (!group || emit_node(emitter, at->value));
        }
    }
    ok = ok && (group ? yaml_mapping_end_event_initialize(&event)
                      : yaml_sequence_end_event_initialize(&event));
    return ok && yaml_emitter_emit(emitter, &event);
}

static bool emit_document(yaml_emitter_t *emitter, const struct node *root)
{
    yaml_event_t event;
    return yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING) &&
           yaml_emitter_emit(emitter, &event) &&
           yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1) &&
           yaml_emitter_emit(emitter, &event) && emit_node(emitter, root) &&
           yaml_document_end_event_initialize(&event, 1) && yaml_emitter_emit(emitter, &event) &&
           yaml_stream_end_event_initialize(&event) && yaml_emitter_emit(emitter, &event);
}

char *tree_write(const struct node *root, struct arena *arena, size_t *size)
{
    struct output output = {.arena = arena};
    yaml_emitter_t emitter;
    if (!yaml_emitter_initialize(&emitter)) {
        return NULL;
    }
    yaml_emitter_set_output(&emitter, write_bytes, &output);
    yaml_emitter_set_unicode(&emitter, 1);
    yaml_emitter_set_width(&emitter, -1);
    bool ok = emit_document(&emitter, root);
    yaml_emitter_delete(&emitter);
    *size = output.size;
    return ok ? output.bytes : NULL;
}
