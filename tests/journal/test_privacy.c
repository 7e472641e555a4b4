/* Tests of what can be learnt from a database about a person: ids follow from nothing, nothing
 * links two visits, and words that a hostile event, pack or occasion carries come nowhere. What a
 * column takes at all is the business of test_store.c; how a visit was made, of
 * kiosk/privacy_test.sh. */
#include "journal/journal.h"

#include "base/text.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const int64_t wall_ms = 1773485100000; /* 2026-03-14 10:45 UTC */

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
        .folder = fixture.scratch.folder, .pack = "vonk-1", .seed = 7, .clock = &fixture.clock};
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

/* Visits that are made alike, some seconds after each other. */
static void make_visits(struct fixture *fixture, int count)
{
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    for (int i = 0; i < count; i++) {
        journal_visit_start(journal);
        clock_advance(&fixture->clock, 1500);
        emit(journal, EVENT_STORY_OPEN, "joy", NULL, 0);
        emit(journal, EVENT_QUIZ_ANSWER, "robot", "like", 1);
        journal_visit_end(journal, "restart");
    }
    journal_close(journal);
}

static const char *ids(struct fixture *fixture)
{
    return scratch_text(fixture->scratch.database,
                        "SELECT group_concat(id) FROM (SELECT id FROM visit ORDER BY number)");
}

static void a_visits_id_follows_from_nothing_but_the_generator(void **state)
{
    struct fixture *fixture = *state;
    char first[512];
    make_visits(fixture, 3);
    text_copy(first, sizeof first, ids(fixture));
    remove(fixture->scratch.database);
    clock_init_virtual(&fixture->clock, wall_ms + 86400000 * 5);
    clock_advance(&fixture->clock, 123456789);
    fixture->options.pack = "another-2";
    make_visits(fixture, 3);
    assert_string_equal(ids(fixture), first);
}

static void no_two_databases_share_an_id(void **state)
{
    static const char all[] =
        "SELECT group_concat(id) FROM (SELECT id FROM kiosk UNION ALL SELECT id FROM boot)";
    struct fixture *fixture = *state;
    char first[512];
    make_visits(fixture, 1);
    text_copy(first, sizeof first, scratch_text(fixture->scratch.database, all));
    remove(fixture->scratch.database);
    make_visits(fixture, 1);
    const char *second = scratch_text(fixture->scratch.database, all);
    assert_int_equal(strlen(first), 36 + 1 + 36);
    assert_memory_not_equal(first, second, 36);
    assert_memory_not_equal(first + 37, second + 37, 36);
}

/* A column of `visit` is either the same for all of these visits, which are alike, or different for
 * each: one that were shared by some of them would tell that these belong together. */
static void nothing_links_some_visits_and_not_the_others(void **state)
{
    enum { VISITS = 100 };
    struct fixture *fixture = *state;
    const char *path = fixture->scratch.database;
    int apart = 0;
    make_visits(fixture, VISITS);
    int64_t columns = scratch_number(path, "SELECT count(*) FROM pragma_table_info('visit')");
    for (int i = 0; i < columns; i++) {
        char sql[256];
        snprintf(sql, sizeof sql,
                 "SELECT format('SELECT count(DISTINCT ifnull(%%s, ''-'')) FROM visit', name) "
                 "FROM pragma_table_info('visit') LIMIT 1 OFFSET %d",
                 i);
        snprintf(sql, sizeof sql, "%s", scratch_text(path, sql));
        int64_t different = scratch_number(path, sql);
        apart += different == VISITS;
        if (different != 1 && different != VISITS) {
            fail_msg("%s: %d", sql, (int)different);
        }
    }
    assert_int_equal(apart, 2); /* number and id */
    assert_int_equal(scratch_number(path, "SELECT count(DISTINCT ms || kind || subject || detail "
                                          "|| value) FROM interaction"),
                     4);
}

/* Every second visit's id, as somebody who holds the file would look for it. */
static void a_visits_id_stands_in_its_own_row_only(void **state)
{
    struct fixture *fixture = *state;
    size_t size;
    make_visits(fixture, 20);
    char id[64];
    text_copy(id, sizeof id,
              scratch_text(fixture->scratch.database, "SELECT id FROM visit WHERE number = 10"));
    unsigned char *bytes = scratch_read(fixture->scratch.database, &size);
    int found = 0;
    for (size_t i = 0; i + 36 <= size; i++) {
        found += memcmp(bytes + i, id, 36) == 0;
    }
    free(bytes);
    assert_int_equal(found, 1);
}

