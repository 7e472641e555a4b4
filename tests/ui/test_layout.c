/* test_layout.c: rows, columns, grids, wrapped rows and stacks: who gets how much, and where. The
 * pages of scrolls are test_scroll.c's, random trees test_layout_random.c's. */
#include "ui/layout.h"

#include "base/text.h"
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* A box of fixed size in the root with this flow; 0 leaves a side to its content. */
static struct element *box_of(struct fixture *f, int width, int height, struct style style)
{
    style.width = width > 0 ? FIXED(width) : FIT;
    style.height = height > 0 ? FIXED(height) : FIT;
    return ui_box(&f->frame, f->frame.root, style);
}

static struct element *row_of(struct fixture *f, int width, int height)
{
    return box_of(f, width, height, (struct style){.flow = FLOW_ROW});
}

static struct element *column_of(struct fixture *f, int width, int height)
{
    return box_of(f, width, height, (struct style){.flow = FLOW_COLUMN});
}

static struct element *child(struct fixture *f, struct element *parent, struct style style)
{
    return ui_box(&f->frame, parent, style);
}

static struct element *text_in(struct fixture *f, struct element *parent, const char *text)
{
    return ui_text(&f->frame, parent, FONT_BODY, text);
}

/* ---- rows ---- */

static void a_row_puts_its_children_beside_each_other(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 50);
    row->style.gap = 10;
    row->style.pad = (struct edges){5, 6, 7, 8};
    struct element *a = fixture_box(f, row, 100, 0), *b = fixture_box(f, row, 60, 20);
    fixture_layout(f);
    assert_rect(a->rect, 5, 6, 100, 36);
    assert_rect(b->rect, 115, 6, 60, 20);
}

static void growing_children_share_what_is_left_by_weight(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 50);
    row->style.gap = 10;
    struct element *a = child(f, row, (struct style){.width = GROW});
    fixture_box(f, row, 80, 0);
    struct element *b = child(f, row, (struct style){.width = GROW_BY(2)});
    fixture_layout(f);
    assert_int_equal(a->rect.w, 100);
    assert_int_equal(b->rect.w, 200);
}

static void no_pixel_of_a_row_is_lost_by_rounding(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 50);
    for (int i = 0; i < 7; i++) {
        child(f, row, (struct style){.width = GROW});
    }
    fixture_layout(f);
    assert_int_equal(row->last->rect.x + row->last->rect.w, 400);
    for (struct element *c = row->first; c != NULL; c = c->next) {
        assert_in_range(c->rect.w, 57, 58);
    }
}

static void a_growing_child_is_never_less_than_its_widest_word(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 50);
    struct element *wide = child(f, row, (struct style){.width = GROW});
    text_in(f, wide, "een bruggenbouwsteropleiding");
    struct element *small = child(f, row, (struct style){.width = GROW_BY(3)});
    fixture_layout(f);
    assert_int_equal(wide->rect.w, 24 * FIXTURE_CHAR);
    assert_int_equal(small->rect.w, 400 - 24 * FIXTURE_CHAR);
    assert_false(wide->first->broken);
}

static void a_growing_child_stops_at_its_limit_and_leaves_the_rest(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 50);
    struct element *small = child(f, row, (struct style){.width = GROW, .max_width = 90});
    struct element *wide = child(f, row, (struct style){.width = GROW});
    fixture_layout(f);
    assert_int_equal(small->rect.w, 90);
    assert_int_equal(wide->rect.w, 310);
}

static void a_limit_is_kept_by_rounding_too(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 101, 50);
    for (int i = 0; i < 2; i++) {
        child(f, row, (struct style){.width = GROW, .max_width = 50});
    }
    fixture_layout(f);
    assert_int_equal(row->first->rect.w, 50);
    assert_int_equal(row->last->rect.w, 50);
}

/* What the limited one leaves goes to the one that was held up by its floor before. */
static void limits_are_settled_before_floors_that_they_make_room_for(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 150, 50);
    struct element *wide = child(f, row, (struct style){.width = GROW, .min_width = 100});
    struct element *small = child(f, row, (struct style){.width = GROW, .max_width = 10});
    fixture_layout(f);
    assert_int_equal(small->rect.w, 10);
    assert_int_equal(wide->rect.w, 140);
}

