/* Tests with files that are no good: whatever lies there, the kiosk starts and records, and not a
 * byte of what lay there is lost. VONK_DAMAGED_FILES sets how many random ones are tried. */
#include "journal/source.h"
#include "journal/writer.h"

#include "base/random.h"
#include "base/text.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DAMAGED_FILES = 1000, PAGE = 4096 };

struct bytes {
    unsigned char *at;
    size_t size;
};

struct fixture {
    struct scratch scratch;
    struct store_options options;
    struct random random;
    int64_t visits;
    struct writer writer;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    random_init(&fixture.random, 7);
    fixture.options = (struct store_options){.folder = fixture.scratch.folder};
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    scratch_remove(&fixture->scratch);
    return 0;
}

static void open_writer(struct fixture *fixture)
{
    fixture->visits = 0;
    writer_open(&fixture->writer, &fixture->options, 0);
}

/* Delivers a visit of two entries; true when it was committed. */
static bool deliver_visit(struct fixture *fixture)
{
    struct store_entry entries[2] = {
        {.event = event_make(EVENT_VISIT_START, NULL, NULL, 0)},
        {.event = event_make(EVENT_VISIT_END, NULL, "idle", 60)},
    };
    entries[0].visit.order = ++fixture->visits;
    uuid_make(entries[0].visit.id, &fixture->random);
    entries[1].visit = entries[0].visit;
    return writer_deliver(&fixture->writer, entries, 2, 0) == 2;
}

static void deliver_visits(struct fixture *fixture, int count)
{
    for (int i = 0; i < count; i++) {
        assert_true(deliver_visit(fixture));
    }
}

/* The bytes of a sound database; with `wal`, as a pulled plug leaves it after more visits. They are
 * the caller's. */
static void make_sample(struct fixture *fixture, int visits, bool with_wal, struct bytes *database,
                        struct bytes *wal)
{
    *wal = (struct bytes){0};
    open_writer(fixture);
    deliver_visits(fixture, visits);
    writer_close(&fixture->writer);
    if (with_wal) {
        open_writer(fixture);
        deliver_visits(fixture, 20);
        wal->at = scratch_read(scratch_path(&fixture->scratch, "vonk.db-wal"), &wal->size);
    }
    database->at = scratch_read(fixture->scratch.database, &database->size);
    writer_close(&fixture->writer);
    remove(fixture->scratch.database);
}

/* Lays the files there; those without bytes are missing. */
static void lay(struct fixture *fixture, const struct bytes *database, const struct bytes *wal)
{
    if (database->at != NULL) {
        scratch_write(fixture->scratch.database, database->at, database->size);
    }
    if (wal->at != NULL) {
        scratch_write(scratch_path(&fixture->scratch, "vonk.db-wal"), wal->at, wal->size);
    }
}

/* No bytes: the file is missing or empty (SQLite makes an empty -wal to look at a database). */
static void assert_file_is(struct fixture *fixture, const char *name, const struct bytes *bytes)
{
    struct bytes found;
    if (bytes->at == NULL && !scratch_has(&fixture->scratch, name)) {
        return;
    }
    found.at = scratch_read(scratch_path(&fixture->scratch, name), &found.size);
    assert_int_equal(found.size, bytes->size);
    if (bytes->size > 0) {
        assert_memory_equal(found.at, bytes->at, bytes->size);
    }
    free(found.at);
}

/* Starts on these files, records, and expects them aside, byte for byte; `words` are in the
 * sentence for staff. */
static void assert_put_aside(struct fixture *fixture, const struct bytes *database,
                             const struct bytes *wal, const char *words)
{
    lay(fixture, database, wal);
    open_writer(fixture);
    assert_true(writer_records(&fixture->writer));
    assert_non_null(strstr(writer_sentence(&fixture->writer), words));
    assert_non_null(strstr(writer_sentence(&fixture->writer), "vonk-aside-1.db"));
    assert_true(deliver_visit(fixture));
    writer_close(&fixture->writer);
    scratch_assert_sound(fixture->scratch.database);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM visit"), 1);
    assert_file_is(fixture, "vonk-aside-1.db", database);
    assert_file_is(fixture, "vonk-aside-1.db-wal", wal);
}

static const struct bytes nothing;

static void a_file_of_garbage_is_put_aside(void **state)
{
    struct fixture *fixture = *state;
    unsigned char garbage[3 * PAGE];
    for (size_t i = 0; i < sizeof garbage; i++) {
        garbage[i] = (unsigned char)random_next(&fixture->random);
    }
    assert_put_aside(fixture, &(struct bytes){garbage, sizeof garbage}, &nothing, "was damaged");
}

static void a_short_text_is_put_aside(void **state)
{
    unsigned char text[] = "hello";
    assert_put_aside(*state, &(struct bytes){text, 5}, &nothing, "was damaged");
}

