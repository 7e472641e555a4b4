/* http.c: requests by libcurl's easy interface. Owns the handle, which keeps its connection open
 * between requests, and one buffer for the answer. */
#include "sync/http.h"

#include "base/file.h"
#include "base/text.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    HEAD_MOST = 64 * 1024, /* bytes of an answer's head */
    CA_MOST = 4 * 1024 * 1024,
    URL_SIZE = 512
};

struct http {
    CURL *curl;
    struct curl_slist *headers;
    struct http_options options;
    char url[URL_SIZE];
    struct arena ca; /* what it trusts, when that is more than the system's */
    char *bytes;
    size_t length, room, head; /* head: bytes before the body */
    bool overflow;
};

const struct http_limits http_limits_usual = {
    .connect_ms = 10 * 1000,
    .idle_s = 30,
    .total_ms = 120 * 1000,
    .reply_most = 1024 * 1024,
};

/* Adds bytes to the answer, which holds at most `most`. */
static bool add(struct http *http, const char *from, size_t length, size_t most)
{
    if (length > most || http->length > most - length) {
        http->overflow = true;
        return false;
    }
    if (http->length + length > http->room) {
        size_t room = (http->length + length) * 2;
        char *bytes = realloc(http->bytes, room);
        if (bytes == NULL) {
            return false;
        }
        http->bytes = bytes;
        http->room = room;
    }
    memcpy(http->bytes + http->length, from, length);
    http->length += length;
    return true;
}

/* A line of a head. Each answer begins anew (100 Continue comes before the real one); what stands
 * behind a body is left out. */
static size_t take_head(char *from, size_t one, size_t length, void *context)
{
    struct http *http = context;
    (void)one;
    if (length >= 5 && memcmp(from, "HTTP/", 5) == 0) {
        http->length = http->head = 0;
    } else if (http->length > http->head) {
        return length;
    }
    if (!add(http, from, length, HEAD_MOST)) {
        return 0;
    }
    http->head = http->length;
    return length;
}

static size_t take_body(char *from, size_t one, size_t length, void *context)
{
    struct http *http = context;
    (void)one;
    return add(http, from, length, http->head + http->options.limits.reply_most) ? length : 0;
}

static int watch(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    struct http *http = context;
    (void)a, (void)b, (void)c, (void)d;
    return http->options.ended != NULL && http->options.ended(http->options.context);
}

/* The system's certificates and the school's, one behind the other. */
static bool trust(struct http *http, struct err *err)
{
    size_t size = 0, more_size = 0;
    const curl_version_info_data *info = curl_version_info(CURLVERSION_NOW);
    char *more = file_read(&http->ca, http->options.ca, CA_MOST, &more_size, err);
    if (more == NULL) {
        return false;
    }
    if (strstr(more, "-----BEGIN CERTIFICATE-----") == NULL) {
        return err_set(err, "%s: holds no certificate; give a PEM file in sync.ca",
                       http->options.ca);
    }
    const char *all = "";
    if (info->cainfo != NULL && file_exists(info->cainfo)) {
        all = file_read(&http->ca, info->cainfo, CA_MOST, &size, err);
        if (all == NULL) {
            return false;
        }
    }
    char *both = arena_alloc(&http->ca, size + more_size + 2);
    memcpy(both, all, size);
    both[size] = '\n';
    memcpy(both + size + 1, more, more_size);
    struct curl_blob blob = {both, size + more_size + 1, CURL_BLOB_NOCOPY};
    return curl_easy_setopt(http->curl, CURLOPT_CAINFO_BLOB, &blob) == CURLE_OK ||
           err_set(err, "%s: libcurl cannot use it; give a PEM file in sync.ca", http->options.ca);
}

static void set_safety(struct http *http)
{
    const struct http_limits *limits = &http->options.limits;
    CURL *curl = http->curl;
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, limits->connect_ms);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, limits->idle_s);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, limits->total_ms);
}

