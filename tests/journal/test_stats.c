/* Tests of the figures: right from rows and from counts, and read wherever a database may lie. */
#include "journal/stats.h"

#include "base/text.h"
#include "journal/fold.h"
#include "journal/store.h"
#include "scratch.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static const int64_t quarter_ms = 1773485100000; /* 2026-03-14 10:45 UTC */

struct fixture {
    struct scratch scratch;
    struct arena arena;
    struct random random;
    struct store *store;
    struct store_visit visit;
    struct stats stats;
    struct err err;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    arena_init(&fixture.arena, 0);
    random_init(&fixture.random, 7);
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

static void open_store(struct fixture *fixture)
{
    struct store_options options = {.folder = fixture->scratch.folder};
    struct err notice = {0};
    fixture->store = store_open(&options, &notice, &fixture->err);
    assert_non_null(fixture->store);
    fixture->visit.order = 0;
}

static void add(struct fixture *fixture, enum event_kind kind, const char *subject,
                const char *detail, int value)
{
    struct store_entry entry = {
        .event = event_make(kind, subject, detail, value),
        .visit = fixture->visit,
    };
    assert_int_equal(store_commit(fixture->store, &entry, 1, &fixture->err), 1);
}

/* `start_ms` < 0: the clock is not set. */
static void begin_visit(struct fixture *fixture, int64_t start_ms)
{
    fixture->visit.order++;
    uuid_make(fixture->visit.id, &fixture->random);
    int64_t mono_ms = 300 * 900000 + (start_ms >= 0 ? start_ms - quarter_ms : 0);
    fixture->visit.start =
        (struct moment){mono_ms, start_ms, start_ms >= 0 ? QUALITY_NTP : QUALITY_NONE};
    add(fixture, EVENT_VISIT_START, NULL, NULL, 0);
}

/* Three visits: one through everything, one short, and after a night one whose end a pulled plug
 * cut off and whose day nobody knows. */
static void make_day(struct fixture *fixture)
{
    open_store(fixture);
    begin_visit(fixture, quarter_ms);
    add(fixture, EVENT_SCREEN_OPEN, "home", NULL, 0);
    add(fixture, EVENT_LANGUAGE_SET, "en", NULL, 0);
    add(fixture, EVENT_STORY_OPEN, "joy", NULL, 0);
    add(fixture, EVENT_STORY_READ, "joy", NULL, 0);
    add(fixture, EVENT_TOPIC_OPEN, "05-1", NULL, 0);
    add(fixture, EVENT_TOPIC_LIKE, "05-1", "on", 0);
    add(fixture, EVENT_TOPIC_LIKE, "05-1", "off", 0);
    add(fixture, EVENT_QUIZ_ANSWER, "robot", "like", 1);
    add(fixture, EVENT_QUIZ_ANSWER, "bos", "dislike", 2);
    add(fixture, EVENT_QUIZ_FINISH, NULL, "clear", 2);
    add(fixture, EVENT_QUIZ_FINISH, NULL, "tie", 2);
    add(fixture, EVENT_QUIZ_TOPIC, "06-2", NULL, 1);
    add(fixture, EVENT_VISIT_END, NULL, "idle", 100);
    begin_visit(fixture, quarter_ms + 15 * 60000);
    add(fixture, EVENT_SCREEN_OPEN, "home", NULL, 0);
    add(fixture, EVENT_STORY_OPEN, "samira", NULL, 0);
    add(fixture, EVENT_STORY_OPEN, "joy", NULL, 0);
    add(fixture, EVENT_QUIZ_ANSWER, "robot", "unsure", 1);
    add(fixture, EVENT_VISIT_END, NULL, "restart", 51);
    store_close(fixture->store);
    open_store(fixture);
    begin_visit(fixture, -1);
    add(fixture, EVENT_SCREEN_OPEN, "about", NULL, 0);
    store_close(fixture->store);
}

static void read_stats(struct fixture *fixture)
{
    if (!stats_read(&fixture->stats, fixture->scratch.database, NULL, &fixture->arena,
                    &fixture->err)) {
        fail_msg("%s", fixture->err.text);
    }
}

/* A part as text: "joy 2 1 0, samira 1 0 0". */
static const char *part_text(const struct stats *stats, enum stats_part part)
{
    static char text[4096];
    size_t used = 0;
    text[0] = '\0';
    for (int row = 0; row < stats->parts[part].count; row++) {
        const struct stats_row *values = &stats->parts[part].rows[row];
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", row > 0 ? ", " : "",
                                 values->subject);
        for (int i = 0; i < STATS_MEASURES && stats_classes[part].measures[i].name != NULL; i++) {
            used +=
                (size_t)snprintf(text + used, sizeof text - used, " %d", (int)values->counts[i]);
        }
    }
    return text;
}

