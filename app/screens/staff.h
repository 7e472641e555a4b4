/* staff.h: the parts that the screens of staff are made of: one card, one line of a form, one
 * control, one sentence with its mark. Each adds elements to a parent and returns the one to go on
 * with. All of it reads env->desk; nothing of it moves by itself. */
#ifndef VONK_SCREENS_STAFF_H
#define VONK_SCREENS_STAFF_H

#include "screens/parts.h"

/* ---- pages ---- */

/* Id of the scroll that a page of staff stands in. */
#define STAFF_LIST "staff.list"

/* Side margin of staff's pages, px. */
int staff_margin(const struct theme *theme);

/* True where two cards have room beside each other. */
bool staff_is_wide(const struct theme *theme);

/* True where three have, and where one page holds two long ones. */
bool staff_is_broad(const struct theme *theme);

/* A grid for cards: `columns` of them where the page is wide, else one below the other. With
 * `fill` it takes the height that is left. */
struct element *staff_grid(const struct screen_env *env, struct frame *frame,
                           struct element *parent, int columns, bool fill);

/* A card with its heading; `note`: a short text at the other end of it, or NULL. `title` NULL:
 * without. */
struct element *staff_card(const struct screen_env *env, struct frame *frame,
                           struct element *parent, const char *title, const char *note);

/* Width inside a card of a grid of so many columns, px. */
int staff_card_width(const struct theme *theme, int columns);

/* A dark panel with title, lead and what else, and the room beside or below it: the page of the PIN
 * and of the first steps. */
struct staff_split {
    struct element *panel; /* a scroll: title and lead are in it, texts may follow */
    struct element *foot;  /* where the way back stands */
    struct element *room;
    bool beside;
};
struct staff_split staff_split(const struct screen_env *env, struct frame *frame, const char *above,
                               const char *title);

/* ---- sentences ---- */

/* A mark and what it says: a tick, a question mark, a cross or a circle. */
struct element *staff_fact(const struct screen_env *env, struct frame *frame,
                           struct element *parent, enum desk_state state, const char *text);

/* What is in English whatever the visit's language is, such as a path: its words may be broken. */
struct element *staff_english(const struct screen_env *env, struct frame *frame,
                              struct element *parent, enum font_role font, const char *sentence);

/* Text of a technician's sentence under its small heading; nothing when it is "". */
void staff_technician(const struct screen_env *env, struct frame *frame, struct element *parent,
                      const char *sentence);

/* "12", "14.32 uur", "21 november 2026", both, "Techniekdag zwolle" (of an id), "40 s". `ms` are
 * local, as if they were UTC; below 0 is "not known". */
const char *staff_number(const struct screen_env *env, struct frame *frame, int64_t number);
const char *staff_clock(const struct screen_env *env, struct frame *frame, int64_t ms);
const char *staff_date(const struct screen_env *env, struct frame *frame, int64_t ms);
const char *staff_moment(const struct screen_env *env, struct frame *frame, int64_t ms);
const char *staff_name(struct frame *frame, const char *id);
const char *staff_span(const struct screen_env *env, struct frame *frame, int seconds);

/* A phrase with one number in it. */
const char *staff_counted(const struct screen_env *env, struct frame *frame, enum word word,
                          int64_t number);

/* ---- forms ---- */

/* A line of a form: its label, and behind it (or below it) what `control` is added to. */
struct element *staff_line(const struct screen_env *env, struct frame *frame,
                           struct element *parent, const char *label);

/* Minus, the value, plus. Ids are `id`.less and `id`.more. */
struct staff_stepper {
    const char *id, *label, *value;
    enum desk_field field;
    int step;
};
void staff_stepper(const struct screen_env *env, struct frame *frame, struct element *parent,
                   const struct staff_stepper *stepper);

/* On or off. */
void staff_switch(const struct screen_env *env, struct frame *frame, struct element *parent,
                  const char *id, const char *label, enum desk_field field, bool on);

