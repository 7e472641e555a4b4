/* test_pin.c: the staff PIN: who guesses waits, also after a pulled plug and on a broken disk, and
 * only the right digits open. Limits of the hash are cheap here, but in the test that asks for the
 * real ones; 10,000 tries are made in memory where there is /dev/shm, for each is an fsync. */
#include "staff/pin.h"

#include "../journal/scratch.h"
#include "base/random.h"
#include "base/text.h"
#include "staff/pin_file.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define RIGHT "739618"
#define WRONG "739619"

enum { DAY_MS = 24 * 3600 * 1000, BOOT_MS = 5000000 };

struct fixture {
    struct scratch scratch;
    struct clock clock;
    struct pin pin;
};

static void open_pin(struct fixture *f)
{
    struct pin_options options = {.data = f->scratch.folder,
                                  .clock = &f->clock,
                                  .ops = crypto_pwhash_OPSLIMIT_MIN,
                                  .memory = crypto_pwhash_MEMLIMIT_MIN};
    pin_open(&f->pin, &options);
}

/* A pulled plug: memory is gone and monotonic time begins anew; the kiosk starts at BOOT_MS. */
static void restart(struct fixture *f)
{
    pin_close(&f->pin);
    clock_init_virtual(&f->clock, -1);
    clock_advance(&f->clock, BOOT_MS);
    open_pin(f);
}

static enum pin_answer try_pin(struct fixture *f, const char *digits)
{
    char buffer[PIN_SIZE];
    text_copy(buffer, sizeof buffer, digits);
    return pin_try(&f->pin, buffer, NULL);
}

static bool set_pin(struct fixture *f, const char *digits, struct err *err)
{
    char buffer[16];
    text_copy(buffer, sizeof buffer, digits);
    return pin_set(&f->pin, buffer, err);
}

static struct pin_state state_of(struct fixture *f)
{
    struct pin_state state;
    pin_read(&f->pin, &state);
    return state;
}

static void set_up(struct fixture *f)
{
    scratch_make(&f->scratch);
    clock_init_virtual(&f->clock, -1);
    open_pin(f);
    assert_true(set_pin(f, RIGHT, NULL));
}

static void tear_down(struct fixture *f)
{
    pin_close(&f->pin);
    scratch_remove(&f->scratch);
}

static int tries_on_disk(struct fixture *f)
{
    struct pin_record record;
    assert_int_equal(pin_file_read(&record, scratch_path(&f->scratch, "pin"), NULL), PIN_FILE_READ);
    return record.tries;
}

/* A folder in the way of the temporary file: nothing is written, also not by root. */
static void block_disk(struct fixture *f)
{
    assert_int_equal(mkdir(scratch_path(&f->scratch, "pin.new"), 0700), 0);
}

static void unblock_disk(struct fixture *f)
{
    assert_int_equal(rmdir(scratch_path(&f->scratch, "pin.new")), 0);
}

/* ---- opening ---- */

static void only_the_right_pin_opens(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    assert_int_equal(try_pin(&f, ""), PIN_WRONG);
    assert_int_equal(try_pin(&f, "73961"), PIN_WRONG);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    restart(&f);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    assert_true(set_pin(&f, "804627", NULL));
    assert_int_equal(try_pin(&f, RIGHT), PIN_WRONG);
    assert_int_equal(try_pin(&f, "804627"), PIN_RIGHT);
    tear_down(&f);
}

static void without_a_pin_there_is_nothing_to_try(void **state)
{
    (void)state;
    struct fixture f;
    scratch_make(&f.scratch);
    clock_init_virtual(&f.clock, -1);
    open_pin(&f);
    assert_false(state_of(&f).set);
    assert_int_equal(try_pin(&f, RIGHT), PIN_UNSET);
    assert_int_equal(scratch_files(&f.scratch), 0);
    assert_true(set_pin(&f, RIGHT, NULL));
    assert_true(state_of(&f).set);
    assert_true(pin_clear(&f.pin, NULL));
    assert_false(state_of(&f).set);
    assert_int_equal(try_pin(&f, RIGHT), PIN_UNSET);
    tear_down(&f);
}

