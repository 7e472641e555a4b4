/* strengths.c: what are you good at? Nine cards, up to three are chosen. They count less than the
 * pictures and explain the result in her words. */
#include "screens/parts.h"

#include <stdio.h>

static int chosen_count(const struct visit *visit)
{
    int count = 0;
    for (int i = 0; i < CATALOG_STRENGTHS_MAX; i++) {
        count += visit->answers.strengths[i] != 0;
    }
    return count;
}

static void choose(const struct screen_env *env, struct visit *visit, int strength)
{
    if (strength < 0 || strength >= env->catalog->strength_count) {
        return;
    }
    unsigned char *chosen = &visit->answers.strengths[strength];
    if (*chosen == 0 && chosen_count(visit) >= QUIZ_STRENGTHS) {
        visit->strengths_full = true; /* the page says why nothing is chosen */
        return;
    }
    visit->strengths_full = false;
    *chosen = *chosen == 0;
    visit->phase_done[PHASE_T] = chosen_count(visit) > 0;
    emit(env, EVENT_STRENGTH_CHOOSE, env->catalog->strengths[strength].id,
         *chosen != 0 ? "on" : "off", 0);
}

struct route strengths_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    if (action.verb == ACTION_STRENGTH) {
        choose(env, visit, action.argument);
    }
    return STAY;
}

/* ---- view ---- */

/* Three kites, as many filled as cards are chosen, and the count in words. */
static void counter(const struct screen_env *env, struct frame *frame, struct element *parent,
                    struct color kites, struct color color)
{
    const struct theme *theme = env->theme;
    int chosen = chosen_count(env->visit);
    struct element *row = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    int px = theme_mm(theme, 8);
    for (int i = 0; i < QUIZ_STRENGTHS; i++) {
        ui_icon(frame, row, i < chosen ? "kite-up" : "kite-up-outline", px, kites);
    }
    char count[16], most[16];
    snprintf(count, sizeof count, "%d", chosen);
    snprintf(most, sizeof most, "%d", QUIZ_STRENGTHS);
    ui_text(frame, parent, FONT_LABEL,
            words_fill(frame->arena, say(env, WORD_STRENGTHS_COUNT), count, most))
        ->color = color;
}

static void card(const struct screen_env *env, struct frame *frame, struct element *parent, int i)
{
    const struct theme *theme = env->theme;
    const struct strength *strength = &env->catalog->strengths[i];
    bool chosen = env->visit->answers.strengths[i] != 0;
    bool beside = page_is_low(theme);
    struct style style = part_choice(theme, chosen);
    style.flow = beside ? FLOW_ROW : FLOW_COLUMN;
    style.across = beside ? ALIGN_CENTER : ALIGN_START;
    style.min_height = theme_mm(theme, beside ? 14 : page_is_small(theme) ? 24 : 30);
    style.pad = EDGES(theme_unit(theme, beside ? 1.5f : page_is_small(theme) ? 2 : 2.5f));
    style.gap = theme_unit(theme, 1.5f);
    style.keep = true;
    struct element *box = ui_box(frame, parent, style);
    ui_act(box, ROLE_TOGGLE, part_id(frame, "strengths", strength->id),
           (struct action){ACTION_STRENGTH, i, 0});
    box->chosen = chosen;
    struct element *top = ui_box(frame, box, (struct style){.flow = FLOW_ROW});
    int px = theme_mm(theme, beside ? 10 : page_is_small(theme) ? 12 : 20);
    part_drawing(env, frame, top, strength->picture, px);
    struct element *name = ui_text(frame, box, FONT_LABEL, tell(env, &strength->name));
    if (beside) {
        name->style.width = GROW;
        part_mark(env, frame, box, chosen);
        return;
    }
    ui_space(frame, top, GROW);
    part_mark(env, frame, top, chosen);
}

static void done_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                        enum button_kind kind)
{
    bool result = quiz_answered(&env->visit->answers) > 0;
    part_button(env, frame, parent,
                &(struct button){.id = "strengths.done",
                                 .text = say(env, WORD_STRENGTHS_DONE),
                                 .icon_behind = "kite",
                                 .kind = kind,
                                 .low = page_is_low(env->theme),
                                 .action = {ACTION_GO, result ? SCREEN_RESULT : SCREEN_QUIZ, 0}});
}

static void cards(const struct screen_env *env, struct frame *frame, struct element *parent,
                  int columns)
{
    const struct theme *theme = env->theme;
    struct element *list =
        ui_scroll(frame, parent, "strengths.list", (struct style){.height = GROW});
    struct element *grid = ui_box(
        frame, list,
        (struct style){
            .flow = FLOW_GRID, .columns = columns, .height = GROW, .gap = theme_unit(theme, 2.4f)});
    for (int i = 0; i < env->catalog->strength_count; i++) {
        card(env, frame, grid, i);
    }
}

/* Wide: the question on a dark panel, the cards beside it. */
static void wide_view(const struct screen_env *env, struct frame *frame, struct element *body)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme), pad = theme_unit(theme, 4);
    struct color paper = theme_color(theme, TONE_ON_NIGHT);
    struct element *row = ui_box(frame, body, (struct style){.flow = FLOW_ROW, .height = GROW});
    struct element *panel = ui_box(frame, row,
                                   (struct style){.width = SHARE(300),
                                                  .pad = {margin, pad, theme_unit(theme, 3), pad},
                                                  .gap = theme_unit(theme, 3),
                                                  .fill = theme_color(theme, TONE_NIGHT)});
    ui_heading(frame, panel, FONT_HEAD, say(env, WORD_STRENGTHS_TITLE))->color = paper;
    bool full = env->visit->strengths_full;
    ui_text(frame, panel, full ? FONT_NAME : FONT_LEAD,
            say(env, full ? WORD_STRENGTHS_FULL : WORD_STRENGTHS_LEAD))
        ->color = paper;
    counter(env, frame, panel, theme_color(theme, TONE_GLOW), paper);
    ui_space(frame, panel, GROW);
    done_button(env, frame, panel, BUTTON_SAFFRON);
    struct element *right = ui_box(
        frame, row,
        (struct style){.width = GROW, .pad = {pad, pad, margin, pad}, .gap = theme_unit(theme, 2)});
    cards(env, frame, right, 3);
    part_pager(env, frame, right, "strengths.list");
}

void strengths_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct element *body = page_begin(env, frame, NULL);
    if (theme->layout == LAYOUT_WIDE) {
        wide_view(env, frame, body);
        return;
    }
    bool low = page_is_low(theme);
    struct element *box = page_column(env, frame, body, 3);
    box->style.gap = theme_unit(theme, low ? 2.1f : 2.5f);
    bool full = env->visit->strengths_full;
    ui_heading(frame, box,
               full                          ? FONT_NAME
               : low || page_is_small(theme) ? FONT_TITLE
                                             : FONT_HEAD,
               say(env, full ? WORD_STRENGTHS_FULL : WORD_STRENGTHS_TITLE));
    if (!low && !page_is_small(theme)) {
        counter(env, frame, box, theme_color(theme, TONE_INK), theme_color(theme, TONE_INK));
    }
    cards(env, frame, box, theme->width_em < 20 ? 1 : theme->width_em < 40 ? 2 : 3);
    struct element *row = part_buttons(env, frame, box);
    done_button(env, frame, row, BUTTON_PRIMARY);
    part_pager(env, frame, row, "strengths.list");
}
