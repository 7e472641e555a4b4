/* err.h: one sentence about what went wrong, fit to show a person.
 *
 * A function that can fail returns bool (or a count, or NULL) and takes a `struct err *`. On
 * failure it holds what, where and what to do; on success it is left alone. A NULL `err` is legal:
 * the caller does not care why. */
#ifndef VONK_BASE_ERR_H
#define VONK_BASE_ERR_H

#include <stdbool.h>

struct err {
    char text[512]; /* UTF-8, no line break, always terminated; "" when nothing was set */
};

/* Sets the sentence (cut when too long). Returns false, so that `return err_set(err, …);` reads. */
bool err_set(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
