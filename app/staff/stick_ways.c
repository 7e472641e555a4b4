/* stick_ways.c: the real stick: its files below the descriptor that the helper handed over. Owns
 * nothing; handles are file descriptors. */
#include "staff/stick_ways.h"

#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { PATH_SIZE = STICK_FOLDER_NAME + STICK_FILE_NAME + 2, FOLDER_MODE = 0755, FILE_MODE = 0644 };

static int root_of(void *self)
{
    const struct stick_real *real = self;
    return stick_root(real->stick);
}

static bool real_mount(void *self, bool writable, struct err *err)
{
    struct stick_real *real = self;
    return stick_mount(real->stick, real->name, writable, err);
}

static bool real_let_go(void *self, struct err *err)
{
    struct stick_real *real = self;
    return stick_let_go(real->stick, err);
}

static bool real_is_there(void *self)
{
    struct stick_real *real = self;
    struct stick_row rows[STICK_MOST];
    int count = stick_list(real->stick, rows, NULL);
    for (int i = 0; i < count; i++) {
        if (text_equal(rows[i].name, real->name)) {
            return true;
        }
    }
    return false;
}

static int64_t real_room(void *self, int64_t *unit)
{
    struct statvfs space;
    if (fstatvfs(root_of(self), &space) != 0) {
        return -1;
    }
    *unit = (int64_t)space.f_frsize;
    return (int64_t)(space.f_bavail * space.f_frsize);
}

static int real_entries(void *self, const char *folder)
{
    int fd = beneath_folder(root_of(self), folder);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    int count = 0;
    if (dir == NULL) {
        if (fd >= 0) {
            close(fd);
        }
        return -1;
    }
    errno = 0;
    for (struct dirent *entry; count <= STICK_FILES && (entry = readdir(dir)) != NULL;) {
        count += !text_equal(entry->d_name, ".") && !text_equal(entry->d_name, "..");
    }
    int why = errno;
    closedir(dir);
    errno = why;
    return why == 0 ? count : -1;
}

static bool real_make(void *self, const char *folder)
{
    return mkdirat(root_of(self), folder, FOLDER_MODE) == 0;
}

static bool real_remove(void *self, const char *folder)
{
    return unlinkat(root_of(self), folder, AT_REMOVEDIR) == 0;
}

/* Some filing systems cannot promise that nothing is replaced; there a name is looked for first. */
static bool real_rename(void *self, const char *from, const char *to)
{
    struct stat info;
    int root = root_of(self);
    if (renameat2(root, from, root, to, RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return false;
    }
    if (fstatat(root, to, &info, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return false;
    }
    return errno == ENOENT && renameat(root, from, root, to) == 0;
}

static bool flush_at(void *self, const char *folder, int (*flush)(int fd))
{
    int fd = beneath_folder(root_of(self), folder);
    bool done = fd >= 0 && flush(fd) == 0;
    int why = errno;
    if (fd >= 0) {
        close(fd);
    }
    errno = why;
    return done;
}

static bool real_flush_folder(void *self, const char *folder)
{
    return flush_at(self, folder, fsync);
}

static bool real_flush_all(void *self)
{
    return flush_at(self, ".", syncfs);
}

static void join(char path[PATH_SIZE], const char *folder, const char *file)
{
    snprintf(path, PATH_SIZE, "%.*s/%.*s", STICK_FOLDER_NAME, folder, STICK_FILE_NAME, file);
}

static int real_create(void *self, const char *folder, const char *file)
{
    char path[PATH_SIZE];
    join(path, folder, file);
    return beneath_file(root_of(self), path, O_WRONLY | O_CREAT | O_EXCL, FILE_MODE, NULL);
}

/* What a mounted stick holds is not in memory yet (stick_let_go); that of a folder may be, and the
 * kernel is asked to forget it. */
static int real_open(void *self, const char *folder, const char *file, int64_t *size)
{
    char path[PATH_SIZE];
    join(path, folder, file);
    int fd = beneath_file(root_of(self), path, O_RDONLY, 0, size);
    if (fd >= 0) {
        posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    }
    return fd;
}

static bool real_remove_file(void *self, const char *folder, const char *file)
{
    int fd = beneath_folder(root_of(self), folder);
    bool done = fd >= 0 && unlinkat(fd, file, 0) == 0;
    if (fd >= 0) {
        close(fd);
    }
    return done;
}

static ssize_t real_write(void *self, int handle, const void *bytes, size_t size)
{
    (void)self;
    return write(handle, bytes, size);
}

static ssize_t real_read(void *self, int handle, void *bytes, size_t size)
{
    (void)self;
    return read(handle, bytes, size);
}

static bool real_flush(void *self, int handle)
{
    (void)self;
    return fsync(handle) == 0;
}

static bool real_close(void *self, int handle)
{
    (void)self;
    return close(handle) == 0;
}

const struct stick_ways stick_real_ways = {
    .mount = real_mount,
    .let_go = real_let_go,
    .is_there = real_is_there,
    .room = real_room,
    .entries = real_entries,
    .make = real_make,
    .remove = real_remove,
    .rename = real_rename,
    .flush_folder = real_flush_folder,
    .flush_all = real_flush_all,
    .create = real_create,
    .open = real_open,
    .remove_file = real_remove_file,
    .write = real_write,
    .read = real_read,
    .flush = real_flush,
    .close = real_close,
};

int64_t stick_free(const struct stick *stick)
{
    int64_t unit = 0;
    struct stick_real real = {.stick = (struct stick *)stick};
    return stick_root(stick) >= 0 ? real_room(&real, &unit) : -1;
}

bool stick_export(struct stick *stick, const char *name, const char *folder,
                  const struct stick_watch *watch, struct stick_result *result, struct err *err)
{
    struct stick_real real = {.stick = stick, .name = name};
    bool done = stick_copy(&stick_real_ways, &real, folder, watch, result, err);
    stick_let_go(stick, NULL); /* nothing stays mounted, whatever happened */
    return done;
}
