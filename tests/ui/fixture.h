/* fixture.h: a small display whose numbers are easy to reckon with, for the tests of ui/.
 *
 * Every font is 16 px with lines of 20 px; a character is 8 px wide, and as much less in a smaller
 * font. A millimetre is 4 px. */
#ifndef VONK_TESTS_UI_FIXTURE_H
#define VONK_TESTS_UI_FIXTURE_H

#include "ui/element.h"
#include "ui/scroll.h"

enum { FIXTURE_WIDTH = 800, FIXTURE_HEIGHT = 600, FIXTURE_CHAR = 8, FIXTURE_LINE = 20 };

struct fixture {
    struct arena arena;
    struct theme theme;
    struct text_measure measure;
    struct scroll_view scrolls;
    struct frame frame;
};

/* For cmocka: the state is a struct fixture of 800 x 600 px with an empty tree. */
int fixture_setup(void **state);
int fixture_teardown(void **state);

#define FIXTURE_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

/* Another display, and an empty tree on it. */
void fixture_resize(struct fixture *fixture, int width, int height);

/* Begins the next tree; the elements of earlier ones stay. Returns its root. */
struct element *fixture_begin(struct fixture *fixture);

/* Forgets all elements, for tests that make thousands, and begins a tree. Returns its root. */
struct element *fixture_reset(struct fixture *fixture);

/* Lays the tree out and notes where its scrolls stand, as the kiosk does. */
void fixture_layout(struct fixture *fixture);

/* A box of a fixed size; 0 leaves that side to the layout. */
struct element *fixture_box(struct fixture *fixture, struct element *parent, int width, int height);

/* The same with an id and an action. */
struct element *fixture_button(struct fixture *fixture, struct element *parent, const char *id,
                               int width, int height);

/* A box at a place of its own: `parent` must be a FLOW_STACK that begins at (0, 0). */
struct element *fixture_button_at(struct fixture *fixture, struct element *parent, const char *id,
                                  struct rect rect);

/* A text of so many lines of 5 characters. */
struct element *fixture_lines(struct fixture *fixture, struct element *parent, int count);

/* Fails with both rectangles when they differ. */
#define assert_rect(is, left, top, width, height)                                                  \
    fixture_assert_rect((is), (struct rect){(left), (top), (width), (height)}, __FILE__, __LINE__)
void fixture_assert_rect(struct rect is, struct rect should, const char *file, int line);

#endif
