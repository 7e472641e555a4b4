/* attract.c: what draws people in from five metres: faces, one sentence, one question.
 *
 * The role models stand side by side, eyes on one line. Every seven seconds the next one opens like
 * an accordion and her sentence takes the place of the last. The whole screen is the button. */
#include "screens/parts.h"
#include "ui/motion.h"
#include "ui/wrap.h"

enum {
    TURN_MS = 7000, /* how long one woman has the stage */
    OPEN_MS = 700,  /* the accordion */
    FADE_MS = 200,  /* the old sentence leaves, then the new one comes */
    CALM_MS = 400,  /* reduced motion: a cross-fade instead */
    STRIPS_WIDE = 5,
    STRIPS_SLIM = 4
};

/* Which of the strips are open, and how far. */
struct stage {
    int first, count; /* stories shown: `count` from `first` on, round */
    int now, before;  /* strip that opens, strip that closes */
    float open;       /* 0-1 */
    int64_t since;    /* ms in this turn */
};

static struct stage stage_at(const struct screen_env *env, int strips)
{
    int stories = env->catalog->story_count;
    int64_t elapsed = env->now - env->opened;
    int64_t turn = elapsed / TURN_MS;
    struct stage stage = {.count = strips < stories ? strips : stories, .since = elapsed % TURN_MS};
    if (stage.count == 0) {
        return stage;
    }
    stage.first = (int)(turn / stage.count * stage.count % stories);
    stage.now = (int)(turn % stage.count);
    stage.before = turn == 0 ? stage.now : (stage.now + stage.count - 1) % stage.count;
    bool calm = env->visit->reduced_motion || stage.now == stage.before;
    stage.open = calm ? 1 : motion_at(stage.since, 0, OPEN_MS, EASE_IN_OUT);
    return stage;
}

static const struct story *on_stage(const struct screen_env *env, const struct stage *stage,
                                    int strip)
{
    return &env->catalog->stories[(stage->first + strip) % env->catalog->story_count];
}

/* Asks for frames while something moves, else for the next turn. */
static void plan(const struct screen_env *env, struct frame *frame, const struct stage *stage)
{
    bool moves = stage->since < OPEN_MS && env->now - env->opened >= TURN_MS;
    frame_wake(frame, moves ? env->now : env->now - stage->since + TURN_MS);
}

static void name_plate(const struct screen_env *env, struct frame *frame, struct element *strip,
                       const struct story *story)
{
    const struct theme *theme = env->theme;
    struct style style = part_plate(theme, TONE_PAPER);
    style.width = style.height = FIT;
    style.place_x = style.place_y = ALIGN_END;
    style.pad = EDGES_XY(theme_unit(theme, 3), theme_unit(theme, 2));
    struct element *plate = ui_box(frame, strip, style);
    ui_text(frame, plate, FONT_NAME, tell(env, &story->name));
    char age[16];
    int n = story->age;
    age[0] = (char)('0' + n / 10 % 10);
    age[1] = (char)('0' + n % 10);
    age[2] = '\0';
    ui_text(
        frame, plate, FONT_BODY,
        words_fill(frame->arena, say(env, WORD_ATTRACT_WORK_AGE), tell(env, &story->work), age));
}

static void strips_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                        const struct stage *stage, int width)
{
    const struct theme *theme = env->theme;
    int narrow = stage->count > 1 ? width * (stage->count > STRIPS_SLIM ? 12 : 14) / 100 : 0;
    int open = width - (stage->count - 1) * narrow;
    struct element *row =
        ui_box(frame, parent, (struct style){.flow = FLOW_ROW, .height = GROW, .clip = true});
    int left = width;
    for (int i = 0; i < stage->count; i++) {
        float share = i == stage->now ? stage->open : i == stage->before ? 1 - stage->open : 0;
        share = stage->now == stage->before && i == stage->now ? 1 : share;
        int w = i == stage->count - 1 ? left : motion_between(narrow, open, share);
        left -= w;
        const struct story *story = on_stage(env, stage, i);
        struct element *strip =
            ui_box(frame, row, (struct style){.flow = FLOW_STACK, .width = FIXED(w), .clip = true});
        struct picture portrait = part_portrait(story, 0.42f, 1.12f);
        portrait.at_x = 0.5f;
        ui_picture(frame, strip, portrait,
                   (struct style){.fill = theme_field_color(theme, story_field(env->catalog, story),
                                                            FIELD_BRIGHT)});
        bool room =
            theme->layout == LAYOUT_SLIM ? theme->display.height_mm > 250 : theme->width_em >= 26;
        if (i == stage->now && stage->open >= 1 && room) {
            struct element *layer =
                ui_box(frame, strip,
                       (struct style){.flow = FLOW_STACK, .pad = EDGES(theme_unit(theme, 3))});
            name_plate(env, frame, layer, story);
        }
    }
}

static bool slim_logo(const struct theme *theme)
{
    return theme->layout == LAYOUT_SLIM && theme->width_em < 26;
}

