/* theme.c: the tables of the visual language. Colours are measured in it: every text tone on every
 * ground it may stand on is at least 10:1 (day, evening) or 21:1 (contrast). */
#include "ui/theme.h"

#include "base/text.h"

#include <math.h>

struct panel {
    int width, height;
    float width_mm, height_mm;
};

/* Panels that kiosks have; a resolution that is not here is taken as a 15.6 inch screen. */
static const struct panel panels[] = {
    {800, 480, 154, 86},    {480, 800, 86, 154},    {1024, 600, 154, 86}, {600, 1024, 86, 154},
    {1280, 800, 217, 136},  {800, 1280, 136, 217},  {720, 1280, 88, 155}, {1280, 720, 155, 88},
    {1920, 1080, 345, 194}, {1080, 1920, 194, 345},
};

/* Viewing distance by diagonal (look, section 3). */
static const struct {
    float inch, distance_mm;
} distances[] = {{7, 450}, {15.6f, 600}, {24, 750}, {32, 900}};

static float distance_for(float diagonal_inch)
{
    size_t last = ARRAY_LENGTH(distances) - 1;
    if (diagonal_inch <= distances[0].inch) {
        return distances[0].distance_mm;
    }
    for (size_t i = 1; i <= last; i++) {
        if (diagonal_inch <= distances[i].inch) {
            float t = (diagonal_inch - distances[i - 1].inch) /
                      (distances[i].inch - distances[i - 1].inch);
            return distances[i - 1].distance_mm +
                   t * (distances[i].distance_mm - distances[i - 1].distance_mm);
        }
    }
    return distances[last].distance_mm;
}

struct display display_complete(struct display display)
{
    for (size_t i = 0; i < ARRAY_LENGTH(panels) && display.width_mm <= 0; i++) {
        if (panels[i].width == display.width && panels[i].height == display.height) {
            display.width_mm = panels[i].width_mm;
            display.height_mm = panels[i].height_mm;
        }
    }
    if (display.width_mm <= 0) {
        int longest = display.width > display.height ? display.width : display.height;
        display.width_mm = 345.0f * (float)display.width / (float)longest;
        display.height_mm = 345.0f * (float)display.height / (float)longest;
    }
    if (display.distance_mm <= 0) {
        display.distance_mm = distance_for(hypotf(display.width_mm, display.height_mm) / 25.4f);
    }
    return display;
}

struct type_row {
    enum face face;
    float cap;  /* cap height as a share of the viewing distance */
    float line; /* line height in em */
    bool heading;
};

static const struct type_row type_rows[] = {
    [FONT_BODY] = {FACE_ANDIKA, .0080f, 1.28f, false},
    [FONT_LABEL] = {FACE_MANROPE_BOLD, .0080f, 1.22f, false},
    [FONT_LEAD] = {FACE_ANDIKA, .0095f, 1.28f, true},
    [FONT_NAME] = {FACE_MANROPE_BOLD, .0095f, 1.18f, true},
    [FONT_TITLE] = {FACE_MANROPE_BOLD, .0120f, 1.15f, true},
    [FONT_HEAD] = {FACE_MANROPE_EXTRABOLD, .0170f, 1.08f, true},
    [FONT_DISPLAY] = {FACE_MANROPE_EXTRABOLD, .0260f, 1.02f, true},
    [FONT_POSTER] = {FACE_MANROPE_EXTRABOLD, .0420f, 1.0f, true},
};
_Static_assert(ARRAY_LENGTH(type_rows) == FONT_ROLE_COUNT, "one row for each font role");

static const struct {
    const char *name;
    float body, heading;
} size_rows[] = {
    [TEXT_SIZE_S] = {"S", 0.75f, 0.9f},
    [TEXT_SIZE_M] = {"M", 1.0f, 1.0f},
    [TEXT_SIZE_L] = {"L", 1.375f, 1.15f},
    [TEXT_SIZE_XL] = {"XL", 1.8f, 1.3f},
};
_Static_assert(ARRAY_LENGTH(size_rows) == TEXT_SIZE_COUNT, "one row for each text size");

