/* Tests of the journal: visits, the ring, the writer's thread and what staff are told. */
#include "journal/journal.h"

#include "base/text.h"
#include "faulty.h"
#include "scratch.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* 2026-03-14 10:59:59.999 UTC: the last instant of the quarter that begins at 1773485100000. */
static const int64_t wall_ms = 1773485999999;

struct fixture {
    struct scratch scratch;
    struct clock clock;
    struct journal_options options;
    struct err err;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    clock_init_virtual(&fixture.clock, wall_ms);
    fixture.options = (struct journal_options){
        .folder = fixture.scratch.folder,
        .pack = "vonk-1",
        .seed = 7,
        .clock = &fixture.clock,
    };
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    scratch_remove(&fixture->scratch);
    return 0;
}

static void emit(struct journal *journal, enum event_kind kind, const char *subject,
                 const char *detail, int value)
{
    struct event event = event_make(kind, subject, detail, value);
    journal_emit(journal, &event);
}

static struct journal_counts counts_of(struct journal *journal)
{
    struct journal_counts counts;
    journal_flush(journal);
    journal_read_counts(journal, &counts);
    return counts;
}

/* A visit of five interactions, start and end included. */
static void make_visit(struct fixture *fixture, struct journal *journal)
{
    journal_visit_start(journal);
    clock_advance(&fixture->clock, 1500);
    emit(journal, EVENT_SCREEN_OPEN, "home", NULL, 0);
    emit(journal, EVENT_QUIZ_ANSWER, "robot", "like", 1);
    clock_advance(&fixture->clock, 61000);
    emit(journal, EVENT_QUIZ_FINISH, NULL, "clear", 1);
    journal_visit_end(journal, "idle");
}

static void a_visit_is_stored_from_its_start_to_its_end(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    struct journal_counts counts = counts_of(journal);
    journal_close(journal);
    assert_string_equal(fixture->err.text, "");
    assert_true(counts.recording);
    assert_string_equal(counts.trouble, "");
    assert_int_equal(counts.visits, 1);
    assert_int_equal(counts.interactions, 5);
    assert_int_equal(counts.committed, 5);
    assert_int_equal(counts.lost, 0);
    assert_string_equal(
        scratch_text(fixture->scratch.database,
                     "SELECT group_concat(seq || ' ' || visit || ' ' || ms || ' ' || kind || ' ' "
                     "|| subject || ' ' || detail || ' ' || value, '; ') FROM interaction"),
        "1 1 0 visit_start   0; 2 1 1500 screen_open home  0; "
        "3 1 1500 quiz_answer robot like 1; 4 1 62500 quiz_finish  clear 1; "
        "5 1 62500 visit_end  idle 62");
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT boot || ' ' || start_ms || ' ' || quality || ' ' || "
                                     "ended || ' ' || seconds FROM visit"),
                        "1 1773485100000 staff idle 62");
    assert_string_equal(
        scratch_text(fixture->scratch.database,
                     "SELECT boot_no || ' ' || mono_ms || ' ' || wall_ms || ' ' || "
                     "quality || ' ' || pack FROM boot JOIN anchor ON boot = boot_no"),
        "1 0 1773485100000 staff vonk-1");
}

static void counting_goes_on_where_the_last_run_stopped(void **state)
{
    struct fixture *fixture = *state;
    for (int run = 0; run < 3; run++) {
        struct journal *journal = journal_open(&fixture->options, &fixture->err);
        make_visit(fixture, journal);
        journal_close(journal);
    }
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT max(seq) FROM interaction"),
                     15);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT max(number) FROM visit"), 3);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT max(boot_no) FROM boot"), 3);
    assert_int_equal(scratch_files(&fixture->scratch), 1);
}

/* Runs two visits and returns their ids in one string. */
static const char *ids_with_seed(struct fixture *fixture, uint64_t seed)
{
    static char ids[4][100];
    static int turn;
    turn = (turn + 1) % 4;
    fixture->options.seed = seed;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    make_visit(fixture, journal);
    journal_close(journal);
    snprintf(ids[turn], sizeof ids[turn], "%s",
             scratch_text(fixture->scratch.database,
                          "SELECT group_concat(id) FROM visit WHERE boot = "
                          "(SELECT max(boot_no) FROM boot)"));
    return ids[turn];
}

