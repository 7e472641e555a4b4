/* A stick that tells one story when the pack is checked and another one when it is read (a computer
 * that plays a stick can): what nobody signed is never parsed. The moment in between is the one in
 * which the trial begins; the linker puts this test there (--wrap=trial_run). */
#include "signed.h"

#include "staff/trial.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

bool __real_trial_run(int folder, const struct manifest *manifest, struct pack_report *report,
                      struct err *err);
bool __wrap_trial_run(int folder, const struct manifest *manifest, struct pack_report *report,
                      struct err *err);

static struct signed_pack *stick; /* whose pack.yaml changes then, once */

bool __wrap_trial_run(int folder, const struct manifest *manifest, struct pack_report *report,
                      struct err *err)
{
    if (strstr(pack_read_text(&stick->pack, "pack.yaml"), "version: 1") != NULL) {
        pack_replace(&stick->pack, "pack.yaml", "version: 1", "version: 7");
    }
    return __real_trial_run(folder, manifest, report, err);
}

static int make(void **state)
{
    int failed = signed_make(state);
    stick = *state;
    return failed;
}

static void a_pack_that_changes_after_it_was_checked_is_shown_as_it_was_signed(void **state)
{
    struct signed_pack *s = *state;
    int folder = open(s->pack.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(folder >= 0);
    assert_true(pack_verify(folder, &s->place, &s->report, &s->err));
    assert_int_equal(s->report.version, 1);
    assert_false(pack_verify(folder, &s->place, &s->report, &s->err)); /* now it is found out */
    close(folder);
}

static void a_pack_that_changes_while_it_is_installed_is_installed_as_it_was_signed(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s));
    assert_int_equal(s->report.version, 1);
}

#define SWAPPED(name) cmocka_unit_test_setup_teardown(name, make, signed_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SWAPPED(a_pack_that_changes_after_it_was_checked_is_shown_as_it_was_signed),
        SWAPPED(a_pack_that_changes_while_it_is_installed_is_installed_as_it_was_signed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
