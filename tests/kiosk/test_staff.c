/* test_staff.c: the way in for staff, the lock, and that nobody else gets in: PIN, first start,
 * occasion, export onto a stick, settings that are kept. */
#include "staff_room.h"

#include "base/file.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct staff_room room;

static int start_kiosk(void **state, bool first)
{
    if (!staff_room_open(&room)) {
        return -1;
    }
    struct settings settings;
    settings_init(&settings);
    fixture_start(*state, &(struct start){.data = room.data,
                                          .sticks = room.sticks,
                                          .first = first,
                                          .settings = settings});
    return 0;
}

static int first_setup(void **state)
{
    return start_kiosk(state, true);
}

static int setup(void **state)
{
    return start_kiosk(state, false);
}

static int teardown(void **state)
{
    fixture_stop(*state);
    staff_room_close(&room);
    return 0;
}

#define STAFF_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
#define FIRST_TEST(name) cmocka_unit_test_setup_teardown(name, first_setup, teardown)

/* ---- tests ---- */

static void three_seconds_in_the_corner_lead_to_the_pin_and_less_does_not(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    tap(f, "attract.start");
    hold_corner(f, 2800);
    expect_screen(f, "home");
    hold_corner(f, 3100);
    expect_screen(f, "staffpin");
    assert_false(f->app.desk.open);
}

static void a_finger_that_moves_or_holds_elsewhere_finds_no_way_in(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    tap(f, "attract.start");
    finger(f, POINTER_DOWN, 1, 20, 20);
    finger(f, POINTER_MOVE, 1, 20, 300);
    wait_ms(f, 3500);
    finger(f, POINTER_UP, 1, 20, 300);
    expect_screen(f, "home");
    finger(f, POINTER_DOWN, 1, 960, 1000);
    wait_ms(f, 3500);
    finger(f, POINTER_UP, 1, 960, 1000);
    assert_string_not_equal(screen_shown(f), "staffpin");
}

static void seven_backs_in_a_row_lead_to_the_pin(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    push_key(f, KEY_ENTER);
    for (int i = 0; i < 6; i++) {
        push_key(f, KEY_BACK);
    }
    expect_screen(f, "home");
    wait_ms(f, 2000);
    for (int i = 0; i < 7; i++) {
        expect_screen(f, "home");
        push_key(f, KEY_BACK);
    }
    expect_screen(f, "staffpin");
}

static void only_the_right_pin_opens_and_the_visitor_who_was_there_is_cleared(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    tap_all(f, "attract.start bar.textsize");
    let_in(f, "481517");
    expect_screen(f, "staffpin");
    assert_false(f->app.desk.open);
    assert_int_equal(f->app.desk.pin.says, PIN_SAYS_WRONG);
    assert_int_equal(f->app.desk.pin.tries, 4);
    type_pin(f, "481516");
    wait_ms(f, 300);
    expect_screen(f, "staff");
    assert_true(f->app.desk.open);
    assert_int_equal(f->app.visit.text_size, TEXT_SIZE_M);
}

static void after_five_wrong_tries_even_the_right_pin_waits(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    hold_corner(f, 3100);
    for (int i = 0; i < 5; i++) {
        type_pin(f, "481517");
        wait_ms(f, 100);
    }
    assert_int_equal(f->app.desk.pin.says, PIN_SAYS_WAIT);
    assert_in_range(f->app.desk.pin.wait_s, 25, 30);
    for (const char *at = "481516"; *at != '\0'; at++) { /* the keys themselves are dead */
        app_act(&f->app, (struct action){ACTION_STAFF_DIGIT, *at - '0', 0});
    }
    app_act(&f->app, (struct action){ACTION_STAFF_OK, 0, 0});
    wait_ms(f, 300);
    assert_false(f->app.desk.open);
    wait_ms(f, 31000);
    expect_screen(f, "attract"); /* the page of the PIN does not stay; its wait goes on */
    hold_corner(f, 3100);
    type_pin(f, "481516");
    wait_ms(f, 300);
    assert_true(f->app.desk.open);
}

static void two_minutes_without_a_touch_lock_it_and_nothing_is_counted(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    struct journal_counts before, after;
    journal_flush(f->journal);
    journal_read_counts(f->journal, &before);
    let_in(f, "481516");
    wait_ms(f, STAFF_LOCK_MS - 1000);
    expect_screen(f, "staff");
    wait_ms(f, 2000);
    expect_screen(f, "attract");
    assert_false(f->app.desk.open);
    journal_flush(f->journal);
    journal_read_counts(f->journal, &after);
    assert_int_equal(after.visits, before.visits);
    assert_int_equal(after.interactions, before.interactions);
}

