/* command.h: the commands of vonkctl.
 *
 * To add one: a file with its function, a declaration here and a row in main.c. A command gets its
 * own name as argv[0] and its arguments behind it. It prints what was asked for to standard output
 * and what went wrong, as one sentence that says what to do, to standard error. */
#ifndef VONK_TOOL_COMMAND_H
#define VONK_TOOL_COMMAND_H

#include <stdbool.h>

/* Exit status of a command. */
enum {
    COMMAND_DONE = 0,
    COMMAND_FINDINGS = 1, /* it worked, and found what should not be */
    COMMAND_FAILED = 2    /* wrong usage, or something that cannot be read or written */
};

int command_build(int argc, char **argv);
int command_check(int argc, char **argv);
int command_events(int argc, char **argv);
int command_export(int argc, char **argv);
int command_keygen(int argc, char **argv);
int command_language(int argc, char **argv);
int command_merge(int argc, char **argv);
int command_outbox(int argc, char **argv);
int command_pin(int argc, char **argv);
int command_quiz(int argc, char **argv);
int command_report(int argc, char **argv);
int command_sample(int argc, char **argv);
int command_sign(int argc, char **argv);
int command_stats(int argc, char **argv);
int command_sync(int argc, char **argv);
int command_verify(int argc, char **argv);

/* True when --help is among the arguments; then `text` was printed. */
bool command_helps(int argc, char **argv, const char *text);

/* Prints `vonkctl: ` and a sentence to standard error; returns COMMAND_FAILED. */
int command_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Prints a text as a JSON string; one longer than 1000 bytes is cut. */
void command_print_json(const char *text);

#endif
