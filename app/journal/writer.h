/* writer.h: what is done with events on the writer's side: stored, or given up.
 *
 * Holds the store and the rules for trouble: one retry, then counting goes on in memory and the
 * disk is left alone for WRITER_REST_MS; a line in the log at most that often. No thread and no
 * clock of its own: time is handed in, in milliseconds of any clock that never goes back. */
#ifndef VONK_JOURNAL_WRITER_H
#define VONK_JOURNAL_WRITER_H

#include "base/err.h"
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
    struct err trouble; /* why nothing is stored, "" when all is well */
    struct err notice;  /* what staff should know all the same: a file was put aside */
};

/* Opens the store. The options' strings outlive the writer. */
void writer_open(struct writer *writer, const struct store_options *options, int64_t now_ms);

/* Closes the store. Accepts a zeroed writer. */
void writer_close(struct writer *writer);

/* Stores a batch; returns how many of it are committed. The others are lost for good. */
int writer_deliver(struct writer *writer, const struct store_entry *entries, int count,
                   int64_t now_ms);

/* The sentence for staff: trouble, else notice, else "". */
const char *writer_sentence(const struct writer *writer);

/* True when what is delivered goes to the disk. */
bool writer_records(const struct writer *writer);

#endif
