/* Tests of `vonkctl quiz` on the pack that is shipped. */
#include "tool/command.h"

#include "../journal/scratch.h"
#include "base/text.h"
#include "journal/json.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { OUT_SIZE = 1 << 19, ARGUMENTS = 6, TOPICS = 32, ITEMS = 24 };

struct fixture {
    struct scratch scratch;
    char out[OUT_SIZE], errors[1024];
    int status;
    struct json *json;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    struct err err = {0};
    memset(&fixture, 0, sizeof fixture);
    scratch_make(&fixture.scratch);
    fixture.json = json_open(&err);
    *state = &fixture;
    return fixture.json != NULL ? 0 : -1;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    json_close(fixture->json);
    scratch_remove(&fixture->scratch);
    return 0;
}

/* Puts a file in the place of a descriptor; returns what brings the old one back. */
static int redirect(int descriptor, const char *path, int flags)
{
    int before = dup(descriptor);
    int file = open(path, flags, 0600);
    assert_true(before >= 0 && file >= 0);
    dup2(file, descriptor);
    close(file);
    return before;
}

static void bring_back(int descriptor, int before)
{
    dup2(before, descriptor);
    close(before);
}

static void read_back(const char *path, char *to, size_t size)
{
    size_t length;
    unsigned char *bytes = scratch_read(path, &length);
    assert_true(length < size);
    memcpy(to, bytes, length);
    to[length] = '\0';
    free(bytes);
}

/* Runs `vonkctl quiz` with arguments up to the first NULL; `input` is its standard input. */
static void run_with(struct fixture *fixture, const char *input, const char *const *arguments)
{
    char words[ARGUMENTS + 1][SCRATCH_PATH] = {"quiz"}, out[SCRATCH_PATH], errors[SCRATCH_PATH];
    char *argv[ARGUMENTS + 2] = {words[0]};
    int argc = 1;
    for (; argc <= ARGUMENTS && arguments[argc - 1] != NULL; argc++) {
        text_copy(words[argc], sizeof words[argc], arguments[argc - 1]);
        argv[argc] = words[argc];
    }
    text_copy(out, sizeof out, scratch_path(&fixture->scratch, "out"));
    text_copy(errors, sizeof errors, scratch_path(&fixture->scratch, "errors"));
    fflush(stdout);
    fflush(stderr);
    int before_in = redirect(STDIN_FILENO, input, O_RDONLY);
    int before_out = redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC);
    int before_errors = redirect(STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC);
    fixture->status = command_quiz(argc, argv);
    fflush(stdout);
    fflush(stderr);
    bring_back(STDERR_FILENO, before_errors);
    bring_back(STDOUT_FILENO, before_out);
    bring_back(STDIN_FILENO, before_in);
    clearerr(stdin);
    read_back(out, fixture->out, sizeof fixture->out);
    read_back(errors, fixture->errors, sizeof fixture->errors);
}

#define RUN(fixture, ...) run_with(fixture, "/dev/null", (const char *const[]){__VA_ARGS__, NULL})

static const char *pack(void)
{
    const char *folder = getenv("VONK_PACK");
    return folder != NULL ? folder : "content";
}

/* Answers the lines of a file. */
static void answer(struct fixture *fixture, const char *lines)
{
    const char *path = scratch_path(&fixture->scratch, "sheets");
    scratch_write(path, lines, strlen(lines));
    RUN(fixture, pack(), "--answers", path);
}

/* The next line of a text, its end cut off; NULL after the last. */
static char *next_line(char **at)
{
    char *line = *at;
    char *end = line != NULL ? strchr(line, '\n') : NULL;
    *at = end != NULL ? end + 1 : NULL;
    if (end != NULL) {
        *end = '\0';
    }
    return end != NULL ? line : NULL;
}

static int count_lines(const char *text)
{
    int lines = 0;
    for (; *text != '\0'; text++) {
        lines += *text == '\n';
    }
    return lines;
}

/* Number of nodes of a JSON text with this holder and key. */
static int count_nodes(struct fixture *fixture, const char *text, const char *holder,
                       const char *key)
{
    struct json_node node;
    struct err err = {0};
    int count = 0;
    if (!json_read(fixture->json, text, strlen(text), &err)) {
        fail_msg("%s: %s", err.text, text);
    }
    while (json_next(fixture->json, &node)) {
        count += !node.whole && text_equal(node.holder, holder) && text_equal(node.key, key);
    }
    return count;
}

