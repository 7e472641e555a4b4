/* test_paint_damage.c: what is painted again. A toy painter mixes the commands into a grid of
 * points; painting only the damage over the old grid must give the new one. */
#include "base/random.h"
#include "base/text.h"
#include "fixture.h"
#include "ui/paint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

/* A display that is no whole number of cells; a point stands every 3 px. */
enum { WIDTH = 500, HEIGHT = 310, STEP = 3, COLUMNS = (WIDTH + 2) / 3, ROWS = (HEIGHT + 2) / 3 };

static const struct paint_state at_rest = {.pressed = "", .focus = ""};

/* A fixture on that display, with the memory of its last picture. */
struct easel {
    struct fixture *fixture;
    struct paint_memory memory;
    struct rect damage[PAINT_DAMAGE_MAX];
    int count; /* of the last comparison */
};

static int make_easel(void **state)
{
    static struct easel easel;
    if (fixture_setup(state) != 0) {
        return 1;
    }
    easel = (struct easel){.fixture = *state};
    fixture_resize(easel.fixture, WIDTH, HEIGHT);
    paint_memory_init(&easel.memory, WIDTH, HEIGHT);
    *state = &easel;
    return 0;
}

static int finish_easel(void **state)
{
    struct easel *easel = *state;
    void *fixture = easel->fixture;
    paint_memory_finish(&easel->memory);
    return fixture_teardown(&fixture);
}

/* Lays out the tree at hand and compares its picture with the last one. */
static struct paint_list compare(struct easel *easel, struct paint_state state)
{
    struct fixture *f = easel->fixture;
    struct paint_list list;
    fixture_layout(f);
    paint_build(&list, &f->arena, &f->frame, &state);
    easel->count = paint_damage(&easel->memory, &list, easel->damage);
    return list;
}

static void assert_damage_is_tidy(const struct easel *easel)
{
    struct rect screen = {0, 0, WIDTH, HEIGHT};
    assert_in_range(easel->count, 0, PAINT_DAMAGE_MAX);
    for (int i = 0; i < easel->count; i++) {
        assert_false(rect_empty(easel->damage[i]));
        assert_true(rect_inside(easel->damage[i], screen));
        for (int j = 0; j < i; j++) {
            assert_true(rect_empty(rect_intersect(easel->damage[i], easel->damage[j])));
        }
    }
}

static bool damaged(const struct easel *easel, int x, int y)
{
    for (int i = 0; i < easel->count; i++) {
        if (rect_contains(easel->damage[i], x, y)) {
            return true;
        }
    }
    return false;
}

static void assert_all_is_damaged(struct easel *easel)
{
    int area = 0;
    assert_damage_is_tidy(easel);
    for (int i = 0; i < easel->count; i++) {
        area += easel->damage[i].w * easel->damage[i].h;
    }
    assert_int_equal(area, WIDTH * HEIGHT);
}

/* ---- small pictures ---- */

/* Three labels, far apart. */
static void make_labels(struct easel *easel, const char *first, const char *second)
{
    struct fixture *f = easel->fixture;
    struct element *root = fixture_begin(f);
    static const int places[3][2] = {{10, 10}, {300, 150}, {10, 250}};
    const char *const texts[] = {first, second, "blijft"};
    for (int i = 0; i < 3; i++) {
        struct element *holder =
            ui_box(&f->frame, root, (struct style){.pad = {places[i][0], places[i][1], 0, 0}});
        ui_text(&f->frame, holder, FONT_BODY, texts[i]);
    }
}

static void the_first_picture_is_painted_whole(void **state)
{
    struct easel *easel = *state;
    make_labels(easel, "een", "twee");
    compare(easel, at_rest);
    assert_all_is_damaged(easel);
}

static void the_same_picture_again_is_not_painted(void **state)
{
    struct easel *easel = *state;
    for (int i = 0; i < 4; i++) {
        make_labels(easel, "een", "twee");
        compare(easel, at_rest);
        assert_true(i == 0 || easel->count == 0);
    }
}

