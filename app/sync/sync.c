/* sync.c: the loop over the batches of an outbox, and what is done with each answer. Owns the lock,
 * the target and the status; whatever it forgets in a crash the outbox folder still says. */
#include "sync/sync.h"

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "sync/backoff.h"
#include "sync/batch.h"
#include "sync/outbox.h"
#include "sync/plan.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How it goes on after a step. */
enum next { NEXT_GO_ON, NEXT_GIVE_UP, NEXT_STOP, NEXT_END };

/* A batch that is done with. */
struct settled {
    const char *name, *to; /* in the round's arena; "sent" or "refused" */
};

struct sync {
    const struct sync_options *options;
    const struct sync_env *env;
    struct outbox outbox;
    const struct target_row *row;
    void *target;
    struct status status;
    struct backoff backoff, rounds; /* of one parcel; of rounds that ended in trouble */
    struct arena list, arena;       /* the names of a round; one batch */
    bool once;
    struct settled settled[SYNC_GROUP]; /* done with and not moved yet */
    int settled_count;
    int64_t settled_since; /* monotonic ms, of the first of them */
};

/* A batch under way. */
struct flight {
    const char *name;
    struct batch batch;
    int stored, conflicts, refused;
};

struct sync *sync_open(const struct sync_options *options, const struct sync_env *env,
                       struct err *err)
{
    const struct target_row *row = target_find(options->target);
    if (row == NULL) {
        err_set(err, "sync.target is not set; give xapi or folder");
        return NULL;
    }
    struct sync *sync = calloc(1, sizeof *sync);
    if (sync == NULL) {
        err_set(err, "there is no memory left; start again");
        return NULL;
    }
    sync->options = options;
    sync->env = env;
    sync->row = row;
    sync->outbox.lock = -1;
    arena_init(&sync->list, 0);
    arena_init(&sync->arena, 0);
    backoff_init(&sync->backoff, env->random);
    backoff_init(&sync->rounds, env->random);
    sync->target = row->open(options, env->ended, env->context, err);
    if (sync->target == NULL || !outbox_open(&sync->outbox, options->outbox, err)) {
        sync_close(sync);
        return NULL;
    }
    status_read(&sync->status, options->outbox);
    return sync;
}

void sync_close(struct sync *sync)
{
    if (sync == NULL) {
        return;
    }
    sync->row->close(sync->target);
    outbox_close(&sync->outbox);
    arena_finish(&sync->list);
    arena_finish(&sync->arena);
    free(sync);
}

const struct status *sync_status(const struct sync *sync)
{
    return &sync->status;
}

static void tell(struct sync *sync, enum status_state state)
{
    struct err err = {{0}};
    sync->status.state = state;
    if (!status_write(&sync->status, sync->outbox.folder, &err)) {
        log_warning("sync", "%s", err.text);
    }
}

static void note(struct sync *sync, enum trouble trouble, const char *sentence)
{
    sync->status.trouble = trouble;
    sync->status.since_ms = clock_wall(sync->env->clock);
    err_set(&sync->status.sentence, "%s", sentence);
    log_warning("sync", "%s", sentence);
}

/* A disk of ours that cannot be written. */
static enum next full(struct sync *sync, const struct err *err)
{
    note(sync, TROUBLE_FULL, err->text);
    return NEXT_GIVE_UP;
}

/* True when a name is one of those in a list with spaces between. */
static bool listed(const char *list, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = list; (at = strstr(at, name)) != NULL; at += length) {
        if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0')) {
            return true;
        }
    }
    return false;
}

/* Moves what is settled. The count is written first and names these batches: whenever the power
 * goes in between, they are sent again and not counted again. */
static enum next move_settled(struct sync *sync, enum status_state state)
{
    struct err err = {{0}};
    int count = sync->settled_count;
    sync->settled_count = 0;
    if (count > 0) {
        sync->status.last[0] = '\0';
    }
    for (int i = 0; i < count; i++) {
        size_t used = strlen(sync->status.last);
        snprintf(sync->status.last + used, STATUS_LAST - used, "%s%s", i > 0 ? " " : "",
                 sync->settled[i].name);
    }
    tell(sync, state);
    for (int i = 0; i < count; i++) {
        if (!outbox_move(&sync->outbox, sync->settled[i].name, sync->settled[i].to, &sync->arena,
                         &err)) {
            return full(sync, &err);
        }
    }
    return count == 0 || outbox_settle(&sync->outbox, &err) ? NEXT_GO_ON : full(sync, &err);
}

