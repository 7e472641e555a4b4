/* test_stick_copy.c: an export goes onto sticks that are as bad as sticks are. Whatever happens,
 * "done" is said only when the medium holds every byte and nothing else, and when the stick was let
 * go. VONK_STICKS=N plays N random sticks in the last test (2,000 in every run). */
#include "played_stick.h"
#include "stick_room.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { OFFSETS = 200, STICKS = 2000, SEED = 7 };

static struct stick_room room;
static const char *source;
static struct played played, before; /* large: not on the stack */

static int make_room(void **state)
{
    static char path[512];
    (void)state;
    stick_room_make(&room);
    snprintf(path, sizeof path, "%s", stick_room_export(&room, SEED));
    source = path;
    return 0;
}

static int remove_room(void **state)
{
    (void)state;
    stick_room_remove(&room);
    return 0;
}

/* The truth, from the medium itself. */
static bool medium_holds(struct played *stick, const char *name)
{
    struct played_folder *folder = played_folder(&stick->medium, name);
    int files = 0;
    if (folder == NULL) {
        return false;
    }
    for (int i = 0; i < PLAYED_FILES; i++) {
        files += folder->files[i].name[0] != '\0';
    }
    for (int i = 0; i < ROOM_FILES; i++) {
        unsigned char bytes[4096];
        size_t size = stick_room_bytes(SEED, i, bytes);
        bool found = false;
        for (int j = 0; j < PLAYED_FILES; j++) {
            struct played_file *file = &folder->files[j];
            found = found || (strcmp(file->name, stick_room_names[i]) == 0 && file->size == size &&
                              memcmp(file->bytes, bytes, size) == 0);
        }
        if (!found) {
            return false;
        }
    }
    return files == ROOM_FILES;
}

static bool copy_to(struct played *stick, struct stick_result *result, struct err *err)
{
    return stick_copy(&played_ways, stick, source, NULL, result, err);
}

/* Copies onto a stick and checks what must be true of every stick. Returns whether it said "done".
 */
static bool copy_truly(struct played *stick, struct stick_result *result)
{
    struct err err = {0};
    bool done = copy_to(stick, result, &err);
    assert_int_equal(stick->open_handles, 0);
    assert_false(stick->mounted && stick->there);
    assert_int_equal(done, result->stage == STICK_STAGE_DONE);
    assert_int_equal(done, result->trouble == STICK_TROUBLE_NONE);
    if (done) {
        assert_true(medium_holds(stick, result->folder));
        assert_true(stick->there);
    } else {
        assert_true(err.text[0] != '\0');
    }
    return done;
}

static int folders_of(const struct played_tree *tree)
{
    int count = 0;
    for (int i = 0; i < PLAYED_FOLDERS; i++) {
        count += tree->folders[i].name[0] != '\0';
    }
    return count;
}

/* Operations that a sound stick sees. */
static int operations_of_a_copy(void)
{
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    assert_true(copy_truly(&played, &result));
    return played.operations;
}

static int64_t bytes_of_a_copy(void)
{
    int64_t bytes = 0;
    unsigned char ignored[4096];
    for (int i = 0; i < ROOM_FILES; i++) {
        bytes += (int64_t)stick_room_bytes(SEED, i, ignored);
    }
    return bytes;
}

static void a_sound_stick_holds_the_export_and_may_be_taken_out(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    assert_true(copy_truly(&played, &result));
    assert_string_equal(result.folder, ROOM_EXPORT);
    assert_int_equal(result.files, ROOM_FILES);
    assert_int_equal(result.bytes, bytes_of_a_copy());
    assert_false(result.was_there);
    assert_int_equal(folders_of(&played.medium), 1);
    assert_int_equal(played.mounts, 2);
    assert_int_equal(played.releases, 2);
}

static void interrupted_and_short_writes_are_gone_on_with(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    played.interrupts = true;
    assert_true(copy_truly(&played, &result));
}

static void an_equal_export_on_the_stick_is_accepted_and_read_again(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    assert_true(copy_truly(&played, &result));
    played.writes = 0;
    assert_true(copy_truly(&played, &result));
    assert_true(result.was_there);
    assert_int_equal(played.writes, 0);
    assert_int_equal(folders_of(&played.medium), 1);
}

