/* test_recovery.c: the file that takes a forgotten PIN away: only the organiser's, only for this
 * kiosk, only once; and whatever else lies on the stick under its name does nothing. */
#include "staff/recovery.h"

#include "../journal/scratch.h"
#include "base/text.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { MADE_MS = 1000000 };

/* A kiosk with a PIN, the key that it trusts, and a stick. */
struct fixture {
    struct scratch data, keys, stick;
    struct clock clock;
    struct pin pin;
    struct seal_key key, foreign;
    int root; /* of the stick */
};

static void set_pin(struct fixture *f)
{
    char digits[PIN_SIZE] = "739618";
    assert_true(pin_set(&f->pin, digits, NULL));
}

static void set_up(struct fixture *f)
{
    scratch_make(&f->data);
    scratch_make(&f->keys);
    scratch_make(&f->stick);
    assert_true(seal_key_open(&f->key, scratch_path(&f->data, "secret"), NULL));
    assert_true(seal_key_open(&f->foreign, scratch_path(&f->data, "foreign"), NULL));
    scratch_write(scratch_path(&f->keys, "school.pub"), f->key.public_key,
                  strlen(f->key.public_key));
    clock_init_virtual(&f->clock, -1);
    struct pin_options options = {.data = f->data.folder,
                                  .clock = &f->clock,
                                  .ops = crypto_pwhash_OPSLIMIT_MIN,
                                  .memory = crypto_pwhash_MEMLIMIT_MIN};
    pin_open(&f->pin, &options);
    set_pin(f);
    f->root = open(f->stick.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(f->root >= 0);
}

static void tear_down(struct fixture *f)
{
    close(f->root);
    pin_close(&f->pin);
    seal_key_close(&f->key);
    seal_key_close(&f->foreign);
    scratch_remove(&f->data);
    scratch_remove(&f->keys);
    scratch_remove(&f->stick);
}

static const char *file_of(struct fixture *f)
{
    return scratch_path(&f->stick, RECOVERY_FILE);
}

static void make(struct fixture *f, const struct seal_key *key, const char *kiosk, int64_t made_ms)
{
    assert_true(recovery_make(key, kiosk, made_ms, f->stick.folder, NULL));
}

static bool apply(struct fixture *f, struct err *err)
{
    return recovery_apply(f->root, f->keys.folder, &f->pin, "hal-2", err);
}

static bool has_pin(struct fixture *f)
{
    struct pin_state state;
    pin_reload(&f->pin);
    pin_read(&f->pin, &state);
    return state.set;
}

/* The file that lies there is refused with a sentence that holds `words`; the PIN stays. */
static void assert_refused(struct fixture *f, const char *words)
{
    struct err err = {{0}};
    assert_false(apply(f, &err));
    if (strstr(err.text, words) == NULL) {
        fail_msg("\"%s\" is not in \"%s\"", words, err.text);
    }
    assert_true(has_pin(f));
}

static void the_organisers_file_takes_the_pin_away(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    make(&f, &f.key, "hal-2", MADE_MS);
    assert_true(apply(&f, NULL));
    assert_false(has_pin(&f));
    tear_down(&f);
}

static void it_works_once(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    make(&f, &f.key, "hal-2", MADE_MS);
    assert_true(apply(&f, NULL));
    set_pin(&f);
    assert_refused(&f, "was used before");
    make(&f, &f.key, "hal-2", MADE_MS - 1);
    assert_refused(&f, "or a younger one was");
    make(&f, &f.key, "hal-2", MADE_MS + 1);
    assert_true(apply(&f, NULL));
    assert_false(has_pin(&f));
    tear_down(&f);
}

static void it_mends_a_damaged_file_of_the_pin(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    scratch_write(scratch_path(&f.data, "pin"), "x", 1);
    assert_true(has_pin(&f));
    make(&f, &f.key, "hal-2", MADE_MS);
    assert_true(apply(&f, NULL));
    assert_false(has_pin(&f));
    tear_down(&f);
}

static void it_ends_a_wait(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    for (int i = 0; i < PIN_FREE_TRIES; i++) {
        char digits[PIN_SIZE] = "739619";
        assert_int_equal(pin_try(&f.pin, digits, NULL), PIN_WRONG);
    }
    make(&f, &f.key, "hal-2", MADE_MS);
    assert_true(apply(&f, NULL));
    set_pin(&f);
    char digits[PIN_SIZE] = "739618";
    assert_int_equal(pin_try(&f.pin, digits, NULL), PIN_RIGHT);
    tear_down(&f);
}

static void another_key_another_kiosk_or_none_does_nothing(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    assert_refused(&f, "is not on this stick");
    make(&f, &f.foreign, "hal-2", MADE_MS);
    assert_refused(&f, "no key in");
    make(&f, &f.key, "hal-3", MADE_MS);
    assert_refused(&f, "is for the kiosk hal-3, and this is hal-2");
    make(&f, &f.key, "hal-2", MADE_MS);
    assert_int_equal(unlink(scratch_path(&f.keys, "school.pub")), 0);
    assert_refused(&f, "no key in");
    tear_down(&f);
}

/* A signature of the same key under something else is no recovery. */
static void what_the_key_signed_for_another_purpose_does_nothing(void **state)
{
    (void)state;
    struct fixture f;
    static const char *const texts[] = {
        "0123456789abcdef 12 pack.yaml\n",
        "vonk-recovery 2\nkiosk hal-2\nmade 1000000\n",
        "vonk-recovery 1\nkiosk hal-2\nmade 01000000\n",
        "vonk-recovery 1\nkiosk  hal-2\nmade 1000000\n",
        "vonk-recovery 1\nkiosk hal-2\nmade -1000000\n",
        "vonk-recovery 1\nkiosk hal-2\nmade 1000000\nmore\n",
        "vonk-recovery 1\nkiosk hal-2 made 1000000\n",
    };
    set_up(&f);
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        char text[512], signature[SEAL_SIGNATURE_SIZE];
        seal_sign(&f.key, texts[i], strlen(texts[i]), signature);
        snprintf(text, sizeof text, "%ssignature %s", texts[i], signature);
        scratch_write(file_of(&f), text, strlen(text));
        assert_refused(&f, "of another version");
    }
    tear_down(&f);
}

