/* bench_journal: what counting costs. Not a test: it prints figures with their units.
 *
 *   bench_journal [FOLDER] [INTERACTIONS [DAY]]
 *
 * FOLDER (default: a new one in /tmp, removed afterwards) lies on the disk to measure.
 * INTERACTIONS (default 1,000,000) is the size of the database whose figures are read at the end.
 * DAY is a vonk.db whose visits are written again at their own pace, such as that of the scripted
 * day, build/demo/data/vonk.db.
 */
#include "base/random.h"
#include "base/text.h"
#include "journal/journal.h"
#include "journal/stats.h"
#include "journal/store.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { EMITS = 50000, COMMITS = 200, VISITS = 200, PATH = 4096, TAP_EVENTS = 5 };

static double now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print_times(const char *what, double *times, int count, const char *unit)
{
    double sum = 0;
    for (int i = 0; i < count; i++) {
        sum += times[i];
    }
    qsort(times, (size_t)count, sizeof *times, compare);
    printf("%-44s mean %7.2f  median %7.2f  p99 %7.2f  max %8.2f %s\n", what, sum / count,
           times[count / 2], times[count * 99 / 100], times[count - 1], unit);
}

/* Bytes this process has handed to write (`wchar`) or made dirty on disk (`write_bytes`). */
static double read_io(const char *name)
{
    char line[256];
    double bytes = 0;
    FILE *file = fopen("/proc/self/io", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (text_starts(line, name) && line[strlen(name)] == ':') {
            bytes = atof(line + strlen(name) + 1);
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    return bytes;
}

static double file_size(const char *folder)
{
    char path[PATH];
    struct stat info = {0};
    snprintf(path, sizeof path, "%s/vonk.db", folder);
    stat(path, &info);
    return (double)info.st_size;
}

static void remove_database(const char *folder)
{
    static const char *const parts[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        char path[PATH];
        snprintf(path, sizeof path, "%s/vonk.db%s", folder, parts[i]);
        unlink(path);
    }
}

/* Emitting on the screen's thread while the writer works: in bursts, and one at a time with the
 * writer asleep, which has to be woken. */
static void measure_emits(const char *folder, struct clock *clock)
{
    static double times[EMITS], wakes[EMITS / 100];
    struct journal_options options = {.folder = folder, .pack = "vonk-1", .clock = clock};
    struct err err = {0};
    struct journal *journal = journal_open(&options, &err);
    struct event event = event_make(EVENT_STORY_OPEN, "joy", NULL, 0);
    journal_visit_start(journal);
    for (int i = 0; i < EMITS; i++) {
        double start = now_us();
        journal_emit(journal, &event);
        times[i] = now_us() - start;
        if (i % 100 == 99) {
            journal_flush(journal);
            start = now_us();
            journal_emit(journal, &event);
            wakes[i / 100] = now_us() - start;
        }
    }
    journal_close(journal);
    print_times("emit", times, EMITS, "us");
    print_times("emit that wakes the writer", wakes, EMITS / 100, "us");
    remove_database(folder);
}

static struct store *open_store(const char *folder, int pages)
{
    struct store_options options = {
        .folder = folder, .started = {.wall_ms = 1773485100000}, .pages = pages};
    struct err notice = {0}, err = {0};
    struct store *store = store_open(&options, &notice, &err);
    if (store == NULL) {
        fprintf(stderr, "bench_journal: %s\n", err.text);
        exit(1);
    }
    return store;
}

static void commit(struct store *store, const struct store_entry *entries, int count)
{
    struct err err = {0};
    if (store_commit(store, entries, count, &err) != count) {
        fprintf(stderr, "bench_journal: %s\n", err.text);
        exit(1);
    }
}

static void measure_commits(const char *folder)
{
    static const int sizes[] = {1, 2, 5, 32};
    static double times[COMMITS];
    struct store_entry entries[32];
    for (int i = 0; i < 32; i++) {
        entries[i] = (struct store_entry){.event = event_make(EVENT_STORY_OPEN, "joy", NULL, 0)};
        entries[i].visit.order = 1;
        text_copy(entries[i].visit.id, UUID_SIZE, "5ca05bdc-681c-494b-9a57-836abd2a26db");
    }
    struct store *store = open_store(folder, 0);
    for (size_t size = 0; size < ARRAY_LENGTH(sizes); size++) {
        char what[64];
        for (int i = 0; i < COMMITS; i++) {
            double start = now_us();
            commit(store, entries, sizes[size]);
            times[i] = (now_us() - start) / 1000;
        }
        snprintf(what, sizeof what, "commit of %d", sizes[size]);
        print_times(what, times, COMMITS, "ms");
    }
    store_close(store);
    remove_database(folder);
}

/* A visit as the design sees it: tap by tap, what each tap emits. */
static const struct {
    enum event_kind kinds[TAP_EVENTS];
    int count;
    int times;
} taps[] = {
    {{EVENT_VISIT_START, EVENT_SCREEN_OPEN}, 2, 1},
    {{EVENT_SCREEN_OPEN}, 1, 2}, /* stories, fields */
    {{EVENT_SCREEN_OPEN, EVENT_STORY_OPEN}, 2, 2},
    {{EVENT_STORY_READ}, 1, 1},
    {{EVENT_SCREEN_OPEN, EVENT_FIELD_OPEN}, 2, 1},
    {{EVENT_SCREEN_OPEN, EVENT_TOPIC_OPEN}, 2, 2},
    {{EVENT_TOPIC_LIKE}, 1, 1},
    {{EVENT_SCREEN_OPEN, EVENT_QUIZ_START}, 2, 1},
    {{EVENT_QUIZ_ANSWER}, 1, 12},
    {{EVENT_SCREEN_OPEN}, 1, 1}, /* strengths */
    {{EVENT_QUIZ_FINISH, EVENT_SCREEN_OPEN, EVENT_QUIZ_TOPIC, EVENT_QUIZ_TOPIC, EVENT_QUIZ_TOPIC},
     5,
     1},
    {{EVENT_SCREEN_OPEN}, 1, 2}, /* step, takehome */
    {{EVENT_VISIT_END}, 1, 1},
};

/* The batch that the writer's thread would make of these taps. */
struct gathering {
    struct store *store;
    struct store_entry entries[64];
    int count, commits, interactions;
    int64_t due_ms;
};

static void gather(struct gathering *gathering, const struct store_entry *entry, int64_t now_ms)
{
    if (gathering->count > 0 && (now_ms >= gathering->due_ms || gathering->count == 64)) {
        commit(gathering->store, gathering->entries, gathering->count);
        gathering->commits++;
        gathering->count = 0;
    }
    if (gathering->count == 0) {
        gathering->due_ms = now_ms + JOURNAL_COMMIT_MS;
    }
    gathering->entries[gathering->count++] = *entry;
    gathering->interactions++;
}

/* Bytes per interaction at a pace: `least` to `most` ms between two taps. */
static void measure_bytes(const char *folder, const char *pace, uint32_t least, uint32_t most)
{
    static const char *const subjects[] = {"joy", "samira", "home", "05-1", "08-8", "robot"};
    static struct gathering gathering;
    struct random random;
    struct store_visit visit = {.start = {.wall_ms = 1773485100000}};
    int64_t now_ms = 0;
    random_init(&random, 7);
    gathering = (struct gathering){.store = open_store(folder, 0)};
    double given = read_io("wchar"), dirtied = read_io("write_bytes"), size = file_size(folder);
    for (int i = 0; i < VISITS; i++) {
        visit.order++;
        uuid_make(visit.id, &random);
        for (size_t tap = 0; tap < ARRAY_LENGTH(taps); tap++) {
            for (int times = 0; times < taps[tap].times; times++) {
                now_ms += least + random_below(&random, most - least + 1);
                for (int event = 0; event < taps[tap].count; event++) {
                    enum event_kind kind = taps[tap].kinds[event];
                    struct store_entry entry = {
                        .event = event_make(kind, subjects[random_below(&random, 6)],
                                            event_classes[kind].details[0], 0),
                        .visit = visit,
                    };
                    gather(&gathering, &entry, now_ms);
                }
            }
        }
        now_ms += 60000;
    }
    commit(gathering.store, gathering.entries, gathering.count);
    store_close(gathering.store);
    double n = gathering.interactions;
    printf("%-44s %.2f interactions a commit; written %.0f bytes, %.0f as whole pages; "
           "database grows %.0f bytes (per interaction)\n",
           pace, n / (gathering.commits + 1), (read_io("wchar") - given) / n,
           (read_io("write_bytes") - dirtied) / n, (file_size(folder) - size) / n);
    remove_database(folder);
}

static struct event read_event(sqlite3_stmt *row)
{
    enum event_kind kind = event_kind_named((const char *)sqlite3_column_text(row, 1));
    return event_make(kind < EVENT_COUNT ? kind : EVENT_SCREEN_OPEN,
                      (const char *)sqlite3_column_text(row, 2),
                      (const char *)sqlite3_column_text(row, 3), sqlite3_column_int(row, 4));
}

/* Bytes per interaction of a recorded day: its visits one after the other, a minute between. */
static void measure_day(const char *folder, const char *day)
{
    static struct gathering gathering;
    struct random random;
    struct store_visit visit = {.start = {.wall_ms = 1773485100000}};
    sqlite3 *db = NULL;
    sqlite3_stmt *row = NULL;
    int64_t number = 0, begun_ms = 0, now_ms = 0;
    random_init(&random, 7);
    if (sqlite3_open_v2(day, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db,
                           "SELECT visit, kind, subject, detail, value, ms FROM interaction "
                           "ORDER BY seq",
                           -1, &row, NULL) != SQLITE_OK) {
        fprintf(stderr, "bench_journal: %s: %s\n", day, sqlite3_errmsg(db));
        exit(1);
    }
    gathering = (struct gathering){.store = open_store(folder, 0)};
    double given = read_io("wchar"), dirtied = read_io("write_bytes");
    while (sqlite3_step(row) == SQLITE_ROW) {
        if (sqlite3_column_int64(row, 0) != number) {
            number = sqlite3_column_int64(row, 0);
            begun_ms = now_ms + 60000;
            visit.order++;
            uuid_make(visit.id, &random);
        }
        now_ms = begun_ms + sqlite3_column_int64(row, 5);
        struct store_entry entry = {
            .event = read_event(row), .ms = now_ms - begun_ms, .visit = visit};
        gather(&gathering, &entry, now_ms);
    }
    sqlite3_finalize(row);
    sqlite3_close(db);
    commit(gathering.store, gathering.entries, gathering.count);
    store_close(gathering.store);
    double n = gathering.interactions, commits = gathering.commits + 1;
    printf("%-44s %.0f interactions, %.2f a commit; written %.0f bytes, %.0f as whole pages (per "
           "interaction, checkpoints included); %.0f a commit\n",
           "the scripted day", n, n / commits, (read_io("wchar") - given) / n,
           (read_io("write_bytes") - dirtied) / n, (read_io("wchar") - given) / commits);
    remove_database(folder);
}

/* When an interaction was: 25,000 a day, in eight hours of each. */
static struct moment time_of(int64_t done)
{
    enum { A_DAY = 25000, QUARTERS = 32 };
    int64_t ms = done / A_DAY * 86400000 + done % A_DAY / (A_DAY / QUARTERS) * MOMENT_STEP_MS;
    return (struct moment){ms, 1773446400000 - INT64_C(500) * 86400000 + ms, QUALITY_NTP};
}

/* Fills a database in large commits and reads its figures. */
static void measure_stats(const char *folder, int64_t interactions)
{
    enum { VISIT = 32 };
    static struct store_entry entries[VISIT * 32];
    struct random random;
    struct store_visit visit = {0};
    random_init(&random, 7);
    struct store *store = open_store(folder, 4 * 1024 * 1024);
    double start = now_us();
    for (int64_t done = 0; done < interactions; done += (int64_t)ARRAY_LENGTH(entries)) {
        for (size_t i = 0; i < ARRAY_LENGTH(entries); i++) {
            enum event_kind kind =
                (enum event_kind)(2 + random_below(&random, EVENT_TAKEHOME_SHOW - 1));
            char subject[EVENT_ID_SIZE];
            if (i % VISIT == 0) {
                visit.order++;
                uuid_make(visit.id, &random);
                visit.start = time_of(done);
                kind = EVENT_VISIT_START;
            } else if (i % VISIT == VISIT - 1) {
                kind = EVENT_VISIT_END;
            }
            snprintf(subject, sizeof subject, "id-%u", random_below(&random, 32));
            entries[i] = (struct store_entry){
                .event = event_make(kind, subject, event_classes[kind].details[0], 0),
                .visit = visit,
            };
        }
        commit(store, entries, (int)ARRAY_LENGTH(entries));
    }
    double filled = now_us();
    store_close(store);
    double size = file_size(folder);
    double closed = now_us();
    struct arena arena;
    struct stats stats;
    struct err err = {0};
    char path[PATH];
    arena_init(&arena, 0);
    snprintf(path, sizeof path, "%s/vonk.db", folder);
    if (!stats_read(&stats, path, NULL, &arena, &err)) {
        fprintf(stderr, "bench_journal: %s\n", err.text);
        exit(1);
    }
    double read = now_us();
    store_close(open_store(folder, 4 * 1024 * 1024));
    printf("%12" PRId64 " %10" PRId64 " %6d %9.1f %9.1f %12.0f %10.1f %10.1f\n", stats.interactions,
           stats.visits.visits, stats.day_count, (read - closed) / 1000, size / 1e6,
           size / (double)stats.interactions, (now_us() - read) / 1000, (filled - start) / 1e6);
    arena_finish(&arena);
    remove_database(folder);
}

int main(int argc, char **argv)
{
    char temporary[] = "/tmp/vonk-bench-XXXXXX";
    const char *folder = argc > 1 ? argv[1] : mkdtemp(temporary);
    struct clock clock;
    clock_init_real(&clock);
    if (folder == NULL) {
        return 1;
    }
    measure_emits(folder, &clock);
    measure_commits(folder);
    measure_bytes(folder, "a tap each 0.6 s", 600, 600);
    measure_bytes(folder, "a tap each 0.5-2 s", 500, 2000);
    measure_bytes(folder, "a tap each 1-6 s", 1000, 6000);
    if (argc > 3) {
        measure_day(folder, argv[3]);
    }
    printf("\n%12s %10s %6s %9s %9s %12s %10s %10s\n", "interactions", "visits", "days", "stats ms",
           "file MB", "bytes each", "open ms", "filled s");
    int64_t most = argc > 2 ? strtoll(argv[2], NULL, 10) : 1000000;
    for (int64_t count = 10000; count <= most; count *= 10) {
        measure_stats(folder, count);
    }
    if (argc <= 1) {
        rmdir(folder);
    }
    return 0;
}
