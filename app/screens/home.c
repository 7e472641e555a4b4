/* home.c: "Vind je vonk": one large start, the phases of the path, stories and what Vonk is. */
#include "screens/parts.h"

#include "base/text.h"
#include "ui/wrap.h"

/* The phases as they stand on the home page. */
static const struct {
    const char *letter, *id;
    enum word name, hint;
} phases[PHASE_COUNT] = {
    [PHASE_S] = {"S", "home.phase.s", WORD_PHASE_S, WORD_PHASE_S_HINT},
    [PHASE_T] = {"T", "home.phase.t", WORD_PHASE_T, WORD_PHASE_T_HINT},
    [PHASE_E] = {"E", "home.phase.e", WORD_PHASE_E, WORD_PHASE_E_HINT},
    [PHASE_A] = {"A", "home.phase.a", WORD_PHASE_A, WORD_PHASE_A_HINT},
    [PHASE_M] = {"M", "home.phase.m", WORD_PHASE_M, WORD_PHASE_M_HINT},
};

static struct action go(enum screen_id screen)
{
    return (struct action){ACTION_GO, (int)screen, 0};
}

/* ---- hero ---- */

static void title(const struct screen_env *env, struct frame *frame, struct element *parent,
                  int width, int height)
{
    const char *text = say(env, WORD_HOME_TITLE);
    struct element *heading = ui_heading(frame, parent, FONT_POSTER, text);
    heading->font = wrap_fit(frame, text, heading->font, 25, width, height);
    heading->style.width = FIXED(width);
}

static struct element *start(const struct screen_env *env, struct frame *frame,
                             struct element *parent)
{
    return part_button(env, frame, parent,
                       &(struct button){.id = "home.start",
                                        .text = say(env, WORD_HOME_START),
                                        .icon_behind = "kite",
                                        .kind = BUTTON_PRIMARY,
                                        .action = go(SCREEN_QUIZ)});
}

/* `count` women from the waist up on a bright disc; they bleed off the bottom of the box. */
static void women(const struct screen_env *env, struct frame *frame, struct element *parent,
                  int count, int width, int height)
{
    const struct theme *theme = env->theme;
    const struct catalog *catalog = env->catalog;
    static const int order[] = {5, 2, 1, 3}; /* who stand well together */
    struct style whole = {
        .flow = FLOW_STACK, .width = FIXED(width), .height = FIXED(height), .clip = true};
    struct element *stage = ui_box(frame, parent, whole);
    int disc = width < height * 2 ? width : height * 2;
    struct element *sky =
        ui_box(frame, stage, (struct style){.flow = FLOW_STACK, .pad = {0, height / 12, 0, 0}});
    ui_box(frame, sky,
           (struct style){.width = FIXED(disc),
                          .height = FIXED(disc),
                          .radius = disc / 2,
                          .fill = theme_color(theme, TONE_SAFFRON_LIGHT),
                          .place_x = ALIGN_CENTER});
    int step = count > 1 ? width / (count + 1) : 0;
    int w = count > 1 ? step * 2 : width;
    for (int i = 0; i < count && i < catalog->story_count; i++) {
        int index = catalog->story_count > 5 ? order[i] : i;
        const struct story *story = &catalog->stories[index];
        struct element *place = ui_box(
            frame, stage,
            (struct style){.flow = FLOW_STACK,
                           .pad = {count > 1 ? i * step : 0, i % 2 ? 0 : height / 10, 0, 0}});
        struct picture figure = part_portrait(story, 0.43f, 1.0f);
        figure.figure = true;
        figure.zoom = 1.0f;
        figure.focus_y = 0.02f;
        figure.at_y = 0.02f;
        ui_picture(frame, place, figure, (struct style){.width = FIXED(w)})->label =
            tell(env, &story->name);
    }
}

/* ---- the phases ---- */

