/* light.h: the light of the application's picture, by the opening hours (hours.h). */
#ifndef VONK_KIOSK_LIGHT_H
#define VONK_KIOSK_LIGHT_H

#include "kiosk/app.h"

/* Finds the light of now; where it changed, the picture is stale and the backlight follows. It is
 * to be called again when dimmer.due has come, and after each sign of life. */
void light_step(struct app *app);

/* Dims or blackens the list of the picture. When it is black, nothing moves on it. */
void light_paint(struct app *app, struct paint_list *list);

#endif
