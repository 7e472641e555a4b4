/* block.c: looks into /sys/class/block and at the first bytes of what may be a stick. Opens devices
 * for reading only, and closes them again. */
#include "helper/block.h"

#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SYSFS_SECTOR = 512, LETTERS = 2, DIGITS = 2, SEEN_MOST = 256, WAIT_STEP_MS = 50 };

/* Length of the name of the disk that `name` begins with; 0 none. */
static size_t disk_length(const char *name)
{
    size_t length = 2 + strspn(name + 2, "abcdefghijklmnopqrstuvwxyz");
    return length > 2 && length <= 2 + LETTERS ? length : 0;
}

bool block_name(const char *name)
{
    if (name[0] != 's' || name[1] != 'd') {
        return false;
    }
    size_t length = disk_length(name);
    size_t digits = length > 0 ? strspn(name + length, "0123456789") : 0;
    return length > 0 && name[length] != '0' && digits <= DIGITS && name[length + digits] == '\0';
}

void block_path(const struct block_ways *ways, const char *name, char path[BLOCK_PATH])
{
    snprintf(path, BLOCK_PATH, "%s/%s", ways->dev, name);
}

/* Reads the first line of a small file of the kernel; "" when it is not there. */
static void read_line(const struct block_ways *ways, const char *name, const char *what, char *to,
                      size_t size)
{
    char path[BLOCK_PATH];
    snprintf(path, sizeof path, "%s/class/block/%s/%s", ways->sys, name, what);
    to[0] = '\0';
    FILE *file = fopen(path, "re");
    if (file != NULL) {
        if (fgets(to, (int)size, file) == NULL) {
            to[0] = '\0';
        }
        fclose(file);
    }
    to[strcspn(to, "\n")] = '\0';
}

/* True for a part of a path such as "/usb1/". */
static bool below_usb(const char *path)
{
    for (const char *at = path; (at = strstr(at, "/usb")) != NULL; at++) {
        size_t digits = strspn(at + 4, "0123456789");
        if (digits > 0 && at[4 + digits] == '/') {
            return true;
        }
    }
    return false;
}

static bool is_removable(const struct block_ways *ways, const char *disk)
{
    char link[BLOCK_PATH];
    char path[PATH_MAX];
    char line[8];
    read_line(ways, disk, "removable", line, sizeof line);
    snprintf(link, sizeof link, "%s/class/block/%s", ways->sys, disk);
    return text_equal(line, "1") || (realpath(link, path) != NULL && below_usb(path));
}

/* True when the whole disk has partitions: then it is not itself the stick. */
static bool has_parts(const struct block_ways *ways, const char *disk)
{
    char path[BLOCK_PATH];
    bool found = false;
    snprintf(path, sizeof path, "%s/class/block/%s", ways->sys, disk);
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return false;
    }
    for (struct dirent *entry; !found && (entry = readdir(folder)) != NULL;) {
        found = strncmp(entry->d_name, disk, strlen(disk)) == 0 && block_name(entry->d_name);
    }
    closedir(folder);
    return found;
}

/* Opens the whole disk of a block alone; -1 and errno. */
static int open_disk(const struct block_ways *ways, const char *disk)
{
    char path[BLOCK_PATH];
    char number[16];
    read_line(ways, disk, "dev", number, sizeof number);
    block_path(ways, disk, path);
    return ways->open(path, number, true);
}

static bool is_free(const struct block_ways *ways, const char *disk)
{
    int fd = open_disk(ways, disk);
    if (fd >= 0) {
        close(fd);
    }
    return fd >= 0;
}

static bool read_superblock(const struct block_ways *ways, struct block *block)
{
    char path[BLOCK_PATH];
    block_path(ways, block->name, path);
    int fd = ways->open(path, block->number, false);
    bool read = fd >= 0 && superblock_read(&block->holds, fd);
    if (fd >= 0) {
        close(fd);
    }
    return read;
}

bool block_find(const struct block_ways *ways, struct block *block, const char *name,
                const char *ours, struct err *err)
{
    char size[24];
    *block = (struct block){.size = 0};
    if (!block_name(name)) {
        return err_set(err, "that is no name of a stick; ask for the list");
    }
    text_copy(block->name, sizeof block->name, name);
    memcpy(block->disk, name, disk_length(name));
    read_line(ways, name, "dev", block->number, sizeof block->number);
    read_line(ways, name, "size", size, sizeof size);
    int64_t sectors = strtoll(size, NULL, 10);
    if (block->number[0] == '\0' || sectors <= 0 || sectors > INT64_MAX / SYSFS_SECTOR) {
        return err_set(err, "%s: is not there; plug the stick in", name);
    }
    block->size = sectors * SYSFS_SECTOR;
    if (!is_removable(ways, block->disk) ||
        (text_equal(block->disk, name) && has_parts(ways, name))) {
        return err_set(err, "%s: is no stick; ask for the list", name);
    }
    if (!text_equal(block->disk, ours) && !is_free(ways, block->disk)) {
        return err_set(err, "%s: is in use by something else (%s); take another stick", name,
                       strerror(errno));
    }
    return read_superblock(ways, block) ||
           err_set(err, "%s: is neither FAT nor exFAT; format it anew on a computer", name);
}

static int compare_blocks(const void *a, const void *b)
{
    return strcmp(((const struct block *)a)->name, ((const struct block *)b)->name);
}

int block_list(const struct block_ways *ways, struct block blocks[BLOCK_MOST], const char *ours)
{
    char path[BLOCK_PATH];
    int count = 0;
    snprintf(path, sizeof path, "%s/class/block", ways->sys);
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return 0;
    }
    int seen = 0;
    for (struct dirent *entry;
         count < BLOCK_MOST && seen < SEEN_MOST && (entry = readdir(folder)) != NULL;) {
        if (block_name(entry->d_name)) {
            seen++;
            count += block_find(ways, &blocks[count], entry->d_name, ours, NULL);
        }
    }
    closedir(folder);
    qsort(blocks, (size_t)count, sizeof blocks[0], compare_blocks);
    return count;
}

/* Drops what is kept of the part, and of the disk that is open alone. */
static bool forget(const struct block_ways *ways, const char *name, int disk)
{
    char path[BLOCK_PATH];
    char number[16];
    read_line(ways, name, "dev", number, sizeof number);
    block_path(ways, name, path);
    int fd = ways->open(path, number, false);
    bool done = fd >= 0 && ways->forget(fd) && ways->forget(disk);
    if (fd >= 0) {
        close(fd);
    }
    return done;
}

bool block_release(const struct block_ways *ways, const char *name, int wait_ms, struct err *err)
{
    char disk[BLOCK_NAME] = "";
    char number[16];
    if (!block_name(name)) {
        return err_set(err, "that is no name of a stick; ask for the list");
    }
    memcpy(disk, name, disk_length(name));
    read_line(ways, disk, "dev", number, sizeof number);
    if (number[0] != '\0' && !is_removable(ways, disk)) {
        return err_set(err, "%s: is no stick; ask for the list", name);
    }
    int fd = open_disk(ways, disk);
    for (int waited = 0; fd < 0 && errno == EBUSY && waited < wait_ms; waited += WAIT_STEP_MS) {
        poll(NULL, 0, WAIT_STEP_MS);
        fd = open_disk(ways, disk);
    }
    if (fd < 0) {
        return err_set(err,
                       errno == EBUSY ? "%s: is still in use; close what reads or writes it"
                                      : "%s: is not there any more; plug the stick in again",
                       name);
    }
    bool done = forget(ways, name, fd);
    close(fd);
    return done || err_set(err, "%s: does not answer any more; plug the stick in again", name);
}
