/* test_focus.c: the keypad's focus (ui/hit.h): it goes where one looks, reaches everything, and
 * stays in a dialog. */
#include "base/random.h"
#include "base/text.h"
#include "fixture.h"
#include "ui/hit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { MOST = 64, MOVES = 5 };

static struct element *button_at(struct fixture *f, const char *id, int x, int y, int w, int h)
{
    return fixture_button_at(f, f->frame.root, id, (struct rect){x, y, w, h});
}

/* Where the focus is after a move; "" nowhere. */
static const char *moved(struct fixture *f, const char *from, enum focus_move move)
{
    struct element *to = focus_move(f->frame.root, from, move);
    return to != NULL ? to->id : "";
}

/* Three rows:  a b c  /  d e  (e is wide)  /  f */
static void make_rows(struct fixture *f)
{
    button_at(f, "a", 0, 0, 100, 50);
    button_at(f, "b", 110, 0, 100, 50);
    button_at(f, "c", 220, 0, 100, 50);
    button_at(f, "d", 0, 60, 100, 50);
    button_at(f, "e", 110, 60, 210, 50);
    button_at(f, "f", 0, 120, 320, 50);
    fixture_layout(f);
}

static void without_a_focus_any_key_goes_to_the_first(void **state)
{
    struct fixture *f = *state;
    make_rows(f);
    for (int move = 0; move < MOVES; move++) {
        assert_string_equal(moved(f, "", (enum focus_move)move), "a");
        assert_string_equal(moved(f, "unknown", (enum focus_move)move), "a");
    }
}

static void where_nothing_acts_there_is_no_focus(void **state)
{
    struct fixture *f = *state;
    fixture_lines(f, f->frame.root, 3);
    fixture_layout(f);
    for (int move = 0; move < MOVES; move++) {
        assert_null(focus_move(f->frame.root, "", (enum focus_move)move));
    }
}

static void one_button_keeps_the_focus(void **state)
{
    struct fixture *f = *state;
    button_at(f, "a", 0, 0, 10, 10);
    fixture_layout(f);
    for (int move = 0; move < MOVES; move++) {
        assert_string_equal(moved(f, "a", (enum focus_move)move), "a");
    }
}

static void the_next_one_is_next_in_reading_order(void **state)
{
    static const char *const order[] = {"a", "b", "c", "d", "e", "f", "a"};
    struct fixture *f = *state;
    make_rows(f);
    for (size_t i = 0; i + 1 < ARRAY_LENGTH(order); i++) {
        assert_string_equal(moved(f, order[i], FOCUS_NEXT), order[i + 1]);
    }
}

static void the_focus_goes_to_the_neighbour_on_that_side(void **state)
{
    struct fixture *f = *state;
    make_rows(f);
    assert_string_equal(moved(f, "a", FOCUS_RIGHT), "b");
    assert_string_equal(moved(f, "b", FOCUS_LEFT), "a");
    assert_string_equal(moved(f, "a", FOCUS_DOWN), "d");
    assert_string_equal(moved(f, "b", FOCUS_DOWN), "e");
    assert_string_equal(moved(f, "e", FOCUS_DOWN), "f");
    assert_string_equal(moved(f, "d", FOCUS_UP), "a");
    assert_string_equal(moved(f, "e", FOCUS_LEFT), "d");
}

static void a_row_is_followed_before_another_row_is(void **state)
{
    struct fixture *f = *state;
    button_at(f, "from", 0, 100, 50, 50);
    button_at(f, "above", 60, 40, 50, 50);
    button_at(f, "far", 160, 100, 50, 50);
    fixture_layout(f);
    assert_string_equal(moved(f, "from", FOCUS_RIGHT), "far");
}

static void behind_the_edge_the_focus_goes_on_in_reading_order(void **state)
{
    struct fixture *f = *state;
    make_rows(f);
    assert_string_equal(moved(f, "c", FOCUS_RIGHT), "d");
    assert_string_equal(moved(f, "d", FOCUS_LEFT), "c");
    assert_string_equal(moved(f, "f", FOCUS_DOWN), "a");
    assert_string_equal(moved(f, "a", FOCUS_UP), "f");
}

static void what_cannot_be_seen_or_does_nothing_is_passed_over(void **state)
{
    struct fixture *f = *state;
    button_at(f, "a", 0, 0, 100, 50);
    button_at(f, "off", 0, 60, 100, 50)->action.verb = 0;
    button_at(f, "", 0, 120, 100, 50);
    struct element *column = fixture_box(f, f->frame.root, 100, 60);
    fixture_box(f, column, 0, 50);
    struct element *card = ui_box(&f->frame, column, (struct style){.optional = true});
    fixture_button(f, card, "dropped", 50, 50);
    button_at(f, "b", 0, 180, 100, 50);
    fixture_layout(f);
    assert_string_equal(moved(f, "a", FOCUS_NEXT), "b");
    assert_string_equal(moved(f, "a", FOCUS_DOWN), "b");
}

