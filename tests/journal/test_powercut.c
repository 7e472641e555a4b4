/* Tests of what a power cut leaves: the operations of a run are recorded, and for every place in
 * them files are made in which what was not synced is dropped, reordered, torn, or has taken the
 * rest of its sector along. Every one must open, sound, with all that was acknowledged.
 * VONK_POWER_CUTS sets how many random pictures are made of each place (20 for the long run). */
#include "journal/store.h"

#include "base/random.h"
#include "base/text.h"
#include "outage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { VISITS = 40, EVENTS = 5, CUTS = 3, DOUBLE_CUTS = 500, TRIPLE_CUTS = 100 };

struct fixture {
    struct scratch scratch;
    struct store_options options;
    struct random random;
    struct outage outage;
    int64_t order;
    int acknowledged[VISITS]; /* operations recorded when that visit's commit had returned */
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    random_init(&fixture.random, 7);
    outage_init(&fixture.outage, 7);
    fixture.options = (struct store_options){.folder = fixture.scratch.folder};
    faulty_install();
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    faulty_forget_recording();
    faulty_remove();
    outage_finish(&fixture->outage);
    scratch_remove(&fixture->scratch);
    return 0;
}

static void commit_visit(struct fixture *fixture, struct store *store)
{
    struct store_entry entries[EVENTS];
    struct store_visit visit = {.order = ++fixture->order};
    struct err err = {0};
    uuid_make(visit.id, &fixture->random);
    for (int i = 0; i < EVENTS; i++) {
        enum event_kind kind = i == 0            ? EVENT_VISIT_START
                               : i == EVENTS - 1 ? EVENT_VISIT_END
                                                 : EVENT_QUIZ_START;
        entries[i] = (struct store_entry){.event = event_make(kind, NULL, NULL, 0), .visit = visit};
    }
    assert_int_equal(store_commit(store, entries, EVENTS, &err), EVENTS);
}

/* Opens a database, adds visits and closes it, all recorded. */
static void record_run(struct fixture *fixture, int visits)
{
    struct err notice = {0}, err = {0};
    fixture->order = 0;
    faulty_start_recording();
    struct store *store = store_open(&fixture->options, &notice, &err);
    assert_non_null(store);
    for (int i = 0; i < visits; i++) {
        commit_visit(fixture, store);
        faulty_recording(&fixture->acknowledged[i]);
    }
    store_close(store);
}

static int visits_acknowledged(const struct fixture *fixture, int visits, int operations)
{
    int count = 0;
    while (count < visits && fixture->acknowledged[count] <= operations) {
        count++;
    }
    return count;
}

/* Starts after a power cut: nothing is put aside, nothing acknowledged is missing, no visit is
 * there by half. */
static void assert_survived(struct fixture *fixture, int acknowledged, int operations)
{
    struct err notice = {0}, err = {0};
    struct store *store = store_open(&fixture->options, &notice, &err);
    if (store == NULL || notice.text[0] != '\0') {
        fail_msg("after %d operations: %s%s", operations, err.text, notice.text);
    }
    store_close(store);
    scratch_assert_sound(fixture->scratch.database);
    int64_t found = scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction");
    if (found < acknowledged * EVENTS || found % EVENTS != 0) {
        fail_msg("after %d operations: %d acknowledged, %d found", operations,
                 acknowledged * EVENTS, (int)found);
    }
}

static void a_power_cut_at_any_operation_loses_nothing_acknowledged(void **state)
{
    struct fixture *fixture = *state;
    const char *wanted = getenv("VONK_POWER_CUTS");
    int cuts = wanted != NULL ? atoi(wanted) : CUTS;
    int operations;
    record_run(fixture, VISITS);
    const struct faulty_operation *recording = faulty_recording(&operations);
    faulty_remove(); /* from here on the disk is a real one */
    assert_true(operations > VISITS * 2);
    for (int count = 0; count <= operations; count++) {
        for (int i = 0; i < cuts; i++) {
            outage_clear(&fixture->outage);
            outage_cut(&fixture->outage, recording, count, &fixture->scratch);
            assert_survived(fixture, visits_acknowledged(fixture, VISITS, count), count);
        }
    }
    faulty_install();
}

/* Cuts the power, and again while what it left is recovered and written on, `cuts` times in all. */
static void cut_again_and_again(struct fixture *fixture, int cuts)
{
    enum { FEW = 8, MORE = 3 };
    int kept = 0;
    int at = 0;
    outage_clear(&fixture->outage);
    remove(fixture->scratch.database);
    for (int i = 0; i < cuts; i++) {
        int visits = i == 0 ? FEW : MORE;
        int operations;
        record_run(fixture, visits);
        const struct faulty_operation *recording = faulty_recording(&operations);
        at = (int)random_below(&fixture->random, (uint32_t)operations + 1);
        kept += visits_acknowledged(fixture, visits, at);
        outage_cut(&fixture->outage, recording, at, &fixture->scratch);
        outage_load(&fixture->outage, &fixture->scratch);
    }
    assert_survived(fixture, kept, at);
}

static void a_power_cut_during_recovery_loses_nothing_either(void **state)
{
    for (int i = 0; i < DOUBLE_CUTS; i++) {
        cut_again_and_again(*state, 2);
    }
}

static void a_third_power_cut_loses_nothing_either(void **state)
{
    for (int i = 0; i < TRIPLE_CUTS; i++) {
        cut_again_and_again(*state, 3);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_power_cut_at_any_operation_loses_nothing_acknowledged),
        TEST(a_power_cut_during_recovery_loses_nothing_either),
        TEST(a_third_power_cut_loses_nothing_either),
    };
    return cmocka_run_group_tests_name("powercut", tests, NULL, NULL);
}
