/* test_scroll.c: where pages end, which one is shown, and how a finger moves them. What must hold
 * for every content is test_scroll_random.c's. */
#include "ui/scroll.h"

#include "base/random.h"
#include "base/text.h"
#include "fixture.h"
#include "ui/layout.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* A page of 10 lines. */
enum { PAGE_H = 10 * FIXTURE_LINE, LINES = 24, FRAME_MS = 16 };

static struct element *scroll_in(struct fixture *f, struct element *parent, const char *id)
{
    return ui_scroll(&f->frame, parent, id,
                     (struct style){.width = FIXED(300), .height = FIXED(PAGE_H)});
}

/* A new tree: a scroll "list" of so many lines. Not laid out yet. */
static struct element *list_of(struct fixture *f, int lines)
{
    struct element *scroll = scroll_in(f, fixture_begin(f), "list");
    fixture_lines(f, scroll, lines);
    return scroll;
}

static struct element *laid_out_list(struct fixture *f, int lines)
{
    struct element *scroll = list_of(f, lines);
    fixture_layout(f);
    return scroll;
}

static struct scroll_part *part(struct fixture *f)
{
    return scroll_part(&f->scrolls, "list");
}

/* The part of a list that can be seen, px from the top of its text. */
static void assert_shows(const struct element *scroll, int from, int to)
{
    const struct element *text = scroll->first;
    struct rect seen = rect_intersect(text->rect, text->clip);
    assert_int_equal(seen.y - text->rect.y, from);
    assert_int_equal(seen.y + seen.h - text->rect.y, to);
}

/* ---- pages ---- */

static void what_fits_is_one_page(void **state)
{
    struct element *scroll = laid_out_list(*state, 10);
    assert_int_equal(scroll->page_count, 1);
    assert_shows(scroll, 0, PAGE_H);
}

static void what_does_not_fit_is_cut_between_two_lines(void **state)
{
    struct fixture *f = *state;
    f->theme.fonts[FONT_BODY].line = 28; /* 7 lines are 196 px */
    struct element *scroll = laid_out_list(f, 15);
    assert_int_equal(scroll->page_count, 3);
    assert_int_equal(scroll->stops[1], 7 * 28);
    assert_shows(scroll, 0, 7 * 28);
}

static void each_page_begins_where_the_one_before_ended(void **state)
{
    struct fixture *f = *state;
    for (int page = 0; page < 3; page++) {
        laid_out_list(f, LINES);
        part(f)->page = page;
        struct element *scroll = laid_out_list(f, LINES);
        int from = page * PAGE_H, to = page < 2 ? from + PAGE_H : LINES * FIXTURE_LINE;
        assert_shows(scroll, from, to);
        assert_int_equal(scroll->first->rect.y, -from);
    }
}

static void a_card_that_fits_on_a_page_is_not_divided(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = list_of(f, 8);
    struct element *card = ui_box(&f->frame, scroll, (struct style){.keep = true});
    fixture_lines(f, card, 5);
    fixture_layout(f);
    assert_int_equal(scroll->page_count, 2);
    assert_int_equal(scroll->stops[1], 8 * FIXTURE_LINE);
    assert_false(card->visible);
    assert_false(card->first->visible);
}

static void a_card_that_is_higher_than_a_page_is_divided_between_lines(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = list_of(f, 8);
    fixture_lines(f, ui_box(&f->frame, scroll, (struct style){.keep = true}), 15);
    fixture_layout(f);
    assert_int_equal(scroll->page_count, 3);
    assert_int_equal(scroll->stops[1], PAGE_H);
}

static void buttons_and_plates_are_not_divided_either(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = list_of(f, 9);
    fixture_lines(f, fixture_button(f, scroll, "a", 0, 0), 2);
    fixture_lines(f, ui_box(&f->frame, scroll, (struct style){.fill = color_hex(0xF6EAD2)}), 9);
    fixture_lines(f, ui_box(&f->frame, scroll, (struct style){.edge_px = 2}), 2);
    fixture_layout(f);
    assert_int_equal(scroll->page_count, 4);
    assert_int_equal(scroll->stops[1], 9 * FIXTURE_LINE);
    assert_int_equal(scroll->stops[2], 11 * FIXTURE_LINE);
    assert_int_equal(scroll->stops[3], 20 * FIXTURE_LINE);
}

