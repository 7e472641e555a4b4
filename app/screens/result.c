/* result.c: the direction: bands that say how sure it is, why, three topics, one woman. Ties are
 * shown as ties; it is how things are now and no test. */
#include "screens/parts.h"

#include "base/text.h"
#include "ui/motion.h"

#include <stdio.h>
#include <string.h>

enum { BANDS_MS = 600 };

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

/* ---- bands ---- */

/* Track and band, by per mille of the width. */
static void track(const struct screen_env *env, struct frame *frame, struct element *parent,
                  int field, struct quiz_band band)
{
    const struct theme *theme = env->theme;
    int height = theme_mm(theme, 7);
    struct element *stack = ui_box(
        frame, parent, (struct style){.flow = FLOW_STACK, .width = GROW, .height = FIXED(height)});
    ui_box(frame, stack,
           (struct style){.height = FIXED(theme_mm(theme, 0.9f)),
                          .place_y = ALIGN_CENTER,
                          .radius = theme_mm(theme, 0.4f),
                          .fill = theme_color(theme, TONE_LEAD)});
    bool still = env->visit->reduced_motion;
    float t = still ? 1 : motion_at(env->now, env->opened + 200, BANDS_MS, EASE_OUT);
    if (t < 1) {
        frame_wake(frame, env->now);
    }
    int low = motion_between(0, (int)(band.low * 1000), t);
    int high = motion_between(1000, (int)(band.high * 1000), t);
    struct element *row =
        ui_box(frame, stack, (struct style){.flow = FLOW_ROW, .height = FIXED(height)});
    struct color strong = theme_field_color(theme, field, FIELD_STRONG);
    ui_space(frame, row, SHARE(low));
    struct element *plate =
        ui_box(frame, row,
               (struct style){.flow = FLOW_ROW,
                              .width = SHARE(high - low),
                              .min_width = height * 3 / 2,
                              .height = FIXED(height),
                              .radius = height / 2,
                              .along = ALIGN_CENTER,
                              .across = ALIGN_CENTER,
                              .fill = theme_field_color(theme, field, FIELD_BRIGHT),
                              .edge = strong,
                              .edge_px = theme_mm(theme, 0.6f)});
    part_shape(env, frame, plate, field, height * 55 / 100,
               theme_field_color(theme, field, FIELD_DEEP));
}

static void band_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                     int field, struct quiz_band band)
{
    const struct theme *theme = env->theme;
    bool beside = theme->width_em >= 26;
    struct element *row = ui_box(frame, parent,
                                 (struct style){.flow = beside ? FLOW_ROW : FLOW_COLUMN,
                                                .gap = theme_unit(theme, beside ? 4 : 0.5f),
                                                .across = beside ? ALIGN_CENTER : ALIGN_START,
                                                .keep = true});
    struct element *name = ui_box(
        frame, row,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    if (beside) {
        name->style.width = SHARE(theme->layout == LAYOUT_WIDE ? 560 : 480);
    }
    part_shape(env, frame, name, field, theme->fonts[FONT_LABEL].px,
               theme_field_color(theme, field, FIELD_STRONG));
    const struct field *f = &env->catalog->fields[field];
    struct element *text =
        ui_text(frame, name, FONT_LABEL,
                tell(env, theme->layout == LAYOUT_WIDE ? &f->name : &f->short_name));
    text->style.width = GROW;
    track(env, frame, row, field, band);
}

static void bands(const struct screen_env *env, struct frame *frame, struct element *parent,
                  const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool tie = result->outcome == QUIZ_OUTCOME_TIE;
    struct element *box = ui_box(frame, parent, (struct style){.gap = theme_unit(theme, 1.5f)});
    struct style panel = {.gap = theme_unit(theme, 1.5f)};
    int pad = theme_unit(theme, 2);
    if (tie) {
        panel = part_plate(theme, TONE_SAFFRON_TINT);
        panel.gap = theme_unit(theme, 1.5f);
    }
    panel.pad = (struct edges){pad, tie ? pad : 0, pad, tie ? pad : 0};
    struct element *first = ui_box(frame, box, panel);
    for (int i = 0; i < result->directions; i++) {
        band_row(env, frame, first, result->order[i], result->fields[result->order[i]]);
    }
    if (tie) {
        struct element *words = ui_text(frame, first, FONT_LABEL, say(env, WORD_RESULT_EQUAL));
        words->align = ALIGN_END;
    }
    struct element *rest =
        ui_box(frame, box, (struct style){.gap = theme_unit(theme, 1.5f), .pad = EDGES_XY(pad, 0)});
    for (int i = result->directions; i < CATALOG_FIELDS; i++) {
        band_row(env, frame, rest, result->order[i], result->fields[result->order[i]]);
    }
}

/* ---- why and what ---- */

static void because(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    if (result->liked[0] < 0) {
        return;
    }
    ui_heading(frame, parent, FONT_LABEL, say(env, WORD_RESULT_BECAUSE));
    struct element *row = ui_box(frame, parent,
                                 (struct style){.flow = FLOW_GRID,
                                                .columns = theme->width_em < 26 ? 1 : 2,
                                                .gap = theme_unit(theme, 2)});
    for (int i = 0; i < 2 && result->liked[i] >= 0; i++) {
        const struct quiz_item *item = &env->catalog->items[result->liked[i]];
        struct style style = part_plate(theme, TONE_SAND);
        style.flow = FLOW_ROW;
        style.clip = true;
        style.across = ALIGN_CENTER;
        style.min_height = theme_mm(theme, 13);
        struct element *card = ui_box(frame, row, style);
        if (theme->width_em >= 14) { /* else the words need the room */
            ui_picture(frame, card, (struct picture){.name = item->picture},
                       (struct style){.width = FIXED(theme_mm(theme, 18)),
                                      .height = GROW,
                                      .radius = style.radius});
        }
        struct element *text = ui_text(frame, card, FONT_BODY, tell(env, &item->activity));
        text->style.width = GROW;
        card->style.gap = theme_unit(theme, 2);
        int pad = theme_unit(theme, 2);
        card->style.pad = (struct edges){theme->width_em < 14 ? pad : 0, 0, pad, 0};
    }
}

static void topics(const struct screen_env *env, struct frame *frame, struct element *parent,
                   const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    ui_heading(frame, parent, FONT_LABEL, say(env, WORD_RESULT_TOPICS));
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = theme->layout == LAYOUT_WIDE ? 3
                                                            : theme->width_em < 24       ? 1
                                                                                         : 2,
                                                 .gap = theme_unit(theme, 2)});
    for (int i = 0; i < result->top_count; i++) {
        int topic = result->top[i];
        part_topic_tile(env, frame, grid, topic,
                        part_id(frame, "result.topic", env->catalog->topics[topic].id), true);
    }
    if (result->surprise >= 0) {
        ui_heading(frame, parent, FONT_LABEL, say(env, WORD_RESULT_SURPRISE));
        part_topic_tile(env, frame, parent, result->surprise,
                        part_id(frame, "result.topic", env->catalog->topics[result->surprise].id),
                        true)
            ->style.width = (struct size){0, 0};
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

static void story_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                         const struct quiz_result *result)
{
    const struct story *story = &env->catalog->stories[result->story];
    part_button(env, frame, parent,
                &(struct button){.id = part_id(frame, "result.story", story->id),
                                 .text = words_fill(frame->arena, say(env, WORD_RESULT_STORY),
                                                    tell(env, &story->name), NULL),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = page_is_low(env->theme),
                                 .plain = page_is_small(env->theme),
                                 .action = {ACTION_GO, SCREEN_STORY, result->story}});
}

