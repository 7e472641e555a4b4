/* Tests of how long rows are kept (promises: retention, a canary that was deleted is nowhere in the
 * bytes), of occasions, and of what the clock said. */
#include "journal/retain.h"

#include "base/text.h"
#include "batches.h"
#include "journal/fold.h"
#include "journal/stats.h"
#include "journal/store.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY INT64_C(86400000)
#define QUARTER INT64_C(900000)
#define START (INT64_C(1767225600000) + 10 * 3600000) /* 2026-01-01 10:00 UTC */

struct fixture {
    struct scratch scratch;
    struct arena arena;
    struct random random;
    struct store *store;
    struct moment now;
    int64_t order;
    char folder[SCRATCH_PATH + 16]; /* for batches */
    const char *outbox;             /* that one, or NULL: nothing is sent */
    struct err err;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.now = {0, START, QUALITY_NTP}};
    scratch_make(&fixture.scratch);
    arena_init(&fixture.arena, 0);
    random_init(&fixture.random, 3);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    arena_finish(&fixture->arena);
    scratch_remove(&fixture->scratch);
    return 0;
}

static void send_to_outbox(struct fixture *f)
{
    snprintf(f->folder, sizeof f->folder, "%s/outbox", f->scratch.folder);
    f->outbox = f->folder;
}

static void open_store(struct fixture *f, const struct occasion *occasion)
{
    struct err notice = {0};
    struct store_options options = {.folder = f->scratch.folder,
                                    .pack = "vonk-1",
                                    .started = f->now,
                                    .occasion = occasion,
                                    .upkeep = {f->outbox, "https://vonk.example/activity"}};
    f->order = 0;
    f->store = store_open(&options, &notice, &f->err);
    if (f->store == NULL) {
        fail_msg("%s", f->err.text);
    }
}

/* A visit of three interactions; `story` is what it opened. */
static void visit(struct fixture *f, const char *story)
{
    struct store_visit who = {.order = ++f->order, .start = f->now};
    uuid_make(who.id, &f->random);
    struct store_entry entries[] = {
        {event_make(EVENT_VISIT_START, NULL, NULL, 0), 0, who, 0},
        {event_make(EVENT_STORY_OPEN, story, NULL, 0), 1000, who, 0},
        {event_make(EVENT_VISIT_END, NULL, "idle", 61), 61000, who, 0},
    };
    assert_int_equal(store_commit(f->store, entries, 3, &f->err), 3);
}

static void pass(struct fixture *f, int64_t ms)
{
    f->now.mono_ms += ms;
    f->now.wall_ms += f->now.wall_ms >= 0 ? ms : 0;
}

/* The machine is off for so long. */
static void sleep_for(struct fixture *f, int64_t ms)
{
    f->now.mono_ms = 0;
    f->now.wall_ms += ms;
}

static int64_t number(const struct fixture *f, const char *sql)
{
    return scratch_number(f->scratch.database, sql);
}

static void read_stats(struct fixture *f, struct stats *stats, const struct stats_filter *filter)
{
    if (!stats_read(stats, f->scratch.database, filter, &f->arena, &f->err)) {
        fail_msg("%s", f->err.text);
    }
}

static bool holds(const char *path, const char *canary)
{
    size_t size = 0, length = strlen(canary);
    bool found = false;
    unsigned char *bytes = scratch_read(path, &size);
    for (size_t i = 0; i + length <= size && !found; i++) {
        found = memcmp(bytes + i, canary, length) == 0;
    }
    free(bytes);
    return found;
}

/* ---- retention ---- */

