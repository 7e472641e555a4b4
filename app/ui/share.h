/* share.h: how the children of a row or column share its length (a part of layout.h).
 *
 * Along the axis each child first gets what its size asks for. What is left over goes to those that
 * grow, by weight; what is missing comes from those that can give. None gets less than its least
 * size (min_w, min_h), and none grows beyond its greatest. */
#ifndef VONK_UI_SHARE_H
#define VONK_UI_SHARE_H

#include "ui/element.h"

enum axis { AXIS_X, AXIS_Y };

/* Sets the width (AXIS_X) or height of every child, in a box with `room` px for them and the gaps
 * between; those that are not visible get 0. */
void share_room(struct element *box, enum axis axis, int room);

/* The px that its visible children take together, with the gaps; and those of the gaps alone. */
int share_total(const struct element *box, enum axis axis);
int share_gaps(const struct element *box);

#endif