static void edited_or_cut_at_any_byte_it_does_nothing(void **state)
{
    (void)state;
    struct fixture f;
    size_t size;
    set_up(&f);
    make(&f, &f.key, "hal-2", MADE_MS);
    unsigned char *bytes = scratch_read(file_of(&f), &size);
    for (size_t bit = 0; bit < 8 * size; bit++) {
        bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
        scratch_write(file_of(&f), bytes, size);
        assert_refused(&f, "is changed, or no key");
        bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
    }
    for (size_t length = 0; length < size; length++) {
        scratch_write(file_of(&f), bytes, length);
        assert_refused(&f, "is changed, or no key");
    }
    scratch_write(file_of(&f), bytes, size);
    assert_true(apply(&f, NULL)); /* as it was made */
    free(bytes);
    tear_down(&f);
}

static void what_is_no_plain_file_does_nothing(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    make(&f, &f.key, "hal-2", MADE_MS);
    assert_int_equal(rename(file_of(&f), scratch_path(&f.stick, "other")), 0);
    assert_int_equal(symlink("other", file_of(&f)), 0); /* even to a good one */
    assert_refused(&f, "cannot be read");
    assert_int_equal(unlink(file_of(&f)), 0);
    assert_int_equal(mkfifo(file_of(&f), 0600), 0); /* nobody writes: not waited for */
    assert_refused(&f, "no file that vonkctl made");
    assert_int_equal(unlink(file_of(&f)), 0);
    assert_int_equal(mkdir(file_of(&f), 0700), 0);
    assert_refused(&f, "no file that vonkctl made");
    assert_int_equal(rmdir(file_of(&f)), 0);
    scratch_write(file_of(&f), "", 0);
    assert_int_equal(truncate(file_of(&f), 4LL << 30), 0);
    assert_refused(&f, "no file that vonkctl made");
    tear_down(&f);
}

static void on_a_disk_that_takes_nothing_the_sentence_says_so(void **state)
{
    (void)state;
    struct fixture f;
    set_up(&f);
    make(&f, &f.key, "hal-2", MADE_MS);
    assert_int_equal(mkdir(scratch_path(&f.data, "pin.new"), 0700), 0);
    assert_refused(&f, "cannot be written");
    assert_int_equal(rmdir(scratch_path(&f.data, "pin.new")), 0);
    assert_true(apply(&f, NULL)); /* it was not used up */
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_organisers_file_takes_the_pin_away),
        cmocka_unit_test(it_works_once),
        cmocka_unit_test(it_mends_a_damaged_file_of_the_pin),
        cmocka_unit_test(it_ends_a_wait),
        cmocka_unit_test(another_key_another_kiosk_or_none_does_nothing),
        cmocka_unit_test(what_the_key_signed_for_another_purpose_does_nothing),
        cmocka_unit_test(edited_or_cut_at_any_byte_it_does_nothing),
        cmocka_unit_test(what_is_no_plain_file_does_nothing),
        cmocka_unit_test(on_a_disk_that_takes_nothing_the_sentence_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
