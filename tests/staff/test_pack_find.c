/* Packs on a stick, among what else people have on sticks. */
#include "signed.h"

#include "base/file.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cmocka.h>

/* The stick is the root folder of what signed_make makes; the pack is its folder "stick". */
struct search {
    struct pack_found found[PACK_FOUND_MOST];
    int count;
    bool more;
};

static struct search search(struct signed_pack *s)
{
    struct search result;
    int stick = open(s->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(stick >= 0);
    result.count = pack_find(stick, result.found, &result.more);
    close(stick);
    return result;
}

static const char *at(struct signed_pack *s, const char *name)
{
    return file_join(&s->pack.arena, s->root, name);
}

/* An empty folder that looks like a signed pack. */
static void add_pack(struct signed_pack *s, const char *name)
{
    const char *folder = at(s, name);
    assert_int_equal(mkdir(folder, 0700), 0);
    assert_true(file_write(file_join(&s->pack.arena, folder, MANIFEST_NAME), "", 0, NULL));
    assert_true(file_write(file_join(&s->pack.arena, folder, MANIFEST_SIGNATURE), "", 0, NULL));
}

static void a_signed_pack_is_found_and_installed(void **state)
{
    struct signed_pack *s = *state;
    struct search result = search(s);
    assert_int_equal(result.count, 1);
    assert_false(result.more);
    assert_string_equal(result.found[0].label, "stick");
    int stick = open(s->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int folder = pack_find_open(stick, &result.found[0], NULL);
    assert_true(folder >= 0);
    assert_true(pack_install(folder, &s->place, 0, NULL, &s->report, NULL));
    close(folder);
    close(stick);
}

static void an_unsigned_pack_is_not_found(void **state)
{
    struct signed_pack *s = *state;
    pack_delete(&s->pack, MANIFEST_SIGNATURE);
    assert_int_equal(search(s).count, 0);
}

static void a_pack_that_fills_the_stick_is_found(void **state)
{
    struct signed_pack *s = *state;
    assert_int_equal(rename(pack_path(&s->pack, MANIFEST_NAME), at(s, MANIFEST_NAME)), 0);
    assert_int_equal(rename(pack_path(&s->pack, MANIFEST_SIGNATURE), at(s, MANIFEST_SIGNATURE)), 0);
    struct search result = search(s);
    assert_int_equal(result.count, 1);
    assert_string_equal(result.found[0].name, ".");
}

static void links_pipes_and_devices_are_passed_by(void **state)
{
    struct signed_pack *s = *state;
    assert_int_equal(symlink("stick", at(s, "link")), 0);
    assert_int_equal(symlink("loop", at(s, "loop")), 0);
    assert_int_equal(symlink(".", at(s, "self")), 0);
    assert_int_equal(mkfifo(at(s, "pipe"), 0600), 0);
    (void)!mknod(at(s, "device"), S_IFCHR | 0600, makedev(1, 5));
    add_pack(s, "half");
    assert_int_equal(unlink(at(s, "half/MANIFEST")), 0);
    assert_int_equal(mkfifo(at(s, "half/MANIFEST"), 0600), 0);
    assert_int_equal(search(s).count, 1);
}

static void a_name_that_turns_the_line_around_is_shown_without(void **state)
{
    struct signed_pack *s = *state;
    add_pack(s, "\xE2\x80\xAEkcap \xFF\x1B[2J\xC3\xA9");
    struct search result = search(s);
    assert_int_equal(result.count, 2);
    assert_string_equal(result.found[1].label, "?kcap ???2J?");
    assert_string_equal(result.found[1].name, "\xE2\x80\xAEkcap \xFF\x1B[2J\xC3\xA9");
}

static void more_packs_than_a_screen_shows_are_said_to_be_there(void **state)
{
    struct signed_pack *s = *state;
    for (int i = 0; i < PACK_FOUND_MOST + 3; i++) {
        add_pack(s, arena_printf(&s->pack.arena, "pack-%02d", i));
    }
    struct search result = search(s);
    assert_int_equal(result.count, PACK_FOUND_MOST);
    assert_true(result.more);
}

static void a_hundred_thousand_names_do_not_hold_it_up(void **state)
{
    enum { NAMES = 100000, MEMORY_KB = 64 * 1024, CPU_S = 5 };
    struct signed_pack *s = *state;
    struct rusage before, after;
    char name[SIGNED_PATH + 32];
    for (int i = 0; i < NAMES; i++) {
        snprintf(name, sizeof name, "%s/%08d", s->root, i);
        assert_int_equal(i % 10 == 0 ? mkdir(name, 0700) : mknod(name, S_IFREG | 0600, 0), 0);
    }
    getrusage(RUSAGE_SELF, &before);
    struct search result = search(s);
    getrusage(RUSAGE_SELF, &after);
    assert_true(result.count <= 1);
    assert_true(result.more);
    assert_true(after.ru_utime.tv_sec + after.ru_stime.tv_sec - before.ru_utime.tv_sec -
                    before.ru_stime.tv_sec <=
                CPU_S);
    assert_true(after.ru_maxrss - before.ru_maxrss <= MEMORY_KB);
}

static void a_pack_that_went_with_its_stick_is_a_sentence(void **state)
{
    struct signed_pack *s = *state;
    struct search result = search(s);
    signed_clear(s->pack.folder);
    int stick = open(s->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_int_equal(pack_find_open(stick, &result.found[0], &s->err), -1);
    close(stick);
    assert_non_null(strstr(s->err.text, "not on the stick any more"));
}

#define ON_STICK(name) cmocka_unit_test_setup_teardown(name, signed_make, signed_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STICK(a_signed_pack_is_found_and_installed),
        ON_STICK(an_unsigned_pack_is_not_found),
        ON_STICK(a_pack_that_fills_the_stick_is_found),
        ON_STICK(links_pipes_and_devices_are_passed_by),
        ON_STICK(a_name_that_turns_the_line_around_is_shown_without),
        ON_STICK(more_packs_than_a_screen_shows_are_said_to_be_there),
        ON_STICK(a_hundred_thousand_names_do_not_hold_it_up),
        ON_STICK(a_pack_that_went_with_its_stick_is_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
