/* staff_inside.h: struct staff, for the files that make it up: staff.c (the session), staff_pin.c
 * (digits), staff_form.c (what is set), staff_glass.c (touch test and calibration), staff_jobs.c
 * (what is asked of the clerk). */
#ifndef VONK_KIOSK_STAFF_INSIDE_H
#define VONK_KIOSK_STAFF_INSIDE_H

#include "kiosk/app.h"
#include "kiosk/staff.h"
#include "ui/touch.h"

struct staff {
    struct staff_options options;
    struct clerk *clerk;
    struct office *office;
    enum staff_end end;
    /* the PIN */
    char typed[DESK_PIN_DIGITS + 1];
    char chosen[DESK_PIN_DIGITS + 1]; /* a new one, to be typed once more */
    int64_t waits_until;              /* ms; too many wrong tries */
    /* jobs */
    struct action wanted; /* to be done when the clerk is back from another errand */
    bool unsaved;         /* settings to be stored */
    int light;            /* percent, to be told to the backlight; -1: it is told */
    bool untouched;       /* nothing was typed yet: the first letter replaces what was there */
    bool left;            /* staff went; the session with the sticks is to end */
    int64_t looked_at;    /* ms, the last look; 0: none in this session */
    struct stick_row sticks[DESK_STICKS];
    struct pack_found found[DESK_PACKS];
    int searched;                     /* the stick that they are on, an index */
    struct spot crosses[DESK_POINTS]; /* touched so far, fractions of the picture */
    /* keys and corners */
    int backs;
    int64_t back_at;
};

static inline struct staff *staff_of(const struct app *app)
{
    return app->options.staff;
}

/* staff_pin.c */
void staff_pin_ask(struct app *app); /* shows how the PIN stands */
void staff_pin_digit(struct app *app, int digit);
void staff_pin_clear(struct app *app);
void staff_pin_ok(struct app *app);
void staff_pin_heard(struct app *app, const struct clerk_reply *reply);
void staff_pin_step(struct app *app); /* counts a wait down */

/* staff_form.c */
void staff_form_fill(struct app *app); /* the desk's form, from the settings */
void staff_form_set(struct app *app, enum desk_field field, int value);
void staff_form_nudge(struct app *app, enum desk_field field, int by);
void staff_form_edit(struct app *app, enum desk_field field);
void staff_form_letter(struct app *app, int letter);
void staff_form_keep(struct app *app);  /* a setting was changed otherwise */
void staff_form_typed(struct app *app); /* the text is complete */

/* staff_glass.c */
void staff_glass_cell(struct app *app, int cell); /* of the touch test, was touched */

/* staff_jobs.c */
void staff_job(struct app *app, int errand, int second); /* now, or when the clerk is back */
void staff_jobs_step(struct app *app);
int64_t staff_jobs_wake(const struct app *app);

/* staff.c */
void staff_open_desk(struct app *app); /* the PIN was right */
void staff_leave(struct app *app);     /* to the attract screen, locked */

#endif
