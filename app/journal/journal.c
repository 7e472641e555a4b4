/* journal.c: visits on the caller's thread, a ring of entries, and the thread that empties it.
 *
 * The lock is held for a few instructions only: to put one entry in, or to learn which entries to
 * take. The writer copies them out unlocked (nobody overwrites an entry that still counts as
 * waiting) and then talks to the disk unlocked. It sleeps while the ring is empty; the first entry
 * wakes it and it then waits for company, so that entries of the same second share a commit. */
#include "journal/journal_inside.h"

#include "base/file.h"
#include "base/text.h"
#include "base/thread.h"
#include "journal/schema.h"

#include <errno.h>
#include <string.h>
#include <time.h>

/* Real time even where the kiosk runs on a virtual clock: a commit must not wait for a script. */
int64_t journal_real_ms(void)
{
    struct timespec t = {0};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Waits, under the lock, for a signal or for a moment of real_ms; false at that moment. */
static bool wait_until(struct journal *journal, pthread_cond_t *condition, int64_t ms)
{
    struct timespec until = {.tv_sec = (time_t)(ms / 1000), .tv_nsec = (long)(ms % 1000) * 1000000};
    return pthread_cond_timedwait(condition, &journal->lock, &until) != ETIMEDOUT;
}

static bool must_write_now(const struct journal *journal)
{
    return journal->ending || journal->settled < journal->flush_to ||
           journal->waiting >= JOURNAL_RING / 2 || journal->order_count > 0 ||
           journal->copying != NULL;
}

/* Returns, under the lock, when there is a batch to write or nothing more will come. */
static void wait_for_batch(struct journal *journal)
{
    while (!must_write_now(journal)) {
        if (journal->waiting == 0) {
            pthread_cond_wait(&journal->wake, &journal->lock);
        } else if (!wait_until(journal, &journal->wake, journal->due_ms)) {
            return;
        }
    }
}

void journal_wake(struct journal *journal)
{
    if (journal->owed_ms == 0) {
        journal->owed_ms = journal_real_ms();
    }
    pthread_cond_signal(&journal->wake);
}

/* Notes, under the lock, that the writer has come round; false when there is nothing to do. */
static bool has_work(struct journal *journal)
{
    bool work = journal->waiting > 0 || journal->order_count > 0 || journal->copying != NULL;
    journal->owed_ms = work ? journal_real_ms() : 0;
    return work;
}

/* Copies what waits into the batch, up to the first order; called and left under the lock, which is
 * free meanwhile. */
static int take_batch(struct journal *journal)
{
    int first = journal->first;
    int count = journal_before_orders(journal);
    if (count == journal->waiting) {
        journal->due_ms = journal_real_ms() + JOURNAL_COMMIT_MS; /* of what comes in from now on */
    }
    pthread_mutex_unlock(&journal->lock);
    int at_end = JOURNAL_RING - first < count ? JOURNAL_RING - first : count;
    memcpy(journal->batch, journal->ring + first, (size_t)at_end * sizeof *journal->batch);
    memcpy(journal->batch + at_end, journal->ring,
           (size_t)(count - at_end) * sizeof *journal->batch);
    pthread_mutex_lock(&journal->lock);
    journal->first = (first + count) % JOURNAL_RING;
    journal->waiting -= count;
    journal->taken += count;
    return count;
}

/* Shows the writer's state to the other thread; under the lock. */
static void publish(struct journal *journal)
{
    struct journal_counts *counts = &journal->counts;
    counts->recording = writer_records(&journal->writer);
    text_copy(counts->trouble, sizeof counts->trouble, writer_sentence(&journal->writer));
    pthread_cond_broadcast(&journal->done);
}

static bool is_interaction(const struct store_entry *entry)
{
    return !event_classes[entry->event.kind].by_day;
}

static void write_batch(struct journal *journal)
{
    int count = take_batch(journal);
    int interactions = 0;
    for (int i = 0; i < count; i++) {
        interactions += is_interaction(&journal->batch[i]);
    }
    pthread_mutex_unlock(&journal->lock);
    int stored = writer_deliver(&journal->writer, journal->batch, count, journal_real_ms());
    pthread_mutex_lock(&journal->lock);
    journal->counts.committed += stored;
    journal->counts.lost += interactions - stored;
    journal->settled += count;
    publish(journal);
}

/* The writer's thread. */
static void *write_batches(void *data)
{
    struct journal *journal = data;
    journal->owed_ms = journal_real_ms();
    writer_open(&journal->writer, &journal->store_options, journal_real_ms());
    pthread_mutex_lock(&journal->lock);
    journal->opened = true;
    publish(journal);
    for (;;) {
        if (!has_work(journal) && journal->ending) {
            break;
        }
        wait_for_batch(journal);
        if (journal_before_orders(journal) > 0) {
            write_batch(journal);
        } else if (journal->order_count > 0 || journal->copying != NULL) {
            journal_carry_out(journal);
        }
    }
    pthread_mutex_unlock(&journal->lock);
    writer_close(&journal->writer);
    return NULL;
}

static void init_locks(struct journal *journal)
{
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&journal->lock, NULL);
    pthread_cond_init(&journal->wake, &monotonic);
    pthread_cond_init(&journal->done, &monotonic);
    pthread_condattr_destroy(&monotonic);
}