static void the_figures_of_a_day_are_right(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    read_stats(fixture);
    const struct stats *stats = &fixture->stats;
    assert_int_equal(stats->visits.visits, 3);
    assert_int_equal(stats->interactions, 22);
    assert_int_equal(stats->visits.engaged, 2);
    assert_int_equal(stats->visits.completed, 1);
    assert_int_equal(stats->visits.ended, 2);
    assert_int_equal(stats->visits.seconds, 151);
    assert_true(stats_mean_seconds(stats) > 75.4 && stats_mean_seconds(stats) < 75.6);
    assert_int_equal(stats->visits.finished, 1);
    assert_int_equal(stats->kinds[EVENT_VISIT_START], 3);
    assert_int_equal(stats->kinds[EVENT_VISIT_END], 2);
    assert_int_equal(stats->kinds[EVENT_QUIZ_FINISH], 2);
    assert_int_equal(stats->kinds[EVENT_QUIZ_START], 0);
    assert_string_equal(part_text(stats, STATS_SCREENS), "about 1 0, home 2 0");
    assert_string_equal(part_text(stats, STATS_STORIES), "joy 2 1 0, samira 1 0 0");
    assert_string_equal(part_text(stats, STATS_FIELDS), "");
    assert_string_equal(part_text(stats, STATS_TOPICS), "05-1 1 1 1 0 0, 06-2 0 0 0 1 0");
    assert_string_equal(part_text(stats, STATS_ITEMS), "bos 0 0 1 0, robot 1 1 0 0");
    assert_string_equal(part_text(stats, STATS_LANGUAGES), "en 1");
}

static void visits_are_counted_by_the_quarter_of_their_start(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    read_stats(fixture);
    assert_int_equal(fixture->stats.quarter_count, 3);
    assert_int_equal(fixture->stats.quarters[0].start_ms, -1);
    assert_int_equal(fixture->stats.quarters[1].start_ms, quarter_ms);
    assert_int_equal(fixture->stats.quarters[2].start_ms, quarter_ms + 15 * 60000);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(fixture->stats.quarters[i].visits, 1);
    }
}

static void the_attract_screen_is_shown_by_day(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    scratch_run(fixture->scratch.database,
                "INSERT INTO attract VALUES (0, 2, 0, 'touch', 2, 30), "
                "(0, 1, 1773446400000, '', 0, 900), (0, 1, 1773446400000, 'touch', 3, 50), "
                "(0, 1, 1773446400000, 'key', 11, 70)");
    read_stats(fixture);
    const struct stats_day *days = fixture->stats.days;
    assert_int_equal(fixture->stats.day_count, 2);
    assert_int_equal(days[0].day_ms, -1);
    assert_int_equal(days[0].attract_seconds, 30);
    assert_int_equal(days[1].day_ms, 1773446400000);
    assert_int_equal(days[1].attract_seconds, 1020);
    assert_int_equal(days[1].woken[0], 3);
    assert_int_equal(days[1].woken[2], 11);
    assert_int_equal(fixture->stats.kinds[EVENT_ATTRACT_END], 16);
    assert_int_equal(fixture->stats.interactions, 22);
}

static void an_empty_database_has_figures_of_nothing(void **state)
{
    struct fixture *fixture = *state;
    open_store(fixture);
    store_close(fixture->store);
    read_stats(fixture);
    assert_int_equal(fixture->stats.visits.visits, 0);
    assert_int_equal(fixture->stats.interactions, 0);
    assert_int_equal(fixture->stats.quarter_count, 0);
    assert_true(stats_mean_seconds(&fixture->stats) == 0);
}

/* Random visits of random length at random quarters. */
static void make_random_visits(struct fixture *fixture, int count)
{
    for (int i = 0; i < count; i++) {
        begin_visit(fixture, random_below(&fixture->random, 5) == 0
                                 ? -1
                                 : quarter_ms + random_below(&fixture->random, 300) * 900000);
        for (uint32_t n = random_below(&fixture->random, 40); n > 0; n--) {
            const char *subjects[] = {"joy", "samira", "05-1", "08-8", "robot"};
            enum event_kind kind = (enum event_kind)(
                EVENT_SCREEN_OPEN + (int)random_below(&fixture->random, EVENT_TAKEHOME_SHOW - 1));
            const char *const *details = event_classes[kind].details;
            add(fixture, kind, subjects[random_below(&fixture->random, 5)],
                details[random_below(&fixture->random, 3)],
                event_classes[kind].value != NULL ? (int)n : 0);
        }
        if (random_below(&fixture->random, 10) > 0) {
            add(fixture, EVENT_VISIT_END, NULL, "idle", (int)random_below(&fixture->random, 600));
        }
    }
}

