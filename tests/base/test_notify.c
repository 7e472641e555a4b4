/* test_notify.c: what systemd is told arrives at its socket, whichever kind of name it has. */
#include "base/notify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

/* A socket as systemd has it; an @ stands for the zero of an abstract name. */
static int listen_at(const char *name)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    size_t length = strlen(name);
    int descriptor = socket(AF_UNIX, SOCK_DGRAM, 0);
    memcpy(address.sun_path, name, length);
    if (name[0] == '@') {
        address.sun_path[0] = '\0';
    }
    socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
    assert_int_equal(bind(descriptor, (struct sockaddr *)&address, size), 0);
    return descriptor;
}

static void assert_heard(int descriptor, const char *text)
{
    char heard[256] = "";
    ssize_t size = recv(descriptor, heard, sizeof heard - 1, MSG_DONTWAIT);
    assert_int_equal(size, strlen(text));
    assert_string_equal(heard, text);
}

static void lines_arrive_at_a_socket_with_a_path(void **state)
{
    (void)state;
    char folder[] = "/tmp/vonk-notify-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/notify", folder);
    int listener = listen_at(path);
    struct notify notify;
    assert_true(notify_open(&notify, path));
    assert_true(notify_send(&notify, "READY=1\nSTATUS=Showing"));
    assert_true(notify_send(&notify, "WATCHDOG=1"));
    assert_heard(listener, "READY=1\nSTATUS=Showing");
    assert_heard(listener, "WATCHDOG=1");
    notify_close(&notify);
    close(listener);
    unlink(path);
    rmdir(folder);
}

static void lines_arrive_at_an_abstract_socket(void **state)
{
    (void)state;
    char name[64];
    snprintf(name, sizeof name, "@vonk-notify-%d", (int)getpid());
    int listener = listen_at(name);
    struct notify notify;
    assert_true(notify_open(&notify, name));
    assert_true(notify_send(&notify, "STOPPING=1"));
    assert_heard(listener, "STOPPING=1");
    notify_close(&notify);
    close(listener);
}

static void without_a_usable_socket_nothing_is_sent_and_nothing_fails(void **state)
{
    (void)state;
    char longest[200];
    memset(longest, 'x', sizeof longest - 1);
    longest[0] = '/';
    longest[sizeof longest - 1] = '\0';
    const char *const names[] = {NULL,     "",          "@",     "/",
                                 "notify", "vsock:2:1", longest, "/nowhere/notify"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct notify notify;
        assert_false(notify_open(&notify, names[i]));
        assert_false(notify_send(&notify, "READY=1"));
        notify_close(&notify);
    }
}

static void a_listener_that_does_not_read_keeps_nobody_waiting(void **state)
{
    (void)state;
    char name[64];
    snprintf(name, sizeof name, "@vonk-deaf-%d", (int)getpid());
    int listener = listen_at(name);
    struct notify notify;
    assert_true(notify_open(&notify, name));
    bool taken = true;
    for (int i = 0; i < 100000 && taken; i++) {
        taken = notify_send(&notify, "WATCHDOG=1");
    }
    assert_false(taken);
    notify_close(&notify);
    close(listener);
}

static void the_interval_is_for_this_process_only(void **state)
{
    (void)state;
    assert_int_equal(notify_interval("10000000", NULL, 7), 10000);
    assert_int_equal(notify_interval("10000000", "7", 7), 10000);
    assert_int_equal(notify_interval("10000000", "8", 7), 0);
    assert_int_equal(notify_interval(NULL, "7", 7), 0);
    static const char *const wrong[] = {"", "0", "-5", "10s", "99999999999999999999", "x"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(notify_interval(wrong[i], NULL, 7), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_arrive_at_a_socket_with_a_path),
        cmocka_unit_test(lines_arrive_at_an_abstract_socket),
        cmocka_unit_test(without_a_usable_socket_nothing_is_sent_and_nothing_fails),
        cmocka_unit_test(a_listener_that_does_not_read_keeps_nobody_waiting),
        cmocka_unit_test(the_interval_is_for_this_process_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
