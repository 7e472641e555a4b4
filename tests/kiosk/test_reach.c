/* test_reach.c: reach mode: on a tall display nothing that acts lies above the line, on no scene
 * and in no text size, and every page still has its faces. */
#include "fixture.h"

#include "base/text.h"
#include "kiosk/audit.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Displays that stand upright, and how high; the last three would not without being told. */
static const struct start tall[] = {
    {.width = 1080, .height = 1920, .settings = {.width_mm = 344, .height_mm = 612}},
    {.width = 1080,
     .height = 1920,
     .settings = {.width_mm = 398, .height_mm = 708, .bottom_mm = 800}},
    {.width = 1080,
     .height = 1920,
     .settings = {.width_mm = 809, .height_mm = 1439, .bottom_mm = 350}},
    {.width = 1080, .height = 1920, .settings = {.reach = REACH_ON}},
};

/* Every scene of these displays, in the smallest and the largest text. */
static void on_all_scenes(struct fixture *f, void (*check)(struct fixture *, const char *scene))
{
    for (size_t d = 0; d < ARRAY_LENGTH(tall); d++) {
        fixture_start(f, &tall[d]);
        assert_true(f->app.theme.reach_line > 0);
        for (int i = 0; i < f->scene_count; i++) {
            for (int size = TEXT_SIZE_S; size < TEXT_SIZE_COUNT; size += TEXT_SIZE_XL) {
                scene_show(&f->app, &f->scenes[i], 0, (enum text_size)size, LOOK_DAY);
                check(f, f->scenes[i].name);
            }
        }
    }
}

static void check_actions(struct fixture *f, const char *scene)
{
    for (struct element *e = top_layer(f); e != NULL; e = element_next(e)) {
        bool all = e == f->app.frame.root; /* attract is one button, as large as the glass */
        if (e->visible && e->action.verb != 0 && !all &&
            layout_hit_rect(e).y < f->app.theme.reach_line) {
            fail_msg("%s of %s acts above the line", e->id, scene);
        }
    }
}

static void nothing_acts_above_the_line_on_any_scene(void **state)
{
    on_all_scenes(*state, check_actions);
}

/* More than half of what is above the line is a picture or a pattern; a dialog dims it, and staff
 * need no faces. */
static void check_faces(struct fixture *f, const char *scene)
{
    int64_t area = 0;
    int width = f->app.options.display.width, line = f->app.theme.reach_line;
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        bool drawn = e->kind == ELEMENT_PICTURE || e->kind == ELEMENT_DESSIN;
        struct rect above = rect_intersect(e->clip, (struct rect){0, 0, width, line});
        above = rect_intersect(above, e->rect);
        area += drawn && e->visible ? (int64_t)above.w * above.h : 0;
    }
    if (area < (int64_t)width * line / 2 && !text_starts(scene, "attract") &&
        !text_starts(scene, "home") && !text_starts(scene, "sheet") &&
        !text_starts(scene, "staff") && !text_starts(scene, "setup")) {
        fail_msg("%s is empty above the line", scene);
    }
}

static void above_the_line_there_are_pictures(void **state)
{
    on_all_scenes(*state, check_faces);
}

static void attract_wakes_by_a_touch_below_the_line(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &tall[0]);
    finger(f, POINTER_DOWN, 1, 500, f->app.theme.reach_line + 100);
    finger(f, POINTER_UP, 1, 500, f->app.theme.reach_line + 100);
    expect_screen(f, "home");
}

static void a_whole_visit_needs_no_touch_above_the_line(void **state)
{
    struct fixture *f = *state;
    for (size_t d = 0; d < ARRAY_LENGTH(tall); d++) {
        fixture_start(f, &tall[d]);
        tap_all(f, "attract.start bar.help bar.textsize bar.textsize sheet.close home.start");
        for (int i = 0; i < asked(f); i++) {
            tap(f, "quiz.like");
        }
        tap_all(f, "result.step step.take takehome.done");
        expect_screen(f, "attract");
    }
}

static void the_audit_finds_nothing_above_the_line(void **state)
{
    struct fixture *f = *state;
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    struct audit_options options = {
        .catalog = &f->catalog,
        .measure = &f->measure,
        .display = {.width = 1080, .height = 1920, .width_mm = 344, .height_mm = 612},
        .language = 0};
    struct audit_report report;
    audit_run(&options, out, &report);
    fclose(out);
    assert_true(report.cases > f->scene_count);
    assert_null(strstr(text, "above what can be reached"));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(nothing_acts_above_the_line_on_any_scene),
        FIXTURE_TEST(above_the_line_there_are_pictures),
        FIXTURE_TEST(attract_wakes_by_a_touch_below_the_line),
        FIXTURE_TEST(a_whole_visit_needs_no_touch_above_the_line),
        FIXTURE_TEST(the_audit_finds_nothing_above_the_line),
    };
    return FIXTURE_RUN(tests);
}
