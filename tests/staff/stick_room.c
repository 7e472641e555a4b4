/* stick_room.c: files and folders for the tests of sticks. */
#include "stick_room.h"

#include "base/file.h"
#include "base/random.h"

#include <dirent.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

const char *const stick_room_names[ROOM_FILES] = {"LEESMIJ.txt", "SHA256SUMS", "days.csv",
                                                  "key.pub", "report.html"};
static const size_t sizes[ROOM_FILES] = {900, 512, 3100, 0, 2049};

void stick_room_make(struct stick_room *room)
{
    const char *parent = getenv("TMPDIR");
    snprintf(room->folder, sizeof room->folder, "%s/vonk-stick-XXXXXX",
             parent != NULL ? parent : "/tmp");
    assert_non_null(mkdtemp(room->folder));
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *where)
{
    (void)info, (void)kind, (void)where;
    return remove(path);
}

void stick_room_remove(struct stick_room *room)
{
    assert_int_equal(nftw(room->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT), 0);
}

const char *stick_room_path(const struct stick_room *room, const char *name)
{
    static char paths[8][ROOM_PATH + 300];
    static int turn;
    turn = (turn + 1) % 8;
    snprintf(paths[turn], sizeof paths[turn], "%s/%s", room->folder, name);
    return paths[turn];
}

void stick_room_folder(const struct stick_room *room, const char *name)
{
    assert_true(file_make_folder(stick_room_path(room, name), NULL));
}

static void write_bytes(const char *path, const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(size == 0 || fwrite(bytes, 1, size, file) == size);
    assert_int_equal(fclose(file), 0);
}

void stick_room_file(const struct stick_room *room, const char *name, const char *text)
{
    write_bytes(stick_room_path(room, name), text, strlen(text));
}

bool stick_room_has(const struct stick_room *room, const char *name)
{
    struct stat info;
    return lstat(stick_room_path(room, name), &info) == 0;
}

bool stick_room_holds(const struct stick_room *room, const char *name, const char *text)
{
    struct arena arena;
    size_t size = 0;
    arena_init(&arena, 0);
    const char *bytes = file_read(&arena, stick_room_path(room, name), 1 << 20, &size, NULL);
    bool holds = bytes != NULL && size == strlen(text) && memcmp(bytes, text, size) == 0;
    arena_finish(&arena);
    return holds;
}

int stick_room_count(const struct stick_room *room, const char *name)
{
    int count = 0;
    DIR *dir = opendir(stick_room_path(room, name));
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    }
    closedir(dir);
    return count;
}

size_t stick_room_bytes(unsigned seed, int file, unsigned char bytes[4096])
{
    struct random random;
    random_init(&random, (uint64_t)seed * 100 + (unsigned)file);
    for (size_t i = 0; i < sizes[file]; i++) {
        bytes[i] =
            (unsigned char)(1 + random_below(&random, 255)); /* never what a dropped one is */
    }
    return sizes[file];
}

const char *stick_room_export(const struct stick_room *room, unsigned seed)
{
    unsigned char bytes[4096];
    char name[128];
    stick_room_folder(room, "out/" ROOM_EXPORT);
    for (int i = 0; i < ROOM_FILES; i++) {
        snprintf(name, sizeof name, "out/" ROOM_EXPORT "/%s", stick_room_names[i]);
        write_bytes(stick_room_path(room, name), bytes, stick_room_bytes(seed, i, bytes));
    }
    return stick_room_path(room, "out/" ROOM_EXPORT);
}