static void the_same_seed_gives_the_same_visit_ids(void **state)
{
    struct fixture *fixture = *state;
    const char *first = ids_with_seed(fixture, 7);
    assert_string_equal(ids_with_seed(fixture, 7), first);
    assert_string_not_equal(ids_with_seed(fixture, 8), first);
}

static void without_a_seed_every_id_is_new(void **state)
{
    struct fixture *fixture = *state;
    const char *first = ids_with_seed(fixture, 0);
    assert_string_not_equal(ids_with_seed(fixture, 0), first);
    assert_int_equal(
        scratch_number(fixture->scratch.database, "SELECT count(DISTINCT id) FROM visit"), 4);
}

static void ids_are_random_uuids_of_version_4(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    for (int i = 0; i < 200; i++) {
        make_visit(fixture, journal);
    }
    journal_close(journal);
    assert_int_equal(scratch_number(fixture->scratch.database,
                                    "SELECT count(DISTINCT id) FROM visit WHERE id LIKE "
                                    "'________-____-4___-____-____________' AND "
                                    "substr(id, 20, 1) IN ('8', '9', 'a', 'b') AND "
                                    "replace(id, '-', '') NOT GLOB '*[^0-9a-f]*'"),
                     200);
}

static void an_event_without_a_visit_is_dropped(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    emit(journal, EVENT_SCREEN_OPEN, "home", NULL, 0);
    journal_visit_end(journal, "idle");
    assert_int_equal(counts_of(journal).interactions, 0);
    make_visit(fixture, journal);
    emit(journal, EVENT_SCREEN_OPEN, "home", NULL, 0);
    assert_int_equal(counts_of(journal).interactions, 5);
    journal_close(journal);
}

static void only_the_journal_starts_and_ends_visits(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    journal_visit_start(journal);
    emit(journal, EVENT_VISIT_END, NULL, "idle", 0);
    emit(journal, EVENT_VISIT_START, NULL, NULL, 0);
    journal_emit(journal, &(struct event){.kind = EVENT_COUNT});
    assert_int_equal(counts_of(journal).interactions, 1);
    journal_close(journal);
}

static void a_new_visit_ends_the_open_one_as_shutdown(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    journal_visit_start(journal);
    journal_visit_start(journal);
    assert_int_equal(counts_of(journal).interactions, 3);
    journal_close(journal);
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT group_concat(kind || ' ' || detail) FROM interaction"),
                        "visit_start ,visit_end shutdown,visit_start ,visit_end shutdown");
}

static const char *attract_text(struct fixture *fixture)
{
    return scratch_text(fixture->scratch.database,
                        "SELECT group_concat(day_ms || ' ' || woke || ' ' || times || ' ' || "
                        "seconds, '; ') FROM attract");
}

static void attract_is_added_up_by_day_and_is_no_interaction(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    journal_attract(journal, 900, NULL);
    journal_attract(journal, 40, "touch");
    make_visit(fixture, journal);
    journal_attract(journal, 60, "touch");
    journal_attract(journal, 7, "language");
    emit(journal, EVENT_ATTRACT_END, NULL, "touch", 5);
    assert_int_equal(counts_of(journal).interactions, 5);
    assert_int_equal(counts_of(journal).committed, 5);
    assert_int_equal(counts_of(journal).lost, 0);
    journal_close(journal);
    assert_string_equal(attract_text(fixture), "1773446400000  0 900; "
                                               "1773446400000 language 1 7; "
                                               "1773446400000 touch 2 100");
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     5);
}

static void the_keypad_is_told_from_ten_uses_a_day_on(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    for (int i = 1; i < JOURNAL_KEYS; i++) {
        journal_attract(journal, 10, "key");
    }
    journal_flush(journal);
    clock_advance(&fixture->clock, 24 * 3600 * 1000);
    for (int i = 1; i <= JOURNAL_KEYS + 2; i++) {
        journal_attract(journal, 10, "key");
    }
    journal_close(journal);
    assert_string_equal(attract_text(fixture), "1773446400000 touch 9 90; "
                                               "1773532800000 key 3 30; "
                                               "1773532800000 touch 9 90");
}

