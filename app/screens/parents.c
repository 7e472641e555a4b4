/* parents.c: what parents ask: can she do this, where does it lead, will she be the only one. */
#include "screens/parts.h"

static void card(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const struct question *question)
{
    const struct theme *theme = env->theme;
    struct style style = {.gap = theme_unit(theme, 1), .keep = theme->width_em >= 44};
    struct element *box = ui_box(frame, parent, style);
    ui_heading(frame, box, FONT_NAME, tell(env, &question->question));
    ui_text(frame, box, FONT_BODY, tell(env, &question->answer));
    if (question->source >= 0) {
        part_source(env, frame, box, question->source, question->year);
    }
}

void parents_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    const struct catalog *catalog = env->catalog;
    int margin = page_margin(theme);
    bool low = page_is_low(theme);
    struct element *body = page_begin(env, frame, NULL);
    struct element *box =
        ui_box(frame, body,
               (struct style){.height = GROW,
                              .pad = EDGES_XY(margin, theme_unit(theme, low ? 1 : 3)),
                              .gap = theme_unit(theme, 2)});
    struct element *list = ui_scroll(frame, box, "parents.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
    ui_heading(frame, list, low || page_is_small(theme) ? FONT_TITLE : FONT_HEAD,
               say(env, WORD_PARENTS_TITLE));
    struct element *grid = ui_box(frame, list,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = theme->width_em >= 30 ? 2 : 1,
                                                 .gap = theme_unit(theme, 4)});
    for (int i = 0; i < catalog->parent_question_count; i++) {
        card(env, frame, grid, &catalog->parents[i]);
    }
    struct element *row = part_buttons(env, frame, box);
    part_button(env, frame, row,
                &(struct button){.id = "parents.figures",
                                 .text = say(env, WORD_FIGURES_SHORT),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_SECONDARY,
                                 .low = low,
                                 .action = {ACTION_GO, SCREEN_FIGURES, 0}});
    part_pager(env, frame, row, "parents.text");
}
