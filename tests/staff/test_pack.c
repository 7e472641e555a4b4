/* Packs that an organiser signed: what becomes of the one that is shown. */
#include "signed.h"

#include "base/file.h"
#include "base/text.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static void assert_refused(struct signed_pack *s, enum pack_verdict verdict, const char *words)
{
    assert_int_equal(s->report.verdict, verdict);
    if (strstr(s->err.text, words) == NULL) {
        fail_msg("\"%s\" does not say \"%s\"", s->err.text, words);
    }
}

static const char *data_path(struct signed_pack *s, const char *name)
{
    return file_join(&s->pack.arena, s->data, name);
}

static void an_installed_pack_is_the_current_one(void **state)
{
    struct signed_pack *s = *state;
    assert_int_equal(signed_current(s), 0);
    assert_true(signed_install(s));
    assert_int_equal(signed_current(s), 1);
    assert_int_equal(s->report.verdict, PACK_INSTALLED);
    assert_string_equal(s->report.languages, "nl en");
    assert_int_equal(s->report.installed_ms, 1773482400000);
}

static void a_newer_pack_keeps_the_old_one_as_previous(void **state)
{
    struct signed_pack *s = *state;
    struct pack_report list[PACK_CHOICES];
    assert_true(signed_install(s) && signed_install_version(s, 2));
    assert_int_equal(pack_list(&s->place, list), PACK_CHOICES);
    assert_int_equal(list[0].version, 2);
    assert_int_equal(list[1].version, 1);
    assert_string_equal(list[0].name, list[1].name);
    assert_int_equal(strlen(list[0].fingerprint), SEAL_FINGERPRINT_SIZE - 1);
    assert_int_equal(list[0].installed_ms, 1773482400000);
}

static void going_back_twice_changes_nothing(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s) && signed_install_version(s, 2));
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 1);
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 2);
}

static void before_the_first_pack_was_that_of_the_program(void **state)
{
    struct signed_pack *s = *state;
    struct pack_report list[PACK_CHOICES];
    assert_true(signed_install(s));
    assert_false(pack_back(&s->place, &s->err)); /* this program has none */
    s->place.shipped = s->pack.folder;
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 0);
    assert_int_equal(pack_list(&s->place, list), PACK_CHOICES);
    assert_string_equal(list[0].folder, "");
    assert_int_equal(list[1].version, 1);
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 1);
}

static void without_packs_there_is_none_to_go_back_to(void **state)
{
    struct signed_pack *s = *state;
    struct pack_report list[PACK_CHOICES];
    s->place.shipped = s->pack.folder;
    assert_false(pack_back(&s->place, &s->err));
    assert_non_null(strstr(s->err.text, "no previous pack"));
    assert_int_equal(pack_list(&s->place, list), 0);
}

static void an_older_pack_is_refused(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install_version(s, 7));
    assert_false(signed_install_version(s, 6));
    assert_refused(s, PACK_OLD, "higher version");
    assert_int_equal(signed_current(s), 7);
}

static void an_older_pack_is_refused_after_going_back_and_sweeping(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install_version(s, 2) && signed_install_version(s, 7));
    assert_true(pack_back(&s->place, NULL));
    pack_sweep(&s->place);
    assert_false(signed_install_version(s, 6));
    assert_refused(s, PACK_OLD, "higher version");
    assert_int_equal(signed_current(s), 2);
}

/* The program is upgraded: it comes with that version now. */
static void ship(struct signed_pack *s, int version)
{
    const char *shipped = file_join(&s->pack.arena, s->root, "shipped");
    signed_clear(shipped);
    signed_renew(s, version);
    assert_int_equal(rename(s->pack.folder, shipped), 0);
    s->place.shipped = shipped;
}

static void a_pack_older_than_that_of_the_program_is_refused(void **state)
{
    struct signed_pack *s = *state;
    ship(s, 9);
    assert_false(signed_install_version(s, 8));
    assert_refused(s, PACK_OLD, "came with the program");
    assert_true(signed_install_version(s, 9));
}

