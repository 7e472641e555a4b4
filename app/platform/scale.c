/* scale.c: two passes with whole-number weights that always add up to 256. Rows are averaged first,
 * into a line of 16 bits a channel, then the columns of that line. A picture more than 16 times too
 * large is first divided by a whole number. */
#include "platform/scale.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WEIGHT = 256, REDUCE_FROM = 16, CHANNELS = 4, BLOCK = 16 };

/* How one axis is made: new pixel i is the sum of `count` old ones from `first`, each times its
 * weight. */
struct tap {
    int first, count;
    const uint16_t *weights;
};

struct axis {
    struct tap *taps;
    uint16_t *weights;
};

static void axis_finish(struct axis *axis)
{
    free(axis->taps);
    free(axis->weights);
}

/* Weights of the old pixels between `start` and `end`, which are places on the old axis. */
static int cover(double start, double end, int size, uint16_t *weights, int *first)
{
    int from = (int)start, last = (int)ceil(end) - 1;
    from = from < size - 1 ? from : size - 1;
    last = last < size - 1 ? last : size - 1;
    last = last > from ? last : from;
    int given = 0, count = 0;
    for (int i = from; i <= last; i++) {
        double upto = ((i + 1 < end ? i + 1 : end) - start) / (end - start);
        int sum = i == last ? WEIGHT : (int)(upto * WEIGHT + 0.5);
        weights[count++] = (uint16_t)(sum - given);
        given = sum;
    }
    *first = from;
    return count;
}

/* Weights of the two old pixels around a place between them. */
static int blend(double middle, int size, uint16_t *weights, int *first)
{
    double place = middle < 0 ? 0 : middle > size - 1 ? size - 1 : middle;
    int from = (int)place;
    int second = (int)((place - from) * WEIGHT + 0.5);
    *first = from;
    weights[0] = (uint16_t)(WEIGHT - second);
    weights[1] = (uint16_t)second;
    return second > 0 && from + 1 < size ? 2 : 1;
}

/* Pixels `start` to `start + count` of an axis that goes from `size` to `new_size`. */
static bool axis_init(struct axis *axis, int size, int new_size, int start, int count)
{
    double ratio = (double)size / new_size;
    size_t most = (size_t)ratio + 3;
    axis->taps = malloc((size_t)count * sizeof *axis->taps);
    axis->weights = malloc((size_t)count * most * sizeof *axis->weights);
    if (axis->taps == NULL || axis->weights == NULL) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        struct tap *tap = &axis->taps[i];
        uint16_t *weights = axis->weights + (size_t)i * most;
        int place = start + i;
        tap->weights = weights;
        tap->count = ratio > 1
                         ? cover(place * ratio, (place + 1) * ratio, size, weights, &tap->first)
                         : blend((place + 0.5) * ratio - 0.5, size, weights, &tap->first);
        if (tap->count == 1) {
            weights[0] = WEIGHT;
        }
    }
    return true;
}

/* line = row * share, a byte of the row for 16 bits of the line. In blocks of a fixed size, which
 * the compiler turns into a few instructions each. */
static void row_first(uint16_t *restrict line, const uint8_t *restrict row, size_t count,
                      uint16_t share)
{
    size_t i = 0;
    for (; i + BLOCK <= count; i += BLOCK) {
        for (size_t k = i; k < i + BLOCK; k++) {
            line[k] = (uint16_t)(row[k] * share);
        }
    }
    for (; i < count; i++) {
        line[i] = (uint16_t)(row[i] * share);
    }
}

/* line += row * share */
static void row_more(uint16_t *restrict line, const uint8_t *restrict row, size_t count,
                     uint16_t share)
{
    size_t i = 0;
    for (; i + BLOCK <= count; i += BLOCK) {
        for (size_t k = i; k < i + BLOCK; k++) {
            line[k] = (uint16_t)(line[k] + row[k] * share);
        }
    }
    for (; i < count; i++) {
        line[i] = (uint16_t)(line[i] + row[i] * share);
    }
}

static void average_rows(const struct pixels *from, const struct tap *tap, int left, int right,
                         uint16_t *line)
{
    size_t count = (size_t)(right - left) * CHANNELS;
    line += (size_t)left * CHANNELS;
    for (int i = 0; i < tap->count; i++) {
        const uint32_t *row = from->at + (ptrdiff_t)(tap->first + i) * from->stride + left;
        (i == 0 ? row_first : row_more)(line, (const uint8_t *)row, count, tap->weights[i]);
    }
}

