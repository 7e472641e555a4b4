/* Tests on a small disk of its own (a tmpfs in a mount namespace, where the machine allows that;
 * else skipped): full to the last page, and locked for writing; and of a disk that is locked while
 * the kiosk runs. What happens at every single write that fails is the business of test_store.c.
 * VONK_FULL_STEP 1 tries every 4 KiB of free space from 0 to 2 MiB, instead of each 8th. */
#include "base/arena.h"
#include "fault_run.h"
#include "faulty.h"
#include "journal/stats.h"

#include <sched.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cmocka.h>

enum { PAGE = 4096, PAGES = 512, STEP = 8, BEFORE = 20, VISITS = 300, MOMENTS = 50 };

struct fixture {
    struct fault_run run;
    bool mounted;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    fault_run_init(&fixture.run, 7);
    *state = &fixture;
    return 0;
}

static void let_go(struct fixture *fixture)
{
    if (fixture->mounted) {
        assert_int_equal(umount2(fixture->run.scratch.folder, MNT_DETACH), 0);
        fixture->mounted = false;
    }
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    let_go(fixture);
    fault_run_finish(&fixture->run);
    return 0;
}

/* A namespace of its own, in which mounting harms nobody; asked for once. */
static bool may_mount(void)
{
    static bool asked, allowed;
    if (!asked) {
        asked = true;
        allowed = (unshare(CLONE_NEWNS) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0) &&
                  mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
    }
    return allowed;
}

static bool mount_disk(struct fixture *fixture, unsigned long flags, const char *options)
{
    return mount("tmpfs", fixture->run.scratch.folder, "tmpfs", flags, options) == 0;
}

/* Puts a new empty disk of 2 MiB under the kiosk's folder; skips the test where it must not. */
static void new_disk(struct fixture *fixture)
{
    let_go(fixture);
    fixture->run.notice[0] = '\0';
    if (!may_mount() || !mount_disk(fixture, 0, "size=2048k")) {
        skip();
    }
    fixture->mounted = true;
}

static void lock_disk(struct fixture *fixture, bool locked)
{
    assert_true(mount_disk(fixture, MS_REMOUNT | (locked ? MS_RDONLY : 0), "size=2048k"));
}

/* Fills the disk up to so many free pages. */
static void fill_disk(struct fixture *fixture, int free_pages)
{
    static const char page[PAGE];
    FILE *ballast = fopen(scratch_path(&fixture->run.scratch, "ballast"), "w");
    assert_non_null(ballast);
    setbuf(ballast, NULL);
    int written = 0;
    while (fwrite(page, PAGE, 1, ballast) == 1) {
        written++;
    }
    int keep = written > free_pages ? written - free_pages : 0;
    assert_int_equal(ftruncate(fileno(ballast), (off_t)keep * PAGE), 0);
    fclose(ballast);
}

/* The commit at which a disk fails may be there all the same: it is in doubt. */
static void assert_figures(struct fixture *fixture, int64_t interactions)
{
    struct arena arena;
    struct stats stats;
    struct err err = {0};
    arena_init(&arena, 0);
    if (!stats_read(&stats, fixture->run.scratch.database, NULL, &arena, &err)) {
        fail_msg("%s", err.text);
    }
    assert_true(stats.interactions == interactions ||
                stats.interactions == interactions + FAULT_RUN_EVENTS);
    arena_finish(&arena);
}

/* Visits until the disk is full, then room is made, and the same kiosk records again. Returns how
 * many visits were acknowledged. */
static int run_until_full(struct fixture *fixture)
{
    struct fault_run *run = &fixture->run;
    struct writer writer;
    int acknowledged = 0;
    int order = 0;
    writer_open(&writer, &run->options, run->now_ms);
    while (order < VISITS && fault_run_visit(run, &writer, ++order)) {
        acknowledged++;
    }
    if (acknowledged < VISITS) {
        assert_false(writer_records(&writer));
        assert_non_null(strstr(writer_sentence(&writer), "in memory only"));
    }
    assert_int_equal(remove(scratch_path(&run->scratch, "ballast")), 0);
    run->now_ms += WRITER_REST_MS;
    if (fault_run_visit(run, &writer, ++order)) {
        acknowledged++;
    } else {
        assert_true(acknowledged > 0); /* its own files fill the disk */
    }
    assert_string_equal(writer.notice.text, "");
    writer_close(&writer);
    return acknowledged;
}

static void a_full_disk_loses_nothing_committed_and_is_used_again_when_it_has_room(void **state)
{
    struct fixture *fixture = *state;
    const char *wanted = getenv("VONK_FULL_STEP");
    int step = wanted != NULL ? atoi(wanted) : STEP;
    for (int pages = 0; pages < PAGES; pages += step) {
        new_disk(fixture);
        int before = pages % (2 * step) == 0 ? fault_run_day(&fixture->run, BEFORE) : 0;
        fill_disk(fixture, pages);
        int64_t promised = (before + run_until_full(fixture)) * FAULT_RUN_EVENTS;
        mount_disk(fixture, MS_REMOUNT, "size=4096k"); /* room to look at what is left */
        int64_t found = fault_run_stored(&fixture->run);
        if (found < promised || found > promised + FAULT_RUN_EVENTS) {
            fail_msg("%d pages free: %d interactions promised, %d found", pages, (int)promised,
                     (int)found);
        }
        assert_figures(fixture, found);
    }
}