static void this_visit_is_counted_live(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    assert_int_equal(journal_visit_interactions(journal), 0);
    journal_visit_start(journal);
    emit(journal, EVENT_SCREEN_OPEN, "about", NULL, 0);
    assert_int_equal(journal_visit_interactions(journal), 2);
    journal_visit_end(journal, "restart");
    assert_int_equal(journal_visit_interactions(journal), 0);
    journal_close(journal);
}

static void what_may_not_be_stored_is_left_out(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    struct event event = {.kind = EVENT_STORY_OPEN, .value = 99};
    memset(event.detail, 'x', sizeof event.detail);
    journal_visit_start(journal);
    text_copy(event.subject, sizeof event.subject, "Anna de Vries, 13");
    journal_emit(journal, &event);
    event = (struct event){.kind = EVENT_QUIZ_TOPIC, .value = -5};
    memset(event.subject, 'x', sizeof event.subject);
    journal_emit(journal, &event);
    event = (struct event){.kind = EVENT_QUIZ_TOPIC, .subject = "05-1", .value = 2000000000};
    journal_emit(journal, &event);
    assert_int_equal(counts_of(journal).committed, 4);
    journal_close(journal);
    assert_string_equal(
        scratch_text(fixture->scratch.database,
                     "SELECT group_concat(kind || '/' || subject || '/' || detail || '/' || value) "
                     "FROM interaction WHERE seq BETWEEN 2 AND 4"),
        "story_open///0,quiz_topic/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx//0,quiz_topic/05-1//1000000");
}

static void without_a_folder_everything_is_counted_in_memory(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.folder = NULL;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    struct journal_counts counts = counts_of(journal);
    journal_close(journal);
    assert_false(counts.recording);
    assert_string_equal(counts.trouble, fixture->err.text);
    assert_non_null(strstr(counts.trouble, "--data DIR"));
    assert_int_equal(counts.visits, 1);
    assert_int_equal(counts.interactions, 5);
    assert_int_equal(counts.committed, 0);
    assert_int_equal(counts.lost, 5);
}

/* Opens the journal, expects it to count in memory only and its sentence to hold `words`. */
static void assert_memory_only(struct fixture *fixture, const char *words)
{
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    struct journal_counts counts = counts_of(journal);
    journal_close(journal);
    assert_false(counts.recording);
    assert_non_null(strstr(counts.trouble, words));
    assert_int_equal(counts.interactions, 5);
    assert_int_equal(counts.committed, 0);
    assert_int_equal(counts.lost, 5);
}

static void a_folder_that_cannot_be_made_is_told_to_staff(void **state)
{
    struct fixture *fixture = *state;
    scratch_write(scratch_path(&fixture->scratch, "file"), "x", 1);
    char folder[SCRATCH_PATH + 300];
    snprintf(folder, sizeof folder, "%s/deeper", scratch_path(&fixture->scratch, "file"));
    fixture->options.folder = folder;
    assert_memory_only(fixture, "folder");
    assert_non_null(strstr(fixture->err.text, folder));
}

static void a_read_only_folder_is_told_to_staff(void **state)
{
    struct fixture *fixture = *state;
    scratch_drop_rights(&fixture->scratch);
    assert_int_equal(chmod(fixture->scratch.folder, 0500), 0);
    assert_memory_only(fixture, "permissions");
    assert_int_equal(scratch_files(&fixture->scratch), 0);
    scratch_regain_rights();
}

static void a_folder_that_became_read_only_keeps_its_database(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    journal_close(journal);
    scratch_drop_rights(&fixture->scratch);
    assert_int_equal(chmod(fixture->scratch.database, 0400), 0);
    assert_int_equal(chmod(fixture->scratch.folder, 0500), 0);
    assert_memory_only(fixture, "permissions");
    scratch_regain_rights();
    assert_int_equal(scratch_files(&fixture->scratch), 1);
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     5);
}

/* The child: holds the database until told to go on. Exit status 0 when it could store a visit
 * before and after. */
static void hold_database(struct fixture *fixture, int ready, int go)
{
    char byte = 0;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    bool stored = counts_of(journal).committed == 5;
    stored = write(ready, &byte, 1) == 1 && read(go, &byte, 1) == 1 && stored;
    make_visit(fixture, journal);
    stored = counts_of(journal).committed == 10 && stored;
    journal_close(journal);
    _exit(stored ? 0 : 1);
}

