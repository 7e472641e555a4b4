/* test_staff.c: the screens of staff, on the made-up desks of the tour: what they never say, what
 * they never tell apart, and that nothing that cannot be undone happens with one tap. */
#include "fixture.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* Calls for each scene whose name begins so, shown by day in the middle size; returns how many. */
static int each_scene(struct fixture *f, const char *begin, void (*check)(struct fixture *f))
{
    int count = 0;
    for (int i = 0; i < f->scene_count; i++) {
        if (text_starts(f->scenes[i].name, begin)) {
            scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
            check(f);
            count++;
        }
    }
    return count;
}

static void show(struct fixture *f, const char *name)
{
    for (int i = 0; i < f->scene_count; i++) {
        if (text_equal(f->scenes[i].name, name)) {
            scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
            return;
        }
    }
    fail_msg("there is no scene %s", name);
}

static const struct element *find_text(const struct fixture *f, const char *text)
{
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if (e->kind == ELEMENT_TEXT && strstr(e->text, text) != NULL) {
            return e;
        }
    }
    return NULL;
}

static bool is_unspoken(const struct element *e)
{
    while (e != NULL && !e->unspoken) {
        e = e->parent;
    }
    return e != NULL;
}

/* ---- the PIN ---- */

static void check_keys_unspoken(struct fixture *f)
{
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        int verb = e->action.verb;
        if (verb == ACTION_STAFF_DIGIT || verb == ACTION_STAFF_CLEAR) {
            assert_true(is_unspoken(e));
        }
    }
}

static void no_key_of_the_pin_is_spoken(void **state)
{
    struct fixture *f = *state;
    assert_true(each_scene(f, "staffpin", check_keys_unspoken) > 5);
    assert_true(each_scene(f, "setup-pin", check_keys_unspoken) > 3);
    show(f, "staffpin");
    assert_non_null(element_find(f->app.frame.root, "staffpin.0"));
    assert_non_null(element_find(f->app.frame.root, "staffpin.ok"));
}

static void waiting_takes_the_keys_away(void **state)
{
    struct fixture *f = *state;
    show(f, "staffpin-wait");
    assert_null(element_find(f->app.frame.root, "staffpin.1"));
    assert_non_null(find_text(f, "42"));
    assert_non_null(element_find(f->app.frame.root, "staffpin.back"));
}

/* ---- figures ---- */

static void stories_below_ten_are_not_told_apart(void **state)
{
    struct fixture *f = *state;
    show(f, "staff-today-full");
    const struct stats_rows *rows = &f->app.desk.today->parts[STATS_STORIES];
    int below = 0;
    for (int i = 0; i < rows->count; i++) {
        bool few = rows->rows[i].counts[0] < 10;
        below += few;
        for (int s = 0; s < f->catalog.story_count; s++) {
            const struct story *story = &f->catalog.stories[s];
            if (few && text_equal(story->id, rows->rows[i].subject)) {
                assert_null(find_text(f, story->name.in[0]));
            }
        }
    }
    assert_true(below > 0);
    assert_non_null(find_text(f, f->catalog.words[WORD_TODAY_FEW].in[0]));
}

/* ---- what cannot be undone ---- */

static void check_asks(struct fixture *f)
{
    static const enum desk_job grave[] = {JOB_INSTALL,   JOB_BACK,    JOB_RECOVER, JOB_RESTART,
                                          JOB_POWER_OFF, JOB_SERVICE, JOB_AGAIN};
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        for (size_t i = 0; i < ARRAY_LENGTH(grave) && e->action.verb == ACTION_STAFF_DO; i++) {
            assert_int_not_equal(e->action.argument, grave[i]);
        }
    }
}

static void what_cannot_be_undone_asks_first(void **state)
{
    struct fixture *f = *state;
    assert_true(each_scene(f, "staff", check_asks) > 60);
    show(f, "staff-system-full");
    struct element *off = element_find(f->app.frame.root, "system.off");
    assert_non_null(off);
    assert_int_equal(off->action.verb, ACTION_STAFF_ASK);
}

/* ---- jobs ---- */

static void check_nothing_begins(struct fixture *f)
{
    if (f->app.desk.work.job == JOB_NONE) {
        return;
    }
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        assert_int_not_equal(e->action.verb, ACTION_STAFF_DO);
    }
}

static void while_a_job_runs_no_other_can_be_begun(void **state)
{
    each_scene(*state, "staff-", check_nothing_begins);
}

static void the_stick_may_go_only_when_all_is_safe(void **state)
{
    struct fixture *f = *state;
    const char *may = f->catalog.words[WORD_END_SAFE].in[0];
    for (int i = 0; i < f->scene_count; i++) {
        if (text_starts(f->scenes[i].name, "staff-export")) {
            scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
            bool safe = f->app.desk.work.outcome == OUTCOME_SAFE;
            assert_true((find_text(f, may) != NULL) == safe);
        }
    }
}

/* ---- the glass ---- */

static void the_touch_test_and_the_crosses_fit_every_display(void **state)
{
    (void)state;
    static const struct display displays[] = {{800, 480, 154, 86, 0},
                                              {720, 1280, 88, 155, 0},
                                              {1920, 1080, 345, 194, 0},
                                              {1080, 1920, 299, 531, 0}};
    for (size_t i = 0; i < ARRAY_LENGTH(displays); i++) {
        struct theme theme;
        theme_init(&theme, display_complete(displays[i]), TEXT_SIZE_XL, LOOK_DAY);
        theme_reach(&theme, (struct reach){REACH_AUTO, 0});
        int columns, rows, seen_x[DESK_POINTS], seen_y[DESK_POINTS];
        desk_touch_grid(&theme, &columns, &rows);
        assert_in_range(columns * rows, 12, DESK_TOUCHES);
        for (int cross = 0; cross < DESK_POINTS; cross++) {
            desk_cross(&theme, cross, &seen_x[cross], &seen_y[cross]);
            assert_in_range(seen_x[cross], 1, displays[i].width - 1);
            assert_in_range(seen_y[cross], theme.reach_line + 1, displays[i].height - 1);
        }
        assert_true(seen_x[0] < seen_x[1] && seen_y[0] < seen_y[3]);
        assert_true(seen_x[3] < seen_x[2] && seen_y[1] < seen_y[2]);
    }
}

/* ---- ways ---- */

static void check_ways(struct fixture *f)
{
    struct element *root = f->app.frame.root;
    assert_non_null(element_find(root, "staff.close"));
    for (int i = 0; i < DESK_TABS; i++) {
        char id[48];
        snprintf(id, sizeof id, "staff.tab.%s", staff_tab(i));
        struct element *tab = element_find(root, id);
        assert_non_null(tab);
        assert_int_equal(tab->action.second, i);
        assert_int_equal(tab->chosen, i == app_route(&f->app).argument);
    }
}

static void every_screen_leads_to_all_others_and_out(void **state)
{
    assert_true(each_scene(*state, "staff-", check_ways) > 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(no_key_of_the_pin_is_spoken),
        FIXTURE_TEST(waiting_takes_the_keys_away),
        FIXTURE_TEST(stories_below_ten_are_not_told_apart),
        FIXTURE_TEST(what_cannot_be_undone_asks_first),
        FIXTURE_TEST(while_a_job_runs_no_other_can_be_begun),
        FIXTURE_TEST(the_stick_may_go_only_when_all_is_safe),
        FIXTURE_TEST(the_touch_test_and_the_crosses_fit_every_display),
        FIXTURE_TEST(every_screen_leads_to_all_others_and_out),
    };
    return FIXTURE_RUN(tests);
}
