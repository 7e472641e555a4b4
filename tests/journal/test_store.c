/* Tests of the database file: what may be in it, how it is opened, and that no fault costs what is
 * committed. Damaged files are the business of test_damage.c. */
#include "journal/store.h"

#include "base/text.h"
#include "faulty.h"
#include "journal/database.h"
#include "journal/fold.h"
#include "journal/layout.h"
#include "journal/schema.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const int64_t quarter_ms = 1773485100000; /* 2026-03-14 10:45 UTC */

struct fixture {
    struct scratch scratch;
    struct store_options options;
    struct random random;
    struct store_visit visit; /* of the next entry */
    struct err notice, err;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    random_init(&fixture.random, 7);
    fixture.options = (struct store_options){
        .folder = fixture.scratch.folder,
        .pack = "vonk-1",
        .started = {.mono_ms = 900000, .wall_ms = quarter_ms, .quality = QUALITY_NTP},
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

static struct store *open_store(struct fixture *fixture)
{
    struct store *store = store_open(&fixture->options, &fixture->notice, &fixture->err);
    if (store == NULL) {
        fail_msg("%s", fixture->err.text);
    }
    return store;
}

static struct store_entry make_entry(const struct fixture *fixture, enum event_kind kind,
                                     const char *subject, const char *detail, int value)
{
    return (struct store_entry){
        .event = event_make(kind, subject, detail, value),
        .ms = 1000,
        .visit = fixture->visit,
    };
}

/* Fills a visit of four entries. */
static void make_visit(struct fixture *fixture, struct store_entry entries[4])
{
    fixture->visit.order++;
    fixture->visit.start = fixture->options.started;
    uuid_make(fixture->visit.id, &fixture->random);
    entries[0] = make_entry(fixture, EVENT_VISIT_START, NULL, NULL, 0);
    entries[1] = make_entry(fixture, EVENT_STORY_OPEN, "joy", NULL, 0);
    entries[2] = make_entry(fixture, EVENT_QUIZ_FINISH, NULL, "clear", 12);
    entries[3] = make_entry(fixture, EVENT_VISIT_END, NULL, "idle", 90);
}

/* Commits visits; returns how many of them were stored. */
static int commit_visits(struct fixture *fixture, struct store *store, int count)
{
    int stored = 0;
    for (int i = 0; i < count; i++) {
        struct store_entry entries[4];
        make_visit(fixture, entries);
        stored += store_commit(store, entries, 4, &fixture->err) == 4;
    }
    return stored;
}

/* The allow-list: whoever adds a column changes this list, and `about` and packaging/PRIVACY.md
 * with it. */
static const char allowed[] =
    "kiosk.only INTEGER, kiosk.id TEXT, "
    "occasion.number INTEGER, occasion.name TEXT, occasion.kind TEXT, occasion.place TEXT, "
    "occasion.day_ms INTEGER, occasion.measure TEXT, occasion.goal INTEGER, "
    "boot.boot_no INTEGER, boot.id TEXT, boot.pack TEXT, "
    "anchor.boot INTEGER, anchor.mono_ms INTEGER, anchor.wall_ms INTEGER, anchor.quality TEXT, "
    "visit.number INTEGER, visit.boot INTEGER, visit.occasion INTEGER, visit.id TEXT, "
    "visit.mono_ms INTEGER, visit.start_ms INTEGER, visit.quality TEXT, visit.ended TEXT, "
    "visit.seconds INTEGER, "
    "interaction.seq INTEGER, interaction.visit INTEGER, interaction.ms INTEGER, "
    "interaction.kind TEXT, interaction.subject TEXT, interaction.detail TEXT, "
    "interaction.value INTEGER, "
    "tally.occasion INTEGER, tally.boot INTEGER, tally.day_ms INTEGER, tally.kind TEXT, "
    "tally.subject TEXT, tally.detail TEXT, tally.interactions INTEGER, tally.seconds INTEGER, "
    "quarter.occasion INTEGER, quarter.boot INTEGER, quarter.mono_ms INTEGER, "
    "quarter.visits INTEGER, quarter.engaged INTEGER, quarter.completed INTEGER, "
    "quarter.finished INTEGER, quarter.ended INTEGER, quarter.seconds INTEGER, "
    "folded.only INTEGER, folded.seq INTEGER, folded.visit INTEGER, "
    "attract.occasion INTEGER, attract.boot INTEGER, attract.day_ms INTEGER, attract.woke TEXT, "
    "attract.times INTEGER, attract.seconds INTEGER, "
    "handed.way TEXT, handed.visit INTEGER, handed.day_ms INTEGER";

static void the_tables_and_columns_are_the_allowed_ones(void **state)
{
    struct fixture *fixture = *state;
    store_close(open_store(fixture));
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT group_concat(s.name || '.' || c.name || ' ' || "
                                     "c.type, ', ') FROM sqlite_schema AS s "
                                     "JOIN pragma_table_info(s.name) AS c"),
                        allowed);
    assert_int_equal(scratch_number(fixture->scratch.database,
                                    "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' "
                                    "AND strict = 1"),
                     SCHEMA_TABLES);
    assert_int_equal(scratch_number(fixture->scratch.database,
                                    "SELECT count(*) FROM sqlite_schema WHERE type <> 'table'"),
                     0);
}

/* True when SQLite refuses the statement because of a CHECK. */
static bool is_refused(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_extended_result_codes(db, 1);
    int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
    sqlite3_close(db);
    return code == SQLITE_CONSTRAINT_CHECK;
}

/* Every TEXT column of every table, with words that somebody could want to put there. */
static void no_text_column_takes_free_text(void **state)
{
    struct fixture *fixture = *state;
    static const char *const words[] = {"Anna", "anna@school.nl", "13 jaar", "+31612345678",
                                        "zoë",  "een vrij veld"};
    const char *path = fixture->scratch.database;
    struct store *store = open_store(fixture);
    commit_visits(fixture, store, 1100);
    struct store_entry entry = make_entry(fixture, EVENT_ATTRACT_END, NULL, "touch", 60);
    assert_int_equal(store_commit(store, &entry, 1, &fixture->err), 0);
    struct occasion fair = {.name = "fair", .kind = "fair"};
    assert_true(store_set_occasion(store, &fair, &fixture->err));
    assert_true(store_hand_over(store, HANDED_EXPORT, INT64_MAX, quarter_ms, &fixture->err));
    store_close(store);
    int64_t columns = scratch_number(path, "SELECT count(*) FROM sqlite_schema AS s JOIN "
                                           "pragma_table_info(s.name) AS c WHERE c.type = 'TEXT'");
    assert_int_equal(columns, 19);
    for (int64_t i = 0; i < columns * (int64_t)ARRAY_LENGTH(words); i++) {
        char sql[512];
        snprintf(sql, sizeof sql,
                 "SELECT format('UPDATE %%s SET %%s = ''%s''', s.name, c.name) FROM sqlite_schema "
                 "AS s JOIN pragma_table_info(s.name) AS c WHERE c.type = 'TEXT' "
                 "LIMIT 1 OFFSET %d",
                 words[i / columns], (int)(i % columns));
        snprintf(sql, sizeof sql, "%s", scratch_text(path, sql));
        if (!is_refused(path, sql)) {
            fail_msg("taken: %s", sql);
        }
    }
}

static void no_number_column_takes_a_fine_time(void **state)
{
    struct fixture *fixture = *state;
    static const char *const statements[] = {
        "UPDATE anchor SET mono_ms = 1773485100001",
        "UPDATE anchor SET wall_ms = 1773485100001",
        "UPDATE visit SET mono_ms = 1773485160000",
        "INSERT INTO quarter VALUES (0, 1, 60000, 1, 0, 0, 0, 0, 0)",
        "INSERT INTO handed VALUES ('sync', 1, 1773485100000)",
        "UPDATE visit SET start_ms = 1773485160000",
        "UPDATE interaction SET ms = 1773485100000",
        "UPDATE interaction SET value = 1773485100",
        "UPDATE visit SET seconds = 1773485100",
        "INSERT INTO attract VALUES (0, 1, 1773485100000, 'touch', 1, 1)",
    };
    struct store *store = open_store(fixture);
    commit_visits(fixture, store, 1);
    store_close(store);
    for (size_t i = 0; i < ARRAY_LENGTH(statements); i++) {
        assert_true(is_refused(fixture->scratch.database, statements[i]));
    }
}

static void the_schema_takes_every_event_of_the_catalogue(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    uuid_make(fixture->visit.id, &fixture->random);
    fixture->visit.order = 1;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        const struct event_class *class = &event_classes[kind];
        for (int i = 0; i < EVENT_DETAILS; i++) {
            struct store_entry entry = make_entry(fixture, (enum event_kind)kind, "05-1",
                                                  class->details[i], class->value != NULL);
            assert_int_equal(store_commit(store, &entry, 1, &fixture->err), !class->by_day);
        }
    }
    store_close(store);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM attract"), 4);
    scratch_assert_sound(fixture->scratch.database);
}

