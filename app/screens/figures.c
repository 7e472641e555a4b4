/* figures.c: figures, one chart at a time: the message, the picture, the same in words, the source.
 */
#include "screens/chart.h"

#include <stdio.h>

static const struct chart *chart_of(const struct screen_env *env)
{
    return &env->catalog->charts[env->route.argument];
}

struct route figures_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    (void)visit;
    if (action.verb != ACTION_NEXT_CARD || env->catalog->chart_count == 0) {
        return STAY;
    }
    return (struct route){SCREEN_FIGURES, (env->route.argument + 1) % env->catalog->chart_count};
}

/* ---- view ---- */

static void message(const struct screen_env *env, struct frame *frame, struct element *parent,
                    struct color color)
{
    const struct theme *theme = env->theme;
    const struct chart *chart = chart_of(env);
    char at[16], of[16];
    snprintf(at, sizeof at, "%d", env->route.argument + 1);
    snprintf(of, sizeof of, "%d", env->catalog->chart_count);
    if (!page_is_low(theme) && !page_is_small(theme)) {
        ui_text(frame, parent, FONT_LABEL,
                words_fill(frame->arena, say(env, WORD_FIGURES_PLACE), at, of))
            ->color = color;
    }
    ui_heading(frame, parent, FONT_TITLE, tell(env, &chart->title))->color = color;
}

static void explanation(const struct screen_env *env, struct frame *frame, struct element *parent,
                        struct color color)
{
    const struct chart *chart = chart_of(env);
    ui_text(frame, parent, FONT_BODY, tell(env, &chart->text))->color = color;
    part_source(env, frame, parent, chart->source, chart->year)->color = color;
}

static void next_button(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    struct element *row = part_buttons(env, frame, parent);
    part_button(env, frame, row,
                &(struct button){.id = "figures.next",
                                 .text = say(env, WORD_FIGURES_NEXT),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = page_is_low(env->theme),
                                 .plain = page_is_small(env->theme),
                                 .action = {ACTION_NEXT_CARD, 0, 0}});
    part_pager(env, frame, row, "figures.text");
}

/* Wide: the message on a dark panel, the picture beside it. */
static void wide_view(const struct screen_env *env, struct frame *frame, struct element *body)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme), pad = theme_unit(theme, 4);
    int panel_w = theme->display.width * 36 / 100;
    struct element *row = ui_box(frame, body, (struct style){.flow = FLOW_ROW, .height = GROW});
    struct element *panel = ui_box(frame, row,
                                   (struct style){.width = FIXED(panel_w),
                                                  .pad = {margin, pad, pad, pad},
                                                  .gap = theme_unit(theme, 3),
                                                  .fill = theme_color(theme, TONE_NIGHT)});
    message(env, frame, panel, theme_color(theme, TONE_ON_NIGHT));
    explanation(env, frame, panel, theme_color(theme, TONE_ON_NIGHT));
    struct element *right = ui_box(frame, row,
                                   (struct style){.width = GROW,
                                                  .pad = {pad, pad / 2, margin, pad / 2},
                                                  .gap = theme_unit(theme, 2)});
    struct element *list = ui_scroll(frame, right, "figures.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 2)});
    int width = theme->display.width - panel_w - margin - 2 * pad;
    chart_view(env, frame, list, chart_of(env), width, theme->display.height * 60 / 100);
    next_button(env, frame, right);
}

/* A square of dots leaves room for the words beside it where the page is wider than high. */
static void hundred_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                         int width, int height)
{
    const struct theme *theme = env->theme;
    bool beside = theme->layout == LAYOUT_MID && theme->height_em >= 15;
    struct element *row = ui_box(
        frame, parent,
        (struct style){.flow = beside ? FLOW_ROW : FLOW_COLUMN, .gap = theme_unit(theme, 3)});
    int part = beside ? 42 : theme->layout == LAYOUT_SLIM ? 32 : 50;
    chart_view(env, frame, row, chart_of(env), width, height * part / 100);
    struct element *words = ui_box(
        frame, row,
        (struct style){.width = beside ? GROW : (struct size){0, 0}, .gap = theme_unit(theme, 2)});
    explanation(env, frame, words, theme_color(theme, TONE_INK));
}

void figures_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct element *body = page_begin(env, frame, NULL);
    if (theme->layout == LAYOUT_WIDE) {
        wide_view(env, frame, body);
        return;
    }
    int margin = page_margin(theme);
    struct element *box = page_column(env, frame, body, 3);
    struct element *list = ui_scroll(frame, box, "figures.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 2)});
    message(env, frame, list, theme_color(theme, TONE_INK));
    int width = theme->display.width - 2 * margin, height = theme->display.height;
    if (chart_of(env)->kind == CHART_HUNDRED) {
        hundred_view(env, frame, list, width, height);
    } else {
        chart_view(env, frame, list, chart_of(env), width,
                   height * (page_is_low(theme) ? 26 : 24) / 100);
        explanation(env, frame, list, theme_color(theme, TONE_INK));
    }
    next_button(env, frame, box);
}
