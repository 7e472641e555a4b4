/* image_file.c: headers by hand, pixels by SDL_image, which is told the format instead of guessing
 * (it would also read formats that nobody checks). Owns nothing between calls. */
#include "platform/image_file.h"

#include "base/text.h"

#include <SDL_image.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- headers ---- */

static int big16(const uint8_t *at)
{
    return at[0] << 8 | at[1];
}

static int little16(const uint8_t *at)
{
    return at[1] << 8 | at[0];
}

static int little24(const uint8_t *at)
{
    return at[2] << 16 | at[1] << 8 | at[0];
}

/* Sizes beyond 2^24 are too large in any case. */
static int big32(const uint8_t *at)
{
    return at[0] != 0 ? 1 << 24 : at[1] << 16 | at[2] << 8 | at[3];
}

static bool parse_png(const uint8_t *bytes, size_t size, struct image_header *header)
{
    static const uint8_t start[] = {0x89, 'P', 'N', 'G', 13,  10,  26,  10,
                                    0,    0,   0,   13,  'I', 'H', 'D', 'R'};
    if (size < 24 || memcmp(bytes, start, sizeof start) != 0) {
        return false;
    }
    *header = (struct image_header){IMAGE_PNG, big32(bytes + 16), big32(bytes + 20)};
    return true;
}

/* The markers that begin a frame (ITU T.81, table B.1): C0 to CF but DHT, JPG and DAC. */
static bool begins_frame(uint8_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

static bool parse_jpeg(const uint8_t *bytes, size_t size, struct image_header *header)
{
    if (size < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8) {
        return false;
    }
    for (size_t at = 2; at + 9 <= size && bytes[at] == 0xFF;) {
        uint8_t marker = bytes[at + 1];
        if (begins_frame(marker)) {
            *header =
                (struct image_header){IMAGE_JPEG, big16(bytes + at + 7), big16(bytes + at + 5)};
            return true;
        }
        at += marker == 0xFF ? 1 : 2 + (size_t)big16(bytes + at + 2);
    }
    return false;
}

static bool parse_webp(const uint8_t *bytes, size_t size, struct image_header *header)
{
    if (size < 30 || memcmp(bytes, "RIFF", 4) != 0 || memcmp(bytes + 8, "WEBPVP8", 7) != 0) {
        return false;
    }
    int width = 0, height = 0;
    if (bytes[15] == 'X') {
        width = little24(bytes + 24) + 1;
        height = little24(bytes + 27) + 1;
    } else if (bytes[15] == 'L') {
        width = (little16(bytes + 21) & 0x3FFF) + 1;
        height = (little24(bytes + 22) >> 6 & 0x3FFF) + 1;
    } else if (bytes[15] == ' ') {
        width = little16(bytes + 26) & 0x3FFF;
        height = little16(bytes + 28) & 0x3FFF;
    }
    *header = (struct image_header){IMAGE_WEBP, width, height};
    return true;
}

static const struct {
    bool (*parse)(const uint8_t *bytes, size_t size, struct image_header *header);
    char name[8]; /* SDL_image's */
} formats[] = {
    [IMAGE_PNG] = {parse_png, "PNG"},
    [IMAGE_JPEG] = {parse_jpeg, "JPG"},
    [IMAGE_WEBP] = {parse_webp, "WEBP"},
};
_Static_assert(ARRAY_LENGTH(formats) == IMAGE_FORMAT_COUNT, "one row for each format");

bool image_header_parse(const uint8_t *bytes, size_t size, struct image_header *header)
{
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        if (formats[i].parse(bytes, size, header)) {
            return true;
        }
    }
    return false;
}

/* ---- files ---- */

static int open_regular(const char *path, size_t *size, struct err *err)
{
    struct stat info;
    /* Not to wait for the other end of a pipe that somebody put there. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        err_set(err, "%s: cannot be read (%s); check the pack", path, strerror(errno));
        return -1;
    }
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > IMAGE_BYTES_MOST) {
        err_set(err, "%s: is not a file of at most %d MiB; make it smaller", path,
                IMAGE_BYTES_MOST >> 20);
        close(fd);
        return -1;
    }
    *size = (size_t)info.st_size;
    return fd;
}

static size_t read_some(int fd, uint8_t *to, size_t size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t n = read(fd, to + done, size - done);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            break;
        }
        done += (size_t)n;
    }
    return done;
}

static bool within_limits(const struct image_header *header)
{
    return header->width > 0 && header->height > 0 && header->width <= IMAGE_SIDE_MOST &&
           header->height <= IMAGE_SIDE_MOST && header->width * header->height <= IMAGE_PIXELS_MOST;
}

static bool check_header(const char *path, const uint8_t *bytes, size_t size,
                         struct image_header *header, struct err *err)
{
    if (!image_header_parse(bytes, size, header)) {
        return err_set(err, "%s: is no PNG, JPEG or WebP picture; save it as one of these", path);
    }
    return within_limits(header) ||
           err_set(err, "%s: is %d x %d px; make it at most %d px wide and high", path,
                   header->width, header->height, IMAGE_SIDE_MOST);
}

bool image_file_header(const char *path, struct image_header *header, struct err *err)
{
    uint8_t first[64];
    size_t size;
    int fd = open_regular(path, &size, err);
    if (fd < 0) {
        return false;
    }
    size_t got = read_some(fd, first, sizeof first);
    uint8_t *head = NULL;
    if (got == sizeof first && !image_header_parse(first, got, header)) {
        /* A JPEG's size stands behind whatever the camera wrote. */
        head = malloc(IMAGE_HEAD_BYTES);
        if (head != NULL) {
            memcpy(head, first, got);
            got += read_some(fd, head + got, IMAGE_HEAD_BYTES - got);
        }
    }
    bool good = check_header(path, head != NULL ? head : first, got, header, err);
    free(head);
    close(fd);
    return good;
}

