/* stories.c: who would you like to meet? All role models side by side. */
#include "screens/parts.h"

#include "ui/wrap.h"

/* The least width of a card in which every name and job fits, px. */
static int card_width(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int shape = theme->fonts[FONT_NAME].px * 8 / 10 + theme_unit(theme, 1.5f);
    int widest = theme->fonts[FONT_BODY].px * 5;
    for (int i = 0; i < env->catalog->story_count; i++) {
        const struct story *story = &env->catalog->stories[i];
        int name = shape + wrap_widest(frame, tell(env, &story->name), theme->fonts[FONT_NAME]);
        int work = wrap_widest(frame, tell(env, &story->work), theme->fonts[FONT_BODY]);
        widest = name > widest ? name : widest;
        widest = work > widest ? work : widest;
    }
    return widest + 2 * theme_unit(theme, 2.4f);
}

/* Cards in a row. */
static int columns(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int gap = theme_unit(theme, 2.4f), count = env->catalog->story_count;
    int fit =
        (theme->display.width - 2 * page_margin(theme) + gap) / (card_width(env, frame) + gap);
    fit = fit < 1 || theme->height_em < 12 ? 1 : fit > 6 ? 6 : fit;
    return fit < count ? fit : count > 0 ? count : 1;
}

void stories_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    const struct catalog *catalog = env->catalog;
    int margin = page_margin(theme), gap = theme_unit(theme, 2.4f);
    struct element *body = page_begin(env, frame, NULL);
    struct element *box =
        ui_box(frame, body,
               (struct style){.height = GROW,
                              .pad = {margin, theme_unit(theme, 1), margin, theme_unit(theme, 3)},
                              .gap = theme_unit(theme, 3)});
    if (!page_is_low(theme) || theme->layout != LAYOUT_MID) {
        ui_heading(frame, box, page_is_small(theme) ? FONT_TITLE : FONT_HEAD,
                   say(env, WORD_STORIES_TITLE));
    }
    struct element *list = ui_scroll(frame, box, "stories.list", (struct style){.height = GROW});
    int count = columns(env, frame);
    bool row = count < 2;
    int rows = (catalog->story_count + count - 1) / count;
    struct element *grid = ui_box(
        frame, list,
        (struct style){.flow = FLOW_GRID, .columns = row ? 1 : count, .height = GROW, .gap = gap});
    bool slim = theme->layout == LAYOUT_SLIM;
    int room = theme->display.height * (theme->height_em < 16 ? 45 : 60) / 100;
    int high = theme->reach_line > 0 ? theme_room(theme) * 34 / 100 /* two rows */
               : slim                ? theme->display.height * 24 / 100
               : rows > 1 && theme->layout != LAYOUT_WIDE && !page_is_low(theme)
                   ? room * 8 / 10
                   : room; /* wide: a row fills the page */
    int most = theme_mm(theme, rows > 1 && theme->layout != LAYOUT_WIDE ? 78 : 118);
    int face = theme->fonts[FONT_BODY].line * 10; /* with large text a face still has its room */
    most = most > face ? most : face;
    high = high < most ? high : most;
    for (int i = 0; i < catalog->story_count; i++) {
        const char *id = part_id(frame, "stories", catalog->stories[i].id);
        struct element *card = part_story_card(env, frame, grid, i, id, row);
        card->style.min_height = row ? card->style.min_height : high;
    }
    part_pager(env, frame, box, "stories.list");
}
