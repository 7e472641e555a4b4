/* dialog.c: what comes on top of a screen: choosing a language, the folded bar's sheet, and "are
 * you still there?". A scrim covers the rest. */
#include "screens/parts.h"

#include "base/text.h"
#include "ui/motion.h"

#include <stdio.h>

enum { SHEET_PAD = 6 /* units */ };

static struct element *scrim(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    return ui_box(frame, frame->root,
                  (struct style){.flow = FLOW_STACK,
                                 .cover = true,
                                 .fill = theme_color(theme, TONE_SCRIM),
                                 .pad = EDGES(page_margin(theme) / 2)});
}

struct element *part_dialog(const struct screen_env *env, struct frame *frame, float pad)
{
    const struct theme *theme = env->theme;
    struct style style = part_plate(theme, TONE_PAPER);
    style.radius = theme_mm(theme, 8);
    style.width = theme->layout == LAYOUT_WIDE ? SHARE(620) : SHARE(1000);
    style.height = FIT;
    style.place_x = ALIGN_CENTER;
    style.place_y = theme->reach_line > 0 ? ALIGN_END : ALIGN_CENTER;
    style.max_height = theme->reach_line > 0 ? theme_room(theme) - page_margin(theme) : 0;
    style.pad = EDGES(theme_unit(theme, page_is_low(theme) ? 2.5f : pad));
    style.gap = theme_unit(theme, page_is_low(theme) ? 2 : 4);
    struct element *box = ui_box(frame, scrim(env, frame), style);
    box->role = ROLE_DIALOG;
    return box;
}

/* Close, and start over, which the scrim covers in the bar. */
static void close_button(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    struct element *row = part_buttons(env, frame, parent);
    bool tight = env->theme->width_em < 22; /* the pager must have its place beside them */
    part_button(env, frame, row,
                &(struct button){.id = "sheet.close",
                                 .text = say(env, WORD_SHEET_CLOSE),
                                 .icon = "cross",
                                 .kind = BUTTON_SECONDARY,
                                 .low = page_is_low(env->theme),
                                 .action = {ACTION_SHEET, SHEET_NONE, 0}});
    part_button(env, frame, row,
                &(struct button){.id = "bar.restart",
                                 .text = tight ? NULL : say(env, WORD_BAR_RESTART),
                                 .label = say(env, WORD_BAR_RESTART),
                                 .icon = "restart",
                                 .kind = BUTTON_SECONDARY,
                                 .low = page_is_low(env->theme),
                                 .action = {ACTION_RESTART, 0, 0}});
    ui_pager(frame, row, "sheet.list", NULL);
}

/* Choices in columns that share the width, two where a word with a symbol on either side fits in
 * half of it; in pages where there are too many. */
static struct element *choices(const struct screen_env *env, struct frame *frame,
                               struct element *parent)
{
    int columns = env->theme->width_em < 26 ? 1 : 2;
    struct element *list = ui_scroll(frame, parent, "sheet.list", (struct style){.gap = 0});
    return ui_box(
        frame, list,
        (struct style){.flow = FLOW_GRID, .columns = columns, .gap = theme_unit(env->theme, 2)});
}

/* ---- settings of the visit ---- */

/* A button of a sheet; what it says and whether it is on depends on the visit. */
static const struct own_row {
    const char *id, *icon;
    enum word word;
    struct action action;
    bool wide; /* in the language sheet too, where the bar is open: it has no room there */
} own_rows[] = {
    {"bar.home", "home", WORD_BAR_HOME, {ACTION_GO, SCREEN_HOME, 0}, false},
    {"bar.textsize", "text-size", WORD_BAR_TEXT, {ACTION_TEXT_SIZE, 0, 0}, false},
    {"bar.contrast", "contrast", WORD_BAR_CONTRAST, {ACTION_CONTRAST, 0, 0}, false},
    {"bar.readaloud", "speaker", WORD_BAR_READALOUD, {ACTION_READ_ALOUD, 0, 0}, false},
    {"bar.volume", "volume", WORD_BAR_VOLUME, {ACTION_VOLUME, 0, 0}, true},
    {"bar.motion", "motion", WORD_BAR_MOTION, {ACTION_MOTION, 0, 0}, true},
};

