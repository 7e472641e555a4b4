/* result.c: the direction: bands that say how sure it is, why, three topics, one woman. Ties are
 * shown as ties; it is how things are now and no test. */
#include "screens/result.h"

#include "base/text.h"
#include "screens/parts.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *detail;
    enum word title;
} outcomes[] = {
    [QUIZ_OUTCOME_NONE] = {"flat", WORD_RESULT_NONE},
    [QUIZ_OUTCOME_CLEAR] = {"clear", WORD_RESULT_CLEAR},
    [QUIZ_OUTCOME_TIE] = {"tie", WORD_RESULT_TWO},
    [QUIZ_OUTCOME_LIKES] = {"flat", WORD_RESULT_LIKES},
    [QUIZ_OUTCOME_FLAT] = {"flat", WORD_RESULT_FLAT},
};

static void rank(const struct screen_env *env, struct quiz_result *result)
{
    quiz_rank(env->catalog, &env->visit->answers, result);
}

void result_enter(const struct screen_env *env, struct visit *visit)
{
    struct quiz_result result;
    quiz_rank(env->catalog, &visit->answers, &result);
    if (result.answered == 0) {
        return;
    }
    visit->phase_done[PHASE_S] = true;
    uint64_t told = bytes_hash(TEXT_HASH_START, &visit->answers, sizeof visit->answers);
    if (told == visit->result_told) {
        return; /* the same result, looked at again */
    }
    visit->result_told = told;
    emit(env, EVENT_QUIZ_FINISH, NULL, outcomes[result.outcome].detail, result.answered);
    for (int i = 0; i < result.top_count; i++) {
        emit(env, EVENT_QUIZ_TOPIC, env->catalog->topics[result.top[i]].id, NULL, i + 1);
    }
    for (int i = 0; i < result.directions; i++) {
        emit(env, EVENT_QUIZ_DIRECTION, env->catalog->fields[result.order[i]].id, NULL, i + 1);
    }
}

/* How many more pictures she can be asked: the rest of those begun, else the next block. */
static int more_of(const struct screen_env *env, const struct visit *visit)
{
    int answered = quiz_answered(&visit->answers);
    int length = quiz_length(env->catalog, QUIZ_BLOCKS + visit->quiz_more);
    if (answered >= length) {
        length = quiz_length(env->catalog, QUIZ_BLOCKS + visit->quiz_more + 1);
    }
    return length - answered;
}

static struct route more(const struct screen_env *env, struct visit *visit)
{
    int length = quiz_length(env->catalog, QUIZ_BLOCKS + visit->quiz_more);
    if (quiz_answered(&visit->answers) >= length) {
        visit->quiz_more++;
        visit->quiz_at = length;
    }
    return (struct route){SCREEN_QUIZ, 0};
}

static struct route again(struct visit *visit)
{
    memset(visit->answers.answers, 0, sizeof visit->answers.answers);
    visit->quiz_at = 0;
    visit->quiz_more = 0;
    visit->quiz_seed = 0;
    visit->result_told = 0;
    return (struct route){SCREEN_QUIZ, 0};
}

struct route result_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    switch (action.verb) {
    case ACTION_QUIZ_AGAIN:
        return again(visit);
    case ACTION_QUIZ_MORE:
        return more(env, visit);
    default:
        return STAY;
    }
}

static void topic_tile(const struct screen_env *env, struct frame *frame, struct element *parent,
                       int topic)
{
    part_topic_tile(env, frame, parent, topic,
                    part_id(frame, "result.topic", env->catalog->topics[topic].id), true);
}

static void topics(const struct screen_env *env, struct frame *frame, struct element *parent,
                   const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    if (!wide) { /* wide: the tiles stand by themselves */
        ui_heading(frame, parent, FONT_LABEL, say(env, WORD_RESULT_TOPICS));
    }
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = wide                   ? 3
                                                            : theme->width_em < 24 ? 1
                                                                                   : 2,
                                                 .gap = theme_unit(theme, 2.2f)});
    for (int i = 0; i < result->top_count; i++) {
        float t = result_reveal(env, frame, TOPICS_AT + i * TOPICS_APART, TOPICS_MS, EASE_OUT);
        topic_tile(env, frame, grid, result->top[i]);
        grid->last->fade = motion_between(254, 0, t);
    }
    if (wide) {
        return;
    }
    if (result->surprise >= 0) {
        ui_heading(frame, parent, FONT_LABEL, say(env, WORD_RESULT_SURPRISE));
        topic_tile(env, frame, parent, result->surprise);
        parent->last->style.width = (struct size){0, 0};
    }
}

