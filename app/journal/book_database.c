/* book_database.c: the rows of a database as rows of a book, a table of SELECTs with a function for
 * each. The database may be damaged: what is no id becomes "", and a row without a right id is left
 * out, so that every export can be read again. */
#include "journal/book.h"

#include "base/clock.h"
#include "base/text.h"
#include "journal/database.h"
#include "journal/fold.h"
#include "journal/source.h"

enum { HOUR_MS = 60 * 60 * 1000 };

#define MOST_NUMBER INT64_C(1000000000000000) /* what sheet_read takes */

struct reading {
    struct book *book;
    struct source source;
    const char **boot_ids; /* of each boot of the source; NULL when it has no right one */
    int *boot_rows;        /* where it is in the book */
    int64_t now_ms;
    int64_t anchors; /* that are known */
    int64_t visit;   /* number of the visit of the last interaction that was read … */
    int64_t place;   /* … and which of its interactions that was */
};

static const char *raw(sqlite3_stmt *row, int column)
{
    const char *text = (const char *)sqlite3_column_text(row, column);
    return text != NULL ? text : "";
}

static const char *word(struct reading *reading, sqlite3_stmt *row, int column)
{
    const char *text = raw(row, column);
    return sheet_is_word(text) ? book_text(reading->book, text) : "";
}

static int64_t number(sqlite3_stmt *row, int column)
{
    int64_t value = sqlite3_column_int64(row, column);
    return value < 0 ? 0 : value > MOST_NUMBER ? MOST_NUMBER : value;
}

static const char *occasion(struct reading *reading, sqlite3_stmt *row, int column)
{
    return book_text(reading->book,
                     source_occasion(&reading->source, sqlite3_column_int64(row, column)));
}

/* The boot of a row: its id, and where it lies in time. False when it is not there. */
static bool find_boot(struct reading *reading, sqlite3_stmt *row, int column, const char **id,
                      const struct repair_boot **boot)
{
    *boot = source_boot(&reading->source, sqlite3_column_int64(row, column));
    *id = *boot != NULL ? reading->boot_ids[*boot - reading->source.boots] : NULL;
    return *id != NULL;
}

/* Adds to what is said of a boot: its visits or interactions. */
static void add_to_boot(struct reading *reading, const struct repair_boot *boot, int field,
                        int64_t count)
{
    int row = reading->boot_rows[boot - reading->source.boots];
    book_row(reading->book, SHEET_BOOTS, row)[field].number += count;
}

static void set_hour(union value *day, union value *hour, const struct repair_boot *boot,
                     int64_t mono_ms)
{
    int64_t wall_ms = repair_wall(boot, mono_ms);
    day->number = repair_day(boot, mono_ms);
    hour->number = wall_ms < 0 ? -1 : wall_ms % REPAIR_DAY_MS / HOUR_MS;
}

static void read_boot(struct reading *reading, sqlite3_stmt *row)
{
    const struct repair_boot *boot = source_boot(&reading->source, sqlite3_column_int64(row, 0));
    if (boot == NULL || !sheet_is_uuid(raw(row, 1))) {
        return;
    }
    const char *id = book_text(reading->book, raw(row, 1));
    reading->boot_ids[boot - reading->source.boots] = id;
    reading->boot_rows[boot - reading->source.boots] = reading->book->sheets[SHEET_BOOTS].count;
    bool known = boot->quality != QUALITY_NONE;
    union value *to = book_add(reading->book, SHEET_BOOTS);
    to[BOOTS_KIOSK].text = book_text(reading->book, reading->source.kiosk);
    to[BOOTS_NUMBER].number = number(row, 0);
    to[BOOTS_BOOT].text = id;
    to[BOOTS_PACK].text = word(reading, row, 2);
    to[BOOTS_CLOCK].text = quality_name(boot->quality);
    to[BOOTS_FIRST_DAY].number = known ? repair_day(boot, boot->first_ms) : -1;
    to[BOOTS_LAST_DAY].number = known ? repair_day(boot, boot->last_ms) : -1;
}

static void read_anchor(struct reading *reading, sqlite3_stmt *row)
{
    const struct repair_boot *boot = NULL;
    const char *id = NULL;
    int64_t wall_ms = number(row, 2);
    bool future = reading->now_ms >= 0 && wall_ms > reading->now_ms;
    if (!future && find_boot(reading, row, 0, &id, &boot)) {
        union value *to = book_add(reading->book, SHEET_ANCHORS);
        to[ANCHORS_BOOT].text = id;
        to[ANCHORS_MONO].number = number(row, 1);
        to[ANCHORS_WALL].number = wall_ms;
        to[ANCHORS_QUALITY].text = word(reading, row, 3);
        reading->anchors++;
    }
}

