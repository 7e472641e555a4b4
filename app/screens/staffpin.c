/* staffpin.c: the PIN of staff. */
#include "screens/parts.h"

void staffpin_view(const struct screen_env *env, struct frame *frame)
{
    page_begin(env, frame, NULL);
}
