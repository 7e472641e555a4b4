/* chart.h: a chart of the pack as elements. */
#ifndef VONK_SCREENS_CHART_H
#define VONK_SCREENS_CHART_H

#include "screens/parts.h"

/* Adds the chart to `parent`. `width` px is there for it; `height` is what a line or a hundred dots
 * may take, bars take what their rows need. */
void chart_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                const struct chart *chart, int width, int height);

/* A figure as the visit's language writes it: "13,9", "5.993". */
const char *chart_number(const struct screen_env *env, struct frame *frame, float value);

#endif