/* Beside the story on wide pages, else at the end of the text: more pictures while there are, and
 * the quiz anew. */
static void again_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                         const struct quiz_result *result)
{
    bool none = result->answered == 0;
    int left = more_of(env, env->visit);
    if (!none && left > 0) {
        char count[16];
        snprintf(count, sizeof count, "%d", left);
        part_button(env, frame, parent,
                    &(struct button){
                        .id = "result.more",
                        .text = words_fill(frame->arena, say(env, WORD_RESULT_MORE), count, NULL),
                        .kind = BUTTON_SECONDARY,
                        .low = page_is_low(env->theme),
                        .action = {ACTION_QUIZ_MORE, 0, 0}});
    }
    part_button(env, frame, parent,
                &(struct button){.id = "result.again",
                                 .text = say(env, none ? WORD_RESULT_START : WORD_RESULT_AGAIN),
                                 .icon_behind = none ? "kite" : NULL,
                                 .kind = none ? BUTTON_PRIMARY : BUTTON_SECONDARY,
                                 .low = page_is_low(env->theme),
                                 .action = {ACTION_QUIZ_AGAIN, 0, 0}});
}

static void step_button(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    if (screen_arguments(env->catalog, SCREEN_STEP) > 0) {
        part_button(env, frame, parent,
                    &(struct button){.id = "result.step",
                                     .text = say(env, WORD_RESULT_STEP),
                                     .kind = BUTTON_SECONDARY,
                                     .low = page_is_low(env->theme),
                                     .action = {ACTION_GO, SCREEN_STEP, 0}});
    }
}

static void buttons(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct quiz_result *result)
{
    struct element *row = part_buttons(env, frame, parent);
    if (result->story >= 0 && result->answered > 0) {
        story_button(env, frame, row, result);
    }
    if (result->answered > 0 && env->theme->layout == LAYOUT_WIDE) {
        step_button(env, frame, row);
    }
    if (result->answered == 0 || env->theme->layout == LAYOUT_WIDE) {
        again_button(env, frame, row, result);
    }
    part_pager(env, frame, row, "result.text");
}

void result_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct quiz_result result;
    rank(env, &result);
    bool slim = theme->layout == LAYOUT_SLIM, low = page_is_low(theme);
    int margin = page_margin(theme), top = theme_unit(theme, low ? 1.5f : 3);
    struct element *body = page_begin(env, frame, &(struct page){.over = theme->height_em >= 15});
    struct element *box =
        ui_box(frame, body, (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW, .height = GROW});
    struct style picture =
        slim ? (struct style){.height = FIXED(page_picture(theme, theme->width_em < 22 ? 17 : 24))}
             : (struct style){.width = FIXED(theme->display.width * (low ? 17 : 28) / 100)};
    if (theme->height_em >= 15) {
        bool some = result.directions > 0;
        part_poster(env, frame, box, result.story, result.order,
                    some ? result.directions : CATALOG_FIELDS, picture);
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
    struct element *list = ui_scroll(frame, right, "result.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 2)});
    ui_heading(frame, list, low || page_is_small(theme) ? FONT_TITLE : FONT_HEAD,
               heading_text(env, frame, &result));
    if (result.answered > 0) {
        if (result.directions > 0) {
            bands(env, frame, list, &result);
        }
        ui_text(frame, list, FONT_BODY, say(env, WORD_RESULT_NOW));
        because(env, frame, list, &result);
    } else {
        ui_text(frame, list, FONT_LEAD, say(env, WORD_RESULT_NONE_TEXT));
    }
    if (result.top_count > 0) {
        topics(env, frame, list, &result);
    }
    if (result.answered > 0 && theme->layout != LAYOUT_WIDE) {
        step_button(env, frame, list);
        again_button(env, frame, list, &result);
    }
    buttons(env, frame, right, &result);
}