static void without_a_folder_no_pin_can_be_set(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    clock_init_virtual(&f.clock, -1);
    pin_open(&f.pin, &(struct pin_options){.clock = &f.clock});
    assert_int_equal(try_pin(&f, RIGHT), PIN_UNSET);
    assert_false(pin_clear(&f.pin, &err));
    assert_non_null(strstr(err.text, "no data folder"));
    assert_int_equal(pin_recover(&f.pin, 1, NULL), PIN_RECOVERY_TROUBLE);
    pin_close(&f.pin);
    pin_close(&f.pin);
    pin_close(NULL);
}

static void the_callers_digits_are_wiped(void **state)
{
    (void)state;
    struct fixture f;
    static const char zeros[PIN_SIZE];
    set_up(&f);
    char *digits = pin_digits_new();
    assert_non_null(digits);
    const char *const tried[] = {WRONG, WRONG, WRONG, WRONG, WRONG, RIGHT /* too soon */};
    for (size_t i = 0; i < ARRAY_LENGTH(tried); i++) {
        text_copy(digits, PIN_SIZE, tried[i]);
        pin_try(&f.pin, digits, NULL);
        assert_memory_equal(digits, zeros, PIN_SIZE);
    }
    text_copy(digits, PIN_SIZE, "111111");
    assert_false(pin_set(&f.pin, digits, NULL));
    assert_memory_equal(digits, zeros, PIN_SIZE);
    pin_digits_free(digits);
    pin_digits_free(NULL);
    tear_down(&f);
}

