/* svg.h: what a drawing of a pack may hold, and cutting a part out of it. Textual: no SVG is ever
 * rendered here, and none at all on the kiosk. */
#ifndef VONK_MODEL_SVG_H
#define VONK_MODEL_SVG_H

#include "base/arena.h"
#include "model/report.h"

#include <stddef.h>

enum { SVG_FILE_MAX = 64 * 1024 }; /* bytes */

/* Reports ([picture]) what would make a drawing dangerous, different from machine to machine, or
 * dependent on something outside: images, scripts, text, filters, gradients, entities, links out.
 */
void svg_check(const char *text, size_t size, struct report *report);

/* The drawing without its element <g id="ground"> (which holds no other g): a cut-out figure. NULL
 * when there is no such element. */
char *svg_without_ground(const char *text, struct arena *arena);

#endif
