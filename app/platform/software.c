/* software.c: painting by the processor: into memory, or on a window's surface, of which only the
 * changed rectangles are handed to the display. Where the surface is not made of 0x00RRGGBB pixels,
 * or hangs on its side, they are painted in memory and then converted or turned. Owns the memory.
 */
#include "platform/packed.h"
#include "platform/target.h"
#include "platform/turn.h"

#include "ui/paint.h"

#include <SDL.h>
#include <stdlib.h>

struct software {
    struct target base;
    struct pixels paper;          /* what is painted on, upright */
    struct pixels panel;          /* what is shown, as it hangs; the same where nothing is turned */
    SDL_Surface *upright, *plain; /* owned memory of the two, where the window's will not do */
    SDL_Window *window;           /* NULL: none */
    int turns;
    SDL_Surface *shown; /* the window's surface in the last frame */
    const void *shown_pixels;
};

static struct software *software_of(struct target *target)
{
    return (struct software *)target;
}

static struct pixels pixels_of(const SDL_Surface *surface)
{
    return (struct pixels){surface->pixels, surface->w, surface->h, surface->pitch / 4};
}

static bool is_plain(const SDL_Surface *surface)
{
    const SDL_PixelFormat *format = surface->format;
    return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Gmask == 0xFF00 &&
           format->Bmask == 0xFF && surface->pitch % 4 == 0;
}

/* Makes `*surface` anew in a size of its own. */
static bool remake(SDL_Surface **surface, int width, int height)
{
    SDL_FreeSurface(*surface);
    *surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    return *surface != NULL && SDL_SetSurfaceBlendMode(*surface, SDL_BLENDMODE_NONE) == 0;
}

static void use_paper(struct software *soft, struct pixels paper)
{
    soft->paper = paper;
    soft->base.width = paper.width;
    soft->base.height = paper.height;
}

/* ---- memory ---- */

static bool memory_begin(struct target *target, bool *fresh)
{
    struct software *soft = software_of(target);
    *fresh = soft->shown_pixels == NULL;
    soft->shown_pixels = soft->paper.at;
    return true;
}

static bool memory_end(struct target *target, const struct rect *changed, int count)
{
    (void)target, (void)changed, (void)count;
    return true;
}

/* ---- windows ---- */

/* Takes the window's surface, which is another than before. */
static bool use_window(struct software *soft, SDL_Surface *surface)
{
    bool plain = is_plain(surface), aside = soft->turns % 2 != 0;
    if (!plain && !remake(&soft->plain, surface->w, surface->h)) {
        return false;
    }
    soft->panel = pixels_of(plain ? surface : soft->plain);
    if (soft->turns != 0 &&
        !remake(&soft->upright, aside ? surface->h : surface->w, aside ? surface->w : surface->h)) {
        return false;
    }
    use_paper(soft, soft->turns != 0 ? pixels_of(soft->upright) : soft->panel);
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
    if (*fresh && !use_window(soft, surface)) {
        soft->shown = NULL;
        return false;
    }
    soft->shown = surface;
    soft->shown_pixels = surface->pixels;
    return true;
}

/* Brings an area of the paper to the window's surface; says where it is there. */
static bool bring(struct software *soft, struct rect area, SDL_Rect *there)
{
    struct rect panel = turn_rect(soft->turns, area, soft->paper.width, soft->paper.height);
    *there = (SDL_Rect){panel.x, panel.y, panel.w, panel.h};
    if (soft->turns != 0) {
        turn_pixels(soft->turns, &soft->paper, area, &soft->panel);
    }
    SDL_Rect from = *there, to = *there;
    bool converts = soft->panel.at != soft->shown->pixels;
    return !converts || SDL_BlitSurface(soft->plain, &from, soft->shown, &to) == 0;
}

/* All at once: X11 answers once for all of them. */
static bool window_end(struct target *target, const struct rect *changed, int count)
{
    struct software *soft = software_of(target);
    SDL_Rect areas[PAINT_DAMAGE_MAX];
    int used = count < PAINT_DAMAGE_MAX ? count : PAINT_DAMAGE_MAX;
    for (int i = 0; i < used; i++) {
        if (!bring(soft, changed[i], &areas[i])) {
            return false;
        }
    }
    return SDL_UpdateWindowSurfaceRects(soft->window, areas, used) == 0;
}

/* ---- drawing ---- */

static void software_fill(struct target *target, struct rect area, struct color color)
{
    pixels_fill(&software_of(target)->paper, area, color);
}

static void software_draw(struct target *target, struct sheet *sheet, struct rect part, int x,
                          int y, struct color color)
{
    const struct pixels *to = &software_of(target)->paper;
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
    const struct pixels *from = &software_of(target)->paper;
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
    SDL_FreeSurface(soft->upright);
    SDL_FreeSurface(soft->plain);
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
    soft->base =
        (struct target){.class = class, .packs = true, .mask_bytes = 1, .side_most = 16384};
    return soft;
}

struct target *target_memory(int width, int height, struct err *err)
{
    struct software *soft = software_open(&memory_class, err);
    if (soft == NULL) {
        return NULL;
    }
    if (width <= 0 || height <= 0 || !remake(&soft->upright, width, height)) {
        err_set(err, "a picture of %d x %d px cannot be made; choose another size", width, height);
        target_close(&soft->base);
        return NULL;
    }
    use_paper(soft, pixels_of(soft->upright));
    return &soft->base;
}

struct target *target_surface(struct SDL_Window *window, int turns, struct err *err)
{
    struct software *soft = software_open(&surface_class, err);
    if (soft == NULL) {
        return NULL;
    }
    bool fresh;
    soft->window = window;
    soft->turns = turns;
    soft->base.shown = true;
    if (!window_begin(&soft->base, &fresh)) {
        err_set(err, "the window cannot be painted on (%s); check the graphics driver",
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
