/* test_paint.c: the list of what is painted: its order, texts, presses, focus, moving and fading.
 * What is painted again is test_paint_damage.c's. */
#include "ui/paint.h"

#include "base/text.h"
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct paint_state at_rest = {.pressed = "", .focus = ""};

static struct paint_list list_with(struct fixture *f, struct paint_state state)
{
    struct paint_list list;
    fixture_layout(f);
    paint_build(&list, &f->arena, &f->frame, &state);
    return list;
}

static struct paint_list list_of(struct fixture *f)
{
    return list_with(f, at_rest);
}

static struct color sand(void)
{
    return color_hex(0xF6EAD2);
}

/* A box of 100 x 50 px at (200, 100). */
static struct element *box_at_200(struct fixture *f, struct style style)
{
    struct element *holder =
        ui_box(&f->frame, f->frame.root,
               (struct style){.pad = {200, 100, 0, 0}, .width = FIT, .height = FIT});
    style.width = FIXED(100);
    style.height = FIXED(50);
    return ui_box(&f->frame, holder, style);
}

/* First command of a kind behind the ground, NULL without one. */
static const struct paint *first_of(const struct paint_list *list, enum paint_kind kind)
{
    for (int i = 1; i < list->count; i++) {
        if (list->items[i].kind == kind) {
            return &list->items[i];
        }
    }
    return NULL;
}

static const struct paint *last_of(const struct paint_list *list)
{
    return &list->items[list->count - 1];
}

/* ---- order and content ---- */

static void the_ground_of_the_display_comes_first(void **state)
{
    struct fixture *f = *state;
    struct paint_list list = list_of(f);
    assert_int_equal(list.count, 1);
    assert_int_equal(list.items[0].kind, PAINT_RECT);
    assert_rect(list.items[0].rect, 0, 0, FIXTURE_WIDTH, FIXTURE_HEIGHT);
    assert_true(color_equal(list.items[0].color, theme_color(&f->theme, TONE_PAPER)));
}

static void a_box_without_colour_or_edge_is_not_painted(void **state)
{
    struct fixture *f = *state;
    box_at_200(f, (struct style){.gap = 3, .radius = 5, .edge_px = 2});
    assert_int_equal(list_of(f).count, 1);
}

static void a_box_is_painted_before_what_is_in_it_and_what_stands_behind_it(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at_200(f, (struct style){.fill = sand(), .radius = 7});
    ui_text(&f->frame, box, FONT_BODY, "vonk");
    ui_icon(&f->frame, f->frame.root, "spark", 20, sand());
    static const enum paint_kind order[] = {PAINT_RECT, PAINT_RECT, PAINT_TEXT, PAINT_ICON};
    struct paint_list list = list_of(f);
    assert_int_equal(list.count, ARRAY_LENGTH(order));
    for (int i = 0; i < list.count; i++) {
        assert_int_equal(list.items[i].kind, order[i]);
    }
    assert_rect(list.items[1].rect, 200, 100, 100, 50);
    assert_int_equal(list.items[1].radius, 7);
}

static void an_edge_alone_is_painted_too(void **state)
{
    struct fixture *f = *state;
    box_at_200(f, (struct style){.edge = sand(), .edge_px = 3});
    struct paint_list list = list_of(f);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.items[1].color.a, 0);
    assert_int_equal(list.items[1].edge_px, 3);
    assert_true(color_equal(list.items[1].edge, sand()));
}

static void pictures_dessins_icons_and_rings_keep_what_they_show(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at_200(f, (struct style){.flow = FLOW_STACK});
    ui_picture(&f->frame, box, (struct picture){.name = "portrait-samira", .zoom = 1.5f},
               (struct style){.fill = sand(), .radius = 9});
    ui_dessin(&f->frame, box, "dessin-07", 40, (struct style){.gap = 0});
    ui_icon(&f->frame, box, "spark", 24, sand());
    struct element *ring = ui_box(&f->frame, box, (struct style){.edge = sand(), .edge_px = 4});
    ring->kind = ELEMENT_RING;
    ring->fraction = 0.25f;
    struct paint_list list = list_of(f);
    const struct paint *picture = first_of(&list, PAINT_PICTURE);
    assert_string_equal(picture->picture.name, "portrait-samira");
    assert_int_equal(picture->radius, 9);
    assert_true(color_equal(picture->color, sand()));
    assert_string_equal(first_of(&list, PAINT_DESSIN)->name, "dessin-07");
    assert_int_equal(first_of(&list, PAINT_DESSIN)->size, 40);
    assert_string_equal(first_of(&list, PAINT_ICON)->name, "spark");
    assert_int_equal(first_of(&list, PAINT_RING)->edge_px, 4);
    assert_true(first_of(&list, PAINT_RING)->fraction > 0.24f);
}

