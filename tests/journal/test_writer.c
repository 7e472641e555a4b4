/* Tests of the rules for a disk that fails; time is handed in. */
#include "journal/writer.h"

#include "base/text.h"
#include "faulty.h"
#include "scratch.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
    struct scratch scratch;
    struct store_options options;
    struct random random;
    int64_t visits;
    int64_t now_ms;
    struct writer writer;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    random_init(&fixture.random, 7);
    fixture.options = (struct store_options){.folder = fixture.scratch.folder};
    faulty_install();
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    faulty_remove();
    scratch_remove(&fixture->scratch);
    return 0;
}

static void open_writer(struct fixture *fixture)
{
    fixture->visits = 0;
    writer_open(&fixture->writer, &fixture->options, fixture->now_ms);
}

/* Delivers one interaction of a new visit. */
static int deliver(struct fixture *fixture)
{
    struct store_entry entry = {.event = event_make(EVENT_VISIT_START, NULL, NULL, 0)};
    entry.visit.order = ++fixture->visits;
    uuid_make(entry.visit.id, &fixture->random);
    return writer_deliver(&fixture->writer, &entry, 1, fixture->now_ms);
}

static int64_t stored(struct fixture *fixture)
{
    return scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction");
}

/* Sends standard error to a file, and back; then counts its lines. */
static int listen_to_log(struct fixture *fixture)
{
    fflush(stderr);
    int before = dup(STDERR_FILENO);
    assert_non_null(freopen(scratch_path(&fixture->scratch, "log"), "w", stderr));
    return before;
}

static int count_log_lines(struct fixture *fixture, int before)
{
    size_t size;
    int lines = 0;
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    unsigned char *log = scratch_read(scratch_path(&fixture->scratch, "log"), &size);
    for (size_t i = 0; i < size; i++) {
        lines += log[i] == '\n';
    }
    free(log);
    return lines;
}

static void a_fault_is_tried_once_more(void **state)
{
    struct fixture *fixture = *state;
    open_writer(fixture);
    faulty_fail(0, false, SQLITE_IOERR_WRITE);
    assert_int_equal(deliver(fixture), 1);
    assert_true(writer_records(&fixture->writer));
    assert_string_equal(writer_sentence(&fixture->writer), "");
    writer_close(&fixture->writer);
    assert_int_equal(stored(fixture), 1);
}

static void a_lasting_fault_leaves_the_disk_alone_for_a_minute(void **state)
{
    struct fixture *fixture = *state;
    open_writer(fixture);
    faulty_fail(0, true, SQLITE_FULL);
    assert_int_equal(deliver(fixture), 0);
    assert_false(writer_records(&fixture->writer));
    assert_non_null(strstr(writer_sentence(&fixture->writer), "in memory only"));
    assert_non_null(strstr(writer_sentence(&fixture->writer), "the disk is full"));
    int operations = faulty_operations();
    for (int i = 0; i < 10; i++) {
        fixture->now_ms += WRITER_REST_MS / 10 - 1;
        assert_int_equal(deliver(fixture), 0);
    }
    assert_int_equal(faulty_operations(), operations);
    writer_close(&fixture->writer);
}

static void a_disk_that_came_back_is_used_again(void **state)
{
    struct fixture *fixture = *state;
    open_writer(fixture);
    faulty_fail(0, true, SQLITE_FULL);
    assert_int_equal(deliver(fixture), 0);
    faulty_heal();
    assert_int_equal(deliver(fixture), 0);
    fixture->now_ms += WRITER_REST_MS;
    assert_int_equal(deliver(fixture), 1);
    assert_true(writer_records(&fixture->writer));
    assert_string_equal(writer_sentence(&fixture->writer), "");
    writer_close(&fixture->writer);
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(stored(fixture), 1);
}

static void an_occasion_that_a_failing_disk_did_not_take_is_taken_later(void **state)
{
    struct fixture *fixture = *state;
    const struct occasion fair = {.name = "open-dag", .kind = "fair"};
    open_writer(fixture);
    faulty_fail(0, true, SQLITE_IOERR_WRITE);
    writer_set_occasion(&fixture->writer, &fair);
    assert_int_equal(deliver(fixture), 0);
    faulty_heal();
    fixture->now_ms += WRITER_REST_MS;
    assert_int_equal(deliver(fixture), 1);
    writer_close(&fixture->writer);
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT name FROM visit JOIN occasion "
                                     "ON occasion.number = occasion"),
                        "open-dag");
}

