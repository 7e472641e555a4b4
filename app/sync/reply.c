/* reply.c: reads a store's answer. One table says what a status means; the rest looks whether the
 * head and the body fit it. */
#include "sync/reply.h"

#include "base/text.h"
#include "sync/scan.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

/* What a status means. `only_of` -1: in any case. */
static const struct {
    int first, last, only_of;
    enum reply_kind kind;
} meanings[] = {
    {200, 200, -1, REPLY_STORED},
    {204, 204, REPLY_TO_STATEMENTS, REPLY_STORED},
    {400, 400, REPLY_TO_STATEMENTS, REPLY_REFUSED},
    {401, 401, -1, REPLY_DENIED},
    {403, 403, -1, REPLY_DENIED},
    {404, 404, REPLY_TO_QUESTION, REPLY_ABSENT},
    {408, 408, -1, REPLY_LATER},
    {409, 409, REPLY_TO_STATEMENTS, REPLY_CONFLICT},
    {413, 413, REPLY_TO_STATEMENTS, REPLY_LARGE},
    {425, 425, -1, REPLY_LATER},
    {429, 429, -1, REPLY_LATER},
    {500, 599, -1, REPLY_LATER},
};

static enum reply_kind meaning(int status, enum reply_to to)
{
    for (size_t i = 0; i < ARRAY_LENGTH(meanings); i++) {
        bool asked = meanings[i].only_of < 0 || meanings[i].only_of == (int)to;
        if (status >= meanings[i].first && status <= meanings[i].last && asked) {
            return meanings[i].kind;
        }
    }
    return REPLY_STRANGE;
}

/* Copies at most size - 1 bytes as printable ASCII, without white space at either end. */
static void copy_printable(char *to, size_t size, const char *from, size_t length)
{
    while (length > 0 && isspace((unsigned char)*from)) {
        from++;
        length--;
    }
    size_t used = 0;
    for (size_t i = 0; i < length && used + 1 < size; i++) {
        bool printable = from[i] >= 0x20 && from[i] < 0x7f;
        to[used++] = printable ? from[i] : isspace((unsigned char)from[i]) ? ' ' : '?';
    }
    while (used > 0 && to[used - 1] == ' ') {
        used--;
    }
    to[used] = '\0';
}

/* The next line of a head, without its end; false after the last. */
static bool next_line(const char **at, const char *end, const char **line, size_t *length)
{
    if (*at >= end) {
        return false;
    }
    const char *newline = memchr(*at, '\n', (size_t)(end - *at));
    *line = *at;
    *length = (size_t)((newline != NULL ? newline : end) - *at);
    *at = newline != NULL ? newline + 1 : end;
    if (*length > 0 && (*line)[*length - 1] == '\r') {
        (*length)--;
    }
    return true;
}

/* What stands behind a field's name; false when the line is another field. */
static bool field(const char *line, size_t length, const char *name, char *to, size_t size)
{
    size_t start = strlen(name);
    if (length <= start || line[start] != ':' || strncasecmp(line, name, start) != 0) {
        return false;
    }
    copy_printable(to, size, line + start + 1, length - start - 1);
    return true;
}

