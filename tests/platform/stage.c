/* stage.c: an off-screen canvas of 400 x 300 px. */
#include "stage.h"

#include <stdlib.h>

const struct rect stage_screen = {0, 0, STAGE_WIDTH, STAGE_HEIGHT};

struct canvas_folders stage_folders(const struct stage *stage)
{
    return (struct canvas_folders){stage->drawings.folder, stage->drawings.folder, NULL};
}

int stage_begin(void **state)
{
    struct stage *stage = calloc(1, sizeof *stage);
    struct err err;
    if (stage == NULL) {
        return 1;
    }
    drawings_begin(&stage->drawings);
    struct canvas_folders folders = stage_folders(stage);
    stage->canvas = canvas_open_offscreen(STAGE_WIDTH, STAGE_HEIGHT, &folders, &err);
    *state = stage;
    return stage->canvas == NULL;
}

int stage_end(void **state)
{
    struct stage *stage = *state;
    canvas_close(stage->canvas);
    drawings_end(&stage->drawings);
    free(stage);
    return 0;
}

struct paint *add(struct stage *stage, enum paint_kind kind, struct rect rect)
{
    struct paint *paint = &stage->items[stage->count++];
    *paint = (struct paint){.kind = kind, .rect = rect, .clip = stage_screen};
    return paint;
}

struct paint *add_rect(struct stage *stage, struct rect rect, uint32_t rgb)
{
    struct paint *paint = add(stage, PAINT_RECT, rect);
    paint->color = color_hex(rgb);
    return paint;
}

struct paint *add_picture(struct stage *stage, struct rect rect, const char *name)
{
    struct paint *paint = add(stage, PAINT_PICTURE, rect);
    paint->picture.name = name;
    return paint;
}

bool paint_in(struct stage *stage, struct rect damage)
{
    struct paint_canvas canvas = canvas_paint_canvas(stage->canvas);
    struct paint_list list = {.items = stage->items, .count = stage->count};
    return canvas.paint(canvas.context, &list, &damage, 1);
}

bool paint_all(struct stage *stage)
{
    return paint_in(stage, stage_screen);
}

uint32_t at(struct stage *stage, int x, int y)
{
    struct color color = canvas_read_pixel(stage->canvas, x, y);
    return (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
}
