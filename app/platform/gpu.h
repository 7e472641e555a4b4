/* gpu.h: is there a real GPU, or a processor that plays one? Inside platform/. */
#ifndef VONK_PLATFORM_GPU_H
#define VONK_PLATFORM_GPU_H

#include <SDL.h>
#include <stdbool.h>

/* True when `video_driver` (what SDL calls the one in use; NULL: none) is the driver `name`,
 * whatever the case: it is asked for as "kmsdrm" and calls itself "KMSDRM". */
bool gpu_driver_is(const char *video_driver, const char *name);

/* True for what Mesa calls its renderers that run on the processor. */
bool gpu_is_software(const char *renderer);

/* True where it pays to ask OpenGL: loading it costs a tenth of a second and 80 MiB, so on a
 * desktop only when the kernel has a GPU for programs to use. */
bool gpu_likely(const char *video_driver);

/* A renderer for the window on a real GPU, or on any when `forced`. NULL when there is none. */
SDL_Renderer *gpu_open(SDL_Window *window, bool forced);

/* Lets SDL show a painted surface through OpenGL on the drivers that have no other way. */
void gpu_allow_surface(const char *video_driver);

#endif
