/* Tests of Vonk without memory of its own (SQLite's is the business of test_memory.c): malloc,
 * calloc and realloc of Vonk's code fail at one call, or from one on, while a journal is opened, a
 * visit recorded, a copy made, counted and exported. The program ends with a sentence (arena.h) or
 * goes on and says what it could not do; it never crashes, and the database stays sound. */
#include "journal/export.h"
#include "journal/journal.h"

#include "base/arena.h"
#include "scratch.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { SILENT = 3 };

/* The linker puts these in the place of malloc and its like (--wrap in CMakeLists.txt). */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *bytes, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *bytes, size_t size);

/* What parent and child see; static because malloc takes no context. */
static struct memory {
    atomic_bool counts;
    atomic_int calls;
    int fail_at; /* -1: never */
    bool for_ever;
} * memory;

static bool fails(void)
{
    if (memory == NULL || !memory->counts) {
        return false;
    }
    int number = memory->calls++;
    return memory->fail_at >= 0 &&
           (number == memory->fail_at || (memory->for_ever && number > memory->fail_at));
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *bytes, size_t size)
{
    return fails() ? NULL : __real_realloc(bytes, size);
}

/* ---- the child ---- */

/* A start, a visit and an export; false when something failed without a sentence. */
static bool live(const struct scratch *scratch)
{
    const struct report_texts texts = report_texts_english();
    struct err errs[3] = {0};
    struct export_done done;
    struct clock clock;
    char copy[SCRATCH_PATH + 16], out[SCRATCH_PATH + 16], key[SCRATCH_PATH + 16];
    snprintf(copy, sizeof copy, "%s/copy.db", scratch->folder);
    snprintf(out, sizeof out, "%s/out", scratch->folder);
    snprintf(key, sizeof key, "%s/key", scratch->folder);
    clock_init_virtual(&clock, 1773485100000);
    const struct journal_options options = {.folder = scratch->folder,
                                            .pack = "vonk-1",
                                            .sends = true,
                                            .activity_base = "https://vonk.example/activity",
                                            .clock = &clock};
    const struct event event = event_make(EVENT_STORY_OPEN, "joy", NULL, 0);
    struct journal *journal = journal_open(&options, &errs[0]);
    journal_visit_start(journal);
    journal_emit(journal, &event);
    journal_visit_end(journal, "idle");
    bool copied = journal_snapshot(journal, copy, &errs[1]);
    const struct export_request request = {out, key, GRADE_CONTROLLER, &texts};
    bool exported = copied && export_database(copy, &request, &done, &errs[2]);
    journal_close(journal);
    return (copied || errs[1].text[0] != '\0') && (!copied || exported || errs[2].text[0] != '\0');
}

static void be_child(const struct scratch *scratch, const char *log)
{
    const struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    dup2(open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
    memory->counts = true;
    bool told = live(scratch);
    memory->counts = false;
    _exit(told ? 0 : SILENT);
}

/* ---- the parent ---- */

/* True when the last words of the child are a sentence about memory. */
static bool said_why(const char *log)
{
    size_t size;
    unsigned char *bytes = scratch_read(log, &size);
    bool said = false;
    for (size_t i = 0; i + 9 <= size && !said; i++) {
        said = memcmp(bytes + i, "no memory", 9) == 0;
    }
    free(bytes);
    return said;
}

/* One life with a fault; returns how many calls it made. */
static int live_once(int fail_at, bool for_ever, int *ended)
{
    struct scratch scratch;
    char log[SCRATCH_PATH + 16], command[3 * SCRATCH_PATH];
    int status = 0;
    scratch_make(&scratch);
    snprintf(log, sizeof log, "%s-log", scratch.folder);
    memory->calls = 0;
    memory->fail_at = fail_at;
    memory->for_ever = for_ever;
    pid_t child = fork();
    if (child == 0) {
        be_child(&scratch, log);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    memory->counts = false;
    bool fine = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    bool sentence = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT && said_why(log);
    if (!fine && !sentence) {
        fail_msg("call %d%s: status %#x; see %s", fail_at, for_ever ? " and all after it" : "",
                 (unsigned)status, log);
    }
    *ended += sentence;
    unlink(scratch_path(&scratch, "copy.db"));
    assert_true(live(&scratch)); /* whatever the first life left, the second goes on with it */
    assert_false(scratch_has(&scratch, "vonk-aside-1.db"));
    scratch_assert_sound(scratch.database);
    snprintf(command, sizeof command, "rm -rf '%s' '%s'", scratch.folder, log);
    assert_int_equal(system(command), 0);
    return memory->calls;
}

static void without_memory_vonk_says_so_and_crashes_nowhere(void **state)
{
    (void)state;
    int ended = 0;
    int calls = live_once(-1, false, &ended);
    assert_int_equal(ended, 0);
    assert_true(calls > 5);
    for (int i = 0; i < calls; i++) {
        live_once(i, false, &ended);
        live_once(i, true, &ended);
    }
    printf("%d calls, %d lives ended with a sentence\n", calls, ended);
    assert_true(ended > 0);
}

static int set_up(void **state)
{
    (void)state;
    memory = mmap(NULL, sizeof *memory, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_memory_vonk_says_so_and_crashes_nowhere),
    };
    return cmocka_run_group_tests_name("no_memory", tests, set_up, NULL);
}