/* A dark plate with a letter, or with an icon where there is no letter. */
static void badge(const struct screen_env *env, struct frame *frame, struct element *parent,
                  const char *letter, const char *icon, struct style style)
{
    const struct theme *theme = env->theme;
    struct color accent = theme_color(theme, TONE_MARK);
    style.fill = theme_color(theme, TONE_PRIMARY);
    style.flow = FLOW_ROW;
    style.along = style.across = ALIGN_CENTER;
    struct element *box = ui_box(frame, parent, style);
    if (letter != NULL) {
        ui_text(frame, box, FONT_TITLE, letter)->color = accent;
    } else {
        ui_icon(frame, box, icon, theme->fonts[FONT_LABEL].px, accent);
    }
}

static void phase_picture(const struct screen_env *env, struct frame *frame, struct element *box,
                          enum phase phase)
{
    const struct theme *theme = env->theme;
    const struct catalog *catalog = env->catalog;
    struct style half = {.width = GROW, .height = GROW};
    switch (phase) {
    case PHASE_S:
        box->style.flow = FLOW_STACK;
        ui_picture(
            frame, box,
            (struct picture){.name = catalog->item_count > 0 ? catalog->items[0].picture : "",
                             .focus_x = 0.5f,
                             .focus_y = 0.6f,
                             .zoom = 1.2f},
            (struct style){.fill = theme_color(theme, TONE_SAFFRON)});
        break;
    case PHASE_T:
        box->style.flow = FLOW_ROW;
        box->style.along = box->style.across = ALIGN_CENTER;
        box->style.gap = theme_unit(theme, 3);
        for (int i = 0; i < 3 && i < catalog->strength_count; i++) {
            int px = theme_mm(theme, i == 1 ? 19 : 15);
            const struct strength *strength = &catalog->strengths[i * 3 % catalog->strength_count];
            part_drawing(env, frame, box, strength->picture, px);
        }
        break;
    case PHASE_E:
        box->style.flow = FLOW_ROW;
        for (int field = 0; field < CATALOG_FIELDS; field++) {
            part_dessin(env, frame, box, field, half);
        }
        break;
    case PHASE_A:
        box->style.flow = FLOW_ROW;
        for (int i = 0; i < 2 && i < catalog->story_count; i++) {
            const struct story *story = &catalog->stories[catalog->story_count > 2 ? 2 - 2 * i : i];
            half.fill = theme_field_color(theme, story_field(catalog, story), FIELD_BRIGHT);
            ui_picture(frame, box, part_portrait(story, 0.42f, 1.0f), half);
        }
        break;
    default:
        box->style.along = box->style.across = ALIGN_CENTER;
        box->style.fill = theme_color(theme, TONE_NIGHT);
        ui_icon(frame, box, "spark", theme_mm(theme, 17), theme_color(theme, TONE_GLOW));
        break;
    }
}

/* Wide: a card with a picture. */
static void phase_card(const struct screen_env *env, struct frame *frame, struct element *parent,
                       enum phase phase)
{
    const struct theme *theme = env->theme;
    struct style style = part_plate(theme, TONE_SAND);
    style.width = GROW;
    style.clip = style.keep = true;
    bool slim = theme->layout == LAYOUT_SLIM;
    struct element *card = ui_box(frame, parent, style);
    ui_act(card, ROLE_BUTTON, phases[phase].id, go(screen_of_phase(env->catalog, phase)));
    struct element *stack = ui_box(frame, card,
                                   (struct style){.flow = FLOW_STACK,
                                                  .height = GROW,
                                                  .min_height = theme_mm(theme, slim ? 17 : 26)});
    struct element *picture = ui_box(
        frame, stack, (struct style){.fill = theme_color(theme, TONE_SAFFRON_TINT), .clip = true});
    phase_picture(env, frame, picture, phase);
    int letter = theme->fonts[FONT_TITLE].line * 12 / 10, least = theme_mm(theme, 13.5f);
    int px = letter > least ? letter : least;
    badge(env, frame, stack, phases[phase].letter, NULL,
          (struct style){.width = FIXED(px), .height = FIXED(px), .radius = theme_mm(theme, 4)});
    struct element *words =
        ui_box(frame, card,
               (struct style){.pad = EDGES_XY(theme_unit(theme, 2.6f), theme_unit(theme, 2.4f)),
                              .gap = theme_unit(theme, 0.5f)});
    ui_text(frame, words, FONT_LABEL, say(env, phases[phase].name));
    ui_text(frame, words, FONT_BODY, say(env, phases[phase].hint));
}

