/* ask.h: the other end of app/helper/serve.h: one line to a root helper, one line back. */
#ifndef VONK_STAFF_ASK_H
#define VONK_STAFF_ASK_H

#include "base/err.h"

#include <stddef.h>

enum { ASK_ANSWER = 4200 };

/* Connects to a helper's socket. -1 and `err`. */
int ask_open(const char *socket, struct err *err);

/* Sends a line of words (without its end) and waits at most `ms` for the answer. True for "ok":
 * `answer` (ASK_ANSWER bytes) holds what followed it, `passed` (may be NULL) the descriptor that
 * came along, -1 none. False and the helper's own sentence, or that it does not answer. */
bool ask_line(int fd, const char *line, int ms, char *answer, int *passed, struct err *err);

#endif
