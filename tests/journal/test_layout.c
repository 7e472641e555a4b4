/* Tests of earlier versions of the schema: each is a file of SQL beside this one, with the tables
 * as that Vonk made them. Whoever makes a new version adds the file of the one before. */
#include "journal/layout.h"

#include "journal/database.h"
#include "journal/schema.h"
#include "journal/stats.h"
#include "journal/store.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY_MS INT64_C(1767225600000) /* 2026-01-01 */

struct fixture {
    struct scratch scratch;
    struct arena arena;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    scratch_make(&fixture.scratch);
    arena_init(&fixture.arena, 0);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    arena_finish(&fixture->arena);
    scratch_remove(&fixture->scratch);
    return 0;
}

/* Makes the database of an earlier Vonk. */
static void make_version(const struct fixture *fixture, int version)
{
    char path[SCRATCH_PATH];
    const char *slash = strrchr(__FILE__, '/');
    size_t size = 0;
    snprintf(path, sizeof path, "%.*s/version_%d.sql", (int)(slash - __FILE__), __FILE__, version);
    unsigned char *sql = scratch_read(path, &size);
    char *text = malloc(size + 1);
    assert_non_null(text);
    memcpy(text, sql, size);
    text[size] = '\0';
    scratch_write(fixture->scratch.database, "", 0);
    scratch_run(fixture->scratch.database, text);
    free(text);
    free(sql);
}

/* Starts a kiosk on it, which has one visit. */
static void run_kiosk(struct fixture *fixture)
{
    struct err notice = {0}, err = {0};
    struct store_options options = {.folder = fixture->scratch.folder, .pack = "vonk-2"};
    struct store *store = store_open(&options, &notice, &err);
    if (store == NULL) {
        fail_msg("%s", err.text);
    }
    assert_string_equal(notice.text, "");
    struct store_entry entry = {
        .event = event_make(EVENT_VISIT_START, NULL, NULL, 0),
        .visit = {.order = 1, .id = "00000000-0000-4000-8000-000000000000"}};
    assert_int_equal(store_commit(store, &entry, 1, &err), 1);
    store_close(store);
}

static enum layout layout_of(const struct fixture *fixture)
{
    struct err err;
    sqlite3 *db = database_open(fixture->scratch.database, DATABASE_READ_ALONE, &err);
    assert_non_null(db);
    enum layout layout = layout_read(db);
    database_close(db);
    return layout;
}

static void a_database_of_every_earlier_version_keeps_its_figures(void **state)
{
    struct fixture *fixture = *state;
    for (int version = 1; version < SCHEMA_VERSION; version++) {
        struct stats stats;
        struct err err = {0};
        const char *path = fixture->scratch.database;
        make_version(fixture, version);
        assert_int_equal(layout_of(fixture), LAYOUT_DATED);
        int64_t visits = scratch_number(path, "SELECT count(*) FROM visit");
        assert_int_equal(visits, 2);
        run_kiosk(fixture);
        assert_int_equal(layout_of(fixture), LAYOUT_CURRENT);
        scratch_assert_sound(path);
        assert_int_equal(scratch_number(path, "SELECT count(*) FROM visit"), 3);
        assert_true(stats_read(&stats, path, NULL, &fixture->arena, &err));
        assert_int_equal(stats.visits.visits, 3);
        assert_int_equal(stats.visits.seconds, 13 + 3);
        assert_int_equal(stats.kinds[EVENT_VISIT_START], version == 1 ? 7 : 3);
        assert_int_equal(stats.kinds[EVENT_STORY_OPEN], 1);
        assert_int_equal(stats.quarter_count, 3); /* the new visit's is not known */
        assert_int_equal(stats.quarters[0].start_ms, -1);
        assert_int_equal(stats.quarters[1].start_ms, DAY_MS + 9 * 3600000);
        assert_int_equal(stats.quarters[2].start_ms, DAY_MS + 9 * 3600000 + 900000);
        assert_int_equal(stats.days[stats.day_count - 1].day_ms, DAY_MS);
        assert_int_equal(stats.attract_seconds, version == 1 ? 0 : 930);
        remove(path);
    }
}

static void how_a_visit_was_begun_is_forgotten(void **state)
{
    struct fixture *fixture = *state;
    const char *path = fixture->scratch.database;
    make_version(fixture, 1);
    run_kiosk(fixture);
    assert_int_equal(scratch_number(path, "SELECT count(*) FROM interaction WHERE kind = "
                                          "'visit_start' AND detail <> ''"),
                     0);
    assert_string_equal(scratch_text(path, "SELECT group_concat(detail || interactions) FROM tally "
                                           "WHERE kind = 'visit_start'"),
                        "5");
}

static void every_boot_of_an_earlier_version_gets_an_id_of_its_own(void **state)
{
    struct fixture *fixture = *state;
    const char *path = fixture->scratch.database;
    make_version(fixture, 2);
    scratch_run(path, "INSERT INTO boot SELECT boot_no + 1, mono_ms, wall_ms + 86400000, quality, "
                      "pack FROM boot");
    run_kiosk(fixture);
    assert_int_equal(scratch_number(path, "SELECT count(DISTINCT id) FROM boot"), 3);
    assert_int_equal(scratch_number(path, "SELECT count(*) FROM anchor"), 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_database_of_every_earlier_version_keeps_its_figures),
        TEST(how_a_visit_was_begun_is_forgotten),
        TEST(every_boot_of_an_earlier_version_gets_an_id_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
