/* test_staff_lock.c: what is left when staff have gone: no digit, no open screen, no queued job;
 * and what must not be lost: what they set. */
#include "staff_room.h"

#include "base/file.h"
#include "base/text.h"
#include "kiosk/staff_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static struct staff_room room;

static void start_with(struct fixture *f, int width, int height, int idle_seconds)
{
    struct settings settings;
    settings_init(&settings);
    settings.idle_seconds = idle_seconds;
    fixture_start(f, &(struct start){.width = width,
                                     .height = height,
                                     .data = room.data,
                                     .sticks = room.sticks,
                                     .settings = settings});
}

static int setup(void **state)
{
    if (!staff_room_open(&room)) {
        return -1;
    }
    start_with(*state, 1920, 1080, 0);
    set_pin(*state, "481516");
    return 0;
}

static int teardown(void **state)
{
    fixture_stop(*state);
    staff_room_close(&room);
    return 0;
}

#define LOCK_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

static void act(struct fixture *f, int verb, int argument, int second)
{
    app_act(&f->app, (struct action){verb, argument, second});
    app_update(&f->app);
}

static void expect_nothing_typed(const struct fixture *f)
{
    static const char nothing[DESK_PIN_DIGITS + 1] = "";
    assert_memory_equal(f->staff->typed, nothing, sizeof nothing);
    assert_memory_equal(f->staff->chosen, nothing, sizeof nothing);
    assert_int_equal(f->app.desk.pin.typed, 0);
    assert_false(f->app.desk.open);
}

/* ---- digits ---- */

static void type_four(struct fixture *f)
{
    hold_corner(f, 3100);
    tap_all(f, "staffpin.4 staffpin.8 staffpin.1 staffpin.5");
    assert_int_equal(f->app.desk.pin.typed, 4);
}

static void no_digit_is_left_however_the_page_of_the_pin_is_left(void **state)
{
    struct fixture *f = *state;
    type_four(f);
    wait_ms(f, STAFF_PIN_MS + 1000);
    expect_screen(f, "attract");
    expect_nothing_typed(f);
    tap(f, "attract.start");
    type_four(f);
    tap(f, "staffpin.back");
    expect_screen(f, "home");
    expect_nothing_typed(f);
    type_four(f);
    act(f, ACTION_RESTART, 0, 0);
    expect_screen(f, "attract");
    expect_nothing_typed(f);
}

static void no_digit_is_left_when_the_countdown_of_a_visit_ends_on_the_pin(void **state)
{
    struct fixture *f = *state;
    fixture_stop(f);
    start_with(f, 1920, 1080, 20);
    f->app.options.settings.warning_seconds = 20; /* before the page of the pin gives up */
    tap(f, "attract.start");
    type_four(f);
    wait_ms(f, 41000);
    expect_screen(f, "attract");
    expect_nothing_typed(f);
}

static void no_digit_of_a_new_pin_is_left_when_it_is_given_up(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_STEP, STEP_PIN, 0);
    wait_ms(f, 300);
    type_pin(f, "592637");
    assert_string_equal(f->staff->chosen, "592637");
    tap(f, "staffpin.back");
    expect_screen(f, "staff");
    assert_string_equal(f->staff->chosen, "");
    assert_string_equal(f->staff->typed, "");
}

static void a_pin_can_be_typed_as_fast_as_fingers_go(void **state)
{
    struct fixture *f = *state;
    hold_corner(f, 3100);
    for (const char *at = "481516"; *at != '\0'; at++) {
        char id[] = "staffpin.0";
        id[9] = *at;
        press(f, id);
        wait_ms(f, 50);
        release(f, id);
        wait_ms(f, 90);
    }
    assert_string_equal(f->staff->typed, "481516");
}

/* ---- the lock ---- */

static void to_choose_another_pin_is_no_reason_to_wait_longer(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_STEP, STEP_PIN, 0);
    expect_screen(f, "setup");
    wait_ms(f, STAFF_LOCK_MS + 1000);
    expect_screen(f, "attract");
    expect_nothing_typed(f);
}

static void beginning_again_locks_whoever_asks_for_it(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_RESTART, 0, 0);
    expect_screen(f, "attract");
    assert_false(f->app.desk.open);
}

static void a_sheet_and_a_finger_that_are_there_at_the_lock_are_nothing_behind_it(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_ASK, JOB_SERVICE, 0);
    wait_ms(f, 300);
    press(f, "sure.yes");
    wait_ms(f, STAFF_LOCK_MS + 1000);
    expect_screen(f, "attract");
    finger(f, POINTER_UP, 1, 960, 700);
    wait_ms(f, 300);
    expect_screen(f, "attract");
    assert_int_equal(staff_ends(&f->app), STAFF_GOES_ON);
    assert_int_equal(f->app.desk.sheet, DESK_SHEET_NONE);
    act(f, ACTION_STAFF_OK, 0, 0); /* of the sheet that was there */
    assert_int_equal(staff_ends(&f->app), STAFF_GOES_ON);
}

static void a_finger_that_came_down_on_the_pin_does_not_call_it_back(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    hold_corner(f, 3100);
    finger(f, POINTER_DOWN, 1, 20, 20); /* an arm, say */
    wait_ms(f, STAFF_PIN_MS + 1000);
    expect_screen(f, "home");
    wait_ms(f, 5000);
    expect_screen(f, "home");
}

static void a_window_of_another_size_locks_and_keeps_the_trust_in_the_clock(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_DO, JOB_CLOCK_IS_RIGHT, 0);
    struct app_options options = f->app.options;
    app_finish(&f->app);
    app_init(&f->app, &options);
    staff_begin(&f->app);
    expect_screen(f, "attract");
    expect_nothing_typed(f);
    assert_true(f->app.dimmer.checked);
}

