/* command.c: what commands share. No state. */
#include "tool/command.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

bool command_helps(int argc, char **argv, const char *text)
{
    for (int i = 1; i < argc; i++) {
        if (text_equal(argv[i], "--help")) {
            fputs(text, stdout);
            return true;
        }
    }
    return false;
}

int command_fail(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("vonkctl: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    return COMMAND_FAILED;
}

void command_print_json(const char *text)
{
    char json[1024];
    text_json(json, sizeof json, text);
    fputs(json, stdout);
}