/* ---- two switches ---- */

/* The round that one switch makes: ids with spaces between. */
static const char *round_of(struct fixture *f)
{
    const char *all = "", *at = "";
    for (int i = 0; i < MOST; i++) {
        struct element *next = focus_scan(f->frame.root, at);
        if (next == NULL || (i > 0 && text_starts(all, next->id))) {
            break; /* nothing acts, or it is at the first again: ids here are one letter */
        }
        at = next->id;
        all = arena_printf(f->frame.arena, "%s%s", all, at);
    }
    return all;
}

static void one_switch_goes_through_everything_in_reading_order_and_round(void **state)
{
    struct fixture *f = *state;
    make_rows(f);
    assert_string_equal(round_of(f), "abcdef");
    assert_string_equal(focus_scan(f->frame.root, "f")->id, "a");
    assert_string_equal(focus_scan(f->frame.root, "unknown")->id, "a");
}

static void what_the_page_is_for_comes_first_and_the_bars_last(void **state)
{
    struct fixture *f = *state;
    make_rows(f);
    element_find(f->frame.root, "d")->primary = true;
    element_find(f->frame.root, "b")->late = true; /* only of a box around what acts */
    struct element *bar = ui_box(&f->frame, f->frame.root, (struct style){.width = FIT});
    bar->late = true;
    fixture_button(f, ui_box(&f->frame, bar, (struct style){.width = FIT}), "x", 20, 20);
    button_at(f, "y", 700, 500, 20, 20);
    fixture_layout(f);
    assert_string_equal(round_of(f), "dabcefyx");
}

static void where_nothing_acts_the_switch_goes_nowhere(void **state)
{
    struct fixture *f = *state;
    fixture_lines(f, f->frame.root, 3);
    fixture_layout(f);
    assert_null(focus_scan(f->frame.root, ""));
}

/* ---- pages ---- */

static struct element *make_pages(struct fixture *f)
{
    struct element *scroll = ui_scroll(&f->frame, f->frame.root, "list",
                                       (struct style){.width = FIXED(300), .height = FIXED(100)});
    static const char *const ids[] = {"b0", "b1", "b2", "b3"};
    for (int i = 0; i < 4; i++) {
        fixture_button(f, scroll, ids[i], 0, 50);
    }
    return scroll;
}

static void the_focus_goes_on_to_the_next_page(void **state)
{
    struct fixture *f = *state;
    make_pages(f);
    fixture_layout(f);
    assert_string_equal(moved(f, "b1", FOCUS_DOWN), "b2");
    assert_string_equal(moved(f, "b1", FOCUS_NEXT), "b2");
    assert_string_equal(moved(f, "b3", FOCUS_UP), "b2");
}

static void what_was_left_out_of_a_page_has_no_focus(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = make_pages(f);
    struct element *column = fixture_box(f, scroll, 100, 60);
    fixture_button(f, column, "b4", 0, 50);
    struct element *card = ui_box(&f->frame, column, (struct style){.optional = true});
    fixture_button(f, card, "dropped", 50, 50);
    fixture_layout(f);
    assert_string_equal(moved(f, "b4", FOCUS_NEXT), "b0");
    assert_string_equal(moved(f, "b4", FOCUS_DOWN), "b0");
}

/* ---- dialogs ---- */

static void a_dialog_keeps_the_focus(void **state)
{
    struct fixture *f = *state;
    make_rows(f);
    struct element *cover = ui_box(&f->frame, f->frame.root, (struct style){.cover = true});
    fixture_button(f, cover, "stay", 100, 50);
    fixture_button(f, cover, "restart", 100, 50);
    fixture_layout(f);
    for (int move = 0; move < MOVES; move++) {
        assert_string_equal(moved(f, "a", (enum focus_move)move), "stay");
        assert_string_equal(moved(f, "stay", (enum focus_move)move), "restart");
        assert_string_equal(moved(f, "restart", (enum focus_move)move), "stay");
    }
}

static void of_two_dialogs_the_last_has_the_focus(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < 2; i++) {
        struct element *cover = ui_box(&f->frame, f->frame.root, (struct style){.cover = true});
        fixture_button(f, cover, i == 0 ? "sheet" : "idle", 100, 50);
    }
    fixture_layout(f);
    assert_string_equal(moved(f, "sheet", FOCUS_NEXT), "idle");
    assert_string_equal(moved(f, "idle", FOCUS_UP), "idle");
}

