/* image_make.c: one request after the other; owns nothing between calls. */
#include "platform/image_make.h"

#include "platform/image_file.h"
#include "platform/scale.h"
#include "platform/shape.h"

#include <stdlib.h>

static void mirror(const struct pixels *pixels)
{
    for (int y = 0; y < pixels->height; y++) {
        uint32_t *left = pixels->at + (ptrdiff_t)y * pixels->stride;
        for (uint32_t *right = left + pixels->width - 1; left < right; left++, right--) {
            uint32_t pixel = *left;
            *left = *right;
            *right = pixel;
        }
    }
}

/* A premultiplied pixel with less of everything; `part` is 0-255. */
static uint32_t fainter(uint32_t pixel, uint32_t part)
{
    part += part >> 7;
    return ((pixel & 0xFF00FF) * part >> 8 & 0xFF00FF) |
           ((pixel >> 8 & 0xFF00FF) * part & 0xFF00FF00);
}

static void fade_pixel(const struct pixels *pixels, int x, int y, uint8_t part)
{
    if (part < 255 && x >= 0 && y >= 0 && x < pixels->width && y < pixels->height) {
        uint32_t *pixel = pixels->at + (ptrdiff_t)y * pixels->stride + x;
        *pixel = fainter(*pixel, part);
    }
}

static void round_corners(const struct pixels *pixels, struct rect box, int radius)
{
    for (int y = 0; y < radius; y++) {
        for (int x = 0; x < radius; x++) {
            uint8_t part = shape_corner(radius, x, y);
            int right = box.x + box.w - 1 - x, bottom = box.y + box.h - 1 - y;
            fade_pixel(pixels, box.x + x, box.y + y, part);
            fade_pixel(pixels, right, box.y + y, part);
            fade_pixel(pixels, box.x + x, bottom, part);
            fade_pixel(pixels, right, bottom, part);
        }
    }
}

static struct sheet alpha_mask(const struct pixels *pixels)
{
    struct sheet sheet = sheet_mask(pixels->width, pixels->height);
    uint8_t *mask = sheet.bytes;
    for (size_t i = 0; i < sheet.size; i++) {
        mask[i] = (uint8_t)(pixels->at[i] >> 24);
    }
    return sheet;
}

bool image_make(const struct image_request *request, struct sheet *sheet, struct err *err)
{
    struct image_pixels image = {.owner = NULL};
    if (!image_file_read(request->path, &image, err)) {
        return false;
    }
    struct rect part = request->part;
    struct pixels pixels = {NULL, part.w, part.h, part.w};
    pixels.at = malloc((size_t)part.w * (size_t)part.h * sizeof *pixels.at);
    bool made = pixels.at != NULL &&
                scale_pixels(&image.pixels, request->width, request->height, part, &pixels);
    image_pixels_free(&image);
    if (!made) {
        free(pixels.at);
        return err_set(err, "%s: no memory to scale it; make it smaller", request->path);
    }
    if (request->flip) {
        mirror(&pixels);
    }
    if (request->radius > 0) {
        round_corners(&pixels, request->box, request->radius);
    }
    if (request->mask) {
        *sheet = alpha_mask(&pixels);
        free(pixels.at);
    } else {
        *sheet = sheet_from_pixels(pixels, request->pack);
    }
    return true;
}
