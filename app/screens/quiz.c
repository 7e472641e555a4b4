/* quiz.c: picture cards: would you like to do this? Three answers that look alike; stop at any
 * time. The rules of the result are in model/quiz.c. */
#include "screens/parts.h"

#include "ui/wrap.h"

#include <stdio.h>

enum {
    LEAVE_MS = 180, /* the answered card goes, its plate filled */
    ENTER_MS = 240, /* the next one comes */
    CALM_MS = 150,
    HURRY_MS = 500, /* who answers faster than that is not held up, and nothing flashes */
    VEIL = 170,     /* of the card's ground over it at its farthest */
    AWAY = 80       /* how far to the side, per mille of the display's width */
};

/* Order of this visit; returns how many pictures she is asked. */
static int order_of(const struct screen_env *env, int *order)
{
    quiz_order(env->catalog, 0, env->visit->quiz_seed, order);
    return quiz_length(env->catalog, QUIZ_BLOCKS + env->visit->quiz_more);
}

void quiz_enter(const struct screen_env *env, struct visit *visit)
{
    if (visit->quiz_seed == 0) {
        visit->quiz_seed = random_next(env->random) | 1;
        emit(env, EVENT_QUIZ_START, NULL, NULL, 0);
    }
    int count = quiz_length(env->catalog, QUIZ_BLOCKS + visit->quiz_more);
    if (count > 0 && quiz_answered(&visit->answers) >= count) {
        visit->quiz_at = count - 1; /* all answered: the last can be seen again */
    }
    visit->quiz_chosen = QUIZ_NONE;
}

void quiz_leave(const struct screen_env *env)
{
    const struct visit *visit = env->visit;
    int order[CATALOG_QUIZ_ITEMS_MAX];
    int count = order_of(env, order);
    if (visit->quiz_seed == 0 || visit->result_told != 0 || count == 0) {
        return; /* not begun, or a result was shown since it was */
    }
    int at = visit->quiz_at < count ? visit->quiz_at : count - 1;
    emit(env, EVENT_QUIZ_LEAVE, env->catalog->items[order[at]].id, NULL, at + 1);
}

static struct route answer(const struct screen_env *env, struct visit *visit, int given)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    int count = order_of(env, order);
    if (visit->quiz_at >= count || given <= QUIZ_NONE || given >= QUIZ_ANSWERS) {
        return STAY;
    }
    int item = order[visit->quiz_at];
    visit->answers.answers[item] = (unsigned char)given;
    emit(env, EVENT_QUIZ_ANSWER, env->catalog->items[item].id,
         quiz_answer_name((enum quiz_answer)given), visit->quiz_at + 1);
    if (visit->quiz_at + 1 >= count) {
        return (struct route){SCREEN_RESULT, 0};
    }
    visit->quiz_at++;
    bool hurries = visit->quiz_at > 1 && env->now - visit->quiz_moved < HURRY_MS;
    visit->quiz_chosen = hurries ? QUIZ_NONE : (enum quiz_answer)given;
    visit->quiz_moved = env->now;
    return STAY;
}

struct route quiz_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    switch (action.verb) {
    case ACTION_QUIZ_ANSWER:
        return answer(env, visit, action.argument);
    case ACTION_QUIZ_BACK:
        visit->quiz_at -= visit->quiz_at > 0;
        visit->quiz_chosen = QUIZ_NONE;
        return STAY;
    case ACTION_QUIZ_FINISH:
        return (struct route){SCREEN_RESULT, 0};
    default:
        return STAY;
    }
}

/* ---- view ---- */

static const char *place_text(const struct screen_env *env, struct frame *frame, enum word word,
                              int count)
{
    char at[16], of[16];
    snprintf(at, sizeof at, "%d", env->visit->quiz_at + 1);
    snprintf(of, sizeof of, "%d", count);
    return words_fill(frame->arena, say(env, word), at, of);
}

static void counter(const struct screen_env *env, struct frame *frame, struct element *parent,
                    int count)
{
    const struct theme *theme = env->theme;
    int at = env->visit->quiz_at;
    struct element *row = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 0.4f), .across = ALIGN_CENTER});
    int px = theme->fonts[FONT_LABEL].px * 9 / 10;
    px = count > 12 ? px * 12 / count : px; /* she asked for more: the row stays as long */
    for (int i = 0; i < count && count <= 24; i++) {
        struct color color = theme_color(theme, TONE_INK);
        if (i == at) {
            color = theme_field_color(theme, 2, FIELD_STRONG);
        } else if (i > at) {
            color = theme_color(theme, TONE_LEAD);
        }
        struct element *kite =
            ui_icon(frame, row, i <= at ? "kite-up" : "kite-up-outline", px, color);
        kite->style.height = kite->style.width = FIXED(i == at ? px * 14 / 10 : px);
    }
    ui_space(frame, row, GROW);
    ui_text(frame, row, FONT_LABEL, place_text(env, frame, WORD_QUIZ_PLACE, count));
}

