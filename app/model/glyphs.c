/* glyphs.c: from a font's cmap table to one bit for each character. A font file is not trusted:
 * every number is read within bounds, and what lies outside reads as zero. */
#include "model/glyphs.h"

#include "base/file.h"

enum {
    CODES = 0x110000,
    FONT_MAX = 32 << 20, /* bytes */
    HEADER = 12,         /* bytes before the list of tables */
    RECORD = 16          /* bytes of an entry there */
};

struct font_bytes {
    const unsigned char *bytes;
    size_t size;
};

static uint32_t u16(const struct font_bytes *font, size_t at)
{
    if (at + 2 > font->size || at + 2 < at) {
        return 0;
    }
    return (uint32_t)font->bytes[at] << 8 | font->bytes[at + 1];
}

static uint32_t u32(const struct font_bytes *font, size_t at)
{
    return u16(font, at) << 16 | u16(font, at + 2);
}

static void add(struct glyphs *glyphs, uint32_t code)
{
    unsigned char bit = (unsigned char)(1u << (code % 8));
    if (code < CODES && (glyphs->bits[code / 8] & bit) == 0) {
        glyphs->bits[code / 8] |= bit;
        glyphs->count++;
    }
}

/* Format 4: segments of the first 65,536 characters. */
static void read_segments(struct glyphs *glyphs, const struct font_bytes *font, size_t table)
{
    size_t twice = u16(font, table + 6); /* bytes of each of the four arrays */
    size_t ends = table + 14;
    size_t starts = ends + twice + 2;
    size_t deltas = starts + twice;
    size_t offsets = deltas + twice;
    for (size_t s = 0; s + 1 < twice; s += 2) {
        uint32_t start = u16(font, starts + s);
        uint32_t end = u16(font, ends + s);
        uint32_t delta = u16(font, deltas + s);
        uint32_t offset = u16(font, offsets + s);
        for (uint32_t code = start; code <= end && code < 0xFFFF; code++) {
            uint32_t glyph = code;
            if (offset != 0) {
                glyph = u16(font, offsets + s + offset + 2 * (size_t)(code - start));
            }
            if (offset != 0 && glyph == 0) {
                continue;
            }
            if (((glyph + delta) & 0xFFFF) != 0) {
                add(glyphs, code);
            }
        }
    }
}

/* Format 12: groups of any characters. A hostile table repeats large groups: the work is limited.
 */
static void read_groups(struct glyphs *glyphs, const struct font_bytes *font, size_t table)
{
    uint32_t groups = u32(font, table + 12);
    uint32_t work = 2 * CODES;
    for (uint32_t g = 0; g < groups && table + 16 + 12 * (size_t)g < font->size; g++) {
        size_t at = table + 16 + 12 * (size_t)g;
        uint32_t start = u32(font, at);
        uint32_t end = u32(font, at + 4);
        uint32_t first = u32(font, at + 8);
        for (uint32_t code = start; code <= end && code < CODES && work > 0; code++, work--) {
            if (first + (code - start) != 0) {
                add(glyphs, code);
            }
        }
    }
}

/* Finds the cmap table; 0 without. */
static size_t find_cmap(const struct font_bytes *font)
{
    uint32_t tables = u16(font, 4);
    for (uint32_t t = 0; t < tables; t++) {
        size_t record = HEADER + RECORD * (size_t)t;
        if (u32(font, record) == 0x636D6170) { /* "cmap" */
            return u32(font, record + 8);
        }
    }
    return 0;
}

bool glyphs_parse(struct glyphs *glyphs, const void *bytes, size_t size, const char *name,
                  struct arena *arena, struct err *err)
{
    struct font_bytes font = {bytes, size};
    size_t cmap = find_cmap(&font);
    *glyphs = (struct glyphs){.bits = arena_alloc(arena, CODES / 8)};
    uint32_t subtables = cmap == 0 ? 0 : u16(&font, cmap + 2);
    for (uint32_t s = 0; s < subtables; s++) {
        size_t record = cmap + 4 + 8 * (size_t)s;
        uint32_t platform = u16(&font, record); /* 0 is Unicode, 3 Windows */
        size_t table = cmap + u32(&font, record + 4);
        uint32_t format = u16(&font, table);
        if ((platform == 0 || platform == 3) && format == 4) {
            read_segments(glyphs, &font, table);
        } else if ((platform == 0 || platform == 3) && format == 12) {
            read_groups(glyphs, &font, table);
        }
    }
    if (glyphs->count == 0) {
        return err_set(err, "%s: is no font with Unicode characters; install it again", name);
    }
    return true;
}

bool glyphs_load(struct glyphs *glyphs, const char *path, struct arena *arena, struct err *err)
{
    struct arena scratch;
    arena_init(&scratch, 0);
    size_t size = 0;
    const char *bytes = file_read(&scratch, path, FONT_MAX, &size, err);
    bool ok = bytes != NULL && glyphs_parse(glyphs, bytes, size, path, arena, err);
    arena_finish(&scratch);
    return ok;
}

bool glyphs_have(const struct glyphs *glyphs, uint32_t code)
{
    return code < CODES && (glyphs->bits[code / 8] & 1u << (code % 8)) != 0;
}
