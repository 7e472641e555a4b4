/* sheet.c: rows of values, sorted, written as lines and read back with every value checked. Rows
 * and texts live in the book's arena. */
#include "journal/sheet.h"

#include "base/text.h"
#include "journal/csv.h"
#include "journal/event.h"
#include "journal/schema.h"
#include "journal/uuid.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_ROWS = 20000000 };

#define MOST_NUMBER INT64_C(1000000000000000) /* sums of a million such do not overflow */
#define MOST_TIME_MS INT64_C(253402300799000) /* the last second of the year 9999 */

static bool type_is_text(enum sheet_type type)
{
    return type == SHEET_WORD || type == SHEET_UUID || type == SHEET_TEXT;
}

bool sheet_is_text(enum sheet sheet, int field)
{
    return type_is_text(sheet_classes[sheet].fields[field].type);
}

void book_init(struct book *book, struct arena *arena)
{
    *book = (struct book){.arena = arena};
}

/* The place of a text in the table: where it is, or where it belongs. */
static const char **find_text(const char **texts, size_t room, const char *text)
{
    size_t at = (size_t)text_hash(text) & (room - 1);
    while (texts[at] != NULL && !text_equal(texts[at], text)) {
        at = (at + 1) & (room - 1);
    }
    return &texts[at];
}

static void grow_texts(struct book *book)
{
    size_t room = book->text_room > 0 ? 2 * book->text_room : 1024;
    const char **texts = arena_array(book->arena, room, sizeof *texts);
    for (size_t i = 0; i < book->text_room; i++) {
        if (book->texts[i] != NULL) {
            *find_text(texts, room, book->texts[i]) = book->texts[i];
        }
    }
    book->texts = texts;
    book->text_room = room;
}

const char *book_text(struct book *book, const char *text)
{
    if (2 * book->text_count >= book->text_room) {
        grow_texts(book);
    }
    const char **place = find_text(book->texts, book->text_room, text);
    if (*place == NULL) {
        *place = arena_copy(book->arena, text);
        book->text_count++;
    }
    return *place;
}

union value *book_row(const struct book *book, enum sheet sheet, int row)
{
    return book->sheets[sheet].values + (size_t)row * (size_t)sheet_field_count(sheet);
}

union value *book_add(struct book *book, enum sheet sheet)
{
    struct sheet_rows *rows = &book->sheets[sheet];
    int fields = sheet_field_count(sheet);
    if (rows->count == rows->room) {
        int room = rows->room > 0 ? 2 * rows->room : 32;
        size_t size = (size_t)fields * sizeof *rows->values;
        union value *values = arena_array(book->arena, (size_t)room, size);
        if (rows->count > 0) {
            memcpy(values, rows->values, (size_t)rows->count * size);
        }
        rows->values = values;
        rows->room = room;
    }
    union value *row = book_row(book, sheet, rows->count++);
    for (int field = 0; field < fields; field++) {
        if (sheet_is_text(sheet, field)) {
            row[field].text = "";
        } else {
            row[field].number = 0;
        }
    }
    return row;
}

int sheet_compare(enum sheet sheet, const union value *a, const union value *b)
{
    const struct sheet_field *fields = sheet_classes[sheet].fields;
    for (int i = 0; i < SHEET_FIELDS && fields[i].name != NULL; i++) {
        int order = 0;
        if (!type_is_text(fields[i].type)) {
            order = (a[i].number > b[i].number) - (a[i].number < b[i].number);
        } else if (a[i].text != b[i].text) {
            order = strcmp(a[i].text, b[i].text);
        }
        if (order != 0) {
            return order;
        }
    }
    return 0;
}

static int compare_rows(const void *a, const void *b, void *sheet)
{
    return sheet_compare(*(enum sheet *)sheet, a, b);
}

void book_order(struct book *book, enum sheet sheet)
{
    struct sheet_rows *rows = &book->sheets[sheet];
    size_t size = (size_t)sheet_field_count(sheet) * sizeof *rows->values;
    if (rows->count > 1) {
        qsort_r(rows->values, (size_t)rows->count, size, compare_rows, &sheet);
    }
}

