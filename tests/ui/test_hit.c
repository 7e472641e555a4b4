/* test_hit.c: what a finger touches: what is seen at that point and nothing else. */
#include "ui/hit.h"

#include "fixture.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct element *button_at(struct fixture *f, const char *id, int x, int y, int w, int h)
{
    return fixture_button_at(f, f->frame.root, id, (struct rect){x, y, w, h});
}

/* A plate of this style over the whole screen, above all that is there. */
static struct element *plate(struct fixture *f, struct style style)
{
    return ui_box(&f->frame, f->frame.root, style);
}

static const char *hit_id(struct fixture *f, int x, int y)
{
    struct element *hit = hit_at(f->frame.root, x, y);
    return hit != NULL ? hit->id : "";
}

static void a_button_is_hit_inside_its_box_and_not_beside_it(void **state)
{
    struct fixture *f = *state;
    button_at(f, "a", 100, 50, 40, 30);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 100, 50), "a");
    assert_string_equal(hit_id(f, 139, 79), "a");
    assert_string_equal(hit_id(f, 99, 60), "");
    assert_string_equal(hit_id(f, 140, 60), "");
    assert_string_equal(hit_id(f, 120, 49), "");
    assert_string_equal(hit_id(f, 120, 80), "");
}

static void what_does_not_act_is_not_hit(void **state)
{
    struct fixture *f = *state;
    fixture_lines(f, f->frame.root, 3);
    fixture_layout(f);
    assert_null(hit_at(f->frame.root, 10, 10));
    assert_null(hit_at(f->frame.root, -1, -1));
}

static void the_word_on_a_button_is_a_part_of_it(void **state)
{
    struct fixture *f = *state;
    struct element *button = button_at(f, "a", 0, 0, 200, 100);
    button->style.fill = color_hex(0x1E1530);
    struct element *inner = ui_box(&f->frame, button, (struct style){.fill = color_hex(0xFFFFFF)});
    fixture_lines(f, inner, 1);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 10, 10), "a");
}

static void the_topmost_of_two_is_hit(void **state)
{
    struct fixture *f = *state;
    button_at(f, "below", 0, 0, 100, 100);
    button_at(f, "above", 50, 50, 100, 100);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 75, 75), "above");
    assert_string_equal(hit_id(f, 25, 25), "below");
}

static void a_button_on_a_card_that_acts_is_hit_alone(void **state)
{
    struct fixture *f = *state;
    struct element *card = button_at(f, "card", 0, 0, 200, 100);
    fixture_button(f, card, "inner", 50, 50);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 25, 25), "inner");
    assert_string_equal(hit_id(f, 100, 75), "card");
}

static void an_opaque_plate_hides_what_is_below_it(void **state)
{
    struct fixture *f = *state;
    struct element *button = button_at(f, "a", 0, 0, 100, 100);
    struct element *above = plate(f, (struct style){.fill = color_hex(0xF6EAD2)});
    fixture_layout(f);
    assert_string_equal(hit_id(f, 50, 50), "");
    assert_false(hit_reachable(f->frame.root, button));
    above->style.fill = color_alpha(above->style.fill, 254);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 50, 50), "a");
}

static void a_picture_hides_what_is_below_it(void **state)
{
    struct fixture *f = *state;
    button_at(f, "a", 0, 0, 100, 100);
    ui_picture(&f->frame, f->frame.root, (struct picture){.name = "portrait"},
               (struct style){.gap = 0});
    fixture_layout(f);
    assert_string_equal(hit_id(f, 50, 50), "");
}

static void a_word_over_a_button_does_not_hide_it(void **state)
{
    struct fixture *f = *state;
    button_at(f, "a", 0, 0, 100, 100);
    fixture_lines(f, f->frame.root, 2);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 10, 10), "a");
}

static void nothing_behind_a_dialog_can_be_touched(void **state)
{
    struct fixture *f = *state;
    struct element *behind = button_at(f, "behind", 0, 0, 300, 300);
    struct element *cover = plate(f, (struct style){.cover = true});
    struct element *stay = fixture_button(f, cover, "idle.stay", 100, 60);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 50, 30), "idle.stay");
    assert_string_equal(hit_id(f, 200, 200), "");
    assert_true(hit_reachable(f->frame.root, stay));
    assert_false(hit_reachable(f->frame.root, behind));
}

static void the_edge_of_an_inset_target_is_not_touched(void **state)
{
    struct fixture *f = *state;
    struct element *left = button_at(f, "left", 0, 0, 100, 50);
    struct element *right = button_at(f, "right", 100, 0, 100, 50);
    left->style.hit_inset = right->style.hit_inset = 5;
    fixture_layout(f);
    assert_string_equal(hit_id(f, 94, 25), "left");
    assert_string_equal(hit_id(f, 95, 25), "");
    assert_string_equal(hit_id(f, 104, 25), "");
    assert_string_equal(hit_id(f, 105, 25), "right");
}

static void the_edge_of_an_inset_target_is_not_what_is_below_it(void **state)
{
    struct fixture *f = *state;
    button_at(f, "below", 0, 0, 300, 300);
    struct element *above = button_at(f, "above", 0, 0, 100, 100);
    above->style.hit_inset = 5;
    above->style.fill = color_hex(0xFFFFFF);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 2, 50), "");
    assert_string_equal(hit_id(f, 150, 50), "below");
}

