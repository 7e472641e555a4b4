/* result.c: the direction: bands that say how sure it is, why, three topics, one woman. Ties are
 * shown as ties; it is how things are now and no test. */
#include "screens/parts.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

/* The reveal, ms since the page was opened (look, section 8): what begins when, and how long. */
enum {
    HALVES_MS = 350,
    PORTRAIT_AT = 250,
    PORTRAIT_MS = 350,
    BANDS_AT = 500,
    BANDS_MS = 600,
    EQUAL_AT = 1000,
    EQUAL_MS = 300,
    TOPICS_AT = 1300,
    TOPICS_MS = 220,
    TOPICS_APART = 80
};

/* How far one of these is; with reduced motion, or once a touch asked for the end, everything is in
 * its place. */
static float reveal(const struct screen_env *env, struct frame *frame, int at, int ms,
                    enum ease ease)
{
    bool still = env->visit->reduced_motion || env->hurried > env->opened;
    return still ? 1 : moving(env, frame, env->opened + at, ms, ease);
}

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
    float t = reveal(env, frame, BANDS_AT, BANDS_MS, EASE_OUT);
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
        name->style.width = SHARE(475);
    }
    part_shape(env, frame, name, field, theme->fonts[FONT_LABEL].px,
               theme_field_color(theme, field, FIELD_STRONG));
    struct element *text =
        ui_text(frame, name, FONT_LABEL, tell(env, &env->catalog->fields[field].short_name));
    text->style.width = GROW;
    track(env, frame, row, field, band);
}

/* A bracket that opens to the left: the fields it holds are equal. */
static void bracket(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int thick = theme_mm(theme, 0.8f), width = theme_mm(theme, 2.4f);
    struct color ink = theme_color(theme, TONE_INK);
    struct style foot = {.width = FIXED(width), .height = FIXED(thick), .fill = ink};
    struct element *box =
        ui_box(frame, parent, (struct style){.width = FIXED(width), .across = ALIGN_END});
    ui_box(frame, box, foot);
    ui_box(frame, box, (struct style){.width = FIXED(thick), .height = GROW, .fill = ink});
    ui_box(frame, box, foot);
}

/* The bands of the fields from `first` to `last`, and beside them (below them where the page is
 * narrow) what is to be said of all of them. */
static struct element *band_group(const struct screen_env *env, struct frame *frame,
                                  struct element *parent, const struct quiz_result *result,
                                  int first, int last)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    struct element *group =
        ui_box(frame, parent,
               (struct style){.flow = wide ? FLOW_ROW : FLOW_COLUMN, .gap = theme_unit(theme, 2)});
    struct element *rows = ui_box(frame, group,
                                  (struct style){.width = wide ? SHARE(715) : (struct size){0, 0},
                                                 .gap = theme_unit(theme, wide ? 2 : 1.5f)});
    for (int i = first; i < last; i++) {
        band_row(env, frame, rows, result->order[i], result->fields[result->order[i]]);
    }
    return group;
}

static void equal(const struct screen_env *env, struct frame *frame, struct element *group)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    if (wide) {
        bracket(env, frame, group);
    }
    struct element *words =
        ui_box(frame, group,
               (struct style){.width = wide ? GROW : (struct size){0, 0}, .along = ALIGN_CENTER});
    ui_text(frame, words, FONT_LABEL, say(env, WORD_RESULT_EQUAL))->align =
        wide ? ALIGN_START : ALIGN_END;
    words->fade = motion_between(254, 0, reveal(env, frame, EQUAL_AT, EQUAL_MS, EASE_OUT));
}

static void bands(const struct screen_env *env, struct frame *frame, struct element *parent,
                  const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool tie = result->outcome == QUIZ_OUTCOME_TIE;
    int pad = theme_unit(theme, 2);
    struct element *box = ui_box(frame, parent, (struct style){.gap = theme_unit(theme, 1.5f)});
    struct style panel = tie ? part_plate(theme, TONE_SAFFRON_TINT) : (struct style){.gap = 0};
    panel.pad = (struct edges){pad, tie ? pad : 0, pad, tie ? pad : 0};
    struct element *first = ui_box(frame, box, panel);
    struct element *group = band_group(env, frame, first, result, 0, result->directions);
    if (tie) {
        equal(env, frame, group);
    }
    if (result->directions == CATALOG_FIELDS) {
        return;
    }
    struct element *rest = ui_box(frame, box, (struct style){.pad = EDGES_XY(pad, 0)});
    group = band_group(env, frame, rest, result, result->directions, CATALOG_FIELDS);
    if (theme->layout == LAYOUT_WIDE) {
        ui_text(frame, group, FONT_BODY, say(env, WORD_RESULT_NOW))->style.width = GROW;
    }
}