static void what_is_not_visible_is_not_painted(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = ui_scroll(&f->frame, f->frame.root, "list",
                                       (struct style){.height = FIXED(5 * FIXTURE_LINE)});
    for (int i = 0; i < 8; i++) {
        fixture_lines(f, scroll, 1);
    }
    ui_pager(&f->frame, f->frame.root, "other", "Meer");
    assert_int_equal(list_of(f).count, 1 + 5);
}

/* ---- text ---- */

static struct paint_list text_list(struct fixture *f, const char *text, enum align align)
{
    struct element *box = box_at_200(f, (struct style){.gap = 0});
    ui_text(&f->frame, box, FONT_BODY, text)->align = align;
    return list_of(f);
}

static void every_line_of_a_text_is_a_command(void **state)
{
    struct fixture *f = *state;
    struct paint_list list = text_list(f, "een\n\ntwee", ALIGN_START);
    assert_int_equal(list.count, 1 + 2); /* nothing for the empty line */
    assert_rect(list.items[1].rect, 200, 100, 3 * FIXTURE_CHAR, FIXTURE_LINE);
    assert_rect(list.items[2].rect, 200, 140, 4 * FIXTURE_CHAR, FIXTURE_LINE);
    assert_int_equal(list.items[2].length, 4);
    assert_memory_equal(list.items[2].text, "twee", 4);
}

static void capitals_stand_in_the_middle_of_their_line(void **state)
{
    struct fixture *f = *state;
    struct paint_list list = text_list(f, "vonk", ALIGN_START);
    double cap = (double)THEME_CAP * list.items[1].font.px;
    double middle = list.items[1].baseline - cap / 2;
    assert_true(middle > 100 + FIXTURE_LINE / 2 - 1 && middle < 100 + FIXTURE_LINE / 2 + 1);
}

static void text_is_aligned_in_its_box_and_mirrored_with_it(void **state)
{
    struct fixture *f = *state;
    static const int plain[] = {200, 234, 268}, mirrored[] = {568, 534, 500};
    for (int align = ALIGN_START; align <= ALIGN_END; align++) {
        for (int way = 0; way < 2; way++) {
            fixture_begin(f);
            f->theme.mirrored = way == 1;
            struct paint_list list = text_list(f, "vonk", (enum align)align);
            int x = way == 1 ? mirrored[align] : plain[align];
            assert_rect(list.items[1].rect, x, 100, 4 * FIXTURE_CHAR, FIXTURE_LINE);
        }
    }
}

static void only_icons_that_point_are_turned_in_a_mirrored_layout(void **state)
{
    struct fixture *f = *state;
    for (int way = 0; way < 2; way++) {
        fixture_begin(f);
        f->theme.mirrored = way == 1;
        ui_icon(&f->frame, f->frame.root, "arrow-left", 20, sand());
        ui_icon(&f->frame, f->frame.root, "spark", 20, sand());
        struct paint_list list = list_of(f);
        assert_int_equal(list.items[1].flip, way == 1);
        assert_false(list.items[2].flip);
    }
}

/* ---- presses ---- */

/* A button with a lip of 10 px and a word. */
static struct element *lipped_button(struct fixture *f)
{
    struct element *button =
        box_at_200(f, (struct style){.fill = sand(), .lip = color_hex(0x4A3FA8), .lip_px = 10});
    ui_act(button, ROLE_BUTTON, "a", (struct action){.verb = 1});
    ui_text(&f->frame, button, FONT_BODY, "vonk");
    return button;
}

static void a_button_stands_on_its_lip(void **state)
{
    struct fixture *f = *state;
    lipped_button(f);
    struct paint_list list = list_of(f);
    assert_rect(list.items[1].rect, 200, 100, 100, 50);
    assert_true(color_equal(list.items[1].color, color_hex(0x4A3FA8)));
    assert_rect(list.items[2].rect, 200, 100, 100, 40);
    assert_true(color_equal(list.items[2].color, sand()));
}

static void a_pressed_button_sinks_with_its_word_and_its_foot_stays(void **state)
{
    struct fixture *f = *state;
    lipped_button(f);
    struct paint_list list = list_with(f, (struct paint_state){"a", 1, "", NULL, 0});
    assert_rect(list.items[1].rect, 200, 108, 100, 42);
    assert_rect(list.items[2].rect, 200, 108, 100, 40);
    assert_rect(list.items[3].rect, 200, 108, 4 * FIXTURE_CHAR, FIXTURE_LINE);
    list = list_with(f, (struct paint_state){"a", 0.5f, "", NULL, 0});
    assert_rect(list.items[2].rect, 200, 104, 100, 40);
}

