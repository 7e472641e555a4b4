/* stage.h: a canvas on demand, for scripts and tours: kiosk/ knows no SDL, main.c hands this in. */
#ifndef VONK_KIOSK_STAGE_H
#define VONK_KIOSK_STAGE_H

#include "base/err.h"
#include "ui/paint.h"

struct stage {
    void *context;
    /* Opens an off-screen canvas of that size; false and `err` when it cannot. */
    bool (*open)(void *context, int width, int height, struct paint_canvas *canvas,
                 struct err *err);
    void (*close)(void *context, struct paint_canvas *canvas);
};

#endif