static void a_different_export_of_that_name_is_never_overwritten(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    assert_true(copy_truly(&played, &result));
    played.medium.folders[0].files[0].bytes[5] ^= 1u;
    before = played;
    assert_true(copy_truly(&played, &result));
    assert_string_equal(result.folder, ROOM_EXPORT "-2");
    assert_memory_equal(played_folder(&played.medium, ROOM_EXPORT),
                        played_folder(&before.medium, ROOM_EXPORT), sizeof(struct played_folder));
    /* And the next time that one is the equal one. */
    assert_true(copy_truly(&played, &result));
    assert_true(result.was_there);
    assert_string_equal(result.folder, ROOM_EXPORT "-2");
}

static void pulled_at_any_operation_it_never_says_done(void **state)
{
    (void)state;
    struct stick_result result;
    int operations = operations_of_a_copy();
    assert_true(operations > 60);
    for (int at = 0; at < operations; at++) {
        played_init(&played, PLAYED_PULLED, at);
        assert_false(copy_truly(&played, &result));
        assert_int_equal(result.trouble, STICK_TROUBLE_PULLED);
    }
}

static void pulled_at_200_offsets_it_never_says_done(void **state)
{
    (void)state;
    struct stick_result result;
    int64_t bytes = bytes_of_a_copy();
    for (int i = 0; i < OFFSETS; i++) {
        played_init(&played, PLAYED_PULLED_BYTE, i * bytes / OFFSETS);
        assert_false(copy_truly(&played, &result));
        assert_int_equal(result.trouble, STICK_TROUBLE_PULLED);
    }
}

static void full_at_any_byte_it_says_so_and_leaves_nothing(void **state)
{
    (void)state;
    struct stick_result result;
    int64_t bytes = bytes_of_a_copy();
    for (int i = 0; i < OFFSETS; i++) {
        played_init(&played, PLAYED_FULL_BYTE, i * bytes / OFFSETS);
        assert_false(copy_truly(&played, &result));
        assert_int_equal(result.trouble, STICK_TROUBLE_FULL);
        assert_int_equal(folders_of(&played.medium), 0);
    }
}

static void too_little_room_is_seen_before_anything_is_written(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    played.room = bytes_of_a_copy();
    assert_false(copy_truly(&played, &result));
    assert_int_equal(result.trouble, STICK_TROUBLE_FULL);
    assert_int_equal(played.writes, 0);
}

/* Some operations may fail without harm: those that clean up before, and an error when a file that
 * was read is closed. So only the truth is checked, and that a failure leaves nothing behind. */
static void one_fault_at_any_operation_gives_the_truth_and_leaves_nothing(void **state)
{
    (void)state;
    static const enum played_fault faults[] = {PLAYED_ERROR_ONCE, PLAYED_FULL_ONCE};
    struct stick_result result;
    int operations = operations_of_a_copy();
    int done = 0;
    for (int kind = 0; kind < 2; kind++) {
        for (int at = 0; at < operations; at++) {
            played_init(&played, faults[kind], at);
            if (copy_truly(&played, &result)) {
                done++;
            } else if (result.stage < STICK_STAGE_RELEASE) {
                assert_int_equal(folders_of(&played.medium), 0);
            }
        }
    }
    assert_true(done < operations / 2); /* of two rounds */
}

static void errors_from_any_operation_on_never_give_done(void **state)
{
    (void)state;
    struct stick_result result;
    int operations = operations_of_a_copy();
    for (int at = 0; at < operations; at++) {
        played_init(&played, PLAYED_ERROR_EVER, at);
        assert_false(copy_truly(&played, &result));
    }
}

/* Every place of a fault that changes what the medium holds: "false" is what it is called. */
static void assert_called_false(enum played_fault fault, int64_t most, int64_t stride)
{
    struct stick_result result;
    for (int64_t at = 0; at < most; at += stride) {
        played_init(&played, fault, at);
        if (copy_truly(&played, &result) || result.trouble != STICK_TROUBLE_FALSE) {
            fail_msg("fault %d at %lld: trouble %d at stage %d", (int)fault, (long long)at,
                     (int)result.trouble, (int)result.stage);
        }
        played.fault = PLAYED_SOUND; /* the bad folder is taken away again */
    }
}

