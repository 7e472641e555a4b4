/* stories.c: who would you like to meet? All role models side by side. */
#include "screens/parts.h"

/* Cards in a row, by the room there is for a job of 12 letters in body size. */
static int columns(const struct theme *theme, int count)
{
    int name = theme->fonts[FONT_BODY].px * 66 / 10 + 2 * theme_unit(theme, 2.4f);
    int gap = theme_unit(theme, 2.4f);
    int fit = (theme->display.width - 2 * page_margin(theme) + gap) / (name + gap);
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
    int count = columns(theme, catalog->story_count);
    bool row = count < 2;
    int rows = (catalog->story_count + count - 1) / count;
    struct element *grid = ui_box(
        frame, list,
        (struct style){.flow = FLOW_GRID, .columns = row ? 1 : count, .height = GROW, .gap = gap});
    bool slim = theme->layout == LAYOUT_SLIM;
    int room = theme->display.height * (theme->height_em < 16 ? 45 : 60) / 100;
    int high = slim                              ? theme->display.height * 24 / 100
               : rows > 1 && !page_is_low(theme) ? room * 8 / 10
                                                 : room;
    int most = theme_mm(theme, rows > 1 ? 78 : 110);
    high = high < most ? high : most;
    for (int i = 0; i < catalog->story_count; i++) {
        const char *id = part_id(frame, "stories", catalog->stories[i].id);
        struct element *card = part_story_card(env, frame, grid, i, id, row);
        card->style.min_height = row ? card->style.min_height : high;
    }
    part_pager(env, frame, box, "stories.list");
}
