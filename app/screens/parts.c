/* parts.c: buttons, cards, tiles, chips and stars. No state: everything goes into the frame. */
#include "screens/parts.h"

#include <stdio.h>

const char *part_id(struct frame *frame, const char *prefix, const char *id)
{
    return arena_printf(frame->arena, "%s.%s", prefix, id);
}

int story_field(const struct catalog *catalog, const struct story *story)
{
    return story->topic_count > 0 ? catalog->topics[story->topics[0]].field : 0;
}

struct style part_plate(const struct theme *theme, enum tone tone)
{
    struct style style = {.fill = theme_color(theme, tone), .radius = theme_mm(theme, 5)};
    if (theme->look == LOOK_CONTRAST) {
        style.edge = theme_color(theme, TONE_INK);
        style.edge_px = theme_mm(theme, 0.7f);
    }
    return style;
}

struct style part_field_plate(const struct theme *theme, int field, enum field_tone tone)
{
    struct style style = part_plate(theme, TONE_SAND);
    style.fill = theme_field_color(theme, field, tone);
    return style;
}

/* Outline of what is chosen, mm. */
#define CHOSEN_EDGE 1.1f

/* ---- buttons ---- */

/* Colours of a kind, by day; in the contrast look every button is outlined. */
static void button_colors(const struct theme *theme, const struct button *b, struct style *style)
{
    bool day = theme->look == LOOK_DAY;
    switch (b->kind) {
    case BUTTON_PRIMARY:
        style->fill = theme_color(theme, TONE_PRIMARY);
        style->lip = theme_color(theme, TONE_OVERALL);
        style->lip_px = theme_mm(theme, 1.4f);
        break;
    case BUTTON_SAFFRON:
        style->fill = theme_color(theme, TONE_GLOW);
        style->lip = theme_color(theme, day ? TONE_INK : TONE_OVERALL);
        style->lip_px = theme_mm(theme, 1.4f);
        break;
    case BUTTON_ON_INK:
        style->fill = theme_color(theme, b->chosen ? TONE_GLOW : TONE_BOARD);
        style->edge = theme_color(theme, TONE_ON_BOARD);
        style->edge_px = theme_mm(theme, b->chosen ? 1.4f : 0.7f);
        break;
    case BUTTON_SECONDARY:
        style->lip = theme_color(theme, TONE_INK);
        style->lip_px = theme_mm(theme, 1.4f);
        style->fill = theme_color(theme, TONE_PAPER);
        style->edge_px = theme_mm(theme, 0.7f);
        break;
    case BUTTON_BAR:
        style->fill = theme_color(theme, TONE_PAPER);
        style->edge_px = theme_mm(theme, 0.5f);
        break;
    }
}

static bool is_plain_kind(const struct button *b)
{
    return b->kind == BUTTON_SECONDARY || b->kind == BUTTON_BAR;
}

/* Colour of the words. */
static struct color button_ink(const struct theme *theme, const struct button *b)
{
    enum tone tone = TONE_INK;
    if (b->kind == BUTTON_PRIMARY) {
        tone = TONE_PAPER;
    } else if (b->chosen || b->kind == BUTTON_SAFFRON) {
        tone = TONE_ON_GLOW;
    } else if (b->kind == BUTTON_ON_INK) {
        tone = TONE_ON_BOARD;
    }
    return theme_color(theme, tone);
}

