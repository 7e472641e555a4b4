/* serve.h: the loop of a small root program that does a few things for one user.
 *
 * A local socket, one connection at a time, a line asked and a line answered:
 *
 *     mount sda1 ro\n      ->  ok\n               (and perhaps a descriptor, by SCM_RIGHTS)
 *     mount ../x ro\n      ->  error SENTENCE\n
 *
 * A line is words of printable ASCII with one space between; its first word names a row of the
 * program's table of commands, and nothing else is ever done. What is no such line ends the
 * connection; half a line is nothing. Only the user that SO_PEERCRED names is served. When the
 * connection ends, all that it had is let go. The program ends by itself when nobody comes for a
 * while: systemd holds the socket and starts it again (sd_listen_fds(3), the two variables). */
#ifndef VONK_HELPER_SERVE_H
#define VONK_HELPER_SERVE_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum {
    SERVE_LINE = 256,    /* bytes of a line that is asked, with its end */
    SERVE_WORDS = 4,     /* with the command's name */
    SERVE_ANSWER = 4096, /* bytes of an answer */
    SERVE_IDLE_MS = 60000,
    SERVE_SILENCE_MS = 30 * 60000 /* a connection that asks nothing for so long is ended */
};

/* What follows "ok". */
struct serve_answer {
    char text[SERVE_ANSWER];
    size_t length;
    int fd; /* is handed over and closed; -1 none */
};

/* Adds to the answer; what does not fit is left out. Line breaks do not belong in it. */
void serve_add(struct serve_answer *answer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct serve_command {
    const char *name;
    const char *arguments; /* for --help, such as "NAME ro|rw" */
    int words;             /* how many follow the name, exactly */
    const char *may;       /* all that it may do, for --help */
    /* False and `err`: the answer is "error" and that sentence. */
    bool (*run)(void *context, char *words[], struct serve_answer *answer, struct err *err);
};

struct serve {
    const char *name; /* of the program */
    const struct serve_command *commands;
    size_t command_count;
    void *context;              /* for the commands */
    void (*end)(void *context); /* after each connection; may be NULL */
    uid_t user;                 /* who is served */
    int idle_ms, silence_ms;    /* SERVE_IDLE_MS, SERVE_SILENCE_MS; < 0 for ever */
};

/* Serves one connection until it ends, and closes it. */
void serve_connection(const struct serve *serve, int fd);

/* Serves one after the other until none came for `idle_ms`; returns the exit status. Closes `fd`.
 */
int serve_run(const struct serve *serve, int fd);

/* What the command line of such a program says. */
struct serve_options {
    const char *socket; /* --socket PATH: makes it itself; NULL: from systemd */
    const char *user;   /* --user NAME */
    const char *sys;    /* --sys DIR, "/sys": where the kernel shows its devices */
    const char *dev;    /* --dev DIR, "/dev" */
    bool help;          /* --help */
    uid_t uid;          /* of the user */
    gid_t gid;
};

/* Reads it. False and `err` on wrong usage (exit with status 2). */
bool serve_options(struct serve_options *options, int argc, char *argv[], struct err *err);

/* All that such a program does: its help, or its socket served. Fills in `serve`'s user and times.
 * Returns the exit status; what went wrong is said on standard error. */
int serve_program(struct serve *serve, const struct serve_options *options);

/* The listening socket: systemd's, or a new one that only the user may connect to. -1 and `err`. */
int serve_socket(const struct serve_options *options, struct err *err);

#endif
