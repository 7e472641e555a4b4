/* font.c: SDL_ttf with HarfBuzz. Owns a few open fonts (a face at a size; the longest unused is
 * closed for the next), a fixed table of widths, and a buffer that only grows.
 *
 * SDL_ttf 2 has no fallback between fonts, so a run is split into stretches of one face each, which
 * are measured and drawn one behind the other. */
#include "platform/font.h"

#include "base/file.h"
#include "base/text.h"

#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    OPEN_FONTS = 16,
    WIDTH_SETS = 1024, /* power of two */
    WIDTH_WAYS = 4,
    PX_LEAST = 4,
    PX_MOST = 1000
};

struct open_font {
    TTF_Font *ttf; /* NULL: free */
    enum face face;
    int px;
    uint32_t used; /* last time, by the count of uses */
};

struct width {
    uint64_t key;
    uint32_t used;
    int32_t px;
};

struct fonts {
    char *paths[FACE_COUNT];
    struct open_font open[OPEN_FONTS];
    uint32_t uses;
    struct width (*widths)[WIDTH_WAYS];
    char *clean; /* the run without what is not drawn */
    size_t clean_room;
};

static const struct {
    const char *file, *package;
    enum face other; /* in which to look for what is missing */
} faces[] = {
    [FACE_ANDIKA] = {"andika/Andika-Regular.ttf", "fonts-sil-andika", FACE_MANROPE_BOLD},
    [FACE_MANROPE_BOLD] = {"manrope/Manrope-Bold.ttf", "fonts-manrope", FACE_ANDIKA},
    [FACE_MANROPE_EXTRABOLD] = {"manrope/Manrope-ExtraBold.ttf", "fonts-manrope", FACE_ANDIKA},
};
_Static_assert(ARRAY_LENGTH(faces) == FACE_COUNT, "one row for each face");

/* ---- life ---- */

static char *face_path(const char *folder, const char *file)
{
    size_t size = strlen(folder) + strlen(file) + 2;
    char *path = malloc(size);
    if (path != NULL) {
        snprintf(path, size, "%s/%s", folder, file);
    }
    return path;
}

static bool find_files(struct fonts *fonts, const char *folder, struct err *err)
{
    for (int i = 0; i < FACE_COUNT; i++) {
        fonts->paths[i] = face_path(folder, faces[i].file);
        if (fonts->paths[i] == NULL || !file_exists(fonts->paths[i])) {
            return err_set(err, "%s/%s: this font is missing; install the package %s", folder,
                           faces[i].file, faces[i].package);
        }
    }
    return true;
}

struct fonts *fonts_open(const char *folder, struct err *err)
{
    struct fonts *fonts = calloc(1, sizeof *fonts);
    if (TTF_Init() != 0) {
        err_set(err, "fonts cannot be drawn (%s); install the package libsdl2-ttf-2.0-0",
                TTF_GetError());
        free(fonts);
        return NULL;
    }
    if (fonts != NULL) {
        fonts->widths = calloc(WIDTH_SETS, sizeof *fonts->widths);
    }
    if (fonts == NULL || fonts->widths == NULL) {
        err_set(err, "no memory for fonts; close other programs");
    } else if (find_files(fonts, folder != NULL ? folder : FONT_FOLDER, err)) {
        return fonts;
    }
    fonts_close(fonts);
    return NULL;
}

void fonts_close(struct fonts *fonts)
{
    if (fonts == NULL) {
        return;
    }
    for (int i = 0; i < OPEN_FONTS; i++) {
        if (fonts->open[i].ttf != NULL) {
            TTF_CloseFont(fonts->open[i].ttf);
        }
    }
    for (int i = 0; i < FACE_COUNT; i++) {
        free(fonts->paths[i]);
    }
    free(fonts->widths);
    free(fonts->clean);
    free(fonts);
    TTF_Quit();
}

/* ---- open fonts ---- */

/* The place of a face at a size, or the one that is free or was longest unused. */
static struct open_font *place_for(struct fonts *fonts, enum face face, int px)
{
    struct open_font *oldest = &fonts->open[0];
    for (int i = 0; i < OPEN_FONTS; i++) {
        struct open_font *open = &fonts->open[i];
        if (open->ttf != NULL && open->face == face && open->px == px) {
            return open;
        }
        if (oldest->ttf != NULL &&
            (open->ttf == NULL || fonts->uses - open->used > fonts->uses - oldest->used)) {
            oldest = open;
        }
    }
    return oldest;
}

