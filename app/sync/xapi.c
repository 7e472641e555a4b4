/* xapi.c: a Learning Record Store as target, xAPI 1.0.3. Owns its connection and its key. */
#include "base/text.h"
#include "sync/credentials.h"
#include "sync/target.h"

#include <stdlib.h>
#include <string.h>

struct xapi {
    struct arena arena;
    struct http *http;
};

/* A key must not cross a network in clear text; on this machine there is no network. */
static bool safe_endpoint(const char *endpoint, struct err *err)
{
    static const char *const starts[] = {"https://", "http://127.0.0.1", "http://localhost",
                                         "http://[::1]"};
    if (endpoint[0] == '\0') {
        return err_set(err, "sync.endpoint is not set; give the store's address, such as "
                            "https://lrs.school.example/xapi");
    }
    for (size_t i = 0; i < ARRAY_LENGTH(starts); i++) {
        size_t length = strlen(starts[i]);
        char next = text_starts(endpoint, starts[i]) ? endpoint[length] : 'x';
        if (i == 0 ? next != 'x' && next != '\0' : next == '/' || next == ':' || next == '\0') {
            return true;
        }
    }
    return err_set(err,
                   "sync.endpoint: %.200s is not safe; give an address that begins with https://",
                   endpoint);
}

static void xapi_close(void *target)
{
    struct xapi *xapi = target;
    if (xapi != NULL) {
        http_close(xapi->http);
        arena_finish(&xapi->arena);
        free(xapi);
    }
}

static void *xapi_open(const struct sync_options *options, bool (*ended)(void *), void *context,
                       struct err *err)
{
    struct credentials credentials;
    struct xapi *xapi = calloc(1, sizeof *xapi);
    if (xapi == NULL) {
        err_set(err, "there is no memory left; start again");
        return NULL;
    }
    arena_init(&xapi->arena, 0);
    if (safe_endpoint(options->endpoint, err) &&
        credentials_read(&credentials, options->credentials, getenv("CREDENTIALS_DIRECTORY"),
                         &xapi->arena, err)) {
        struct http_options http = {.endpoint = options->endpoint,
                                    .key = credentials.key,
                                    .secret = credentials.secret,
                                    .ca = options->ca,
                                    .limits = options->limits,
                                    .ended = ended,
                                    .context = context};
        xapi->http = http_open(&http, err);
    }
    if (xapi->http == NULL) {
        xapi_close(xapi);
        return NULL;
    }
    return xapi;
}

static void xapi_send(void *target, const struct parcel *parcel, struct delivery *delivery)
{
    struct xapi *xapi = target;
    struct http_answer answer;
    struct reply reply;
    bool question = parcel->id[0] != '\0';
    *delivery = (struct delivery){.kind = REPLY_STRANGE, .retry_after_s = -1};
    bool answered =
        question ? http_ask(xapi->http, parcel->id, &answer, &delivery->why)
                 : http_post(xapi->http, parcel->bytes, parcel->length, &answer, &delivery->why);
    if (!answered) {
        delivery->trouble = answer.trouble;
        return;
    }
    reply_read(answer.bytes, answer.length, question ? REPLY_TO_QUESTION : REPLY_TO_STATEMENTS,
               &reply);
    delivery->kind = reply.kind;
    delivery->trouble = reply_trouble(&reply);
    delivery->retry_after_s = reply.retry_after_s;
    reply_sentence(&reply, delivery->why.text, sizeof delivery->why.text);
}

const struct target_row target_xapi = {"xapi", xapi_open, xapi_send, xapi_close};
