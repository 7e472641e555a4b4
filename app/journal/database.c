/* database.c: opens SQLite files. Tables hold what is set: connection options, limits and pragmas,
 * each pragma with what it must read back as. Owns nothing between calls. */
#include "journal/database.h"

#include "base/text.h"
#include "journal/schema.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* Limits far above what Vonk's own statements need and far below what a hostile file could use. */
static const struct {
    int id, most;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 1000000},     {SQLITE_LIMIT_SQL_LENGTH, 100000},
    {SQLITE_LIMIT_COLUMN, 100},         {SQLITE_LIMIT_EXPR_DEPTH, 30},
    {SQLITE_LIMIT_COMPOUND_SELECT, 3},  {SQLITE_LIMIT_VDBE_OP, 25000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},     {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 10}, {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},   {SQLITE_LIMIT_WORKER_THREADS, 0},
};

static const struct {
    int id, value;
} options[] = {
    {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}, /* a file to be set aside keeps its bytes */
    {SQLITE_DBCONFIG_DEFENSIVE, 1},        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},   {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
};

/* In the order in which they are set. The reasons are SQLite's:
 * FULL: a commit is on the disk when COMMIT returns; WAL: few syncs, and kind to cards that lie
 * about them; autocheckpoint: as seldom as is reasonable; mmap off: a stray pointer must not reach
 * the file and an I/O error must not be a SIGBUS; secure_delete: what is deleted is gone. */
static const struct {
    const char *set, *name, *reads;
} pragmas[] = {
    {"PRAGMA locking_mode = EXCLUSIVE", "locking_mode", "exclusive"},
    {"PRAGMA journal_mode = WAL", "journal_mode", "wal"},
    {"PRAGMA synchronous = FULL", "synchronous", "2"},
    {"PRAGMA wal_autocheckpoint = 1000", "wal_autocheckpoint", "1000"},
    {"PRAGMA journal_size_limit = 8388608", "journal_size_limit", "8388608"},
    {"PRAGMA busy_timeout = 5000", "busy_timeout", "5000"},
    {"PRAGMA foreign_keys = ON", "foreign_keys", "1"},
    {"PRAGMA trusted_schema = OFF", "trusted_schema", "0"},
    {"PRAGMA cell_size_check = ON", "cell_size_check", "1"},
    {"PRAGMA mmap_size = 0", "mmap_size", "0"},
    {"PRAGMA secure_delete = ON", "secure_delete", "1"},
    {"PRAGMA temp_store = MEMORY", "temp_store", "2"},
    {"PRAGMA ignore_check_constraints = OFF", "ignore_check_constraints", "0"},
};

/* As many pages as SQLite 3.40 can take. */
enum { PAGES_MOST = 1073741823 };

/* Of a file that is still empty; one that is not keeps its own. A commit fills the sector it ends
 * in (psow=0) with whole frames of the -wal, each a page and 24 bytes: of pages of 4096 bytes it
 * always takes two sectors, of these mostly one (tests/README.md has the figures). */
static const char new_page_size[] = "PRAGMA page_size = 1024";

static void harden(sqlite3 *db)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, DATABASE_BUSY_MS);
    for (size_t i = 0; i < ARRAY_LENGTH(limits); i++) {
        sqlite3_limit(db, limits[i].id, limits[i].most);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(options); i++) {
        sqlite3_db_config(db, options[i].id, options[i].value, NULL);
    }
}

/* Writes a file: URI of a path; every byte that means something in a URI is escaped. */
static bool make_uri(char *to, size_t size, const char *path, const char *parameters)
{
    static const char hexadecimal[] = "0123456789ABCDEF";
    size_t used = 0;
    if (strlen(path) * 3 + strlen(parameters) + 8 > size) {
        return false;
    }
    used += (size_t)snprintf(to, size, "file:");
    for (const unsigned char *at = (const unsigned char *)path; *at != '\0'; at++) {
        if (*at < ' ' || *at > '~' || strchr("%?#", *at) != NULL) {
            to[used++] = '%';
            to[used++] = hexadecimal[*at >> 4];
            to[used++] = hexadecimal[*at & 0xF];
        } else {
            to[used++] = (char)*at;
        }
    }
    snprintf(to + used, size - used, "?%s", parameters);
    return true;
}