static void answer_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                          enum quiz_answer given, bool chosen)
{
    static const struct {
        const char *id, *icon;
        enum word word;
    } rows[QUIZ_ANSWERS] = {
        [QUIZ_LIKE] = {"quiz.like", "spark", WORD_QUIZ_LIKE},
        [QUIZ_UNSURE] = {"quiz.unsure", "wave", WORD_QUIZ_UNSURE},
        [QUIZ_DISLIKE] = {"quiz.dislike", "cross", WORD_QUIZ_DISLIKE},
    };
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme);
    int disc = theme_mm(theme, theme->width_em < 20 && low ? 8 : low ? 9.5f : 13);
    int least = theme->fonts[FONT_LABEL].px * 12 / 10;
    disc = disc > least ? disc : least;
    int most = theme_mm(theme, 22);
    int lines = 2 * theme->fonts[FONT_LABEL].line + theme_mm(theme, 5); /* in the largest text */
    struct color ink = theme_color(theme, TONE_INK);
    struct style style = {
        .flow = FLOW_ROW,
        .height = GROW,
        .min_height = theme_mm(theme, low ? 12.7f : 20),
        .max_height = most > lines ? most : lines,
        .across = ALIGN_CENTER,
        .gap = theme_unit(theme, 3),
        .pad = EDGES_XY(theme_unit(theme, low ? 2.5f : 3), theme_mm(theme, low ? 1.3f : 1)),
        .radius = theme_mm(theme, 4),
        .fill = theme_color(theme, chosen ? TONE_SAFFRON : TONE_PAPER),
        .edge = ink,
        .edge_px = theme_mm(theme, chosen ? 1.1f : 0.6f),
        .lip = ink,
        .lip_px = theme_mm(theme, 1.4f)};
    struct element *box = ui_box(frame, parent, style);
    ui_act(box, ROLE_BUTTON, rows[given].id, (struct action){ACTION_QUIZ_ANSWER, (int)given, 0});
    box->chosen = chosen;
    struct element *plate = ui_box(frame, box,
                                   (struct style){.flow = FLOW_ROW,
                                                  .width = FIXED(disc),
                                                  .height = FIXED(disc),
                                                  .radius = disc / 2,
                                                  .along = ALIGN_CENTER,
                                                  .across = ALIGN_CENTER,
                                                  .fill = theme_color(theme, TONE_PRIMARY)});
    ui_icon(frame, plate, rows[given].icon, disc * 6 / 10, theme_color(theme, TONE_MARK));
    struct element *text =
        ui_text(frame, box, low ? FONT_LABEL : FONT_NAME, say(env, rows[given].word));
    text->style.width = GROW;
    if (chosen) {
        ui_icon(frame, box, "tick", disc * 6 / 10, ink);
    }
}

/* Where the card is on its way after an answer. */
struct travel {
    bool leaves; /* the card that was answered is still seen */
    float away;  /* 0: in its place, 1: gone to the side */
    int side;    /* -1: to the left, 1: from the right */
};

static struct travel travel_at(const struct screen_env *env, struct frame *frame)
{
    const struct visit *visit = env->visit;
    struct travel at = {.leaves = false};
    if (visit->quiz_chosen == QUIZ_NONE) {
        return at;
    }
    if (visit->reduced_motion) {
        at.away = 1 - moving(env, frame, visit->quiz_moved, CALM_MS, EASE_LINEAR);
        return at;
    }
    float out = moving(env, frame, visit->quiz_moved, LEAVE_MS, EASE_IN);
    float in = moving(env, frame, visit->quiz_moved + LEAVE_MS, ENTER_MS, EASE_OUT);
    at.leaves = out < 1 && visit->quiz_at > 0;
    at.away = at.leaves ? out : 1 - in;
    at.side = at.leaves ? -1 : 1;
    return at;
}

/* Pushed to a side it is answered: to the right as liked, to the left as not. */
static void card_picture(const struct screen_env *env, struct frame *frame, struct element *parent,
                         int item, struct style style)
{
    const struct theme *theme = env->theme;
    style.flow = FLOW_STACK;
    style.clip = true;
    style.fill = theme_color(theme, TONE_SAFFRON);
    struct element *box = ui_box(frame, parent, style);
    box->id = "quiz.card";
    box->swipe_left = "quiz.dislike";
    box->swipe_right = "quiz.like";
    struct element *picture =
        ui_picture(frame, box, (struct picture){.name = env->catalog->items[item].picture},
                   (struct style){.fill = color_hex(0xFFC21F)});
    picture->label = tell(env, &env->catalog->items[item].activity);
    struct travel at = travel_at(env, frame);
    picture->fade = motion_between(0, VEIL, at.away);
    picture->shift_x = motion_between(0, at.side * theme->display.width * AWAY / 1000, at.away);
}

/* The largest that leaves room for three answers. */
static enum font_role activity_font(const struct theme *theme)
{
    bool upright = theme->layout == LAYOUT_SLIM;
    if (theme->height_em < 12 && !upright) {
        return FONT_LABEL;
    }
    if (theme->height_em < 16 && !upright) {
        return FONT_NAME;
    }
    return page_is_low(theme) || page_is_small(theme) ? FONT_TITLE : FONT_HEAD;
}

