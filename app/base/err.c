/* err.c: fills a struct err. What comes from outside (names, contents) may be anything: it is cut
 * at a character, kept in one line and made UTF-8. */
#include "base/err.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void put_sentence(struct err *err, const char *text)
{
    size_t used = 0;
    while (*text != '\0') {
        const char *start = text;
        uint32_t code = text_next(&text);
        size_t length = (size_t)(text - start);
        if (used + length >= sizeof err->text) {
            break;
        }
        bool wrong = code == 0xFFFD && length == 1;
        memcpy(err->text + used, code < ' ' ? " " : wrong ? "?" : start, length);
        used += length;
    }
    err->text[used] = '\0';
}

bool err_set(struct err *err, const char *format, ...)
{
    if (err != NULL) {
        char text[2 * sizeof err->text]; /* the old sentence may be a part of the new one */
        va_list args;
        va_start(args, format);
        vsnprintf(text, sizeof text, format, args);
        va_end(args);
        put_sentence(err, text);
    }
    return false;
}
