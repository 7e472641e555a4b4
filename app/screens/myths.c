/* myths.c: true or not: a statement, two answers, and what is known, with its source. */
#include "screens/parts.h"

#include "base/text.h"

#include <stdio.h>

enum { SHORT_STATEMENT = 60 }; /* letters that fit on the panel in the largest type */

static const struct myth *myth_of(const struct screen_env *env)
{
    return &env->catalog->myths[env->route.argument];
}

static int said(const struct screen_env *env)
{
    int at = env->route.argument;
    return at < VISIT_MYTHS_MAX ? env->visit->myths[at] : MYTH_UNSAID;
}

static bool is_right(const struct screen_env *env)
{
    return (said(env) == MYTH_SAID_TRUE) == myth_of(env)->truth;
}

struct route myths_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    int at = env->route.argument;
    if (action.verb == ACTION_NEXT_CARD) {
        return (struct route){SCREEN_MYTHS, (at + 1) % env->catalog->myth_count};
    }
    if (action.verb == ACTION_MYTH && at < VISIT_MYTHS_MAX && visit->myths[at] == MYTH_UNSAID) {
        visit->myths[at] = (unsigned char)action.argument;
        visit->phase_done[PHASE_A] = true;
        emit(env, EVENT_MYTH_ANSWER, myth_of(env)->id, is_right(env) ? "right" : "wrong", 0);
    }
    return STAY;
}

/* ---- view ---- */

static struct color on_ink(const struct theme *theme)
{
    return theme_color(theme, TONE_ON_BOARD);
}

static void answer_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                          const char *id, enum word word, int means)
{
    struct element *button = part_button(env, frame, parent,
                                         &(struct button){.id = id,
                                                          .text = say(env, word),
                                                          .kind = BUTTON_ON_INK,
                                                          .role = ROLE_TOGGLE,
                                                          .chosen = said(env) == means,
                                                          .low = page_is_low(env->theme),
                                                          .action = {ACTION_MYTH, means, 0}});
    button->style.width = GROW;
    if (said(env) != MYTH_UNSAID) {
        button->action = (struct action){ACTION_NONE, 0, 0};
    }
}

static void statement(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    struct element *top = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 3), .across = ALIGN_CENTER});
    struct element *title = ui_heading(frame, top, FONT_LABEL, say(env, WORD_MYTHS_TITLE));
    title->style.width = GROW;
    title->color = theme_color(theme, TONE_ACCENT);
    char at[16], of[16];
    snprintf(at, sizeof at, "%d", env->route.argument + 1);
    snprintf(of, sizeof of, "%d", env->catalog->myth_count);
    ui_text(frame, top, FONT_LABEL, words_fill(frame->arena, say(env, WORD_MYTHS_PLACE), at, of))
        ->color = on_ink(theme);
    const char *text = words_fill(frame->arena, say(env, WORD_STORY_QUOTE),
                                  tell(env, &myth_of(env)->statement), NULL);
    bool wide = theme->layout == LAYOUT_WIDE;
    enum font_role role = wide && text_length(text) < SHORT_STATEMENT ? FONT_DISPLAY
                          : wide                                      ? FONT_HEAD
                          : theme->height_em < 15                     ? FONT_NAME
                                                                      : FONT_TITLE;
    struct element *words = ui_text(frame, parent, role, text);
    words->color = on_ink(theme);
    words->shrink = 70;
}

static void answers(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    struct element *row = ui_box(
        frame, parent, (struct style){.flow = FLOW_ROW, .gap = theme_unit(env->theme, 2.2f)});
    answer_button(env, frame, row, "myths.true", WORD_MYTHS_TRUE, MYTH_SAID_TRUE);
    answer_button(env, frame, row, "myths.false", WORD_MYTHS_FALSE, MYTH_SAID_FALSE);
}

static void fact(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct myth *myth = myth_of(env);
    bool large = theme->layout == LAYOUT_WIDE;
    struct element *head = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 3), .across = ALIGN_CENTER});
    ui_icon(frame, head, "spark", theme->fonts[large ? FONT_HEAD : FONT_TITLE].px,
            theme_color(theme, TONE_INK));
    struct element *title =
        ui_heading(frame, head, large ? FONT_HEAD : FONT_TITLE,
                   say(env, is_right(env) ? WORD_MYTHS_RIGHT : WORD_MYTHS_WRONG));
    title->style.width = GROW;
    title->color = theme_color(theme, TONE_INK);
    ui_text(frame, parent, FONT_LABEL,
            say(env, myth->truth ? WORD_MYTHS_IS_TRUE : WORD_MYTHS_IS_FALSE))
        ->color = theme_color(theme, TONE_INK);
    ui_text(frame, parent, large ? FONT_NAME : FONT_BODY, tell(env, &myth->fact))->color =
        theme_color(theme, TONE_INK);
    part_source(env, frame, parent, myth->source, myth->year)->color = theme_color(theme, TONE_INK);
}

static void next_button(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    struct element *row = part_buttons(env, frame, parent);
    part_button(env, frame, row,
                &(struct button){.id = "myths.next",
                                 .text = say(env, WORD_MYTHS_NEXT),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = page_is_low(env->theme),
                                 .action = {ACTION_NEXT_CARD, 0, 0}});
    part_pager(env, frame, row, "myths.text");
}

/* The statement's panel, or the answer's; each takes the page where there is no room for both. */
static struct element *panel(const struct screen_env *env, struct frame *frame,
                             struct element *parent, enum tone tone)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme), pad = theme_unit(theme, page_is_low(theme) ? 2 : 5);
    bool wide = theme->layout == LAYOUT_WIDE;
    return ui_box(
        frame, parent,
        (struct style){.width = wide ? SHARE(tone == TONE_BOARD ? 520 : 480) : (struct size){0, 0},
                       .height = wide ? (struct size){0, 0} : GROW,
                       .pad = EDGES_XY(margin, pad),
                       .gap = theme_unit(theme, 3),
                       .fill = theme_color(theme, tone)});
}

void myths_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE, answered = said(env) != MYTH_UNSAID;
    struct element *body = page_begin(env, frame, NULL);
    struct element *row =
        ui_box(frame, body, (struct style){.flow = wide ? FLOW_ROW : FLOW_COLUMN, .height = GROW});
    if (wide || !answered) {
        struct element *left = panel(env, frame, row, TONE_BOARD);
        struct element *list =
            ui_scroll(frame, left, answered ? "myths.statement" : "myths.text",
                      (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
        statement(env, frame, list);
        answers(env, frame, left);
        part_pager_on(env, frame, left, answered ? "myths.statement" : "myths.text", on_ink(theme));
    }
    if (wide && !answered) {
        struct element *right = panel(env, frame, row, TONE_SAFFRON);
        right->style.along = right->style.across = ALIGN_CENTER;
        ui_icon(frame, right, "spark", theme_mm(theme, 60), theme_color(theme, TONE_INK));
    }
    if (answered) {
        struct element *right = panel(env, frame, row, TONE_SAFFRON);
        struct element *list =
            ui_scroll(frame, right, "myths.text",
                      (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
        fact(env, frame, list);
        next_button(env, frame, right);
    }
}
