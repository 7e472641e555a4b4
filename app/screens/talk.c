/* talk.c: a speed date: choose a question, she answers. */
#include "screens/parts.h"

#include "base/text.h"

#include <stdio.h>

enum { LONG_ANSWER = 90 }; /* characters from which the large type would fill the page */

static const struct story *story_of(const struct screen_env *env)
{
    return &env->catalog->stories[env->route.argument];
}

/* The question that is open, -1 before the first. */
static int asked(const struct screen_env *env)
{
    int at = env->visit->talk_asked - 1;
    return at < story_of(env)->talk_count ? at : -1;
}

void talk_enter(const struct screen_env *env, struct visit *visit)
{
    (void)env;
    visit->talk_asked = 0;
}

struct route talk_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    const struct story *story = story_of(env);
    if (action.verb == ACTION_ASK && action.argument < story->talk_count) {
        visit->talk_asked = action.argument + 1;
        visit->phase_done[PHASE_A] = true;
        emit(env, EVENT_TALK_ASK, story->id, NULL, action.argument + 1);
    }
    return STAY;
}

/* ---- view ---- */

/* What she says: a dark plate with a tail towards her. */
static void bubble(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env);
    int at = asked(env);
    struct style style = {
        .fill = theme_color(theme, TONE_BOARD),
        .radius = theme_mm(theme, 5),
        .pad = EDGES(theme_unit(theme, page_is_low(theme) || page_is_small(theme) ? 2 : 4))};
    const char *text = at < 0 ? say(env, WORD_TALK_CHOOSE)
                              : words_fill(frame->arena, say(env, WORD_STORY_QUOTE),
                                           tell(env, &story->talk[at].answer), NULL);
    bool wide = theme->layout == LAYOUT_WIDE, small = page_is_low(theme) || page_is_small(theme);
    enum font_role role = wide && text_length(text) < LONG_ANSWER ? FONT_TITLE
                          : small                                 ? FONT_BODY
                                                                  : FONT_NAME;
    struct element *box = ui_box(frame, parent, style);
    ui_text(frame, box, role, text)->color = theme_color(theme, TONE_ON_BOARD);
}

static void questions(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env);
    struct element *row =
        ui_box(frame, parent, (struct style){.flow = FLOW_WRAP, .gap = theme_unit(theme, 2.2f)});
    for (int i = 0; i < story->talk_count; i++) {
        part_button(env, frame, row,
                    &(struct button){.id = part_id(frame, "talk", story->talk[i].id),
                                     .text = tell(env, &story->talk[i].question),
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = i == asked(env),
                                     .action = {ACTION_ASK, i, 0}});
    }
}

static void head(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env);
    const char *title =
        words_fill(frame->arena, say(env, WORD_TALK_TITLE), tell(env, &story->name), NULL);
    ui_heading(frame, parent, theme->layout == LAYOUT_WIDE ? FONT_HEAD : FONT_TITLE, title);
    if (page_is_low(theme) || page_is_small(theme)) {
        return;
    }
    char age[16];
    snprintf(age, sizeof age, "%d", story->age);
    ui_text(frame, parent, FONT_BODY,
            words_fill(frame->arena, say(env, WORD_TALK_LEAD), age, tell(env, &story->work)));
}

/* To the next woman, and to the rest of this phase. */
static void buttons(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct catalog *catalog = env->catalog;
    bool low = page_is_low(env->theme);
    int next = (env->route.argument + 1) % catalog->story_count;
    struct element *row = part_buttons(env, frame, parent);
    part_button(env, frame, row,
                &(struct button){.id = "talk.next",
                                 .text = words_fill(frame->arena, say(env, WORD_STORY_NEXT_WOMAN),
                                                    tell(env, &catalog->stories[next].name), NULL),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = low,
                                 .plain = page_is_small(env->theme),
                                 .action = {ACTION_GO, SCREEN_TALK, next}});
    if (env->theme->layout == LAYOUT_WIDE && screen_arguments(catalog, SCREEN_MYTHS) > 0) {
        part_button(env, frame, row,
                    &(struct button){.id = "talk.myths",
                                     .text = say(env, WORD_MYTHS_SHORT),
                                     .kind = BUTTON_SECONDARY,
                                     .action = {ACTION_GO, SCREEN_MYTHS, 0}});
    }
    part_pager(env, frame, row, "talk.text");
}

void talk_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env);
    int margin = page_margin(theme), top = theme_unit(theme, page_is_low(theme) ? 2 : 4);
    bool slim = theme->layout == LAYOUT_SLIM;
    struct element *body = page_begin(env, frame, &(struct page){.over = true});
    struct element *box =
        ui_box(frame, body, (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW, .height = GROW});
    int field = story_field(env->catalog, story);
    int height = page_picture(theme, theme->width_em < 26 ? 22 : 36);
    if (slim) {
        part_poster(env, frame, box, env->route.argument, &field, 1,
                    (struct style){.height = FIXED(height)});
    } else if (theme->height_em >= 12) { /* else the words need the room */
        int width = theme->display.width * (theme->width_em < 22 ? 24 : 33) / 100;
        ui_picture(frame, box, part_portrait(story, 0.4f, 1.0f),
                   (struct style){.width = FIXED(width),
                                  .fill = theme_field_color(theme, field, FIELD_BRIGHT)})
            ->label = tell(env, &story->name);
    }
    struct element *right = ui_box(frame, box,
                                   (struct style){.width = GROW,
                                                  .height = slim ? GROW : (struct size){0, 0},
                                                  .pad = {margin, top, margin, top},
                                                  .gap = theme_unit(theme, 2)});
    if (slim) {
        right->style.width = (struct size){0, 0};
    }
    struct element *list = ui_scroll(frame, right, "talk.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
    head(env, frame, list);
    bubble(env, frame, list);
    questions(env, frame, list);
    buttons(env, frame, right);
}
