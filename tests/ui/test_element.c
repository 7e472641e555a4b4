/* test_element.c: building a tree and reading it back: order, ids, grounds, texts. */
#include "fixture.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void the_root_is_a_stack_of_the_size_of_the_display(void **state)
{
    struct fixture *f = *state;
    fixture_layout(f);
    assert_int_equal(f->frame.root->style.flow, FLOW_STACK);
    assert_rect(f->frame.root->rect, 0, 0, FIXTURE_WIDTH, FIXTURE_HEIGHT);
}

static void a_new_element_has_texts_that_are_empty_and_not_missing(void **state)
{
    struct fixture *f = *state;
    struct element *box = fixture_box(f, f->frame.root, 0, 0);
    assert_string_equal(box->id, "");
    assert_string_equal(box->label, "");
    assert_string_equal(box->text, "");
    assert_int_equal(box->action.verb, 0);
}

static void reading_order_is_depth_first(void **state)
{
    struct fixture *f = *state;
    struct element *root = f->frame.root;
    struct element *a = fixture_box(f, root, 0, 0), *b = fixture_box(f, root, 0, 0);
    struct element *a1 = fixture_box(f, a, 0, 0), *a2 = fixture_box(f, a, 0, 0);
    struct element *a11 = fixture_box(f, a1, 0, 0);
    const struct element *order[] = {root, a, a1, a11, a2, b, NULL};
    const struct element *at = root;
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++) {
        assert_ptr_equal(at, order[i]);
        at = at != NULL ? element_next(at) : NULL;
    }
}

static void an_element_knows_its_parent_and_the_parent_its_children(void **state)
{
    struct fixture *f = *state;
    struct element *box = fixture_box(f, f->frame.root, 0, 0);
    struct element *one = fixture_box(f, box, 0, 0), *two = fixture_box(f, box, 0, 0);
    assert_ptr_equal(one->parent, box);
    assert_ptr_equal(box->first, one);
    assert_ptr_equal(one->next, two);
    assert_ptr_equal(box->last, two);
    assert_null(two->next);
}

static void an_element_is_found_by_its_id(void **state)
{
    struct fixture *f = *state;
    struct element *box = fixture_box(f, f->frame.root, 0, 0);
    struct element *button = fixture_button(f, box, "home.start", 0, 0);
    assert_ptr_equal(element_find(f->frame.root, "home.start"), button);
    assert_null(element_find(f->frame.root, "home.star"));
    assert_null(element_find(fixture_box(f, box, 0, 0), "home.start"));
}

static void acting_sets_role_id_and_action(void **state)
{
    struct fixture *f = *state;
    struct element *box = fixture_box(f, f->frame.root, 0, 0);
    struct action action = {.verb = 3, .argument = 4, .second = 5};
    assert_ptr_equal(ui_act(box, ROLE_TOGGLE, "a", action), box);
    assert_int_equal(box->role, ROLE_TOGGLE);
    assert_int_equal(box->action.verb, 3);
    assert_int_equal(box->action.argument, 4);
    assert_int_equal(box->action.second, 5);
}

static void the_ground_is_the_nearest_opaque_colour(void **state)
{
    struct fixture *f = *state;
    struct color sand = color_hex(0xF6EAD2);
    struct element *card = ui_box(&f->frame, f->frame.root, (struct style){.fill = sand});
    struct element *veil =
        ui_box(&f->frame, card, (struct style){.fill = color_alpha(color_hex(0xFF0000), 200)});
    struct element *text = ui_text(&f->frame, veil, FONT_BODY, "vonk");
    assert_true(color_equal(element_ground(text), sand));
    assert_true(color_equal(element_ground(card), sand));
    assert_true(color_equal(element_ground(card->parent), theme_color(&f->theme, TONE_PAPER)));
}

static void texts_below_an_element_are_read_with_spaces_between(void **state)
{
    struct fixture *f = *state;
    struct element *card = fixture_box(f, f->frame.root, 0, 0);
    ui_heading(&f->frame, card, FONT_TITLE, "Samira");
    ui_text(&f->frame, fixture_box(f, card, 0, 0), FONT_BODY, "last bruggen");
    ui_text(&f->frame, card, FONT_BODY, "");
    ui_text(&f->frame, card, FONT_BODY, "en boten");
    struct element *behind = ui_text(&f->frame, f->frame.root, FONT_BODY, "hierna");
    assert_string_equal(element_text(card, &f->arena), "Samira last bruggen en boten");
    assert_string_equal(element_text(behind, &f->arena), "hierna");
    assert_string_equal(element_text(fixture_box(f, card, 0, 0), &f->arena), "");
}

