/* cues.c: the table of cues. A cue is a few tones that fade, and noise that fades; the noise is a
 * scratch where it comes in strokes. To add one: an enumerator, a row. */
#include "platform/cues.h"

#include "base/random.h"
#include "platform/sound.h"

#include <math.h>

enum { TONES = 3 };

struct tone {
    float hz, fade_ms, level; /* fade: until it is 1/e of its level */
    float at_ms;              /* when it begins */
};

static const struct cue_row {
    float ms;
    struct tone tones[TONES];
    float noise, noise_fade_ms; /* level, and as of a tone */
    float stroke_ms; /* length of a stroke of the noise; 0: it does not come in strokes */
    float dark;      /* 0: hissing noise … 1: none of its high parts */
} rows[CUE_COUNT] = {
    [CUE_TICK] = {.ms = 40,
                  .tones = {{.hz = 1180, .fade_ms = 6, .level = 1},
                            {.hz = 2410, .fade_ms = 3, .level = 0.4f},
                            {.hz = 620, .fade_ms = 9, .level = 0.5f}},
                  .noise = 0.3f,
                  .noise_fade_ms = 1.5f,
                  .dark = 0.5f},
    [CUE_SPARK] = {.ms = 300,
                   .tones = {{.hz = 2950, .fade_ms = 40, .level = 0.12f, .at_ms = 90}},
                   .noise = 1,
                   .noise_fade_ms = 75,
                   .stroke_ms = 55,
                   .dark = 0.35f},
    [CUE_KEEP] = {.ms = 160,
                  .tones = {{.hz = 659, .fade_ms = 45, .level = 1},
                            {.hz = 988, .fade_ms = 45, .level = 0.7f, .at_ms = 55}}},
};

/* Nothing begins or ends with a crack: the first and the last 2 ms swell and fade. */
static float softened(float ms, float of)
{
    float edge = ms < of - ms ? ms : of - ms;
    return edge >= 2 ? 1 : edge > 0 ? edge / 2 : 0;
}

static float tone_at(const struct tone *tone, float ms)
{
    float since = ms - tone->at_ms;
    if (tone->hz <= 0 || since < 0) {
        return 0;
    }
    float rise = since < 2 ? since / 2 : 1;
    return rise * tone->level * expf(-since / tone->fade_ms) *
           sinf(2 * 3.14159265f * tone->hz * since / 1000);
}

static float noise_at(const struct cue_row *row, float ms, struct random *random, float *held)
{
    float white = (float)random_below(random, 20001) / 10000 - 1;
    *held += (white - *held) * (1 - row->dark);
    if (row->noise <= 0) {
        return 0;
    }
    float stroke =
        row->stroke_ms > 0 ? 0.35f + 0.65f * fmodf(ms, row->stroke_ms) / row->stroke_ms : 1;
    return row->noise * stroke * expf(-ms / row->noise_fade_ms) * *held;
}

void cue_make(enum cue cue, struct cue_sound *sound)
{
    const struct cue_row *row = &rows[cue];
    float wave[CUE_SAMPLES_MAX], held = 0, peak = 0;
    struct random random;
    random_init(&random, (uint64_t)cue + 1);
    sound->count = (int)(row->ms * SOUND_RATE / 1000);
    for (int i = 0; i < sound->count; i++) {
        float ms = (float)i * 1000 / SOUND_RATE;
        float value = noise_at(row, ms, &random, &held);
        for (int t = 0; t < TONES; t++) {
            value += tone_at(&row->tones[t], ms);
        }
        wave[i] = value * softened(ms, row->ms);
        peak = fabsf(wave[i]) > peak ? fabsf(wave[i]) : peak;
    }
    for (int i = 0; i < sound->count; i++) {
        sound->samples[i] = (int16_t)lroundf(wave[i] / peak * CUE_PEAK);
    }
}
