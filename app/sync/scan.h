/* scan.h: walks JSON in memory without copying or changing a byte of it.
 *
 * Sync sends frozen bytes, so it needs to know where a value begins and ends, and nothing more.
 * Strict RFC 8259 but for one thing: bytes above 0x7F in a text are let through as they are; a
 * store judges them. Values nest at most SCAN_DEPTH deep. */
#ifndef VONK_SYNC_SCAN_H
#define VONK_SYNC_SCAN_H

#include <stdbool.h>
#include <stddef.h>

enum { SCAN_DEPTH = 64 };

enum scan_type { SCAN_OBJECT, SCAN_ARRAY, SCAN_TEXT, SCAN_NUMBER, SCAN_WORD };

struct scan {
    const char *at, *end;
};

/* A value as it stands: a text with its quotes and escapes. */
struct scan_span {
    enum scan_type type;
    const char *start;
    size_t length;
};

/* Begins at the first of `length` bytes, which must live as long as the scan; they need no zero
 * behind them. */
void scan_init(struct scan *scan, const char *bytes, size_t length);

/* Takes white space and then this one character; false (and only the white space taken) when
 * another one, or the end, is next. */
bool scan_take(struct scan *scan, char letter);

/* Takes one whole value. False at anything that is not JSON; the scan is then of no more use. */
bool scan_value(struct scan *scan, struct scan_span *span);

/* Takes the next name of an object and the colon behind it; the value is next. */
bool scan_name(struct scan *scan, struct scan_span *name);

/* True when only white space is left. */
bool scan_at_end(struct scan *scan);

/* Finds a member of an object by its name (without escapes); false when it is not there. `object`
 * must be a span that scan_value gave. */
bool scan_member(const struct scan_span *object, const char *name, struct scan_span *value);

/* True when `text` is a text with exactly these letters (which need no escapes). */
bool scan_is(const struct scan_span *text, const char *letters);

#endif
