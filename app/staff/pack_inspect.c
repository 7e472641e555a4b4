/* pack_inspect.c: a signed pack in a folder: first its signature, then what it signs, then the
 * files. Nothing is read that an earlier step has not vouched for. */
#include "base/text.h"
#include "staff/beneath.h"
#include "staff/pack_copy.h"
#include "staff/pack_depot.h"
#include "staff/pack_files.h"
#include "staff/trial.h"
#include "staff/trust.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

/* Sets the verdict; returns false. */
static bool judge(struct pack_report *report, enum pack_verdict verdict)
{
    report->verdict = verdict;
    return false;
}

static bool is_file(int folder, const char *name)
{
    int64_t size;
    return pack_files_size(folder, name, &size, NULL);
}

/* Reads the two files; nothing in them is believed yet. */
static bool read_seal(int folder, struct depot_seal *seal, struct arena *arena,
                      struct pack_report *report, struct err *err)
{
    if (!is_file(folder, MANIFEST_NAME)) {
        err_set(err, is_file(folder, "pack.yaml")
                         ? "there is no MANIFEST: this is the source of a pack; build it first: "
                           "vonkctl build PACK --out DIR"
                         : "there is no MANIFEST: this is no pack; choose the folder of one");
        return judge(report, PACK_DAMAGED);
    }
    if (!is_file(folder, MANIFEST_SIGNATURE)) {
        err_set(err, "there is no MANIFEST.sig: nobody signed this pack; sign it with `vonkctl "
                     "sign`");
        return judge(report, PACK_UNSIGNED);
    }
    seal->signature = pack_files_read(folder, MANIFEST_SIGNATURE, SEAL_SIGNATURE_SIZE,
                                      &seal->signature_size, arena, err);
    seal->text =
        pack_files_read(folder, MANIFEST_NAME, MANIFEST_TEXT_MOST, &seal->text_size, arena, err);
    return (seal->signature != NULL && seal->text != NULL) || judge(report, PACK_DAMAGED);
}

static bool size_is_right(int folder, const struct manifest_file *file, struct err *err)
{
    int64_t size = 0;
    return pack_files_size(folder, file->path, &size, err) &&
           (size == file->size ||
            err_set(err, "%s: is not as large as MANIFEST says; copy the pack again", file->path));
}

/* Hashes `size` bytes and makes sure that there are no more. */
static bool hash_file(int fd, int64_t size, unsigned char hash[crypto_hash_sha256_BYTES])
{
    crypto_hash_sha256_state state;
    unsigned char bytes[CHUNK];
    crypto_hash_sha256_init(&state);
    while (size > 0) {
        ssize_t n = read(fd, bytes, size < CHUNK ? (size_t)size : (size_t)CHUNK);
        if (n <= 0 && !(n < 0 && errno == EINTR)) {
            return false;
        }
        if (n > 0) {
            crypto_hash_sha256_update(&state, bytes, (unsigned long long)n);
            size -= n;
        }
    }
    crypto_hash_sha256_final(&state, hash);
    return read(fd, bytes, 1) == 0;
}

static bool hash_is_right(int folder, const struct manifest_file *file, struct err *err)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    int64_t size = 0;
    int fd = pack_files_file(folder, file->path, &size, err);
    if (fd < 0) {
        return false;
    }
    bool same = size == file->size && hash_file(fd, size, hash) &&
                memcmp(hash, file->hash, sizeof hash) == 0;
    close(fd);
    return same || err_set(err, "%s: is not as MANIFEST says; copy the pack again", file->path);
}

static bool text_is_right(int folder, const struct manifest_file *file, struct err *err)
{
    bool picture = text_starts(file->path, "pictures/");
    return picture ? size_is_right(folder, file, err) : hash_is_right(folder, file, err);
}

bool depot_files_right(int folder, enum depot_look look, const struct manifest *manifest,
                       struct err *err)
{
    static bool (*const looks[])(int, const struct manifest_file *,
                                 struct err *) = {[DEPOT_SIZES] = size_is_right,
                                                  [DEPOT_TEXTS] = text_is_right,
                                                  [DEPOT_HASHES] = hash_is_right};
    bool right = true;
    for (int i = 0; i < manifest->count && right && look != DEPOT_SIGNATURE; i++) {
        right = looks[look](folder, &manifest->files[i], err);
    }
    return right;
}

bool depot_inspect(int folder, const char *keys, enum depot_look look, struct depot_seal *seal,
                   struct arena *arena, struct pack_report *report, struct err *err)
{
    *seal = (struct depot_seal){.text = NULL};
    if (!read_seal(folder, seal, arena, report, err)) {
        return false;
    }
    if (!trust_holds(keys, seal->signature, seal->signature_size, seal->text, seal->text_size,
                     report->fingerprint, err)) {
        return judge(report, PACK_UNSIGNED);
    }
    manifest_init(&seal->manifest, arena);
    if (!manifest_parse(&seal->manifest, seal->text, seal->text_size, err)) {
        return judge(report, PACK_DAMAGED);
    }
    if (manifest_find(&seal->manifest, "pack.yaml") == NULL) {
        err_set(err, "MANIFEST: has no pack.yaml; build the pack again");
        return judge(report, PACK_DAMAGED);
    }
    report->files = seal->manifest.count;
    report->bytes = seal->manifest.bytes;
    return depot_files_right(folder, look, &seal->manifest, err) || judge(report, PACK_DAMAGED);
}

bool depot_inspect_installed(const struct depot *depot, const char *folder, enum depot_look look,
                             struct depot_seal *seal, struct pack_report *report, struct err *err)
{
    int fd = beneath_folder(depot->fd, folder);
    text_copy(report->folder, sizeof report->folder, folder);
    if (fd < 0 || !depot_folder_split(folder, report->name, &report->version)) {
        err_set(err, "there is no such folder; install the pack again");
        report->verdict = PACK_DAMAGED;
        return false;
    }
    bool ok = depot_inspect(fd, depot->keys, look, seal, depot->arena, report, err);
    close(fd);
    return ok;
}

/* Reads pack.yaml as the kiosk would: a copy of it that has the right hash. The stick may tell
 * another story when it is asked again. */
static bool try_self(int folder, const struct manifest_file *self, struct pack_report *report,
                     struct err *err)
{
    char path[] = "/tmp/vonk-pack-XXXXXX";
    bool made = mkdtemp(path) != NULL;
    struct copy copy = {.source = folder,
                        .target = made ? open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1};
    if (copy.target < 0) {
        return err_set(err, "/tmp: the pack cannot be looked at there (%s); make room",
                       strerror(errno));
    }
    bool ok = copy_file(&copy, self, err) && trial_run(copy.target, NULL, report, err);
    pack_files_remove(copy.target, self->path);
    close(copy.target);
    rmdir(path);
    return ok;
}

bool pack_verify(int folder, const struct pack_place *place, struct pack_report *report,
                 struct err *err)
{
    struct arena arena;
    struct depot_seal seal;
    *report = (struct pack_report){.verdict = PACK_UNCHANGED};
    arena_init(&arena, 0);
    bool ok = depot_inspect(folder, place->keys, DEPOT_HASHES, &seal, &arena, report, err);
    if (ok && !try_self(folder, manifest_find(&seal.manifest, "pack.yaml"), report, err)) {
        ok = judge(report, PACK_UNUSABLE);
    }
    arena_finish(&arena);
    return ok;
}
