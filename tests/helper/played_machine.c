/* played_machine.c: sysfs as folders and links, devices as files. */
#include "played_machine.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { IMAGE = 64 * 1024, SECTORS = 64000 };

static struct played_machine machine;

/* The disk of a device's path is in use when its name begins with that of the one that is. */
static bool is_used(const char *path)
{
    const char *name = strrchr(path, '/') + 1;
    return machine.in_use[0] != '\0' && strncmp(name, machine.in_use, 3) == 0;
}

static int open_file(const char *path, const char *number, bool alone)
{
    if (alone && is_used(path)) {
        errno = EBUSY;
        return -1;
    }
    if (strchr(number, ':') == NULL) {
        errno = ENXIO;
        return -1;
    }
    return open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
}

static int mount_folder(const char *kind, const char *path, bool writable, unsigned uid,
                        unsigned gid)
{
    (void)uid, (void)gid;
    machine.mounts++;
    if (machine.mount_fails != 0) {
        errno = machine.mount_fails;
        return -1;
    }
    machine.mounted_writable = writable;
    snprintf(machine.mounted, sizeof machine.mounted, "%.6s %.7s", kind, strrchr(path, '/') + 1);
    return open(stick_room_path(&machine.room, "files"), O_PATH | O_DIRECTORY | O_CLOEXEC);
}

static bool forget(int fd)
{
    (void)fd;
    machine.forgets++;
    return true;
}

struct played_machine *played_machine_make(struct block_ways *ways)
{
    machine = (struct played_machine){.mounts = 0};
    stick_room_make(&machine.room);
    stick_room_folder(&machine.room, "sys/class/block");
    stick_room_folder(&machine.room, "dev");
    stick_room_folder(&machine.room, "files");
    text_copy(machine.sys, sizeof machine.sys, stick_room_path(&machine.room, "sys"));
    text_copy(machine.dev, sizeof machine.dev, stick_room_path(&machine.room, "dev"));
    *ways = (struct block_ways){.sys = machine.sys,
                                .dev = machine.dev,
                                .open = open_file,
                                .mount = mount_folder,
                                .forget = forget};
    return &machine;
}

void played_machine_remove(struct played_machine *played)
{
    stick_room_remove(&played->room);
}

static void put(unsigned char *bytes, size_t at, uint32_t value, int count)
{
    for (int i = 0; i < count; i++) {
        bytes[at + (size_t)i] = (unsigned char)(value >> 8 * i);
    }
}

/* FAT16 or FAT32 with one sector a cluster: reserved 8, one table of 8 sectors, root behind. */
static void make_fat(unsigned char *bytes, bool wide, const char *label)
{
    memcpy(bytes, "\xEB\x58\x90MSDOS5.0", 11);
    put(bytes, 11, 512, 2);
    bytes[13] = 1;
    put(bytes, 14, 8, 2);
    bytes[16] = 1;
    bytes[21] = 0xF8;
    put(bytes, wide ? 36 : 22, 8, wide ? 4 : 2);
    if (wide) {
        put(bytes, 44, 2, 4);
    }
    memcpy(bytes + (wide ? 71 : 43), "NO NAME    ", 11);
    put(bytes, 510, 0xAA55, 2);
    unsigned char *root = bytes + 16 * 512;
    memcpy(root,
           "\xE5"
           "ELETED TXT\x08",
           12);                               /* a label that was deleted */
    memcpy(root + 32, "Al.o.n.g.n.\x0F", 12); /* a part of a long name */
    memset(root + 64, ' ', 11);
    memcpy(root + 64, label, strlen(label) < 11 ? strlen(label) : 11);
    root[64 + 11] = 0x08;
}

static void make_exfat(unsigned char *bytes, const char *label)
{
    memcpy(bytes,
           "\xEB\x76\x90"
           "EXFAT   ",
           11);
    put(bytes, 88, 32, 4); /* the heap begins at sector 32 */
    put(bytes, 96, 4, 4);  /* the root is cluster 4 */
    bytes[108] = 9;
    bytes[109] = 3; /* of 8 sectors */
    put(bytes, 510, 0xAA55, 2);
    unsigned char *root = bytes + (32 + 2 * 8) * 512;
    root[0] = 0x81;
    root[32] = 0x83;
    root[33] = (unsigned char)strlen(label);
    for (size_t i = 0; label[i] != '\0' && i < 11; i++) {
        root[34 + 2 * i] = (unsigned char)label[i];
    }
}

void played_image(unsigned char *bytes, size_t size, const char *kind, const char *label)
{
    memset(bytes, 0, size);
    if (text_equal(kind, "exfat")) {
        make_exfat(bytes, label);
    } else if (kind[0] != '\0') {
        make_fat(bytes, text_equal(kind, "vfat"), label);
    }
}

static void write_image(const char *name, const char *kind, const char *label)
{
    static unsigned char bytes[IMAGE];
    char path[ROOM_PATH + 32];
    snprintf(path, sizeof path, "%s/%s", machine.dev, name);
    played_image(bytes, sizeof bytes, kind, label);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, sizeof bytes, 1, file), 1);
    fclose(file);
}

void played_machine_add(struct played_machine *played, const char *name, const char *bus,
                        const char *kind, const char *label)
{
    char folder[256];
    char path[300];
    char text[64];
    bool part = strlen(name) > 3;
    snprintf(folder, sizeof folder, "sys/devices/pci0/%s/1-1/block/%.3s%s%s", bus, name,
             part ? "/" : "", part ? name : "");
    stick_room_folder(&played->room, folder);
    snprintf(path, sizeof path, "%s/dev", folder);
    snprintf(text, sizeof text, "8:%d\n", (name[2] - 'a') * 16 + (part ? atoi(name + 3) : 0));
    stick_room_file(&played->room, path, text);
    snprintf(path, sizeof path, "%s/size", folder);
    snprintf(text, sizeof text, "%d\n", SECTORS);
    stick_room_file(&played->room, path, text);
    snprintf(path, sizeof path, "%s/removable", folder);
    stick_room_file(&played->room, path, "0\n");
    snprintf(path, sizeof path, "sys/class/block/%s", name);
    assert_int_equal(
        symlink(stick_room_path(&played->room, folder), stick_room_path(&played->room, path)), 0);
    write_image(name, kind, label);
}

struct played_machine *played_machine_helper(struct stick_work *work, struct serve *serve,
                                             const char *label)
{
    *work = (struct stick_work){.uid = getuid(), .gid = getgid(), .release_ms = 100};
    played_machine_make(&work->ways);
    played_machine_add(&machine, "sda", "usb1", "", "");
    played_machine_add(&machine, "sda1", "usb1", "vfat", label);
    *serve = (struct serve){.name = "vonk-stick",
                            .commands = stick_commands,
                            .command_count = STICK_COMMANDS,
                            .context = work,
                            .end = stick_end,
                            .user = getuid(),
                            .silence_ms = -1};
    return &machine;
}

void played_machine_pull(struct played_machine *played, const char *disk)
{
    char path[300];
    static const char *const parts[] = {"", "1", "2"};
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        snprintf(path, sizeof path, "sys/class/block/%s%s", disk, parts[i]);
        unlink(stick_room_path(&played->room, path));
        snprintf(path, sizeof path, "dev/%s%s", disk, parts[i]);
        unlink(stick_room_path(&played->room, path));
    }
}
