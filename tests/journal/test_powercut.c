/* Tests of what a power cut leaves: the operations of a run are recorded, and for every place in
 * them files are made in which what was not synced is dropped, reordered, torn, or has taken the
 * rest of its sector along. Every one must open, sound, with all that was acknowledged.
 * VONK_POWER_CUTS sets how many random pictures are made of each place (20 for the long run). */
#include "journal/store.h"

#include "base/random.h"
#include "base/text.h"
#include "faulty.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { VISITS = 40, EVENTS = 5, CUTS = 3, DOUBLE_CUTS = 500, SECTOR = 4096, MOST_PENDING = 4096 };

struct image {
    unsigned char *bytes;
    size_t size, room;
    bool exists;
};

struct fixture {
    struct scratch scratch;
    struct store_options options;
    struct random random;
    int64_t order;
    int acknowledged[VISITS]; /* operations recorded when that visit's commit had returned */
    struct image images[FAULTY_NAME_COUNT];
};

static const char *const names[] = {
    [FAULTY_DATABASE] = "vonk.db",
    [FAULTY_WAL] = "vonk.db-wal",
    [FAULTY_JOURNAL] = "vonk.db-journal",
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    random_init(&fixture.random, 7);
    fixture.options = (struct store_options){.folder = fixture.scratch.folder};
    faulty_install();
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    faulty_forget_recording();
    faulty_remove();
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        free(fixture->images[name].bytes);
    }
    scratch_remove(&fixture->scratch);
    return 0;
}

static void commit_visit(struct fixture *fixture, struct store *store)
{
    struct store_entry entries[EVENTS];
    struct store_visit visit = {.order = ++fixture->order};
    struct err err = {0};
    uuid_make(visit.id, &fixture->random);
    for (int i = 0; i < EVENTS; i++) {
        enum event_kind kind = i == 0            ? EVENT_VISIT_START
                               : i == EVENTS - 1 ? EVENT_VISIT_END
                                                 : EVENT_QUIZ_START;
        entries[i] = (struct store_entry){.event = event_make(kind, NULL, NULL, 0), .visit = visit};
    }
    assert_int_equal(store_commit(store, entries, EVENTS, &err), EVENTS);
}

/* Opens a database, adds visits and closes it, all recorded. */
static void record_run(struct fixture *fixture, int visits)
{
    struct err notice = {0}, err = {0};
    fixture->order = 0;
    faulty_start_recording();
    struct store *store = store_open(&fixture->options, &notice, &err);
    assert_non_null(store);
    for (int i = 0; i < visits; i++) {
        commit_visit(fixture, store);
        faulty_recording(&fixture->acknowledged[i]);
    }
    store_close(store);
}

static void resize(struct image *image, size_t size)
{
    if (size > image->room) {
        image->room = size * 2;
        image->bytes = realloc(image->bytes, image->room);
        assert_non_null(image->bytes);
    }
    if (size > image->size) {
        memset(image->bytes + image->size, 0, size - image->size);
    }
    image->size = size;
    image->exists = true;
}

static void put(struct image *image, size_t at, const unsigned char *bytes, size_t size)
{
    if (at + size > image->size) {
        resize(image, at + size);
    }
    memcpy(image->bytes + at, bytes, size);
}

static void apply(struct image *image, const struct faulty_operation *operation)
{
    if (operation->kind == FAULTY_WRITE) {
        put(image, operation->at, operation->bytes, operation->size);
        image->exists = true;
    } else if (operation->kind == FAULTY_TRUNCATE) {
        resize(image, operation->at);
    }
}

/* The write reached some of its 512-byte blocks only. */
static void tear(struct image *image, const struct faulty_operation *write, struct random *random)
{
    for (size_t done = 0; done < write->size; done += 512) {
        size_t part = write->size - done < 512 ? write->size - done : 512;
        if (random_below(random, 2) == 0) {
            put(image, write->at + done, write->bytes + done, part);
        }
    }
}

/* The sectors that were being written are garbage, neighbours included. */
static void spoil(struct image *image, const struct faulty_operation *write, struct random *random)
{
    size_t from = write->at / SECTOR * SECTOR;
    size_t to = (write->at + write->size + SECTOR - 1) / SECTOR * SECTOR;
    put(image, write->at, write->bytes, write->size);
    for (size_t at = from; at < to && at < image->size; at++) {
        image->bytes[at] = (unsigned char)random_next(random);
    }
}

/* What a power cut makes of an operation that was not synced. */
static void cut(struct image *image, const struct faulty_operation *operation,
                struct random *random)
{
    uint32_t fate = random_below(random, 8);
    if (fate < 4) {
        apply(image, operation);
    } else if (fate == 4 && operation->kind == FAULTY_WRITE) {
        tear(image, operation, random);
    } else if (fate == 5 && operation->kind == FAULTY_WRITE) {
        spoil(image, operation, random);
    } /* else it never reached the disk */
}

