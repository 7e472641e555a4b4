/* takehome.c: her result on her phone. The code holds the result itself, as a short text or as a
 * link with the result behind the #: nothing is stored and nothing is sent. */
#include "screens/parts.h"

#include "base/text.h"
#include "model/qr.h"

#include <string.h>

enum { POINTS = 3, SPARK_LARGEST = 384 /* px: packaging/assets.sh */ };

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

/* The least size of a module, px: a phone reads 1.2 mm from where she stands at 600 mm. */
static int least_module(const struct theme *theme)
{
    return theme_mm(theme, 1.2f * theme->display.distance_mm / 600);
}

/* What the code says and the code: the organiser's link, or as much of the result as a code of at
 * most `px` can hold with modules that a phone can read. False when nothing can be encoded. */
static bool make_code(const struct screen_env *env, struct frame *frame,
                      const struct quiz_result *result, int px, const char **text, struct qr *qr)
{
    const char *template = env->takehome_template;
    if (template[0] != '\0') {
        *text = words_fill(frame->arena, template, result_code(env, frame, result), NULL);
        return qr_encode(qr, frame->arena, *text);
    }
    bool made = false;
    for (int room = POINTS + 2; room >= 0; room--) {
        *text = result_text(env, frame, result, room);
        made = qr_encode(qr, frame->arena, *text);
        if (made && (qr->side + 2 * QR_QUIET) * least_module(env->theme) <= px) {
            break;
        }
    }
    return made;
}

/* ---- view ---- */

static void code_plate(const struct screen_env *env, struct frame *frame, struct element *parent,
                       const struct quiz_result *result, int px)
{
    const struct theme *theme = env->theme;
    const char *text;
    struct qr qr;
    if (!make_code(env, frame, result, px, &text, &qr)) {
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
        if (theme->width_em >= 14) { /* else the words need the room */
            part_drawing(env, frame, row, topic->icon, px);
        }
        ui_text(frame, row, FONT_BODY, tell(env, &topic->name))->style.width = GROW;
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
    bool link = env->takehome_template[0] != '\0';
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
    const struct step *step = step_chosen(env);
    if (step != NULL) { /* her own step before those of everybody */
        ui_text(frame, box, FONT_LABEL,
                words_fill(frame->arena, say(env, WORD_TAKEHOME_STEP), tell(env, &step->name),
                           step_when(env, step)));
    }
    for (int i = 0; i < POINTS; i++) {
        part_point(env, frame, box, say(env, points[i]));
    }
}

/* The patterns of her directions, as the edge of a cloth. */
static void patterns(const struct screen_env *env, struct frame *frame, struct element *parent,
                     const struct quiz_result *result)
{
    int count = result->directions > 0 ? result->directions : CATALOG_FIELDS;
    struct element *band = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .height = FIXED(theme_mm(env->theme, 10)), .clip = true});
    for (int i = 0; i < count; i++) {
        part_dessin(env, frame, band, result->directions > 0 ? result->order[i] : i,
                    (struct style){.width = GROW});
    }
}

static struct element *light_plate(const struct screen_env *env, struct frame *frame,
                                   struct element *parent)
{
    const struct theme *theme = env->theme;
    struct style plate = part_plate(theme, TONE_PAPER);
    if (theme->look == LOOK_DAY) {
        plate.fill = color_hex(0xFFFFFF); /* as the margin of the code */
    }
    plate.clip = true;
    return ui_box(frame, parent, plate);
}

static int code_px(const struct theme *theme)
{
    int least =
        theme->display.width < theme->display.height ? theme->display.width : theme->display.height;
    int percent = theme->layout == LAYOUT_WIDE  ? 46
                  : theme->layout == LAYOUT_MID ? 50
                  : page_is_small(theme)        ? 74
                                                : 62;
    return least * percent / 100;
}

/* The code on a light plate, her result in words beside it; where the page is narrow on a plate of
 * their own. */
