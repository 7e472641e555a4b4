/* Tests of SQLite without memory: each of its allocations fails once, or that one and all after it,
 * while a kiosk opens its journal, records visits and closes it, and while figures are read.
 * Nothing crashes, no sound database is put aside, nothing committed is missing afterwards. (Vonk's
 * own memory is taken at the start; without it the program ends with a sentence, see arena.h.)
 * VONK_MEMORY_STEP 1 tries every allocation, instead of each 13th. */
#include "base/arena.h"
#include "fault_run.h"
#include "journal/stats.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { BEFORE = 5, VISITS = 3, STEP = 13 };

/* SQLite's own allocator, and when it fails; static because SQLite gives it no context. */
static struct {
    sqlite3_mem_methods real;
    int allocations, fail_at; /* -1: never */
    bool for_ever;
} memory = {.fail_at = -1};

static bool fails(void)
{
    int number = memory.allocations++;
    return memory.fail_at >= 0 &&
           (number == memory.fail_at || (memory.for_ever && number > memory.fail_at));
}

static void *allocate(int size)
{
    return fails() ? NULL : memory.real.xMalloc(size);
}

static void *reallocate(void *bytes, int size)
{
    return fails() ? NULL : memory.real.xRealloc(bytes, size);
}

static int take_over(void **state)
{
    (void)state;
    if (sqlite3_shutdown() != SQLITE_OK ||
        sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory.real) != SQLITE_OK) {
        return -1;
    }
    sqlite3_mem_methods failing = memory.real;
    failing.xMalloc = allocate;
    failing.xRealloc = reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &failing) != SQLITE_OK ||
        sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) != SQLITE_OK) {
        return -1;
    }
    return sqlite3_initialize() == SQLITE_OK ? 0 : -1;
}

static void fail_from(int allocation, bool for_ever)
{
    memory.allocations = 0;
    memory.fail_at = allocation;
    memory.for_ever = for_ever;
}

static int heal(void)
{
    int allocations = memory.allocations;
    memory.fail_at = -1;
    return allocations;
}

static int set_up(void **state)
{
    static struct fault_run run;
    fault_run_init(&run, 7);
    *state = &run;
    return 0;
}

static int tear_down(void **state)
{
    fault_run_finish(*state);
    return 0;
}

static int step(void)
{
    const char *wanted = getenv("VONK_MEMORY_STEP");
    return wanted != NULL ? atoi(wanted) : STEP;
}

/* A day on an existing database (or, with `fresh`, on none) with a fault. Returns the allocations
 * it made. */
static int run_with_fault(struct fault_run *run, bool fresh, int allocation, bool for_ever)
{
    fault_run_forget(run);
    int before = fresh ? 0 : fault_run_day(run, BEFORE);
    fail_from(allocation, for_ever);
    int acknowledged = fault_run_day(run, VISITS);
    int allocations = heal();
    int64_t found = fault_run_stored(run);
    int64_t promised = (before + acknowledged) * FAULT_RUN_EVENTS;
    if (found < promised || found > promised + FAULT_RUN_EVENTS) {
        fail_msg("allocation %d%s: %d interactions promised, %d found", allocation,
                 for_ever ? " and all after it" : "", (int)promised, (int)found);
    }
    assert_int_equal(fault_run_day(run, 1), 1);
    assert_int_equal(fault_run_stored(run), found + FAULT_RUN_EVENTS);
    return allocations;
}

static void try_every_allocation(struct fault_run *run, bool fresh)
{
    int allocations = run_with_fault(run, fresh, -1, false);
    assert_true(allocations > 100);
    for (int i = 0; i < allocations; i += step()) {
        run_with_fault(run, fresh, i, false);
        run_with_fault(run, fresh, i, true);
    }
}

static void a_day_without_memory_loses_nothing_committed(void **state)
{
    try_every_allocation(*state, false);
}

static void a_first_day_without_memory_loses_nothing_committed(void **state)
{
    try_every_allocation(*state, true);
}

/* True when the figures could be read. */
static bool read_figures(struct fault_run *run, int allocation, bool for_ever)
{
    struct arena arena;
    struct stats stats;
    struct err err = {0};
    arena_init(&arena, 0);
    fail_from(allocation, for_ever);
    bool read = stats_read(&stats, run->scratch.database, NULL, &arena, &err);
    heal();
    assert_true(read ? stats.interactions == BEFORE * FAULT_RUN_EVENTS : err.text[0] != '\0');
    arena_finish(&arena);
    return read;
}

static void figures_without_memory_are_a_sentence(void **state)
{
    struct fault_run *run = *state;
    assert_int_equal(fault_run_day(run, BEFORE), BEFORE);
    assert_true(read_figures(run, -1, false));
    int allocations = memory.allocations;
    int unread = 0;
    for (int i = 0; i < allocations; i++) {
        unread += !read_figures(run, i, false);
        unread += !read_figures(run, i, true);
    }
    assert_true(unread > 0);
    assert_true(read_figures(run, -1, false));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_day_without_memory_loses_nothing_committed),
        TEST(a_first_day_without_memory_loses_nothing_committed),
        TEST(figures_without_memory_are_a_sentence),
    };
    return cmocka_run_group_tests_name("memory", tests, take_over, NULL);
}
