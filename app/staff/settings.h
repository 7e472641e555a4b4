/* settings.h: what staff set on the kiosk: `vonk.yaml` in the data folder.
 *
 * It wins from /etc/vonk/vonk.yaml, row by row, in what staff may change (SETTING_STAFF of
 * base/settings.h): how the kiosk looks, sounds and reacts, its name, the occasion. Where data and
 * visitors go (sync.*, takehome.template) is for whoever may write in /etc: other rows in this file
 * are named and left out. */
#ifndef VONK_STAFF_SETTINGS_H
#define VONK_STAFF_SETTINGS_H

#include "base/settings.h"
#include "model/problem.h"

#include <stdbool.h>

/* Reads it over the settings of /etc. No file is fine, and so is `data` NULL. Nothing in it stops
 * the kiosk: a file that cannot be read at all is set aside as vonk.yaml.bad (one that was there is
 * replaced), and a problem says so to staff; a row that will not do is named and left at what it
 * was. */
void staff_settings_load(const char *data, struct settings *settings, struct problems *problems);

/* Writes what differs from `base`, the settings without this file. Rows that staff may not change
 * are not written. False and `err` when the disk did not take it: the file is as before. */
bool staff_settings_save(const char *data, const struct settings *settings,
                         const struct settings *base, struct err *err);

#endif
