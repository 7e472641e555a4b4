/* planted_target.c: pages on which something to touch breaks a rule: its size, its place, its name
 * and id, its state, the bars. */
#include "audit_trees.h"

#include "base/text.h"

static void small_target(struct trees *t)
{
    struct element *e = button_at(t, plant(t), "small", 100, 100);
    e->style.width = FIXED(theme_mm(&t->f.app.theme, 12.7f) - 2);
    lay_out(t);
}

static void small_touch_area(struct trees *t)
{
    button_at(t, plant(t), "small", 100, 100)->style.hit_inset = 10;
    lay_out(t);
}

static void low_main_button(struct trees *t)
{
    button_at(t, plant(t), "low", 100, 100)->primary = true; /* 13 mm */
    lay_out(t);
}

static void targets_too_near(struct trees *t)
{
    struct element *root = plant(t);
    int side = theme_mm(&t->f.app.theme, 13), gap = theme_mm(&t->f.app.theme, 2.54f);
    button_at(t, root, "one", 100, 100);
    struct element *two = button_at(t, root, "two", 100 + side + gap, 100);
    lay_out(t);
    assert_clean(t);
    two->rect.x -= 2;
    two->clip.x -= 2;
}

static void target_beyond_the_screen(struct trees *t)
{
    struct element *e = button_at(t, plant(t), "far", 100, 100);
    lay_out(t);
    e->rect.x = e->clip.x = TREES_WIDTH - e->rect.w + 2;
}

static void target_without_an_id(struct trees *t)
{
    button_at(t, plant(t), "", 100, 100);
    lay_out(t);
}

static void two_targets_with_one_id(struct trees *t)
{
    struct element *root = plant(t);
    button_at(t, root, "twin", 100, 100);
    button_at(t, root, "twin", 400, 100);
    lay_out(t);
}

static void two_targets_of_a_dialog_with_one_id(struct trees *t)
{
    struct element *root = plant(t);
    button_at(t, root, "twin", 700, 100); /* below the dialog it may have any name */
    struct element *dialog =
        ui_box(&t->f.app.frame, root,
               (struct style){.flow = FLOW_STACK, .cover = true, .width = FIXED(1900)});
    button_at(t, dialog, "single", 100, 100);
    lay_out(t);
    assert_clean(t);
    button_at(t, dialog, "twin", 100, 300);
    button_at(t, dialog, "twin", 400, 300);
    lay_out(t);
}

static void covered_target(struct trees *t)
{
    struct element *root = plant(t);
    button_at(t, root, "covered", 100, 100);
    box_at(t, root, 90, 90, 200, 200);
    lay_out(t);
}

static void target_above_the_line(struct trees *t)
{
    t->f.app.theme.reach_line = 200;
    button_at(t, plant(t), "high", 100, 100);
    lay_out(t);
}

static void target_that_says_nothing(struct trees *t)
{
    button_at(t, plant(t), "silent", 100, 100)->label = "";
    lay_out(t);
}

static void two_targets_with_one_name(struct trees *t)
{
    struct element *root = plant(t);
    button_at(t, root, "one", 100, 100)->label = "Verder";
    struct element *two = button_at(t, root, "two", 400, 100);
    two->label = "Verder";
    two->action = (struct action){ACTION_STRENGTH, 100, 100};
    lay_out(t);
    assert_clean(t); /* they do the same */
    two->action.second = 3;
}

static void chosen_by_colour_alone(struct trees *t)
{
    struct element *e = button_at(t, plant(t), "toggle", 100, 100);
    lay_out(t);
    assert_clean(t);
    e = button_at(t, plant(t), "toggle", 100, 100);
    e->chosen = true;
    e->style.fill = theme_color(&t->f.app.theme, TONE_SAFFRON);
    lay_out(t);
}

static void bars_in_another_order(struct trees *t)
{
    struct element *root = plant(t);
    button_at(t, root, "bar.help", 100, 100)->label = "Hulp";
    button_at(t, root, "bar.restart", 400, 100)->label = "Opnieuw";
    lay_out(t);
    assert_clean(t);
    root = plant(t);
    button_at(t, root, "bar.restart", 100, 100)->label = "Opnieuw";
    button_at(t, root, "bar.help", 400, 100)->label = "Hulp";
    lay_out(t);
}

static void bar_with_another_name(struct trees *t)
{
    button_at(t, plant(t), "bar.help", 100, 100)->label = "Hulp";
    lay_out(t);
    assert_clean(t);
    button_at(t, plant(t), "bar.help", 100, 100)->label = "Help";
    lay_out(t);
}

const struct planted planted_target[] = {
    {"a_small_target_is_found", RULE_TARGET, small_target, "mm to touch, needs 12.7 x 12.7"},
    {"a_target_with_a_small_touch_area_is_found", RULE_TARGET, small_touch_area,
     "mm to touch, needs 12.7 x 12.7"},
    {"a_low_main_button_is_found", RULE_PRIMARY, low_main_button, "mm high, needs 20"},
    {"targets_that_stand_too_near_are_found", RULE_GAP, targets_too_near,
     "mm from \"two\", needs 2.54"},
    {"a_target_beyond_the_screen_is_found", RULE_EDGE, target_beyond_the_screen,
     "reaches beyond the screen"},
    {"a_target_without_an_id_is_found", RULE_ID, target_without_an_id, "acts and has no id"},
    {"an_id_that_two_targets_have_is_found", RULE_ID, two_targets_with_one_id,
     "is not the only one with its id"},
    {"an_id_that_two_targets_of_a_dialog_have_is_found", RULE_ID,
     two_targets_of_a_dialog_with_one_id, "is not the only one with its id"},
    {"a_covered_target_is_found", RULE_REACH, covered_target, "cannot be touched in its middle"},
    {"a_target_that_is_too_high_is_found", RULE_LOW, target_above_the_line,
     "above what can be reached"},
    {"a_target_without_a_name_is_found", RULE_SPOKEN, target_that_says_nothing,
     "nothing that can be said aloud"},
    {"two_targets_of_one_name_are_found", RULE_NAME, two_targets_with_one_name,
     "is called \"Verder\" as \"one\" is"},
    {"a_target_that_arrows_do_not_reach_is_found", RULE_FOCUS, target_without_an_id,
     "cannot be reached by arrows"},
    {"what_is_chosen_by_colour_alone_is_found", RULE_STATE, chosen_by_colour_alone,
     "but for colour"},
    {"bars_in_another_order_are_found", RULE_BARS, bars_in_another_order,
     "here and before it elsewhere"},
    {"a_bar_button_with_another_name_is_found", RULE_BARS, bar_with_another_name,
     "is called \"Help\" here and \"Hulp\" elsewhere"},
};
const size_t planted_target_count = ARRAY_LENGTH(planted_target);
