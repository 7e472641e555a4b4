/* manifest.h: the list of the files of a built pack: what they are called, how large they are, what
 * is in them. MANIFEST holds a line each, "<sha256> <size> <path>", sorted by path; MANIFEST.sig
 * signs its bytes.
 *
 * What is read is read strictly: it comes from a stick, and a path in it becomes a file. */
#ifndef VONK_STAFF_MANIFEST_H
#define VONK_STAFF_MANIFEST_H

#include "base/arena.h"
#include "base/err.h"

#include <sodium.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MANIFEST_NAME "MANIFEST"
#define MANIFEST_SIGNATURE "MANIFEST.sig"

/* Stands in a built pack as long as it is being built: the folder is ours, but not complete. */
#define MANIFEST_MARK ".building"

/* A pack of 1,000 stories in six languages has 12,000 files. */
enum {
    MANIFEST_FILES_MOST = 20000,
    MANIFEST_TEXT_MOST = 4 * 1024 * 1024,        /* bytes of MANIFEST */
    MANIFEST_FILE_BYTES_MOST = 32 * 1024 * 1024, /* of a file: the most of a picture */
    MANIFEST_BYTES_MOST = 512 * 1024 * 1024,     /* of all files */
    MANIFEST_PATH_MOST = 120,                    /* bytes of a path */
    MANIFEST_DEPTH_MOST = 4                      /* names in a path */
};

struct manifest_file {
    const char *path; /* relative to the built pack */
    int64_t size;     /* bytes */
    unsigned char hash[crypto_hash_sha256_BYTES];
};

struct manifest {
    struct arena *arena; /* owns the list */
    struct manifest_file *files;
    int count, room;
    int64_t bytes; /* of all files */
};

void manifest_init(struct manifest *manifest, struct arena *arena);

/* Adds a file whose size and hash are not known yet; the path must live as long as the manifest. */
void manifest_add(struct manifest *manifest, const char *path);

/* The file of that path, NULL when there is none. Goes through all of them. */
const struct manifest_file *manifest_find(const struct manifest *manifest, const char *path);

/* True for a path that may stand in a MANIFEST: names of a-z, A-Z, 0-9, ".", "_" and "-" with "/"
 * between them, none of which begins or ends with a dot; not MANIFEST nor MANIFEST.sig. */
bool manifest_path_fits(const char *path);

/* Reads the text of a MANIFEST (`text` needs no end) into an empty manifest. Every byte must be as
 * manifest_write would write it, paths must fit, and no two may be one on a disk that does not know
 * capitals (vfat). False and `err`, with the number of the line, otherwise. */
bool manifest_parse(struct manifest *manifest, const char *text, size_t size, struct err *err);

/* ---- a pack's own folder; these follow no symbolic link ---- */

/* Removes every file in `folder` that was not added, and folders that are empty then. */
bool manifest_sweep(const struct manifest *manifest, const char *folder, struct err *err);

/* False and `err` when `folder` holds a file that is not in the manifest. */
bool manifest_alone(const struct manifest *manifest, const char *folder, struct err *err);

/* Writes MANIFEST into `folder` from the files in it. */
bool manifest_write(struct manifest *manifest, const char *folder, struct err *err);

#endif
