/* heard.c: what the application wants heard, unless staff switched the sound off: a function for
 * each thing that the application wants heard. Owns nothing. */
#include "run/heard.h"

static bool is_on(const struct program *p)
{
    return p->app.options.settings.sound;
}

static void say_aloud(void *context, const char *language, const char *text)
{
    struct program *p = context;
    if (is_on(p)) {
        speech_say(p->speech, language, text);
    }
}

static void hush_aloud(void *context)
{
    speech_hush(((struct program *)context)->speech);
}

static bool speaks_aloud(void *context)
{
    return speech_speaking(((struct program *)context)->speech);
}

static bool is_silent(void *context)
{
    const struct program *p = context;
    return !is_on(p) || speech_silent(p->speech);
}

static void set_volume(void *context, int step)
{
    speech_volume(((struct program *)context)->speech, step);
}

static void play_cue(void *context, enum app_cue cue)
{
    struct program *p = context;
    if (is_on(p)) {
        sound_cue(p->sound, (enum cue)cue);
    }
}

/* Cues and steps of loudness of platform/ and kiosk/ are the same. */
_Static_assert((int)CUE_TICK == (int)APP_CUE_PRESS && (int)CUE_SPARK == (int)APP_CUE_RESULT &&
                   (int)CUE_KEEP == (int)APP_CUE_KEEP && (int)CUE_COUNT == (int)APP_CUE_COUNT &&
                   (int)SPEECH_VOLUMES == (int)VISIT_VOLUMES,
               "one order of cues, one number of steps");

struct app_voice heard_voice(struct program *p)
{
    return (struct app_voice){.context = p,
                              .say = say_aloud,
                              .hush = hush_aloud,
                              .speaking = speaks_aloud,
                              .silent = is_silent,
                              .volume = set_volume,
                              .cue = play_cue};
}