/* Expects status 2, nothing printed and one sentence that holds `words`. */
static void assert_fails(const struct fixture *fixture, const char *words)
{
    assert_int_equal(fixture->status, COMMAND_FAILED);
    assert_string_equal(fixture->out, "");
    assert_true(text_starts(fixture->errors, "vonkctl: "));
    assert_int_equal(count_lines(fixture->errors), 1);
    if (strstr(fixture->errors, words) == NULL) {
        fail_msg("%s", fixture->errors);
    }
}

static void items_are_listed_with_texts_and_picture(void **state)
{
    struct fixture *fixture = *state;
    RUN(fixture, pack(), "--items");
    assert_int_equal(fixture->status, COMMAND_DONE);
    assert_non_null(strstr(fixture->out, "{\"id\":\"fiets\",\"texts\":{\"nl\":\"Een fiets weer "
                                         "laten rijden\""));
    int lines = 0;
    char *rest = fixture->out;
    for (char *line = next_line(&rest); line != NULL; line = next_line(&rest)) {
        assert_int_equal(count_nodes(fixture, line, "$", "picture"), 1);
        assert_int_equal(count_nodes(fixture, line, "$.texts", "nl"), 1);
        assert_int_equal(count_nodes(fixture, line, "$.texts", "en"), 1);
        assert_int_equal(count_nodes(fixture, line, "$.letters", "s"), 1);
        lines++;
    }
    assert_int_equal(lines, ITEMS);
}

static void a_sheet_gets_a_result(void **state)
{
    struct fixture *fixture = *state;
    answer(fixture, "{\"answers\":{\"app\":\"like\",\"wifi\":\"like\",\"kas\":\"dislike\","
                    "\"zon\":\"dislike\",\"hand\":\"unsure\",\"vogels\":\"dislike\"},"
                    "\"strengths\":[\"oplossen\"]}\n");
    assert_int_equal(fixture->status, COMMAND_DONE);
    assert_string_equal(fixture->errors, "");
    assert_int_equal(count_lines(fixture->out), 1);
    static const char *const members[] = {"clear",     "directions", "topics", "because",
                                          "strengths", "surprise",   "story"};
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        assert_int_equal(count_nodes(fixture, fixture->out, "$", members[i]), 1);
    }
    assert_int_equal(count_nodes(fixture, fixture->out, "$.topics", ""), TOPICS);
    assert_int_equal(count_nodes(fixture, fixture->out, "$.shown", ""), 3);
    assert_int_equal(count_nodes(fixture, fixture->out, "$.topics[31]", "rank"), 1);
    assert_int_equal(count_nodes(fixture, fixture->out, "$.topics[31].band", ""), 2);
    assert_non_null(strstr(fixture->out, "\"directions\":[\"06\"]"));
    assert_non_null(strstr(fixture->out, "\"strengths\":[\"oplossen\"]"));
}

static void topics_stand_best_first(void **state)
{
    struct fixture *fixture = *state;
    answer(fixture, "{\"answers\":{\"bos\":\"like\",\"app\":\"dislike\",\"zon\":\"unsure\"}}\n");
    double before = 2.0;
    int rank_before = 1;
    for (char *at = strstr(fixture->out, "\"score\":"); at != NULL; at = strstr(at, "\"score\":")) {
        at += strlen("\"score\":");
        double score = strtod(at, NULL);
        int rank = atoi(strstr(at, "\"rank\":") + strlen("\"rank\":"));
        assert_true(score <= before && rank >= rank_before);
        before = score;
        rank_before = rank;
    }
    assert_true(before < 0.0);
}

static void sheets_can_come_from_standard_input(void **state)
{
    struct fixture *fixture = *state;
    const char *path = scratch_path(&fixture->scratch, "sheets");
    const char *lines = "{\"answers\":{}}\n{\"answers\":{\"app\":\"like\"}}";
    scratch_write(path, lines, strlen(lines));
    run_with(fixture, path, (const char *const[]){pack(), "--answers", "-", NULL});
    assert_int_equal(fixture->status, COMMAND_DONE);
    assert_int_equal(count_lines(fixture->out), 2);
    assert_non_null(strstr(fixture->out, "\"outcome\":\"none\",\"answered\":0,\"directions\":[]"));
    assert_non_null(strstr(fixture->out, "\"story\":null}\n"));
}

