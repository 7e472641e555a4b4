/* sheet.c: making and freeing sheets. */
#include "platform/sheet.h"

#include "platform/packed.h"

#include <stdlib.h>

struct sheet sheet_mask(int w, int h)
{
    struct sheet sheet = {.kind = SHEET_EMPTY};
    if (w > 0 && h > 0) {
        sheet.bytes = calloc((size_t)w, (size_t)h);
    }
    if (sheet.bytes != NULL) {
        sheet.kind = SHEET_MASK;
        sheet.w = w;
        sheet.h = h;
        sheet.size = (size_t)w * (size_t)h;
    }
    return sheet;
}

static bool all_opaque(const struct pixels *pixels)
{
    uint32_t all = 0xFF000000;
    size_t count = (size_t)pixels->width * (size_t)pixels->height;
    for (size_t i = 0; i < count; i++) {
        all &= pixels->at[i];
    }
    return all == 0xFF000000;
}

struct sheet sheet_from_pixels(struct pixels pixels, bool pack)
{
    struct sheet sheet = {.kind = all_opaque(&pixels) ? SHEET_OPAQUE : SHEET_BLEND,
                          .w = pixels.width,
                          .h = pixels.height,
                          .bytes = pixels.at,
                          .size = (size_t)pixels.width * (size_t)pixels.height * 4};
    size_t count = 0;
    uint32_t *packed = pack ? packed_make(&pixels, &count) : NULL;
    if (packed != NULL) {
        free(pixels.at);
        sheet.kind = SHEET_PACKED;
        sheet.bytes = packed;
        sheet.size = count * sizeof *packed;
    }
    return sheet;
}

void sheet_finish(struct sheet *sheet)
{
    if (sheet != NULL) {
        free(sheet->bytes);
        *sheet = (struct sheet){.kind = SHEET_EMPTY};
    }
}
