/* http.h: one connection to one store, by libcurl. This file and http.c are all of Vonk that talks
 * over a network.
 *
 * The certificate is always checked; nothing switches that off. Redirects are not followed: an
 * answer from another place is not the store's. One request at a time. Key and secret are in no
 * sentence. */
#ifndef VONK_SYNC_HTTP_H
#define VONK_SYNC_HTTP_H

#include "base/err.h"
#include "sync/trouble.h"

#include <stdbool.h>
#include <stddef.h>

struct http; /* a libcurl handle and the answer's bytes */

struct http_limits {
    long connect_ms;   /* until connected, TLS included */
    long idle_s;       /* without a byte in either direction */
    long total_ms;     /* for a whole request */
    size_t reply_most; /* bytes of a body; a longer one is no answer */
};

/* 10 s, 30 s, 120 s, 1 MiB. */
extern const struct http_limits http_limits_usual;

struct http_options {
    const char *endpoint; /* https://…, or http:// on this machine; without "/statements" */
    const char *key, *secret;
    const char *ca; /* a file with certificates that are trusted besides the system's; "" none */
    struct http_limits limits;
    bool (*ended)(void *context); /* asked while waiting: true ends the request; may be NULL */
    void *context;
};

/* Bytes of an answer, its head before its body; they live until the next request. */
struct http_answer {
    const char *bytes;
    size_t length;
    enum trouble trouble; /* why there is none: network or certificate */
};

/* Connects nothing yet; the options' strings must live as long as what is returned. NULL and `err`
 * when libcurl fails or the CA's file cannot be read. */
struct http *http_open(const struct http_options *options, struct err *err);

/* Accepts NULL. */
void http_close(struct http *http);

/* POST of a JSON body to ENDPOINT/statements. False, trouble and `err` when there was no whole
 * answer; then nobody knows whether the bytes arrived. */
bool http_post(struct http *http, const char *body, size_t length, struct http_answer *answer,
               struct err *err);

/* GET of ENDPOINT/statements?statementId=ID; `id` needs no escapes. */
bool http_ask(struct http *http, const char *id, struct http_answer *answer, struct err *err);

#endif
