/* staff_export.c: the figures onto a stick: what, whereto, how far, and whether it may be pulled
 * out. */
#include "screens/staff.h"

static void grade(const struct screen_env *env, struct frame *frame, struct element *grid,
                  int value, const char *id, enum word name, enum word text)
{
    const struct theme *theme = env->theme;
    bool chosen = env->desk->grade == value;
    struct style style = part_choice(theme, chosen);
    style.flow = FLOW_ROW;
    style.pad = EDGES_XY(theme_unit(theme, page_is_small(theme) ? 2 : 3), theme_unit(theme, 2));
    style.gap = theme_unit(theme, 2);
    style.keep = true;
    style.min_height = theme_mm(theme, 20);
    struct element *card = ui_box(frame, grid, style);
    ui_act(card, ROLE_TOGGLE, id, (struct action){ACTION_STAFF_SET, FIELD_GRADE, value});
    card->chosen = chosen;
    if (theme->width_em >= 14) {
        part_mark(env, frame, card, chosen);
    }
    struct element *words =
        ui_box(frame, card, (struct style){.width = GROW, .gap = theme_unit(theme, 0.6f)});
    struct element *line = words;
    if (theme->width_em < 14 && chosen) { /* the tick stands in the name's line */
        line =
            ui_box(frame, words, (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 1.5f)});
    }
    ui_text(frame, line, FONT_NAME, say(env, name));
    if (line != words) {
        ui_icon(frame, line, "tick", theme->fonts[FONT_LABEL].px, theme_color(theme, TONE_INK));
    }
    ui_text(frame, words, FONT_BODY, say(env, text));
}

static void what(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct theme *theme = env->theme;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_EXPORT_WHAT), NULL);
    struct element *list = ui_box(frame, card, (struct style){.gap = theme_unit(theme, 2.6f)});
    grade(env, frame, list, 0, "export.share", WORD_EXPORT_SHARE, WORD_EXPORT_SHARE_TEXT);
    grade(env, frame, list, 1, "export.controller", WORD_EXPORT_OWN, WORD_EXPORT_OWN_TEXT);
}

static void where(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_EXPORT_WHERE), NULL);
    bool stick = staff_stick(env, frame, card, "export");
    ui_text(frame, card, FONT_BODY, say(env, WORD_EXPORT_CONTENTS));
    ui_text(frame, card, FONT_BODY,
            desk->exported_ms < 0 ? say(env, WORD_EXPORT_NEVER)
                                  : words_fill(frame->arena, say(env, WORD_EXPORT_LAST),
                                               staff_moment(env, frame, desk->exported_ms), NULL));
    if (stick) {
        staff_button(env, frame, card, "export.go", WORD_EXPORT_GO, "usb", true,
                     (struct action){ACTION_STAFF_DO, JOB_EXPORT, staff_stick_meant(desk)});
    }
}

void staff_export(const struct screen_env *env, struct frame *frame, struct element *list)
{
    staff_work(env, frame, list, DESK_EXPORT);
    if (staff_busy(env->desk)) {
        return;
    }
    struct element *grid = staff_grid(env, frame, list, 2, false);
    what(env, frame, grid);
    where(env, frame, grid);
}
