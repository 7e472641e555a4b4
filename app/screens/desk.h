/* desk.h: everything that staff see and may ask behind the PIN: one struct, filled by the kiosk.
 *
 * The screens of staff (staffpin, setup, staff) are pure views of a const struct desk, as all
 * screens are of the visit. What they ask for is an action; kiosk/staff.c carries it out and brings
 * the desk up to date, long work on a thread of its own. Nothing in here is about visitors. */
#ifndef VONK_SCREENS_DESK_H
#define VONK_SCREENS_DESK_H

#include "base/occasion.h"
#include "base/settings.h"
#include "journal/stats.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stdint.h>

struct theme;

/* The screens of staff, in the order of their buttons; the argument of SCREEN_STAFF. */
enum desk_tab {
    DESK_TODAY,
    DESK_OCCASION,
    DESK_EXPORT,
    DESK_SYNC,
    DESK_CONTENT,
    DESK_SCREEN,
    DESK_READINESS,
    DESK_SYSTEM,
    DESK_TABS
};

/* The steps of a first start; the argument of SCREEN_SETUP. */
enum desk_step { STEP_PIN, STEP_KIOSK, STEP_LANGUAGES, STEP_DISPLAY, STEP_OCCASION, DESK_STEPS };

enum {
    DESK_PIN_DIGITS = 6,
    DESK_TEXT = 32,      /* letters of a name, with its end */
    DESK_SENTENCE = 256, /* as struct err */
    DESK_STICKS = 4,     /* sticks at once; more are not shown */
    DESK_PACKS = 8,      /* packs on a stick; more are not shown */
    DESK_OCCASIONS = 12, /* earlier occasions to choose from */
    DESK_LANGUAGES = 16, /* as CATALOG_LANGUAGES_MAX or more */
    DESK_TOUCHES = 64,   /* of the touch test: cells of its grid */
    DESK_POINTS = 4      /* of the calibration */
};

/* ---- the PIN ---- */

enum desk_pin_says {
    PIN_SAYS_ENTER,     /* type it; `tries` are left */
    PIN_SAYS_CHECKING,  /* a moment */
    PIN_SAYS_WRONG,     /* once more; `tries` are left */
    PIN_SAYS_WAIT,      /* too often wrong: `wait_s` seconds */
    PIN_SAYS_CHOOSE,    /* first start: choose one */
    PIN_SAYS_AGAIN,     /* type the new one once more */
    PIN_SAYS_DIFFERENT, /* the two were not the same; choose again */
    PIN_SAYS_WEAK,      /* too easy to guess; choose another */
    PIN_SAYS_TROUBLE    /* the file of the PIN cannot be read or written; the sentence says why */
};

struct desk_pin {
    int typed; /* digits so far; which ones the kiosk alone knows */
    enum desk_pin_says says;
    int tries;
    int wait_s;
};

/* ---- long work ---- */

/* What staff can start; the argument of ACTION_STAFF_DO. One runs at a time. */
enum desk_job {
    JOB_NONE,
    JOB_STATS,          /* reads the figures of Today; runs by itself */
    JOB_EXPORT,         /* second: index of the stick */
    JOB_STICK_PACKS,    /* looks for packs; second: index of the stick */
    JOB_INSTALL,        /* second: index of the pack found */
    JOB_BACK,           /* the previous pack again */
    JOB_READINESS,      /* the tests */
    JOB_READINESS_OUT,  /* its result onto the stick; second: index of the stick */
    JOB_RECOVER,        /* forgets the PIN, by the file on the stick; second: its index */
    JOB_CLOCK_IS_RIGHT, /* staff say that the clock is right */
    JOB_CLOCK_SET,      /* to what `clock_ms` says */
    JOB_RESTART,        /* of the machine; the following ones end the program */
    JOB_POWER_OFF,
    JOB_SERVICE,   /* the kiosk ends and leaves the screen to a technician */
    JOB_CALIBRATE, /* runs by itself, once the crosses were touched */
    JOB_AGAIN,     /* the kiosk starts anew, with the new pack or settings */
    DESK_JOBS
};

/* How far a job is; each has words of its own. */
enum desk_stage {
    STAGE_NONE,
    STAGE_COLLECT, /* the figures are put together */
    STAGE_WRITE,   /* onto the stick */
    STAGE_FLUSH,   /* the stick is made to keep it, and let go */
    STAGE_COMPARE, /* it is read again and compared */
    STAGE_CHECK,   /* signature and files of a pack */
    STAGE_COPY,    /* a pack into the kiosk */
    STAGE_TEST,    /* readiness */
    DESK_STAGES
};

