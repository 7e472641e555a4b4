/* page.c: the frame of a page: top or bottom bar, path bar, and the room between them.
 *
 * Three shapes (look, section 6): wide has one bar of words on top and the path below; mid folds
 * the bar; slim puts the folded bar at the bottom, under the thumb. In reach mode everything that
 * acts, back button and notes too, stands below the line of the theme, and faces above it. */
#include "screens/parts.h"

#include "base/text.h"

#include <string.h>

/* A row of the bar: what it is, in the order in which it stands. */
struct bar_row {
    const char *id;
    const char *icon;
    enum word word;
    struct action action;
    bool in_fold; /* stays in the bar when it is folded; the rest is in a sheet then */
};

static const struct bar_row bar_rows[] = {
    {"bar.language", "globe", WORD_LANGUAGE_NAME, {ACTION_SHEET, SHEET_LANGUAGE, 0}, true},
    {"bar.textsize", "text-size", WORD_BAR_TEXT, {ACTION_TEXT_SIZE, 0, 0}, false},
    {"bar.contrast", "contrast", WORD_BAR_CONTRAST, {ACTION_CONTRAST, 0, 0}, false},
    {"bar.readaloud", "speaker", WORD_BAR_READALOUD, {ACTION_READ_ALOUD, 0, 0}, false},
    {"bar.help", "help", WORD_BAR_HELP, {ACTION_SHEET, SHEET_HELP, 0}, true},
    {"bar.restart", "restart", WORD_BAR_RESTART, {ACTION_RESTART, 0, 0}, true},
};

static const struct {
    const char *letter, *ray, *done;
    enum word word;
} phase_rows[PHASE_COUNT] = {
    [PHASE_S] = {"S", "ray-s", "path.s", WORD_PHASE_S},
    [PHASE_T] = {"T", "ray-t", "path.t", WORD_PHASE_T},
    [PHASE_E] = {"E", "ray-e", "path.e", WORD_PHASE_E},
    [PHASE_A] = {"A", "ray-a", "path.a", WORD_PHASE_A},
    [PHASE_M] = {"M", "ray-m", "path.m", WORD_PHASE_M},
};

bool page_folded(const struct theme *theme)
{
    return theme->layout != LAYOUT_WIDE;
}

bool page_is_low(const struct theme *theme)
{
    return theme->height_em < 22 || theme->display.height_mm < 110;
}

bool page_is_small(const struct theme *theme)
{
    float least = theme->display.width_mm < theme->display.height_mm ? theme->display.width_mm
                                                                     : theme->display.height_mm;
    return least < 110;
}

int page_margin(const struct theme *theme)
{
    return theme_unit(theme, page_is_small(theme) ? 2.8f : theme->layout == LAYOUT_WIDE ? 9 : 6);
}

/* The path takes 17 mm: only where the screen is high enough for it. */
static bool has_path(const struct theme *theme)
{
    float part = theme->layout == LAYOUT_SLIM ? 0.07f : 0.1f;
    return 17.0f < part * (float)theme_room(theme) / theme->px_per_mm;
}

/* Height of a step of the path: a target, and the inset of its touch area on both sides. */
static int path_px(const struct theme *theme)
{
    return theme_mm(theme, 12.7f) + 2 * theme_mm(theme, 1.3f);
}

int page_bars(const struct theme *theme)
{
    int pad = theme_unit(theme, page_is_small(theme) ? 1 : 2.2f);
    int button = theme->fonts[FONT_LABEL].line + 2 * theme_unit(theme, 1);
    int least = theme_mm(theme, 12.7f), path = path_px(theme);
    int name = theme->fonts[FONT_NAME].line;
    int bar = (button > least ? button : least) + 2 * pad;
    return bar + (has_path(theme) ? (name > path ? name : path) : 0);
}

/* ---- the bar ---- */

/* How much of the bar's words there is room for. */
enum bar_words { BAR_ALL, BAR_SHORT, BAR_ICONS };

static int word_width(const struct frame *frame, const char *text)
{
    return frame->measure->width(frame->measure->context, frame->theme->fonts[FONT_LABEL], text,
                                 (int)strlen(text));
}

