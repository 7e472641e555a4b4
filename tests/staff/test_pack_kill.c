/* A kiosk that is killed while it installs a pack: at any system call, before it and after it. The
 * traced child is stopped at each of them, so that a point is the same in every run.
 * VONK_PACK_KILLS=N kills at N points in place of 200; more than there are: at every one. */
#include "signed.h"

#include "base/file.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { KILLS = 200, AFTERWARDS_EVERY = 10 };

static void install_traced(struct signed_pack *s)
{
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) {
        _exit(77);
    }
    raise(SIGSTOP);
    _exit(signed_install(s) ? 0 : 1);
}

/* Lets an installation run to its stop number `most` and kills it there; returns the number of
 * stops that it had, fewer when it ended before; -1 where nobody may trace. */
static long install_until(struct signed_pack *s, long most)
{
    int status = 0;
    long stops = 0;
    pid_t child = fork();
    if (child == 0) {
        install_traced(s);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    while (WIFSTOPPED(status)) {
        int sent = WSTOPSIG(status); /* what is meant for the child reaches it */
        bool ours = sent == SIGTRAP || sent == SIGSTOP;
        if (stops == most) {
            kill(child, SIGKILL);
        } else {
            ptrace(PTRACE_SYSCALL, child, NULL, (void *)(uintptr_t)(ours ? 0 : sent));
        }
        stops += sent == SIGTRAP;
        assert_int_equal(waitpid(child, &status, 0), child);
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
        return -1;
    }
    assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return stops;
}

/* What a power cut asks of the order of system calls: how many syncs stand before the first rename,
 * and whether each rename is synced before the next. */
struct order {
    long syncs_first;
    int renames;
    bool each_is_synced;
};

static void note_call(struct order *order, uint64_t call, bool *open_rename)
{
    bool renames = call == SYS_renameat || call == SYS_renameat2;
#ifdef SYS_rename
    renames = renames || call == SYS_rename;
#endif
    if (call == SYS_fsync) {
        order->syncs_first += order->renames == 0;
        *open_rename = false;
    } else if (renames) {
        order->each_is_synced = order->each_is_synced && !*open_rename;
        order->renames++;
        *open_rename = true;
    }
}

static bool install_and_watch(struct signed_pack *s, struct order *order)
{
    enum { AT_A_CALL = SIGTRAP | 0x80 }; /* as PTRACE_O_TRACESYSGOOD marks it */
    int status = 0;
    bool open_rename = false;
    *order = (struct order){.each_is_synced = true};
    pid_t child = fork();
    if (child == 0) {
        install_traced(s);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    ptrace(PTRACE_SETOPTIONS, child, NULL, (void *)(uintptr_t)PTRACE_O_TRACESYSGOOD);
    while (WIFSTOPPED(status)) {
        struct __ptrace_syscall_info info;
        int sent = WSTOPSIG(status);
        if (sent == AT_A_CALL &&
            ptrace(PTRACE_GET_SYSCALL_INFO, child, (void *)sizeof info, &info) > 0 &&
            info.op == PTRACE_SYSCALL_INFO_ENTRY) {
            note_call(order, info.entry.nr, &open_rename);
        }
        bool ours = sent == AT_A_CALL || sent == SIGSTOP;
        ptrace(PTRACE_SYSCALL, child, NULL, (void *)(uintptr_t)(ours ? 0 : sent));
        assert_int_equal(waitpid(child, &status, 0), child);
    }
    order->each_is_synced = order->each_is_synced && !open_rename;
    return WEXITSTATUS(status) != 77;
}

/* Puts the kiosk's data back as they were before, with version 1. */
static void restore(struct signed_pack *s)
{
    const char *command = arena_printf(&s->pack.arena, "cp -a %s/saved %s", s->root, s->data);
    signed_clear(s->data);
    assert_int_equal(system(command), 0);
}

static int install_first(void **state)
{
    signed_make(state);
    struct signed_pack *s = *state;
    assert_true(signed_install(s));
    const char *saved = file_join(&s->pack.arena, s->root, "saved");
    assert_int_equal(rename(s->data, saved), 0);
    restore(s);
    signed_renew(s, 2);
    signed_seal(s);
    return 0;
}

/* What a start of the kiosk, and the next installation, make of it. */
static void live_on(struct signed_pack *s)
{
    int count = 0;
    int version = signed_current(s);
    pack_sweep(&s->place);
    const char *packs = file_join(&s->pack.arena, s->data, "packs");
    char **names = file_list(&s->pack.arena, packs, &count, NULL);
    for (int i = 0; i < count; i++) {
        assert_true(names[i][0] != '.');
    }
    assert_int_equal(signed_current(s), version);
    assert_true(signed_install(s));
    assert_int_equal(signed_current(s), 2);
    if (pack_back(&s->place, NULL)) {
        assert_int_equal(signed_current(s), 1);
    }
}

static void a_killed_installation_leaves_the_old_pack_or_the_new_one(void **state)
{
    struct signed_pack *s = *state;
    const char *wanted = getenv("VONK_PACK_KILLS");
    long kills = wanted != NULL ? atol(wanted) : KILLS;
    long stops = install_until(s, -1);
    long old = 0;
    if (stops < 0) {
        print_message("nobody may trace a child here; skipped\n");
        skip();
    }
    kills = kills > stops ? stops : kills;
    assert_int_equal(signed_current(s), 2);
    for (long i = 0; i < kills; i++) {
        struct arena kept = s->pack.arena;
        arena_init(&s->pack.arena, 0);
        restore(s);
        install_until(s, i * stops / kills);
        int version = signed_current(s);
        assert_true(version == 1 || version == 2);
        assert_true(version == 2 || old == i); /* once it is the new one it stays so */
        old += version == 1;
        if (i % AFTERWARDS_EVERY == 0 || (version == 2 && old == i)) {
            live_on(s);
        }
        arena_finish(&s->pack.arena);
        s->pack.arena = kept;
    }
    print_message("%ld kills at %ld system calls: %ld times the old pack, %ld the new one\n", kills,
                  stops / 2, old, kills - old);
    assert_true(old > 0 && old < kills);
}

/* nl, en, their stories, pictures, and the pack itself. */
enum { FOLDERS = 6, SEALS = 2 };

static void a_pack_is_on_disk_before_it_gets_its_name(void **state)
{
    struct signed_pack *s = *state;
    struct order order;
    if (!install_and_watch(s, &order)) {
        print_message("nobody may trace a child here; skipped\n");
        skip();
    }
    assert_int_equal(signed_install(s), true); /* tells the number of its files */
    if (order.renames == 0) {
        print_message("this kernel does not name system calls; skipped\n");
        skip();
    }
    assert_int_equal(order.syncs_first, s->report.files + SEALS + FOLDERS);
    assert_int_equal(order.renames, 4); /* the folder, the versions, the two links */
    assert_true(order.each_is_synced);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_pack_is_on_disk_before_it_gets_its_name, install_first,
                                        signed_remove),
        cmocka_unit_test_setup_teardown(a_killed_installation_leaves_the_old_pack_or_the_new_one,
                                        install_first, signed_remove),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
