/* takehome.c: her result on her phone. The code holds the result itself, as a short text or as a
 * link with the result behind the #: nothing is stored and nothing is sent. */
#include "screens/parts.h"

#include "base/text.h"
#include "model/qr.h"

#include <string.h>

enum { POINTS = 3 };

static bool has_kept(const struct screen_env *env)
{
    for (int i = 0; i < env->catalog->topic_count && i < QUIZ_TOPICS_MAX; i++) {
        if (env->visit->liked[i]) {
            return true;
        }
    }
    return false;
}

static bool has_something(const struct screen_env *env, const struct quiz_result *result)
{
    return result->answered > 0 || has_kept(env) || step_chosen(env) != NULL;
}

void takehome_enter(const struct screen_env *env, struct visit *visit)
{
    struct quiz_result result;
    quiz_rank(env->catalog, &visit->answers, &result);
    if (has_something(env, &result)) {
        visit->phase_done[PHASE_M] = true;
        emit(env, EVENT_TAKEHOME_SHOW, NULL, NULL, 0);
    }
}

/* ---- what the code says ---- */

/* Names of her directions, with a comma between. */
static const char *directions(const struct screen_env *env, struct frame *frame,
                              const struct quiz_result *result)
{
    const char *all = "";
    for (int i = 0; i < result->directions; i++) {
        const struct field *field = &env->catalog->fields[result->order[i]];
        all = arena_printf(frame->arena, "%s%s%s", all, i > 0 ? ", " : "",
                           text_plain(frame->arena, tell(env, &field->short_name)));
    }
    return all;
}

/* Names of the topics of the result, at most `count`. */
static const char *topic_names(const struct screen_env *env, struct frame *frame,
                               const struct quiz_result *result, int count)
{
    const char *all = "";
    for (int i = 0; i < result->top_count && i < count; i++) {
        const struct topic *topic = &env->catalog->topics[result->top[i]];
        all = arena_printf(frame->arena, "%s%s%s", all, i > 0 ? ", " : "",
                           text_plain(frame->arena, tell(env, &topic->name)));
    }
    return all;
}

static const char *kept_names(const struct screen_env *env, struct frame *frame, int count)
{
    const char *all = "";
    for (int i = 0; i < env->catalog->topic_count && i < QUIZ_TOPICS_MAX && count > 0; i++) {
        if (env->visit->liked[i]) {
            all = arena_printf(frame->arena, "%s%s%s", all, all[0] != '\0' ? ", " : "",
                               text_plain(frame->arena, tell(env, &env->catalog->topics[i].name)));
            count--;
        }
    }
    return all;
}

static const char *line(struct frame *frame, const char *text, const char *more)
{
    return text[0] == '\0' ? more : arena_printf(frame->arena, "%s\n%s", text, more);
}

/* The whole result in a few lines; with a smaller `room` fewer names of topics. */
static const char *result_text(const struct screen_env *env, struct frame *frame,
                               const struct quiz_result *result, int room)
{
    struct arena *arena = frame->arena;
    const struct step *step = step_chosen(env);
    const char *text = "";
    if (result->directions > 0) {
        text = arena_printf(arena, "%s: %s", say(env, WORD_TAKEHOME_MINE),
                            directions(env, frame, result));
    }
    if (result->top_count > 0 && room > 0) {
        text = line(frame, text,
                    words_fill(arena, say(env, WORD_TAKEHOME_TOPICS),
                               topic_names(env, frame, result, room), NULL));
    }
    if (has_kept(env) && room > 1) {
        text = line(
            frame, text,
            words_fill(arena, say(env, WORD_TAKEHOME_LIKES), kept_names(env, frame, room), NULL));
    }
    if (step != NULL) {
        text = line(frame, text,
                    words_fill(arena, say(env, WORD_TAKEHOME_STEP),
                               text_plain(arena, tell(env, &step->name)), step_when(env, step)));
    }
    return text;
}

