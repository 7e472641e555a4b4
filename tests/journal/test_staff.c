/* Tests of what staff's screens ask of the journal: a copy, figures, an occasion, the clock, a
 * hand-over and whether the writer lives; and of an export as a call. */
#include "journal/export.h"
#include "journal/journal.h"
#include "journal/verify.h"

#include "base/text.h"
#include "faulty.h"
#include "kiosk_maker.h"
#include "scratch.h"

#include <pthread.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <cmocka.h>

/* 2026-03-14 10:59:59.999 UTC. */
static const int64_t wall_ms = 1773485999999;
#define DAY_MS INT64_C(86400000)

struct fixture {
    struct scratch scratch, other; /* the kiosk's disk, and another */
    struct clock clock;
    struct journal_options options;
    struct journal *journal;
    char copy[SCRATCH_PATH + 16];
    struct err err;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    scratch_make(&fixture.other);
    snprintf(fixture.copy, sizeof fixture.copy, "%s/copy.db", fixture.other.folder);
    clock_init_virtual(&fixture.clock, wall_ms);
    fixture.options = (struct journal_options){
        .folder = fixture.scratch.folder, .pack = "vonk-1", .seed = 7, .clock = &fixture.clock};
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    scratch_remove(&fixture->scratch);
    scratch_remove(&fixture->other);
    return 0;
}

static void open_journal(struct fixture *fixture)
{
    fixture->journal = journal_open(&fixture->options, &fixture->err);
}

static void emit(struct fixture *fixture, enum event_kind kind, const char *subject)
{
    struct event event = event_make(kind, subject, NULL, 0);
    journal_emit(fixture->journal, &event);
}

/* A visit of four interactions. */
static void make_visit(struct fixture *fixture)
{
    journal_visit_start(fixture->journal);
    emit(fixture, EVENT_SCREEN_OPEN, "home");
    emit(fixture, EVENT_STORY_OPEN, "samira");
    clock_advance(&fixture->clock, 61000);
    journal_visit_end(fixture->journal, "idle");
}

static int64_t count_in(const char *path, const char *what)
{
    char sql[128];
    snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", what);
    return scratch_number(path, sql);
}

/* ---- copies ---- */

