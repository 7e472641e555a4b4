/* test_settings.c: settings made on the kiosk: they win, they are kept, and no file of them stops
 * the kiosk. */
#include "staff/settings.h"

#include "../journal/scratch.h"
#include "base/file.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
    struct scratch scratch;
    struct arena arena;
    struct problems problems;
    struct settings base, settings; /* of /etc; with what the kiosk's file says */
};

static void set_up(struct fixture *f)
{
    scratch_make(&f->scratch);
    arena_init(&f->arena, 0);
    problems_init(&f->problems, &f->arena);
    settings_init(&f->base);
    assert_true(settings_set(&f->base, "kiosk", "hal-2", NULL));
    assert_true(settings_set(&f->base, "idle.seconds", "75", NULL));
    f->settings = f->base;
}

static void tear_down(struct fixture *f)
{
    arena_finish(&f->arena);
    scratch_remove(&f->scratch);
}

static void write_file(struct fixture *f, const char *text)
{
    scratch_write(scratch_path(&f->scratch, "vonk.yaml"), text, strlen(text));
}

static void load(struct fixture *f)
{
    problems_init(&f->problems, &f->arena);
    f->settings = f->base;
    staff_settings_load(f->scratch.folder, &f->settings, &f->problems);
}

static void what_was_set_on_the_kiosk_wins_row_by_row(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    write_file(&f, "kiosk: hal-3\nopening: 09:00-17:30\n");
    load(&f);
    assert_null(f.problems.first);
    assert_string_equal(f.settings.kiosk, "hal-3");
    assert_int_equal(f.settings.opens, 540);
    assert_int_equal(f.settings.idle_seconds, 75);
    tear_down(&f);
}

static void what_is_saved_is_there_after_the_next_start(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    f.settings.evening = true;
    f.settings.idle_seconds = 0; /* by the words of each page again */
    assert_true(staff_settings_save(f.scratch.folder, &f.settings, &f.base, NULL));
    load(&f);
    assert_null(f.problems.first);
    assert_true(f.settings.evening);
    assert_int_equal(f.settings.idle_seconds, 0);
    assert_string_equal(f.settings.kiosk, "hal-2");
    assert_true(staff_settings_save(f.scratch.folder, &f.base, &f.base, NULL));
    assert_int_equal(scratch_files(&f.scratch), 0);
    tear_down(&f);
}

static void without_a_file_or_a_folder_nothing_changes(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    set_up(&f);
    load(&f);
    staff_settings_load(NULL, &f.settings, &f.problems);
    staff_settings_load("/nowhere/at/all", &f.settings, &f.problems);
    assert_null(f.problems.first);
    assert_memory_equal(&f.settings, &f.base, sizeof f.base);
    assert_false(staff_settings_save(NULL, &f.settings, &f.base, &err));
    assert_non_null(strstr(err.text, "no data folder"));
    tear_down(&f);
}

static void a_broken_file_is_set_aside_with_a_sentence(void **state)
{
    (void)state;
    struct fixture f;
    static const char *const broken[] = {"",         "kiosk: [",   "kiosk: \"hal",
                                         "\xFF\xFE", "\xE9: \xE9", "a: b: c"};
    set_up(&f);
    for (size_t i = 0; i < ARRAY_LENGTH(broken); i++) {
        write_file(&f, broken[i]);
        load(&f);
        assert_memory_equal(&f.settings, &f.base, sizeof f.base);
        assert_non_null(f.problems.last);
        assert_non_null(strstr(f.problems.last->text, "are now in"));
        assert_non_null(strstr(f.problems.last->text, "vonk.yaml.bad"));
        assert_false(scratch_has(&f.scratch, "vonk.yaml"));
        assert_string_equal(
            file_read(&f.arena, scratch_path(&f.scratch, "vonk.yaml.bad"), 100, NULL, NULL),
            broken[i]);
        load(&f);
        assert_null(f.problems.first); /* told once */
    }
    tear_down(&f);
}

/* What a card that lied leaves of a file. */
static void a_file_of_zeros_is_set_aside(void **state)
{
    (void)state;
    struct fixture f;
    static const char zeros[512];
    set_up(&f);
    scratch_write(scratch_path(&f.scratch, "vonk.yaml"), zeros, sizeof zeros);
    load(&f);
    assert_memory_equal(&f.settings, &f.base, sizeof f.base);
    assert_true(scratch_has(&f.scratch, "vonk.yaml.bad"));
    tear_down(&f);
}

static void what_is_no_file_is_set_aside_too(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    assert_int_equal(symlink("/dev/zero", scratch_path(&f.scratch, "vonk.yaml")), 0);
    load(&f);
    assert_non_null(f.problems.last);
    assert_int_equal(mkfifo(scratch_path(&f.scratch, "vonk.yaml"), 0600), 0);
    load(&f);
    assert_non_null(f.problems.last);
    write_file(&f, "");
    assert_int_equal(truncate(scratch_path(&f.scratch, "vonk.yaml"), 4LL << 30), 0);
    load(&f);
    assert_non_null(f.problems.last);
    assert_memory_equal(&f.settings, &f.base, sizeof f.base);
    assert_false(scratch_has(&f.scratch, "vonk.yaml"));
    tear_down(&f);
}

static void a_row_that_will_not_do_is_named_and_the_rest_is_taken(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    write_file(&f, "volume: 11\nfrom_the_future: 1\nkiosk: hal-3\n");
    load(&f);
    assert_string_equal(f.settings.kiosk, "hal-3");
    assert_int_equal(f.settings.volume, f.base.volume);
    assert_non_null(strstr(f.problems.first->text, "volume"));
    assert_non_null(strstr(f.problems.first->next->text, "from_the_future"));
    assert_true(scratch_has(&f.scratch, "vonk.yaml"));
    tear_down(&f);
}

/* Who can write in the data folder must not send figures, or visitors' telephones, elsewhere. */
static void where_data_goes_is_not_set_here(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    write_file(&f, "sync: {target: xapi, endpoint: \"https://evil.example/\"}\n"
                   "takehome: {template: \"https://evil.example/#{1}\"}\nkiosk: hal-3\n");
    load(&f);
    assert_string_equal(f.settings.kiosk, "hal-3");
    assert_int_equal(f.settings.sync_target, 0);
    assert_string_equal(f.settings.sync_endpoint, "");
    assert_string_equal(f.settings.takehome, "");
    assert_non_null(strstr(f.problems.first->text, "takehome.template is not set on the kiosk"));
    strcpy(f.settings.sync_endpoint, "https://evil.example/");
    assert_true(staff_settings_save(f.scratch.folder, &f.settings, &f.base, NULL));
    load(&f);
    assert_null(f.problems.first);
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_set_on_the_kiosk_wins_row_by_row),
        cmocka_unit_test(what_is_saved_is_there_after_the_next_start),
        cmocka_unit_test(without_a_file_or_a_folder_nothing_changes),
        cmocka_unit_test(a_broken_file_is_set_aside_with_a_sentence),
        cmocka_unit_test(a_file_of_zeros_is_set_aside),
        cmocka_unit_test(what_is_no_file_is_set_aside_too),
        cmocka_unit_test(a_row_that_will_not_do_is_named_and_the_rest_is_taken),
        cmocka_unit_test(where_data_goes_is_not_set_here),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
