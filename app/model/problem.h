/* problem.h: what is wrong in a pack, collected while it is read. A problem never stops the
 * reading: staff see the list, `vonkctl check` prints it, the rest of the pack works. */
#ifndef VONK_MODEL_PROBLEM_H
#define VONK_MODEL_PROBLEM_H

#include "base/arena.h"

#include <stdarg.h>

enum problem_severity { PROBLEM_HINT, PROBLEM_WARNING, PROBLEM_ERROR };

struct problem {
    const char *file; /* path relative to the pack */
    int line, column; /* from 1; 0 when the whole file is meant */
    enum problem_severity severity;
    const char *rule; /* short stable name, such as "link" */
    const char *text; /* what, and what to do */
    struct problem *next;
};

struct problems {
    struct arena *arena; /* owns the problems and their texts */
    struct problem *first, *last;
    int count[PROBLEM_ERROR + 1];
};

/* Makes an empty list; the arena must outlive it. */
void problems_init(struct problems *problems, struct arena *arena);

/* Adds one at the end. `file` is copied, `rule` must be a constant. */
void problem_add(struct problems *problems, enum problem_severity severity, const char *file,
                 int line, int column, const char *rule, const char *format, ...)
    __attribute__((format(printf, 7, 8)));
void problem_add_list(struct problems *problems, enum problem_severity severity, const char *file,
                      int line, int column, const char *rule, const char *format, va_list args)
    __attribute__((format(printf, 7, 0)));

/* "hint", "warning" or "error". */
const char *problem_severity_name(enum problem_severity severity);

#endif
