/* settings_file.h: settings from and to a YAML file, such as /etc/vonk/vonk.yaml. */
#ifndef VONK_MODEL_SETTINGS_FILE_H
#define VONK_MODEL_SETTINGS_FILE_H

#include "base/settings.h"
#include "model/problem.h"

/* Reads a file over the settings. Groups are dotted paths: `idle: {seconds: 60}` sets
 * idle.seconds. What is wrong is named in `problems` with its line and left at what it was: a
 * mistake in this file never stops the kiosk. False and `err` only when the file cannot be read. */
bool settings_load(struct settings *settings, const char *path, struct problems *problems,
                   struct err *err);

/* Writes the settings that differ from `base` into a file, which is the old or the new one at any
 * instant; settings_load over `base` then gives `settings` again. Where nothing differs there is no
 * file. False and `err` when that failed. */
bool settings_save(const struct settings *settings, const struct settings *base, const char *path,
                   struct err *err);

#endif
