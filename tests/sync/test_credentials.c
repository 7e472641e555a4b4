/* test_credentials.c: a key is taken from a file that nobody else can read, and is never told. */
#include "sync/credentials.h"

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

struct fixture {
    struct arena arena;
    char folder[64], path[96];
    struct credentials credentials;
    struct err err;
};

static void set_up(struct fixture *f, const char *text, size_t length, mode_t mode)
{
    *f = (struct fixture){.folder = "/tmp/vonk-credentials-XXXXXX"};
    arena_init(&f->arena, 0);
    assert_non_null(mkdtemp(f->folder));
    snprintf(f->path, sizeof f->path, "%s/lrs", f->folder);
    int fd = open(f->path, O_WRONLY | O_CREAT, 0600);
    assert_int_equal(write(fd, text, length), (ssize_t)length);
    assert_int_equal(fchmod(fd, mode), 0);
    close(fd);
}

static bool take(struct fixture *f, const char *name, const char *systemd)
{
    return credentials_read(&f->credentials, name, systemd, &f->arena, &f->err);
}

static void tear_down(struct fixture *f)
{
    unlink(f->path);
    rmdir(f->folder);
    arena_finish(&f->arena);
}

static void a_key_and_a_secret_stand_in_one_line(void **state)
{
    (void)state;
    static const char *const texts[] = {"kiosk:a:b c", "kiosk:a:b c\n", "kiosk:a:b c\r\n"};
    for (size_t i = 0; i < 3; i++) {
        struct fixture f;
        set_up(&f, texts[i], strlen(texts[i]), 0600);
        assert_true(take(&f, f.path, NULL));
        assert_string_equal(f.credentials.key, "kiosk");
        assert_string_equal(f.credentials.secret, "a:b c");
        tear_down(&f);
    }
}

static void a_file_that_others_can_read_is_refused(void **state)
{
    (void)state;
    static const mode_t open_modes[] = {0640, 0604, 0644, 0660, 0620, 0601};
    for (size_t i = 0; i < 6; i++) {
        struct fixture f;
        set_up(&f, "kiosk:topsecret", 15, open_modes[i]);
        assert_false(take(&f, f.path, NULL));
        assert_non_null(strstr(f.err.text, "chmod 600"));
        assert_null(strstr(f.err.text, "topsecret"));
        tear_down(&f);
    }
}

static void systemd_guards_its_own_folder(void **state)
{
    (void)state;
    struct fixture f;
    char outside[800];
    set_up(&f, "kiosk:secret", 12, 0440);
    assert_true(take(&f, f.path, f.folder));
    assert_true(take(&f, "lrs", f.folder));
    assert_false(take(&f, f.path, NULL));
    assert_false(take(&f, f.path, "/tmp/vonk-cred"));
    snprintf(outside, sizeof outside, "%s/../%s", f.folder, f.path + strlen("/tmp/"));
    assert_false(take(&f, outside, f.folder));
    tear_down(&f);
}

static void anything_else_in_it_is_a_sentence_without_the_secret(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", "topsecret", ":topsecret", "kiosk:", "\n", "a:topsecret\nb", "a\n:topsecret"};
    struct fixture f;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        set_up(&f, texts[i], strlen(texts[i]), 0600);
        assert_false(take(&f, f.path, NULL));
        assert_non_null(strstr(f.err.text, "key:secret"));
        assert_null(strstr(f.err.text, "topsecret"));
        tear_down(&f);
    }
    set_up(&f, "a:b\0c", 5, 0600);
    assert_false(take(&f, f.path, NULL));
    assert_false(take(&f, "", NULL));
    assert_false(take(&f, "/nowhere/lrs", NULL));
    assert_false(take(&f, f.folder, NULL));
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_and_a_secret_stand_in_one_line),
        cmocka_unit_test(a_file_that_others_can_read_is_refused),
        cmocka_unit_test(systemd_guards_its_own_folder),
        cmocka_unit_test(anything_else_in_it_is_a_sentence_without_the_secret),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