static void read_tally(struct reading *reading, sqlite3_stmt *row)
{
    const struct repair_boot *boot = NULL;
    const char *id = NULL;
    if (find_boot(reading, row, 1, &id, &boot)) {
        union value *to = book_add(reading->book, SHEET_TALLY);
        to[TALLY_BOOT].text = id;
        to[TALLY_OCCASION].text = occasion(reading, row, 0);
        to[TALLY_DAY].number = repair_recorded_day(boot, sqlite3_column_int64(row, 2));
        to[TALLY_KIND].text = word(reading, row, 3);
        to[TALLY_SUBJECT].text = word(reading, row, 4);
        to[TALLY_DETAIL].text = word(reading, row, 5);
        to[TALLY_INTERACTIONS].number = number(row, 6);
        to[TALLY_SECONDS].number = number(row, 7);
        add_to_boot(reading, boot, BOOTS_INTERACTIONS, number(row, 6));
    }
}

static void read_hours(struct reading *reading, sqlite3_stmt *row)
{
    const struct repair_boot *boot = NULL;
    const char *id = NULL;
    if (find_boot(reading, row, 1, &id, &boot)) {
        union value *to = book_add(reading->book, SHEET_HOURS);
        to[HOURS_BOOT].text = id;
        to[HOURS_OCCASION].text = occasion(reading, row, 0);
        set_hour(&to[HOURS_DAY], &to[HOURS_HOUR], boot, sqlite3_column_int64(row, 2));
        for (int i = 0; i <= HOURS_SECONDS - HOURS_VISITS; i++) {
            to[HOURS_VISITS + i].number = number(row, 3 + i);
        }
        add_to_boot(reading, boot, BOOTS_VISITS, number(row, 3));
    }
}

static void read_attract(struct reading *reading, sqlite3_stmt *row)
{
    const struct repair_boot *boot = NULL;
    const char *id = NULL;
    if (find_boot(reading, row, 1, &id, &boot)) {
        union value *to = book_add(reading->book, SHEET_ATTRACT);
        to[ATTRACT_BOOT].text = id;
        to[ATTRACT_OCCASION].text = occasion(reading, row, 0);
        to[ATTRACT_DAY].number = repair_recorded_day(boot, sqlite3_column_int64(row, 2));
        to[ATTRACT_WOKE].text = word(reading, row, 3);
        to[ATTRACT_TIMES].number = number(row, 4);
        to[ATTRACT_SECONDS].number = number(row, 5);
    }
}

static void read_visit(struct reading *reading, sqlite3_stmt *row)
{
    const struct repair_boot *boot = NULL;
    const char *id = NULL;
    if (find_boot(reading, row, 1, &id, &boot) && sheet_is_uuid(raw(row, 0))) {
        union value *to = book_add(reading->book, SHEET_VISITS);
        to[VISITS_KIOSK].text = book_text(reading->book, reading->source.kiosk);
        to[VISITS_BOOT].text = id;
        set_hour(&to[VISITS_DAY], &to[VISITS_HOUR], boot, sqlite3_column_int64(row, 3));
        to[VISITS_VISIT].text = book_text(reading->book, raw(row, 0));
        to[VISITS_OCCASION].text = occasion(reading, row, 2);
        to[VISITS_ENDED].text = word(reading, row, 4);
        to[VISITS_SECONDS].number =
            sqlite3_column_type(row, 5) == SQLITE_NULL ? -1 : number(row, 5);
    }
}

static void read_interaction(struct reading *reading, sqlite3_stmt *row)
{
    int64_t visit = sqlite3_column_int64(row, 0);
    reading->place = visit == reading->visit ? reading->place + 1 : 1;
    reading->visit = visit;
    if (sheet_is_uuid(raw(row, 1))) {
        union value *to = book_add(reading->book, SHEET_INTERACTIONS);
        to[INTERACTIONS_VISIT].text = book_text(reading->book, raw(row, 1));
        to[INTERACTIONS_NUMBER].number = reading->place;
        to[INTERACTIONS_MS].number = number(row, 2);
        to[INTERACTIONS_KIND].text = word(reading, row, 3);
        to[INTERACTIONS_SUBJECT].text = word(reading, row, 4);
        to[INTERACTIONS_DETAIL].text = word(reading, row, 5);
        to[INTERACTIONS_VALUE].number = number(row, 6);
    }
}

