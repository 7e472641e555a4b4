/* kill_writer: kills a kiosk's journal at random instants and looks at what is left.
 *
 *   kill_writer FOLDER [KILLS] [SEED]
 *
 * A child emits visits and writes to a pipe how many interactions are committed, as soon as it
 * learns it. The parent kills it with SIGKILL 0-60 ms after its start (in the middle of recovering
 * from the kill before, often) and opens what is left: every interaction that was acknowledged must
 * be there, numbered without a gap, in a sound file that was not put aside. Each SERIES kills a new
 * database is begun, so that opening stays quick. */
#include "base/random.h"
#include "journal/database.h"
#include "journal/journal.h"

#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SERIES = 25, MOST_WAIT_US = 60000, PATH = 4096 };

static void emit_visit(struct journal *journal, struct random *random)
{
    journal_visit_start(journal);
    for (uint32_t i = random_below(random, 8); i > 0; i--) {
        struct event event = event_make(EVENT_STORY_OPEN, "joy", NULL, 0);
        journal_emit(journal, &event);
    }
    if (random_below(random, 4) > 0) {
        journal_visit_end(journal, "idle");
    }
}

/* The child: never returns. Now and then it emits so much that the writer begins on its own. */
static void run_kiosk(const char *folder, uint64_t seed, int acknowledge)
{
    struct clock clock;
    struct random random;
    struct err err = {0};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    clock_init_real(&clock);
    random_init(&random, seed);
    struct journal_options options = {.folder = folder, .pack = "vonk-1", .clock = &clock};
    struct journal *journal = journal_open(&options, &err);
    for (;;) {
        struct journal_counts counts;
        for (uint32_t i = random_below(&random, 16) == 0 ? 100 : 1; i > 0; i--) {
            emit_visit(journal, &random);
        }
        if (random_below(&random, 8) > 0) {
            journal_flush(journal);
        }
        journal_read_counts(journal, &counts);
        if (!counts.recording) {
            fprintf(stderr, "kill_writer: %s\n", counts.trouble);
            _exit(1);
        }
        if (write(acknowledge, &counts.committed, sizeof counts.committed) < 0) {
            _exit(1);
        }
    }
}

static int64_t now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* Reads acknowledgements until a moment, or (until < 0) until the pipe is closed. */
static void read_acknowledgements(int fd, int64_t until, int64_t *committed)
{
    for (;;) {
        struct pollfd ready = {.fd = fd, .events = POLLIN};
        int64_t left = until - now_us();
        if (until >= 0 && left <= 0) {
            return;
        }
        struct timespec wait = {.tv_sec = left / 1000000, .tv_nsec = left % 1000000 * 1000};
        if (ppoll(&ready, 1, until >= 0 ? &wait : NULL, NULL) > 0 &&
            read(fd, committed, sizeof *committed) <= 0) {
            return;
        }
    }
}

/* Runs a kiosk and kills it; returns how many interactions it had acknowledged, -1 when it ended
 * by itself. */
static int64_t run_and_kill(const char *folder, uint64_t seed, int64_t wait_us)
{
    int fds[2], status = 0;
    int64_t committed = 0;
    if (pipe(fds) != 0) {
        return -1;
    }
    pid_t child = fork();
    if (child == 0) {
        close(fds[0]);
        run_kiosk(folder, seed, fds[1]);
    }
    close(fds[1]);
    read_acknowledgements(fds[0], now_us() + wait_us, &committed);
    kill(child, SIGKILL);
    read_acknowledgements(fds[0], -1, &committed);
    close(fds[0]);
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? committed : -1;
}

/* Reads rows and faults of a database; false when something is wrong with it. */
static bool read_database(sqlite3 *db, int64_t *rows)
{
    static const char gaps_sql[] = "SELECT ifnull(max(seq), 0) - count(*) FROM interaction";
    static const char orphans_sql[] = "SELECT count(*) FROM interaction WHERE visit NOT IN "
                                      "(SELECT number FROM visit)";
    int64_t gaps = -1, orphans = -1, tables = -1;
    if (!database_number(db, "SELECT count(*) FROM sqlite_schema", &tables)) {
        return false;
    }
    *rows = 0;
    if (tables == 0) {
        return true; /* killed before its tables were made */
    }
    bool read = database_check(db, 60000) == DATABASE_SOUND &&
                database_number(db, "SELECT count(*) FROM interaction", rows) &&
                database_number(db, gaps_sql, &gaps) && database_number(db, orphans_sql, &orphans);
    return read && gaps == 0 && orphans == 0;
}

/* Looks at what is left; returns the number of interactions, -1 when something is wrong. */
static int64_t examine(const char *folder)
{
    char path[PATH + 32];
    int64_t rows = -1;
    struct err err = {0};
    snprintf(path, sizeof path, "%s/vonk-aside-1.db", folder);
    if (access(path, F_OK) == 0) {
        fprintf(stderr, "kill_writer: a database was put aside\n");
        return -1;
    }
    snprintf(path, sizeof path, "%s/vonk.db", folder);
    if (access(path, F_OK) != 0) {
        return 0; /* killed before it was made */
    }
    /* For writing: killed at its very first write, the file needs SQLite to roll that back. */
    sqlite3 *db = database_open(path, DATABASE_WRITE, &err);
    if (db != NULL && !read_database(db, &rows)) {
        fprintf(stderr, "kill_writer: %s: not sound (%s)\n", path, sqlite3_errmsg(db));
        rows = -1;
    }
    database_close(db);
    return rows;
}

/* Kills and examines `kills` times; returns the number of interactions acknowledged, -1 at the
 * first loss. */
static int64_t run_series(const char *folder, int kills, struct random *random)
{
    int64_t rows = 0, total = 0;
    for (int i = 0; i < kills; i++) {
        int64_t wait_us = random_below(random, MOST_WAIT_US);
        int64_t committed = run_and_kill(folder, random_next(random), wait_us);
        int64_t found = examine(folder);
        if (committed < 0 || found < rows + committed) {
            fprintf(stderr,
                    "kill_writer: after %" PRId64 " us: %" PRId64 " rows before, %" PRId64
                    " acknowledged, %" PRId64 " found\n",
                    wait_us, rows, committed, found);
            return -1;
        }
        rows = found;
        total += committed;
    }
    return total;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: kill_writer FOLDER [KILLS] [SEED]\n");
        return 2;
    }
    int kills = argc > 2 ? atoi(argv[2]) : 200;
    struct random random;
    int64_t total = 0;
    random_init(&random, argc > 3 ? strtoull(argv[3], NULL, 10) : 1);
    for (int done = 0; done < kills; done += SERIES) {
        char folder[PATH];
        snprintf(folder, sizeof folder, "%.4000s/%d", argv[1], done / SERIES);
        int64_t acknowledged =
            run_series(folder, kills - done < SERIES ? kills - done : SERIES, &random);
        if (acknowledged < 0) {
            return 1;
        }
        total += acknowledged;
    }
    printf("%d kills, %" PRId64 " interactions acknowledged, 0 lost, 0 gaps, all files sound\n",
           kills, total);
    return total > 0 ? 0 : 1;
}