static void alike_answers_have_no_direction_and_no_first_place(void **state)
{
    struct fixture *fixture = *state;
    answer(fixture, "{\"answers\":{\"app\":\"like\",\"bos\":\"like\",\"zon\":\"like\"}}\n");
    assert_non_null(strstr(fixture->out, "{\"clear\":false,\"outcome\":\"likes\",\"answered\":3,"
                                         "\"directions\":[],"));
    assert_null(strstr(fixture->out, "\"rank\":2"));
}

static void a_line_that_cannot_be_answered_is_named_and_the_rest_goes_on(void **state)
{
    struct fixture *fixture = *state;
    answer(fixture, "{\"answers\":{\"app\":\"like\"}}\nnot json\n\n{\"answers\":{\"app\":\"no\"}}\n"
                    "{\"answers\":{\"bos\":\"unsure\"}}\n");
    assert_int_equal(fixture->status, COMMAND_FINDINGS);
    char *rest = fixture->out;
    assert_true(text_starts(next_line(&rest), "{\"clear\":"));
    assert_true(text_starts(next_line(&rest), "{\"line\":2,\"error\":\"it is not JSON"));
    assert_true(text_starts(next_line(&rest), "{\"line\":4,\"error\":\"the answer to \\\"app\\\""));
    assert_true(text_starts(next_line(&rest), "{\"clear\":"));
    assert_null(next_line(&rest));
}

static void each_mistake_has_its_sentence(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *line, *words;
    } rows[] = {
        {"[]", "it is no object"},
        {"7", "it is no object"},
        {"{}", "there is no \\\"answers\\\""},
        {"{\"answers\":[]}", "must be an object"},
        {"{\"answers\":{\"app\":null}}", "the answer to"},
        {"{\"answers\":{\"app\":{\"x\":\"like\"}}}", "the answer to"},
        {"{\"answers\":{\"app\":\"none\"}}", "the answer to"},
        {"{\"answers\":{\"auto\":\"like\"}}", "there is no item \\\"auto\\\""},
        {"{\"answers\":{\"app\":\"like\",\"app\":\"like\"}}", "is answered twice"},
        {"{\"answers\":{},\"strengths\":\"maken\"}", "must be an array"},
        {"{\"answers\":{},\"strengths\":[\"vliegen\"]}", "there is no strength \\\"vliegen\\\""},
        {"{\"answers\":{},\"strengths\":[1]}", "there is no strength"},
        {"{\"answers\":{},\"strengths\":[\"maken\",\"maken\"]}", "is chosen twice"},
        {"{\"answers\":{},\"strengths\":[\"maken\",\"mooi\",\"samen\",\"weten\"]}", "more than 3"},
        {"{\"answers\":{\"app\":\"like\"}", "it is not JSON"},
        {"{\"answers\":{\"\xFF\\\"\":\"like\"}}", "there is no item"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        answer(fixture, rows[i].line);
        assert_int_equal(fixture->status, COMMAND_FINDINGS);
        assert_int_equal(count_nodes(fixture, fixture->out, "$", "error"), 1);
        if (strstr(fixture->out, rows[i].words) == NULL) {
            fail_msg("%s gives %s", rows[i].line, fixture->out);
        }
    }
}

static void members_of_the_sender_are_left_alone(void **state)
{
    struct fixture *fixture = *state;
    answer(fixture,
           "{\"who\":{\"answers\":{\"auto\":1}},\"answers\":{\"app\":\"like\"},\"n\":[1]}");
    assert_int_equal(fixture->status, COMMAND_DONE);
    assert_non_null(strstr(fixture->out, "\"answered\":1,"));
}

