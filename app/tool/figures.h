/* figures.h: what `stats` and `report` are told on the command line: which sources, which days and
 * which occasion. */
#ifndef VONK_TOOL_FIGURES_H
#define VONK_TOOL_FIGURES_H

#include "journal/stats.h"

struct figures_request {
    struct stats_filter filter;
    const char **paths; /* as many as there are arguments; owned by the caller */
    int path_count;
    bool share; /* small numbers are hidden */
};

/* Takes the argument at *at (and the value behind it, moving *at on) when it is one of --from D,
 * --to D, --occasion O and --share, or a path. False when it is none of these or its value will not
 * do; then `err` is set, or "" when the argument is not known. */
bool figures_take(struct figures_request *request, int argc, char **argv, int *at, struct err *err);

/* Reads all sources into one struct. False and `err` naming the one that cannot be read. */
bool figures_read(struct stats *stats, const struct figures_request *request, struct arena *arena,
                  struct err *err);

#endif