static void texts_give_way_in_proportion(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 240, 0);
    /* 20 and 10 characters over a widest word of 2 */
    struct element *much = text_in(f, row, "aa bb cc dd ee ff gg h");
    struct element *less = text_in(f, row, "aa bb cc d e");
    fixture_layout(f);
    assert_int_equal(much->rect.w, much->natural_w - 21); /* 32 px are missing */
    assert_int_equal(less->rect.w, less->natural_w - 11);
}

static void texts_in_a_narrow_row_give_way_by_what_they_can_give(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 240, 0);
    struct element *icon = fixture_box(f, row, 40, 20);
    struct element *much = text_in(f, row, "aaaa bbbb cccc dddd eeee"),
                   *word = text_in(f, row, "vonk");
    fixture_layout(f);
    assert_int_equal(icon->rect.w, 40);
    assert_int_equal(word->rect.w, 4 * FIXTURE_CHAR);
    assert_int_equal(much->rect.w, 240 - 40 - 4 * FIXTURE_CHAR);
    assert_int_equal(much->line_count, 2);
}

static void a_row_that_is_too_narrow_gives_every_word_its_width(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 50, 0);
    struct element *one = text_in(f, row, "aaaa bbbb"), *two = text_in(f, row, "cccc dddd");
    fixture_layout(f);
    assert_int_equal(one->rect.w, 4 * FIXTURE_CHAR);
    assert_int_equal(two->rect.w, 4 * FIXTURE_CHAR);
}

static void a_share_is_that_part_of_the_room(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 420, 50);
    row->style.pad = EDGES(10);
    struct element *c = child(f, row, (struct style){.width = SHARE(250), .height = SHARE(500)});
    fixture_layout(f);
    assert_rect(c->rect, 10, 10, 100, 15);
}

static void a_row_is_as_high_as_its_highest_child(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 0);
    fixture_box(f, row, 10, 30);
    fixture_lines(f, row, 3);
    fixture_layout(f);
    assert_int_equal(row->rect.h, 3 * FIXTURE_LINE);
}

static void children_stand_where_the_row_aligns_them(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 50);
    fixture_box(f, row, 100, 20);
    fixture_box(f, row, 100, 30);
    row->style.along = row->style.across = ALIGN_CENTER;
    fixture_layout(f);
    assert_rect(row->first->rect, 100, 15, 100, 20);
    assert_rect(row->last->rect, 200, 10, 100, 30);
    row->style.along = row->style.across = ALIGN_END;
    fixture_layout(f);
    assert_rect(row->first->rect, 200, 30, 100, 20);
    assert_rect(row->last->rect, 300, 20, 100, 30);
}

static void spread_children_stand_at_both_ends_and_evenly_between(void **state)
{
    struct fixture *f = *state;
    struct element *row = row_of(f, 400, 50);
    row->style.along = ALIGN_SPREAD;
    for (int i = 0; i < 3; i++) {
        fixture_box(f, row, 50, 0);
    }
    fixture_layout(f);
    assert_int_equal(row->first->rect.x, 0);
    assert_int_equal(row->first->next->rect.x, 175);
    assert_int_equal(row->last->rect.x, 350);
}

/* ---- columns ---- */

static void a_column_puts_its_children_below_each_other(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 300);
    column->style.gap = 10;
    column->style.pad = (struct edges){5, 6, 7, 8};
    struct element *a = fixture_lines(f, column, 2), *b = fixture_box(f, column, 0, 30);
    fixture_layout(f);
    assert_rect(a->rect, 5, 6, 188, 40);
    assert_rect(b->rect, 5, 56, 188, 30);
}

static void a_text_is_as_high_as_its_lines_at_its_width(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 10 * FIXTURE_CHAR, 0);
    struct element *text = text_in(f, column, "zij last bruggen en boten");
    struct element *below = fixture_box(f, column, 10, 10);
    fixture_layout(f);
    assert_int_equal(text->rect.h, 3 * FIXTURE_LINE);
    assert_int_equal(below->rect.y, 3 * FIXTURE_LINE);
}

static void a_lip_is_a_part_of_the_height(void **state)
{
    struct fixture *f = *state;
    struct element *button = box_of(f, 0, 0, (struct style){.lip_px = 6, .pad = EDGES(4)});
    fixture_lines(f, button, 1);
    fixture_layout(f);
    assert_rect(button->rect, 0, 0, 5 * FIXTURE_CHAR + 8, FIXTURE_LINE + 8 + 6);
}

