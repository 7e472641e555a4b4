/* fuzz_export: any bytes as a table of an export: byte 0 says which of them. It is read whole or a
 * sentence says why not; what was read and written again is read again. */
#include "room.h"

#include "base/arena.h"
#include "journal/sheet.h"

#include <stdlib.h>
#include <string.h>

static void write_again(const struct book *book, enum sheet sheet, int rows)
{
    static char line[SHEET_LINE_SIZE];
    struct arena arena;
    struct book other;
    struct err err = {0};
    arena_init(&arena, 0);
    book_init(&other, &arena);
    size_t size = 0;
    char *text = malloc((size_t)(rows + 1) * SHEET_LINE_SIZE);
    for (int row = -1; text != NULL && row < rows; row++) {
        size_t length = sheet_line(line, sheet, row < 0 ? NULL : book_row(book, sheet, row));
        memcpy(text + size, line, length);
        size += length;
    }
    room_demand(text == NULL || sheet_read(&other, sheet, text, size, true, &err) == rows,
                "what was written is read again");
    free(text);
    arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { FEW = 50 };
    struct arena arena;
    struct book book;
    struct err err = {0};
    if (size == 0) {
        return 0;
    }
    enum sheet sheet = (enum sheet)(data[0] % SHEET_COUNT);
    char *text = malloc(size);
    arena_init(&arena, 0);
    book_init(&book, &arena);
    memcpy(text, data + 1, size - 1);
    int rows = sheet_read(&book, sheet, text, size - 1, true, &err);
    room_demand(rows >= 0 || err.text[0] != '\0', "a table is read, or a sentence says why not");
    if (rows > 0 && rows <= FEW) {
        write_again(&book, sheet, rows);
    }
    arena_finish(&arena);
    free(text);
    return 0;
}