static void only_the_pressed_button_sinks(void **state)
{
    struct fixture *f = *state;
    lipped_button(f);
    struct paint_list rest = list_of(f);
    struct paint_list other = list_with(f, (struct paint_state){"b", 1, "", NULL, 0});
    struct paint_list nothing = list_with(f, (struct paint_state){"a", 0, "", NULL, 0});
    assert_true(paint_hash(&rest) == paint_hash(&other));
    assert_true(paint_hash(&rest) == paint_hash(&nothing));
}

static void a_button_without_a_lip_is_shaded_instead(void **state)
{
    struct fixture *f = *state;
    lipped_button(f)->style.lip_px = 0;
    struct paint_list rest = list_of(f);
    struct paint_list pressed = list_with(f, (struct paint_state){"a", 1, "", NULL, 0});
    const struct paint *shade = last_of(&pressed);
    assert_int_equal(pressed.count, rest.count + 1);
    assert_rect(shade->rect, 200, 100, 100, 50);
    assert_in_range(shade->color.a, 10, 100); /* its word stays readable */
}

/* ---- the focus ---- */

static void the_focus_has_a_ring_of_1_4_mm_that_is_1_mm_away(void **state)
{
    struct fixture *f = *state;
    struct element *button = lipped_button(f);
    button->style.radius = 12;
    struct paint_list list = list_with(f, (struct paint_state){"", 0, "a", NULL, 0});
    const struct paint *ring = last_of(&list);
    assert_int_equal(list.count, list_of(f).count + 1);
    assert_int_equal(ring->edge_px, 6); /* 4 px a millimetre, rounded up */
    assert_rect(ring->rect, 190, 90, 120, 70);
    assert_int_equal(ring->color.a, 0);
    assert_int_equal(ring->radius, 22);
}

static void the_ring_has_the_text_colour_of_its_ground(void **state)
{
    struct fixture *f = *state;
    struct color ink = theme_color(&f->theme, TONE_INK), paper = theme_color(&f->theme, TONE_PAPER);
    lipped_button(f);
    struct paint_list list = list_with(f, (struct paint_state){"", 0, "a", NULL, 0});
    assert_true(color_equal(last_of(&list)->edge, ink));
    f->frame.root->style.fill = theme_color(&f->theme, TONE_NIGHT);
    list = list_with(f, (struct paint_state){"", 0, "a", NULL, 0});
    assert_true(color_equal(last_of(&list)->edge, paper));
}

static void the_ring_is_not_cut_by_the_box_around_the_button_but_by_the_screen(void **state)
{
    struct fixture *f = *state;
    struct element *box =
        ui_box(&f->frame, f->frame.root,
               (struct style){.width = FIXED(100), .height = FIXED(50), .clip = true});
    fixture_button(f, box, "a", 100, 50);
    struct paint_list list = list_with(f, (struct paint_state){"", 0, "a", NULL, 0});
    const struct paint *ring = last_of(&list);
    assert_rect(rect_intersect(ring->rect, ring->clip), 0, 0, 110, 60);
}

static void what_does_not_act_has_no_ring(void **state)
{
    struct fixture *f = *state;
    lipped_button(f)->action.verb = 0;
    struct paint_list rest = list_of(f);
    struct paint_list focus = list_with(f, (struct paint_state){"", 0, "a", NULL, 0});
    assert_true(paint_hash(&rest) == paint_hash(&focus));
}

/* ---- moving and fading ---- */

static void a_moved_box_is_painted_elsewhere_with_all_that_is_in_it(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at_200(f, (struct style){.fill = sand()});
    ui_text(&f->frame, box, FONT_BODY, "vonk");
    box->shift_x = -30;
    box->shift_y = 40;
    struct paint_list list = list_of(f);
    assert_rect(list.items[1].rect, 170, 140, 100, 50);
    assert_rect(list.items[2].rect, 170, 140, 4 * FIXTURE_CHAR, FIXTURE_LINE);
    assert_rect(box->rect, 200, 100, 100, 50);
}

static void a_moved_box_that_cuts_takes_its_cut_along(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at_200(f, (struct style){.clip = true});
    struct element *inner = fixture_box(f, box, 300, 300);
    inner->style.fill = sand();
    box->shift_x = 30;
    struct paint_list list = list_of(f);
    assert_rect(rect_intersect(list.items[1].rect, list.items[1].clip), 230, 100, 100, 50);
}