static void a_database_cut_off_is_put_aside(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database, wal;
    make_sample(fixture, 200, false, &database, &wal);
    database.size -= 2 * PAGE + 100;
    assert_put_aside(fixture, &database, &wal, "was damaged");
    free(database.at);
}

static void a_database_with_a_zeroed_page_is_put_aside(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database, wal;
    make_sample(fixture, 200, false, &database, &wal);
    memset(database.at + 3 * PAGE, 0, PAGE);
    assert_put_aside(fixture, &database, &wal, "was damaged");
    free(database.at);
}

/* Erased flash reads as ones. SQLite then says "out of memory": the record claims 4 GB. */
static void a_database_with_an_erased_record_is_put_aside(void **state)
{
    static const char record[] = "tablekioskkiosk"; /* in the list of tables; its sizes before it */
    struct fixture *fixture = *state;
    struct bytes database, wal;
    make_sample(fixture, 50, false, &database, &wal);
    unsigned char *at = memmem(database.at, database.size, record, sizeof record - 1);
    assert_non_null(at);
    memset(at - 10, 0xFF, 10);
    assert_put_aside(fixture, &database, &wal, "was damaged");
    free(database.at);
}

/* The -wal of a bad database goes with it, unread and unchanged. */
static void a_bad_database_takes_its_wal_along(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database, wal;
    make_sample(fixture, 200, true, &database, &wal);
    assert_true(wal.size > PAGE);
    memset(database.at + 4 * PAGE, 'x', PAGE);
    memset(wal.at + wal.size / 2, 'x', 100);
    assert_put_aside(fixture, &database, &wal, "was damaged");
    free(database.at);
    free(wal.at);
}

static void a_wal_without_its_database_is_put_aside(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database, wal;
    make_sample(fixture, 50, true, &database, &wal);
    assert_put_aside(fixture, &nothing, &wal, "was gone");
    free(database.at);
    free(wal.at);
}

static void a_wal_beside_an_emptied_database_is_put_aside(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database, wal;
    make_sample(fixture, 50, true, &database, &wal);
    database.size = 0;
    assert_put_aside(fixture, &database, &wal, "was gone");
    free(database.at);
    free(wal.at);
}

/* Changes the sample with a statement and reads it back. */
static struct bytes change_sample(struct fixture *fixture, const char *sql)
{
    struct bytes database, wal;
    make_sample(fixture, 10, false, &database, &wal);
    scratch_write(fixture->scratch.database, database.at, database.size);
    free(database.at);
    scratch_run(fixture->scratch.database, sql);
    scratch_run(fixture->scratch.database, "PRAGMA wal_checkpoint(TRUNCATE)");
    database.at = scratch_read(fixture->scratch.database, &database.size);
    remove(fixture->scratch.database);
    return database;
}

static void a_database_of_another_program_is_put_aside(void **state)
{
    struct bytes database = change_sample(*state, "PRAGMA application_id = 252006675");
    assert_put_aside(*state, &database, &nothing, "was not made by Vonk");
    free(database.at);
}

static void a_database_of_a_newer_vonk_is_put_aside(void **state)
{
    struct bytes database = change_sample(*state, "PRAGMA user_version = 9");
    assert_put_aside(*state, &database, &nothing, "newer Vonk");
    free(database.at);
}

static void a_database_with_a_table_too_many_is_put_aside(void **state)
{
    struct bytes database = change_sample(*state, "CREATE TABLE touches (x, y)");
    assert_put_aside(*state, &database, &nothing, "was not made by Vonk");
    free(database.at);
}

static void a_database_that_lost_its_one_row_is_put_aside(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database = change_sample(fixture, "DELETE FROM kiosk");
    lay(fixture, &database, &nothing);
    open_writer(fixture);
    assert_true(deliver_visit(fixture));
    assert_non_null(strstr(writer_sentence(&fixture->writer), "was damaged"));
    writer_close(&fixture->writer);
    assert_true(scratch_has(&fixture->scratch, "vonk-aside-1.db"));
    free(database.at);
}

/* Its lists differ, and rows that would not fit the lists of this Vonk came in. */
static void a_database_with_unknown_words_is_put_aside(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database =
        change_sample(fixture, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                               "replace(sql, '''quiz_topic''', '''quiz_topic'', ''name''');"
                               "PRAGMA writable_schema = RESET; INSERT INTO interaction VALUES "
                               "(1000, 1, 0, 'name', '', '', 0)");
    lay(fixture, &database, &nothing);
    open_writer(fixture);
    assert_true(deliver_visit(fixture));
    assert_non_null(strstr(writer_sentence(&fixture->writer), "another form"));
    writer_close(&fixture->writer);
    assert_int_equal(scratch_number(scratch_path(&fixture->scratch, "vonk-aside-1.db"),
                                    "SELECT count(*) FROM interaction WHERE kind = 'name'"),
                     1);
    free(database.at);
}

