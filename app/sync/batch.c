/* batch.c: finds the statements of a frozen batch, and cuts ranges out of it. */
#include "sync/batch.h"

#include "sync/scan.h"

#include <ctype.h>
#include <string.h>

/* The statement's id when it is a UUID: only that is asked for in an address. */
static void read_id(char to[BATCH_ID], const struct scan_span *statement)
{
    struct scan_span id;
    to[0] = '\0';
    if (!scan_member(statement, "id", &id) || id.type != SCAN_TEXT || id.length != BATCH_ID + 1) {
        return;
    }
    for (int i = 0; i < BATCH_ID - 1; i++) {
        unsigned char letter = (unsigned char)id.start[i + 1];
        bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? letter != '-' : isxdigit(letter) == 0) {
            to[0] = '\0';
            return;
        }
        to[i] = (char)tolower(letter);
    }
    to[BATCH_ID - 1] = '\0';
}

static bool read_statement(struct batch *batch, struct scan *scan, struct err *err)
{
    struct scan_span span;
    if (!scan_value(scan, &span)) {
        return err_set(err, "statement %d is no JSON", batch->count + 1);
    }
    if (span.type != SCAN_OBJECT) {
        return err_set(err, "statement %d is no JSON object", batch->count + 1);
    }
    if (batch->count == BATCH_STATEMENTS) {
        return err_set(err, "it holds more than %d statements", BATCH_STATEMENTS);
    }
    struct batch_statement *statement = &batch->statements[batch->count++];
    statement->start = (size_t)(span.start - batch->bytes);
    statement->length = span.length;
    read_id(statement->id, &span);
    return true;
}

bool batch_read(struct batch *batch, const char *bytes, size_t length, struct err *err)
{
    struct scan scan;
    scan_init(&scan, bytes, length);
    batch->bytes = bytes;
    batch->length = length;
    batch->count = 0;
    if (!scan_take(&scan, '[')) {
        return err_set(err, "it is no JSON array");
    }
    if (!scan_take(&scan, ']')) {
        do {
            if (!read_statement(batch, &scan, err)) {
                return false;
            }
        } while (scan_take(&scan, ','));
        if (!scan_take(&scan, ']')) {
            return err_set(err, "the array does not end");
        }
    }
    return scan_at_end(&scan) || err_set(err, "something stands behind the array");
}

size_t batch_cut(const struct batch *batch, int first, int count, char *to)
{
    if (first == 0 && count == batch->count) {
        memcpy(to, batch->bytes, batch->length);
        return batch->length;
    }
    const struct batch_statement *last = &batch->statements[first + count - 1];
    size_t start = batch->statements[first].start;
    size_t length = last->start + last->length - start;
    to[0] = '[';
    memcpy(to + 1, batch->bytes + start, length);
    to[length + 1] = ']';
    return length + 2;
}