static void question(const struct screen_env *env, struct frame *frame, struct element *parent,
                     int item, int count, int width)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme) && theme->layout != LAYOUT_SLIM;
    bool open = !page_folded(theme);
    if (open) {
        counter(env, frame, parent, count);
    }
    if (!low) {
        ui_text(frame, parent, FONT_BODY, say(env, WORD_QUIZ_QUESTION))->style.optional = true;
    }
    const char *text = tell(env, &env->catalog->items[item].activity);
    enum font_role role = activity_font(theme);
    struct element *activity = ui_heading(frame, parent, role, text);
    /* in two lines if a smaller size can do it: the answers below must all be seen */
    activity->font = wrap_fit(frame, text, activity->font, 75, width, 2 * activity->font.line);
    if (activity->font.px < theme->fonts[FONT_BODY].px) {
        activity->font = theme->fonts[FONT_LABEL];
    }
    activity->color =
        color_alpha(activity->color, motion_between(255, 40, travel_at(env, frame).away));
}

static void answers(const struct screen_env *env, struct frame *frame, struct element *parent,
                    int item)
{
    const struct theme *theme = env->theme;
    struct element *box =
        ui_box(frame, parent,
               (struct style){.height = GROW, .gap = theme_unit(theme, 2), .along = ALIGN_START});
    int before = env->visit->answers.answers[item];
    for (int given = QUIZ_LIKE; given < QUIZ_ANSWERS; given++) {
        answer_button(env, frame, box, (enum quiz_answer)given, given == before);
    }
}

static void stop_link(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    part_button(env, frame, parent,
                &(struct button){.id = "quiz.finish",
                                 .text = say(env, WORD_QUIZ_STOP_LONG),
                                 .icon_behind = "arrow-right",
                                 .kind = BUTTON_BAR,
                                 .action = {ACTION_QUIZ_FINISH, 0, 0}});
}

static struct page bars(const struct screen_env *env, struct frame *frame, int count)
{
    struct page page = {.picture = true};
    if (env->visit->quiz_at > 0) {
        page.back_id = "quiz.back";
        page.back_word = WORD_QUIZ_BACK;
        page.back_action = (struct action){ACTION_QUIZ_BACK, 0, 0};
    }
    if (page_folded(env->theme)) {
        bool tight = (env->theme->layout == LAYOUT_MID && page_is_low(env->theme)) ||
                     env->theme->width_em < 14;
        page.note = place_text(env, frame, tight ? WORD_QUIZ_PLACE_SHORT : WORD_QUIZ_PLACE, count);
        page.note_label = place_text(env, frame, WORD_QUIZ_PLACE, count);
        page.extra_id = "quiz.finish";
        page.extra_word = WORD_QUIZ_STOP;
        page.extra_action = (struct action){ACTION_QUIZ_FINISH, 0, 0};
    }
    return page;
}

void quiz_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int order[CATALOG_QUIZ_ITEMS_MAX];
    int count = order_of(env, order);
    struct page page = bars(env, frame, count);
    struct element *body = page_begin(env, frame, &page);
    if (count == 0) {
        return;
    }
    int at = env->visit->quiz_at - travel_at(env, frame).leaves;
    int item = order[at < count ? at : count - 1];
    bool slim = theme->layout == LAYOUT_SLIM, low = page_is_low(theme);
    struct element *box =
        ui_box(frame, body, (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW, .height = GROW});
    int share = theme->layout == LAYOUT_WIDE ? 57
                : theme->width_em < 20       ? 28
                : theme->width_em < 26       ? 34
                                             : 42;
    int least = theme->reach_line > 0 ? theme->reach_line : theme_mm(theme, 12);
    struct style picture = slim
                               ? (struct style){.height = GROW, .min_height = least}
                               : (struct style){.width = FIXED(theme->display.width * share / 100)};
    card_picture(env, frame, box, item, picture);
    int margin = page_margin(theme), top = theme_unit(theme, low ? 1.5f : 4);
    struct element *right = ui_box(frame, box,
                                   (struct style){.width = GROW,
                                                  .pad = {margin, top, margin, top},
                                                  .gap = theme_unit(theme, low ? 2 : 3)});
    if (slim) {
        right->style.width = (struct size){0, 0};
    }
    int width = theme->display.width - 2 * margin - (slim ? 0 : picture.width.value);
    struct element *list =
        ui_scroll(frame, right, "quiz.list",
                  (struct style){.height = GROW, .gap = theme_unit(theme, low ? 1.5f : 3)});
    question(env, frame, ui_box(frame, list, (struct style){.gap = theme_unit(theme, 1)}), item,
             count, width);
    answers(env, frame, list, item);
    ui_pager(frame, right, "quiz.list", NULL);
    if (!page_folded(theme)) {
        stop_link(env, frame, right);
    }
}