static bool is_offered(const struct screen_env *env, const struct own_row *row, bool wide)
{
    bool here = row->action.verb != ACTION_VOLUME || env->visit->read_aloud;
    return here && (!wide || row->wide);
}

static const char *setting_text(const struct screen_env *env, struct frame *frame,
                                const struct own_row *row)
{
    const char *text = say(env, row->word);
    if (row->action.verb == ACTION_TEXT_SIZE) {
        return arena_printf(frame->arena, "%s: %s", text, text_size_name(env->visit->text_size));
    }
    const char *step = arena_printf(frame->arena, "%d", env->visit->volume + 1);
    const char *steps = arena_printf(frame->arena, "%d", VISIT_VOLUMES);
    return words_fill(frame->arena, text, step, steps);
}

static void settings(const struct screen_env *env, struct frame *frame, struct element *grid,
                     bool wide)
{
    const struct visit *visit = env->visit;
    const struct {
        int verb;
        bool on;
    } states[] = {{ACTION_CONTRAST, visit->look == LOOK_CONTRAST},
                  {ACTION_READ_ALOUD, visit->read_aloud},
                  {ACTION_MOTION, visit->reduced_motion}};
    for (size_t i = 0; i < ARRAY_LENGTH(own_rows); i++) {
        const struct own_row *row = &own_rows[i];
        if (!is_offered(env, row, wide)) {
            continue;
        }
        struct button button = {.id = row->id,
                                .text = setting_text(env, frame, row),
                                .icon = row->icon,
                                .kind = BUTTON_SECONDARY,
                                .low = page_is_low(env->theme) || page_is_small(env->theme),
                                .action = row->action};
        for (size_t s = 0; s < ARRAY_LENGTH(states); s++) {
            if (states[s].verb == row->action.verb) {
                button.role = ROLE_TOGGLE;
                button.chosen = states[s].on;
            }
        }
        part_button(env, frame, grid, &button)->style.width = (struct size){0, 0};
    }
}

static void language_sheet(const struct screen_env *env, struct frame *frame)
{
    const struct catalog *catalog = env->catalog;
    struct element *box = part_dialog(env, frame, SHEET_PAD);
    ui_heading(frame, box, FONT_TITLE, say(env, WORD_SHEET_LANGUAGE));
    struct element *grid = choices(env, frame, box);
    for (int i = 0; i < catalog->language_count; i++) {
        if (!catalog_offers(catalog, i)) {
            continue;
        }
        struct element *button =
            part_button(env, frame, grid,
                        &(struct button){.id = part_id(frame, "language", catalog->languages[i]),
                                         .text = catalog->words[WORD_LANGUAGE_NAME].in[i],
                                         .kind = BUTTON_SECONDARY,
                                         .role = ROLE_TOGGLE,
                                         .low = page_is_low(env->theme),
                                         .chosen = i == env->visit->language,
                                         .action = {ACTION_LANGUAGE, i, 0}});
        button->style.width = (struct size){0, 0};
        button->language = catalog->languages[i];
    }
    if (!page_folded(env->theme)) {
        struct element *more = ui_box(
            frame, box,
            (struct style){.flow = FLOW_GRID, .columns = 2, .gap = theme_unit(env->theme, 2)});
        settings(env, frame, more, true);
    }
    close_button(env, frame, box);
}

static void help_sheet(const struct screen_env *env, struct frame *frame)
{
    struct element *box = part_dialog(env, frame, SHEET_PAD);
    ui_heading(frame, box, FONT_TITLE, say(env, WORD_BAR_HELP));
    settings(env, frame, choices(env, frame, box), false);
    close_button(env, frame, box);
}

/* Read-aloud was asked for where nothing can be heard. */
static void silent_sheet(const struct screen_env *env, struct frame *frame)
{
    struct element *box = part_dialog(env, frame, SHEET_PAD);
    ui_heading(frame, box, FONT_TITLE, say(env, WORD_SPEECH_NONE));
    ui_text(frame, box, FONT_BODY, say(env, WORD_SPEECH_NONE_TEXT));
    close_button(env, frame, box);
}

