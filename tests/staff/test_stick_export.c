/* test_stick_export.c: a folder plays the stick: the same code as for a real one, from the list to
 * "done", with what a hostile stick has lying in the way. */
#include "stick_room.h"

#include "base/text.h"
#include "staff/stick_export.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { SEED = 3 };

static struct stick_room room;
static struct stick *stick;
static char source[512];

static int make_room(void **state)
{
    char where[600];
    (void)state;
    stick_room_make(&room);
    stick_room_folder(&room, "stick");
    text_copy(source, sizeof source, stick_room_export(&room, SEED));
    snprintf(where, sizeof where, "folder:%s", stick_room_path(&room, "stick"));
    stick = stick_open(where, NULL);
    assert_non_null(stick);
    return 0;
}

static int remove_room(void **state)
{
    (void)state;
    stick_close(stick);
    stick_room_remove(&room);
    return 0;
}

static bool export_it(struct stick_result *result, struct err *err)
{
    return stick_export(stick, "folder", source, NULL, result, err);
}

/* The truth, without the code that is tested: cmp and ls would say the same. */
static bool stick_holds(const char *folder)
{
    char path[300];
    char copy[4100];
    unsigned char bytes[4096];
    snprintf(path, sizeof path, "stick/%s", folder);
    bool holds = stick_room_count(&room, path) == ROOM_FILES;
    for (int i = 0; i < ROOM_FILES; i++) {
        size_t size = stick_room_bytes(SEED, i, bytes);
        memcpy(copy, bytes, size);
        copy[size] = '\0'; /* no byte of them is zero */
        snprintf(path, sizeof path, "stick/%s/%s", folder, stick_room_names[i]);
        holds = holds && stick_room_holds(&room, path, copy);
    }
    return holds;
}

static void assert_done_as(const char *folder)
{
    struct stick_result result;
    struct err err = {0};
    if (!export_it(&result, &err)) {
        fail_msg("%s", err.text);
    }
    assert_string_equal(result.folder, folder);
    assert_true(stick_holds(folder));
    assert_false(stick_room_has(&room, "stick/.vonk-new"));
    assert_int_equal(stick_root(stick), -1);
}

static void a_folder_is_listed_as_a_stick_while_it_is_there(void **state)
{
    (void)state;
    struct stick_row rows[STICK_MOST];
    assert_int_equal(stick_list(stick, rows, NULL), 1);
    assert_string_equal(rows[0].name, "folder");
    assert_string_equal(rows[0].label, "stick");
    assert_true(rows[0].size > 0);
    assert_int_equal(rename(stick_room_path(&room, "stick"), stick_room_path(&room, "x")), 0);
    assert_int_equal(stick_list(stick, rows, NULL), 0);
}

static void an_export_goes_onto_it_and_its_room_is_known(void **state)
{
    (void)state;
    assert_done_as(ROOM_EXPORT);
    assert_int_equal(stick_free(stick), -1);
    assert_true(stick_mount(stick, "folder", false, NULL));
    assert_true(stick_free(stick) > 0);
    assert_int_equal(stick_needs(source, NULL), (4 + 3) * 128 * 1024 + ROOM_FILES * 128);
}

static void what_lies_in_the_way_is_left_as_it_is(void **state)
{
    (void)state;
    stick_room_file(&room, "outside", "outside");
    stick_room_folder(&room, "stick/" ROOM_EXPORT);
    stick_room_file(&room, "stick/" ROOM_EXPORT "/days.csv", "another day");
    stick_room_file(&room, "stick/" ROOM_EXPORT "-2", "a file of that name");
    assert_int_equal(symlink("..", stick_room_path(&room, "stick/" ROOM_EXPORT "-3")), 0);
    assert_int_equal(symlink("..", stick_room_path(&room, "stick/.vonk-new")), 0);
    stick_room_folder(&room, "stick/.vonk-new-2/somebody");
    struct stick_result result;
    assert_true(export_it(&result, NULL));
    assert_string_equal(result.folder, ROOM_EXPORT "-4");
    assert_true(stick_holds(ROOM_EXPORT "-4"));
    assert_true(stick_room_holds(&room, "stick/" ROOM_EXPORT "/days.csv", "another day"));
    assert_true(stick_room_holds(&room, "stick/" ROOM_EXPORT "-2", "a file of that name"));
    assert_true(stick_room_has(&room, "stick/.vonk-new-2/somebody"));
    assert_true(stick_room_holds(&room, "outside", "outside"));
}

static void an_equal_one_is_accepted_a_changed_one_is_kept(void **state)
{
    (void)state;
    struct stick_result result;
    assert_done_as(ROOM_EXPORT);
    assert_true(export_it(&result, NULL));
    assert_true(result.was_there);
    stick_room_file(&room, "stick/" ROOM_EXPORT "/note.txt", "mine");
    assert_done_as(ROOM_EXPORT "-2");
    assert_true(stick_room_holds(&room, "stick/" ROOM_EXPORT "/note.txt", "mine"));
}

