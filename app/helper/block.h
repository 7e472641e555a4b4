/* block.h: which block devices are sticks.
 *
 * A stick is a disk whose name is that of a USB or SCSI disk (sda … sdzz) and which the kernel
 * calls removable or hangs below a USB bus; or a partition of it; holding vfat or exfat. A disk of
 * which anything is in use is none: the kiosk may itself have started from a USB disk. */
#ifndef VONK_HELPER_BLOCK_H
#define VONK_HELPER_BLOCK_H

#include "base/err.h"
#include "helper/superblock.h"

#include <stdbool.h>
#include <stdint.h>

enum { BLOCK_NAME = 8, BLOCK_MOST = 16, BLOCK_PATH = 512 };

/* How the machine is reached; a table, so that a test can play the machine. */
struct block_ways {
    const char *sys, *dev; /* "/sys", "/dev" */
    /* Opens a device for reading; with `alone` only when nothing has it or a part of it in use
     * (EBUSY else). `number` is what the kernel calls it, "8:1": another device is refused (ENXIO).
     */
    int (*open)(const char *path, const char *number, bool alone);
    /* Makes a mount and returns the descriptor of its root; -1, errno. */
    int (*mount)(const char *kind, const char *path, bool writable, unsigned uid, unsigned gid);
    /* Drops what the kernel keeps in memory of an open device. */
    bool (*forget)(int fd);
};

/* Those of this machine. */
extern const struct block_ways block_machine;

struct block {
    char name[BLOCK_NAME];
    char disk[BLOCK_NAME]; /* of which it is a part; the name itself for a whole one */
    char number[16];       /* "8:1" */
    int64_t size;          /* bytes */
    struct superblock holds;
};

/* True for "sd", one or two letters, and for a partition a number from 1 to 99. Nothing else is
 * ever made part of a path. */
bool block_name(const char *name);

/* Finds the stick with that name. `ours` is a disk that may be in use, since it is by us; "" none.
 * False and `err` when there is no such stick. */
bool block_find(const struct block_ways *ways, struct block *block, const char *name,
                const char *ours, struct err *err);

/* Finds all, in the order of their names; how many. */
int block_list(const struct block_ways *ways, struct block blocks[BLOCK_MOST], const char *ours);

/* Proves that nothing has the disk of `name` in use and drops what the kernel keeps of it in
 * memory. Waits for at most `wait_ms` for who is just letting it go. False and `err`. */
bool block_release(const struct block_ways *ways, const char *name, int wait_ms, struct err *err);

/* Path of its device file, in the caller's room. */
void block_path(const struct block_ways *ways, const char *name, char path[BLOCK_PATH]);

#endif
