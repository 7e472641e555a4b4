/* test_block.c: what is a stick, and what is not. */
#include "played_machine.h"

#include "base/random.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { IMAGE = 64 * 1024, MUTANTS = 20000 };

static struct block_ways ways;
static struct played_machine *machine;

static int make(void **state)
{
    (void)state;
    machine = played_machine_make(&ways);
    return 0;
}

static int clear(void **state)
{
    (void)state;
    played_machine_remove(machine);
    return 0;
}

static void only_names_of_disks_and_their_parts_are_names(void **state)
{
    (void)state;
    static const char *const good[] = {"sda", "sdz", "sdzz", "sda1", "sdb99", "sdaa12"};
    static const char *const bad[] = {
        "",      "s",      "sd",     "sda0",    "sda01",      "sda100",  "sdaaa", "sd1",
        "sdA",   "sda/",   "../sda", "sda1/..", "vda",        "nvme0n1", "loop0", "mmcblk0p1",
        "sda 1", "sda1\n", "xsda",   "sda1x",   "sd\xC3\xA1", "dm-0"};
    for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
        assert_true(block_name(good[i]));
    }
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        assert_false(block_name(bad[i]));
    }
}

static void sticks_are_listed_with_kind_size_and_label(void **state)
{
    (void)state;
    struct block blocks[BLOCK_MOST];
    played_machine_add(machine, "sdb", "usb1", "exfat", "Kiosk-3");
    played_machine_add(machine, "sda", "usb2", "", "");
    played_machine_add(machine, "sda1", "usb2", "vfat", "MIJN STICK");
    played_machine_add(machine, "sda2", "usb2", "fat16",
                       "\x9A"
                       "BER\n");
    assert_int_equal(block_list(&ways, blocks, ""), 3);
    assert_string_equal(blocks[0].name, "sda1");
    assert_string_equal(blocks[0].holds.kind, "vfat");
    assert_string_equal(blocks[0].holds.label, "MIJN STICK");
    assert_int_equal(blocks[0].size, 64000 * 512);
    assert_string_equal(blocks[1].holds.label, "_BER_"); /* what is not plain is not shown */
    assert_string_equal(blocks[2].name, "sdb");
    assert_string_equal(blocks[2].holds.kind, "exfat");
    assert_string_equal(blocks[2].holds.label, "Kiosk-3");
}

static void disks_of_the_machine_itself_are_no_sticks(void **state)
{
    (void)state;
    struct block blocks[BLOCK_MOST];
    struct err err = {0};
    played_machine_add(machine, "sda", "ata1", "", "");
    played_machine_add(machine, "sda1", "ata1", "vfat", "EFI");
    played_machine_add(machine, "sdb", "usbx", "vfat", "NO BUS");
    played_machine_add(machine, "sdc", "usb1", "", "");
    played_machine_add(machine, "sdc1", "usb1", "vfat", "BOOT");
    played_machine_add(machine, "sdc2", "usb1", "", "ext4");
    text_copy(machine->in_use, sizeof machine->in_use, "sdc"); /* it started from that one */
    assert_int_equal(block_list(&ways, blocks, ""), 0);
    assert_false(block_find(&ways, &blocks[0], "sda1", "", &err));
    assert_non_null(strstr(err.text, "is no stick"));
    assert_false(block_find(&ways, &blocks[0], "sdc1", "", &err));
    assert_non_null(strstr(err.text, "in use"));
}

static void a_removable_disk_of_another_bus_is_a_stick(void **state)
{
    (void)state;
    struct block blocks[BLOCK_MOST];
    played_machine_add(machine, "sda", "ata1", "vfat", "CARD");
    stick_room_file(&machine->room, "sys/devices/pci0/ata1/1-1/block/sda/removable", "1\n");
    assert_int_equal(block_list(&ways, blocks, ""), 1);
}

static void a_whole_disk_with_parts_or_another_filing_system_is_no_stick(void **state)
{
    (void)state;
    struct block block;
    struct err err = {0};
    played_machine_add(machine, "sda", "usb1", "vfat", "OLD");
    played_machine_add(machine, "sda1", "usb1", "vfat", "NEW");
    played_machine_add(machine, "sdb", "usb1", "", "");
    assert_false(block_find(&ways, &block, "sda", "", &err));
    assert_true(block_find(&ways, &block, "sda1", "", &err));
    assert_string_equal(block.disk, "sda");
    assert_false(block_find(&ways, &block, "sdb", "", &err));
    assert_non_null(strstr(err.text, "neither FAT nor exFAT"));
}

