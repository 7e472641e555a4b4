/* test_beneath.c: nothing leads out of a stick's folder, and only regular files are read. */
#include "stick_room.h"

#include "base/text.h"
#include "staff/beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

enum { MANY = 100000 };

static struct stick_room room;
static int stick = -1;

static int make_stick(void **state)
{
    (void)state;
    stick_room_make(&room);
    stick_room_folder(&room, "stick/folder");
    stick_room_file(&room, "secret", "secret");
    stick_room_file(&room, "stick/a.txt", "a");
    stick_room_file(&room, "stick/folder/b.txt", "bb");
    stick = open(stick_room_path(&room, "stick"), O_PATH | O_DIRECTORY | O_CLOEXEC);
    assert_true(stick >= 0);
    return 0;
}

static int remove_stick(void **state)
{
    (void)state;
    close(stick);
    stick_room_remove(&room);
    return 0;
}

static void assert_refused(const char *path)
{
    int64_t size = 0;
    int fd = beneath_file(stick, path, O_RDONLY, 0, &size);
    if (fd >= 0) {
        fail_msg("%s was opened", path);
    }
}

static void files_in_it_are_opened_with_their_size(void **state)
{
    (void)state;
    int64_t size = 0;
    int fd = beneath_file(stick, "folder/b.txt", O_RDONLY, 0, &size);
    assert_true(fd >= 0);
    assert_int_equal(size, 2);
    close(fd);
}

static void paths_that_lead_out_are_refused(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "../secret", "folder/../../secret", "/etc/passwd", "", ".", "folder", "absent",
        "a.txt/x",   "/proc/self/exe"};
    for (size_t i = 0; i < ARRAY_LENGTH(paths); i++) {
        assert_refused(paths[i]);
    }
}

static void no_symbolic_link_is_followed_at_any_place(void **state)
{
    (void)state;
    static const char *const links[][2] = {
        {"../secret", "stick/out"}, {"/etc/passwd", "stick/far"}, {"a.txt", "stick/in"},
        {"..", "stick/up"},         {"folder", "stick/beside"},   {"loop2", "stick/loop1"},
        {"loop1", "stick/loop2"},   {"self", "stick/self"},       {"/proc/self/fd", "stick/fds"},
    };
    static const char *const paths[] = {"out",          "far",   "in",   "up/secret",
                                        "beside/b.txt", "loop1", "self", "fds/0"};
    for (size_t i = 0; i < ARRAY_LENGTH(links); i++) {
        assert_int_equal(symlink(links[i][0], stick_room_path(&room, links[i][1])), 0);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(paths); i++) {
        assert_refused(paths[i]);
    }
    assert_true(beneath_folder(stick, "up") < 0);
    assert_true(beneath_folder(stick, "beside") < 0);
}

static void a_pipe_a_socket_and_a_device_are_no_files(void **state)
{
    (void)state;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    text_copy(address.sun_path, sizeof address.sun_path, stick_room_path(&room, "stick/socket"));
    assert_int_equal(bind(fd, (const struct sockaddr *)&address, sizeof address), 0);
    close(fd);
    assert_int_equal(mkfifo(stick_room_path(&room, "stick/pipe"), 0600), 0);
    assert_refused("pipe"); /* and does not wait for a writer */
    assert_refused("socket");
    /* As root only; null is as good as a disk. */
    if (mknod(stick_room_path(&room, "stick/device"), S_IFCHR | 0600, makedev(1, 3)) == 0) {
        assert_refused("device");
    }
}

