/* Tests of vonkctl's commands on what is counted, and of what all commands share. */
#include "tool/command.h"

#include "../journal/scratch.h"
#include "base/text.h"
#include "journal/event.h"
#include "journal/store.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static const int64_t quarter_ms = 1773485100000; /* 2026-03-14 10:45 UTC */

/* What a command printed and returned. */
struct run {
    int status;
    char out[16384], errors[1024];
};

struct fixture {
    struct scratch scratch;
    struct run run;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    scratch_make(&fixture.scratch);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    scratch_remove(&fixture->scratch);
    return 0;
}

/* Sends a stream to a file; returns what brings it back. */
static int send_to_file(FILE *stream, const char *path)
{
    fflush(stream);
    int before = dup(fileno(stream));
    assert_non_null(freopen(path, "w", stream));
    return before;
}

static void bring_back(FILE *stream, int before, const char *path, char *text, size_t size)
{
    size_t length;
    fflush(stream);
    dup2(before, fileno(stream));
    close(before);
    unsigned char *bytes = scratch_read(path, &length);
    assert_true(length < size);
    memcpy(text, bytes, length);
    text[length] = '\0';
    free(bytes);
}

/* Runs a command with up to three arguments, the first NULL ends them. */
static const struct run *run(struct fixture *fixture, int (*command)(int, char **),
                             const char *name, const char *first, const char *second,
                             const char *third)
{
    char words[4][SCRATCH_PATH];
    const char *given[] = {name, first, second, third};
    char *argv[5] = {NULL};
    int argc = 0;
    for (; argc < 4 && given[argc] != NULL; argc++) {
        text_copy(words[argc], sizeof words[argc], given[argc]);
        argv[argc] = words[argc];
    }
    const char *out = scratch_path(&fixture->scratch, "out");
    const char *errors = scratch_path(&fixture->scratch, "errors");
    int before_out = send_to_file(stdout, out);
    int before_errors = send_to_file(stderr, errors);
    fixture->run.status = command(argc, argv);
    bring_back(stdout, before_out, out, fixture->run.out, sizeof fixture->run.out);
    bring_back(stderr, before_errors, errors, fixture->run.errors, sizeof fixture->run.errors);
    return &fixture->run;
}

/* Expects status 2, nothing printed and one sentence that holds `words`. */
static void assert_fails(const struct run *run, const char *words)
{
    assert_int_equal(run->status, COMMAND_FAILED);
    assert_string_equal(run->out, "");
    assert_true(text_starts(run->errors, "vonkctl: "));
    assert_ptr_equal(strchr(run->errors, '\n'), run->errors + strlen(run->errors) - 1);
    if (strstr(run->errors, words) == NULL) {
        fail_msg("%s", run->errors);
    }
}

static void assert_json(const char *text)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *row = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "SELECT json_valid(?1)", -1, &row, NULL), SQLITE_OK);
    sqlite3_bind_text(row, 1, text, -1, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(row), SQLITE_ROW);
    assert_int_equal(sqlite3_column_int(row, 0), 1);
    sqlite3_finalize(row);
    sqlite3_close(db);
}

/* Two visits, one of them at an unknown time and cut off. */
static void make_database(struct fixture *fixture)
{
    struct store_options options = {.folder = fixture->scratch.folder};
    struct err notice = {0}, err = {0};
    struct store_visit first = {
        1, "5ca05bdc-681c-494b-9a57-836abd2a26db", {0, quarter_ms, QUALITY_NTP}};
    struct store_visit second = {2, "34027317-f0b2-4d1b-9ff6-c27b9c25c3fd", {0, -1, 0}};
    struct store_entry entries[] = {
        {event_make(EVENT_VISIT_START, NULL, NULL, 0), 0, first, 0},
        {event_make(EVENT_STORY_OPEN, "joy", NULL, 0), 0, first, 0},
        {event_make(EVENT_STORY_READ, "joy", NULL, 0), 0, first, 0},
        {event_make(EVENT_QUIZ_ANSWER, "robot", "like", 1), 0, first, 0},
        {event_make(EVENT_QUIZ_FINISH, NULL, "clear", 1), 0, first, 0},
        {event_make(EVENT_VISIT_END, NULL, "idle", 125), 0, first, 0},
        {event_make(EVENT_ATTRACT_END, NULL, "language", 340), 0, first, 1},
    };
    struct store_entry late = {event_make(EVENT_VISIT_START, NULL, NULL, 0), 0, second, 0};
    struct store *store = store_open(&options, &notice, &err);
    assert_non_null(store);
    assert_int_equal(store_commit(store, entries, (int)ARRAY_LENGTH(entries), &err),
                     ARRAY_LENGTH(entries) - 1); /* attract is no interaction */
    store_close(store);
    store = store_open(&options, &notice, &err); /* on another day, which nobody knows */
    assert_int_equal(store_commit(store, &late, 1, &err), 1);
    store_close(store);
}

