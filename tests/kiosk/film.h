/* film.h: the application of the fixture painted on a canvas in memory, frame by frame, for tests
 * of what an eye sees. With the environment variable VONK_FILM each frame is also kept as PNG
 * there. */
#ifndef VONK_TESTS_KIOSK_FILM_H
#define VONK_TESTS_KIOSK_FILM_H

#include "fixture.h"
#include "platform/render.h"

struct film {
    struct canvas *canvas;
    struct fixture *f;
    struct text_measure measure; /* the fixture's own */
    int shots;                   /* frames kept so far */
};

/* Restarts the fixture's application with the canvas's own measure. */
void film_open(struct film *film, struct fixture *f, const struct start *start);
void film_close(struct film *film);

/* Brings the picture up to now; true when it changed. `name` is of the kept frame. */
bool film_frame(struct film *film, const char *name);

/* Mean luminance (WCAG 2.2, 0-1) of each cell of a grid of `columns` x `rows`. */
void film_luminance(struct film *film, int columns, int rows, float *cells);

#endif