/* Two channels at a time, each in a half of a 64-bit word. */
static void average_columns(const uint16_t *line, const struct tap *taps, int count, uint32_t *to)
{
    const uint64_t low = 0x0000FFFF0000FFFF, half = 0x0000800000008000;
    for (int x = 0; x < count; x++) {
        const uint16_t *at = line + (size_t)taps[x].first * CHANNELS;
        uint64_t even = half, odd = half, four;
        for (int i = 0; i < taps[x].count; i++, at += CHANNELS) {
            memcpy(&four, at, sizeof four);
            even += (four & low) * taps[x].weights[i];
            odd += (four >> 16 & low) * taps[x].weights[i];
        }
        to[x] = (uint32_t)(even >> 16 & 0xFF) | (uint32_t)(odd >> 8 & 0xFF00) |
                (uint32_t)(even >> 32 & 0xFF0000) | (uint32_t)(odd >> 24 & 0xFF000000);
    }
}

static bool scale_part(const struct pixels *from, int width, int height, struct rect part,
                       const struct pixels *to)
{
    struct axis across = {NULL, NULL}, down = {NULL, NULL};
    uint16_t *line = malloc((size_t)from->width * CHANNELS * sizeof *line);
    bool made = line != NULL && axis_init(&across, from->width, width, part.x, part.w) &&
                axis_init(&down, from->height, height, part.y, part.h);
    if (made) {
        const struct tap *last = &across.taps[part.w - 1];
        int left = across.taps[0].first, right = last->first + last->count;
        for (int y = 0; y < part.h; y++) {
            average_rows(from, &down.taps[y], left, right, line);
            average_columns(line, across.taps, part.w, to->at + (ptrdiff_t)y * to->stride);
        }
    }
    axis_finish(&across);
    axis_finish(&down);
    free(line);
    return made;
}

/* The average of a block of at most `across` x `down` pixels at (x, y). */
static uint32_t block_average(const struct pixels *from, int x, int y, int across, int down)
{
    uint32_t sums[4] = {0, 0, 0, 0}, pixel = 0;
    int right = x + across < from->width ? x + across : from->width;
    int bottom = y + down < from->height ? y + down : from->height;
    uint32_t count = (uint32_t)(right - x) * (uint32_t)(bottom - y);
    for (int row = y; row < bottom; row++) {
        for (int column = x; column < right; column++) {
            uint32_t old = from->at[(ptrdiff_t)row * from->stride + column];
            for (int channel = 0; channel < 4; channel++) {
                sums[channel] += old >> (8 * channel) & 0xFF;
            }
        }
    }
    for (int channel = 0; channel < 4; channel++) {
        pixel |= (sums[channel] + count / 2) / count << (8 * channel);
    }
    return pixel;
}

/* Divides a picture by whole numbers; the blocks at its right and bottom may be smaller. */
static bool reduce(const struct pixels *from, int across, int down, struct pixels *to)
{
    to->width = to->stride = (from->width + across - 1) / across;
    to->height = (from->height + down - 1) / down;
    to->at = malloc((size_t)to->width * (size_t)to->height * sizeof *to->at);
    if (to->at == NULL) {
        return false;
    }
    for (int y = 0; y < to->height; y++) {
        for (int x = 0; x < to->width; x++) {
            to->at[y * to->width + x] = block_average(from, x * across, y * down, across, down);
        }
    }
    return true;
}

bool scale_pixels(const struct pixels *from, int width, int height, struct rect part,
                  const struct pixels *to)
{
    if (width <= 0 || height <= 0 || from->width <= 0 || from->height <= 0 || part.w <= 0 ||
        part.h <= 0) {
        return false;
    }
    int across = from->width / width >= REDUCE_FROM ? from->width / width / (REDUCE_FROM / 4) : 1;
    int down = from->height / height >= REDUCE_FROM ? from->height / height / (REDUCE_FROM / 4) : 1;
    if (across == 1 && down == 1) {
        return scale_part(from, width, height, part, to);
    }
    struct pixels less = {NULL, 0, 0, 0};
    bool made = reduce(from, across, down, &less) && scale_part(&less, width, height, part, to);
    free(less.at);
    return made;
}