static void the_file_is_private_and_holds_no_digits(void **state)
{
    (void)state;
    struct fixture f;
    struct stat info;
    size_t size;
    mode_t mask = umask(0);
    set_up(&f);
    umask(mask);
    assert_int_equal(stat(scratch_path(&f.scratch, "pin"), &info), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
    char *text = (char *)scratch_read(scratch_path(&f.scratch, "pin"), &size);
    assert_null(memmem(text, size, RIGHT, PIN_DIGITS));
    free(text);
    assert_int_equal(scratch_files(&f.scratch), 1);
    tear_down(&f);
}

static void the_hash_is_argon2id_with_the_strong_limits(void **state)
{
    (void)state;
    struct fixture f;
    struct pin_record record;
    set_up(&f);
    pin_close(&f.pin);
    pin_open(&f.pin, &(struct pin_options){.data = f.scratch.folder, .clock = &f.clock});
    assert_true(set_pin(&f, RIGHT, NULL));
    assert_int_equal(pin_file_read(&record, scratch_path(&f.scratch, "pin"), NULL), PIN_FILE_READ);
    assert_true(text_starts(record.hash, "$argon2id$v=19$m=65536,t=2,p=1$"));
    assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    tear_down(&f);
}

/* ---- guessing ---- */

static void five_tries_are_free_then_30_seconds_double_to_an_hour(void **state)
{
    (void)state;
    struct fixture f;
    static const int64_t seconds[] = {30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600};
    set_up(&f);
    for (int i = PIN_FREE_TRIES; i > 0; i--) {
        assert_int_equal(state_of(&f).tries_left, i);
        assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(seconds); i++) {
        assert_int_equal(state_of(&f).wait_ms, seconds[i] * 1000);
        clock_advance(&f.clock, seconds[i] * 1000 - 1);
        assert_int_equal(try_pin(&f, RIGHT), PIN_WAIT);
        clock_advance(&f.clock, 1);
        assert_int_equal(state_of(&f).wait_ms, 0);
        assert_int_equal(state_of(&f).tries_left, 1);
        assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    }
    clock_advance(&f.clock, 3600 * 1000);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    assert_int_equal(state_of(&f).tries_left, PIN_FREE_TRIES);
    assert_int_equal(tries_on_disk(&f), 0);
    tear_down(&f);
}

/* Tries as soon as it may, 10,000 times; returns the most that fell within any 24 hours. With
 * `plug` it pulls the plug now and then. */
static int most_in_a_day(struct fixture *f, bool plug)
{
    enum { TRIES = 10000 };
    static int64_t at[TRIES];
    struct random random;
    int64_t past = 0; /* what the clock showed before the plug was pulled */
    int most = 0;
    random_init(&random, 7);
    for (int done = 0, first = 0; done < TRIES;) {
        if (plug && random_below(&random, 3) == 0) {
            past += f->clock.now_ms - BOOT_MS; /* as if starting took no time */
            restart(f);
        }
        clock_advance(&f->clock, state_of(f).wait_ms);
        enum pin_answer answer = try_pin(f, WRONG);
        assert_true(answer == PIN_WRONG || answer == PIN_WAIT);
        if (answer == PIN_WRONG) {
            at[done++] = past + f->clock.now_ms;
            while (at[done - 1] - at[first] >= DAY_MS) {
                first++;
            }
            most = done - first > most ? done - first : most;
        }
    }
    return most;
}

static void ten_thousand_tries_are_at_most_40_a_day(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    int most = most_in_a_day(&f, false);
    print_message("at most %d tries in 24 hours\n", most);
    assert_in_range(most, 30, 40);
    tear_down(&f);
}

static void pulling_the_plug_between_tries_buys_nothing(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    int most = most_in_a_day(&f, true);
    print_message("at most %d tries in 24 hours\n", most);
    assert_in_range(most, 10, 40);
    tear_down(&f);
}

static void after_a_start_the_whole_wait_begins_anew(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    for (int i = 0; i < PIN_FREE_TRIES + 1; i++) {
        clock_advance(&f.clock, state_of(&f).wait_ms);
        assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    }
    clock_advance(&f.clock, 59000);
    assert_int_equal(state_of(&f).wait_ms, 1000);
    restart(&f);
    assert_int_equal(state_of(&f).wait_ms, 60000);
    assert_int_equal(try_pin(&f, RIGHT), PIN_WAIT);
    clock_advance(&f.clock, 60000);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    tear_down(&f);
}

static void a_wall_clock_that_jumps_shortens_no_wait(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    for (int i = 0; i < PIN_FREE_TRIES; i++) {
        assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    }
    f.clock.wall_ms = 4102444800000; /* 2100 */
    assert_int_equal(try_pin(&f, RIGHT), PIN_WAIT);
    assert_int_equal(state_of(&f).wait_ms, 30000);
    tear_down(&f);
}

/* A child tries wrong PINs without a pause and says before and after each on a pipe. */
static void guess_until_killed(struct fixture *f, int say)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (;;) {
        clock_advance(&f->clock, PIN_LONGEST_WAIT_MS);
        bool told = write(say, "b", 1) == 1;
        if (!told || try_pin(f, WRONG) != PIN_WRONG || write(say, "a", 1) != 1) {
            _exit(1);
        }
    }
}

static void a_hundred_kills_never_lower_the_count(void **state)
{
    (void)state;
    struct fixture f;
    struct random random;
    set_up(&f);
    random_init(&random, 11);
    int torn = 0; /* kills between the count and the answer */
    for (int kill_number = 0; kill_number < 100; kill_number++) {
        int before = tries_on_disk(&f), pipes[2], begun = 0, answered = 0, status;
        assert_int_equal(pipe(pipes), 0);
        pid_t child = fork();
        if (child == 0) {
            guess_until_killed(&f, pipes[1]);
        }
        close(pipes[1]);
        char said;
        assert_int_equal(read(pipes[0], &said, 1), 1); /* it is at work */
        begun++;
        usleep(random_below(&random, 2000));
        kill(child, SIGKILL);
        while (read(pipes[0], &said, 1) == 1) {
            begun += said == 'b';
            answered += said == 'a';
        }
        close(pipes[0]);
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFSIGNALED(status));
        assert_in_range(tries_on_disk(&f), before + answered, before + begun);
        torn += tries_on_disk(&f) > before + answered;
        unlink(scratch_path(&f.scratch, "pin.new"));
    }
    print_message("%d of 100 kills fell between the count and the answer\n", torn);
    assert_true(torn > 0);
    restart(&f);
    assert_int_equal(try_pin(&f, RIGHT), PIN_WAIT);
    tear_down(&f);
}