static void a_child_stretches_across_unless_it_fits_its_content(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 300);
    struct element *wide = child(f, column, (struct style){.flow = FLOW_ROW});
    struct element *narrow = child(f, column, (struct style){.width = FIT});
    text_in(f, wide, "vonk");
    text_in(f, narrow, "vonk");
    fixture_layout(f);
    assert_int_equal(wide->rect.w, 200);
    assert_int_equal(narrow->rect.w, 4 * FIXTURE_CHAR);
}

static void least_and_greatest_sizes_are_kept(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 300);
    struct element *small =
        child(f, column, (struct style){.width = FIT, .min_width = 66, .min_height = 77});
    struct element *large = child(f, column, (struct style){.max_width = 120, .max_height = 25});
    fixture_lines(f, large, 5);
    fixture_layout(f);
    assert_rect(small->rect, 0, 0, 66, 77);
    assert_rect(large->rect, 0, 77, 120, 25);
}

static void a_growing_column_stops_at_its_greatest_height(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 300);
    struct element *small = child(f, column, (struct style){.height = GROW, .max_height = 40});
    struct element *rest = child(f, column, (struct style){.height = GROW_BY(2)});
    fixture_layout(f);
    assert_int_equal(small->rect.h, 40);
    assert_int_equal(rest->rect.h, 260);
}

static void children_of_a_column_are_aligned_and_spread_too(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 300);
    fixture_box(f, column, 100, 50);
    fixture_box(f, column, 60, 50);
    column->style.along = column->style.across = ALIGN_CENTER;
    fixture_layout(f);
    assert_rect(column->first->rect, 50, 100, 100, 50);
    assert_rect(column->last->rect, 70, 150, 60, 50);
    column->style.along = ALIGN_SPREAD;
    column->style.across = ALIGN_END;
    fixture_layout(f);
    assert_rect(column->first->rect, 100, 0, 100, 50);
    assert_rect(column->last->rect, 140, 250, 60, 50);
}

/* ---- what is left out ---- */

/* A column with room for `room` px, of a button and three decorations of 50 px each. */
static struct element *decorated(struct fixture *f, int room)
{
    struct element *column = column_of(f, 200, room);
    column->style.gap = 10;
    for (int i = 0; i < 4; i++) {
        struct element *c = fixture_box(f, column, 0, 50);
        c->style.optional = i > 0;
    }
    fixture_layout(f);
    return column;
}

static int visible_children(const struct element *e)
{
    int count = 0;
    for (struct element *c = e->first; c != NULL; c = c->next) {
        count += c->visible;
    }
    return count;
}

static void decoration_stays_where_there_is_room(void **state)
{
    assert_int_equal(visible_children(decorated(*state, 230)), 4);
}

static void as_little_decoration_as_needed_is_left_out_and_the_last_first(void **state)
{
    struct element *column = decorated(*state, 229);
    assert_int_equal(visible_children(column), 3);
    assert_false(column->last->visible);
    assert_int_equal(visible_children(decorated(*state, 110)), 2);
}

static void what_is_not_decoration_is_never_left_out(void **state)
{
    struct element *column = decorated(*state, 20);
    assert_int_equal(visible_children(column), 1);
    assert_true(column->first->visible);
}

static void what_is_left_out_takes_no_room_and_no_gap(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 110);
    column->style.gap = 10;
    struct element *a = fixture_box(f, column, 0, 50);
    fixture_box(f, column, 0, 40)->style.optional = true;
    struct element *b = fixture_box(f, column, 0, 50);
    fixture_layout(f);
    assert_rect(a->rect, 0, 0, 200, 50);
    assert_rect(b->rect, 0, 60, 200, 50);
}

static void what_is_inside_a_left_out_box_is_not_visible_either(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 60);
    fixture_box(f, column, 0, 50);
    struct element *card = child(f, column, (struct style){.optional = true});
    struct element *button = fixture_button(f, card, "card.more", 0, 50);
    fixture_layout(f);
    assert_false(button->visible);
}

/* ---- pagers ---- */

