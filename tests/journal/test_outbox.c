/* test_outbox.c: what is frozen, in which batches, and that nothing is twice or lost. Kills are
 * kill_outbox.c's. */
#include "journal/outbox.h"

#include "base/text.h"
#include "batches.h"
#include "examples.h"
#include "journal/journal.h"
#include "scratch.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
    struct scratch scratch; /* of the database */
    char folder[SCRATCH_PATH + 32];
    struct clock clock;
    struct journal *journal;
    struct outbox_options options;
    struct outbox_done done;
    struct batches batches;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.options = {.activity_base = EXAMPLE_BASE,
                                           .now_ms = EXAMPLE_NOW,
                                           .all = true,
                                           .done = &fixture.done}};
    scratch_make(&fixture.scratch);
    snprintf(fixture.folder, sizeof fixture.folder, "%s-outbox", fixture.scratch.folder);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    char command[SCRATCH_PATH + 64];
    scratch_remove(&f->scratch);
    snprintf(command, sizeof command, "rm -rf '%s'", f->folder);
    assert_int_equal(system(command), 0);
    return 0;
}

/* ---- a kiosk ---- */

static void start_kiosk(struct fixture *f)
{
    struct journal_options options = {
        .folder = f->scratch.folder, .pack = "vonk-1", .seed = 7, .clock = &f->clock};
    clock_init_virtual(&f->clock, EXAMPLE_START);
    f->journal = journal_open(&options, NULL);
    assert_non_null(f->journal);
}

static void stop_kiosk(struct fixture *f)
{
    journal_close(f->journal);
}

static void emit(struct fixture *f, enum event_kind kind, const char *subject)
{
    struct event event = event_make(kind, subject, NULL, 0);
    journal_emit(f->journal, &event);
    if (journal_visit_interactions(f->journal) % 200 == 0) {
        journal_flush(f->journal); /* the ring is small */
    }
}

/* A visit of so many interactions, its beginning and end among them. */
static void visit(struct fixture *f, int interactions)
{
    journal_visit_start(f->journal);
    for (int i = 0; i < interactions - 2; i++) {
        emit(f, EVENT_STORY_OPEN, "joy");
    }
    journal_visit_end(f->journal, "idle");
    journal_flush(f->journal);
}

/* A start of the kiosk with so many visits of ten interactions. */
static void run_kiosk(struct fixture *f, int visits)
{
    start_kiosk(f);
    for (int i = 0; i < visits; i++) {
        visit(f, 10);
    }
    stop_kiosk(f);
}

/* As after a pulled plug: the last visit has no end. */
static void pull_plug(struct fixture *f)
{
    scratch_run(f->scratch.database,
                "DELETE FROM interaction WHERE seq = (SELECT max(seq) FROM interaction); "
                "UPDATE visit SET ended = NULL, seconds = NULL "
                "WHERE number = (SELECT max(number) FROM visit)");
}

static void kiosk_id(const struct fixture *f, char id[UUID_SIZE])
{
    text_copy(id, UUID_SIZE, scratch_text(f->scratch.database, "SELECT id FROM kiosk"));
}

/* ---- freezing ---- */

static bool try_freeze(struct fixture *f, struct err *err)
{
    sqlite3 *db = database_open(f->scratch.database, DATABASE_READ_ALONE, err);
    assert_non_null(db);
    bool ok = outbox_freeze(db, f->folder, &f->options, err);
    database_close(db);
    return ok;
}

static void freeze(struct fixture *f)
{
    struct err err = {0};
    if (!try_freeze(f, &err)) {
        fail_msg("%s", err.text);
    }
    batches_read(&f->batches, f->folder, NULL);
    assert_string_equal(f->batches.trouble, "");
}

static const char *path_of(const struct fixture *f, const char *name)
{
    static char paths[2][SCRATCH_PATH * 2];
    static int turn;
    turn = 1 - turn;
    snprintf(paths[turn], sizeof paths[turn], "%s/%s", f->folder, name);
    return paths[turn];
}

static bool there(const struct fixture *f, const char *name)
{
    return access(path_of(f, name), F_OK) == 0;
}

/* As sync does with a batch that is settled. */
static void move_to(struct fixture *f, const char *place, const char *name)
{
    char to[300];
    mkdir(path_of(f, place), 0700);
    snprintf(to, sizeof to, "%s/%s", place, name);
    assert_int_equal(rename(path_of(f, name), path_of(f, to)), 0);
}

static int64_t acknowledged(const struct fixture *f, int64_t before_ms)
{
    char id[UUID_SIZE];
    kiosk_id(f, id);
    return outbox_acknowledged(f->folder, id, before_ms, NULL);
}

