/* result_why.c: why the result is what it is: the pictures she liked and the strengths she chose.
 */
#include "screens/result.h"

#include "screens/parts.h"

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

/* The heading stands beside the two pictures on wide pages, else above them. */
void result_because(const struct screen_env *env, struct frame *frame, struct element *parent,
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

/* They count less than the pictures, and they are hers. */
void result_strengths(const struct screen_env *env, struct frame *frame, struct element *parent)
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
