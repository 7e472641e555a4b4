/* A stick of somebody who means harm, or of bad luck: no such pack is installed, the one before
 * stays, nothing outside the data folder is touched, and saying no is quick and small. */
#include "attacks.h"

#include "base/file.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum {
    CASES = 500,
    CPU_MOST_MS = 2000,
    MEMORY_MOST_KB = 256 * 1024,
    SKIPPED = 77,
    PATIENCE_S = 60 /* a machine that does much else besides */
};

/* What an installation in a child came to. */
struct outcome {
    bool installed;
    enum pack_verdict verdict;
    char sentence[sizeof(struct err)];
    long cpu_ms, memory_kb;
};

/* Lets the file that is being copied grow. */
static bool grow(void *context, int64_t done, int64_t total)
{
    const char *const *path = context;
    (void)done;
    (void)total;
    FILE *file = fopen(*path, "a");
    if (file != NULL) {
        fputs("more\n", file);
        fclose(file);
    }
    return true;
}

static bool go_on(void *context, int64_t done, int64_t total)
{
    (void)context;
    return done <= total;
}

static void install_and_tell(struct signed_pack *s, const char *growing, int pipe_end)
{
    struct outcome outcome = {.installed = false};
    struct pack_progress progress = {.context = &growing, .step = growing != NULL ? grow : go_on};
    alarm(PATIENCE_S);
    int source = open(s->pack.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    outcome.installed = pack_install(source, &s->place, 0, &progress, &s->report, &s->err);
    outcome.verdict = s->report.verdict;
    text_copy(outcome.sentence, sizeof outcome.sentence, s->err.text);
    _exit(write(pipe_end, &outcome, sizeof outcome) == (ssize_t)sizeof outcome ? 0 : 1);
}

/* What this process has in memory; a child begins with all of it. */
static long resident_kb(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%*d %ld", &pages), 1);
    fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static long milliseconds(struct timeval time)
{
    return time.tv_sec * 1000 + time.tv_usec / 1000;
}

static struct outcome install_in_child(struct signed_pack *s, const char *growing)
{
    struct outcome outcome;
    struct rusage usage;
    int ends[2];
    int status = 0;
    s->err.text[0] = '\0';
    assert_int_equal(pipe(ends), 0);
    long before_kb = resident_kb();
    pid_t child = fork();
    if (child == 0) {
        install_and_tell(s, growing, ends[1]);
    }
    close(ends[1]);
    bool told = read(ends[0], &outcome, sizeof outcome) == (ssize_t)sizeof outcome;
    close(ends[0]);
    assert_int_equal(wait4(child, &status, 0, &usage), child);
    if (!told || status != 0) {
        fail_msg("the installation ended with status %x", (unsigned)status);
    }
    outcome.cpu_ms = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
    outcome.memory_kb = usage.ru_maxrss - before_kb; /* its children's, too */
    return outcome;
}

/* What must be the same afterwards: all that the kiosk has, and what lies beside it. */
struct scene {
    const char *packs, *shown, *outside, *keys;
};

static struct scene look(struct signed_pack *s)
{
    struct arena *arena = &s->pack.arena;
    return (struct scene){
        .packs = signed_tree(s, s->data, false),
        .shown = signed_tree(s, file_join(arena, s->data, "packs/klein-1"), true),
        .outside = signed_tree(s, file_join(arena, s->root, ATTACKED), true),
        .keys = signed_tree(s, s->keys, true),
    };
}

static void assert_refused(struct signed_pack *s, const char *name, int number,
                           const struct outcome *outcome, unsigned verdicts,
                           const struct scene *before)
{
    struct scene after = look(s);
    if (outcome->installed || (MAY_BE(outcome->verdict) & verdicts) == 0 ||
        outcome->sentence[0] == '\0') {
        fail_msg("%s (%d): installed %d, verdict %d: %s", name, number, outcome->installed,
                 (int)outcome->verdict, outcome->sentence);
    }
    if (outcome->cpu_ms > CPU_MOST_MS || outcome->memory_kb > MEMORY_MOST_KB) {
        fail_msg("%s (%d): took %ld ms and %ld kB: %s", name, number, outcome->cpu_ms,
                 outcome->memory_kb, outcome->sentence);
    }
    assert_string_equal(after.packs, before->packs);
    assert_string_equal(after.shown, before->shown);
    assert_string_equal(after.outside, before->outside);
    assert_string_equal(after.keys, before->keys);
}

/* A kiosk with a pack, and something beside it that is nobody's business. */
static int furnish(void **state)
{
    signed_make(state);
    struct signed_pack *s = *state;
    const char *outside = file_join(&s->pack.arena, s->root, ATTACKED);
    assert_true(signed_install(s));
    assert_true(file_make_folder(outside, NULL));
    assert_true(file_write(file_join(&s->pack.arena, outside, "secret"), "secret", 6, NULL));
    return 0;
}

static void five_hundred_hostile_packs_are_refused(void **state)
{
    struct signed_pack *s = *state;
    struct scene before = look(s);
    long cpu_ms = 0;
    long memory_kb = 0;
    for (int i = 0; i < CASES; i++) {
        const struct attack *attack = attack_number(i);
        struct random random;
        struct arena kept = s->pack.arena;
        arena_init(&s->pack.arena, 0);
        random_init(&random, (uint64_t)i);
        signed_renew(s, 2);
        signed_seal(s);
        attack->spoil(s, &random);
        struct outcome outcome = install_in_child(s, NULL);
        assert_refused(s, attack->name, i, &outcome, attack->verdicts, &before);
        cpu_ms = outcome.cpu_ms > cpu_ms ? outcome.cpu_ms : cpu_ms;
        memory_kb = outcome.memory_kb > memory_kb ? outcome.memory_kb : memory_kb;
        arena_finish(&s->pack.arena);
        s->pack.arena = kept;
    }
    assert_int_equal(signed_current(s), 1);
    print_message("%d packs refused; the slowest took %ld ms of processor time, the largest %ld "
                  "MB\n",
                  CASES, cpu_ms, memory_kb / 1024);
}

static void a_list_and_a_signature_cut_at_every_byte_are_refused(void **state)
{
    static const char *const names[] = {MANIFEST_SIGNATURE, MANIFEST_NAME};
    struct signed_pack *s = *state;
    signed_renew(s, 2);
    signed_seal(s);
    for (size_t n = 0; n < ARRAY_LENGTH(names); n++) {
        const char *text = pack_read_text(&s->pack, names[n]);
        for (size_t size = strlen(text); size-- > 0;) {
            assert_int_equal(truncate(pack_path(&s->pack, names[n]), (off_t)size), 0);
            if (signed_install(s)) {
                fail_msg("%s was cut to %zu bytes, and installed", names[n], size);
            }
        }
        pack_write(&s->pack, names[n], text);
    }
    assert_int_equal(signed_current(s), 1);
    assert_true(signed_install(s));
}

static void a_list_that_was_signed_cut_off_is_refused(void **state)
{
    struct signed_pack *s = *state;
    signed_renew(s, 2);
    const char *text = signed_manifest(s);
    size_t lines = 0;
    for (size_t size = strlen(text) - 1; size > 0; size--) {
        bool whole = text[size - 1] == '\n';
        if (whole && lines++ % 4 != 0) {
            continue; /* reading a pack takes longer than reading a list */
        }
        signed_seal_bytes(s, &s->key, text, size);
        if (signed_install(s)) {
            fail_msg("%zu bytes of MANIFEST were signed, and installed", size);
        }
    }
    assert_int_equal(signed_current(s), 1);
}

static void a_file_that_grows_is_refused(void **state)
{
    static const char *const names[] = {"pack.yaml", "nl/ui.yaml", "stories.yaml"};
    struct signed_pack *s = *state;
    struct scene before = look(s);
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        signed_renew(s, 2);
        signed_seal(s);
        struct outcome outcome = install_in_child(s, pack_path(&s->pack, names[i]));
        assert_refused(s, names[i], (int)i, &outcome, MAY_BE(PACK_DAMAGED), &before);
    }
}

/* From here on this process and its children may set no limit: prlimit64(2) with a new one fails,
 * as a unit's SystemCallFilter= can have it. */
static bool forbid_limits(void)
{
    struct sock_filter rows[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 2),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
    };
    struct sock_fprog program = {.len = ARRAY_LENGTH(rows), .filter = rows};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static void where_nothing_can_be_limited_nothing_is_tried(void **state)
{
    struct signed_pack *s = *state;
    int status = 0;
    signed_renew(s, 2);
    signed_seal(s);
    pid_t child = fork();
    if (child == 0) {
        if (!forbid_limits()) {
            _exit(SKIPPED);
        }
        bool refused = !signed_install(s) && s->report.verdict == PACK_UNUSABLE &&
                       strstr(s->err.text, "cannot be limited") != NULL;
        _exit(refused ? 0 : 1);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED) {
        skip(); /* an emulator knows no such filter */
    }
    assert_int_equal(status, 0);
    assert_int_equal(signed_current(s), 1);
    assert_true(signed_install(s));
}

static void a_disk_that_takes_no_more_keeps_the_old_pack(void **state)
{
    struct signed_pack *s = *state;
    struct rlimit old;
    signed_renew(s, 2);
    signed_seal(s);
    struct scene before = look(s);
    getrlimit(RLIMIT_FSIZE, &old);
    signal(SIGXFSZ, SIG_IGN);
    for (rlim_t most = 0; most < 4096; most = most * 2 + 100) {
        setrlimit(RLIMIT_FSIZE, &(struct rlimit){most, old.rlim_max});
        bool installed = signed_install(s);
        setrlimit(RLIMIT_FSIZE, &old);
        struct outcome outcome = {.installed = installed, .verdict = s->report.verdict};
        text_copy(outcome.sentence, sizeof outcome.sentence, s->err.text);
        assert_refused(s, "a full disk", (int)most, &outcome, MAY_BE(PACK_NO_ROOM), &before);
    }
    assert_true(signed_install(s));
}

#define HOSTILE(name) cmocka_unit_test_setup_teardown(name, furnish, signed_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HOSTILE(five_hundred_hostile_packs_are_refused),
        HOSTILE(a_list_and_a_signature_cut_at_every_byte_are_refused),
        HOSTILE(a_list_that_was_signed_cut_off_is_refused),
        HOSTILE(a_file_that_grows_is_refused),
        HOSTILE(where_nothing_can_be_limited_nothing_is_tried),
        HOSTILE(a_disk_that_takes_no_more_keeps_the_old_pack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