static void a_heading_does_not_stand_alone_at_the_end_of_a_page(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = list_of(f, 9);
    ui_heading(&f->frame, scroll, FONT_TITLE, "Samira");
    fixture_lines(f, scroll, 3);
    fixture_layout(f);
    assert_int_equal(scroll->stops[1], 9 * FIXTURE_LINE);
}

static void padding_of_a_scroll_stays_free(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = list_of(f, LINES);
    scroll->style.pad = EDGES(FIXTURE_LINE);
    fixture_layout(f);
    struct element *text = scroll->first;
    assert_rect(rect_intersect(text->rect, text->clip), 20, 20, 260, 8 * FIXTURE_LINE);
}

static void the_counter_of_the_pager_says_which_page_of_how_many(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    scroll_next(&f->scrolls, "list");
    struct element *scroll = list_of(f, LINES);
    struct element *pager = ui_pager(&f->frame, f->frame.root, "list", NULL);
    fixture_layout(f);
    assert_true(pager->visible);
    assert_string_equal(pager->first->text, "2/3");
    assert_string_equal(pager->first->lines[0].text, "2/3");
    assert_ptr_equal(scroll_pager(f->frame.root, scroll), pager);
}

static void a_counter_of_many_pages_has_room_for_its_digits(void **state)
{
    struct fixture *f = *state;
    list_of(f, 20 * LINES);
    struct element *pager = ui_pager(&f->frame, f->frame.root, "list", NULL);
    fixture_layout(f);
    const struct element *counter = pager->first;
    assert_true(strlen(counter->text) >= strlen("1/10"));
    assert_true(counter->lines[0].width <= counter->rect.w);
    assert_true(counter->rect.x + counter->rect.w <= counter->next->rect.x);
}

static void a_pager_turns_its_own_scroll_and_no_other(void **state)
{
    struct fixture *f = *state;
    struct element *root = fixture_begin(f);
    struct element *list = scroll_in(f, root, "list"), *lists = scroll_in(f, root, "lists");
    fixture_lines(f, lists, LINES);
    struct element *more_lists = ui_pager(&f->frame, root, "lists", NULL);
    struct element *more_list = ui_pager(&f->frame, root, "list", NULL);
    fixture_layout(f);
    assert_ptr_equal(scroll_pager(root, lists), more_lists);
    assert_ptr_equal(scroll_pager(root, list), more_list);
    assert_true(more_lists->visible);
    assert_false(more_list->visible);
}

static void there_is_no_pager_where_there_is_nothing_to_turn_to(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = list_of(f, 9);
    ui_space(&f->frame, scroll, FIXED(50)); /* too high, but only by nothing */
    struct element *pager = ui_pager(&f->frame, f->frame.root, "list", "Meer");
    fixture_layout(f);
    assert_int_equal(scroll->page_count, 1);
    assert_false(pager->visible);
}

static void on_the_page_stays_who_is_on_the_page(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = list_of(f, 8);
    struct element *first = fixture_button(f, scroll, "first", 0, 40);
    struct element *second = fixture_button(f, scroll, "second", 0, 40);
    fixture_layout(f);
    assert_true(first->visible);
    assert_false(second->visible);
}

/* ---- turning ---- */

static void behind_the_last_page_comes_the_first(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    static const int pages[] = {1, 2, 0, 1};
    for (size_t i = 0; i < ARRAY_LENGTH(pages); i++) {
        scroll_next(&f->scrolls, "list");
        assert_int_equal(laid_out_list(f, LINES)->page, pages[i]);
    }
}

static void turning_ends_a_push(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    scroll_push(part(f), -30, 1000);
    scroll_release(part(f), 1010);
    scroll_next(&f->scrolls, "list");
    assert_false(scroll_step(&f->scrolls, 1030));
    assert_int_equal(laid_out_list(f, LINES)->first->rect.y, -PAGE_H);
}

static void an_unknown_scroll_cannot_be_turned(void **state)
{
    struct fixture *f = *state;
    scroll_next(&f->scrolls, "none");
    assert_int_equal(part(f)->page, 0);
}

