/* places.h: what staff's work leaves in the kiosk's data folder, named in one place.
 *
 * A path is made of the data folder and one row of the table; nothing else in Vonk spells these
 * names. */
#ifndef VONK_STAFF_PLACES_H
#define VONK_STAFF_PLACES_H

#include "base/arena.h"

enum staff_place {
    STAFF_PIN,       /* the PIN's hash and the count of wrong tries (pin.h) */
    STAFF_SETTINGS,  /* settings made on the kiosk; they win from /etc/vonk/vonk.yaml */
    STAFF_PACKS,     /* installed packs, a folder each */
    STAFF_CURRENT,   /* symbolic link to the pack that is shown, within STAFF_PACKS */
    STAFF_PREVIOUS,  /* symbolic link to the one before it */
    STAFF_VERSIONS,  /* the newest version of each pack that was installed (pack_depot.h) */
    STAFF_EXPORTS,   /* finished exports, before they go onto a stick */
    STAFF_READINESS, /* the last readiness test, JSON */
    STAFF_STARTS,    /* the last starts of the kiosk and how they ended (the watchdog's ladder) */
    STAFF_PLACES
};

/* Its path, in the arena. */
char *staff_place(struct arena *arena, const char *data, enum staff_place place);

#endif
