/* glyphs.h: which characters a font has.
 *
 * Reads the cmap table of a TrueType or OpenType file (formats 4 and 12, which is what fonts with
 * Unicode characters have), because the tool links no font library. */
#ifndef VONK_MODEL_GLYPHS_H
#define VONK_MODEL_GLYPHS_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct glyphs {
    unsigned char *bits; /* one for each code point, in the arena */
    int count;           /* characters that the font has */
};

/* Reads a font file of at most 32 MiB. */
bool glyphs_load(struct glyphs *glyphs, const char *path, struct arena *arena, struct err *err);

/* The same from memory; `name` is for the sentence. Never reads outside `size` bytes. */
bool glyphs_parse(struct glyphs *glyphs, const void *bytes, size_t size, const char *name,
                  struct arena *arena, struct err *err);

bool glyphs_have(const struct glyphs *glyphs, uint32_t code);

#endif
