/* speech.h: texts become speech, with espeak-ng, in a thread of its own.
 *
 * espeak-ng and its voices are loaded when the first text comes, and stay: a kiosk where nobody has
 * anything read aloud never loads them. espeak-ng has one state for the whole program: open one
 * speech at a time. All functions accept NULL, which is silent, and none of them waits. */
#ifndef VONK_PLATFORM_SPEECH_H
#define VONK_PLATFORM_SPEECH_H

#include "platform/sound.h"

enum {
    SPEECH_WORDS = 125, /* a minute: VVSG 2.0, 7.1-K */
    SPEECH_LINES = 256, /* texts that may wait; more are dropped */
    SPEECH_VOLUMES = 5
};

struct speech; /* opaque */

struct speech_options {
    struct sound *sound; /* outlives the speech */
    const char *data;    /* folder that holds espeak-ng-data; NULL: where Debian puts it */
};

/* Starts the thread; NULL when that fails. */
struct speech *speech_open(const struct speech_options *options);

/* Falls silent and frees. */
void speech_close(struct speech *speech);

/* Says a text behind those that wait. `language` is a code such as "nl"; a text in a language
 * without a voice is left out, and that is logged. */
void speech_say(struct speech *speech, const char *language, const char *text);

/* Falls silent: what waits is dropped, what is being made is given up. Heard within 100 ms. */
void speech_hush(struct speech *speech);

/* True while something is said or waits to be. Never true while it is silent. */
bool speech_speaking(struct speech *speech);

/* True while nothing can be said: there is no sound, or espeak-ng's data cannot be read. */
bool speech_silent(struct speech *speech);

/* Loudness from now on: a step from 0 to SPEECH_VOLUMES - 1. Others are taken as the nearest. */
void speech_volume(struct speech *speech, int step);

/* What samples are multiplied by at a step: 6 dB lie between two of them, the loudest is 1. */
float speech_gain(int step);

#endif
