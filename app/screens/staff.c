/* staff.c: the frame of the screens of staff, and the table of their tabs. */
#include "screens/parts.h"

const char *staff_tab(int tab)
{
    static const char *const names[DESK_TABS] = {
        [DESK_TODAY] = "today",         [DESK_OCCASION] = "occasion", [DESK_EXPORT] = "export",
        [DESK_SYNC] = "sync",           [DESK_CONTENT] = "content",   [DESK_SCREEN] = "screen",
        [DESK_READINESS] = "readiness", [DESK_SYSTEM] = "system",
    };
    return names[tab];
}

void staff_view(const struct screen_env *env, struct frame *frame)
{
    page_begin(env, frame, NULL);
}
