/* status.c: the delivery's state as a small JSON file. */
#include "sync/status.h"

#include "base/file.h"
#include "base/text.h"
#include "sync/scan.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STATUS_BYTES = 8192, TIME_SIZE = 32 };

static const char *const state_names[STATUS_COUNT] = {"idle", "sending", "waiting", "stopped"};

void status_init(struct status *status)
{
    *status = (struct status){.delivered_ms = -1, .since_ms = -1};
}

/* A time with its quotes, or null. */
static const char *write_time(char to[TIME_SIZE], int64_t ms)
{
    time_t seconds = (time_t)(ms / 1000);
    struct tm parts;
    if (ms < 0 || gmtime_r(&seconds, &parts) == NULL) {
        return "null";
    }
    strftime(to, TIME_SIZE, "\"%Y-%m-%dT%H:%M:%SZ\"", &parts);
    return to;
}

bool status_write(const struct status *status, const char *folder, struct err *err)
{
    char text[STATUS_BYTES], path[4096], sentence[2048], last[2 * STATUS_LAST];
    char delivered[TIME_SIZE], since[TIME_SIZE];
    text_json(sentence, sizeof sentence, status->sentence.text);
    text_json(last, sizeof last, status->last);
    int length = snprintf(
        text, sizeof text,
        "{\"version\":1,\n\"state\":\"%s\",\n\"delivered\":%s,\n\"waiting\":%" PRId64
        ",\n\"sent\":%" PRId64 ",\n\"conflicts\":%" PRId64 ",\n\"refused\":%" PRId64
        ",\n\"trouble\":\"%s\",\n\"since\":%s,\n\"sentence\":%s,\n\"last\":%s}\n",
        state_names[status->state], write_time(delivered, status->delivered_ms), status->waiting,
        status->sent, status->conflicts, status->refused, trouble_names[status->trouble],
        write_time(since, status->since_ms), sentence, last);
    snprintf(path, sizeof path, "%s/status.json", folder);
    return file_write(path, text, (size_t)length, err);
}

/* Reads a text; an escape of more than one letter becomes a space. Longer ones are left out. */
static void read_text(char *to, size_t size, const struct scan_span *value)
{
    size_t used = 0;
    if (value->type != SCAN_TEXT || value->length - 2 >= size) {
        return;
    }
    for (const char *at = value->start + 1; at < value->start + value->length - 1; at++) {
        if (*at == '\\') {
            at++;
            to[used++] = strchr("\"\\/", *at) != NULL ? *at : ' ';
            at += *at == 'u' ? 4 : 0;
        } else {
            to[used++] = *at;
        }
    }
    to[used] = '\0';
}

static void read_count(int64_t *to, const struct scan_span *value)
{
    if (value->type == SCAN_NUMBER && value->length < 19) {
        char digits[20] = "";
        memcpy(digits, value->start, value->length);
        int64_t count = strtoll(digits, NULL, 10);
        *to = count > 0 ? count : 0;
    }
}

static void read_time(int64_t *to, const struct scan_span *value)
{
    char text[TIME_SIZE] = "";
    struct tm parts = {0};
    read_text(text, sizeof text, value);
    const char *end = strptime(text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (end != NULL && *end == '\0') {
        *to = (int64_t)timegm(&parts) * 1000;
    }
}

/* The place of a name in a list of `count`; 0 when it is not in it. */
static int read_word(const struct scan_span *value, const char *const *names, int count)
{
    for (int i = 0; i < count; i++) {
        if (scan_is(value, names[i])) {
            return i;
        }
    }
    return 0;
}

static void read_counts(struct status *status, const struct scan_span *whole)
{
    const struct {
        const char *name;
        int64_t *to;
    } counts[] = {
        {"waiting", &status->waiting},
        {"sent", &status->sent},
        {"conflicts", &status->conflicts},
        {"refused", &status->refused},
    };
    struct scan_span value;
    for (size_t i = 0; i < ARRAY_LENGTH(counts); i++) {
        if (scan_member(whole, counts[i].name, &value)) {
            read_count(counts[i].to, &value);
        }
    }
}

void status_parse(struct status *status, const char *text, size_t length)
{
    struct scan scan;
    struct scan_span whole, value;
    status_init(status);
    scan_init(&scan, text, length);
    if (!scan_value(&scan, &whole) || whole.type != SCAN_OBJECT) {
        return;
    }
    read_counts(status, &whole);
    if (scan_member(&whole, "state", &value)) {
        status->state = (enum status_state)read_word(&value, state_names, STATUS_COUNT);
    }
    if (scan_member(&whole, "trouble", &value)) {
        status->trouble = (enum trouble)read_word(&value, trouble_names, TROUBLE_COUNT);
    }
    if (scan_member(&whole, "delivered", &value)) {
        read_time(&status->delivered_ms, &value);
    }
    if (scan_member(&whole, "since", &value)) {
        read_time(&status->since_ms, &value);
    }
    if (scan_member(&whole, "sentence", &value)) {
        read_text(status->sentence.text, sizeof status->sentence.text, &value);
    }
    if (scan_member(&whole, "last", &value)) {
        read_text(status->last, sizeof status->last, &value);
    }
}

void status_read(struct status *status, const char *folder)
{
    struct arena arena;
    size_t size = 0;
    arena_init(&arena, STATUS_BYTES);
    const char *text = NULL;
    if (file_is_folder(folder)) {
        text =
            file_read(&arena, file_join(&arena, folder, "status.json"), STATUS_BYTES, &size, NULL);
    }
    status_parse(status, text != NULL ? text : "", size);
    arena_finish(&arena);
}
