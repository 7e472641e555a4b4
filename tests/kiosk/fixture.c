/* fixture.c: builds the application from the parts that a test can hold in its hand. The pack is
 * read once for a program; clock, journal and application are new for each test. */
#include "fixture.h"

#include "base/text.h"
#include "kiosk/display.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { CHAR_PX = 8, FONT_PX = 16, TAP_MS = 60, FRAME_MS = 16, FINGER = 1 };

static int measure_width(void *context, struct font font, const char *text, int length)
{
    (void)context;
    int characters = 0;
    for (const char *at = text; at < text + length; characters++) {
        text_next(&at);
    }
    return characters * CHAR_PX * font.px / FONT_PX;
}

/* ---- life ---- */

bool fixture_open(struct fixture *f)
{
    struct err err = {{0}};
    const char *folder = getenv("VONK_PACK");
    *f = (struct fixture){.measure = {measure_width, NULL}};
    arena_init(&f->arena, 0);
    problems_init(&f->problems, &f->arena);
    if (folder == NULL || !catalog_load(&f->catalog, folder, &f->arena, &f->problems, &err)) {
        fprintf(stderr, "VONK_PACK must name a built pack: %s\n", err.text);
        return false;
    }
    f->scene_count = scenes_list(&f->catalog, &f->arena, &f->scenes);
    return true;
}

void fixture_close(struct fixture *f)
{
    fixture_stop(f);
    arena_finish(&f->arena);
}

void fixture_stop(struct fixture *f)
{
    if (f->running) {
        app_finish(&f->app);
        staff_close(f->staff);
        journal_close(f->journal);
        f->staff = NULL;
        f->journal = NULL;
        f->running = false;
    }
}

void fixture_start(struct fixture *f, const struct start *start)
{
    fixture_stop(f);
    clock_init_virtual(&f->clock, 1767258000000);
    clock_advance(&f->clock, 5000);
    f->journal = journal_open(
        &(struct journal_options){.folder = start->data, .seed = 1, .clock = &f->clock}, NULL);
    if (start->data != NULL) {
        f->base = start->settings;
        struct clerk_options clerk = {.data = start->data,
                                      .keys = start->keys,
                                      .sticks = start->sticks,
                                      .machine = start->machine != NULL ? start->machine
                                                                        : "/nowhere/machine",
                                      .clock = &f->clock,
                                      .journal = f->journal,
                                      .catalog = &f->catalog,
                                      .base = &f->base,
                                      .cheap = true};
        struct staff_options staff = {
            .clerk = clerk, .at_once = !start->threads, .first = start->first};
        f->staff = staff_open(&staff, NULL);
    }
    int width = start->width > 0 ? start->width : 1920;
    int height = start->height > 0 ? start->height : 1080;
    struct app_options options = {.catalog = &f->catalog,
                                  .clock = &f->clock,
                                  .journal = f->journal,
                                  .measure = &f->measure,
                                  .display = display_as_set(&start->settings, width, height),
                                  .settings = start->settings,
                                  .language = start->language,
                                  .seed = start->seed > 0 ? start->seed : 1,
                                  .voice = start->voice,
                                  .staff = f->staff};
    app_init(&f->app, &options);
    f->running = true;
    staff_begin(&f->app);
    wait_ms(f, APP_DEAF_MS + FRAME_MS);
}

int fixture_group_setup(void **state)
{
    static struct fixture fixture;
    *state = &fixture;
    return fixture_open(&fixture) ? 0 : -1;
}

int fixture_group_teardown(void **state)
{
    fixture_close(*state);
    return 0;
}

int fixture_setup(void **state)
{
    fixture_start(*state, &(struct start){0});
    return 0;
}

int fixture_teardown(void **state)
{
    fixture_stop(*state);
    return 0;
}

/* ---- time and input ---- */

int64_t now_ms(const struct fixture *f)
{
    return clock_now(&f->clock);
}

void wait_until(struct fixture *f, int64_t ms)
{
    app_update(&f->app);
    while (now_ms(f) < ms) {
        int64_t left = ms - now_ms(f), sleep = app_sleep(&f->app);
        int64_t step = sleep < 0 || sleep > left ? left : sleep;
        clock_advance(&f->clock, step < 1 ? 1 : step);
        app_update(&f->app);
    }
}

void wait_ms(struct fixture *f, int64_t ms)
{
    wait_until(f, now_ms(f) + ms);
}

static void settle(struct fixture *f)
{
    wait_ms(f, APP_DEAF_MS + FRAME_MS);
}

void finger(struct fixture *f, enum pointer_kind kind, int64_t which, int x, int y)
{
    app_pointer(&f->app, (struct pointer){.kind = kind, .finger = which, .x = x, .y = y});
    app_update(&f->app);
}

