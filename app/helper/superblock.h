/* superblock.h: is this vfat or exfat, and what is it called?
 *
 * Reads at most three pieces of 4 KiB, and believes none of them: every figure is checked against
 * what the filing systems allow before it is used, and is used only to find the label. Layouts:
 * Microsoft, "FAT32 File System Specification" 1.03 (2000), sections 3 and 6; "exFAT file system
 * specification", sections 3 and 7.3. */
#ifndef VONK_HELPER_SUPERBLOCK_H
#define VONK_HELPER_SUPERBLOCK_H

#include <stdbool.h>

enum { SUPERBLOCK_LABEL = 16 };

struct superblock {
    const char *kind;             /* "vfat" or "exfat", as the kernel calls it */
    char label[SUPERBLOCK_LABEL]; /* printable ASCII, anything else as "_"; may be "" */
};

/* Reads that of an open block device or file. False when it is neither. */
bool superblock_read(struct superblock *superblock, int fd);

#endif
