/* copy.c: SQLite's backup API between the kiosk's connection and one of the new file's own. The
 * copy is not synced to the disk: it is read at once, or made again. */
#include "journal/copy.h"

#include "base/text.h"
#include "journal/database.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

/* Makes the file; SQLite takes an empty one for a new database. */
static bool make_file(const char *path, struct err *err)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0) {
        return err_set(err, "%s: the copy cannot be made (%s); choose another folder", path,
                       strerror(errno));
    }
    close(fd);
    return true;
}

static void finish(struct copy *copy)
{
    if (copy->backup != NULL) {
        sqlite3_backup_finish(copy->backup);
    }
    database_close(copy->to);
    copy->backup = NULL;
    copy->to = NULL;
}

bool copy_begin(struct copy *copy, sqlite3 *from, const char *path, struct err *err)
{
    *copy = (struct copy){.to = NULL};
    if (!text_copy(copy->path, sizeof copy->path, path)) {
        return err_set(err, "%.80s…: the name is too long for a copy; use a shorter folder", path);
    }
    if (!make_file(path, err)) {
        return false;
    }
    copy->to = database_open(path, DATABASE_WRITE, err);
    if (copy->to == NULL) {
        copy_drop(copy);
        return false;
    }
    database_run(copy->to, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    copy->backup = sqlite3_backup_init(copy->to, "main", from, "main");
    if (copy->backup == NULL) {
        database_explain(path, sqlite3_errcode(copy->to), err);
        copy_drop(copy);
        return false;
    }
    return true;
}

enum copy_state copy_step(struct copy *copy, struct err *err)
{
    int code = sqlite3_backup_step(copy->backup, COPY_PAGES);
    if (code == SQLITE_OK) {
        return COPY_MORE;
    }
    if (code == SQLITE_DONE) {
        finish(copy);
        return COPY_DONE;
    }
    if ((code & 0xFF) == SQLITE_FULL) {
        err_set(err, "%s: there is no room for the copy; free space or choose another folder",
                copy->path);
    } else {
        database_explain(copy->path, code, err);
    }
    copy_drop(copy);
    return COPY_FAILED;
}

void copy_drop(struct copy *copy)
{
    bool begun = copy->to != NULL;
    finish(copy);
    if (begun) {
        unlink(copy->path);
    }
}