/* ---- what is frozen ---- */

static void every_interaction_is_in_one_batch(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 37);
    freeze(f);
    assert_true(batches_hold(&f->batches, 370));
    assert_int_equal(f->batches.files, 4);
    assert_int_equal(f->batches.most, OUTBOX_STATEMENTS);
    assert_true(f->batches.largest <= OUTBOX_BYTES);
    assert_int_equal(f->done.batches, 4);
    assert_int_equal(f->done.statements, 370);
    assert_int_equal(f->done.frozen, 370);
    assert_true(there(f, "1-100.json") && there(f, "1-200.json") && there(f, "1-300.json") &&
                there(f, "1-370.json"));
}

static void freezing_again_changes_nothing(void **state)
{
    struct fixture *f = *state;
    struct stat before, after;
    run_kiosk(f, 25);
    freeze(f);
    stat(path_of(f, "1-250.json"), &before);
    freeze(f);
    stat(path_of(f, "1-250.json"), &after);
    assert_int_equal(f->done.batches, 0);
    assert_int_equal(f->done.frozen, 250);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_true(batches_hold(&f->batches, 250));
}

static void what_came_since_goes_into_the_next_batch(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 5);
    freeze(f);
    run_kiosk(f, 3);
    freeze(f);
    assert_true(there(f, "1-50.json") && there(f, "2-80.json"));
    assert_true(batches_hold(&f->batches, 80));
}

static void less_than_a_full_batch_waits_until_its_boot_is_over(void **state)
{
    struct fixture *f = *state;
    f->options.all = false;
    run_kiosk(f, 15);
    freeze(f);
    assert_true(batches_hold(&f->batches, 100));
    assert_int_equal(f->done.frozen, 100);
    run_kiosk(f, 1); /* the next day */
    freeze(f);
    assert_true(there(f, "1-150.json"));
    assert_true(batches_hold(&f->batches, 150));
}

static void a_batch_holds_statements_of_one_boot(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 3);
    run_kiosk(f, 4);
    run_kiosk(f, 11);
    freeze(f);
    assert_true(there(f, "1-30.json") && there(f, "2-70.json") && there(f, "3-170.json") &&
                there(f, "3-180.json"));
    assert_true(batches_hold(&f->batches, 180));
}

static void a_visit_that_goes_on_is_not_frozen(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 4);
    pull_plug(f);
    freeze(f);
    assert_true(batches_hold(&f->batches, 30));
}

static void a_visit_that_a_pulled_plug_ended_is_frozen_in_the_next_boot(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 4);
    pull_plug(f);
    run_kiosk(f, 0);
    freeze(f);
    assert_true(batches_hold(&f->batches, 39));
}

static void a_kiosk_that_nobody_visited_has_no_batch(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 0);
    freeze(f);
    assert_int_equal(f->batches.files, 0);
    assert_false(there(f, "kiosks.txt"));
}

static void one_call_writes_no_more_batches_than_it_may(void **state)
{
    struct fixture *f = *state;
    f->options.most = 2;
    run_kiosk(f, 45);
    freeze(f);
    assert_int_equal(f->done.batches, 2);
    assert_true(batches_hold(&f->batches, 200));
    freeze(f);
    assert_true(batches_hold(&f->batches, 400));
    freeze(f);
    assert_true(batches_hold(&f->batches, 450));
}

/* ---- what a statement knows of its visit ---- */

static void the_language_is_that_which_was_chosen_before_also_in_a_later_batch(void **state)
{
    struct fixture *f = *state;
    start_kiosk(f);
    journal_visit_start(f->journal);
    emit(f, EVENT_SCREEN_OPEN, "home");
    emit(f, EVENT_LANGUAGE_SET, "bg");
    for (int i = 0; i < 120; i++) {
        emit(f, EVENT_STORY_OPEN, "joy");
    }
    journal_visit_end(f->journal, "idle");
    visit(f, 3);
    stop_kiosk(f);
    f->options.most = 1;
    freeze(f);
    freeze(f);
    assert_int_equal(f->batches.files, 2);
    assert_null(strstr(batches_statement(f->folder, 2), "\"language\""));
    assert_non_null(strstr(batches_statement(f->folder, 3), "\"language\":\"bg\""));
    assert_non_null(strstr(batches_statement(f->folder, 110), "\"language\":\"bg\""));
    assert_null(strstr(batches_statement(f->folder, 126), "\"language\""));
}

