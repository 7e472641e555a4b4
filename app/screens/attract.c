/* attract.c: what draws people in from five metres: faces, one sentence, one question.
 *
 * The role models stand side by side, eyes on one line; what she does is said in one language after
 * the other. The whole screen is the button; a language's name is one of its own, where there is
 * room to touch it. When what happens is in parade.c, the women are in attract_faces.c. */
#include "screens/attract.h"

#include "base/text.h"
#include "screens/parts.h"
#include "ui/wrap.h"

#include <math.h>
#include <string.h>

enum { WOMEN_WIDE = 5, WOMEN_SLIM = 4 };

/* Where the words are, px: the panel at rest, and what this turn and change make of it. */
struct panel {
    bool slim;     /* below the women, else beside them */
    bool tiny;     /* room for the words only */
    int width;     /* of the words, the same in every turn */
    int height;    /* of the panel */
    int step;      /* of the drift */
    int left, top; /* of the words, drift included */
    int wide;      /* of the panel now */
};

/* ---- the change ---- */

/* A number of steps on its way from one turn to the next. */
static int drifting(const struct parade *parade, int from, int to, int step)
{
    float change = parade->calm ? 1 : parade_change(parade);
    return (int)lroundf(((float)from + (float)(to - from) * change) * (float)step);
}

static struct panel panel_at(const struct theme *theme, const struct parade *parade)
{
    struct drift to = parade_drift(parade->turn);
    struct drift from = parade->turn > 0 ? parade_drift(parade->turn - 1) : to;
    int margin = page_margin(theme);
    struct panel panel = {.slim = theme->layout == LAYOUT_SLIM,
                          .tiny = theme->height_em < 12,
                          .step = theme_mm(theme, 0.5f)};
    panel.step = panel.step > 2 ? panel.step : 2;
    int display = theme->display.width;
    int share = theme->width_em < 26 ? 550 : 365;
    int wide = panel.slim ? display : display * share / 1000;
    int least = PARADE_DRIFT * panel.step + theme_unit(theme, 1);
    margin = margin > least ? margin : least;
    panel.width = wide - 2 * margin;
    panel.wide = panel.slim ? wide : wide + drifting(parade, from.width, to.width, panel.step);
    panel.height = panel.slim ? theme->display.height * 60 / 100 : theme->display.height;
    panel.left = (panel.wide - panel.width) / 2 + drifting(parade, from.x, to.x, panel.step);
    panel.top = drifting(parade, from.y, to.y, panel.step);
    return panel;
}

/* ---- the words ---- */

/* Once in a turn the spark gets smaller, then larger than it is. */
static void pulse(const struct parade *parade, struct element *icon, int px)
{
    int64_t since = parade->since - PARADE_OPEN_MS;
    if (parade->calm || parade->turn == 0 || since <= 0 || since >= PARADE_PULSE_MS) {
        return;
    }
    float wave = sinf((float)since / PARADE_PULSE_MS * 2 * 3.14159265f);
    icon->grow = (int)lroundf((wave > 0 ? -0.08f : -0.05f) * wave * (float)px / 2);
}