static void release_waits_for_who_has_it_and_forgets_disk_and_part(void **state)
{
    (void)state;
    struct err err = {0};
    played_machine_add(machine, "sda", "usb1", "", "");
    played_machine_add(machine, "sda1", "usb1", "vfat", "X");
    assert_true(block_release(&ways, "sda1", 0, &err));
    assert_int_equal(machine->forgets, 2);
    played_machine_add(machine, "sdb", "ata1", "vfat", "OURS");
    assert_false(block_release(&ways, "sdb", 0, &err));
    assert_non_null(strstr(err.text, "is no stick"));
    text_copy(machine->in_use, sizeof machine->in_use, "sda");
    assert_false(block_release(&ways, "sda1", 100, &err));
    assert_non_null(strstr(err.text, "still in use"));
    machine->in_use[0] = '\0';
    played_machine_pull(machine, "sda");
    assert_false(block_release(&ways, "sda1", 100, &err));
    assert_non_null(strstr(err.text, "not there"));
}

/* Any first sectors: no crash, no read outside, and a label that can be shown. */
static void twenty_thousand_broken_superblocks_do_no_harm(void **state)
{
    (void)state;
    static const char *const kinds[] = {"vfat", "fat16", "exfat"};
    static unsigned char bytes[IMAGE];
    struct random random;
    int read = 0;
    int fd = memfd_create("image", MFD_CLOEXEC);
    assert_true(fd >= 0);
    random_init(&random, 11);
    for (int i = 0; i < MUTANTS; i++) {
        struct superblock superblock;
        if (i % 100 == 0) {
            played_image(bytes, sizeof bytes, kinds[i / 100 % 3], "LABEL");
            assert_int_equal(pwrite(fd, bytes, sizeof bytes, 0), sizeof bytes);
            assert_int_equal(ftruncate(fd, random_below(&random, 4) == 0 ? 700 : IMAGE), 0);
        }
        unsigned char value = (unsigned char)random_below(&random, 256);
        off_t at = random_below(&random, 2) == 0 ? random_below(&random, 128)
                                                 : 8192 + random_below(&random, 20000);
        assert_int_equal(pwrite(fd, &value, 1, at), 1);
        if (superblock_read(&superblock, fd)) {
            read++;
            for (const char *letter = superblock.label; *letter != '\0'; letter++) {
                assert_true(*letter >= ' ' && *letter <= '~');
            }
        }
    }
    assert_true(read > 0 && read < MUTANTS);
    close(fd);
}

/* A device file that is another device than the kernel says is not opened. */
static void only_the_device_that_the_kernel_names_is_opened(void **state)
{
    (void)state;
    const char *path = stick_room_path(&machine->room, "dev/sda");
    stick_room_file(&machine->room, "dev/sda", "no device");
    assert_int_equal(block_machine.open(path, "8:0", false), -1);
    assert_int_equal(errno, ENXIO);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(symlink("/dev/null", path), 0);
    assert_int_equal(block_machine.open(path, "1:3", false), -1);
    assert_int_equal(errno, ENXIO);
    assert_int_equal(block_machine.open("/dev/null", "1:3", false), -1); /* no block device */
}

#define WITH_MACHINE(test) cmocka_unit_test_setup_teardown(test, make, clear)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_names_of_disks_and_their_parts_are_names),
        WITH_MACHINE(sticks_are_listed_with_kind_size_and_label),
        WITH_MACHINE(disks_of_the_machine_itself_are_no_sticks),
        WITH_MACHINE(a_removable_disk_of_another_bus_is_a_stick),
        WITH_MACHINE(a_whole_disk_with_parts_or_another_filing_system_is_no_stick),
        WITH_MACHINE(release_waits_for_who_has_it_and_forgets_disk_and_part),
        cmocka_unit_test(twenty_thousand_broken_superblocks_do_no_harm),
        WITH_MACHINE(only_the_device_that_the_kernel_names_is_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
