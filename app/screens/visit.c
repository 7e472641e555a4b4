/* visit.c: the one place where a visit is cleared. */
#include "screens/visit.h"

void visit_reset(struct visit *visit, bool reduced_motion)
{
    *visit = (struct visit){.text_size = TEXT_SIZE_M,
                            .look = LOOK_DAY,
                            .reduced_motion = reduced_motion,
                            .volume = VISIT_VOLUMES / 2};
}