/* Makes the image of one file after the first `count` operations and a power cut. */
static void make_image(struct image *image, enum faulty_name name,
                       const struct faulty_operation *operations, int count, struct random *random)
{
    static int pending[MOST_PENDING];
    int pending_count = 0;
    for (int i = 0; i < count; i++) {
        if (operations[i].name != name) {
            continue;
        }
        if (operations[i].kind == FAULTY_SYNC) {
            for (int p = 0; p < pending_count; p++) {
                apply(image, &operations[pending[p]]);
            }
            pending_count = 0;
            image->exists = true;
        } else if (operations[i].kind == FAULTY_DELETE) {
            image->size = 0;
            image->exists = false;
            pending_count = 0;
        } else {
            assert_true(pending_count < MOST_PENDING);
            pending[pending_count++] = i;
        }
    }
    random_shuffle(random, pending, pending_count);
    for (int p = 0; p < pending_count; p++) {
        cut(image, &operations[pending[p]], random);
    }
}

/* Starts each image from the files as they lie in the folder. */
static void load_images(struct fixture *fixture)
{
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        struct image *image = &fixture->images[name];
        image->size = 0;
        image->exists = scratch_has(&fixture->scratch, names[name]);
        if (image->exists) {
            size_t size;
            unsigned char *bytes =
                scratch_read(scratch_path(&fixture->scratch, names[name]), &size);
            put(image, 0, bytes, size);
            free(bytes);
        }
    }
}

static void clear_images(struct fixture *fixture)
{
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        fixture->images[name].size = 0;
        fixture->images[name].exists = false;
    }
}

/* Cuts the power after `count` operations: lays the images into the folder. */
static void cut_power(struct fixture *fixture, const struct faulty_operation *operations, int count)
{
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        struct image *image = &fixture->images[name];
        make_image(image, (enum faulty_name)name, operations, count, &fixture->random);
        remove(scratch_path(&fixture->scratch, names[name]));
        if (image->exists) {
            scratch_write(scratch_path(&fixture->scratch, names[name]), image->bytes, image->size);
        }
    }
}

static int visits_acknowledged(const struct fixture *fixture, int visits, int operations)
{
    int count = 0;
    while (count < visits && fixture->acknowledged[count] <= operations) {
        count++;
    }
    return count;
}

/* Starts after a power cut: nothing is put aside, nothing acknowledged is missing, no visit is
 * there by half. */
static void assert_survived(struct fixture *fixture, int acknowledged, int operations)
{
    struct err notice = {0}, err = {0};
    struct store *store = store_open(&fixture->options, &notice, &err);
    if (store == NULL || notice.text[0] != '\0') {
        fail_msg("after %d operations: %s%s", operations, err.text, notice.text);
    }
    store_close(store);
    scratch_assert_sound(fixture->scratch.database);
    int64_t found = scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction");
    if (found < acknowledged * EVENTS || found % EVENTS != 0) {
        fail_msg("after %d operations: %d acknowledged, %d found", operations,
                 acknowledged * EVENTS, (int)found);
    }
}

static void a_power_cut_at_any_operation_loses_nothing_acknowledged(void **state)
{
    struct fixture *fixture = *state;
    const char *wanted = getenv("VONK_POWER_CUTS");
    int cuts = wanted != NULL ? atoi(wanted) : CUTS;
    int operations;
    record_run(fixture, VISITS);
    const struct faulty_operation *recording = faulty_recording(&operations);
    faulty_remove(); /* from here on the disk is a real one */
    assert_true(operations > VISITS * 2);
    for (int count = 0; count <= operations; count++) {
        for (int i = 0; i < cuts; i++) {
            clear_images(fixture);
            cut_power(fixture, recording, count);
            assert_survived(fixture, visits_acknowledged(fixture, VISITS, count), count);
        }
    }
    faulty_install();
}

/* Leaves what a power cut left, and cuts the power again while that is recovered and written on. */
static void cut_twice(struct fixture *fixture)
{
    enum { FEW = 8, MORE = 3 };
    int operations;
    remove(fixture->scratch.database);
    record_run(fixture, FEW);
    const struct faulty_operation *recording = faulty_recording(&operations);
    int first = (int)random_below(&fixture->random, (uint32_t)operations + 1);
    int kept = visits_acknowledged(fixture, FEW, first);
    clear_images(fixture);
    cut_power(fixture, recording, first);
    load_images(fixture);
    record_run(fixture, MORE);
    recording = faulty_recording(&operations);
    int second = (int)random_below(&fixture->random, (uint32_t)operations + 1);
    kept += visits_acknowledged(fixture, MORE, second);
    cut_power(fixture, recording, second);
    assert_survived(fixture, kept, second);
}

static void a_power_cut_during_recovery_loses_nothing_either(void **state)
{
    struct fixture *fixture = *state;
    for (int i = 0; i < DOUBLE_CUTS; i++) {
        cut_twice(fixture);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_power_cut_at_any_operation_loses_nothing_acknowledged),
        TEST(a_power_cut_during_recovery_loses_nothing_either),
    };
    return cmocka_run_group_tests_name("powercut", tests, NULL, NULL);
}