/* One of several, as buttons; returns their row. */
struct staff_option {
    const char *id, *text;
    bool chosen;
    struct action action;
};
struct element *staff_options(const struct screen_env *env, struct frame *frame,
                              struct element *parent, const struct staff_option *options,
                              int count);

/* What was typed, and the way to its keyboard. */
void staff_typed(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const char *id, const char *label, enum desk_field field, const char *value);

/* A button that does a job, at the foot of a card; `primary` once a page. */
struct element *staff_button(const struct screen_env *env, struct frame *frame,
                             struct element *parent, const char *id, enum word word,
                             const char *icon, bool primary, struct action action);

/* Which occasion: its typed fields, kind, and day. Also of the last step of a first start. */
void staff_occasion_form(const struct screen_env *env, struct frame *frame, struct element *parent);

/* ---- sticks and jobs ---- */

/* The stick that is there, several to choose from (ids `id`.stick.0 …), or what to do. True when
 * there is one that can be used. */
bool staff_stick(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const char *id);

/* Index of the stick that is meant. */
int staff_stick_meant(const struct desk *desk);

/* True while a job runs: then nothing else can be begun. */
bool staff_busy(const struct desk *desk);

/* A card with how far a job of `tab` is, or how it ended; nothing where neither is so. True when it
 * was added. */
bool staff_work(const struct screen_env *env, struct frame *frame, struct element *parent,
                enum desk_tab tab);

/* A card that says that settings could not be stored, and for a technician why; nothing where they
 * could. */
void staff_unkept(const struct screen_env *env, struct frame *frame, struct element *parent);

/* What an outcome says. */
const char *staff_outcome(const struct screen_env *env, enum desk_outcome outcome);

/* ---- charts ---- */

/* A bar from the left in a pale track; `part` 0-1. */
void staff_bar(const struct screen_env *env, struct frame *frame, struct element *parent,
               float part, bool strong);

/* Visits by the hour: columns, or lines where there is no room for them. */
void staff_hours(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const int64_t hours[STATS_HOURS], int width);

/* ---- what lies on top ---- */

/* The eight tabs as a choice, for a sheet. */
void staff_tabs_sheet(const struct screen_env *env, struct frame *frame, struct element *box);

/* The sheet that the desk asks for; nothing without. */
void staff_sheet(const struct screen_env *env, struct frame *frame);

void keyboard_view(const struct screen_env *env, struct frame *frame);
void glass_test_view(const struct screen_env *env, struct frame *frame);
void glass_crosses_view(const struct screen_env *env, struct frame *frame);

/* The keypad of the PIN, its dots above it. */
void staffpin_pad(const struct screen_env *env, struct frame *frame, struct element *parent);
const char *staffpin_says(const struct screen_env *env, struct frame *frame);
/* Below the panel: the way back (`board`: on its dark ground; `tight`: the arrow alone), and the
 * pager of a panel that says more than it has room for. */
void staffpin_back(const struct screen_env *env, struct frame *frame, struct element *row,
                   bool board, bool tight);
void staffpin_pager(const struct screen_env *env, struct frame *frame, struct element *row,
                    bool board);
void staffpin_notes(const struct screen_env *env, struct frame *frame, struct element *parent);

/* The eight screens: what stands in the list. */
void staff_today(const struct screen_env *env, struct frame *frame, struct element *list);
void staff_occasion(const struct screen_env *env, struct frame *frame, struct element *list);
void staff_export(const struct screen_env *env, struct frame *frame, struct element *list);
void staff_sync(const struct screen_env *env, struct frame *frame, struct element *list);
void staff_content(const struct screen_env *env, struct frame *frame, struct element *list);
void staff_screen(const struct screen_env *env, struct frame *frame, struct element *list);
void staff_readiness(const struct screen_env *env, struct frame *frame, struct element *list);
void staff_system(const struct screen_env *env, struct frame *frame, struct element *list);

#endif
