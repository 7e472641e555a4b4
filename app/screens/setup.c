/* setup.c: the five steps of a first start. */
#include "screens/parts.h"

const char *setup_step(int step)
{
    static const char *const names[DESK_STEPS] = {
        [STEP_PIN] = "pin",         [STEP_KIOSK] = "kiosk",       [STEP_LANGUAGES] = "languages",
        [STEP_DISPLAY] = "display", [STEP_OCCASION] = "occasion",
    };
    return names[step];
}

void setup_view(const struct screen_env *env, struct frame *frame)
{
    page_begin(env, frame, NULL);
}
