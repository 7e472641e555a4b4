/* journal_staff.c: what staff's screens ask of the journal. An order waits in a short queue for its
 * place among the events and is carried out on the writer's thread, on the one connection; a copy
 * is made in steps between which batches are committed as ever. */
#include "journal/journal_inside.h"

/* ---- the writer's side ---- */

int journal_before_orders(const struct journal *journal)
{
    if (journal->order_count == 0) {
        return journal->waiting;
    }
    int64_t before = journal->orders[journal->first_order].after - journal->taken;
    return before < journal->waiting ? (int)before : journal->waiting;
}

/* Under the lock: the thread that waits may go on. */
static void settle(struct journal *journal, struct call *call, bool ok)
{
    call->ok = ok;
    call->done = true;
    pthread_cond_broadcast(&journal->done);
}

static void step_copy(struct journal *journal)
{
    struct call *call = journal->copying;
    pthread_mutex_unlock(&journal->lock);
    enum copy_state state = writer_copy_step(&journal->writer, &call->err);
    pthread_mutex_lock(&journal->lock);
    if (state != COPY_MORE) {
        journal->copying = NULL;
        settle(journal, call, state == COPY_DONE);
    }
}

void journal_carry_out(struct journal *journal)
{
    if (journal->order_count == 0) {
        step_copy(journal);
        return;
    }
    struct order order = journal->orders[journal->first_order];
    pthread_mutex_unlock(&journal->lock);
    order.carry_out(journal, &order);
    pthread_mutex_lock(&journal->lock);
    journal->first_order = (journal->first_order + 1) % JOURNAL_ORDERS;
    journal->order_count--;
    if (order.call != NULL && order.call != journal->copying) {
        settle(journal, order.call, order.call->ok);
    }
    pthread_cond_broadcast(&journal->done); /* there is room for an order */
}

static void set_occasion(struct journal *journal, struct order *order)
{
    writer_set_occasion(&journal->writer, &order->occasion);
}

static void note_clock(struct journal *journal, struct order *order)
{
    writer_note_clock(&journal->writer, &order->moment);
}

static void hand_over(struct journal *journal, struct order *order)
{
    struct call *call = order->call;
    call->ok = writer_hand_over(&journal->writer, call->visit, call->wall_ms, &call->err);
}

static void add_stats(struct journal *journal, struct order *order)
{
    struct call *call = order->call;
    call->ok = writer_stats(&journal->writer, call->stats, &call->err);
}

static void begin_copy(struct journal *journal, struct order *order)
{
    struct call *call = order->call;
    enum copy_state state = COPY_FAILED;
    if (journal->copying != NULL) {
        err_set(&call->err, "another copy is being made; wait for it");
    } else {
        state = writer_copy_begin(&journal->writer, call->path, &call->err);
    }
    call->ok = state == COPY_DONE;
    if (state == COPY_MORE) {
        journal->copying = call;
    }
}

/* ---- the callers' side ---- */

/* Puts an order in the queue, under the lock; false when it is full. */
static bool put_order(struct journal *journal, struct order *order)
{
    if (journal->order_count == JOURNAL_ORDERS) {
        return false;
    }
    order->after = journal->taken + journal->waiting;
    journal->orders[(journal->first_order + journal->order_count) % JOURNAL_ORDERS] = *order;
    journal->order_count++;
    journal_wake(journal);
    return true;
}

/* For the screen's thread: a disk that does not answer keeps nobody waiting. */
static bool order(struct journal *journal, struct order *order)
{
    bool ok = true;
    if (journal->has_thread) {
        pthread_mutex_lock(&journal->lock);
        ok = put_order(journal, order);
        pthread_mutex_unlock(&journal->lock);
    }
    return ok;
}

/* For other threads: returns when the order is carried out. */
static bool order_and_wait(struct journal *journal, struct order *order, struct err *err)
{
    struct call *call = order->call;
    pthread_mutex_lock(&journal->lock);
    if (!journal->has_thread) {
        err_set(&call->err, "%s", journal->counts.trouble);
        call->done = true;
    }
    while (!call->done && !put_order(journal, order)) {
        pthread_cond_wait(&journal->done, &journal->lock);
    }
    while (!call->done) {
        pthread_cond_wait(&journal->done, &journal->lock);
    }
    pthread_mutex_unlock(&journal->lock);
    return call->ok || err_set(err, "%s", call->err.text);
}

bool journal_set_occasion(struct journal *journal, const struct occasion *occasion)
{
    struct order ask = {.carry_out = set_occasion};
    if (occasion != NULL) {
        ask.occasion = *occasion;
    }
    return order(journal, &ask);
}

bool journal_set_clock(struct journal *journal, int64_t wall_ms)
{
    int64_t now_ms = clock_now(journal->clock);
    struct order ask = {.carry_out = note_clock,
                        .moment = {.mono_ms = moment_round(now_ms),
                                   .wall_ms = moment_round(wall_ms),
                                   .quality = QUALITY_STAFF}};
    journal->clock_set = true;
    journal->clock_offset_ms = wall_ms - now_ms;
    return order(journal, &ask);
}

bool journal_snapshot(struct journal *journal, const char *path, struct err *err)
{
    struct call call = {.path = path};
    struct order ask = {.carry_out = begin_copy, .call = &call};
    return order_and_wait(journal, &ask, err);
}

bool journal_stats(struct journal *journal, struct stats *stats, struct err *err)
{
    struct call call = {.stats = stats};
    struct order ask = {.carry_out = add_stats, .call = &call};
    return order_and_wait(journal, &ask, err);
}

bool journal_hand_over(struct journal *journal, int64_t visit, int64_t wall_ms, struct err *err)
{
    struct call call = {.visit = visit, .wall_ms = wall_ms};
    struct order ask = {.carry_out = hand_over, .call = &call};
    return order_and_wait(journal, &ask, err);
}

int64_t journal_stalled(const struct journal *journal)
{
    int64_t owed_ms = journal->owed_ms;
    int64_t now_ms = journal_real_ms();
    return owed_ms > 0 && now_ms > owed_ms ? now_ms - owed_ms : 0;
}
