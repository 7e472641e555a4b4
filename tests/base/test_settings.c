/* test_settings.c: the table of settings: every row takes what it says and refuses the rest. */
#include "base/settings.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A value that a row takes, and values that it must refuse. */
static const struct {
    const char *name, *good;
    const char *bad[6];
} cases[] = {
    {"kiosk", "hal-2", {"", "Hal", "a b", "0123456789012345678901234567890123", "x/y"}},
    {"occasion.name", "open-dag-utrecht", {"", "Open dag", "open_dag", "beurs!"}},
    {"occasion.kind", "open_day", {"", "party", "FAIR", "fair "}},
    {"occasion.place", "utrecht", {"", "Utrecht", "zaal 1"}},
    {"occasion.day", "2026-03-14", {"", "14-3-2026", "2026-02-30", "2026-3-1", "2026-03-14x"}},
    {"occasion.measure", "completed", {"", "people", "Visits"}},
    {"occasion.goal", "300", {"", "0", "-3", "1000001", "12.5"}},
    {"language", "nl", {"", "n", "NL", "nederlands"}},
    {"languages", "nl, en de", {"", " ", "NL", "n", "nl;en", "nederlands"}},
    {"display.mm", "345x194", {"", "345", "345x", "3x4", "345x194x2", "5000x194"}},
    {"display.distance", "600", {"", "100", "9000", "600mm", "nan"}},
    {"display.rotation", "90", {"", "45", "360", "-90", "90deg"}},
    {"display.look", "evening", {"", "night", "Evening", "true"}},
    {"display.bottom", "800", {"", "99", "2001", "800mm", "nan"}},
    {"display.reach", "on", {"", "ON", "true", "auto ", "1"}},
    {"keys.scan", "two-switch", {"", "on", "two", "one-switch", "true"}},
    {"keys.debounce", "250", {"", "-1", "501", "100ms", "0.1"}},
    {"brightness", "80", {"", "-1", "101", "80%", "1e1"}},
    {"opening",
     "09:00-17:30",
     {"", "9:00-17:30", "09:00", "09:60-17:30", "09:00-24:01", "09:00-17:3x"}},
    {"touch",
     "1.02 0 -0.01 0 0.98 0.005",
     {"", "1 0 0 0 1", "1 0 0 0 1 0 0", "1 0 0 1 0 0", "9 0 0 0 1 0", "1 0 nan 0 1 0"}},
    {"idle.seconds", "90", {"", "10", "99999", "90s", "1e3"}},
    {"idle.warning", "30", {"", "19", "121", "30.5"}},
    {"motion.reduced", "true", {"", "1", "TRUE", "maybe"}},
    {"takehome.template",
     "https://vonk.example/#{1}",
     {"", "https://vonk.example/", "https://vonk.example/{1}#a", "http://vonk.example/#{1}",
      "https://vonk.example/?a={1}", "https://vonk example/#{1}"}},
    {"sound.cues", "on", {"", "1", "ON", "loud"}},
    {"sound.on", "off", {"", "0", "OFF", "mute"}},
    {"volume", "5", {"", "0", "6", "loud"}},
    {"sync.activity_base",
     "https://school.example/vonk",
     {"", "http://school.example", "https://school.example/", "https://school.example/?a",
      "https://school.example/#a", "https://school example"}},
    {"sync.target", "xapi", {"", "XAPI", "lrs", "xapi,folder"}},
    {"sync.endpoint",
     "https://lrs.school.example/xapi",
     {"", "lrs.school.example", "ftp://lrs.example/", "https://key:secret@lrs.example/xapi",
      "https://lrs.example/xapi?a=b", "https://lrs example/"}},
    {"sync.folder", "/mnt/share", {"", "share", "./share"}},
    {"sync.credentials", "lrs-key", {"", "./lrs-key", "etc/vonk/lrs"}},
    {"sync.ca", "/etc/vonk/school.pem", {"", "school.pem"}},
};

static void every_setting_has_a_case(void **state)
{
    (void)state;
    assert_int_equal(setting_count, ARRAY_LENGTH(cases));
    for (size_t i = 0; i < setting_count; i++) {
        assert_string_equal(setting_rows[i].name, cases[i].name);
    }
}

static void a_good_value_is_taken(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct settings before, after;
        settings_init(&before);
        memcpy(&after, &before, sizeof after); /* with what lies between */
        assert_true(settings_set(&after, cases[i].name, cases[i].good, NULL));
        assert_memory_not_equal(&before, &after, sizeof before);
    }
}

static void a_bad_value_is_refused_with_a_sentence_and_changes_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        for (int b = 0; b < 6 && cases[i].bad[b] != NULL; b++) {
            struct settings before, after;
            struct err err = {{0}};
            settings_init(&before);
            memcpy(&after, &before, sizeof after); /* with what lies between */
            assert_false(settings_set(&after, cases[i].name, cases[i].bad[b], &err));
            assert_memory_equal(&before, &after, sizeof before);
            assert_true(text_starts(err.text, cases[i].name));
        }
    }
}

/* The text of a value, and of one that was never given, is taken as the same value. */
static void what_is_printed_is_taken_again(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct settings once, twice;
        char first[SETTINGS_VALUE], second[SETTINGS_VALUE];
        settings_init(&once);
        settings_init(&twice);
        assert_true(settings_set(&once, cases[i].name, cases[i].good, NULL));
        settings_print(&once, &setting_rows[i], first);
        assert_true(settings_set(&twice, cases[i].name, first, NULL));
        assert_memory_equal((char *)&once + setting_rows[i].offset,
                            (char *)&twice + setting_rows[i].offset, setting_rows[i].size);
        settings_init(&once);
        settings_print(&once, &setting_rows[i], first);
        assert_true(settings_set(&twice, cases[i].name, first, NULL));
        settings_print(&twice, &setting_rows[i], second);
        assert_string_equal(first, second);
    }
}

