/* test_sync.c: the loop over an outbox on a virtual clock, with a folder as target: order, waits,
 * the lock, what the status says. The store's answers are tested with a real store (store_test.js).
 */
#include "sync/sync.h"

#include "base/file.h"
#include "sync/backoff.h"
#include "sync/outbox.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

enum { WAITS = 64 };

struct fixture {
    struct arena arena;
    char folder[64];
    const char *outbox, *share;
    struct clock clock;
    struct random random;
    struct sync_env env;
    struct sync_options options;
    int64_t waits[WAITS];
    int wait_count, waits_until_end;
    int share_back_after; /* the share comes back in this wait */
};

static bool wait_virtually(void *context, int64_t ms)
{
    struct fixture *f = context;
    clock_advance(&f->clock, ms);
    if (f->wait_count < WAITS) {
        f->waits[f->wait_count] = ms;
    }
    f->wait_count++;
    if (f->wait_count == f->share_back_after) {
        mkdir(f->share, 0700);
    }
    return f->wait_count >= f->waits_until_end;
}

static bool never(void *context)
{
    (void)context;
    return false;
}

static void set_up(struct fixture *f)
{
    *f = (struct fixture){.folder = "/tmp/vonk-sync-XXXXXX", .waits_until_end = 1000};
    arena_init(&f->arena, 0);
    assert_non_null(mkdtemp(f->folder));
    f->outbox = file_join(&f->arena, f->folder, "outbox");
    f->share = file_join(&f->arena, f->folder, "share");
    assert_int_equal(mkdir(f->outbox, 0700), 0);
    clock_init_virtual(&f->clock, 1795000000000);
    random_init(&f->random, 9);
    f->env = (struct sync_env){&f->clock, &f->random, wait_virtually, never, f};
    f->options = (struct sync_options){.outbox = f->outbox,
                                       .kiosk = "hal-2",
                                       .target = "folder",
                                       .endpoint = "",
                                       .folder = f->share,
                                       .credentials = "",
                                       .ca = "",
                                       .limits = http_limits_usual};
}

static void tear_down(struct fixture *f)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", f->folder);
    assert_int_equal(system(command), 0);
    arena_finish(&f->arena);
}

static void put(struct fixture *f, const char *name)
{
    const char *text = arena_printf(&f->arena, "[{\"n\":\"%s\"},{}]", name);
    assert_true(file_write(file_join(&f->arena, f->outbox, name), text, strlen(text), NULL));
}

static enum sync_end run(struct fixture *f, bool once, struct err *err)
{
    struct sync *sync = sync_open(&f->options, &f->env, err);
    assert_non_null(sync);
    enum sync_end end = sync_run(sync, once, err);
    sync_close(sync);
    return end;
}

static void batches_go_oldest_first_and_other_files_stay(void **state)
{
    (void)state;
    static const char *const names[] = {"10-1.json", "2-10.json", "2-9.json", "1-100.json"};
    static const char *const others[] = {"1-1.json.new", "x.json", "1-.json", "-1-2.json",
                                         "1-2.txt"};
    struct fixture f;
    int count = 0;
    set_up(&f);
    for (size_t i = 0; i < 4; i++) {
        put(&f, names[i]);
    }
    for (size_t i = 0; i < 5; i++) {
        put(&f, others[i]);
    }
    struct outbox outbox = {.folder = f.outbox, .lock = -1};
    char **list = outbox_list(&outbox, &f.arena, &count, NULL);
    assert_int_equal(count, 4);
    for (int i = 0; i < 4; i++) {
        assert_string_equal(list[i], names[3 - i]);
    }
    mkdir(f.share, 0700);
    assert_int_equal(run(&f, true, NULL), SYNC_DELIVERED);
    for (size_t i = 0; i < 5; i++) {
        assert_true(file_exists(file_join(&f.arena, f.outbox, others[i])));
    }
    tear_down(&f);
}

