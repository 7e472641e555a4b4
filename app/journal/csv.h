/* csv.h: comma-separated values by RFC 4180, for people's spreadsheets and strictly back.
 *
 * Written: UTF-8, CRLF, quotes where they are needed. A text that a spreadsheet would take for a
 * formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe before it
 * (OWASP, CSV injection); reading takes it off again. Numbers stay numbers.
 *
 * Read: as strictly as it is written, and within limits, because the file may come from anywhere:
 * every line ends with CRLF, has as many cells as the first, and is valid UTF-8 without control
 * characters but tabs and line breaks inside quotes. */
#ifndef VONK_JOURNAL_CSV_H
#define VONK_JOURNAL_CSV_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    CSV_CELLS = 16,                          /* most in a row */
    CSV_CELL_SIZE = 1024,                    /* most bytes of a text, with its end */
    CSV_QUOTED_SIZE = 2 * CSV_CELL_SIZE + 3, /* most that csv_quote needs */
};

/* Writes one cell; a text that is too long is cut at a character. Returns the length. */
size_t csv_quote(char to[CSV_QUOTED_SIZE], const char *text);

struct csv {
    char *at, *end;
    int row;   /* the row that was read last, from 1 (the head) */
    int cells; /* in every row; known after the first */
};

/* Begins to read `size` bytes at `text`, which are changed while they are read: cells become
 * strings in their place. */
void csv_init(struct csv *csv, char *text, size_t size);

/* Reads a row into `cells`. False at the end, and with `err` set at a mistake; the sentence names
 * the row and no file. */
bool csv_next(struct csv *csv, char *cells[CSV_CELLS], struct err *err);

#endif
