/* image_file.h: PNG, JPEG and WebP files. Sizes are read from the first bytes before anything is
 * decoded: a file of some hundred bytes may ask for gigabytes. */
#ifndef VONK_PLATFORM_IMAGE_FILE_H
#define VONK_PLATFORM_IMAGE_FILE_H

#include "platform/pixels.h"

#include "base/err.h"

enum {
    IMAGE_SIDE_MOST = 4096,               /* px */
    IMAGE_PIXELS_MOST = 16 * 1024 * 1024, /* width x height */
    IMAGE_BYTES_MOST = 32 * 1024 * 1024,  /* of the file */
    IMAGE_HEAD_BYTES = 256 * 1024         /* the size must stand within these */
};

enum image_format { IMAGE_PNG, IMAGE_JPEG, IMAGE_WEBP, IMAGE_FORMAT_COUNT };

struct image_header {
    enum image_format format;
    int width, height; /* px */
};

/* Reads the header from the first bytes of a file. False when these are none of the formats. */
bool image_header_parse(const uint8_t *bytes, size_t size, struct image_header *header);

/* The same from a file. False and `err` when it cannot be read, is no regular file, is none of the
 * formats or is larger than the limits above. */
bool image_file_header(const char *path, struct image_header *header, struct err *err);

/* A decoded picture, premultiplied. */
struct image_pixels {
    struct pixels pixels;
    void *owner; /* of their memory */
};

/* Decodes a file that passes image_file_header; to be freed with image_pixels_free. False and `err`
 * on failure. May be called from any thread. */
bool image_file_read(const char *path, struct image_pixels *image, struct err *err);

/* Accepts a zeroed one. */
void image_pixels_free(struct image_pixels *image);

#endif
