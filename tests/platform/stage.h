/* stage.h: a canvas with a list to paint, for tests of what ends up on it. */
#ifndef VONK_TESTS_PLATFORM_STAGE_H
#define VONK_TESTS_PLATFORM_STAGE_H

#include "drawings.h"

#include "platform/render.h"

enum { STAGE_WIDTH = 400, STAGE_HEIGHT = 300, STAGE_ITEMS = 32 };

extern const struct rect stage_screen;

/* A canvas, the list that is painted on it, and where its pictures are. */
struct stage {
    struct drawings drawings;
    struct canvas *canvas;
    struct paint items[STAGE_ITEMS];
    int count;
};

/* Set-up and tear-down of cmocka: *state is a struct stage. */
int stage_begin(void **state);
int stage_end(void **state);

struct canvas_folders stage_folders(const struct stage *stage);

/* New commands at the end of the list; clipped by the screen only. */
struct paint *add(struct stage *stage, enum paint_kind kind, struct rect rect);
struct paint *add_rect(struct stage *stage, struct rect rect, uint32_t rgb);
struct paint *add_picture(struct stage *stage, struct rect rect, const char *name);

bool paint_in(struct stage *stage, struct rect damage);
bool paint_all(struct stage *stage);

/* The pixel as 0xRRGGBB. */
uint32_t at(struct stage *stage, int x, int y);

#endif