/* Turns the rows back into what they were before anything was folded. */
static void unfold(struct fixture *fixture)
{
    scratch_run(fixture->scratch.database, "DELETE FROM tally; DELETE FROM quarter; "
                                           "UPDATE folded SET seq = 0, visit = 0");
}

static void assert_same_figures(const struct stats *a, const struct stats *b)
{
    char text[4096];
    assert_memory_equal(&a->visits, &b->visits, sizeof a->visits);
    assert_int_equal(a->interactions, b->interactions);
    assert_memory_equal(a->kinds, b->kinds, sizeof a->kinds);
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        snprintf(text, sizeof text, "%s", part_text(a, (enum stats_part)part));
        assert_string_equal(part_text(b, (enum stats_part)part), text);
    }
    assert_int_equal(a->quarter_count, b->quarter_count);
    for (int i = 0; i < a->quarter_count; i++) {
        assert_int_equal(a->quarters[i].start_ms, b->quarters[i].start_ms);
        assert_int_equal(a->quarters[i].visits, b->quarters[i].visits);
    }
    assert_int_equal(a->day_count, b->day_count);
    for (int i = 0; i < a->day_count; i++) {
        assert_int_equal(a->days[i].day_ms, b->days[i].day_ms);
        assert_memory_equal(&a->days[i].visits, &b->days[i].visits, sizeof a->days[i].visits);
    }
}

static void folding_does_not_change_a_figure(void **state)
{
    struct fixture *fixture = *state;
    for (int round = 0; round < 3; round++) {
        open_store(fixture);
        make_random_visits(fixture, 250);
        store_close(fixture->store);
    }
    read_stats(fixture);
    struct stats folded = fixture->stats;
    assert_true(scratch_number(fixture->scratch.database, "SELECT seq FROM folded") >
                2 * FOLD_EVERY);
    unfold(fixture);
    read_stats(fixture);
    assert_same_figures(&folded, &fixture->stats);
}

static void figures_stay_when_folded_rows_are_deleted(void **state)
{
    struct fixture *fixture = *state;
    open_store(fixture);
    make_random_visits(fixture, 400);
    store_close(fixture->store);
    read_stats(fixture);
    struct stats before = fixture->stats;
    scratch_run(fixture->scratch.database,
                "DELETE FROM interaction WHERE seq <= (SELECT seq FROM folded);"
                "DELETE FROM visit WHERE number <= (SELECT visit FROM folded)");
    read_stats(fixture);
    assert_same_figures(&before, &fixture->stats);
}

static void assert_unreadable(struct fixture *fixture, const char *words)
{
    assert_false(stats_read(&fixture->stats, fixture->scratch.database, NULL, &fixture->arena,
                            &fixture->err));
    if (strstr(fixture->err.text, words) == NULL) {
        fail_msg("%s", fixture->err.text);
    }
    assert_non_null(strstr(fixture->err.text, fixture->scratch.database));
}

static void a_missing_file_is_named(void **state)
{
    struct fixture *fixture = *state;
    assert_unreadable(fixture, "there is no such file");
    assert_int_equal(scratch_files(&fixture->scratch), 0);
}

static void a_file_that_is_no_database_is_named(void **state)
{
    struct fixture *fixture = *state;
    scratch_write(fixture->scratch.database, "a letter, not a database", 24);
    assert_unreadable(fixture, "it is no database");
    scratch_write(fixture->scratch.database, "", 0);
    assert_unreadable(fixture, "is not a database of Vonk");
}

static void a_database_of_another_program_is_named(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    scratch_run(fixture->scratch.database, "PRAGMA application_id = 7");
    assert_unreadable(fixture, "is not a database of Vonk");
}

static void a_database_of_another_version_is_named(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    scratch_run(fixture->scratch.database, "PRAGMA user_version = 9");
    assert_unreadable(fixture, "another version of Vonk (9 instead of 3)");
}

static void a_database_without_its_tables_is_named(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    scratch_run(fixture->scratch.database, "DROP TABLE tally");
    assert_unreadable(fixture, "its tables are not those of Vonk");
}

static void words_that_are_no_ids_are_not_passed_on(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    scratch_run(fixture->scratch.database,
                "PRAGMA ignore_check_constraints = ON; UPDATE interaction SET "
                "subject = char(27) || '[2J' WHERE subject = 'samira';"
                "UPDATE interaction SET kind = 'pinned' WHERE kind = 'quiz_topic'");
    read_stats(fixture);
    assert_string_equal(part_text(&fixture->stats, STATS_STORIES), " 1 0 0, joy 2 1 0");
    assert_int_equal(fixture->stats.interactions, 22);
}