static void numbers_are_printed_short_and_exact(void **state)
{
    (void)state;
    static const char *const numbers[] = {"345.5x194", "333.3333", "1234.567"};
    struct settings settings;
    char text[SETTINGS_VALUE];
    settings_init(&settings);
    assert_true(settings_set(&settings, "display.mm", numbers[0], NULL));
    settings_print(&settings, settings_find("display.mm"), text);
    assert_string_equal(text, numbers[0]);
    for (size_t i = 1; i < ARRAY_LENGTH(numbers); i++) {
        assert_true(settings_set(&settings, "display.distance", numbers[i], NULL));
        settings_print(&settings, settings_find("display.distance"), text);
        assert_string_equal(text, numbers[i]);
    }
}

/* So staff can take back what the file in /etc gives. */
static void default_stands_for_what_holds_when_nothing_is_given(void **state)
{
    (void)state;
    struct settings defaults, settings;
    settings_init(&defaults);
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        memcpy(&settings, &defaults, sizeof settings);
        assert_true(settings_set(&settings, cases[i].name, cases[i].good, NULL));
        assert_true(settings_set(&settings, cases[i].name, "default", NULL));
        assert_memory_equal(&settings, &defaults, sizeof settings);
    }
}

/* Where data and visitors go is not for whoever knows the PIN. */
static void staff_change_how_a_kiosk_behaves_not_where_data_goes(void **state)
{
    (void)state;
    for (size_t i = 0; i < setting_count; i++) {
        const char *name = setting_rows[i].name;
        bool goes = text_starts(name, "sync.") || text_starts(name, "takehome.");
        assert_int_equal((setting_rows[i].flags & SETTING_STAFF) == 0, goes);
    }
}

static void languages_hours_and_touch_arrive_where_they_belong(void **state)
{
    (void)state;
    struct settings settings;
    settings_init(&settings);
    assert_true(settings.sound);
    assert_int_equal(settings.volume, 3);
    assert_true(settings_set(&settings, "languages", " nl,en  de ", NULL));
    assert_string_equal(settings.languages, "nl en de");
    assert_true(settings_set(&settings, "opening", "09:00-17:30", NULL));
    assert_int_equal(settings.opens, 540);
    assert_int_equal(settings.closes, 1050);
    assert_true(settings_set(&settings, "opening", "18:00-24:00", NULL));
    assert_true(settings_set(&settings, "touch", "0, -1, 1, 1, 0, 0", NULL));
    assert_int_equal((int)settings.touch[1], -1);
    assert_int_equal((int)settings.touch[2], 1);
    assert_true(settings_set(&settings, "sound.on", "off", NULL));
    assert_false(settings.sound);
}

static void an_unknown_setting_is_named(void **state)
{
    (void)state;
    struct settings settings;
    struct err err = {{0}};
    settings_init(&settings);
    assert_false(settings_set(&settings, "idle.secs", "60", &err));
    assert_string_equal(err.text, "there is no setting idle.secs; vonk --help lists them");
}

static void the_numbers_arrive_where_they_belong(void **state)
{
    (void)state;
    struct settings settings;
    settings_init(&settings);
    assert_true(settings_set(&settings, "display.mm", "345x194", NULL));
    assert_true(settings_set(&settings, "display.distance", "650", NULL));
    assert_true(settings_set(&settings, "display.rotation", "270", NULL));
    assert_true(settings_set(&settings, "idle.seconds", "75", NULL));
    assert_true(settings_set(&settings, "motion.reduced", "yes", NULL));
    assert_int_equal((int)settings.width_mm, 345);
    assert_int_equal((int)settings.height_mm, 194);
    assert_int_equal((int)settings.distance_mm, 650);
    assert_int_equal(settings.rotation, 270);
    assert_int_equal(settings.idle_seconds, 75);
    assert_true(settings.reduced_motion);
}

/* Rules 25 and 11 of the accessibility numbers: a double strike up to 0.5 s, at least 20 s to
 * answer the countdown. */
static void the_limits_are_those_of_the_accessibility_numbers(void **state)
{
    (void)state;
    struct settings settings;
    settings_init(&settings);
    assert_int_equal(settings.debounce_ms, 100);
    assert_true(settings_set(&settings, "keys.debounce", "500", NULL));
    assert_int_equal(settings.debounce_ms, 500);
    assert_false(settings_set(&settings, "idle.warning", "19", NULL));
    assert_true(settings_set(&settings, "idle.warning", "20", NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_setting_has_a_case),
        cmocka_unit_test(a_good_value_is_taken),
        cmocka_unit_test(a_bad_value_is_refused_with_a_sentence_and_changes_nothing),
        cmocka_unit_test(what_is_printed_is_taken_again),
        cmocka_unit_test(numbers_are_printed_short_and_exact),
        cmocka_unit_test(default_stands_for_what_holds_when_nothing_is_given),
        cmocka_unit_test(staff_change_how_a_kiosk_behaves_not_where_data_goes),
        cmocka_unit_test(languages_hours_and_touch_arrive_where_they_belong),
        cmocka_unit_test(an_unknown_setting_is_named),
        cmocka_unit_test(the_numbers_arrive_where_they_belong),
        cmocka_unit_test(the_limits_are_those_of_the_accessibility_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