/* ---- why and what ---- */

static void liked_card(const struct screen_env *env, struct frame *frame, struct element *row,
                       const struct quiz_item *item)
{
    const struct theme *theme = env->theme;
    struct style style = part_plate(theme, TONE_SAND);
    int pad = theme_unit(theme, 2);
    style.flow = FLOW_ROW;
    style.clip = true;
    style.across = ALIGN_CENTER;
    style.min_height = theme_mm(theme, 13);
    style.width = GROW;
    style.gap = pad;
    int edge = style.edge_px > 0 ? style.edge_px + theme_unit(theme, 0.7f) : 0; /* of the words */
    style.pad = (struct edges){theme->width_em < 14 ? pad : 0, edge, pad, edge};
    struct element *card = ui_box(frame, row, style);
    if (theme->width_em >= 14) { /* else the words need the room */
        ui_picture(frame, card, (struct picture){.name = item->picture},
                   (struct style){.width = FIXED(theme_mm(theme, 18)),
                                  .height = GROW,
                                  .radius = style.radius});
    }
    ui_text(frame, card, FONT_BODY, tell(env, &item->activity))->style.width = GROW;
}

/* "Because you liked this": beside the two pictures on wide pages, else above them. */
static void because(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    if (result->liked[0] < 0) {
        return;
    }
    struct element *box = ui_box(frame, parent,
                                 (struct style){.flow = wide ? FLOW_ROW : FLOW_COLUMN,
                                                .across = wide ? ALIGN_CENTER : ALIGN_START,
                                                .gap = theme_unit(theme, 2),
                                                .keep = true});
    struct element *head = ui_heading(frame, box, FONT_LABEL, say(env, WORD_RESULT_BECAUSE));
    head->style.width = wide ? SHARE(200) : (struct size){0, 0};
    struct element *row = ui_box(frame, box,
                                 (struct style){.flow = wide ? FLOW_ROW : FLOW_GRID,
                                                .columns = theme->width_em < 26 ? 1 : 2,
                                                .width = wide ? GROW : SHARE(1000),
                                                .gap = theme_unit(theme, 2)});
    for (int i = 0; i < 2 && result->liked[i] >= 0; i++) {
        liked_card(env, frame, row, &env->catalog->items[result->liked[i]]);
    }
    if (wide && result->liked[1] < 0) {
        ui_space(frame, row, GROW);
    }
}

/* The strengths she chose: they count less than the pictures, and they are hers. */
static void strengths(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const char *names[QUIZ_STRENGTHS] = {"", "", ""};
    int count = 0;
    for (int i = 0; i < env->catalog->strength_count && count < QUIZ_STRENGTHS; i++) {
        if (env->visit->answers.strengths[i] != 0) {
            names[count++] = tell(env, &env->catalog->strengths[i].name);
        }
    }
    if (count == 0 || page_is_low(env->theme)) {
        return;
    }
    const char *all = names[0];
    for (int i = 1; i < count; i++) {
        all = arena_printf(frame->arena, "%s · %s", all, names[i]);
    }
    ui_text(frame, parent, FONT_BODY,
            words_fill(frame->arena, say(env, WORD_RESULT_STRENGTH), all, NULL));
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
        float t = reveal(env, frame, TOPICS_AT + i * TOPICS_APART, TOPICS_MS, EASE_OUT);
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
    float halves = reveal(env, frame, 0, HALVES_MS, EASE_OUT);
    bool left = true;
    for (struct element *half = ground->first; half != NULL; half = half->next) {
        half->shift_x = motion_between((left ? -1 : 1) * width / 2, 0, halves);
        left = false;
    }
    if (figure != ground) {
        float up = reveal(env, frame, PORTRAIT_AT, PORTRAIT_MS, EASE_OUT);
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
        step_button(env, frame, row);
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
        bands(env, frame, list, result);
    }
    if (!wide || result->directions == 0 || result->directions == CATALOG_FIELDS) {
        ui_text(frame, list, FONT_BODY, say(env, WORD_RESULT_NOW));
    }
    because(env, frame, list, result);
    strengths(env, frame, list);
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
    step_button(env, frame, list);
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