/* Ids only, for a link: "06+07.06-1+06-5.doedag": directions, topics, step. */
static const char *result_code(const struct screen_env *env, struct frame *frame,
                               const struct quiz_result *result)
{
    const char *code = "";
    for (int i = 0; i < result->directions; i++) {
        code = arena_printf(frame->arena, "%s%s%s", code, i > 0 ? "+" : "",
                            env->catalog->fields[result->order[i]].id);
    }
    code = arena_printf(frame->arena, "%s.", code);
    for (int i = 0; i < result->top_count; i++) {
        code = arena_printf(frame->arena, "%s%s%s", code, i > 0 ? "+" : "",
                            env->catalog->topics[result->top[i]].id);
    }
    const struct step *step = step_chosen(env);
    return step == NULL ? code : arena_printf(frame->arena, "%s.%s", code, step->id);
}

static const char *takehome_text(const struct screen_env *env, struct frame *frame)
{
    struct quiz_result result;
    struct qr qr;
    quiz_rank(env->catalog, &env->visit->answers, &result);
    const char *template = env->takehome_template;
    if (template != NULL && template[0] != '\0') {
        return words_fill(frame->arena, template, result_code(env, frame, &result), NULL);
    }
    const char *text = "";
    for (int room = 5; room >= 0; room--) {
        text = result_text(env, frame, &result, room);
        if (qr_encode(&qr, frame->arena, text)) {
            break;
        }
    }
    return text;
}

/* ---- view ---- */

static void code_plate(const struct screen_env *env, struct frame *frame, struct element *parent,
                       const char *text, int px)
{
    const struct theme *theme = env->theme;
    struct qr qr;
    if (!qr_encode(&qr, frame->arena, text)) {
        return;
    }
    int module = px / (qr.side + 2 * QR_QUIET);
    int quiet = module * QR_QUIET, code = module * qr.side;
    struct element *plate = ui_box(frame, parent,
                                   (struct style){.flow = FLOW_STACK,
                                                  .width = FIXED(code + 2 * quiet),
                                                  .height = FIXED(code + 2 * quiet),
                                                  .pad = EDGES(quiet),
                                                  .radius = theme_mm(theme, 2),
                                                  .fill = color_hex(0xFFFFFF),
                                                  .keep = true});
    struct element *e =
        ui_modules(frame, plate, (struct modules){qr.bytes, qr.side}, color_hex(0x000000),
                   (struct style){.width = FIXED(code), .height = FIXED(code)});
    e->id = "takehome.code";
    e->label = text;
}