static void what_was_put_aside_before_is_never_overwritten(void **state)
{
    struct fixture *fixture = *state;
    for (int i = 1; i <= 3; i++) {
        char name[32];
        unsigned char text[] = {'n', (unsigned char)('0' + i)};
        scratch_write(fixture->scratch.database, text, sizeof text);
        open_writer(fixture);
        writer_close(&fixture->writer);
        snprintf(name, sizeof name, "vonk-aside-%d.db", i);
        assert_file_is(fixture, name, &(struct bytes){text, sizeof text});
        remove(fixture->scratch.database);
    }
}

/* A start that was cut off between the two renames left the -wal of an earlier database behind. */
static void a_wal_left_behind_does_not_join_another_database(void **state)
{
    struct fixture *fixture = *state;
    struct bytes database, wal;
    make_sample(fixture, 50, true, &database, &wal);
    scratch_write(scratch_path(&fixture->scratch, "vonk-aside-1.db"), "first", 5);
    lay(fixture, &nothing, &wal);
    open_writer(fixture);
    writer_close(&fixture->writer);
    assert_false(scratch_has(&fixture->scratch, "vonk-aside-1.db-wal"));
    assert_file_is(fixture, "vonk-aside-2.db-wal", &wal);
    free(database.at);
    free(wal.at);
}

/* Two kiosks' cards, or a card and its backup of some days ago: SQLite would lay the pages of the
 * one over the other and find nothing wrong with it. */
static void a_wal_of_another_database_is_put_aside_with_the_file(void **state)
{
    struct fixture *fixture = *state;
    struct bytes one, other, wal, other_wal;
    make_sample(fixture, 60, true, &one, &wal);
    make_sample(fixture, 60, true, &other, &other_wal);
    assert_put_aside(fixture, &one, &other_wal, "the -wal of another database");
    struct err err = {0};
    struct arena arena;
    struct source source;
    arena_init(&arena, 0);
    lay(fixture, &other, &wal);
    assert_false(source_open(&source, fixture->scratch.database, &arena, &err));
    assert_non_null(strstr(err.text, "-wal beside it is that of another"));
    lay(fixture, &one, &wal); /* and those that belong together */
    assert_true(source_open(&source, fixture->scratch.database, &arena, &err));
    source_close(&source);
    arena_finish(&arena);
    free(one.at);
    free(other.at);
    free(wal.at);
    free(other_wal.at);
}

static void a_backup_does_not_take_a_later_wal(void **state)
{
    struct fixture *fixture = *state;
    struct bytes backup, now, wal;
    open_writer(fixture);
    deliver_visits(fixture, 30);
    writer_close(&fixture->writer);
    backup.at = scratch_read(fixture->scratch.database, &backup.size);
    open_writer(fixture);
    deliver_visits(fixture, 30);
    writer_close(&fixture->writer);
    open_writer(fixture);
    deliver_visits(fixture, 30);
    wal.at = scratch_read(scratch_path(&fixture->scratch, "vonk.db-wal"), &wal.size);
    now.at = scratch_read(fixture->scratch.database, &now.size);
    writer_close(&fixture->writer);
    assert_put_aside(fixture, &backup, &wal, "the -wal of another database");
    remove(scratch_path(&fixture->scratch, "vonk-aside-1.db"));
    remove(scratch_path(&fixture->scratch, "vonk-aside-1.db-wal"));
    lay(fixture, &now, &wal); /* the plug was pulled, no more */
    open_writer(fixture);
    assert_string_equal(writer_sentence(&fixture->writer), "");
    writer_close(&fixture->writer);
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM visit"), 90);
    free(backup.at);
    free(now.at);
    free(wal.at);
}

static void flip_bits(struct random *random, struct bytes *bytes)
{
    for (uint32_t i = 0; i <= random_below(random, 8); i++) {
        bytes->at[random_below(random, (uint32_t)bytes->size)] ^=
            (unsigned char)(1u << random_below(random, 8));
    }
}

static void cut_off(struct random *random, struct bytes *bytes)
{
    bytes->size = random_below(random, (uint32_t)bytes->size);
}

static void zero_page(struct random *random, struct bytes *bytes)
{
    size_t page = random_below(random, (uint32_t)(bytes->size / PAGE));
    memset(bytes->at + page * PAGE, 0, PAGE);
}

static void write_garbage(struct random *random, struct bytes *bytes)
{
    size_t from = random_below(random, (uint32_t)bytes->size);
    for (size_t i = from; i < bytes->size && i < from + 600; i++) {
        bytes->at[i] = (unsigned char)random_next(random);
    }
}

static void erase_some(struct random *random, struct bytes *bytes)
{
    size_t from = random_below(random, (uint32_t)bytes->size);
    size_t most = from + 4 + random_below(random, 40);
    for (size_t i = from; i < bytes->size && i < most; i++) {
        bytes->at[i] = 0xFF;
    }
}