static void staff_screens_are_closed_to_whoever_asks_without_the_pin(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    tap(f, "attract.start");
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STAFF, DESK_SYSTEM});
    expect_screen(f, "home");
    hold_corner(f, 3100);
    for (int verb = ACTION_STAFF_DO; verb <= ACTION_STAFF_TOUCH; verb++) {
        app_act(&f->app, (struct action){verb, JOB_SERVICE, 0});
        app_act(&f->app, (struct action){verb, JOB_POWER_OFF, 0});
    }
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STAFF, DESK_SYSTEM});
    expect_screen(f, "staffpin");
    assert_int_equal(staff_ends(&f->app), STAFF_GOES_ON);
    tap(f, "staffpin.back");
    expect_screen(f, "home");
}

static void a_first_start_asks_for_a_pin_twice_and_refuses_a_weak_one(void **state)
{
    struct fixture *f = *state;
    expect_screen(f, "setup");
    type_pin(f, "123456");
    assert_int_equal(f->app.desk.pin.says, PIN_SAYS_WEAK);
    type_pin(f, "481516");
    assert_int_equal(f->app.desk.pin.says, PIN_SAYS_AGAIN);
    type_pin(f, "481517");
    assert_int_equal(f->app.desk.pin.says, PIN_SAYS_DIFFERENT);
    type_pin(f, "481516");
    type_pin(f, "481516");
    wait_ms(f, 300);
    assert_int_equal(app_route(&f->app).argument, STEP_KIOSK);
    for (int step = STEP_KIOSK; step <= STEP_OCCASION; step++) {
        expect_screen(f, "setup");
        tap(f, "setup.next");
    }
    expect_screen(f, "attract");
    hold_corner(f, 3100);
    expect_screen(f, "staffpin");
}

static void what_staff_set_is_there_at_the_next_start(void **state)
{
    struct fixture *f = *state;
    struct arena arena;
    set_pin(f, "481516");
    let_in(f, "481516");
    app_act(&f->app, (struct action){ACTION_STAFF_EDIT, FIELD_NAME, 0});
    for (const char *at = "open-dag"; *at != '\0'; at++) {
        app_act(&f->app, (struct action){ACTION_STAFF_LETTER, *at, 0});
    }
    app_act(&f->app, (struct action){ACTION_STAFF_OK, 0, 0});
    app_act(&f->app, (struct action){ACTION_STAFF_SET, FIELD_EVENING, 1});
    wait_ms(f, 3000);
    arena_init(&arena, 0);
    char *text = file_read(&arena, file_join(&arena, room.data, "vonk.yaml"), 4096, NULL, NULL);
    assert_non_null(text);
    assert_non_null(strstr(text, "open-dag"));
    assert_non_null(strstr(text, "evening"));
    arena_finish(&arena);
}

static void an_export_is_done_only_when_it_is_safe_on_the_stick(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    tap_all(f, "attract.start home.start quiz.like bar.restart");
    let_in(f, "481516");
    wait_ms(f, 1500);
    assert_int_equal(f->app.desk.stick_count, 1);
    app_act(&f->app, (struct action){ACTION_STAFF_DO, JOB_EXPORT, 0});
    wait_ms(f, 1000);
    assert_int_equal(f->app.desk.work.ended, JOB_EXPORT);
    assert_string_equal(f->app.desk.work.sentence, "");
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_SAFE);
    struct arena arena;
    arena_init(&arena, 0);
    int count = 0;
    char **names = file_list(&arena, room.stick, &count, NULL);
    assert_int_equal(count, 1);
    assert_true(
        file_exists(file_join(&arena, file_join(&arena, room.stick, names[0]), "SHA256SUMS")));
    arena_finish(&arena);
}

static void an_export_is_possible_when_the_kiosks_own_disk_takes_none(void **state)
{
    struct fixture *f = *state;
    struct arena arena;
    int count = 0;
    arena_init(&arena, 0);
    set_pin(f, "481516");
    char *memory = file_join(&arena, room.data, "memory");
    assert_true(file_make_folder(memory, NULL));
    assert_true(file_write(file_join(&arena, room.data, "exports"), "", 0, NULL)); /* in the way */
    setenv("RUNTIME_DIRECTORY", memory, 1);
    let_in(f, "481516");
    wait_ms(f, 1500);
    app_act(&f->app, (struct action){ACTION_STAFF_DO, JOB_EXPORT, 0});
    wait_ms(f, 1000);
    unsetenv("RUNTIME_DIRECTORY");
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_SAFE);
    file_list(&arena, room.stick, &count, NULL);
    assert_int_equal(count, 1);
    file_list(&arena, file_join(&arena, memory, "exports"), &count, NULL);
    assert_int_equal(count, 0); /* nothing is left in memory */
    arena_finish(&arena);
}

/* The button stands on the second page of a small screen, the answer on the first. */
static void how_an_export_ended_is_seen_where_it_was_asked_for(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    fixture_start(f, &(struct start){.data = room.data,
                                     .sticks = room.sticks,
                                     .width = 1024,
                                     .height = 600,
                                     .settings = f->app.options.settings});
    let_in(f, "481516");
    wait_ms(f, 1500);
    tap_all(f, "staff.tabs staff.tab.export");
    wait_ms(f, 1500);
    expect_not_shown(f, "export.go");
    tap(f, "export.go");
    wait_ms(f, 1000);
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_SAFE);
    expect_text(f, word_with(f, WORD_END_SAFE, 0));
}

