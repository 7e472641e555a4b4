/* heard.h: the application's voice and cues, wired to the loudspeaker. */
#ifndef VONK_RUN_HEARD_H
#define VONK_RUN_HEARD_H

#include "run/program.h"

/* A voice that says and plays through the program's `speech` and `sound`, which must be open. */
struct app_voice heard_voice(struct program *p);

#endif
