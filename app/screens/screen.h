/* screen.h: what a screen is, and the table of all screens.
 *
 * A screen is one file and one row. It sees the pack, the theme, the visit and the clock through
 * struct screen_env, and nothing else: no SDL, no store, no other screen. `view` builds the element
 * tree from const state; `act` answers a tap and says where to go. */
#ifndef VONK_SCREENS_SCREEN_H
#define VONK_SCREENS_SCREEN_H

#include "base/random.h"
#include "journal/event.h"
#include "model/catalog.h"
#include "screens/desk.h"
#include "screens/visit.h"
#include "ui/element.h"
#include "ui/motion.h"

enum screen_id {
    SCREEN_NONE = -1,
    SCREEN_ATTRACT,
    SCREEN_HOME,
    SCREEN_STORIES,
    SCREEN_STORY, /* argument: story */
    SCREEN_FIELDS,
    SCREEN_FIELD, /* argument: field */
    SCREEN_TOPIC, /* argument: topic */
    SCREEN_ISCED, /* argument: code */
    SCREEN_QUIZ,
    SCREEN_RESULT,
    SCREEN_STRENGTHS,
    SCREEN_TALK,    /* argument: story */
    SCREEN_FIGURES, /* argument: chart */
    SCREEN_MYTHS,   /* argument: myth */
    SCREEN_STEP,
    SCREEN_TAKEHOME,
    SCREEN_PARENTS, /* argument: question */
    SCREEN_COACH,   /* argument: which cards */
    SCREEN_ABOUT,
    SCREEN_STAFFPIN,
    SCREEN_SETUP, /* argument: enum desk_step */
    SCREEN_STAFF, /* argument: enum desk_tab */
    SCREEN_COUNT
};

/* Where the visitor is, or goes. */
struct route {
    enum screen_id screen; /* SCREEN_NONE: stay */
    int argument;          /* index of what it shows; else 0 */
};

#define STAY ((struct route){SCREEN_NONE, 0})

/* What a tap can mean. The kiosk answers those above ACTION_SCREEN, the screen the others. */
enum action_verb {
    ACTION_NONE,
    ACTION_GO, /* argument: screen, second: its argument */
    ACTION_BACK,
    ACTION_WAKE, /* attract: a visit begins; argument: enum wake, second: its language */
    ACTION_RESTART,
    ACTION_STAY,      /* answers the idle countdown */
    ACTION_SHEET,     /* argument: enum sheet */
    ACTION_LANGUAGE,  /* argument: language */
    ACTION_TEXT_SIZE, /* the next size, behind the largest the smallest */
    ACTION_CONTRAST,
    ACTION_MOTION,
    ACTION_READ_ALOUD,
    ACTION_VOLUME, /* of read-aloud: the next step, behind the loudest the softest */
    /* What staff ask (screens/desk.h); kiosk/staff.c answers. */
    ACTION_STAFF_DIGIT,  /* argument: 0 to 9 */
    ACTION_STAFF_CLEAR,  /* the digits typed so far */
    ACTION_STAFF_OK,     /* the digits, the step of a first start, the text, the question */
    ACTION_STAFF_CANCEL, /* what lies on top; without: staff are done, back to the visitors */
    ACTION_STAFF_STEP,   /* a first step again: enum desk_step; STEP_PIN is another PIN */
    ACTION_STAFF_DO,     /* argument: enum desk_job, second: as there */
    ACTION_STAFF_ASK,    /* the same, but first: are you sure? */
    ACTION_STAFF_SET,    /* argument: enum desk_field, second: its value */
    ACTION_STAFF_NUDGE,  /* argument: enum desk_field, second: by how much */
    ACTION_STAFF_EDIT,   /* argument: enum desk_field: its keyboard */
    ACTION_STAFF_LETTER, /* argument: an ASCII letter, digit or hyphen; 8: the last one goes */
    ACTION_STAFF_SHEET,  /* argument: enum desk_sheet */
    ACTION_STAFF_TOUCH,  /* argument: cell of the touch test */
    ACTION_SCREEN,       /* from here on: the screen's own */
    ACTION_QUIZ_ANSWER = ACTION_SCREEN, /* argument: enum quiz_answer */
    ACTION_QUIZ_BACK,
    ACTION_QUIZ_FINISH,
    ACTION_QUIZ_AGAIN,
    ACTION_QUIZ_MORE,
    ACTION_STORY_NEXT,
    ACTION_LIKE,     /* argument: topic */
    ACTION_STRENGTH, /* argument: strength */
    ACTION_ASK,      /* argument: question of the speed date */
    ACTION_MYTH,     /* argument: enum myth_said */
    ACTION_STEP,     /* argument: step */
    ACTION_NEXT_CARD /* the next myth or chart */
};

/* What ended the attract screen. */
enum wake { WAKE_TOUCH, WAKE_KEY, WAKE_LANGUAGE /* a touch of a language's name */ };