/* The halves of the pattern meet, and she rises before them. */
static void reveal_poster(const struct screen_env *env, struct frame *frame, struct element *poster,
                          int width)
{
    struct element *ground = poster->first, *figure = poster->last;
    float halves = result_reveal(env, frame, 0, HALVES_MS, EASE_OUT);
    bool left = true;
    for (struct element *half = ground->first; half != NULL; half = half->next) {
        half->shift_x = motion_between((left ? -1 : 1) * width / 2, 0, halves);
        left = false;
    }
    if (figure != ground) {
        float up = result_reveal(env, frame, PORTRAIT_AT, PORTRAIT_MS, EASE_OUT);
        figure->shift_y = motion_between(theme_mm(env->theme, 12), 0, up);
    }
}

static const char *heading_text(const struct screen_env *env, struct frame *frame,
                                const struct quiz_result *result)
{
    char count[16];
    snprintf(count, sizeof count, "%d", result->answered);
    enum word word = outcomes[result->outcome].title;
    word = word == WORD_RESULT_TWO && result->directions > 2 ? WORD_RESULT_THREE : word;
    const char *value = result->outcome == QUIZ_OUTCOME_CLEAR
                            ? tell(env, &env->catalog->fields[result->order[0]].short_name)
                            : count;
    return words_fill(frame->arena, say(env, word), value, NULL);
}

static void small_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                         const struct button *what)
{
    struct button button = *what;
    bool wide = env->theme->layout == LAYOUT_WIDE;
    button.kind = wide ? BUTTON_BAR : BUTTON_SECONDARY;
    button.low = page_is_low(env->theme);
    part_button(env, frame, parent, &button);
}

/* More pictures while there are, and the quiz anew. */
static void quiz_buttons(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    int left = more_of(env, env->visit);
    if (left > 0) {
        const char *count = arena_printf(frame->arena, "%d", left);
        const char *text = words_fill(frame->arena, say(env, WORD_RESULT_MORE), count, NULL);
        small_button(env, frame, parent,
                     &(struct button){
                         .id = "result.more", .text = text, .action = {ACTION_QUIZ_MORE, 0, 0}});
    }
    small_button(env, frame, parent,
                 &(struct button){.id = "result.again",
                                  .text = say(env, WORD_RESULT_AGAIN),
                                  .action = {ACTION_QUIZ_AGAIN, 0, 0}});
}

/* On wide pages one row: something quite different, and what else the quiz offers. */
static void surprise_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                         const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    struct element *row = ui_box(frame, parent,
                                 (struct style){.flow = FLOW_ROW,
                                                .across = ALIGN_CENTER,
                                                .gap = theme_unit(theme, 2.2f),
                                                .keep = true});
    if (result->surprise >= 0) {
        ui_heading(frame, row, FONT_LABEL, say(env, WORD_RESULT_SURPRISE))->style.width =
            SHARE(200);
        topic_tile(env, frame, row, result->surprise);
    } else {
        ui_space(frame, row, GROW);
    }
    quiz_buttons(env, frame, row);
}

static void buttons(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct quiz_result *result)
{
    struct element *row = part_buttons(env, frame, parent);
    bool none = result->answered == 0, low = page_is_low(env->theme);
    part_button(env, frame, row,
                &(struct button){.id = none ? "result.again" : "result.take",
                                 .text = say(env, none ? WORD_RESULT_START : WORD_STEP_TAKE),
                                 .icon = none ? NULL : "qr",
                                 .icon_behind = none ? "kite" : NULL,
                                 .kind = BUTTON_PRIMARY,
                                 .low = low,
                                 .plain = page_is_small(env->theme),
                                 .action = none ? (struct action){ACTION_QUIZ_AGAIN, 0, 0}
                                                : (struct action){ACTION_GO, SCREEN_TAKEHOME, 0}});
    if (!none && env->theme->layout == LAYOUT_WIDE) {
        step_button(env, frame, row, "result.step");
    }
    part_pager(env, frame, row, "result.text");
}

