/* test_reply.c: what an answer means, by its status, its head and its body; and that any bytes are
 * survived. */
#include "sync/reply.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define JSON "Content-Type: application/json; charset=utf-8\r\n"
#define UUID "\"0a345678-1234-4234-8234-123456789012\""

static struct reply read_text(const char *text, enum reply_to to)
{
    struct reply reply;
    reply_read(text, strlen(text), to, &reply);
    return reply;
}

static const struct {
    const char *text;
    enum reply_to to;
    enum reply_kind kind;
    enum trouble trouble;
} answers[] = {
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n[" UUID "]", REPLY_TO_STATEMENTS, REPLY_STORED, TROUBLE_NONE},
    {"HTTP/2 200 \r\n" JSON "\r\n[" UUID "," UUID "]\n", REPLY_TO_STATEMENTS, REPLY_STORED,
     TROUBLE_NONE},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n[]", REPLY_TO_STATEMENTS, REPLY_STORED, TROUBLE_NONE},
    {"HTTP/1.1 200 OK\r\n\r\n[]", REPLY_TO_STATEMENTS, REPLY_STORED, TROUBLE_NONE},
    {"HTTP/1.1 204 No Content\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_STORED, TROUBLE_NONE},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n[" UUID, REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n[1]", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n{}", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n[]", REPLY_TO_STATEMENTS, REPLY_STRANGE,
     TROUBLE_STRANGER},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n<html>", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 201 Created\r\n" JSON "\r\n[]", REPLY_TO_STATEMENTS, REPLY_STRANGE,
     TROUBLE_STRANGER},
    {"HTTP/1.1 302 Found\r\nLocation: http://x/\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_STRANGE,
     TROUBLE_STRANGER},
    {"HTTP/1.1 400 Bad\r\n" JSON "\r\n{\"warnings\":[]}", REPLY_TO_STATEMENTS, REPLY_REFUSED,
     TROUBLE_REFUSED},
    {"HTTP/1.1 400 Bad\r\nContent-Type: text/plain\r\n\r\nno verb", REPLY_TO_STATEMENTS,
     REPLY_REFUSED, TROUBLE_REFUSED},
    {"HTTP/1.1 400 Bad\r\nContent-Type: text/html\r\n\r\nblocked", REPLY_TO_STATEMENTS,
     REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 400 Bad\r\n\r\n  <!doctype html>", REPLY_TO_STATEMENTS, REPLY_STRANGE,
     TROUBLE_STRANGER},
    {"HTTP/1.1 401 No\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_DENIED, TROUBLE_CREDENTIALS},
    {"HTTP/1.1 403 No\r\n\r\n", REPLY_TO_QUESTION, REPLY_DENIED, TROUBLE_CREDENTIALS},
    {"HTTP/1.1 404 No\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 404 No\r\n\r\n", REPLY_TO_QUESTION, REPLY_ABSENT, TROUBLE_REFUSED},
    {"HTTP/1.1 408 Slow\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_LATER, TROUBLE_BUSY},
    {"HTTP/1.1 409 Conflict\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_CONFLICT, TROUBLE_REFUSED},
    {"HTTP/1.1 413 Large\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_LARGE, TROUBLE_REFUSED},
    {"HTTP/1.1 429 Many\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_LATER, TROUBLE_BUSY},
    {"HTTP/1.1 500 Oh\r\n\r\n", REPLY_TO_STATEMENTS, REPLY_LATER, TROUBLE_BUSY},
    {"HTTP/1.1 599 Oh\r\n\r\n", REPLY_TO_QUESTION, REPLY_LATER, TROUBLE_BUSY},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n{\"id\":" UUID "}", REPLY_TO_QUESTION, REPLY_STORED,
     TROUBLE_NONE},
    {"HTTP/1.1 200 OK\r\n" JSON "\r\n[]", REPLY_TO_QUESTION, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 204 No\r\n\r\n", REPLY_TO_QUESTION, REPLY_STRANGE, TROUBLE_STRANGER},
    {"", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1 2x0 OK\r\n\r\n[]", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"HTTP/1.1", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
    {"SSH-2.0-OpenSSH_9.2\r\n", REPLY_TO_STATEMENTS, REPLY_STRANGE, TROUBLE_STRANGER},
};

static void every_answer_has_its_meaning(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        struct reply reply = read_text(answers[i].text, answers[i].to);
        if (reply.kind != answers[i].kind || reply_trouble(&reply) != answers[i].trouble) {
            fail_msg("answer %zu is taken for %d: %s", i, (int)reply.kind, answers[i].text);
        }
    }
}

static void everything_but_success_has_a_sentence(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        char sentence[512] = "x";
        struct reply reply = read_text(answers[i].text, answers[i].to);
        reply_sentence(&reply, sentence, sizeof sentence);
        assert_int_equal(sentence[0] == '\0', reply.kind == REPLY_STORED);
        assert_null(strchr(sentence, '\n'));
    }
}

static int64_t retry_after(const char *fields)
{
    char text[256];
    snprintf(text, sizeof text, "HTTP/1.1 429 Many\r\n%s\r\n", fields);
    return read_text(text, REPLY_TO_STATEMENTS).retry_after_s;
}

static void retry_after_is_seconds_or_a_date_by_the_stores_own_clock(void **state)
{
    (void)state;
    assert_int_equal(retry_after(""), -1);
    assert_int_equal(retry_after("Retry-After: 120\r\n"), 120);
    assert_int_equal(retry_after("retry-after:0\r\n"), 0);
    assert_int_equal(retry_after("Retry-After: -5\r\n"), -1);
    assert_int_equal(retry_after("Retry-After: soon\r\n"), -1);
    assert_int_equal(retry_after("Retry-After: 5 minutes\r\n"), -1);
    assert_int_equal(retry_after("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
                                 "Retry-After: Sun, 06 Nov 1994 08:51:07 GMT\r\n"),
                     90);
    assert_int_equal(retry_after("Retry-After: Sun, 06 Nov 1994 08:51:07 GMT\r\n"), -1);
    assert_int_equal(retry_after("Retry-After: Sun, 06 Nov 1994 08:49:07 GMT\r\n"
                                 "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
                     -1);
}

static void what_the_store_says_is_printable(void **state)
{
    (void)state;
    struct reply reply =
        read_text("HTTP/1.1 400 Bad\r\n\r\n\x1b[31mred\xc3\xa9\r\n two", REPLY_TO_STATEMENTS);
    assert_string_equal(reply.text, "?[31mred??   two");
}

/* Random bytes, and true answers with some bytes changed, at the exact end of their memory. */
static void any_bytes_are_survived(void **state)
{
    (void)state;
    struct random random;
    random_init(&random, 6);
    for (int round = 0; round < 20000; round++) {
        const char *from = answers[random_below(&random, sizeof answers / sizeof *answers)].text;
        size_t length = round % 2 == 0 ? strlen(from) : random_below(&random, 200);
        char *bytes = malloc(length + 1);
        for (size_t i = 0; i < length; i++) {
            bool keep = round % 2 == 0 && random_below(&random, 20) > 0;
            bytes[i] = keep ? from[i] : (char)random_below(&random, 256);
        }
        bytes = realloc(bytes, length > 0 ? length : 1);
        struct reply reply;
        char sentence[512];
        reply_read(bytes, length, round % 3 == 0 ? REPLY_TO_QUESTION : REPLY_TO_STATEMENTS, &reply);
        reply_sentence(&reply, sentence, sizeof sentence);
        assert_true(reply.status >= 0 && reply.status <= 999);
        free(bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_has_its_meaning),
        cmocka_unit_test(everything_but_success_has_a_sentence),
        cmocka_unit_test(retry_after_is_seconds_or_a_date_by_the_stores_own_clock),
        cmocka_unit_test(what_the_store_says_is_printable),
        cmocka_unit_test(any_bytes_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
