/* parcel.c: writes, hashes and flushes file by file. Owns the temporary folder until its rename. */
#include "journal/parcel.h"

#include "base/file.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_NUMBER = 1000000, TRIES = 100, LINE_SIZE = 256 };

static bool fail(const struct parcel *parcel, const char *what, int why, struct err *err)
{
    return err_set(err,
                   "%s: %s could not be written (%s); nothing was left there; check the free "
                   "space and try again",
                   parcel->out, what, strerror(why));
}

bool parcel_begin(struct parcel *parcel, const char *out, struct err *err)
{
    *parcel = (struct parcel){.fd = -1};
    arena_init(&parcel->arena, 0);
    parcel->out = arena_copy(&parcel->arena, out);
    if (!file_make_public_folder(out, err)) {
        return false;
    }
    char *temporary = file_join(&parcel->arena, out, ".vonk-export-XXXXXX");
    if (mkdtemp(temporary) == NULL) {
        return err_set(err, "%s: cannot be written (%s); check the folder and its permissions", out,
                       strerror(errno));
    }
    parcel->temporary = temporary;
    return true;
}

/* Writes the buffer out; keeps the first failure. */
static void flush(struct parcel *parcel)
{
    for (size_t done = 0; done < parcel->used && parcel->failed == 0;) {
        ssize_t n = write(parcel->fd, parcel->buffer + done, parcel->used - done);
        if (n > 0) {
            done += (size_t)n;
        } else if (n == 0 || errno != EINTR) {
            parcel->failed = n == 0 ? ENOSPC : errno;
        }
    }
    parcel->used = 0;
}

bool parcel_file_begin(struct parcel *parcel, const char *name, struct err *err)
{
    if (parcel->file_count == PARCEL_FILES) {
        return fail(parcel, name, EMFILE, err);
    }
    struct parcel_file *file = &parcel->files[parcel->file_count++];
    *file = (struct parcel_file){.name = name};
    const char *path = file_join(&parcel->arena, parcel->temporary, name);
    parcel->fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (parcel->fd < 0) {
        return fail(parcel, name, errno, err);
    }
    parcel->failed = 0;
    parcel->used = 0;
    crypto_hash_sha256_init(&parcel->hash);
    return true;
}

void parcel_put(struct parcel *parcel, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    crypto_hash_sha256_update(&parcel->hash, at, size);
    parcel->files[parcel->file_count - 1].size += (int64_t)size;
    while (size > 0) {
        size_t room = sizeof parcel->buffer - parcel->used;
        size_t part = size < room ? size : room;
        memcpy(parcel->buffer + parcel->used, at, part);
        parcel->used += part;
        at += part;
        size -= part;
        if (parcel->used == sizeof parcel->buffer) {
            flush(parcel);
        }
    }
}

bool parcel_file_end(struct parcel *parcel, struct err *err)
{
    struct parcel_file *file = &parcel->files[parcel->file_count - 1];
    unsigned char hash[crypto_hash_sha256_BYTES];
    flush(parcel);
    if (parcel->failed == 0 && fsync(parcel->fd) != 0) {
        parcel->failed = errno;
    }
    if (close(parcel->fd) != 0 && parcel->failed == 0) {
        parcel->failed = errno;
    }
    parcel->fd = -1;
    crypto_hash_sha256_final(&parcel->hash, hash);
    seal_hash(hash, file->hash);
    return parcel->failed == 0 || fail(parcel, file->name, parcel->failed, err);
}

bool parcel_add(struct parcel *parcel, const char *name, const void *bytes, size_t size,
                struct err *err)
{
    if (!parcel_file_begin(parcel, name, err)) {
        return false;
    }
    parcel_put(parcel, bytes, size);
    return parcel_file_end(parcel, err);
}

static int compare_files(const void *a, const void *b)
{
    return strcmp(((const struct parcel_file *)a)->name, ((const struct parcel_file *)b)->name);
}

bool parcel_seal(struct parcel *parcel, const struct seal_key *key, struct err *err)
{
    char signature[SEAL_SIGNATURE_SIZE];
    if (!parcel_add(parcel, PARCEL_KEY, key->public_key, strlen(key->public_key), err)) {
        return false;
    }
    char *sums = arena_alloc(&parcel->arena, PARCEL_FILES * LINE_SIZE);
    size_t used = 0;
    qsort(parcel->files, (size_t)parcel->file_count, sizeof parcel->files[0], compare_files);
    for (int i = 0; i < parcel->file_count; i++) {
        used += (size_t)snprintf(sums + used, LINE_SIZE, "%s  %s\n", parcel->files[i].hash,
                                 parcel->files[i].name);
    }
    seal_sign(key, sums, used, signature);
    return parcel_add(parcel, PARCEL_SUMS, sums, used, err) &&
           parcel_add(parcel, PARCEL_SIGNATURE, signature, strlen(signature), err);
}

/* The number in `stem`-<nr>-…, 0 when the name is another. */
static int number_of(const char *name, const char *stem)
{
    size_t length = strlen(stem);
    if (strncmp(name, stem, length) != 0 || name[length] != '-') {
        return 0;
    }
    char *end = NULL;
    long number = strtol(name + length + 1, &end, 10);
    return *end == '-' && number > 0 && number < MOST_NUMBER ? (int)number : 0;
}

static int last_number(struct parcel *parcel, const char *stem)
{
    int count = 0;
    int last = 0;
    char **names = file_list(&parcel->arena, parcel->out, &count, NULL);
    for (int i = 0; names != NULL && i < count; i++) {
        int number = number_of(names[i], stem);
        last = number > last ? number : last;
    }
    return last;
}

static void sync_folder(const char *path)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
}

/* Renames to a name that is not taken. Some filing systems of sticks cannot promise that nothing is
 * replaced; there an existing name is looked for first. */
static bool show(const char *from, const char *to)
{
    struct stat info;
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return false;
    }
    if (lstat(to, &info) == 0) {
        errno = EEXIST;
        return false;
    }
    return rename(from, to) == 0;
}

const char *parcel_finish(struct parcel *parcel, const char *stem, const char *tail,
                          struct err *err)
{
    int number = last_number(parcel, stem) + 1;
    sync_folder(parcel->temporary);
    for (int i = 0; i < TRIES; i++) {
        const char *name = arena_printf(&parcel->arena, "%s-%d-%s", stem, number + i, tail);
        const char *path = file_join(&parcel->arena, parcel->out, name);
        if (show(parcel->temporary, path)) {
            parcel->temporary = NULL;
            sync_folder(parcel->out);
            return path;
        }
        if (errno != EEXIST && errno != ENOTEMPTY) {
            break;
        }
    }
    fail(parcel, "the folder", errno, err);
    return NULL;
}

void parcel_drop(struct parcel *parcel)
{
    if (parcel->fd > 0) {
        close(parcel->fd);
    }
    if (parcel->temporary != NULL) {
        for (int i = 0; i < parcel->file_count; i++) {
            unlink(file_join(&parcel->arena, parcel->temporary, parcel->files[i].name));
        }
        rmdir(parcel->temporary);
    }
    arena_finish(&parcel->arena);
    *parcel = (struct parcel){.fd = -1};
}