static void a_row_that_a_check_refuses_costs_only_itself(void **state)
{
    struct fixture *fixture = *state;
    struct store_entry entries[4];
    struct store *store = open_store(fixture);
    make_visit(fixture, entries);
    text_copy(entries[1].event.subject, sizeof entries[1].event.subject, "Anna de Vries");
    assert_int_equal(store_commit(store, entries, 4, &fixture->err), 3);
    store_close(store);
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database,
                                    "SELECT count(*) FROM interaction WHERE subject <> ''"),
                     0);
}

static void a_visit_keeps_its_row_when_its_first_event_was_lost(void **state)
{
    struct fixture *fixture = *state;
    struct store_entry entries[4];
    struct store *store = open_store(fixture);
    make_visit(fixture, entries);
    assert_int_equal(store_commit(store, entries + 1, 3, &fixture->err), 3);
    store_close(store);
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT number || ' ' || ended || ' ' || seconds FROM visit"),
                        "1 idle 90");
    scratch_assert_sound(fixture->scratch.database);
}

static void every_pragma_is_set_and_reads_back(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *name, *value;
    } expected[] = {
        {"locking_mode", "exclusive"},
        {"journal_mode", "wal"},
        {"synchronous", "2"},
        {"wal_autocheckpoint", "1000"},
        {"journal_size_limit", "8388608"},
        {"busy_timeout", "5000"},
        {"foreign_keys", "1"},
        {"trusted_schema", "0"},
        {"cell_size_check", "1"},
        {"mmap_size", "0"},
        {"secure_delete", "1"},
        {"temp_store", "2"},
        {"max_page_count", "131072"},
        {"application_id", "1448037963"},
        {"user_version", "3"},
        {"ignore_check_constraints", "0"},
    };
    store_close(open_store(fixture));
    sqlite3 *db = database_open(fixture->scratch.database, DATABASE_WRITE, &fixture->err);
    assert_non_null(db);
    assert_true(database_prepare(db, fixture->scratch.database, 0, &fixture->err));
    for (size_t i = 0; i < ARRAY_LENGTH(expected); i++) {
        char sql[64];
        sqlite3_stmt *row = NULL;
        snprintf(sql, sizeof sql, "PRAGMA %s", expected[i].name);
        assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &row, NULL), SQLITE_OK);
        assert_int_equal(sqlite3_step(row), SQLITE_ROW);
        assert_string_equal((const char *)sqlite3_column_text(row, 0), expected[i].value);
        sqlite3_finalize(row);
    }
    int safe = -1;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_POWERSAFE_OVERWRITE, &safe);
    assert_int_equal(safe, 0);
    database_close(db);
}

