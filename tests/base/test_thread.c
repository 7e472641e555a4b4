/* test_thread.c: a thread that is started gets no signal, and the one that started it still does.
 */
#include "base/thread.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static bool blocked(int signal)
{
    sigset_t now;
    assert_int_equal(pthread_sigmask(SIG_SETMASK, NULL, &now), 0);
    return sigismember(&now, signal) == 1;
}

static void *look(void *context)
{
    bool *seen = context;
    sigset_t now;
    pthread_sigmask(SIG_SETMASK, NULL, &now);
    *seen = sigismember(&now, SIGTERM) == 1 && sigismember(&now, SIGHUP) == 1;
    return NULL;
}

static void signals_stay_with_the_thread_that_starts_another(void **state)
{
    (void)state;
    pthread_t thread;
    bool seen = false;
    assert_false(blocked(SIGTERM));
    assert_true(thread_start(&thread, look, &seen));
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_true(seen);
    assert_false(blocked(SIGTERM));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signals_stay_with_the_thread_that_starts_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