static void waits_grow_to_the_cap_and_delivery_goes_on_when_the_target_is_back(void **state)
{
    (void)state;
    struct fixture f;
    struct status status;
    int64_t longest = 0;
    set_up(&f);
    put(&f, "1-1.json");
    f.share_back_after = 40;
    f.waits_until_end = 45;
    assert_int_equal(run(&f, false, NULL), SYNC_ENDED);
    for (int i = 0; i < 40; i++) {
        assert_in_range(f.waits[i], 0, BACKOFF_CAP_MS);
        longest = f.waits[i] > longest ? f.waits[i] : longest;
    }
    assert_true(f.waits[0] <= BACKOFF_BASE_MS);
    assert_true(longest > BACKOFF_CAP_MS / 2);
    assert_int_equal(f.waits[41], SYNC_POLL_MS);
    status_read(&status, f.outbox);
    assert_int_equal(status.sent, 2);
    assert_int_equal(status.waiting, 0);
    tear_down(&f);
}

static void once_gives_up_after_a_few_short_waits_and_says_how_many_wait(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    struct status status;
    set_up(&f);
    put(&f, "1-1.json");
    put(&f, "1-2.json");
    assert_int_equal(run(&f, true, &err), SYNC_BEHIND);
    assert_int_equal(f.wait_count, SYNC_ONCE_TRIES - 1);
    assert_non_null(strstr(err.text, "not delivered: "));
    assert_non_null(strstr(err.text, "2 batches wait"));
    status_read(&status, f.outbox);
    assert_int_equal(status.trouble, TROUBLE_FOLDER);
    assert_int_equal(status.state, STATUS_STOPPED);
    assert_int_equal(status.waiting, 2);
    assert_non_null(strstr(status.sentence.text, "the folder is not there"));
    tear_down(&f);
}

static void a_second_sync_says_that_it_is_the_second(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    set_up(&f);
    struct sync *first = sync_open(&f.options, &f.env, &err);
    assert_non_null(first);
    assert_null(sync_open(&f.options, &f.env, &err));
    assert_non_null(strstr(err.text, "another vonkctl sync is at work"));
    sync_close(first);
    struct sync *later = sync_open(&f.options, &f.env, &err);
    assert_non_null(later);
    sync_close(later);
    tear_down(&f);
}

/* The power goes between the counting and the moving: the batch is still there and is sent again.
 */
static void a_batch_that_was_counted_but_not_moved_is_not_counted_again(void **state)
{
    (void)state;
    struct fixture f;
    struct status status;
    set_up(&f);
    mkdir(f.share, 0700);
    put(&f, "1-1.json");
    put(&f, "1-2.json");
    assert_int_equal(run(&f, true, NULL), SYNC_DELIVERED);
    put(&f, "1-2.json");
    put(&f, "1-3.json");
    assert_int_equal(run(&f, true, NULL), SYNC_DELIVERED);
    status_read(&status, f.outbox);
    assert_int_equal(status.sent, 6);
    tear_down(&f);
}

static void settings_that_are_missing_are_named(void **state)
{
    (void)state;
    struct fixture f;
    struct err err = {{0}};
    set_up(&f);
    f.options.target = "";
    assert_null(sync_open(&f.options, &f.env, &err));
    assert_non_null(strstr(err.text, "sync.target"));
    f.options.target = "folder";
    f.options.folder = "";
    assert_null(sync_open(&f.options, &f.env, &err));
    assert_non_null(strstr(err.text, "sync.folder"));
    f.options.target = "xapi";
    assert_null(sync_open(&f.options, &f.env, &err));
    assert_non_null(strstr(err.text, "sync.endpoint"));
    f.options.endpoint = "https://lrs.school.example/xapi";
    assert_null(sync_open(&f.options, &f.env, &err));
    assert_non_null(strstr(err.text, "sync.credentials"));
    assert_false(file_exists(file_join(&f.arena, f.outbox, "sent")));
    tear_down(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(batches_go_oldest_first_and_other_files_stay),
        cmocka_unit_test(waits_grow_to_the_cap_and_delivery_goes_on_when_the_target_is_back),
        cmocka_unit_test(once_gives_up_after_a_few_short_waits_and_says_how_many_wait),
        cmocka_unit_test(a_second_sync_says_that_it_is_the_second),
        cmocka_unit_test(a_batch_that_was_counted_but_not_moved_is_not_counted_again),
        cmocka_unit_test(settings_that_are_missing_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
