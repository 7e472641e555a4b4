/* test_serve.c: the loop of the root programs: it serves one user, does what its table says for
 * what is asked exactly so, and nothing for anything else. */
#include "caller.h"
#include "played_machine.h"

#include "base/random.h"
#include "base/text.h"
#include "helper/stick.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { LINES = 10000, SEED = 5 };

static struct stick_work work;
static struct played_machine *machine;
static struct serve serve;

static int make(void **state)
{
    (void)state;
    machine = played_machine_helper(&work, &serve, "STICK");
    return 0;
}

static int clear(void **state)
{
    (void)state;
    played_machine_remove(machine);
    return 0;
}

static void a_stick_is_listed_mounted_and_checked(void **state)
{
    (void)state;
    struct caller caller;
    caller_begin(&caller, &serve);
    caller_expect(&caller, "list", "ok 1\tsda1 vfat 32768000 STICK");
    caller_expect(&caller, "mount sda1 rw", "ok");
    assert_string_equal(machine->mounted, "vfat sda1");
    assert_true(machine->mounted_writable);
    text_copy(machine->in_use, sizeof machine->in_use, "sda");
    caller_expect(&caller, "list", "ok 1\tsda1"); /* in use by us */
    caller_expect(&caller, "check sda1", "error sda1: is still in use");
    machine->in_use[0] = '\0';
    caller_expect(&caller, "check sda1", "ok");
    caller_expect(&caller, "mount sda1 ro", "ok");
    assert_false(machine->mounted_writable);
    caller_end(&caller);
    assert_string_equal(work.ours, ""); /* the connection had it */
}

static void the_root_of_a_mount_is_handed_over_and_kept_nowhere(void **state)
{
    (void)state;
    struct caller caller;
    char line[256];
    int root = -1;
    stick_room_file(&machine->room, "files/hello", "hello");
    caller_begin(&caller, &serve);
    assert_true(caller_send(&caller, "mount sda1 ro\n", 14));
    assert_true(caller_read(&caller, line, sizeof line, &root));
    assert_string_equal(line, "ok");
    assert_true(root > 2);
    assert_int_equal(faccessat(root, "hello", F_OK, 0), 0);
    close(root);
    caller_end(&caller);
}

static void a_mount_that_fails_says_why_in_one_sentence(void **state)
{
    (void)state;
    struct caller caller;
    caller_begin(&caller, &serve);
    machine->mount_fails = 30; /* EROFS */
    caller_expect(&caller, "mount sda1 rw", "error sda1: cannot be written: it is locked");
    machine->mount_fails = 22; /* EINVAL */
    caller_expect(&caller, "mount sda1 rw", "error sda1: is damaged");
    caller_expect(&caller, "mount sdb1 rw", "error sdb1: is not there");
    played_machine_pull(machine, "sda");
    caller_expect(&caller, "list", "ok 0");
    caller_end(&caller);
}

static void what_is_no_command_does_nothing(void **state)
{
    (void)state;
    struct caller caller;
    static const char *const lines[] = {
        "umount sda1",        "mount sda1",   "mount sda1 rw rw", "mount sda1 RW",
        "mount sda1 xx",      "LIST",         "list sda1",        "mount ../sda1 ro",
        "mount /dev/sda1 ro", "mount sda ro", "mount loop0 ro",   "check",
        "check vda",          "exec sh",
    };
    caller_begin(&caller, &serve);
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        caller_expect(&caller, lines[i], "error ");
    }
    assert_int_equal(machine->mounts + machine->forgets, 0);
    caller_end(&caller);
}

/* Sends bytes, serves them, and counts the answers. No thread: all of it fits into the socket. */
static int answers_to(const void *bytes, size_t size, bool *all_errors)
{
    int ends[2];
    char line[4200];
    int count = 0;
    *all_errors = true;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    struct caller caller = {.fd = ends[0]};
    assert_true(caller_send(&caller, bytes, size));
    shutdown(caller.fd, SHUT_WR);
    serve_connection(&serve, ends[1]);
    while (caller_read(&caller, line, sizeof line, NULL)) {
        count++;
        *all_errors = *all_errors && text_starts(line, "error ");
    }
    close(caller.fd);
    return count;
}