/* How the last job ended. */
enum desk_outcome {
    OUTCOME_NONE,
    OUTCOME_DONE,
    OUTCOME_SAFE,     /* done, and the stick may be pulled out */
    OUTCOME_NO_STICK, /* none is there, or it was pulled out */
    OUTCOME_STICK_FULL,
    OUTCOME_STICK_LIES, /* it did not keep what was written: take another */
    OUTCOME_STICK_BAD,  /* cannot be read or written */
    OUTCOME_NO_PACK,    /* there is none on the stick */
    OUTCOME_UNSIGNED,   /* or signed by someone this kiosk does not know */
    OUTCOME_OLDER,      /* this version or a newer one is installed */
    OUTCOME_PACK_BAD,   /* damaged, or nothing the kiosk can show */
    OUTCOME_NO_HELPER,  /* this kiosk has no helper for sticks, clock or power */
    OUTCOME_FAILED,     /* anything else: the sentence says it */
    DESK_OUTCOMES
};

struct desk_work {
    enum desk_job job; /* that runs; JOB_NONE: none */
    enum desk_stage stage;
    float part;                   /* of the stage, 0-1 */
    enum desk_job ended;          /* the last one, */
    enum desk_outcome outcome;    /* how it ended, */
    char sentence[DESK_SENTENCE]; /* and for a technician why; "" when all went well */
};

/* ---- what is shown ---- */

struct desk_stick {
    char label[DESK_TEXT]; /* as the stick calls itself, only letters that the fonts have */
    int64_t bytes;
};

struct desk_pack {
    char name[DESK_TEXT];
    int version;
    char key[48]; /* fingerprint of who signed it; "": came with Vonk */
};

/* State of the outbox (sync/status.h). */
enum desk_sync { SYNC_OFF, SYNC_IDLE, SYNC_SENDING, SYNC_WAITING, SYNC_STOPPED };

struct desk_delivery {
    enum desk_sync state;
    int64_t delivered_ms;           /* ms since 1970; -1 never */
    int64_t waiting, sent, refused; /* batches; statements; statements */
    char sentence[DESK_SENTENCE];   /* the last trouble, "" none */
};

/* The tests of readiness. */
enum desk_check {
    CHECK_STORAGE,
    CHECK_JOURNAL, /* a test interaction is written, read and taken away */
    CHECK_CLOCK,
    CHECK_TOUCH, /* every cell of the grid was touched; staff do that */
    CHECK_SOUND,
    CHECK_PACK,
    CHECK_HEAT,  /* temperature */
    CHECK_POWER, /* under-voltage */
    CHECK_EXPORT,
    CHECK_STARTS, /* how often it started again by itself */
    DESK_CHECKS
};

enum desk_state { STATE_UNKNOWN, STATE_GOOD, STATE_LOOK /* somebody should look */, STATE_BAD };

struct desk_tested {
    enum desk_state state;
    int64_t number; /* percent free, degrees C, times …; -1 none */
    char sentence[DESK_SENTENCE];
};

struct desk_readiness {
    int64_t when_ms; /* since 1970; -1 never or unknown */
    struct desk_tested checks[DESK_CHECKS];
};

/* ---- what is changed ---- */

/* What staff can set; the argument of ACTION_STAFF_SET and _NUDGE (second: the value or the step)
 * and of ACTION_STAFF_EDIT. What it is now stands in desk.settings, .languages and .clock_ms. */
enum desk_field {
    FIELD_NONE,
    FIELD_KIOSK,          /* text */
    FIELD_LANGUAGE,       /* on or off; second: index in the catalog */
    FIELD_FIRST_LANGUAGE, /* second: index in the catalog */
    FIELD_DISPLAY,        /* second: index in desk_displays */
    FIELD_NAME,           /* text; of the occasion, as the following */
    FIELD_PLACE,          /* text */
    FIELD_KIND,           /* second: index in occasion_kinds */
    FIELD_DAY,            /* nudge: days */
    FIELD_MEASURE,        /* second: index in occasion_measures */
    FIELD_GOAL,           /* nudge */
    FIELD_EARLIER,        /* an occasion of before again; second: index in desk.occasions */
    FIELD_CLOCK_DAY,      /* nudge: days, hours, minutes of clock_ms */
    FIELD_CLOCK_HOUR,
    FIELD_CLOCK_MINUTE,
    FIELD_BRIGHTNESS, /* nudge: percent */
    FIELD_SOUND,      /* 0, 1 */
    FIELD_VOLUME,     /* nudge: steps */
    FIELD_REACH,      /* 0 auto, 1 on, 2 off */
    FIELD_IDLE,       /* nudge: seconds; 0 is by the words of each page */
    FIELD_HOURS,      /* 0, 1: opening hours with dimming */
    FIELD_OPENS,      /* nudge: quarters of an hour */
    FIELD_CLOSES,
    FIELD_EVENING, /* 0, 1: dark colours */
    FIELD_MOTION,  /* 0, 1: calm movements */
    FIELD_GRADE,   /* of an export: 0 share, 1 controller */
    FIELD_STICK,   /* the stick that is meant, where there are several; second: its index */
    DESK_FIELDS
};

