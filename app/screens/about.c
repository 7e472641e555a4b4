/* about.c: what Vonk counts and what it does not, and what it counted of this visit. */
#include "screens/parts.h"

#include <stdio.h>

/* A card: an icon, a title, up to three points. */
struct point_card {
    const char *icon;
    enum word title, points[3];
};

static const struct point_card cards[] = {
    {"tick", WORD_ABOUT_COUNTS, {WORD_ABOUT_COUNTS_1, WORD_ABOUT_COUNTS_2, WORD_ABOUT_COUNTS_3}},
    {"cross", WORD_ABOUT_NEVER, {WORD_ABOUT_NEVER_1, WORD_ABOUT_NEVER_2, WORD_ABOUT_NEVER_3}},
    {"restart", WORD_ABOUT_DONE, {WORD_ABOUT_DONE_1, WORD_ABOUT_DONE_2, WORD_ABOUT_DONE_3}},
};

static void card_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                      const struct point_card *card)
{
    const struct theme *theme = env->theme;
    struct style style = {.gap = theme_unit(theme, 1)};
    if (!page_is_low(theme) &&
        !page_is_small(theme)) { /* on a low page the plates would not fit: plain text flows */
        style = part_plate(theme, TONE_SAND);
        style.pad = EDGES(theme_unit(theme, 3.5f));
        style.gap = theme_unit(theme, 1.6f);
    }
    struct element *box = ui_box(frame, parent, style);
    struct element *head = ui_box(
        frame, box,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    int px = theme->fonts[FONT_NAME].px * 17 / 10;
    struct element *disc = ui_box(frame, head,
                                  (struct style){.flow = FLOW_ROW,
                                                 .width = FIXED(px),
                                                 .height = FIXED(px),
                                                 .radius = px / 2,
                                                 .along = ALIGN_CENTER,
                                                 .across = ALIGN_CENTER,
                                                 .fill = theme_color(theme, TONE_PRIMARY)});
    ui_icon(frame, disc, card->icon, px * 55 / 100, theme_color(theme, TONE_MARK));
    ui_heading(frame, head, FONT_NAME, say(env, card->title))->style.width = GROW;
    for (int i = 0; i < 3; i++) {
        part_point(env, frame, box, say(env, card->points[i]));
    }
}

static const char *counted(const struct screen_env *env, struct frame *frame)
{
    char count[32];
    snprintf(count, sizeof count, "%lld", (long long)env->interactions);
    return words_fill(frame->arena, say(env, WORD_ABOUT_THIS_VISIT), count, NULL);
}

void about_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme);
    struct element *body = page_begin(env, frame, NULL);
    struct element *box = page_column(env, frame, body, 3);
    struct element *list =
        ui_scroll(frame, box, "about.text",
                  (struct style){.height = GROW, .gap = theme_unit(theme, low ? 2 : 3)});
    enum font_role role = theme->layout == LAYOUT_WIDE  ? FONT_DISPLAY
                          : low || page_is_small(theme) ? FONT_TITLE
                                                        : FONT_HEAD;
    ui_heading(frame, list, role, say(env, WORD_ABOUT_TITLE));
    ui_text(frame, list, FONT_LEAD, say(env, WORD_ABOUT_LEAD));
    struct element *grid = ui_box(frame, list,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = theme->width_em >= 44   ? 3
                                                            : theme->width_em >= 36 ? 2
                                                                                    : 1,
                                                 .gap = theme_unit(theme, 2.4f)});
    for (size_t i = 0; i < sizeof cards / sizeof *cards; i++) {
        card_view(env, frame, grid, &cards[i]);
    }
    ui_text(frame, list, FONT_LABEL, counted(env, frame));
    ui_text(frame, list, FONT_BODY, say(env, WORD_ABOUT_INVENTED));
    ui_text(frame, list, FONT_BODY, say(env, WORD_ABOUT_SOURCES));
    struct element *row = part_buttons(env, frame, box);
    part_button(env, frame, row,
                &(struct button){.id = "about.clear",
                                 .text = say(env, WORD_ABOUT_CLEAR),
                                 .kind = BUTTON_SECONDARY,
                                 .low = low,
                                 .action = {ACTION_RESTART, 0, 0}});
    if (screen_arguments(env->catalog, SCREEN_COACH) > 0) {
        part_button(env, frame, row,
                    &(struct button){.id = "about.coach",
                                     .text = say(env, WORD_COACH_SHORT),
                                     .kind = BUTTON_SECONDARY,
                                     .low = low,
                                     .action = {ACTION_GO, SCREEN_COACH, 0}});
    }
    part_pager(env, frame, row, "about.text");
}