static void a_copy_holds_all_that_was_emitted_before_it(void **state)
{
    struct fixture *fixture = *state;
    struct stat info;
    open_journal(fixture);
    make_visit(fixture); /* nobody flushes */
    assert_true(journal_snapshot(fixture->journal, fixture->copy, &fixture->err));
    make_visit(fixture);
    journal_close(fixture->journal);
    scratch_assert_sound(fixture->copy);
    assert_int_equal(count_in(fixture->copy, "interaction"), 4);
    assert_int_equal(count_in(fixture->scratch.database, "interaction"), 8);
    assert_int_equal(stat(fixture->copy, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
    assert_int_equal(scratch_files(&fixture->other), 1);
}

/* What the worker's thread of a kiosk does. */
struct worker {
    struct fixture *fixture;
    atomic_bool enough;
    atomic_int copies;
    atomic_int refused;
    int rounds;
};

static void *copy_again_and_again(void *data)
{
    struct worker *worker = data;
    struct fixture *fixture = worker->fixture;
    while (!worker->enough || worker->copies == 0) {
        char path[SCRATCH_PATH + 32];
        struct err err = {0};
        snprintf(path, sizeof path, "%s/copy-%d.db", fixture->other.folder, worker->copies);
        worker->refused += !journal_snapshot(fixture->journal, path, &err);
        worker->copies++;
    }
    return NULL;
}

static void commits_go_on_while_copies_are_made_and_every_copy_is_sound(void **state)
{
    struct fixture *fixture = *state;
    const struct kiosk_days days = {.seed = 3, .first_ms = 1772323200000, .days = 4, .visits = 150};
    struct worker worker = {.fixture = fixture};
    pthread_t thread;
    assert_true(kiosk_make(fixture->scratch.folder, &days));
    int64_t before = count_in(fixture->scratch.database, "interaction");
    open_journal(fixture);
    assert_int_equal(pthread_create(&thread, NULL, copy_again_and_again, &worker), 0);
    int visits = 0;
    for (; visits < 20 || worker.copies < 3; visits++) {
        make_visit(fixture);
        journal_flush(fixture->journal);
    }
    worker.enough = true;
    pthread_join(thread, NULL);
    journal_close(fixture->journal);
    assert_int_equal(worker.refused, 0);
    assert_int_equal(count_in(fixture->scratch.database, "interaction"), before + 4 * visits);
    for (int i = 0; i < worker.copies; i++) {
        char path[SCRATCH_PATH + 32];
        snprintf(path, sizeof path, "%s/copy-%d.db", fixture->other.folder, i);
        scratch_assert_sound(path);
        assert_true(count_in(path, "interaction") >= before);
        remove(path);
    }
}

static void nothing_is_ever_overwritten_by_a_copy(void **state)
{
    struct fixture *fixture = *state;
    size_t size;
    scratch_write(fixture->copy, "mine", 4);
    open_journal(fixture);
    make_visit(fixture);
    assert_false(journal_snapshot(fixture->journal, fixture->copy, &fixture->err));
    assert_non_null(strstr(fixture->err.text, "choose another folder"));
    assert_false(journal_snapshot(fixture->journal, "/nowhere/copy.db", &fixture->err));
    assert_non_null(strstr(fixture->err.text, "/nowhere/copy.db"));
    journal_close(fixture->journal);
    unsigned char *bytes = scratch_read(fixture->copy, &size);
    assert_int_equal(size, 4);
    free(bytes);
}

static void a_full_disk_can_be_copied_to_another(void **state)
{
    struct fixture *fixture = *state;
    struct journal_counts counts;
    faulty_install();
    open_journal(fixture);
    make_visit(fixture);
    journal_flush(fixture->journal);
    faulty_fail(0, true, SQLITE_FULL);
    make_visit(fixture);
    journal_flush(fixture->journal);
    journal_read_counts(fixture->journal, &counts);
    assert_false(counts.recording);
    faulty_remove(); /* only what is opened from here on is on a disk with room */
    assert_true(journal_snapshot(fixture->journal, fixture->copy, &fixture->err));
    scratch_assert_sound(fixture->copy);
    assert_int_equal(count_in(fixture->copy, "interaction"), 4);
    faulty_heal();
    journal_close(fixture->journal);
}

static void a_copy_without_room_leaves_nothing(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    open_journal(fixture);
    make_visit(fixture);
    journal_flush(fixture->journal);
    faulty_fail(3, true, SQLITE_FULL);
    assert_false(journal_snapshot(fixture->journal, fixture->copy, &fixture->err));
    faulty_heal();
    assert_non_null(strstr(fixture->err.text, "no room for the copy"));
    assert_int_equal(scratch_files(&fixture->other), 0);
    journal_close(fixture->journal);
    faulty_remove();
}

static void a_read_only_disk_can_be_copied_and_counted(void **state)
{
    struct fixture *fixture = *state;
    struct stats stats;
    struct arena arena;
    arena_init(&arena, 0);
    stats_init(&stats, NULL, &arena);
    open_journal(fixture);
    make_visit(fixture);
    journal_close(fixture->journal);
    assert_int_equal(chmod(fixture->other.folder, 0777), 0);
    scratch_drop_rights(&fixture->scratch);
    assert_int_equal(chmod(fixture->scratch.database, 0400), 0);
    assert_int_equal(chmod(fixture->scratch.folder, 0500), 0);
    open_journal(fixture);
    bool copied = journal_snapshot(fixture->journal, fixture->copy, &fixture->err);
    bool counted = journal_stats(fixture->journal, &stats, &fixture->err);
    journal_close(fixture->journal);
    scratch_regain_rights();
    assert_true(copied);
    assert_int_equal(count_in(fixture->copy, "interaction"), 4);
    assert_true(counted);
    assert_int_equal(stats.visits.visits, 1);
    arena_finish(&arena);
}

static void a_kiosk_without_a_folder_says_that_it_counts_in_memory(void **state)
{
    struct fixture *fixture = *state;
    struct stats stats;
    struct arena arena;
    arena_init(&arena, 0);
    stats_init(&stats, NULL, &arena);
    fixture->options.folder = NULL;
    open_journal(fixture);
    make_visit(fixture);
    struct err errs[3] = {0};
    assert_true(journal_set_occasion(fixture->journal, NULL));
    assert_true(journal_set_clock(fixture->journal, wall_ms));
    assert_false(journal_snapshot(fixture->journal, fixture->copy, &errs[0]));
    assert_false(journal_stats(fixture->journal, &stats, &errs[1]));
    assert_false(journal_hand_over(fixture->journal, 1, wall_ms, &errs[2]));
    for (int i = 0; i < 3; i++) {
        assert_non_null(strstr(errs[i].text, "in memory only"));
    }
    assert_int_equal(journal_stalled(fixture->journal), 0);
    assert_int_equal(scratch_files(&fixture->other), 0);
    journal_close(fixture->journal);
    arena_finish(&arena);
}

/* ---- figures, occasion, clock, hand-over ---- */

static void the_figures_are_those_of_the_file(void **state)
{
    struct fixture *fixture = *state;
    struct stats open, off, today;
    struct arena arena;
    arena_init(&arena, 0);
    stats_init(&open, NULL, &arena);
    const struct stats_filter filter = {.from_ms = 1773446400000 + DAY_MS,
                                        .to_ms = 1773446400000 + DAY_MS};
    stats_init(&today, &filter, &arena);
    open_journal(fixture);
    make_visit(fixture);
    clock_advance(&fixture->clock, DAY_MS);
    make_visit(fixture);
    make_visit(fixture);
    assert_true(journal_stats(fixture->journal, &open, &fixture->err));
    assert_true(journal_stats(fixture->journal, &today, &fixture->err));
    journal_close(fixture->journal);
    assert_true(stats_read(&off, fixture->scratch.database, NULL, &arena, &fixture->err));
    assert_int_equal(open.visits.visits, 3);
    assert_int_equal(open.interactions, off.interactions);
    assert_memory_equal(open.kinds, off.kinds, sizeof open.kinds);
    assert_int_equal(today.visits.visits, 2);
    arena_finish(&arena);
}

static void an_occasion_is_of_the_visits_that_begin_after_it_was_set(void **state)
{
    struct fixture *fixture = *state;
    const struct occasion fair = {.name = "open-dag", .kind = "open_day"};
    const struct occasion tour = {.name = "tournee", .kind = "fair"};
    fixture->options.occasion = &fair;
    open_journal(fixture);
    make_visit(fixture); /* all of it in one batch */
    assert_true(journal_set_occasion(fixture->journal, &tour));
    make_visit(fixture);
    assert_true(journal_set_occasion(fixture->journal, NULL));
    make_visit(fixture);
    journal_flush(fixture->journal);
    journal_close(fixture->journal);
    assert_string_equal(
        scratch_text(fixture->scratch.database,
                     "SELECT group_concat(ifnull(name, '-')) FROM visit LEFT JOIN occasion "
                     "ON occasion.number = visit.occasion"),
        "open-dag,tournee,-");
}

static void a_clock_that_staff_set_is_believed_from_then_on(void **state)
{
    struct fixture *fixture = *state;
    clock_init_virtual(&fixture->clock, -1);
    open_journal(fixture);
    make_visit(fixture);
    assert_true(journal_set_clock(fixture->journal, wall_ms));
    journal_flush(fixture->journal);
    assert_true(journal_snapshot(fixture->journal, fixture->copy, &fixture->err));
    assert_string_equal(scratch_text(fixture->copy, "SELECT wall_ms || quality FROM anchor"),
                        "1773485100000staff"); /* without a visit since */
    clock_advance(&fixture->clock, DAY_MS);
    make_visit(fixture);
    journal_close(fixture->journal);
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT group_concat(ifnull(start_ms, '-') || quality) "
                                     "FROM visit"),
                        "-none,1773571500000staff"); /* the machine's own still says nothing */
}

