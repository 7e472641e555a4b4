/* writer.c: the rules for a disk that fails. A full disk may be freed and a card may come back, so
 * that the disk is tried again after each rest, with the events that came in last. */
#include "journal/writer.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/log.h"
#include "journal/aside.h"
#include "journal/source.h"
#include "journal/stats_file.h"

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
    copy_drop(&writer->copy);
    store_close(writer->store);
    writer->store = NULL;
}

/* Tells the store of an occasion that it does not know yet. */
static bool tell_occasion(struct writer *writer, struct err *err)
{
    writer->occasion_due =
        writer->occasion_due && !store_set_occasion(writer->store, writer->options.occasion, err);
    return !writer->occasion_due;
}

static int try_deliver(struct writer *writer, const struct store_entry *entries, int count,
                       int64_t now_ms, struct err *err)
{
    if (!have_store(writer, now_ms, err)) {
        return -1;
    }
    int stored = tell_occasion(writer, err) ? store_commit(writer->store, entries, count, err) : -1;
    if (stored < 0 && store_is_damaged(writer->store)) {
        copy_drop(&writer->copy);
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

/* ---- what staff ask for ---- */

void writer_set_occasion(struct writer *writer, const struct occasion *occasion)
{
    struct err err = {0};
    writer->occasion = occasion != NULL ? *occasion : (struct occasion){.goal = 0};
    writer->options.occasion = &writer->occasion;
    writer->occasion_due = true;
    if (writer_records(writer)) {
        tell_occasion(writer, &err);
    }
}

void writer_note_clock(struct writer *writer, const struct moment *moment)
{
    struct err err = {0};
    if (writer_records(writer)) {
        store_note_clock(writer->store, moment, &err);
    }
}

bool writer_hand_over(struct writer *writer, int64_t visit, int64_t wall_ms, struct err *err)
{
    if (!writer_records(writer)) {
        return err_set(err, "%s", writer->trouble.text);
    }
    return store_hand_over(writer->store, HANDED_EXPORT, visit, wall_ms, err);
}

/* The file of a store that cannot be opened for writing, in the arena; NULL and `err` when there is
 * none to read. */
static const char *find_file(const struct writer *writer, struct arena *arena, struct err *err)
{
    const char *folder = writer->options.folder;
    const char *path = folder != NULL ? file_join(arena, folder, ASIDE_DATABASE) : NULL;
    if (path == NULL || !file_exists(path)) {
        err_set(err, "%s", writer->trouble.text);
        return NULL;
    }
    return path;
}

bool writer_stats(struct writer *writer, struct stats *stats, struct err *err)
{
    if (writer->store != NULL) {
        return stats_add_database(stats, store_database(writer->store), store_path(writer->store),
                                  err);
    }
    const char *path = find_file(writer, stats->arena, err);
    return path != NULL && stats_add(stats, path, err);
}

/* Copies a file that the kiosk does not have open, at once: a store that is opened meanwhile would
 * be a second connection. */
static enum copy_state copy_file(struct writer *writer, const char *to, struct err *err)
{
    struct arena arena;
    struct source source = {.db = NULL};
    enum copy_state state = COPY_FAILED;
    arena_init(&arena, 0);
    const char *path = find_file(writer, &arena, err);
    if (path != NULL && source_open(&source, path, &arena, err) &&
        copy_begin(&writer->copy, source.db, to, err)) {
        do {
            state = copy_step(&writer->copy, err);
        } while (state == COPY_MORE);
    }
    source_close(&source);
    arena_finish(&arena);
    return state;
}

enum copy_state writer_copy_begin(struct writer *writer, const char *path, struct err *err)
{
    if (writer->store == NULL) {
        return copy_file(writer, path, err);
    }
    return copy_begin(&writer->copy, store_database(writer->store), path, err) ? COPY_MORE
                                                                               : COPY_FAILED;
}

enum copy_state writer_copy_step(struct writer *writer, struct err *err)
{
    if (writer->copy.to == NULL) {
        err_set(err, "the copy was given up: the database was damaged and is put aside; try again");
        return COPY_FAILED;
    }
    return copy_step(&writer->copy, err);
}

const char *writer_sentence(const struct writer *writer)
{
    return writer->trouble.text[0] != '\0' ? writer->trouble.text : writer->notice.text;
}

bool writer_records(const struct writer *writer)
{
    return writer->store != NULL && !writer->resting;
}
