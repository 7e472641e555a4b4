/* manifest.c: a list of files, and reading one that somebody else wrote. What is read must be, byte
 * for byte, what would be written: there is one way to say a thing, and nothing to interpret. */
#include "staff/manifest.h"

#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HASH_LETTERS = 2 * crypto_hash_sha256_BYTES };

void manifest_init(struct manifest *manifest, struct arena *arena)
{
    *manifest = (struct manifest){.arena = arena};
}

void manifest_add(struct manifest *manifest, const char *path)
{
    if (manifest->count == manifest->room) {
        int room = manifest->room > 0 ? manifest->room * 2 : 256;
        struct manifest_file *files = arena_array(manifest->arena, (size_t)room, sizeof *files);
        if (manifest->count > 0) {
            memcpy(files, manifest->files, (size_t)manifest->count * sizeof *files);
        }
        manifest->files = files;
        manifest->room = room;
    }
    manifest->files[manifest->count++] = (struct manifest_file){.path = path};
}

const struct manifest_file *manifest_find(const struct manifest *manifest, const char *path)
{
    for (int i = 0; i < manifest->count; i++) {
        if (text_equal(manifest->files[i].path, path)) {
            return &manifest->files[i];
        }
    }
    return NULL;
}

/* The letter as a disk without capitals sees it. */
static int folded(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

static bool same_folded(const char *a, const char *b)
{
    while (*a != '\0' && folded(*a) == folded(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

/* Length of the name at the beginning of `path`, 0 when it is none. */
static size_t name_length(const char *path)
{
    static const char letters[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    size_t length = strspn(path, letters);
    bool dotted = length > 0 && (path[0] == '.' || path[length - 1] == '.');
    return dotted || (path[length] != '/' && path[length] != '\0') ? 0 : length;
}

bool manifest_path_fits(const char *path)
{
    int names = 0;
    if (strlen(path) > MANIFEST_PATH_MOST || same_folded(path, MANIFEST_NAME) ||
        same_folded(path, MANIFEST_SIGNATURE)) {
        return false;
    }
    for (const char *at = path;; at++) {
        size_t length = name_length(at);
        if (length == 0 || ++names > MANIFEST_DEPTH_MOST) {
            return false;
        }
        at += length;
        if (*at == '\0') {
            return true;
        }
    }
}

/* Reads a line without its break; false when it is none. */
static bool read_line(struct manifest_file *file, struct arena *arena, const char *line,
                      size_t length)
{
    char again[HASH_LETTERS + 32 + MANIFEST_PATH_MOST];
    char hex[HASH_LETTERS + 1];
    if (length >= sizeof again || length < HASH_LETTERS + 4 || memchr(line, '\0', length) != NULL) {
        return false;
    }
    const char *text = arena_copy_n(arena, line, length);
    char *end = NULL;
    if (sodium_hex2bin(file->hash, sizeof file->hash, text, HASH_LETTERS, NULL, NULL, NULL) != 0) {
        return false;
    }
    file->size = strtoll(text + HASH_LETTERS, &end, 10);
    if (*end != ' ' || file->size < 0 || file->size > MANIFEST_FILE_BYTES_MOST) {
        return false;
    }
    file->path = end + 1;
    sodium_bin2hex(hex, sizeof hex, file->hash, sizeof file->hash);
    snprintf(again, sizeof again, "%s %lld %s", hex, (long long)file->size, file->path);
    return text_equal(again, text) && manifest_path_fits(file->path);
}

/* Orders by path without regard to capitals, and a folder's files right behind its name, so that
 * what may not stand together stands side by side. */
static int compare_places(const void *a, const void *b)
{
    const char *x = ((const struct manifest_file *)a)->path;
    const char *y = ((const struct manifest_file *)b)->path;
    while (*x != '\0' && folded(*x) == folded(*y)) {
        x++;
        y++;
    }
    int left = *x == '/' ? 1 : folded(*x);
    int right = *y == '/' ? 1 : folded(*y);
    return left - right;
}

/* True when one is the other, or a folder in which the other lies. */
static bool collide(const char *path, const char *next)
{
    while (*path != '\0' && folded(*path) == folded(*next)) {
        path++;
        next++;
    }
    return *path == '\0' && (*next == '\0' || *next == '/');
}

static bool check_places(const struct manifest *manifest, struct err *err)
{
    struct manifest_file *sorted =
        arena_array(manifest->arena, (size_t)manifest->count + 1, sizeof *sorted);
    if (manifest->count > 0) {
        memcpy(sorted, manifest->files, (size_t)manifest->count * sizeof *sorted);
    }
    qsort(sorted, (size_t)manifest->count, sizeof *sorted, compare_places);
    for (int i = 1; i < manifest->count; i++) {
        if (collide(sorted[i - 1].path, sorted[i].path)) {
            return err_set(err, "MANIFEST: %s and %s would be one file; build the pack again",
                           sorted[i - 1].path, sorted[i].path);
        }
    }
    return true;
}

bool manifest_parse(struct manifest *manifest, const char *text, size_t size, struct err *err)
{
    const char *end = text + size;
    while (text < end) {
        int number = manifest->count + 1;
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        struct manifest_file file = {0};
        if (number > MANIFEST_FILES_MOST) {
            return err_set(err, "MANIFEST: more than %d files; make the pack smaller",
                           MANIFEST_FILES_MOST);
        }
        if (stop == NULL || !read_line(&file, manifest->arena, text, (size_t)(stop - text))) {
            return err_set(err,
                           "MANIFEST:%d: this is no line of hash, size and path that may stand in "
                           "a pack; build the pack again",
                           number);
        }
        manifest->bytes += file.size;
        if (manifest->bytes > MANIFEST_BYTES_MOST) {
            return err_set(err,
                           "MANIFEST:%d: the files are larger than %d MiB together; make the "
                           "pack smaller",
                           number, MANIFEST_BYTES_MOST >> 20);
        }
        manifest_add(manifest, file.path);
        manifest->files[manifest->count - 1] = file;
        text = stop + 1;
    }
    if (manifest->count == 0) {
        return err_set(err, "MANIFEST: is empty; build the pack again");
    }
    return check_places(manifest, err);
}