static void rows_that_were_handed_over_go_after_thirty_days(void **state)
{
    struct fixture *f = *state;
    struct stats before, after;
    open_store(f, NULL);
    for (int i = 0; i < 20; i++) {
        visit(f, "joy");
    }
    assert_true(store_hand_over(f->store, HANDED_SYNC, INT64_MAX, f->now.wall_ms, &f->err));
    pass(f, DAY);
    visit(f, "lotte");
    store_close(f->store);
    read_stats(f, &before, NULL);
    sleep_for(f, 28 * DAY);
    open_store(f, NULL);
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM visit"), 21);
    sleep_for(f, DAY);
    open_store(f, NULL);
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM visit"), 1);
    assert_int_equal(number(f, "SELECT count(*) FROM interaction"), 3);
    read_stats(f, &after, NULL);
    assert_memory_equal(&after.visits, &before.visits, sizeof after.visits);
    assert_memory_equal(after.kinds, before.kinds, sizeof after.kinds);
    assert_int_equal(after.days[0].day_ms, before.days[0].day_ms);
    assert_int_equal(after.days[0].visits.visits, 20);
}

static void rows_that_nobody_fetched_go_after_400_days(void **state)
{
    struct fixture *f = *state;
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    sleep_for(f, 400 * DAY);
    open_store(f, NULL);
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM visit"), 1);
    sleep_for(f, DAY);
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM visit"), 1);
    assert_int_equal(number(f, "SELECT min(number) FROM visit"), 2);
    assert_int_equal(number(f, "SELECT min(seq) FROM interaction"), 4);
}

static void a_clock_that_is_not_known_deletes_nothing(void **state)
{
    struct fixture *f = *state;
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    sleep_for(f, 4000 * DAY);
    f->now.quality = QUALITY_FAKE;
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM visit"), 2);
}

static void a_kiosk_that_is_never_switched_off_deletes_too(void **state)
{
    struct fixture *f = *state;
    open_store(f, NULL);
    visit(f, "joy");
    store_hand_over(f->store, HANDED_EXPORT, INT64_MAX, f->now.wall_ms, &f->err);
    for (int days = 0; days < 31; days++) {
        pass(f, DAY);
        visit(f, "lotte");
    }
    store_close(f->store);
    assert_int_equal(number(f, "SELECT min(number) FROM visit"), 2);
}

static void a_deleted_canary_is_nowhere_in_the_bytes(void **state)
{
    struct fixture *f = *state;
    char wal[SCRATCH_PATH + 32];
    snprintf(wal, sizeof wal, "%s-wal", f->scratch.database);
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    char id[UUID_SIZE];
    text_copy(id, sizeof id, scratch_text(f->scratch.database, "SELECT id FROM visit"));
    assert_true(holds(f->scratch.database, id));
    sleep_for(f, 401 * DAY);
    open_store(f, NULL);
    assert_false(holds(f->scratch.database, id));
    assert_false(scratch_has(&f->scratch, "vonk.db-wal") && holds(wal, id));
    store_close(f->store);
    assert_false(holds(f->scratch.database, id));
}

/* ---- what is sent ---- */

static void batches_are_frozen_while_the_kiosk_counts(void **state)
{
    struct fixture *f = *state;
    struct batches batches;
    send_to_outbox(f);
    open_store(f, NULL);
    for (int i = 0; i < 33; i++) {
        visit(f, "joy");
    }
    batches_read(&batches, f->outbox, NULL);
    assert_int_equal(batches.files, 0);
    visit(f, "joy"); /* the hundredth interaction, and two more */
    batches_read(&batches, f->outbox, NULL);
    assert_int_equal(batches.files, 1);
    assert_int_equal(batches.statements, 100); /* the rest waits for more */
    for (int i = 0; i < 170; i++) {
        visit(f, "joy");
    }
    batches_read(&batches, f->outbox, NULL);
    assert_true(batches.statements > 500);
    store_close(f->store);
    pass(f, DAY);
    open_store(f, NULL); /* what the last boot left goes with the first commit, if not before */
    visit(f, "joy");
    store_close(f->store);
    batches_read(&batches, f->outbox, NULL);
    assert_string_equal(batches.trouble, "");
    assert_true(batches_hold(&batches, 204 * 3));
}

