/* report_texts.h: what the report says (journal/report.h), from a pack. */
#ifndef VONK_STAFF_REPORT_TEXTS_H
#define VONK_STAFF_REPORT_TEXTS_H

#include "journal/report.h"
#include "staff/names.h"

/* The words and names of a pack in one of its languages, in English without one. `names` must live
 * as long as the texts. */
struct report_texts report_texts_of(const struct names *names);

#endif