static void a_stick_that_drops_a_write_is_found_out(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    assert_true(copy_truly(&played, &result));
    assert_called_false(PLAYED_DROPS_WRITE, played.writes, 1);
}

static void a_stick_that_claims_more_than_it_has_is_found_out(void **state)
{
    (void)state;
    assert_called_false(PLAYED_DROPS_BEHIND, bytes_of_a_copy() - PLAYED_PIECE,
                        bytes_of_a_copy() / OFFSETS);
}

static void a_stick_that_flips_a_bit_is_found_out(void **state)
{
    (void)state;
    assert_called_false(PLAYED_FLIPS, 8 * bytes_of_a_copy(), 61);
}

static void a_stick_that_loses_an_end_a_file_or_a_name_is_found_out(void **state)
{
    (void)state;
    assert_called_false(PLAYED_CUTS, bytes_of_a_copy(), 97);
    assert_called_false(PLAYED_LOSES_FILE, bytes_of_a_copy(), 97);
    assert_called_false(PLAYED_LOSES_RENAME, 1, 1);
    assert_called_false(PLAYED_ADDS_FILE, 1, 1);
}

static void a_stick_that_lies_about_flushing_never_gives_a_false_done(void **state)
{
    (void)state;
    struct stick_result result;
    int operations = operations_of_a_copy();
    int found_out = 0;
    for (int at = 0; at < operations; at++) {
        played_init(&played, PLAYED_LIES_FLUSHING, at);
        found_out += !copy_truly(&played, &result);
    }
    assert_true(found_out > operations / 3);
}

static void a_stick_that_cannot_be_let_go_is_not_done(void **state)
{
    (void)state;
    struct stick_result result;
    for (int at = 0; at < 2; at++) {
        played_init(&played, PLAYED_STAYS_BUSY, at);
        assert_false(copy_truly(&played, &result));
        assert_int_equal(result.trouble, STICK_TROUBLE_BUSY);
    }
}

static void a_locked_and_an_unreadable_stick_are_told_apart(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_LOCKED, 0);
    assert_false(copy_truly(&played, &result));
    assert_int_equal(result.trouble, STICK_TROUBLE_PROTECTED);
    played_init(&played, PLAYED_UNREADABLE, 0);
    assert_false(copy_truly(&played, &result));
    assert_int_equal(result.trouble, STICK_TROUBLE_MOUNT);
    played_init(&played, PLAYED_UNREADABLE, 1); /* after it was written */
    assert_false(copy_truly(&played, &result));
    assert_int_equal(result.trouble, STICK_TROUBLE_FALSE);
}

static void what_a_cut_off_run_left_is_taken_away(void **state)
{
    (void)state;
    struct stick_result result;
    played_init(&played, PLAYED_SOUND, 0);
    strcpy(played.medium.folders[0].name, ".vonk-new");
    strcpy(played.medium.folders[0].files[0].name, "days.csv");
    assert_true(copy_truly(&played, &result));
    assert_int_equal(folders_of(&played.medium), 1);
}

/* ---- being watched ---- */

struct watcher {
    int stop_at; /* the call that says stop; -1 none */
    int calls;
    struct stick_progress last;
    bool went_back;
};

static bool watch(void *context, const struct stick_progress *progress)
{
    struct watcher *watcher = context;
    bool back = progress->stage < watcher->last.stage ||
                (progress->stage == watcher->last.stage && progress->done < watcher->last.done);
    watcher->went_back = watcher->went_back || back || progress->done > progress->total;
    watcher->last = *progress;
    return watcher->calls++ != watcher->stop_at;
}

static bool copy_watched(struct watcher *watcher, struct stick_result *result)
{
    struct stick_watch told = {watch, watcher};
    struct err err = {0};
    return stick_copy(&played_ways, &played, source, &told, result, &err);
}

