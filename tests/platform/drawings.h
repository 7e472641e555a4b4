/* drawings.h: small pictures that tests and the benchmark draw for themselves, in a folder of their
 * own that is deleted at the end. */
#ifndef VONK_TESTS_PLATFORM_DRAWINGS_H
#define VONK_TESTS_PLATFORM_DRAWINGS_H

#include <stdint.h>

/* A folder with pictures/, icons/ and dessins/ in it: both a pack and the assets. */
struct drawings {
    char folder[64];
};

void drawings_begin(struct drawings *drawings);
void drawings_end(struct drawings *drawings);

/* Writes a PNG of the colours that `pixel` says (0xAARRGGBB, not premultiplied). `name` is below
 * the folder, such as "icons/spark.s.png". */
void drawings_png(const struct drawings *drawings, const char *name, int width, int height,
                  uint32_t (*pixel)(int x, int y, int width, int height));

/* Writes any bytes. */
void drawings_bytes(const struct drawings *drawings, const char *name, const void *bytes,
                    unsigned size);

/* Sends standard error to nowhere, where complaints are what is tested, and back again. */
int drawings_quiet(void);
void drawings_loud(int before);

/* What can be drawn. */
uint32_t drawing_red(int x, int y, int width, int height);
uint32_t drawing_halves(int x, int y, int width, int height);   /* left red, right blue */
uint32_t drawing_quarters(int x, int y, int width, int height); /* red, green / blue, white */
uint32_t drawing_disc(int x, int y, int width, int height);     /* white on nothing */
uint32_t drawing_portrait(int x, int y, int width,
                          int height);                        /* flat colours, some hundred runs */
uint32_t drawing_figure(int x, int y, int width, int height); /* the same without its ground */
uint32_t drawing_noise(int x, int y, int width, int height);  /* as bad as a photo can be */

#endif
