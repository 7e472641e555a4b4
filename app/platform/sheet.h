/* sheet.h: a ready-made piece of picture: a run of text, a scaled drawing, a round corner. Drawing
 * is putting parts of sheets on the screen, pixel for pixel. */
#ifndef VONK_PLATFORM_SHEET_H
#define VONK_PLATFORM_SHEET_H

#include "platform/pixels.h"

enum sheet_kind {
    SHEET_EMPTY,  /* nothing: a space, a picture that does not exist */
    SHEET_MASK,   /* a byte of coverage a pixel, drawn in any colour */
    SHEET_OPAQUE, /* pixels without alpha */
    SHEET_BLEND,  /* premultiplied pixels */
    SHEET_PACKED  /* packed.h */
};

struct sheet {
    enum sheet_kind kind;
    int w, h;
    int left, top; /* from the point it belongs to, such as a pen on its baseline, to its corner */
    int advance;   /* of text: px to the end of the run */
    void *bytes;   /* owned; NULL when the target holds it as a texture */
    void *texture; /* owned by the target, NULL none */
    size_t size;   /* bytes of memory, here or there */
};

/* A mask of w x h zeroed bytes; SHEET_EMPTY when there is no memory or no pixel. */
struct sheet sheet_mask(int w, int h);

/* Takes over `pixels` (malloc'ed, without a gap between rows) as an opaque or blended sheet,
 * whichever it is, packed when `pack` and when that makes it smaller. */
struct sheet sheet_from_pixels(struct pixels pixels, bool pack);

/* Frees the bytes (not a texture). Accepts a zeroed sheet. */
void sheet_finish(struct sheet *sheet);

#endif