/* A file that is larger than the limit makes max_page_count read back differently. */
static void a_pragma_that_reads_back_differently_stops_the_recording(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    commit_visits(fixture, store, 20);
    store_close(store);
    fixture->options.pages = 3;
    assert_null(store_open(&fixture->options, &fixture->notice, &fixture->err));
    assert_non_null(strstr(fixture->err.text, "max_page_count reads back as"));
    assert_string_equal(fixture->notice.text, "");
    assert_int_equal(scratch_files(&fixture->scratch),
                     1 + scratch_has(&fixture->scratch, "vonk.db-wal"));
    scratch_assert_sound(fixture->scratch.database);
}

/* A database in memory cannot have a -wal. */
static void a_journal_mode_that_reads_back_differently_is_named(void **state)
{
    struct fixture *fixture = *state;
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_false(database_prepare(db, "vonk.db", 0, &fixture->err));
    assert_non_null(strstr(fixture->err.text, "journal_mode reads back as \"memory\""));
    sqlite3_close(db);
}

static void a_transaction_that_failed_is_rolled_back(void **state)
{
    struct fixture *fixture = *state;
    sqlite3 *db = database_open(fixture->scratch.database, DATABASE_WRITE, &fixture->err);
    assert_non_null(db);
    assert_true(database_run(db, "CREATE TABLE t (x INTEGER PRIMARY KEY); BEGIN"));
    assert_true(database_run(db, "INSERT INTO t VALUES (1)"));
    bool ok = database_run(db, "INSERT INTO t VALUES (1)");
    assert_int_equal(database_end(db, ok), SQLITE_CONSTRAINT_PRIMARYKEY);
    assert_true(database_run(db, "BEGIN"));
    assert_int_equal(database_end(db, true), SQLITE_OK);
    int64_t rows = -1;
    assert_true(database_number(db, "SELECT count(*) FROM t", &rows));
    assert_int_equal(rows, 0);
    database_close(db);
    remove(fixture->scratch.database);
}

