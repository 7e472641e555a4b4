/* accelerated.c: painting by the GPU through SDL's renderer, into one texture as large as the
 * screen that keeps its picture between frames; a frame changes parts of it and shows all of it.
 * Sheets become textures when they are first drawn. Owns the renderer and that texture; the sheets'
 * textures are dropped by whoever keeps the sheets. */
#include "platform/target.h"

#include <SDL.h>
#include <stdlib.h>

struct accelerated {
    struct target base;
    SDL_Renderer *renderer;
    SDL_Texture *screen; /* upright */
    int turns;
};

static struct accelerated *accelerated_of(struct target *target)
{
    return (struct accelerated *)target;
}

static bool make_screen(struct accelerated *gpu, int width, int height)
{
    if (gpu->screen != NULL) {
        SDL_DestroyTexture(gpu->screen);
    }
    gpu->screen = SDL_CreateTexture(gpu->renderer, SDL_PIXELFORMAT_ARGB8888,
                                    SDL_TEXTUREACCESS_TARGET, width, height);
    gpu->base.width = width;
    gpu->base.height = height;
    return gpu->screen != NULL && SDL_SetTextureBlendMode(gpu->screen, SDL_BLENDMODE_NONE) == 0;
}

/* The size of the upright picture. */
static bool get_size(struct accelerated *gpu, int *width, int *height)
{
    bool aside = gpu->turns % 2 != 0;
    return SDL_GetRendererOutputSize(gpu->renderer, aside ? height : width,
                                     aside ? width : height) == 0;
}

static bool accelerated_begin(struct target *target, bool *fresh)
{
    struct accelerated *gpu = accelerated_of(target);
    int width = 0, height = 0;
    if (SDL_SetRenderTarget(gpu->renderer, NULL) != 0 || !get_size(gpu, &width, &height)) {
        return false;
    }
    *fresh = gpu->screen == NULL || width != target->width || height != target->height;
    if (*fresh && !make_screen(gpu, width, height)) {
        return false;
    }
    return SDL_SetRenderTarget(gpu->renderer, gpu->screen) == 0;
}

