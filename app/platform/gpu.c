/* gpu.c: asks the kernel first and OpenGL then. Owns nothing. */
#include "platform/gpu.h"

#include "base/text.h"

#include <string.h>
#include <unistd.h>

enum { NODE_FIRST = 128, NODE_LAST = 135, NAME_OF_RENDERER = 0x1F01 /* GL_RENDERER */ };

bool gpu_driver_is(const char *video_driver, const char *name)
{
    return video_driver != NULL && SDL_strcasecmp(video_driver, name) == 0;
}

bool gpu_is_software(const char *renderer)
{
    static const char *const names[] = {"llvmpipe", "softpipe", "swrast", "Software Rasterizer"};
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        if (strstr(renderer, names[i]) != NULL) {
            return true;
        }
    }
    return false;
}

/* The kernel's nodes for programs that render without owning the display. */
static bool has_render_node(void)
{
    for (int i = NODE_FIRST; i <= NODE_LAST; i++) {
        char path[64];
        SDL_snprintf(path, sizeof path, "/dev/dri/renderD%d", i);
        if (access(path, R_OK | W_OK) == 0) {
            return true;
        }
    }
    return false;
}

bool gpu_likely(const char *video_driver)
{
    bool desktop = gpu_driver_is(video_driver, "x11") || gpu_driver_is(video_driver, "wayland");
    return gpu_driver_is(video_driver, "kmsdrm") || (desktop && has_render_node());
}

/* The name OpenGL gives itself; "llvmpipe" when it has none. */
static const char *gl_renderer(void)
{
    const unsigned char *(*get_string)(unsigned int name);
    void *function = SDL_GL_GetProcAddress("glGetString");
    if (function == NULL) {
        return "llvmpipe";
    }
    memcpy(&get_string, &function, sizeof get_string);
    const unsigned char *name = get_string(NAME_OF_RENDERER);
    return name != NULL ? (const char *)name : "llvmpipe";
}

SDL_Renderer *gpu_open(SDL_Window *window, bool forced)
{
    SDL_Renderer *renderer = SDL_CreateRenderer(
        window, -1,
        SDL_RENDERER_ACCELERATED | SDL_RENDERER_TARGETTEXTURE | SDL_RENDERER_PRESENTVSYNC);
    if (renderer != NULL && !forced && gpu_is_software(gl_renderer())) {
        SDL_DestroyRenderer(renderer);
        renderer = NULL;
    }
    return renderer;
}

void gpu_allow_surface(const char *video_driver)
{
    if (gpu_driver_is(video_driver, "kmsdrm") || gpu_driver_is(video_driver, "wayland")) {
        SDL_SetHintWithPriority(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1", SDL_HINT_OVERRIDE);
    }
}
