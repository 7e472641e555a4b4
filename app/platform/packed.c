/* packed.c: run lengths. A packed picture is an array of words: for each row the index of its first
 * run, then the runs. A run is a head (kind in the top two bits, pixels in the others) and what the
 * kind says behind it: nothing, one pixel, or all of them. */
#include "platform/packed.h"

#include <stdlib.h>
#include <string.h>

enum run_kind {
    RUN_CLEAR, /* nothing is drawn */
    RUN_FILL,  /* one opaque colour */
    RUN_COPY,  /* opaque pixels */
    RUN_BLEND  /* pixels that let the ground through */
};

enum { RUN_BITS = 30, FILL_LEAST = 4 };

/* Where the words go; without memory they are only counted. */
struct writer {
    uint32_t *words;
    size_t count;
};

static void put(struct writer *writer, uint32_t word)
{
    if (writer->words != NULL) {
        writer->words[writer->count] = word;
    }
    writer->count++;
}

static void put_run(struct writer *writer, enum run_kind kind, const uint32_t *from, int count)
{
    put(writer, (uint32_t)kind << RUN_BITS | (uint32_t)count);
    int pixels = kind == RUN_CLEAR ? 0 : kind == RUN_FILL ? 1 : count;
    for (int i = 0; i < pixels; i++) {
        put(writer, from[i]);
    }
}

/* How many pixels from here on are equal. */
static int equal_run(const uint32_t *from, int count)
{
    int n = 1;
    while (n < count && from[n] == from[0]) {
        n++;
    }
    return n;
}

static enum run_kind kind_of(uint32_t pixel)
{
    uint32_t alpha = pixel >> 24;
    return alpha == 0 ? RUN_CLEAR : alpha == 255 ? RUN_COPY : RUN_BLEND;
}

/* The length of the run that starts here, and its kind. */
static int run_at(const uint32_t *from, int count, enum run_kind *kind)
{
    *kind = kind_of(from[0]);
    int equal = equal_run(from, count);
    if (*kind == RUN_CLEAR) {
        return equal;
    }
    if (*kind == RUN_COPY && equal >= FILL_LEAST) {
        *kind = RUN_FILL;
        return equal;
    }
    int n = 1;
    while (n < count && kind_of(from[n]) == *kind) {
        int least = count - n < FILL_LEAST ? count - n : FILL_LEAST;
        if (*kind == RUN_COPY && least == FILL_LEAST && equal_run(from + n, least) == least) {
            break;
        }
        n++;
    }
    return n;
}

static void write_rows(struct writer *writer, const struct pixels *from)
{
    writer->count = (size_t)from->height;
    for (int y = 0; y < from->height; y++) {
        const uint32_t *row = from->at + (ptrdiff_t)y * from->stride;
        if (writer->words != NULL) {
            writer->words[y] = (uint32_t)writer->count;
        }
        for (int x = 0; x < from->width;) {
            enum run_kind kind;
            int count = run_at(row + x, from->width - x, &kind);
            put_run(writer, kind, row + x, count);
            x += count;
        }
    }
}

uint32_t *packed_make(const struct pixels *from, size_t *count)
{
    struct writer writer = {NULL, 0};
    write_rows(&writer, from);
    *count = writer.count;
    if (writer.count > (size_t)from->width * (size_t)from->height * 2 / 3) {
        return NULL;
    }
    writer.words = malloc(writer.count * sizeof *writer.words);
    if (writer.words != NULL) {
        write_rows(&writer, from);
    }
    return writer.words;
}

/* Draws the runs of one row that lie between the columns `left` and `right`. */
static void draw_row(const uint32_t *run, int left, int right, uint32_t *to)
{
    for (int x = 0; x < right;) {
        enum run_kind kind = (enum run_kind)(*run >> RUN_BITS);
        int count = (int)(*run & ((1u << RUN_BITS) - 1));
        const uint32_t *pixels = run + 1;
        int from = x > left ? x : left, end = x + count < right ? x + count : right;
        if (end > from && kind == RUN_FILL) {
            pixels_fill_row(to + (from - left), end - from, *pixels);
        } else if (end > from && kind == RUN_COPY) {
            memcpy(to + (from - left), pixels + (from - x), (size_t)(end - from) * sizeof *to);
        } else if (end > from && kind == RUN_BLEND) {
            pixels_blend_row(to + (from - left), pixels + (from - x), end - from);
        }
        run = pixels + (kind == RUN_CLEAR ? 0 : kind == RUN_FILL ? 1 : count);
        x += count;
    }
}

void packed_draw(const uint32_t *packed, struct rect area, const struct pixels *to, int x, int y)
{
    for (int row = 0; row < area.h; row++) {
        draw_row(packed + packed[area.y + row], area.x, area.x + area.w,
                 to->at + (ptrdiff_t)(y + row) * to->stride + x);
    }
}