static void a_story_that_was_read_tells_how_long_it_was_open(void **state)
{
    struct fixture *f = *state;
    start_kiosk(f);
    journal_visit_start(f->journal);
    emit(f, EVENT_STORY_OPEN, "joy");
    clock_advance(&f->clock, 42900);
    emit(f, EVENT_STORY_READ, "joy");
    emit(f, EVENT_STORY_READ, "lotte");
    journal_visit_end(f->journal, "idle");
    stop_kiosk(f);
    freeze(f);
    assert_non_null(strstr(batches_statement(f->folder, 3), "\"duration\":\"PT42S\""));
    assert_null(strstr(batches_statement(f->folder, 4), "\"duration\""));
    assert_non_null(strstr(batches_statement(f->folder, 5), "\"duration\":\"PT42S\""));
}

static void the_pack_of_the_boot_is_the_revision(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 1);
    freeze(f);
    assert_non_null(strstr(batches_statement(f->folder, 1), "\"revision\":\"vonk-1\""));
}

static void set_clock_quality(const struct fixture *f, const char *quality)
{
    char sql[128];
    snprintf(sql, sizeof sql, "UPDATE visit SET quality = '%s'; UPDATE anchor SET quality = '%s'",
             quality, quality);
    scratch_run(f->scratch.database, sql);
}

static void a_time_that_is_carried_over_is_not_told(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 1);
    set_clock_quality(f, "fake");
    freeze(f);
    assert_null(strstr(batches_statement(f->folder, 1), "timestamp"));
}

static void a_time_that_is_known_is_told_by_the_hour(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 1);
    set_clock_quality(f, "ntp");
    freeze(f);
    for (int seq = 1; seq <= 10; seq++) {
        assert_non_null(
            strstr(batches_statement(f->folder, seq), "\"timestamp\":\"2026-03-14T10:00:00Z\""));
    }
}

/* The clock was set after the visit had begun: its boot tells when that was. */
static void a_time_that_became_known_later_is_repaired(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 1);
    set_clock_quality(f, "fake");
    scratch_run(f->scratch.database,
                "UPDATE visit SET start_ms = NULL, quality = 'none'; "
                "DELETE FROM anchor; "
                "INSERT INTO anchor VALUES (1, 7200000, 1773489600000, 'ntp')");
    freeze(f); /* 12:00 two hours after the kiosk was switched on, and the visit was at once */
    assert_non_null(
        strstr(batches_statement(f->folder, 1), "\"timestamp\":\"2026-03-14T10:00:00Z\""));
}

static void the_occasion_is_named(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 2);
    scratch_run(f->scratch.database,
                "INSERT INTO occasion VALUES (1, 'open-dag', 'open_day', '', NULL, '', 0); "
                "UPDATE visit SET occasion = 1 WHERE number = 2");
    freeze(f);
    assert_null(strstr(batches_statement(f->folder, 10), "/occasion/"));
    assert_non_null(strstr(batches_statement(f->folder, 11), "/occasion/open-dag\""));
}

static void rows_that_no_kiosk_wrote_are_passed_over(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 3);
    scratch_run(f->scratch.database, "PRAGMA ignore_check_constraints = ON; "
                                     "UPDATE interaction SET kind = 'name_told' WHERE seq = 5; "
                                     "UPDATE interaction SET value = -1 << 60 WHERE seq = 6; "
                                     "UPDATE visit SET id = 'Joy van Dam' WHERE number = 2");
    freeze(f);
    assert_int_equal(f->batches.statements, 19);
    assert_int_equal(f->done.frozen, 30);
    freeze(f);
    assert_int_equal(f->done.batches, 0);
}

/* ---- the folder ---- */

static void what_sync_moved_away_is_frozen_too(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 25);
    freeze(f);
    move_to(f, "sent", "1-100.json");
    move_to(f, "refused", "1-200.json");
    move_to(f, "sent", "1-250.json");
    run_kiosk(f, 1);
    freeze(f);
    assert_int_equal(f->done.statements, 10);
    assert_true(batches_hold(&f->batches, 260));
    assert_true(there(f, "2-260.json"));
}

static void half_a_batch_that_a_kill_left_counts_as_nothing(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 25);
    mkdir(f->folder, 0700);
    scratch_write(path_of(f, "1-100.json.new"), "[\n{\"id\"", 7);
    freeze(f);
    assert_false(there(f, "1-100.json.new"));
    assert_true(batches_hold(&f->batches, 250));
}

