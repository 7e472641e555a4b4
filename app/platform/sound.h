/* sound.h: the loudspeaker: one device, for what is read aloud and for the soft cues.
 *
 * A thread of its own opens the device, for that may fail, block and vanish (a display that is
 * switched off takes its loudspeaker with it). Without one the kiosk goes on in silence and tries
 * again; sound_silent says so. While nothing is to be heard the device is closed: an open one
 * wakes the machine forty times a second.
 *
 * Open it behind the window and close it before: both use SDL's count of its parts. All functions
 * accept NULL, which is silent, and none waits for the device but sound_push. */
#ifndef VONK_PLATFORM_SOUND_H
#define VONK_PLATFORM_SOUND_H

#include "platform/cues.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    SOUND_RATE = 22050,    /* samples a second: what espeak-ng makes */
    SOUND_RETRY_MS = 5000, /* between two tries to open a device */
    SOUND_REST_MS = 4000,  /* silence after which the device is closed */
    SOUND_STUCK_MS = 3000  /* a device that takes longer for anything counts as none */
};

struct sound; /* opaque */

struct sound_options {
    bool cues;             /* sound_cue is to be heard */
    int retry_ms, rest_ms; /* 0: as above */
};

/* Starts the thread, which looks at once whether there is a device. NULL when that fails. */
struct sound *sound_open(const struct sound_options *options);

/* Silences and closes everything. A device that hangs is left behind after a second. */
void sound_close(struct sound *sound);

/* True while nothing can be heard: no device, or one that does not answer. */
bool sound_silent(struct sound *sound);

/* Begins anew: what was pushed and not heard yet is dropped, at once. Returns the number of the
 * turn that begins. */
uint32_t sound_clear(struct sound *sound);

/* Adds mono samples of speech behind those that wait; waits until there is room for them. False
 * when nobody wants to hear them any more: another turn has begun, it is silent or closing. */
bool sound_push(struct sound *sound, uint32_t turn, const int16_t *samples, int count);

/* True while something of what was pushed is still to be heard. */
bool sound_sounding(struct sound *sound);

/* Loudness of speech from now on: what samples are multiplied by, from 0 to 1. */
void sound_gain(struct sound *sound, float gain);

/* Plays a cue, in place of the one that is playing; not while there is speech. */
void sound_cue(struct sound *sound, enum cue cue);

#endif
