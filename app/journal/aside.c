/* aside.c: renames. The database goes first: cut off in between, its -wal stays behind without a
 * database, and the next start puts that aside under a number of its own rather than letting it
 * into a new database. */
#include "journal/aside.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const parts[] = {"", "-wal", "-shm", "-journal"};

/* Path of a part of a database, in the arena. */
static const char *part_path(struct arena *arena, const char *folder, const char *name,
                             const char *part)
{
    return file_join(arena, folder, arena_printf(arena, "%s%s", name, part));
}

static bool name_is_free(struct arena *arena, const char *folder, const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        struct stat info;
        if (lstat(part_path(arena, folder, name, parts[i]), &info) == 0) {
            return false;
        }
    }
    return true;
}

static bool find_free_name(struct arena *arena, const char *folder, char name[ASIDE_NAME_SIZE])
{
    for (int number = 1; number <= ASIDE_MOST; number++) {
        snprintf(name, ASIDE_NAME_SIZE, "vonk-aside-%d.db", number);
        if (name_is_free(arena, folder, name)) {
            return true;
        }
    }
    return false;
}

static void sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
}

static bool move_parts(struct arena *arena, const char *folder, const char *name, struct err *err)
{
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        const char *from = part_path(arena, folder, ASIDE_DATABASE, parts[i]);
        const char *to = part_path(arena, folder, name, parts[i]);
        if (rename(from, to) != 0 && errno != ENOENT) {
            return err_set(err, "%s: cannot be put aside (%s); check the folder's permissions",
                           from, strerror(errno));
        }
    }
    sync_folder(folder);
    return true;
}

bool aside_move(const char *folder, char name[ASIDE_NAME_SIZE], struct err *err)
{
    struct arena arena;
    arena_init(&arena, 0);
    bool moved = false;
    if (!find_free_name(&arena, folder, name)) {
        err_set(err, "%s: holds %d databases that were put aside; move them away", folder,
                ASIDE_MOST);
    } else {
        moved = move_parts(&arena, folder, name, err);
    }
    arena_finish(&arena);
    return moved;
}

static bool has_bytes(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && info.st_size > 0;
}

bool aside_finds_orphan(const char *folder)
{
    struct arena arena;
    arena_init(&arena, 0);
    bool orphan = !has_bytes(part_path(&arena, folder, ASIDE_DATABASE, "")) &&
                  has_bytes(part_path(&arena, folder, ASIDE_DATABASE, "-wal"));
    arena_finish(&arena);
    return orphan;
}
