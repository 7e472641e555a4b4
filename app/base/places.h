/* places.h: where things are on this machine when nobody says so. */
#ifndef VONK_BASE_PLACES_H
#define VONK_BASE_PLACES_H

#include "base/arena.h"

/* The pack that came with the program: /usr/share/vonk/pack, else `content` beside the program (a
 * build folder). What staff installed comes before it (staff/pack.h). */
const char *place_content(struct arena *arena);

/* The interface's own pictures: installed, else `assets` beside the program. */
const char *place_assets(struct arena *arena);

/* /var/lib/vonk where it can be written (the service), else $XDG_DATA_HOME/vonk or
 * ~/.local/share/vonk; NULL when there is no home either. */
const char *place_data(struct arena *arena);

/* The settings file if it exists, else NULL. */
const char *place_settings(void);

#endif