/* ---- what was set ---- */

static bool is_kept(const char *word)
{
    struct arena arena;
    arena_init(&arena, 0);
    char *text = file_read(&arena, file_join(&arena, room.data, "vonk.yaml"), 4096, NULL, NULL);
    bool kept = text != NULL && strstr(text, word) != NULL;
    arena_finish(&arena);
    return kept;
}

static void settings_that_cannot_be_stored_are_told_and_tried_again(void **state)
{
    struct fixture *f = *state;
    char in_the_way[128];
    snprintf(in_the_way, sizeof in_the_way, "%s/vonk.yaml", room.data);
    assert_int_equal(mkdir(in_the_way, 0700), 0);
    let_in(f, "481516");
    act(f, ACTION_GO, SCREEN_STAFF, DESK_SCREEN);
    act(f, ACTION_STAFF_SET, FIELD_EVENING, 1);
    wait_ms(f, 500);
    assert_string_not_equal(f->app.desk.unkept, "");
    expect_text(f, f->catalog.words[WORD_END_UNKEPT].in[0]);
    act(f, ACTION_STAFF_CANCEL, 0, 0);
    expect_screen(f, "attract");
    rmdir(in_the_way);
    let_in(f, "481516"); /* at once, as nobody changes anything again */
    wait_ms(f, 500);
    assert_string_equal(f->app.desk.unkept, "");
    assert_true(is_kept("evening"));
}

static void what_was_set_a_moment_before_the_end_is_stored(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    app_act(&f->app, (struct action){ACTION_STAFF_SET, FIELD_EVENING, 1});
    app_act(&f->app, (struct action){ACTION_STAFF_DO, JOB_AGAIN, 0});
    assert_int_equal(staff_ends(&f->app), STAFF_AGAIN);
    fixture_stop(f);
    assert_true(is_kept("evening"));
}

static void that_a_new_start_is_needed_is_not_forgotten_with_the_lock(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_SET, FIELD_LANGUAGE, 2);
    assert_true(f->app.desk.waits_for_start);
    act(f, ACTION_STAFF_CANCEL, 0, 0);
    let_in(f, "481516");
    assert_true(f->app.desk.waits_for_start);
}

/* ---- the clock ---- */

static void a_clock_that_could_not_be_set_is_not_trusted(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_NUDGE, FIELD_CLOCK_HOUR, 1);
    act(f, ACTION_STAFF_DO, JOB_CLOCK_SET, 0); /* there is no helper */
    wait_ms(f, 300);
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_NO_HELPER);
    assert_false(f->app.dimmer.checked);
    act(f, ACTION_STAFF_DO, JOB_CLOCK_IS_RIGHT, 0);
    assert_true(f->app.dimmer.checked);
}

/* Dutch time by its rule, so that no list of zones is needed. */
static void a_day_in_summer_that_is_set_in_winter_is_in_summer_time(void **state)
{
    struct fixture *f = *state;
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    let_in(f, "481516");
    assert_int_equal(f->app.desk.zone_ms, 3600000);
    f->app.desk.clock_ms = INT64_C(1782914400000); /* 1 July 2026, 14:00 on the wall */
    act(f, ACTION_STAFF_DO, JOB_CLOCK_SET, 0);
    assert_int_equal(f->staff->next.clock_ms, INT64_C(1782907200000)); /* 12:00 UTC */
    unsetenv("TZ");
    tzset();
}

/* ---- the glass ---- */

static void the_touch_test_fits_the_display_that_was_chosen_since(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_SET, FIELD_DISPLAY, 0); /* 7 inch: cells are larger on it */
    act(f, ACTION_STAFF_SHEET, DESK_SHEET_TOUCH, 0);
    int columns, rows;
    desk_touch_grid(&f->app.theme, &columns, &rows);
    assert_int_equal(f->app.desk.touch_columns, columns);
    assert_int_equal(f->app.desk.touch_rows, rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        LOCK_TEST(no_digit_is_left_however_the_page_of_the_pin_is_left),
        LOCK_TEST(no_digit_is_left_when_the_countdown_of_a_visit_ends_on_the_pin),
        LOCK_TEST(no_digit_of_a_new_pin_is_left_when_it_is_given_up),
        LOCK_TEST(a_pin_can_be_typed_as_fast_as_fingers_go),
        LOCK_TEST(to_choose_another_pin_is_no_reason_to_wait_longer),
        LOCK_TEST(beginning_again_locks_whoever_asks_for_it),
        LOCK_TEST(a_sheet_and_a_finger_that_are_there_at_the_lock_are_nothing_behind_it),
        LOCK_TEST(a_finger_that_came_down_on_the_pin_does_not_call_it_back),
        LOCK_TEST(a_window_of_another_size_locks_and_keeps_the_trust_in_the_clock),
        LOCK_TEST(settings_that_cannot_be_stored_are_told_and_tried_again),
        LOCK_TEST(what_was_set_a_moment_before_the_end_is_stored),
        LOCK_TEST(that_a_new_start_is_needed_is_not_forgotten_with_the_lock),
        LOCK_TEST(a_clock_that_could_not_be_set_is_not_trusted),
        LOCK_TEST(a_day_in_summer_that_is_set_in_winter_is_in_summer_time),
        LOCK_TEST(the_touch_test_fits_the_display_that_was_chosen_since),
    };
    return FIXTURE_RUN(tests);
}
