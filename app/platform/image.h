/* image.h: the pictures of a pack and of the interface, by name, at the size they are shown at.
 *
 *   PACK/pictures/NAME.{s,m,l}.{png,jpg,webp}, NAME.figure.{s,m,l}.…   drawings and photos
 *   ASSETS/icons/NAME.{s,m,l}.png        white shapes, of which only the alpha counts
 *   ASSETS/dessins/NAME.png              tiles
 *
 * Of the sizes that exist, the smallest that is large enough is read; it is scaled once and kept
 * while there is room. A picture that is missing or refused is named in the log once. */
#ifndef VONK_PLATFORM_IMAGE_H
#define VONK_PLATFORM_IMAGE_H

#include "platform/target.h"

#include "ui/element.h"

struct images;

/* Opens the two folders, which need not exist, for pictures on `target`, which must outlive it. A
 * target that is `shown` gets its pictures from a thread. NULL without memory. */
struct images *images_open(const char *pack, const char *assets, struct target *target);

/* Frees everything. Accepts NULL. */
void images_close(struct images *images);

/* Begins a frame; pictures may hold it up until `deadline` (ns of CLOCK_MONOTONIC), if they come
 * from a thread. */
void images_frame(struct images *images, int64_t deadline);

enum image_state {
    IMAGE_READY,
    IMAGE_LATER, /* being read: ask again in the next frame */
    IMAGE_MISSING
};

/* A part of a sheet, and where it goes, from the top left of the box it was asked for. The sheet is
 * good for this frame. */
struct image_view {
    struct sheet *sheet;
    struct rect part;
    int x, y;
};

/* Where a picture of width x height px comes to lie in a box. */
struct image_fit {
    int width, height; /* scaled to, px */
    int x, y;          /* of its top left, from that of the box */
};

/* Fits a picture into a box of `box_w` x `box_h` px, all positive. A picture that fills the box is
 * at least as large as it; its focus point comes as near to its place as that allows. */
struct image_fit image_fit(const struct picture *picture, bool flip, int width, int height,
                           int box_w, int box_h);

/* A picture in a box with round corners of `radius` px. */
enum image_state images_picture(struct images *images, const struct picture *picture, bool flip,
                                struct rect box, int radius, struct image_view *view);

/* Starts reading a picture that will be asked for later in this frame, or (`ahead`) in one of the
 * next 60. */
void images_prepare(struct images *images, const struct picture *picture, bool flip,
                    struct rect box, int radius, bool ahead);

/* An icon's mask, as large as the box allows without changing its shape, in the box's middle. */
enum image_state images_icon(struct images *images, const char *name, bool flip, struct rect box,
                             struct image_view *view);

/* A dessin's tile of `size` x `size` px, whole. */
enum image_state images_dessin(struct images *images, const char *name, int size,
                               struct image_view *view);

/* Pixel size of the largest file of a picture; false when there is none. */
bool images_size(struct images *images, const char *name, bool figure, int *width, int *height);

/* How many px are drawn for one of the largest file of a picture, icon or dessin; below 0 when
 * there is none. */
float images_enlarged(struct images *images, const struct picture *picture, struct rect box);
float images_enlarged_icon(struct images *images, const char *name, struct rect box);
float images_enlarged_dessin(struct images *images, const char *name, int size);

/* Memory that the pictures take now, bytes. */
size_t images_bytes(const struct images *images);

#endif
