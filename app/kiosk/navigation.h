/* navigation.h: pages, and the beginning and end of a visit. */
#ifndef VONK_KIOSK_NAVIGATION_H
#define VONK_KIOSK_NAVIGATION_H

#include "kiosk/app.h"

/* What the screen at hand may see. */
void navigation_env(struct app *app, struct screen_env *env);

/* Carries out an action: the kiosk's own, or the screen's. */
void navigation_act(struct app *app, struct action action);

/* To the page before; first closes what lies on top. */
void navigation_back(struct app *app);

/* Clears everything about the visitor, locks what staff opened, and goes to the attract screen. */
void navigation_reset(struct app *app);

/* Ends the open visit in the journal; `how` as in EVENT_VISIT_END. Does nothing without one. */
void navigation_end_visit(struct app *app, const char *how);

/* Counts how long the attract screen was shown since the last time; `woke` as in journal_attract.
 * Does nothing during a visit. */
void navigation_note_attract(struct app *app, const char *woke);

#endif
