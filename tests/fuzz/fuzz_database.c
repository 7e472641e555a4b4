/* fuzz_database: any bytes as vonk.db (and its -wal). The figures are read from it or a sentence
 * says why not, and not a byte of it changes; then a kiosk starts on it: it records, and what it
 * could not use lies aside.
 *
 *   byte 0: 0 the rest is vonk.db
 *           1 three bytes: size of vonk.db in units of 16; the rest is vonk.db and its -wal
 *           2 the rest are values that are put into the rows of a sound database: what a hostile
 *             hand, a failing card or a bug can leave that SQLite itself finds sound */
#include "room.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "journal/stats.h"
#include "journal/writer.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BYTES,
    BYTES_AND_WAL,
    VALUES,
    MODES,
    HEAD = 4,
    UNIT = 16,
    MOST_VALUES = 128, /* bytes that tell values */
    MOST = 1 << 20
};

/* A sound database with a few visits. */
static uint8_t *sound;
static size_t sound_size;

/* ---- a kiosk ---- */

static void make_visit(struct store_entry entries[4], int64_t order)
{
    static const struct {
        enum event_kind kind;
        const char *subject, *detail;
        int value;
    } events[] = {
        {EVENT_VISIT_START, NULL, NULL, 0},
        {EVENT_STORY_OPEN, "joy", NULL, 0},
        {EVENT_QUIZ_FINISH, NULL, "clear", 12},
        {EVENT_VISIT_END, NULL, "idle", 90},
    };
    struct store_visit visit = {.order = order, .start = {0, 1773485100000, QUALITY_NTP}};
    snprintf(visit.id, sizeof visit.id, "01234567-89ab-4def-8123-%012d", (int)order);
    for (int i = 0; i < 4; i++) {
        entries[i] = (struct store_entry){.event = event_make(events[i].kind, events[i].subject,
                                                              events[i].detail, events[i].value),
                                          .ms = i * 1000,
                                          .visit = visit};
    }
}

/* Starts a kiosk on what lies in the room, records visits and ends it. Returns how many of them are
 * on the disk; when it is not all, the writer says why. */
static int run_kiosk(int visits)
{
    struct writer writer;
    struct store_options options = {
        .folder = room_path("."), .pack = "vonk-1", .started = {0, 1773485100000, QUALITY_NTP}};
    struct store_entry entries[4];
    struct store_entry shown = {.event = event_make(EVENT_ATTRACT_END, NULL, "touch", 60),
                                .visit.start = options.started,
                                .times = 1};
    int recorded = 0;
    writer_open(&writer, &options, 0);
    for (int i = 1; i <= visits; i++) {
        make_visit(entries, i);
        recorded += writer_deliver(&writer, entries, 4, 0) == 4;
    }
    writer_deliver(&writer, &shown, 1, 0);
    room_demand(writer_records(&writer) || writer_sentence(&writer)[0] != '\0',
                "a kiosk that cannot record says why");
    writer_close(&writer);
    return recorded;
}

static bool read_figures(const char *name, struct err *err)
{
    struct arena arena;
    struct stats stats;
    arena_init(&arena, 0);
    bool read = stats_read(&stats, room_path(name), NULL, &arena, err);
    arena_finish(&arena);
    return read;
}

/* ---- hostile values ---- */

/* All columns of all tables, in one list; the schema tells, so that a new column is fuzzed too. */
static const char columns_sql[] =
    "SELECT s.name, c.name FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c "
    "WHERE s.type = 'table' LIMIT 1 OFFSET ?1 % (SELECT count(*) FROM sqlite_schema AS s "
    "JOIN pragma_table_info(s.name) AS c WHERE s.type = 'table')";

static const int64_t edges[] = {
    0,
    1,
    -1,
    2,
    900000,
    86400000,
    999999,
    1000001,
    INT32_MAX,
    INT32_MIN,
    INT64_MAX,
    INT64_MIN,
    INT64_MAX - 1,
    1773485100000,
    4102444800000,
    253402300800000,
};

/* Puts one value into one row; what STRICT refuses changes nothing. Takes 4 bytes and more. */
static size_t put_value(sqlite3 *db, const uint8_t *data, size_t size)
{
    char sql[512];
    sqlite3_stmt *columns = NULL, *update = NULL;
    size_t length = data[3] % 32u;
    length = length > size - 4 ? size - 4 : length;
    sqlite3_prepare_v2(db, columns_sql, -1, &columns, NULL);
    sqlite3_bind_int(columns, 1, data[0]);
    if (sqlite3_step(columns) == SQLITE_ROW) {
        const char *table = (const char *)sqlite3_column_text(columns, 0);
        snprintf(sql, sizeof sql,
                 "UPDATE OR IGNORE %s SET %s = ?1 WHERE (SELECT count(*) FROM %s) > 0", table,
                 (const char *)sqlite3_column_text(columns, 1), table);
        sqlite3_prepare_v2(db, sql, -1, &update, NULL);
        if (data[1] % 4 < 2) {
            sqlite3_bind_int64(update, 1, edges[data[2] % ARRAY_LENGTH(edges)]);
        } else if (data[1] % 4 == 2) {
            sqlite3_bind_text(update, 1, (const char *)data + 4, (int)length, SQLITE_STATIC);
        } /* else NULL */
        sqlite3_step(update);
    }
    sqlite3_finalize(update);
    sqlite3_finalize(columns);
    return data[1] % 4 == 2 ? 4 + length : 4;
}