static void a_second_kiosk_on_the_same_database_counts_in_memory(void **state)
{
    struct fixture *fixture = *state;
    int ready[2], go[2], status;
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(go), 0);
    pid_t child = fork();
    if (child == 0) {
        hold_database(fixture, ready[1], go[0]);
    }
    assert_int_equal(read(ready[0], &byte, 1), 1);
    assert_memory_only(fixture, "another Vonk is using it");
    assert_int_equal(write(go[1], &byte, 1), 1);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(scratch_files(&fixture->scratch), 1);
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     10);
    for (int i = 0; i < 2; i++) {
        close(ready[i]);
        close(go[i]);
    }
}

static void a_damaged_database_is_put_aside_and_staff_are_told(void **state)
{
    struct fixture *fixture = *state;
    scratch_write(fixture->scratch.database, "this is no database, but somebody's text", 40);
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    struct journal_counts counts = counts_of(journal);
    journal_close(journal);
    assert_true(counts.recording);
    assert_int_equal(counts.committed, 5);
    assert_string_equal(fixture->err.text, "");
    assert_non_null(strstr(counts.trouble, "vonk-aside-1.db"));
    assert_true(scratch_has(&fixture->scratch, "vonk-aside-1.db"));
}

static void the_writer_commits_on_real_time_while_a_virtual_clock_stands_still(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    struct journal_counts counts = counts_of(journal);
    int before = faulty_syncs();
    journal_visit_start(journal);
    faulty_wait_for_syncs(before + 1); /* nobody flushes */
    journal_close(journal);
    faulty_remove();
    assert_true(counts.recording);
}

/* More events than the ring holds, while the disk hangs. */
static void a_full_ring_counts_its_overflow_as_lost(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    journal_flush(journal);
    faulty_close_gate();
    journal_visit_start(journal);
    for (int i = 1; i < JOURNAL_RING / 2; i++) {
        emit(journal, EVENT_SCREEN_OPEN, "home", NULL, 0);
    }
    faulty_wait_at_gate(); /* the writer took the first half */
    for (int i = 0; i < JOURNAL_RING + 10; i++) {
        emit(journal, EVENT_SCREEN_OPEN, "home", NULL, 0);
    }
    struct journal_counts counts;
    journal_read_counts(journal, &counts);
    assert_int_equal(counts.interactions, JOURNAL_RING / 2 + JOURNAL_RING + 10);
    assert_int_equal(counts.committed, 0);
    assert_int_equal(counts.lost, 10);
    faulty_open_gate();
    counts = counts_of(journal);
    assert_int_equal(counts.committed, JOURNAL_RING / 2 + JOURNAL_RING);
    assert_int_equal(counts.lost, 10);
    journal_close(journal);
    faulty_remove();
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     counts.committed + 1); /* and the end of the visit */
}

static void a_disk_that_hangs_at_the_start_keeps_nobody_waiting(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    faulty_close_gate();
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    faulty_wait_at_gate();
    faulty_open_gate();
    struct journal_counts counts = counts_of(journal);
    journal_close(journal);
    faulty_remove();
    assert_true(counts.recording);
    assert_int_equal(counts.committed, 5);
}

static void a_disk_that_fails_does_not_stop_the_counting(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    assert_int_equal(counts_of(journal).committed, 5);
    faulty_fail(0, true, SQLITE_FULL);
    make_visit(fixture, journal);
    struct journal_counts counts = counts_of(journal);
    assert_false(counts.recording);
    assert_non_null(strstr(counts.trouble, "the disk is full"));
    assert_int_equal(counts.interactions, 10);
    assert_int_equal(counts.committed, 5);
    assert_int_equal(counts.lost, 5);
    faulty_heal();
    journal_close(journal);
    faulty_remove();
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     5);
}

static void one_failed_write_costs_nothing(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    journal_flush(journal);
    faulty_fail(0, false, SQLITE_IOERR_WRITE);
    make_visit(fixture, journal);
    struct journal_counts counts = counts_of(journal);
    assert_true(counts.recording);
    assert_string_equal(counts.trouble, "");
    assert_int_equal(counts.committed, 5);
    journal_close(journal);
    faulty_remove();
    scratch_assert_sound(fixture->scratch.database);
}

/* Looks at every number of every table: one that could be a date of this century, in seconds or in
 * milliseconds, must be a whole quarter of an hour. */
