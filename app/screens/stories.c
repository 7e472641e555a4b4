/* stories.c: who would you like to meet? All role models side by side. */
#include "screens/parts.h"

#include "ui/wrap.h"

#include <string.h>

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

/* Height that a card can have, px: between the bars, without title and pager. */
static int card_room(const struct screen_env *env, struct frame *frame, bool title)
{
    const struct theme *theme = env->theme;
    struct font heading = theme->fonts[page_is_small(theme) ? FONT_TITLE : FONT_HEAD];
    const char *words = say(env, WORD_STORIES_TITLE);
    int long_title =
        frame->measure->width(frame->measure->context, heading, words, (int)strlen(words)) >
        theme->display.width - 2 * page_margin(theme);
    int used = page_bars(theme) + theme_mm(theme, 12.7f) + theme_unit(theme, 7.5f);
    used += title ? heading.line * (1 + long_title) + theme_unit(theme, 3) : 0;
    return theme->display.height - used;
}

/* True where a portrait above the words would be a strip: then it stands beside them. */
static bool beside(const struct screen_env *env, struct frame *frame, bool title)
{
    const struct theme *theme = env->theme;
    int words = theme->fonts[FONT_NAME].line + 3 * theme->fonts[FONT_BODY].line;
    return card_room(env, frame, title) < words + theme_mm(theme, page_is_small(theme) ? 20 : 29);
}

/* Cards in a row. */
static int columns(const struct screen_env *env, struct frame *frame, bool wide)
{
    const struct theme *theme = env->theme;
    int gap = theme_unit(theme, 2.4f), count = env->catalog->story_count;
    int least = card_width(env, frame) + (wide ? theme_mm(theme, 21) : 0);
    int fit = (theme->display.width - 2 * page_margin(theme) + gap) / (least + gap);
    fit = fit < 1 ? 1 : fit > 6 ? 6 : fit;
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
    bool title = !page_is_low(theme) || theme->layout != LAYOUT_MID;
    if (title) {
        ui_heading(frame, box, page_is_small(theme) ? FONT_TITLE : FONT_HEAD,
                   say(env, WORD_STORIES_TITLE));
    }
    struct element *list = ui_scroll(frame, box, "stories.list", (struct style){.height = GROW});
    bool slim = theme->layout == LAYOUT_SLIM;
    bool row = columns(env, frame, false) < 2 || (!slim && beside(env, frame, title));
    int count = columns(env, frame, row);
    int rows = (catalog->story_count + count - 1) / count;
    struct element *grid =
        ui_box(frame, list,
               (struct style){.flow = FLOW_GRID, .columns = count, .height = GROW, .gap = gap});
    int room = card_room(env, frame, title);
    int high = theme->reach_line > 0 ? theme_room(theme) * 34 / 100 /* two rows */
               : slim                ? theme->display.height * 24 / 100
                                     : room; /* a row fills the page */
    int most = theme_mm(theme, rows > 1 && slim ? 78 : 118);
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