static void only_visits_that_are_over_are_handed_over(void **state)
{
    struct fixture *fixture = *state;
    open_journal(fixture);
    make_visit(fixture);
    make_visit(fixture);
    journal_visit_start(fixture->journal);
    assert_true(journal_hand_over(fixture->journal, 3, -1, &fixture->err)); /* nobody knows when */
    assert_true(journal_hand_over(fixture->journal, 1, wall_ms, &fixture->err));
    assert_true(journal_hand_over(fixture->journal, 3, wall_ms, &fixture->err));
    journal_close(fixture->journal);
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT group_concat(way || visit || ' ' || day_ms) "
                                     "FROM handed"),
                        "export1 1773446400000,export2 1773446400000");
}

/* ---- the writer's pulse ---- */

/* Polls, for at most ten seconds, until the writer has stalled for longer than `ms`, or not. */
static bool stalls(const struct fixture *fixture, int64_t ms, bool wanted)
{
    const struct timespec pause = {.tv_nsec = 1000000};
    for (int i = 0; i < 10000; i++) {
        if ((journal_stalled(fixture->journal) > ms) == wanted) {
            return true;
        }
        nanosleep(&pause, NULL);
    }
    return false;
}

static void a_writer_that_hangs_shows_and_one_that_sleeps_does_not(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    open_journal(fixture);
    journal_flush(fixture->journal);
    assert_true(stalls(fixture, 0, false));
    faulty_close_gate();
    make_visit(fixture);
    faulty_wait_at_gate();
    assert_true(stalls(fixture, 100, true)); /* an event that came in long ago is not done */
    faulty_open_gate();
    journal_flush(fixture->journal);
    assert_true(stalls(fixture, 0, false));
    journal_close(fixture->journal);
    faulty_remove();
}

