/* test_staff_errands.c: errands on a thread of their own, as in the kiosk: a helper that is slow to
 * answer keeps nobody out, nothing that was asked is lost, and no display stays dark. The helper is
 * played: it answers when the test says so. */
#include "staff_room.h"

#include "base/file.h"
#include "base/text.h"
#include "kiosk/staff_inside.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

static struct staff_room room;
static struct sockaddr_un helper;
static int listens;

/* A zero is the fixture's size. */
static void start_at(struct fixture *f, int width, int height)
{
    struct settings settings;
    settings_init(&settings);
    fixture_start(f, &(struct start){.width = width,
                                     .height = height,
                                     .data = room.data,
                                     .sticks = room.sticks,
                                     .machine = helper.sun_path,
                                     .threads = true,
                                     .settings = settings});
}

static int setup(void **state)
{
    if (!staff_room_open(&room)) {
        return -1;
    }
    helper = (struct sockaddr_un){.sun_family = AF_UNIX};
    snprintf(helper.sun_path, sizeof helper.sun_path, "%.80s/machine", room.data);
    listens = socket(AF_UNIX, SOCK_STREAM, 0);
    if (bind(listens, (struct sockaddr *)&helper, sizeof helper) != 0 || listen(listens, 8) != 0) {
        return -1;
    }
    start_at(*state, 0, 0);
    set_pin(*state, "481516");
    return 0;
}

static int teardown(void **state)
{
    close(listens);
    fixture_stop(*state);
    staff_room_close(&room);
    return 0;
}

#define ERRAND_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* The next question is answered; it must begin like this. */
static void answer(const char *question, const char *says)
{
    char line[64] = "";
    struct pollfd one = {.fd = listens, .events = POLLIN};
    assert_int_equal(poll(&one, 1, 10000), 1);
    int fd = accept(listens, NULL, NULL);
    assert_true(read(fd, line, sizeof line - 1) > 0);
    if (!text_starts(line, question)) {
        fail_msg("asked was %s", line);
    }
    assert_int_equal(send(fd, says, strlen(says), MSG_NOSIGNAL), (ssize_t)strlen(says));
    close(fd);
}

static void act(struct fixture *f, int verb, int argument, int second)
{
    app_act(&f->app, (struct action){verb, argument, second});
    app_update(&f->app);
}

/* Until the clerk is in and nothing more is asked of it. */
static void wait_until_quiet(struct fixture *f)
{
    for (int i = 0;
         i < 10000 && (office_busy(f->staff->office) || staff_jobs_wake(&f->app) <= now_ms(f));
         i++) {
        usleep(1000);
        app_update(&f->app);
    }
    assert_false(office_busy(f->staff->office));
}

/* Until the clerk went for that. */
static void wait_until_asked(struct fixture *f, int errand)
{
    for (int i = 0; i < 10000 && (f->staff->waits || clerk_ask(f->staff->clerk)->errand != errand);
         i++) {
        usleep(1000);
        app_update(&f->app);
    }
    assert_int_equal(clerk_ask(f->staff->clerk)->errand, errand);
}

static void two_minutes_lock_it_also_while_a_job_runs_which_goes_on(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_DO, JOB_RESTART, 0);
    wait_ms(f, STAFF_LOCK_MS - 1000);
    expect_screen(f, "staff");
    wait_ms(f, 2000);
    expect_screen(f, "attract");
    assert_false(f->app.desk.open);
    let_in(f, "481516"); /* the clerk is out; the door is not */
    expect_screen(f, "staff");
    assert_int_equal(f->app.desk.work.job, JOB_RESTART);
    answer("restart", "error not now\n");
    wait_for_job(f);
    assert_int_equal(f->app.desk.work.ended, JOB_RESTART);
    assert_string_equal(f->app.desk.work.sentence, "not now");
}

static void how_a_job_ended_behind_the_lock_is_there_for_who_comes_back(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    act(f, ACTION_STAFF_DO, JOB_RESTART, 0);
    act(f, ACTION_STAFF_CANCEL, 0, 0);
    expect_screen(f, "attract");
    wait_until_asked(f, JOB_RESTART);
    answer("restart", "error not now\n");
    wait_for_job(f);
    tap(f, "attract.start");
    tap(f, "bar.restart"); /* a visitor in between */
    let_in(f, "481516");
    assert_int_equal(f->app.desk.work.ended, JOB_RESTART);
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_NO_HELPER);
    act(f, ACTION_STAFF_CANCEL, 0, 0);
    let_in(f, "481516");
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_NONE); /* seen */
}

