/* journal.h: the counts of a kiosk, kept in SQLite by one writer thread.
 *
 * journal_emit copies an event into a ring buffer and returns at once: it takes no lock that the
 * writer holds during I/O and never waits for a disk. The writer commits everything that came in,
 * as one transaction, at most JOURNAL_COMMIT_MS later. "Committed" means that COMMIT returned.
 *
 * Nothing from the disk stops the kiosk. A folder that cannot be written, a full or failing disk:
 * the journal goes on counting in memory, says so in `trouble`, and tries the disk again each
 * minute that something happens. A corrupt or foreign database is set aside together with its -wal
 * and -shm (never deleted) and a new one is begun. The file is opened and examined on the writer's
 * thread, events that come in meanwhile wait in the ring: a large file on a slow card keeps nobody
 * waiting longer than JOURNAL_OPEN_MS.
 *
 * All functions are called from one thread, the screen's, and none of them waits for a disk; those
 * at the end, for staff, are for another thread and say so.
 *
 * One process, one connection, WAL, synchronous=FULL, locking_mode=EXCLUSIVE: a WAL database with
 * two connections can lose a commit on SQLite before 3.51.3. */
#ifndef VONK_JOURNAL_JOURNAL_H
#define VONK_JOURNAL_JOURNAL_H

#include "base/clock.h"
#include "base/err.h"
#include "base/occasion.h"
#include "journal/event.h"
#include "journal/stats.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    /* How long an event waits for others to share its commit. With the commit itself it is on the
     * disk within a second; the longer, the fewer bytes are written for each (4 KiB a commit, often
     * 8). */
    JOURNAL_COMMIT_MS = 800,
    JOURNAL_OPEN_MS = 300, /* how long opening waits for a slow disk before it goes on without */
    JOURNAL_RING = 1024,   /* events that may wait; more are counted as lost */
    JOURNAL_KEYS = 10,     /* a day's uses of the keypad from which on they are counted */
};

/* The folder of frozen batches in the journal's own (outbox.h). */
#define JOURNAL_OUTBOX "outbox"

struct journal; /* opaque */

struct journal_options {
    const char *folder; /* where vonk.db lives; NULL: count in memory only */
    const char *pack;   /* name and version of the pack, such as "vonk-1"; may be NULL */
    const struct occasion *occasion; /* of the visits to come; NULL: none */
    bool sends;                      /* batches are frozen into the folder's outbox/ */
    const char *activity_base;       /* of their statements; may be NULL when nothing is sent */
    uint64_t seed;                   /* of the random visit ids; 0: from the system */
    const struct clock *clock;       /* outlives the journal; read on the caller's thread only */
};

struct journal_counts {
    int64_t visits;       /* visits since the start of the program */
    int64_t interactions; /* events emitted since the start of the program */
    int64_t committed;    /* of these, safely on disk */
    int64_t lost;         /* of these, never to be committed (ring full, disk trouble) */
    bool recording;       /* false: counting in memory only; the reason is in `trouble` */
    char trouble[256];    /* a sentence for staff, "" when all is well; also while recording, when
                             an earlier database was set aside */
};

/* Opens the journal and starts its writer. Always returns a usable journal; when it can only count
 * in memory, `err` holds the sentence (also in journal_counts). Trouble that shows later than
 * JOURNAL_OPEN_MS is in journal_counts only. */
struct journal *journal_open(const struct journal_options *options, struct err *err);

/* Ends a visit that is still open with "shutdown", commits what waits, checkpoints and ends the
 * writer. Accepts NULL. */
void journal_close(struct journal *journal);

/* The attract screen was shown for `seconds` more. `woke` is what ended that, a detail of
 * EVENT_ATTRACT_END, or NULL while it goes on and when the kiosk is switched off. Goes into the
 * totals of the day, not into a visit, and is no interaction. Nobody learns that the keypad was
 * used before it was JOURNAL_KEYS times on one day, as fewer could be about one person: those uses
 * count as touches, so that the visits of the day tell no difference. */
void journal_attract(struct journal *journal, int64_t seconds, const char *woke);

/* Begins a visit: a random id, kept in memory and in this visit's rows only. A visit that was still
 * open is ended with "shutdown" first. */
void journal_visit_start(struct journal *journal);

/* Ends the visit; `how` is a detail of EVENT_VISIT_END. Does nothing when none is open. */
void journal_visit_end(struct journal *journal, const char *how);

/* Adds an interaction to the open visit; without one it is dropped, not counted, and so is a
 * EVENT_VISIT_START, EVENT_VISIT_END or EVENT_ATTRACT_END, which have functions of their own. A
 * subject, detail or value that may not be stored is left out. */
void journal_emit(struct journal *journal, const struct event *event);

/* Interactions of the open visit so far, 0 without one (shown live on the screen `about`). */
int64_t journal_visit_interactions(const struct journal *journal);

/* Waits until everything emitted so far is committed or given up. For scripts and the end. */
void journal_flush(struct journal *journal);

/* Reads the counters; cheap. From any thread. */
void journal_read_counts(struct journal *journal, struct journal_counts *counts);

/* ---- what staff ask for ----
 *
 * Everything is done by the writer on its one connection, in its place among the events: after all
 * that was emitted before, before all that comes later. */

/* The visits that begin from now on are of this occasion; NULL or without a name: of none. It is
 * taken over when the disk allows it. False when the queue is full, because the disk has not
 * answered for a long time: try again. */
bool journal_set_occasion(struct journal *journal, const struct occasion *occasion);

/* Staff checked the clock or set it: it is `wall_ms` now (since 1970-01-01 UTC). Times of this boot
 * are repaired with it (repair.h), and until a time server knows better the journal goes by it,
 * whatever the machine's clock says. False as for journal_set_occasion. */
bool journal_set_clock(struct journal *journal, int64_t wall_ms);

/* For how many real milliseconds something has waited for the writer without its making progress; 0
 * while it has nothing to do and sleeps rightly. An event waits up to JOURNAL_COMMIT_MS anyway, a
 * large database on a slow card some seconds when it is opened or when old rows go: a watchdog
 * should be patient (a minute). Takes no lock; from any thread. */
int64_t journal_stalled(const struct journal *journal);

/* The next three wait for the writer, perhaps for seconds: never call them from the screen's thread
 * but from a worker's, of which any number may wait. The journal must not be closed meanwhile. The
 * caller's structs are filled by the writer's thread while the caller waits. All return false and
 * `err` when it cannot be done; a journal without a folder says that it counts in memory only. */

/* Copies the whole database, all that was emitted before the call included, to a new file with mode
 * 0600, which export_database (export.h) can read. Commits go on meanwhile and are in the copy too.
 * Works while the disk is full or read-only, when the copy lies on another; what is counted in
 * memory only is not in it. The file holds every row: put it where it does not outlive its use (a
 * tmpfs such as /run), and delete it. */
bool journal_snapshot(struct journal *journal, const char *path, struct err *err);

/* Adds the figures of the database to `stats`, which stats_init began (with a filter for a day or
 * an occasion) in an arena that nobody else uses meanwhile. At most 100 ms at 10 million
 * interactions. */
bool journal_stats(struct journal *journal, struct stats *stats, struct err *err);

/* Notes that an export with all visits up to `visit` (export_done) was handed over at `wall_ms`,
 * after it was verified where it lies: thirty days later their rows go (retain.h). Does nothing,
 * and succeeds, when the day is not known (`wall_ms` < 0): the rows then stay for longer. */
bool journal_hand_over(struct journal *journal, int64_t visit, int64_t wall_ms, struct err *err);

#endif
