/* test_status.c: what staff read is what was written, and any bytes in its place are survived. */
#include "sync/status.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void remove_folder(const char *folder)
{
    char path[128];
    snprintf(path, sizeof path, "%s/status.json", folder);
    unlink(path);
    assert_int_equal(rmdir(folder), 0);
}

static void what_is_written_is_read(void **state)
{
    (void)state;
    char folder[] = "/tmp/vonk-status-XXXXXX";
    assert_non_null(mkdtemp(folder));
    for (int trouble = 0; trouble < TROUBLE_COUNT; trouble++) {
        struct status status, again;
        status_init(&status);
        status.state = (enum status_state)(trouble % STATUS_COUNT);
        status.delivered_ms = 1795000000000;
        status.since_ms = trouble == 0 ? -1 : 1795000060000;
        status.waiting = 12;
        status.sent = 1234567890123;
        status.conflicts = 3;
        status.refused = 4;
        status.trouble = (enum trouble)trouble;
        err_set(&status.sentence, "the store says \"no\" \\ /");
        strcpy(status.last, "3-12.json");
        assert_true(status_write(&status, folder, NULL));
        status_read(&again, folder);
        assert_memory_equal(&again, &status, sizeof status);
    }
    remove_folder(folder);
}

static void a_status_that_is_not_there_is_an_empty_one(void **state)
{
    (void)state;
    struct status status, empty;
    status_init(&empty);
    status_read(&status, "/nowhere");
    assert_memory_equal(&status, &empty, sizeof status);
}

static void damaged_ones_are_survived(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "[]",
        "{",
        "{\"sent\":-5,\"waiting\":1e99,\"refused\":\"4\"}",
        "{\"state\":\"flying\",\"trouble\":7,\"delivered\":\"yesterday\",\"since\":5}",
        "{\"sentence\":5,\"last\":[\"a\"]}",
        "{\"sent\":99999999999999999999}",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct status status;
        status_parse(&status, texts[i], strlen(texts[i]));
        assert_int_equal(status.state, STATUS_IDLE);
        assert_int_equal(status.trouble, TROUBLE_NONE);
        assert_true(status.sent == 0 && status.delivered_ms == -1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(a_status_that_is_not_there_is_an_empty_one),
        cmocka_unit_test(damaged_ones_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