static void logo(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const struct parade *parade)
{
    const struct theme *theme = env->theme;
    struct element *row = ui_box(
        frame, parent,
        (struct style){
            .flow = FLOW_ROW, .width = FIT, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    int px = theme->fonts[FONT_TITLE].px * 12 / 10;
    pulse(parade, ui_icon(frame, row, "spark", px, theme_color(theme, TONE_INK)), px);
    ui_text(frame, row, FONT_TITLE, "Vonk");
}

/* A line of the headline, as large as its room allows; nothing is smaller than the body text. */
static struct font fit_line(const struct screen_env *env, struct frame *frame, const char *text,
                            int px, int width, int height)
{
    int least = env->theme->fonts[FONT_BODY].px;
    struct font font = env->theme->fonts[FONT_POSTER];
    font.px = px;
    font.line = px * 104 / 100;
    font = wrap_fit(frame, text, font, 25, width, height > font.line ? height : font.line);
    if (font.px < least) {
        font.px = least;
        font.line = least * 104 / 100;
    }
    return font;
}

static void headline(struct frame *frame, struct element *parent, const char *text,
                     struct font font, float gone)
{
    struct element *line = ui_heading(frame, parent, FONT_POSTER, text);
    line->font = font;
    line->shrink = 50;
    line->color = color_alpha(line->color, motion_between(255, 0, gone));
}

/* How far words are gone that only change with the language. */
static float other_language(const struct screen_env *env, const struct parade *parade)
{
    bool same = parade->turn == 0 || parade_language(env, parade, parade->turn) ==
                                         parade_language(env, parade, parade->turn - 1);
    return same || parade->calm ? 0 : parade_fade(parade);
}

/* What she does, and below it, larger and in one line, the question. */
static void sentence(const struct screen_env *env, struct frame *frame, struct element *parent,
                     const struct parade *parade, int width, int height, float other)
{
    int64_t turn = parade->turn - parade_leaves(parade);
    const char *claim = tell(env, &env->catalog->stories[parade_story(parade, turn)].claim);
    const char *question = say(env, WORD_ATTRACT_QUESTION);
    int poster = env->theme->fonts[FONT_POSTER].px;
    bool tall = env->theme->layout == LAYOUT_SLIM; /* the panel has room for more */
    int large = tall ? poster * 4 / 3 : poster;
    large = large < height * 2 / 5 ? large : height * 2 / 5;
    struct font big = fit_line(env, frame, question, large, width, 0);
    int small = tall ? poster : poster * 3 / 4, under = big.px * 9 / 10;
    small = small < under ? small : under;
    struct font font = fit_line(env, frame, claim, small, width, height - big.line);
    struct element *words =
        ui_box(frame, parent, (struct style){.fill = theme_color(env->theme, TONE_SAFFRON)});
    headline(frame, words, claim, font, parade->calm ? 0 : parade_fade(parade));
    headline(frame, words, question, big, other);
}

static void start_plate(const struct screen_env *env, struct frame *frame, struct element *parent,
                        float other)
{
    const struct theme *theme = env->theme;
    struct style style = {.flow = FLOW_ROW,
                          .min_height = theme_mm(theme, 20),
                          .fill = theme_color(theme, TONE_PRIMARY),
                          .lip = theme_color(theme, TONE_OVERALL),
                          .lip_px = theme_mm(theme, 1.4f),
                          .radius = theme_mm(theme, 4),
                          .gap = theme_unit(theme, 2.5f),
                          .pad = EDGES_XY(theme_unit(theme, 3), theme_unit(theme, 1)),
                          .along = ALIGN_CENTER,
                          .across = ALIGN_CENTER};
    struct element *plate = ui_box(frame, parent, style);
    ui_act(plate, ROLE_BUTTON, "attract.start", (struct action){ACTION_WAKE, WAKE_TOUCH, 0});
    ui_icon(frame, plate, "kite", theme->fonts[FONT_NAME].px, theme_color(theme, TONE_MARK));
    struct element *text = ui_text(frame, plate, FONT_NAME, say(env, WORD_ATTRACT_START));
    text->color = color_alpha(theme_color(theme, TONE_PAPER), motion_between(255, 0, other));
    text->align = ALIGN_CENTER;
    text->shrink = 85;
}

/* ---- the languages ---- */

/* How they are set: a grid of so many columns, by name or by code. 0 columns: there is no room to
 * touch them; they are a line of text, or the one that is spoken, alone. */
struct tongues {
    int columns, height;
    enum word word;
    bool alone;
};

/* A target, and room for letters that go below the line. */
static int tongue_height(const struct theme *theme)
{
    int target = theme_mm(theme, 12.7f),
        line = theme->fonts[FONT_LABEL].line + 2 * theme_mm(theme, 0.5f) + 4;
    return target > line ? target : line;
}

static int widest(const struct screen_env *env, const struct frame *frame, enum word word)
{
    int most = 0;
    for (int i = 0; i < env->catalog->language_count; i++) {
        const char *name = env->catalog->words[word].in[i];
        int width = frame->measure->width(frame->measure->context, env->theme->fonts[FONT_LABEL],
                                          name, (int)strlen(name));
        most = width > most && catalog_offers(env->catalog, i) ? width : most;
    }
    return most + 3 * theme_unit(env->theme, 1);
}

static struct tongues tongues_for(const struct screen_env *env, const struct frame *frame,
                                  const struct panel *panel)
{
    static const struct {
        enum word word;
        int rows;
    } ways[] = {{WORD_LANGUAGE_NAME, 1},
                {WORD_LANGUAGE_NAME, 2},
                {WORD_LANGUAGE_SHORT, 1},
                {WORD_LANGUAGE_SHORT, 2}};
    const struct theme *theme = env->theme;
    int count = catalog_offered(env->catalog), gap = theme_unit(theme, 2);
    int target = tongue_height(theme);
    for (size_t i = 0; i < ARRAY_LENGTH(ways) && count > 1; i++) {
        int columns = (count + ways[i].rows - 1) / ways[i].rows;
        int width = (panel->width - (columns - 1) * gap) / columns;
        int height = ways[i].rows * (target + gap) - gap;
        bool fits = width >= target && width >= widest(env, frame, ways[i].word);
        if (fits && height * 100 <= panel->height * 21) {
            return (struct tongues){.columns = columns, .height = height, .word = ways[i].word};
        }
    }
    int line = count * widest(env, frame, WORD_LANGUAGE_SHORT);
    bool alone = line > panel->width;
    return (struct tongues){.height = theme->fonts[FONT_LABEL].line * 14 / 10,
                            .word = alone ? WORD_LANGUAGE_NAME : WORD_LANGUAGE_SHORT,
                            .alone = alone};
}

static void tongue(const struct screen_env *env, struct frame *frame, struct element *grid,
                   const struct tongues *tongues, int language, bool spoken)
{
    const struct theme *theme = env->theme;
    const struct catalog *catalog = env->catalog;
    bool touched = tongues->columns > 0;
    struct style style = {.flow = FLOW_ROW,
                          .width = touched ? (struct size){0, 0} : FIT,
                          .min_height = touched ? tongue_height(theme) : tongues->height,
                          .pad = EDGES_XY(theme_unit(theme, touched ? 0.5f : 0.8f), 0),
                          .radius = theme_mm(theme, 3),
                          .along = ALIGN_CENTER,
                          .across = ALIGN_CENTER};
    style.fill = spoken    ? theme_color(theme, TONE_INK)
                 : touched ? theme_color(theme, TONE_SAFFRON_LIGHT)
                           : style.fill;
    if (touched && theme->look == LOOK_CONTRAST) {
        style.edge = theme_color(theme, TONE_INK);
        style.edge_px = theme_mm(theme, 0.5f);
    }
    struct element *chip = ui_box(frame, grid, style);
    if (touched) {
        ui_act(chip, ROLE_BUTTON, part_id(frame, "attract.language", catalog->languages[language]),
               (struct action){ACTION_WAKE, WAKE_LANGUAGE, language});
        chip->label = catalog->words[WORD_LANGUAGE_NAME].in[language];
        chip->language = catalog->languages[language];
    }
    struct element *text =
        ui_text(frame, chip, FONT_LABEL, catalog->words[tongues->word].in[language]);
    text->color = theme_color(theme, spoken ? TONE_PAPER : TONE_INK);
    text->align = ALIGN_CENTER;
}

static void languages(const struct screen_env *env, struct frame *frame, struct element *parent,
                      const struct tongues *tongues, int spoken)
{
    const struct theme *theme = env->theme;
    struct style style = {.flow = FLOW_GRID,
                          .columns = tongues->columns,
                          .gap = theme_unit(theme, 2),
                          .optional = true};
    if (tongues->columns == 0) {
        style.flow = FLOW_ROW;
        style.along = ALIGN_SPREAD;
        style.across = ALIGN_CENTER;
        style.gap = 0;
    }
    struct element *grid = ui_box(frame, parent, style);
    for (int i = 0; i < env->catalog->language_count; i++) {
        if (tongues->alone ? i == spoken : catalog_offers(env->catalog, i)) {
            tongue(env, frame, grid, tongues, i, i == spoken);
        }
    }
}

/* ---- the whole ---- */

/* Words, button and languages in the panel. */
static void panel_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                       const struct parade *parade, const struct panel *panel)
{
    const struct theme *theme = env->theme;
    int pad = page_margin(theme) * 7 / 10, gap = theme_unit(theme, 2);
    pad = pad > (PARADE_DRIFT + 1) * panel->step ? pad : (PARADE_DRIFT + 1) * panel->step;
    struct style style = {.flow = FLOW_COLUMN,
                          .fill = theme_color(theme, TONE_SAFFRON),
                          .width = FIXED(panel->wide),
                          .along = ALIGN_SPREAD,
                          .gap = gap};
    int above = panel->slim ? 0 : panel->top; /* there the panel itself goes up and down */
    style.pad = (struct edges){panel->left, pad + above, panel->wide - panel->width - panel->left,
                               pad - panel->top};
    struct element *box = ui_box(frame, parent, style);
    int64_t turn = parade->turn - parade_leaves(parade);
    int spoken = parade_language(env, parade, turn);
    struct visit visit;
    struct screen_env said = parade_env(env, &visit, spoken);
    struct tongues tongues = tongues_for(env, frame, panel);
    float other = other_language(env, parade);
    int used = 2 * pad + theme_mm(theme, 22) + gap;
    if (!panel->tiny) {
        logo(env, frame, box, parade);
        used += theme->fonts[FONT_TITLE].line * 5 / 4 + tongues.height + 2 * gap;
    }
    if (parade->women > 0) {
        sentence(&said, frame, box, parade, panel->width, panel->height - used, other);
    }
    start_plate(&said, frame, box, other);
    if (!panel->tiny) {
        languages(env, frame, box, &tongues, spoken);
    }
}

static struct faces faces_beside(const struct screen_env *env, const struct panel *panel)
{
    const struct theme *theme = env->theme;
    int most = panel->slim ? WOMEN_SLIM : WOMEN_WIDE, women = env->catalog->story_count;
    int width = theme->display.width - (panel->slim ? 0 : panel->wide);
    return (struct faces){.women = women < most ? women : most,
                          .width = width,
                          .height = theme->display.height - (panel->slim ? panel->height : 0) +
                                    PARADE_DRIFT * panel->step,
                          .narrow = width * (panel->slim ? 14 : 12) / 100,
                          .drift = panel->step,
                          .plate =
                              panel->slim ? theme->display.height_mm > 250 : theme->width_em >= 26};
}

/* Women above, words below; the edge between them goes up and down. */
static void view_above(const struct screen_env *env, struct frame *frame, struct element *root,
                       const struct parade *parade, const struct panel *panel)
{
    struct faces faces = faces_beside(env, panel);
    struct element *row = ui_box(
        frame, root, (struct style){.flow = FLOW_ROW, .height = FIXED(faces.height), .clip = true});
    if (faces.women > 0) {
        bool turned = parade_is_turned(parade->turn);
        faces_add(env, frame, row, parade, &faces, !turned);
        faces_add(env, frame, row, parade, &faces, turned);
    }
    int height = panel->height - panel->top;
    struct element *below =
        ui_box(frame, root,
               (struct style){.flow = FLOW_ROW, .height = FIXED(height), .place_y = ALIGN_END});
    panel_view(env, frame, below, parade, panel);
}

/* Words beside the women; when they change sides they are pushed there by women who come in. */
static void view_beside(const struct screen_env *env, struct frame *frame, struct element *root,
                        const struct parade *parade, const struct panel *panel)
{
    struct faces faces = faces_beside(env, panel);
    bool turned = parade_is_turned(parade->turn);
    struct element *row = ui_box(frame, root, (struct style){.flow = FLOW_ROW, .clip = true});
    if (faces.women > 0) { /* right: those of now, else those that leave */
        faces_add(env, frame, row, parade, &faces, !turned);
    }
    panel_view(env, frame, row, parade, panel);
    if (faces.women > 0) {
        faces_add(env, frame, row, parade, &faces, turned);
    }
}

void attract_view(const struct screen_env *env, struct frame *frame)
{
    const struct parade now = parade_at(env);
    struct parade parade = now;
    if (now.calm && parade_leaves(&now)) { /* all of the turn before, until it has gone */
        parade.turn--;
        parade.since = PARADE_CALM_MS - 1;
    }
    struct panel panel = panel_at(env->theme, &parade);
    struct element *root = frame_begin(frame);
    root->style.fill = theme_color(env->theme, TONE_SAFFRON);
    ui_act(root, ROLE_GROUP, "attract.anywhere", (struct action){ACTION_WAKE, WAKE_TOUCH, 0});
    root->label = say(env, WORD_ATTRACT_START);
    struct element *box = ui_box(frame, root, (struct style){.flow = FLOW_STACK});
    if (panel.slim) {
        view_above(env, frame, box, &parade, &panel);
    } else {
        view_beside(env, frame, box, &parade, &panel);
    }
    if (parade.women > 0) {
        box->fade = motion_between(0, 254, now.calm ? parade_fade(&now) : 0);
        frame_wake(frame, parade_wake(env, &now));
    }
}
