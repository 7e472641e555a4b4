/* topic.c: one topic: what you do, for whom, whether it suits you, where you see it, an example,
 * where it leads and how it is learned, figures with their year and source, and the women who do
 * it. */
#include "screens/parts.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const struct topic *topic_of(const struct screen_env *env)
{
    return &env->catalog->topics[env->route.argument];
}

struct route topic_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    if (action.verb == ACTION_LIKE && action.argument < QUIZ_TOPICS_MAX) {
        bool *liked = &visit->liked[action.argument];
        *liked = !*liked;
        visit->phase_done[PHASE_E] = visit->phase_done[PHASE_E] || *liked;
        emit(env, EVENT_TOPIC_LIKE, topic_of(env)->id, *liked ? "on" : "off", 0);
    }
    return STAY;
}

/* ---- the head ---- */

static void icon_plate(const struct screen_env *env, struct frame *frame, struct element *parent,
                       int px)
{
    const struct theme *theme = env->theme;
    struct style style = {.flow = FLOW_STACK,
                          .width = FIXED(px),
                          .height = FIXED(px),
                          .place_x = ALIGN_CENTER,
                          .place_y = ALIGN_CENTER,
                          .radius = theme_mm(theme, 6),
                          .pad = EDGES(px / 9),
                          /* pictures stay as they are by day in every look */
                          .fill = color_hex(0xFFF9EE)};
    struct element *plate = ui_box(frame, parent, style);
    ui_picture(frame, plate, (struct picture){.name = topic_of(env)->icon, .contain = true},
               (struct style){.width = GROW})
        ->label = tell(env, &topic_of(env)->name);
}

/* Where the head has no room for more than the name. */
static bool lead_below(const struct theme *theme)
{
    return theme->layout == LAYOUT_MID || page_is_low(theme) || page_is_small(theme);
}

/* Where even the head goes with the texts. */
static bool is_tiny(const struct theme *theme)
{
    return theme->height_em < 15 || theme->width_em < 14;
}

