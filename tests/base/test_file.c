/* test_file.c: whole files read and written in a folder of its own under /tmp, and what is said
 * when that cannot be done. */
#include "base/file.h"

#include "base/text.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* An arena and an empty folder. */
struct place {
    struct arena arena;
    char folder[64];
};

static int make_place(void **state)
{
    static struct place place;
    arena_init(&place.arena, 0);
    strcpy(place.folder, "/tmp/vonk-file-XXXXXX");
    *state = &place;
    return mkdtemp(place.folder) == NULL;
}

/* Removes a folder and what is in it. */
static void remove_tree(struct arena *arena, const char *path)
{
    int count;
    char **names = file_list(arena, path, &count, NULL);
    for (int i = 0; i < count; i++) {
        const char *inner = file_join(arena, path, names[i]);
        if (file_is_folder(inner)) {
            remove_tree(arena, inner);
        } else {
            unlink(inner);
        }
    }
    rmdir(path);
}

static int remove_place(void **state)
{
    struct place *place = *state;
    remove_tree(&place->arena, place->folder);
    arena_finish(&place->arena);
    return 0;
}

static const char *path_of(struct place *place, const char *name)
{
    return file_join(&place->arena, place->folder, name);
}

/* Everything in the folder, in order, with spaces between. */
static const char *names_in(struct place *place)
{
    int count;
    const char *all = "";
    char **names = file_list(&place->arena, place->folder, &count, NULL);
    for (int i = 0; i < count; i++) {
        all = arena_printf(&place->arena, "%s%s%s", all, i > 0 ? " " : "", names[i]);
    }
    return all;
}

static void parts_of_a_path_are_joined_with_one_slash(void **state)
{
    struct place *place = *state;
    assert_string_equal(file_join(&place->arena, "a", "b"), "a/b");
    assert_string_equal(file_join(&place->arena, "a/", "b"), "a/b");
    assert_string_equal(file_join(&place->arena, "/", "b"), "/b");
}

static void what_was_written_is_read_back(void **state)
{
    struct place *place = *state;
    const char bytes[] = "one\0two\xFF";
    const char *path = path_of(place, "bytes");
    size_t size = 0;
    assert_true(file_write(path, bytes, sizeof bytes, NULL));
    const char *back = file_read(&place->arena, path, 100, &size, NULL);
    assert_non_null(back);
    assert_int_equal(size, sizeof bytes);
    assert_memory_equal(back, bytes, sizeof bytes);
}

static void a_zero_stands_behind_what_was_read(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "word");
    assert_true(file_write(path, "vonk", 4, NULL));
    memset(arena_alloc(&place->arena, 1000), 0xEE, 1000);
    assert_string_equal(file_read(&place->arena, path, 4, NULL, NULL), "vonk");
}

static void an_empty_file_is_an_empty_text(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "empty");
    size_t size = 9;
    assert_true(file_write(path, "", 0, NULL));
    assert_string_equal(file_read(&place->arena, path, 0, &size, NULL), "");
    assert_int_equal(size, 0);
}

static void a_file_above_the_limit_is_refused_with_its_name(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "five");
    struct err err = {""};
    assert_true(file_write(path, "12345", 5, NULL));
    assert_null(file_read(&place->arena, path, 4, NULL, &err));
    assert_non_null(strstr(err.text, path));
    assert_non_null(strstr(err.text, "larger than 4 bytes"));
}

static void a_missing_file_is_named(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    assert_null(file_read(&place->arena, path_of(place, "none"), 100, NULL, &err));
    assert_true(text_starts(err.text, path_of(place, "none")));
}

static void a_folder_is_not_read_as_a_file(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    assert_null(file_read(&place->arena, place->folder, 100, NULL, &err));
    assert_non_null(strstr(err.text, "is not a file"));
}

/* Without a writer a pipe would be waited for without end; the alarm ends the test then. */
static void a_pipe_in_place_of_a_file_is_refused_at_once(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    assert_int_equal(mkfifo(path_of(place, "pipe"), 0600), 0);
    alarm(20);
    assert_null(file_read(&place->arena, path_of(place, "pipe"), 100, NULL, &err));
    alarm(0);
    assert_non_null(strstr(err.text, "is not a file"));
}