/* Width of a bar button: padding, icon, gap, word. */
static int bar_width(const struct frame *frame, const char *text)
{
    const struct theme *theme = frame->theme;
    int width = 2 * theme_unit(theme, 2) + theme->fonts[FONT_LABEL].px;
    width += text != NULL ? theme_unit(theme, 1.3f) + word_width(frame, text) : 0;
    int least = theme_mm(theme, 12.7f);
    return (width > least ? width : least) + theme_unit(theme, 2);
}

static const char *bar_text(const struct screen_env *env, const struct bar_row *row, bool folded)
{
    bool language = row->word == WORD_LANGUAGE_NAME;
    return say(env, language && folded ? WORD_LANGUAGE_SHORT : row->word);
}

static const char *back_text(const struct screen_env *env, const struct page *page)
{
    if (page->back_id != NULL) {
        return say(env, page->back_word);
    }
    return env->back.screen == SCREEN_NONE ? NULL
                                           : say(env, screen_classes[env->back.screen].title);
}

static bool back_below(const struct screen_env *env)
{
    const struct theme *theme = env->theme;
    return theme->layout == LAYOUT_SLIM && (theme->width_em >= 26 || theme->reach_line > 0);
}

/* The largest bar that fits into `room`. */
static enum bar_words bar_words(const struct screen_env *env, const struct frame *frame,
                                const struct page *page, bool with_back, int room)
{
    int all = 0, icons = 0;
    for (size_t i = 0; i < sizeof bar_rows / sizeof *bar_rows; i++) {
        if (bar_rows[i].in_fold) {
            const char *text = bar_text(env, &bar_rows[i], true);
            all += bar_width(frame, text);
            icons += bar_width(frame, i == 0 ? text : NULL);
        }
    }
    if (with_back && back_text(env, page) != NULL) {
        all += bar_width(frame, back_text(env, page));
        icons += bar_width(frame, NULL);
    }
    if (with_back && page->note != NULL) {
        int note = word_width(frame, page->note) + theme_unit(frame->theme, 3);
        all += note;
        icons += note;
    }
    if (with_back && page->extra_id != NULL) {
        int extra = bar_width(frame, say(env, page->extra_word)) -
                    frame->theme->fonts[FONT_LABEL].px - theme_unit(frame->theme, 1.3f);
        all += extra;
        icons += extra;
    }
    return all <= room ? BAR_ALL : icons <= room ? BAR_SHORT : BAR_ICONS;
}

static void add_back(const struct screen_env *env, struct frame *frame, struct element *bar,
                     const struct page *page, enum bar_words words)
{
    const char *text = back_text(env, page);
    if (text == NULL) {
        return;
    }
    bool own = page->back_id != NULL;
    part_button(
        env, frame, bar,
        &(struct button){.id = own ? page->back_id : "bar.back",
                         .text = words == BAR_ALL ? text : NULL,
                         .label = text,
                         .icon = "arrow-left",
                         .kind = BUTTON_BAR,
                         .action = own ? page->back_action : (struct action){ACTION_BACK, 0, 0}});
}

static bool is_toggle(const struct bar_row *row)
{
    return row->action.verb == ACTION_CONTRAST || row->action.verb == ACTION_READ_ALOUD;
}

static bool row_is_on(const struct screen_env *env, const struct bar_row *row)
{
    return (row->action.verb == ACTION_CONTRAST && env->theme->look == LOOK_CONTRAST) ||
           (row->action.verb == ACTION_READ_ALOUD && env->visit->read_aloud);
}

/* For read-aloud: the text size says which one it is. */
static const char *row_label(const struct screen_env *env, struct frame *frame,
                             const struct bar_row *row)
{
    const char *word = say(env, row->word);
    return row->action.verb != ACTION_TEXT_SIZE
               ? word
               : arena_printf(frame->arena, "%s: %s", word, text_size_name(env->visit->text_size));
}

static void add_row(const struct screen_env *env, struct frame *frame, struct element *bar,
                    const struct bar_row *row, bool folded, enum bar_words words)
{
    const char *text = bar_text(env, row, folded);
    bool word = words == BAR_ALL || (words == BAR_SHORT && row->word == WORD_LANGUAGE_NAME);
    part_button(env, frame, bar,
                &(struct button){.id = row->id,
                                 .text = word ? text : NULL,
                                 .label = row_label(env, frame, row),
                                 .icon = row->icon,
                                 .kind = BUTTON_BAR,
                                 .role = is_toggle(row) ? ROLE_TOGGLE : ROLE_BUTTON,
                                 .chosen = row_is_on(env, row),
                                 .action = row->action});
}