/* ---- canaries ---- */

static const char *const canaries[] = {
    "Anna",
    "Anna de Vries",
    "anna@school.nl",
    "+31612345678",
    "13 jaar",
    "zoë",
    "Jan-Willem",
    "klas 2B",
    "leerling_1042",
    "192.168.1.17:80",
    "b8:27:eb:00:11:22",
    "/home/pi/foto.jpg",
    "C:\\Users\\anna",
    "<script>alert(1)</script>",
    "=HYPERLINK(\"http://x\")",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "'; DROP TABLE visit; --",
    "\" OR 1=1",
    "%s%n%x",
    "%00",
    "../",
    "../../etc/passwd",
    "a b",
    "x=512,y=300",
    "touch(512,300)",
    "N52.37E4.89",
    "NL91ABNA0417164300",
    "BSN:123456782",
    "2013/05/06",
    "6 mei 2013",
    "10:47:13",
    "1773485162000,5",
    "{\"name\":\"Anna\"}",
    "[Anna]",
    "name:Anna",
    "Anna\tde\tVries",
    "Anna\nde Vries",
    "\x1b[31mAnna",
    "Анна",
    "アンナ",
    "🙂",
    "Å",
    "NaN!",
    "NULL;",
    "DEADBEEF",
    "ANNA",
    "Vonk Kiosk 3",
};

/* What the program writes on standard error while it runs, in a file of the folder. */
static int listen_to_log(struct fixture *fixture)
{
    fflush(stderr);
    int before = dup(STDERR_FILENO);
    assert_non_null(freopen(scratch_path(&fixture->scratch, "log"), "w", stderr));
    return before;
}

static void stop_listening(int before)
{
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
}

static void assert_nowhere(struct fixture *fixture, const char *name, const char *canary)
{
    size_t size, length = strlen(canary);
    if (!scratch_has(&fixture->scratch, name) || length < 4) { /* shorter ones are anywhere */
        return;
    }
    unsigned char *bytes = scratch_read(scratch_path(&fixture->scratch, name), &size);
    for (size_t i = 0; i + length <= size; i++) {
        if (memcmp(bytes + i, canary, length) == 0 && strcmp(canary, "NULL;") != 0) {
            fail_msg("\"%s\" stands in %s", canary, name);
        }
    }
    free(bytes);
}

/* Carries a canary in every field that a hostile pack or program could fill. */
static void carry(struct fixture *fixture, const char *canary)
{
    fixture->options.pack = canary;
    struct journal *journal = journal_open(&fixture->options, &fixture->err);
    journal_visit_start(journal);
    for (int kind = EVENT_VISIT_START; kind < EVENT_COUNT; kind++) {
        struct event event = {.kind = (enum event_kind)kind, .value = 1};
        text_copy(event.subject, sizeof event.subject, canary);
        text_copy(event.detail, sizeof event.detail, canary);
        journal_emit(journal, &event);
    }
    journal_attract(journal, 5, canary);
    journal_visit_end(journal, canary);
    journal_flush(journal);
    scratch_copy(scratch_path(&fixture->scratch, "vonk.db-wal"),
                 scratch_path(&fixture->scratch, "wal"));
    journal_close(journal);
}

static void no_canary_reaches_the_database_or_the_log(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(ARRAY_LENGTH(canaries), 50);
    int before = listen_to_log(fixture);
    for (size_t i = 0; i < ARRAY_LENGTH(canaries); i++) {
        carry(fixture, canaries[i]);
        stop_listening(before);
        assert_nowhere(fixture, "wal", canaries[i]);
        assert_nowhere(fixture, "log", canaries[i]);
        before = listen_to_log(fixture);
    }
    stop_listening(before);
    for (size_t i = 0; i < ARRAY_LENGTH(canaries); i++) {
        assert_nowhere(fixture, "vonk.db", canaries[i]);
    }
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM visit"), 50);
    assert_int_equal(scratch_number(fixture->scratch.database,
                                    "SELECT count(*) FROM interaction WHERE subject <> ''"),
                     0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_visits_id_follows_from_nothing_but_the_generator),
        TEST(no_two_databases_share_an_id),
        TEST(nothing_links_some_visits_and_not_the_others),
        TEST(a_visits_id_stands_in_its_own_row_only),
        TEST(no_canary_reaches_the_database_or_the_log),
    };
    return cmocka_run_group_tests_name("privacy", tests, NULL, NULL);
}
