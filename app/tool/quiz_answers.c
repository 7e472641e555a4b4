/* quiz_answers.c: `vonkctl quiz --answers`, a result for each sheet, as JSON Lines. A line that
 * cannot be answered gets an error with its number, and the next is read. */
#include "tool/quiz.h"

#include "base/text.h"
#include "journal/json.h"
#include "model/quiz.h"
#include "tool/command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const outcome_names[] = {
    [QUIZ_OUTCOME_NONE] = "none",   [QUIZ_OUTCOME_CLEAR] = "clear", [QUIZ_OUTCOME_TIE] = "tie",
    [QUIZ_OUTCOME_LIKES] = "likes", [QUIZ_OUTCOME_FLAT] = "flat",
};

/* ---- reading ---- */

/* One line while it is read. */
struct line {
    const struct catalog *catalog;
    struct quiz_sheet sheet;
    int strengths;
    bool has_answers;
};

/* The whole must be an object with "answers" in it; other members are the sender's business. */
static bool take_member(struct line *line, const struct json_node *node, struct err *err)
{
    if (text_equal(node->key, "answers")) {
        line->has_answers = true;
        return node->type == JSON_OBJECT ||
               err_set(err, "\"answers\" must be an object: item and answer");
    }
    if (text_equal(node->key, "strengths")) {
        return node->type == JSON_ARRAY ||
               err_set(err, "\"strengths\" must be an array of strengths");
    }
    return true;
}

static bool take_answer(struct line *line, const struct json_node *node, struct err *err)
{
    int item = catalog_item(line->catalog, node->key);
    if (item < 0 || item >= CATALOG_QUIZ_ITEMS_MAX) {
        return err_set(err, "there is no item \"%.100s\"; `vonkctl quiz --items` lists them",
                       node->key);
    }
    if (line->sheet.answers[item] != QUIZ_NONE) {
        return err_set(err, "the item \"%s\" is answered twice; give one answer", node->key);
    }
    for (int answer = QUIZ_LIKE; answer < QUIZ_ANSWERS; answer++) {
        const char *name = quiz_answer_name((enum quiz_answer)answer);
        if (node->type == JSON_TEXT && text_equal(node->text, name)) {
            line->sheet.answers[item] = (unsigned char)answer;
            return true;
        }
    }
    return err_set(err, "the answer to \"%s\" must be \"like\", \"unsure\" or \"dislike\"",
                   node->key);
}

static bool take_strength(struct line *line, const struct json_node *node, struct err *err)
{
    int strength = node->type == JSON_TEXT ? catalog_strength(line->catalog, node->text) : -1;
    if (strength < 0 || strength >= CATALOG_STRENGTHS_MAX) {
        return err_set(err, "there is no strength \"%.100s\"; the pack's quiz.yaml has their ids",
                       node->text);
    }
    if (line->sheet.strengths[strength]) {
        return err_set(err, "the strength \"%s\" is chosen twice; name it once", node->text);
    }
    if (++line->strengths > QUIZ_STRENGTHS) {
        return err_set(err, "more than %d strengths are chosen; leave some out", QUIZ_STRENGTHS);
    }
    line->sheet.strengths[strength] = 1;
    return true;
}

/* Where a node can stand, and who takes it. */
static const struct {
    const char *holder;
    bool (*take)(struct line *line, const struct json_node *node, struct err *err);
} takers[] = {
    {"$", take_member},
    {"$.answers", take_answer},
    {"$.strengths", take_strength},
};

static bool take_node(struct line *line, const struct json_node *node, struct err *err)
{
    if (node->whole) {
        return node->type == JSON_OBJECT || err_set(err, "it is no object; write {\"answers\":…}");
    }
    for (size_t i = 0; i < ARRAY_LENGTH(takers); i++) {
        if (text_equal(node->holder, takers[i].holder)) {
            return takers[i].take(line, node, err);
        }
    }
    return true;
}

/* Reads one line; false and `err` when it cannot be answered. */
static bool read_line(struct line *line, struct json *json, const char *text, size_t length,
                      struct err *err)
{
    struct json_node node;
    if (!json_read(json, text, length, err)) {
        return false;
    }
    while (json_next(json, &node)) {
        if (!take_node(line, &node, err)) {
            return false;
        }
    }
    return line->has_answers || err_set(err, "there is no \"answers\"; add it, empty or not");
}

/* ---- printing ---- */

/* Ids are letters, digits and hyphens: they need no escapes. */
static void print_id(const char *before, const char *id)
{
    printf("%s\"%s\"", before, id);
}

