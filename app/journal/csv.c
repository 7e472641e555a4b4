/* csv.c: one cell at a time, out and in. Reading works in the text itself: what a cell says is
 * never longer than how it was written. Owns nothing. */
#include "journal/csv.h"

#include "base/text.h"

#include <string.h>

/* True when a spreadsheet would calculate the text, or when its first apostrophe would be taken for
 * ours. */
static bool is_formula(const char *text)
{
    text += strspn(text, "'");
    return *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
}

size_t csv_quote(char to[CSV_QUOTED_SIZE], const char *text)
{
    char kept[CSV_CELL_SIZE];
    size_t used = 0;
    text_copy(kept, sizeof kept - 1, text); /* leaves room for an apostrophe */
    bool quoted = kept[strcspn(kept, ",\"\r\n")] != '\0';
    if (quoted) {
        to[used++] = '"';
    }
    if (is_formula(kept)) {
        to[used++] = '\'';
    }
    for (const char *at = kept; *at != '\0'; at++) {
        if (*at == '"') {
            to[used++] = '"';
        }
        to[used++] = *at;
    }
    if (quoted) {
        to[used++] = '"';
    }
    to[used] = '\0';
    return used;
}

void csv_init(struct csv *csv, char *text, size_t size)
{
    *csv = (struct csv){.at = text, .end = text + size};
}

static bool refuse(const struct csv *csv, const char *why, struct err *err)
{
    return err_set(err, "row %d %s; make the file anew", csv->row, why);
}

/* Reads what stands between quotes; at the first of them. */
static char *read_quoted(struct csv *csv)
{
    char *start = ++csv->at;
    char *to = start;
    while (csv->at < csv->end) {
        char byte = *csv->at++;
        bool twice = byte == '"' && csv->at < csv->end && *csv->at == '"';
        if (byte == '"' && !twice) {
            *to = '\0'; /* at the latest where the closing quote was */
            return start;
        }
        if (byte == '\0') { /* would end the string early */
            return NULL;
        }
        csv->at += twice;
        *to++ = byte;
    }
    return NULL;
}

/* Reads to the next comma or line break, which stays; the caller ends the string. */
static char *read_bare(struct csv *csv)
{
    char *start = csv->at;
    while (csv->at < csv->end && *csv->at != ',' && *csv->at != '\r' && *csv->at != '\n') {
        if (*csv->at == '"') {
            return NULL;
        }
        csv->at++;
    }
    return start;
}

/* True when the cell holds what a cell may hold. */
static bool is_clean(const char *cell)
{
    if (strlen(cell) >= CSV_CELL_SIZE || !text_valid(cell)) {
        return false;
    }
    for (; *cell != '\0'; cell++) {
        unsigned char byte = (unsigned char)*cell;
        if ((byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7F) {
            return false;
        }
    }
    return true;
}

/* Reads a cell and what ends it: `*last` when that was the end of the row. NULL: a mistake. */
static char *read_cell(struct csv *csv, bool *last)
{
    bool quoted = csv->at < csv->end && *csv->at == '"';
    char *cell = quoted ? read_quoted(csv) : read_bare(csv);
    if (cell == NULL || csv->at == csv->end) {
        return NULL;
    }
    char *stop = csv->at;
    *last = *stop == '\r';
    if (*stop != ',' && !(*stop == '\r' && stop + 1 < csv->end && stop[1] == '\n')) {
        return NULL;
    }
    *stop = '\0';
    csv->at = stop + (*last ? 2 : 1);
    bool whole = quoted || strlen(cell) == (size_t)(stop - cell); /* no zero byte before */
    if (!whole || !is_clean(cell)) {
        return NULL;
    }
    return cell[0] == '\'' && is_formula(cell) ? cell + 1 : cell;
}

bool csv_next(struct csv *csv, char *cells[CSV_CELLS], struct err *err)
{
    int count = 0;
    if (csv->at == csv->end) {
        return false;
    }
    csv->row++;
    for (bool last = false; !last; count++) {
        if (count == CSV_CELLS) {
            return refuse(csv, "has too many cells", err);
        }
        cells[count] = read_cell(csv, &last);
        if (cells[count] == NULL) {
            return refuse(csv, "is not written as it should be", err);
        }
    }
    if (csv->row > 1 && count != csv->cells) {
        return refuse(csv, "has another number of cells than the first", err);
    }
    csv->cells = count;
    return true;
}