static void set_exchange(struct http *http)
{
    CURL *curl = http->curl;
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
    curl_easy_setopt(curl, CURLOPT_USERNAME, http->options.key);
    curl_easy_setopt(curl, CURLOPT_PASSWORD, http->options.secret);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "vonkctl/" VONK_VERSION);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, http->headers);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_head);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, http);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, http);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, watch);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, http);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
}

/* No "Expect": a store that does not know it would cost a second for each batch. */
static bool make_headers(struct http *http)
{
    static const char *const lines[] = {"Content-Type: application/json",
                                        "X-Experience-API-Version: 1.0.3", "Expect:"};
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        struct curl_slist *more = curl_slist_append(http->headers, lines[i]);
        if (more == NULL) {
            return false;
        }
        http->headers = more;
    }
    return true;
}

struct http *http_open(const struct http_options *options, struct err *err)
{
    struct http *http = calloc(1, sizeof *http);
    if (http == NULL || curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        free(http);
        err_set(err, "libcurl could not be started; start again");
        return NULL;
    }
    http->options = *options;
    arena_init(&http->ca, 0);
    http->curl = curl_easy_init();
    if (http->curl == NULL || !make_headers(http)) {
        err_set(err, "libcurl could not be started; start again");
    } else if (options->ca[0] == '\0' || trust(http, err)) {
        set_safety(http);
        set_exchange(http);
        return http;
    }
    http_close(http);
    return NULL;
}

void http_close(struct http *http)
{
    if (http == NULL) {
        return;
    }
    curl_easy_cleanup(http->curl);
    curl_slist_free_all(http->headers);
    arena_finish(&http->ca);
    free(http->bytes);
    free(http);
    curl_global_cleanup();
}

/* Why there is no answer. */
static void explain(const struct http *http, CURLcode code, struct http_answer *answer,
                    struct err *err)
{
    bool proof = code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR ||
                 code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_ISSUER_ERROR;
    answer->trouble = proof ? TROUBLE_CERTIFICATE : TROUBLE_NETWORK;
    if (proof) {
        err_set(err,
                "%s cannot prove to be the store (%s); check this machine's clock, sync.endpoint "
                "and sync.ca",
                http->options.endpoint, curl_easy_strerror(code));
    } else if (http->overflow) {
        err_set(err, "%s answers more than %zu bytes; check sync.endpoint", http->options.endpoint,
                http->options.limits.reply_most);
    } else {
        err_set(err, "%s does not answer (%s); check the network", http->options.endpoint,
                curl_easy_strerror(code));
    }
}

static bool run(struct http *http, struct http_answer *answer, struct err *err)
{
    http->length = http->head = 0;
    http->overflow = false;
    *answer = (struct http_answer){.trouble = TROUBLE_NONE};
    curl_easy_setopt(http->curl, CURLOPT_URL, http->url);
    CURLcode code = curl_easy_perform(http->curl);
    if (code != CURLE_OK) {
        explain(http, code, answer, err);
        return false;
    }
    answer->bytes = http->bytes;
    answer->length = http->length;
    return true;
}

/* The endpoint with or without a slash at its end. */
static int endpoint_length(const struct http *http)
{
    int length = (int)strlen(http->options.endpoint);
    while (length > 0 && http->options.endpoint[length - 1] == '/') {
        length--;
    }
    return length;
}

bool http_post(struct http *http, const char *body, size_t length, struct http_answer *answer,
               struct err *err)
{
    snprintf(http->url, sizeof http->url, "%.*s/statements", endpoint_length(http),
             http->options.endpoint);
    curl_easy_setopt(http->curl, CURLOPT_POST, 1L);
    curl_easy_setopt(http->curl, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(http->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
    return run(http, answer, err);
}

bool http_ask(struct http *http, const char *id, struct http_answer *answer, struct err *err)
{
    snprintf(http->url, sizeof http->url, "%.*s/statements?statementId=%s", endpoint_length(http),
             http->options.endpoint, id);
    curl_easy_setopt(http->curl, CURLOPT_HTTPGET, 1L);
    return run(http, answer, err);
}
