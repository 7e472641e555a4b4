/* quiz.h: the parts of `vonkctl quiz` that are not the command itself. */
#ifndef VONK_TOOL_QUIZ_H
#define VONK_TOOL_QUIZ_H

#include "model/catalog.h"

/* Reads sheets as JSON Lines from a file ("-": standard input) and prints a result for each: status
 * COMMAND_DONE, COMMAND_FINDINGS when a line could not be answered (then it got an error instead),
 * or COMMAND_FAILED when the file cannot be read. */
int quiz_answer_lines(const struct catalog *catalog, const char *path);

#endif
