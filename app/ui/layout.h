/* layout.h: where everything goes.
 *
 * Five walks over the tree: natural widths from the leaves up, widths from the root down, text
 * wrapped and heights from the leaves up, heights from the root down, places. All whole pixels; the
 * result is in each element's rect, clip and visible. For right-to-left languages the finished
 * layout is mirrored about the middle of the screen. */
#ifndef VONK_UI_LAYOUT_H
#define VONK_UI_LAYOUT_H

#include "ui/element.h"

/* Lays out the frame's tree. */
void layout_run(struct frame *frame);

/* The box in which the finger acts: the rect less its hit_inset, cut at the clip. */
struct rect layout_hit_rect(const struct element *element);

#endif
