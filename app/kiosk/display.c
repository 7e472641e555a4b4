/* display.c: from the settings, which know nothing of ui/, to the display that the theme is made
 * for. The window, scripts, tours and audits all ask here. */
#include "kiosk/display.h"

struct display display_as_set(const struct settings *settings, int width, int height)
{
    return display_complete((struct display){.width = width,
                                             .height = height,
                                             .width_mm = settings->width_mm,
                                             .height_mm = settings->height_mm,
                                             .distance_mm = settings->distance_mm});
}

struct reach reach_as_set(const struct settings *settings)
{
    return (struct reach){(enum reach_mode)settings->reach, settings->bottom_mm};
}

enum look look_as_set(const struct settings *settings)
{
    return settings->evening ? LOOK_EVENING : LOOK_DAY;
}