static void no_time_in_the_database_is_finer_than_a_quarter(void **state)
{
    struct fixture *fixture = *state;
    const char *path = fixture->scratch.database;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    for (int i = 0; i < 1000; i++) {
        make_visit(fixture, journal);
        clock_advance(&fixture->clock, 977);
        if (i % 100 == 0) {
            journal_flush(journal);
        }
    }
    journal_close(journal);
    int64_t columns = scratch_number(path, "SELECT count(*) FROM sqlite_schema AS s "
                                           "JOIN pragma_table_info(s.name) AS c "
                                           "WHERE c.type = 'INTEGER'");
    assert_true(columns > 20);
    for (int64_t i = 0; i < columns; i++) {
        char sql[512];
        snprintf(
            sql, sizeof sql,
            "SELECT format('SELECT count(*) FROM %%s WHERE %%s > 946684800 AND %%s %%%% 900000',"
            " s.name, c.name, c.name) FROM sqlite_schema AS s "
            "JOIN pragma_table_info(s.name) AS c WHERE c.type = 'INTEGER' "
            "LIMIT 1 OFFSET %d",
            (int)i);
        snprintf(sql, sizeof sql, "%s", scratch_text(path, sql));
        assert_int_equal(scratch_number(path, sql), 0);
    }
    assert_true(scratch_number(path, "SELECT count(*) FROM tally WHERE day_ms > 0") > 0);
    assert_int_equal(
        scratch_number(path, "SELECT count(*) FROM visit WHERE start_ms = 1773485100000"), 1);
}

static void an_unknown_clock_leaves_the_times_open(void **state)
{
    struct fixture *fixture = *state;
    clock_init_virtual(&fixture->clock, -1);
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    make_visit(fixture, journal);
    clock_init_virtual(&fixture->clock, wall_ms); /* a time server was found */
    fixture->clock.now_ms = 1000000;
    make_visit(fixture, journal);
    clock_advance(&fixture->clock, 86400000);
    make_visit(fixture, journal);
    journal_close(journal);
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT group_concat(ifnull(start_ms, '-') || quality) "
                                     "FROM visit WHERE number < 3"),
                        "-none,1773485100000staff");
    assert_string_equal(
        scratch_text(fixture->scratch.database,
                     "SELECT mono_ms || ' ' || wall_ms || ' ' || quality FROM anchor"),
        "900000 1773485100000 staff");
}

static void closing_nothing_is_fine(void **state)
{
    (void)state;
    journal_close(NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_visit_is_stored_from_its_start_to_its_end),
        TEST(counting_goes_on_where_the_last_run_stopped),
        TEST(the_same_seed_gives_the_same_visit_ids),
        TEST(without_a_seed_every_id_is_new),
        TEST(ids_are_random_uuids_of_version_4),
        TEST(an_event_without_a_visit_is_dropped),
        TEST(only_the_journal_starts_and_ends_visits),
        TEST(a_new_visit_ends_the_open_one_as_shutdown),
        TEST(attract_is_added_up_by_day_and_is_no_interaction),
        TEST(the_keypad_is_told_from_ten_uses_a_day_on),
        TEST(this_visit_is_counted_live),
        TEST(what_may_not_be_stored_is_left_out),
        TEST(without_a_folder_everything_is_counted_in_memory),
        TEST(a_folder_that_cannot_be_made_is_told_to_staff),
        TEST(a_read_only_folder_is_told_to_staff),
        TEST(a_folder_that_became_read_only_keeps_its_database),
        TEST(a_second_kiosk_on_the_same_database_counts_in_memory),
        TEST(a_damaged_database_is_put_aside_and_staff_are_told),
        TEST(the_writer_commits_on_real_time_while_a_virtual_clock_stands_still),
        TEST(a_full_ring_counts_its_overflow_as_lost),
        TEST(a_disk_that_hangs_at_the_start_keeps_nobody_waiting),
        TEST(a_disk_that_fails_does_not_stop_the_counting),
        TEST(one_failed_write_costs_nothing),
        TEST(no_time_in_the_database_is_finer_than_a_quarter),
        TEST(an_unknown_clock_leaves_the_times_open),
        cmocka_unit_test(closing_nothing_is_fine),
    };
    return cmocka_run_group_tests_name("journal", tests, NULL, NULL);
}
