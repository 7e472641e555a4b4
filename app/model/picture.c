/* picture.c: the headers of PNG (ISO 15948), JPEG (T.81, Annex B) and WebP (RFC 9649). Every number
 * is read within bounds. */
#include "model/picture.h"

#include <stdint.h>
#include <string.h>

/* Big-endian and little-endian numbers; the caller has checked the bounds. */
static uint32_t big(const unsigned char *at, int count)
{
    uint32_t value = 0;
    for (int i = 0; i < count; i++) {
        value = value << 8 | at[i];
    }
    return value;
}

static uint32_t little(const unsigned char *at, int count)
{
    uint32_t value = 0;
    for (int i = count - 1; i >= 0; i--) {
        value = value << 8 | at[i];
    }
    return value;
}

static bool set_size(uint32_t w, uint32_t h, int *width, int *height)
{
    bool ok = w > 0 && h > 0 && w <= INT32_MAX && h <= INT32_MAX;
    *width = ok ? (int)w : 0;
    *height = ok ? (int)h : 0;
    return ok;
}

static bool measure_png(const unsigned char *bytes, size_t size, int *width, int *height)
{
    return size >= 24 && memcmp(bytes + 12, "IHDR", 4) == 0 &&
           set_size(big(bytes + 16, 4), big(bytes + 20, 4), width, height);
}

/* Goes from segment to segment until the frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
static bool measure_jpeg(const unsigned char *bytes, size_t size, int *width, int *height)
{
    size_t at = 2;
    while (at + 9 <= size && bytes[at] == 0xFF) {
        unsigned char marker = bytes[at + 1];
        bool alone = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (alone) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            return set_size(big(bytes + at + 7, 2), big(bytes + at + 5, 2), width, height);
        }
        at += 2 + big(bytes + at + 2, 2);
    }
    return false;
}

static bool measure_webp(const unsigned char *bytes, size_t size, int *width, int *height)
{
    if (size < 30) {
        return false;
    }
    if (memcmp(bytes + 12, "VP8X", 4) == 0) {
        return set_size(little(bytes + 24, 3) + 1, little(bytes + 27, 3) + 1, width, height);
    }
    if (memcmp(bytes + 12, "VP8L", 4) == 0 && bytes[20] == 0x2F) {
        uint32_t both = little(bytes + 21, 4);
        return set_size((both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1, width, height);
    }
    if (memcmp(bytes + 12, "VP8 ", 4) == 0 && memcmp(bytes + 23, "\x9D\x01\x2A", 3) == 0) {
        return set_size(little(bytes + 26, 2) & 0x3FFF, little(bytes + 28, 2) & 0x3FFF, width,
                        height);
    }
    return false;
}

bool picture_measure(const void *bytes, size_t size, int *width, int *height)
{
    *width = 0;
    *height = 0;
    if (size >= 8 && memcmp(bytes, "\x89PNG\r\n\x1A\n", 8) == 0) {
        return measure_png(bytes, size, width, height);
    }
    if (size >= 3 && memcmp(bytes, "\xFF\xD8\xFF", 3) == 0) {
        return measure_jpeg(bytes, size, width, height);
    }
    if (size >= 16 && memcmp(bytes, "RIFF", 4) == 0 &&
        memcmp((const char *)bytes + 8, "WEBP", 4) == 0) {
        return measure_webp(bytes, size, width, height);
    }
    return false;
}

bool picture_fits(int width, int height)
{
    return width <= PICTURE_SIDE_MAX && height <= PICTURE_SIDE_MAX &&
           (int64_t)width * height <= PICTURE_PIXELS_MAX;
}