void book_sort(struct book *book)
{
    for (int i = 0; i < SHEET_COUNT; i++) {
        enum sheet sheet = (enum sheet)i;
        struct sheet_rows *rows = &book->sheets[sheet];
        size_t size = (size_t)sheet_field_count(sheet) * sizeof *rows->values;
        int kept = 0;
        book_order(book, sheet);
        for (int row = 0; row < rows->count; row++) {
            union value *values = book_row(book, sheet, row);
            if (row == 0 || sheet_compare(sheet, values, book_row(book, sheet, kept - 1)) != 0) {
                memmove(book_row(book, sheet, kept++), values, size);
            }
        }
        rows->count = kept;
    }
}

void book_join(struct book *book, enum sheet sheet, int first)
{
    int fields = sheet_field_count(sheet);
    int kept = 0;
    book_order(book, sheet);
    for (int i = 0; i < book->sheets[sheet].count; i++) {
        const union value *row = book_row(book, sheet, i);
        union value *last = kept > 0 ? book_row(book, sheet, kept - 1) : NULL;
        bool same = last != NULL;
        for (int n = 0; same && n < first; n++) {
            same = sheet_is_text(sheet, n) ? text_equal(row[n].text, last[n].text)
                                           : row[n].number == last[n].number;
        }
        for (int n = first; same && n < fields; n++) {
            last[n].number += row[n].number;
        }
        if (!same) {
            memmove(book_row(book, sheet, kept++), row, (size_t)fields * sizeof *row);
        }
    }
    book->sheets[sheet].count = kept;
}

/* ---- out ---- */

enum { DAY_LENGTH = sizeof "2026-03-14" - 1, TIME_LENGTH = sizeof "2026-03-14T09:15:00Z" - 1 };

/* A day, or a time to the second, by ISO 8601. */
static size_t write_time(char *to, int64_t ms, enum sheet_type type)
{
    time_t seconds = (time_t)(ms / 1000);
    struct tm parts;
    to[0] = '\0';
    if (gmtime_r(&seconds, &parts) != NULL) {
        strftime(to, 32, "%Y-%m-%dT%H:%M:%SZ", &parts);
    }
    if (type == SHEET_DAY) {
        to[DAY_LENGTH] = '\0';
    }
    return strlen(to);
}

static size_t write_value(char *to, enum sheet_type type, union value value)
{
    if (type_is_text(type)) {
        return csv_quote(to, value.text);
    }
    if (value.number < 0) {
        return 0;
    }
    if (type == SHEET_DAY || type == SHEET_TIME) {
        return write_time(to, value.number, type);
    }
    return (size_t)snprintf(to, 32, "%" PRId64, value.number);
}

size_t sheet_line(char to[SHEET_LINE_SIZE], enum sheet sheet, const union value *row)
{
    const struct sheet_field *fields = sheet_classes[sheet].fields;
    size_t used = 0;
    for (int i = 0; i < SHEET_FIELDS && fields[i].name != NULL; i++) {
        if (i > 0) {
            to[used++] = ',';
        }
        if (row == NULL) {
            used += csv_quote(to + used, fields[i].name);
        } else {
            used += write_value(to + used, fields[i].type, row[i]);
        }
    }
    to[used++] = '\r';
    to[used++] = '\n';
    return used;
}
_Static_assert(SHEET_LINE_SIZE > SHEET_FIELDS * (CSV_QUOTED_SIZE + 1) + 2, "a line has its room");

/* ---- in ---- */

bool sheet_is_word(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-_.");
    return text[length] == '\0' && length < SCHEMA_PACK_SIZE;
}

/* 8-4-4-4-12 hexadecimal digits. */
bool sheet_is_uuid(const char *text)
{
    if (strlen(text) != UUID_SIZE - 1) {
        return false;
    }
    for (int i = 0; i < UUID_SIZE - 1; i++) {
        bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : strchr("0123456789abcdef", text[i]) == NULL) {
            return false;
        }
    }
    return true;
}