static struct style button_style(const struct theme *theme, const struct button *b)
{
    bool bar = b->kind == BUTTON_BAR;
    float height = bar || b->low ? 12.7f : 20.0f;
    float pad = bar ? 2.0f : page_is_small(theme) ? 2.5f : 4.5f;
    int clear = theme_mm(theme, CHOSEN_EDGE) + 2; /* no letter on the outline of what is chosen */
    struct style style = {.flow = FLOW_ROW,
                          .width = FIT,
                          .min_height = theme_mm(theme, height),
                          .min_width = theme_mm(theme, 12.7f),
                          .pad = EDGES_XY(theme_unit(theme, pad), clear),
                          .gap = theme_unit(theme, bar ? 1.3f : 2.4f),
                          .along = ALIGN_CENTER,
                          .across = ALIGN_CENTER,
                          .radius = theme_mm(theme, 4)};
    style.keep = true;
    style.edge = theme_color(theme, bar ? TONE_LEAD : TONE_INK);
    button_colors(theme, b, &style);
    if (b->chosen && is_plain_kind(b)) {
        style.fill = theme_color(theme, TONE_GLOW);
        style.edge = theme_color(theme, TONE_INK);
        style.edge_px = theme_mm(theme, CHOSEN_EDGE);
    }
    return style;
}

struct element *part_button(const struct screen_env *env, struct frame *frame,
                            struct element *parent, const struct button *given)
{
    const struct theme *theme = env->theme;
    struct button small = *given, *b = &small;
    b->low = b->low || (b->kind == BUTTON_SECONDARY && page_is_small(theme));
    struct element *box = ui_box(frame, parent, button_style(theme, b));
    ui_act(box, b->role == ROLE_NONE ? ROLE_BUTTON : b->role, b->id, b->action);
    box->label = b->label != NULL ? b->label : "";
    box->chosen = b->chosen;
    box->primary = b->kind == BUTTON_PRIMARY || b->kind == BUTTON_SAFFRON;
    enum font_role font = b->kind == BUTTON_BAR || b->low || b->plain ? FONT_LABEL : FONT_NAME;
    struct color color = button_ink(theme, b);
    struct color accent = b->kind == BUTTON_PRIMARY ? theme_color(theme, TONE_MARK) : color;
    int icon_px = theme->fonts[font].px;
    if (b->icon != NULL) {
        ui_icon(frame, box, b->icon, icon_px, accent);
    }
    if (b->text != NULL) {
        struct element *text = ui_text(frame, box, font, b->text);
        text->color = color;
        text->align = ALIGN_CENTER;
        text->shrink = b->kind == BUTTON_BAR ? 0 : 85;
    }
    if (b->icon_behind != NULL) {
        ui_icon(frame, box, b->icon_behind, icon_px, accent);
    }
    if (b->chosen) {
        ui_icon(frame, box, "tick", icon_px, color);
    }
    return box;
}

struct element *part_buttons(const struct screen_env *env, struct frame *frame,
                             struct element *parent)
{
    return ui_box(frame, parent,
                  (struct style){
                      .flow = FLOW_WRAP, .gap = theme_unit(env->theme, 2), .across = ALIGN_CENTER});
}

struct element *part_pager(const struct screen_env *env, struct frame *frame, struct element *row,
                           const char *scroll)
{
    return ui_pager(frame, row, scroll, env->theme->width_em < 36 ? NULL : say(env, WORD_MORE));
}

void part_pager_on(const struct screen_env *env, struct frame *frame, struct element *row,
                   const char *scroll, struct color color)
{
    struct element *pager = part_pager(env, frame, row, scroll);
    pager->style.edge = color;
    for (struct element *e = pager->first; e != NULL; e = e->next) {
        e->color = color;
    }
}

struct style part_choice(const struct theme *theme, bool chosen)
{
    struct style style = part_plate(theme, chosen ? TONE_SAFFRON : TONE_SAND);
    if (chosen) {
        style.edge = theme_color(theme, TONE_INK);
        style.edge_px = theme_mm(theme, theme->look == LOOK_CONTRAST ? 1.4f : 1.1f);
    }
    return style;
}

void part_mark(const struct screen_env *env, struct frame *frame, struct element *parent,
               bool chosen)
{
    const struct theme *theme = env->theme;
    int px = theme_mm(theme, 7.5f);
    struct style style = {.flow = FLOW_ROW,
                          .width = FIXED(px),
                          .height = FIXED(px),
                          .radius = px / 2,
                          .along = ALIGN_CENTER,
                          .across = ALIGN_CENTER,
                          .edge = theme_color(theme, TONE_LEAD),
                          .edge_px = theme_mm(theme, 0.6f)};
    if (chosen) {
        style.fill = style.edge = theme_color(theme, TONE_PRIMARY);
    }
    struct element *disc = ui_box(frame, parent, style);
    if (chosen) {
        ui_icon(frame, disc, "tick", px * 6 / 10, theme_color(theme, TONE_MARK));
    }
}

