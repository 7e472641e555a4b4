/* staff_glass.c: the touch test, a grid that fills as its cells are touched, and the calibration,
 * four crosses one after the other. Both take the whole glass. */
#include "screens/staff.h"

static struct element *cover(const struct screen_env *env, struct frame *frame, enum flow flow)
{
    struct element *page = ui_box(
        frame, frame->root,
        (struct style){.flow = flow, .cover = true, .fill = theme_color(env->theme, TONE_PAPER)});
    page->role = ROLE_DIALOG;
    return page;
}

static struct element *close_button(const struct screen_env *env, struct frame *frame,
                                    struct element *parent)
{
    return part_button(env, frame, parent,
                       &(struct button){.id = "glass.close",
                                        .text = say(env, WORD_STAFF_CLOSE),
                                        .icon = "cross",
                                        .kind = BUTTON_BAR,
                                        .action = {ACTION_STAFF_CANCEL, 0, 0}});
}

/* ---- touch test ---- */

static void cell(const struct screen_env *env, struct frame *frame, struct element *grid, int i)
{
    const struct theme *theme = env->theme;
    bool touched = env->desk->touched[i];
    struct style style = {.flow = FLOW_ROW,
                          .along = ALIGN_CENTER,
                          .across = ALIGN_CENTER,
                          .radius = theme_mm(theme, 2),
                          .edge = theme_color(theme, touched ? TONE_INK : TONE_LEAD),
                          .edge_px = theme_mm(theme, touched ? 0.9f : 0.5f),
                          .min_height = theme_mm(theme, 12.7f),
                          .fill = theme_color(theme, touched ? TONE_GLOW : TONE_PAPER)};
    struct element *box = ui_box(frame, grid, style);
    ui_act(box, ROLE_TOGGLE, arena_printf(frame->arena, "glass.%d", i),
           (struct action){ACTION_STAFF_TOUCH, i, 0});
    box->chosen = touched;
    box->label = staff_counted(env, frame, WORD_TOUCH_CELL, i + 1);
    if (touched) {
        ui_icon(frame, box, "tick", theme->fonts[FONT_LABEL].px, theme_color(theme, TONE_ON_GLOW));
    }
}

void glass_test_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    const struct desk *desk = env->desk;
    int columns = desk->touch_columns, rows = desk->touch_rows, left = 0;
    if (columns < 1 || rows < 1 || columns * rows > DESK_TOUCHES) {
        desk_touch_grid(theme, &columns, &rows);
    }
    struct element *page = cover(env, frame, FLOW_COLUMN);
    int edge = theme_mm(theme, 0.4f);
    page->style.pad = (struct edges){edge, theme->reach_line + edge, edge, theme_unit(theme, 1)};
    page->style.gap = theme_unit(theme, 2.2f);
    struct element *grid = ui_box(
        frame, page,
        (struct style){
            .flow = FLOW_GRID, .columns = columns, .gap = theme_mm(theme, 2.56f), .height = GROW});
    for (int i = 0; i < columns * rows; i++) {
        cell(env, frame, grid, i);
        left += !desk->touched[i];
    }
    struct element *foot = ui_box(frame, page,
                                  (struct style){.flow = FLOW_ROW,
                                                 .across = ALIGN_CENTER,
                                                 .gap = theme_unit(theme, 2.2f),
                                                 .pad = EDGES_XY(staff_margin(theme), 0)});
    ui_text(frame, foot, FONT_LABEL,
            left > 0 ? staff_counted(env, frame, WORD_TOUCH_EACH, left) : say(env, WORD_TOUCH_ALL))
        ->style.width = GROW;
    struct element *close = close_button(env, frame, foot);
    if (theme->width_em < 20) {
        close->label = say(env, WORD_STAFF_CLOSE);
        close->first->next->text = "";
        close->first->next->style.width = FIXED(0);
    }
}

/* ---- calibration ---- */

static void add_cross(const struct screen_env *env, struct frame *frame, struct element *page,
                      int cross)
{
    const struct theme *theme = env->theme;
    int x, y, px = theme_mm(theme, 20);
    desk_cross(theme, cross, &x, &y);
    struct element *place = ui_box(frame, page,
                                   (struct style){.flow = FLOW_STACK,
                                                  .width = FIT,
                                                  .height = FIT,
                                                  .pad = {x - px / 2, y - px / 2, 0, 0}});
    struct element *box = ui_box(
        frame, place, (struct style){.flow = FLOW_STACK, .width = FIXED(px), .height = FIXED(px)});
    ui_act(box, ROLE_BUTTON, "glass.cross", (struct action){ACTION_STAFF_TOUCH, cross, 0});
    box->label = words_fill(frame->arena, say(env, WORD_CROSS_PLACE),
                            arena_printf(frame->arena, "%d", cross + 1),
                            arena_printf(frame->arena, "%d", DESK_POINTS));
    struct element *icon = ui_icon(frame, box, "target", px, theme_color(theme, TONE_INK));
    icon->style.width = icon->style.height = FIXED(px);
}

void glass_crosses_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int cross = env->desk->cross;
    bool done = cross >= DESK_POINTS;
    struct element *page = cover(env, frame, FLOW_STACK);
    int room = theme->display.width - 2 * theme_unit(theme, 4);
    int wide = theme_mm(theme, 180);
    struct element *middle =
        ui_box(frame, page,
               (struct style){.width = FIXED(wide < room ? wide : room),
                              .height = FIT,
                              .place_x = ALIGN_CENTER,
                              .place_y = theme->reach_line > 0 ? ALIGN_END : ALIGN_CENTER,
                              .pad = {0, 0, 0, theme->reach_line > 0 ? theme_room(theme) / 3 : 0},
                              .gap = theme_unit(theme, 2.2f),
                              .across = ALIGN_CENTER});
    struct element *text = ui_text(frame, middle, page_is_low(theme) ? FONT_BODY : FONT_LEAD,
                                   say(env, done ? WORD_CROSS_DONE : WORD_CROSS_EACH));
    text->align = ALIGN_CENTER;
    if (!done) {
        ui_text(frame, middle, FONT_LABEL,
                words_fill(frame->arena, say(env, WORD_CROSS_PLACE),
                           arena_printf(frame->arena, "%d", cross + 1),
                           arena_printf(frame->arena, "%d", DESK_POINTS)))
            ->align = ALIGN_CENTER;
    }
    close_button(env, frame, middle)->style.width = FIT;
    if (!done) {
        add_cross(env, frame, page, cross);
    }
}
