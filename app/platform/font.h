/* font.h: measuring and drawing words in the two families, Manrope and Andika.
 *
 * A character that one family lacks is taken from the other; one that both lack is left out, and so
 * are soft hyphens and control characters. */
#ifndef VONK_PLATFORM_FONT_H
#define VONK_PLATFORM_FONT_H

#include "platform/sheet.h"

#include "base/err.h"
#include "ui/theme.h"

/* Where Debian's packages put them. */
#define FONT_FOLDER "/usr/share/fonts/truetype"

struct fonts;

/* Opens the families below `folder` (NULL: FONT_FOLDER). NULL and `err` when one is not there: the
 * sentence names the package that has it. */
struct fonts *fonts_open(const char *folder, struct err *err);

/* Accepts NULL. */
void fonts_close(struct fonts *fonts);

/* Width in px of `length` bytes of UTF-8 as font_render draws them. Words that were measured
 * before cost a look-up. */
int font_width(struct fonts *fonts, struct font font, const char *text, int length);

/* The number of a run: equal for equal bytes in an equal font. */
uint64_t font_run_key(struct font font, const char *text, int length);

/* Draws a run as a mask: `left` and `top` lead from the pen at the start of the baseline to the
 * mask's corner, `advance` is font_width. SHEET_EMPTY when there is no ink. */
struct sheet font_render(struct fonts *fonts, struct font font, const char *text, int length);

#endif
