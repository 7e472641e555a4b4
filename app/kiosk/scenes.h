/* scenes.h: every screen in every state that can look different, as one list. The tour draws them,
 * the audit measures them. */
#ifndef VONK_KIOSK_SCENES_H
#define VONK_KIOSK_SCENES_H

#include "kiosk/app.h"

struct scene {
    char name[64]; /* unique, fit for a file name, such as "topic-07-10" */
    struct route route;
    struct visit visit;      /* what she did before; settings of the visit are the caller's */
    const struct desk *desk; /* of staff's screens; NULL: closed */
    bool warning;            /* with the idle countdown on top */
};

/* Fills an array in the arena with all scenes of the pack; returns how many. */
int scenes_list(const struct catalog *catalog, struct arena *arena, struct scene **scenes);

/* Adds those of staff's screens (scenes_staff.c) to an array with room for so many; returns how
 * many. */
int scenes_staff(const struct catalog *catalog, struct arena *arena, struct scene *scenes,
                 int room);

/* Puts the application into a scene with these settings. */
void scene_show(struct app *app, const struct scene *scene, int language, enum text_size text_size,
                enum look look);

#endif
