/* share.c: growing and shrinking along a row or column; no state. */
#include "ui/share.h"

static int most(int a, int b)
{
    return a > b ? a : b;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static bool gone(const struct element *e)
{
    return !e->visible;
}

static struct size size_along(const struct element *e, enum axis axis)
{
    return axis == AXIS_X ? e->style.width : e->style.height;
}

static int *extent(struct element *e, enum axis axis)
{
    return axis == AXIS_X ? &e->rect.w : &e->rect.h;
}

/* The least an element can be along the axis. */
static int floor_of(const struct element *e, enum axis axis)
{
    return axis == AXIS_X ? e->min_w : e->min_h;
}

static int limited(const struct element *e, enum axis axis, int px, int lowest)
{
    int highest = axis == AXIS_X ? e->style.max_width : e->style.max_height;
    return most(highest > 0 ? least(px, highest) : px, lowest);
}

int share_gaps(const struct element *box)
{
    int count = 0;
    for (const struct element *c = box->first; c != NULL; c = c->next) {
        count += !gone(c);
    }
    return count > 1 ? (count - 1) * box->style.gap : 0;
}

int share_total(const struct element *box, enum axis axis)
{
    int sum = share_gaps(box);
    for (const struct element *c = box->first; c != NULL; c = c->next) {
        sum += gone(c) ? 0 : axis == AXIS_X ? c->rect.w : c->rect.h;
    }
    return sum;
}

static int start_size(const struct element *e, enum axis axis, int room)
{
    struct size size = size_along(e, axis);
    switch (size.mode) {
    case SIZE_FIXED:
        return size.value;
    case SIZE_SHARE:
        return room * size.value / 1000;
    case SIZE_GROW:
        return floor_of(e, axis);
    default:
        return axis == AXIS_X ? e->natural_w : e->natural_h;
    }
}

/* 0 for a child that does not grow. */
static int weight_of(const struct element *e, enum axis axis)
{
    struct size size = size_along(e, axis);
    return size.mode == SIZE_GROW && !gone(e) ? most(size.value, 1) : 0;
}

/* What the growing children share: px, and the sum of their weights. */
struct rest {
    int px, weights;
};

/* A settled child has its size, kept as a negative number until all have theirs. */
static bool settled(struct element *e, enum axis axis)
{
    return *extent(e, axis) < 0;
}

/* A growing child's part of the rest by its weight alone. */
static int part_of(const struct element *e, enum axis axis, struct rest rest)
{
    return (int)((int64_t)rest.px * weight_of(e, axis) / rest.weights);
}

/* Settles growing children that cannot have just their part: those with a higher floor or those
 * with a lower limit, whichever make the larger difference to the others. True when there were any.
 */
static bool settle_children(struct element *box, enum axis axis, struct rest *rest)
{
    const struct rest before = *rest;
    int difference = 0;
    bool any = false;
    for (int pass = 0; pass < 2 && before.weights > 0; pass++) {
        for (struct element *c = box->first; c != NULL; c = c->next) {
            if (weight_of(c, axis) == 0 || settled(c, axis)) {
                continue;
            }
            int part = part_of(c, axis, before);
            int size = limited(c, axis, part, floor_of(c, axis));
            if (pass == 0) {
                difference += size - part;
            } else if (size != part && (difference >= 0 ? size > part : size < part)) {
                *extent(c, axis) = -size - 1;
                rest->px -= size;
                rest->weights -= weight_of(c, axis);
                any = true;
            }
        }
    }
    return any;
}

/* Gives what is left to the growing children by weight, each within its bounds. */
static void grow_children(struct element *box, enum axis axis, int room)
{
    struct rest rest = {room, 0};
    for (struct element *c = box->first; c != NULL; c = c->next) {
        rest.px -= gone(c) || weight_of(c, axis) > 0 ? 0 : *extent(c, axis);
        rest.weights += weight_of(c, axis);
    }
    while (settle_children(box, axis, &rest)) {
    }
    for (struct element *c = box->first; c != NULL; c = c->next) {
        if (settled(c, axis)) {
            *extent(c, axis) = -*extent(c, axis) - 1;
        } else if (weight_of(c, axis) > 0) {
            int part = part_of(c, axis, rest);
            *extent(c, axis) = limited(c, axis, part, floor_of(c, axis));
            rest.px -= part;
            rest.weights -= weight_of(c, axis);
        }
    }
}

static int can_give(struct element *e, enum axis axis)
{
    enum size_mode mode = size_along(e, axis).mode;
    bool gives = mode == SIZE_AUTO || mode == SIZE_FIT || mode == SIZE_GROW;
    return gone(e) || !gives ? 0 : most(*extent(e, axis) - floor_of(e, axis), 0);
}

/* Takes `excess` px from the children that can give, in proportion to what they can give. */
static void shrink_children(struct element *box, enum axis axis, int excess)
{
    int can = 0;
    for (struct element *c = box->first; c != NULL; c = c->next) {
        can += can_give(c, axis);
    }
    for (struct element *c = box->first; c != NULL && can > 0 && excess > 0; c = c->next) {
        int has = can_give(c, axis);
        int part = least((int)((int64_t)least(excess, can) * has / can), has);
        *extent(c, axis) -= part;
        excess -= part;
        can -= has;
    }
}

void share_room(struct element *box, enum axis axis, int room)
{
    for (struct element *c = box->first; c != NULL; c = c->next) {
        int lowest = axis == AXIS_X ? c->style.min_width : c->style.min_height;
        *extent(c, axis) = gone(c) ? 0 : limited(c, axis, start_size(c, axis, room), lowest);
    }
    int sum = share_total(box, axis);
    if (sum > room) {
        shrink_children(box, axis, sum - room);
    } else {
        grow_children(box, axis, room - share_gaps(box));
    }
}