/* A column with a scroll of `lines` lines and its pager; page height 200 less the pager. */
static struct element *paged(struct fixture *f, int lines)
{
    struct element *column = column_of(f, 300, 200);
    column->style.gap = 10;
    struct element *scroll = ui_scroll(&f->frame, column, "list", (struct style){.height = GROW});
    fixture_lines(f, scroll, lines);
    ui_pager(&f->frame, column, "list", "Meer");
    fixture_layout(f);
    return column;
}

static void a_scroll_that_fits_has_no_pager_and_all_the_room(void **state)
{
    struct element *column = paged(*state, 10);
    assert_false(column->last->visible);
    assert_rect(column->first->rect, 0, 0, 300, 200);
}

static void a_pager_takes_its_room_from_the_scroll(void **state)
{
    struct element *column = paged(*state, 11);
    struct element *pager = column->last;
    assert_true(pager->visible);
    assert_true(pager->rect.h >= 51); /* 12.7 mm */
    assert_rect(column->first->rect, 0, 0, 300, 200 - 10 - pager->rect.h);
    assert_int_equal(pager->rect.y + pager->rect.h, 200);
}

static void a_scroll_gives_way_before_anything_else_does(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 300, 200);
    struct element *head = fixture_lines(f, column, 2);
    struct element *scroll = ui_scroll(&f->frame, column, "list", (struct style){.height = GROW});
    fixture_lines(f, scroll, 50);
    struct element *foot = fixture_box(f, column, 0, 60);
    foot->style.optional = true;
    fixture_layout(f);
    assert_int_equal(head->rect.h, 40);
    assert_true(foot->visible);
    assert_rect(scroll->rect, 0, 40, 300, 100);
}

/* Beside a scroll that fits, in a row, a grid or a wrapped row, a pager is not there at all. */
static void a_pager_that_is_not_there_takes_no_room_beside_others(void **state)
{
    static const enum flow flows[] = {FLOW_ROW, FLOW_WRAP, FLOW_COLUMN, FLOW_STACK};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(flows); i++) {
        struct rect with[2], without[2];
        for (int pager = 0; pager < 2; pager++) {
            struct element *root = fixture_begin(f);
            ui_scroll(&f->frame, root, "list", (struct style){.height = GROW});
            struct element *bar = ui_box(
                &f->frame, root,
                (struct style){
                    .flow = flows[i], .width = FIT, .height = FIT, .gap = 10, .max_width = 210});
            struct element *one = fixture_box(f, bar, 100, 50);
            if (pager > 0) {
                ui_pager(&f->frame, bar, "list", "Meer");
            }
            struct element *two = fixture_box(f, bar, 100, 50);
            fixture_layout(f);
            struct rect *rects = pager > 0 ? with : without;
            rects[0] = bar->rect;
            rects[1] = two->rect;
            assert_true(one->visible && two->visible);
        }
        assert_rect(with[0], without[0].x, without[0].y, without[0].w, without[0].h);
        assert_rect(with[1], without[1].x, without[1].y, without[1].w, without[1].h);
    }
}

/* ---- grids ---- */

static void a_grid_has_columns_of_equal_width_and_rows_of_equal_height(void **state)
{
    struct fixture *f = *state;
    struct element *grid =
        box_of(f, 320, 0, (struct style){.flow = FLOW_GRID, .columns = 3, .gap = 10});
    for (int i = 0; i < 5; i++) {
        fixture_lines(f, child(f, grid, (struct style){.gap = 0}), i + 1);
    }
    fixture_layout(f);
    struct element *third = grid->first->next->next;
    assert_rect(grid->first->rect, 0, 0, 100, 60);
    assert_rect(third->rect, 220, 0, 100, 60);
    assert_rect(third->next->rect, 0, 70, 100, 100);
    assert_rect(grid->last->rect, 110, 70, 100, 100);
    assert_int_equal(grid->rect.h, 170);
}

static void no_pixel_of_a_grid_is_lost_by_rounding(void **state)
{
    struct fixture *f = *state;
    struct element *grid = box_of(f, 400, 0, (struct style){.flow = FLOW_GRID, .columns = 7});
    for (int i = 0; i < 7; i++) {
        fixture_box(f, grid, 0, 10);
    }
    fixture_layout(f);
    assert_int_equal(grid->last->rect.x + grid->last->rect.w, 400);
}