static void what_is_cut_off_cannot_be_touched(void **state)
{
    struct fixture *f = *state;
    struct element *box =
        ui_box(&f->frame, f->frame.root,
               (struct style){.width = FIXED(100), .height = FIXED(50), .clip = true});
    struct element *button = fixture_button(f, box, "a", 200, 200);
    fixture_layout(f);
    assert_string_equal(hit_id(f, 50, 49), "a");
    assert_string_equal(hit_id(f, 50, 50), "");
    assert_string_equal(hit_id(f, 100, 25), "");
    assert_true(hit_reachable(f->frame.root, button));
}

/* A scroll of four buttons on two pages. */
static void make_pages(struct fixture *f)
{
    struct element *scroll = ui_scroll(&f->frame, fixture_begin(f), "list",
                                       (struct style){.width = FIXED(300), .height = FIXED(100)});
    static const char *const ids[] = {"b0", "b1", "b2", "b3"};
    for (int i = 0; i < 4; i++) {
        fixture_button(f, scroll, ids[i], 0, 50);
    }
    fixture_layout(f);
}

static void only_the_page_that_is_shown_can_be_touched(void **state)
{
    struct fixture *f = *state;
    make_pages(f);
    assert_string_equal(hit_id(f, 10, 10), "b0");
    assert_string_equal(hit_id(f, 10, 110), "");
    assert_false(hit_reachable(f->frame.root, element_find(f->frame.root, "b2")));
    scroll_next(&f->scrolls, "list");
    make_pages(f);
    assert_string_equal(hit_id(f, 10, 10), "b2");
    assert_true(hit_reachable(f->frame.root, element_find(f->frame.root, "b2")));
    assert_false(hit_reachable(f->frame.root, element_find(f->frame.root, "b0")));
}

static void what_was_left_out_cannot_be_touched(void **state)
{
    struct fixture *f = *state;
    struct element *column = fixture_box(f, f->frame.root, 100, 60);
    fixture_box(f, column, 0, 50);
    struct element *card = ui_box(&f->frame, column, (struct style){.optional = true});
    struct element *button = fixture_button(f, card, "a", 50, 50);
    fixture_layout(f);
    assert_false(card->visible);
    assert_string_equal(hit_id(f, 10, 10), "");
    assert_false(hit_reachable(f->frame.root, button));
}

static void a_button_under_another_s_middle_is_not_reachable(void **state)
{
    struct fixture *f = *state;
    struct element *below = button_at(f, "below", 0, 0, 100, 100);
    struct element *corner = button_at(f, "corner", 80, 80, 100, 100);
    struct element *middle = button_at(f, "middle", 40, 40, 20, 20);
    fixture_layout(f);
    assert_false(hit_reachable(f->frame.root, below));
    assert_true(hit_reachable(f->frame.root, corner));
    assert_true(hit_reachable(f->frame.root, middle));
}

static void what_does_not_act_is_not_reachable(void **state)
{
    struct fixture *f = *state;
    struct element *box = fixture_box(f, f->frame.root, 100, 100);
    fixture_layout(f);
    assert_false(hit_reachable(f->frame.root, box));
}

static void a_mirrored_button_is_hit_where_it_is_seen(void **state)
{
    struct fixture *f = *state;
    f->theme.mirrored = true;
    button_at(f, "a", 100, 50, 40, 30);
    fixture_layout(f);
    assert_string_equal(hit_id(f, FIXTURE_WIDTH - 120, 60), "a");
    assert_string_equal(hit_id(f, 120, 60), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_button_is_hit_inside_its_box_and_not_beside_it),
        FIXTURE_TEST(what_does_not_act_is_not_hit),
        FIXTURE_TEST(the_word_on_a_button_is_a_part_of_it),
        FIXTURE_TEST(the_topmost_of_two_is_hit),
        FIXTURE_TEST(a_button_on_a_card_that_acts_is_hit_alone),
        FIXTURE_TEST(an_opaque_plate_hides_what_is_below_it),
        FIXTURE_TEST(a_picture_hides_what_is_below_it),
        FIXTURE_TEST(a_word_over_a_button_does_not_hide_it),
        FIXTURE_TEST(nothing_behind_a_dialog_can_be_touched),
        FIXTURE_TEST(the_edge_of_an_inset_target_is_not_touched),
        FIXTURE_TEST(the_edge_of_an_inset_target_is_not_what_is_below_it),
        FIXTURE_TEST(what_is_cut_off_cannot_be_touched),
        FIXTURE_TEST(only_the_page_that_is_shown_can_be_touched),
        FIXTURE_TEST(what_was_left_out_cannot_be_touched),
        FIXTURE_TEST(a_button_under_another_s_middle_is_not_reachable),
        FIXTURE_TEST(what_does_not_act_is_not_reachable),
        FIXTURE_TEST(a_mirrored_button_is_hit_where_it_is_seen),
    };
    return cmocka_run_group_tests_name("hit", tests, NULL, NULL);
}
