/* keyboard.c: letters, digits and a hyphen, for the few names that staff type: ids, so that
 * nobody's name ends up in a database about minors. It takes the whole glass: keys stay 12.7 mm on
 * 7". */
#include "screens/staff.h"

#include <string.h>

static const char key_rows[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

static enum word title_of(enum desk_field field)
{
    return field == FIELD_KIOSK   ? WORD_FIELD_KIOSK
           : field == FIELD_PLACE ? WORD_FIELD_PLACE
                                  : WORD_FIELD_NAME;
}

/* Columns of keys that fit, and what is left at the sides, px. */
static int key_columns(const struct theme *theme, int *margin)
{
    enum { MOST = 13 };
    int key = theme_mm(theme, 12.7f), gap = theme_mm(theme, 2.54f);
    int least = theme_unit(theme, 1);
    int columns = (theme->display.width - 2 * least + gap) / (key + gap);
    columns = columns > MOST ? MOST : columns;
    *margin = theme->display.width > 40 * least ? 3 * least : least;
    int width = columns * key + (columns - 1) * gap;
    if (width + 2 * *margin > theme->display.width) {
        *margin = (theme->display.width - width) / 2;
    }
    return columns;
}

static struct element *key_box(const struct screen_env *env, struct frame *frame,
                               struct element *grid, const char *id, const char *label,
                               struct action action)
{
    const struct theme *theme = env->theme;
    struct style style = part_plate(theme, TONE_PAPER);
    style.flow = FLOW_ROW;
    style.along = style.across = ALIGN_CENTER;
    style.radius = theme_mm(theme, 2.5f);
    style.min_height = theme_mm(theme, 12.7f);
    style.edge = theme_color(theme, TONE_LEAD);
    style.edge_px = theme_mm(theme, 0.4f);
    struct element *key = ui_box(frame, grid, style);
    ui_act(key, ROLE_BUTTON, id, action);
    key->label = label;
    return key;
}

static void letter_key(const struct screen_env *env, struct frame *frame, struct element *grid,
                       char letter)
{
    bool hyphen = letter == '-';
    const char *text = arena_printf(frame->arena, "%c", letter);
    struct element *key = key_box(
        env, frame, grid, hyphen ? "key.hyphen" : part_id(frame, "key", text),
        hyphen ? say(env, WORD_KEY_HYPHEN) : text, (struct action){ACTION_STAFF_LETTER, letter, 0});
    ui_text(frame, key, FONT_LABEL, text)->align = ALIGN_CENTER;
}

/* Cancel and done stand among the keys where a line of their own has no room. */
static bool is_narrow(int columns)
{
    return columns < 8;
}

static struct element *sign_key(const struct screen_env *env, struct frame *frame,
                                struct element *grid, const char *id, enum word word,
                                const char *icon, struct action action)
{
    const struct theme *theme = env->theme;
    struct element *key = key_box(env, frame, grid, id, say(env, word), action);
    ui_icon(frame, key, icon, theme->fonts[FONT_LABEL].px, theme_color(theme, TONE_INK));
    return key;
}

static void keys(const struct screen_env *env, struct frame *frame, struct element *page,
                 int columns)
{
    const struct theme *theme = env->theme;
    struct element *grid = ui_box(frame, page,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = columns,
                                                 .gap = theme_mm(theme, 2.54f),
                                                 .height = GROW,
                                                 .max_height = theme_mm(theme, 90)});
    for (size_t i = 0; i < sizeof key_rows - 1; i++) {
        letter_key(env, frame, grid, key_rows[i]);
    }
    sign_key(env, frame, grid, "key.delete", WORD_KEY_DELETE, "rubout",
             (struct action){ACTION_STAFF_LETTER, 8, 0});
    if (is_narrow(columns)) {
        grid->style.max_height = 0;
        sign_key(env, frame, grid, "key.cancel", WORD_KEY_CANCEL, "cross",
                 (struct action){ACTION_STAFF_CANCEL, 0, 0});
        struct element *done = sign_key(env, frame, grid, "key.done", WORD_KEY_DONE, "tick",
                                        (struct action){ACTION_STAFF_OK, 0, 0});
        done->style.fill = theme_color(theme, TONE_PRIMARY);
        done->first->color = theme_color(theme, TONE_MARK);
    }
}

/* What was typed so far. */
static void field(const struct screen_env *env, struct frame *frame, struct element *row)
{
    const struct theme *theme = env->theme;
    struct element *box =
        ui_box(frame, row,
               (struct style){.width = GROW,
                              .fill = theme_color(theme, TONE_PAPER),
                              .edge = theme_color(theme, TONE_INK),
                              .edge_px = theme_mm(theme, 0.7f),
                              .radius = theme_mm(theme, 2.5f),
                              .along = ALIGN_CENTER,
                              .min_height = theme_mm(theme, 12.7f),
                              .pad = EDGES_XY(theme_unit(theme, 2), theme_unit(theme, 1))});
    ui_text(frame, box, FONT_LABEL, arena_printf(frame->arena, "%s_", env->desk->text));
}

/* Cancel, what was typed so far, and done: one line. */
static void head(const struct screen_env *env, struct frame *frame, struct element *page,
                 int columns)
{
    const struct theme *theme = env->theme;
    bool roomy = theme->width_em >= 30;
    struct element *row = ui_box(
        frame, page,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2.2f), .across = ALIGN_CENTER});
    if (is_narrow(columns)) {
        field(env, frame, row);
        return;
    }
    part_button(env, frame, row,
                &(struct button){.id = "key.cancel",
                                 .text = roomy ? say(env, WORD_KEY_CANCEL) : NULL,
                                 .label = say(env, WORD_KEY_CANCEL),
                                 .icon = "cross",
                                 .kind = BUTTON_BAR,
                                 .action = {ACTION_STAFF_CANCEL, 0, 0}});
    field(env, frame, row);
    part_button(env, frame, row,
                &(struct button){.id = "key.done",
                                 .text = roomy ? say(env, WORD_KEY_DONE) : NULL,
                                 .label = say(env, WORD_KEY_DONE),
                                 .icon = "tick",
                                 .kind = BUTTON_PRIMARY,
                                 .low = true,
                                 .action = {ACTION_STAFF_OK, 0, 0}})
        ->primary = false;
}

void keyboard_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int margin, columns = key_columns(theme, &margin);
    bool low = page_is_low(theme), narrow = is_narrow(columns);
    int above = theme_mm(theme, low || narrow ? 1 : 5);
    struct element *page =
        ui_box(frame, frame->root,
               (struct style){.cover = true,
                              .fill = theme_color(theme, TONE_SAND),
                              .along = ALIGN_CENTER,
                              .pad = {margin, theme->reach_line + above, margin, above},
                              .gap = theme_unit(theme, low || narrow ? 2 : 4)});
    page->role = ROLE_DIALOG;
    if (!low && !narrow) {
        ui_heading(frame, page, FONT_TITLE, say(env, title_of(env->desk->field)));
    }
    head(env, frame, page, columns);
    keys(env, frame, page, columns);
}