static void closing_leaves_one_file_without_a_wal(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    commit_visits(fixture, store, 10);
    assert_true(scratch_has(&fixture->scratch, "vonk.db-wal"));
    store_close(store);
    assert_int_equal(scratch_files(&fixture->scratch), 1);
}

static void a_folder_with_odd_letters_is_fine(void **state)
{
    struct fixture *fixture = *state;
    char folder[SCRATCH_PATH + 300];
    snprintf(folder, sizeof folder, "%s", scratch_path(&fixture->scratch, "50% #1? zoë"));
    fixture->options.folder = folder;
    store_close(open_store(fixture));
    char path[SCRATCH_PATH + 320];
    snprintf(path, sizeof path, "%s/vonk.db", folder);
    assert_int_equal(scratch_number(path, "SELECT count(*) FROM boot"), 1);
    assert_int_equal(remove(path), 0);
}

static void a_pack_name_with_other_letters_is_left_out(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.pack = "Anna's pack";
    store_close(open_store(fixture));
    fixture->options.pack = NULL;
    store_close(open_store(fixture));
    assert_string_equal(
        scratch_text(fixture->scratch.database, "SELECT group_concat(pack, '|') FROM boot"), "|");
}

static void a_full_disk_leaves_what_was_committed(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.pages = 16;
    struct store *store = open_store(fixture);
    int stored = commit_visits(fixture, store, 2000);
    assert_true(stored > 0 && stored < 2000);
    assert_non_null(strstr(fixture->err.text, "full"));
    assert_false(store_is_damaged(store));
    store_close(store);
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     stored * 4);
}

/* One visit a commit, ten of them, on a disk that fails at one operation or from it on. Returns the
 * operations used; asserts that exactly the acknowledged visits are in the file. A disk that fails
 * for good at the sync of a commit leaves that one in doubt: all written, but not acknowledged. */
static int run_with_fault(struct fixture *fixture, int fault, bool for_ever, int code)
{
    remove(fixture->scratch.database);
    remove(scratch_path(&fixture->scratch, "vonk.db-wal"));
    remove(scratch_path(&fixture->scratch, "vonk.db-journal"));
    int stored = 0;
    int before = faulty_operations();
    fixture->visit.order = 0;
    faulty_fail(fault, for_ever, code);
    struct store *store = store_open(&fixture->options, &fixture->notice, &fixture->err);
    if (store != NULL) {
        stored = commit_visits(fixture, store, 10);
        store_close(store);
    }
    int used = faulty_operations() - before;
    faulty_heal();
    store = open_store(fixture); /* after the fault: the kiosk was restarted */
    store_close(store);
    scratch_assert_sound(fixture->scratch.database);
    int64_t found = scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction");
    if (found != stored * 4 && !(for_ever && found == stored * 4 + 4)) {
        fail_msg("fault %d: %d stored, %d found", fault, stored * 4, (int)found);
    }
    return used;
}

static void a_fault_at_any_operation_loses_nothing_committed(void **state)
{
    struct fixture *fixture = *state;
    static const int codes[] = {SQLITE_IOERR_WRITE, SQLITE_FULL, SQLITE_READONLY};
    faulty_install();
    int operations = run_with_fault(fixture, 1000000, false, SQLITE_IOERR);
    assert_true(operations > 30);
    for (int fault = 0; fault < operations; fault++) {
        for (size_t i = 0; i < ARRAY_LENGTH(codes); i++) {
            run_with_fault(fixture, fault, false, codes[i]);
            run_with_fault(fixture, fault, true, codes[i]);
        }
    }
    faulty_remove();
    assert_string_equal(fixture->notice.text, ""); /* a fault is no damage */
}

