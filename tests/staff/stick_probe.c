/* stick_probe.c: what the kiosk does with a stick, step by step, for tests/staff/stick_guest.sh:
 *     stick_probe SOCKET list                     a line a stick
 *     stick_probe SOCKET flags NAME               the flags of a mount, read-only and writable
 *     stick_probe SOCKET export NAME FOLDER       as a staff screen would; a line a stage
 *     stick_probe SOCKET read NAME PATH           a file of the stick on standard output
 *     stick_probe SOCKET hold NAME                mounts it and waits for the end of its input
 * Status 0 when it did, 1 and a sentence when not. */
#include "base/text.h"
#include "staff/stick_export.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#ifndef ST_NOSYMFOLLOW
#define ST_NOSYMFOLLOW 0x2000 /* Linux 5.10; absent from the C library's headers */
#endif

struct probe {
    struct stick *stick;
    const char *name, *argument;
    struct err err;
};

static bool probe_list(struct probe *probe)
{
    struct stick_row rows[STICK_MOST];
    int count = stick_list(probe->stick, rows, &probe->err);
    for (int i = 0; i < count; i++) {
        printf("%s %s %" PRId64 " %s\n", rows[i].name, rows[i].kind, rows[i].size, rows[i].label);
    }
    return count >= 0;
}

/* True when the mounted root has the flags that keep a stick harmless, and may be written or not.
 */
static bool has_flags(struct probe *probe, bool writable)
{
    static const struct {
        unsigned long flag;
        const char *name;
    } rows[] = {{ST_NOSUID, "nosuid"},
                {ST_NODEV, "nodev"},
                {ST_NOEXEC, "noexec"},
                {ST_NOSYMFOLLOW, "nosymfollow"}};
    struct statvfs space;
    int root = stick_root(probe->stick);
    if (fstatvfs(root, &space) != 0) {
        return err_set(&probe->err, "the flags cannot be read (%s)", strerror(errno));
    }
    printf("%s:", writable ? "writable" : "read-only");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        printf(" %s", (space.f_flag & rows[i].flag) != 0 ? rows[i].name : "-");
        if ((space.f_flag & rows[i].flag) == 0) {
            return err_set(&probe->err, "the mount lacks %s", rows[i].name);
        }
    }
    printf("\n");
    int fd = beneath_file(root, "probe.txt", O_WRONLY | O_CREAT | O_EXCL, 0600, NULL);
    if (fd >= 0) {
        close(fd);
        unlinkat(root, "probe.txt", 0);
    }
    return (fd >= 0) == writable ||
           err_set(&probe->err, writable ? "cannot be written" : "can be written");
}

static bool probe_flags(struct probe *probe)
{
    for (int writable = 0; writable < 2; writable++) {
        if (!stick_mount(probe->stick, probe->name, writable == 1, &probe->err) ||
            !has_flags(probe, writable == 1)) {
            return false;
        }
    }
    return stick_let_go(probe->stick, &probe->err);
}

static bool show_stage(void *context, const struct stick_progress *progress)
{
    static const char *const names[STICK_STAGE_COUNT] = {
        [STICK_STAGE_MEASURE] = "measure", [STICK_STAGE_MOUNT] = "mount",
        [STICK_STAGE_COPY] = "copy",       [STICK_STAGE_FLUSH] = "flush",
        [STICK_STAGE_REOPEN] = "reopen",   [STICK_STAGE_COMPARE] = "compare",
        [STICK_STAGE_RELEASE] = "release", [STICK_STAGE_DONE] = "done"};
    (void)context;
    if (progress->done == 0 || progress->done == progress->total) {
        printf("%s %" PRId64 " of %" PRId64 "\n", names[progress->stage], progress->done,
               progress->total);
        fflush(stdout);
    }
    return true;
}

static bool probe_export(struct probe *probe)
{
    struct stick_result result;
    const struct stick_watch watch = {show_stage, NULL};
    bool done =
        stick_export(probe->stick, probe->name, probe->argument, &watch, &result, &probe->err);
    printf("%s %s trouble %d%s\n", done ? "DONE" : "FAILED", result.folder, (int)result.trouble,
           result.was_there ? " was there" : "");
    return done;
}

static bool probe_read(struct probe *probe)
{
    struct arena arena;
    size_t size = 0;
    arena_init(&arena, 0);
    char *bytes = NULL;
    if (stick_mount(probe->stick, probe->name, false, &probe->err)) {
        bytes = beneath_read(&arena, stick_root(probe->stick), probe->argument, 1 << 24, &size,
                             &probe->err);
    }
    bool written = bytes != NULL && fwrite(bytes, 1, size, stdout) == size;
    arena_finish(&arena);
    return written && stick_let_go(probe->stick, &probe->err);
}

static bool probe_hold(struct probe *probe)
{
    char byte;
    if (!stick_mount(probe->stick, probe->name, true, &probe->err)) {
        return false;
    }
    printf("held\n");
    fflush(stdout);
    return read(STDIN_FILENO, &byte, 1) >= 0;
}

static const struct {
    const char *name;
    int arguments;
    bool (*run)(struct probe *probe);
} commands[] = {{"list", 0, probe_list},
                {"flags", 1, probe_flags},
                {"export", 2, probe_export},
                {"read", 2, probe_read},
                {"hold", 1, probe_hold}};

int main(int argc, char *argv[])
{
    for (size_t i = 0; i < ARRAY_LENGTH(commands); i++) {
        if (argc < 3 || argc != 3 + commands[i].arguments ||
            !text_equal(argv[2], commands[i].name)) {
            continue;
        }
        struct probe probe = {.name = argv[3], .argument = argc > 4 ? argv[4] : NULL};
        probe.stick = stick_open(argv[1], &probe.err);
        bool done = probe.stick != NULL && commands[i].run(&probe);
        stick_close(probe.stick);
        fflush(stdout);
        if (!done) {
            fprintf(stderr, "stick_probe: %s\n", probe.err.text);
        }
        return done ? 0 : 1;
    }
    fprintf(stderr, "usage: stick_probe SOCKET list|flags|export|read|hold [NAME [ARGUMENT]]\n");
    return 2;
}