static void an_old_backup_gives_nobody_the_ids_of_what_was_sent(void **state)
{
    struct fixture *f = *state;
    struct batches batches;
    send_to_outbox(f);
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    scratch_copy(f->scratch.database, scratch_path(&f->scratch, "backup"));
    open_store(f, NULL);
    visit(f, "lotte");
    store_close(f->store);
    open_store(f, NULL); /* 6 interactions are frozen */
    store_close(f->store);
    scratch_copy(scratch_path(&f->scratch, "backup"), f->scratch.database);
    open_store(f, NULL);
    visit(f, "samira");
    store_close(f->store);
    open_store(f, NULL);
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM interaction"), 6);
    assert_int_equal(number(f, "SELECT min(seq) FROM interaction WHERE visit = 2"), 7);
    batches_read(&batches, f->outbox, NULL);
    assert_string_equal(batches.trouble, "");
    assert_true(batches_hold(&batches, 9));
    assert_non_null(strstr(batches_statement(f->outbox, 8), "samira"));
}

/* What the kiosk notes each quarter of an hour in which nobody came. */
static void note_attract(struct fixture *f)
{
    struct store_entry entry = {.event = event_make(EVENT_ATTRACT_END, NULL, NULL, 900),
                                .visit.start = f->now};
    assert_int_equal(store_commit(f->store, &entry, 1, &f->err), 0);
}

static void what_waits_is_frozen_while_nobody_is_at_the_kiosk(void **state)
{
    struct fixture *f = *state;
    struct batches batches;
    struct store_visit who = {.order = 3, .start = f->now};
    struct store_entry start = {event_make(EVENT_VISIT_START, NULL, NULL, 0), 0, who, 0};
    send_to_outbox(f);
    open_store(f, NULL);
    note_attract(f); /* nothing is there yet */
    visit(f, "joy");
    visit(f, "lotte");
    uuid_make(start.visit.id, &f->random);
    store_commit(f->store, &start, 1, &f->err);
    note_attract(f); /* somebody is: she may do more */
    batches_read(&batches, f->outbox, NULL);
    assert_int_equal(batches.files, 0);
    start.event = event_make(EVENT_VISIT_END, NULL, "idle", 4);
    store_commit(f->store, &start, 1, &f->err);
    note_attract(f);
    note_attract(f);
    batches_read(&batches, f->outbox, NULL);
    assert_int_equal(batches.files, 1);
    assert_true(batches_hold(&batches, 8));
    visit(f, "joy");
    note_attract(f);
    batches_read(&batches, f->outbox, NULL);
    assert_int_equal(batches.files, 2);
    assert_true(batches_hold(&batches, 11));
    store_close(f->store);
}

static void what_a_store_has_goes_after_thirty_days(void **state)
{
    struct fixture *f = *state;
    char command[2 * SCRATCH_PATH + 64];
    send_to_outbox(f);
    open_store(f, NULL);
    for (int i = 0; i < 34; i++) {
        visit(f, "joy");
    }
    store_close(f->store);
    snprintf(command, sizeof command, "mkdir '%s/sent' && mv '%s'/*.json '%s/sent/'", f->outbox,
             f->outbox, f->outbox);
    assert_int_equal(system(command), 0);
    for (int i = 0; i < 2; i++) {
        sleep_for(f, DAY * (i == 0 ? 1 : 30));
        open_store(f, NULL);
        store_close(f->store);
        assert_int_equal(number(f, "SELECT count(*) FROM visit"), i == 0 ? 34 : 1);
    }
}

