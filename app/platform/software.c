/* software.c: painting by the processor: into memory, or on a window's surface, of which only the
 * changed rectangles are handed to the display. Where the surface is not made of 0x00RRGGBB pixels
 * they are painted in memory and converted. Owns the memory. */
#include "platform/packed.h"
#include "platform/target.h"
#include "ui/paint.h"

#include <SDL.h>
#include <stdlib.h>

struct software {
    struct target base;
    struct pixels pixels; /* what is painted on */
    SDL_Surface *own;     /* its memory, unless that is the window's */
    SDL_Window *window;   /* NULL: none */
    SDL_Surface *shown;   /* the window's surface in the last frame; only ever compared */
    const void *shown_pixels;
};

static struct software *software_of(struct target *target)
{
    return (struct software *)target;
}

static void use_surface(struct software *soft, const SDL_Surface *surface)
{
    soft->pixels = (struct pixels){surface->pixels, surface->w, surface->h, surface->pitch / 4};
    soft->base.width = surface->w;
    soft->base.height = surface->h;
}

static bool is_plain(const SDL_Surface *surface)
{
    const SDL_PixelFormat *format = surface->format;
    return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Gmask == 0xFF00 &&
           format->Bmask == 0xFF && surface->pitch % 4 == 0;
}

/* Makes the memory to paint on when the window's own surface will not do. */
static bool use_own(struct software *soft, int width, int height)
{
    SDL_FreeSurface(soft->own);
    soft->own = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    if (soft->own == NULL) {
        return false;
    }
    SDL_SetSurfaceBlendMode(soft->own, SDL_BLENDMODE_NONE);
    use_surface(soft, soft->own);
    return true;
}

static bool memory_begin(struct target *target, bool *fresh)
{
    struct software *soft = software_of(target);
    *fresh = soft->shown_pixels == NULL;
    soft->shown_pixels = soft->pixels.at;
    return true;
}

static bool memory_end(struct target *target, const struct rect *changed, int count)
{
    (void)target, (void)changed, (void)count;
    return true;
}

static bool window_begin(struct target *target, bool *fresh)
{
    struct software *soft = software_of(target);
    SDL_Surface *surface = SDL_GetWindowSurface(soft->window);
    if (surface == NULL || surface->pixels == NULL) {
        return false;
    }
    *fresh = surface != soft->shown || surface->pixels != soft->shown_pixels;
    if (*fresh && !is_plain(surface)) {
        soft->shown = NULL;
        if (!use_own(soft, surface->w, surface->h)) {
            return false;
        }
    } else if (*fresh) {
        use_surface(soft, surface);
    }
    soft->shown = surface;
    soft->shown_pixels = surface->pixels;
    return true;
}

/* All at once: X11 answers once for all of them. */
static bool window_end(struct target *target, const struct rect *changed, int count)
{
    struct software *soft = software_of(target);
    SDL_Rect areas[PAINT_DAMAGE_MAX];
    int used = count < PAINT_DAMAGE_MAX ? count : PAINT_DAMAGE_MAX;
    for (int i = 0; i < used; i++) {
        SDL_Rect to = {changed[i].x, changed[i].y, changed[i].w, changed[i].h};
        areas[i] = to;
        if (soft->own != NULL && SDL_BlitSurface(soft->own, &areas[i], soft->shown, &to) != 0) {
            return false;
        }
    }
    return SDL_UpdateWindowSurfaceRects(soft->window, areas, used) == 0;
}

static void software_fill(struct target *target, struct rect area, struct color color)
{
    pixels_fill(&software_of(target)->pixels, area, color);
}

static void software_draw(struct target *target, struct sheet *sheet, struct rect part, int x,
                          int y, struct color color)
{
    const struct pixels *to = &software_of(target)->pixels;
    struct rect area = {x, y, part.w, part.h};
    size_t stride = (size_t)sheet->w, start = (size_t)part.y * stride + (size_t)part.x;
    switch (sheet->kind) {
    case SHEET_EMPTY:
        break;
    case SHEET_MASK:
        pixels_mask(to, area, (const uint8_t *)sheet->bytes + start, stride, color);
        break;
    case SHEET_OPAQUE:
        pixels_copy(to, area, (const uint32_t *)sheet->bytes + start, stride);
        break;
    case SHEET_BLEND:
        pixels_blend(to, area, (const uint32_t *)sheet->bytes + start, stride);
        break;
    case SHEET_PACKED:
        packed_draw(sheet->bytes, part, to, x, y);
        break;
    }
}

static bool software_read(struct target *target, struct rect area, uint32_t *pixels)
{
    const struct pixels *from = &software_of(target)->pixels;
    for (int y = 0; y < area.h; y++) {
        const uint32_t *row = from->at + (ptrdiff_t)(area.y + y) * from->stride + area.x;
        for (int x = 0; x < area.w; x++) {
            *pixels++ = row[x] | 0xFF000000;
        }
    }
    return true;
}

static void software_drop(struct target *target, struct sheet *sheet)
{
    (void)target, (void)sheet;
}

static void software_close(struct target *target)
{
    struct software *soft = software_of(target);
    SDL_FreeSurface(soft->own);
    free(soft);
}

static const struct target_class memory_class = {
    memory_begin,  software_fill, software_draw,  memory_end,
    software_read, software_drop, software_close,
};

static const struct target_class surface_class = {
    window_begin,  software_fill, software_draw,  window_end,
    software_read, software_drop, software_close,
};

static struct software *software_open(const struct target_class *class, struct err *err)
{
    struct software *soft = calloc(1, sizeof *soft);
    if (soft == NULL) {
        err_set(err, "no memory for a picture; close other programs");
        return NULL;
    }
    soft->base = (struct target){
        .class = class, .packs = true, .mask_bytes = 1, .side_most = 16384};
    return soft;
}

struct target *target_memory(int width, int height, struct err *err)
{
    struct software *soft = software_open(&memory_class, err);
    if (soft != NULL && (width <= 0 || height <= 0 || !use_own(soft, width, height))) {
        err_set(err, "a picture of %d x %d px cannot be made; choose another size", width, height);
        target_close(&soft->base);
        return NULL;
    }
    return &soft->base;
}

struct target *target_surface(struct SDL_Window *window, struct err *err)
{
    struct software *soft = software_open(&surface_class, err);
    if (soft == NULL) {
        return NULL;
    }
    bool fresh;
    soft->window = window;
    soft->base.shown = true;
    if (!window_begin(&soft->base, &fresh)) {
        err_set(err, "the window cannot be painted on (%s); try --renderer accelerated",
                SDL_GetError());
        target_close(&soft->base);
        return NULL;
    }
    soft->shown = NULL; /* so that the first frame is painted whole */
    return &soft->base;
}

void target_close(struct target *target)
{
    if (target != NULL) {
        target->class->close(target);
    }
}
