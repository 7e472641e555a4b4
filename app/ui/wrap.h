/* wrap.h: breaking a text into lines.
 *
 * A text may be broken at spaces, behind hyphens and at soft hyphens (U+00AD), which show only
 * where a line ends. A word that is wider than the whole line makes the font smaller as far as the
 * element allows, and is then broken anywhere rather than cut (and marked as `broken`). */
#ifndef VONK_UI_WRAP_H
#define VONK_UI_WRAP_H

#include "ui/element.h"

/* Splits the text of an element and measures its pieces; sets min_w and natural_w. */
void wrap_measure(struct frame *frame, struct element *element);

/* Breaks it into lines of at most `width` px; sets lines, natural_h and perhaps a smaller font. */
void wrap_lines(struct frame *frame, struct element *element, int width);

/* Width of the widest part of a text that cannot be broken, px. */
int wrap_widest(struct frame *frame, const char *text, struct font font);

/* The largest font of at most `font` and at least `least` percent of it in which the text needs no
 * more than `width` x `height` px without breaking a word. For posters: they shrink to their box.
 */
struct font wrap_fit(struct frame *frame, const char *text, struct font font, int least, int width,
                     int height);

#endif