static void add_logo(const struct screen_env *env, struct frame *frame, struct element *bar)
{
    const struct theme *theme = env->theme;
    struct style style = {.flow = FLOW_ROW,
                          .width = FIT,
                          .across = ALIGN_CENTER,
                          .gap = theme_unit(theme, 1.5f),
                          .min_height = theme_mm(theme, 12.7f),
                          .pad = EDGES_XY(theme_unit(theme, 1), 0)};
    struct element *logo = ui_box(frame, bar, style);
    bool home = env->route.screen == SCREEN_HOME;
    if (!home) {
        ui_act(logo, ROLE_BUTTON, "bar.home", (struct action){ACTION_GO, SCREEN_HOME, 0});
        logo->label = say(env, WORD_BAR_HOME);
    }
    struct color spark = home || theme->look == LOOK_CONTRAST
                             ? theme_color(theme, TONE_INK)
                             : theme_field_color(theme, 2, FIELD_STRONG);
    ui_icon(frame, logo, "spark", theme->fonts[FONT_TITLE].px, spark);
    ui_text(frame, logo, FONT_TITLE, "Vonk")->unspoken = home;
}

static bool in_open_bar(const struct bar_row *row)
{
    return row->action.verb != ACTION_SHEET || row->action.argument != SHEET_HELP;
}

/* Width of the open bar. */
static int open_width(const struct screen_env *env, const struct frame *frame,
                      const struct page *page, enum bar_words words)
{
    const struct theme *theme = frame->theme;
    int tick = theme_unit(theme, 1.3f) + theme->fonts[FONT_LABEL].px;
    int width = theme->fonts[FONT_TITLE].px * 4 + theme_unit(theme, 5.5f); /* spark and "Vonk" */
    if (back_text(env, page) != NULL) {
        width += bar_width(frame, words == BAR_ICONS ? NULL : back_text(env, page));
    }
    for (size_t i = 0; i < sizeof bar_rows / sizeof *bar_rows; i++) {
        if (in_open_bar(&bar_rows[i])) {
            width += bar_width(frame, bar_text(env, &bar_rows[i], words != BAR_ALL));
            width += row_is_on(env, &bar_rows[i]) ? tick : 0;
        }
    }
    return width;
}

/* Where all words have no room the language is "BG", and then the way back an arrow. */
static void open_bar(const struct screen_env *env, struct frame *frame, struct element *bar,
                     const struct page *page, int room)
{
    enum bar_words words = BAR_ALL;
    while (words < BAR_ICONS && open_width(env, frame, page, words) > room) {
        words++;
    }
    add_logo(env, frame, bar);
    add_back(env, frame, bar, page, words == BAR_ICONS ? BAR_ICONS : BAR_ALL);
    ui_space(frame, bar, GROW);
    for (size_t i = 0; i < sizeof bar_rows / sizeof *bar_rows; i++) {
        if (in_open_bar(&bar_rows[i])) {
            add_row(env, frame, bar, &bar_rows[i], words != BAR_ALL, BAR_ALL);
        }
    }
}

static void add_note(struct frame *frame, struct element *bar, const struct page *page)
{
    struct element *note = ui_text(frame, bar, FONT_LABEL, page->note);
    note->label = page->note_label != NULL ? page->note_label : "";
}

static void add_notes(const struct screen_env *env, struct frame *frame, struct element *bar,
                      const struct page *page)
{
    if (page->extra_id != NULL) {
        part_button(env, frame, bar,
                    &(struct button){.id = page->extra_id,
                                     .text = say(env, page->extra_word),
                                     .kind = BUTTON_BAR,
                                     .action = page->extra_action});
    }
    if (page->note != NULL) {
        add_note(frame, bar, page);
    }
}

static void folded_rows(const struct screen_env *env, struct frame *frame, struct element *bar,
                        enum bar_words words)
{
    for (size_t i = 0; i < sizeof bar_rows / sizeof *bar_rows; i++) {
        if (bar_rows[i].in_fold) {
            add_row(env, frame, bar, &bar_rows[i], true, words);
        }
    }
}

