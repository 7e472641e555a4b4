/* pin_file.c: the PIN's file as text. A record is written by one function; reading takes the fields
 * out, writes them again and compares: a changed byte anywhere is a broken file. */
#include "staff/pin_file.h"

#include "base/arena.h"
#include "base/file.h"
#include "journal/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TEXT_SIZE = 512 };

static int write_text(char to[TEXT_SIZE], const struct pin_record *record)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    char sum[SEAL_HASH_SIZE];
    const char *pin = record->hash[0] != '\0' ? record->hash : "-";
    int length = snprintf(to, TEXT_SIZE, "vonk-pin 1\nhash %s\ntries %d\nrecovered %" PRId64 "\n",
                          pin, record->tries, record->recovered_ms);
    crypto_hash_sha256(hash, (const unsigned char *)to, (unsigned long long)length);
    seal_hash(hash, sum);
    return length + snprintf(to + length, (size_t)(TEXT_SIZE - length), "sum %s\n", sum);
}

/* Takes the fields out of a text that ends with a zero. */
static bool read_text(struct pin_record *record, const char *text, size_t size)
{
    char again[TEXT_SIZE];
    _Static_assert(sizeof record->hash == 128, "the width in the format below");
    if (sscanf(text, "vonk-pin 1\nhash %127s\ntries %7d\nrecovered %15" SCNd64 "\n", record->hash,
               &record->tries, &record->recovered_ms) != 3) {
        return false;
    }
    if (strcmp(record->hash, "-") == 0) {
        record->hash[0] = '\0';
    }
    bool fits = record->tries >= 0 && record->tries <= PIN_TRIES_MOST && record->recovered_ms >= 0;
    return fits && (size_t)write_text(again, record) == size && memcmp(again, text, size) == 0;
}

enum pin_file pin_file_read(struct pin_record *record, const char *path, struct err *err)
{
    struct arena arena;
    struct stat info;
    size_t size = 0;
    *record = (struct pin_record){.tries = 0};
    if (lstat(path, &info) != 0 && errno == ENOENT) {
        return PIN_FILE_ABSENT;
    }
    arena_init(&arena, 0);
    char *text = file_read(&arena, path, TEXT_SIZE - 1, &size, NULL);
    bool whole = text != NULL && read_text(record, text, size);
    arena_finish(&arena);
    if (whole) {
        return PIN_FILE_READ;
    }
    *record = (struct pin_record){.tries = 0};
    err_set(err,
            "%s: the file of the PIN is %s, so that no PIN opens the staff screens; use a recovery "
            "file on a stick, or let a technician run `vonkctl pin`",
            path, text != NULL ? "damaged" : "unreadable");
    return PIN_FILE_BROKEN;
}

bool pin_file_write(const struct pin_record *record, const char *path, struct err *err)
{
    char text[TEXT_SIZE];
    int length = write_text(text, record);
    return file_write_private(path, text, (size_t)length, err);
}

int pin_file_lock(const char *folder)
{
    int lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (lock >= 0 && flock(lock, LOCK_EX) != 0 && errno == EINTR) {
    }
    return lock;
}

void pin_file_unlock(int lock)
{
    if (lock >= 0) {
        close(lock);
    }
}