/* The name with its field beside or below it, and the lead where there is room. */
static void head_words(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct topic *topic = topic_of(env);
    struct color deep = theme_field_color(theme, topic->field, FIELD_DEEP);
    if (theme->layout == LAYOUT_SLIM || page_is_low(theme)) {
        ui_heading(frame, parent, FONT_TITLE, tell(env, &topic->name))->color = deep;
    } else {
        struct element *row = ui_box(
            frame, parent,
            (struct style){.flow = FLOW_WRAP, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
        ui_heading(frame, row, FONT_TITLE, tell(env, &topic->name))->color = deep;
        part_chip(env, frame, row, topic->field,
                  tell(env, &env->catalog->fields[topic->field].short_name), true);
    }
    if (!lead_below(theme)) { /* else the lead goes with the texts */
        ui_text(frame, parent, FONT_LEAD, tell(env, &topic->lead))->color = deep;
    }
}

static void head(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme), slim = theme->layout == LAYOUT_SLIM;
    int field = topic_of(env)->field;
    int px = theme_mm(theme, low && !slim ? 12 : 20);
    px = px > 2 * theme->fonts[FONT_BODY].px ? px : 2 * theme->fonts[FONT_BODY].px;
    bool reach =
        theme->reach_line > 0; /* then the pattern fills the top, the topic in its middle */
    px = reach ? theme->reach_line / 2 : px;
    struct element *row =
        ui_box(frame, parent,
               (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW,
                              .fill = theme_field_color(theme, field, FIELD_TINT)});
    struct style side = {.flow = FLOW_STACK, .clip = true, .width = FIXED(px * 16 / 10)};
    if (slim) {
        side.width = (struct size){0, 0};
        side.height = FIXED(reach ? theme->reach_line : px * 12 / 10);
    }
    struct element *stack = ui_box(frame, row, side);
    part_dessin(env, frame, stack, field, (struct style){.flow = FLOW_STACK});
    struct element *layer = ui_box(
        frame, stack,
        (struct style){.flow = FLOW_STACK, .pad = EDGES_XY(slim ? page_margin(theme) : 0, 0)});
    icon_plate(env, frame, layer, px);
    if (slim && !reach) { /* the back button stands at the left */
        layer->first->style.place_x = ALIGN_END;
    }
    int pad = theme_unit(theme, low ? 1 : 2);
    int margin = page_margin(theme);
    struct element *words = ui_box(frame, row,
                                   (struct style){.width = GROW,
                                                  .along = ALIGN_CENTER,
                                                  .gap = theme_unit(theme, 1),
                                                  .pad = {margin * 6 / 10, pad, margin, pad}});
    if (slim) {
        words->style.pad.left = margin;
    }
    head_words(env, frame, words);
}

/* ---- the parts below ---- */

/* How many texts stand side by side. */
static int columns(const struct theme *theme)
{
    return theme->layout == LAYOUT_WIDE ? 3 : theme->width_em < 30 ? 1 : 2;
}

static struct element *cell(const struct screen_env *env, struct frame *frame,
                            struct element *parent, enum word title)
{
    struct element *box =
        ui_box(frame, parent,
               (struct style){.width = GROW,
                              /* low: lines beside each other stand on one grid, so
                                 that a page can end between them */
                              .gap = page_is_low(env->theme) ? 0 : theme_unit(env->theme, 1),
                              .keep = env->theme->layout == LAYOUT_WIDE});
    ui_heading(frame, box, FONT_NAME, say(env, title));
    return box;
}

static void prospects(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    static const enum word words[] = {WORD_STARS_1, WORD_STARS_2, WORD_STARS_3, WORD_STARS_4,
                                      WORD_STARS_5};
    const struct topic *topic = topic_of(env);
    if (topic->prospect < 0) {
        return;
    }
    const struct prospect *prospect = &env->catalog->prospects[topic->prospect];
    int stars = prospect->stars < 1 ? 1 : prospect->stars > 5 ? 5 : prospect->stars;
    struct element *box = cell(env, frame, parent, WORD_TOPIC_PROSPECT);
    part_stars(env, frame, box, stars);
    ui_text(frame, box, FONT_BODY,
            words_fill(frame->arena, say(env, WORD_TOPIC_PROSPECT_TEXT), say(env, words[stars - 1]),
                       tell(env, &prospect->name)));
    char year[16];
    snprintf(year, sizeof year, "%d", prospect->year);
    part_source(env, frame, box, prospect->source, year);
}

/* 25 dots, as many filled as women among 25 who start. */
static void dots(const struct screen_env *env, struct frame *frame, struct element *parent,
                 int women)
{
    const struct theme *theme = env->theme;
    int px = theme_mm(theme, 3.6f);
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = 5,
                                                 .width = FIXED(5 * px + 4 * theme_unit(theme, 1)),
                                                 .pad = {0, theme_unit(theme, 0.5f), 0, 0},
                                                 .gap = theme_unit(theme, 1)});
    grid->role = ROLE_IMAGE;
    for (int i = 0; i < 25; i++) {
        bool full = i < women;
        struct color strong = theme_field_color(theme, topic_of(env)->field, FIELD_STRONG);
        struct element *dot =
            ui_box(frame, grid,
                   (struct style){.height = FIXED(px),
                                  .radius = px / 2,
                                  .fill = full ? strong : theme_color(theme, TONE_NONE),
                                  .edge = full ? strong : theme_color(theme, TONE_LEAD),
                                  .edge_px = theme_mm(theme, 0.5f)});
        dot->style.width = FIXED(px);
    }
}

