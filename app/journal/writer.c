/* writer.c: the rules for a disk that fails. A full disk may be freed and a card may come back, so
 * that the disk is tried again after each rest, with the events that came in last. */
#include "journal/writer.h"

#include "base/log.h"

#include <stddef.h>

/* Tells staff and maintainers; a disk that fails all day must not fill the log. */
static void log_sometimes(struct writer *writer, const char *sentence, int64_t now_ms)
{
    if (!writer->logged || now_ms - writer->logged_ms >= WRITER_REST_MS) {
        log_warning("journal", "%s", sentence);
        writer->logged = true;
        writer->logged_ms = now_ms;
    }
}

static void rest(struct writer *writer, const struct err *why, int64_t now_ms)
{
    err_set(&writer->trouble, "Visits are counted in memory only. %s", why->text);
    writer->resting = true;
    writer->rest_until_ms = now_ms + WRITER_REST_MS;
    log_sometimes(writer, writer->trouble.text, now_ms);
}

/* Opens the store when it is not; false and `err` when it cannot be. */
static bool have_store(struct writer *writer, int64_t now_ms, struct err *err)
{
    if (writer->store == NULL) {
        struct err notice = {0};
        writer->store = store_open(&writer->options, &notice, err);
        if (notice.text[0] != '\0') {
            writer->notice = notice;
            log_sometimes(writer, notice.text, now_ms);
        }
    }
    return writer->store != NULL;
}

void writer_open(struct writer *writer, const struct store_options *options, int64_t now_ms)
{
    struct err err = {0};
    *writer = (struct writer){.options = *options};
    if (options->folder == NULL) {
        err_set(&writer->trouble, "Visits are counted in memory only, because no folder was "
                                  "given; start with --data DIR to keep them");
    } else if (!have_store(writer, now_ms, &err)) {
        rest(writer, &err, now_ms);
    }
}

void writer_close(struct writer *writer)
{
    store_close(writer->store);
    writer->store = NULL;
}

static int try_deliver(struct writer *writer, const struct store_entry *entries, int count,
                       int64_t now_ms, struct err *err)
{
    if (!have_store(writer, now_ms, err)) {
        return -1;
    }
    int stored = store_commit(writer->store, entries, count, err);
    if (stored < 0 && store_is_damaged(writer->store)) {
        store_abandon(writer->store); /* the next attempt examines it and puts it aside */
        writer->store = NULL;
    }
    return stored;
}

int writer_deliver(struct writer *writer, const struct store_entry *entries, int count,
                   int64_t now_ms)
{
    struct err err = {0};
    bool memory_only = writer->options.folder == NULL;
    if (memory_only || (writer->resting && now_ms < writer->rest_until_ms)) {
        return 0;
    }
    int stored = try_deliver(writer, entries, count, now_ms, &err);
    if (stored < 0 && !writer->resting) {
        stored = try_deliver(writer, entries, count, now_ms, &err);
    }
    if (stored < 0) {
        rest(writer, &err, now_ms);
        return 0;
    }
    if (writer->resting) {
        writer->resting = false;
        writer->trouble = (struct err){0};
        log_sometimes(writer, "Visits are stored on the disk again.", now_ms);
    }
    return stored;
}

const char *writer_sentence(const struct writer *writer)
{
    return writer->trouble.text[0] != '\0' ? writer->trouble.text : writer->notice.text;
}

bool writer_records(const struct writer *writer)
{
    return writer->store != NULL && !writer->resting;
}