static void the_order_of_answers_and_strengths_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    answer(fixture, "{\"answers\":{\"app\":\"like\",\"bos\":\"dislike\"},"
                    "\"strengths\":[\"weten\",\"maken\"]}\n"
                    "{\"strengths\":[\"maken\",\"weten\"],"
                    "\"answers\":{\"bos\":\"dislike\",\"app\":\"like\"}}\n");
    char *rest = fixture->out;
    const char *first = next_line(&rest);
    assert_string_equal(first, next_line(&rest));
}

static void the_audit_prints_figures_bars_and_verdicts(void **state)
{
    struct fixture *fixture = *state;
    RUN(fixture, pack(), "--audit", "--sheets", "100");
    static const char *const parts[] = {
        "after 6 items (figures; bars hold from 12 items on)\n",
        "\nafter 12 items\n",
        "\nafter 24 items\n",
        "32 topics bar >= 32    ok\n",
        "topics lowered by a raised answer",
        "distance of first fields, girls and boys",
    };
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        if (strstr(fixture->out, parts[i]) == NULL) {
            fail_msg("no %s in %s", parts[i], fixture->out);
        }
    }
    bool fails = strstr(fixture->out, " FAILS\n") != NULL;
    assert_int_equal(fixture->status, fails ? COMMAND_FINDINGS : COMMAND_DONE);
    assert_int_equal(fails, strstr(fixture->out, "\n0 bars do not hold\n") == NULL);
}

static void the_audit_can_be_read_by_programs(void **state)
{
    struct fixture *fixture = *state;
    int verdicts = 0, lines = 0;
    RUN(fixture, pack(), "--audit", "--sheets", "50", "--json");
    char *rest = fixture->out;
    for (char *line = next_line(&rest); line != NULL; line = next_line(&rest)) {
        assert_int_equal(count_nodes(fixture, line, "$", "figure"), 1);
        verdicts += count_nodes(fixture, line, "$", "ok");
        lines++;
    }
    assert_true(verdicts > 60 && lines > verdicts);
}

static void wrong_usage_is_one_sentence(void **state)
{
    struct fixture *fixture = *state;
    RUN(fixture, pack());
    assert_fails(fixture, "quiz needs --items");
    RUN(fixture, pack(), "--answers");
    assert_fails(fixture, "\"--answers\"");
    RUN(fixture, pack(), "--items", "--audit");
    assert_fails(fixture, "\"--audit\"");
    RUN(fixture, pack(), "more", "--items");
    assert_fails(fixture, "\"more\"");
    RUN(fixture, pack(), "--audit", "--sheets", "0");
    assert_fails(fixture, "\"--sheets\"");
    RUN(fixture, pack(), "--items", "--json");
    assert_fails(fixture, "belong to --audit");
}

static void what_cannot_be_read_is_one_sentence(void **state)
{
    struct fixture *fixture = *state;
    RUN(fixture, pack(), "--answers", "/nowhere/sheets");
    assert_fails(fixture, "/nowhere/sheets");
    RUN(fixture, pack(), "--answers", fixture->scratch.folder);
    assert_fails(fixture, "give a file of JSON Lines");
    RUN(fixture, "/nowhere", "--items");
    assert_fails(fixture, "/nowhere");
}

static void help_is_given_whatever_else_is_asked(void **state)
{
    struct fixture *fixture = *state;
    RUN(fixture, "--audit", "--help");
    assert_int_equal(fixture->status, COMMAND_DONE);
    assert_true(text_starts(fixture->out, "usage: vonkctl quiz [PACK] --items\n"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(items_are_listed_with_texts_and_picture),
        TEST(a_sheet_gets_a_result),
        TEST(topics_stand_best_first),
        TEST(sheets_can_come_from_standard_input),
        TEST(alike_answers_have_no_direction_and_no_first_place),
        TEST(a_line_that_cannot_be_answered_is_named_and_the_rest_goes_on),
        TEST(each_mistake_has_its_sentence),
        TEST(members_of_the_sender_are_left_alone),
        TEST(the_order_of_answers_and_strengths_changes_nothing),
        TEST(the_audit_prints_figures_bars_and_verdicts),
        TEST(the_audit_can_be_read_by_programs),
        TEST(wrong_usage_is_one_sentence),
        TEST(what_cannot_be_read_is_one_sentence),
        TEST(help_is_given_whatever_else_is_asked),
    };
    return cmocka_run_group_tests_name("quiz", tests, NULL, NULL);
}