static void a_disk_that_fails_for_good_fails_every_commit(void **state)
{
    struct fixture *fixture = *state;
    faulty_install();
    struct store *store = open_store(fixture);
    assert_int_equal(commit_visits(fixture, store, 3), 3);
    faulty_fail(0, true, SQLITE_IOERR_WRITE);
    assert_int_equal(commit_visits(fixture, store, 3), 0);
    assert_non_null(strstr(fixture->err.text, "the disk gives errors"));
    faulty_heal();
    assert_int_equal(commit_visits(fixture, store, 3), 3);
    store_close(store);
    faulty_remove();
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM visit"), 6);
}

static void folding_moves_on_with_the_visits(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    assert_int_equal(commit_visits(fixture, store, FOLD_EVERY / 4 * 2 + 100), FOLD_EVERY / 2 + 100);
    store_close(store);
    assert_string_equal(
        scratch_text(fixture->scratch.database, "SELECT seq || ' ' || visit FROM folded"),
        "8192 2048");
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT group_concat(kind || ' ' || interactions) FROM tally"),
                        "quiz_finish 2048,story_open 2048,visit_end 2048,visit_start 2048");
    assert_string_equal(scratch_text(fixture->scratch.database,
                                     "SELECT mono_ms || ' ' || visits || ' ' || engaged || ' ' || "
                                     "completed || ' ' || finished || ' ' || ended || ' ' || "
                                     "seconds FROM quarter"),
                        "900000 2048 2048 2048 2048 2048 184320");
}

/* A flipped bit is no structural damage, and must not stop the folding for ever. */
static void an_unfit_row_is_left_out_of_the_fold(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    commit_visits(fixture, store, 10);
    store_close(store);
    scratch_run(fixture->scratch.database,
                "PRAGMA ignore_check_constraints = ON; "
                "UPDATE interaction SET kind = 'story_opeo' WHERE seq = 2");
    fixture->visit.order = 0;
    store = open_store(fixture);
    commit_visits(fixture, store, FOLD_EVERY / 4 - 10);
    store_close(store);
    assert_string_equal(fixture->notice.text, "");
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT seq FROM folded"),
                     FOLD_EVERY);
    assert_int_equal(
        scratch_number(fixture->scratch.database, "SELECT sum(interactions) FROM tally"),
        FOLD_EVERY - 1);
}

static void an_open_visit_is_not_folded(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    struct store_entry entries[4];
    make_visit(fixture, entries);
    for (int i = 0; i < FOLD_EVERY + 10; i++) {
        assert_int_equal(store_commit(store, &entries[1], 1, &fixture->err), 1);
    }
    commit_visits(fixture, store, 1);
    store_close(store);
    assert_string_equal(
        scratch_text(fixture->scratch.database, "SELECT seq || ' ' || visit FROM folded"),
        "4110 2");
}

/* Retention deletes folded rows; statements' ids are made from seq, which must not begin again. */
static void numbers_go_on_when_folded_rows_were_deleted(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    commit_visits(fixture, store, FOLD_EVERY / 4);
    store_close(store);
    scratch_run(fixture->scratch.database, "DELETE FROM interaction; DELETE FROM visit");
    fixture->visit.order = 0;
    store = open_store(fixture);
    commit_visits(fixture, store, 1);
    store_close(store);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT min(seq) FROM interaction"),
                     FOLD_EVERY + 1);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT number FROM visit"),
                     FOLD_EVERY / 4 + 1);
}

/* Makes a table look as an older Vonk made it, which knew fewer kinds of events. */
static void forget_a_kind(struct fixture *fixture)
{
    scratch_run(
        fixture->scratch.database,
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET "
        "sql = replace(sql, ', ''quiz_topic''', '') WHERE name IN ('interaction', 'tally')");
}

static void a_database_with_older_lists_is_rewritten(void **state)
{
    struct fixture *fixture = *state;
    struct store *store = open_store(fixture);
    commit_visits(fixture, store, FOLD_EVERY / 4 + 10);
    store_close(store);
    char kiosk[64];
    snprintf(kiosk, sizeof kiosk, "%s",
             scratch_text(fixture->scratch.database, "SELECT id FROM kiosk"));
    forget_a_kind(fixture);
    fixture->visit.order = 0;
    store = open_store(fixture);
    struct store_entry entry = make_entry(fixture, EVENT_QUIZ_TOPIC, "05-1", NULL, 1);
    uuid_make(entry.visit.id, &fixture->random);
    entry.visit.order = 1;
    assert_int_equal(store_commit(store, &entry, 1, &fixture->err), 1);
    store_close(store);
    assert_string_equal(fixture->notice.text, "");
    assert_int_equal(scratch_files(&fixture->scratch), 1);
    scratch_assert_sound(fixture->scratch.database);
    assert_string_equal(scratch_text(fixture->scratch.database, "SELECT id FROM kiosk"), kiosk);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     FOLD_EVERY + 41);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT seq FROM folded"),
                     FOLD_EVERY);
    assert_int_equal(scratch_number(fixture->scratch.database,
                                    "SELECT count(*) FROM pragma_foreign_key_list('visit') "
                                    "WHERE \"table\" = 'boot'"),
                     1);
}

