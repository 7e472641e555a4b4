/* stick_source.c: lists and hashes the local folder. Owns its descriptor. */
#include "staff/stick_source.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 64 * 1024, LARGEST_UNIT = 128 * 1024, ENTRY = 128 };

#define FILE_MOST (((int64_t)1 << 32) - 1) /* FAT: 32 bits for a size */

/* FAT and exFAT hold no name with one of these, and none that ends in a dot or a space. */
static bool fits_stick(const char *name, size_t room)
{
    size_t length = strlen(name);
    return beneath_name(name) && length < room && strpbrk(name, "\"*:<>?\\|") == NULL &&
           name[length - 1] != '.' && name[length - 1] != ' ';
}

/* The last part of a path, whatever slashes end it. */
static bool take_name(struct stick_source *source, const char *path)
{
    size_t end = strlen(path);
    while (end > 1 && path[end - 1] == '/') {
        end--;
    }
    size_t start = end;
    while (start > 0 && path[start - 1] != '/') {
        start--;
    }
    if (end - start >= sizeof source->name) {
        return false;
    }
    memcpy(source->name, path + start, end - start);
    source->name[end - start] = '\0';
    /* Room for "-99" is left. */
    return fits_stick(source->name, sizeof source->name - 4);
}

static bool add_file(struct stick_source *source, const char *name, struct err *err)
{
    struct stick_file *file = &source->files[source->count];
    if (!fits_stick(name, sizeof file->name)) {
        return err_set(err, "%s: holds a file whose name a stick cannot hold; rename it",
                       source->path);
    }
    text_copy(file->name, sizeof file->name, name);
    int fd = beneath_file(source->fd, name, O_RDONLY, 0, &file->size);
    if (fd < 0) {
        return err_set(err, "%s/%s: is no file that can be read (%s); make the export anew",
                       source->path, name, strerror(errno));
    }
    close(fd);
    if (file->size > FILE_MOST) {
        return err_set(err, "%s/%s: is too large for a stick; make the export anew", source->path,
                       name);
    }
    source->bytes += file->size;
    source->count++;
    return true;
}

static bool list_files(struct stick_source *source, struct err *err)
{
    struct arena arena;
    int count = 0;
    int others = 0;
    bool ok = false;
    arena_init(&arena, 0);
    char **names = beneath_names(&arena, source->fd, STICK_FILES, &count, &others);
    if (names == NULL || others > 0 || count == 0) {
        err_set(err,
                "%s: is not what can be copied: 1 to %d files and nothing else; make the "
                "export anew",
                source->path, STICK_FILES);
        goto out;
    }
    for (int i = 0; i < count; i++) {
        if (!add_file(source, names[i], err)) {
            goto out;
        }
    }
    ok = true;
out:
    arena_finish(&arena);
    return ok;
}

bool stick_source_open(struct stick_source *source, const char *path, struct err *err)
{
    *source = (struct stick_source){.fd = -1, .path = path};
    if (!take_name(source, path)) {
        return err_set(err, "%s: has no name that a stick can hold; rename it", path);
    }
    source->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (source->fd < 0) {
        return err_set(err, "%s: cannot be read (%s); make the export anew", path, strerror(errno));
    }
    return list_files(source, err);
}

int stick_source_file(const struct stick_source *source, const struct stick_file *file)
{
    return beneath_file(source->fd, file->name, O_RDONLY, 0, NULL);
}

bool stick_source_hash(const struct stick_source *source, const struct stick_file *file,
                       unsigned char hash[crypto_hash_sha256_BYTES], struct err *err)
{
    unsigned char piece[PIECE];
    crypto_hash_sha256_state state;
    int64_t done = 0;
    ssize_t n = 0;
    int fd = stick_source_file(source, file);
    crypto_hash_sha256_init(&state);
    while (fd >= 0 && done <= file->size &&
           ((n = read(fd, piece, sizeof piece)) > 0 || (n < 0 && errno == EINTR))) {
        crypto_hash_sha256_update(&state, piece, n > 0 ? (size_t)n : 0);
        done += n > 0 ? n : 0;
    }
    crypto_hash_sha256_final(&state, hash);
    if (fd >= 0) {
        close(fd);
    }
    return (fd >= 0 && n == 0 && done == file->size) ||
           err_set(err, "%s/%s: cannot be read to its end; make the export anew", source->path,
                   file->name);
}

int64_t stick_source_needs(const struct stick_source *source, int64_t unit)
{
    unit = unit > 0 ? unit : LARGEST_UNIT;
    /* The folder, its entry in the root, and a unit to spare. */
    int64_t needs = 3 * unit + (int64_t)source->count * ENTRY;
    for (int i = 0; i < source->count; i++) {
        needs += (source->files[i].size + unit - 1) / unit * unit;
    }
    return needs;
}

void stick_source_finish(struct stick_source *source)
{
    if (source->fd >= 0) {
        close(source->fd);
    }
    source->fd = -1;
}

int64_t stick_needs(const char *folder, struct err *err)
{
    struct stick_source source;
    bool opened = stick_source_open(&source, folder, err);
    stick_source_finish(&source);
    return opened ? stick_source_needs(&source, LARGEST_UNIT) : -1;
}