/* A date of HTTP, "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7), in s since 1970; -1. */
static int64_t read_date(const char *text)
{
    struct tm parts = {0};
    const char *end = strptime(text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return end != NULL && *end == '\0' ? (int64_t)timegm(&parts) : -1;
}

static int64_t read_retry_after(const char *text, const char *date)
{
    char *end;
    long seconds = strtol(text, &end, 10);
    if (end != text && *end == '\0') {
        return seconds >= 0 ? seconds : -1;
    }
    int64_t until = read_date(text), now = read_date(date);
    return until >= 0 && now >= 0 && until >= now ? until - now : -1;
}

/* Reads the lines up to the empty one; returns where the body begins. */
static const char *read_head(const char *bytes, const char *end, struct reply *reply)
{
    char retry_after[64] = "", date[64] = "";
    const char *at = bytes, *line;
    size_t length;
    if (!next_line(&at, end, &line, &length) || length < 10 || memcmp(line, "HTTP/", 5) != 0) {
        return end;
    }
    const char *space = memchr(line, ' ', length);
    if (space == NULL || line + length - space < 4 || !isdigit((unsigned char)space[1]) ||
        !isdigit((unsigned char)space[2]) || !isdigit((unsigned char)space[3])) {
        return end;
    }
    reply->status = (space[1] - '0') * 100 + (space[2] - '0') * 10 + (space[3] - '0');
    while (next_line(&at, end, &line, &length) && length > 0) {
        field(line, length, "Content-Type", reply->type, sizeof reply->type);
        field(line, length, "Location", reply->location, sizeof reply->location);
        field(line, length, "Retry-After", retry_after, sizeof retry_after);
        field(line, length, "Date", date, sizeof date);
    }
    reply->retry_after_s = read_retry_after(retry_after, date);
    return at;
}

/* "Application/JSON; charset=utf-8" becomes "application/json". */
static void trim_type(char *type)
{
    type[strcspn(type, "; ")] = '\0';
    for (char *letter = type; *letter != '\0'; letter++) {
        *letter = (char)tolower((unsigned char)*letter);
    }
}

/* A JSON array of texts, and nothing behind it. */
static bool is_ids(const char *body, size_t length)
{
    struct scan scan;
    struct scan_span id;
    scan_init(&scan, body, length);
    if (!scan_take(&scan, '[')) {
        return false;
    }
    if (!scan_take(&scan, ']')) {
        do {
            if (!scan_value(&scan, &id) || id.type != SCAN_TEXT) {
                return false;
            }
        } while (scan_take(&scan, ','));
        if (!scan_take(&scan, ']')) {
            return false;
        }
    }
    return scan_at_end(&scan);
}

static bool is_object(const char *body, size_t length)
{
    struct scan scan;
    struct scan_span value;
    scan_init(&scan, body, length);
    return scan_value(&scan, &value) && value.type == SCAN_OBJECT && scan_at_end(&scan);
}

/* A page for people comes from something before the store: a firewall, a proxy, a login page. It
 * must not make us set statements aside. */
static bool is_page(const struct reply *reply, const char *body, size_t length)
{
    while (length > 0 && isspace((unsigned char)*body)) {
        body++;
        length--;
    }
    return text_equal(reply->type, "text/html") || (length > 0 && *body == '<');
}

/* Whether head and body fit what the status says. */
static bool fits(const struct reply *reply, enum reply_to to, const char *body, size_t length)
{
    switch (reply->kind) {
    case REPLY_STORED:
        if (reply->status == 204) {
            return true;
        }
        if (reply->type[0] != '\0' && strstr(reply->type, "json") == NULL) {
            return false;
        }
        return to == REPLY_TO_STATEMENTS ? is_ids(body, length) : is_object(body, length);
    case REPLY_REFUSED:
    case REPLY_CONFLICT:
    case REPLY_ABSENT:
        return !is_page(reply, body, length);
    default:
        return true;
    }
}

void reply_read(const char *bytes, size_t length, enum reply_to to, struct reply *reply)
{
    const char *end = bytes + length;
    *reply = (struct reply){.kind = REPLY_STRANGE, .retry_after_s = -1};
    const char *body = read_head(bytes, end, reply);
    size_t body_length = (size_t)(end - body);
    trim_type(reply->type);
    reply->kind = meaning(reply->status, to);
    if (!fits(reply, to, body, body_length)) {
        reply->kind = REPLY_STRANGE;
    }
    if (reply->kind != REPLY_STORED && !is_page(reply, body, body_length)) {
        copy_printable(reply->text, sizeof reply->text, body, body_length);
    }
}

enum trouble reply_trouble(const struct reply *reply)
{
    static const enum trouble troubles[] = {
        [REPLY_STRANGE] = TROUBLE_STRANGER, [REPLY_STORED] = TROUBLE_NONE,
        [REPLY_REFUSED] = TROUBLE_REFUSED,  [REPLY_CONFLICT] = TROUBLE_REFUSED,
        [REPLY_LARGE] = TROUBLE_REFUSED,    [REPLY_DENIED] = TROUBLE_CREDENTIALS,
        [REPLY_LATER] = TROUBLE_BUSY,       [REPLY_ABSENT] = TROUBLE_REFUSED,
    };
    return troubles[reply->kind];
}

void reply_sentence(const struct reply *reply, char *to, size_t size)
{
    const char *colon = reply->text[0] != '\0' ? ": " : "";
    to[0] = '\0';
    switch (reply->kind) {
    case REPLY_STORED:
        break;
    case REPLY_DENIED:
        snprintf(to, size,
                 "the store does not let us in (%d); put the right key and secret into the file "
                 "of sync.credentials",
                 reply->status);
        break;
    case REPLY_LATER:
        snprintf(to, size, "the store cannot take statements now (%d%s%s); it is asked again",
                 reply->status, colon, reply->text);
        break;
    case REPLY_STRANGE:
        if (reply->location[0] != '\0') {
            snprintf(
                to, size,
                "the store's address leads elsewhere, to %s; check sync.endpoint, or log in to "
                "the network first",
                reply->location);
            break;
        }
        snprintf(to, size,
                 "what answers (%d%s%s) is not a Learning Record Store; check sync.endpoint, or "
                 "log in to the network first",
                 reply->status, reply->type[0] != '\0' ? ", " : "", reply->type);
        break;
    default:
        snprintf(to, size, "the store refuses it (%d%s%s)", reply->status, colon, reply->text);
    }
}
