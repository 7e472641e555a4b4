/* Fifty canaries in every place of a database that takes a word or a number of its own: none of
 * them comes out of an export to share, and none is left in freed bytes when its row is gone. What
 * may not be stored at all is the business of test_privacy.c. */
#include "journal/export.h"
#include "journal/store.h"

#include "base/arena.h"
#include "base/text.h"
#include "scratch.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY INT64_C(86400000)
#define FIRST (20000 * DAY) /* 2024-10-04 */

enum { SUBJECTS = 36, VISITS = 9, CANARIES = 50, SECONDS = 876543, VALUE = 765431, MS = 98765431 };

struct fixture {
    struct scratch scratch;
    struct arena arena;
    struct random random;
    struct store *store;
    struct moment now;
    int64_t order;
    const char *canaries[CANARIES];
    int count;
    struct err err;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.now = {.wall_ms = FIRST + DAY / 2, .quality = QUALITY_NTP}};
    scratch_make(&fixture.scratch);
    arena_init(&fixture.arena, 0);
    random_init(&fixture.random, 7);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    scratch_remove(&f->scratch);
    arena_finish(&f->arena);
    return 0;
}

static void plant(struct fixture *f, const char *canary)
{
    assert_true(f->count < CANARIES);
    f->canaries[f->count++] = arena_copy(&f->arena, canary);
}

static void open_store(struct fixture *f)
{
    struct err notice = {0};
    struct store_options options = {
        .folder = f->scratch.folder, .pack = "canary-pack-1.2", .started = f->now};
    f->order = 0;
    f->store = store_open(&options, &notice, &f->err);
    assert_non_null(f->store);
}

/* A visit that opens some stories, `first` and those behind it. */
static void visit(struct fixture *f, int first, int stories)
{
    struct store_visit who = {.order = ++f->order, .start = f->now};
    struct store_entry entries[SUBJECTS + 3];
    int n = 0;
    uuid_make(who.id, &f->random);
    if (f->count < SUBJECTS + VISITS) {
        plant(f, who.id);
    }
    entries[n++] = (struct store_entry){event_make(EVENT_VISIT_START, NULL, NULL, 0), 0, who, 0};
    for (int i = first; i < first + stories; i++) {
        struct event event =
            event_make(EVENT_STORY_OPEN, arena_printf(&f->arena, "canary-%02d-story", i), NULL, 0);
        entries[n++] = (struct store_entry){event, MS, who, 0};
    }
    struct event answer = event_make(EVENT_QUIZ_FINISH, NULL, "clear", VALUE);
    struct event end = event_make(EVENT_VISIT_END, NULL, "idle", SECONDS);
    entries[n++] = (struct store_entry){answer, MS, who, 0};
    entries[n++] = (struct store_entry){end, MS, who, 0};
    assert_int_equal(store_commit(f->store, entries, n, &f->err), n);
}

/* Nine visits open each canary, and fifty more come that open none. */
static void make_day(struct fixture *f)
{
    open_store(f);
    for (int i = 0; i < SUBJECTS; i++) {
        plant(f, arena_printf(&f->arena, "canary-%02d-story", i));
    }
    for (int i = 0; i < VISITS; i++) {
        visit(f, 0, SUBJECTS);
    }
    for (int i = 0; i < 50; i++) {
        visit(f, 0, 0);
    }
    store_close(f->store);
    plant(f, "canary-pack");
    plant(f, scratch_text(f->scratch.database, "SELECT id FROM boot"));
    plant(f, "876543"); /* SECONDS, VALUE and MS */
    plant(f, "765431");
    plant(f, "98765431");
    assert_int_equal(f->count, CANARIES);
}

static int count_in(const char *path, const char *canary)
{
    size_t size = 0, length = strlen(canary);
    int found = 0;
    unsigned char *bytes = scratch_read(path, &size);
    for (size_t i = 0; i + length <= size; i++) {
        found += memcmp(bytes + i, canary, length) == 0;
    }
    free(bytes);
    return found;
}

/* How often a canary stands in the files of a folder. */
static int count_in_folder(struct fixture *f, const char *folder, const char *canary)
{
    int found = 0;
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (entry->d_name[0] != '.') {
            found += count_in(arena_printf(&f->arena, "%s/%s", folder, entry->d_name), canary);
        }
    }
    closedir(dir);
    return found;
}

static void no_canary_comes_out_of_an_export_to_share(void **state)
{
    struct fixture *f = *state;
    const struct report_texts texts = report_texts_english();
    struct export_done done[GRADE_COUNT];
    make_day(f);
    for (int grade = 0; grade < GRADE_COUNT; grade++) {
        const struct export_request request = {arena_printf(&f->arena, "%s/out", f->scratch.folder),
                                               arena_printf(&f->arena, "%s/key", f->scratch.folder),
                                               (enum grade)grade, &texts};
        assert_true(export_database(f->scratch.database, &request, &done[grade], &f->err));
    }
    assert_int_equal(done[GRADE_SHARE].days, 1); /* it tells something */
    for (int i = 0; i < CANARIES; i++) {
        if (count_in_folder(f, done[GRADE_SHARE].path, f->canaries[i]) > 0) {
            fail_msg("%s stands in %s", f->canaries[i], done[GRADE_SHARE].path);
        }
        /* The search finds what is there. */
        assert_true(count_in_folder(f, done[GRADE_CONTROLLER].path, f->canaries[i]) > 0);
    }
}

static void no_canary_is_left_in_freed_bytes(void **state)
{
    struct fixture *f = *state;
    make_day(f);
    f->now.wall_ms += 401 * DAY;
    f->now.mono_ms = 0;
    open_store(f);
    visit(f, 0, 0); /* the rows went with this day */
    store_close(f->store);
    assert_int_equal(scratch_number(f->scratch.database, "SELECT count(*) FROM visit"), 1);
    for (int i = 0; i < CANARIES; i++) {
        char sql[320];
        snprintf(sql, sizeof sql,
                 "SELECT (SELECT count(*) FROM tally WHERE subject = '%s') + "
                 "(SELECT count(*) FROM boot WHERE id = '%s' OR pack GLOB '%s*')",
                 f->canaries[i], f->canaries[i], f->canaries[i]);
        int64_t rows = scratch_number(f->scratch.database, sql); /* sums and boots stay */
        int found = count_in(f->scratch.database, f->canaries[i]);
        if (found != rows) {
            fail_msg("%s: %d times in the file, %d in its rows", f->canaries[i], found, (int)rows);
        }
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(no_canary_comes_out_of_an_export_to_share),
        TEST(no_canary_is_left_in_freed_bytes),
    };
    return cmocka_run_group_tests_name("canary", tests, NULL, NULL);
}
