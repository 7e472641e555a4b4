/* recorder.h: a voice for scripts: it writes down what is said, and takes as long for it as the
 * kiosk's voice would, on the script's clock. */
#ifndef VONK_KIOSK_RECORDER_H
#define VONK_KIOSK_RECORDER_H

#include "base/arena.h"
#include "base/clock.h"
#include "kiosk/app.h"

#include <stdio.h>

enum { RECORDER_LINES = 1024, RECORDER_WORD_MS = 480 /* 125 words a minute */ };

/* Zeroed but for the clock it has heard nothing. */
struct recorder {
    const struct clock *clock;
    struct arena arena; /* of the texts */
    struct {
        const char *language, *text;
    } lines[RECORDER_LINES]; /* since they were written last; later ones are dropped */
    int count;
    int64_t until; /* ms, when the last of them ends */
};

/* A voice that speaks to this recorder, which must outlive it. */
struct app_voice recorder_voice(struct recorder *recorder);

/* Frees. */
void recorder_finish(struct recorder *recorder);

/* True when one of the lines contains the text. */
bool recorder_heard(const struct recorder *recorder, const char *text);

/* Writes {"spoken":[{"lang":"nl","text":"…"}…]} in one line and forgets the lines. */
void recorder_write(struct recorder *recorder, FILE *out);

#endif