sqlite3 *database_open(const char *path, enum database_way way, struct err *err)
{
    static const struct {
        int flags;
        const char *parameters;
    } ways[] = {
        [DATABASE_WRITE] = {SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "psow=0"},
        [DATABASE_READ] = {SQLITE_OPEN_READONLY, "mode=ro"},
        [DATABASE_READ_WAL] = {SQLITE_OPEN_READONLY, "mode=ro&vfs=unix-none"},
        [DATABASE_READ_ALONE] = {SQLITE_OPEN_READONLY, "mode=ro&immutable=1"},
    };
    char uri[16384];
    sqlite3 *db = NULL;
    if (!make_uri(uri, sizeof uri, path, ways[way].parameters)) {
        err_set(err, "%.80s…: the name is too long for a database; use a shorter folder", path);
        return NULL;
    }
    int flags = ways[way].flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(uri, &db, flags, NULL) != SQLITE_OK) {
        database_explain(path, sqlite3_errcode(db), err);
        database_close(db);
        return NULL;
    }
    if (way == DATABASE_WRITE && sqlite3_db_readonly(db, "main") == 1) {
        database_explain(path, SQLITE_READONLY,
                         err); /* SQLite would go on and call it an I/O error */
        database_close(db);
        return NULL;
    }
    harden(db);
    if (way == DATABASE_WRITE || way == DATABASE_READ_WAL) {
        database_run(db, "PRAGMA locking_mode = EXCLUSIVE"); /* before the first access */
    }
    return db;
}

void database_close(sqlite3 *db)
{
    sqlite3_close_v2(db);
}

bool database_run(sqlite3 *db, const char *sql)
{
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* Copies the first column of the first row as text; false when there is none. */
static bool read_text(sqlite3 *db, const char *sql, char *to, size_t size)
{
    sqlite3_stmt *statement = NULL;
    const char *value = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        value = (const char *)sqlite3_column_text(statement, 0); /* NULL without memory, too */
    }
    if (value != NULL) {
        text_copy(to, size, value);
    }
    return sqlite3_finalize(statement) == SQLITE_OK && value != NULL;
}

bool database_number(sqlite3 *db, const char *sql, int64_t *number)
{
    sqlite3_stmt *statement = NULL;
    bool found = sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
                 sqlite3_step(statement) == SQLITE_ROW;
    if (found) {
        *number = sqlite3_column_int64(statement, 0);
    }
    return sqlite3_finalize(statement) == SQLITE_OK && found;
}

static bool pragma_reads(sqlite3 *db, const char *name, const char *expected, struct err *err)
{
    char sql[64];
    char value[64] = "";
    snprintf(sql, sizeof sql, "PRAGMA %s", name);
    if (read_text(db, sql, value, sizeof value) && text_equal(value, expected)) {
        return true;
    }
    return err_set(err,
                   "the database's %s reads back as \"%s\" instead of \"%s\"; nothing is written "
                   "with less safety, so use Debian's own SQLite",
                   name, value, expected);
}

/* psow is no pragma: the file control tells whether the URI's psow=0 was understood. */
static bool overwrites_are_distrusted(sqlite3 *db, struct err *err)
{
    int safe = -1;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_POWERSAFE_OVERWRITE, &safe);
    return safe == 0 || err_set(err, "the database takes overwrites to be safe at power loss "
                                     "(psow); use Debian's own SQLite");
}

/* What is committed lies in the -wal now; a rollback journal can only be an old one. SQLite leaves
 * one behind that it found torn when it locks exclusively, and whoever opens the file with smaller
 * sectors would find it whole and roll everything back that was written since. */
static bool drop_old_journal(sqlite3 *db, const char *path, struct err *err)
{
    const char *journal = sqlite3_filename_journal(sqlite3_db_filename(db, "main"));
    sqlite3_vfs *disk = NULL;
    int exists = 0;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_VFS_POINTER, &disk);
    if (disk == NULL || disk->xAccess(disk, journal, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK) {
        return database_explain(path, SQLITE_IOERR, err);
    }
    int code = exists ? disk->xDelete(disk, journal, 1) : SQLITE_OK;
    return code == SQLITE_OK || database_explain(path, code, err);
}

bool database_prepare(sqlite3 *db, const char *path, int pages, struct err *err)
{
    char text[64];
    int64_t size = 0;
    database_run(db, new_page_size);
    for (size_t i = 0; i < ARRAY_LENGTH(pragmas); i++) {
        if (!database_run(db, pragmas[i].set)) {
            return database_explain(path, sqlite3_errcode(db), err);
        }
    }
    if (!database_number(db, "PRAGMA page_size", &size) || size <= 0) {
        return database_explain(path, sqlite3_errcode(db), err);
    }
    int64_t wanted = (pages > 0 ? pages : DATABASE_PAGES) * INT64_C(4096) / size;
    int most = wanted < PAGES_MOST ? (int)wanted : PAGES_MOST;
    snprintf(text, sizeof text, "PRAGMA max_page_count = %d", most);
    if (!database_run(db, text)) {
        return database_explain(path, sqlite3_errcode(db), err);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(pragmas); i++) {
        if (!pragma_reads(db, pragmas[i].name, pragmas[i].reads, err)) {
            return false;
        }
    }
    snprintf(text, sizeof text, "%d", most);
    return pragma_reads(db, "max_page_count", text, err) && overwrites_are_distrusted(db, err) &&
           drop_old_journal(db, path, err);
}

bool database_checkpoint(sqlite3 *db)
{
    return sqlite3_wal_checkpoint_v2(db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) == SQLITE_OK;
}

