/* staff.c: the frame of the screens of staff: a dark bar, the tabs, and a list in pages below them.
 * The table of tabs is here; each has a file of its own. Visitors' bars are not used. */
#include "screens/staff.h"

#include <string.h>

static const struct {
    const char *name, *id;
    enum word word;
    void (*view)(const struct screen_env *env, struct frame *frame, struct element *list);
} tabs[DESK_TABS] = {
    [DESK_TODAY] = {"today", "staff.tab.today", WORD_STAFF_TODAY, staff_today},
    [DESK_OCCASION] = {"occasion", "staff.tab.occasion", WORD_STAFF_OCCASION, staff_occasion},
    [DESK_EXPORT] = {"export", "staff.tab.export", WORD_STAFF_EXPORT, staff_export},
    [DESK_SYNC] = {"sync", "staff.tab.sync", WORD_STAFF_SYNC, staff_sync},
    [DESK_CONTENT] = {"content", "staff.tab.content", WORD_STAFF_CONTENT, staff_content},
    [DESK_SCREEN] = {"screen", "staff.tab.screen", WORD_STAFF_SCREEN, staff_screen},
    [DESK_READINESS] = {"readiness", "staff.tab.readiness", WORD_STAFF_READINESS, staff_readiness},
    [DESK_SYSTEM] = {"system", "staff.tab.system", WORD_STAFF_SYSTEM, staff_system},
};

const char *staff_tab(int tab)
{
    return tabs[tab].name;
}

/* ---- tabs ---- */

static int text_width(const struct frame *frame, const char *text, enum font_role font)
{
    return frame->measure->width(frame->measure->context, frame->theme->fonts[font], text,
                                 (int)strlen(text));
}

/* How many lines the tabs need. */
static int tab_lines(const struct screen_env *env, const struct frame *frame)
{
    const struct theme *theme = env->theme;
    int room = theme->display.width - 2 * staff_margin(theme), gap = theme_unit(theme, 2.2f);
    int tick = theme_unit(theme, 1.3f) + theme->fonts[FONT_LABEL].px;
    int lines = 1, at = 0;
    for (int i = 0; i < DESK_TABS; i++) {
        int width = text_width(frame, say(env, tabs[i].word), FONT_LABEL) + theme_unit(theme, 4);
        width += i == env->route.argument ? tick : 0;
        if (at > 0 && at + gap + width > room) {
            lines++;
            at = 0;
        }
        at += (at > 0 ? gap : 0) + width;
    }
    return lines;
}

/* One line, or two where the page is high; else they are folded into a choice. */
static bool tabs_fold(const struct screen_env *env, const struct frame *frame)
{
    const struct theme *theme = env->theme;
    int lines = tab_lines(env, frame);
    return page_is_low(theme) || lines > (theme->height_em >= 26 ? 2 : 1);
}

static void add_tabs(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    for (int i = 0; i < DESK_TABS; i++) {
        part_button(env, frame, parent,
                    &(struct button){.id = tabs[i].id,
                                     .text = say(env, tabs[i].word),
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = i == env->route.argument,
                                     .action = {ACTION_GO, SCREEN_STAFF, i}});
    }
}

void staff_tabs_sheet(const struct screen_env *env, struct frame *frame, struct element *box)
{
    struct element *grid = ui_box(frame, box,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = env->theme->width_em < 20 ? 1 : 2,
                                                 .gap = theme_unit(env->theme, 2.2f)});
    add_tabs(env, frame, grid);
    for (struct element *e = grid->first; e != NULL; e = e->next) {
        e->style.width = (struct size){0, 0};
    }
}

/* A low page has no room for a line of its own. */
static bool pager_in_bar(const struct theme *theme)
{
    return page_is_low(theme) && theme->layout != LAYOUT_SLIM;
}

/* ---- the bar ---- */

static void bar_mark(const struct screen_env *env, struct frame *frame, struct element *bar)
{
    const struct theme *theme = env->theme;
    struct element *row = ui_box(frame, bar,
                                 (struct style){.flow = FLOW_ROW,
                                                .width = FIT,
                                                .across = ALIGN_CENTER,
                                                .gap = theme_unit(theme, 1.5f)});
    row->unspoken = true;
    ui_icon(frame, row, "spark", theme->fonts[FONT_TITLE].px, theme_color(theme, TONE_ACCENT));
    if (staff_is_wide(theme)) {
        ui_text(frame, row, FONT_TITLE, "Vonk")->color = theme_color(theme, TONE_ON_BOARD);
    }
}

static void bar_title(const struct screen_env *env, struct frame *frame, struct element *bar)
{
    const char *text = say(env, WORD_STAFF_TITLE);
    const char *occasion = env->desk->settings.occasion.name;
    if (occasion[0] != '\0') {
        text = arena_printf(frame->arena, "%s · %s", text, staff_name(frame, occasion));
    }
    struct element *title = ui_text(frame, bar, FONT_LABEL, text);
    title->color = theme_color(env->theme, TONE_ON_BOARD);
    title->style.width = GROW;
}

/* The bar is not the page's main thing: no button of it needs 20 mm. */
static struct element *bar_button(const struct screen_env *env, struct frame *frame,
                                  struct element *bar, const struct button *button)
{
    const struct theme *theme = env->theme;
    struct element *box = part_button(env, frame, bar, button);
    box->primary = false;
    box->style.lip_px = 0; /* one of ink would not be seen on the bar */
    if (theme->look == LOOK_CONTRAST) {
        box->style.edge = theme_color(theme, TONE_ON_BOARD);
        box->style.edge_px = theme_mm(theme, 0.7f);
    }
    return box;
}