static void an_upgrade_with_a_newer_pack_of_that_name_shows_it(void **state)
{
    struct signed_pack *s = *state;
    struct pack_report list[PACK_CHOICES];
    const char *folders[PACK_CHOICES];
    struct problems problems;
    problems_init(&problems, &s->pack.arena);
    assert_true(signed_install_version(s, 7) && signed_install_version(s, 8));
    ship(s, 8);
    assert_int_equal(signed_current(s), 8); /* of the same version the organiser's */
    ship(s, 9);
    assert_int_equal(signed_current(s), 0); /* that of the program */
    assert_int_equal(pack_choices(&s->place, folders, &s->pack.arena, &problems), 0);
    assert_non_null(strstr(problems.first->text, "a newer one of its name"));
    assert_int_equal(pack_list(&s->place, list), 0);
    assert_false(pack_back(&s->place, &s->err)); /* to what would not be shown */
    assert_non_null(strstr(s->err.text, "no previous pack"));
    assert_true(signed_install_version(s, 10));
    assert_int_equal(signed_current(s), 10);
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 0); /* not version 8 */
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 10);
}

static void a_pack_of_another_name_outlives_an_upgrade(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install_version(s, 7));
    ship(s, 9);
    char *path = file_join(&s->pack.arena, s->place.shipped, "pack.yaml");
    char *text = file_read(&s->pack.arena, path, 100000, NULL, NULL);
    char *name = strstr(text, "name: ");
    assert_non_null(name);
    name[strlen("name: ")] = 'z';
    assert_true(file_write(path, text, strlen(text), NULL));
    assert_int_equal(signed_current(s), 7);
}

static void another_pack_of_the_same_version_is_refused(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s));
    pack_replace(&s->pack, "en/stories/joy.yaml", "She measures.", "She reckons.");
    signed_seal(s);
    assert_false(signed_install(s));
    assert_refused(s, PACK_OLD, "another pack of version 1");
}

static void the_same_pack_again_changes_nothing(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s));
    const char *before = signed_tree(s, data_path(s, "packs"), false);
    assert_true(signed_install(s));
    assert_int_equal(s->report.verdict, PACK_UNCHANGED);
    assert_string_equal(signed_tree(s, data_path(s, "packs"), false), before);
}

static void the_newer_pack_again_after_going_back_is_the_current_one(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s) && signed_install_version(s, 2));
    assert_true(pack_back(&s->place, NULL));
    assert_true(signed_install(s));
    assert_int_equal(s->report.verdict, PACK_UNCHANGED);
    assert_int_equal(signed_current(s), 2);
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 1);
}

/* The path of a file of the current pack. */
static const char *current_file(struct signed_pack *s, const char *name)
{
    return file_join(&s->pack.arena, pack_current(&s->place, &s->pack.arena), name);
}

static void a_damaged_pack_is_mended_by_installing_it_again(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s));
    const char *path = current_file(s, "nl/ui.yaml");
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    char *zeros = arena_alloc(&s->pack.arena, (size_t)info.st_size);
    assert_true(file_write(path, zeros, (size_t)info.st_size, NULL));
    assert_true(signed_install(s));
    assert_int_equal(s->report.verdict, PACK_INSTALLED);
    assert_int_equal(signed_current(s), 1);
}

static void a_broken_current_pack_gives_way_to_the_previous_one(void **state)
{
    struct signed_pack *s = *state;
    const char *folders[PACK_CHOICES];
    struct problems problems;
    problems_init(&problems, &s->pack.arena);
    assert_true(signed_install(s) && signed_install_version(s, 2));
    assert_int_equal(unlink(current_file(s, "fields.yaml")), 0);
    assert_int_equal(pack_choices(&s->place, folders, &s->pack.arena, &problems), 1);
    assert_int_equal(problems.count[PROBLEM_ERROR], 1);
    assert_string_equal(problems.first->rule, "pack");
    assert_non_null(strstr(problems.first->text, "fields.yaml"));
    assert_int_equal(signed_current(s), 1);
}

