/* fields.c: the explorer: four broad fields, and on the next state the topics of one of them.
 *
 * On wide displays both are one picture: the four bands stand at the left, and the topics of the
 * chosen one open beside it. */
#include "screens/parts.h"

#include <stdio.h>

static const char *topic_count(const struct screen_env *env, struct frame *frame, int field)
{
    char count[16];
    snprintf(count, sizeof count, "%d", env->catalog->fields[field].topic_count);
    return words_fill(frame->arena, say(env, WORD_FIELDS_TOPICS), count, NULL);
}

/* The dark disc with the field's shape that sits on the edge of the pattern. */
static void disc(const struct screen_env *env, struct frame *frame, struct element *parent,
                 int field, int px)
{
    const struct theme *theme = env->theme;
    struct element *box =
        ui_box(frame, parent,
               (struct style){.flow = FLOW_ROW,
                              .width = FIXED(px),
                              .height = FIXED(px),
                              .radius = px / 2,
                              .place_x = ALIGN_END,
                              .place_y = ALIGN_CENTER,
                              .along = ALIGN_CENTER,
                              .across = ALIGN_CENTER,
                              .fill = theme_field_color(theme, field, FIELD_DEEP)});
    part_shape(env, frame, box, field, px / 2, theme_field_color(theme, field, FIELD_BRIGHT));
}

/* A band: pattern, disc, name, number of topics and, where there is room, what it is about. */
static struct element *band(const struct screen_env *env, struct frame *frame,
                            struct element *parent, int field, bool lead, bool chosen)
{
    const struct theme *theme = env->theme;
    const struct field *f = &env->catalog->fields[field];
    int px = theme_mm(theme, page_is_small(theme) || theme->width_em < 22 ? 12 : 19);
    struct style style = {.flow = FLOW_ROW,
                          .height = GROW,
                          .min_height = theme_mm(theme, 16),
                          .hit_inset = theme_mm(theme, 1.3f),
                          .fill = theme_field_color(theme, field, FIELD_TINT)};
    if (theme->look == LOOK_CONTRAST) {
        style.edge = theme_color(theme, TONE_INK);
        style.edge_px = theme_mm(theme, chosen ? 1.6f : 0.5f);
    }
    struct element *box = ui_box(frame, parent, style);
    ui_act(box, ROLE_BUTTON, part_id(frame, "fields", f->id),
           (struct action){ACTION_GO, SCREEN_FIELD, field});
    box->chosen = chosen;
    struct element *side =
        ui_box(frame, box,
               (struct style){.flow = FLOW_STACK,
                              .width = FIXED(theme->width_em < 14 ? px * 4 / 3 : px * 2),
                              .hit_inset = 0});
    part_dessin(env, frame, side, field,
                (struct style){.width = SHARE(750), .place_x = ALIGN_START});
    disc(env, frame, side, field, px);
    int pad = theme_unit(theme, 3);
    struct element *words =
        ui_box(frame, box,
               (struct style){.width = GROW,
                              .along = ALIGN_CENTER,
                              .pad = {pad, theme_unit(theme, 1), pad, theme_unit(theme, 1)}});
    ui_heading(frame, words, lead ? FONT_NAME : FONT_LABEL,
               tell(env, theme->layout != LAYOUT_WIDE ? &f->short_name : &f->name));
    if (lead && theme->height_em >= 26 && theme->width_em >= 24) {
        ui_text(frame, words, FONT_BODY, tell(env, &f->lead));
    }
    ui_text(frame, words, FONT_BODY, topic_count(env, frame, field))->style.optional = true;
    if (lead && theme->width_em >= 14) {
        struct element *arrow =
            ui_box(frame, box,
                   (struct style){.along = ALIGN_CENTER, .pad = {0, 0, page_margin(theme), 0}});
        ui_icon(frame, arrow, "arrow-right", theme->fonts[FONT_NAME].px,
                theme_color(theme, TONE_INK));
    } else if (chosen) {
        struct element *mark =
            ui_box(frame, box,
                   (struct style){.along = ALIGN_CENTER, .pad = {0, 0, theme_unit(theme, 2), 0}});
        ui_icon(frame, mark, "arrow-right", theme->fonts[FONT_NAME].px,
                theme_field_color(theme, field, FIELD_STRONG));
    }
    return box;
}