static void fewer_pages_than_the_one_that_was_shown_begin_again(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    part(f)->page = 2;
    assert_int_equal(laid_out_list(f, 15)->page, 0);
    assert_int_equal(part(f)->page, 0);
    assert_int_equal(part(f)->page_count, 2);
}

static void each_scroll_stands_on_its_own_page(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    fixture_lines(f, scroll_in(f, f->frame.root, "other"), LINES);
    fixture_layout(f);
    scroll_next(&f->scrolls, "other");
    assert_int_equal(part(f)->page, 0);
    assert_int_equal(scroll_part(&f->scrolls, "other")->page, 1);
}

static void more_scrolls_than_there_is_room_for_are_not_remembered(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < SCROLL_VIEWS; i++) {
        assert_non_null(scroll_part(&f->scrolls, arena_printf(&f->arena, "list%d", i)));
    }
    assert_null(scroll_part(&f->scrolls, "list"));
    assert_ptr_equal(scroll_part(&f->scrolls, "list3"), &f->scrolls.parts[3]);
}

static void a_long_id_is_remembered_once(void **state)
{
    struct fixture *f = *state;
    const char *id = "a.scroll.with.an.id.of.more.than.forty.characters";
    struct scroll_part *first = scroll_part(&f->scrolls, id);
    assert_non_null(first);
    assert_ptr_equal(scroll_part(&f->scrolls, id), first);
}

/* ---- the focus ---- */

/* A scroll of 10 buttons of 50 px each: four on a page. */
static struct element *buttons_of(struct fixture *f)
{
    struct element *scroll = scroll_in(f, fixture_begin(f), "list");
    for (int i = 0; i < 10; i++) {
        fixture_button(f, scroll, arena_printf(&f->arena, "b%d", i), 0, 50);
    }
    fixture_layout(f);
    return scroll;
}

static void the_page_of_the_focus_is_turned_to(void **state)
{
    struct fixture *f = *state;
    static const int moves[] = {9, 0, 4, 3, 7, 8, 5, 9};
    for (size_t i = 0; i < ARRAY_LENGTH(moves); i++) {
        const char *id = arena_printf(&f->arena, "b%d", moves[i]);
        struct element *focus = element_find(buttons_of(f), id);
        int before = part(f)->page;
        bool turned = scroll_show(&f->scrolls, focus);
        assert_int_equal(part(f)->page, moves[i] / 4);
        assert_int_equal(turned, before != moves[i] / 4);
        assert_true(element_find(buttons_of(f), id)->visible);
    }
}

static void the_page_of_the_focus_is_found_while_a_finger_pushed(void **state)
{
    struct fixture *f = *state;
    for (int push = -120; push <= 60; push += 30) {
        f->scrolls = (struct scroll_view){.parts = {{.id = ""}}};
        buttons_of(f);
        scroll_push(part(f), push, 1000);
        scroll_release(part(f), 2000);
        scroll_show(&f->scrolls, element_find(buttons_of(f), "b5"));
        for (int64_t now = 2000; now < 4000; now += FRAME_MS) {
            scroll_step(&f->scrolls, now);
        }
        assert_true(element_find(buttons_of(f), "b5")->visible);
        assert_int_equal(part(f)->page, 1);
    }
}

static void what_is_in_no_scroll_turns_nothing(void **state)
{
    struct fixture *f = *state;
    buttons_of(f);
    struct element *button = fixture_button(f, f->frame.root, "bar", 10, 10);
    fixture_layout(f);
    assert_false(scroll_show(&f->scrolls, button));
    struct element *one = scroll_in(f, fixture_begin(f), "one");
    struct element *alone = fixture_button(f, one, "alone", 10, 10);
    fixture_layout(f);
    assert_false(scroll_show(&f->scrolls, alone));
}

/* ---- what a finger finds ---- */

static void a_finger_finds_the_scroll_that_has_pages(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = laid_out_list(f, LINES);
    assert_ptr_equal(scroll_at(f->frame.root, 150, 100), scroll);
    assert_null(scroll_at(f->frame.root, 301, 100));
    laid_out_list(f, 5);
    assert_null(scroll_at(f->frame.root, 150, 100));
}