static void logo(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    struct element *row = ui_box(
        frame, parent,
        (struct style){
            .flow = FLOW_ROW, .width = FIT, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    int px = theme->fonts[slim_logo(theme) ? FONT_NAME : FONT_TITLE].px * 12 / 10;
    ui_icon(frame, row, "spark", px, theme_color(theme, TONE_INK));
    ui_text(frame, row, slim_logo(theme) ? FONT_NAME : FONT_TITLE, "Vonk");
}

/* The claim and the question, as large as the panel allows. */
static void headline(const struct screen_env *env, struct frame *frame, struct element *parent,
                     const struct stage *stage, int width, int height)
{
    const struct theme *theme = env->theme;
    bool leaving = stage->since < FADE_MS && stage->now != stage->before;
    const struct story *story = on_stage(env, stage, leaving ? stage->before : stage->now);
    const char *claim = tell(env, &story->claim);
    const char *question = say(env, WORD_ATTRACT_QUESTION);
    struct font small = theme->fonts[FONT_POSTER], large = small;
    bool tall = theme->layout == LAYOUT_SLIM; /* the panel has room for more */
    small.px = tall ? small.px : small.px * 3 / 4;
    large.px = tall ? large.px * 4 / 3 : large.px;
    small.line = small.px * 104 / 100;
    small = wrap_fit(frame, claim, small, 30, width, height * 55 / 100);
    int least = theme->fonts[FONT_BODY].px;
    if (small.px < least) { /* nothing is smaller than the body text */
        small.line = least * 104 / 100;
        small.px = least;
    }
    large.line = large.px * 106 / 100;
    large = wrap_fit(frame, question, large, 30, width, height * 40 / 100);
    struct element *words =
        ui_box(frame, parent, (struct style){.fill = theme_color(theme, TONE_SAFFRON)});
    struct element *one = ui_heading(frame, words, FONT_POSTER, claim);
    one->font = small;
    one->shrink = 50;
    if (stage->now != stage->before && stage->since < 2 * FADE_MS) {
        float gone = leaving ? motion_at(stage->since, 0, FADE_MS, EASE_LINEAR)
                             : 1 - motion_at(stage->since, FADE_MS, FADE_MS, EASE_LINEAR);
        one->fade = motion_between(0, 254, gone);
    }
    struct element *two = ui_heading(frame, words, FONT_POSTER, question);
    two->font = large;
    two->shrink = 50;
}

static void start_plate(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    struct style style = {.flow = FLOW_ROW,
                          .min_height = theme_mm(theme, 20),
                          .fill = theme_color(theme, TONE_PRIMARY),
                          .lip = theme_color(theme, TONE_OVERALL),
                          .lip_px = theme_mm(theme, 1.4f),
                          .radius = theme_mm(theme, 4),
                          .gap = theme_unit(theme, 2.5f),
                          .pad = EDGES_XY(theme_unit(theme, 3), theme_unit(theme, 1)),
                          .along = ALIGN_CENTER,
                          .across = ALIGN_CENTER};
    struct element *plate = ui_box(frame, parent, style);
    ui_icon(frame, plate, "kite", theme->fonts[FONT_NAME].px, theme_color(theme, TONE_MARK));
    struct element *text = ui_text(frame, plate, FONT_NAME, say(env, WORD_ATTRACT_START));
    text->color = theme_color(theme, TONE_PAPER);
    text->align = ALIGN_CENTER;
    text->shrink = 85;
}

static void languages(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct catalog *catalog = env->catalog;
    const char *all = "";
    for (int i = 0; i < catalog->language_count; i++) {
        all = arena_printf(frame->arena, "%s%s%s", all, i > 0 ? " · " : "",
                           catalog->words[WORD_LANGUAGE_NAME].in[i]);
    }
    ui_text(frame, parent, FONT_LABEL, all)->language = "mul"; /* ISO 639-2: several */
}

void attract_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    bool slim = theme->layout == LAYOUT_SLIM;
    struct stage stage = stage_at(env, slim ? STRIPS_SLIM : STRIPS_WIDE);
    struct element *root = frame_begin(frame);
    root->style.fill = theme_color(theme, TONE_SAFFRON);
    ui_act(root, ROLE_BUTTON, "attract.start", (struct action){ACTION_WAKE, 0, 0});
    root->label = say(env, WORD_ATTRACT_START);
    int margin = page_margin(theme);
    int width = theme->display.width, height = theme->display.height;
    int share = theme->width_em < 26 ? 550 : 365;
    int panel_w = slim ? width : width * share / 1000, panel_h = slim ? height * 60 / 100 : height;
    struct element *box =
        ui_box(frame, root, (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW});
    struct style panel = {.fill = theme_color(theme, TONE_SAFFRON),
                          .width = FIXED(panel_w),
                          .height = FIXED(panel_h),
                          .pad = EDGES_XY(margin, margin * 7 / 10),
                          .along = ALIGN_SPREAD,
                          .gap = theme_unit(theme, 2)};
    struct element *words = NULL;
    if (!slim) {
        words = ui_box(frame, box, panel);
    }
    if (stage.count > 0) {
        strips_view(env, frame, box, &stage, slim ? width : width - panel_w);
        plan(env, frame, &stage);
    }
    if (slim) {
        words = ui_box(frame, box, panel);
    }
    bool tiny = theme->height_em < 12; /* room for the words only */
    if (!slim && !tiny) {
        logo(env, frame, words);
    }
    if (stage.count > 0) {
        int used = theme_mm(theme, 22) + 3 * theme_unit(theme, 2) + margin * 14 / 10;
        used += slim || tiny ? 0 : theme->fonts[FONT_HEAD].px;
        used += tiny ? theme->fonts[FONT_NAME].line : theme->fonts[FONT_TITLE].line * 5 / 4;
        headline(env, frame, words, &stage, panel_w - 2 * margin, panel_h - used);
    }
    start_plate(env, frame, words);
    if (tiny) {
        return;
    }
    struct element *foot = ui_box(frame, words,
                                  (struct style){.flow = FLOW_WRAP,
                                                 .optional = true,
                                                 .gap = theme_unit(theme, 2),
                                                 .along = ALIGN_SPREAD,
                                                 .across = ALIGN_CENTER});
    languages(env, frame, foot);
    if (slim) {
        logo(env, frame, foot);
    }
}