/* Display sizes to choose from in the first steps. */
struct desk_display {
    const char *name;        /* "7\"", "10\"", "15.6\"" …; the same in every language */
    int width_mm, height_mm; /* of the glass lying down */
};
extern const struct desk_display desk_displays[];
extern const int desk_display_count;

/* What lies on top of a staff screen. */
enum desk_sheet {
    DESK_SHEET_NONE,
    DESK_SHEET_KEYBOARD,  /* `field` is being typed */
    DESK_SHEET_SURE,      /* are you sure? of the job `sure` */
    DESK_SHEET_TOUCH,     /* the touch test: a grid, each cell fills when touched */
    DESK_SHEET_CALIBRATE, /* four crosses, one after the other */
    DESK_SHEET_LICENCES,
    DESK_SHEET_PROBLEMS, /* of the pack, with file and line */
    DESK_SHEET_TABS      /* the screens of staff, where they have no room in a row */
};

struct desk {
    bool open;  /* the PIN was right; closed, nothing below is filled */
    bool first; /* a first start: no PIN is set yet */
    struct desk_pin pin;
    struct desk_work work;
    enum desk_sheet sheet;
    enum desk_job sure;
    int sure_second; /* of that job */

    /* form */
    struct settings settings;   /* as they are; changes are kept at once */
    char unkept[DESK_SENTENCE]; /* why they could not be; "": they are */
    bool languages[DESK_LANGUAGES];
    enum desk_field field; /* that is being typed */
    char text[DESK_TEXT];  /* so far */
    int64_t clock_ms;      /* local time as staff set it, ms as if it were UTC */
    int grade;             /* of the next export */
    int stick;             /* the stick that is meant, an index */
    int brightness;        /* percent */
    int volume;            /* steps, from 0 to VISIT_VOLUMES - 1 */
    bool hours;            /* the screen is dark outside of the opening hours */
    int opens, closes;     /* quarters of an hour since midnight */

    /* today */
    const struct stats *today;    /* of the occasion at hand and this day; NULL: not read yet */
    const struct stats *occasion; /* of every occasion, all days; NULL as above */
    int64_t today_ms;             /* local time when they were read */
    int zone_ms;                  /* local time less UTC: hours are shown in it */
    struct occasion occasions[DESK_OCCASIONS]; /* of before, the last first */
    int occasion_count;

    /* the machine */
    int64_t now_ms;     /* local wall time, ms as if it were UTC; -1 unknown */
    bool clock_trusted; /* told by a network, a clock chip or staff */
    bool helper;        /* there is one for sticks, clock and power */
    struct desk_stick sticks[DESK_STICKS];
    int stick_count;
    struct desk_delivery delivery;
    struct desk_pack pack, previous;    /* shown now; and before it, without a name: none */
    struct desk_pack found[DESK_PACKS]; /* on the stick */
    int found_count;
    bool looked;                     /* the stick was searched */
    const struct problems *problems; /* of the pack that is shown; may be NULL */
    bool waits_for_start;            /* a new pack or language is shown from the next start on */
    struct desk_readiness readiness;
    int64_t exported_ms;         /* last export that was safe on a stick; -1 never */
    int storage_free;            /* percent; -1 unknown */
    char trouble[DESK_SENTENCE]; /* of the journal, "" none */
    const char *version;
    int restarts;               /* by itself, since it was switched on */
    bool touched[DESK_TOUCHES]; /* cells of the touch test */
    int touch_columns, touch_rows;
    int cross; /* of the calibration: the one to be touched, from 0; DESK_POINTS: done */
};

/* The grid of the touch test that fits the display: at most DESK_TOUCHES cells. */
void desk_touch_grid(const struct theme *theme, int *columns, int *rows);

/* Where a cross of the calibration stands: its middle, px on the display. */
void desk_cross(const struct theme *theme, int cross, int *x, int *y);

#endif