static void a_dialog_over_a_scroll_keeps_the_finger_from_it(void **state)
{
    struct fixture *f = *state;
    list_of(f, LINES);
    struct element *cover = ui_box(&f->frame, f->frame.root, (struct style){.cover = true});
    fixture_layout(f);
    assert_null(scroll_at(f->frame.root, 150, 100));
    struct element *inner = scroll_in(f, cover, "inner");
    fixture_lines(f, inner, LINES);
    fixture_layout(f);
    assert_ptr_equal(scroll_at(f->frame.root, 150, 100), inner);
}

/* ---- pushing ---- */

static void the_content_follows_the_finger(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    scroll_push(part(f), -50, 1000);
    scroll_push(part(f), -13, 1016);
    struct element *scroll = laid_out_list(f, LINES);
    assert_int_equal(scroll->first->rect.y, -63);
    assert_shows(scroll, 63, 63 + PAGE_H); /* and all of the box is in use */
}

static void a_finger_moves_the_content_little_beyond_its_ends(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    scroll_push(part(f), 1000, 1000);
    assert_in_range(lroundf(part(f)->offset), 0, PAGE_H / 2);
    scroll_push(part(f), -5000, 1016);
    assert_in_range(lroundf(-part(f)->offset), 2 * PAGE_H, 2 * PAGE_H + PAGE_H / 2);
}

static void a_held_page_does_not_move_by_itself(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    scroll_push(part(f), -50, 1000);
    assert_false(scroll_step(&f->scrolls, 1500));
    assert_int_equal(lroundf(part(f)->offset), -50);
}

/* Steps frame by frame until nothing moves; returns how long that took, ms, or -1 after 5 s. */
static int64_t run_on(struct fixture *f, int64_t now)
{
    for (int64_t ms = 0; ms < 5000; ms += FRAME_MS) {
        if (!scroll_step(&f->scrolls, now + ms)) {
            return ms;
        }
    }
    return -1;
}

/* Pushes in ten moves of `dy` px each and lets go. */
static int64_t fling(struct fixture *f, int dy, int64_t now)
{
    for (int i = 0; i < 10; i++, now += FRAME_MS) {
        scroll_push(part(f), dy, now);
    }
    scroll_release(part(f), now);
    return now;
}

static void every_push_ends_on_a_page_and_soon(void **state)
{
    struct fixture *f = *state;
    struct random random;
    random_init(&random, 31);
    int64_t now = 1000;
    laid_out_list(f, 70);
    for (int turn = 0; turn < 500; turn++) {
        now = fling(f, (int)random_below(&random, 400) - 200, now);
        int64_t ms = run_on(f, now);
        assert_in_range(ms, 0, 2500);
        now += ms;
        assert_true(part(f)->offset == 0 && part(f)->speed == 0);
        assert_in_range(part(f)->page, 0, 6);
        now += random_below(&random, 3) * 1000;
    }
}

static void inertia_goes_no_farther_than_a_finger(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    for (int dy = -300; dy <= 300; dy += 100) {
        int64_t now = fling(f, dy, 1000);
        for (int i = 0; i < 200; i++) {
            scroll_step(&f->scrolls, now + i * FRAME_MS);
            struct element *scroll = laid_out_list(f, LINES);
            assert_true(scroll->first->rect.y <= PAGE_H / 2);
            assert_true(scroll->first->rect.y >= -2 * PAGE_H - PAGE_H / 2);
        }
    }
}

static void a_fast_push_turns_the_page_and_a_slow_one_does_not(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    int64_t now = fling(f, -12, 1000); /* 120 px of 200, at 0.75 px/ms */
    run_on(f, now);
    assert_int_equal(part(f)->page, 1);
    now = fling(f, -5, 5000); /* 50 px, then a rest */
    scroll_release(part(f), now + 200);
    run_on(f, now + 200);
    assert_int_equal(part(f)->page, 1);
}

static void a_finger_that_rests_before_it_lets_go_leaves_no_speed(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    scroll_push(part(f), -20, 1000);
    scroll_push(part(f), -20, 1010);
    scroll_release(part(f), 1110);
    assert_true(part(f)->speed == 0);
}

