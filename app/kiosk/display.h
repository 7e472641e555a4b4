/* display.h: what the settings say of the display, in the terms of ui/theme.h. */
#ifndef VONK_KIOSK_DISPLAY_H
#define VONK_KIOSK_DISPLAY_H

#include "base/settings.h"
#include "ui/theme.h"

/* A display of so many px: its size in mm and the viewing distance as set, else as
 * display_complete guesses them. */
struct display display_as_set(const struct settings *settings, int width, int height);

/* Where it hangs, and whether all buttons stay in its lower part. */
struct reach reach_as_set(const struct settings *settings);

/* The look of a visit that has not asked for contrast: day or evening. */
enum look look_as_set(const struct settings *settings);

#endif
