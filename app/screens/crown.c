/* crown.c: the top of a page in reach mode: faces, and nothing to touch. A page that begins with a
 * picture of its own makes that as high; above every other page women look at the visitor, side by
 * side with their eyes on one line, as on the attract screen. Owns nothing. */
#include "screens/parts.h"

enum { WOMEN_MAX = 6 };

int page_picture(const struct theme *theme, int percent)
{
    return theme->reach_line > 0 ? theme->reach_line : theme->display.height * percent / 100;
}

/* The field a page is about, -1 when it is about all of them. */
static int field_at(const struct screen_env *env)
{
    return env->route.screen == SCREEN_FIELD ? env->route.argument : -1;
}

/* Whom to show: the women of the page's field, else each page its own. Returns how many. */
static int choose(const struct screen_env *env, int most, int *women)
{
    const struct catalog *catalog = env->catalog;
    int field = field_at(env), count = 0;
    int step = catalog->story_count % 5 != 0 ? 5 : 1; /* one that leads to all of them */
    for (int i = 0; i < catalog->story_count && count < most; i++) {
        int index = field >= 0 ? i : ((int)env->route.screen * 3 + i * step) % catalog->story_count;
        if (field < 0 || story_field(catalog, &catalog->stories[index]) == field) {
            women[count++] = index;
        }
    }
    return count;
}

void page_crown(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct catalog *catalog = env->catalog;
    int height = theme->reach_line, women[WOMEN_MAX];
    int most = theme->display.width * 100 / (height * 45); /* a strip is half as wide as high */
    most = most < 2 ? 2 : most > WOMEN_MAX ? WOMEN_MAX : most;
    int count = choose(env, most, women);
    struct element *row = ui_box(frame, parent,
                                 (struct style){.flow = FLOW_ROW,
                                                .height = FIXED(height),
                                                .clip = true,
                                                .fill = theme_color(theme, TONE_SAFFRON)});
    for (int i = 0; i < count; i++) {
        const struct story *story = &catalog->stories[women[i]];
        struct element *strip =
            ui_box(frame, row, (struct style){.flow = FLOW_STACK, .width = GROW, .clip = true});
        ui_picture(frame, strip, part_portrait(story, 0.42f, 1.12f),
                   (struct style){
                       .fill = theme_field_color(theme, story_field(catalog, story), FIELD_BRIGHT)})
            ->role = ROLE_NONE; /* they are there to be seen: read aloud is what the page says */
    }
}