static void a_file_is_replaced_and_nothing_is_left_beside_it(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "word");
    assert_true(file_write(path, "a longer text", 13, NULL));
    assert_true(file_write(path, "short", 5, NULL));
    assert_string_equal(file_read(&place->arena, path, 100, NULL, NULL), "short");
    assert_string_equal(names_in(place), "word");
}

static void a_file_that_cannot_be_written_whole_stays_as_it_was(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "word");
    struct rlimit old, small;
    struct err err = {""};
    assert_true(file_write(path, "old", 3, NULL));
    char *bytes = arena_alloc(&place->arena, 10000);
    getrlimit(RLIMIT_FSIZE, &old);
    small = (struct rlimit){4096, old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small); /* a disk that is full after one page */
    bool written = file_write(path, bytes, 10000, &err);
    setrlimit(RLIMIT_FSIZE, &old);
    signal(SIGXFSZ, SIG_DFL);
    assert_false(written);
    assert_true(text_starts(err.text, path));
    assert_string_equal(file_read(&place->arena, path, 100, NULL, NULL), "old");
    assert_string_equal(names_in(place), "word");
}

static void a_private_file_is_its_owners_alone_whatever_lay_there(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "word");
    struct stat info, folder;
    mode_t mask = umask(0);
    assert_true(file_write(path, "old", 3, NULL));
    assert_true(file_write(path_of(place, "word.new"), "left by a kill", 14, NULL));
    if (geteuid() == 0) {
        assert_int_equal(chown(place->folder, 65534, 65534), 0);
    }
    assert_true(file_write_private(path, "new", 3, NULL));
    umask(mask);
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(stat(place->folder, &folder), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
    assert_int_equal(info.st_uid, folder.st_uid);
    assert_string_equal(file_read(&place->arena, path, 100, NULL, NULL), "new");
    assert_string_equal(names_in(place), "word");
}

static void a_folder_in_the_place_of_a_file_is_left_alone(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    assert_true(file_make_folder(path_of(place, "word/inner"), NULL));
    assert_false(file_write(path_of(place, "word"), "x", 1, &err));
    assert_true(err.text[0] != '\0');
    assert_string_equal(names_in(place), "word");
}

static void a_file_in_a_missing_folder_is_not_written(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    assert_false(file_write(path_of(place, "none/word"), "x", 1, &err));
    assert_true(text_starts(err.text, path_of(place, "none/word")));
}

/* The temporary name would be cut, and then be the file's own or another's. */
static void a_path_without_room_for_a_temporary_name_is_refused(void **state)
{
    struct place *place = *state;
    const char *path = place->folder;
    while (strlen(path) < 4080) {
        path = arena_printf(&place->arena, "%s/.", path);
    }
    for (int i = 0; strlen(path) < 4095; i++) {
        path = arena_printf(&place->arena, "%s%s", path, i == 0 ? "/" : "w");
    }
    struct err err = {""};
    assert_false(file_write(path, "new", 3, &err));
    assert_true(err.text[0] != '\0');
    assert_string_equal(names_in(place), "");
}

static void a_folder_is_made_with_its_parents_and_may_be_there(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "a//b/c/");
    assert_true(file_make_folder(path, NULL));
    assert_true(file_make_folder(path, NULL));
    assert_true(file_is_folder(path_of(place, "a/b/c")));
    assert_true(file_make_folder("/", NULL));
}