static void result_words(const struct screen_env *env, struct frame *frame, struct element *parent,
                         const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    ui_heading(frame, parent, FONT_NAME, say(env, WORD_TAKEHOME_MINE));
    for (int i = 0; i < result->directions; i++) {
        int field = result->order[i];
        part_chip(env, frame, parent, field, tell(env, &env->catalog->fields[field].short_name),
                  false);
    }
    if (result->outcome == QUIZ_OUTCOME_TIE) {
        ui_text(frame, parent, FONT_BODY, say(env, WORD_RESULT_EQUAL));
    }
    for (int i = 0; i < result->top_count; i++) {
        const struct topic *topic = &env->catalog->topics[result->top[i]];
        struct element *row = ui_box(
            frame, parent,
            (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
        int px = theme->fonts[FONT_BODY].px * 13 / 10;
        part_drawing(env, frame, row, topic->icon, px);
        ui_text(frame, row, FONT_BODY, tell(env, &topic->name))->style.width = GROW;
    }
    const struct step *step = step_chosen(env);
    if (step != NULL) {
        ui_text(frame, parent, FONT_LABEL,
                words_fill(frame->arena, say(env, WORD_TAKEHOME_STEP), tell(env, &step->name),
                           step_when(env, step)));
    }
}

static void title(const struct screen_env *env, struct frame *frame, struct element *parent,
                  bool something)
{
    const struct theme *theme = env->theme;
    bool large = theme->layout == LAYOUT_WIDE;
    ui_heading(frame, parent,
               large                ? FONT_DISPLAY
               : page_is_low(theme) ? FONT_TITLE
                                    : FONT_HEAD,
               say(env, WORD_TAKEHOME_TITLE));
    bool link = env->takehome_template != NULL && env->takehome_template[0] != '\0';
    ui_text(frame, parent, large ? FONT_LEAD : FONT_BODY,
            say(env, !something ? WORD_TAKEHOME_NONE
                     : link     ? WORD_TAKEHOME_LINK
                                : WORD_TAKEHOME_LEAD));
}

static void advice(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    static const enum word points[POINTS] = {WORD_TAKEHOME_DO_1, WORD_TAKEHOME_DO_2,
                                             WORD_TAKEHOME_DO_3};
    struct element *box =
        ui_box(frame, parent, (struct style){.gap = theme_unit(env->theme, 0.6f)});
    ui_heading(frame, box, FONT_NAME, say(env, WORD_TAKEHOME_NOW));
    for (int i = 0; i < POINTS; i++) {
        part_point(env, frame, box, say(env, points[i]));
    }
}

/* The code on a light plate, her result in words beside or below it. */
static void result_card(const struct screen_env *env, struct frame *frame, struct element *parent,
                        const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE, beside = theme->layout != LAYOUT_SLIM;
    struct style plate = part_plate(theme, TONE_PAPER);
    plate.flow = beside ? FLOW_ROW : FLOW_COLUMN;
    plate.gap = theme_unit(theme, 2);
    plate.pad = EDGES(theme_unit(theme, page_is_small(theme) ? 1.5f : 3));
    plate.width = wide ? SHARE(560) : (struct size){0, 0};
    struct element *card = ui_box(frame, parent, plate);
    int least =
        theme->display.width < theme->display.height ? theme->display.width : theme->display.height;
    code_plate(env, frame, card, takehome_text(env, frame),
               least *
                   (wide                           ? 42
                    : theme->layout == LAYOUT_SLIM ? 62
                                                   : 50) /
                   100);
    struct element *words = ui_box(frame, card,
                                   (struct style){.width = beside ? GROW : (struct size){0, 0},
                                                  .gap = theme_unit(theme, 1.2f)});
    result_words(env, frame, words, result);
}

static void buttons(const struct screen_env *env, struct frame *frame, struct element *parent,
                    bool something)
{
    struct element *row = part_buttons(env, frame, parent);
    bool low = page_is_low(env->theme);
    if (!something) {
        part_button(env, frame, row,
                    &(struct button){.id = "takehome.quiz",
                                     .text = say(env, WORD_RESULT_START),
                                     .icon_behind = "kite",
                                     .kind = BUTTON_PRIMARY,
                                     .low = low,
                                     .action = {ACTION_GO, SCREEN_QUIZ, 0}});
        return;
    }
    part_button(env, frame, row,
                &(struct button){.id = "takehome.done",
                                 .text = say(env, WORD_TAKEHOME_DONE),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = low,
                                 .action = {ACTION_RESTART, 0, 0}});
    part_button(env, frame, row,
                &(struct button){.id = "takehome.step",
                                 .text = say(env, WORD_RESULT_STEP),
                                 .kind = BUTTON_SECONDARY,
                                 .low = low,
                                 .action = {ACTION_GO, SCREEN_STEP, 0}});
    part_pager(env, frame, row, "takehome.text");
}

void takehome_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct quiz_result result;
    quiz_rank(env->catalog, &env->visit->answers, &result);
    bool something = has_something(env, &result), wide = theme->layout == LAYOUT_WIDE;
    int margin = page_margin(theme), pad = theme_unit(theme, page_is_low(theme) ? 1.5f : 4);
    struct element *body = page_begin(env, frame, NULL);
    struct element *box = ui_box(frame, body,
                                 (struct style){.height = GROW,
                                                .pad = {margin, pad, margin, pad},
                                                .gap = theme_unit(theme, 2),
                                                .fill = theme_color(theme, TONE_SAFFRON)});
    struct element *list = ui_scroll(frame, box, "takehome.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
    struct element *row =
        ui_box(frame, list,
               (struct style){.flow = wide ? FLOW_ROW : FLOW_COLUMN, .gap = theme_unit(theme, 4)});
    struct element *left = ui_box(
        frame, row,
        (struct style){.width = wide ? GROW : (struct size){0, 0}, .gap = theme_unit(theme, 2.5f)});
    if (wide || !something) {
        title(env, frame, left, something);
    }
    if (something) {
        if (wide) {
            advice(env, frame, left);
        }
        result_card(env, frame, row, &result);
        if (!wide) { /* the code first: it is what she came for */
            title(env, frame, row, something);
            advice(env, frame, row);
        }
    }
    buttons(env, frame, box, something);
}
