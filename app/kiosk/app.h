/* app.h: the application: one struct that holds where the visitor is and what is on the screen.
 *
 * Time, input and pictures come from outside: app_pointer and app_key take what a finger or the
 * keypad did, app_update brings the picture up to `clock` and says which rectangles changed. The
 * same application runs in a window, in a script and in an audit. */
#ifndef VONK_KIOSK_APP_H
#define VONK_KIOSK_APP_H

#include "base/clock.h"
#include "base/settings.h"
#include "journal/journal.h"
#include "kiosk/aloud.h"
#include "kiosk/hours.h"
#include "kiosk/moves.h"
#include "screens/screen.h"
#include "ui/gesture.h"
#include "ui/hit.h"
#include "ui/paint.h"
#include "ui/scroll.h"

enum {
    APP_DEPTH = 24,       /* pages that "back" remembers */
    APP_DEAF_MS = 250,    /* after a page change, and after a tap, touches are ignored */
    APP_BOUNCE_MS = 80,   /* the same for keys that are typed on: a glass that trembles */
    APP_READ_MS = 60000,  /* the least time a page may be read */
    APP_WORD_MS = 500,    /* reading time of a word: 120 a minute */
    APP_NOTE_MS = 900000, /* the attract screen's time is counted so often */
    APP_WARNING_S = 30    /* the idle countdown, where the settings say nothing */
};

enum key { KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_ENTER, KEY_BACK, KEY_TAB, KEY_COUNT };

/* Soft sounds, where the settings allow them. */
enum app_cue { APP_CUE_PRESS, APP_CUE_RESULT, APP_CUE_KEEP, APP_CUE_COUNT };

/* How the application is heard; main.c wires it to platform/, a script to a recorder. Each may be
 * NULL; zeroed it is never heard. None of them may wait. */
struct app_voice {
    void *context;
    /* Says a text behind those that wait. `language` is a code such as "nl". */
    void (*say)(void *context, const char *language, const char *text);
    void (*hush)(void *context);     /* falls silent, at once */
    bool (*speaking)(void *context); /* something is said or waits to be */
    bool (*silent)(void *context);   /* nothing can be heard now: for staff, and read-aloud */
    void (*volume)(void *context, int step); /* from 0 to VISIT_VOLUMES - 1 */
    void (*cue)(void *context, enum app_cue cue);
};

/* The light behind the picture; zeroed there is none to set. */
struct app_lamp {
    void *context;
    /* Sets the brightness, percent; must not wait. Called with 0 when the picture goes black, and
     * with the setting `brightness` when it comes back; never where that setting is 0. */
    void (*set)(void *context, int percent);
};

/* What the application is built with; all of it outlives the application. */
struct app_options {
    const struct catalog *catalog;
    const struct clock *clock;
    struct journal *journal; /* NULL: nothing is counted */
    const struct text_measure *measure;
    struct display display; /* complete (theme.h) */
    struct settings settings;
    int language;  /* of a new visit */
    uint64_t seed; /* 0: from the system */
    struct app_voice voice;
    struct staff *staff; /* NULL: no way in for staff */
    struct app_lamp lamp;
};

/* The light, by the opening hours (kiosk/light.c). */
struct app_dimmer {
    enum light light;
    int64_t due;   /* ms, when it is looked at next; INT64_MAX: never */
    int64_t since; /* ms, of the sign of life that it was found by */
    bool checked;  /* staff have checked the clock: it can be trusted, whatever the machine says */
};

/* What read-aloud has to say and what it said (kiosk/voice.c). */
struct spoken {
    bool due;         /* with the next picture something is to be said */
    char answer[64];  /* id of the answer that was just given, or "" */
    char label[256];  /* what it was called, */
    char language[8]; /* and in which language */
    struct aloud_memory memory;
};

struct staff;

struct app {
    struct app_options options;
    struct random random;
    struct theme theme;
    struct visit visit;
    struct desk desk; /* what staff see */
    bool visiting;    /* a visit is open */
    struct route stack[APP_DEPTH];
    int depth;       /* pages on the stack; the last is the current one */
    int64_t opened;  /* ms, when the current page was opened */
    int64_t changed; /* ms, when something else came to lie under a finger: a page, a card, a
                        sheet, the countdown */
    int64_t active;  /* ms, last sign of life */
    int64_t noted;   /* ms, until when the attract screen's time is counted */
    bool warning;    /* the countdown is on */
    int direction;   /* the last page change: 1 forward, -1 back */
    struct gesture_state gesture;
    char pressed[64]; /* id under the finger */
    bool swipes;      /* it came down on no button: it may push a card */
    bool foreseen;    /* what that leads to was made ready, or is not asked for */
    int64_t press_since;
    int64_t tapped; /* ms, when a tap last did something */
    char focus[64];
    enum key struck; /* the last key that counted; KEY_COUNT: none yet */
    int64_t struck_at;
    struct spoken spoken;
    struct app_dimmer dimmer;
    struct scroll_part *pushed; /* what the finger pushes, or NULL */
    struct scroll_view scrolls;
    struct moves moves;
    struct arena arenas[3]; /* of the current frame, the last, and the one that is foreseen */
    int turn;
    struct frame frame;            /* the current tree, laid out */
    struct paint_list list, ahead; /* of the current frame, and of the one that is foreseen */
    struct paint_memory memory;
    struct rect damage[PAINT_DAMAGE_MAX];
    int damage_count;
    bool stale;     /* the tree must be built anew */
    int64_t frames; /* pictures that differed from the one before */
};

/* Starts on the attract screen. */
void app_init(struct app *app, const struct app_options *options);

/* Ends an open visit as "shutdown" and frees. Accepts a zeroed struct. */
void app_finish(struct app *app);

/* What a finger or the keypad did. */
void app_pointer(struct app *app, struct pointer pointer);
void app_key(struct app *app, enum key key);

/* Carries out an action as if it had been tapped. */
void app_act(struct app *app, struct action action);

/* Brings everything up to the clock's now. True when the picture changed: then `list`, `damage` and
 * `damage_count` say how. */
bool app_update(struct app *app);

/* Once while a finger is down: what would be painted if it went up now, so that all of that can be
 * made ready in time (paint_canvas.prepare). Counts and changes nothing. Lives until the next call;
 * NULL when there is nothing to make ready. */
const struct paint_list *app_foresee(struct app *app);

/* Milliseconds until app_update must be called again; 0 now, -1 never (without input). */
int64_t app_sleep(const struct app *app);

/* Staff have checked or set the machine's clock: opening hours go by it from now on; or it is known
 * to be wrong. */
void app_trust_clock(struct app *app, bool right);

/* The next update repaints everything (the window was covered, say). */
void app_expose(struct app *app);

/* Puts the application into a state, for tours and audits: a page, and what the visitor did. */
void app_show(struct app *app, struct route route, const struct visit *visit);

struct route app_route(const struct app *app);

/* True for APP_DEAF_MS after something else came under the finger: touches and keys do nothing. */
bool app_deaf(const struct app *app);

#endif