/* Waits before the same bytes go again. */
static enum next hold(struct sync *sync, int tries, int64_t retry_after_s)
{
    int64_t wait = backoff_next(&sync->backoff, retry_after_s);
    if (sync->once && (tries >= SYNC_ONCE_TRIES || wait > SYNC_ONCE_WAIT_MS)) {
        return NEXT_GIVE_UP;
    }
    enum next moved = move_settled(sync, STATUS_WAITING);
    if (moved != NEXT_GO_ON) {
        return moved;
    }
    return sync->env->wait(sync->env->context, wait) ? NEXT_END : NEXT_GO_ON;
}

/* Sends a parcel until it is answered for good: NEXT_GO_ON with the answer's kind in `delivery`. */
static enum next send_parcel(struct sync *sync, const struct parcel *parcel,
                             struct delivery *delivery)
{
    for (int tries = 1;; tries++) {
        sync->row->send(sync->target, parcel, delivery);
        if (sync->env->ended(sync->env->context)) {
            return NEXT_END;
        }
        if (delivery->kind != REPLY_STRANGE && delivery->kind != REPLY_LATER &&
            delivery->kind != REPLY_DENIED) {
            backoff_reset(&sync->backoff);
            return NEXT_GO_ON;
        }
        note(sync, delivery->trouble, delivery->why.text);
        if (delivery->kind == REPLY_DENIED) {
            return NEXT_STOP;
        }
        enum next next = hold(sync, tries, delivery->retry_after_s);
        if (next != NEXT_GO_ON) {
            return next;
        }
    }
}

/* Sets one statement aside. */
static enum next refuse(struct sync *sync, struct flight *flight, int number, const char *why)
{
    const struct batch_statement *statement = &flight->batch.statements[number];
    struct err err = {{0}};
    if (!outbox_refuse(&sync->outbox, flight->name, statement->id,
                       flight->batch.bytes + statement->start, statement->length, why, &sync->arena,
                       &err)) {
        return full(sync, &err);
    }
    flight->refused++;
    note(sync, TROUBLE_REFUSED,
         arena_printf(&sync->arena, "a statement of %s is in refused/: %s", flight->name, why));
    return NEXT_GO_ON;
}

/* One statement that cannot be halved. A conflict is asked about: the store may have it already. */
static enum next settle_one(struct sync *sync, struct flight *flight, int number,
                            const struct delivery *answer)
{
    const char *id = flight->batch.statements[number].id;
    struct delivery asked;
    if (answer->kind == REPLY_CONFLICT && id[0] != '\0') {
        struct parcel question = {.name = flight->name, .id = id};
        enum next next = send_parcel(sync, &question, &asked);
        if (next != NEXT_GO_ON) {
            return next;
        }
        if (asked.kind == REPLY_STORED) {
            flight->stored++;
            flight->conflicts++;
            return NEXT_GO_ON;
        }
    }
    return refuse(sync, flight, number, answer->why.text);
}

/* Sends the ranges of a batch until all statements are settled. */
static enum next send_batch(struct sync *sync, struct flight *flight)
{
    struct plan plan;
    struct plan_range range;
    char *room = arena_alloc(&sync->arena, flight->batch.length);
    plan_init(&plan, flight->batch.count);
    while (plan_next(&plan, &range)) {
        size_t length = batch_cut(&flight->batch, range.first, range.count, room);
        struct parcel parcel = {.name = flight->name, .bytes = room, .length = length, .id = ""};
        struct delivery delivery;
        enum next next = send_parcel(sync, &parcel, &delivery);
        if (next == NEXT_GO_ON && delivery.kind != REPLY_STORED) {
            if (range.count > 1) {
                plan_split(&plan);
                continue;
            }
            next = settle_one(sync, flight, range.first, &delivery);
        } else if (next == NEXT_GO_ON) {
            flight->stored += range.count;
        }
        if (next != NEXT_GO_ON) {
            return next;
        }
        plan_settle(&plan);
    }
    return NEXT_GO_ON;
}

/* Counts a batch that is settled, and moves it away with its group. */
static enum next finish_batch(struct sync *sync, const struct flight *flight)
{
    struct status *status = &sync->status;
    int64_t now = clock_now(sync->env->clock);
    if (!listed(status->last, flight->name)) {
        status->sent += flight->stored;
        status->conflicts += flight->conflicts;
    }
    if (flight->refused > 0) {
        status->refused = outbox_refused(&sync->outbox, &sync->arena);
    }
    if (sync->settled_count == 0) {
        sync->settled_since = now;
    }
    bool nothing = flight->stored == 0 && flight->refused > 0;
    sync->settled[sync->settled_count++] =
        (struct settled){flight->name, nothing ? "refused" : "sent"};
    status->delivered_ms = clock_wall(sync->env->clock);
    status->waiting--;
    bool due = sync->settled_count == SYNC_GROUP || now - sync->settled_since >= SYNC_GROUP_MS;
    return due ? move_settled(sync, STATUS_SENDING) : NEXT_GO_ON;
}

