/* cues.h: three short soft sounds, made from a table when the kiosk starts.
 *
 * Each has a visual twin (a button sinks, the result appears, a tick comes): nothing is said by
 * sound alone. They peak at CUE_PEAK, 18 dB below the loudest that a device can play. */
#ifndef VONK_PLATFORM_CUES_H
#define VONK_PLATFORM_CUES_H

#include <stdint.h>

enum cue {
    CUE_TICK,  /* wood on wood, 40 ms: a press */
    CUE_SPARK, /* a flint is scratched, 300 ms: the result */
    CUE_KEEP,  /* two soft notes, 160 ms: something is chosen or kept */
    CUE_COUNT
};

enum { CUE_PEAK = 4096, CUE_SAMPLES_MAX = 22050 * 300 / 1000 };

/* A sound: mono, SOUND_RATE samples a second. */
struct cue_sound {
    int count;
    int16_t samples[CUE_SAMPLES_MAX];
};

/* Makes the sound of a cue; the same one each time. */
void cue_make(enum cue cue, struct cue_sound *sound);

#endif