static void a_forgotten_picture_is_painted_whole_again(void **state)
{
    struct easel *easel = *state;
    make_labels(easel, "een", "twee");
    compare(easel, at_rest);
    paint_memory_forget(&easel->memory);
    compare(easel, at_rest);
    assert_all_is_damaged(easel);
}

static void a_changed_label_is_painted_alone(void **state)
{
    struct easel *easel = *state;
    make_labels(easel, "een", "twee");
    compare(easel, at_rest);
    make_labels(easel, "een", "drie");
    compare(easel, at_rest);
    struct rect label = {300, 150, 4 * FIXTURE_CHAR, FIXTURE_LINE};
    struct rect around = rect_inset(label, -PAINT_CELL - 8);
    assert_int_equal(easel->count, 1);
    assert_true(rect_inside(label, easel->damage[0]));
    assert_true(rect_inside(easel->damage[0], around));
}

static void where_a_label_was_is_painted_too(void **state)
{
    struct easel *easel = *state;
    make_labels(easel, "een", "twee");
    compare(easel, at_rest);
    make_labels(easel, "een", "");
    compare(easel, at_rest);
    assert_true(damaged(easel, 300, 150) && damaged(easel, 331, 169));
    assert_false(damaged(easel, 10, 10) || damaged(easel, 10, 260));
}

static void two_changes_far_apart_are_two_rectangles(void **state)
{
    struct easel *easel = *state;
    make_labels(easel, "een", "twee");
    compare(easel, at_rest);
    make_labels(easel, "Een", "Twee");
    compare(easel, at_rest);
    assert_damage_is_tidy(easel);
    assert_true(easel->count >= 2);
    assert_true(damaged(easel, 10, 10) && damaged(easel, 300, 150));
    assert_false(damaged(easel, 200, 100) || damaged(easel, 10, 260));
}

static void glyphs_that_reach_beyond_their_line_are_painted_whole(void **state)
{
    struct easel *easel = *state;
    int edge = 3 * PAINT_CELL; /* the line ends just above a new row of cells */
    for (int i = 0; i < 2; i++) {
        struct fixture *f = easel->fixture;
        struct element *holder =
            ui_box(&f->frame, fixture_begin(f),
                   (struct style){.pad = {edge - 20, edge - FIXTURE_LINE, 0, 0}});
        ui_text(&f->frame, holder, FONT_BODY, i == 0 ? "g" : "j");
        compare(easel, at_rest);
    }
    assert_true(damaged(easel, edge - 18, edge + 4));
}

static void pressing_a_button_paints_only_around_it(void **state)
{
    struct easel *easel = *state;
    struct fixture *f = easel->fixture;
    struct element *button =
        fixture_button_at(f, f->frame.root, "a", (struct rect){200, 100, 100, 50});
    button->style.fill = color_hex(0xFFFFFF);
    button->style.lip = color_hex(0x4A3FA8);
    button->style.lip_px = 10;
    compare(easel, at_rest);
    compare(easel, (struct paint_state){"a", 1, "", NULL, 0});
    assert_int_equal(easel->count, 1);
    assert_true(rect_inside(easel->damage[0], (struct rect){152, 52, 196, 146}));
    compare(easel, (struct paint_state){"a", 1, "", NULL, 0});
    assert_int_equal(easel->count, 0);
}

/* Two cards one over the other, painted in either order. */
static void cards_that_change_places_are_painted_again(void **state)
{
    struct easel *easel = *state;
    struct fixture *f = easel->fixture;
    for (int turn = 0; turn < 2; turn++) {
        struct element *root = fixture_begin(f);
        for (int i = 0; i < 2; i++) {
            bool red = i == turn;
            fixture_button_at(f, root, "card", (struct rect){10, 10, 20, 20})->style.fill =
                color_hex(red ? 0xFF0000 : 0x00FF00);
        }
        compare(easel, at_rest);
    }
    assert_true(damaged(easel, 15, 15));
}

