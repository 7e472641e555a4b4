/* desk.c: small tables of the desk: display sizes to choose from, and where on the glass the touch
 * test and the calibration have their cells and crosses. */
#include "screens/desk.h"

#include "base/text.h"
#include "screens/parts.h"

/* The common panels, lying down; the same figures as display_complete has. */
const struct desk_display desk_displays[] = {
    {"7\"", 154, 86},     {"10.1\"", 222, 125}, {"13.3\"", 294, 165}, {"15.6\"", 345, 194},
    {"21.5\"", 476, 268}, {"24\"", 531, 299},   {"27\"", 598, 336},   {"32\"", 698, 393},
};
const int desk_display_count = (int)ARRAY_LENGTH(desk_displays);

/* What is between a cell's target and the next one, mm (look, section 5). */
#define TOUCH_GAP 2.6f

/* The grid stands above a line of text and a button; in reach mode below the line. */
void desk_touch_grid(const struct theme *theme, int *columns, int *rows)
{
    enum { MOST = 8 };
    int pitch = theme_mm(theme, 12.8f) + theme_mm(theme, TOUCH_GAP);
    int foot = theme_mm(theme, 13) + 2 * theme->fonts[FONT_LABEL].line + theme_unit(theme, 6);
    foot = theme->layout == LAYOUT_SLIM ? foot : foot - theme->fonts[FONT_LABEL].line;
    int across = theme->display.width / pitch;
    int down = (theme_room(theme) - foot) / pitch;
    *columns = across < 1 ? 1 : across > MOST ? MOST : across;
    *rows = down < 1 ? 1 : down > MOST ? MOST : down;
}

/* A tenth of the display from its edges, but never so near that the target leaves the glass. */
void desk_cross(const struct theme *theme, int cross, int *x, int *y)
{
    int width = theme->display.width, height = theme_room(theme);
    int least = theme_mm(theme, 13);
    int dx = width / 10 > least ? width / 10 : least;
    int dy = height / 10 > least ? height / 10 : least;
    bool right = cross == 1 || cross == 2, low = cross >= 2;
    *x = right ? width - dx : dx;
    *y = theme->reach_line + (low ? height - dy : dy);
}
