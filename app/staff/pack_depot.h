/* pack_depot.h: the folder of installed packs from inside, for the files pack_*.c alone.
 *
 * `packs/versions` remembers of each name the newest version that was installed, so that an older
 * pack with a good signature cannot come back: a line each, "<name> <version> <sha256 of MANIFEST>
 * <ms since 1970>". */
#ifndef VONK_STAFF_PACK_DEPOT_H
#define VONK_STAFF_PACK_DEPOT_H

#include "base/arena.h"
#include "base/err.h"
#include "staff/manifest.h"
#include "staff/pack.h"
#include "staff/places.h"

#include <stdbool.h>

/* Begins the name of a folder that is being filled. */
#define DEPOT_STAGING ".staging-"

struct depot {
    int fd;           /* the open folder; -1: not open */
    const char *path; /* in the arena, as the two below */
    const char *data, *keys;
    struct arena *arena; /* the caller's */
};

/* Opens the folder of packs. `changes`: makes it when it is not there and keeps others from
 * changing it until depot_close. False and `err` when that cannot be. */
bool depot_open(struct depot *depot, const struct pack_place *place, bool changes,
                struct arena *arena, struct err *err);
void depot_close(struct depot *depot);

/* True for the name of a folder of a pack, "<name>-<version>". */
bool depot_folder_fits(const char *folder);

/* Splits it; false when it is none. */
bool depot_folder_split(const char *folder, char name[PACK_NAME_SIZE], int *version);

/* Where a link (STAFF_CURRENT, STAFF_PREVIOUS) leads to, "" when there is none or it leads to no
 * pack's folder. False when it is there and cannot be read, or leads to no pack's folder. */
bool depot_link(const struct depot *depot, enum staff_place link, char folder[PACK_FOLDER_SIZE]);

/* Lets a link lead to a folder, by one rename; "" removes it. On disk when it returns. */
bool depot_point(const struct depot *depot, enum staff_place link, const char *folder,
                 struct err *err);

/* Exchanges the two links, or moves the only one there is. On disk when it returns. */
bool depot_swap_links(const struct depot *depot, struct err *err);

/* Removes what installations that were cut left. */
void depot_sweep_staging(const struct depot *depot);

/* Makes the names in an open folder durable. */
bool depot_sync(int folder);

/* ---- what is in a pack's folder ---- */

/* How closely: the signature alone; the size of each file; that, and the hash of each text, which
 * is what the kiosk parses at the start (1 MB: 3 ms on a PC); the hash of each file. */
enum depot_look { DEPOT_SIGNATURE, DEPOT_SIZES, DEPOT_TEXTS, DEPOT_HASHES };

/* A pack's MANIFEST and its signature as they were read. */
struct depot_seal {
    const char *text, *signature;
    size_t text_size, signature_size;
    struct manifest manifest;
};

/* Reads MANIFEST and MANIFEST.sig in an open folder, and only when a trusted key signed it, goes on
 * to parse it and to look at the files. Fills in fingerprint, files and bytes of the report; on
 * false its verdict and `err`. */
bool depot_inspect(int folder, const char *keys, enum depot_look look, struct depot_seal *seal,
                   struct arena *arena, struct pack_report *report, struct err *err);

/* True when the files of the manifest are as it says, as closely as `look` wants. */
bool depot_files_right(int folder, enum depot_look look, const struct manifest *manifest,
                       struct err *err);

/* depot_inspect of an installed pack; fills in folder, name and version too. */
bool depot_inspect_installed(const struct depot *depot, const char *folder, enum depot_look look,
                             struct depot_seal *seal, struct pack_report *report, struct err *err);

/* ---- the newest versions ---- */

struct depot_version {
    char name[PACK_NAME_SIZE];
    int version;
    char hash[SEAL_HASH_SIZE]; /* of its MANIFEST */
    long long installed_ms;    /* 0: not known */
};

/* The entry of that name; false when nothing is remembered. */
bool depot_newest(const struct depot *depot, const char *name, struct depot_version *entry);

/* Remembers an entry in place of that of the same name; durable when it returns. Of more than 64
 * names the oldest entries are forgotten. */
bool depot_remember(const struct depot *depot, const struct depot_version *entry, struct err *err);

#endif
