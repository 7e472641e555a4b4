/* picture.h: how large a picture is, from its header alone: nothing is decoded.
 *
 * A picture of a few kilobytes can cost a gigabyte to decode, so its size is asked first. */
#ifndef VONK_MODEL_PICTURE_H
#define VONK_MODEL_PICTURE_H

#include <stdbool.h>
#include <stddef.h>

enum {
    PICTURE_SIDE_MAX = 4096, /* px */
    PICTURE_PIXELS_MAX = 16 * 1024 * 1024,
    PICTURE_FILE_MAX = 32 * 1024 * 1024 /* bytes of a file that is looked at */
};

/* Reads the size in px of a PNG, JPEG or WebP; false when it is none or its header is broken. */
bool picture_measure(const void *bytes, size_t size, int *width, int *height);

/* True when a picture of that size may be decoded. */
bool picture_fits(int width, int height);

#endif