/* Of a tile: the width of its letter's badge, and the room beside its words. */
static int badge_px(const struct theme *theme)
{
    return theme_mm(theme, page_is_small(theme) ? 9 : 11);
}

static int tile_pad(const struct theme *theme)
{
    return theme_unit(theme, page_is_small(theme) ? 1.2f : 2);
}

/* Mid and slim: a tile with a letter or an icon at its side; returns the box for its words. */
static struct element *tile(const struct screen_env *env, struct frame *frame,
                            struct element *parent, const char *id, struct action action,
                            const char *letter, const char *icon)
{
    const struct theme *theme = env->theme;
    struct style style = part_plate(theme, TONE_SAND);
    style.flow = FLOW_ROW;
    style.min_height = theme_mm(theme, 12.7f);
    struct element *box = ui_box(frame, parent, style);
    ui_act(box, ROLE_BUTTON, id, action);
    badge(env, frame, box, letter, icon,
          (struct style){.min_width = badge_px(theme),
                         .width = FIT,
                         .pad = EDGES_XY(theme_unit(theme, 1), 0),
                         .radius = style.radius});
    return ui_box(frame, box,
                  (struct style){.width = GROW,
                                 .along = ALIGN_CENTER,
                                 .pad = EDGES_XY(tile_pad(theme), theme_unit(theme, 0.8f))});
}

static void phase_tile(const struct screen_env *env, struct frame *frame, struct element *parent,
                       enum phase phase)
{
    struct element *name =
        tile(env, frame, parent, phases[phase].id, go(screen_of_phase(env->catalog, phase)),
             phases[phase].letter, NULL);
    ui_text(frame, name, FONT_LABEL, say(env, phases[phase].name));
}

static void phases_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                        bool cards)
{
    for (int phase = 0; phase < PHASE_COUNT; phase++) {
        if (screen_of_phase(env->catalog, (enum phase)phase) != SCREEN_NONE) {
            (cards ? phase_card : phase_tile)(env, frame, parent, (enum phase)phase);
        }
    }
}

/* What else there is, behind the phases. */
static const struct {
    const char *id, *icon;
    enum word word, short_word;
    enum screen_id screen;
} more_rows[] = {
    {"home.stories", "eye", WORD_HOME_STORIES, WORD_STORIES_SHORT, SCREEN_STORIES},
    {"home.figures", "chart", WORD_HOME_FIGURES, WORD_FIGURES_SHORT, SCREEN_FIGURES},
    {"home.myths", "help", WORD_HOME_MYTHS, WORD_MYTHS_SHORT, SCREEN_MYTHS},
    {"home.parents", "people", WORD_HOME_PARENTS, WORD_PARENTS_SHORT, SCREEN_PARENTS},
    {"home.about", "info", WORD_HOME_ABOUT, WORD_ABOUT_SHORT, SCREEN_ABOUT},
};

static void links(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    for (size_t i = 0; i < sizeof more_rows / sizeof *more_rows; i++) {
        if (screen_arguments(env->catalog, more_rows[i].screen) == 0) {
            continue;
        }
        bool wide = env->theme->layout == LAYOUT_WIDE;
        enum word word = wide ? more_rows[i].word : more_rows[i].short_word;
        struct element *link = part_button(env, frame, parent,
                                           &(struct button){.id = more_rows[i].id,
                                                            .text = say(env, word),
                                                            .kind = BUTTON_BAR,
                                                            .action = go(more_rows[i].screen)});
        link->style.width = GROW_BY((int)text_length(say(env, more_rows[i].word)) + 4);
    }
}

static void more_tiles(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    for (size_t i = 0; i < sizeof more_rows / sizeof *more_rows; i++) {
        if (screen_arguments(env->catalog, more_rows[i].screen) == 0) {
            continue;
        }
        struct element *name = tile(env, frame, parent, more_rows[i].id, go(more_rows[i].screen),
                                    NULL, more_rows[i].icon);
        ui_text(frame, name, FONT_LABEL, say(env, more_rows[i].short_word));
    }
}

