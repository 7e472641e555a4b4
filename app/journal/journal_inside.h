/* journal_inside.h: the journal's own struct, for journal.c and for journal_staff.c, which does
 * what staff ask of the writer's thread. Nobody else includes it. */
#ifndef VONK_JOURNAL_JOURNAL_INSIDE_H
#define VONK_JOURNAL_JOURNAL_INSIDE_H

#include "base/arena.h"
#include "base/random.h"
#include "journal/journal.h"
#include "journal/writer.h"

#include <pthread.h>
#include <stdatomic.h>

enum { JOURNAL_ORDERS = 8 };

/* A thread that waits until an order is carried out: what it wants, and what came of it. All of it
 * is that thread's. */
struct call {
    const char *path;    /* of a copy */
    struct stats *stats; /* to add to */
    int64_t visit, wall_ms;
    struct err err;
    bool ok, done;
};

/* Something other than an event that the writer is to do, in its place among the events. */
struct order {
    void (*carry_out)(struct journal *journal, struct order *order); /* on the writer's thread */
    int64_t after; /* entries that come before it, counted from the first ever */
    struct occasion occasion;
    struct moment moment;
    struct call *call; /* NULL: nobody waits */
};

struct journal {
    struct arena arena; /* owns the journal itself and the options' strings */

    /* The caller's thread. */
    const struct clock *clock;
    struct random random;
    struct store_visit visit;
    bool visit_open;
    int64_t visit_start_ms; /* monotonic */
    int64_t visit_interactions;
    bool clock_set; /* by staff: wall = monotonic + clock_offset_ms, until a time server knows
                       better */
    int64_t clock_offset_ms;
    int64_t key_day; /* days since 1970 */
    int keys;        /* uses of the keypad on that day */
    pthread_t thread;
    bool has_thread;

    /* Both threads, under `lock`. */
    pthread_mutex_t lock;
    pthread_cond_t wake; /* there is something for the writer to do */
    pthread_cond_t done; /* the writer has opened the store, or settled a batch */
    struct store_entry ring[JOURNAL_RING];
    int first, waiting;
    int64_t taken; /* entries that the writer took out of the ring, ever */
    struct order orders[JOURNAL_ORDERS];
    int first_order, order_count;
    int64_t due_ms;   /* when what waits must be committed, by real_ms */
    int64_t accepted; /* entries that were handed over */
    int64_t settled;  /* of these, committed or lost */
    int64_t flush_to; /* somebody waits until so many are settled */
    struct journal_counts counts;
    bool opened, ending;
    _Atomic int64_t owed_ms; /* by real_ms: since when something waits without progress; 0: nothing
                                does. Read without the lock, which could be what hangs */

    /* The writer's thread. */
    struct store_options store_options;
    struct occasion occasion;
    struct writer writer;
    struct call *copying; /* whose copy is being made; NULL: no copy is */
    struct store_entry batch[JOURNAL_RING];
};

/* ---- journal.c ---- */

/* Real milliseconds, also where the kiosk runs on a virtual clock. */
int64_t journal_real_ms(void);

/* Under the lock: there is work for the writer, who is woken. */
void journal_wake(struct journal *journal);

/* ---- journal_staff.c, on the writer's thread ---- */

/* Under the lock: how many of the waiting entries come before the first order. */
int journal_before_orders(const struct journal *journal);

/* Carries out the first order, or makes a step of the copy; called and left under the lock, which
 * is free meanwhile. */
void journal_carry_out(struct journal *journal);

#endif