/* ---- an export as a call ---- */

static void a_copy_becomes_a_sealed_folder_without_a_word(void **state)
{
    struct fixture *fixture = *state;
    const struct kiosk_days days = {.seed = 3, .first_ms = 1772323200000, .days = 3, .visits = 40};
    const struct report_texts texts = report_texts_english();
    char key[SCRATCH_PATH + 16], out[SCRATCH_PATH + 16];
    struct verified verified;
    struct export_done done;
    struct book book;
    struct arena arena;
    arena_init(&arena, 0);
    assert_true(kiosk_make(fixture->scratch.folder, &days));
    open_journal(fixture);
    make_visit(fixture);
    journal_visit_start(fixture->journal);
    assert_true(journal_snapshot(fixture->journal, fixture->copy, &fixture->err));
    snprintf(key, sizeof key, "%s/key", fixture->scratch.folder);
    snprintf(out, sizeof out, "%s/exports", fixture->other.folder);
    for (int grade = 0; grade < GRADE_COUNT; grade++) {
        const struct export_request request = {out, key, (enum grade)grade, &texts};
        assert_true(export_database(fixture->copy, &request, &done, &fixture->err));
        book_init(&book, &arena);
        assert_int_equal(
            verify_folder(&verified, done.path, NULL, VERIFY_KEEP_NONE, &book, &fixture->err),
            VERDICT_SOUND);
        assert_int_equal(verified.grade, grade);
        assert_true(done.rows > 0);
        assert_int_equal(done.visit, grade == GRADE_CONTROLLER ? 121 : 0); /* 122 goes on */
    }
    journal_close(fixture->journal);
    assert_int_equal(system(arena_printf(&arena, "rm -rf '%s'", out)), 0);
    arena_finish(&arena);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_copy_holds_all_that_was_emitted_before_it),
        TEST(commits_go_on_while_copies_are_made_and_every_copy_is_sound),
        TEST(nothing_is_ever_overwritten_by_a_copy),
        TEST(a_full_disk_can_be_copied_to_another),
        TEST(a_copy_without_room_leaves_nothing),
        TEST(a_read_only_disk_can_be_copied_and_counted),
        TEST(a_kiosk_without_a_folder_says_that_it_counts_in_memory),
        TEST(the_figures_are_those_of_the_file),
        TEST(an_occasion_is_of_the_visits_that_begin_after_it_was_set),
        TEST(a_clock_that_staff_set_is_believed_from_then_on),
        TEST(only_visits_that_are_over_are_handed_over),
        TEST(a_writer_that_hangs_shows_and_one_that_sleeps_does_not),
        TEST(a_copy_becomes_a_sealed_folder_without_a_word),
    };
    return cmocka_run_group_tests_name("staff", tests, NULL, NULL);
}
