/* staff_inside.h: struct staff, for the files that make it up: staff.c (the session), staff_pin.c
 * (digits), staff_form.c (what is set), staff_glass.c (touch test and calibration), staff_jobs.c
 * (what is asked of the clerk), staff_replies.c (what the clerk brings back). */
#ifndef VONK_KIOSK_STAFF_INSIDE_H
#define VONK_KIOSK_STAFF_INSIDE_H

#include "kiosk/app.h"
#include "kiosk/staff.h"
#include "ui/touch.h"

enum { STAFF_POLL_MS = 100 /* between two looks at what runs on another thread */ };

/* What is asked at the door. */
enum knock { KNOCK_NONE, KNOCK_PIN, KNOCK_CHOICE };

struct staff {
    struct staff_options options;
    struct clerk *clerk;
    struct office *office; /* where the clerk's errands run */
    struct office *door;   /* where the PIN is compared: never behind an errand */
    enum staff_end end;
    /* the PIN */
    char typed[DESK_PIN_DIGITS + 1];
    char chosen[DESK_PIN_DIGITS + 1]; /* a new one, to be typed once more */
    enum knock knock;                 /* to be asked when the door is free */
    bool knocked;                     /* its answer is waited for */
    int64_t waits_until;              /* ms; too many wrong tries */
    /* jobs */
    struct clerk_ask next; /* to be done when the clerk is back from another errand */
    bool waits;            /* there is one */
    bool figures;          /* are to be read anew */
    bool unsaved;          /* `settings` are to be stored */
    bool untold;           /* the journal is to be told their occasion */
    struct settings settings;
    char unkept[DESK_SENTENCE]; /* why they could not be stored the last time; "": they are */
    int light;                  /* percent, to be told to the backlight; -1: it is told */
    int64_t light_at;           /* ms, not before */
    bool dark;                  /* the backlight was told 0; */
    int lit;                    /* and before that so many percent */
    bool left;                  /* staff went; the session with the sticks is to end */
    int64_t looked_at;          /* ms, the last look; 0: none in this session */
    struct stick_row sticks[DESK_STICKS];
    struct pack_found found[DESK_PACKS];
    int searched; /* the stick that they are on, an index */
    /* what outlives a session */
    bool again;   /* a new pack or language is shown from the next start on */
    bool checked; /* the clock was */
    /* the glass */
    bool untouched; /* nothing was typed yet: the first letter replaces what was there */
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
void staff_pin_step(struct app *app); /* the door's answer; counts a wait down */
int64_t staff_pin_wake(const struct app *app);

/* staff_form.c */
void staff_form_fill(struct app *app); /* the desk's form, from the settings */
void staff_form_time(struct app *app); /* and the machine's clock and zone, as they are now */
void staff_form_set(struct app *app, enum desk_field field, int value);
void staff_form_nudge(struct app *app, enum desk_field field, int by);
void staff_form_edit(struct app *app, enum desk_field field);
void staff_form_letter(struct app *app, int letter);
void staff_form_keep(struct app *app);  /* a setting was changed otherwise */
void staff_form_typed(struct app *app); /* the text is complete */
void staff_starts_anew(
    struct app *app); /* a new pack or language is shown from the next start on */

/* staff_glass.c */
void staff_glass_cell(struct app *app, int cell); /* of the touch test, was touched */

/* staff_jobs.c */
bool staff_is_job(int errand);
void staff_job(struct app *app, int errand, int second); /* now, or when the clerk is back */

/* A job begins or ends: that stands at the top of the page, and a button further down asked for it.
 */
void staff_turn_to_top(struct app *app);
void staff_jobs_light(struct staff *staff, int percent); /* as soon as the clerk is free */
void staff_jobs_step(struct app *app);
void staff_jobs_last(struct staff *staff); /* what must not be lost at the end */
int64_t staff_jobs_wake(const struct app *app);

/* staff_replies.c */
void staff_take_reply(struct app *app);
void staff_trust_clock(struct app *app, bool right); /* staff say so, or it could not be set */

/* staff.c */
void staff_open_desk(struct app *app); /* the PIN was right */
void staff_leave(struct app *app);     /* to the attract screen, locked */

#endif