/* A batch that is none goes to refused/, so that it holds up no other. */
static enum next set_aside(struct sync *sync, const char *name, const struct err *why)
{
    struct err err = {{0}};
    const char *sentence = arena_printf(
        &sync->arena, "%s is no batch of statements (%s); it is in refused/", name, why->text);
    note(sync, TROUBLE_DAMAGED, sentence);
    if (!outbox_explain(&sync->outbox, name, sentence, &sync->arena, &err) ||
        !outbox_move(&sync->outbox, name, "refused", &sync->arena, &err) ||
        !outbox_settle(&sync->outbox, &err)) {
        return full(sync, &err);
    }
    sync->status.waiting--;
    return NEXT_GO_ON;
}

static enum next deliver(struct sync *sync, const char *name)
{
    struct flight *flight = arena_new(&sync->arena, struct flight);
    struct err err = {{0}};
    size_t size = 0;
    const char *path = file_join(&sync->arena, sync->outbox.folder, name);
    const char *bytes = file_read(&sync->arena, path, BATCH_BYTES, &size, &err);
    if (bytes == NULL) {
        note(sync, TROUBLE_DAMAGED, err.text);
        return NEXT_GIVE_UP;
    }
    flight->name = name;
    if (!batch_read(&flight->batch, bytes, size, &err)) {
        return set_aside(sync, name, &err);
    }
    enum next next = send_batch(sync, flight);
    return next == NEXT_GO_ON ? finish_batch(sync, flight) : next;
}

/* One batch after the other, in the order of their names. A file of which the disk gives nothing is
 * passed over; what is out of reach ends the round. */
static enum next deliver_names(struct sync *sync, char **names, int count)
{
    enum next worst = NEXT_GO_ON;
    for (int i = 0; i < count; i++) {
        arena_reset(&sync->arena);
        enum next next = deliver(sync, names[i]);
        if (next == NEXT_STOP || next == NEXT_END ||
            (next == NEXT_GIVE_UP && sync->status.trouble != TROUBLE_DAMAGED)) {
            return next;
        }
        worst = next == NEXT_GIVE_UP ? next : worst;
    }
    return worst;
}

/* A round: what is in the outbox now. */
static enum next deliver_all(struct sync *sync)
{
    int count = 0;
    struct err err = {{0}};
    arena_reset(&sync->list);
    char **names = outbox_list(&sync->outbox, &sync->list, &count, &err);
    if (names == NULL) {
        return full(sync, &err);
    }
    sync->status.waiting = count;
    sync->status.refused = outbox_refused(&sync->outbox, &sync->list);
    enum next next = deliver_names(sync, names, count);
    enum next moved = sync->settled_count > 0 ? move_settled(sync, STATUS_SENDING) : NEXT_GO_ON;
    return next == NEXT_GO_ON ? moved : next;
}

/* With `once` a round ends sync, unless the kiosk wrote more meanwhile. */
static bool another_round(struct sync *sync, enum next next)
{
    int count = 0;
    arena_reset(&sync->list);
    return next == NEXT_GO_ON && outbox_list(&sync->outbox, &sync->list, &count, NULL) != NULL &&
           count > 0;
}

static enum sync_end stop(struct sync *sync, enum sync_end end, struct err *err)
{
    tell(sync, STATUS_STOPPED);
    err_set(err, "not delivered: %.440s; %" PRId64 " batches wait", sync->status.sentence.text,
            sync->status.waiting);
    return end;
}

/* How long until the next look into the outbox. */
static int64_t pause_ms(struct sync *sync, enum next next)
{
    if (next == NEXT_GIVE_UP) {
        return SYNC_POLL_MS + backoff_next(&sync->rounds, -1);
    }
    backoff_reset(&sync->rounds);
    return SYNC_POLL_MS;
}

enum sync_end sync_run(struct sync *sync, bool once, struct err *err)
{
    sync->once = once;
    for (;;) {
        enum next next = deliver_all(sync);
        if (next == NEXT_STOP) {
            return stop(sync, SYNC_STOPPED, err);
        }
        if (next == NEXT_END) {
            tell(sync, STATUS_STOPPED);
            return SYNC_ENDED;
        }
        if (once && another_round(sync, next)) {
            continue;
        }
        if (once && next == NEXT_GIVE_UP) {
            return stop(sync, SYNC_BEHIND, err);
        }
        tell(sync, next == NEXT_GIVE_UP ? STATUS_WAITING : STATUS_IDLE);
        if (once) {
            return SYNC_DELIVERED;
        }
        if (sync->env->wait(sync->env->context, pause_ms(sync, next))) {
            tell(sync, STATUS_STOPPED);
            return SYNC_ENDED;
        }
    }
}