static const uint32_t tones[LOOK_COUNT][TONE_COUNT] = {
    [LOOK_DAY] =
        {
            [TONE_INK] = 0x1E1530,          [TONE_PAPER] = 0xFFF9EE,
            [TONE_SAFFRON] = 0xFFC21F,      [TONE_SAFFRON_LIGHT] = 0xFFD564,
            [TONE_SAFFRON_TINT] = 0xFFE7A3, [TONE_SAND] = 0xF6EAD2,
            [TONE_LEAD] = 0x6B6180,         [TONE_NIGHT] = 0x372C85,
            [TONE_ON_NIGHT] = 0xFFF9EE,     [TONE_PRIMARY] = 0x1E1530,
            [TONE_MARK] = 0xFFC21F,         [TONE_BOARD] = 0x1E1530,
            [TONE_ON_BOARD] = 0xFFF9EE,     [TONE_ACCENT] = 0xFFC21F,
            [TONE_GLOW] = 0xFFC21F,         [TONE_ON_GLOW] = 0x1E1530,
            [TONE_PLATE] = 0xF6EAD2,        [TONE_OVERALL] = 0x4A3FA8,
            [TONE_PRESSED] = 0xE9DECB,      [TONE_SCRIM] = 0x1E1530,
        },
    /* Contrast: white on black, nothing between; what is filled by day is black with an edge. */
    [LOOK_CONTRAST] =
        {
            [TONE_INK] = 0xFFFFFF,          [TONE_PAPER] = 0x000000,
            [TONE_SAFFRON] = 0x000000,      [TONE_SAFFRON_LIGHT] = 0x000000,
            [TONE_SAFFRON_TINT] = 0x000000, [TONE_SAND] = 0x000000,
            [TONE_LEAD] = 0xFFFFFF,         [TONE_NIGHT] = 0x000000,
            [TONE_ON_NIGHT] = 0xFFFFFF,     [TONE_PRIMARY] = 0xFFFFFF,
            [TONE_MARK] = 0x000000,         [TONE_BOARD] = 0xFFFFFF,
            [TONE_ON_BOARD] = 0x000000,     [TONE_ACCENT] = 0x000000,
            [TONE_GLOW] = 0xFFFFFF,         [TONE_ON_GLOW] = 0x000000,
            [TONE_PLATE] = 0xFFFFFF,        [TONE_OVERALL] = 0xFFFFFF,
            [TONE_PRESSED] = 0x000000,      [TONE_SCRIM] = 0x000000,
        },
    /* Evening: nothing large is light. Paper and ink change places, warm grounds become violet, and
     * saffron is left for what matters. */
    [LOOK_EVENING] =
        {
            [TONE_INK] = 0xFFF9EE,          [TONE_PAPER] = 0x1E1530,
            [TONE_SAFFRON] = 0x2E2470,      [TONE_SAFFRON_LIGHT] = 0x3A2F8C,
            [TONE_SAFFRON_TINT] = 0x3A2E5A, [TONE_SAND] = 0x2B2145,
            [TONE_LEAD] = 0xA79BC0,         [TONE_NIGHT] = 0x372C85,
            [TONE_ON_NIGHT] = 0xFFF9EE,     [TONE_PRIMARY] = 0xFFC21F,
            [TONE_MARK] = 0x1E1530,         [TONE_BOARD] = 0x231A3A,
            [TONE_ON_BOARD] = 0xFFF9EE,     [TONE_ACCENT] = 0xFFC21F,
            [TONE_GLOW] = 0xFFC21F,         [TONE_ON_GLOW] = 0x1E1530,
            [TONE_PLATE] = 0xF6EAD2,        [TONE_OVERALL] = 0xB97F00,
            [TONE_PRESSED] = 0x3A2F58,      [TONE_SCRIM] = 0x000000,
        },
};

static const uint32_t field_tones[4][FIELD_TONES] = {
    {0x04383F, 0x008A87, 0x22D0CB, 0xC9F3EE},
    {0x34145A, 0x5D2EA4, 0xA67BF0, 0xE9DEFC},
    {0x571606, 0xE8470F, 0xFF6B35, 0xFFE4D4},
    {0x12351E, 0x24592F, 0xC4E84A, 0xEEF9C9},
};

/* In the contrast look a field is told by its shape alone: what is a shape or a dark ground by day
 * becomes white, what is a light ground black. */
static const uint32_t field_contrast[FIELD_TONES] = {0xFFFFFF, 0xFFFFFF, 0x000000, 0x000000};

/* The visual language calls everything below 26 em slim; but a lying screen with large text has no
 * height for a picture above and a bar below its text, so only upright screens are slim here. */
