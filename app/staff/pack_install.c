/* pack_install.c: an installation, step by step. Until the last step, one rename of the link
 * `current`, nothing that the kiosk shows has changed; what a step before it leaves is swept later.
 * The order of the steps is the safety: to put one elsewhere is to think it all through again. */
#include "base/text.h"
#include "staff/beneath.h"
#include "staff/pack_copy.h"
#include "staff/pack_depot.h"
#include "staff/pack_files.h"
#include "staff/trial.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static const char staging[] = DEPOT_STAGING "new";

enum { ROOM_KEPT = 16 * 1024 * 1024 }; /* bytes of the disk that stay free: the journal's */

struct install {
    int source;
    const struct pack_place *place;
    int64_t wall_ms;
    const struct pack_progress *progress;
    struct pack_report *report;
    struct arena arena;
    struct depot depot;
    struct depot_seal seal;
    struct copy copy;
    int folder; /* that is being filled; -1: none */
    bool whole; /* the same pack is here already */
};

/* Sets the verdict; returns false. */
static bool judge(struct install *in, enum pack_verdict verdict)
{
    in->report->verdict = verdict;
    return false;
}

static bool disk_failed(struct install *in, const char *what, struct err *err)
{
    err_set(err, "%s/%s: cannot be written (%s); check the free space", in->depot.path, what,
            strerror(errno));
    return judge(in, PACK_NO_ROOM);
}

static bool open_depot(struct install *in, struct err *err)
{
    if (!depot_open(&in->depot, in->place, true, &in->arena, err)) {
        return judge(in, PACK_NO_ROOM);
    }
    depot_sweep_staging(&in->depot);
    return true;
}

/* From here on what MANIFEST says is what the organiser said. */
static bool believe(struct install *in, struct err *err)
{
    return depot_inspect(in->source, in->depot.keys, DEPOT_SIGNATURE, &in->seal, &in->arena,
                         in->report, err);
}

static bool make_room(struct install *in, struct err *err)
{
    struct statvfs disk;
    uint64_t needed = (uint64_t)in->seal.manifest.bytes + ROOM_KEPT;
    if (fstatvfs(in->depot.fd, &disk) == 0 &&
        (uint64_t)disk.f_bavail * (uint64_t)disk.f_frsize < needed) {
        err_set(err, "%s: the pack needs %llu MB; make room on this kiosk's disk", in->depot.path,
                (unsigned long long)(needed >> 20));
        return judge(in, PACK_NO_ROOM);
    }
    if (mkdirat(in->depot.fd, staging, 0700) != 0) {
        return disk_failed(in, staging, err);
    }
    in->folder = beneath_folder(in->depot.fd, staging);
    in->copy = (struct copy){.source = in->source,
                             .target = in->folder,
                             .total = in->seal.manifest.bytes,
                             .progress = in->progress};
    return in->folder >= 0 || disk_failed(in, staging, err);
}

static bool take_file(struct install *in, const struct manifest_file *file, struct err *err)
{
    return copy_file(&in->copy, file, err) || judge(in, in->copy.verdict);
}

/* pack.yaml comes first: an old pack need not be copied. */
static bool take_name(struct install *in, struct err *err)
{
    const struct manifest_file *file = manifest_find(&in->seal.manifest, "pack.yaml");
    if (!take_file(in, file, err)) {
        return false;
    }
    if (!trial_run(in->folder, NULL, in->report, err)) {
        return judge(in, PACK_UNUSABLE);
    }
    snprintf(in->report->folder, sizeof in->report->folder, "%s-%d", in->report->name,
             in->report->version);
    if (!depot_folder_fits(in->report->folder)) { /* the schema has seen to it, but in the child */
        err_set(err, "pack.yaml: the name is no id; use a-z, 0-9 and -");
        return judge(in, PACK_UNUSABLE);
    }
    return true;
}

/* SHA-256 of MANIFEST: what tells two packs of one version apart. */
static void hash_manifest(const struct install *in, char hex[SEAL_HASH_SIZE])
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)in->seal.text, in->seal.text_size);
    seal_hash(hash, hex);
}

static bool is_newest(struct install *in, struct err *err)
{
    struct pack_report shipped = {.version = 0};
    struct depot_version newest = {.version = 0};
    char hash[SEAL_HASH_SIZE];
    int version = in->report->version;
    hash_manifest(in, hash);
    if (in->place->shipped != NULL && trial_read_self(in->place->shipped, &shipped, NULL) &&
        text_equal(shipped.name, in->report->name) && version < shipped.version) {
        err_set(err,
                "%s: version %d came with the program and is newer than version %d; give the "
                "pack a higher version",
                in->report->name, shipped.version, version);
        return judge(in, PACK_OLD);
    }
    bool known = depot_newest(&in->depot, in->report->name, &newest);
    if (known && version < newest.version) {
        err_set(err,
                "%s: version %d was installed before and is newer than version %d; give the "
                "pack a higher version",
                in->report->name, newest.version, version);
        return judge(in, PACK_OLD);
    }
    if (known && version == newest.version && !text_equal(hash, newest.hash)) {
        err_set(err,
                "%s: another pack of version %d was installed before; give the pack a higher "
                "version",
                in->report->name, version);
        return judge(in, PACK_OLD);
    }
    return true;
}