static void swap_pages(struct random *random, struct bytes *bytes)
{
    unsigned char page[PAGE];
    unsigned char *a = bytes->at + random_below(random, (uint32_t)(bytes->size / PAGE)) * PAGE;
    unsigned char *b = bytes->at + random_below(random, (uint32_t)(bytes->size / PAGE)) * PAGE;
    memcpy(page, a, PAGE);
    memmove(a, b, PAGE);
    memcpy(b, page, PAGE);
}

static void (*const harms[])(struct random *, struct bytes *) = {
    flip_bits, cut_off, zero_page, write_garbage, erase_some, swap_pages,
};

static struct bytes copy_bytes(const struct bytes *from)
{
    struct bytes copy = {.at = malloc(from->size + 1), .size = from->size};
    assert_non_null(copy.at);
    memcpy(copy.at, from->at, from->size);
    return copy;
}

/* Starts on a harmed pair. What SQLite cannot tell from good goes on; all else is aside, whole. */
static bool survive(struct fixture *fixture, const struct bytes *database, const struct bytes *wal)
{
    lay(fixture, database, wal);
    open_writer(fixture);
    assert_true(deliver_visit(fixture));
    assert_true(writer_records(&fixture->writer));
    writer_close(&fixture->writer);
    assert_true(scratch_is_whole(fixture->scratch.database));
    bool aside = writer_sentence(&fixture->writer)[0] != '\0';
    assert_int_equal(aside, scratch_has(&fixture->scratch, "vonk-aside-1.db") ||
                                scratch_has(&fixture->scratch, "vonk-aside-1.db-wal"));
    bool sound = strstr(writer_sentence(&fixture->writer), "another form") != NULL;
    if (sound) { /* but for words: its -wal was written into it first */
        assert_true(scratch_is_whole(scratch_path(&fixture->scratch, "vonk-aside-1.db")));
    } else if (aside && database->size > 0) {
        assert_file_is(fixture, "vonk-aside-1.db", database);
        assert_file_is(fixture, "vonk-aside-1.db-wal", wal);
    }
    remove(fixture->scratch.database);
    remove(scratch_path(&fixture->scratch, "vonk-aside-1.db"));
    remove(scratch_path(&fixture->scratch, "vonk-aside-1.db-wal"));
    return aside;
}

static void any_harm_to_a_database_is_survived(void **state)
{
    struct fixture *fixture = *state;
    struct bytes samples[2], wals[2];
    const char *wanted = getenv("VONK_DAMAGED_FILES");
    int files = wanted != NULL ? atoi(wanted) : DAMAGED_FILES;
    int aside = 0;
    make_sample(fixture, 300, false, &samples[0], &wals[0]);
    make_sample(fixture, 200, true, &samples[1], &wals[1]);
    for (int i = 0; i < files; i++) {
        int sample = i % 2;
        struct bytes database = copy_bytes(&samples[sample]);
        struct bytes wal = sample == 1 ? copy_bytes(&wals[1]) : nothing;
        bool harm_wal = sample == 1 && random_below(&fixture->random, 2) == 1;
        harms[random_below(&fixture->random, ARRAY_LENGTH(harms))](&fixture->random,
                                                                   harm_wal ? &wal : &database);
        aside += survive(fixture, &database, &wal);
        free(database.at);
        free(wal.at);
    }
    assert_true(aside > files / 4 && aside < files);
    for (int i = 0; i < 2; i++) {
        free(samples[i].at);
        free(wals[i].at);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_of_garbage_is_put_aside),
        TEST(a_short_text_is_put_aside),
        TEST(a_database_cut_off_is_put_aside),
        TEST(a_database_with_a_zeroed_page_is_put_aside),
        TEST(a_database_with_an_erased_record_is_put_aside),
        TEST(a_bad_database_takes_its_wal_along),
        TEST(a_wal_without_its_database_is_put_aside),
        TEST(a_wal_beside_an_emptied_database_is_put_aside),
        TEST(a_database_of_another_program_is_put_aside),
        TEST(a_database_of_a_newer_vonk_is_put_aside),
        TEST(a_database_with_a_table_too_many_is_put_aside),
        TEST(a_database_that_lost_its_one_row_is_put_aside),
        TEST(a_database_with_unknown_words_is_put_aside),
        TEST(what_was_put_aside_before_is_never_overwritten),
        TEST(a_wal_left_behind_does_not_join_another_database),
        TEST(a_wal_of_another_database_is_put_aside_with_the_file),
        TEST(a_backup_does_not_take_a_later_wal),
        TEST(any_harm_to_a_database_is_survived),
    };
    return cmocka_run_group_tests_name("damage", tests, NULL, NULL);
}