static void the_catalogue_is_listed_for_people(void **state)
{
    const struct run *ran = run(*state, command_events, "events", NULL, NULL, NULL);
    assert_int_equal(ran->status, COMMAND_DONE);
    assert_string_equal(ran->errors, "");
    assert_non_null(strstr(ran->out, "quiz_answer\n"
                                     "    A picture of the quiz was answered.\n"
                                     "    subject: item\n"
                                     "    detail: like, unsure, dislike\n"
                                     "    value: place of the picture in this visit's order, from "
                                     "1\n"
                                     "    verb: answered "
                                     "<http://adlnet.gov/expapi/verbs/answered>\n"
                                     "    activity: https://vonk.example/activity/item/{item} "
                                     "<http://adlnet.gov/expapi/activities/cmi.interaction>\n"));
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        assert_non_null(strstr(ran->out, event_classes[kind].meaning));
    }
}

static void the_catalogue_is_listed_as_json_lines(void **state)
{
    int lines = 0;
    struct fixture *fixture = *state;
    run(fixture, command_events, "events", "--json", NULL, NULL);
    for (char *line = strtok(fixture->run.out, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        assert_json(line);
        assert_non_null(strstr(line, event_classes[lines].name));
        lines++;
    }
    assert_int_equal(lines, EVENT_COUNT);
}

static void figures_are_shown_for_people(void **state)
{
    struct fixture *fixture = *state;
    make_database(fixture);
    const struct run *ran =
        run(fixture, command_stats, "stats", fixture->scratch.database, NULL, NULL);
    assert_int_equal(ran->status, COMMAND_DONE);
    assert_string_equal(ran->errors, "");
    static const char *const lines[] = {
        "Visits: it was touched                    2\n",
        "  engaged: did something herself          1\n",
        "  completed a result or a story           1\n",
        "Interactions                              7\n",
        "Their mean length, seconds              125\n",
        "Visits that finished the quiz             1\n",
        "Stories                              opened       read    seconds\n"
        "  joy                                     1          1          0\n",
        "Quiz pictures                          like     unsure    dislike       left\n"
        "  robot                                   1          0          0          0\n",
        "Attract screen, left by             seconds      touch   language        key\n"
        "  (not known)                             0          0          0          0\n"
        "  2026-03-14                            340          0          1          0\n",
        "Hours of the day                     visits\n"
        "  10:00                                   1\n",
        "Quarters of an hour                  visits\n"
        "  (not known)                             1\n"
        "  2026-03-14 10:45                        1\n",
    };
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        if (strstr(ran->out, lines[i]) == NULL) {
            fail_msg("%s is not in %s", lines[i], ran->out);
        }
    }
    assert_null(strstr(ran->out, "Languages")); /* nobody chose one */
}

static void figures_are_written_as_csv(void **state)
{
    struct fixture *fixture = *state;
    make_database(fixture);
    const struct run *ran =
        run(fixture, command_stats, "stats", fixture->scratch.database, "--csv", NULL);
    assert_int_equal(ran->status, COMMAND_DONE);
    static const char *const lines[] = {
        "part,id,measure,count\r\n",
        "total,,visits,2\r\ntotal,,engaged,1\r\ntotal,,completed,1\r\ntotal,,finished,1\r\n",
        "total,,interactions,7\r\ntotal,,ended,1\r\ntotal,,seconds,125\r\n",
        "total,,mean_seconds,125\r\n",
        "day,2026-03-14,visits,1\r\n",
        "attract,2026-03-14,seconds,340\r\nattract,2026-03-14,touch,0\r\n",
        "attract,2026-03-14,language,1\r\nattract,2026-03-14,key,0\r\n",
        "event,visit_start,count,2\r\n",
        "\r\nstory,joy,opened,1\r\nstory,joy,read,1\r\nstory,joy,seconds,0\r\n",
        "item,robot,like,1\r\nitem,robot,unsure,0\r\nitem,robot,dislike,0\r\n",
        "quarter,,visits,1\r\nquarter,2026-03-14T10:45:00Z,visits,1\r\n",
    };
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        if (strstr(ran->out, lines[i]) == NULL) {
            fail_msg("%s is not in %s", lines[i], ran->out);
        }
    }
}