static void reading_a_closed_database_leaves_no_trace(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    read_stats(fixture);
    assert_int_equal(scratch_files(&fixture->scratch), 1);
}

static void a_database_in_a_read_only_folder_is_read(void **state)
{
    struct fixture *fixture = *state;
    make_day(fixture);
    scratch_drop_rights(&fixture->scratch);
    assert_int_equal(chmod(fixture->scratch.folder, 0500), 0);
    bool read = stats_read(&fixture->stats, fixture->scratch.database, NULL, &fixture->arena,
                           &fixture->err);
    scratch_regain_rights();
    assert_true(read);
    assert_int_equal(fixture->stats.interactions, 22);
}

/* Leaves the database as a pulled plug does: everything is in the -wal still. */
static void pull_the_plug(struct fixture *fixture)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        open_store(fixture);
        begin_visit(fixture, quarter_ms);
        add(fixture, EVENT_SCREEN_OPEN, "home", NULL, 0);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_true(scratch_has(&fixture->scratch, "vonk.db-wal"));
}

static void the_wal_of_a_pulled_plug_counts(void **state)
{
    struct fixture *fixture = *state;
    pull_the_plug(fixture);
    read_stats(fixture);
    assert_int_equal(fixture->stats.interactions, 2);
}

static void the_wal_counts_in_a_read_only_folder_too(void **state)
{
    struct fixture *fixture = *state;
    pull_the_plug(fixture);
    scratch_drop_rights(&fixture->scratch);
    assert_int_equal(chmod(fixture->scratch.folder, 0500), 0);
    bool read = stats_read(&fixture->stats, fixture->scratch.database, NULL, &fixture->arena,
                           &fixture->err);
    scratch_regain_rights();
    assert_true(read);
    assert_int_equal(fixture->stats.interactions, 2);
}

static void a_database_in_use_is_left_to_the_kiosk(void **state)
{
    struct fixture *fixture = *state;
    int ready[2], go[2], status;
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(go), 0);
    pid_t child = fork();
    if (child == 0) {
        open_store(fixture);
        bool told = write(ready[1], &byte, 1) == 1 && read(go[0], &byte, 1) == 1;
        begin_visit(fixture, quarter_ms);
        _exit(told ? 0 : 1);
    }
    assert_int_equal(read(ready[0], &byte, 1), 1);
    assert_unreadable(fixture, "another Vonk is using it");
    assert_int_equal(write(go[1], &byte, 1), 1);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    for (int i = 0; i < 2; i++) {
        close(ready[i]);
        close(go[i]);
    }
    read_stats(fixture);
    assert_int_equal(fixture->stats.visits.visits, 1);
}

static void every_measure_is_of_a_kind_with_that_subject(void **state)
{
    (void)state;
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        const struct stats_measure *measures = stats_classes[part].measures;
        assert_non_null(measures[0].name);
        for (int i = 0; i < STATS_MEASURES && measures[i].name != NULL; i++) {
            const struct event_class *class = &event_classes[measures[i].kind];
            assert_int_equal(class->subject, event_classes[measures[0].kind].subject);
            assert_true(measures[i].detail == NULL ||
                        event_detail_known(measures[i].kind, measures[i].detail));
        }
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_figures_of_a_day_are_right),
        TEST(visits_are_counted_by_the_quarter_of_their_start),
        TEST(the_attract_screen_is_shown_by_day),
        TEST(an_empty_database_has_figures_of_nothing),
        TEST(folding_does_not_change_a_figure),
        TEST(figures_stay_when_folded_rows_are_deleted),
        TEST(a_missing_file_is_named),
        TEST(a_file_that_is_no_database_is_named),
        TEST(a_database_of_another_program_is_named),
        TEST(a_database_of_another_version_is_named),
        TEST(a_database_without_its_tables_is_named),
        TEST(words_that_are_no_ids_are_not_passed_on),
        TEST(reading_a_closed_database_leaves_no_trace),
        TEST(a_database_in_a_read_only_folder_is_read),
        TEST(the_wal_of_a_pulled_plug_counts),
        TEST(the_wal_counts_in_a_read_only_folder_too),
        TEST(a_database_in_use_is_left_to_the_kiosk),
        cmocka_unit_test(every_measure_is_of_a_kind_with_that_subject),
    };
    return cmocka_run_group_tests_name("stats", tests, NULL, NULL);
}
