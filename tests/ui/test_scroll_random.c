/* test_scroll_random.c: what pages promise, on random contents: at rest nothing is divided, and
 * everything can be read whole on one of them. */
#include "ui/scroll.h"

#include "base/random.h"
#include "base/text.h"
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { CONTENTS = 600, PAGE_W = 400, PAGE_H = 260, MOST_THINGS = 400 };

/* Something that is read as one: a line of a text, or a box that is kept whole. */
struct thing {
    struct rect rect;
    bool whole, divided; /* on the page at hand */
};

struct things {
    struct thing items[MOST_THINGS];
    int count;
};

static int below(struct random *random, int limit)
{
    return (int)random_below(random, (uint32_t)limit);
}

static struct element *box(struct fixture *f, struct element *parent, struct style style)
{
    return ui_box(&f->frame, parent, style);
}

/* A column of text beginning a little lower than its neighbour, so that their lines do not meet. */
static void add_text_column(struct fixture *f, struct random *random, struct element *row)
{
    struct element *column =
        box(f, row, (struct style){.width = GROW, .pad = {0, below(random, 30), 0, 0}});
    fixture_lines(f, column, 1 + below(random, 25));
}

static void add_cards(struct fixture *f, struct random *random, struct element *parent)
{
    struct element *grid =
        box(f, parent, (struct style){.flow = FLOW_GRID, .columns = 2, .gap = 7});
    for (int i = below(random, 5); i >= 0; i--) {
        struct element *card = box(f, grid,
                                   (struct style){.pad = EDGES(below(random, 12)),
                                                  .keep = below(random, 2) == 0,
                                                  .edge_px = below(random, 2)});
        ui_heading(&f->frame, card, FONT_TITLE, "Samira");
        fixture_lines(f, card, 1 + below(random, 12));
    }
}

static void add_content(struct fixture *f, struct random *random, struct element *parent)
{
    struct element *row;
    switch (below(random, 6)) {
    case 0:
        fixture_lines(f, parent, 1 + below(random, 20));
        break;
    case 1:
        ui_heading(&f->frame, parent, FONT_TITLE, "Wat zij doet");
        break;
    case 2:
        row = box(f, parent, (struct style){.flow = FLOW_ROW, .across = ALIGN_CENTER});
        fixture_button(f, row, "button", 50, 40 + below(random, 60));
        fixture_lines(f, row, 1 + below(random, 8));
        break;
    case 3:
        row = box(f, parent, (struct style){.flow = FLOW_ROW});
        add_text_column(f, random, row);
        add_text_column(f, random, row);
        break;
    case 4:
        add_cards(f, random, parent);
        break;
    default:
        ui_space(&f->frame, parent, FIXED(below(random, 80)));
        break;
    }
}

/* Lays out the content of a seed at one page. Returns the scroll. */
static struct element *content_at(struct fixture *f, uint64_t seed, int page)
{
    struct random random;
    random_init(&random, seed);
    struct element *scroll = ui_scroll(&f->frame, fixture_reset(f), "list",
                                       (struct style){.width = FIXED(PAGE_W),
                                                      .height = FIXED(PAGE_H),
                                                      .gap = below(&random, 20),
                                                      .pad = EDGES(below(&random, 10))});
    for (int i = below(&random, 12); i >= 0; i--) {
        add_content(f, &random, scroll);
    }
    scroll_part(&f->scrolls, "list")->page = page;
    fixture_layout(f);
    return scroll;
}

static int page_height(const struct element *scroll)
{
    return scroll->rect.h - scroll->style.pad.top - scroll->style.pad.bottom;
}

static void note_thing(struct things *things, const struct element *e, struct rect rect)
{
    struct rect seen = rect_intersect(rect, e->clip);
    assert_true(things->count < MOST_THINGS);
    things->items[things->count++] = (struct thing){rect, e->visible && seen.h == rect.h,
                                                    e->visible && seen.h > 0 && seen.h < rect.h};
}