void sheet_view(const struct screen_env *env, struct frame *frame)
{
    if (env->visit->sheet == SHEET_LANGUAGE) {
        language_sheet(env, frame);
    } else if (env->visit->sheet == SHEET_HELP) {
        help_sheet(env, frame);
    } else if (env->visit->sheet == SHEET_SILENT) {
        silent_sheet(env, frame);
    }
}

/* ---- idle ---- */

static void countdown(const struct screen_env *env, struct frame *frame, struct element *parent,
                      int left, int of, struct style style)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme);
    bool small = low || page_is_small(theme);
    enum font_role font = small ? FONT_HEAD : FONT_DISPLAY;
    int px = theme_mm(theme, small ? 24 : 42), least = theme->fonts[font].px * 22 / 10;
    px = px > least ? px : least;
    style.fill = theme_color(theme, TONE_SAFFRON);
    style.flow = FLOW_STACK;
    style.radius = theme_mm(theme, 8);
    style.pad = EDGES(theme_unit(theme, low ? 1.5f : 3));
    struct element *side = ui_box(frame, parent, style);
    struct element *ring = ui_box(frame, side,
                                  (struct style){.width = FIXED(px),
                                                 .height = FIXED(px),
                                                 .place_x = ALIGN_CENTER,
                                                 .place_y = ALIGN_CENTER,
                                                 .edge = theme_color(theme, TONE_SAFFRON_TINT),
                                                 .edge_px = theme_mm(theme, small ? 2.4f : 3.6f)});
    ring->kind = ELEMENT_RING;
    ring->color = theme_color(theme, TONE_INK);
    ring->fraction = of > 0 ? (float)left / (float)of : 0;
    struct element *number = ui_text(frame, side, font, arena_printf(frame->arena, "%d", left));
    number->align = ALIGN_CENTER;
    number->style.place_y = ALIGN_CENTER;
}

void idle_view(const struct screen_env *env, struct frame *frame, int left, int of)
{
    const struct theme *theme = env->theme;
    bool beside = theme->layout != LAYOUT_SLIM && theme->width_em >= 20;
    struct element *box = part_dialog(env, frame, SHEET_PAD);
    box->style.flow = beside ? FLOW_ROW : FLOW_COLUMN;
    box->style.across = ALIGN_START;
    box->style.pad = EDGES(theme_unit(theme, 2));
    bool room = theme->height_em > 12, tight = !beside && theme->width_em < 14;
    if (beside) {
        countdown(env, frame, box, left, of, (struct style){.width = SHARE(320)});
    } else if (room && !tight) { /* else the seconds stand in the text */
        countdown(env, frame, box, left, of, (struct style){.height = FIT, .optional = true});
    }
    struct element *words = ui_box(
        frame, box,
        (struct style){.width = beside ? GROW : (struct size){0, 0},
                       .pad = EDGES(theme_unit(theme, page_is_low(theme) || tight ? 1.5f : 4)),
                       .gap = theme_unit(theme, page_is_low(theme) ? 2 : 3)});
    ui_heading(frame, words, page_is_low(theme) || tight ? FONT_TITLE : FONT_HEAD,
               say(env, WORD_IDLE_TITLE));
    if (room) {
        char seconds[16];
        snprintf(seconds, sizeof seconds, "%d", left);
        ui_text(frame, words, FONT_LEAD,
                words_fill(frame->arena, say(env, WORD_IDLE_TEXT), seconds, NULL))
            ->style.optional = true;
    }
    const struct button stay = {.id = "idle.stay",
                                .text = say(env, WORD_IDLE_STAY),
                                .icon_behind = "kite",
                                .kind = BUTTON_PRIMARY,
                                .low = page_is_low(theme),
                                .action = {ACTION_STAY, 0, 0}};
    const struct button restart = {.id = "idle.restart",
                                   .text = say(env, WORD_IDLE_RESTART),
                                   .icon = "restart",
                                   .kind = BUTTON_SECONDARY,
                                   .low = page_is_low(theme),
                                   .action = {ACTION_RESTART, 0, 0}};
    part_button(env, frame, words, &stay)->style.width = (struct size){0, 0};
    part_button(env, frame, words, &restart)->style.width = (struct size){0, 0};
}