static void a_growing_grid_shares_its_height_among_its_rows(void **state)
{
    struct fixture *f = *state;
    struct element *column = column_of(f, 200, 300);
    struct element *grid = child(
        f, column, (struct style){.flow = FLOW_GRID, .columns = 2, .gap = 10, .height = GROW});
    for (int i = 0; i < 6; i++) {
        fixture_lines(f, child(f, grid, (struct style){.gap = 0}), 1);
    }
    fixture_layout(f);
    assert_int_equal(grid->last->rect.y + grid->last->rect.h, 300);
    assert_in_range(grid->first->rect.h, 93, 94);
}

static void a_grid_without_a_number_of_columns_has_one(void **state)
{
    struct fixture *f = *state;
    struct element *grid = box_of(f, 200, 0, (struct style){.flow = FLOW_GRID});
    fixture_box(f, grid, 0, 10);
    fixture_box(f, grid, 0, 10);
    fixture_layout(f);
    assert_rect(grid->last->rect, 0, 10, 200, 10);
}

/* ---- wrapped rows ---- */

static void a_wrapped_row_goes_on_in_a_next_line(void **state)
{
    struct fixture *f = *state;
    struct element *wrap = box_of(f, 220, 0, (struct style){.flow = FLOW_WRAP, .gap = 10});
    static const int heights[] = {20, 30, 10, 40};
    for (size_t i = 0; i < ARRAY_LENGTH(heights); i++) {
        fixture_box(f, wrap, 100, heights[i]);
    }
    fixture_box(f, wrap, 110, 10);
    fixture_layout(f);
    assert_rect(wrap->first->rect, 0, 0, 100, 20);
    assert_rect(wrap->first->next->rect, 110, 0, 100, 30);
    assert_rect(wrap->first->next->next->rect, 0, 40, 100, 10);
    assert_rect(wrap->last->rect, 0, 90, 110, 10);
    assert_int_equal(wrap->rect.h, 100);
}

static void lines_of_a_wrapped_row_are_aligned_one_by_one(void **state)
{
    struct fixture *f = *state;
    struct element *wrap =
        box_of(f, 220, 0, (struct style){.flow = FLOW_WRAP, .along = ALIGN_CENTER});
    fixture_box(f, wrap, 150, 20);
    fixture_box(f, wrap, 100, 20);
    fixture_layout(f);
    assert_int_equal(wrap->first->rect.x, 35);
    assert_int_equal(wrap->last->rect.x, 60);
}

static void a_child_of_a_wrapped_row_is_no_wider_than_the_row(void **state)
{
    struct fixture *f = *state;
    struct element *wrap = box_of(f, 10 * FIXTURE_CHAR, 0, (struct style){.flow = FLOW_WRAP});
    struct element *chip = child(f, wrap, (struct style){.flow = FLOW_ROW});
    struct element *text = text_in(f, chip, "zij last bruggen en boten");
    fixture_layout(f);
    assert_int_equal(chip->rect.w, 10 * FIXTURE_CHAR);
    assert_int_equal(text->line_count, 3);
}

/* ---- stacks ---- */

static void a_stack_puts_each_child_at_its_place(void **state)
{
    struct fixture *f = *state;
    struct element *stack =
        box_of(f, 300, 200, (struct style){.flow = FLOW_STACK, .pad = EDGES(10)});
    static const int xs[] = {10, 125, 240}, ys[] = {10, 90, 170};
    for (int i = 0; i < 9; i++) {
        struct element *c = fixture_box(f, stack, 50, 20);
        c->style.place_x = (enum align)(i % 3);
        c->style.place_y = (enum align)(i / 3);
    }
    fixture_layout(f);
    struct element *c = stack->first;
    for (int i = 0; i < 9; i++, c = c->next) {
        assert_rect(c->rect, xs[i % 3], ys[i / 3], 50, 20);
    }
}

static void a_child_without_a_size_fills_the_stack(void **state)
{
    struct fixture *f = *state;
    struct element *stack =
        box_of(f, 300, 200, (struct style){.flow = FLOW_STACK, .pad = EDGES(10)});
    struct element *c = fixture_box(f, stack, 0, 0);
    fixture_layout(f);
    assert_rect(c->rect, 10, 10, 280, 180);
}

/* ---- what can be seen and touched ---- */