/* ---- disks ---- */

static void staff_get_in_where_the_count_cannot_be_written(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    block_disk(&f);
    restart(&f);
    clock_advance(&f.clock, 3600 * 1000); /* it runs since the morning */
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    assert_true(state_of(&f).unsaved);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    assert_int_equal(try_pin(&f, RIGHT), PIN_WAIT);
    assert_int_equal(state_of(&f).wait_ms, 240000);
    unblock_disk(&f);
    clock_advance(&f.clock, 240000);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    assert_false(state_of(&f).unsaved);
    tear_down(&f);
}

static void on_an_unwritable_disk_guessing_is_as_slow_from_the_first_try_on(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    block_disk(&f);
    restart(&f);
    assert_int_equal(try_pin(&f, RIGHT), PIN_WAIT);
    assert_int_equal(state_of(&f).wait_ms, 240000);
    int most = most_in_a_day(&f, false);
    print_message("at most %d tries in 24 hours; ", most);
    assert_in_range(most, 20, 40);
    most = most_in_a_day(&f, true);
    print_message("with the plug at most %d\n", most);
    assert_in_range(most, 30, 360);
    unblock_disk(&f);
    tear_down(&f);
}

static void a_pin_that_cannot_be_written_leaves_the_old_one(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    set_up(&f);
    block_disk(&f);
    assert_false(set_pin(&f, "804627", &err));
    assert_non_null(strstr(err.text, "cannot be written"));
    unblock_disk(&f);
    assert_int_equal(try_pin(&f, "804627"), PIN_WRONG);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    tear_down(&f);
}

/* Asserts that the file as it is opens nothing, that a sentence tells what to do, and that a new
 * PIN mends it. */
static void assert_shut(struct fixture *f)
{
    struct err err = {{0}};
    char digits[PIN_SIZE] = RIGHT;
    restart(f);
    assert_true(state_of(f).set);
    assert_true(state_of(f).trouble);
    assert_int_equal(pin_try(&f->pin, digits, &err), PIN_TROUBLE);
    assert_non_null(strstr(err.text, "recovery file on a stick"));
    assert_non_null(strstr(err.text, "vonkctl pin"));
    assert_null(strstr(err.text, RIGHT));
}

static void a_file_with_any_bit_changed_or_cut_opens_nothing(void **state)
{
    (void)state;
    struct fixture f;
    size_t size;
    set_up(&f);
    const char *path = scratch_path(&f.scratch, "pin");
    unsigned char *text = scratch_read(path, &size);
    for (size_t bit = 0; bit < 8 * size; bit++) {
        text[bit / 8] ^= (unsigned char)(1 << bit % 8);
        scratch_write(path, text, size);
        assert_shut(&f);
        text[bit / 8] ^= (unsigned char)(1 << bit % 8);
    }
    for (size_t length = 0; length < size; length++) {
        scratch_write(path, text, length);
        assert_shut(&f);
    }
    free(text);
    assert_true(set_pin(&f, RIGHT, NULL));
    assert_false(state_of(&f).trouble);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    tear_down(&f);
}

static void what_is_no_file_opens_nothing(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    const char *path = scratch_path(&f.scratch, "pin");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_shut(&f);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(symlink("/nowhere/at/all", path), 0);
    assert_shut(&f);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(symlink("/dev/zero", path), 0);
    assert_shut(&f);
    tear_down(&f);
}