/* A batch's age is by the machine's own clock: seen from 2026 those of now are old a year later. */
static void what_was_sent_is_deleted_too_but_for_the_last_batch(void **state)
{
    struct fixture *f = *state;
    struct batches batches;
    char command[2 * SCRATCH_PATH + 64];
    send_to_outbox(f);
    open_store(f, NULL);
    for (int i = 0; i < 120; i++) {
        visit(f, "joy");
    }
    store_close(f->store);
    snprintf(command, sizeof command, "mkdir -p '%s/sent' && mv '%s'/*.json '%s/sent/'", f->outbox,
             f->outbox, f->outbox);
    open_store(f, NULL); /* what was left of the last boot is frozen */
    store_close(f->store);
    assert_int_equal(system(command), 0);
    batches_read(&batches, f->outbox, NULL);
    assert_int_equal(batches.files, 4);
    sleep_for(f, 365 * 100 * DAY);
    open_store(f, NULL);
    store_close(f->store);
    batches_read(&batches, f->outbox, NULL);
    assert_int_equal(batches.files, 1);
    assert_int_equal(batches.times[360], 1); /* the mark: nothing is frozen twice */
}

static void an_outbox_that_cannot_be_written_costs_no_count(void **state)
{
    struct fixture *f = *state;
    send_to_outbox(f);
    scratch_write(f->outbox, "a file, no folder", 17);
    open_store(f, NULL);
    for (int i = 0; i < 100; i++) {
        visit(f, "joy");
    }
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM visit"), 100);
}

/* ---- occasions ---- */

static const struct occasion fair = {
    .name = "beurs-utrecht", .kind = "fair", .place = "utrecht", .measure = "engaged", .goal = 3};
static const struct occasion day = {.name = "open-dag", .kind = "open_day"};

static void visits_belong_to_the_occasion_of_their_time(void **state)
{
    struct fixture *f = *state;
    struct stats stats;
    open_store(f, &fair);
    visit(f, "joy");
    visit(f, "joy");
    assert_true(store_set_occasion(f->store, &day, &f->err));
    visit(f, "lotte");
    assert_true(store_set_occasion(f->store, NULL, &f->err));
    visit(f, "lotte");
    store_close(f->store);
    read_stats(f, &stats, NULL);
    assert_int_equal(stats.occasion_count, 3);
    assert_string_equal(stats.occasions[0].occasion.name, "");
    assert_int_equal(stats.occasions[0].visits.visits, 1);
    assert_string_equal(stats.occasions[1].occasion.place, "utrecht");
    assert_int_equal(stats.occasions[1].visits.visits, 2);
    assert_int_equal(stats_reached(&stats.occasions[1]), 2);
    assert_int_equal(stats.occasions[2].visits.visits, 1);
    struct stats_filter filter = {.occasion = "open-dag"};
    read_stats(f, &stats, &filter);
    assert_int_equal(stats.visits.visits, 1);
    assert_int_equal(stats.interactions, 3);
    assert_string_equal(stats.parts[STATS_STORIES].rows[0].subject, "lotte");
}

static void an_occasion_goes_on_after_the_plug_was_pulled(void **state)
{
    struct fixture *f = *state;
    struct occasion more = fair;
    open_store(f, &fair);
    visit(f, "joy");
    store_close(f->store);
    open_store(f, &fair);
    visit(f, "joy");
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM occasion"), 1);
    more.goal = 5; /* the organiser expects more: the last word counts */
    open_store(f, &more);
    visit(f, "joy");
    store_close(f->store);
    struct stats stats;
    read_stats(f, &stats, NULL);
    assert_int_equal(stats.occasion_count, 1);
    assert_int_equal(stats.occasions[0].occasion.goal, 5);
    assert_int_equal(stats.occasions[0].visits.visits, 3);
}

static void an_occasion_with_free_text_is_none(void **state)
{
    struct fixture *f = *state;
    struct occasion odd = {.name = "Juf Anna's klas", .kind = "x", .place = "Zaal 1"};
    open_store(f, &odd);
    visit(f, "joy");
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM occasion"), 0);
    struct occasion half = {.name = "fair-2", .kind = "x", .place = "Zaal 1", .goal = 9};
    assert_true(occasion_fit(&half));
    assert_string_equal(half.kind, "fair");
    assert_string_equal(half.place, "");
    assert_int_equal(half.goal, 0); /* of nothing */
}