static void what_moves_inside_a_box_that_cuts_stays_inside(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at_200(f, (struct style){.clip = true});
    struct element *inner = fixture_box(f, box, 100, 50);
    inner->style.fill = sand();
    inner->shift_x = 30;
    struct paint_list list = list_of(f);
    assert_rect(rect_intersect(list.items[1].rect, list.items[1].clip), 230, 100, 70, 50);
    struct element *card = ui_box(&f->frame, inner, (struct style){.clip = true});
    ui_text(&f->frame, card, FONT_BODY, "bouwwerkster");
    list = list_of(f);
    struct rect seen = rect_intersect(last_of(&list)->rect, last_of(&list)->clip);
    assert_true(rect_inside(seen, box->rect));
}

static void a_fading_box_is_veiled_with_the_ground_behind_it(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at_200(f, (struct style){.fill = sand(), .radius = 5});
    ui_text(&f->frame, box, FONT_BODY, "vonk");
    box->fade = 100;
    struct paint_list list = list_of(f);
    const struct paint *veil = last_of(&list);
    assert_int_equal(veil->kind, PAINT_RECT);
    assert_rect(veil->rect, 200, 100, 100, 50);
    assert_int_equal(veil->radius, 5);
    assert_true(color_equal(veil->color, color_alpha(theme_color(&f->theme, TONE_PAPER), 100)));
}

static void a_box_that_has_faded_is_not_painted(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at_200(f, (struct style){.fill = sand()});
    ui_text(&f->frame, box, FONT_BODY, "vonk");
    box->fade = 255;
    assert_int_equal(list_of(f).count, 1);
}

/* ---- the number of a list ---- */

static void see_another_text(struct element *e)
{
    e->text = "vonj";
}

static void see_another_font(struct element *e)
{
    e->font.px = 15;
}

static void see_another_face(struct element *e)
{
    e->font.face = FACE_MANROPE_BOLD;
}

static void see_another_colour(struct element *e)
{
    e->color.g ^= 1;
    e->style.fill.g ^= 1;
}

static void see_another_alignment(struct element *e)
{
    e->align = ALIGN_END;
}

static void see_another_place(struct element *e)
{
    e->shift_x = 1;
}

static void see_another_icon(struct element *e)
{
    e->icon = "dessin-06";
}

static void see_another_tile(struct element *e)
{
    e->dessin_px = 41;
}

static void see_another_portrait(struct element *e)
{
    e->picture.name = "portrait-joy";
}

static void see_the_figure(struct element *e)
{
    e->picture.figure = true;
}

static void see_it_whole(struct element *e)
{
    e->picture.contain = true;
}

static void see_another_focus(struct element *e)
{
    e->picture.focus_y = 0.1f;
}

static void see_another_point(struct element *e)
{
    e->picture.at_x = 0.1f;
}

static void see_a_zoom(struct element *e)
{
    e->picture.zoom = 1.1f;
}

static void see_less_of_the_ring(struct element *e)
{
    e->fraction = 0.26f;
}

static void see_a_thicker_edge(struct element *e)
{
    e->style.edge_px = 5;
}

static void see_another_edge(struct element *e)
{
    e->style.edge.b ^= 1;
}

static void see_another_radius(struct element *e)
{
    e->style.radius = 3;
}

static void see_a_veil(struct element *e)
{
    e->fade = 1;
}

static const struct {
    enum element_kind kind;
    void (*change)(struct element *e);
} changes[] = {
    {ELEMENT_TEXT, see_another_text},        {ELEMENT_TEXT, see_another_font},
    {ELEMENT_TEXT, see_another_face},        {ELEMENT_TEXT, see_another_colour},
    {ELEMENT_TEXT, see_another_alignment},   {ELEMENT_TEXT, see_another_place},
    {ELEMENT_ICON, see_another_icon},        {ELEMENT_ICON, see_another_colour},
    {ELEMENT_DESSIN, see_another_icon},      {ELEMENT_DESSIN, see_another_tile},
    {ELEMENT_PICTURE, see_another_portrait}, {ELEMENT_PICTURE, see_the_figure},
    {ELEMENT_PICTURE, see_it_whole},         {ELEMENT_PICTURE, see_another_focus},
    {ELEMENT_PICTURE, see_another_point},    {ELEMENT_PICTURE, see_a_zoom},
    {ELEMENT_RING, see_less_of_the_ring},    {ELEMENT_RING, see_a_thicker_edge},
    {ELEMENT_BOX, see_another_colour},       {ELEMENT_BOX, see_a_thicker_edge},
    {ELEMENT_BOX, see_another_edge},         {ELEMENT_BOX, see_another_radius},
    {ELEMENT_BOX, see_another_place},        {ELEMENT_BOX, see_a_veil},
};