static void figures_can_be_read_while_the_disk_is_full(void **state)
{
    struct fixture *fixture = *state;
    struct writer writer;
    int acknowledged = 0;
    new_disk(fixture);
    assert_int_equal(fault_run_day(&fixture->run, BEFORE), BEFORE);
    fill_disk(fixture, 40);
    writer_open(&writer, &fixture->run.options, 0);
    while (fault_run_visit(&fixture->run, &writer, acknowledged + 1)) {
        acknowledged++;
    }
    store_abandon(writer.store); /* the plug */
    assert_figures(fixture, (BEFORE + acknowledged) * FAULT_RUN_EVENTS);
}

/* Starts on a locked disk: counts in memory, says so, changes nothing. */
static void start_locked(struct fixture *fixture, int64_t interactions)
{
    struct writer writer;
    lock_disk(fixture, true);
    writer_open(&writer, &fixture->run.options, 0);
    assert_false(fault_run_visit(&fixture->run, &writer, 1));
    assert_non_null(strstr(writer_sentence(&writer), "it cannot be written"));
    assert_string_equal(writer.notice.text, "");
    writer_close(&writer);
    assert_figures(fixture, interactions);
    lock_disk(fixture, false);
    assert_int_equal(fault_run_day(&fixture->run, 1), 1);
    assert_int_equal(fault_run_stored(&fixture->run), interactions + FAULT_RUN_EVENTS);
}

static void a_disk_locked_before_the_start_keeps_its_database(void **state)
{
    struct fixture *fixture = *state;
    new_disk(fixture);
    assert_int_equal(fault_run_day(&fixture->run, BEFORE), BEFORE);
    start_locked(fixture, BEFORE * FAULT_RUN_EVENTS);
}

static void a_disk_locked_after_a_pulled_plug_keeps_its_database_and_wal(void **state)
{
    struct fixture *fixture = *state;
    struct writer writer;
    new_disk(fixture);
    assert_int_equal(fault_run_day(&fixture->run, BEFORE), BEFORE);
    writer_open(&writer, &fixture->run.options, 0);
    assert_true(fault_run_visit(&fixture->run, &writer, 1));
    store_abandon(writer.store);
    assert_true(scratch_has(&fixture->run.scratch, "vonk.db-wal"));
    start_locked(fixture, (BEFORE + 1) * FAULT_RUN_EVENTS);
}

/* ext4 locks itself at the first bad block: every write fails from there on. */
static void a_disk_locked_at_any_moment_loses_nothing_committed(void **state)
{
    struct fixture *fixture = *state;
    struct fault_run *run = &fixture->run;
    for (int moment = 0; moment < MOMENTS; moment++) {
        struct writer writer;
        int acknowledged = 0;
        fault_run_forget(run);
        faulty_install();
        writer_open(&writer, &run->options, run->now_ms);
        faulty_fail((int)random_below(&run->random, 100), true, SQLITE_READONLY);
        for (int i = 1; i <= BEFORE * 2; i++) {
            acknowledged += fault_run_visit(run, &writer, i);
        }
        assert_false(writer_records(&writer));
        assert_non_null(strstr(writer_sentence(&writer), "it cannot be written"));
        faulty_heal();
        run->now_ms += WRITER_REST_MS;
        assert_true(fault_run_visit(run, &writer, BEFORE * 2 + 1));
        writer_close(&writer);
        faulty_remove();
        int64_t promised = (acknowledged + 1) * FAULT_RUN_EVENTS;
        int64_t found = fault_run_stored(run);
        assert_true(found >= promised && found <= promised + FAULT_RUN_EVENTS);
    }
}

/* SQLite deletes the -wal of an empty database, even when it may only read. */
static void figures_of_an_emptied_database_leave_its_wal_alone(void **state)
{
    struct fault_run *run = &((struct fixture *)*state)->run;
    struct arena arena;
    struct stats stats;
    struct err err = {0};
    size_t size;
    scratch_write(run->scratch.database, "", 0);
    scratch_write(scratch_path(&run->scratch, "vonk.db-wal"), "visits", 6);
    arena_init(&arena, 0);
    assert_false(stats_read(&stats, run->scratch.database, NULL, &arena, &err));
    assert_non_null(strstr(err.text, "it is empty"));
    arena_finish(&arena);
    free(scratch_read(scratch_path(&run->scratch, "vonk.db-wal"), &size));
    assert_int_equal(size, 6);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_full_disk_loses_nothing_committed_and_is_used_again_when_it_has_room),
        TEST(figures_can_be_read_while_the_disk_is_full),
        TEST(a_disk_locked_before_the_start_keeps_its_database),
        TEST(a_disk_locked_after_a_pulled_plug_keeps_its_database_and_wal),
        TEST(a_disk_locked_at_any_moment_loses_nothing_committed),
        TEST(figures_of_an_emptied_database_leave_its_wal_alone),
    };
    return cmocka_run_group_tests_name("full", tests, NULL, NULL);
}
