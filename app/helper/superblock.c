/* superblock.c: the first sector and the first piece of the root folder, where the label is. Owns
 * nothing. */
#include "helper/superblock.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum {
    PIECE = 4096,
    SECTOR = 512,
    ENTRY = 32,            /* of a folder, both kinds */
    FAT_LABEL = 11,        /* bytes of the name of an entry */
    FAT_ATTRIBUTES = 11,   /* where they are */
    FAT_IS_LABEL = 0x08,   /* the attribute */
    FAT_IS_LONG = 0x0F,    /* a part of a long name has this one's bit too */
    FAT_IS_DELETED = 0xE5, /* first byte */
    FAT32_ROOT = 44,       /* where the root's cluster stands in the first sector */
    EXFAT_LABEL = 0x83,    /* type of an entry */
    EXFAT_LABEL_UNITS = 11
};

static uint32_t number(const unsigned char *at, int bytes)
{
    uint32_t value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
        value = value << 8 | at[i];
    }
    return value;
}

/* Reads a piece at `offset`; what is behind the end is zero. */
static bool read_piece(int fd, unsigned char piece[PIECE], uint64_t offset)
{
    memset(piece, 0, PIECE);
    return offset < (uint64_t)1 << 46 && pread(fd, piece, PIECE, (off_t)offset) >= SECTOR;
}

static bool power_of_two(uint32_t value, uint32_t least, uint32_t most)
{
    return value >= least && value <= most && (value & (value - 1)) == 0;
}

/* One character of a label: what is not plain is not shown. */
static char plain(uint32_t unit)
{
    return unit > ' ' && unit <= '~' ? (char)unit : unit == ' ' ? ' ' : '_';
}

static void trim(char *label)
{
    size_t length = strlen(label);
    while (length > 0 && label[length - 1] == ' ') {
        label[--length] = '\0';
    }
}

static void take_fat_label(struct superblock *superblock, const unsigned char *name)
{
    if (memcmp(name, "NO NAME    ", FAT_LABEL) == 0) {
        return;
    }
    for (int i = 0; i < FAT_LABEL; i++) {
        superblock->label[i] = plain(name[i]);
    }
    superblock->label[FAT_LABEL] = '\0';
    trim(superblock->label);
}

/* The label is an entry of the root folder. */
static void find_fat_label(struct superblock *superblock, const unsigned char piece[PIECE])
{
    for (int at = 0; at < PIECE && piece[at] != 0; at += ENTRY) {
        unsigned char attributes = piece[at + FAT_ATTRIBUTES];
        if (piece[at] != FAT_IS_DELETED && (attributes & FAT_IS_LABEL) != 0 &&
            (attributes & FAT_IS_LONG) != FAT_IS_LONG) {
            take_fat_label(superblock, piece + at);
            return;
        }
    }
}

/* Where the root folder of a FAT of any width begins, in bytes; 0 when the figures make no sense.
 */
static uint64_t fat_root(const unsigned char *boot, bool wide)
{
    uint64_t sector = number(boot + 11, 2);
    uint64_t cluster = boot[13];
    uint64_t reserved = number(boot + 14, 2);
    uint64_t tables = boot[16];
    uint64_t table = wide ? number(boot + 36, 4) : number(boot + 22, 2);
    uint64_t first = wide ? number(boot + FAT32_ROOT, 4) : 2;
    return first < 2 ? 0 : (reserved + tables * table + (first - 2) * cluster) * sector;
}

static bool is_fat(const unsigned char *boot)
{
    return (boot[0] == 0xEB || boot[0] == 0xE9) && boot[510] == 0x55 && boot[511] == 0xAA &&
           power_of_two(number(boot + 11, 2), SECTOR, PIECE) && power_of_two(boot[13], 1, 128) &&
           number(boot + 14, 2) > 0 && boot[16] >= 1 && boot[16] <= 2 && boot[21] >= 0xF0;
}

static bool read_fat(struct superblock *superblock, int fd, const unsigned char *boot)
{
    unsigned char piece[PIECE];
    bool wide = number(boot + 22, 2) == 0;
    uint64_t root = fat_root(boot, wide);
    if (!is_fat(boot) || root == 0 || (wide && number(boot + 36, 4) == 0)) {
        return false;
    }
    superblock->kind = "vfat";
    take_fat_label(superblock, boot + (wide ? 71 : 43));
    if (read_piece(fd, piece, root)) {
        find_fat_label(superblock, piece);
    }
    return true;
}

static void find_exfat_label(struct superblock *superblock, const unsigned char piece[PIECE])
{
    for (int at = 0; at < PIECE && piece[at] != 0; at += ENTRY) {
        if (piece[at] == EXFAT_LABEL && piece[at + 1] <= EXFAT_LABEL_UNITS) {
            for (int i = 0; i < piece[at + 1]; i++) {
                superblock->label[i] = plain(number(piece + at + 2 + 2 * i, 2));
            }
            superblock->label[piece[at + 1]] = '\0';
            trim(superblock->label);
            return;
        }
    }
}

static bool read_exfat(struct superblock *superblock, int fd, const unsigned char *boot)
{
    unsigned char piece[PIECE];
    uint64_t heap = number(boot + 88, 4);
    uint64_t root = number(boot + 96, 4);
    unsigned sector_shift = boot[108];
    unsigned cluster_shift = boot[109];
    if (memcmp(boot + 3, "EXFAT   ", 8) != 0 || boot[510] != 0x55 || boot[511] != 0xAA ||
        sector_shift < 9 || sector_shift > 12 || cluster_shift > 25 - sector_shift || root < 2) {
        return false;
    }
    superblock->kind = "exfat";
    if (read_piece(fd, piece, (heap + ((root - 2) << cluster_shift)) << sector_shift)) {
        find_exfat_label(superblock, piece);
    }
    return true;
}

bool superblock_read(struct superblock *superblock, int fd)
{
    unsigned char boot[PIECE];
    *superblock = (struct superblock){0};
    return read_piece(fd, boot, 0) &&
           (read_exfat(superblock, fd, boot) || read_fat(superblock, fd, boot));
}
_Static_assert((int)EXFAT_LABEL_UNITS < (int)SUPERBLOCK_LABEL, "a label fits");