/* Large pages: the phases as cards with pictures, the rest as links below. */
static void cards_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                       int columns)
{
    int gap = theme_unit(env->theme, 2.4f);
    bool wide = env->theme->layout == LAYOUT_WIDE;
    struct element *cards =
        ui_box(frame, parent,
               (struct style){.flow = FLOW_GRID, .columns = columns, .height = GROW, .gap = gap});
    phases_view(env, frame, cards, true);
    struct element *row =
        ui_box(frame, parent,
               (struct style){.flow = wide ? FLOW_ROW : FLOW_GRID, .columns = 3, .gap = gap});
    links(env, frame, row);
}

/* ---- the three shapes ---- */

static void wide_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme), height = theme->display.height;
    struct element *body = page_begin(env, frame, &(struct page){.hero = true});
    int hero_h = height * 44 / 100;
    struct element *hero = ui_box(frame, body,
                                  (struct style){.flow = FLOW_ROW,
                                                 .height = FIXED(hero_h),
                                                 .pad = {margin, 0, 0, 0},
                                                 .fill = theme_color(theme, TONE_SAFFRON)});
    int title_w = theme->display.width * 31 / 100;
    struct element *left =
        ui_box(frame, hero, (struct style){.along = ALIGN_CENTER, .width = FIXED(title_w)});
    title(env, frame, left, title_w, hero_h - theme_unit(theme, 6));
    struct element *middle = ui_box(frame, hero,
                                    (struct style){.width = GROW,
                                                   .along = ALIGN_END,
                                                   .gap = theme_unit(theme, 2.5f),
                                                   .pad = {0, 0, 0, theme_unit(theme, 7)}});
    ui_text(frame, middle, FONT_LEAD, say(env, WORD_HOME_LEAD));
    start(env, frame, middle);
    women(env, frame, hero, 4, theme->display.width * 46 / 100, hero_h);
    struct element *below = ui_box(
        frame, body,
        (struct style){.height = GROW,
                       .pad = {margin, theme_unit(theme, 4.5f), margin, theme_unit(theme, 2.4f)},
                       .gap = theme_unit(theme, 2.4f)});
    int count = 0;
    for (int phase = 0; phase < PHASE_COUNT; phase++) {
        count += screen_of_phase(env->catalog, (enum phase)phase) != SCREEN_NONE;
    }
    cards_view(env, frame, below, count);
}

static void mid_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme);
    int hero_w = theme->display.width / 2, height = theme->display.height;
    struct element *root = frame_begin(frame);
    struct element *row = ui_box(frame, root, (struct style){.flow = FLOW_ROW});
    struct element *hero = ui_box(frame, row,
                                  (struct style){.flow = FLOW_STACK,
                                                 .width = FIXED(hero_w),
                                                 .clip = true,
                                                 .fill = theme_color(theme, TONE_SAFFRON)});
    struct element *face = ui_box(frame, hero,
                                  (struct style){.flow = FLOW_STACK,
                                                 .width = FIXED(hero_w * 6 / 10),
                                                 .height = FIXED(height * 58 / 100),
                                                 .place_x = ALIGN_END,
                                                 .place_y = ALIGN_END});
    women(env, frame, face, 1, hero_w * 6 / 10, height * 58 / 100);
    struct element *words =
        ui_box(frame, hero, (struct style){.pad = EDGES_XY(margin, margin), .along = ALIGN_SPREAD});
    title(env, frame, words, hero_w - 2 * margin, height * 40 / 100);
    start(env, frame, words);
    struct element *side = ui_box(frame, row,
                                  (struct style){.width = GROW,
                                                 .pad = EDGES_XY(margin, theme_unit(theme, 0.7f)),
                                                 .gap = theme_unit(theme, 2)});
    struct element *list = ui_scroll(frame, side, "home.list",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 2)});
    phases_view(env, frame, list, false);
    more_tiles(env, frame, list);
    ui_pager(frame, page_bar(env, frame, side), "home.list", NULL);
}

