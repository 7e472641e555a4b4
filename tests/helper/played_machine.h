/* played_machine.h: a /sys and a /dev in a temporary folder, and the ways of a machine that has
 * them. One machine at a time. */
#ifndef VONK_TESTS_HELPER_PLAYED_MACHINE_H
#define VONK_TESTS_HELPER_PLAYED_MACHINE_H

#include "helper/block.h"
#include "helper/stick.h"
#include "stick_room.h"

/* What was done to it. */
struct played_machine {
    struct stick_room room;
    char sys[ROOM_PATH + 8], dev[ROOM_PATH + 8];
    char in_use[BLOCK_NAME]; /* a disk that something has; "" none */
    int mounts, forgets;
    bool mounted_writable;
    int mount_fails;  /* errno; 0: it works */
    char mounted[16]; /* what was mounted, "vfat sda1" */
};

/* Makes the folders; the ways whose sys and dev they are. */
struct played_machine *played_machine_make(struct block_ways *ways);
void played_machine_remove(struct played_machine *machine);

/* Adds a disk ("sda", on "usb1" or on "ata1") or a part ("sda1") with a size in bytes, and a device
 * file that holds a filing system: "vfat", "fat16", "exfat", or "" none, with that label. */
void played_machine_add(struct played_machine *machine, const char *name, const char *bus,
                        const char *kind, const char *label);

/* The same with one vfat stick of that label, sda1, and vonk-stick that serves this user on it; it
 * waits for nobody (`idle_ms` 0). */
struct played_machine *played_machine_helper(struct stick_work *work, struct serve *serve,
                                             const char *label);

/* Takes a disk and its parts out. */
void played_machine_pull(struct played_machine *machine, const char *disk);

/* The first sectors of such a filing system, to `size` bytes (at least 64 KiB). */
void played_image(unsigned char *bytes, size_t size, const char *kind, const char *label);

#endif