static void result_card(const struct screen_env *env, struct frame *frame, struct element *parent,
                        const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool slim = theme->layout == LAYOUT_SLIM;
    int pad = theme_unit(theme, page_is_small(theme) ? 1.5f : 3);
    struct element *whole = light_plate(env, frame, parent);
    whole->style.width = theme->layout == LAYOUT_WIDE ? SHARE(560) : (struct size){0, 0};
    whole->style.keep = slim;
    if (!page_is_low(theme) && !page_is_small(theme)) {
        patterns(env, frame, whole, result);
    }
    struct element *card = ui_box(frame, whole,
                                  (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW,
                                                 .across = slim ? ALIGN_CENTER : ALIGN_START,
                                                 .gap = theme_unit(theme, 3),
                                                 .pad = EDGES(pad)});
    code_plate(env, frame, card, result, code_px(theme));
    struct element *words = card;
    if (slim) {
        words = light_plate(env, frame, parent);
        words->style.pad = EDGES(theme_unit(theme, 3));
        words->style.gap = theme_unit(theme, 1.2f);
    } else {
        words = ui_box(frame, card, (struct style){.width = GROW, .gap = theme_unit(theme, 1.2f)});
    }
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
        part_pager(env, frame, row, "takehome.text");
        return;
    }
    part_button(env, frame, row,
                &(struct button){.id = "takehome.done",
                                 .text = say(env, WORD_TAKEHOME_DONE),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = low,
                                 .action = {ACTION_RESTART, 0, 0}});
    if (!page_is_small(env->theme)) {
        step_button(env, frame, row, "takehome.step");
    }
    part_pager(env, frame, row, "takehome.text");
}

/* All there is to say and to do, with the code first where it is what the page has room for. */
static void gift(const struct screen_env *env, struct frame *frame, struct element *list,
                 const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    if (theme->layout != LAYOUT_WIDE) {
        result_card(env, frame, list, result);
        title(env, frame, list, true);
        advice(env, frame, list);
        if (page_is_small(theme)) {
            step_button(env, frame, list, "takehome.step");
        }
        return;
    }
    struct element *row =
        ui_box(frame, list, (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 4)});
    struct element *left =
        ui_box(frame, row, (struct style){.width = GROW, .gap = theme_unit(theme, 2.5f)});
    title(env, frame, left, true);
    advice(env, frame, left);
    result_card(env, frame, row, result);
}

/* As large as there is room for and as it is drawn. */
static int spark_px(const struct theme *theme)
{
    int most = theme_mm(theme, 68), half = theme->display.width / 2;
    most = most < half ? most : half;
    return most < SPARK_LARGEST ? most : SPARK_LARGEST;
}

/* Nothing to take along yet: what brings it. */
static void nothing(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    struct element *row = ui_box(frame, list,
                                 (struct style){.flow = wide ? FLOW_ROW : FLOW_COLUMN,
                                                .height = GROW,
                                                .across = wide ? ALIGN_CENTER : ALIGN_START,
                                                .gap = theme_unit(theme, 4)});
    struct element *words = ui_box(
        frame, row,
        (struct style){.width = wide ? GROW : (struct size){0, 0}, .gap = theme_unit(theme, 2.5f)});
    title(env, frame, words, false);
    if (wide) {
        ui_icon(frame, row, "spark", spark_px(theme), theme_color(theme, TONE_INK));
        ui_space(frame, row, FIXED(page_margin(theme)));
    } else if (theme->layout == LAYOUT_SLIM) {
        struct element *place =
            ui_box(frame, row,
                   (struct style){.height = GROW, .along = ALIGN_CENTER, .across = ALIGN_CENTER});
        ui_icon(frame, place, "spark", spark_px(theme), theme_color(theme, TONE_INK));
    }
}

void takehome_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct quiz_result result;
    quiz_rank(env->catalog, &env->visit->answers, &result);
    bool something = has_something(env, &result);
    int margin = page_margin(theme), pad = theme_unit(theme, page_is_low(theme) ? 1.5f : 4);
    struct element *body = page_begin(env, frame, NULL);
    struct element *box = ui_box(frame, body,
                                 (struct style){.height = GROW,
                                                .pad = {margin, pad, margin, pad},
                                                .gap = theme_unit(theme, 2),
                                                .fill = theme_color(theme, TONE_SAFFRON)});
    struct element *list = ui_scroll(frame, box, "takehome.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
    if (something) {
        gift(env, frame, list, &result);
    } else {
        nothing(env, frame, list);
    }
    buttons(env, frame, box, something);
}
