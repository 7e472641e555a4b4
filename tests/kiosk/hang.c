/* hang.c: a library that is loaded before SDL's (LD_PRELOAD) and makes the kiosk hang when it is
 * told to, so that the product itself holds no faults. A file of that name in the folder VONK_HANG
 * is the order:
 *
 *   present   showing a picture never comes back, as on KMSDRM with a display that is off
 *   loop      looking for events never ends
 *   writer    the disk never finishes writing
 *
 * It also pretends that there is a GPU, and notes in the file "asked" when one was asked to paint.
 */
#include <SDL.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool path_of(const char *name, char *path, size_t size)
{
    const char *folder = getenv("VONK_HANG");
    return folder != NULL && snprintf(path, size, "%s/%s", folder, name) < (int)size;
}

/* True when a file of that name lies in the folder; not by access(), which is replaced below. */
static bool ordered(const char *name)
{
    char path[512];
    return path_of(name, path, sizeof path) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK, 0) == 0;
}

/* The function that would have been called. */
static void find(const char *name, void *function, size_t size)
{
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(function, &found, size);
}

int SDL_UpdateWindowSurfaceRects(SDL_Window *window, const SDL_Rect *rects, int count)
{
    int (*next)(SDL_Window *, const SDL_Rect *, int);
    while (ordered("present")) {
        pause();
    }
    find("SDL_UpdateWindowSurfaceRects", &next, sizeof next);
    return next(window, rects, count);
}

void SDL_PumpEvents(void)
{
    void (*next)(void);
    while (ordered("loop")) {
    }
    find("SDL_PumpEvents", &next, sizeof next);
    next();
}

int fsync(int descriptor)
{
    while (ordered("writer")) {
        pause();
    }
    return (int)syscall(SYS_fsync, descriptor);
}

int fdatasync(int descriptor)
{
    while (ordered("writer")) {
        pause();
    }
    return (int)syscall(SYS_fdatasync, descriptor);
}

int access(const char *path, int mode)
{
    if (strncmp(path, "/dev/dri/renderD", 16) == 0) {
        return 0;
    }
    return (int)syscall(SYS_faccessat, AT_FDCWD, path, mode, 0);
}

SDL_Renderer *SDL_CreateRenderer(SDL_Window *window, int index, Uint32 flags)
{
    char path[512];
    (void)window, (void)index, (void)flags;
    if (path_of("asked", path, sizeof path)) {
        close(open(path, O_WRONLY | O_CREAT, 0600));
    }
    return NULL; /* then the processor paints */
}
