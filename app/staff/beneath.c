/* beneath.c: openat2(2), and the same part by part for kernels that lack it (before Linux 5.6, some
 * sandboxes). Owns nothing. */
#include "staff/beneath.h"

#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { TRIES = 8, PATH_PARTS = 1024 };

/* Unicode's marks that turn or hide text, and breaks of lines: from and up to. */
static const struct {
    uint32_t from, to;
} hidden[] = {{0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x061C, 0x061C},
              {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
              {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF}};

static bool is_hidden(uint32_t code)
{
    for (size_t i = 0; i < ARRAY_LENGTH(hidden); i++) {
        if (code >= hidden[i].from && code <= hidden[i].to) {
            return true;
        }
    }
    return false;
}

bool beneath_name(const char *name)
{
    size_t length = strlen(name);
    if (length == 0 || length >= BENEATH_NAME || name[0] == '.' || strchr(name, '/') != NULL ||
        !text_valid(name)) {
        return false;
    }
    for (uint32_t code; (code = text_next(&name)) != 0;) {
        if (is_hidden(code)) {
            return false;
        }
    }
    return true;
}

/* Opens one part of a path as the folder for the next; closes `at` unless it is the first. */
static int step(int at, bool first, const char *part, dev_t device)
{
    struct stat info = {.st_mode = 0};
    int next = openat(at, part, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    int why = errno;
    if (next >= 0 && (fstat(next, &info) != 0 || !S_ISDIR(info.st_mode) || info.st_dev != device)) {
        why = S_ISLNK(info.st_mode) ? ELOOP : S_ISDIR(info.st_mode) ? EXDEV : ENOTDIR;
        close(next);
        next = -1;
    }
    if (!first) {
        close(at);
    }
    errno = why;
    return next;
}

/* Opens the last part, which must be on the same device. */
static int open_last(int at, const char *part, int flags, mode_t mode, dev_t device)
{
    struct stat info;
    int fd = openat(at, part, flags | O_NOFOLLOW, mode);
    if (fd >= 0 && (fstat(fd, &info) != 0 || info.st_dev != device)) {
        close(fd);
        errno = EXDEV;
        fd = -1;
    }
    return fd;
}

/* A path of names only. */
static bool is_plain(const char *path)
{
    if (path[0] == '/' || path[0] == '\0' || strlen(path) >= PATH_PARTS) {
        return false;
    }
    for (const char *part = path; part != NULL; part = strchr(part, '/')) {
        part += part != path;
        if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || part[2] == '\0')) {
            return false;
        }
    }
    return true;
}

static int open_by_parts(int folder, const char *path, int flags, mode_t mode)
{
    char parts[PATH_PARTS];
    char *rest = NULL;
    struct stat info;
    if (!is_plain(path)) {
        errno = EXDEV;
        return -1;
    }
    if (fstat(folder, &info) != 0) {
        return -1;
    }
    text_copy(parts, sizeof parts, path);
    int at = folder;
    char *part = strtok_r(parts, "/", &rest);
    for (char *next; at >= 0 && part != NULL && (next = strtok_r(NULL, "/", &rest)) != NULL;) {
        at = step(at, at == folder, part, info.st_dev);
        part = next;
    }
    if (at < 0 || part == NULL) {
        return -1;
    }
    int fd = open_last(at, part, flags, mode, info.st_dev);
    int why = errno;
    if (at != folder) {
        close(at);
    }
    errno = why;
    return fd;
}

static int open_beneath(int folder, const char *path, int flags, mode_t mode)
{
    struct open_how how = {.flags = (unsigned)(flags | O_CLOEXEC),
                           .mode = (flags & O_CREAT) != 0 ? mode : 0,
                           .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS |
                                      RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV};
    long fd = -1;
    for (int i = 0; i < TRIES; i++) {
        fd = syscall(SYS_openat2, folder, path, &how, sizeof how);
        if (fd >= 0 || (errno != EAGAIN && errno != EINTR)) {
            break;
        }
    }
    if (fd < 0 && (errno == ENOSYS || errno == EPERM)) {
        return open_by_parts(folder, path, flags | O_CLOEXEC, mode);
    }
    return (int)fd;
}

int beneath_file(int folder, const char *path, int flags, mode_t mode, int64_t *size)
{
    struct stat info;
    int fd = open_beneath(folder, path, flags | O_NONBLOCK | O_NOCTTY, mode);
    if (fd < 0) {
        return -1;
    }
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        close(fd);
        errno = EINVAL;
        return -1;
    }
    if (size != NULL) {
        *size = info.st_size;
    }
    return fd;
}

int beneath_folder(int folder, const char *path)
{
    return open_beneath(folder, path, O_RDONLY | O_DIRECTORY, 0);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **beneath_names(struct arena *arena, int folder, int most, int *count, int *left_out)
{
    int fd = beneath_folder(folder, ".");
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    int others = 0;
    *count = 0;
    if (dir == NULL) {
        if (fd >= 0) {
            close(fd);
        }
        return NULL;
    }
    char **names = arena_array(arena, (size_t)most + 1, sizeof *names);
    int seen = 0;
    for (struct dirent *entry; seen < BENEATH_LOOKED_AT && (entry = readdir(dir)) != NULL; seen++) {
        const char *name = entry->d_name;
        if (*count < most && beneath_name(name)) {
            names[(*count)++] = arena_copy(arena, name);
        } else if (!text_equal(name, ".") && !text_equal(name, "..")) {
            others++;
        }
    }
    closedir(dir);
    qsort(names, (size_t)*count, sizeof *names, compare_names);
    if (left_out != NULL) {
        *left_out = others;
    }
    return names;
}

/* Reads exactly so many bytes. */
static bool read_whole(int fd, char *to, size_t size)
{
    for (size_t done = 0; done < size;) {
        ssize_t n = read(fd, to + done, size - done);
        if (n == 0 || (n < 0 && errno != EINTR)) {
            return false;
        }
        done += n > 0 ? (size_t)n : 0;
    }
    return true;
}

char *beneath_read(struct arena *arena, int folder, const char *path, size_t limit, size_t *size,
                   struct err *err)
{
    int64_t length = 0;
    char *bytes = NULL;
    int fd = beneath_file(folder, path, O_RDONLY, 0, &length);
    if (fd < 0) {
        err_set(err, "%s: cannot be read (%s); put the file there anew", path, strerror(errno));
        return NULL;
    }
    if ((uint64_t)length > limit) {
        err_set(err, "%s: is larger than %zu bytes; it is not what it should be", path, limit);
    } else {
        bytes = arena_alloc(arena, (size_t)length + 1);
        if (!read_whole(fd, bytes, (size_t)length)) {
            err_set(err, "%s: could not be read to its end; take another stick", path);
            bytes = NULL;
        } else if (size != NULL) {
            *size = (size_t)length;
        }
    }
    close(fd);
    return bytes;
}
