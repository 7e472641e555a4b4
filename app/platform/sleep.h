/* sleep.h: waiting in the kernel where SDL would ask again and again, and noticing the end of an X
 * server. Inside platform/. */
#ifndef VONK_PLATFORM_SLEEP_H
#define VONK_PLATFORM_SLEEP_H

#include <SDL.h>
#include <stdbool.h>

/* Sleeps until one of the input devices that this process has open has something to read, a signal
 * comes, or `ms` have gone by. */
void sleep_for_devices(int ms);

/* On X11, sets *lost when the connection to the server breaks, instead of ending the process with
 * status 1 as Xlib does. `lost` must stay valid as long as the window. */
void sleep_watch_display(SDL_Window *window, bool *lost);

#endif
