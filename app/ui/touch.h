/* touch.h: calibration of a touchscreen: where a finger is meant, from where the glass says it is.
 *
 * Six numbers a b c d e f: a finger that is told at (x, y) is meant at (ax + by + c, dx + ey + f).
 * Places are fractions of the panel as it hangs (0-1 from its top left), before the picture is
 * turned. The setting `touch` holds the numbers; staff make them by touching four crosses. */
#ifndef VONK_UI_TOUCH_H
#define VONK_UI_TOUCH_H

#include "ui/element.h"

#include <stdbool.h>

enum { TOUCH_NUMBERS = 6, TOUCH_CROSSES = 4 };

/* Zeroed it changes nothing. */
struct touch {
    float numbers[TOUCH_NUMBERS];
    bool calibrated;
};

/* Takes the numbers; NULL, numbers that are not finite and such as would throw everything onto one
 * line change nothing. */
void touch_init(struct touch *touch, const float *numbers);

/* Where a finger is meant, within 0-1. False for a place that is none: not a number. */
bool touch_apply(const struct touch *touch, float *x, float *y);

enum touch_verdict {
    TOUCH_GOOD,
    TOUCH_CLOSE,    /* two touches lie so close together that they were one cross */
    TOUCH_CROOKED,  /* no such numbers fit: a cross was missed, or they came in another order */
    TOUCH_MIRRORED, /* the glass would be a mirror: the crosses were touched the wrong way round */
    TOUCH_SQUEEZED, /* the picture would be drawn out beyond all reason */
    TOUCH_VERDICTS
};

/* Where cross 0 to TOUCH_CROSSES - 1 is shown, in the order in which they are touched: a fraction
 * of the upright picture. */
struct spot touch_cross(int cross);

/* `crosses`: where they stood (fractions of the upright picture, as touch_cross), NULL: there.
 * The numbers that bring the touches nearest to the crosses (least squares). `touched` are
 * fractions of the upright picture as told without any calibration, `rotation` is the setting
 * display.rotation in degrees. `numbers` are changed only where the verdict is TOUCH_GOOD. */
enum touch_verdict touch_solve(const struct spot *crosses, const struct spot touched[TOUCH_CROSSES],
                               int rotation, float numbers[TOUCH_NUMBERS]);

#endif
