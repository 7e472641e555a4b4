/* isced.c: the official table of fields (ISCED-F 2013), opened level by level, and where the topics
 * of Vonk hang in it. */
#include "screens/parts.h"

#include "base/text.h"

static const struct code *code_of(const struct screen_env *env)
{
    return &env->catalog->codes[env->route.argument];
}

/* The broad field (0-3) a code belongs to; -1 outside 05-08. */
static int field_of(const struct screen_env *env, const struct code *code)
{
    for (int i = 0; i < CATALOG_FIELDS && !code->outside; i++) {
        if (text_starts(code->id, env->catalog->fields[i].id)) {
            return i;
        }
    }
    return -1;
}

/* ---- view ---- */

static const char *with_code(const struct screen_env *env, struct frame *frame,
                             const struct code *code)
{
    return arena_printf(frame->arena, "%s %s", code->id, tell(env, &code->name));
}

static struct element *code_button(const struct screen_env *env, struct frame *frame,
                                   struct element *parent, int index)
{
    const struct theme *theme = env->theme;
    const struct code *code = &env->catalog->codes[index];
    int field = field_of(env, code);
    struct style style =
        field < 0 ? part_plate(theme, TONE_SAND) : part_field_plate(theme, field, FIELD_TINT);
    bool narrow = theme->width_em < 22; /* the words need the room */
    style.flow = narrow ? FLOW_COLUMN : FLOW_ROW;
    style.across = narrow ? ALIGN_START : ALIGN_CENTER;
    style.along = narrow ? ALIGN_CENTER : ALIGN_START;
    style.min_height = theme_mm(theme, 13);
    style.gap = theme_unit(theme, 2);
    style.pad =
        EDGES_XY(theme_unit(theme, narrow ? 1.5f : 2.4f), theme_unit(theme, 1) + style.edge_px);
    struct element *box = ui_box(frame, parent, style);
    ui_act(box, ROLE_BUTTON, part_id(frame, "isced", code->id),
           (struct action){ACTION_GO, SCREEN_ISCED, index});
    if (narrow) {
        ui_text(frame, box, FONT_BODY, with_code(env, frame, code));
        return box;
    }
    ui_text(frame, box, FONT_LABEL, code->id);
    ui_text(frame, box, FONT_BODY, tell(env, &code->name))->style.width = GROW;
    ui_icon(frame, box, "arrow-right", theme->fonts[FONT_BODY].px, theme_color(theme, TONE_INK));
    return box;
}

/* From the broad field down to this one. */
static void path(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    struct element *row = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_WRAP, .gap = theme_unit(theme, 2.2f), .across = ALIGN_CENTER});
    for (int i = 0; i < env->catalog->code_count; i++) {
        const struct code *broad = &env->catalog->codes[i];
        if (broad->outside || broad->parent >= 0) {
            continue;
        }
        int field = field_of(env, broad);
        bool full = env->theme->layout == LAYOUT_WIDE && field >= 0;
        const char *name =
            field < 0 ? broad->id : tell(env, &env->catalog->fields[field].short_name);
        part_button(env, frame, row,
                    &(struct button){.id = part_id(frame, "isced.broad", broad->id),
                                     .text = full ? name : broad->id,
                                     .label = name,
                                     .icon = arena_printf(frame->arena, "shape-%s", broad->id),
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = text_starts(code_of(env)->id, broad->id) &&
                                               !code_of(env)->outside,
                                     .action = {ACTION_GO, SCREEN_ISCED, i}});
    }
}

static void below(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = theme->width_em >= 30 ? 2 : 1,
                                                 .gap = theme_unit(theme, 2.2f)});
    for (int i = 0; i < env->catalog->code_count; i++) {
        if (env->catalog->codes[i].parent == env->route.argument) {
            code_button(env, frame, grid, i);
        }
    }
}

static void topics(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct code *code = code_of(env);
    if (code->topic_count == 0) {
        return;
    }
    ui_heading(frame, parent, FONT_NAME, say(env, WORD_ISCED_TOPICS));
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = theme->width_em >= 30 ? 2 : 1,
                                                 .gap = theme_unit(theme, 2.2f)});
    for (int i = 0; i < code->topic_count; i++) {
        int topic = code->topics[i];
        part_topic_tile(env, frame, grid, topic,
                        part_id(frame, "isced.topic", env->catalog->topics[topic].id), true)
            ->style.width = (struct size){0, 0};
    }
}

/* The pattern and the shape of the broad field, where there is room beside the list. */
static void emblem(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int field = field_of(env, code_of(env));
    if (theme->layout != LAYOUT_WIDE || field < 0) {
        return;
    }
    struct element *stack = ui_box(
        frame, parent, (struct style){.flow = FLOW_STACK, .width = SHARE(180), .clip = true});
    part_dessin(env, frame, stack, field, (struct style){.height = SHARE(1000)});
    int px = theme_mm(theme, 30);
    struct element *disc =
        ui_box(frame, stack,
               (struct style){.flow = FLOW_ROW,
                              .width = FIXED(px),
                              .height = FIXED(px),
                              .radius = px / 2,
                              .along = ALIGN_CENTER,
                              .across = ALIGN_CENTER,
                              .place_x = ALIGN_CENTER,
                              .place_y = ALIGN_CENTER,
                              .fill = theme_field_color(theme, field, FIELD_DEEP)});
    part_shape(env, frame, disc, field, px / 2, theme_field_color(theme, field, FIELD_BRIGHT));
}

void isced_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    const struct code *code = code_of(env);
    bool low = page_is_low(theme);
    struct element *body = page_begin(env, frame, NULL);
    struct element *row = ui_box(frame, body, (struct style){.flow = FLOW_ROW, .height = GROW});
    emblem(env, frame, row);
    struct element *box = page_column(env, frame, row, 3);
    box->style.width = GROW;
    struct element *list = ui_scroll(frame, box, "isced.list",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 2)});
    bool roomy = !low && !page_is_small(theme);
    if (roomy) { /* else what is on this level comes first */
        path(env, frame, list);
    }
    enum font_role role = theme->width_em < 14 || theme->height_em < 15 ? FONT_LABEL
                          : roomy                                       ? FONT_HEAD
                                                                        : FONT_TITLE;
    ui_heading(frame, list, role, with_code(env, frame, code));
    ui_text(frame, list, roomy ? FONT_LEAD : FONT_BODY, tell(env, &code->about));
    if (code->parent >= 0) {
        const struct code *above = &env->catalog->codes[code->parent];
        part_button(env, frame, list,
                    &(struct button){.id = part_id(frame, "isced.above", above->id),
                                     .text = roomy ? with_code(env, frame, above) : above->id,
                                     .label = with_code(env, frame, above),
                                     .icon = "arrow-left",
                                     .kind = BUTTON_BAR,
                                     .action = {ACTION_GO, SCREEN_ISCED, code->parent}});
    }
    below(env, frame, list);
    topics(env, frame, list);
    if (!roomy) {
        path(env, frame, list);
    }
    part_pager(env, frame, box, "isced.list");
}
