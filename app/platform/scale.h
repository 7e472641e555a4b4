/* scale.h: pictures made larger or smaller. Smaller: each new pixel is the average of the area it
 * stands for. Larger: straight lines between pixels. All four channels alike, so a picture with
 * alpha must be premultiplied. */
#ifndef VONK_PLATFORM_SCALE_H
#define VONK_PLATFORM_SCALE_H

#include "platform/pixels.h"

/* Scales `from` to width x height and writes the part `part` of that into `to`, which must be as
 * large as the part. Returns false when there is no memory or a size is not positive. */
bool scale_pixels(const struct pixels *from, int width, int height, struct rect part,
                  const struct pixels *to);

#endif