/* What is read as one below a scroll, in reading order; things higher than a page are left out. */
static void find_things(struct things *things, const struct element *scroll)
{
    int highest = page_height(scroll);
    things->count = 0;
    for (struct element *e = scroll->first; e != NULL; e = element_next(e)) {
        bool whole = e->style.keep || e->style.edge_px > 0 || e->action.verb != 0;
        if (whole && e->rect.h > 0 && e->rect.h <= highest) {
            note_thing(things, e, e->rect);
        }
        for (int i = 0; e->kind == ELEMENT_TEXT && i < e->line_count; i++) {
            note_thing(
                things, e,
                (struct rect){e->rect.x, e->rect.y + i * e->font.line, e->rect.w, e->font.line});
        }
    }
}

static bool nothing_is_divided(const struct things *things)
{
    for (int i = 0; i < things->count; i++) {
        if (things->items[i].divided) {
            return false;
        }
    }
    return true;
}

static void at_rest_no_line_and_no_box_is_divided(void **state)
{
    struct fixture *f = *state;
    static struct things things;
    for (uint64_t seed = 0; seed < CONTENTS; seed++) {
        int pages = content_at(f, seed, 0)->page_count;
        for (int page = 0; page < pages; page++) {
            find_things(&things, content_at(f, seed, page));
            assert_true(nothing_is_divided(&things));
        }
    }
}

static void everything_can_be_read_whole_on_some_page(void **state)
{
    struct fixture *f = *state;
    static struct things things;
    for (uint64_t seed = 0; seed < CONTENTS; seed++) {
        bool read[MOST_THINGS] = {false};
        int pages = content_at(f, seed, 0)->page_count;
        for (int page = 0; page < pages; page++) {
            find_things(&things, content_at(f, seed, page));
            for (int i = 0; i < things.count; i++) {
                read[i] = read[i] || things.items[i].whole;
            }
        }
        for (int i = 0; i < things.count; i++) {
            assert_true(read[i]);
        }
    }
}

static void every_page_shows_something_that_no_page_before_showed(void **state)
{
    struct fixture *f = *state;
    static struct things things;
    for (uint64_t seed = 0; seed < CONTENTS; seed++) {
        bool read[MOST_THINGS] = {false};
        int pages = content_at(f, seed, 0)->page_count;
        for (int page = 0; page < pages && pages > 1; page++) {
            bool fresh = false;
            find_things(&things, content_at(f, seed, page));
            for (int i = 0; i < things.count; i++) {
                fresh = fresh || (things.items[i].whole && !read[i]);
                read[i] = read[i] || things.items[i].whole;
            }
            assert_true(fresh);
        }
    }
}

static void nothing_is_seen_outside_of_the_page(void **state)
{
    struct fixture *f = *state;
    for (uint64_t seed = 0; seed < CONTENTS; seed++) {
        for (int page = 0; page < content_at(f, seed, 0)->page_count; page++) {
            struct element *scroll = content_at(f, seed, page);
            for (struct element *e = scroll->first; e != NULL; e = element_next(e)) {
                struct rect seen = rect_intersect(e->rect, e->clip);
                assert_true(!e->visible || rect_inside(seen, scroll->rect));
            }
        }
    }
}

static void every_button_can_be_turned_to(void **state)
{
    struct fixture *f = *state;
    for (uint64_t seed = 0; seed < CONTENTS; seed++) {
        struct element *scroll = content_at(f, seed, 0);
        int pages = scroll->page_count, count = 0, at = 0;
        for (struct element *e = scroll->first; e != NULL; e = element_next(e)) {
            count += e->action.verb != 0;
        }
        for (; at < count && pages > 1; at++) {
            int left = at;
            struct element *e = content_at(f, seed, (at * 7) % pages)->first;
            while (e->action.verb == 0 || left-- > 0) {
                e = element_next(e);
            }
            scroll_show(&f->scrolls, e);
            left = at;
            e = content_at(f, seed, scroll_part(&f->scrolls, "list")->page)->first;
            while (e->action.verb == 0 || left-- > 0) {
                e = element_next(e);
            }
            assert_true(e->visible);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(at_rest_no_line_and_no_box_is_divided),
        FIXTURE_TEST(everything_can_be_read_whole_on_some_page),
        FIXTURE_TEST(every_page_shows_something_that_no_page_before_showed),
        FIXTURE_TEST(nothing_is_seen_outside_of_the_page),
        FIXTURE_TEST(every_button_can_be_turned_to),
    };
    return cmocka_run_group_tests_name("scroll_random", tests, NULL, NULL);
}