static void names_that_deceive_are_not_shown(void **state)
{
    (void)state;
    static const char *const bad[] = {"",
                                      ".hidden",
                                      "..",
                                      "a/b",
                                      "line\nbreak",
                                      "bell\a",
                                      "del\x7f",
                                      "c1\xc2\x85",
                                      "broken\xff",
                                      "cut\xe2\x82",
                                      "txt.\xe2\x80\xaegnp.exe", /* right-to-left override */
                                      "\xe2\x81\xa6isolate",     /* left-to-right isolate */
                                      "zero\xe2\x80\x8bwidth",
                                      "\xef\xbb\xbfzom",
                                      "tag\xf3\xa0\x81\x81"};
    static const char *const good[] = {"vonk-12ab-1-share", "Vonk 2026.pack",
                                       "\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82",
                                       "Gr\xc3\xbcn"};
    char longest[300];
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        assert_false(beneath_name(bad[i]));
    }
    for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
        assert_true(beneath_name(good[i]));
    }
    memset(longest, 'x', sizeof longest);
    longest[256] = '\0';
    assert_false(beneath_name(longest));
    longest[255] = '\0';
    assert_true(beneath_name(longest));
}

static void of_100000_names_only_so_many_are_kept(void **state)
{
    (void)state;
    struct arena arena;
    int count = 0;
    int others = 0;
    char name[32];
    arena_init(&arena, 0);
    stick_room_folder(&room, "stick/many");
    int folder = beneath_folder(stick, "many");
    assert_true(folder >= 0);
    for (int i = 0; i < MANY; i++) {
        snprintf(name, sizeof name, i % 2 == 0 ? "n%06d" : ".n%06d", i);
        assert_int_equal(mknodat(folder, name, S_IFREG | 0600, 0), 0);
    }
    char **names = beneath_names(&arena, folder, 100, &count, &others);
    assert_non_null(names);
    assert_int_equal(count, 100);
    assert_int_equal(others, MANY - 100);
    assert_true(strcmp(names[0], names[99]) < 0);
    assert_true(arena.used < 1 << 20);
    close(folder);
    arena_finish(&arena);
}

static void a_file_of_4_gib_is_not_read(void **state)
{
    (void)state;
    struct arena arena;
    struct err err = {0};
    size_t size = 0;
    arena_init(&arena, 0);
    stick_room_file(&room, "stick/sparse", "");
    assert_int_equal(truncate(stick_room_path(&room, "stick/sparse"), (off_t)1 << 32), 0);
    assert_null(beneath_read(&arena, stick, "sparse", 1 << 20, &size, &err));
    assert_non_null(strstr(err.text, "larger than"));
    assert_non_null(beneath_read(&arena, stick, "a.txt", 1 << 20, &size, &err));
    assert_int_equal(size, 1);
    arena_finish(&arena);
}

/* From here on openat2 is what it is on a kernel that lacks it. False where filters of system calls
 * are not to be had (an emulator). */
static bool be_an_old_kernel(void)
{
    struct sock_filter rows[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog filter = {.len = ARRAY_LENGTH(rows), .filter = rows};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

int main(void)
{
    if (access("/dev/shm", W_OK) == 0) {
        setenv("TMPDIR", "/dev/shm", 0); /* 100,000 files are made quickly in memory */
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(files_in_it_are_opened_with_their_size, make_stick,
                                        remove_stick),
        cmocka_unit_test_setup_teardown(paths_that_lead_out_are_refused, make_stick, remove_stick),
        cmocka_unit_test_setup_teardown(no_symbolic_link_is_followed_at_any_place, make_stick,
                                        remove_stick),
        cmocka_unit_test_setup_teardown(a_pipe_a_socket_and_a_device_are_no_files, make_stick,
                                        remove_stick),
        cmocka_unit_test(names_that_deceive_are_not_shown),
        cmocka_unit_test_setup_teardown(a_file_of_4_gib_is_not_read, make_stick, remove_stick),
    };
    const struct CMUnitTest slow[] = {
        cmocka_unit_test_setup_teardown(of_100000_names_only_so_many_are_kept, make_stick,
                                        remove_stick),
    };
    int failed = cmocka_run_group_tests_name("many names", slow, NULL, NULL);
    failed += cmocka_run_group_tests(tests, NULL, NULL);
    if (be_an_old_kernel()) {
        failed += cmocka_run_group_tests_name("without openat2", tests, NULL, NULL);
    }
    return failed;
}