/* A kiosk that sleeps between frames gets several moves with the time of its waking. */
static void moves_of_one_moment_are_not_faster_than_one_move(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    scroll_push(part(f), -2, 1000);
    for (int i = 1; i <= 10; i++) {
        for (int k = 0; k < 4; k++) {
            scroll_push(part(f), -1, 1000 + i * FRAME_MS);
        }
    }
    assert_true(part(f)->speed >= -0.5f && part(f)->speed <= -0.1f); /* 0.25 px/ms */
}

static void a_long_pause_between_frames_ends_the_movement_too(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    int64_t now = fling(f, -30, 1000);
    for (int i = 1; i <= 20; i++) {
        scroll_step(&f->scrolls, now + i * INT64_C(1000000));
    }
    assert_false(scroll_step(&f->scrolls, now + INT64_C(30000000)));
    assert_true(part(f)->offset == 0);
}

static void nothing_moves_where_nobody_pushed(void **state)
{
    struct fixture *f = *state;
    laid_out_list(f, LINES);
    assert_false(scroll_step(&f->scrolls, 1000));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(what_fits_is_one_page),
        FIXTURE_TEST(what_does_not_fit_is_cut_between_two_lines),
        FIXTURE_TEST(each_page_begins_where_the_one_before_ended),
        FIXTURE_TEST(a_card_that_fits_on_a_page_is_not_divided),
        FIXTURE_TEST(a_card_that_is_higher_than_a_page_is_divided_between_lines),
        FIXTURE_TEST(buttons_and_plates_are_not_divided_either),
        FIXTURE_TEST(a_heading_does_not_stand_alone_at_the_end_of_a_page),
        FIXTURE_TEST(padding_of_a_scroll_stays_free),
        FIXTURE_TEST(the_counter_of_the_pager_says_which_page_of_how_many),
        FIXTURE_TEST(a_counter_of_many_pages_has_room_for_its_digits),
        FIXTURE_TEST(a_pager_turns_its_own_scroll_and_no_other),
        FIXTURE_TEST(there_is_no_pager_where_there_is_nothing_to_turn_to),
        FIXTURE_TEST(on_the_page_stays_who_is_on_the_page),
        FIXTURE_TEST(behind_the_last_page_comes_the_first),
        FIXTURE_TEST(turning_ends_a_push),
        FIXTURE_TEST(an_unknown_scroll_cannot_be_turned),
        FIXTURE_TEST(fewer_pages_than_the_one_that_was_shown_begin_again),
        FIXTURE_TEST(each_scroll_stands_on_its_own_page),
        FIXTURE_TEST(more_scrolls_than_there_is_room_for_are_not_remembered),
        FIXTURE_TEST(a_long_id_is_remembered_once),
        FIXTURE_TEST(the_page_of_the_focus_is_turned_to),
        FIXTURE_TEST(the_page_of_the_focus_is_found_while_a_finger_pushed),
        FIXTURE_TEST(what_is_in_no_scroll_turns_nothing),
        FIXTURE_TEST(a_finger_finds_the_scroll_that_has_pages),
        FIXTURE_TEST(a_dialog_over_a_scroll_keeps_the_finger_from_it),
        FIXTURE_TEST(the_content_follows_the_finger),
        FIXTURE_TEST(a_finger_moves_the_content_little_beyond_its_ends),
        FIXTURE_TEST(a_held_page_does_not_move_by_itself),
        FIXTURE_TEST(every_push_ends_on_a_page_and_soon),
        FIXTURE_TEST(inertia_goes_no_farther_than_a_finger),
        FIXTURE_TEST(a_fast_push_turns_the_page_and_a_slow_one_does_not),
        FIXTURE_TEST(a_finger_that_rests_before_it_lets_go_leaves_no_speed),
        FIXTURE_TEST(moves_of_one_moment_are_not_faster_than_one_move),
        FIXTURE_TEST(a_long_pause_between_frames_ends_the_movement_too),
        FIXTURE_TEST(nothing_moves_where_nobody_pushed),
    };
    return cmocka_run_group_tests_name("scroll", tests, NULL, NULL);
}
