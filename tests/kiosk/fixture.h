/* fixture.h: the whole application without a display, for the tests of kiosk/ and screens/.
 *
 * It reads the built pack that the environment variable VONK_PACK names, runs on a virtual clock,
 * counts in memory and measures text at 8 px a character in 16 px letters. Everything a visitor can
 * do is one call; after a tap or a key the new page has come in and listens. */
#ifndef VONK_TESTS_KIOSK_FIXTURE_H
#define VONK_TESTS_KIOSK_FIXTURE_H

#include "kiosk/scenes.h"
#include "kiosk/staff.h"

struct fixture {
    struct arena arena; /* the pack */
    struct problems problems;
    struct catalog catalog;
    struct scene *scenes; /* every screen in every state */
    int scene_count;
    struct clock clock;
    struct text_measure measure;
    struct journal *journal;
    struct staff *staff; /* NULL without a data folder */
    struct settings base;
    struct app app;
    bool running;
};

/* How the application is started; a zeroed one is 1920x1080, seed 1 and all settings zero, which
 * are the defaults but for keys.debounce. */
struct start {
    int width, height;
    uint64_t seed;
    int language;
    struct settings settings;
    struct app_voice voice;
    const char *data;   /* folder of journal and staff; NULL: in memory, and no way in for staff */
    const char *sticks; /* as in struct clerk_options */
    const char *keys;
    const char *machine; /* the same; NULL: no helper answers */
    bool threads;        /* errands run on threads of their own, as in the kiosk */
    bool first;          /* without a PIN it begins with the first steps */
};

/* The pack, once for all tests of a program. fixture_open fails when VONK_PACK names none. */
bool fixture_open(struct fixture *f);
void fixture_close(struct fixture *f);

/* Ends the application that runs, if any, and starts another, with a journal of its own. */
void fixture_start(struct fixture *f, const struct start *start);
void fixture_stop(struct fixture *f);

/* For cmocka: the pack for the group, a started application for each test. */
int fixture_group_setup(void **state);
int fixture_group_teardown(void **state);
int fixture_setup(void **state);
int fixture_teardown(void **state);

#define FIXTURE_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
#define FIXTURE_RUN(tests)                                                                         \
    cmocka_run_group_tests(tests, fixture_group_setup, fixture_group_teardown)

/* ---- time and input ---- */

int64_t now_ms(const struct fixture *f);

/* Lets time pass from one frame that is needed to the next, as a script does. */
void wait_ms(struct fixture *f, int64_t ms);
void wait_until(struct fixture *f, int64_t ms);

/* One finger; the picture is brought up to date. */
void finger(struct fixture *f, enum pointer_kind kind, int64_t which, int x, int y);

/* A finger (1) goes down on, or up over, the middle of an element. */
void press(struct fixture *f, const char *id);
void release(struct fixture *f, const char *id);

/* Down, 60 ms, up; then it waits until touches count again. An element on another page of a scroll
 * is looked for as a visitor does, with its pager. Fails when it cannot be touched. */
void tap(struct fixture *f, const char *id);

/* Taps along: "attract.start home.start quiz.like". */
void tap_all(struct fixture *f, const char *ids);

/* A key of the keypad, and the same wait. */
void push_key(struct fixture *f, enum key key);

/* ---- what is on the screen ---- */

/* The box that covers everything, or the root. */
struct element *top_layer(struct fixture *f);

/* The element as it can be seen on the top layer, or NULL. */
struct element *shown(struct fixture *f, const char *id);

/* Number of quiz pictures of the normal length. */
int asked(const struct fixture *f);

/* A word of the interface in the visit's language with `number` filled in. */
const char *word_with(struct fixture *f, enum word word, int number);

/* All text that can be seen, with spaces between; lives as long as the tree. */
const char *text_shown(struct fixture *f);

const char *screen_shown(const struct fixture *f);

/* Fail with what is there instead. */
#define expect_screen(f, name) fixture_expect_screen((f), (name), __FILE__, __LINE__)
#define expect_shown(f, id) fixture_expect_shown((f), (id), true, __FILE__, __LINE__)
#define expect_not_shown(f, id) fixture_expect_shown((f), (id), false, __FILE__, __LINE__)
#define expect_text(f, text) fixture_expect_text((f), (text), __FILE__, __LINE__)

void fixture_expect_screen(struct fixture *f, const char *name, const char *file, int line);
void fixture_expect_shown(struct fixture *f, const char *id, bool there, const char *file,
                          int line);
void fixture_expect_text(struct fixture *f, const char *text, const char *file, int line);

#endif
