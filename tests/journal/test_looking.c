/* Tests of a disk that fails when it is only looked at: opening, reading, asking a size, locking.
 * Writing that fails is the business of test_store.c. Such a fault is no damage: the database is
 * never put aside for it, and nothing that was committed is missing when the disk is well again. */
#include "fault_run.h"
#include "faulty.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { BEFORE = 5, VISITS = 3 };

static int set_up(void **state)
{
    static struct fault_run run;
    fault_run_init(&run, 7);
    faulty_install();
    *state = &run;
    return 0;
}

static int tear_down(void **state)
{
    faulty_remove();
    fault_run_finish(*state);
    return 0;
}

/* A day on an existing database with a fault from one look on. Returns the looks it took. */
static int run_with_fault(struct fault_run *run, int fault, bool for_ever, int code)
{
    fault_run_forget(run);
    assert_int_equal(fault_run_day(run, BEFORE), BEFORE);
    int before = faulty_looks();
    faulty_fail_looking(fault, for_ever, code);
    int acknowledged = fault_run_day(run, VISITS);
    int used = faulty_looks() - before;
    faulty_heal();
    int64_t found = fault_run_stored(run);
    int64_t promised = (BEFORE + acknowledged) * FAULT_RUN_EVENTS;
    if (found < promised || found > promised + FAULT_RUN_EVENTS) {
        fail_msg("fault %d of code %d: %d interactions promised, %d found", fault, code,
                 (int)promised, (int)found);
    }
    assert_int_equal(fault_run_day(run, 1), 1);
    assert_int_equal(fault_run_stored(run), found + FAULT_RUN_EVENTS);
    return used;
}

static void a_fault_at_any_look_loses_nothing_committed(void **state)
{
    static const int codes[] = {SQLITE_IOERR_READ, SQLITE_CANTOPEN, SQLITE_BUSY};
    int looks = run_with_fault(*state, 1000000, false, SQLITE_IOERR);
    assert_true(looks > 20);
    for (int fault = 0; fault < looks; fault++) {
        for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
            run_with_fault(*state, fault, false, codes[i]);
            run_with_fault(*state, fault, true, codes[i]);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_fault_at_any_look_loses_nothing_committed, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests_name("looking", tests, NULL, NULL);
}
