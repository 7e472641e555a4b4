/* test_settings_file.c: the settings file: groups are dotted paths, and a mistake in it is named
 * with its line and changes nothing else. */
#include "model/settings_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
    struct arena arena;
    struct problems problems;
    struct settings settings;
    char path[64];
};

static void set_up(struct fixture *f, const char *text)
{
    arena_init(&f->arena, 0);
    problems_init(&f->problems, &f->arena);
    settings_init(&f->settings);
    strcpy(f->path, "/tmp/vonk-settings-XXXXXX");
    int fd = mkstemp(f->path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
}

static void tear_down(struct fixture *f)
{
    unlink(f->path);
    arena_finish(&f->arena);
}

static void groups_are_dotted_paths(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f, "kiosk: hal-2\ndisplay: {mm: 154x86, distance: 450}\nidle:\n  seconds: 75\n");
    assert_true(settings_load(&f.settings, f.path, &f.problems, NULL));
    assert_null(f.problems.first);
    assert_string_equal(f.settings.kiosk, "hal-2");
    assert_int_equal((int)f.settings.width_mm, 154);
    assert_int_equal((int)f.settings.distance_mm, 450);
    assert_int_equal(f.settings.idle_seconds, 75);
    tear_down(&f);
}

static void a_mistake_is_named_with_its_line_and_the_rest_is_taken(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f, "kiosk: hal-2\nidle:\n  secs: 75\n  warning: 5\nmotion: {reduced: yes}\n");
    assert_true(settings_load(&f.settings, f.path, &f.problems, NULL));
    const struct problem *one = f.problems.first;
    assert_non_null(one);
    assert_int_equal(one->line, 3);
    assert_non_null(strstr(one->text, "there is no setting idle.secs"));
    assert_non_null(one->next);
    assert_int_equal(one->next->line, 4);
    assert_null(one->next->next);
    assert_string_equal(f.settings.kiosk, "hal-2");
    assert_true(f.settings.reduced_motion);
    tear_down(&f);
}

static void hostile_files_are_survived(void **state)
{
    (void)state;
    static const char *const files[] = {
        "",
        "[1, 2]",
        "- kiosk",
        "just words",
        "? [a, b]\n: c\n",
        "a: *b",
        "kiosk: [a]\n",
        "kiosk: {a: b}",
        "idle: {",
        "\"\\",
        "%YAML 9.9\n---\nkiosk: a",
        "? {x: y}\n: z",
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct fixture f;
        struct settings before;
        settings_init(&before);
        set_up(&f, files[i]);
        settings_load(&f.settings, f.path, &f.problems, NULL);
        assert_non_null(f.problems.first);
        assert_memory_equal(&f.settings, &before, sizeof before);
        tear_down(&f);
    }
}

static void a_file_of_comments_alone_says_nothing(void **state)
{
    (void)state;
    static const char *const files[] = {"# kiosk: hal-2\n\n  # idle:", "#\r\n#\n"};
    struct fixture f;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        set_up(&f, files[i]);
        assert_true(settings_load(&f.settings, f.path, &f.problems, NULL));
        assert_null(f.problems.first);
        tear_down(&f);
    }
}

static void a_file_that_is_not_there_is_a_sentence(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    set_up(&f, "");
    assert_false(settings_load(&f.settings, "/nowhere/vonk.yaml", &f.problems, &err));
    assert_non_null(strstr(err.text, "/nowhere/vonk.yaml: cannot be read"));
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_are_dotted_paths),
        cmocka_unit_test(a_mistake_is_named_with_its_line_and_the_rest_is_taken),
        cmocka_unit_test(hostile_files_are_survived),
        cmocka_unit_test(a_file_of_comments_alone_says_nothing),
        cmocka_unit_test(a_file_that_is_not_there_is_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
