/* test_watchdog.c: a sign of life goes out twice in the interval, and only while there is life: in
 * the display, in the loop and in the journal's writer. On the virtual clock. */
#include "kiosk/watchdog.h"

#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { INTERVAL = 10000 };

struct kiosk {
    struct clock clock;
    struct watchdog watchdog;
    int64_t waiting, settled; /* of the writer */
    int fed;
};

static void begin(struct kiosk *kiosk, int64_t interval)
{
    *kiosk = (struct kiosk){.fed = 0};
    clock_init_virtual(&kiosk->clock, 0);
    watchdog_init(&kiosk->watchdog, interval, clock_now(&kiosk->clock));
}

static void turn(struct kiosk *kiosk)
{
    int64_t now = clock_now(&kiosk->clock);
    watchdog_writer(&kiosk->watchdog, kiosk->waiting, kiosk->settled, now);
    kiosk->fed += watchdog_feed(&kiosk->watchdog, now);
}

/* A loop that has nothing to do but what the watchdog asks of it; says how often it came round. */
static int rest(struct kiosk *kiosk, int64_t ms)
{
    int turns = 0;
    for (int64_t end = clock_now(&kiosk->clock) + ms; clock_now(&kiosk->clock) < end; turns++) {
        int64_t sleep = watchdog_sleep(&kiosk->watchdog, clock_now(&kiosk->clock));
        int64_t left = end - clock_now(&kiosk->clock);
        clock_advance(&kiosk->clock, sleep < 0 || sleep > left ? left : sleep);
        turn(kiosk);
    }
    return turns;
}

static void nothing_is_sent_before_the_first_picture(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, INTERVAL);
    rest(&kiosk, 60000);
    assert_int_equal(kiosk.fed, 0);
    watchdog_presented(&kiosk.watchdog, true);
    turn(&kiosk);
    assert_int_equal(kiosk.fed, 1);
}

static void a_still_page_feeds_by_its_turns_twice_in_the_interval(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, INTERVAL);
    watchdog_presented(&kiosk.watchdog, true);
    turn(&kiosk);
    int turns = rest(&kiosk, 600000);
    assert_int_equal(kiosk.fed, 1 + 600000 / (INTERVAL / 2));
    assert_true(turns <= 600 * 2); /* two wake-ups a second */
}

static void however_often_it_is_asked_it_sends_no_more(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, INTERVAL);
    watchdog_presented(&kiosk.watchdog, true);
    for (int i = 0; i < 60000; i++) {
        clock_advance(&kiosk.clock, 1);
        turn(&kiosk);
    }
    assert_int_equal(kiosk.fed, 60000 / (INTERVAL / 2));
}

static void a_present_that_fails_starves_it_until_one_succeeds(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, INTERVAL);
    watchdog_presented(&kiosk.watchdog, true);
    turn(&kiosk);
    watchdog_presented(&kiosk.watchdog, false);
    rest(&kiosk, 60000);
    assert_int_equal(kiosk.fed, 1);
    watchdog_presented(&kiosk.watchdog, true);
    turn(&kiosk);
    assert_int_equal(kiosk.fed, 2);
}

static void a_display_that_is_gone_starves_it_and_then_ends_the_kiosk(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, INTERVAL);
    watchdog_presented(&kiosk.watchdog, true);
    turn(&kiosk);
    clock_advance(&kiosk.clock, INTERVAL / 2);
    watchdog_display(&kiosk.watchdog, false, clock_now(&kiosk.clock));
    turn(&kiosk);
    assert_int_equal(kiosk.fed, 1);
    assert_false(watchdog_gave_up(&kiosk.watchdog, clock_now(&kiosk.clock)));
    watchdog_display(&kiosk.watchdog, true, clock_now(&kiosk.clock)); /* a cable that slipped */
    turn(&kiosk);
    assert_int_equal(kiosk.fed, 2);
    watchdog_display(&kiosk.watchdog, false, clock_now(&kiosk.clock));
    clock_advance(&kiosk.clock, WATCHDOG_GONE_MS);
    watchdog_display(&kiosk.watchdog, false, clock_now(&kiosk.clock));
    assert_true(watchdog_gave_up(&kiosk.watchdog, clock_now(&kiosk.clock)));
}

static void a_writer_that_does_not_get_on_starves_it_in_the_end(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, INTERVAL);
    watchdog_presented(&kiosk.watchdog, true);
    kiosk.waiting = 3;
    kiosk.settled = 40;
    turn(&kiosk);
    for (int i = 0; i < 100; i++) {
        clock_advance(&kiosk.clock, 1000);
        turn(&kiosk);
    }
    assert_int_equal(kiosk.fed, WATCHDOG_PATIENCE * INTERVAL / (INTERVAL / 2));
    kiosk.settled = 41; /* it lives after all */
    int before = kiosk.fed;
    turn(&kiosk);
    assert_int_equal(kiosk.fed, before + 1);
}

static void a_slow_writer_and_one_without_work_are_alive(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, INTERVAL);
    watchdog_presented(&kiosk.watchdog, true);
    for (int i = 0; i < 100; i++) { /* a batch in forty seconds */
        clock_advance(&kiosk.clock, 1000);
        kiosk.waiting = 3;
        kiosk.settled = i / 40;
        turn(&kiosk);
    }
    for (int i = 0; i < 100; i++) {
        clock_advance(&kiosk.clock, 1000);
        kiosk.waiting = 0;
        turn(&kiosk);
    }
    assert_int_equal(kiosk.fed, 200 * 1000 / (INTERVAL / 2));
}

static void where_systemd_wants_nothing_it_gets_nothing(void **state)
{
    struct kiosk kiosk;
    (void)state;
    begin(&kiosk, 0);
    watchdog_presented(&kiosk.watchdog, true);
    assert_int_equal(watchdog_sleep(&kiosk.watchdog, 0), -1);
    rest(&kiosk, 60000);
    assert_int_equal(kiosk.fed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_sent_before_the_first_picture),
        cmocka_unit_test(a_still_page_feeds_by_its_turns_twice_in_the_interval),
        cmocka_unit_test(however_often_it_is_asked_it_sends_no_more),
        cmocka_unit_test(a_present_that_fails_starves_it_until_one_succeeds),
        cmocka_unit_test(a_display_that_is_gone_starves_it_and_then_ends_the_kiosk),
        cmocka_unit_test(a_writer_that_does_not_get_on_starves_it_in_the_end),
        cmocka_unit_test(a_slow_writer_and_one_without_work_are_alive),
        cmocka_unit_test(where_systemd_wants_nothing_it_gets_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
