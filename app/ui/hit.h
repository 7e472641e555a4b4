/* hit.h: what a finger touches, and where the keypad's focus goes. Both read the laid-out tree. */
#ifndef VONK_UI_HIT_H
#define VONK_UI_HIT_H

#include "ui/element.h"

/* The acting element that is seen at a point, or NULL. What lies on top hides what is below. */
struct element *hit_at(struct element *root, int x, int y);

/* True when the element can be touched in its middle: it acts, is on the screen, not covered. */
bool hit_reachable(struct element *root, const struct element *element);

/* What can be used now: the last box on the screen that covers everything else, or the root. */
struct element *hit_layer(struct element *root);

enum focus_move { FOCUS_UP, FOCUS_DOWN, FOCUS_LEFT, FOCUS_RIGHT, FOCUS_NEXT };

/* The element the focus goes to from the one with id `from` ("" or unknown: the first). Elements on
 * other pages of a scroll count too. NULL when nothing acts. While a dialog covers the screen only
 * its elements count. */
struct element *focus_move(struct element *root, const char *from, enum focus_move move);

/* For two switches, one that moves on and one that chooses: the element behind `from` on a round
 * through everything that acts, NULL when nothing does. First come the `primary` ones, then the
 * others in reading order, those in a `late` box last. From "" or an unknown id: the first of this
 * round that is seen. */
struct element *focus_scan(struct element *root, const char *from);

#endif
