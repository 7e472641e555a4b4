/* outbox.c: names, moves and the lock of an outbox. Owns the lock's descriptor. */
#include "sync/outbox.h"

#include "base/file.h"
#include "base/text.h"
#include "sync/batch.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* Reads `<boot>-<nr>`; returns what stands behind it, or NULL. */
static const char *read_name(const char *name, uint64_t *boot, uint64_t *number)
{
    char *end;
    if (!isdigit((unsigned char)name[0])) {
        return NULL;
    }
    *boot = strtoull(name, &end, 10);
    if (*end != '-' || !isdigit((unsigned char)end[1])) {
        return NULL;
    }
    *number = strtoull(end + 1, &end, 10);
    return end;
}

static bool is_batch(const char *name)
{
    uint64_t boot, number;
    const char *rest = read_name(name, &boot, &number);
    return rest != NULL && text_equal(rest, ".json");
}

/* `<boot>-<nr>.<id>.json`, as outbox_refuse names it. */
static bool is_statement(const char *name)
{
    uint64_t boot, number;
    const char *rest = read_name(name, &boot, &number);
    size_t length = strlen(name);
    return rest != NULL && *rest == '.' && !text_equal(rest, ".json") && length > 5 &&
           text_equal(name + length - 5, ".json");
}

static int compare(const void *a, const void *b)
{
    uint64_t boots[2] = {0}, numbers[2] = {0};
    read_name(*(char *const *)a, &boots[0], &numbers[0]);
    read_name(*(char *const *)b, &boots[1], &numbers[1]);
    if (boots[0] != boots[1]) {
        return boots[0] < boots[1] ? -1 : 1;
    }
    return numbers[0] < numbers[1] ? -1 : numbers[0] > numbers[1];
}

static bool take_lock(struct outbox *outbox, struct err *err)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/sync.lock", outbox->folder);
    outbox->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (outbox->lock < 0) {
        return err_set(err, "%s: cannot be written (%s); check the outbox's permissions", path,
                       strerror(errno));
    }
    if (flock(outbox->lock, LOCK_EX | LOCK_NB) != 0) {
        outbox_close(outbox);
        return err_set(err, "%s: another vonkctl sync is at work here and does the job; leave it",
                       outbox->folder);
    }
    return true;
}

bool outbox_open(struct outbox *outbox, const char *folder, struct err *err)
{
    static const char *const parts[] = {"sent", "refused"};
    *outbox = (struct outbox){.folder = folder, .lock = -1};
    if (!file_is_folder(folder)) {
        return err_set(err, "%s: there is no such outbox; give the folder with the kiosk's batches",
                       folder);
    }
    if (!take_lock(outbox, err)) {
        return false;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, parts[i]);
        if (!file_make_folder(path, err)) {
            outbox_close(outbox);
            return false;
        }
    }
    return true;
}

void outbox_close(struct outbox *outbox)
{
    if (outbox->lock >= 0) {
        close(outbox->lock);
        outbox->lock = -1;
    }
}

char **outbox_list(const struct outbox *outbox, struct arena *arena, int *count, struct err *err)
{
    int all = 0;
    *count = 0;
    char **names = file_list(arena, outbox->folder, &all, err);
    if (names == NULL) {
        return NULL;
    }
    for (int i = 0; i < all; i++) {
        if (is_batch(names[i])) {
            names[(*count)++] = names[i];
        }
    }
    qsort(names, (size_t)*count, sizeof *names, compare);
    return names;
}

static bool sync_folder(const char *path, struct err *err)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0) {
        close(fd);
    }
    return ok || err_set(err, "%s: could not be written through; check the disk", path);
}

/* The name's number part: "3-12" of "3-12.json". */
static int stem(const char *name)
{
    return (int)strcspn(name, ".");
}

bool outbox_move(const struct outbox *outbox, const char *name, const char *to, struct arena *arena,
                 struct err *err)
{
    const char *folder = file_join(arena, outbox->folder, to);
    const char *from = file_join(arena, outbox->folder, name);
    const char *path = file_join(arena, folder, name);
    if (file_exists(path)) {
        size_t size = 0;
        const char *bytes = file_read(arena, from, BATCH_BYTES, &size, err);
        if (bytes == NULL) {
            return false;
        }
        path = arena_printf(arena, "%s/%.*s-%016" PRIx64 ".json", folder, stem(name), name,
                            bytes_hash(TEXT_HASH_START, bytes, size));
    }
    if (rename(from, path) != 0) {
        return err_set(err, "%s: cannot be moved to %s (%s); check the disk", from, path,
                       strerror(errno));
    }
    return true;
}

/* The folders that receive come first: a batch is then never in none of them. */
bool outbox_settle(const struct outbox *outbox, struct err *err)
{
    static const char *const parts[] = {"/sent", "/refused", ""};
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s%s", outbox->folder, parts[i]);
        if (!sync_folder(path, err)) {
            return false;
        }
    }
    return true;
}

bool outbox_refuse(const struct outbox *outbox, const char *name, const char *id, const char *bytes,
                   size_t length, const char *why, struct arena *arena, struct err *err)
{
    if (id[0] == '\0') {
        id = arena_printf(arena, "%016" PRIx64, bytes_hash(TEXT_HASH_START, bytes, length));
    }
    const char *path =
        arena_printf(arena, "%s/refused/%.*s.%s", outbox->folder, stem(name), name, id);
    const char *reason = arena_printf(arena, "%s\n", why);
    return file_write(arena_printf(arena, "%s.txt", path), reason, strlen(reason), err) &&
           file_write(arena_printf(arena, "%s.json", path), bytes, length, err);
}

bool outbox_explain(const struct outbox *outbox, const char *name, const char *why,
                    struct arena *arena, struct err *err)
{
    const char *reason = arena_printf(arena, "%s\n", why);
    return file_write(arena_printf(arena, "%s/refused/%.*s.txt", outbox->folder, stem(name), name),
                      reason, strlen(reason), err);
}

int outbox_refused(const struct outbox *outbox, struct arena *arena)
{
    int all = 0, count = 0;
    char **names = file_list(arena, file_join(arena, outbox->folder, "refused"), &all, NULL);
    for (int i = 0; names != NULL && i < all; i++) {
        count += is_statement(names[i]) ? 1 : 0;
    }
    return count;
}