static void a_folder_that_came_back_is_used_again(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.folder = scratch_path(&fixture->scratch, "later");
    char folder[SCRATCH_PATH + 300];
    snprintf(folder, sizeof folder, "%s", fixture->options.folder);
    fixture->options.folder = folder;
    scratch_write(folder, "x", 1);
    open_writer(fixture);
    assert_int_equal(deliver(fixture), 0);
    assert_false(writer_records(&fixture->writer));
    assert_int_equal(remove(folder), 0);
    fixture->now_ms += WRITER_REST_MS;
    assert_int_equal(deliver(fixture), 1);
    writer_close(&fixture->writer);
    char path[SCRATCH_PATH + 320];
    snprintf(path, sizeof path, "%s/vonk.db", folder);
    assert_int_equal(scratch_number(path, "SELECT count(*) FROM interaction"), 1);
    remove(path);
}

static void a_day_of_faults_gives_a_line_a_minute(void **state)
{
    struct fixture *fixture = *state;
    open_writer(fixture);
    int before = listen_to_log(fixture);
    faulty_fail(0, true, SQLITE_IOERR_WRITE);
    for (int i = 0; i < 24 * 60 * 20; i++) {
        fixture->now_ms += 3000;
        assert_int_equal(deliver(fixture), 0);
    }
    int lines = count_log_lines(fixture, before);
    writer_close(&fixture->writer);
    assert_true(lines > 0 && lines <= 24 * 60);
}

/* A fault that comes and goes: telling of it, and that it is over, shares the one line. */
static void a_fault_that_comes_and_goes_gives_a_line_a_minute(void **state)
{
    struct fixture *fixture = *state;
    open_writer(fixture);
    int before = listen_to_log(fixture);
    for (int i = 0; i < 60; i++) {
        faulty_fail(0, true, SQLITE_IOERR_WRITE);
        assert_int_equal(deliver(fixture), 0);
        faulty_heal();
        fixture->now_ms += WRITER_REST_MS;
        assert_int_equal(deliver(fixture), 1);
    }
    int lines = count_log_lines(fixture, before);
    writer_close(&fixture->writer);
    assert_true(lines > 0 && lines <= 61);
}

/* The file is spoilt while the kiosk runs, as a failing card does, and SQLite notices. */
static void damage_while_running_begins_a_new_database(void **state)
{
    struct fixture *fixture = *state;
    open_writer(fixture);
    for (int i = 0; i < 200; i++) {
        assert_int_equal(deliver(fixture), 1);
    }
    writer_close(&fixture->writer);
    open_writer(fixture);
    size_t size;
    unsigned char *bytes = scratch_read(fixture->scratch.database, &size);
    memset(bytes + 4096, 0xA5, size - 4096);
    scratch_write(fixture->scratch.database, bytes, size);
    free(bytes);
    faulty_fail(0, false, SQLITE_CORRUPT);
    assert_int_equal(deliver(fixture), 1);
    assert_true(writer_records(&fixture->writer));
    assert_non_null(strstr(writer_sentence(&fixture->writer), "vonk-aside-1.db"));
    writer_close(&fixture->writer);
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(stored(fixture), 1);
    assert_true(scratch_has(&fixture->scratch, "vonk-aside-1.db"));
}

/* SQLite noticed damage, but the file is sound when it is read again: a bad cable. */
static void damage_that_is_gone_keeps_the_database(void **state)
{
    struct fixture *fixture = *state;
    open_writer(fixture);
    assert_int_equal(deliver(fixture), 1);
    faulty_fail(0, false, SQLITE_CORRUPT);
    assert_int_equal(deliver(fixture), 1);
    writer_close(&fixture->writer);
    assert_string_equal(writer_sentence(&fixture->writer), "");
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(stored(fixture), 2);
    assert_int_equal(scratch_files(&fixture->scratch), 1);
}

static void without_a_folder_no_file_is_made(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.folder = NULL;
    open_writer(fixture);
    fixture->now_ms += 10 * WRITER_REST_MS;
    assert_int_equal(deliver(fixture), 0);
    assert_false(writer_records(&fixture->writer));
    writer_close(&fixture->writer);
    assert_int_equal(scratch_files(&fixture->scratch), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_fault_is_tried_once_more),
        TEST(a_lasting_fault_leaves_the_disk_alone_for_a_minute),
        TEST(a_disk_that_came_back_is_used_again),
        TEST(an_occasion_that_a_failing_disk_did_not_take_is_taken_later),
        TEST(a_folder_that_came_back_is_used_again),
        TEST(a_day_of_faults_gives_a_line_a_minute),
        TEST(a_fault_that_comes_and_goes_gives_a_line_a_minute),
        TEST(damage_while_running_begins_a_new_database),
        TEST(damage_that_is_gone_keeps_the_database),
        TEST(without_a_folder_no_file_is_made),
    };
    return cmocka_run_group_tests_name("writer", tests, NULL, NULL);
}
