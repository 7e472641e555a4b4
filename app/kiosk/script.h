/* script.h: `vonk --script`: a visit from a file, without a display, on a virtual clock.
 *
 * One command a line, `#` comments. Output is JSON Lines on `out`; the first line that fails ends
 * the run with `FILE:LINE: why` in `err`. `tap` and `expect element` mean what can be seen; `expect
 * text` looks on the other pages of a screen too, so that a script fits displays of any size. */
#ifndef VONK_KIOSK_SCRIPT_H
#define VONK_KIOSK_SCRIPT_H

#include "kiosk/app.h"
#include "kiosk/stage.h"

#include <stdio.h>

struct script_options {
    const struct catalog *catalog;
    const struct stage *stage;
    struct clock *clock; /* virtual */
    /* Opens the journal once the script's seed and clock are known; NULL: nothing is counted. The
     * caller closes it after the run. */
    struct journal *(*open_journal)(void *context, uint64_t seed);
    /* The way in for staff, once the journal is open; NULL: none. The caller closes it after the
     * run. */
    struct staff *(*open_staff)(void *context);
    void *context;          /* of both */
    struct display display; /* complete (theme.h); until `size` says otherwise */
    struct settings settings;
    int language;  /* until `lang` says otherwise */
    uint64_t seed; /* until `seed` says otherwise; 0 is 1 */
};

enum script_result { SCRIPT_OK, SCRIPT_FAILED, SCRIPT_UNUSABLE };

/* Runs the script in `in`; `name` is for messages. */
enum script_result script_run(const struct script_options *options, FILE *in, const char *name,
                              FILE *out, struct err *err);

#endif