static void bar_fold(const struct screen_env *env, struct frame *frame, struct element *bar,
                     int room)
{
    const char *text = say(env, tabs[env->route.argument % DESK_TABS].word);
    bool fits = text_width(frame, text, FONT_LABEL) < room;
    bar_button(env, frame, bar,
               &(struct button){.id = "staff.tabs",
                                .text = fits ? text : NULL,
                                .label = say(env, WORD_STAFF_MENU),
                                .icon = "menu",
                                .kind = BUTTON_ON_INK,
                                .low = true,
                                .action = {ACTION_STAFF_SHEET, DESK_SHEET_TABS, 0}});
    ui_space(frame, bar, GROW);
}

static void bar_ends(const struct screen_env *env, struct frame *frame, struct element *bar)
{
    bool words = staff_is_wide(env->theme);
    if (env->route.argument != DESK_EXPORT) {
        bar_button(env, frame, bar,
                   &(struct button){.id = "staff.usb",
                                    .text = words ? say(env, WORD_STAFF_USB) : NULL,
                                    .label = say(env, WORD_STAFF_USB),
                                    .icon = "usb",
                                    .kind = BUTTON_SAFFRON,
                                    .low = true,
                                    .action = {ACTION_GO, SCREEN_STAFF, DESK_EXPORT}});
    }
    bar_button(env, frame, bar,
               &(struct button){.id = "staff.close",
                                .text = words ? say(env, WORD_STAFF_CLOSE) : NULL,
                                .label = say(env, WORD_STAFF_CLOSE),
                                .icon = "lock",
                                .kind = BUTTON_ON_INK,
                                .low = true,
                                .action = {ACTION_STAFF_CANCEL, 0, 0}});
}

static void bar(const struct screen_env *env, struct frame *frame, struct element *column,
                bool fold)
{
    const struct theme *theme = env->theme;
    int pad = theme_unit(theme, page_is_small(theme) ? 1 : 2.2f), margin = staff_margin(theme);
    struct element *bar = ui_box(frame, column,
                                 (struct style){.flow = FLOW_ROW,
                                                .across = ALIGN_CENTER,
                                                .gap = theme_unit(theme, 2.2f),
                                                .pad = {margin, pad, margin, pad},
                                                .fill = theme_color(theme, TONE_BOARD)});
    bar->late = true;
    bool roomy = theme->width_em >= 26;
    if (roomy || !fold) {
        bar_mark(env, frame, bar);
    }
    if (fold) {
        int target = theme_mm(theme, 12.7f) + theme_unit(theme, 2.2f);
        /* As wide as it can get, so that the bar is as high on each page: else there were another
         * number of them. */
        int pager = text_width(frame, "10/10", FONT_LABEL) + theme->fonts[FONT_LABEL].px +
                    theme_unit(theme, 9);
        int taken =
            2 * margin + 2 * target + (roomy ? target : 0) + (pager_in_bar(theme) ? pager : 0);
        bar_fold(env, frame, bar,
                 theme->display.width - taken - theme_unit(theme, 11) -
                     theme->fonts[FONT_LABEL].px);
        if (pager_in_bar(theme)) {
            part_pager_on(env, frame, bar, STAFF_LIST, theme_color(theme, TONE_ON_BOARD));
        }
    } else {
        bar_title(env, frame, bar);
    }
    bar_ends(env, frame, bar);
}

/* ---- the page ---- */

/* Reach mode: nothing above the line acts; what the page is stands there. */
static void crown(const struct screen_env *env, struct frame *frame, struct element *column)
{
    const struct theme *theme = env->theme;
    struct element *board = ui_box(frame, column,
                                   (struct style){.height = FIXED(theme->reach_line),
                                                  .fill = theme_color(theme, TONE_BOARD),
                                                  .pad = EDGES(page_margin(theme)),
                                                  .gap = theme_unit(theme, 3),
                                                  .along = ALIGN_CENTER});
    ui_icon(frame, board, "spark", theme_mm(theme, 40), theme_color(theme, TONE_ACCENT));
    ui_heading(frame, board, FONT_DISPLAY, say(env, tabs[env->route.argument % DESK_TABS].word))
        ->color = theme_color(theme, TONE_ON_BOARD);
}

void staff_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct element *root = frame_begin(frame);
    struct element *column =
        ui_box(frame, root, (struct style){.fill = theme_color(theme, TONE_SAND)});
    bool fold = tabs_fold(env, frame);
    int gap = theme_unit(theme, page_is_low(theme) ? 2.2f : 2.6f); /* the pager is a target */
    if (theme->reach_line > 0) {
        crown(env, frame, column);
    }
    bar(env, frame, column, fold);
    struct element *page = ui_box(
        frame, column,
        (struct style){.height = GROW, .pad = EDGES_XY(staff_margin(theme), gap), .gap = gap});
    if (!fold) {
        struct element *row = part_buttons(env, frame, page);
        row->style.gap = theme_unit(theme, 2.2f);
        add_tabs(env, frame, row);
    }
    struct element *list =
        ui_scroll(frame, page, STAFF_LIST, (struct style){.height = GROW, .gap = gap});
    tabs[env->route.argument % DESK_TABS].view(env, frame, list);
    if (!fold || !pager_in_bar(theme)) {
        part_pager(env, frame, part_buttons(env, frame, page), STAFF_LIST);
        page->last->style.along = ALIGN_END;
    }
    staff_sheet(env, frame);
}
