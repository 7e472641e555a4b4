/* image_make.h: from a file to a sheet: decoded, scaled, cut, mirrored, with round corners. */
#ifndef VONK_PLATFORM_IMAGE_MAKE_H
#define VONK_PLATFORM_IMAGE_MAKE_H

#include "platform/sheet.h"

#include "base/err.h"

enum { IMAGE_PATH_MOST = 1024 };

/* What is wanted of a file. Holds no pointers: it may go to another thread. */
struct image_request {
    uint64_t key;  /* of the sheet */
    uint64_t name; /* of the picture it is made of */
    char path[IMAGE_PATH_MOST];
    int width, height; /* px it is scaled to */
    struct rect part;  /* of that, what is wanted */
    bool flip;         /* then mirrored */
    bool mask;         /* only its alpha */
    bool pack;         /* packed where that makes it smaller */
    int radius;        /* of the corners of `box`, px; 0: none */
    struct rect box;   /* in the wanted part */
};

/* Makes the sheet; false and `err` when the file is broken or memory is short. May be called from
 * any thread. */
bool image_make(const struct image_request *request, struct sheet *sheet, struct err *err);

#endif
