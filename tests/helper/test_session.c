/* test_session.c: the kiosk's client and the helper together, over a real socket: from the list to
 * an export that is done. The mount is played by a folder; as root also by a real mount that is
 * attached nowhere (a tmpfs: it forgets all when it is let go, as the worst stick does). */
#include "played_machine.h"
#include "stick_room.h"

#include "base/text.h"
#include "helper/stick.h"
#include "staff/stick_export.h"

#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cmocka.h>

enum { IDLE_MS = 20000, SEED = 4 };

static struct stick_work work;
static struct played_machine *machine;
static struct serve serve;
static pthread_t thread;
static int listening;
static char socket_path[300];
static struct stick *stick;

static void *run(void *context)
{
    (void)context;
    serve_run(&serve, listening);
    return NULL;
}

static int make(void **state)
{
    (void)state;
    machine = played_machine_helper(&work, &serve, "MIJN STICK");
    serve.idle_ms = IDLE_MS;
    text_copy(socket_path, sizeof socket_path, stick_room_path(&machine->room, "socket"));
    struct serve_options options = {.socket = socket_path, .uid = getuid()};
    listening = serve_socket(&options, NULL);
    assert_true(listening >= 0);
    assert_int_equal(pthread_create(&thread, NULL, run, NULL), 0);
    stick = stick_open(socket_path, NULL);
    assert_non_null(stick);
    return 0;
}

static int clear(void **state)
{
    (void)state;
    stick_close(stick);
    shutdown(listening, SHUT_RDWR);
    assert_int_equal(pthread_join(thread, NULL), 0);
    played_machine_remove(machine);
    return 0;
}

static void a_stick_is_shown_with_its_name(void **state)
{
    (void)state;
    struct stick_row rows[STICK_MOST];
    assert_int_equal(stick_list(stick, rows, NULL), 1);
    assert_string_equal(rows[0].name, "sda1");
    assert_string_equal(rows[0].kind, "vfat");
    assert_string_equal(rows[0].label, "MIJN STICK");
    assert_int_equal(rows[0].size, 32768000);
    played_machine_pull(machine, "sda");
    assert_int_equal(stick_list(stick, rows, NULL), 0);
}

static void its_files_are_read_below_the_descriptor(void **state)
{
    (void)state;
    struct arena arena;
    char path[STICK_NAME_SIZE];
    arena_init(&arena, 0);
    stick_room_file(&machine->room, "files/hello.txt", "hello");
    stick_room_file(&machine->room, "secret", "secret");
    assert_true(stick_mount(stick, "sda1", false, NULL));
    assert_string_equal(beneath_read(&arena, stick_root(stick), "hello.txt", 100, NULL, NULL),
                        "hello");
    assert_null(beneath_read(&arena, stick_root(stick), "../secret", 100, NULL, NULL));
    stick_path(stick, path);
    assert_int_equal(access(arena_printf(&arena, "%s/hello.txt", path), R_OK), 0);
    assert_true(stick_let_go(stick, NULL));
    assert_int_equal(stick_root(stick), -1);
    assert_int_equal(machine->forgets, 2);
    arena_finish(&arena);
}

static void an_export_is_done_through_the_helper(void **state)
{
    (void)state;
    struct stick_result result;
    struct err err = {0};
    const char *source = stick_room_export(&machine->room, SEED);
    if (!stick_export(stick, "sda1", source, NULL, &result, &err)) {
        fail_msg("%s", err.text);
    }
    assert_int_equal(machine->mounts, 2);
    assert_false(machine->mounted_writable); /* the second time */
    assert_int_equal(machine->forgets, 4);
    assert_int_equal(stick_room_count(&machine->room, "files/" ROOM_EXPORT), ROOM_FILES);
}

static void what_the_helper_refuses_is_told_with_its_trouble(void **state)
{
    (void)state;
    struct stick_result result;
    struct err err = {0};
    char source[400];
    text_copy(source, sizeof source, stick_room_export(&machine->room, SEED));
    machine->mount_fails = EIO;
    assert_false(stick_export(stick, "sda1", source, NULL, &result, &err));
    assert_int_equal(result.trouble, STICK_TROUBLE_MOUNT);
    assert_non_null(strstr(err.text, "cannot be read"));
    machine->mount_fails = 0;
    assert_false(stick_export(stick, "sdb1", source, NULL, &result, &err));
    assert_int_equal(result.trouble, STICK_TROUBLE_PULLED);
    assert_false(stick_mount(stick, "../../etc", false, &err));
    assert_false(stick_mount(stick, "sda1 rw\nmount sda1", false, &err));
    assert_int_equal(machine->mounts,
                     2); /* the two that failed: writable, then to see if it is locked */
}

static void a_helper_that_ends_ends_the_session_with_a_sentence(void **state)
{
    (void)state;
    struct stick_row rows[STICK_MOST];
    struct err err = {0};
    assert_int_equal(stick_list(stick, rows, &err), 1);
    stick_close(stick); /* a first connection goes … */
    serve.user = getuid() + 1;
    stick = stick_open(socket_path, &err); /* … and the next is another's */
    assert_non_null(stick);
    assert_int_equal(stick_list(stick, rows, &err), -1);
    assert_true(err.text[0] != '\0');
}

/* ---- a real mount, as root ---- */

static int mount_tmpfs(const char *kind, const char *path, bool writable, unsigned uid,
                       unsigned gid)
{
    (void)kind, (void)path, (void)uid, (void)gid;
    int fs = fsopen("tmpfs", FSOPEN_CLOEXEC);
    unsigned attributes = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC |
                          (writable ? 0 : MOUNT_ATTR_RDONLY);
    bool made = fs >= 0 && fsconfig(fs, FSCONFIG_SET_STRING, "size", "256k", 0) == 0 &&
                fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0) == 0;
    int root = made ? fsmount(fs, FSMOUNT_CLOEXEC, attributes) : -1;
    if (fs >= 0) {
        close(fs);
    }
    return root;
}

static void a_stick_that_forgets_everything_is_found_out_on_a_real_mount(void **state)
{
    (void)state;
    struct stick_result result;
    struct statvfs flags;
    int probe = mount_tmpfs("", "", true, 0, 0);
    if (probe < 0) {
        skip(); /* mounting is for root, outside of a sandbox */
    }
    close(probe);
    work.ways.mount = mount_tmpfs;
    assert_true(stick_mount(stick, "sda1", true, NULL));
    assert_int_equal(fstatvfs(stick_root(stick), &flags), 0);
    assert_int_equal(flags.f_flag & (ST_NOSUID | ST_NODEV | ST_NOEXEC),
                     ST_NOSUID | ST_NODEV | ST_NOEXEC);
    assert_int_equal(stick_free(stick), 256 * 1024);
    assert_true(stick_let_go(stick, NULL));
    const char *source = stick_room_export(&machine->room, SEED);
    assert_false(stick_export(stick, "sda1", source, NULL, &result, NULL));
    assert_int_equal(result.trouble, STICK_TROUBLE_FALSE);
}

#define WITH_HELPER(test) cmocka_unit_test_setup_teardown(test, make, clear)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_HELPER(a_stick_is_shown_with_its_name),
        WITH_HELPER(its_files_are_read_below_the_descriptor),
        WITH_HELPER(an_export_is_done_through_the_helper),
        WITH_HELPER(what_the_helper_refuses_is_told_with_its_trouble),
        WITH_HELPER(a_helper_that_ends_ends_the_session_with_a_sentence),
        WITH_HELPER(a_stick_that_forgets_everything_is_found_out_on_a_real_mount),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