static void a_text_that_was_changed_on_the_disk_is_not_read(void **state)
{
    struct signed_pack *s = *state;
    const char *folders[PACK_CHOICES];
    struct problems problems;
    problems_init(&problems, &s->pack.arena);
    assert_true(signed_install(s) && signed_install_version(s, 2));
    const char *path = current_file(s, "en/stories/joy.yaml");
    char *text = file_read(&s->pack.arena, path, 100000, NULL, NULL);
    memcpy(strstr(text, "She measures."), "He measured.", strlen("He measured."));
    assert_true(file_write(path, text, strlen(text), NULL)); /* as long, and good to read */
    assert_int_equal(pack_choices(&s->place, folders, &s->pack.arena, &problems), 1);
    assert_non_null(strstr(problems.first->text, "joy.yaml: is not as MANIFEST says"));
    assert_int_equal(signed_current(s), 1);
}

static void a_broken_pack_never_becomes_the_previous_one(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s) && signed_install_version(s, 2));
    assert_int_equal(unlink(current_file(s, "fields.yaml")), 0);
    assert_true(signed_install_version(s, 3));
    assert_int_equal(signed_current(s), 3);
    assert_true(pack_back(&s->place, NULL));
    assert_int_equal(signed_current(s), 1);
}

static void two_broken_packs_leave_that_of_the_program(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s) && signed_install_version(s, 2));
    assert_int_equal(unlink(current_file(s, "MANIFEST")), 0);
    assert_int_equal(unlink(current_file(s, "MANIFEST.sig")), 0);
    assert_null(pack_current(&s->place, &s->pack.arena));
}

static void a_key_that_is_not_trusted_any_more_takes_its_packs_along(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s));
    assert_int_equal(unlink(file_join(&s->pack.arena, s->keys, "organiser.pub")), 0);
    assert_null(pack_current(&s->place, &s->pack.arena));
    assert_false(signed_install_version(s, 2));
    assert_refused(s, PACK_UNSIGNED, "no key that is trusted");
}

static void a_sweep_leaves_the_two_packs_that_are_needed(void **state)
{
    struct signed_pack *s = *state;
    assert_true(signed_install(s) && signed_install_version(s, 2) && signed_install_version(s, 3));
    assert_true(file_make_folder(data_path(s, "packs/.staging-new/nl"), NULL));
    pack_sweep(&s->place);
    int count = 0;
    file_list(&s->pack.arena, data_path(s, "packs"), &count, NULL);
    assert_int_equal(count, 5); /* two packs, two links, versions */
    assert_int_equal(signed_current(s), 3);
}

static void a_sweep_beside_a_damaged_link_removes_no_pack(void **state)
{
    struct signed_pack *s = *state;
    int count = 0;
    assert_true(signed_install(s) && signed_install_version(s, 2));
    assert_int_equal(unlink(data_path(s, "packs/current")), 0);
    assert_true(file_write(data_path(s, "packs/current"), "vonk", 4, NULL)); /* no link at all */
    pack_sweep(&s->place);
    file_list(&s->pack.arena, data_path(s, "packs"), &count, NULL);
    assert_int_equal(count, 5);
    assert_true(signed_install(s));
    assert_int_equal(signed_current(s), 2);
}

/* Stops halfway. */
static bool stop_halfway(void *context, int64_t done, int64_t total)
{
    int *steps = context;
    ++*steps;
    return done < total / 2;
}