/* In this order: the others refer to the boots. */
static const struct {
    const char *sql;
    void (*read)(struct reading *reading, sqlite3_stmt *row);
    bool detailed; /* about single visits */
} tables[] = {
    {"SELECT boot_no, id, pack FROM boot", read_boot, false},
    {"SELECT boot, mono_ms, wall_ms, quality FROM anchor", read_anchor, false},
    {fold_read_tally, read_tally, false},
    {fold_read_quarters, read_hours, false},
    {"SELECT occasion, boot, day_ms, woke, times, seconds FROM attract", read_attract, false},
    {"SELECT id, boot, occasion, mono_ms, ended, seconds FROM visit", read_visit, true},
    {"SELECT visit, id, ms, kind, subject, detail, value FROM interaction\n"
     "JOIN visit ON number = visit ORDER BY visit, seq",
     read_interaction, true},
};

static void read_occasions(struct reading *reading)
{
    const struct source *source = &reading->source;
    struct book *book = reading->book;
    for (int i = 1; i <= source->occasion_count; i++) {
        const struct occasion *from = &source->occasions[i];
        bool last = from->name[0] != '\0'; /* of that name: an organiser may change her goal */
        for (int later = i + 1; last && later <= source->occasion_count; later++) {
            last = !text_equal(source->occasions[later].name, from->name);
        }
        if (last) {
            union value *to = book_add(book, SHEET_OCCASIONS);
            to[OCCASIONS_OCCASION].text = book_text(book, from->name);
            to[OCCASIONS_NUMBER].number = i;
            to[OCCASIONS_KIND].text = book_text(book, from->kind);
            to[OCCASIONS_PLACE].text = book_text(book, from->place);
            to[OCCASIONS_DAY].number = from->day_ms > 0 ? from->day_ms : -1;
            to[OCCASIONS_MEASURE].text = book_text(book, from->measure);
            to[OCCASIONS_GOAL].number = from->goal > 0 ? from->goal : 0;
        }
    }
}

static bool read_tables(struct reading *reading, bool rows)
{
    bool ok = true;
    for (size_t i = 0; ok && i < ARRAY_LENGTH(tables); i++) {
        sqlite3_stmt *row = NULL;
        if (tables[i].detailed && !rows) {
            continue;
        }
        ok = sqlite3_prepare_v2(reading->source.db, tables[i].sql, -1, &row, NULL) == SQLITE_OK;
        while (ok && sqlite3_step(row) == SQLITE_ROW) {
            tables[i].read(reading, row);
        }
        ok = sqlite3_finalize(row) == SQLITE_OK && ok;
    }
    return ok;
}

bool book_read_database(struct book *book, const char *path, bool rows, int64_t *visit,
                        struct err *err)
{
    struct reading reading = {.book = book};
    struct clock clock;
    clock_init_real(&clock);
    reading.now_ms = clock_wall(&clock);
    int64_t over = 0;
    if (!source_open(&reading.source, path, book->arena, err)) {
        return false;
    }
    reading.boot_ids =
        arena_array(book->arena, (size_t)reading.source.boot_count + 1, sizeof *reading.boot_ids);
    reading.boot_rows =
        arena_array(book->arena, (size_t)reading.source.boot_count + 1, sizeof *reading.boot_rows);
    bool ok = sheet_is_uuid(reading.source.kiosk);
    if (!ok) {
        err_set(err, "%s: has no right kiosk id; give the vonk.db of a kiosk", path);
    } else if (!read_tables(&reading, rows) || !source_over(reading.source.db, &over)) {
        ok = database_explain(path, sqlite3_errcode(reading.source.db), err);
    }
    source_close(&reading.source);
    if (ok) {
        book_add(book, SHEET_KIOSKS)[KIOSKS_KIOSK].text = book_text(book, reading.source.kiosk);
        read_occasions(&reading);
        for (int i = 0; i < book->sheets[SHEET_BOOTS].count; i++) {
            book_row(book, SHEET_BOOTS, i)[BOOTS_ANCHORS].number = reading.anchors;
        }
        /* Repair may have made one hour or day of several. */
        book_join(book, SHEET_TALLY, TALLY_INTERACTIONS);
        book_join(book, SHEET_HOURS, HOURS_VISITS);
        book_join(book, SHEET_ATTRACT, ATTRACT_TIMES);
        book_complete(book);
    }
    if (visit != NULL) {
        *visit = over;
    }
    return ok;
}
