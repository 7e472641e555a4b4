/* stats_print.h: figures in one of three forms. All of them print the same parts in the same order.
 */
#ifndef VONK_TOOL_STATS_PRINT_H
#define VONK_TOOL_STATS_PRINT_H

#include "journal/stats.h"

struct stats_form {
    const char *option; /* "" is the form for people */
    void (*print)(const struct stats *stats);
};

/* The form that an option asks for; NULL when it asks for none. "" is the form for people. */
const struct stats_form *stats_form_named(const char *option);

#endif
