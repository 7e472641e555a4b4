/* log.c: three severities, one line each, written with one call so that threads do not mix. */
#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

static void write_line(const char *severity, const char *module, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));

static void write_line(const char *severity, const char *module, const char *format, va_list args)
{
    char line[1024];
    vsnprintf(line, sizeof line, format, args);
    fprintf(stderr, "vonk: %s%s: %s\n", severity, module, line);
}

void log_info(const char *module, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line("", module, format, args);
    va_end(args);
}

void log_warning(const char *module, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line("warning: ", module, format, args);
    va_end(args);
}

void log_error(const char *module, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line("error: ", module, format, args);
    va_end(args);
}
