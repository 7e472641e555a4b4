/* report.h: the errors of one file, on their way to the list of problems. A hostile file can hold a
 * million mistakes; after REPORT_MOST one line says that there are more. */
#ifndef VONK_MODEL_REPORT_H
#define VONK_MODEL_REPORT_H

#include "model/problem.h"

enum { REPORT_MOST = 100 };

struct report {
    struct problems *problems; /* NULL: nobody wants to know */
    const char *file;          /* path relative to the pack */
    int count;                 /* errors so far, told or not */
};

/* Adds an error at a line and column from 1. */
void report_error(struct report *report, int line, int column, const char *rule, const char *format,
                  ...) __attribute__((format(printf, 5, 6)));

#endif
