/* result.h: what the files of the result share: when its parts come in, and the parts themselves.
 */
#ifndef VONK_SCREENS_RESULT_H
#define VONK_SCREENS_RESULT_H

#include "model/quiz.h"
#include "screens/screen.h"

/* The reveal, ms since the page was opened (look, section 8): what begins when, and how long. */
enum {
    HALVES_MS = 350,
    PORTRAIT_AT = 250,
    PORTRAIT_MS = 350,
    BANDS_AT = 500,
    BANDS_MS = 600,
    EQUAL_AT = 1000,
    EQUAL_MS = 300,
    TOPICS_AT = 1300,
    TOPICS_MS = 220,
    TOPICS_APART = 80
};

/* How far one of these is, 0 to 1; with reduced motion, or once a touch asked for the end,
 * everything is in its place. Asks for frames as long as it moves. */
float result_reveal(const struct screen_env *env, struct frame *frame, int at, int ms,
                    enum ease ease);

/* A band of every field, the directions first; a tie stands on one plate. */
void result_bands(const struct screen_env *env, struct frame *frame, struct element *parent,
                  const struct quiz_result *result);

/* "Because you liked this": up to two pictures. Nothing when she liked none. */
void result_because(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct quiz_result *result);

/* The strengths she chose; nothing when there are none or the page is low. */
void result_strengths(const struct screen_env *env, struct frame *frame, struct element *parent);

#endif
