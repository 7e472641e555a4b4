/* beneath.c: opening below a folder. A file is first opened as a mere place (O_PATH), which asks
 * nothing of a driver, and opened to be read only when it is a regular one. */
#include "staff/beneath.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { DEPTH_MOST = 16 };

/* Opens one name of a folder that lies on the same file system; closes the folder. */
static int step_into(int folder, const char *name, int flags)
{
    struct stat outer, inner;
    int fd = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC);
    bool same = fd >= 0 && fstat(folder, &outer) == 0 && fstat(fd, &inner) == 0 &&
                outer.st_dev == inner.st_dev;
    int why = fd < 0 ? errno : EXDEV;
    close(folder);
    if (!same && fd >= 0) {
        close(fd);
        fd = -1;
    }
    errno = why;
    return fd;
}

int beneath_open_by_name(int folder, const char *path, int flags)
{
    char name[256];
    int at = fcntl(folder, F_DUPFD_CLOEXEC, 0);
    while (at >= 0) {
        size_t length = strcspn(path, "/");
        bool last = path[length] == '\0';
        if (length == 0 || length >= sizeof name ||
            (length == 2 && memcmp(path, "..", length) == 0)) {
            close(at);
            errno = EINVAL;
            return -1;
        }
        memcpy(name, path, length);
        name[length] = '\0';
        at = step_into(at, name, last ? flags : O_PATH | O_DIRECTORY);
        if (last) {
            break;
        }
        path += length + 1;
    }
    return at;
}

int beneath_open(int folder, const char *path, int flags)
{
    struct open_how how = {
        .flags = (unsigned)(flags | O_NOFOLLOW | O_CLOEXEC),
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV,
    };
    long fd = syscall(SYS_openat2, folder, path, &how, sizeof how);
    if (fd < 0 && (errno == ENOSYS || errno == EPERM)) { /* an old kernel, or a sandbox like one */
        return beneath_open_by_name(folder, path, flags);
    }
    return (int)fd;
}

int beneath_folder(int folder, const char *path)
{
    return beneath_open(folder, path, O_RDONLY | O_DIRECTORY);
}

bool beneath_size(int folder, const char *path, int64_t *size, struct err *err)
{
    struct stat info;
    int place = beneath_open(folder, path, O_PATH);
    if (place < 0) {
        return err_set(err, "%s: cannot be read (%s); build, sign and copy the pack again", path,
                       strerror(errno));
    }
    bool regular = fstat(place, &info) == 0 && S_ISREG(info.st_mode);
    close(place);
    *size = regular ? info.st_size : 0;
    return regular || err_set(err, "%s: is no file; build, sign and copy the pack again", path);
}

int beneath_file(int folder, const char *path, int64_t *size, struct err *err)
{
    struct stat info;
    if (!beneath_size(folder, path, size, err)) {
        return -1;
    }
    int fd = beneath_open(folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (fd >= 0 && (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))) {
        close(fd); /* it was exchanged between the two */
        fd = -1;
    }
    if (fd < 0) {
        err_set(err, "%s: cannot be opened; build, sign and copy the pack again", path);
        return -1;
    }
    *size = info.st_size;
    return fd;
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

char *beneath_read(int folder, const char *path, size_t limit, size_t *size, struct arena *arena,
                   struct err *err)
{
    int64_t length = 0;
    int fd = beneath_file(folder, path, &length, err);
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

bool beneath_remove(int folder, const char *name)
{
    return remove_below(folder, name, 0);
}
