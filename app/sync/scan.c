/* scan.c: a scanner of JSON by recursive descent, with a limit to its depth. It takes values and
 * remembers nothing, so it owns nothing. */
#include "sync/scan.h"

#include <string.h>

static bool take_value(struct scan *scan, struct scan_span *span, int depth);

void scan_init(struct scan *scan, const char *bytes, size_t length)
{
    *scan = (struct scan){bytes, bytes + length};
}

static void skip_space(struct scan *scan)
{
    while (scan->at < scan->end && memchr(" \t\r\n", *scan->at, 4) != NULL) {
        scan->at++;
    }
}

/* Takes one character, without white space before it. */
static bool take(struct scan *scan, char letter)
{
    if (scan->at >= scan->end || *scan->at != letter) {
        return false;
    }
    scan->at++;
    return true;
}

bool scan_take(struct scan *scan, char letter)
{
    skip_space(scan);
    return take(scan, letter);
}

bool scan_at_end(struct scan *scan)
{
    skip_space(scan);
    return scan->at >= scan->end;
}

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

static bool is_hex(char letter)
{
    return is_digit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

/* What stands behind a backslash. */
static bool take_escape(struct scan *scan)
{
    if (scan->at >= scan->end) {
        return false;
    }
    char letter = *scan->at++;
    if (letter != 'u') {
        return memchr("\"\\/bfnrt", letter, 8) != NULL;
    }
    for (int i = 0; i < 4; i++) {
        if (scan->at >= scan->end || !is_hex(*scan->at++)) {
            return false;
        }
    }
    return true;
}

static bool take_text(struct scan *scan)
{
    if (!take(scan, '"')) {
        return false;
    }
    while (scan->at < scan->end) {
        char letter = *scan->at++;
        if (letter == '"') {
            return true;
        }
        if ((unsigned char)letter < 0x20 || (letter == '\\' && !take_escape(scan))) {
            return false;
        }
    }
    return false;
}

static bool take_digits(struct scan *scan)
{
    const char *start = scan->at;
    while (scan->at < scan->end && is_digit(*scan->at)) {
        scan->at++;
    }
    return scan->at > start;
}

static bool take_number(struct scan *scan)
{
    take(scan, '-');
    if (!take(scan, '0') && !take_digits(scan)) {
        return false;
    }
    if (take(scan, '.') && !take_digits(scan)) {
        return false;
    }
    if (take(scan, 'e') || take(scan, 'E')) {
        if (!take(scan, '+')) {
            take(scan, '-');
        }
        return take_digits(scan);
    }
    return true;
}

static bool take_word(struct scan *scan)
{
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if ((size_t)(scan->end - scan->at) >= length && memcmp(scan->at, words[i], length) == 0) {
            scan->at += length;
            return true;
        }
    }
    return false;
}

bool scan_name(struct scan *scan, struct scan_span *name)
{
    skip_space(scan);
    *name = (struct scan_span){SCAN_TEXT, scan->at, 0};
    if (!take_text(scan)) {
        return false;
    }
    name->length = (size_t)(scan->at - name->start);
    return scan_take(scan, ':');
}

/* An object or an array, from its first bracket to its last. */
static bool take_members(struct scan *scan, bool named, int depth)
{
    char last = named ? '}' : ']';
    scan->at++;
    if (scan_take(scan, last)) {
        return true;
    }
    do {
        struct scan_span name, value;
        if ((named && !scan_name(scan, &name)) || !take_value(scan, &value, depth)) {
            return false;
        }
    } while (scan_take(scan, ','));
    return scan_take(scan, last);
}

static bool take_value(struct scan *scan, struct scan_span *span, int depth)
{
    skip_space(scan);
    if (scan->at >= scan->end || depth == 0) {
        return false;
    }
    bool ok;
    span->start = scan->at;
    if (*scan->at == '{' || *scan->at == '[') {
        span->type = *scan->at == '{' ? SCAN_OBJECT : SCAN_ARRAY;
        ok = take_members(scan, *scan->at == '{', depth - 1);
    } else if (*scan->at == '"') {
        span->type = SCAN_TEXT;
        ok = take_text(scan);
    } else if (*scan->at == '-' || is_digit(*scan->at)) {
        span->type = SCAN_NUMBER;
        ok = take_number(scan);
    } else {
        span->type = SCAN_WORD;
        ok = take_word(scan);
    }
    span->length = (size_t)(scan->at - span->start);
    return ok;
}

bool scan_value(struct scan *scan, struct scan_span *span)
{
    return take_value(scan, span, SCAN_DEPTH);
}

bool scan_is(const struct scan_span *text, const char *letters)
{
    size_t length = strlen(letters);
    return text->type == SCAN_TEXT && text->length == length + 2 &&
           memcmp(text->start + 1, letters, length) == 0;
}

bool scan_member(const struct scan_span *object, const char *name, struct scan_span *value)
{
    struct scan scan;
    scan_init(&scan, object->start, object->length);
    if (!scan_take(&scan, '{')) {
        return false;
    }
    struct scan_span at;
    while (scan_name(&scan, &at) && scan_value(&scan, value)) {
        if (scan_is(&at, name)) {
            return true;
        }
        if (!scan_take(&scan, ',')) {
            break;
        }
    }
    return false;
}
