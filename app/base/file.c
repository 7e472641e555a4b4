/* file.c: POSIX files with sentences for errors. Owns nothing between calls. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

char *file_join(struct arena *arena, const char *folder, const char *name)
{
    size_t length = strlen(folder);
    const char *slash = length > 0 && folder[length - 1] == '/' ? "" : "/";
    return arena_printf(arena, "%s%s%s", folder, slash, name);
}

bool file_exists(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* Reads exactly `size` bytes; false at an error or an early end. */
static bool read_all(int fd, char *to, size_t size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t n = read(fd, to + done, size - done);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        done += (size_t)n;
    }
    return true;
}

static bool write_all(int fd, const char *from, size_t size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t n = write(fd, from + done, size - done);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        done += (size_t)n;
    }
    return true;
}

char *file_read(struct arena *arena, const char *path, size_t limit, size_t *size, struct err *err)
{
    char *bytes = NULL;
    struct stat info;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe is not waited for */
    if (fd < 0) {
        err_set(err, "%s: cannot be read (%s); check the name and its permissions", path,
                strerror(errno));
        return NULL;
    }
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        err_set(err, "%s: is not a file; give the name of a file", path);
    } else if ((unsigned long long)info.st_size > limit) {
        err_set(err, "%s: is larger than %zu bytes; make it smaller", path, limit);
    } else {
        bytes = arena_alloc(arena, (size_t)info.st_size + 1);
        if (!read_all(fd, bytes, (size_t)info.st_size)) {
            err_set(err, "%s: could not be read to its end; check the disk", path);
            bytes = NULL;
        } else if (size != NULL) {
            *size = (size_t)info.st_size;
        }
    }
    close(fd);
    return bytes;
}

static void folder_of(const char *path, char *folder, size_t size)
{
    const char *slash = strrchr(path, '/');
    snprintf(folder, size, "%.*s", slash != NULL ? (int)(slash - path + 1) : 1,
             slash != NULL ? path : ".");
}

/* Makes the rename of a file in `path`'s folder durable. */
static void sync_folder_of(const char *path)
{
    char folder[4096];
    folder_of(path, folder, sizeof folder);
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
}

/* As root a private file goes to whoever owns its folder: the kiosk reads what a technician wrote.
 */
static bool give_to_owner(int fd, const char *path)
{
    char folder[4096];
    struct stat info;
    folder_of(path, folder, sizeof folder);
    return geteuid() != 0 ||
           (stat(folder, &info) == 0 && fchown(fd, info.st_uid, info.st_gid) == 0);
}

static bool write_whole(const char *path, const void *bytes, size_t size, bool private,
                        struct err *err)
{
    char temporary[4096];
    if (snprintf(temporary, sizeof temporary, "%s.new", path) >= (int)sizeof temporary) {
        return err_set(err, "%.80s…: the name is too long; give a shorter one", path);
    }
    if (private) {
        unlink(temporary); /* one that a kill left may have another mode */
    }
    int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (private ? O_EXCL | O_NOFOLLOW : O_TRUNC);
    int fd = open(temporary, flags, private ? 0600 : 0644);
    if (fd < 0) {
        return err_set(err, "%s: cannot be written (%s); check the folder and its permissions",
                       path, strerror(errno));
    }
    bool ok = (!private || give_to_owner(fd, path)) && write_all(fd, bytes, size) && fsync(fd) == 0;
    int why = errno;
    ok = close(fd) == 0 && ok;
    if (ok && rename(temporary, path) != 0) {
        why = errno;
        ok = false;
    }
    if (!ok) {
        unlink(temporary);
        return err_set(err, "%s: could not be written (%s); check the free space", path,
                       strerror(why));
    }
    sync_folder_of(path);
    return true;
}

bool file_write(const char *path, const void *bytes, size_t size, struct err *err)
{
    return write_whole(path, bytes, size, false, err);
}

bool file_write_private(const char *path, const void *bytes, size_t size, struct err *err)
{
    return write_whole(path, bytes, size, true, err);
}

static bool make_folder(const char *path, mode_t mode, struct err *err)
{
    char part[4096];
    size_t length = strlen(path);
    if (length == 0 || length >= sizeof part) {
        return err_set(err, "%.80s…: no usable folder name; give a shorter one", path);
    }
    for (size_t i = 1; i <= length; i++) {
        if (path[i] != '/' && path[i] != '\0') {
            continue;
        }
        memcpy(part, path, i);
        part[i] = '\0';
        if (mkdir(part, mode) != 0 && errno != EEXIST) {
            return err_set(err, "%s: the folder cannot be made (%s); check the permissions", part,
                           strerror(errno));
        }
    }
    return file_is_folder(path) ||
           err_set(err, "%s: is in the way of a folder with that name; move it", path);
}

bool file_make_folder(const char *path, struct err *err)
{
    return make_folder(path, 0700, err);
}

bool file_make_public_folder(const char *path, struct err *err)
{
    return make_folder(path, 0777, err); /* less the umask */
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **file_list(struct arena *arena, const char *folder, int *count, struct err *err)
{
    enum { MOST = 100000 };
    DIR *dir = opendir(folder);
    *count = 0;
    if (dir == NULL) {
        err_set(err, "%s: the folder cannot be read (%s); check the name", folder, strerror(errno));
        return NULL;
    }
    int room = 64;
    char **names = arena_array(arena, (size_t)room, sizeof *names);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL && *count < MOST;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        if (*count == room) {
            char **more = arena_array(arena, (size_t)room * 2, sizeof *more);
            memcpy(more, names, (size_t)room * sizeof *names);
            names = more;
            room *= 2;
        }
        names[(*count)++] = arena_copy(arena, entry->d_name);
    }
    closedir(dir);
    qsort(names, (size_t)*count, sizeof *names, compare_names);
    return names;
}
