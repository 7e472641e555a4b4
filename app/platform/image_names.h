/* image_names.h: which files there are of a picture, looked up once for each name. */
#ifndef VONK_PLATFORM_IMAGE_NAMES_H
#define VONK_PLATFORM_IMAGE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum image_shelf { SHELF_PICTURES, SHELF_FIGURES, SHELF_ICONS, SHELF_DESSINS, SHELF_COUNT };

enum { IMAGE_SIZES = 3 };

/* A file; none when its width is 0. */
struct image_variant {
    int width, height; /* px */
    int ending;        /* .png, .jpg, .webp */
};

struct image_name {
    uint64_t key; /* 0: nobody */
    struct image_variant variants[IMAGE_SIZES];
    bool broken; /* a file could not be decoded: as if there were none */
};

/* A table of the names that were asked for; zeroed it is empty. */
struct image_names {
    char *folders[2]; /* of the pack and of the assets; owned */
    struct image_name *items;
    size_t count, room;
};

bool image_names_init(struct image_names *names, const char *pack, const char *assets);
void image_names_finish(struct image_names *names);

/* What is known of a name; looked up in the folder at the first time. NULL for a name that is none
 * (empty, or with a slash in it) or without memory. Good until the next call. */
struct image_name *image_names_find(struct image_names *names, enum image_shelf shelf,
                                    const char *name);

/* The one with that key, or NULL. */
struct image_name *image_names_known(struct image_names *names, uint64_t key);

/* The smallest variant that is at least width x height px, else the largest; -1 when there is none
 * at all or it is broken. */
int image_name_choose(const struct image_name *name, int width, int height);

/* Writes the path of a variant; false when it does not fit into `size` bytes. */
bool image_names_path(const struct image_names *names, enum image_shelf shelf, const char *name,
                      const struct image_name *found, int variant, char *path, size_t size);

#endif
