/* test_settings_file.c: the settings file: groups are dotted paths, and a mistake in it is named
 * with its line and changes nothing else. */
#include "model/settings_file.h"

#include "base/file.h"

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

static void a_list_is_taken_where_the_table_says_so(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f, "languages: [nl, en]\ntouch: [1, 0, 0.5, 0, 1, 0]\nkiosk: [a, b]\n"
               "display: {look: [day]}\nlanguages: [[nl], en]\n");
    assert_true(settings_load(&f.settings, f.path, &f.problems, NULL));
    assert_string_equal(f.settings.languages, "nl en");
    assert_true(f.settings.touch[2] > 0.49F);
    const struct problem *one = f.problems.first;
    assert_non_null(one);
    assert_string_equal(one->text, "kiosk is a list; give one value");
    assert_string_equal(one->next->text, "display.look is a list; give one value");
    assert_non_null(strstr(one->next->next->text, "languages is no list of plain texts"));
    tear_down(&f);
}

/* ---- writing ---- */

/* One value of each row that is not its default, with letters that YAML gives a meaning. */
static const char *const values[][2] = {
    {"kiosk", "null"},
    {"occasion.name", "open-dag-2026"},
    {"occasion.kind", "fair"},
    {"occasion.place", "--"},
    {"occasion.day", "2026-03-14"},
    {"occasion.measure", "finished"},
    {"occasion.goal", "300"},
    {"language", "no"},
    {"languages", "nl no en"},
    {"display.mm", "345.6x194.1"},
    {"display.distance", "612.3"},
    {"display.rotation", "270"},
    {"display.look", "evening"},
    {"display.bottom", "800"},
    {"display.reach", "off"},
    {"keys.scan", "two-switch"},
    {"keys.debounce", "250"},
    {"brightness", "80"},
    {"opening", "09:00-17:30"},
    {"touch", "1.0123456 0.001 -0.02 0 0.98 3e-05"},
    {"idle.seconds", "75"},
    {"idle.warning", "25"},
    {"motion.reduced", "true"},
    {"takehome.template", "https://vonk.example/#a={1}&b=?'%"},
    {"sound.cues", "on"},
    {"sound.on", "off"},
    {"volume", "1"},
    {"sync.activity_base", "https://school.example/vonk"},
    {"sync.target", "folder"},
    {"sync.endpoint", "https://lrs.school.example:8080/~a!*/"},
    {"sync.folder", "/mnt/ a: \"b\" # \\ {c} \t\n\xC3\xA9"},
    {"sync.credentials", "lrs:key"},
    {"sync.ca", "/etc/vonk/'s chool.pem"},
};

static void assert_same(const struct settings *a, const struct settings *b)
{
    for (size_t i = 0; i < setting_count; i++) {
        char one[SETTINGS_VALUE], other[SETTINGS_VALUE];
        settings_print(a, &setting_rows[i], one);
        settings_print(b, &setting_rows[i], other);
        assert_string_equal(one, other);
    }
}

/* Saves what `changed` differs from `base`, and reads it back over that. */
static void assert_round_trip(const struct settings *base, const struct settings *changed)
{
    struct fixture f;
    set_up(&f, "an older file");
    assert_true(settings_save(changed, base, f.path, NULL));
    f.settings = *base;
    assert_true(settings_load(&f.settings, f.path, &f.problems, NULL));
    assert_null(f.problems.first);
    assert_same(&f.settings, changed);
    tear_down(&f);
}

static void each_row_alone_and_all_together_are_read_back_the_same(void **state)
{
    (void)state;
    struct settings defaults, all;
    settings_init(&defaults);
    settings_init(&all);
    assert_int_equal(setting_count, sizeof values / sizeof *values);
    for (size_t i = 0; i < setting_count; i++) {
        struct settings one = defaults;
        assert_string_equal(setting_rows[i].name, values[i][0]);
        assert_true(settings_set(&one, values[i][0], values[i][1], NULL));
        assert_true(settings_set(&all, values[i][0], values[i][1], NULL));
        assert_round_trip(&defaults, &one);
        assert_round_trip(&one, &defaults); /* taken back */
    }
    assert_round_trip(&defaults, &all);
    assert_round_trip(&all, &defaults);
}

static void only_what_differs_is_written_for_people_to_read(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f, "");
    struct settings base = f.settings;
    assert_true(settings_set(&base, "idle.seconds", "75", NULL));
    struct settings changed = base;
    assert_true(settings_set(&changed, "languages", "nl en", NULL));
    assert_true(settings_set(&changed, "display.mm", "345x194", NULL));
    assert_true(settings_set(&changed, "display.look", "evening", NULL));
    assert_true(settings_set(&changed, "opening", "09:00-17:30", NULL));
    assert_true(settings_set(&changed, "idle.seconds", "default", NULL));
    assert_true(settings_save(&changed, &base, f.path, NULL));
    const char *text = file_read(&f.arena, f.path, 10000, NULL, NULL);
    assert_string_equal(strchr(text, '\n') + 1, "languages: [\"nl\", \"en\"]\n"
                                                "display:\n"
                                                "  mm: \"345x194\"\n"
                                                "  look: \"evening\"\n"
                                                "opening: \"09:00-17:30\"\n"
                                                "idle:\n"
                                                "  seconds: \"default\"\n");
    tear_down(&f);
}

static void without_a_difference_there_is_no_file(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    set_up(&f, "kiosk: hal-2\n");
    assert_true(settings_save(&f.settings, &f.settings, f.path, NULL));
    assert_int_equal(access(f.path, F_OK), -1);
    assert_true(settings_save(&f.settings, &f.settings, f.path, NULL));
    struct settings changed = f.settings;
    changed.evening = true;
    assert_false(settings_save(&changed, &f.settings, "/nowhere/vonk.yaml", &err));
    assert_non_null(strstr(err.text, "/nowhere/vonk.yaml"));
    tear_down(&f);
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
        cmocka_unit_test(a_list_is_taken_where_the_table_says_so),
        cmocka_unit_test(each_row_alone_and_all_together_are_read_back_the_same),
        cmocka_unit_test(only_what_differs_is_written_for_people_to_read),
        cmocka_unit_test(without_a_difference_there_is_no_file),
        cmocka_unit_test(a_file_of_comments_alone_says_nothing),
        cmocka_unit_test(a_file_that_is_not_there_is_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