static void other_files_in_the_folder_are_let_alone(void **state)
{
    struct fixture *f = *state;
    const char *names[] = {"status.json", "9999.json", "1-.json",
                           "-5.json",     "notes.txt", "1-99999999999999999999.json"};
    run_kiosk(f, 2);
    mkdir(f->folder, 0700);
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        scratch_write(path_of(f, names[i]), "x", 1);
    }
    freeze(f);
    assert_true(there(f, "1-20.json"));
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        assert_true(there(f, names[i]));
    }
}

/* A damaged database is put aside: the next one has another UUID and begins at 1 again. */
static void a_new_database_goes_on_in_the_same_folder(void **state)
{
    struct fixture *f = *state;
    char first[UUID_SIZE], second[UUID_SIZE];
    run_kiosk(f, 25);
    freeze(f);
    kiosk_id(f, first);
    assert_int_equal(rename(f->scratch.database, scratch_path(&f->scratch, "vonk-aside-1.db")), 0);
    run_kiosk(f, 13);
    kiosk_id(f, second);
    assert_string_not_equal(first, second);
    freeze(f);
    batches_read(&f->batches, f->folder, first);
    assert_true(batches_hold(&f->batches, 250));
    batches_read(&f->batches, f->folder, second);
    assert_true(batches_hold(&f->batches, 130));
    assert_true(there(f, "1-350.json") && there(f, "1-380.json"));
}

static void kiosks_may_share_a_folder_in_turns(void **state)
{
    struct fixture *f = *state;
    char names[2][SCRATCH_PATH + 64], ids[2][UUID_SIZE];
    for (int i = 0; i < 2; i++) {
        snprintf(names[i], sizeof names[i], "%s/%d.db", f->scratch.folder, i);
    }
    for (int turn = 0; turn < 6; turn++) {
        int i = turn % 2;
        if (turn > 1) {
            assert_int_equal(rename(names[i], f->scratch.database), 0);
        }
        run_kiosk(f, 3 + turn);
        freeze(f);
        kiosk_id(f, ids[i]);
        assert_int_equal(rename(f->scratch.database, names[i]), 0);
    }
    batches_read(&f->batches, f->folder, ids[0]);
    assert_true(batches_hold(&f->batches, 150));
    batches_read(&f->batches, f->folder, ids[1]);
    assert_true(batches_hold(&f->batches, 180));
    assert_int_equal(outbox_acknowledged(f->folder, ids[0], INT64_MAX, NULL), 0);
}

static void two_programs_do_not_freeze_into_one_folder(void **state)
{
    struct fixture *f = *state;
    struct err err = {0};
    run_kiosk(f, 3);
    mkdir(f->folder, 0700);
    int other = open(f->folder, O_RDONLY | O_DIRECTORY);
    assert_int_equal(flock(other, LOCK_EX), 0);
    assert_false(try_freeze(f, &err));
    assert_non_null(strstr(err.text, "another program"));
    assert_false(there(f, "1-30.json"));
    close(other);
    freeze(f);
    assert_true(batches_hold(&f->batches, 30));
}

static void a_list_of_kiosks_that_vonk_did_not_write_stops_it(void **state)
{
    struct fixture *f = *state;
    const char *bad[] = {"x\n",
                         "5 " EXAMPLE_KIOSK "\n",
                         "-1 " EXAMPLE_KIOSK " 0\n",
                         "0 34027317 0\n",
                         "0 " EXAMPLE_KIOSK " 0 \n",
                         "9 " EXAMPLE_KIOSK " 0\n5 " EXAMPLE_KIOSK " 0\n",
                         "\n"};
    run_kiosk(f, 3);
    mkdir(f->folder, 0700);
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        struct err err = {0};
        scratch_write(path_of(f, "kiosks.txt"), bad[i], strlen(bad[i]));
        assert_false(try_freeze(f, &err));
        assert_non_null(strstr(err.text, "kiosks.txt: line"));
        assert_false(there(f, "1-30.json"));
    }
}

static void a_folder_that_cannot_be_written_is_said_and_left_as_it_is(void **state)
{
    struct fixture *f = *state;
    struct err err = {0};
    run_kiosk(f, 3);
    scratch_write(f->folder, "a file", 6);
    assert_false(try_freeze(f, &err));
    assert_true(err.text[0] != '\0');
    assert_int_equal(unlink(f->folder), 0);
}

/* ---- acknowledged ---- */

static void nothing_is_acknowledged_before_a_batch_is_sent(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 25);
    assert_int_equal(acknowledged(f, INT64_MAX), 0);
    freeze(f);
    assert_int_equal(acknowledged(f, INT64_MAX), 0);
}

