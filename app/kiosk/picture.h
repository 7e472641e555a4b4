/* picture.h: from the application's state to the tree and the paint list. */
#ifndef VONK_KIOSK_PICTURE_H
#define VONK_KIOSK_PICTURE_H

#include "kiosk/app.h"

/* The arenas of the frames. */
void picture_init(struct app *app);
void picture_finish(struct app *app);

/* Builds and lays out the tree of now; what is gone from it loses the focus. */
void picture_build(struct app *app);

/* Makes the list of the tree that was built. */
void picture_paint(struct app *app);

/* Moves the focus; NULL: nothing has it. */
void picture_focus(struct app *app, const struct element *element);

/* Length of the idle countdown, ms. */
int64_t picture_warning_time(const struct app *app);

#endif
