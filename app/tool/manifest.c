/* manifest.c: a list of paths, and hashing what they name with libsodium. */
#include "tool/manifest.h"

#include "base/file.h"
#include "base/text.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MAX = 64 * 1024 * 1024, LINE_EXTRA = 2 * crypto_hash_sha256_BYTES + 32 };

void manifest_init(struct manifest *manifest, struct arena *arena)
{
    *manifest = (struct manifest){.arena = arena};
}

void manifest_add(struct manifest *manifest, const char *path)
{
    if (manifest->count == manifest->room) {
        int room = manifest->room > 0 ? manifest->room * 2 : 256;
        const char **paths = arena_array(manifest->arena, (size_t)room, sizeof *paths);
        if (manifest->count > 0) {
            memcpy(paths, manifest->paths, (size_t)manifest->count * sizeof *paths);
        }
        manifest->paths = paths;
        manifest->room = room;
    }
    manifest->paths[manifest->count++] = path;
}

static bool holds(const struct manifest *manifest, const char *path)
{
    for (int i = 0; i < manifest->count; i++) {
        if (text_equal(manifest->paths[i], path)) {
            return true;
        }
    }
    return text_equal(path, MANIFEST_NAME) || text_equal(path, MANIFEST_MARK);
}

/* Sweeps the folder `under` (relative, "" is the pack itself). */
static bool sweep(const struct manifest *manifest, struct arena *arena, const char *folder,
                  const char *under, struct err *err)
{
    const char *whole = under[0] == '\0' ? folder : file_join(arena, folder, under);
    int count = 0;
    char **names = file_list(arena, whole, &count, err);
    if (names == NULL) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        const char *path = under[0] == '\0' ? names[i] : file_join(arena, under, names[i]);
        const char *at = file_join(arena, folder, path);
        struct stat info;
        if (lstat(at, &info) != 0) {
            continue;
        }
        if (S_ISDIR(info.st_mode)) {
            if (!sweep(manifest, arena, folder, path, err)) {
                return false;
            }
            rmdir(at); /* stays when it holds something */
        } else if (!holds(manifest, path) && unlink(at) != 0) {
            return err_set(err, "%s: cannot be removed (%s); remove it by hand", at,
                           strerror(errno));
        }
    }
    return true;
}

bool manifest_sweep(const struct manifest *manifest, const char *folder, struct err *err)
{
    struct arena scratch;
    arena_init(&scratch, 0);
    bool ok = sweep(manifest, &scratch, folder, "", err);
    arena_finish(&scratch);
    return ok;
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Adds a file's line; returns its length, 0 and `err` when the file cannot be read. */
static int write_line(char *to, size_t room, const char *folder, const char *path, struct err *err)
{
    struct arena scratch;
    unsigned char hash[crypto_hash_sha256_BYTES];
    char hex[2 * crypto_hash_sha256_BYTES + 1];
    size_t size = 0;
    int length = 0;
    arena_init(&scratch, 0);
    const char *bytes =
        file_read(&scratch, file_join(&scratch, folder, path), FILE_MAX, &size, err);
    if (bytes != NULL) {
        crypto_hash_sha256(hash, (const unsigned char *)bytes, size);
        sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
        length = snprintf(to, room, "%s %zu %s\n", hex, size, path);
    }
    arena_finish(&scratch);
    return length;
}

bool manifest_write(struct manifest *manifest, const char *folder, struct err *err)
{
    size_t room = 1;
    size_t used = 0;
    qsort(manifest->paths, (size_t)manifest->count, sizeof *manifest->paths, compare_paths);
    for (int i = 0; i < manifest->count; i++) {
        room += strlen(manifest->paths[i]) + LINE_EXTRA;
    }
    char *text = arena_alloc(manifest->arena, room);
    for (int i = 0; i < manifest->count; i++) {
        int length = write_line(text + used, room - used, folder, manifest->paths[i], err);
        if (length <= 0) {
            return false;
        }
        used += (size_t)length;
    }
    return file_write(file_join(manifest->arena, folder, MANIFEST_NAME), text, used, err);
}
