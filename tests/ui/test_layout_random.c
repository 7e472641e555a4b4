/* test_layout_random.c: what holds for every tree, on thousands of random ones. */
#include "ui/layout.h"

#include "base/random.h"
#include "base/text.h"
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { TREES = 1500, DEPTH = 4, MOST_ELEMENTS = 400 };

static int below(struct random *random, int limit)
{
    return (int)random_below(random, (uint32_t)limit);
}

static struct size random_size(struct random *random)
{
    static const struct size sizes[] = {{SIZE_AUTO, 0}, {SIZE_FIT, 0},  {SIZE_GROW, 1},
                                        {SIZE_GROW, 3}, {SIZE_AUTO, 0}, {SIZE_FIT, 0}};
    return sizes[below(random, ARRAY_LENGTH(sizes))];
}

static struct style random_style(struct random *random)
{
    return (struct style){
        .flow = (enum flow)below(random, FLOW_STACK + 1),
        .width = random_size(random),
        .height = random_size(random),
        .pad = {below(random, 9), below(random, 9), below(random, 9), below(random, 9)},
        .gap = below(random, 12),
        .columns = below(random, 4),
        .along = (enum align)below(random, ALIGN_SPREAD + 1),
        .across = (enum align)below(random, ALIGN_SPREAD),
        .lip_px = below(random, 5) == 0 ? 5 : 0,
        .optional = below(random, 6) == 0};
}

static void grow_tree(struct fixture *f, struct random *random, struct element *parent, int depth)
{
    static const char *const texts[] = {"vonk", "zij last bruggen en boten", "een\ntwee drie",
                                        "stage-week voor iedereen", "a"};
    for (int i = below(random, 4); i >= 0; i--) {
        if (depth == 0 || below(random, 3) == 0) {
            ui_text(&f->frame, parent, FONT_BODY, texts[below(random, ARRAY_LENGTH(texts))]);
        } else {
            grow_tree(f, random, ui_box(&f->frame, parent, random_style(random)), depth - 1);
        }
    }
}

/* A new tree of up to a few hundred elements; the same for the same seed. */
static struct element *random_tree(struct fixture *f, uint64_t seed)
{
    struct random random;
    random_init(&random, seed);
    struct element *root = fixture_reset(f);
    grow_tree(f, &random, root, DEPTH);
    fixture_layout(f);
    return root;
}

/* Calls `check` for every box of every tree. */
static void for_every_box(struct fixture *f, void (*check)(const struct element *e))
{
    for (int seed = 0; seed < TREES; seed++) {
        for (struct element *e = random_tree(f, (uint64_t)seed); e != NULL; e = element_next(e)) {
            check(e);
        }
    }
}

static void assert_no_child_overlaps_another(const struct element *e)
{
    for (const struct element *a = e->first; a != NULL && e->style.flow != FLOW_STACK;
         a = a->next) {
        for (const struct element *b = a->next; b != NULL; b = b->next) {
            bool both = a->visible && b->visible;
            assert_true(!both || rect_empty(rect_intersect(a->rect, b->rect)));
        }
    }
}

static void neighbours_never_overlap(void **state)
{
    for_every_box(*state, assert_no_child_overlaps_another);
}

/* A box with room for its widest words keeps its children between its paddings. */
static void assert_children_are_inside(const struct element *e)
{
    int left = e->rect.x + e->style.pad.left;
    int right = e->rect.x + e->rect.w - e->style.pad.right;
    for (const struct element *c = e->first; c != NULL && e->rect.w >= e->min_w; c = c->next) {
        assert_true(!c->visible || (c->rect.x >= left && c->rect.x + c->rect.w <= right));
    }
}

static void nothing_is_wider_than_the_box_around_it(void **state)
{
    for_every_box(*state, assert_children_are_inside);
}

static void assert_gap_between(const struct element *a, const struct element *b, bool row, int gap)
{
    int between = row ? b->rect.x - a->rect.x - a->rect.w : b->rect.y - a->rect.y - a->rect.h;
    assert_true(between >= gap);
}

static void assert_gaps_are_kept(const struct element *e)
{
    bool row = e->style.flow == FLOW_ROW;
    const struct element *before = NULL;
    for (const struct element *c = e->first; c != NULL; c = c->next) {
        if (c->visible && (row || e->style.flow == FLOW_COLUMN)) {
            if (before != NULL) {
                assert_gap_between(before, c, row, e->style.gap);
            }
            before = c;
        }
    }
}

static void a_gap_is_never_smaller_than_asked(void **state)
{
    for_every_box(*state, assert_gaps_are_kept);
}

static void assert_words_are_whole(const struct element *e)
{
    assert_true(e->kind != ELEMENT_TEXT || !e->visible || e->rect.w < e->min_w || !e->broken);
    assert_true(e->kind != ELEMENT_TEXT || !e->visible || e->rect.h >= e->natural_h);
}

static void no_word_is_broken_or_line_cut_where_there_is_room(void **state)
{
    for_every_box(*state, assert_words_are_whole);
}

/* Rectangles of a tree in reading order; those that are not visible are empty. */
static int rects_of(const struct element *root, struct rect *rects)
{
    int count = 0;
    for (const struct element *e = root; e != NULL && count < MOST_ELEMENTS; e = element_next(e)) {
        rects[count++] = e->visible ? e->rect : (struct rect){0, 0, 0, 0};
    }
    return count;
}

static void the_same_tree_is_laid_out_the_same_again(void **state)
{
    struct fixture *f = *state;
    static struct rect first[MOST_ELEMENTS], again[MOST_ELEMENTS];
    for (int seed = 0; seed < TREES / 5; seed++) {
        struct element *root = random_tree(f, (uint64_t)seed);
        int count = rects_of(root, first);
        fixture_layout(f);
        assert_int_equal(rects_of(root, again), count);
        assert_memory_equal(first, again, (size_t)count * sizeof *first);
    }
}

static void a_mirrored_layout_is_the_same_seen_from_behind(void **state)
{
    struct fixture *f = *state;
    static struct rect plain[MOST_ELEMENTS], mirrored[MOST_ELEMENTS];
    for (int seed = 0; seed < TREES; seed++) {
        f->theme.mirrored = false;
        int count = rects_of(random_tree(f, (uint64_t)seed), plain);
        f->theme.mirrored = true;
        assert_int_equal(rects_of(random_tree(f, (uint64_t)seed), mirrored), count);
        for (int i = 0; i < count; i++) {
            if (rect_empty(plain[i])) {
                assert_true(rect_empty(mirrored[i]));
                continue;
            }
            assert_rect(mirrored[i], FIXTURE_WIDTH - plain[i].x - plain[i].w, plain[i].y,
                        plain[i].w, plain[i].h);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(neighbours_never_overlap),
        FIXTURE_TEST(nothing_is_wider_than_the_box_around_it),
        FIXTURE_TEST(a_gap_is_never_smaller_than_asked),
        FIXTURE_TEST(no_word_is_broken_or_line_cut_where_there_is_room),
        FIXTURE_TEST(the_same_tree_is_laid_out_the_same_again),
        FIXTURE_TEST(a_mirrored_layout_is_the_same_seen_from_behind),
    };
    return cmocka_run_group_tests_name("layout_random", tests, NULL, NULL);
}