/* Waits until the store is open, but not for a disk that hangs. */
static void wait_until_open(struct journal *journal)
{
    int64_t until = journal_real_ms() + JOURNAL_OPEN_MS;
    pthread_mutex_lock(&journal->lock);
    while (!journal->opened && wait_until(journal, &journal->done, until)) {
    }
    pthread_mutex_unlock(&journal->lock);
}

static void start_writing(struct journal *journal)
{
    journal->counts.recording = true;
    journal->has_thread = thread_start(&journal->thread, write_batches, journal);
    if (journal->has_thread) {
        wait_until_open(journal);
        return;
    }
    journal->counts.recording = false;
    text_copy(journal->counts.trouble, sizeof journal->counts.trouble,
              "Visits are counted in memory only, because no thread could be started; "
              "restart the kiosk");
}

struct journal *journal_open(const struct journal_options *options, struct err *err)
{
    struct arena arena;
    arena_init(&arena, 0);
    struct journal *journal = arena_new(&arena, struct journal);
    journal->clock = options->clock;
    if (options->occasion != NULL) {
        journal->occasion = *options->occasion;
    }
    journal->store_options = (struct store_options){
        .occasion = &journal->occasion,
        .folder = options->folder != NULL ? arena_copy(&arena, options->folder) : NULL,
        .pack = arena_copy(&arena, options->pack),
        .started = moment_read(options->clock),
    };
    if (options->sends && options->folder != NULL) {
        journal->store_options.upkeep =
            (struct upkeep_options){.outbox = file_join(&arena, options->folder, JOURNAL_OUTBOX),
                                    .activity_base = arena_copy(&arena, options->activity_base)};
    }
    journal->arena = arena;
    if (options->seed != 0) {
        random_init(&journal->random, options->seed);
    } else {
        random_init_system(&journal->random);
    }
    init_locks(journal);
    if (options->folder != NULL) {
        start_writing(journal);
    } else {
        writer_open(&journal->writer, &journal->store_options, 0);
        publish(journal);
    }
    struct journal_counts counts;
    journal_read_counts(journal, &counts);
    if (!counts.recording) {
        err_set(err, "%s", counts.trouble);
    }
    return journal;
}

void journal_close(struct journal *journal)
{
    if (journal == NULL) {
        return;
    }
    journal_visit_end(journal, "shutdown");
    if (journal->has_thread) {
        pthread_mutex_lock(&journal->lock);
        journal->ending = true;
        pthread_cond_signal(&journal->wake);
        pthread_mutex_unlock(&journal->lock);
        pthread_join(journal->thread, NULL);
    }
    pthread_cond_destroy(&journal->wake);
    pthread_cond_destroy(&journal->done);
    pthread_mutex_destroy(&journal->lock);
    struct arena arena = journal->arena;
    arena_finish(&arena);
}

/* Makes an event fit the CHECKs of the store, whoever made it: what does not fit is left out. */
static struct event make_storable(const struct event *event)
{
    const struct event_class *class = &event_classes[event->kind];
    struct event clean = *event;
    clean.subject[EVENT_ID_SIZE - 1] = '\0';
    clean.detail[EVENT_ID_SIZE - 1] = '\0';
    if (class->subject == EVENT_SUBJECT_NONE || !schema_takes_subject(clean.subject)) {
        clean.subject[0] = '\0';
    }
    if (!event_detail_known(clean.kind, clean.detail)) {
        clean.detail[0] = '\0';
    }
    if (class->value == NULL || clean.value < 0) {
        clean.value = 0;
    }
    clean.value = clean.value < SCHEMA_MOST_VALUE ? clean.value : SCHEMA_MOST_VALUE;
    return clean;
}

/* Milliseconds since the visit's start, within what the store takes. */
static int64_t visit_ms(const struct journal *journal)
{
    int64_t ms = clock_now(journal->clock) - journal->visit_start_ms;
    return ms < 0 ? 0 : ms < SCHEMA_MOST_MS ? ms : SCHEMA_MOST_MS;
}