/* Files of an "older export" that would be waited for, or read for ever. */
static void pipes_links_and_4_gib_in_an_older_export_do_no_harm(void **state)
{
    (void)state;
    assert_done_as(ROOM_EXPORT);
    const char *days = stick_room_path(&room, "stick/" ROOM_EXPORT "/days.csv");
    assert_int_equal(unlink(days), 0);
    assert_int_equal(mkfifo(days, 0600), 0);
    assert_done_as(ROOM_EXPORT "-2");
    days = stick_room_path(&room, "stick/" ROOM_EXPORT "-2/days.csv");
    assert_int_equal(truncate(days, (off_t)1 << 32), 0);
    assert_done_as(ROOM_EXPORT "-3");
    days = stick_room_path(&room, "stick/" ROOM_EXPORT "-3/days.csv");
    assert_int_equal(unlink(days), 0);
    assert_int_equal(symlink(stick_room_path(&room, "out/" ROOM_EXPORT "/days.csv"), days), 0);
    assert_done_as(ROOM_EXPORT "-4");
}

static void the_local_export_is_never_touched(void **state)
{
    (void)state;
    struct stick_result result;
    assert_int_equal(chmod(source, 0500), 0);
    assert_done_as(ROOM_EXPORT);
    assert_int_equal(chmod(source, 0700), 0);
    assert_int_equal(rename(stick_room_path(&room, "stick"), stick_room_path(&room, "x")), 0);
    assert_false(export_it(&result, NULL));
    assert_int_equal(result.trouble, STICK_TROUBLE_PULLED);
    assert_int_equal(stick_room_count(&room, "out/" ROOM_EXPORT), ROOM_FILES);
}

/* Makes one thing in the local folder that cannot be copied, and sees it refused. */
static void assert_not_copied(const char *path)
{
    struct stick_result result;
    struct err err = {0};
    assert_false(stick_export(stick, "folder", path, NULL, &result, &err));
    assert_int_equal(result.trouble, STICK_TROUBLE_SOURCE);
    assert_int_equal(result.stage, STICK_STAGE_MEASURE);
    assert_true(err.text[0] != '\0');
    assert_int_equal(stick_room_count(&room, "stick"), 0);
    assert_int_equal(stick_needs(path, NULL), -1);
}

static void what_is_no_finished_export_is_not_copied(void **state)
{
    (void)state;
    static const char *const names[] = {"sub/folder", ".hidden/x", "con:/x", "end./x"};
    char path[300];
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        snprintf(path, sizeof path, "bad%zu/%s", i, names[i]);
        stick_room_folder(&room, path);
        snprintf(path, sizeof path, "bad%zu", i);
        assert_not_copied(stick_room_path(&room, path));
    }
    stick_room_folder(&room, "linked");
    assert_int_equal(symlink("/etc/passwd", stick_room_path(&room, "linked/passwd")), 0);
    assert_not_copied(stick_room_path(&room, "linked"));
    stick_room_folder(&room, "empty");
    assert_not_copied(stick_room_path(&room, "empty"));
    stick_room_folder(&room, "large");
    stick_room_file(&room, "large/sparse", "");
    assert_int_equal(truncate(stick_room_path(&room, "large/sparse"), (off_t)1 << 32), 0);
    assert_not_copied(stick_room_path(&room, "large"));
    assert_not_copied(stick_room_path(&room, "absent"));
    assert_int_equal(symlink(source, stick_room_path(&room, "link")), 0);
    assert_not_copied(stick_room_path(&room, "link"));
}

static void a_folder_that_nobody_names_is_no_stick(void **state)
{
    (void)state;
    struct err err = {0};
    assert_null(stick_open("folder:", &err));
    assert_null(stick_open("/nowhere/stick", &err));
    assert_non_null(strstr(err.text, "does not answer"));
    stick_close(NULL);
}

#define WITH_ROOM(test) cmocka_unit_test_setup_teardown(test, make_room, remove_room)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ROOM(a_folder_is_listed_as_a_stick_while_it_is_there),
        WITH_ROOM(an_export_goes_onto_it_and_its_room_is_known),
        WITH_ROOM(what_lies_in_the_way_is_left_as_it_is),
        WITH_ROOM(an_equal_one_is_accepted_a_changed_one_is_kept),
        WITH_ROOM(pipes_links_and_4_gib_in_an_older_export_do_no_harm),
        WITH_ROOM(the_local_export_is_never_touched),
        WITH_ROOM(what_is_no_finished_export_is_not_copied),
        cmocka_unit_test(a_folder_that_nobody_names_is_no_stick),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
