/* x11.c: a few calls of Xlib by name; Vonk does not link to it. Owns nothing. */
#include "platform/x11.h"

#include <SDL_syswm.h>
#include <unistd.h>

#ifdef SDL_VIDEO_DRIVER_X11

/* SDL has the library open, so this only finds it again. NULL when it is not there. */
static void *xlib(void)
{
    return SDL_LoadObject("libX11.so.6");
}

/* The function of that name goes into the pointer `function`; false when it does not exist. */
static bool take(void *library, const char *name, void *function, size_t size)
{
    void *found = library != NULL ? SDL_LoadFunction(library, name) : NULL;
    if (found != NULL) {
        SDL_memcpy(function, &found, size);
    }
    return found != NULL;
}

static Display *display_of(SDL_Window *window)
{
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    bool x11 = SDL_GetWindowWMInfo(window, &info) && info.subsystem == SDL_SYSWM_X11;
    return x11 ? info.info.x11.display : NULL;
}

bool x11_has_manager(SDL_Window *window)
{
    Atom (*intern)(Display * display, const char *name, int only_if_exists);
    int (*get)(Display * display, Window of, Atom property, long offset, long length, int delete,
               Atom wanted, Atom *type, int *format, unsigned long *count, unsigned long *left,
               unsigned char **value);
    int (*release)(void *memory);
    Display *display = display_of(window);
    void *library = display != NULL ? xlib() : NULL;
    if (!take(library, "XInternAtom", &intern, sizeof intern) ||
        !take(library, "XGetWindowProperty", &get, sizeof get) ||
        !take(library, "XFree", &release, sizeof release)) {
        return display != NULL;
    }
    Atom check = intern(display, "_NET_SUPPORTING_WM_CHECK", 0), type = None;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char *value = NULL;
    int failed = get(display, DefaultRootWindow(display), check, 0, 1, 0, AnyPropertyType, &type,
                     &format, &count, &left, &value);
    if (value != NULL) {
        release(value);
    }
    return failed == 0 && count > 0;
}

int x11_descriptor(SDL_Window *window)
{
    Display *display = display_of(window);
    return display != NULL ? ConnectionNumber(display) : -1;
}

/* Xlib's own handler ends the process. */
static int do_nothing(Display *display)
{
    (void)display;
    return 0;
}

static void display_broke(Display *display, void *lost)
{
    (void)display;
    *(bool *)lost = true;
}

void x11_watch(SDL_Window *window, bool *lost)
{
    int (*(*set_handler)(int (*handler)(Display * display)))(Display * display);
    void (*set_exit)(Display * display, void (*broke)(Display * display, void *data), void *data);
    Display *display = display_of(window);
    void *library = display != NULL ? xlib() : NULL;
    /* The second is newer than Debian 11: without it the process ends as Xlib wants. */
    if (take(library, "XSetIOErrorHandler", &set_handler, sizeof set_handler) &&
        take(library, "XSetIOErrorExitHandler", &set_exit, sizeof set_exit)) {
        set_exit(display, display_broke, lost);
        set_handler(do_nothing);
    }
}

/* Xlib asks again and again for an event of a server that is gone (XIfEvent), for ever. */
static void end_process(Display *display, void *unused)
{
    (void)display, (void)unused;
    _exit(X11_LOST_STATUS);
}

void x11_closing(SDL_Window *window)
{
    void (*set_exit)(Display * display, void (*broke)(Display * display, void *data), void *data);
    Display *display = display_of(window);
    void *library = display != NULL ? xlib() : NULL;
    if (take(library, "XSetIOErrorExitHandler", &set_exit, sizeof set_exit)) {
        set_exit(display, end_process, NULL);
    }
}

#else

int x11_descriptor(SDL_Window *window)
{
    (void)window;
    return -1;
}

bool x11_has_manager(SDL_Window *window)
{
    (void)window;
    return false;
}

void x11_watch(SDL_Window *window, bool *lost)
{
    (void)window, (void)lost;
}

void x11_closing(SDL_Window *window)
{
    (void)window;
}

#endif