static struct style bar_style(const struct theme *theme)
{
    int pad = theme_unit(theme, page_is_small(theme) ? 1 : 2.2f);
    return (struct style){
        .flow = FLOW_ROW,
        .across = ALIGN_CENTER,
        .gap = theme_unit(theme, 2),
        .pad = {page_margin(theme) * 3 / 4, pad, page_margin(theme) * 3 / 4, pad}};
}

static int bar_room(const struct theme *theme)
{
    return theme->display.width - 2 * (page_margin(theme) * 3 / 4);
}

static void top_bar(const struct screen_env *env, struct frame *frame, struct element *column,
                    const struct page *page)
{
    const struct theme *theme = env->theme;
    struct style style = bar_style(theme);
    style.fill = theme_color(theme, page->hero ? TONE_SAFFRON : TONE_PAPER);
    struct element *bar = ui_box(frame, column, style);
    bar->late = true;
    if (theme->layout == LAYOUT_WIDE) {
        open_bar(env, frame, bar, page, bar_room(theme));
        return;
    }
    enum bar_words words = bar_words(env, frame, page, true, bar_room(theme));
    add_back(env, frame, bar, page, words);
    add_notes(env, frame, bar, page);
    ui_space(frame, bar, GROW);
    folded_rows(env, frame, bar, words);
}

/* Slim: back and notes above, the rest below. */
static void head_row(const struct screen_env *env, struct frame *frame, struct element *column,
                     const struct page *page)
{
    bool back = back_text(env, page) != NULL && !back_below(env);
    if (!back && page->note == NULL && page->extra_id == NULL) {
        return;
    }
    struct element *bar = ui_box(frame, column, bar_style(env->theme));
    bar->style.along = ALIGN_SPREAD;
    bar->late = true;
    if (back) {
        bool tight = env->theme->width_em < 14 && page->extra_id != NULL;
        add_back(env, frame, bar, page, tight ? BAR_SHORT : BAR_ALL);
    }
    if (page->note != NULL) {
        add_note(frame, bar, page);
    }
    if (page->extra_id != NULL) {
        struct page extra = {.extra_id = page->extra_id,
                             .extra_word = page->extra_word,
                             .extra_action = page->extra_action};
        add_notes(env, frame, bar, &extra);
    }
}

static void bottom_bar(const struct screen_env *env, struct frame *frame, struct element *column,
                       const struct page *page)
{
    const struct theme *theme = env->theme;
    struct element *line = ui_space(frame, column, FIXED(theme_mm(theme, 0.5f)));
    line->style.fill = theme_color(theme, TONE_INK);
    struct style style = bar_style(theme);
    style.fill = theme_color(theme, TONE_PAPER);
    style.along = ALIGN_SPREAD;
    struct element *bar = ui_box(frame, column, style);
    bar->late = true;
    struct page back = {
        .back_id = page->back_id, .back_word = page->back_word, .back_action = page->back_action};
    enum bar_words words = bar_words(env, frame, &back, back_below(env), bar_room(theme));
    if (back_below(env)) {
        add_back(env, frame, bar, page, words);
    }
    folded_rows(env, frame, bar, words);
}

struct element *page_bar(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    struct element *bar = part_buttons(env, frame, parent);
    bar->late = true;
    for (size_t i = 0; i < sizeof bar_rows / sizeof *bar_rows; i++) {
        if (bar_rows[i].action.verb == ACTION_SHEET) {
            add_row(env, frame, bar, &bar_rows[i], true, BAR_ALL);
        }
    }
    return bar;
}

/* ---- the path ---- */

