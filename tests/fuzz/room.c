/* room.c: one folder for each process: its path is the only state, because libFuzzer gives a
 * target no context. */
#include "room.h"

#include "base/file.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH = 256, TURNS = 8, FOLDERS = 16 };

static char room[PATH];
static pid_t owner; /* a child that ends must leave the room alone */

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *where)
{
    (void)info;
    (void)kind;
    return where->level > 0 ? remove(path) : 0;
}

void room_clear(void)
{
    nftw(room, remove_entry, FOLDERS, FTW_DEPTH | FTW_PHYS);
}

static void leave(void)
{
    if (getpid() == owner) {
        room_clear();
        rmdir(room);
    }
}

const char *room_make(const char *name)
{
    const char *parent = getenv("TMPDIR") != NULL ? getenv("TMPDIR") : "/tmp";
    parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : parent;
    snprintf(room, sizeof room, "%s/vonk-fuzz-%s-XXXXXX", parent, name);
    if (mkdtemp(room) == NULL) {
        fprintf(stderr, "%s: no folder can be made there; give another TMPDIR\n", room);
        exit(2);
    }
    owner = getpid();
    atexit(leave);
    return room;
}

const char *room_path(const char *name)
{
    static char paths[TURNS][PATH * 2];
    static int turn;
    turn = (turn + 1) % TURNS;
    snprintf(paths[turn], sizeof paths[turn], "%s/%s", room, name);
    return paths[turn];
}

void room_write(const char *name, const void *bytes, size_t size)
{
    const char *path = room_path(name);
    char folder[PATH * 2];
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path), path);
    FILE *file = file_make_folder(folder, NULL) ? fopen(path, "wb") : NULL;
    if (file == NULL || fwrite(bytes, 1, size, file) != size || fclose(file) != 0) {
        fprintf(stderr, "%s: cannot be written; is the disk full?\n", path);
        exit(2);
    }
}

void room_remove(const char *name)
{
    unlink(room_path(name));
}

const char *room_seeds(void)
{
    return getenv("VONK_FUZZ_SEEDS");
}

void room_write_seed(const char *name, const void *head, size_t head_size, const void *bytes,
                     size_t size)
{
    char path[PATH * 4];
    snprintf(path, sizeof path, "%s/%s", room_seeds(), name);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(head, 1, head_size, file) != head_size ||
        fwrite(bytes, 1, size, file) != size || fclose(file) != 0) {
        fprintf(stderr, "%s: the seed cannot be written\n", path);
        exit(2);
    }
}

void room_hush(void)
{
    static FILE *nowhere;
    nowhere = fopen("/dev/null", "w");
    if (nowhere != NULL) {
        stderr = nowhere;
    }
}

void room_demand(bool kept, const char *promise)
{
    if (!kept) {
        char line[512];
        int length = snprintf(line, sizeof line, "BROKEN PROMISE: %s\n", promise);
        (void)!write(STDERR_FILENO, line, (size_t)length);
        abort();
    }
}
