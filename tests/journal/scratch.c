/* scratch.c: temporary folders, files and queries for the tests of the journal. */
#include "scratch.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { NOBODY = 65534 };

void scratch_make(struct scratch *scratch)
{
    const char *parent = getenv("TMPDIR");
    snprintf(scratch->folder, sizeof scratch->folder, "%s/vonk-test-XXXXXX",
             parent != NULL ? parent : "/tmp");
    assert_non_null(mkdtemp(scratch->folder));
    snprintf(scratch->database, sizeof scratch->database, "%s/vonk.db", scratch->folder);
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *walk)
{
    (void)info, (void)kind, (void)walk;
    return remove(path);
}

void scratch_remove(struct scratch *scratch)
{
    chmod(scratch->folder, 0700);
    assert_int_equal(nftw(scratch->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS), 0);
}

const char *scratch_path(const struct scratch *scratch, const char *name)
{
    static char paths[4][SCRATCH_PATH + 300];
    static int turn;
    turn = (turn + 1) % 4;
    snprintf(paths[turn], sizeof paths[turn], "%s/%s", scratch->folder, name);
    return paths[turn];
}

bool scratch_has(const struct scratch *scratch, const char *name)
{
    struct stat info;
    return lstat(scratch_path(scratch, name), &info) == 0;
}

int scratch_files(const struct scratch *scratch)
{
    int count = 0;
    DIR *dir = opendir(scratch->folder);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        count += entry->d_name[0] != '.';
    }
    closedir(dir);
    return count;
}

unsigned char *scratch_read(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(*size + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, *size, file), *size);
    fclose(file);
    return bytes;
}

void scratch_write(const char *path, const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(size == 0 || fwrite(bytes, 1, size, file) == size);
    assert_int_equal(fclose(file), 0);
}

void scratch_copy(const char *from, const char *to)
{
    size_t size;
    unsigned char *bytes = scratch_read(from, &size);
    scratch_write(to, bytes, size);
    free(bytes);
}

static sqlite3 *open_database(const char *path)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, "unix"), SQLITE_OK);
    return db;
}

const char *scratch_text(const char *path, const char *sql)
{
    static char text[8192];
    sqlite3 *db = open_database(path);
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW) {
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    }
    const char *value = (const char *)sqlite3_column_text(statement, 0);
    snprintf(text, sizeof text, "%s", value != NULL ? value : "(null)");
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return text;
}

int64_t scratch_number(const char *path, const char *sql)
{
    const char *text = scratch_text(path, sql);
    return strcmp(text, "(null)") == 0 ? -1 : strtoll(text, NULL, 10);
}

bool scratch_is_whole(const char *path)
{
    sqlite3 *db = open_database(path);
    sqlite3_stmt *statement = NULL;
    sqlite3_exec(db, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
    bool whole = sqlite3_prepare_v2(db, "PRAGMA quick_check", -1, &statement, NULL) == SQLITE_OK &&
                 sqlite3_step(statement) == SQLITE_ROW &&
                 strcmp((const char *)sqlite3_column_text(statement, 0), "ok") == 0;
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return whole;
}

void scratch_run(const char *path, const char *sql)
{
    char *message = NULL;
    sqlite3 *db = open_database(path);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) {
        fail_msg("%s: %s", sql, message);
    }
    sqlite3_close(db);
}

void scratch_assert_sound(const char *path)
{
    assert_string_equal(scratch_text(path, "PRAGMA quick_check"), "ok");
    assert_int_equal(scratch_number(path, "SELECT count(*) - ifnull(max(seq), 0) FROM interaction"),
                     0);
    assert_int_equal(scratch_number(path, "SELECT count(*) FROM interaction WHERE visit NOT IN "
                                          "(SELECT number FROM visit)"),
                     0);
}

void scratch_drop_rights(const struct scratch *scratch)
{
    if (geteuid() == 0) {
        const char *names[] = {"", "vonk.db", "vonk.db-wal"};
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
            int given = chown(scratch_path(scratch, names[i]), NOBODY, NOBODY);
            assert_true(given == 0 || i > 0);
        }
        assert_int_equal(seteuid(NOBODY), 0);
    }
}

void scratch_regain_rights(void)
{
    if (getuid() == 0) {
        assert_int_equal(seteuid(0), 0);
    }
}
