/* kill_outbox: kills the freezing of batches at every one of its system calls, and looks at what is
 * left.
 *
 *   kill_outbox FOLDER [SEED]
 *
 * A child freezes a database of two boots into a new folder; its tracer kills it when it is about
 * to make its n-th system call, for n = 1, 2, 3 … until it comes to its end. What is left must be
 * whole batches with no statement twice. Then a second child goes on and is killed at a random
 * call, and what a third makes of it must hold every interaction exactly once. Status 77 where
 * nobody may be traced. */
#include "base/random.h"
#include "batches.h"
#include "examples.h"
#include "journal/journal.h"
#include "journal/outbox.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

enum { VISITS = 11, INTERACTIONS = 15, PATH = 4096, NEVER = 1 << 20, SKIPPED = 77 };

static void run_kiosk(const char *folder)
{
    struct clock clock;
    clock_init_virtual(&clock, EXAMPLE_START);
    struct journal_options options = {
        .folder = folder, .pack = "vonk-1", .seed = 1, .clock = &clock};
    struct journal *journal = journal_open(&options, NULL);
    for (int v = 0; v < VISITS; v++) {
        journal_visit_start(journal);
        for (int i = 0; i < INTERACTIONS - 2; i++) {
            struct event event = event_make(EVENT_STORY_OPEN, "joy", NULL, 0);
            journal_emit(journal, &event);
        }
        journal_visit_end(journal, "idle");
    }
    journal_close(journal);
}

static bool freeze(const char *database, const char *folder)
{
    struct err err = {0};
    struct outbox_options options = {
        .activity_base = EXAMPLE_BASE, .now_ms = EXAMPLE_NOW, .all = true};
    sqlite3 *db = database_open(database, DATABASE_READ_ALONE, &err);
    bool ok = db != NULL && outbox_freeze(db, folder, &options, &err);
    database_close(db);
    if (!ok) {
        fprintf(stderr, "kill_outbox: %s\n", err.text);
    }
    return ok;
}

/* The child: waits for its tracer, freezes and ends. Never returns. */
static void run_child(const char *database, const char *folder)
{
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) {
        _exit(SKIPPED);
    }
    raise(SIGSTOP);
    _exit(freeze(database, folder) ? 0 : 1);
}

/* Lets a child freeze until it is about to make its call number `calls`, and kills it there.
 * Returns -1 when it was killed, or the status with which it ended before. */
static int freeze_and_kill(const char *database, const char *folder, int calls)
{
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        run_child(database, folder);
    }
    waitpid(child, &status, 0);
    /* A call stops the child twice: before it is made and after. */
    for (int stops = 0; WIFSTOPPED(status) && stops < 2 * calls - 1; stops++) {
        ptrace(PTRACE_SYSCALL, child, NULL, NULL);
        waitpid(child, &status, 0);
    }
    if (!WIFSTOPPED(status)) {
        return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return -1;
}

/* True when no statement is there twice, and all from 1 on without a gap; `all`: up to the last. */
static bool is_sound(const char *folder, bool all)
{
    struct batches batches;
    batches_read(&batches, folder, NULL);
    if (batches.trouble[0] != '\0') {
        fprintf(stderr, "kill_outbox: %s\n", batches.trouble);
        return false;
    }
    return batches_hold(&batches, all ? 2 * VISITS * INTERACTIONS : batches.statements);
}

static bool remove_folder(const char *folder)
{
    char command[PATH + 16];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command) == 0;
}

/* Kills at every call in turn; returns how many kills there were, -1 at the first fault. */
static int kill_everywhere(const char *database, const char *folder, struct random *random)
{
    for (int calls = 1;; calls++) {
        int status = freeze_and_kill(database, folder, calls);
        bool ended = status == 0;
        bool sound = status <= 0 && is_sound(folder, ended);
        if (sound && !ended) {
            int more = 1 + (int)random_below(random, (uint32_t)calls + 20);
            sound = freeze_and_kill(database, folder, more) <= 0 && is_sound(folder, false) &&
                    freeze_and_kill(database, folder, NEVER) == 0 && is_sound(folder, true);
        }
        if (!sound) {
            fprintf(stderr, "kill_outbox: not sound after the kill at call %d\n", calls);
            return status == SKIPPED ? -SKIPPED : -1;
        }
        if (!remove_folder(folder)) {
            return -1;
        }
        if (ended) {
            return calls - 1;
        }
    }
}

int main(int argc, char **argv)
{
    char database[PATH], folder[PATH];
    if (argc < 2 || strlen(argv[1]) > PATH / 2 || strchr(argv[1], '\'') != NULL) {
        fprintf(stderr, "usage: kill_outbox FOLDER [SEED]\n");
        return 2;
    }
    struct random random;
    random_init(&random, argc > 2 ? strtoull(argv[2], NULL, 10) : 1);
    snprintf(database, sizeof database, "%s/vonk.db", argv[1]);
    snprintf(folder, sizeof folder, "%s/outbox", argv[1]);
    run_kiosk(argv[1]);
    run_kiosk(argv[1]);
    int kills = kill_everywhere(database, folder, &random);
    if (kills == -SKIPPED) {
        printf("nobody may be traced here: skipped\n");
        return SKIPPED;
    }
    if (kills < 50) {
        fprintf(stderr, "kill_outbox: failed, or too few kills (%d)\n", kills);
        return 1;
    }
    printf("%d kills at as many system calls, and as many again while going on: every one of %d "
           "interactions is in one batch\n",
           kills, 2 * VISITS * INTERACTIONS);
    return 0;
}
