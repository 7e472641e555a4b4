/* tour.h: `vonk --tour`: a PNG of every scene, and an index.html with all of them. */
#ifndef VONK_KIOSK_TOUR_H
#define VONK_KIOSK_TOUR_H

#include "kiosk/app.h"
#include "kiosk/stage.h"

struct tour_options {
    const struct catalog *catalog;
    const struct stage *stage;
    struct display display; /* complete (theme.h) */
    struct settings settings;
    int language;
    enum text_size text_size;
    enum look look;
    const char *only; /* scenes whose name begins with this; NULL: all */
};

/* Draws into `folder`, which is made. Returns the number of pictures, -1 and `err` on failure. */
int tour_run(const struct tour_options *options, const char *folder, struct err *err);

#endif
