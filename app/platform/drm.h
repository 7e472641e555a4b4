/* drm.h: what the kernel says of displays and touchscreens, read before SDL is started. `root` is
 * where sysfs is mounted ("/sys"); tests have trees of their own. */
#ifndef VONK_PLATFORM_DRM_H
#define VONK_PLATFORM_DRM_H

#include "base/err.h"

/* The number of the graphics card that a display is connected to (card1: 1); the lowest when there
 * are several, -1 when none has one. SDL by itself takes the first card, which on a Raspberry Pi
 * may be one without any connector. */
int drm_card_pick(const char *root);

/* The number of graphics cards, with or without displays. */
int drm_card_count(const char *root);

struct input_found {
    int touchscreens;
    int readable; /* of these, by this process */
};

/* Looks for touchscreens (devices on which a place is touched directly) and whether this process
 * may read them below `devices` ("/dev/input"). SDL 2 says nothing when it may not. */
struct input_found input_find(const char *root, const char *devices);

/* False, and a sentence in `err`, when no touchscreen can be read. */
bool input_check(const char *root, const char *devices, struct err *err);

#endif