/* ---- pixels ---- */

static uint8_t *read_file(const char *path, size_t *size, struct err *err)
{
    int fd = open_regular(path, size, err);
    if (fd < 0) {
        return NULL;
    }
    uint8_t *bytes = malloc(*size + 1);
    if (bytes == NULL || read_some(fd, bytes, *size) != *size) {
        err_set(err, "%s: could not be read to its end; check the disk", path);
        free(bytes);
        bytes = NULL;
    }
    close(fd);
    return bytes;
}

/* One row of 32-bit pixels; R, G, B, A in memory when `swap`, else 0xAARRGGBB. */
static void take_row(const uint32_t *from, int count, bool swap, uint32_t *to)
{
    for (int x = 0; x < count; x++) {
        uint32_t pixel = from[x], alpha = pixel >> 24;
        if (swap) {
            pixel = (pixel & 0xFF00FF00) | (pixel & 0xFF) << 16 | (pixel >> 16 & 0xFF);
        }
        if (alpha < 255) {
            uint32_t rb = (pixel & 0xFF00FF) * alpha + 0x800080;
            uint32_t g = (pixel & 0x00FF00) * alpha + 0x008000;
            rb = (rb + (rb >> 8 & 0xFF00FF)) >> 8 & 0xFF00FF;
            g = (g + (g >> 8 & 0x00FF00)) >> 8 & 0x00FF00;
            pixel = alpha << 24 | rb | g;
        }
        to[x] = pixel;
    }
}

static void take_rgb_row(const uint8_t *from, int count, uint32_t *to)
{
    for (int x = 0; x < count; x++, from += 3) {
        to[x] = 0xFF000000 | (uint32_t)from[0] << 16 | (uint32_t)from[1] << 8 | from[2];
    }
}

/* A surface of 32-bit pixels that SDL_image's can be turned into: RGBA is turned in its own place.
 * Uses up the surface; NULL without memory. */
static SDL_Surface *as_32_bits(SDL_Surface *surface)
{
    uint32_t format = surface->format->format;
    SDL_Surface *other = NULL;
    if (format == SDL_PIXELFORMAT_ABGR8888 || format == SDL_PIXELFORMAT_ARGB8888) {
        return surface;
    }
    if (format != SDL_PIXELFORMAT_RGB24 || SDL_HasColorKey(surface)) {
        other = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);
    } else {
        other =
            SDL_CreateRGBSurfaceWithFormat(0, surface->w, surface->h, 32, SDL_PIXELFORMAT_ARGB8888);
        for (int y = 0; other != NULL && y < surface->h; y++) {
            take_rgb_row((const uint8_t *)surface->pixels + (ptrdiff_t)y * surface->pitch,
                         surface->w, (uint32_t *)other->pixels + (ptrdiff_t)y * (other->pitch / 4));
        }
    }
    SDL_FreeSurface(surface);
    return other;
}

static bool take_pixels(SDL_Surface *surface, struct image_pixels *image)
{
    surface = as_32_bits(surface);
    if (surface == NULL) {
        return false;
    }
    bool swap = surface->format->format == SDL_PIXELFORMAT_ABGR8888;
    image->pixels = (struct pixels){surface->pixels, surface->w, surface->h, surface->pitch / 4};
    image->owner = surface;
    for (int y = 0; y < surface->h; y++) {
        uint32_t *row = image->pixels.at + (ptrdiff_t)y * image->pixels.stride;
        take_row(row, surface->w, swap, row);
    }
    return true;
}

bool image_file_read(const char *path, struct image_pixels *image, struct err *err)
{
    struct image_header header;
    size_t size;
    uint8_t *bytes = read_file(path, &size, err);
    if (bytes == NULL || !check_header(path, bytes, size, &header, err)) {
        free(bytes);
        return false;
    }
    char type[sizeof formats[0].name];
    memcpy(type, formats[header.format].name, sizeof type);
    SDL_Surface *surface = IMG_LoadTyped_RW(SDL_RWFromConstMem(bytes, (int)size), 1, type);
    free(bytes);
    if (surface == NULL) {
        return err_set(err, "%s: is broken (%s); save it again", path, SDL_GetError());
    }
    return take_pixels(surface, image) ||
           err_set(err, "%s: no memory for its pixels; make it smaller", path);
}

void image_pixels_free(struct image_pixels *image)
{
    SDL_FreeSurface(image->owner);
    *image = (struct image_pixels){.owner = NULL};
}
