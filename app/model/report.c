/* report.c: adds to the list of problems until there are too many. */
#include "model/report.h"

#include <stdarg.h>

void report_error(struct report *report, int line, int column, const char *rule, const char *format,
                  ...)
{
    report->count++;
    if (report->problems == NULL || report->count > REPORT_MOST) {
        return;
    }
    if (report->count == REPORT_MOST) {
        problem_add(report->problems, PROBLEM_ERROR, report->file, line, column, rule,
                    "here and further on there are more mistakes; repair those above first");
        return;
    }
    va_list args;
    va_start(args, format);
    problem_add_list(report->problems, PROBLEM_ERROR, report->file, line, column, rule, format,
                     args);
    va_end(args);
}