static enum layout layout_of(struct fixture *fixture)
{
    sqlite3 *db = database_open(fixture->scratch.database, DATABASE_READ_ALONE, &fixture->err);
    assert_non_null(db);
    enum layout layout = layout_read(db);
    database_close(db);
    return layout;
}

static void a_layout_is_known_for_what_it_is(void **state)
{
    struct fixture *fixture = *state;
    scratch_write(fixture->scratch.database, "", 0);
    assert_int_equal(layout_of(fixture), LAYOUT_EMPTY);
    store_close(open_store(fixture));
    assert_int_equal(layout_of(fixture), LAYOUT_CURRENT);
    forget_a_kind(fixture);
    assert_int_equal(layout_of(fixture), LAYOUT_DATED);
    scratch_run(fixture->scratch.database, "DROP TABLE tally");
    assert_int_equal(layout_of(fixture), LAYOUT_FOREIGN);
    scratch_run(fixture->scratch.database, "CREATE TABLE touches (x, y)");
    assert_int_equal(layout_of(fixture), LAYOUT_FOREIGN);
    scratch_run(fixture->scratch.database, "PRAGMA user_version = 1");
    assert_int_equal(layout_of(fixture), LAYOUT_FOREIGN);
    scratch_run(fixture->scratch.database, "PRAGMA user_version = 4");
    assert_int_equal(layout_of(fixture), LAYOUT_NEWER);
    scratch_run(fixture->scratch.database, "PRAGMA application_id = 7");
    assert_int_equal(layout_of(fixture), LAYOUT_FOREIGN);
}

static void times_are_rounded_down_and_carry_their_quality(void **state)
{
    (void)state;
    struct clock clock;
    clock_init_virtual(&clock, quarter_ms + MOMENT_STEP_MS - 1);
    clock.now_ms = 2 * MOMENT_STEP_MS + 17;
    struct moment moment = moment_read(&clock);
    assert_int_equal(moment.wall_ms, quarter_ms);
    assert_int_equal(moment.mono_ms, 2 * MOMENT_STEP_MS);
    assert_int_equal(moment.quality, QUALITY_STAFF);
    clock_init_virtual(&clock, 5); /* 1970: nobody set it */
    moment = moment_read(&clock);
    assert_int_equal(moment.wall_ms, -1);
    assert_int_equal(moment.quality, QUALITY_NONE);
    clock_init_real(&clock);
    assert_int_equal(moment_read(&clock).mono_ms % MOMENT_STEP_MS, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_tables_and_columns_are_the_allowed_ones),
        TEST(no_text_column_takes_free_text),
        TEST(no_number_column_takes_a_fine_time),
        TEST(the_schema_takes_every_event_of_the_catalogue),
        TEST(a_row_that_a_check_refuses_costs_only_itself),
        TEST(a_visit_keeps_its_row_when_its_first_event_was_lost),
        TEST(every_pragma_is_set_and_reads_back),
        TEST(a_pragma_that_reads_back_differently_stops_the_recording),
        TEST(a_journal_mode_that_reads_back_differently_is_named),
        TEST(a_transaction_that_failed_is_rolled_back),
        TEST(closing_leaves_one_file_without_a_wal),
        TEST(a_folder_with_odd_letters_is_fine),
        TEST(a_pack_name_with_other_letters_is_left_out),
        TEST(a_full_disk_leaves_what_was_committed),
        TEST(a_fault_at_any_operation_loses_nothing_committed),
        TEST(a_disk_that_fails_for_good_fails_every_commit),
        TEST(folding_moves_on_with_the_visits),
        TEST(an_unfit_row_is_left_out_of_the_fold),
        TEST(an_open_visit_is_not_folded),
        TEST(numbers_go_on_when_folded_rows_were_deleted),
        TEST(a_database_with_older_lists_is_rewritten),
        TEST(a_layout_is_known_for_what_it_is),
        cmocka_unit_test(times_are_rounded_down_and_carry_their_quality),
    };
    return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