static void beginners(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct topic *topic = topic_of(env);
    if (topic->domain < 0 || env->catalog->domains[topic->domain].students < 1) {
        return;
    }
    const struct domain *domain = &env->catalog->domains[topic->domain];
    int women = (int)lround(25.0 * domain->women / domain->students);
    struct element *box = cell(env, frame, parent, WORD_TOPIC_WOMEN);
    bool beside = columns(theme) == 1 ? theme->width_em >= 20 : theme->layout == LAYOUT_WIDE;
    struct element *row = ui_box(frame, box,
                                 (struct style){.flow = beside ? FLOW_ROW : FLOW_COLUMN,
                                                .gap = theme_unit(theme, beside ? 3 : 1.5f)});
    dots(env, frame, row, women);
    struct element *words = ui_box(frame, row,
                                   (struct style){.width = beside ? GROW : (struct size){0, 0},
                                                  .gap = theme_unit(theme, 0.5f)});
    char count[16];
    snprintf(count, sizeof count, "%d", women);
    ui_text(frame, words, FONT_LABEL,
            words_fill(frame->arena, say(env, WORD_TOPIC_WOMEN_OF_25), count, NULL));
    ui_text(frame, words, FONT_BODY,
            words_fill(frame->arena, say(env, WORD_TOPIC_DOMAIN), tell(env, &domain->name),
                       domain->year));
    part_source(env, frame, words, domain->source, NULL);
}

static void text(const struct screen_env *env, struct frame *frame, struct element *parent,
                 enum word title, const struct phrase *phrase)
{
    struct element *box = cell(env, frame, parent, title);
    ui_text(frame, box, FONT_BODY, tell(env, phrase));
}

/* The official fields it belongs to. */
static void codes(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct topic *topic = topic_of(env);
    const struct catalog *catalog = env->catalog;
    struct element *box = cell(env, frame, parent, WORD_TOPIC_CODES);
    for (int i = 0; i < topic->isced_count && i < 3; i++) {
        int code = catalog_code(catalog, topic->isced[i]);
        const char *name = code < 0 ? "" : tell(env, &catalog->codes[code].name);
        part_point(env, frame, box, arena_printf(frame->arena, "%s %s", topic->isced[i], name));
    }
    int first = topic->isced_count > 0 ? catalog_code(catalog, topic->isced[0]) : -1;
    if (first >= 0) {
        struct element *place = ui_box(
            frame, box,
            (struct style){.pad = {0, theme_unit(env->theme, 1), 0, 0}, .across = ALIGN_START});
        part_button(env, frame, place,
                    &(struct button){.id = "topic.isced",
                                     .text = say(env, WORD_TOPIC_ISCED_OPEN),
                                     .icon_behind = "arrow-right",
                                     .kind = BUTTON_BAR,
                                     .action = {ACTION_GO, SCREEN_ISCED, first}});
    }
}

static void points(const struct screen_env *env, struct frame *frame, struct element *parent,
                   enum word title, const struct phrase *list, int count)
{
    if (count == 0) {
        return;
    }
    struct element *box = cell(env, frame, parent, title);
    for (int i = 0; i < count; i++) {
        part_point(env, frame, box, tell(env, &list[i]));
    }
}

/* Where it leads, how it is learned, what goes with it. */
static void routes(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct topic *topic = topic_of(env);
    points(env, frame, parent, WORD_TOPIC_WORK, topic->work, topic->work_count);
    struct element *box = cell(env, frame, parent, WORD_TOPIC_ROUTE);
    bool low = page_is_low(env->theme); /* then lines beside each other must stay so */
    if (!low) {
        part_levels(env, frame, box, topic->levels, topic->level_count);
    }
    ui_text(frame, box, FONT_BODY, tell(env, &topic->route));
    if (low) { /* clear of what hangs below the last line */
        struct style style = {.pad = {0, theme_unit(env->theme, 0.8f), 0, 0}};
        part_levels(env, frame, ui_box(frame, box, style), topic->levels, topic->level_count);
    }
    points(env, frame, parent, WORD_TOPIC_ELECTIVES, topic->electives, topic->elective_count);
}

