/* stick_source.h: the local folder that goes onto a stick: its files, their sizes and hashes. */
#ifndef VONK_STAFF_STICK_SOURCE_H
#define VONK_STAFF_STICK_SOURCE_H

#include "staff/stick_export.h"

#include <sodium.h>

struct stick_file {
    char name[STICK_FILE_NAME];
    int64_t size;
    unsigned char hash[crypto_hash_sha256_BYTES];
};

struct stick_source {
    int fd; /* of the folder; -1 */
    const char *path;
    char name[STICK_FOLDER_NAME]; /* its last part */
    struct stick_file files[STICK_FILES];
    int count;
    int64_t bytes; /* of all files */
};

/* Opens a folder and lists its files: regular ones only, none above 4 GiB - 1 (the most that FAT
 * holds), with names that a stick can hold. False and `err`. Finish it in any case. */
bool stick_source_open(struct stick_source *source, const char *path, struct err *err);

/* Reads one file and hashes it into `hash`; its size must be that of the list. False and `err`. */
bool stick_source_hash(const struct stick_source *source, const struct stick_file *file,
                       unsigned char hash[crypto_hash_sha256_BYTES], struct err *err);

/* Opens a file of it for reading; -1 and errno. */
int stick_source_file(const struct stick_source *source, const struct stick_file *file);

/* Bytes that it takes where files take room in units of `unit`. */
int64_t stick_source_needs(const struct stick_source *source, int64_t unit);

void stick_source_finish(struct stick_source *source);

#endif