static void progress_only_grows_and_ends_at_done(void **state)
{
    (void)state;
    struct stick_result result;
    struct watcher watcher = {.stop_at = -1};
    played_init(&played, PLAYED_SOUND, 0);
    assert_true(copy_watched(&watcher, &result));
    assert_false(watcher.went_back);
    assert_int_equal(watcher.last.stage, STICK_STAGE_DONE);
}

static void stopped_at_any_moment_it_leaves_nothing_or_is_done(void **state)
{
    (void)state;
    struct stick_result result;
    struct watcher all = {.stop_at = -1};
    int stopped = 0;
    played_init(&played, PLAYED_SOUND, 0);
    assert_true(copy_watched(&all, &result));
    for (int at = 0; at < all.calls; at++) {
        struct watcher watcher = {.stop_at = at};
        played_init(&played, PLAYED_SOUND, 0);
        if (copy_watched(&watcher, &result)) {
            assert_true(medium_holds(&played, result.folder));
        } else {
            assert_int_equal(result.trouble, STICK_TROUBLE_STOPPED);
            assert_int_equal(folders_of(&played.medium), 0);
            stopped++;
        }
    }
    assert_true(stopped > ROOM_FILES);
}

/* ---- any stick ---- */

static void a_random_stick_never_gives_a_false_done(void **state)
{
    (void)state;
    const char *text = getenv("VONK_STICKS");
    int sticks = text != NULL ? atoi(text) : STICKS;
    int operations = operations_of_a_copy();
    int64_t bits = 8 * bytes_of_a_copy();
    struct random random;
    int done = 0;
    random_init(&random, SEED);
    for (int i = 0; i < sticks; i++) {
        struct stick_result result;
        enum played_fault fault = (enum played_fault)random_below(&random, PLAYED_FAULTS);
        uint32_t most = random_below(&random, 2) == 0 ? (uint32_t)operations : (uint32_t)bits;
        played_init(&played, fault, random_below(&random, most));
        played.interrupts = random_below(&random, 2) == 0;
        done += copy_truly(&played, &result);
        /* And again, on what the first run left. */
        played.fault = PLAYED_SOUND;
        done += played.there && copy_truly(&played, &result);
    }
    print_message("%d random sticks, 0 false \"done\", %d true ones\n", sticks, done);
    assert_true(done > sticks / 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_stick_holds_the_export_and_may_be_taken_out),
        cmocka_unit_test(interrupted_and_short_writes_are_gone_on_with),
        cmocka_unit_test(an_equal_export_on_the_stick_is_accepted_and_read_again),
        cmocka_unit_test(a_different_export_of_that_name_is_never_overwritten),
        cmocka_unit_test(pulled_at_any_operation_it_never_says_done),
        cmocka_unit_test(pulled_at_200_offsets_it_never_says_done),
        cmocka_unit_test(full_at_any_byte_it_says_so_and_leaves_nothing),
        cmocka_unit_test(too_little_room_is_seen_before_anything_is_written),
        cmocka_unit_test(one_fault_at_any_operation_gives_the_truth_and_leaves_nothing),
        cmocka_unit_test(errors_from_any_operation_on_never_give_done),
        cmocka_unit_test(a_stick_that_drops_a_write_is_found_out),
        cmocka_unit_test(a_stick_that_claims_more_than_it_has_is_found_out),
        cmocka_unit_test(a_stick_that_flips_a_bit_is_found_out),
        cmocka_unit_test(a_stick_that_loses_an_end_a_file_or_a_name_is_found_out),
        cmocka_unit_test(a_stick_that_lies_about_flushing_never_gives_a_false_done),
        cmocka_unit_test(a_stick_that_cannot_be_let_go_is_not_done),
        cmocka_unit_test(a_locked_and_an_unreadable_stick_are_told_apart),
        cmocka_unit_test(what_a_cut_off_run_left_is_taken_away),
        cmocka_unit_test(progress_only_grows_and_ends_at_done),
        cmocka_unit_test(stopped_at_any_moment_it_leaves_nothing_or_is_done),
        cmocka_unit_test(a_random_stick_never_gives_a_false_done),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
