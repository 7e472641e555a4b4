/* caller.h: the two ends of a connection to a helper: a thread that serves, and a caller that sends
 * bytes and reads lines. Helpers fail the running cmocka test when they cannot do their work. */
#ifndef VONK_TESTS_HELPER_CALLER_H
#define VONK_TESTS_HELPER_CALLER_H

#include "helper/serve.h"

#include <pthread.h>

struct caller {
    const struct serve *serve;
    pthread_t thread;
    int fd; /* the caller's end */
    int served;
};

/* Begins a connection that is served by a thread. */
void caller_begin(struct caller *caller, const struct serve *serve);

/* Sends bytes; false when the other end is closed. */
bool caller_send(struct caller *caller, const void *bytes, size_t size);

/* Reads a line (without its end) into `line`; false when the connection ended. Waits 20 s at most,
 * then the test fails. `passed` (may be NULL) gets a descriptor that came along, else -1. */
bool caller_read(struct caller *caller, char *line, size_t size, int *passed);

/* One line asked, one answered: asserts that the answer begins so. */
void caller_expect(struct caller *caller, const char *line, const char *answer);

/* Ends the connection and waits for the thread. */
void caller_end(struct caller *caller);

#endif
