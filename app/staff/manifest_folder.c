/* manifest_folder.c: a manifest beside the folder that it is of: what is in it too much, and
 * hashing what is in it. */
#include "base/file.h"
#include "base/text.h"
#include "staff/manifest.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINE_EXTRA = 2 * crypto_hash_sha256_BYTES + 32 };

static bool holds(const struct manifest *manifest, const char *path)
{
    return manifest_find(manifest, path) != NULL || text_equal(path, MANIFEST_NAME) ||
           text_equal(path, MANIFEST_MARK);
}

/* A walk through a pack's folder. */
struct walk {
    const struct manifest *manifest;
    const char *folder;
    struct arena arena;
    bool removes; /* what is not in the manifest; else it ends there */
};

static bool meet_stray(struct walk *walk, const char *path, struct err *err)
{
    const char *at = file_join(&walk->arena, walk->folder, path);
    if (!walk->removes) {
        return text_equal(path, MANIFEST_SIGNATURE) ||
               err_set(err, "%s: is not in MANIFEST; build the pack again", at);
    }
    return unlink(at) == 0 ||
           err_set(err, "%s: cannot be removed (%s); remove it by hand", at, strerror(errno));
}

/* Walks the folder `under` (relative, "" is the pack itself). */
static bool walk_folder(struct walk *walk, const char *under, struct err *err)
{
    bool root = under[0] == '\0';
    const char *whole = root ? walk->folder : file_join(&walk->arena, walk->folder, under);
    int count = 0;
    char **names = file_list(&walk->arena, whole, &count, err);
    bool ok = names != NULL;
    for (int i = 0; i < count && ok; i++) {
        const char *path = root ? names[i] : file_join(&walk->arena, under, names[i]);
        const char *at = file_join(&walk->arena, walk->folder, path);
        struct stat info;
        if (lstat(at, &info) != 0) {
            continue;
        }
        if (S_ISDIR(info.st_mode)) {
            ok = walk_folder(walk, path, err);
            if (walk->removes) {
                rmdir(at); /* stays when it holds something */
            }
        } else {
            ok = holds(walk->manifest, path) || meet_stray(walk, path, err);
        }
    }
    return ok;
}

static bool walk_all(const struct manifest *manifest, const char *folder, bool removes,
                     struct err *err)
{
    struct walk walk = {.manifest = manifest, .folder = folder, .removes = removes};
    arena_init(&walk.arena, 0);
    bool ok = walk_folder(&walk, "", err);
    arena_finish(&walk.arena);
    return ok;
}

bool manifest_sweep(const struct manifest *manifest, const char *folder, struct err *err)
{
    return walk_all(manifest, folder, true, err);
}

bool manifest_alone(const struct manifest *manifest, const char *folder, struct err *err)
{
    return walk_all(manifest, folder, false, err);
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(((const struct manifest_file *)a)->path, ((const struct manifest_file *)b)->path);
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
    const char *bytes = file_read(&scratch, file_join(&scratch, folder, path),
                                  MANIFEST_FILE_BYTES_MOST, &size, err);
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
    qsort(manifest->files, (size_t)manifest->count, sizeof *manifest->files, compare_paths);
    for (int i = 0; i < manifest->count; i++) {
        room += strlen(manifest->files[i].path) + LINE_EXTRA;
    }
    char *text = arena_alloc(manifest->arena, room);
    for (int i = 0; i < manifest->count; i++) {
        int length = write_line(text + used, room - used, folder, manifest->files[i].path, err);
        if (length <= 0) {
            return false;
        }
        used += (size_t)length;
    }
    return file_write(file_join(manifest->arena, folder, MANIFEST_NAME), text, used, err);
}