static void nobody_else_can_look_into_a_new_folder(void **state)
{
    struct place *place = *state;
    struct stat info;
    assert_true(file_make_folder(path_of(place, "a/b"), NULL));
    assert_int_equal(stat(path_of(place, "a"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0700);
}

static void others_can_look_into_a_new_public_folder(void **state)
{
    struct place *place = *state;
    struct stat info;
    mode_t before = umask(022);
    assert_true(file_make_public_folder(path_of(place, "c/d"), NULL));
    umask(before);
    assert_int_equal(stat(path_of(place, "c/d"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0755);
}

static void a_file_in_the_way_of_a_folder_is_named(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    assert_true(file_write(path_of(place, "a"), "", 0, NULL));
    assert_false(file_make_folder(path_of(place, "a"), &err));
    assert_true(text_starts(err.text, path_of(place, "a")));
    err.text[0] = '\0';
    assert_false(file_make_folder(path_of(place, "a/b"), &err));
    assert_true(text_starts(err.text, path_of(place, "a")));
}

static void a_folder_without_a_usable_name_is_not_made(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    char *name = arena_alloc(&place->arena, 5000);
    assert_false(file_make_folder("", &err));
    assert_true(err.text[0] != '\0');
    memset(name, 'a', 4999);
    assert_false(file_make_folder(name, &err));
}

static void files_and_folders_are_told_apart(void **state)
{
    struct place *place = *state;
    const char *path = path_of(place, "word");
    assert_false(file_exists(path));
    assert_true(file_write(path, "", 0, NULL));
    assert_true(file_exists(path));
    assert_false(file_is_folder(path));
    assert_true(file_exists(place->folder));
    assert_true(file_is_folder(place->folder));
}

static void names_are_listed_in_order_and_without_dots(void **state)
{
    struct place *place = *state;
    assert_true(file_write(path_of(place, "b"), "", 0, NULL));
    assert_true(file_write(path_of(place, ".hidden"), "", 0, NULL));
    assert_true(file_make_folder(path_of(place, "a"), NULL));
    assert_string_equal(names_in(place), ".hidden a b");
}

static void many_names_are_listed_whole(void **state)
{
    struct place *place = *state;
    enum { FILES = 150 };
    int count = 0;
    for (int i = 0; i < FILES; i++) {
        const char *name = arena_printf(&place->arena, "%03d", (i * 37) % FILES);
        assert_int_equal(close(creat(path_of(place, name), 0600)), 0);
    }
    char **names = file_list(&place->arena, place->folder, &count, NULL);
    assert_int_equal(count, FILES);
    for (int i = 0; i < FILES; i++) {
        assert_int_equal(atoi(names[i]), i);
    }
}

static void an_empty_folder_is_a_list_of_none(void **state)
{
    struct place *place = *state;
    int count = 9;
    assert_non_null(file_list(&place->arena, place->folder, &count, NULL));
    assert_int_equal(count, 0);
}

static void a_missing_folder_is_not_listed_but_named(void **state)
{
    struct place *place = *state;
    struct err err = {""};
    int count = 9;
    assert_null(file_list(&place->arena, path_of(place, "none"), &count, &err));
    assert_int_equal(count, 0);
    assert_true(text_starts(err.text, path_of(place, "none")));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, remove_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(parts_of_a_path_are_joined_with_one_slash),
        TEST(what_was_written_is_read_back),
        TEST(a_zero_stands_behind_what_was_read),
        TEST(an_empty_file_is_an_empty_text),
        TEST(a_file_above_the_limit_is_refused_with_its_name),
        TEST(a_missing_file_is_named),
        TEST(a_folder_is_not_read_as_a_file),
        TEST(a_pipe_in_place_of_a_file_is_refused_at_once),
        TEST(a_file_is_replaced_and_nothing_is_left_beside_it),
        TEST(a_file_that_cannot_be_written_whole_stays_as_it_was),
        TEST(a_private_file_is_its_owners_alone_whatever_lay_there),
        TEST(a_folder_in_the_place_of_a_file_is_left_alone),
        TEST(a_file_in_a_missing_folder_is_not_written),
        TEST(a_path_without_room_for_a_temporary_name_is_refused),
        TEST(a_folder_is_made_with_its_parents_and_may_be_there),
        TEST(nobody_else_can_look_into_a_new_folder),
        TEST(others_can_look_into_a_new_public_folder),
        TEST(a_file_in_the_way_of_a_folder_is_named),
        TEST(a_folder_without_a_usable_name_is_not_made),
        TEST(files_and_folders_are_told_apart),
        TEST(names_are_listed_in_order_and_without_dots),
        TEST(many_names_are_listed_whole),
        TEST(an_empty_folder_is_a_list_of_none),
        TEST(a_missing_folder_is_not_listed_but_named),
    };
    return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
