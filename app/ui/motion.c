/* motion.c: the easings of the visual language. */
#include "ui/motion.h"

#include <math.h>

static float out(float t)
{
    return 1 - (1 - t) * (1 - t) * (1 - t);
}

static float in_out(float t)
{
    return t < 0.5f ? 4 * t * t * t : 1 - powf(2 - 2 * t, 3) / 2;
}

static float pop(float t)
{
    return 1 + 2.2f * powf(t - 1, 3) + 1.2f * powf(t - 1, 2);
}

float motion_at(int64_t now, int64_t start, int ms, enum ease ease)
{
    if (now >= start + ms) {
        return 1;
    }
    if (now <= start) {
        return 0;
    }
    float t = (float)(now - start) / (float)ms;
    return ease == EASE_IN       ? t * t * t
           : ease == EASE_OUT    ? out(t)
           : ease == EASE_IN_OUT ? in_out(t)
           : ease == EASE_POP    ? pop(t)
                                 : t;
}

int motion_between(int from, int to, float t)
{
    return from + (int)lroundf((float)(to - from) * t);
}
