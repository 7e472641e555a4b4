/* theme.h: how things look: colours by role, type by role, sizes in millimetres.
 *
 * All numbers come from the visual language: cap height = k x viewing distance (0.8 % for body
 * text), four text sizes, touch targets in mm. Nothing else in Vonk knows a pixel size. */
#ifndef VONK_UI_THEME_H
#define VONK_UI_THEME_H

#include "ui/geometry.h"

/* A display and where its visitor stands. */
struct display {
    int width, height;         /* logical pixels */
    float width_mm, height_mm; /* physical size */
    float distance_mm;         /* eye to glass */
};

/* Fills in what is 0: the physical size from the common panels of that resolution, the distance
 * from the diagonal (7": 450 mm, 15.6": 600, 24": 750, 32": 900; in between on straight lines). */
struct display display_complete(struct display display);

/* Reach mode: on a tall display everything that acts lies in the lower part. */
enum reach_mode {
    REACH_AUTO, /* when the display's top is above REACH_MM, or upright and higher than 400 mm */
    REACH_ON,
    REACH_OFF
};

struct reach {
    enum reach_mode mode;
    float bottom_mm; /* from the floor to the display's lower edge; 0: not known */
};

/* The highest that can be reached from a wheelchair, mm above the floor (EN 301 549 8.3.2). */
#define REACH_MM 1220.0f

enum text_size { TEXT_SIZE_S, TEXT_SIZE_M, TEXT_SIZE_L, TEXT_SIZE_XL, TEXT_SIZE_COUNT };

/* Day and evening are the organiser's choice (evening: for a dim hall); contrast is the visitor's.
 */
enum look { LOOK_DAY, LOOK_CONTRAST, LOOK_EVENING, LOOK_COUNT };

enum tone {
    TONE_NONE, /* nothing is drawn */
    TONE_INK,
    TONE_PAPER,
    TONE_SAFFRON,       /* large warm grounds; violet in the evening look */
    TONE_SAFFRON_LIGHT, /* the disc on it */
    TONE_SAFFRON_TINT,
    TONE_SAND,
    TONE_LEAD,
    TONE_NIGHT,    /* panels; their text is paper by day and ink in the contrast look */
    TONE_ON_NIGHT, /* text on night */
    TONE_PRIMARY,  /* the button that matters, badges; their words are paper */
    TONE_MARK,     /* icons and letters on it */
    TONE_BOARD,    /* panels that are ink by day */
    TONE_ON_BOARD, /* text on a board */
    TONE_ACCENT,   /* text and marks on a board that stand out */
    TONE_GLOW,     /* saffron in both looks that have it: what is chosen, marks on night */
    TONE_ON_GLOW,  /* text on it */
    TONE_PLATE,    /* under small drawings where the ground is dark: they have ink in them */
    TONE_OVERALL,  /* the lip of a primary button */
    TONE_PRESSED,  /* surface of a secondary button under a finger */
    TONE_SCRIM,    /* behind a dialog; not opaque */
    TONE_COUNT
};

/* The four steps of a broad field's colour; field 0 is 05. In the evening look they stand the other
 * way round: a tint is dark, what is strong shines. */
enum field_tone { FIELD_DEEP, FIELD_STRONG, FIELD_BRIGHT, FIELD_TINT, FIELD_TONES };

enum font_role {
    FONT_BODY,  /* running text, the smallest there is */
    FONT_LABEL, /* body size, bold: buttons of the bar, captions */
    FONT_LEAD,  /* larger running text */
    FONT_NAME,  /* lead size, bold: cards, buttons */
    FONT_TITLE,
    FONT_HEAD,
    FONT_DISPLAY,
    FONT_POSTER,
    FONT_ROLE_COUNT
};

enum face { FACE_ANDIKA, FACE_MANROPE_BOLD, FACE_MANROPE_EXTRABOLD, FACE_COUNT };

/* A face at a size. */
struct font {
    enum face face;
    int px;   /* em */
    int line; /* line height, px */
};

/* Cap height of both families as a share of the em (0.720 and 0.725). */
#define THEME_CAP 0.722f

/* Shapes of a page (look section 6), from its size in body ems. */
enum layout_class { LAYOUT_WIDE, LAYOUT_MID, LAYOUT_SLIM };

struct theme {
    struct display display;
    enum text_size text_size;
    enum look look;
    bool reduced_motion;
    bool mirrored; /* right-to-left language */
    float px_per_mm;
    enum layout_class layout;
    float width_em, height_em; /* the display, with reach mode its lower part, in body ems */
    int reach_line;            /* px from the top: what acts lies below it; 0: no reach mode */
    struct font fonts[FONT_ROLE_COUNT];
};

void theme_init(struct theme *theme, struct display display, enum text_size text_size,
                enum look look);

/* Sets where what acts may lie, behind theme_init. Only an upright display has a picture above its
 * actions: a lying one that hangs too high stays as it is. The line lies where 1220 mm are, else
 * (not known) in the middle; the lower part is never less than 40 % of the display and 200 mm, the
 * upper one never less than a quarter; a display too small for both stays as it is. */
void theme_reach(struct theme *theme, struct reach reach);

/* True when all of the display can be reached, or reach mode makes it so; false for one that hangs
 * so that even its lowest 40 % are too high, or that lies and is too high. */
bool theme_in_reach(const struct theme *theme, struct reach reach);

/* Height of the room for what acts, px: the display's, or what is below the line. */
int theme_room(const struct theme *theme);

/* Millimetres to whole pixels, rounded up so that a minimum stays a minimum. */
int theme_mm(const struct theme *theme, float mm);

/* Spacing steps of 1.27 mm. */
int theme_unit(const struct theme *theme, float units);

struct color theme_color(const struct theme *theme, enum tone tone);
struct color theme_field_color(const struct theme *theme, int field, enum field_tone tone);

/* "S", "M", "L", "XL". */
const char *text_size_name(enum text_size size);

/* "day", "contrast", "evening". */
const char *look_name(enum look look);

#endif