struct element *part_source(const struct screen_env *env, struct frame *frame,
                            struct element *parent, int source, const char *year)
{
    const char *text =
        words_fill(frame->arena, say(env, WORD_SOURCE), env->catalog->sources[source].name, year);
    return ui_text(frame, parent, FONT_BODY, text);
}

/* ---- fields ---- */

static const char *const shapes[CATALOG_FIELDS] = {"shape-05", "shape-06", "shape-07", "shape-08"};
static const char *const dessins[CATALOG_FIELDS] = {"dessin-05", "dessin-06", "dessin-07",
                                                    "dessin-08"};

struct element *part_shape(const struct screen_env *env, struct frame *frame,
                           struct element *parent, int field, int px, struct color color)
{
    (void)env;
    return ui_icon(frame, parent, shapes[field], px, color);
}

struct element *part_chip(const struct screen_env *env, struct frame *frame, struct element *parent,
                          int field, const char *text, bool dark)
{
    const struct theme *theme = env->theme;
    int height = theme->fonts[FONT_LABEL].line + theme_unit(theme, 1.2f);
    struct style style = part_field_plate(theme, field, dark ? FIELD_DEEP : FIELD_TINT);
    style.flow = FLOW_ROW;
    style.width = FIT;
    style.across = ALIGN_CENTER;
    style.gap = theme_unit(theme, 1.2f);
    style.pad = EDGES_XY(theme_unit(theme, 2), theme_unit(theme, 0.6f) + style.edge_px);
    style.radius = height / 2 + style.edge_px;
    struct element *chip = ui_box(frame, parent, style);
    struct color shape = theme_field_color(theme, field, dark ? FIELD_BRIGHT : FIELD_STRONG);
    part_shape(env, frame, chip, field, theme->fonts[FONT_LABEL].px * 8 / 10, shape);
    struct element *label = ui_text(frame, chip, FONT_LABEL, text);
    label->color = theme_color(theme, dark ? TONE_PAPER : TONE_INK);
    return chip;
}

void part_point(const struct screen_env *env, struct frame *frame, struct element *parent,
                const char *text)
{
    const struct theme *theme = env->theme;
    if (theme->height_em < 15 || theme->width_em < 14) { /* too low for a page to end there */
        ui_text(frame, parent, FONT_BODY, text);
        return;
    }
    struct element *row =
        ui_box(frame, parent, (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2)});
    int px = theme->fonts[FONT_BODY].px * 8 / 10;
    struct element *mark = ui_icon(frame, row, "kite-bullet", px, theme_color(theme, TONE_INK));
    mark->style.height = FIXED(theme->fonts[FONT_BODY].line);
    mark->style.width = FIXED(px);
    ui_text(frame, row, FONT_BODY, text)->style.width = GROW;
}

struct element *part_drawing(const struct screen_env *env, struct frame *frame,
                             struct element *parent, const char *name, int px)
{
    struct style square = {.width = FIXED(px), .height = FIXED(px)}, whole = {.height = GROW};
    struct picture picture = {.name = name, .contain = true};
    if (env->theme->look == LOOK_DAY) {
        return ui_picture(frame, parent, picture, square);
    }
    square.fill = theme_color(env->theme, TONE_PLATE);
    square.radius = px / 5;
    square.pad = EDGES(px / 12);
    return ui_picture(frame, ui_box(frame, parent, square), picture, whole);
}