static void without_a_stick_an_export_says_so(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    rmdir(room.stick);
    let_in(f, "481516");
    wait_ms(f, 1500);
    app_act(&f->app, (struct action){ACTION_STAFF_DO, JOB_EXPORT, 0});
    wait_ms(f, 1000);
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_NO_STICK);
}

static void today_shows_what_was_counted(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    tap_all(f, "attract.start home.start quiz.like bar.restart");
    let_in(f, "481516");
    wait_ms(f, 500);
    assert_non_null(f->app.desk.today);
    assert_int_equal(f->app.desk.today->visits.visits, 1);
    assert_int_equal(f->app.desk.today->visits.engaged, 1);
}

static void a_readiness_test_is_kept_with_its_date(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    let_in(f, "481516");
    app_act(&f->app, (struct action){ACTION_STAFF_DO, JOB_READINESS, 0});
    wait_ms(f, 500);
    const struct desk_readiness *ready = &f->app.desk.readiness;
    assert_true(ready->when_ms > 0);
    assert_int_equal(ready->checks[CHECK_JOURNAL].state, STATE_GOOD);
    assert_int_equal(ready->checks[CHECK_TOUCH].state, STATE_UNKNOWN);
    assert_int_equal(ready->checks[CHECK_EXPORT].state, STATE_LOOK);
    char path[128];
    snprintf(path, sizeof path, "%s/readiness.json", room.data);
    assert_true(file_exists(path));
}

static void the_first_steps_can_be_gone_through_again(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    let_in(f, "481516");
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STAFF, DESK_SYSTEM});
    wait_ms(f, 500);
    tap(f, "system.steps");
    assert_int_equal(app_route(&f->app).screen, SCREEN_SETUP);
    assert_int_equal(app_route(&f->app).argument, STEP_KIOSK);
    tap(f, "setup.back");
    assert_int_equal(app_route(&f->app).screen, SCREEN_STAFF);
    assert_int_equal(app_route(&f->app).argument, DESK_SYSTEM);
    tap_all(f, "system.steps setup.next");
    assert_int_equal(app_route(&f->app).argument, STEP_LANGUAGES);
    wait_ms(f, STAFF_LOCK_MS + 1000); /* this is no first start: it locks as all of staff does */
    expect_screen(f, "attract");
    let_in(f, "481516");
    assert_int_equal(app_route(&f->app).screen, SCREEN_STAFF);
}

static void another_pin_takes_the_place_of_the_old_one(void **state)
{
    struct fixture *f = *state;
    set_pin(f, "481516");
    let_in(f, "481516");
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STAFF, DESK_SYSTEM});
    wait_ms(f, 500);
    tap(f, "system.pin");
    type_pin(f, "732846");
    type_pin(f, "732846");
    wait_ms(f, 300);
    assert_int_equal(app_route(&f->app).screen, SCREEN_STAFF);
    wait_ms(f, STAFF_LOCK_MS + 1000);
    let_in(f, "481516");
    expect_screen(f, "staffpin");
    type_pin(f, "732846");
    wait_ms(f, 300);
    assert_int_equal(app_route(&f->app).screen, SCREEN_STAFF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STAFF_TEST(three_seconds_in_the_corner_lead_to_the_pin_and_less_does_not),
        STAFF_TEST(a_finger_that_moves_or_holds_elsewhere_finds_no_way_in),
        STAFF_TEST(seven_backs_in_a_row_lead_to_the_pin),
        STAFF_TEST(only_the_right_pin_opens_and_the_visitor_who_was_there_is_cleared),
        STAFF_TEST(after_five_wrong_tries_even_the_right_pin_waits),
        STAFF_TEST(two_minutes_without_a_touch_lock_it_and_nothing_is_counted),
        STAFF_TEST(staff_screens_are_closed_to_whoever_asks_without_the_pin),
        FIRST_TEST(a_first_start_asks_for_a_pin_twice_and_refuses_a_weak_one),
        STAFF_TEST(what_staff_set_is_there_at_the_next_start),
        STAFF_TEST(an_export_is_done_only_when_it_is_safe_on_the_stick),
        STAFF_TEST(an_export_is_possible_when_the_kiosks_own_disk_takes_none),
        STAFF_TEST(how_an_export_ended_is_seen_where_it_was_asked_for),
        STAFF_TEST(without_a_stick_an_export_says_so),
        STAFF_TEST(today_shows_what_was_counted),
        STAFF_TEST(a_readiness_test_is_kept_with_its_date),
        STAFF_TEST(the_first_steps_can_be_gone_through_again),
        STAFF_TEST(another_pin_takes_the_place_of_the_old_one),
    };
    return FIXTURE_RUN(tests);
}