/* An element with something of everything, of one kind. */
static struct element *sample(struct fixture *f, enum element_kind kind)
{
    fixture_begin(f);
    struct element *e =
        box_at_200(f, (struct style){.fill = sand(), .edge = sand(), .edge_px = 4, .radius = 2});
    e->kind = kind;
    e->text = "vonk";
    e->font = f->theme.fonts[FONT_BODY];
    e->icon = "dessin-07";
    e->dessin_px = 40;
    e->picture = (struct picture){.name = "portrait-samira"};
    e->fraction = 0.25f;
    return e;
}

static void every_change_that_can_be_seen_changes_the_number(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(changes); i++) {
        sample(f, changes[i].kind);
        struct paint_list before = list_of(f);
        sample(f, changes[i].kind);
        struct paint_list again = list_of(f);
        assert_true(paint_hash(&before) == paint_hash(&again));
        changes[i].change(sample(f, changes[i].kind));
        struct paint_list after = list_of(f);
        assert_true(paint_hash(&before) != paint_hash(&after));
    }
}

static struct rect clip_of_last(struct fixture *f)
{
    struct paint_list list;
    paint_build(&list, &f->arena, &f->frame, &at_rest);
    return last_of(&list)->clip;
}

static void a_page_cuts_between_lines_and_leaves_their_ink_whole(void **state)
{
    struct fixture *f = *state;
    struct element *text = ui_text(&f->frame, box_at_200(f, (struct style){0}), FONT_BODY, "gy");
    fixture_layout(f);
    text->clip = text->rect; /* as a page of a scroll does */
    struct rect clip = clip_of_last(f);
    assert_true(clip.y < text->rect.y);
    assert_true(clip.y + clip.h > text->rect.y + text->rect.h);
    text->clip.h--; /* a line that is cut stays cut: a finger moves the page */
    assert_int_equal(clip_of_last(f).h, text->rect.h - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(the_ground_of_the_display_comes_first),
        FIXTURE_TEST(a_box_without_colour_or_edge_is_not_painted),
        FIXTURE_TEST(a_box_is_painted_before_what_is_in_it_and_what_stands_behind_it),
        FIXTURE_TEST(an_edge_alone_is_painted_too),
        FIXTURE_TEST(pictures_dessins_icons_and_rings_keep_what_they_show),
        FIXTURE_TEST(what_is_not_visible_is_not_painted),
        FIXTURE_TEST(every_line_of_a_text_is_a_command),
        FIXTURE_TEST(capitals_stand_in_the_middle_of_their_line),
        FIXTURE_TEST(text_is_aligned_in_its_box_and_mirrored_with_it),
        FIXTURE_TEST(only_icons_that_point_are_turned_in_a_mirrored_layout),
        FIXTURE_TEST(a_button_stands_on_its_lip),
        FIXTURE_TEST(a_pressed_button_sinks_with_its_word_and_its_foot_stays),
        FIXTURE_TEST(only_the_pressed_button_sinks),
        FIXTURE_TEST(a_button_without_a_lip_is_shaded_instead),
        FIXTURE_TEST(the_focus_has_a_ring_of_1_4_mm_that_is_1_mm_away),
        FIXTURE_TEST(the_ring_has_the_text_colour_of_its_ground),
        FIXTURE_TEST(the_ring_is_not_cut_by_the_box_around_the_button_but_by_the_screen),
        FIXTURE_TEST(what_does_not_act_has_no_ring),
        FIXTURE_TEST(a_moved_box_is_painted_elsewhere_with_all_that_is_in_it),
        FIXTURE_TEST(a_moved_box_that_cuts_takes_its_cut_along),
        FIXTURE_TEST(what_moves_inside_a_box_that_cuts_stays_inside),
        FIXTURE_TEST(a_fading_box_is_veiled_with_the_ground_behind_it),
        FIXTURE_TEST(a_box_that_has_faded_is_not_painted),
        FIXTURE_TEST(a_page_cuts_between_lines_and_leaves_their_ink_whole),
        FIXTURE_TEST(every_change_that_can_be_seen_changes_the_number),
    };
    return cmocka_run_group_tests_name("paint", tests, NULL, NULL);
}
