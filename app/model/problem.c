/* problem.c: a list of problems in an arena, in the order they were found. */
#include "model/problem.h"

#include <stdarg.h>
#include <stdio.h>

void problems_init(struct problems *problems, struct arena *arena)
{
    *problems = (struct problems){.arena = arena};
}

/* Formats into the arena, whatever the length. */
static char *format_text(struct arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

static char *format_text(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);
    if (length > 0) {
        vsnprintf(text, (size_t)length + 1, format, args);
    }
    return text;
}

void problem_add_list(struct problems *problems, enum problem_severity severity, const char *file,
                      int line, int column, const char *rule, const char *format, va_list args)
{
    struct problem *problem = arena_new(problems->arena, struct problem);
    *problem = (struct problem){
        .file = arena_copy(problems->arena, file),
        .line = line,
        .column = column,
        .severity = severity,
        .rule = rule,
        .text = format_text(problems->arena, format, args),
    };
    if (problems->last == NULL) {
        problems->first = problem;
    } else {
        problems->last->next = problem;
    }
    problems->last = problem;
    problems->count[severity]++;
}

void problem_add(struct problems *problems, enum problem_severity severity, const char *file,
                 int line, int column, const char *rule, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    problem_add_list(problems, severity, file, line, column, rule, format, args);
    va_end(args);
}

const char *problem_severity_name(enum problem_severity severity)
{
    static const char *const names[] = {
        [PROBLEM_HINT] = "hint",
        [PROBLEM_WARNING] = "warning",
        [PROBLEM_ERROR] = "error",
    };
    return names[severity];
}
