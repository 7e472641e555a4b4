/* voice.h: when read-aloud speaks, when it is silent, and the soft cues. What is said is made in
 * kiosk/aloud.h; who says it are the callbacks of struct app_voice.
 *
 * Every touch, key and action silences it at once. It speaks when it is switched on, when a page
 * or a dialog is opened, after an answer, and of what the keypad's focus or a finger points at.
 * While it speaks nobody is asked whether she is still there. */
#ifndef VONK_KIOSK_VOICE_H
#define VONK_KIOSK_VOICE_H

#include "kiosk/app.h"

enum { VOICE_LOOK_MS = 500 /* between two looks whether it still speaks */ };

/* Falls silent. */
void voice_hush(struct app *app);

/* True while something is said. */
bool voice_speaking(const struct app *app);

/* An element was pressed, or (NULL) something else changed what there is to say: with the next
 * picture it is said. */
void voice_act(struct app *app, const struct element *element);

/* The focus came to an element, for which perhaps a page had to be turned; a finger tapped where
 * nothing acts. */
void voice_focus(struct app *app, const struct element *element, bool turned);
void voice_point(struct app *app, int x, int y);

/* Plays a cue; not on the attract screen and not while read-aloud is on. */
void voice_cue(struct app *app, enum app_cue cue);

/* Before a picture: speech is a sign of life, and where there is no sound that is said. */
void voice_watch(struct app *app);

/* Behind a picture: says what is new on it. */
void voice_tell(struct app *app);

/* The loudness of the visit is another. */
void voice_volume(struct app *app);

/* The visit ended: silent, and everything by default. */
void voice_reset(struct app *app);

#endif