/* Dots in every second cell, `count` of them at most, and one in the last corner. */
static void make_dots(struct easel *easel, int count, uint32_t color)
{
    struct fixture *f = easel->fixture;
    struct element *root = fixture_begin(f);
    for (int cell = 0; cell < count; cell++) {
        int row = 2 * cell / easel->memory.columns;
        struct rect dot = {2 * cell % easel->memory.columns * PAINT_CELL + 10,
                           row * PAINT_CELL + 10, 9, 9};
        fixture_button_at(f, root, "dot", dot)->style.fill = color_hex(color);
    }
    struct rect last = {WIDTH - 10, HEIGHT - 10, 9, 9};
    fixture_button_at(f, root, "last", last)->style.fill = color_hex(color);
    compare(easel, at_rest);
}

static void too_many_pieces_become_fewer_and_still_hold_all(void **state)
{
    struct easel *easel = *state;
    for (int count = PAINT_DAMAGE_MAX - 2; count <= 38; count++) {
        make_dots(easel, count, 0xFF0000);
        make_dots(easel, count, 0x00FF00);
        assert_damage_is_tidy(easel);
        for (struct element *e = easel->fixture->frame.root; e != NULL; e = element_next(e)) {
            assert_true(e->id[0] == '\0' || damaged(easel, e->rect.x, e->rect.y));
        }
    }
}

static void a_finished_memory_can_be_finished_again(void **state)
{
    struct easel *easel = *state;
    paint_memory_finish(&easel->memory);
    paint_memory_finish(&easel->memory);
    paint_memory_finish(NULL);
    assert_null(easel->memory.cells);
}

/* ---- any picture ---- */

/* The toy picture: what was mixed at each point. */
struct picture_grid {
    uint64_t points[ROWS][COLUMNS];
};

/* A number of all that can be seen of a command, made in another way than the painter's own. */
static uint64_t number_of(const struct paint *p)
{
    char text[512];
    snprintf(text, sizeof text,
             "%d %d,%d %dx%d %d,%d,%d,%d %d,%d,%d,%d %d %d %d %.*s %d %d %d %s %d %d", (int)p->kind,
             p->rect.x, p->rect.y, p->rect.w, p->rect.h, p->color.r, p->color.g, p->color.b,
             p->color.a, p->edge.r, p->edge.g, p->edge.b, p->edge.a, p->edge_px, p->radius, p->flip,
             p->length, p->text != NULL ? p->text : "", p->baseline, p->font.px, (int)p->font.face,
             p->name != NULL ? p->name : "", p->size, (int)(p->fraction * 1e6f));
    return text_hash(text) ^ (p->picture.name != NULL ? text_hash(p->picture.name) : 0);
}

/* Paints a list inside a rectangle. Glyphs reach a quarter of their size beyond their line. */
static void paint_into(struct picture_grid *grid, const struct paint_list *list, struct rect area)
{
    for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
            if (rect_contains(area, column * STEP, row * STEP)) {
                grid->points[row][column] = 0;
            }
        }
    }
    for (int i = 0; i < list->count; i++) {
        const struct paint *p = &list->items[i];
        int beyond = p->kind == PAINT_TEXT ? p->font.px / 4 : 0;
        struct rect r = rect_intersect(rect_inset(p->rect, -beyond), rect_intersect(p->clip, area));
        uint64_t number = number_of(p);
        for (int row = (r.y + STEP - 1) / STEP; row * STEP < r.y + r.h && row < ROWS; row++) {
            for (int column = (r.x + STEP - 1) / STEP; column * STEP < r.x + r.w; column++) {
                uint64_t *point = &grid->points[row][column];
                *point = (*point ^ number) * 0x9E3779B97F4A7C15u;
            }
        }
    }
}

static int below(struct random *random, int limit)
{
    return (int)random_below(random, (uint32_t)limit);
}

static struct color random_color(struct random *random)
{
    static const uint32_t colors[] = {0xF6EAD2, 0x1E1530, 0xFFC21F};
    return color_alpha(color_hex(colors[below(random, 3)]), below(random, 2) == 0 ? 255 : 90);
}