static void children_of_a_clipping_box_are_cut_at_it(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_of(f, 100, 50, (struct style){.clip = true});
    struct element *inner = fixture_box(f, fixture_box(f, box, 300, 300), 300, 300);
    fixture_layout(f);
    assert_rect(inner->rect, 0, 0, 300, 300);
    assert_rect(inner->clip, 0, 0, 100, 50);
    assert_rect(box->clip, 0, 0, FIXTURE_WIDTH, FIXTURE_HEIGHT);
}

static void the_touch_area_is_inset_and_cut(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_of(f, 100, 50, (struct style){.clip = true});
    struct element *button = fixture_button(f, box, "a", 200, 40);
    button->style.hit_inset = 5;
    fixture_layout(f);
    assert_rect(layout_hit_rect(button), 5, 5, 95, 30);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_row_puts_its_children_beside_each_other),
        FIXTURE_TEST(growing_children_share_what_is_left_by_weight),
        FIXTURE_TEST(no_pixel_of_a_row_is_lost_by_rounding),
        FIXTURE_TEST(a_growing_child_is_never_less_than_its_widest_word),
        FIXTURE_TEST(a_growing_child_stops_at_its_limit_and_leaves_the_rest),
        FIXTURE_TEST(a_limit_is_kept_by_rounding_too),
        FIXTURE_TEST(limits_are_settled_before_floors_that_they_make_room_for),
        FIXTURE_TEST(texts_give_way_in_proportion),
        FIXTURE_TEST(texts_in_a_narrow_row_give_way_by_what_they_can_give),
        FIXTURE_TEST(a_row_that_is_too_narrow_gives_every_word_its_width),
        FIXTURE_TEST(a_share_is_that_part_of_the_room),
        FIXTURE_TEST(a_row_is_as_high_as_its_highest_child),
        FIXTURE_TEST(children_stand_where_the_row_aligns_them),
        FIXTURE_TEST(spread_children_stand_at_both_ends_and_evenly_between),
        FIXTURE_TEST(a_column_puts_its_children_below_each_other),
        FIXTURE_TEST(a_text_is_as_high_as_its_lines_at_its_width),
        FIXTURE_TEST(a_lip_is_a_part_of_the_height),
        FIXTURE_TEST(a_child_stretches_across_unless_it_fits_its_content),
        FIXTURE_TEST(least_and_greatest_sizes_are_kept),
        FIXTURE_TEST(a_growing_column_stops_at_its_greatest_height),
        FIXTURE_TEST(children_of_a_column_are_aligned_and_spread_too),
        FIXTURE_TEST(decoration_stays_where_there_is_room),
        FIXTURE_TEST(as_little_decoration_as_needed_is_left_out_and_the_last_first),
        FIXTURE_TEST(what_is_not_decoration_is_never_left_out),
        FIXTURE_TEST(what_is_left_out_takes_no_room_and_no_gap),
        FIXTURE_TEST(what_is_inside_a_left_out_box_is_not_visible_either),
        FIXTURE_TEST(a_scroll_that_fits_has_no_pager_and_all_the_room),
        FIXTURE_TEST(a_pager_takes_its_room_from_the_scroll),
        FIXTURE_TEST(a_scroll_gives_way_before_anything_else_does),
        FIXTURE_TEST(a_pager_that_is_not_there_takes_no_room_beside_others),
        FIXTURE_TEST(a_grid_has_columns_of_equal_width_and_rows_of_equal_height),
        FIXTURE_TEST(no_pixel_of_a_grid_is_lost_by_rounding),
        FIXTURE_TEST(a_growing_grid_shares_its_height_among_its_rows),
        FIXTURE_TEST(a_grid_without_a_number_of_columns_has_one),
        FIXTURE_TEST(a_wrapped_row_goes_on_in_a_next_line),
        FIXTURE_TEST(lines_of_a_wrapped_row_are_aligned_one_by_one),
        FIXTURE_TEST(a_child_of_a_wrapped_row_is_no_wider_than_the_row),
        FIXTURE_TEST(a_stack_puts_each_child_at_its_place),
        FIXTURE_TEST(a_child_without_a_size_fills_the_stack),
        FIXTURE_TEST(children_of_a_clipping_box_are_cut_at_it),
        FIXTURE_TEST(the_touch_area_is_inset_and_cut),
    };
    return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