/* The same pack may be here, whole; then there is nothing to copy. */
static void look_for_same(struct install *in)
{
    struct depot_seal here;
    struct pack_report report = {.version = 0};
    in->whole = depot_inspect_installed(&in->depot, in->report->folder, DEPOT_HASHES, &here,
                                        &report, NULL) &&
                here.text_size == in->seal.text_size &&
                memcmp(here.text, in->seal.text, here.text_size) == 0;
}

static bool take_files(struct install *in, struct err *err)
{
    const struct manifest *manifest = &in->seal.manifest;
    bool ok = true;
    look_for_same(in);
    for (int i = 0; i < manifest->count && ok && !in->whole; i++) {
        bool taken = text_equal(manifest->files[i].path, "pack.yaml");
        ok = taken || take_file(in, &manifest->files[i], err);
    }
    return ok;
}

static bool try_pack(struct install *in, struct err *err)
{
    return in->whole || trial_run(in->folder, &in->seal.manifest, in->report, err) ||
           judge(in, PACK_UNUSABLE);
}

/* The staged folder is a signed pack itself from here on, and on disk. */
static bool seal_pack(struct install *in, struct err *err)
{
    const struct depot_seal *seal = &in->seal;
    return in->whole ||
           (copy_bytes(&in->copy, MANIFEST_NAME, seal->text, seal->text_size, err) &&
            copy_bytes(&in->copy, MANIFEST_SIGNATURE, seal->signature, seal->signature_size, err) &&
            copy_sync(&in->copy, &seal->manifest, err)) ||
           judge(in, in->copy.verdict);
}

/* Gives it its name. A folder that has that name is a damaged copy: they change places at once. */
static bool place_pack(struct install *in, struct err *err)
{
    int fd = in->depot.fd;
    const char *folder = in->report->folder;
    bool ok = in->whole || renameat2(fd, staging, fd, folder, RENAME_NOREPLACE) == 0 ||
              (errno == EEXIST && renameat2(fd, staging, fd, folder, RENAME_EXCHANGE) == 0);
    return (ok && depot_sync(fd)) || disk_failed(in, folder, err);
}

/* Before the pack is shown, so that no cut leaves a newer pack shown than is remembered. */
static bool remember(struct install *in, struct err *err)
{
    struct depot_version entry = {.version = in->report->version,
                                  .installed_ms = in->wall_ms > 0 ? in->wall_ms : 0};
    struct depot_version old;
    text_copy(entry.name, sizeof entry.name, in->report->name);
    hash_manifest(in, entry.hash);
    if (in->whole && depot_newest(&in->depot, entry.name, &old)) {
        entry.installed_ms = old.installed_ms;
    }
    in->report->installed_ms = entry.installed_ms;
    return depot_remember(&in->depot, &entry, err) || judge(in, PACK_NO_ROOM);
}

/* First `previous`, then `current`: in between both lead to the old pack. A broken pack never
 * takes the place of a previous one. */
static bool switch_links(struct install *in, struct err *err)
{
    char current[PACK_FOLDER_SIZE], previous[PACK_FOLDER_SIZE];
    struct depot_seal seal;
    struct pack_report report = {.version = 0};
    const char *folder = in->report->folder;
    depot_link(&in->depot, STAFF_CURRENT, current);
    depot_link(&in->depot, STAFF_PREVIOUS, previous);
    if (text_equal(current, folder)) {
        return true;
    }
    bool ok;
    if (text_equal(previous, folder)) {
        ok = depot_swap_links(&in->depot, err);
    } else {
        bool keeps =
            current[0] != '\0' &&
            !depot_inspect_installed(&in->depot, current, DEPOT_TEXTS, &seal, &report, NULL);
        ok = (keeps || depot_point(&in->depot, STAFF_PREVIOUS, current, err)) &&
             depot_point(&in->depot, STAFF_CURRENT, folder, err);
    }
    return ok || judge(in, PACK_NO_ROOM);
}

bool pack_install(int source, const struct pack_place *place, int64_t wall_ms,
                  const struct pack_progress *progress, struct pack_report *report, struct err *err)
{
    static bool (*const steps[])(struct install *, struct err *) = {
        open_depot, believe,   make_room,  take_name, is_newest,   take_files,
        try_pack,   seal_pack, place_pack, remember,  switch_links};
    struct install in = {.source = source,
                         .place = place,
                         .wall_ms = wall_ms,
                         .progress = progress,
                         .report = report,
                         .depot = {.fd = -1},
                         .folder = -1};
    bool ok = true;
    *report = (struct pack_report){.verdict = PACK_INSTALLED};
    arena_init(&in.arena, 0);
    for (size_t i = 0; i < ARRAY_LENGTH(steps) && ok; i++) {
        ok = steps[i](&in, err);
    }
    if (ok && in.whole) {
        report->verdict = PACK_UNCHANGED;
    }
    if (in.folder >= 0) {
        close(in.folder);
    }
    if (in.depot.fd >= 0) {
        depot_sweep_staging(&in.depot);
    }
    depot_close(&in.depot);
    arena_finish(&in.arena);
    return ok;
}
