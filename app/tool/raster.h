/* raster.h: drawings and photos to PNG files of a given height, by rsvg-convert, two at a time. */
#ifndef VONK_TOOL_RASTER_H
#define VONK_TOOL_RASTER_H

#include "base/err.h"

#include <stdbool.h>
#include <time.h>

struct raster {
    const char *name;        /* for sentences: the picture's path in the pack */
    const char *source;      /* path of an SVG; NULL: `text` */
    const char *text;        /* an SVG in memory */
    const char *target;      /* path of the PNG; whole or not there at any instant */
    int height;              /* px; the width follows, at most 4096 */
    bool photo;              /* `text` wraps a photo, which must have been decoded */
    struct timespec changed; /* what the PNG's own time of change will be */
};

/* Makes all of them; stops at the first that fails. `err` names the picture. */
bool raster_run(const struct raster *rasters, int count, struct err *err);

#endif