static int64_t now_ms(void)
{
    struct timespec t = {0};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Progress handler: not 0, which interrupts, when the time is up. */
static int time_is_up(void *until)
{
    return now_ms() >= *(const int64_t *)until;
}

/* One quick_check. `word` is what it says, "" when it did not come so far. */
static enum database_health check_once(sqlite3 *db, int64_t until)
{
    enum { STEPS = 1000 }; /* virtual machine steps between two looks at the clock */
    char word[64] = "";
    sqlite3_progress_handler(db, STEPS, time_is_up, &until);
    bool read = read_text(db, "PRAGMA quick_check(1)", word, sizeof word);
    int code = sqlite3_errcode(db);
    sqlite3_progress_handler(db, 0, NULL, NULL);
    if (word[0] != '\0' && !text_equal(word, "ok")) {
        return DATABASE_DAMAGED;
    }
    if (read || (code & 0xFF) == SQLITE_INTERRUPT) {
        return DATABASE_SOUND;
    }
    return database_is_damage(code) ? DATABASE_DAMAGED : DATABASE_UNREADABLE;
}

/* Walks through every table; false with sqlite3_errcode at the first page that SQLite cannot get.
 */
static bool walk_tables(sqlite3 *db)
{
    char name[64] = "";
    char sql[192];
    bool ok = true;
    for (int i = 0; ok; i++) {
        int64_t rows;
        snprintf(sql, sizeof sql,
                 "SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1 OFFSET %d", i);
        if (!read_text(db, sql, name, sizeof name)) {
            return sqlite3_errcode(db) == SQLITE_OK; /* behind the last table */
        }
        sqlite3_snprintf(sizeof sql, sql, "SELECT count(*) FROM \"%w\"", name);
        ok = database_number(db, sql, &rows);
    }
    return false;
}

/* quick_check tells of a page that the disk did not give in the words in which it tells of damage.
 * A sound database must not be put aside for a cable that was loose for a moment: what is no good
 * is looked at twice, and then read in a way that tells an error of the disk from one of the file.
 */
enum database_health database_check(sqlite3 *db, int ms)
{
    database_run(db, "PRAGMA ignore_check_constraints = ON");
    enum database_health health = check_once(db, now_ms() + ms);
    if (health != DATABASE_SOUND) {
        health = check_once(db, now_ms() + ms);
    }
    database_run(db, "PRAGMA ignore_check_constraints = OFF");
    if (health == DATABASE_SOUND) {
        return health;
    }
    bool read = walk_tables(db);
    int code = sqlite3_errcode(db) & 0xFF;
    if (!read && !database_is_damage(code) && code != SQLITE_ERROR) {
        return DATABASE_UNREADABLE;
    }
    return read && health == DATABASE_UNREADABLE ? DATABASE_SOUND : DATABASE_DAMAGED;
}

int database_end(sqlite3 *db, bool ok)
{
    if (ok && database_run(db, "COMMIT")) {
        return SQLITE_OK;
    }
    int code = sqlite3_extended_errcode(db);
    if (sqlite3_get_autocommit(db) == 0) {
        database_run(db, "ROLLBACK");
    }
    return code != SQLITE_OK ? code : SQLITE_ERROR;
}

bool database_is_damage(int code)
{
    int family = code & 0xFF;
    return family == SQLITE_CORRUPT || family == SQLITE_NOTADB || family == SQLITE_TOOBIG;
}

bool database_explain(const char *path, int code, struct err *err)
{
    static const struct {
        int code;
        const char *why;
    } reasons[] = {
        {SQLITE_BUSY, "another Vonk is using it; stop that one first"},
        {SQLITE_FULL, "the disk is full, or the file has its largest size; make an export, then "
                      "free space or use a new card"},
        {SQLITE_READONLY, "it cannot be written; check the permissions, or whether the card is "
                          "locked or failing"},
        {SQLITE_CANTOPEN, "it cannot be opened; check the folder and its permissions"},
        {SQLITE_PERM, "it may not be opened; check its permissions"},
        {SQLITE_IOERR, "the disk gives errors; replace the card"},
        {SQLITE_CORRUPT, "it is damaged; restart the kiosk to begin a new one"},
        {SQLITE_TOOBIG, "it is damaged; restart the kiosk to begin a new one"},
        {SQLITE_NOMEM, "there is no memory for it, or it is damaged; restart the kiosk"},
        {SQLITE_NOTADB, "it is no database; give the vonk.db of a kiosk"},
        {SQLITE_ERROR, "its tables are not those of Vonk; give the vonk.db of a kiosk"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(reasons); i++) {
        if (reasons[i].code == (code & 0xFF)) {
            return err_set(err, "%s: %s", path, reasons[i].why);
        }
    }
    return err_set(err, "%s: SQLite says \"%s\" (%d); restart the kiosk", path,
                   sqlite3_errstr(code), code);
}
