/* parade.h: what the attract screen shows at a moment: which women, in which language, on which
 * side the words stand, and by how many steps everything has drifted.
 *
 * All of it follows from the time since the screen was opened. One woman is on stage for a turn,
 * the next ones wait beside her; all of the pack come by, in another order each time the screen is
 * opened. No edge keeps its place for longer than PARADE_REST_TURNS turns: nothing burns in. */
#ifndef VONK_SCREENS_PARADE_H
#define VONK_SCREENS_PARADE_H

#include "screens/screen.h"

enum {
    PARADE_TURN_MS = 7000,  /* how long one woman is on stage */
    PARADE_CALM_MS = 9000,  /* the same with reduced motion */
    PARADE_OPEN_MS = 700,   /* the accordion */
    PARADE_FADE_MS = 200,   /* an old sentence leaves, then a new one comes */
    PARADE_PULSE_MS = 600,  /* the spark's pulse, behind the accordion */
    PARADE_SIDE_TURNS = 9,  /* then words and women change sides */
    PARADE_REST_TURNS = 40, /* no edge keeps its place for longer: under five minutes */
    PARADE_DRIFT = 3        /* steps to each side */
};

struct parade {
    int64_t turn;  /* changes since the screen was opened */
    int64_t since; /* ms in this turn */
    int women;     /* of the pack; 0: there is nobody to show */
    int first, step;
    bool calm;
};

struct parade parade_at(const struct screen_env *env);

/* Index of the story on stage in a turn (0 or more); of those who wait in the turns behind it. */
int parade_story(const struct parade *parade, int64_t turn);

/* The language of a turn: the visit's own, or one of the others every second time. */
int parade_language(const struct screen_env *env, const struct parade *parade, int64_t turn);

/* The screen as it is said in another language; `visit` is filled in and must outlive the result.
 */
struct screen_env parade_env(const struct screen_env *env, struct visit *visit, int language);

/* True when the words stand on the right, or the women the other way round where they are above. */
bool parade_is_turned(int64_t turn);

/* Steps from the middle, -PARADE_DRIFT to PARADE_DRIFT; no two turns in a row are the same. */
struct drift {
    int x, y, width;
};
struct drift parade_drift(int64_t turn);

/* How far the change that began this turn is, 0-1; 1 in the first turn and with reduced motion. */
float parade_change(const struct parade *parade);

/* How far the old words are gone (before PARADE_FADE_MS) or the new ones still are: 0-1. */
float parade_fade(const struct parade *parade);

/* True while the words of the turn before are seen. */
bool parade_leaves(const struct parade *parade);

/* When the picture changes next, ms; now while something moves. */
int64_t parade_wake(const struct screen_env *env, const struct parade *parade);

#endif