static void half_overlong_and_foreign_lines_do_nothing(void **state)
{
    (void)state;
    bool errors = false;
    char longest[SERVE_LINE + 40];
    assert_int_equal(answers_to("mount sda1 rw", 13, &errors), 0); /* no end: no line */
    assert_int_equal(answers_to("", 0, &errors), 0);
    assert_int_equal(answers_to("mount sda1 rw\0\n", 15, &errors), 1);
    assert_true(errors);
    assert_int_equal(answers_to("mount\tsda1\trw\n", 14, &errors), 1);
    assert_int_equal(answers_to("mount sda1 rw\r\n", 15, &errors), 1);
    assert_int_equal(answers_to("mount sd\xC3\xA1 rw\nmount sda1 rw\n", 27, &errors), 1);
    assert_int_equal(answers_to("\n", 1, &errors), 1);
    assert_int_equal(answers_to("a b c d e f g h\n", 16, &errors), 1);
    memset(longest, ' ', sizeof longest);
    memcpy(longest, "mount sda1 rw", 13);
    longest[sizeof longest - 1] = '\n';
    assert_int_equal(answers_to(longest, sizeof longest, &errors), 1);
    assert_true(errors);
    assert_int_equal(machine->mounts, 0);
}

static void another_user_is_refused_and_nothing_is_read(void **state)
{
    (void)state;
    bool errors = false;
    serve.user = getuid() + 1;
    assert_int_equal(answers_to("mount sda1 rw\n", 14, &errors), 1);
    assert_true(errors);
    assert_int_equal(machine->mounts, 0);
}

/* A word of the protocol, or what looks like one. */
static const char *any_word(struct random *random)
{
    static const char *const words[] = {"list", "mount", "check", "sda1", "sda",  "sdb1",  "ro",
                                        "rw",   "",      "..",    "/",    "%n%s", "sda1/", "mount ",
                                        "\t",   "\r",    "\x7f",  "\xff", "ok",   "LIST",  "-1"};
    return words[random_below(random, ARRAY_LENGTH(words))];
}

static size_t any_line(struct random *random, char line[600])
{
    static const char *const exact[] = {"mount", "sda1", "rw"};
    size_t length = 0;
    if (random_below(random, 4) == 0) {
        length = random_below(random, 599);
        for (size_t i = 0; i < length; i++) {
            line[i] = (char)random_below(random, 256);
        }
    } else {
        uint32_t words = random_below(random, 6);
        line[0] = '\0';
        for (uint32_t i = 0; i < words; i++) {
            bool right = i < 3 && random_below(random, 2) == 0;
            length += (size_t)snprintf(line + length, 600 - length, "%s%s", i > 0 ? " " : "",
                                       right ? exact[i] : any_word(random));
        }
    }
    return length;
}

/* Lines that may mount, told apart without the code that is tested. */
static bool may_mount(const char *line, size_t length)
{
    static const char *const rights[] = {"mount sda1 ro", "mount sda1 rw"};
    for (size_t i = 0; i < ARRAY_LENGTH(rights); i++) {
        if (length == strlen(rights[i]) && memcmp(line, rights[i], length) == 0) {
            return true;
        }
    }
    return false;
}

static void of_10000_random_lines_only_exact_ones_act(void **state)
{
    (void)state;
    struct random random;
    char line[601];
    int wanted = 0;
    random_init(&random, SEED);
    for (int i = 0; i < LINES; i++) {
        bool errors = false;
        size_t length = any_line(&random, line);
        bool broken = memchr(line, '\n', length) != NULL;
        wanted += !broken && may_mount(line, length);
        line[length] = '\n';
        if (broken) {
            line[0] = '\n'; /* its pieces must not be lines that act */
        }
        answers_to(line, length + 1, &errors);
        if (machine->mounts != wanted) {
            fail_msg("line %d mounted: %.80s", i, line);
        }
    }
    assert_true(wanted > 50);
}