void part_levels(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const enum level *levels, int count)
{
    static const enum word words[LEVELS] = {
        [LEVEL_MBO_1] = WORD_LEVEL_MBO_1, [LEVEL_MBO_2] = WORD_LEVEL_MBO_2,
        [LEVEL_MBO_3] = WORD_LEVEL_MBO_3, [LEVEL_MBO_4] = WORD_LEVEL_MBO_4,
        [LEVEL_HBO] = WORD_LEVEL_HBO,     [LEVEL_WO] = WORD_LEVEL_WO,
    };
    const struct theme *theme = env->theme;
    struct element *row =
        ui_box(frame, parent,
               (struct style){.flow = FLOW_WRAP, .width = FIT, .gap = theme_unit(theme, 1.2f)});
    for (int i = 0; i < count; i++) {
        struct style style = part_plate(theme, TONE_SAND);
        style.width = FIT;
        style.pad = EDGES_XY(theme_unit(theme, 2.6f), theme_unit(theme, 0.6f) + style.edge_px);
        style.radius = theme->fonts[FONT_LABEL].line / 2 + style.pad.top;
        ui_text(frame, ui_box(frame, row, style), FONT_LABEL, say(env, words[levels[i]]));
    }
}

struct element *part_dessin(const struct screen_env *env, struct frame *frame,
                            struct element *parent, int field, struct style style)
{
    style.fill = theme_field_color(env->theme, field, FIELD_BRIGHT);
    return ui_dessin(frame, parent, dessins[field], theme_mm(env->theme, 24), style);
}

/* ---- cards ---- */

struct picture part_portrait(const struct story *story, float eyes_at, float zoom)
{
    float eyes_y = (float)story->eyes_y / 1000.0f;
    float least = eyes_at / (eyes_y > 0.05f ? eyes_y : 0.4f);
    return (struct picture){.name = story->portrait,
                            .focus_x = (float)story->eyes_x / 800.0f,
                            .focus_y = eyes_y,
                            .at_x = 0.5f,
                            .at_y = eyes_at,
                            .zoom = zoom > least ? zoom : least};
}

struct element *part_poster(const struct screen_env *env, struct frame *frame,
                            struct element *parent, int index, const int *fields, int count,
                            struct style style)
{
    bool above = style.height.mode == SIZE_FIXED;
    struct style place = {.place_x = ALIGN_CENTER, .place_y = ALIGN_END};
    if (above) {
        place.width = FIXED(style.height.value * 8 / 10);
    } else {
        place.max_height = style.width.value * 150 / 100;
    }
    style.flow = FLOW_STACK;
    style.clip = true;
    struct element *stack = ui_box(frame, parent, style);
    struct element *ground = ui_box(frame, stack, (struct style){.flow = FLOW_ROW});
    for (int i = 0; i < count; i++) {
        part_dessin(env, frame, ground, fields[i], (struct style){.width = GROW});
    }
    if (index >= 0) {
        const struct story *story = &env->catalog->stories[index];
        struct picture figure = part_portrait(story, above ? 0.52f : 0.45f, 1.0f);
        figure.figure = true;
        ui_picture(frame, stack, figure, place)->label = tell(env, &story->name);
    }
    return stack;
}

static void story_words(const struct screen_env *env, struct frame *frame, struct element *parent,
                        const struct story *story)
{
    const struct theme *theme = env->theme;
    int field = story_field(env->catalog, story);
    struct element *name = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 1.5f), .across = ALIGN_CENTER});
    part_shape(env, frame, name, field, theme->fonts[FONT_NAME].px * 8 / 10,
               theme_field_color(theme, field, FIELD_STRONG));
    struct element *text = ui_text(frame, name, FONT_NAME, tell(env, &story->name));
    text->style.width = GROW;
    text->shrink = 84;
    char age[16];
    snprintf(age, sizeof age, "%d", story->age);
    if (theme->width_em >= 22 && theme->height_em >= 16) {
        const char *years = words_fill(frame->arena, say(env, WORD_STORY_AGE), age, NULL);
        ui_text(frame, parent, FONT_BODY, years);
    }
    ui_text(frame, parent, FONT_BODY, tell(env, &story->work));
}

