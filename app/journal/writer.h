/* writer.h: what is done with events on the writer's side: stored, or given up.
 *
 * Holds the store and the rules for trouble: one retry, then counting goes on in memory and the
 * disk is left alone for WRITER_REST_MS; a line in the log at most that often. No thread and no
 * clock of its own: time is handed in, in milliseconds of any clock that never goes back. */
#ifndef VONK_JOURNAL_WRITER_H
#define VONK_JOURNAL_WRITER_H

#include "base/err.h"
#include "journal/copy.h"
#include "journal/stats.h"
#include "journal/store.h"

#include <stdbool.h>
#include <stdint.h>

enum { WRITER_REST_MS = 60 * 1000 };

struct writer {
    struct store_options options; /* folder NULL: memory only */
    struct store *store;          /* NULL: not open */
    bool resting;                 /* the disk failed; not tried before: */
    int64_t rest_until_ms;
    bool logged;
    int64_t logged_ms;
    struct err trouble;       /* why nothing is stored, "" when all is well */
    struct err notice;        /* what staff should know all the same: a file was put aside */
    struct occasion occasion; /* the last one that was set; the options' points here then */
    bool occasion_due;        /* the store does not know of it yet */
    struct copy copy;         /* one that is being made of the store */
};

/* Opens the store. The options' strings outlive the writer. */
void writer_open(struct writer *writer, const struct store_options *options, int64_t now_ms);

/* Closes the store. Accepts a zeroed writer. */
void writer_close(struct writer *writer);

/* Stores a batch; returns how many of it are committed. The others are lost for good. */
int writer_deliver(struct writer *writer, const struct store_entry *entries, int count,
                   int64_t now_ms);

/* The visits to come are of this occasion. One that cannot be stored now is with the next batch. */
void writer_set_occasion(struct writer *writer, const struct occasion *occasion);

/* Notes what staff said of the clock. What cannot be stored is lost: the next visit says it too. */
void writer_note_clock(struct writer *writer, const struct moment *moment);

/* store_hand_over for an export. False and `err` when it is not stored. */
bool writer_hand_over(struct writer *writer, int64_t visit, int64_t wall_ms, struct err *err);

/* Adds the figures of the database, also of one that cannot be written. */
bool writer_stats(struct writer *writer, struct stats *stats, struct err *err);

/* Copies the database (copy.h), also one that cannot be written; one copy at a time. A database
 * that is put aside meanwhile ends it. Steps follow while the answer is COPY_MORE; `err` is set
 * when it is COPY_FAILED. */
enum copy_state writer_copy_begin(struct writer *writer, const char *path, struct err *err);
enum copy_state writer_copy_step(struct writer *writer, struct err *err);

/* The sentence for staff: trouble, else notice, else "". */
const char *writer_sentence(const struct writer *writer);

/* True when what is delivered goes to the disk. */
bool writer_records(const struct writer *writer);

#endif