static void a_heading_may_shrink_and_a_text_may_not(void **state)
{
    struct fixture *f = *state;
    struct element *heading = ui_heading(&f->frame, f->frame.root, FONT_HEAD, "Vonk");
    struct element *text = ui_text(&f->frame, f->frame.root, FONT_BODY, "Vonk");
    assert_int_equal(heading->role, ROLE_HEADING);
    assert_int_equal(heading->shrink, 85);
    assert_int_equal(text->role, ROLE_TEXT);
    assert_int_equal(text->shrink, 0);
}

static void space_goes_along_the_flow_of_its_parent(void **state)
{
    struct fixture *f = *state;
    struct element *row = ui_box(&f->frame, f->frame.root, (struct style){.flow = FLOW_ROW});
    struct element *column = fixture_box(f, f->frame.root, 0, 0);
    assert_int_equal(ui_space(&f->frame, row, GROW)->style.width.mode, SIZE_GROW);
    assert_int_equal(ui_space(&f->frame, column, FIXED(7))->style.height.value, 7);
}

static void icons_that_point_are_those_that_are_mirrored(void **state)
{
    struct fixture *f = *state;
    struct color ink = theme_color(&f->theme, TONE_INK);
    assert_true(ui_icon(&f->frame, f->frame.root, "arrow-left", 20, ink)->flip);
    assert_true(ui_icon(&f->frame, f->frame.root, "bracket", 20, ink)->flip);
    assert_false(ui_icon(&f->frame, f->frame.root, "spark", 20, ink)->flip);
}

static void a_pager_acts_by_itself_and_is_named_after_its_scroll(void **state)
{
    struct fixture *f = *state;
    struct element *pager = ui_pager(&f->frame, f->frame.root, "story.text", "Meer");
    assert_string_equal(pager->id, "story.text.more");
    assert_int_equal(pager->action.verb, UI_NEXT_PAGE);
    assert_string_equal(pager->first->text, "Meer");
    assert_true(pager->first->next->counter);
}

static void a_pager_without_a_word_still_counts(void **state)
{
    struct fixture *f = *state;
    struct element *pager = ui_pager(&f->frame, f->frame.root, "story.text", NULL);
    assert_true(pager->first->counter);
}

static void the_earliest_wish_for_a_frame_counts(void **state)
{
    struct fixture *f = *state;
    assert_true(f->frame.wake == INT64_MAX);
    frame_wake(&f->frame, 500);
    frame_wake(&f->frame, 900);
    assert_int_equal(f->frame.wake, 500);
    frame_wake(&f->frame, -3);
    assert_int_equal(f->frame.wake, -3);
}

static void every_role_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (int role = 0; role < ROLE_COUNT; role++) {
        assert_true(strlen(role_name((enum role)role)) > 0);
        for (int other = 0; other < role; other++) {
            assert_string_not_equal(role_name((enum role)role), role_name((enum role)other));
        }
    }
    assert_string_equal(role_name(ROLE_BUTTON), "button");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(the_root_is_a_stack_of_the_size_of_the_display),
        FIXTURE_TEST(a_new_element_has_texts_that_are_empty_and_not_missing),
        FIXTURE_TEST(reading_order_is_depth_first),
        FIXTURE_TEST(an_element_knows_its_parent_and_the_parent_its_children),
        FIXTURE_TEST(an_element_is_found_by_its_id),
        FIXTURE_TEST(acting_sets_role_id_and_action),
        FIXTURE_TEST(the_ground_is_the_nearest_opaque_colour),
        FIXTURE_TEST(texts_below_an_element_are_read_with_spaces_between),
        FIXTURE_TEST(a_heading_may_shrink_and_a_text_may_not),
        FIXTURE_TEST(space_goes_along_the_flow_of_its_parent),
        FIXTURE_TEST(icons_that_point_are_those_that_are_mirrored),
        FIXTURE_TEST(a_pager_acts_by_itself_and_is_named_after_its_scroll),
        FIXTURE_TEST(a_pager_without_a_word_still_counts),
        FIXTURE_TEST(the_earliest_wish_for_a_frame_counts),
        cmocka_unit_test(every_role_has_a_name_of_its_own),
    };
    return cmocka_run_group_tests_name("element", tests, NULL, NULL);
}
