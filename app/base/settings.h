/* settings.h: what an organiser can set: one table, one row per setting.
 *
 * `vonk --help`, the settings file and the command line all read this table. A setting that is not
 * given keeps its default, so a kiosk without any settings works. */
#ifndef VONK_BASE_SETTINGS_H
#define VONK_BASE_SETTINGS_H

#include "base/err.h"
#include "base/occasion.h"

#include <stdbool.h>
#include <stddef.h>

/* Where ids of activities in xAPI statements begin, unless an organiser sets an address of her own.
 * Names under .example belong to nobody (RFC 2606), so that Vonk claims no one's. */
#define SETTINGS_ACTIVITY_BASE "https://vonk.example/activity"

enum {
    SETTINGS_VOLUMES = 5, /* steps of loudness */
    SETTINGS_TOUCH = 6,   /* numbers of a calibration */
    SETTINGS_VALUE = 320  /* a value as text, with its end */
};

/* Stands for what holds when nothing is given, as the value of any setting: so staff can take back
 * on the kiosk what the file in /etc sets. */
#define SETTINGS_DEFAULT "default"

struct settings {
    char kiosk[32];            /* name of this kiosk, in exports */
    struct occasion occasion;  /* the fair or open day at hand; without a name: none */
    char language[8];          /* code of the first language; "" is the pack's first */
    char languages[96];        /* codes that visitors can choose, a space between; "" all */
    float width_mm, height_mm; /* physical size of the display; 0: by its resolution */
    float distance_mm;         /* from eye to glass; 0: by the size of the display */
    float bottom_mm;           /* from the floor to the display's lower edge; 0: not known */
    int reach;                 /* enum reach_mode of ui/theme.h */
    bool two_switch;           /* one key moves the focus, the other chooses */
    int debounce_ms;           /* the same key again within this time is a slip */
    int rotation;        /* degrees clockwise by which the picture is turned: 0, 90, 180, 270 */
    int idle_seconds;    /* without a touch until "are you still there?"; 0: by each page's words */
    int warning_seconds; /* length of the countdown; 0: 30 */
    bool reduced_motion; /* start every visit with calm movements */
    char takehome[128];  /* link of the code that she takes home, {1} is the result; "": a text */
    bool cues;           /* three soft sounds: a press, a result, something kept */
    bool evening;        /* dark colours, for a dim hall */
    bool sound;          /* anything is heard at all */
    int volume;          /* of read-aloud when a visit starts: 1 to SETTINGS_VOLUMES */
    int brightness;      /* of the display in percent; 0: left alone */
    int opens, closes;   /* minutes after midnight, local time; the same: always open. A closing
                          * time before the opening one is on the next day */
    float touch[SETTINGS_TOUCH]; /* a b c d e f: a finger at x, y (fractions of the picture) is
                                  * meant at ax + by + c, dx + ey + f */
    char activity_base[104];     /* ids of activities in statements begin with it; no / behind it */
    int sync_target;         /* what vonkctl sync delivers to: 0 nothing, 1 xAPI store, 2 folder */
    char sync_endpoint[208]; /* the store's address; "" none, as below */
    char sync_folder[256];   /* a folder that receives batches */
    char sync_credentials[256]; /* a file, or a name among systemd's credentials */
    char sync_ca[256];          /* a file with more certificates to trust */
};

enum {
    SETTING_STAFF = 1, /* staff may change it on the kiosk: all but where data and visitors go */
    SETTING_LIST = 2   /* the file may hold a list */
};

struct setting_kind; /* how a value is read and printed: setting_kinds.h */

struct setting {
    const char *name;  /* dotted path in the file, such as "idle.seconds" */
    const char *value; /* what can stand there, for people */
    const char *help;
    const struct setting_kind *kind;
    size_t offset, size; /* in struct settings */
    float least, most;   /* numbers: limits */
    unsigned flags;      /* SETTING_… */
};

/* The table and its length. */
extern const struct setting setting_rows[];
extern const size_t setting_count;

/* Everything at its default. */
void settings_init(struct settings *settings);

/* The row of a name; NULL when there is none. */
const struct setting *settings_find(const char *name);

/* Sets one by its dotted name. False and `err` when there is no such setting or the value will not
 * do; the settings are then as before. */
bool settings_set(struct settings *settings, const char *name, const char *value, struct err *err);

/* Writes a value as settings_set takes it. */
void settings_print(const struct settings *settings, const struct setting *row,
                    char to[SETTINGS_VALUE]);

/* Copies one setting. */
void settings_copy(struct settings *to, const struct settings *from, const struct setting *row);

#endif