static void without_a_caller_the_program_ends(void **state)
{
    (void)state;
    struct err err = {0};
    struct stat info;
    const char *path = stick_room_path(&machine->room, "socket");
    struct serve_options options = {.socket = path, .uid = getuid(), .gid = getgid()};
    int fd = serve_socket(&options, &err);
    assert_true(fd >= 0);
    assert_int_equal(lstat(path, &info), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
    assert_int_equal(serve_run(&serve, fd), 0);
    fd = serve_socket(&options, &err); /* the socket that was left is taken away */
    assert_true(fd >= 0);
    close(fd);
    options.socket = stick_room_path(&machine->room, "files");
    assert_int_equal(serve_socket(&options, &err), -1);
}

/* In a child, whose descriptor 3 is what systemd would give. */
static int with_systemd(const char *pid, const char *count, bool listening)
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        char mine[16];
        struct serve_options options = {.uid = getuid()};
        struct err err;
        int fd = socket(AF_UNIX, SOCK_STREAM, 0);
        struct sockaddr nobody = {.sa_family = AF_UNIX};
        snprintf(mine, sizeof mine, "%d", (int)getpid());
        bind(fd, &nobody, sizeof(sa_family_t));
        if (listening) {
            listen(fd, 1);
        }
        dup2(fd, 3);
        setenv("LISTEN_PID", pid != NULL ? pid : mine, 1);
        setenv("LISTEN_FDS", count, 1);
        bool given = serve_socket(&options, &err) == 3 && getenv("LISTEN_FDS") == NULL;
        _exit(given ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void the_socket_of_systemd_is_taken_when_it_is_for_us(void **state)
{
    (void)state;
    assert_int_equal(with_systemd(NULL, "1", true), 0);
    assert_int_equal(with_systemd("1", "1", true), 1);
    assert_int_equal(with_systemd(NULL, "2", true), 1);
    assert_int_equal(with_systemd(NULL, "1", false), 1);
}

static bool reads(struct serve_options *options, const char *const words[])
{
    struct err err;
    int count = 0;
    while (words[count] != NULL) {
        count++;
    }
    return serve_options(options, count, (char **)words, &err);
}

static void wrong_usage_is_told(void **state)
{
    (void)state;
    struct serve_options options;
    static const char *const bad[][4] = {{"vonk-stick"},
                                         {"vonk-stick", "--user", "no-such-user-here"},
                                         {"vonk-stick", "--user"},
                                         {"vonk-stick", "--mount", "x"}};
    static const char *const good[] = {"vonk-stick", "--user", "root", "--sys", "/s", NULL};
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        assert_false(reads(&options, bad[i]));
    }
    assert_true(reads(&options, good));
    assert_int_equal(options.uid, 0);
    assert_string_equal(options.sys, "/s");
    assert_string_equal(options.dev, "/dev");
}

#define WITH_MACHINE(test) cmocka_unit_test_setup_teardown(test, make, clear)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_MACHINE(a_stick_is_listed_mounted_and_checked),
        WITH_MACHINE(the_root_of_a_mount_is_handed_over_and_kept_nowhere),
        WITH_MACHINE(a_mount_that_fails_says_why_in_one_sentence),
        WITH_MACHINE(what_is_no_command_does_nothing),
        WITH_MACHINE(half_overlong_and_foreign_lines_do_nothing),
        WITH_MACHINE(another_user_is_refused_and_nothing_is_read),
        WITH_MACHINE(of_10000_random_lines_only_exact_ones_act),
        WITH_MACHINE(without_a_caller_the_program_ends),
        WITH_MACHINE(the_socket_of_systemd_is_taken_when_it_is_for_us),
        cmocka_unit_test(wrong_usage_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