static enum layout_class layout_for(float width_em, const struct display *display)
{
    const float wide_mm = 250; /* a bar of words with touch targets needs this much */
    bool wide = width_em >= 44 && display->width_mm >= wide_mm;
    return display->height > display->width ? LAYOUT_SLIM : wide ? LAYOUT_WIDE : LAYOUT_MID;
}

void theme_init(struct theme *theme, struct display display, enum text_size text_size,
                enum look look)
{
    *theme = (struct theme){.display = display, .text_size = text_size, .look = look};
    theme->px_per_mm = (float)display.width / display.width_mm;
    float em = display.distance_mm * theme->px_per_mm / THEME_CAP;
    float body = type_rows[FONT_BODY].cap * em * size_rows[text_size].body;
    for (int role = 0; role < FONT_ROLE_COUNT; role++) {
        const struct type_row *row = &type_rows[role];
        float px = row->cap * em *
                   (row->heading ? size_rows[text_size].heading : size_rows[text_size].body);
        if (row->heading && px < body * 1.15f) {
            px = body * 1.15f;
        }
        theme->fonts[role] = (struct font){
            .face = row->face, .px = (int)ceilf(px), .line = (int)ceilf(px * row->line)};
    }
    theme->width_em = (float)display.width / body;
    theme->height_em = (float)display.height / body;
    theme->layout = layout_for(theme->width_em, &display);
}

/* Share of the display above REACH_MM: half of it when its height above the floor is not known. */
static float too_high(const struct display *display, struct reach reach)
{
    float above = (reach.bottom_mm + display->height_mm - REACH_MM) / display->height_mm;
    return reach.bottom_mm > 0 && above > 0 ? above : 0.5f;
}

/* The faces above want a quarter of the display at least, the page below 40 % and 200 mm. */
static const float reach_least = 0.25f;

static float reach_most(const struct display *display)
{
    float most = 1 - 200 / display->height_mm;
    return most < 0.6f ? most : 0.6f;
}

static bool has_reach(const struct display *display, struct reach reach)
{
    const float tall_mm = 400; /* what stands on a table is lower */
    bool high = reach.bottom_mm > 0 ? reach.bottom_mm + display->height_mm > REACH_MM
                                    : display->height_mm > tall_mm;
    return display->height > display->width && reach_most(display) >= reach_least &&
           (reach.mode == REACH_ON || (reach.mode == REACH_AUTO && high));
}

void theme_reach(struct theme *theme, struct reach reach)
{
    if (!has_reach(&theme->display, reach)) {
        return;
    }
    float share = too_high(&theme->display, reach), most = reach_most(&theme->display);
    share = share < reach_least ? reach_least : share > most ? most : share;
    theme->reach_line = (int)ceilf(share * (float)theme->display.height);
    theme->height_em *= (float)theme_room(theme) / (float)theme->display.height;
}

bool theme_in_reach(const struct theme *theme, struct reach reach)
{
    float free_mm = theme->reach_line > 0 ? (float)theme->reach_line / theme->px_per_mm : 0;
    return reach.bottom_mm <= 0 ||
           reach.bottom_mm + theme->display.height_mm - free_mm <= REACH_MM + 1;
}

int theme_room(const struct theme *theme)
{
    return theme->display.height - theme->reach_line;
}

int theme_mm(const struct theme *theme, float mm)
{
    return (int)ceilf(mm * theme->px_per_mm - 0.01f);
}

int theme_unit(const struct theme *theme, float units)
{
    return theme_mm(theme, units * 1.27f);
}

struct color theme_color(const struct theme *theme, enum tone tone)
{
    if (tone == TONE_NONE) {
        return (struct color){0, 0, 0, 0};
    }
    struct color color = color_hex(tones[theme->look][tone]);
    return tone == TONE_SCRIM ? color_alpha(color, 209) : color; /* 82 % */
}

struct color theme_field_color(const struct theme *theme, int field, enum field_tone tone)
{
    if (theme->look == LOOK_CONTRAST) {
        return color_hex(field_contrast[tone]);
    }
    int step = theme->look == LOOK_EVENING ? FIELD_TONES - 1 - (int)tone : (int)tone;
    return color_hex(field_tones[field & 3][step]);
}

const char *text_size_name(enum text_size size)
{
    return size_rows[size].name;
}

const char *look_name(enum look look)
{
    static const char *const names[LOOK_COUNT] = {"day", "contrast", "evening"};
    return names[look];
}