void fields_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct element *body = page_begin(env, frame, NULL);
    int margin = page_margin(theme);
    bool title = !page_is_low(theme);
    if (title) {
        struct element *head = ui_box(
            frame, body,
            (struct style){.pad = {margin, theme_unit(theme, 2), margin, theme_unit(theme, 3)}});
        ui_heading(frame, head, theme->width_em < 24 ? FONT_TITLE : FONT_HEAD,
                   say(env, WORD_FIELDS_TITLE));
    }
    struct element *list = ui_scroll(frame, body, "fields.list", (struct style){.height = GROW});
    for (int field = 0; field < CATALOG_FIELDS; field++) {
        band(env, frame, list, field, true, false);
    }
    struct element *below = ui_box(
        frame, body,
        (struct style){.flow = FLOW_ROW,
                       .pad = {margin, 0, margin, page_folded(theme) ? theme_unit(theme, 2) : 0}});
    part_pager(env, frame, below, "fields.list");
}

static void topics(const struct screen_env *env, struct frame *frame, struct element *parent,
                   int columns)
{
    const struct theme *theme = env->theme;
    const struct field *f = &env->catalog->fields[env->route.argument];
    struct element *list = ui_scroll(frame, parent, "field.list", (struct style){.height = GROW});
    struct element *grid = ui_box(
        frame, list,
        (struct style){
            .flow = FLOW_GRID, .columns = columns, .height = GROW, .gap = theme_unit(theme, 2.4f)});
    for (int i = 0; i < f->topic_count; i++) {
        int topic = f->first_topic + i;
        part_topic_tile(env, frame, grid, topic,
                        part_id(frame, "field.topic", env->catalog->topics[topic].id), false);
    }
    part_pager(env, frame, parent, "field.list");
}

static void field_head(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int field = env->route.argument;
    const struct field *f = &env->catalog->fields[field];
    struct element *row = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .fill = theme_field_color(theme, field, FIELD_TINT)});
    int px = theme_mm(theme, 17);
    part_dessin(env, frame, row, field, (struct style){.width = FIXED(px)});
    struct element *words = ui_box(frame, row,
                                   (struct style){.width = GROW,
                                                  .min_height = theme_mm(theme, 13),
                                                  .along = ALIGN_CENTER,
                                                  .pad = EDGES(theme_unit(theme, 2))});
    struct element *name = ui_heading(frame, words, FONT_NAME,
                                      tell(env, theme->width_em < 16 ? &f->short_name : &f->name));
    name->color = theme_field_color(theme, field, FIELD_DEEP);
}

void field_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct element *body = page_begin(env, frame, NULL);
    int margin = page_margin(theme), gap = theme_unit(theme, 3);
    if (theme->layout != LAYOUT_WIDE) {
        if (!page_is_low(theme) || theme->layout == LAYOUT_SLIM) {
            field_head(env, frame, body);
        }
        struct element *box = ui_box(frame, body,
                                     (struct style){.height = GROW,
                                                    .pad = {margin, gap / 2, margin, gap / 2},
                                                    .gap = theme_unit(theme, 2)});
        topics(env, frame, box, theme->width_em < 24 ? 1 : 2);
        return;
    }
    struct element *row = ui_box(frame, body, (struct style){.flow = FLOW_ROW, .height = GROW});
    struct element *bands =
        ui_box(frame, row, (struct style){.width = FIXED(theme->display.width * 37 / 100)});
    for (int field = 0; field < CATALOG_FIELDS; field++) { /* the chosen one sticks out */
        bool chosen = field == env->route.argument;
        struct element *box = band(env, frame, bands, field, false, chosen);
        box->style.width = SHARE(chosen ? 1000 : 920);
    }
    struct element *right =
        ui_box(frame, row,
               (struct style){.width = GROW, .pad = {gap * 2, gap / 2, margin, gap}, .gap = gap});
    ui_heading(frame, right, FONT_TITLE, say(env, WORD_FIELD_TITLE));
    topics(env, frame, right, 2);
}