/* The moment it is now, as staff told it where nobody knows better. */
static struct moment read_moment(const struct journal *journal)
{
    struct moment moment = moment_read(journal->clock);
    if (journal->clock_set && moment.quality < QUALITY_NTP) {
        moment.wall_ms = moment_round(clock_now(journal->clock) + journal->clock_offset_ms);
        moment.quality = QUALITY_STAFF;
    }
    return moment;
}

/* Puts an entry in the ring, under the lock, and wakes the writer for the first of a batch or when
 * it should hurry. */
static void put(struct journal *journal, const struct store_entry *entry)
{
    journal->accepted++;
    journal->counts.interactions += is_interaction(entry);
    if (!journal->has_thread || journal->waiting == JOURNAL_RING) {
        journal->counts.lost += is_interaction(entry);
        journal->settled++;
        return;
    }
    journal->ring[(journal->first + journal->waiting) % JOURNAL_RING] = *entry;
    if (journal->waiting++ == 0) {
        journal->due_ms = journal_real_ms() + JOURNAL_COMMIT_MS;
        journal_wake(journal);
    } else if (journal->waiting == JOURNAL_RING / 2) {
        pthread_cond_signal(&journal->wake);
    }
}

static void add(struct journal *journal, const struct event *event)
{
    struct store_entry entry = {
        .event = make_storable(event),
        .ms = visit_ms(journal),
        .visit = journal->visit,
    };
    journal->visit_interactions++;
    pthread_mutex_lock(&journal->lock);
    put(journal, &entry);
    pthread_mutex_unlock(&journal->lock);
}

/* True when this use of the keypad may be told as one. */
static bool count_key(struct journal *journal, int64_t wall_ms)
{
    int64_t day = wall_ms > 0 ? wall_ms / (24 * 3600 * 1000) : 0;
    journal->keys = day == journal->key_day ? journal->keys + 1 : 1;
    journal->key_day = day;
    return journal->keys >= JOURNAL_KEYS;
}

void journal_attract(struct journal *journal, int64_t seconds, const char *woke)
{
    seconds = seconds < SCHEMA_MOST_VALUE ? seconds : SCHEMA_MOST_VALUE;
    struct store_entry entry = {
        .event = event_make(EVENT_ATTRACT_END, NULL, woke, seconds > 0 ? (int)seconds : 0),
        .visit.start = read_moment(journal),
    };
    entry.times = entry.event.detail[0] != '\0';
    if (text_equal(entry.event.detail, "key") && !count_key(journal, entry.visit.start.wall_ms)) {
        text_copy(entry.event.detail, sizeof entry.event.detail, "touch");
    }
    pthread_mutex_lock(&journal->lock);
    put(journal, &entry);
    pthread_mutex_unlock(&journal->lock);
}

void journal_visit_start(struct journal *journal)
{
    journal_visit_end(journal, "shutdown");
    journal->visit.order++;
    uuid_make(journal->visit.id, &journal->random);
    journal->visit.start = read_moment(journal);
    journal->visit_start_ms = clock_now(journal->clock);
    journal->visit_interactions = 0;
    journal->visit_open = true;
    pthread_mutex_lock(&journal->lock);
    journal->counts.visits++;
    pthread_mutex_unlock(&journal->lock);
    struct event event = event_make(EVENT_VISIT_START, NULL, NULL, 0);
    add(journal, &event);
}

void journal_visit_end(struct journal *journal, const char *how)
{
    if (journal->visit_open) {
        int seconds = (int)(visit_ms(journal) / 1000);
        struct event event = event_make(EVENT_VISIT_END, NULL, how, seconds);
        add(journal, &event);
        journal->visit_open = false;
        journal->visit_interactions = 0;
    }
}

void journal_emit(struct journal *journal, const struct event *event)
{
    bool of_visit = event->kind > EVENT_VISIT_END && event->kind < EVENT_COUNT;
    if (journal->visit_open && of_visit && !event_classes[event->kind].by_day) {
        add(journal, event);
    }
}

int64_t journal_visit_interactions(const struct journal *journal)
{
    return journal->visit_interactions;
}

void journal_flush(struct journal *journal)
{
    pthread_mutex_lock(&journal->lock);
    journal->flush_to = journal->accepted;
    pthread_cond_signal(&journal->wake);
    while (journal->has_thread && (!journal->opened || journal->settled < journal->flush_to)) {
        pthread_cond_wait(&journal->done, &journal->lock);
    }
    pthread_mutex_unlock(&journal->lock);
}

void journal_read_counts(struct journal *journal, struct journal_counts *counts)
{
    pthread_mutex_lock(&journal->lock);
    *counts = journal->counts;
    pthread_mutex_unlock(&journal->lock);
}
