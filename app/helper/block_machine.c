/* block_machine.c: the machine's own devices: open(2), the mount API of Linux 5.2 and later
 * (fsopen(2), fsconfig(2), fsmount(2)), BLKFLSBUF. A mount is never attached to a place; it
 * dissolves with the last copy of its descriptor. */
#include "base/log.h"
#include "helper/block.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* Linux 5.14; absent from older headers. */
#ifndef MOUNT_ATTR_NOSYMFOLLOW
#define MOUNT_ATTR_NOSYMFOLLOW 0x00200000
#endif

static int open_device(const char *path, const char *number, bool alone)
{
    int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (alone ? O_EXCL : 0);
    char found[32];
    struct stat info;
    /* Looked at before it is opened: to open a device can do things. */
    if (lstat(path, &info) != 0) {
        return -1;
    }
    snprintf(found, sizeof found, "%u:%u", major(info.st_rdev), minor(info.st_rdev));
    if (!S_ISBLK(info.st_mode) || strcmp(found, number) != 0) {
        errno = ENXIO;
        return -1;
    }
    return open(path, flags);
}

/* Options of a kind, in the order in which they are given; the owner's are added. */
struct option {
    const char *kind, *name, *value;
};
static const struct option options[] = {
    {"vfat", "fmask", "0177"},  {"vfat", "dmask", "0077"},  {"vfat", "utf8", "1"},
    {"exfat", "fmask", "0177"}, {"exfat", "dmask", "0077"}, {"exfat", "iocharset", "utf8"},
};

static bool set(int fs, const char *name, const char *value)
{
    return fsconfig(fs, FSCONFIG_SET_STRING, name, value, 0) == 0;
}

static bool set_number(int fs, const char *name, unsigned value)
{
    char text[16];
    snprintf(text, sizeof text, "%u", value);
    return set(fs, name, text);
}

static bool set_options(int fs, const char *kind)
{
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++) {
        if (strcmp(options[i].kind, kind) == 0 && !set(fs, options[i].name, options[i].value)) {
            return false;
        }
    }
    return true;
}

/* What the kernel says about a mount that failed, for the log. */
static void log_why(int fs)
{
    char line[256];
    for (ssize_t n; (n = read(fs, line, sizeof line - 1)) > 0;) {
        line[n] = '\0';
        line[strcspn(line, "\n")] = '\0';
        log_warning("vonk-stick", "%s", line);
    }
}

static int mount_device(const char *kind, const char *path, bool writable, unsigned uid,
                        unsigned gid)
{
    unsigned attributes = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC |
                          MOUNT_ATTR_NOSYMFOLLOW | MOUNT_ATTR_NOATIME |
                          (writable ? 0 : MOUNT_ATTR_RDONLY);
    int fs = fsopen(kind, FSOPEN_CLOEXEC);
    if (fs < 0) {
        return -1;
    }
    bool made = set(fs, "source", path) && set_number(fs, "uid", uid) &&
                set_number(fs, "gid", gid) && set_options(fs, kind) &&
                (writable || fsconfig(fs, FSCONFIG_SET_FLAG, "ro", NULL, 0) == 0) &&
                fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0) == 0;
    int root = made ? fsmount(fs, FSMOUNT_CLOEXEC, attributes) : -1;
    int why = errno;
    if (root < 0) {
        log_why(fs);
    }
    close(fs);
    errno = why;
    return root;
}

static bool forget_device(int fd)
{
    return ioctl(fd, BLKFLSBUF, 0) == 0;
}

const struct block_ways block_machine = {.sys = "/sys",
                                         .dev = "/dev",
                                         .open = open_device,
                                         .mount = mount_device,
                                         .forget = forget_device};
