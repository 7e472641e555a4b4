/* Tests with a card that lies: it says that it has synced, and keeps the last writes in its memory.
 * What is lost on such a card is not promised; that the kiosk starts, records and keeps every byte
 * it finds is. The loss is measured and printed. VONK_LYING_CARDS sets how many power cuts are
 * tried (5000 for the long run). */
#include "journal/writer.h"

#include "base/text.h"
#include "outage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { VISITS = 40, EVENTS = 5, CUTS = 500, MOST_LIES = 64 };

struct fixture {
    struct scratch scratch;
    struct store_options options;
    struct random random;
    struct outage outage;
    int acknowledged[VISITS]; /* operations recorded when that visit's commit had returned */
    int lost, aside, most_lost;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    random_init(&fixture.random, 11);
    outage_init(&fixture.outage, 11);
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
    outage_finish(&fixture->outage);
    scratch_remove(&fixture->scratch);
    return 0;
}

static bool deliver_visit(struct fixture *fixture, struct writer *writer, int64_t order)
{
    struct store_entry entries[EVENTS];
    struct store_visit visit = {.order = order};
    uuid_make(visit.id, &fixture->random);
    for (int i = 0; i < EVENTS; i++) {
        enum event_kind kind = i == 0            ? EVENT_VISIT_START
                               : i == EVENTS - 1 ? EVENT_VISIT_END
                                                 : EVENT_QUIZ_START;
        entries[i] = (struct store_entry){.event = event_make(kind, NULL, NULL, 0), .visit = visit};
    }
    return writer_deliver(writer, entries, EVENTS, 0) == EVENTS;
}

static void record_day(struct fixture *fixture)
{
    struct writer writer;
    faulty_start_recording();
    writer_open(&writer, &fixture->options, 0);
    for (int i = 0; i < VISITS; i++) {
        assert_true(deliver_visit(fixture, &writer, i + 1));
        faulty_recording(&fixture->acknowledged[i]);
    }
    writer_close(&writer);
}

/* The kiosk starts on what is left, records a visit, and says so when it had to begin anew. Notes
 * how many acknowledged interactions are missing. */
static void start_after_cut(struct fixture *fixture, int operations)
{
    struct writer writer;
    int kept = 0;
    while (kept < VISITS && fixture->acknowledged[kept] <= operations) {
        kept++;
    }
    writer_open(&writer, &fixture->options, 0);
    assert_true(writer_records(&writer));
    assert_true(deliver_visit(fixture, &writer, 1));
    writer_close(&writer);
    bool aside = writer_sentence(&writer)[0] != '\0';
    assert_int_equal(aside, scratch_has(&fixture->scratch, "vonk-aside-1.db") ||
                                scratch_has(&fixture->scratch, "vonk-aside-1.db-wal"));
    assert_true(scratch_is_whole(fixture->scratch.database));
    int found = (int)scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction");
    int lost = kept * EVENTS - (found - EVENTS);
    fixture->lost += lost > 0;
    fixture->aside += aside;
    fixture->most_lost = !aside && lost > fixture->most_lost ? lost : fixture->most_lost;
    remove(scratch_path(&fixture->scratch, "vonk-aside-1.db"));
    remove(scratch_path(&fixture->scratch, "vonk-aside-1.db-wal"));
    remove(scratch_path(&fixture->scratch, "vonk-aside-1.db-journal"));
}

static void after_any_power_cut_on_a_card_that_lies_the_kiosk_starts(void **state)
{
    struct fixture *fixture = *state;
    const char *wanted = getenv("VONK_LYING_CARDS");
    int cuts = wanted != NULL ? atoi(wanted) : CUTS;
    int operations;
    record_day(fixture);
    const struct faulty_operation *recording = faulty_recording(&operations);
    faulty_remove(); /* from here on the disk is a real one */
    for (int i = 0; i < cuts; i++) {
        int at = (int)random_below(&fixture->random, (uint32_t)operations + 1);
        fixture->outage.lies = (int)random_below(&fixture->random, MOST_LIES + 1);
        outage_clear(&fixture->outage);
        outage_cut(&fixture->outage, recording, at, &fixture->scratch);
        start_after_cut(fixture, at);
    }
    faulty_install();
    printf("a card that lies, %d power cuts: the kiosk started after each; %d lost something that "
           "was acknowledged; %d times a new "
           "database was begun and the old one kept; the other times "
           "lost at most %d interactions\n",
           cuts, fixture->lost, fixture->aside, fixture->most_lost);
    assert_true(fixture->lost > 0); /* else the card did not lie */
}

/* A card that lied can leave the first page torn and an old rollback journal beside it, which
 * SQLite takes for torn with large sectors and for whole with small ones. What the kiosk records
 * must not be rolled back by whoever opens the file next. */
static void an_old_journal_does_not_take_back_what_was_recorded(void **state)
{
    struct fixture *fixture = *state;
    struct writer writer;
    unsigned char journal[3072] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
    size_t size;
    memcpy(journal + 20, "\0\0\x10\0\0\0\x10\0", 8); /* sectors and pages of 4096 bytes */
    scratch_write(fixture->scratch.database, "", 0);
    scratch_run(fixture->scratch.database, "PRAGMA journal_mode = WAL"); /* one empty page */
    unsigned char *bytes = scratch_read(fixture->scratch.database, &size);
    assert_int_equal(size, 4096);
    scratch_write(fixture->scratch.database, bytes, 2560);
    free(bytes);
    scratch_write(scratch_path(&fixture->scratch, "vonk.db-journal"), journal, sizeof journal);
    writer_open(&writer, &fixture->options, 0);
    assert_true(deliver_visit(fixture, &writer, 1));
    writer_close(&writer);
    assert_false(scratch_has(&fixture->scratch, "vonk.db-journal"));
    assert_int_equal(scratch_number(fixture->scratch.database, "SELECT count(*) FROM interaction"),
                     EVENTS);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(after_any_power_cut_on_a_card_that_lies_the_kiosk_starts),
        TEST(an_old_journal_does_not_take_back_what_was_recorded),
    };
    return cmocka_run_group_tests_name("liar", tests, NULL, NULL);
}
