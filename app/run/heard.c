/* heard.c: a function for each thing that the application wants heard. Owns nothing. */
#include "run/heard.h"

static void say_aloud(void *context, const char *language, const char *text)
{
    speech_say(((struct program *)context)->speech, language, text);
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
    return speech_silent(((struct program *)context)->speech);
}

static void set_volume(void *context, int step)
{
    speech_volume(((struct program *)context)->speech, step);
}

static void play_cue(void *context, enum app_cue cue)
{
    sound_cue(((struct program *)context)->sound, (enum cue)cue);
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
