/* pack_files.c: beneath.h for packs, and removing a folder. Owns nothing. */
#include "staff/pack_files.h"

#include "staff/beneath.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { DEPTH_MOST = 16 };

int pack_files_file(int folder, const char *path, int64_t *size, struct err *err)
{
    int fd = beneath_file(folder, path, O_RDONLY, 0, size);
    if (fd < 0 && errno == EINVAL) {
        err_set(err, "%s: is no file that can be read; build, sign and copy the pack again", path);
    } else if (fd < 0) {
        err_set(err, "%s: cannot be read (%s); build, sign and copy the pack again", path,
                strerror(errno));
    }
    return fd;
}

bool pack_files_size(int folder, const char *path, int64_t *size, struct err *err)
{
    int fd = pack_files_file(folder, path, size, err);
    if (fd >= 0) {
        close(fd);
    }
    return fd >= 0;
}

/* Reads until the end, or as much as there is room for; -1 at an error. */
static ssize_t read_up_to(int fd, char *to, size_t room)
{
    size_t done = 0;
    while (done < room) {
        ssize_t n = read(fd, to + done, room - done);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return -1;
        }
        if (n == 0) {
            break;
        }
        done += (size_t)n;
    }
    return (ssize_t)done;
}

char *pack_files_read(int folder, const char *path, size_t limit, size_t *size, struct arena *arena,
                      struct err *err)
{
    int64_t length = 0;
    int fd = pack_files_file(folder, path, &length, err);
    if (fd < 0) {
        return NULL;
    }
    char *bytes = NULL;
    if (length < 0 || (uint64_t)length > limit) {
        err_set(err, "%s: is larger than %zu bytes; make the pack smaller", path, limit);
    } else {
        bytes = arena_alloc(arena, (size_t)length + 2);
        *size = (size_t)length;
        if (read_up_to(fd, bytes, (size_t)length + 1) != (ssize_t)length) {
            err_set(err, "%s: could not be read as it is; copy the pack onto the stick again",
                    path);
            bytes = NULL;
        }
    }
    close(fd);
    return bytes;
}

static bool remove_below(int folder, const char *name, int depth);

static bool empty_folder(int folder, int depth)
{
    DIR *dir = fdopendir(folder);
    bool ok = dir != NULL;
    if (!ok) {
        close(folder);
        return false;
    }
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            ok = remove_below(dirfd(dir), entry->d_name, depth + 1) && ok;
        }
    }
    closedir(dir);
    return ok;
}

static bool remove_below(int folder, const char *name, int depth)
{
    if (unlinkat(folder, name, 0) == 0 || errno == ENOENT) {
        return true;
    }
    int inner = depth < DEPTH_MOST
                    ? openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                    : -1;
    return inner >= 0 && empty_folder(inner, depth) && unlinkat(folder, name, AT_REMOVEDIR) == 0;
}

bool pack_files_remove(int folder, const char *name)
{
    return remove_below(folder, name, 0);
}