static void a_job_that_ends_behind_the_lock_turns_no_page_of_a_visitor(void **state)
{
    struct fixture *f = *state;
    start_at(f, 800, 480);
    let_in(f, "481516");
    act(f, ACTION_STAFF_DO, JOB_RESTART, 0);
    act(f, ACTION_STAFF_CANCEL, 0, 0);
    wait_until_asked(f, JOB_RESTART);
    wait_ms(f, 1000); /* the attract screen has come in */
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-1 topic.isced");
    struct scroll_part *part = &f->app.scrolls.parts[0];
    assert_true(part->page_count > 1);
    scroll_next(&f->app.scrolls, part->id);
    assert_int_equal(part->page, 1);
    answer("restart", "error not now\n");
    wait_for_job(f);
    assert_int_equal(f->app.desk.work.ended, JOB_RESTART);
    assert_int_equal(f->app.scrolls.parts[0].page, 1);
}

static void what_is_asked_while_the_clerk_is_out_is_done_and_not_replaced(void **state)
{
    struct fixture *f = *state;
    let_in(f, "481516");
    wait_until_quiet(f);
    wait_ms(f, STAFF_LOOK_MS + 200);
    wait_until_quiet(f);
    assert_int_equal(f->app.desk.stick_count, 1);
    act(f, ACTION_STAFF_SET, FIELD_BRIGHTNESS, 50); /* stored, then told to the helper */
    wait_until_asked(f, ERRAND_LIGHT);
    act(f, ACTION_STAFF_DO, JOB_EXPORT, 0);
    act(f, ACTION_STAFF_DO, JOB_READINESS, 0);  /* one at a time */
    act(f, ACTION_STAFF_NUDGE, FIELD_GOAL, 10); /* wants new figures */
    assert_int_equal(f->app.desk.work.job, JOB_EXPORT);
    answer("brightness 50", "ok 1\n");
    wait_for_job(f);
    assert_int_equal(f->app.desk.work.ended, JOB_EXPORT);
    assert_int_equal(f->app.desk.work.outcome, OUTCOME_SAFE);
}

static void a_display_that_cannot_be_lit_is_lit_again_until_it_can(void **state)
{
    struct fixture *f = *state;
    staff_light(f->staff, 0);
    app_update(&f->app);
    answer("brightness 0", "ok 1\n");
    wait_until_quiet(f);
    assert_true(f->staff->dark);
    staff_light(f->staff, 70);
    app_update(&f->app);
    answer("brightness 70", "error busy\n");
    wait_until_quiet(f);
    wait_ms(f, 1100);
    answer("brightness 70", "ok 1\n");
    wait_until_quiet(f);
    assert_false(f->staff->dark);
}

static void what_is_set_while_the_clerk_is_out_is_stored_at_the_end(void **state)
{
    struct fixture *f = *state;
    struct arena arena;
    let_in(f, "481516");
    act(f, ACTION_STAFF_DO, JOB_RESTART, 0);
    wait_until_asked(f, JOB_RESTART);
    act(f, ACTION_STAFF_SET, FIELD_EVENING, 1);
    answer("restart", "error not now\n");
    fixture_stop(f);
    arena_init(&arena, 0);
    char *text = file_read(&arena, file_join(&arena, room.data, "vonk.yaml"), 4096, NULL, NULL);
    assert_non_null(text);
    assert_non_null(strstr(text, "evening"));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ERRAND_TEST(two_minutes_lock_it_also_while_a_job_runs_which_goes_on),
        ERRAND_TEST(how_a_job_ended_behind_the_lock_is_there_for_who_comes_back),
        ERRAND_TEST(a_job_that_ends_behind_the_lock_turns_no_page_of_a_visitor),
        ERRAND_TEST(what_is_asked_while_the_clerk_is_out_is_done_and_not_replaced),
        ERRAND_TEST(a_display_that_cannot_be_lit_is_lit_again_until_it_can),
        ERRAND_TEST(what_is_set_while_the_clerk_is_out_is_stored_at_the_end),
    };
    return FIXTURE_RUN(tests);
}