/* Digits without a needless zero. */
static bool read_number(const char *cell, int64_t most, int64_t *number)
{
    size_t length = strspn(cell, "0123456789");
    if (length == 0 || length > 16 || cell[length] != '\0' || (cell[0] == '0' && length > 1)) {
        return false;
    }
    *number = strtoll(cell, NULL, 10);
    return *number <= most;
}

/* Reads a time and writes it again: only what comes out the same was written by Vonk. */
static bool read_time(const char *cell, enum sheet_type type, int64_t *ms)
{
    struct tm parts = {0};
    char again[32];
    bool day = type == SHEET_DAY;
    const char *end =
        day ? strptime(cell, "%Y-%m-%d", &parts) : strptime(cell, "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (end == NULL || *end != '\0' || strlen(cell) != (day ? DAY_LENGTH : TIME_LENGTH)) {
        return false;
    }
    *ms = (int64_t)timegm(&parts) * 1000;
    if (*ms < 0 || *ms > MOST_TIME_MS) {
        return false;
    }
    write_time(again, *ms, type);
    return text_equal(again, cell);
}

static bool read_text(struct book *book, enum sheet_type type, const char *cell, union value *value)
{
    bool ok = type == SHEET_WORD   ? sheet_is_word(cell)
              : type == SHEET_UUID ? sheet_is_uuid(cell)
                                   : true;
    if (ok && book != NULL) {
        value->text = book_text(book, cell);
    }
    return ok;
}

static bool read_cell(struct book *book, enum sheet_type type, const char *cell, union value *value)
{
    bool maybe = type == SHEET_MAYBE || type == SHEET_DAY || type == SHEET_HOUR;
    if (type_is_text(type)) {
        return read_text(book, type, cell, value);
    }
    if (maybe && cell[0] == '\0') {
        value->number = -1;
        return true;
    }
    if (type == SHEET_DAY || type == SHEET_TIME) {
        return read_time(cell, type, &value->number);
    }
    return read_number(cell, type == SHEET_HOUR ? 23 : MOST_NUMBER, &value->number);
}

/* True when the first row names the fields. */
static bool is_head(enum sheet sheet, const struct csv *csv, char *const *cells)
{
    bool ok = csv->cells == sheet_field_count(sheet);
    for (int i = 0; ok && i < csv->cells; i++) {
        ok = text_equal(cells[i], sheet_classes[sheet].fields[i].name);
    }
    return ok;
}

static bool read_row(struct book *book, enum sheet sheet, const struct csv *csv, char *const *cells,
                     bool keep, struct err *err)
{
    const struct sheet_class *class = &sheet_classes[sheet];
    union value values[SHEET_FIELDS];
    for (int i = 0; i < csv->cells; i++) {
        if (!read_cell(keep ? book : NULL, class->fields[i].type, cells[i], &values[i])) {
            return err_set(err, "%s.csv: row %d has no right %s; make the export anew", class->name,
                           csv->row, class->fields[i].name);
        }
    }
    if (keep) {
        memcpy(book_add(book, sheet), values, (size_t)csv->cells * sizeof *values);
    }
    return true;
}

int sheet_read(struct book *book, enum sheet sheet, char *text, size_t size, bool keep,
               struct err *err)
{
    const char *name = sheet_classes[sheet].name;
    char *cells[CSV_CELLS];
    struct csv csv;
    struct err why = {0};
    csv_init(&csv, text, size);
    if (!csv_next(&csv, cells, &why) || !is_head(sheet, &csv, cells)) {
        err_set(err,
                "%s.csv: its first row does not name the columns of this Vonk; make the "
                "export anew",
                name);
        return -1;
    }
    while (csv_next(&csv, cells, &why)) {
        if (csv.row > MOST_ROWS) {
            err_set(err, "%s.csv: has more than %d rows; export fewer kiosks", name, MOST_ROWS);
            return -1;
        }
        if (!read_row(book, sheet, &csv, cells, keep, err)) {
            return -1;
        }
    }
    if (why.text[0] != '\0') {
        err_set(err, "%s.csv: %s", name, why.text);
        return -1;
    }
    return csv.row - 1;
}