static void a_lost_file_opens_nothing_where_the_kiosk_has_been_set_up(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    scratch_write(scratch_path(&f.scratch, "vonk.yaml"), "kiosk: hal-2\n", 13);
    assert_int_equal(unlink(scratch_path(&f.scratch, "pin")), 0);
    assert_shut(&f);
    assert_int_equal(pin_recover(&f.pin, 1000, NULL), PIN_RECOVERED);
    assert_false(state_of(&f).set); /* now it is staff who choose */
    assert_true(set_pin(&f, RIGHT, NULL));
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    tear_down(&f);
}

/* What `vonkctl pin` does while the kiosk runs. */
static void a_pin_that_another_program_sets_counts_at_once(void **state)
{
    (void)state;
    struct fixture f, other;
    set_up(&f);
    other = f;
    open_pin(&other);
    for (int i = 0; i < PIN_FREE_TRIES; i++) {
        assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    }
    assert_true(set_pin(&other, "804627", NULL));
    assert_int_equal(try_pin(&f, RIGHT), PIN_WRONG);
    assert_int_equal(try_pin(&f, "804627"), PIN_RIGHT);
    assert_true(pin_clear(&other.pin, NULL));
    pin_reload(&f.pin);
    assert_false(state_of(&f).set);
    pin_close(&other.pin);
    tear_down(&f);
}

static void a_recovery_takes_the_pin_away_once(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    for (int i = 0; i < PIN_FREE_TRIES; i++) {
        assert_int_equal(try_pin(&f, WRONG), PIN_WRONG);
    }
    assert_int_equal(pin_recover(&f.pin, 1000, NULL), PIN_RECOVERED);
    assert_false(state_of(&f).set);
    assert_int_equal(state_of(&f).wait_ms, 0);
    assert_true(set_pin(&f, RIGHT, NULL));
    assert_int_equal(pin_recover(&f.pin, 1000, NULL), PIN_RECOVERY_USED);
    assert_int_equal(pin_recover(&f.pin, 999, NULL), PIN_RECOVERY_USED);
    restart(&f);
    assert_int_equal(pin_recover(&f.pin, 1000, NULL), PIN_RECOVERY_USED);
    assert_int_equal(try_pin(&f, RIGHT), PIN_RIGHT);
    assert_int_equal(pin_recover(&f.pin, 1001, NULL), PIN_RECOVERED);
    tear_down(&f);
}

int main(void)
{
    if (access("/dev/shm", W_OK) == 0) {
        setenv("TMPDIR", "/dev/shm", 0);
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_right_pin_opens),
        cmocka_unit_test(without_a_pin_there_is_nothing_to_try),
        cmocka_unit_test(without_a_folder_no_pin_can_be_set),
        cmocka_unit_test(the_callers_digits_are_wiped),
        cmocka_unit_test(the_file_is_private_and_holds_no_digits),
        cmocka_unit_test(the_hash_is_argon2id_with_the_strong_limits),
        cmocka_unit_test(five_tries_are_free_then_30_seconds_double_to_an_hour),
        cmocka_unit_test(ten_thousand_tries_are_at_most_40_a_day),
        cmocka_unit_test(pulling_the_plug_between_tries_buys_nothing),
        cmocka_unit_test(after_a_start_the_whole_wait_begins_anew),
        cmocka_unit_test(a_wall_clock_that_jumps_shortens_no_wait),
        cmocka_unit_test(a_hundred_kills_never_lower_the_count),
        cmocka_unit_test(staff_get_in_where_the_count_cannot_be_written),
        cmocka_unit_test(on_an_unwritable_disk_guessing_is_as_slow_from_the_first_try_on),
        cmocka_unit_test(a_pin_that_cannot_be_written_leaves_the_old_one),
        cmocka_unit_test(a_file_with_any_bit_changed_or_cut_opens_nothing),
        cmocka_unit_test(what_is_no_file_opens_nothing),
        cmocka_unit_test(a_lost_file_opens_nothing_where_the_kiosk_has_been_set_up),
        cmocka_unit_test(a_pin_that_another_program_sets_counts_at_once),
        cmocka_unit_test(a_recovery_takes_the_pin_away_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
