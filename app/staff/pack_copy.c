/* pack_copy.c: copying while hashing. Syncing is a second round over all files: the first sync then
 * writes what belongs to all of them, and the others find little left to do. */
#include "staff/pack_copy.h"

#include "staff/pack_files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

static bool fail(struct copy *copy, enum pack_verdict verdict)
{
    copy->verdict = verdict;
    return false;
}

static bool disk_failed(struct copy *copy, const char *path, struct err *err)
{
    err_set(err, "%s: cannot be written on this kiosk (%s); check the free space", path,
            strerror(errno));
    return fail(copy, PACK_NO_ROOM);
}

static bool file_differs(struct copy *copy, const char *path, struct err *err)
{
    err_set(err, "%s: is not as MANIFEST says; copy the pack onto the stick again", path);
    return fail(copy, PACK_DAMAGED);
}

/* Makes the folders that lead to a file. Paths are checked, the target is ours alone. */
static bool make_folders(struct copy *copy, const char *path, struct err *err)
{
    char folder[MANIFEST_PATH_MOST + 1];
    for (const char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        memcpy(folder, path, (size_t)(slash - path));
        folder[slash - path] = '\0';
        if (mkdirat(copy->target, folder, 0700) != 0 && errno != EEXIST) {
            return disk_failed(copy, path, err);
        }
    }
    return true;
}

static bool write_all(int fd, const unsigned char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t n = write(fd, bytes, size);
        if (n < 0 && errno != EINTR) {
            return false;
        }
        bytes += n > 0 ? n : 0;
        size -= n > 0 ? (size_t)n : 0;
    }
    return true;
}

static bool step(struct copy *copy, size_t bytes, struct err *err)
{
    copy->done += (int64_t)bytes;
    if (copy->progress == NULL ||
        copy->progress->step(copy->progress->context, copy->done, copy->total)) {
        return true;
    }
    err_set(err, "stopped; the pack that was there stays");
    return fail(copy, PACK_STOPPED);
}

/* Copies what MANIFEST says there is. */
static bool pour(struct copy *copy, const struct manifest_file *file, int from, int to,
                 struct err *err)
{
    crypto_hash_sha256_state state;
    unsigned char bytes[CHUNK];
    unsigned char hash[crypto_hash_sha256_BYTES];
    int64_t left = file->size;
    crypto_hash_sha256_init(&state);
    while (left > 0) {
        ssize_t n = read(from, bytes, left < CHUNK ? (size_t)left : (size_t)CHUNK);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return file_differs(copy, file->path, err);
        }
        if (!write_all(to, bytes, (size_t)n)) {
            return disk_failed(copy, file->path, err);
        }
        crypto_hash_sha256_update(&state, bytes, (unsigned long long)n);
        left -= n;
        if (!step(copy, (size_t)n, err)) {
            return false;
        }
    }
    crypto_hash_sha256_final(&state, hash);
    bool same = read(from, bytes, 1) == 0 && memcmp(hash, file->hash, sizeof hash) == 0;
    return same || file_differs(copy, file->path, err);
}

static int create(struct copy *copy, const char *path)
{
    return openat(copy->target, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
}

bool copy_file(struct copy *copy, const struct manifest_file *file, struct err *err)
{
    int64_t size = 0;
    int from = pack_files_file(copy->source, file->path, &size, err);
    if (from < 0) {
        return fail(copy, PACK_DAMAGED);
    }
    bool ok = size == file->size || file_differs(copy, file->path, err);
    ok = ok && make_folders(copy, file->path, err);
    int to = ok ? create(copy, file->path) : -1;
    if (ok && to < 0) {
        ok = disk_failed(copy, file->path, err);
    }
    ok = ok && pour(copy, file, from, to, err);
    if (to >= 0 && close(to) != 0 && ok) {
        ok = disk_failed(copy, file->path, err);
    }
    close(from);
    return ok;
}

bool copy_bytes(struct copy *copy, const char *path, const void *bytes, size_t size,
                struct err *err)
{
    int to = create(copy, path);
    bool ok = to >= 0 && write_all(to, bytes, size);
    ok = ok || disk_failed(copy, path, err);
    if (to >= 0 && close(to) != 0 && ok) {
        ok = disk_failed(copy, path, err);
    }
    return ok;
}

static bool sync_path(struct copy *copy, const char *path, struct err *err)
{
    int fd = openat(copy->target, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    ok = ok || disk_failed(copy, path, err);
    if (fd >= 0) {
        close(fd);
    }
    return ok;
}

/* The folders that lead to a file, unless the file before it lies in the same one. */
static bool sync_folders(struct copy *copy, const char *path, const char *before, struct err *err)
{
    char folder[MANIFEST_PATH_MOST + 1];
    bool ok = true;
    for (const char *slash = strchr(path, '/'); slash != NULL && ok;
         slash = strchr(slash + 1, '/')) {
        size_t length = (size_t)(slash - path);
        if (strncmp(path, before, length + 1) == 0) {
            continue;
        }
        memcpy(folder, path, length);
        folder[length] = '\0';
        ok = sync_path(copy, folder, err);
    }
    return ok;
}

bool copy_sync(struct copy *copy, const struct manifest *manifest, struct err *err)
{
    static const char *const seal[] = {MANIFEST_NAME, MANIFEST_SIGNATURE, "."};
    const char *before = "";
    bool ok = true;
    for (int i = 0; i < manifest->count && ok; i++) {
        ok = sync_path(copy, manifest->files[i].path, err);
    }
    for (int i = 0; i < manifest->count && ok; i++) {
        ok = sync_folders(copy, manifest->files[i].path, before, err);
        before = manifest->files[i].path;
    }
    for (size_t i = 0; i < sizeof seal / sizeof *seal && ok; i++) {
        ok = sync_path(copy, seal[i], err);
    }
    return ok;
}