/* NULL when the file has become unreadable. */
static TTF_Font *font_at(struct fonts *fonts, enum face face, int px)
{
    px = px < PX_LEAST ? PX_LEAST : px > PX_MOST ? PX_MOST : px;
    struct open_font *open = place_for(fonts, face, px);
    if (open->ttf == NULL || open->face != face || open->px != px) {
        if (open->ttf != NULL) {
            TTF_CloseFont(open->ttf);
        }
        *open = (struct open_font){TTF_OpenFont(fonts->paths[face], px), face, px, 0};
        if (open->ttf != NULL) {
            TTF_SetFontKerning(open->ttf, 1);
            TTF_SetFontHinting(open->ttf, TTF_HINTING_LIGHT);
        }
    }
    open->used = ++fonts->uses;
    return open->ttf;
}

/* ---- runs ---- */

/* Code points that are never drawn: controls, soft hyphen, joiners, directions, the byte order
 * mark, and what stands for bytes that are no UTF-8. */
static bool is_silent(uint32_t code)
{
    static const struct {
        uint32_t first, last;
    } silent[] = {{0, 0x1F},        {0x7F, 0x9F},     {TEXT_SOFT_HYPHEN, TEXT_SOFT_HYPHEN},
                  {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
                  {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFF}};
    for (size_t i = 0; i < ARRAY_LENGTH(silent); i++) {
        if (code >= silent[i].first && code <= silent[i].last) {
            return true;
        }
    }
    return false;
}

static bool has_glyph(struct fonts *fonts, enum face face, int px, uint32_t code)
{
    if (code > ' ' && code < 0x7F) {
        return true; /* both families have them */
    }
    TTF_Font *ttf = font_at(fonts, face, px);
    return ttf != NULL && TTF_GlyphIsProvided32(ttf, code) != 0;
}

/* The face to draw a character in; FACE_COUNT when there is none. */
static enum face face_for(struct fonts *fonts, struct font font, uint32_t code)
{
    enum face other = faces[font.face].other;
    if (is_silent(code)) {
        return FACE_COUNT;
    }
    return has_glyph(fonts, font.face, font.px, code) ? font.face
           : has_glyph(fonts, other, font.px, code)   ? other
                                                      : FACE_COUNT;
}

static bool clean_room(struct fonts *fonts, size_t size)
{
    if (size <= fonts->clean_room) {
        return true;
    }
    char *more = realloc(fonts->clean, size * 2);
    if (more == NULL) {
        return false;
    }
    fonts->clean = more;
    fonts->clean_room = size * 2;
    return true;
}

/* What is done with each stretch of a run: `text` is clean and ends with a zero. */
struct stretch_work {
    void (*each)(struct stretch_work *work, TTF_Font *ttf, const char *text);
    int advance;                  /* px so far */
    int left, top, right, bottom; /* box of what is drawn, around the pen */
    struct sheet sheet;           /* drawn into */
};

/* The next stretch of one face, from *at on, into the buffer. Its face; FACE_COUNT at the end. */
static enum face next_stretch(struct fonts *fonts, struct font font, const char **at)
{
    enum face face = FACE_COUNT;
    size_t used = 0;
    for (const char *next = *at; *next != '\0'; *at = next) {
        const char *start = next;
        enum face own = face_for(fonts, font, text_next(&next));
        if (own == FACE_COUNT) {
            continue;
        }
        if (face != FACE_COUNT && own != face) {
            break;
        }
        face = own;
        memcpy(fonts->clean + used, start, (size_t)(next - start));
        used += (size_t)(next - start);
    }
    fonts->clean[used] = '\0';
    return face;
}

static void each_stretch(struct fonts *fonts, struct font font, const char *text, int length,
                         struct stretch_work *work)
{
    size_t size = length > 0 ? (size_t)length : 0;
    if (size == 0 || !clean_room(fonts, 2 * (size + 1))) {
        return;
    }
    /* A copy with an end, in the second half of the buffer; the stretches go into the first. */
    char *copy = fonts->clean + size + 1;
    memcpy(copy, text, size);
    copy[size] = '\0';
    const char *at = copy;
    for (;;) {
        enum face face = next_stretch(fonts, font, &at);
        if (face == FACE_COUNT) {
            return;
        }
        TTF_Font *ttf = font_at(fonts, face, font.px);
        if (ttf != NULL) {
            work->each(work, ttf, fonts->clean);
        }
    }
}

static void measure_stretch(struct stretch_work *work, TTF_Font *ttf, const char *text)
{
    int width = 0, height = 0, ascent = TTF_FontAscent(ttf);
    if (TTF_SizeUTF8(ttf, text, &width, &height) != 0) {
        return;
    }
    work->advance += width;
    work->right = work->advance;
    work->top = -ascent < work->top ? -ascent : work->top;
    work->bottom = height - ascent > work->bottom ? height - ascent : work->bottom;
}

/* ---- widths ---- */

uint64_t font_run_key(struct font font, const char *text, int length)
{
    int numbers[] = {(int)font.face, font.px};
    uint64_t key = bytes_hash(TEXT_HASH_START, numbers, sizeof numbers);
    return bytes_hash(key, text, length > 0 ? (size_t)length : 0);
}

/* The width with that key, or the oldest of its set. */
static struct width *width_place(struct fonts *fonts, uint64_t key)
{
    struct width *set = fonts->widths[(key ^ key >> 32) & (WIDTH_SETS - 1)], *oldest = &set[0];
    for (int i = 0; i < WIDTH_WAYS; i++) {
        if (set[i].key == key) {
            return &set[i];
        }
        if (fonts->uses - set[i].used > fonts->uses - oldest->used) {
            oldest = &set[i];
        }
    }
    return oldest;
}

int font_width(struct fonts *fonts, struct font font, const char *text, int length)
{
    uint64_t key = font_run_key(font, text, length);
    struct width *place = width_place(fonts, key);
    if (place->key != key) {
        struct stretch_work work = {.each = measure_stretch};
        each_stretch(fonts, font, text, length, &work);
        *place = (struct width){.key = key, .px = work.advance};
    }
    place->used = ++fonts->uses;
    return place->px;
}

/* ---- drawing ---- */

/* Puts a stretch's coverage into the sheet, at the pen. */
static void copy_coverage(struct stretch_work *work, const SDL_Surface *surface, int ascent)
{
    const SDL_Color *colors = surface->format->palette->colors;
    struct sheet *sheet = &work->sheet;
    int y = -ascent - work->top, columns = sheet->w - work->advance;
    columns = columns < surface->w ? columns : surface->w;
    for (int row = 0; row < surface->h && y + row < sheet->h; row++) {
        const uint8_t *from = (const uint8_t *)surface->pixels + (ptrdiff_t)row * surface->pitch;
        uint8_t *to = (uint8_t *)sheet->bytes + (ptrdiff_t)(y + row) * sheet->w + work->advance;
        for (int x = 0; x < columns; x++) {
            to[x] = colors[from[x]].r;
        }
    }
}

/* "Shaded", white on black, is an 8-bit picture of the coverage: a quarter of "blended". */
static void draw_stretch(struct stretch_work *work, TTF_Font *ttf, const char *text)
{
    const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    SDL_Surface *surface = TTF_RenderUTF8_Shaded(ttf, text, white, black);
    int width = 0;
    if (surface != NULL && surface->format->palette != NULL) {
        copy_coverage(work, surface, TTF_FontAscent(ttf));
    }
    SDL_FreeSurface(surface);
    TTF_SizeUTF8(ttf, text, &width, NULL);
    work->advance += width;
}

static bool row_empty(const struct sheet *sheet, int row)
{
    const uint8_t *at = (const uint8_t *)sheet->bytes + (ptrdiff_t)row * sheet->w;
    return at[0] == 0 && memcmp(at, at + 1, (size_t)sheet->w - 1) == 0;
}

/* Drops the empty rows above and below the ink. */
static void trim(struct sheet *sheet)
{
    int first = 0, last = sheet->h;
    while (first < last && row_empty(sheet, first)) {
        first++;
    }
    while (last > first && row_empty(sheet, last - 1)) {
        last--;
    }
    if (first == last) {
        int advance = sheet->advance;
        sheet_finish(sheet);
        sheet->advance = advance;
        return;
    }
    uint8_t *bytes = sheet->bytes;
    sheet->top += first;
    sheet->h = last - first;
    sheet->size = (size_t)sheet->w * (size_t)sheet->h;
    memmove(bytes, bytes + (ptrdiff_t)first * sheet->w, sheet->size);
    uint8_t *less = realloc(bytes, sheet->size);
    sheet->bytes = less != NULL ? less : bytes;
}

struct sheet font_render(struct fonts *fonts, struct font font, const char *text, int length)
{
    struct stretch_work work = {.each = measure_stretch};
    each_stretch(fonts, font, text, length, &work);
    work.sheet = sheet_mask(work.right, work.bottom - work.top);
    work.sheet.left = 0;
    work.sheet.top = work.top;
    work.sheet.advance = work.advance;
    if (work.sheet.kind == SHEET_MASK) {
        work.each = draw_stretch;
        work.advance = 0;
        each_stretch(fonts, font, text, length, &work);
        trim(&work.sheet);
    }
    return work.sheet;
}