static void path_step(const struct screen_env *env, struct frame *frame, struct element *bar,
                      enum phase phase)
{
    const struct theme *theme = env->theme;
    bool here = screen_classes[env->route.screen].phase == (int)phase;
    bool done = env->visit->phase_done[phase];
    bool word = theme->layout == LAYOUT_WIDE || (here && theme->width_em >= 26);
    int letters = 5 + (word ? (int)text_length(say(env, phase_rows[phase].word)) : 0);
    struct color ground = theme_color(theme, here ? TONE_GLOW : TONE_BOARD);
    struct color text = theme_color(theme, here ? TONE_ON_GLOW : TONE_ON_BOARD);
    struct color mark = done && !here ? theme_color(theme, TONE_ACCENT) : text;
    if (theme->look == LOOK_CONTRAST) { /* black bar, the step at hand on a white plate */
        ground = theme_color(theme, here ? TONE_INK : TONE_PAPER);
        text = mark = theme_color(theme, here ? TONE_PAPER : TONE_INK);
    }
    struct style style = {.flow = FLOW_ROW,
                          .width = GROW_BY(letters), /* each as wide as its word asks */
                          .min_height = path_px(theme),
                          .fill = ground,
                          .gap = theme_unit(theme, 1.5f),
                          .pad = EDGES_XY(theme_unit(theme, 2), 0),
                          .along = ALIGN_CENTER,
                          .across = ALIGN_CENTER,
                          .hit_inset = theme_mm(theme, 1.3f)};
    struct element *step = ui_box(frame, bar, style);
    ui_act(step, ROLE_BUTTON, phase_rows[phase].done,
           (struct action){ACTION_GO, (int)screen_of_phase(env->catalog, phase), 0});
    step->label = say(env, phase_rows[phase].word);
    int px = theme->fonts[FONT_LABEL].px;
    const char *icon = done && !here ? "tick"
                                     : arena_printf(frame->arena, "%s-%s", phase_rows[phase].ray,
                                                    here ? "solid" : "outline");
    ui_icon(frame, step, icon, px, mark)->flip = false;
    ui_text(frame, step, FONT_NAME, phase_rows[phase].letter)->color = text;
    if (word) {
        ui_text(frame, step, FONT_LABEL, say(env, phase_rows[phase].word))->color = text;
    }
}

static void path_bar(const struct screen_env *env, struct frame *frame, struct element *column)
{
    const struct theme *theme = env->theme;
    enum tone tone = theme->look == LOOK_CONTRAST ? TONE_PAPER : TONE_BOARD;
    if (theme->look == LOOK_CONTRAST) {
        ui_space(frame, column, FIXED(theme_mm(theme, 0.7f)))->style.fill =
            theme_color(theme, TONE_INK);
    }
    struct element *bar =
        ui_box(frame, column, (struct style){.flow = FLOW_ROW, .fill = theme_color(theme, tone)});
    bar->late = true;
    for (int phase = 0; phase < PHASE_COUNT; phase++) {
        if (screen_of_phase(env->catalog, (enum phase)phase) != SCREEN_NONE) {
            path_step(env, frame, bar, (enum phase)phase);
        }
    }
}

/* ---- the page ---- */

struct element *page_begin(const struct screen_env *env, struct frame *frame,
                           const struct page *page)
{
    const struct theme *theme = env->theme;
    static const struct page plain = {.hero = false};
    page = page != NULL ? page : &plain;
    struct element *root = frame_begin(frame);
    struct element *column = ui_box(frame, root, (struct style){.flow = FLOW_COLUMN});
    bool slim = theme->layout == LAYOUT_SLIM;
    bool reach = theme->reach_line > 0;
    struct element *place = column;
    if (reach && !page->over && !page->picture) {
        page_crown(env, frame, column);
    }
    if (!slim) {
        top_bar(env, frame, column, page);
    } else if (page->over && !reach) {
        place = ui_box(frame, column, (struct style){.flow = FLOW_STACK, .height = GROW});
    } else if (!reach) {
        head_row(env, frame, column, page);
    }
    struct element *body =
        ui_box(frame, place, (struct style){.flow = FLOW_COLUMN, .height = GROW});
    body->id = PAGE_BODY;
    if (place != column) {
        struct element *layer = ui_box(frame, place, (struct style){.height = FIT});
        head_row(env, frame, layer, page);
    }
    if (reach) { /* in every shape of page below its line */
        head_row(env, frame, column, page);
    }
    if (!page->hero && has_path(theme)) {
        path_bar(env, frame, column);
    }
    if (slim) {
        bottom_bar(env, frame, column, page);
    }
    return body;
}

struct element *page_column(const struct screen_env *env, struct frame *frame,
                            struct element *parent, float pad)
{
    const struct theme *theme = env->theme;
    return ui_box(frame, parent,
                  (struct style){.height = GROW,
                                 .pad = EDGES_XY(page_margin(theme),
                                                 theme_unit(theme, page_is_low(theme) ? 1 : pad)),
                                 .gap = theme_unit(theme, 2)});
}
