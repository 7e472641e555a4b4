/* parts.h: the parts that screens are made of (look, section 7): page frame with its bars, buttons,
 * cards, chips, stars, dots. Each adds elements to a parent and returns the one to go on with. */
#ifndef VONK_SCREENS_PARTS_H
#define VONK_SCREENS_PARTS_H

#include "screens/screen.h"

/* ---- page ---- */

/* What a screen may ask of the bars around it; zeroed: nothing special. */
struct page {
    const char *back_id; /* instead of bar.back, with its own word and action */
    enum word back_word;
    struct action back_action;
    const char *note;       /* a short text in the middle of a folded bar, such as "4/12" */
    const char *note_label; /* for read-aloud; NULL: the same */
    const char *extra_id;   /* a button beside it in a folded bar */
    enum word extra_word;
    struct action extra_action;
    bool hero;    /* the bar stands on saffron, without a path bar (home) */
    bool over;    /* slim: the back button lies on the picture that begins the page */
    bool picture; /* slim: the page begins with a picture of height page_picture; so does `over` */
};

/* True where the bar is folded into back, language, help and start over. */
bool page_folded(const struct theme *theme);

/* Id of the room between the bars, which moves when a page is turned. */
#define PAGE_BODY "page.body"

/* Builds the bars and returns the box between them: a FLOW_COLUMN that fills it. */
struct element *page_begin(const struct screen_env *env, struct frame *frame,
                           const struct page *page);

/* Language and help alone, for a page without a bar on top; the help sheet has the rest. */
struct element *page_bar(const struct screen_env *env, struct frame *frame, struct element *parent);

/* Height of the bars above and below a page, px: no less than they take. */
int page_bars(const struct theme *theme);

/* A page's content: a column with the page's margins, `pad` units above and below it (one where the
 * page is low), parts two units apart. */
struct element *page_column(const struct screen_env *env, struct frame *frame,
                            struct element *parent, float pad);

/* Height of the picture that a slim page begins with, px: `percent` of the display, or in reach
 * mode down to the line below which things may act. */
int page_picture(const struct theme *theme, int percent);

/* Reach mode: the faces above a page that has no such picture (screens/crown.c). */
void page_crown(const struct screen_env *env, struct frame *frame, struct element *parent);

/* Side margin of a page, px. */
int page_margin(const struct theme *theme);

/* Room in em of the body text, without bars: what a layout has to choose by. */
bool page_is_low(const struct theme *theme);   /* fewer than 22 lines or 110 mm high */
bool page_is_small(const struct theme *theme); /* a display of about 7 inch */

/* ---- buttons ---- */

enum button_kind {
    BUTTON_PRIMARY,   /* ink, one per screen; at least 20 mm high */
    BUTTON_SECONDARY, /* paper with an edge; at least 20 mm high */
    BUTTON_BAR,       /* outlined, flat; at least 12.7 mm high */
    BUTTON_SAFFRON,   /* the primary button on a night panel */
    BUTTON_ON_INK     /* an answer on an ink panel: outlined, saffron when chosen */
};

struct button {
    const char *id;
    const char *text;        /* NULL: only the icon, and `label` must be set */
    const char *label;       /* for read-aloud; NULL: the text */
    const char *icon;        /* before the text, or NULL */
    const char *icon_behind; /* behind the text, or NULL */
    enum button_kind kind;
    enum role role; /* 0: ROLE_BUTTON */
    bool chosen;
    bool low;   /* 12.7 mm will do: where there is no room for 20 */
    bool plain; /* in body size: where a longer text must stand beside others */
    struct action action;
};

struct element *part_button(const struct screen_env *env, struct frame *frame,
                            struct element *parent, const struct button *button);

/* A row of buttons that goes on in a next line. */
struct element *part_buttons(const struct screen_env *env, struct frame *frame,
                             struct element *parent);

/* Puts the pager of a scroll behind the buttons of a row: with its word where there is room. */
struct element *part_pager(const struct screen_env *env, struct frame *frame, struct element *row,
                           const char *scroll);

/* The same on a dark panel, in the colour of the panel's text. */
void part_pager_on(const struct screen_env *env, struct frame *frame, struct element *row,
                   const char *scroll, struct color color);

/* ---- what is chosen ---- */

/* A card that can be chosen: fill and edge say whether it is; part_mark is the third sign. */
struct style part_choice(const struct theme *theme, bool chosen);

/* A circle, or a disc with a tick. */
void part_mark(const struct screen_env *env, struct frame *frame, struct element *parent,
               bool chosen);

/* "Bron: DUO 2018/19". */
struct element *part_source(const struct screen_env *env, struct frame *frame,
                            struct element *parent, int source, const char *year);

/* The step she chose, NULL without; and until when, in words. */
const struct step *step_chosen(const struct screen_env *env);
const char *step_when(const struct screen_env *env, const struct step *step);

/* The way to choosing one; nothing where the pack has no steps. */
void step_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const char *id);

/* A dialog over everything that is there, with `pad` units around its content where the page is not
 * low. (dialog.c) */
struct element *part_dialog(const struct screen_env *env, struct frame *frame, float pad);

/* ---- plates ---- */

/* Style of a card or tile: fill, radius and, in the contrast look, an edge. */
struct style part_plate(const struct theme *theme, enum tone tone);
struct style part_field_plate(const struct theme *theme, int field, enum field_tone tone);

/* A field's shape in its strong colour (or given), `px` high. */
struct element *part_shape(const struct screen_env *env, struct frame *frame,
                           struct element *parent, int field, int px, struct color color);

/* Shape and word on the field's tint. */
struct element *part_chip(const struct screen_env *env, struct frame *frame, struct element *parent,
                          int field, const char *text, bool dark);

/* A point of a list, behind a kite. */
void part_point(const struct screen_env *env, struct frame *frame, struct element *parent,
                const char *text);

/* A small drawing of the pack in a square of `px`, on a light plate where the look is dark. Returns
 * the picture. */
struct element *part_drawing(const struct screen_env *env, struct frame *frame,
                             struct element *parent, const char *name, int px);

/* Levels of education as a row of plates. */
void part_levels(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const enum level *levels, int count);

/* The field's pattern as a box of `style`. */
struct element *part_dessin(const struct screen_env *env, struct frame *frame,
                            struct element *parent, int field, struct style style);

/* A role model's card: portrait, name, work; `wide`: picture on the left. */
struct element *part_story_card(const struct screen_env *env, struct frame *frame,
                                struct element *parent, int story, const char *id, bool wide);

/* A topic's tile: icon and name; on its field's tint or on sand. */
struct element *part_topic_tile(const struct screen_env *env, struct frame *frame,
                                struct element *parent, int topic, const char *id, bool tinted);

/* The portrait with the eyes at a height (0-1) of its box. */
struct picture part_portrait(const struct story *story, float eyes_at, float zoom);

/* A role model before the patterns of `count` fields: beside text as wide as the box, above text
 * (a box of fixed height) head and shoulders in the middle. `story` -1: the patterns alone. */
struct element *part_poster(const struct screen_env *env, struct frame *frame,
                            struct element *parent, int story, const int *fields, int count,
                            struct style style);

/* `of` stars of five, read as one image. */
void part_stars(const struct screen_env *env, struct frame *frame, struct element *parent,
                int stars);

/* Name of the story's main field. */
int story_field(const struct catalog *catalog, const struct story *story);

/* "07" -> "fields.07" and the like, in the frame arena. */
const char *part_id(struct frame *frame, const char *prefix, const char *id);

#endif
