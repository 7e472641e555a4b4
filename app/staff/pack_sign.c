/* pack_sign.c: signing a built pack, with the eyes of the kiosk that is to install it: what it
 * would refuse at the fair is refused at the organiser's desk. */
#include "base/file.h"
#include "base/text.h"
#include "staff/pack_depot.h"
#include "staff/pack_files.h"
#include "staff/trial.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Only a built pack has a MANIFEST. */
static bool is_built(const char *folder, struct arena *arena, struct err *err)
{
    if (!file_is_folder(folder)) {
        return err_set(err, "%s: is no folder; give that of a built pack", folder);
    }
    if (file_exists(file_join(arena, folder, MANIFEST_NAME))) {
        return true;
    }
    return file_exists(file_join(arena, folder, "pack.yaml"))
               ? err_set(err,
                         "%s: is the source of a pack; build it first and sign what that makes: "
                         "vonkctl build %s --out DIR",
                         folder, folder)
               : err_set(err, "%s: is no pack, for it has no MANIFEST; give a built pack", folder);
}

/* Reads MANIFEST and holds it against the folder. */
static bool read_built(int fd, const char *folder, struct depot_seal *seal, struct arena *arena,
                       struct err *err)
{
    manifest_init(&seal->manifest, arena);
    seal->text =
        pack_files_read(fd, MANIFEST_NAME, MANIFEST_TEXT_MOST, &seal->text_size, arena, err);
    return seal->text != NULL &&
           manifest_parse(&seal->manifest, seal->text, seal->text_size, err) &&
           depot_files_right(fd, DEPOT_HASHES, &seal->manifest, err) &&
           manifest_alone(&seal->manifest, folder, err);
}

bool pack_sign(const char *folder, const struct seal_key *key, struct pack_report *report,
               struct err *err)
{
    struct arena arena;
    struct depot_seal seal = {.text = NULL};
    char signature[SEAL_SIGNATURE_SIZE];
    *report = (struct pack_report){.verdict = PACK_UNCHANGED};
    arena_init(&arena, 0);
    int fd = is_built(folder, &arena, err) ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    bool ok = fd >= 0 && read_built(fd, folder, &seal, &arena, err) &&
              trial_run(fd, &seal.manifest, report, err);
    if (ok) {
        seal_sign(key, seal.text, seal.text_size, signature);
        seal_fingerprint(key->public_key, strlen(key->public_key), report->fingerprint);
        report->files = seal.manifest.count;
        report->bytes = seal.manifest.bytes;
        ok = file_write(file_join(&arena, folder, MANIFEST_SIGNATURE), signature, strlen(signature),
                        err);
    }
    if (fd >= 0) {
        close(fd);
    }
    arena_finish(&arena);
    return ok;
}
