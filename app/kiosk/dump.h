/* dump.h: the element tree as JSON, for scripts (`tree`) and golden dumps. */
#ifndef VONK_KIOSK_DUMP_H
#define VONK_KIOSK_DUMP_H

#include "ui/element.h"

#include <stdio.h>

/* Writes {"screen":…,"elements":[…]} and a line end. Elements that are not on the current page are
 * left out, and so are boxes that say and do nothing. */
void dump_write(FILE *out, const struct frame *frame, const char *screen, const char *focus);

/* What read-aloud says of an element: its label, else the text in it. */
const char *dump_label(const struct element *element, struct arena *arena);

/* A text without its soft hyphens: they are for layout only, nobody hears or compares them. */
const char *dump_plain(const char *text, struct arena *arena);

#endif