static void all_up_to_the_first_batch_that_waits_is_acknowledged(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 45);
    freeze(f);
    move_to(f, "sent", "1-100.json");
    assert_int_equal(acknowledged(f, INT64_MAX), 100);
    move_to(f, "sent", "1-300.json");
    assert_int_equal(acknowledged(f, INT64_MAX), 100);
    move_to(f, "refused", "1-200.json");
    assert_int_equal(acknowledged(f, INT64_MAX), 300);
    move_to(f, "sent", "1-400.json");
    move_to(f, "sent", "1-450.json");
    assert_int_equal(acknowledged(f, INT64_MAX), 450);
}

static void what_was_sent_later_is_not_acknowledged_yet(void **state)
{
    struct fixture *f = *state;
    struct stat info;
    run_kiosk(f, 25);
    freeze(f);
    move_to(f, "sent", "1-100.json");
    stat(path_of(f, "sent/1-100.json"), &info);
    int64_t sent_ms = (int64_t)info.st_ctim.tv_sec * 1000 + info.st_ctim.tv_nsec / 1000000;
    assert_int_equal(acknowledged(f, sent_ms - 1), 0);
    assert_int_equal(acknowledged(f, sent_ms), 100);
}

static void another_kiosks_batches_acknowledge_nothing(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 25);
    freeze(f);
    move_to(f, "sent", "1-100.json");
    assert_int_equal(outbox_acknowledged(f->folder, EXAMPLE_KIOSK, INT64_MAX, NULL), 0);
}

static int64_t acknowledged_visit(const struct fixture *f)
{
    sqlite3 *db = database_open(f->scratch.database, DATABASE_READ_ALONE, NULL);
    int64_t visit = outbox_acknowledged_visit(db, f->folder, INT64_MAX, NULL);
    database_close(db);
    return visit;
}

static void a_visit_is_acknowledged_with_its_last_interaction(void **state)
{
    struct fixture *f = *state;
    run_kiosk(f, 14); /* of ten each: the visit 10 ends at a batch's end */
    start_kiosk(f);
    visit(f, 15);
    visit(f, 100);
    visit(f, 5);
    stop_kiosk(f);
    pull_plug(f); /* the last one goes on */
    assert_int_equal(acknowledged_visit(f), 0);
    freeze(f);
    assert_true(batches_hold(&f->batches, 255));
    move_to(f, "sent", "1-100.json");
    assert_int_equal(acknowledged_visit(f), 10);
    move_to(f, "sent", "1-140.json");
    assert_int_equal(acknowledged_visit(f), 14);
    move_to(f, "sent", "2-240.json");
    assert_int_equal(acknowledged_visit(f), 15);
    move_to(f, "sent", "2-255.json");
    assert_int_equal(acknowledged_visit(f), 16);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_interaction_is_in_one_batch, set_up, tear_down),
        cmocka_unit_test_setup_teardown(freezing_again_changes_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_came_since_goes_into_the_next_batch, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(less_than_a_full_batch_waits_until_its_boot_is_over, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_batch_holds_statements_of_one_boot, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_visit_that_goes_on_is_not_frozen, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_visit_that_a_pulled_plug_ended_is_frozen_in_the_next_boot,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_kiosk_that_nobody_visited_has_no_batch, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(one_call_writes_no_more_batches_than_it_may, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(
            the_language_is_that_which_was_chosen_before_also_in_a_later_batch, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_story_that_was_read_tells_how_long_it_was_open, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_pack_of_the_boot_is_the_revision, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_time_that_is_carried_over_is_not_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_time_that_is_known_is_told_by_the_hour, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_time_that_became_known_later_is_repaired, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_occasion_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rows_that_no_kiosk_wrote_are_passed_over, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_sync_moved_away_is_frozen_too, set_up, tear_down),
        cmocka_unit_test_setup_teardown(half_a_batch_that_a_kill_left_counts_as_nothing, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(other_files_in_the_folder_are_let_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_new_database_goes_on_in_the_same_folder, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(kiosks_may_share_a_folder_in_turns, set_up, tear_down),
        cmocka_unit_test_setup_teardown(two_programs_do_not_freeze_into_one_folder, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_list_of_kiosks_that_vonk_did_not_write_stops_it, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_folder_that_cannot_be_written_is_said_and_left_as_it_is,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_is_acknowledged_before_a_batch_is_sent, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(all_up_to_the_first_batch_that_waits_is_acknowledged,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_was_sent_later_is_not_acknowledged_yet, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(another_kiosks_batches_acknowledge_nothing, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_visit_is_acknowledged_with_its_last_interaction, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests_name("outbox", tests, NULL, NULL);
}