static void put_values(const uint8_t *data, size_t size)
{
    sqlite3 *db = NULL;
    room_write("vonk.db", sound, sound_size);
    sqlite3_open(room_path("vonk.db"), &db);
    sqlite3_exec(db,
                 "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY;"
                 "PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON; BEGIN",
                 NULL, NULL, NULL);
    while (size >= 4) {
        size_t used = put_value(db, data, size);
        data += used;
        size -= used;
    }
    sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    sqlite3_close(db);
    /* A kiosk's files say WAL in their header. */
    FILE *file = fopen(room_path("vonk.db"), "r+b");
    if (file != NULL) {
        fseek(file, 18, SEEK_SET);
        fwrite("\2\2", 1, 2, file);
        fclose(file);
    }
}

/* ---- inputs ---- */

static uint8_t *read_room(const char *name, size_t *size)
{
    FILE *file = fopen(room_path(name), "rb");
    uint8_t *bytes = malloc(MOST);
    *size = file != NULL && bytes != NULL ? fread(bytes, 1, MOST, file) : 0;
    room_demand(*size > 0, "a kiosk makes its files");
    fclose(file);
    return bytes;
}

/* A sound file with pages of 512 bytes: a tenth of the bytes, and as much structure. */
static void write_small_seed(void)
{
    sqlite3 *db = NULL;
    size_t size;
    sqlite3_open(room_path("vonk.db"), &db);
    sqlite3_exec(db, "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM", NULL, NULL,
                 NULL);
    sqlite3_exec(db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    sqlite3_close(db);
    uint8_t *bytes = read_room("vonk.db", &size);
    room_write_seed("small", "\0", 1, bytes, size);
    free(bytes);
}

/* A file and its -wal, as a pulled plug leaves them. */
static void write_wal_seed(void)
{
    struct err err = {0};
    struct store_options options = {.folder = room_path(".")};
    struct store_entry entries[4];
    size_t size, wal_size;
    room_clear();
    struct store *store = store_open(&options, &err, &err);
    make_visit(entries, 1);
    room_demand(store != NULL && store_commit(store, entries, 4, &err) == 4, "a visit is stored");
    uint8_t *wal = read_room("vonk.db-wal", &wal_size);
    uint8_t *bytes = read_room("vonk.db", &size);
    store_close(store);
    uint8_t head[HEAD] = {BYTES_AND_WAL, (uint8_t)(size / UNIT >> 16), (uint8_t)(size / UNIT >> 8),
                          (uint8_t)(size / UNIT)};
    memcpy(bytes + size, wal, wal_size);
    room_write_seed("wal", head, HEAD, bytes, size + wal_size);
    free(bytes);
    free(wal);
}

static void write_seeds(void)
{
    static const uint8_t values[] = {VALUES, 1, 0, 0, 0, 20, 2, 0, 3, 'a', 'b', 'c', 30, 0, 10, 0};
    room_write_seed("sound", "\0", 1, sound, sound_size);
    room_write_seed("values", "", 0, values, sizeof values);
    write_small_seed();
    write_wal_seed();
    exit(0);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    room_make("database");
    room_demand(run_kiosk(3) == 3, "a new database takes visits");
    sound = read_room("vonk.db", &sound_size);
    if (room_seeds() != NULL) {
        write_seeds();
    }
    room_hush();
    return 0;
}

static size_t lay(const uint8_t *data, size_t size)
{
    size_t database = size - 1;
    if (data[0] % MODES == BYTES_AND_WAL && size > HEAD) {
        size_t wanted = ((size_t)data[1] << 16 | (size_t)data[2] << 8 | data[3]) * UNIT;
        database = wanted < size - HEAD ? wanted : size - HEAD;
        room_write("vonk.db", data + HEAD, database);
        room_write("vonk.db-wal", data + HEAD + database, size - HEAD - database);
        return database;
    }
    room_write("vonk.db", data + 1, database);
    return database;
}

/* Hash of a file in the room. */
static uint64_t hash_of(const char *name)
{
    struct arena arena;
    size_t size = 0;
    arena_init(&arena, 0);
    char *bytes = file_read(&arena, room_path(name), 1 << 26, &size, NULL);
    uint64_t hash = bytes != NULL ? bytes_hash(TEXT_HASH_START, bytes, size) : 0;
    arena_finish(&arena);
    return hash;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = {0};
    if (size < 2 || size > MOST) {
        return 0;
    }
    room_clear();
    if (data[0] % MODES == VALUES) {
        put_values(data + 1, size - 1 < MOST_VALUES ? size - 1 : MOST_VALUES);
    } else {
        lay(data, size);
    }
    uint64_t database = hash_of("vonk.db");
    uint64_t wal = hash_of("vonk.db-wal");
    room_demand(read_figures("vonk.db", &err) || err.text[0] != '\0',
                "a database has figures or a sentence");
    room_demand(database == hash_of("vonk.db") && wal == hash_of("vonk.db-wal"),
                "reading figures changes no byte");
    bool recorded = run_kiosk(1) == 1;
    room_demand(recorded, "a kiosk records, whatever file it found");
    return 0;
}

/* Bytes of a database are many and most mean nothing, so that libFuzzer's own changes are made in
 * a small window, more often than not at the start of a page, where SQLite's structure lies. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
    enum { WINDOW = 64, PAGE = 512 };
    if (size <= MOST_VALUES || data[0] % MODES == VALUES) {
        return LLVMFuzzerMutate(data, size < MOST_VALUES ? size : MOST_VALUES,
                                most < MOST_VALUES ? most : MOST_VALUES);
    }
    srand(seed);
    size_t room = size - HEAD - WINDOW;
    size_t at = (size_t)rand() % room;
    at = rand() % 4 < 3 ? at / PAGE * PAGE : at;
    for (int times = 1 + rand() % 3; times > 0; times--) {
        LLVMFuzzerMutate(data + HEAD + at, WINDOW, WINDOW);
    }
    return size;
}
