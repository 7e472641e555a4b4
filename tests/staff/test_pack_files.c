/* Nothing leads out of an open folder, with openat2 and without it. */
#include "staff/pack_files.h"

#include "base/file.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char room[64];

static int make(void **state)
{
    (void)state;
    snprintf(room, sizeof room, "/tmp/vonk-beneath-XXXXXX");
    assert_non_null(mkdtemp(room));
    assert_int_equal(chdir(room), 0);
    assert_true(file_make_folder("inner/deep", NULL));
    assert_true(file_write("secret", "secret", 6, NULL));
    assert_true(file_write("inner/deep/file", "words", 5, NULL));
    assert_int_equal(symlink("../secret", "inner/link"), 0);
    assert_int_equal(symlink("deep", "inner/way"), 0);
    assert_int_equal(symlink("/proc/self/root", "inner/root"), 0);
    assert_int_equal(mkfifo("inner/pipe", 0600), 0);
    return 0;
}

static int leave(void **state)
{
    (void)state;
    int folder = open("/tmp", O_RDONLY | O_DIRECTORY);
    assert_int_equal(chdir("/"), 0);
    bool gone = pack_files_remove(folder, room + strlen("/tmp/"));
    close(folder);
    return gone ? 0 : -1;
}

static void no_path_leads_out(void **state)
{
    (void)state;
    static const char *const ways_out[] = {"../secret", "link", "way/file",         "root/etc",
                                           "/etc",      "",     "deep/../../secret"};
    struct err err = {{0}};
    int64_t size = 0;
    int folder = open("inner", O_RDONLY | O_DIRECTORY);
    for (size_t i = 0; i < sizeof ways_out / sizeof *ways_out; i++) {
        if (pack_files_size(folder, ways_out[i], &size, &err)) {
            fail_msg("\"%s\" was opened", ways_out[i]);
        }
    }
    assert_true(pack_files_size(folder, "deep/file", &size, &err));
    assert_int_equal(size, 5);
    close(folder);
}

static void a_pipe_is_no_file_and_is_not_waited_for(void **state)
{
    (void)state;
    struct err err = {0};
    int64_t size = 0;
    int folder = open("inner", O_RDONLY | O_DIRECTORY);
    assert_int_equal(pack_files_file(folder, "pipe", &size, &err), -1);
    assert_non_null(strstr(err.text, "pipe: is no file"));
    close(folder);
}

static void a_file_larger_than_the_limit_is_not_read(void **state)
{
    (void)state;
    struct arena arena;
    struct err err = {0};
    size_t size = 0;
    arena_init(&arena, 0);
    int folder = open("inner", O_RDONLY | O_DIRECTORY);
    assert_string_equal(pack_files_read(folder, "deep/file", 5, &size, &arena, &err), "words");
    assert_int_equal(size, 5);
    assert_null(pack_files_read(folder, "deep/file", 4, &size, &arena, &err));
    close(folder);
    arena_finish(&arena);
}

static void removing_a_folder_leaves_what_its_links_lead_to(void **state)
{
    (void)state;
    int folder = open(".", O_RDONLY | O_DIRECTORY);
    assert_true(pack_files_remove(folder, "inner"));
    assert_true(pack_files_remove(folder, "inner"));
    assert_false(file_exists("inner"));
    assert_true(file_exists("secret"));
    close(folder);
}

#define IN_A_ROOM(name) cmocka_unit_test_setup_teardown(name, make, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_ROOM(no_path_leads_out),
        IN_A_ROOM(a_pipe_is_no_file_and_is_not_waited_for),
        IN_A_ROOM(a_file_larger_than_the_limit_is_not_read),
        IN_A_ROOM(removing_a_folder_leaves_what_its_links_lead_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