static void an_installation_can_be_stopped(void **state)
{
    struct signed_pack *s = *state;
    int steps = 0;
    struct pack_progress progress = {.context = &steps, .step = stop_halfway};
    assert_true(signed_install(s));
    signed_renew(s, 2);
    signed_seal(s);
    const char *before = signed_tree(s, data_path(s, "packs"), false);
    int source = open(s->pack.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_false(pack_install(source, &s->place, -1, &progress, &s->report, &s->err));
    close(source);
    assert_refused(s, PACK_STOPPED, "stays");
    assert_true(steps > 1);
    assert_string_equal(signed_tree(s, data_path(s, "packs"), false), before);
}

/* While a pack is being installed, another one comes. */
static bool install_within(void *context, int64_t done, int64_t total)
{
    struct signed_pack *s = context;
    (void)total;
    if (done > 0 && s->err.text[0] == '\0') {
        assert_false(pack_back(&s->place, &s->err));
    }
    return true;
}

static void two_changes_at_once_are_refused(void **state)
{
    struct signed_pack *s = *state;
    struct pack_progress progress = {.context = s, .step = install_within};
    struct err err = {0};
    int source = open(s->pack.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(pack_install(source, &s->place, -1, &progress, &s->report, &err));
    close(source);
    assert_non_null(strstr(s->err.text, "is being installed already"));
    assert_int_equal(s->report.installed_ms, 0);
}

static void a_source_folder_is_told_to_be_built(void **state)
{
    struct signed_pack *s = *state;
    signed_renew(s, 1);
    assert_false(signed_install(s));
    assert_refused(s, PACK_DAMAGED, "vonkctl build");
    assert_false(pack_sign(s->pack.folder, &s->key, &s->report, &s->err));
    assert_non_null(strstr(s->err.text, "vonkctl build"));
}

static void an_unsigned_pack_is_never_installed(void **state)
{
    struct signed_pack *s = *state;
    pack_delete(&s->pack, MANIFEST_SIGNATURE);
    assert_false(signed_install(s));
    assert_refused(s, PACK_UNSIGNED, "vonkctl sign");
}

static void what_is_signed_installs(void **state)
{
    struct signed_pack *s = *state;
    signed_renew(s, 1);
    signed_manifest(s);
    assert_true(pack_sign(s->pack.folder, &s->key, &s->report, NULL));
    assert_true(signed_install(s));
}

static void a_file_too_many_is_not_signed(void **state)
{
    struct signed_pack *s = *state;
    pack_write(&s->pack, "nl/notes.txt", "for me");
    assert_false(pack_sign(s->pack.folder, &s->key, &s->report, &s->err));
    assert_non_null(strstr(s->err.text, "notes.txt: is not in MANIFEST"));
}

static void a_signed_pack_is_found_sound_where_it_is(void **state)
{
    struct signed_pack *s = *state;
    struct pack_report report;
    int fd = open(s->pack.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(pack_verify(fd, &s->place, &report, NULL));
    assert_int_equal(report.version, 1);
    pack_replace(&s->pack, "nl/stories/joy.yaml", "Zij", "Hij");
    assert_false(pack_verify(fd, &s->place, &report, &s->err));
    close(fd);
    assert_int_equal(report.verdict, PACK_DAMAGED);
    assert_non_null(strstr(s->err.text, "nl/stories/joy.yaml"));
}

#define INSTALLED(name) cmocka_unit_test_setup_teardown(name, signed_make, signed_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        INSTALLED(an_installed_pack_is_the_current_one),
        INSTALLED(a_newer_pack_keeps_the_old_one_as_previous),
        INSTALLED(going_back_twice_changes_nothing),
        INSTALLED(before_the_first_pack_was_that_of_the_program),
        INSTALLED(without_packs_there_is_none_to_go_back_to),
        INSTALLED(an_older_pack_is_refused),
        INSTALLED(an_older_pack_is_refused_after_going_back_and_sweeping),
        INSTALLED(a_pack_older_than_that_of_the_program_is_refused),
        INSTALLED(an_upgrade_with_a_newer_pack_of_that_name_shows_it),
        INSTALLED(a_pack_of_another_name_outlives_an_upgrade),
        INSTALLED(another_pack_of_the_same_version_is_refused),
        INSTALLED(the_same_pack_again_changes_nothing),
        INSTALLED(the_newer_pack_again_after_going_back_is_the_current_one),
        INSTALLED(a_damaged_pack_is_mended_by_installing_it_again),
        INSTALLED(a_broken_current_pack_gives_way_to_the_previous_one),
        INSTALLED(a_text_that_was_changed_on_the_disk_is_not_read),
        INSTALLED(a_broken_pack_never_becomes_the_previous_one),
        INSTALLED(two_broken_packs_leave_that_of_the_program),
        INSTALLED(a_key_that_is_not_trusted_any_more_takes_its_packs_along),
        INSTALLED(a_sweep_leaves_the_two_packs_that_are_needed),
        INSTALLED(a_sweep_beside_a_damaged_link_removes_no_pack),
        INSTALLED(an_installation_can_be_stopped),
        INSTALLED(two_changes_at_once_are_refused),
        INSTALLED(a_source_folder_is_told_to_be_built),
        INSTALLED(an_unsigned_pack_is_never_installed),
        INSTALLED(what_is_signed_installs),
        INSTALLED(a_file_too_many_is_not_signed),
        INSTALLED(a_signed_pack_is_found_sound_where_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
