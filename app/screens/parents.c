/* parents.c: what parents ask: can she do this, where does it lead, will she be the only one. Wide
 * pages have all questions on one page, the answer to one of them beside the list; else questions
 * and answers follow each other. */
#include "screens/parts.h"

static void answer(const struct screen_env *env, struct frame *frame, struct element *parent,
                   const struct question *question, bool large)
{
    struct color color = theme_color(env->theme, large ? TONE_ON_NIGHT : TONE_INK);
    ui_heading(frame, parent, large ? FONT_TITLE : FONT_NAME, tell(env, &question->question))
        ->color = color;
    ui_text(frame, parent, large ? FONT_LEAD : FONT_BODY, tell(env, &question->answer))->color =
        color;
    if (question->source >= 0) {
        part_source(env, frame, parent, question->source, question->year)->color = color;
    }
}

static void figures_button(const struct screen_env *env, struct frame *frame,
                           struct element *parent, enum button_kind kind)
{
    if (screen_arguments(env->catalog, SCREEN_FIGURES) > 0) {
        part_button(env, frame, parent,
                    &(struct button){.id = "parents.figures",
                                     .text = say(env, WORD_FIGURES_SHORT),
                                     .icon_behind = "kite",
                                     .kind = kind,
                                     .low = page_is_low(env->theme),
                                     .action = {ACTION_GO, SCREEN_FIGURES, 0}});
    }
}

/* ---- wide ---- */

static void question_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                         int i)
{
    const struct theme *theme = env->theme;
    const struct question *question = &env->catalog->parents[i];
    bool chosen = i == env->route.argument;
    struct style style = part_choice(theme, chosen);
    style.flow = FLOW_ROW;
    style.across = ALIGN_CENTER;
    style.min_height = theme_mm(theme, 12.7f);
    style.gap = theme_unit(theme, 2);
    style.pad = EDGES_XY(theme_unit(theme, 2.4f), theme_unit(theme, 1));
    style.keep = true;
    struct element *row = ui_box(frame, parent, style);
    ui_act(row, ROLE_TOGGLE, part_id(frame, "parents", question->id),
           (struct action){ACTION_GO, SCREEN_PARENTS, i});
    row->chosen = chosen;
    ui_text(frame, row, FONT_LABEL, tell(env, &question->question))->style.width = GROW;
    ui_icon(frame, row, chosen ? "tick" : "arrow-right", theme->fonts[FONT_BODY].px,
            theme_color(theme, TONE_INK));
}

static void wide_view(const struct screen_env *env, struct frame *frame, struct element *body)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme), pad = theme_unit(theme, 3);
    struct element *row = ui_box(frame, body, (struct style){.flow = FLOW_ROW, .height = GROW});
    struct element *left = ui_box(frame, row,
                                  (struct style){.width = SHARE(520),
                                                 .pad = {margin, pad, pad, pad},
                                                 .gap = theme_unit(theme, 2)});
    ui_heading(frame, left, FONT_TITLE, say(env, WORD_PARENTS_TITLE));
    struct element *list =
        ui_scroll(frame, left, "parents.list",
                  (struct style){.height = GROW, .gap = theme_unit(theme, 2.1f)});
    for (int i = 0; i < env->catalog->parent_question_count; i++) {
        question_row(env, frame, list, i);
    }
    part_pager(env, frame, left, "parents.list");
    struct element *right = ui_box(frame, row,
                                   (struct style){.width = GROW,
                                                  .pad = {pad * 2, pad, margin, pad},
                                                  .gap = theme_unit(theme, 2),
                                                  .fill = theme_color(theme, TONE_NIGHT)});
    struct element *text = ui_scroll(frame, right, "parents.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
    answer(env, frame, text, &env->catalog->parents[env->route.argument], true);
    struct element *buttons = part_buttons(env, frame, right);
    figures_button(env, frame, buttons, BUTTON_SAFFRON);
    part_pager_on(env, frame, buttons, "parents.text", theme_color(theme, TONE_ON_NIGHT));
}

/* ---- the others ---- */

static void column_view(const struct screen_env *env, struct frame *frame, struct element *body)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme);
    struct element *box = page_column(env, frame, body, 3);
    struct element *list = ui_scroll(frame, box, "parents.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
    ui_heading(frame, list, low || page_is_small(theme) ? FONT_TITLE : FONT_HEAD,
               say(env, WORD_PARENTS_TITLE));
    for (int i = 0; i < env->catalog->parent_question_count; i++) {
        struct element *card =
            ui_box(frame, list, (struct style){.gap = theme_unit(theme, 1), .keep = !low});
        answer(env, frame, card, &env->catalog->parents[i], false);
    }
    struct element *row = part_buttons(env, frame, box);
    figures_button(env, frame, row, BUTTON_SECONDARY);
    part_pager(env, frame, row, "parents.text");
}

void parents_view(const struct screen_env *env, struct frame *frame)
{
    struct element *body = page_begin(env, frame, NULL);
    if (env->theme->layout == LAYOUT_WIDE) {
        wide_view(env, frame, body);
    } else {
        column_view(env, frame, body);
    }
}