/* Her name, her work and the way to her story, on a plate over the poster. */
static void story_plate(const struct screen_env *env, struct frame *frame, struct element *poster,
                        int index)
{
    const struct theme *theme = env->theme;
    const struct story *story = &env->catalog->stories[index];
    int gap = theme_unit(theme, 4);
    struct element *place = ui_box(
        frame, poster, (struct style){.height = FIT, .place_y = ALIGN_END, .pad = EDGES(gap)});
    struct style style = part_plate(theme, TONE_PAPER);
    style.pad = EDGES_XY(theme_unit(theme, 3), theme_unit(theme, 2));
    if (theme->look == LOOK_CONTRAST) {
        style.edge = theme_color(theme, TONE_INK);
        style.edge_px = theme_mm(theme, 0.7f);
    }
    struct element *plate = ui_box(frame, place, style);
    ui_act(plate, ROLE_BUTTON, part_id(frame, "result.story", story->id),
           (struct action){ACTION_GO, SCREEN_STORY, index});
    ui_text(frame, plate, FONT_LABEL,
            arena_printf(frame->arena, "%s, %s", tell(env, &story->name), tell(env, &story->work)));
    struct element *row = ui_box(
        frame, plate,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    ui_text(frame, row, FONT_BODY, say(env, WORD_RESULT_HER_STORY));
    ui_icon(frame, row, "arrow-right", theme->fonts[FONT_BODY].px * 8 / 10,
            theme_color(theme, TONE_INK));
}

/* What follows from the answers, in the order in which it matters. */
static void findings(const struct screen_env *env, struct frame *frame, struct element *list,
                     const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    if (result->directions > 0) {
        result_bands(env, frame, list, result);
    }
    if (!wide || result->directions == 0 || result->directions == CATALOG_FIELDS) {
        ui_text(frame, list, FONT_BODY, say(env, WORD_RESULT_NOW));
    }
    result_because(env, frame, list, result);
    result_strengths(env, frame, list);
    struct element *box = ui_box(frame, list, (struct style){.gap = theme_unit(theme, 2.1f)});
    if (result->top_count > 0) {
        topics(env, frame, box, result);
    }
    if (wide) {
        surprise_row(env, frame, box, result);
        return;
    }
    if (result->story >= 0) {
        part_story_card(env, frame, list, result->story,
                        part_id(frame, "result.story", env->catalog->stories[result->story].id),
                        true);
    }
    step_button(env, frame, list, "result.step");
    quiz_buttons(env, frame, list);
}

void result_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct quiz_result result;
    rank(env, &result);
    bool slim = theme->layout == LAYOUT_SLIM, low = page_is_low(theme);
    int margin = page_margin(theme), top = theme_unit(theme, low                            ? 1.5f
                                                             : theme->layout == LAYOUT_WIDE ? 2
                                                                                            : 3);
    struct element *body = page_begin(env, frame, &(struct page){.over = theme->height_em >= 15});
    struct element *box =
        ui_box(frame, body, (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW, .height = GROW});
    struct style picture =
        slim ? (struct style){.height = FIXED(page_picture(theme, theme->width_em < 22 ? 17 : 24))}
             : (struct style){.width = FIXED(theme->display.width * (low ? 17 : 28) / 100)};
    if (theme->height_em >= 15) {
        bool some = result.directions > 0;
        struct element *poster = part_poster(env, frame, box, result.story, result.order,
                                             some ? result.directions : CATALOG_FIELDS, picture);
        reveal_poster(env, frame, poster, slim ? theme->display.width : picture.width.value);
        if (theme->layout == LAYOUT_WIDE && result.story >= 0 && result.answered > 0) {
            story_plate(env, frame, poster, result.story);
        }
    }
    struct element *right = ui_box(frame, box,
                                   (struct style){.width = GROW,
                                                  .pad = {margin * 7 / 10, top, margin, top},
                                                  .gap = theme_unit(theme, 2)});
    if (slim) {
        right->style.width = (struct size){0, 0};
        right->style.height = GROW;
        right->style.pad.left = margin;
    }
    struct element *list = ui_scroll(
        frame, right, "result.text",
        (struct style){.height = GROW,
                       .gap = theme_unit(theme, theme->layout == LAYOUT_WIDE ? 1.5f : 2)});
    ui_heading(frame, list, low || page_is_small(theme) ? FONT_TITLE : FONT_HEAD,
               heading_text(env, frame, &result));
    if (result.answered > 0) {
        findings(env, frame, list, &result);
    } else {
        ui_text(frame, list, FONT_LEAD, say(env, WORD_RESULT_NONE_TEXT));
    }
    buttons(env, frame, right, &result);
}