/* Does something to the middle of an element that is there. */
static void touch(struct fixture *f, enum pointer_kind kind, const char *id)
{
    struct element *e = shown(f, id);
    if (e == NULL) {
        fail_msg("%s is not on the screen %s", id, screen_shown(f));
    }
    struct rect r = layout_hit_rect(e);
    finger(f, kind, FINGER, r.x + r.w / 2, r.y + r.h / 2);
}

void press(struct fixture *f, const char *id)
{
    touch(f, POINTER_DOWN, id);
}

void release(struct fixture *f, const char *id)
{
    touch(f, POINTER_UP, id);
}

static bool can_tap(struct fixture *f, const char *id)
{
    struct element *e = shown(f, id);
    return e != NULL && hit_reachable(f->app.frame.root, e);
}

/* Taps what can be touched now. */
static void tap_here(struct fixture *f, const char *id)
{
    struct rect r = layout_hit_rect(shown(f, id));
    finger(f, POINTER_DOWN, FINGER, r.x + r.w / 2, r.y + r.h / 2);
    wait_ms(f, TAP_MS);
    finger(f, POINTER_UP, FINGER, r.x + r.w / 2, r.y + r.h / 2);
    settle(f);
}

/* The pager of the scroll with an element that is on another page, or NULL. */
static struct element *pager_to(struct fixture *f, const char *id)
{
    const struct element *e = element_find(top_layer(f), id);
    while (e != NULL && (e->style.flow != FLOW_SCROLL || e->page_count < 2)) {
        e = e->parent;
    }
    return e != NULL ? scroll_pager(top_layer(f), e) : NULL;
}

void tap(struct fixture *f, const char *id)
{
    for (int turns = 0; turns < SCROLL_PAGES && !can_tap(f, id); turns++) {
        struct element *pager = pager_to(f, id);
        if (pager == NULL || !can_tap(f, pager->id)) {
            fail_msg("%s cannot be touched on the screen %s", id, screen_shown(f));
        }
        tap_here(f, pager->id);
    }
    tap_here(f, id);
}

void tap_all(struct fixture *f, const char *ids)
{
    while (*ids != '\0') {
        char id[64];
        size_t length = strcspn(ids, " ");
        snprintf(id, sizeof id, "%.*s", (int)length, ids);
        tap(f, id);
        ids += length + strspn(ids + length, " ");
    }
}

void push_key(struct fixture *f, enum key key)
{
    app_key(&f->app, key);
    settle(f);
}

/* ---- what is on the screen ---- */

struct element *top_layer(struct fixture *f)
{
    struct element *top = f->app.frame.root;
    for (struct element *e = top; e != NULL; e = element_next(e)) {
        top = e->style.cover ? e : top;
    }
    return top;
}

static bool below(const struct element *e, const struct element *above)
{
    while (e != NULL && e != above) {
        e = e->parent;
    }
    return e != NULL;
}

struct element *shown(struct fixture *f, const char *id)
{
    struct element *top = top_layer(f);
    for (struct element *e = top; e != NULL && below(e, top); e = element_next(e)) {
        if (e->visible && text_equal(e->id, id)) {
            return e;
        }
    }
    return NULL;
}

int asked(const struct fixture *f)
{
    return quiz_length(&f->catalog, QUIZ_BLOCKS);
}

const char *word_with(struct fixture *f, enum word word, int number)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", number);
    return words_fill(&f->arena, f->catalog.words[word].in[f->app.visit.language], digits, NULL);
}

const char *text_shown(struct fixture *f)
{
    const char *all = "";
    struct element *top = top_layer(f);
    for (struct element *e = top; e != NULL && below(e, top); e = element_next(e)) {
        if (e->visible && e->kind == ELEMENT_TEXT) {
            all = arena_printf(f->app.frame.arena, "%s %s", all, e->text);
        }
    }
    return all;
}

const char *screen_shown(const struct fixture *f)
{
    return screen_classes[app_route(&f->app).screen].name;
}

void fixture_expect_screen(struct fixture *f, const char *name, const char *file, int line)
{
    if (!text_equal(screen_shown(f), name)) {
        print_error("the screen is %s, not %s\n", screen_shown(f), name);
        _fail(file, line);
    }
}

void fixture_expect_shown(struct fixture *f, const char *id, bool there, const char *file, int line)
{
    if ((shown(f, id) != NULL) != there) {
        print_error("%s is %s the screen %s\n", id, there ? "not on" : "on", screen_shown(f));
        _fail(file, line);
    }
}

void fixture_expect_text(struct fixture *f, const char *text, const char *file, int line)
{
    if (strstr(text_shown(f), text) == NULL) {
        print_error("\"%s\" is not on the screen %s, which says:%s\n", text, screen_shown(f),
                    text_shown(f));
        _fail(file, line);
    }
}
