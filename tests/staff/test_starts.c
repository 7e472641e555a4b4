/* test_starts.c: the file of starts says what happened, keeps its size, and a damaged one harms
 * nobody. */
#include "staff/starts.h"

#include "base/file.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define BOOT "8d2e6f5a-0000-4000-8000-000000000001"
#define LATER "8d2e6f5a-0000-4000-8000-000000000002"

struct place {
    char folder[64], path[96];
};

static int begin(void **state)
{
    static struct place place;
    strcpy(place.folder, "/tmp/vonk-starts-XXXXXX");
    if (mkdtemp(place.folder) == NULL) {
        return -1;
    }
    snprintf(place.path, sizeof place.path, "%s/starts", place.folder);
    *state = &place;
    return 0;
}

static int end(void **state)
{
    struct place *place = *state;
    unlink(place->path);
    rmdir(place->folder);
    return 0;
}

static void what_is_saved_is_loaded_again(void **state)
{
    const struct place *place = *state;
    for (int durable = 0; durable < 2; durable++) {
        struct starts starts = {.count = 0}, again;
        starts_begin(&starts, BOOT, 1000, 0);
        starts_begin(&starts, BOOT, 9000, 1);
        starts_end(&starts, START_CLEAN);
        starts_begin(&starts, LATER, 700, 0);
        starts_end(&starts, START_DISPLAY);
        strcpy(starts.asked_boot, BOOT);
        starts.asked_ms = 8000;
        assert_true(starts_save(&starts, place->path, durable != 0, NULL));
        starts_load(&again, place->path);
        assert_memory_equal(&again, &starts, sizeof starts);
    }
}

static void an_end_by_force_counts_and_a_pulled_plug_does_not(void **state)
{
    struct starts starts = {.count = 0};
    (void)state;
    starts_begin(&starts, BOOT, 1000, 0);
    starts_begin(&starts, BOOT, 2000, 0); /* the one before was killed */
    starts_end(&starts, START_CLEAN);
    starts_begin(&starts, BOOT, 3000, 0);
    starts_end(&starts, START_DISPLAY);
    starts_begin(&starts, BOOT, 4000, 0);
    assert_int_equal(starts.forced, 1);
    assert_int_equal(starts_forced(&starts, BOOT), 1);
    starts_begin(&starts, LATER, 500, 0); /* the plug was pulled */
    assert_int_equal(starts.forced, 1);
    assert_int_equal(starts_forced(&starts, BOOT), 1);
    assert_int_equal(starts_forced(&starts, LATER), 0);
}

static void the_file_stays_small_and_the_count_goes_on(void **state)
{
    const struct place *place = *state;
    struct starts starts = {.count = 0};
    struct stat info;
    for (int i = 0; i < 1000; i++) {
        starts_begin(&starts, BOOT, 1000 * i, 0);
        assert_true(starts_save(&starts, place->path, false, NULL));
        starts_load(&starts, place->path);
    }
    assert_int_equal(starts.count, STARTS_KEPT);
    assert_int_equal(starts.list[STARTS_KEPT - 1].ms, 999000);
    assert_int_equal(starts.forced, 999);
    assert_int_equal(stat(place->path, &info), 0);
    assert_true(info.st_size < 2048);
}

static void a_damaged_file_counts_as_none(void **state)
{
    const struct place *place = *state;
    static const char *const texts[] = {"",
                                        "\n",
                                        "vonk-starts 2\n",
                                        "start " BOOT " 5 0 open\n",
                                        "vonk-starts 1\nstart " BOOT " 5 0 asleep\n",
                                        "vonk-starts 1\nstart " BOOT " -5 0 open\n",
                                        "vonk-starts 1\nstart ../../etc 5 0 open\n",
                                        "vonk-starts 1\nstart " BOOT " 5 0 open more\n",
                                        "vonk-starts 1\nforced -1\n",
                                        "vonk-starts 1\nasked nobody 5\n",
                                        "vonk-starts 1\n\001\n"};
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        struct starts starts;
        assert_true(file_write(place->path, texts[i], strlen(texts[i]), NULL));
        starts_load(&starts, place->path);
        assert_int_equal(starts.count, 0);
        assert_int_equal(starts.forced, 0);
        assert_string_equal(starts.asked_boot, "");
    }
    struct starts starts;
    starts_load(&starts, "/nowhere/starts");
    assert_int_equal(starts.count, 0);
}

/* Every single byte changed in turn: read or not, but within bounds. */
static void a_file_with_any_wrong_byte_is_read_without_harm(void **state)
{
    const struct place *place = *state;
    const char text[] = "vonk-starts 1\nforced 2\nasked " BOOT " 5\nstart " BOOT " 5 1 open\n";
    for (size_t i = 0; i < sizeof text - 1; i++) {
        char wrong[sizeof text];
        struct starts starts;
        memcpy(wrong, text, sizeof text);
        wrong[i] = (char)(wrong[i] ^ 0x15);
        FILE *file = fopen(place->path, "w");
        assert_non_null(file);
        fwrite(wrong, 1, sizeof wrong - 1, file);
        fclose(file);
        starts_load(&starts, place->path);
        assert_in_range(starts.count, 0, 1);
        assert_true(starts.forced >= 0 && strlen(starts.asked_boot) < STARTS_BOOT_SIZE);
    }
}

static void a_folder_that_cannot_be_written_is_a_sentence(void **state)
{
    struct starts starts = {.count = 0};
    (void)state;
    for (int durable = 0; durable < 2; durable++) {
        struct err err = {""};
        assert_false(starts_save(&starts, "/nowhere/starts", durable != 0, &err));
        assert_non_null(strstr(err.text, "/nowhere/starts"));
    }
}

static void this_boot_has_an_identity_that_stays(void **state)
{
    char boot[STARTS_BOOT_SIZE], again[STARTS_BOOT_SIZE];
    (void)state;
    assert_true(starts_boot(boot) && starts_boot(again));
    assert_int_equal(strlen(boot), 36);
    assert_string_equal(boot, again);
    setenv("VONK_BOOT", "0123456789abcdef0123456789abcdef", 1); /* systemd's %b */
    assert_true(starts_boot(boot));
    assert_string_equal(boot, "0123456789abcdef0123456789abcdef");
    setenv("VONK_BOOT", "none of these", 1);
    assert_true(starts_boot(boot));
    assert_string_equal(boot, again);
    unsetenv("VONK_BOOT");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_saved_is_loaded_again, begin, end),
        cmocka_unit_test(an_end_by_force_counts_and_a_pulled_plug_does_not),
        cmocka_unit_test_setup_teardown(the_file_stays_small_and_the_count_goes_on, begin, end),
        cmocka_unit_test_setup_teardown(a_damaged_file_counts_as_none, begin, end),
        cmocka_unit_test_setup_teardown(a_file_with_any_wrong_byte_is_read_without_harm, begin,
                                        end),
        cmocka_unit_test(a_folder_that_cannot_be_written_is_a_sentence),
        cmocka_unit_test(this_boot_has_an_identity_that_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
