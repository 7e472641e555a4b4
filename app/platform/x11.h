/* x11.h: what SDL does not tell about an X server. Inside platform/. Functions of Xlib are taken
 * from the library that SDL has loaded; on other displays nothing happens. */
#ifndef VONK_PLATFORM_X11_H
#define VONK_PLATFORM_X11_H

#include <SDL.h>
#include <stdbool.h>

/* True when a window manager runs. Without one SDL waits a tenth of a second for its answer
 * whenever a window is to fill the screen, and again at the end. */
bool x11_has_manager(SDL_Window *window);

/* The descriptor on which the server's events come; -1 on other displays. */
int x11_descriptor(SDL_Window *window);

/* Sets *lost when the connection to the server breaks, instead of ending the process with status 1
 * as Xlib does. `lost` must stay valid as long as the window. */
void x11_watch(SDL_Window *window, bool *lost);

/* The window is about to be closed: from now on a server that goes ends the process, with the
 * status of a lost display. Call it when nothing else is left to do. */
enum { X11_LOST_STATUS = 3 };
void x11_closing(SDL_Window *window);

#endif