static void add_thing(struct fixture *f, struct random *random, struct element *parent)
{
    static const char *const names[] = {"spark", "arrow-left", "portrait-joy"};
    static const char *const texts[] = {"vonk", "een lange regel", "a\nb", "gj"};
    const char *name = names[below(random, 3)];
    struct style filled = {.fill = random_color(random)};
    switch (below(random, 5)) {
    case 0:
        ui_text(&f->frame, parent, FONT_BODY, texts[below(random, 4)])->color =
            random_color(random);
        break;
    case 1:
        ui_icon(&f->frame, parent, name, 10 + below(random, 40), random_color(random));
        break;
    case 2:
        ui_picture(&f->frame, parent, (struct picture){.name = name}, filled);
        break;
    case 3:
        ui_dessin(&f->frame, parent, name, 10 + below(random, 3), filled);
        break;
    default:
        ui_box(&f->frame, parent, filled)->fade = below(random, 3) * 100;
        break;
    }
}

/* A picture of some boxes with things in them. Each box comes from a seed of its own, and `changed`
 * of them from other ones: that many differ from those of turn - 1. */
static void make_picture(struct fixture *f, uint64_t turn, int boxes, int changed)
{
    struct element *root = fixture_begin(f);
    for (int i = 0; i < boxes; i++) {
        struct random random;
        random_init(&random, (i < changed ? turn * 1000 : 0) + (uint64_t)i);
        struct rect r = {below(&random, WIDTH), below(&random, HEIGHT), 1 + below(&random, 120),
                         1 + below(&random, 90)};
        const char *id = arena_printf(&f->arena, "b%d", i);
        struct element *box = fixture_button_at(f, root, id, r);
        box->style.fill =
            below(&random, 2) == 0 ? random_color(&random) : (struct color){0, 0, 0, 0};
        box->style.lip_px = below(&random, 3) * 4;
        box->style.lip = random_color(&random);
        box->style.clip = below(&random, 2) == 0;
        box->shift_x = below(&random, 3) * 20 - 20;
        add_thing(f, &random, box);
        add_thing(f, &random, box);
    }
}

static void painting_the_damage_is_as_good_as_painting_all(void **state)
{
    enum { TURNS = 400 };
    struct easel *easel = *state;
    struct fixture *f = easel->fixture;
    static struct picture_grid kept, fresh;
    struct random random;
    int spared = 0;
    random_init(&random, 61);
    for (uint64_t turn = 1; turn <= TURNS; turn++) {
        fixture_reset(f);
        make_picture(f, turn, 12 + below(&random, 3), below(&random, 3) * below(&random, 3));
        const char *pressed = arena_printf(&f->arena, "b%d", below(&random, 20));
        const char *focus = arena_printf(&f->arena, "b%d", below(&random, 20));
        struct paint_list list = compare(easel, (struct paint_state){pressed, 1, focus, NULL, 0});
        assert_damage_is_tidy(easel);
        for (int i = 0; i < easel->count; i++) {
            paint_into(&kept, &list, easel->damage[i]);
        }
        paint_into(&fresh, &list, (struct rect){0, 0, WIDTH, HEIGHT});
        assert_memory_equal(&kept, &fresh, sizeof fresh);
        spared += easel->count == 0 || easel->damage[0].w < WIDTH;
    }
    assert_true(spared > TURNS / 2); /* else it would prove nothing */
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_easel, finish_easel)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_picture_is_painted_whole),
        TEST(the_same_picture_again_is_not_painted),
        TEST(a_forgotten_picture_is_painted_whole_again),
        TEST(a_changed_label_is_painted_alone),
        TEST(where_a_label_was_is_painted_too),
        TEST(two_changes_far_apart_are_two_rectangles),
        TEST(glyphs_that_reach_beyond_their_line_are_painted_whole),
        TEST(pressing_a_button_paints_only_around_it),
        TEST(cards_that_change_places_are_painted_again),
        TEST(too_many_pieces_become_fewer_and_still_hold_all),
        TEST(a_finished_memory_can_be_finished_again),
        TEST(painting_the_damage_is_as_good_as_painting_all),
    };
    return cmocka_run_group_tests_name("paint_damage", tests, NULL, NULL);
}