static void related(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct topic *topic = topic_of(env);
    if (topic->related_count == 0) {
        return;
    }
    ui_heading(frame, parent, FONT_NAME, say(env, WORD_TOPIC_RELATED));
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = columns(env->theme),
                                                 .gap = theme_unit(env->theme, 2.4f)});
    for (int i = 0; i < topic->related_count; i++) {
        int index = topic->related[i];
        part_topic_tile(env, frame, grid, index,
                        part_id(frame, "topic.related", env->catalog->topics[index].id), true)
            ->style.width = (struct size){0, 0};
    }
}

/* The cards of women who do this, from the `first` on. */
static void women_here(const struct screen_env *env, struct frame *frame, struct element *parent,
                       int first, int count)
{
    const struct topic *topic = topic_of(env);
    if (first >= topic->story_count) {
        return;
    }
    struct element *box = cell(env, frame, parent, WORD_TOPIC_STORIES);
    box->style.gap = theme_unit(env->theme, 2);
    for (int i = first; i < topic->story_count && i < first + count; i++) {
        int story = topic->stories[i];
        part_story_card(env, frame, box, story,
                        part_id(frame, "topic.story", env->catalog->stories[story].id), true);
    }
}

static void buttons(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int index = env->route.argument;
    bool liked = index < QUIZ_TOPICS_MAX && env->visit->liked[index];
    struct element *row = part_buttons(env, frame, parent);
    part_button(env, frame, row,
                &(struct button){.id = "topic.like",
                                 .text = say(env, liked ? WORD_TOPIC_LIKED : WORD_TOPIC_KEEP),
                                 .icon = liked ? "bookmark" : "bookmark-outline",
                                 .kind = liked ? BUTTON_SECONDARY : BUTTON_PRIMARY,
                                 .role = ROLE_TOGGLE,
                                 .chosen = liked,
                                 .low = page_is_low(theme),
                                 .action = {ACTION_LIKE, index, 0}});
    part_pager(env, frame, row, "topic.text");
}

void topic_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme), gap = theme_unit(theme, page_is_low(theme) ? 1.5f : 2);
    struct element *body = page_begin(env, frame, &(struct page){.over = !is_tiny(theme)});
    bool tiny = is_tiny(theme);
    if (!tiny) {
        head(env, frame, body);
    }
    struct element *below =
        ui_box(frame, body,
               (struct style){
                   .height = GROW, .pad = {margin, gap, margin, gap}, .gap = theme_unit(theme, 2)});
    struct element *list =
        ui_scroll(frame, below, "topic.text", (struct style){.height = GROW, .gap = gap});
    if (tiny) {
        ui_heading(frame, list, FONT_TITLE, tell(env, &topic_of(env)->name))->color =
            theme_field_color(theme, topic_of(env)->field, FIELD_DEEP);
    }
    if (lead_below(theme) && theme->width_em < 30) { /* beside each other the texts say it too */
        ui_text(frame, list, FONT_LEAD, tell(env, &topic_of(env)->lead));
    }
    struct element *grid = ui_box(
        frame, list,
        (struct style){.flow = FLOW_GRID, .columns = columns(theme), .gap = theme_unit(theme, 3)});
    const struct topic *topic = topic_of(env);
    text(env, frame, grid, WORD_TOPIC_DO, &topic->does);
    text(env, frame, grid, WORD_TOPIC_FOR, &topic->whom);
    women_here(env, frame, grid, 0, 1); /* a face early */
    text(env, frame, grid, WORD_TOPIC_LIKE, &topic->likes);
    text(env, frame, grid, WORD_TOPIC_MEET, &topic->meet);
    text(env, frame, grid, WORD_TOPIC_EXAMPLE, &topic->example);
    routes(env, frame, grid);
    prospects(env, frame, grid);
    beginners(env, frame, grid);
    codes(env, frame, grid);
    women_here(env, frame, grid, 1, 2);
    related(env, frame, list);
    buttons(env, frame, below);
}