static void figures_are_written_as_json(void **state)
{
    struct fixture *fixture = *state;
    make_database(fixture);
    const struct run *ran =
        run(fixture, command_stats, "stats", "--json", fixture->scratch.database, NULL);
    assert_int_equal(ran->status, COMMAND_DONE);
    assert_json(ran->out);
    assert_non_null(strstr(ran->out, "\"visits\":2,\"engaged\":1,\"completed\":1,\"finished\":1,"
                                     "\"interactions\":7,\"ended\":1"));
    assert_non_null(
        strstr(ran->out, "\"story\":[{\"id\":\"joy\",\"opened\":1,\"read\":1,\"seconds\":0}]"));
    assert_non_null(strstr(ran->out, "{\"day\":\"2026-03-14\",\"seconds\":340,"
                                     "\"touch\":0,\"language\":1,\"key\":0}]"));
    assert_non_null(strstr(ran->out, "\"quarter\":[{\"start\":null,\"visits\":1},"
                                     "{\"start\":\"2026-03-14T10:45:00Z\",\"visits\":1}]}\n"));
}

static void a_missing_or_foreign_database_is_one_sentence(void **state)
{
    struct fixture *fixture = *state;
    const char *path = fixture->scratch.database;
    assert_fails(run(fixture, command_stats, "stats", path, NULL, NULL), "there is no such file");
    scratch_write(path, "a letter, not a database", 24);
    assert_fails(run(fixture, command_stats, "stats", path, "--json", NULL), "it is no database");
    assert_fails(run(fixture, command_stats, "stats", fixture->scratch.folder, "--csv", NULL),
                 "no export");
}

static void wrong_usage_is_one_sentence(void **state)
{
    struct fixture *fixture = *state;
    assert_fails(run(fixture, command_stats, "stats", NULL, NULL, NULL), "needs a database");
    assert_fails(run(fixture, command_stats, "stats", "--xml", "a.db", NULL), "\"--xml\"");
    assert_fails(run(fixture, command_stats, "stats", "a.db", "b.db", NULL), "a.db: there is no");
    assert_fails(run(fixture, command_stats, "stats", "a.db", "--from", "14-3-2026"), "2026-03-14");
    assert_fails(run(fixture, command_stats, "stats", "a.db", "--to", "2026-02-30"), "2026-02-30");
    assert_fails(run(fixture, command_stats, "stats", "a.db", "--occasion", NULL), "needs a name");
    assert_fails(run(fixture, command_stats, "stats", "a.db", "--json", "--csv"), "\"--csv\"");
    assert_fails(run(fixture, command_events, "events", "--xml", NULL, NULL), "\"--xml\"");
}

static void help_is_given_whatever_else_is_asked(void **state)
{
    struct fixture *fixture = *state;
    const struct run *ran = run(fixture, command_stats, "stats", "a.db", "--help", NULL);
    assert_int_equal(ran->status, COMMAND_DONE);
    assert_true(text_starts(ran->out, "usage: vonkctl stats DB|EXPORT... [--json|--csv]"));
    ran = run(fixture, command_events, "events", "--help", NULL, NULL);
    assert_int_equal(ran->status, COMMAND_DONE);
    assert_true(text_starts(ran->out, "usage: vonkctl events [--json]\n"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_catalogue_is_listed_for_people),
        TEST(the_catalogue_is_listed_as_json_lines),
        TEST(figures_are_shown_for_people),
        TEST(figures_are_written_as_csv),
        TEST(figures_are_written_as_json),
        TEST(a_missing_or_foreign_database_is_one_sentence),
        TEST(wrong_usage_is_one_sentence),
        TEST(help_is_given_whatever_else_is_asked),
    };
    setenv("TZ", "UTC", 1); /* people read local time */
    tzset();
    return cmocka_run_group_tests_name("command", tests, NULL, NULL);
}