/* "name":["a","b"], the first -1 ends it. */
static void print_items(const struct catalog *catalog, const char *name, const int named[2])
{
    printf("\"%s\":[", name);
    for (int i = 0; i < 2 && named[i] >= 0; i++) {
        print_id(i > 0 ? "," : "", catalog->items[named[i]].id);
    }
    printf("]");
}

static void print_topics(const struct catalog *catalog, const struct quiz_result *result)
{
    double error = (double)result->error;
    int count = catalog->topic_count < QUIZ_TOPICS_MAX ? catalog->topic_count : QUIZ_TOPICS_MAX;
    printf(",\"topics\":[");
    for (int i = 0; i < count; i++) {
        int topic = result->topics[i];
        double score = (double)result->scores[topic];
        print_id(i > 0 ? ",{\"id\":" : "{\"id\":", catalog->topics[topic].id);
        printf(",\"score\":%.6f,\"band\":[%.6f,%.6f],\"rank\":%d}", score, score - error,
               score + error, result->ranks[topic]);
    }
    printf("]");
}

static void print_reasons(const struct catalog *catalog, const struct quiz_result *result)
{
    printf(",\"shown\":[");
    for (int i = 0; i < result->top_count; i++) {
        print_id(i > 0 ? "," : "", catalog->topics[result->top[i]].id);
    }
    printf("],\"because\":{");
    for (int i = 0; i < result->top_count; i++) {
        printf("%s", i > 0 ? "," : "");
        print_items(catalog, catalog->topics[result->top[i]].id, result->because[i]);
    }
    printf("},");
    print_items(catalog, "liked", result->liked);
    printf(",\"strengths\":[");
    for (int i = 0; i < 2 && result->strengths[i] >= 0; i++) {
        print_id(i > 0 ? "," : "", catalog->strengths[result->strengths[i]].id);
    }
    printf("]");
}

/* ,"name":"id" or ,"name":null */
static void print_one(const char *name, const char *id)
{
    printf(",\"%s\":", name);
    if (id != NULL) {
        print_id("", id);
    } else {
        printf("null");
    }
}

static void print_result(const struct catalog *catalog, const struct quiz_result *result)
{
    printf("{\"clear\":%s,\"outcome\":\"%s\",\"answered\":%d,\"directions\":[",
           result->outcome == QUIZ_OUTCOME_CLEAR ? "true" : "false", outcome_names[result->outcome],
           result->answered);
    for (int i = 0; i < result->directions; i++) {
        print_id(i > 0 ? "," : "", catalog->fields[result->order[i]].id);
    }
    printf("]");
    print_topics(catalog, result);
    print_reasons(catalog, result);
    print_one("neighbour", result->neighbour < 0 ? NULL : catalog->topics[result->neighbour].id);
    print_one("surprise", result->surprise < 0 ? NULL : catalog->topics[result->surprise].id);
    print_one("story", result->story < 0 ? NULL : catalog->stories[result->story].id);
    printf("}\n");
}

/* ---- the file ---- */

static void print_error(long number, const char *text)
{
    printf("{\"line\":%ld,\"error\":", number);
    command_print_json(text);
    printf("}\n");
}

static size_t without_end(const char *text, size_t length)
{
    while (length > 0 && strchr(" \t\r\n", text[length - 1]) != NULL && text[length - 1] != '\0') {
        length--;
    }
    return length;
}

/* Answers every line but blank ones. */
static int answer_file(const struct catalog *catalog, struct json *json, FILE *file)
{
    char *text = NULL;
    size_t room = 0;
    ssize_t got;
    int status = COMMAND_DONE;
    for (long number = 1; (got = getline(&text, &room, file)) >= 0; number++) {
        struct line line = {.catalog = catalog};
        struct quiz_result result;
        struct err err = {0};
        size_t length = without_end(text, (size_t)got);
        if (length == 0) {
            continue;
        }
        if (read_line(&line, json, text, length, &err)) {
            quiz_rank(catalog, &line.sheet, &result);
            print_result(catalog, &result);
        } else {
            print_error(number, err.text);
            status = COMMAND_FINDINGS;
        }
    }
    free(text);
    return status;
}

int quiz_answer_lines(const struct catalog *catalog, const char *path)
{
    struct err err = {0};
    bool is_file = !text_equal(path, "-");
    FILE *file = is_file ? fopen(path, "r") : stdin;
    if (file == NULL) {
        return command_fail("%s: %s; give a file of JSON Lines, or -", path, strerror(errno));
    }
    struct json *json = json_open(&err);
    int status = json != NULL ? answer_file(catalog, json, file) : command_fail("%s", err.text);
    if (ferror(file)) {
        fflush(stdout);
        status = command_fail("%s: cannot be read to its end; give a file of JSON Lines", path);
    }
    json_close(json);
    if (is_file) {
        fclose(file);
    }
    return status;
}