/* True when every word on the tiles fits into a tile of that width. */
static bool words_fit(const struct screen_env *env, struct frame *frame, int width)
{
    const struct theme *theme = env->theme;
    struct font font = theme->fonts[FONT_LABEL];
    int room = width - badge_px(theme) - 2 * tile_pad(theme);
    int widest = 0;
    for (int phase = 0; phase < PHASE_COUNT; phase++) {
        int w = wrap_widest(frame, say(env, phases[phase].name), font);
        widest = w > widest ? w : widest;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(more_rows); i++) {
        int w = wrap_widest(frame, say(env, more_rows[i].short_word), font);
        widest = w > widest ? w : widest;
    }
    return widest <= room;
}

/* The poster of a slim page: the title over three faces. */
static void poster(const struct screen_env *env, struct frame *frame, struct element *parent,
                   int height)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme), width = theme->display.width;
    int faces_h = height * (theme->reach_line > 0 ? 68 : page_is_small(theme) ? 50 : 57) / 100;
    struct element *hero = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_STACK,
                                                 .height = FIXED(height),
                                                 .clip = true,
                                                 .fill = theme_color(theme, TONE_SAFFRON)});
    struct element *faces =
        ui_box(frame, hero,
               (struct style){.flow = FLOW_STACK, .height = FIXED(faces_h), .place_y = ALIGN_END});
    women(env, frame, faces, page_is_small(theme) ? 4 : 3, width, faces_h);
    struct element *words = ui_box(frame, hero, (struct style){.pad = EDGES_XY(margin, margin)});
    /* with its margin above it ends where the highest hat begins */
    int room = theme->reach_line > 0 ? height - faces_h * 9 / 10 : height / 2 - margin;
    title(env, frame, words, width - 2 * margin, room);
}

static void slim_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    bool small = theme->width_em<26, reach = theme->reach_line> 0;
    int margin = page_margin(theme), width = theme->display.width;
    struct element *body = page_begin(env, frame, &(struct page){.picture = true});
    struct element *stack = ui_box(frame, body, (struct style){.flow = FLOW_STACK, .height = GROW});
    int poster_h = page_picture(theme, small ? 39 : 30);
    int over = small && !reach ? theme_mm(theme, 8.5f) : 0; /* start stands on the poster's edge */
    poster(env, frame, stack, poster_h);
    struct element *column = ui_box(frame, stack, (struct style){.flow = FLOW_COLUMN});
    ui_space(frame, column, FIXED(poster_h - over));
    int top = theme_unit(theme, over > 0 ? 0 : 3);
    struct element *below =
        ui_box(frame, column,
               (struct style){.height = GROW,
                              .pad = {margin, top, margin, theme_unit(theme, small ? 2 : 3)},
                              .gap = theme_unit(theme, 3)});
    start(env, frame, below)->style.width = GROW;
    int gap = theme_unit(theme, 2.4f);
    struct element *list =
        ui_scroll(frame, below, "home.list", (struct style){.height = GROW, .gap = gap});
    bool high = theme->height_em >= 30 && theme_room(theme) >= theme_mm(theme, 260);
    if (!small && (high || !reach)) {
        cards_view(env, frame, list, 2);
        part_pager(env, frame, below, "home.list");
        return;
    }
    bool two = words_fit(env, frame, (width - 2 * margin - gap) / 2);
    struct element *tiles =
        ui_box(frame, list, (struct style){.flow = FLOW_GRID, .columns = two ? 2 : 1, .gap = gap});
    phases_view(env, frame, tiles, false);
    more_tiles(env, frame, tiles);
    part_pager(env, frame, below, "home.list");
}

void home_view(const struct screen_env *env, struct frame *frame)
{
    switch (env->theme->layout) {
    case LAYOUT_WIDE:
        wide_view(env, frame);
        break;
    case LAYOUT_MID:
        mid_view(env, frame);
        break;
    case LAYOUT_SLIM:
        slim_view(env, frame);
        break;
    }
}