static void a_dialog_that_is_not_shown_keeps_nothing(void **state)
{
    struct fixture *f = *state;
    struct element *column = fixture_box(f, f->frame.root, 100, 60);
    fixture_button(f, column, "a", 0, 50);
    struct element *cover =
        ui_box(&f->frame, column, (struct style){.cover = true, .optional = true});
    fixture_button(f, cover, "hidden", 0, 50);
    fixture_layout(f);
    assert_false(cover->visible);
    assert_string_equal(moved(f, "", FOCUS_NEXT), "a");
}

/* ---- everything can be reached ---- */

/* How many buttons the five moves lead to from `from`, itself included. */
static int reached_from(struct fixture *f, const char *from)
{
    const char *found[MOST] = {from};
    int count = 1;
    for (int at = 0; at < count; at++) {
        for (int move = 0; move < MOVES; move++) {
            const char *to = moved(f, found[at], (enum focus_move)move);
            bool known = false;
            for (int i = 0; i < count; i++) {
                known = known || text_equal(found[i], to);
            }
            assert_true(known || count < MOST);
            if (!known) {
                found[count++] = to;
            }
        }
    }
    return count;
}

static void assert_all_reach_all(struct fixture *f)
{
    int count = 0;
    for (struct element *e = f->frame.root; e != NULL; e = element_next(e)) {
        count += e->action.verb != 0;
    }
    for (struct element *e = f->frame.root; e != NULL; e = element_next(e)) {
        if (e->action.verb != 0) {
            assert_int_equal(reached_from(f, e->id), count);
        }
    }
}

static void in_rows_every_button_is_reached_from_every_other(void **state)
{
    struct fixture *f = *state;
    make_rows(f);
    assert_all_reach_all(f);
}

static void in_cards_with_buttons_every_button_is_reached(void **state)
{
    struct fixture *f = *state;
    struct element *card = button_at(f, "card", 0, 0, 300, 200);
    fixture_button(f, card, "inner", 50, 50);
    fixture_button(f, fixture_button(f, card, "middle", 100, 100), "innermost", 10, 10);
    button_at(f, "beside", 310, 90, 20, 20);
    fixture_layout(f);
    assert_all_reach_all(f);
}

static void with_pages_every_button_is_reached(void **state)
{
    struct fixture *f = *state;
    make_pages(f);
    ui_pager(&f->frame, f->frame.root, "list", "Meer");
    button_at(f, "bar", 500, 500, 50, 50);
    fixture_layout(f);
    assert_all_reach_all(f);
}

static void in_random_places_every_button_is_reached(void **state)
{
    struct fixture *f = *state;
    struct random random;
    random_init(&random, 41);
    for (int turn = 0; turn < 150; turn++) {
        fixture_reset(f);
        for (int i = (int)random_below(&random, 20); i >= 0; i--) {
            button_at(f, arena_printf(&f->arena, "b%d", i), (int)random_below(&random, 700),
                      (int)random_below(&random, 500), 1 + (int)random_below(&random, 200),
                      1 + (int)random_below(&random, 100));
        }
        fixture_layout(f);
        assert_all_reach_all(f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(without_a_focus_any_key_goes_to_the_first),
        FIXTURE_TEST(where_nothing_acts_there_is_no_focus),
        FIXTURE_TEST(one_button_keeps_the_focus),
        FIXTURE_TEST(the_next_one_is_next_in_reading_order),
        FIXTURE_TEST(the_focus_goes_to_the_neighbour_on_that_side),
        FIXTURE_TEST(a_row_is_followed_before_another_row_is),
        FIXTURE_TEST(behind_the_edge_the_focus_goes_on_in_reading_order),
        FIXTURE_TEST(what_cannot_be_seen_or_does_nothing_is_passed_over),
        FIXTURE_TEST(one_switch_goes_through_everything_in_reading_order_and_round),
        FIXTURE_TEST(what_the_page_is_for_comes_first_and_the_bars_last),
        FIXTURE_TEST(where_nothing_acts_the_switch_goes_nowhere),
        FIXTURE_TEST(the_focus_goes_on_to_the_next_page),
        FIXTURE_TEST(what_was_left_out_of_a_page_has_no_focus),
        FIXTURE_TEST(a_dialog_keeps_the_focus),
        FIXTURE_TEST(of_two_dialogs_the_last_has_the_focus),
        FIXTURE_TEST(a_dialog_that_is_not_shown_keeps_nothing),
        FIXTURE_TEST(in_rows_every_button_is_reached_from_every_other),
        FIXTURE_TEST(in_cards_with_buttons_every_button_is_reached),
        FIXTURE_TEST(with_pages_every_button_is_reached),
        FIXTURE_TEST(in_random_places_every_button_is_reached),
    };
    return cmocka_run_group_tests_name("focus", tests, NULL, NULL);
}