/* ---- the clock ---- */

static void a_clock_that_is_set_late_tells_the_whole_boot(void **state)
{
    struct fixture *f = *state;
    struct stats stats;
    f->now = (struct moment){0, -1, QUALITY_NONE};
    open_store(f, NULL);
    visit(f, "joy");
    pass(f, 2 * QUARTER);
    f->now.wall_ms = START;
    f->now.quality = QUALITY_STAFF;
    visit(f, "joy");
    store_close(f->store);
    read_stats(f, &stats, NULL);
    assert_int_equal(stats.quarter_count, 2);
    assert_int_equal(stats.quarters[0].start_ms, START - 2 * QUARTER);
    assert_int_equal(stats.quarters[1].start_ms, START);
    assert_int_equal(number(f, "SELECT count(*) FROM visit WHERE start_ms IS NULL"), 1);
}

static void a_day_that_cannot_be_known_is_unknown(void **state)
{
    struct fixture *f = *state;
    struct stats stats;
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    f->now = (struct moment){0, START + 3 * DAY, QUALITY_FAKE};
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    f->now = (struct moment){0, START + 9 * DAY, QUALITY_NTP};
    open_store(f, NULL);
    visit(f, "joy");
    store_close(f->store);
    read_stats(f, &stats, NULL);
    assert_int_equal(stats.day_count, 3);
    assert_int_equal(stats.days[0].day_ms, -1);
    assert_int_equal(stats.days[0].visits.visits, 1);
    assert_int_equal(stats.days[1].visits.visits, 1);
    struct stats_filter filter = {.from_ms = START / DAY * DAY, .to_ms = START / DAY * DAY};
    read_stats(f, &stats, &filter);
    assert_int_equal(stats.visits.visits, 1);
    assert_int_equal(stats.interactions, 3);
}

static void the_clock_is_noted_when_it_is_better_known_or_jumps(void **state)
{
    struct fixture *f = *state;
    f->now.quality = QUALITY_RTC;
    open_store(f, NULL);
    visit(f, "joy");
    pass(f, 4 * QUARTER);
    visit(f, "joy"); /* as expected: nothing new */
    assert_int_equal(f->err.text[0], 0);
    f->now.quality = QUALITY_NTP;
    visit(f, "joy");
    f->now.wall_ms -= 365 * DAY;
    visit(f, "joy");
    store_close(f->store);
    assert_int_equal(number(f, "SELECT count(*) FROM anchor"), 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(rows_that_were_handed_over_go_after_thirty_days),
        TEST(rows_that_nobody_fetched_go_after_400_days),
        TEST(a_clock_that_is_not_known_deletes_nothing),
        TEST(a_kiosk_that_is_never_switched_off_deletes_too),
        TEST(a_deleted_canary_is_nowhere_in_the_bytes),
        TEST(batches_are_frozen_while_the_kiosk_counts),
        TEST(an_old_backup_gives_nobody_the_ids_of_what_was_sent),
        TEST(what_waits_is_frozen_while_nobody_is_at_the_kiosk),
        TEST(what_a_store_has_goes_after_thirty_days),
        TEST(what_was_sent_is_deleted_too_but_for_the_last_batch),
        TEST(an_outbox_that_cannot_be_written_costs_no_count),
        TEST(visits_belong_to_the_occasion_of_their_time),
        TEST(an_occasion_goes_on_after_the_plug_was_pulled),
        TEST(an_occasion_with_free_text_is_none),
        TEST(a_clock_that_is_set_late_tells_the_whole_boot),
        TEST(a_day_that_cannot_be_known_is_unknown),
        TEST(the_clock_is_noted_when_it_is_better_known_or_jumps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