struct element *part_story_card(const struct screen_env *env, struct frame *frame,
                                struct element *parent, int index, const char *id, bool wide)
{
    const struct theme *theme = env->theme;
    const struct story *story = &env->catalog->stories[index];
    struct style style = part_plate(theme, TONE_SAND);
    style.flow = wide ? FLOW_ROW : FLOW_COLUMN;
    style.min_height = theme_mm(theme, 12.7f);
    style.clip = style.keep = true;
    struct element *card = ui_box(frame, parent, style);
    ui_act(card, ROLE_BUTTON, id, (struct action){ACTION_GO, SCREEN_STORY, index});
    struct style picture = {.radius = style.radius};
    if (wide) {
        picture.width = FIXED(theme_mm(theme, theme->width_em < 14 ? 12.7f : 21));
        picture.min_height = theme_mm(theme, 18);
    } else {
        picture.height = GROW;
        picture.min_height = theme_mm(theme, page_is_small(theme) ? 18
                                             : page_is_low(theme) ? 20
                                                                  : 26);
    }
    picture.fill = theme_field_color(theme, story_field(env->catalog, story), FIELD_BRIGHT);
    struct element *portrait = ui_picture(
        frame, card, part_portrait(story, wide ? 0.46f : 0.44f, wide ? 1.5f : 1.0f), picture);
    portrait->label = tell(env, &story->name);
    struct element *words =
        ui_box(frame, card,
               (struct style){.width = GROW,
                              .pad = EDGES_XY(theme_unit(theme, 2.4f), theme_unit(theme, 1.6f)),
                              .along = ALIGN_CENTER});
    story_words(env, frame, words, story);
    return card;
}

struct element *part_topic_tile(const struct screen_env *env, struct frame *frame,
                                struct element *parent, int index, const char *id, bool tinted)
{
    const struct theme *theme = env->theme;
    const struct topic *topic = &env->catalog->topics[index];
    struct style style =
        tinted ? part_field_plate(theme, topic->field, FIELD_TINT) : part_plate(theme, TONE_SAND);
    bool roomy = theme->layout == LAYOUT_SLIM && theme->width_em >= 26;
    int icon = theme_mm(theme, theme->width_em < 14 ? 9 : roomy ? 20 : 12.7f);
    bool beside = theme->width_em >= 14;
    style.flow = beside ? FLOW_ROW : FLOW_COLUMN;
    style.across = beside ? ALIGN_CENTER : ALIGN_START;
    style.along = beside ? ALIGN_START : ALIGN_CENTER;
    style.width = GROW;
    style.min_height = theme_mm(theme, page_is_small(theme) ? 13.4f : 15);
    style.gap = theme_unit(theme, 2);
    style.pad = EDGES_XY(theme_unit(theme, 2), theme_unit(theme, 1));
    struct element *tile = ui_box(frame, parent, style);
    ui_act(tile, ROLE_BUTTON, id, (struct action){ACTION_GO, SCREEN_TOPIC, index});
    part_drawing(env, frame, tile, topic->icon, icon);
    struct element *name = ui_text(frame, tile, FONT_LABEL, tell(env, &topic->name));
    name->style.width = beside ? GROW : (struct size){0, 0};
    return tile;
}

void part_stars(const struct screen_env *env, struct frame *frame, struct element *parent,
                int stars)
{
    const struct theme *theme = env->theme;
    int px = theme->fonts[FONT_NAME].px * 12 / 10;
    struct element *row = ui_box(
        frame, parent, (struct style){.flow = FLOW_ROW, .width = FIT, .gap = theme_unit(theme, 1)});
    row->role = ROLE_IMAGE;
    char count[16];
    snprintf(count, sizeof count, "%d", stars);
    row->label = words_fill(frame->arena, say(env, WORD_STARS_LABEL), count, NULL);
    for (int i = 0; i < 5; i++) {
        ui_icon(frame, row, i < stars ? "star" : "star-outline", px, theme_color(theme, TONE_INK));
    }
}