/* What a screen may see and use. */
struct screen_env {
    const struct catalog *catalog;
    const struct theme *theme;
    const struct visit *visit;
    struct route route;            /* this screen */
    struct route back;             /* where "back" leads; SCREEN_NONE: nowhere */
    int64_t now;                   /* ms */
    int64_t opened;                /* ms, when this screen was opened */
    int64_t hurried;               /* ms: a touch brought all that moved then to its end */
    const struct desk *desk;       /* what staff see; closed before the PIN */
    int64_t interactions;          /* counted of this visit so far, for `about` */
    const char *takehome_template; /* a link with {1} for the result; "": a text */
    struct random *random;
    void (*emit)(void *context, const struct event *event);
    void *emit_context;
};

struct screen_class {
    const char *name;       /* route name; stable */
    enum word title;        /* what a back button to it says */
    int phase;              /* enum phase it belongs to, -1 none */
    enum event_kind opened; /* EVENT_COUNT: only screen_open */
    void (*enter)(const struct screen_env *env, struct visit *visit); /* may be NULL */
    struct route (*act)(const struct screen_env *env, struct visit *visit,
                        struct action action); /* may be NULL */
    void (*view)(const struct screen_env *env, struct frame *frame);
};

/* The table, indexed by enum screen_id. */
extern const struct screen_class screen_classes[SCREEN_COUNT];

/* Finds a screen by route name; SCREEN_NONE when there is none. */
enum screen_id screen_named(const char *name);

/* The screen where a phase begins; SCREEN_NONE when the pack has nothing for it. */
enum screen_id screen_of_phase(const struct catalog *catalog, enum phase phase);

/* The content id of a route's argument, such as "07-10"; "" where it has none. */
const char *screen_subject(const struct catalog *catalog, struct route route);

/* How many different arguments a route can have; 0 when the pack has nothing for the screen. */
int screen_arguments(const struct catalog *catalog, enum screen_id screen);

/* The words of the visit's language. */
const char *say(const struct screen_env *env, enum word word);
const char *tell(const struct screen_env *env, const struct phrase *phrase);

/* How far a movement is that began at `start` ms: motion_at, but at its end once a touch hurried
 * it. Asks for frames as long as it moves. */
float moving(const struct screen_env *env, struct frame *frame, int64_t start, int ms,
             enum ease ease);

/* Emits an event. */
void emit(const struct screen_env *env, enum event_kind kind, const char *subject,
          const char *detail, int value);

/* The screens' own functions, one file each. */
void attract_view(const struct screen_env *env, struct frame *frame);
void home_view(const struct screen_env *env, struct frame *frame);
void stories_view(const struct screen_env *env, struct frame *frame);
void story_enter(const struct screen_env *env, struct visit *visit);
struct route story_act(const struct screen_env *env, struct visit *visit, struct action action);
void story_view(const struct screen_env *env, struct frame *frame);
void fields_view(const struct screen_env *env, struct frame *frame);
void field_view(const struct screen_env *env, struct frame *frame);
struct route topic_act(const struct screen_env *env, struct visit *visit, struct action action);
void topic_view(const struct screen_env *env, struct frame *frame);
void quiz_enter(const struct screen_env *env, struct visit *visit);
struct route quiz_act(const struct screen_env *env, struct visit *visit, struct action action);
void quiz_view(const struct screen_env *env, struct frame *frame);
void quiz_leave(const struct screen_env *env); /* tells, as a visit ends, where the quiz was left */
void result_enter(const struct screen_env *env, struct visit *visit);
struct route result_act(const struct screen_env *env, struct visit *visit, struct action action);
void result_view(const struct screen_env *env, struct frame *frame);
void isced_view(const struct screen_env *env, struct frame *frame);
struct route strengths_act(const struct screen_env *env, struct visit *visit, struct action action);
void strengths_view(const struct screen_env *env, struct frame *frame);
void talk_enter(const struct screen_env *env, struct visit *visit);
struct route talk_act(const struct screen_env *env, struct visit *visit, struct action action);
void talk_view(const struct screen_env *env, struct frame *frame);
struct route figures_act(const struct screen_env *env, struct visit *visit, struct action action);
void figures_view(const struct screen_env *env, struct frame *frame);
struct route myths_act(const struct screen_env *env, struct visit *visit, struct action action);
void myths_view(const struct screen_env *env, struct frame *frame);
struct route step_act(const struct screen_env *env, struct visit *visit, struct action action);
void step_view(const struct screen_env *env, struct frame *frame);
void takehome_enter(const struct screen_env *env, struct visit *visit);
void takehome_view(const struct screen_env *env, struct frame *frame);
void parents_view(const struct screen_env *env, struct frame *frame);
int coach_sections(void); /* kinds of cards of the coach, and the name of one */
const char *coach_section(int section);
void coach_view(const struct screen_env *env, struct frame *frame);
void about_view(const struct screen_env *env, struct frame *frame);
void staffpin_view(const struct screen_env *env, struct frame *frame);
const char *setup_step(int step); /* name of a step of the first start */
void setup_view(const struct screen_env *env, struct frame *frame);
const char *staff_tab(int tab); /* name of a screen of staff */
void staff_view(const struct screen_env *env, struct frame *frame);

/* Dialogs over a screen (screens/dialog.c). */
void sheet_view(const struct screen_env *env, struct frame *frame);
void idle_view(const struct screen_env *env, struct frame *frame, int seconds_left, int seconds);

#endif