static void accelerated_fill(struct target *target, struct rect area, struct color color)
{
    SDL_Renderer *renderer = accelerated_of(target)->renderer;
    SDL_Rect to = {area.x, area.y, area.w, area.h};
    SDL_SetRenderDrawBlendMode(renderer, color.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(renderer, color.r, color.g, color.b, color.a);
    SDL_RenderFillRect(renderer, &to);
}

/* A pixel as SDL's blending wants it: colours not multiplied by alpha. */
static uint32_t straight(uint32_t pixel)
{
    uint32_t alpha = pixel >> 24, result = alpha << 24;
    if (alpha == 0 || alpha == 255) {
        return pixel;
    }
    for (int shift = 0; shift < 24; shift += 8) {
        uint32_t channel = ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha;
        result |= (channel < 255 ? channel : 255) << shift;
    }
    return result;
}

static void to_texture_pixels(const struct sheet *sheet, uint32_t *pixels)
{
    size_t count = (size_t)sheet->w * (size_t)sheet->h;
    const uint8_t *mask = sheet->bytes;
    const uint32_t *from = sheet->bytes;
    for (size_t i = 0; i < count; i++) {
        pixels[i] =
            sheet->kind == SHEET_MASK ? (uint32_t)mask[i] << 24 | 0xFFFFFF : straight(from[i]);
    }
}

static void make_texture(struct accelerated *gpu, struct sheet *sheet)
{
    uint32_t *pixels = malloc((size_t)sheet->w * (size_t)sheet->h * sizeof *pixels);
    SDL_Texture *texture = SDL_CreateTexture(gpu->renderer, SDL_PIXELFORMAT_ARGB8888,
                                             SDL_TEXTUREACCESS_STATIC, sheet->w, sheet->h);
    if (pixels != NULL && texture != NULL) {
        to_texture_pixels(sheet, pixels);
        SDL_UpdateTexture(texture, NULL, pixels, sheet->w * (int)sizeof *pixels);
        SDL_SetTextureBlendMode(texture, sheet->kind == SHEET_OPAQUE ? SDL_BLENDMODE_NONE
                                                                     : SDL_BLENDMODE_BLEND);
        free(sheet->bytes);
        sheet->bytes = NULL;
        sheet->texture = texture;
    } else if (texture != NULL) {
        SDL_DestroyTexture(texture);
    }
    free(pixels);
}

static void accelerated_draw(struct target *target, struct sheet *sheet, struct rect part, int x,
                             int y, struct color color)
{
    struct accelerated *gpu = accelerated_of(target);
    if (sheet->texture == NULL && sheet->kind != SHEET_EMPTY) {
        make_texture(gpu, sheet);
    }
    SDL_Texture *texture = sheet->texture;
    if (texture == NULL) {
        return;
    }
    if (sheet->kind == SHEET_MASK) {
        SDL_SetTextureColorMod(texture, color.r, color.g, color.b);
        SDL_SetTextureAlphaMod(texture, color.a);
    }
    SDL_Rect from = {part.x, part.y, part.w, part.h}, to = {x, y, part.w, part.h};
    SDL_RenderCopy(gpu->renderer, texture, &from, &to);
}

/* Turned about the middle, which stays where it is. */
static bool show_screen(struct accelerated *gpu)
{
    float width = (float)gpu->base.width, height = (float)gpu->base.height;
    float panel_w = gpu->turns % 2 != 0 ? height : width;
    float panel_h = gpu->turns % 2 != 0 ? width : height;
    SDL_FRect to = {(panel_w - width) / 2, (panel_h - height) / 2, width, height};
    return gpu->turns == 0 ? SDL_RenderCopy(gpu->renderer, gpu->screen, NULL, NULL) == 0
                           : SDL_RenderCopyExF(gpu->renderer, gpu->screen, NULL, &to,
                                               90.0 * gpu->turns, NULL, SDL_FLIP_NONE) == 0;
}

static bool accelerated_end(struct target *target, const struct rect *changed, int count)
{
    struct accelerated *gpu = accelerated_of(target);
    (void)changed, (void)count; /* two buffers take turns: both need the whole picture */
    bool shown = SDL_SetRenderTarget(gpu->renderer, NULL) == 0 && show_screen(gpu);
    SDL_RenderPresent(gpu->renderer);
    return shown;
}

static bool accelerated_read(struct target *target, struct rect area, uint32_t *pixels)
{
    struct accelerated *gpu = accelerated_of(target);
    SDL_Rect from = {area.x, area.y, area.w, area.h};
    bool was_read = SDL_SetRenderTarget(gpu->renderer, gpu->screen) == 0 &&
                    SDL_RenderReadPixels(gpu->renderer, &from, SDL_PIXELFORMAT_ARGB8888, pixels,
                                         area.w * (int)sizeof *pixels) == 0;
    SDL_SetRenderTarget(gpu->renderer, NULL);
    return was_read;
}

static void accelerated_drop(struct target *target, struct sheet *sheet)
{
    (void)target;
    if (sheet->texture != NULL) {
        SDL_DestroyTexture(sheet->texture);
        sheet->texture = NULL;
    }
}

static void accelerated_close(struct target *target)
{
    struct accelerated *gpu = accelerated_of(target);
    if (gpu->screen != NULL) {
        SDL_DestroyTexture(gpu->screen);
    }
    SDL_DestroyRenderer(gpu->renderer);
    free(gpu);
}

static const struct target_class accelerated_class = {
    accelerated_begin, accelerated_fill, accelerated_draw,  accelerated_end,
    accelerated_read,  accelerated_drop, accelerated_close,
};

struct target *target_renderer(struct SDL_Renderer *renderer, int turns, struct err *err)
{
    struct accelerated *gpu = calloc(1, sizeof *gpu);
    SDL_RendererInfo info;
    if (gpu == NULL || SDL_GetRendererInfo(renderer, &info) != 0) {
        err_set(err, "the GPU cannot be used (%s); start with SDL_RENDER_DRIVER=software",
                SDL_GetError());
        SDL_DestroyRenderer(renderer);
        free(gpu);
        return NULL;
    }
    int side = info.max_texture_width > 0 ? info.max_texture_width : 2048;
    gpu->renderer = renderer;
    gpu->turns = turns;
    gpu->base = (struct target){
        .class = &accelerated_class, .shown = true, .mask_bytes = 4, .side_most = side};
    get_size(gpu, &gpu->base.width, &gpu->base.height);
    return &gpu->base;
}
