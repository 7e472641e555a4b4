/* stick.c: a session with the helper, or with a folder that plays a stick. Owns the connection and
 * the descriptor of the mounted stick. */
#include "staff/stick.h"

#include "base/file.h"
#include "base/text.h"
#include "staff/ask.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define FOLDER "folder:"
#define FOLDER_NAME "folder"

enum { LIST_MS = 10000, MOUNT_MS = 60000, CHECK_MS = 60000, LINE_SIZE = 256 };

struct stick {
    int fd;                     /* of the helper; -1 when a folder plays the stick */
    char folder[1024];          /* that folder, else "" */
    char name[STICK_NAME_SIZE]; /* of the mounted one */
    int root;                   /* its descriptor; -1 none is mounted */
};

struct stick *stick_open(const char *where, struct err *err)
{
    struct stick *stick = calloc(1, sizeof *stick);
    if (stick == NULL) {
        err_set(err, "there is no memory left; restart");
        return NULL;
    }
    where = where != NULL ? where : STICK_SOCKET;
    stick->fd = stick->root = -1;
    if (text_starts(where, FOLDER)) {
        if (!text_copy(stick->folder, sizeof stick->folder, where + strlen(FOLDER)) ||
            stick->folder[0] == '\0') {
            err_set(err, "%.80s: names no folder; say folder:PATH", where);
            free(stick);
            return NULL;
        }
        return stick;
    }
    stick->fd = ask_open(where, err);
    if (stick->fd < 0) {
        free(stick);
        return NULL;
    }
    return stick;
}

void stick_close(struct stick *stick)
{
    if (stick == NULL) {
        return;
    }
    if (stick->root >= 0) {
        close(stick->root);
    }
    if (stick->fd >= 0) {
        close(stick->fd);
    }
    free(stick);
}

static int list_folder(const struct stick *stick, struct stick_row rows[STICK_MOST])
{
    struct statvfs space;
    if (!file_is_folder(stick->folder) || statvfs(stick->folder, &space) != 0) {
        return 0;
    }
    const char *slash = strrchr(stick->folder, '/');
    const char *label = slash != NULL ? slash + 1 : stick->folder;
    rows[0] = (struct stick_row){
        .name = FOLDER_NAME, .kind = "folder", .size = (int64_t)(space.f_blocks * space.f_frsize)};
    text_copy(rows[0].label, sizeof rows[0].label, beneath_name(label) ? label : "");
    return 1;
}

/* Reads "sda1 vfat 15728640 MY STICK". False for anything else. */
static bool read_row(struct stick_row *row, const char *text)
{
    int at = 0;
    long long size = -1;
    char name[STICK_NAME_SIZE];
    char kind[8];
    if (sscanf(text, "%63s %7s %18lld %n", name, kind, &size, &at) != 3 || size < 0 || at == 0) {
        return false;
    }
    *row = (struct stick_row){.size = size};
    text_copy(row->name, sizeof row->name, name);
    text_copy(row->kind, sizeof row->kind, kind);
    text_copy(row->label, sizeof row->label, beneath_name(text + at) ? text + at : "");
    return true;
}

int stick_list(struct stick *stick, struct stick_row rows[STICK_MOST], struct err *err)
{
    char answer[ASK_ANSWER];
    char *rest = NULL;
    int count = 0;
    if (stick->fd < 0) {
        return list_folder(stick, rows);
    }
    if (!ask_line(stick->fd, "list", LIST_MS, answer, NULL, err)) {
        return -1;
    }
    strtok_r(answer, "\t", &rest); /* how many there are */
    for (char *row; count < STICK_MOST && (row = strtok_r(NULL, "\t", &rest)) != NULL;) {
        count += read_row(&rows[count], row);
    }
    return count;
}

static bool mount_folder(struct stick *stick, struct err *err)
{
    stick->root = open(stick->folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    return stick->root >= 0 || err_set(err, "%s: cannot be opened (%s); check the folder",
                                       stick->folder, strerror(errno));
}

/* A name as the list has it; anything else could be a line of its own. */
static bool is_name(const char *name)
{
    size_t length = strlen(name);
    return length > 0 && length < STICK_NAME_SIZE &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789") == length;
}

bool stick_mount(struct stick *stick, const char *name, bool writable, struct err *err)
{
    char line[LINE_SIZE];
    char answer[ASK_ANSWER];
    if (!is_name(name)) {
        return err_set(err, "%.40s: is no name of a stick; choose one of the list", name);
    }
    if (!stick_let_go(stick, err)) {
        return false;
    }
    snprintf(line, sizeof line, "mount %s %s", name, writable ? "rw" : "ro");
    if (stick->fd < 0 ? !mount_folder(stick, err)
                      : !ask_line(stick->fd, line, MOUNT_MS, answer, &stick->root, err)) {
        return false;
    }
    text_copy(stick->name, sizeof stick->name, name);
    return stick->root >= 0 || err_set(err, "%s: the helper handed over nothing; restart", name);
}

int stick_root(const struct stick *stick)
{
    return stick->root;
}

void stick_path(const struct stick *stick, char to[STICK_NAME_SIZE])
{
    to[0] = '\0';
    if (stick->root >= 0) {
        snprintf(to, STICK_NAME_SIZE, "/proc/self/fd/%d", stick->root);
    }
}

/* Waits until the whole filing system is written. */
static bool write_through(const struct stick *stick)
{
    int fd = beneath_folder(stick->root, ".");
    bool done = fd >= 0 && syncfs(fd) == 0;
    if (fd >= 0) {
        close(fd);
    }
    return done;
}

bool stick_let_go(struct stick *stick, struct err *err)
{
    char line[LINE_SIZE];
    char answer[ASK_ANSWER];
    if (stick->root < 0) {
        return true;
    }
    bool written = write_through(stick);
    close(stick->root);
    stick->root = -1;
    snprintf(line, sizeof line, "check %s", stick->name);
    if (stick->fd >= 0 && !ask_line(stick->fd, line, CHECK_MS, answer, NULL, err)) {
        return false;
    }
    return written ||
           err_set(err, "%s: not everything could be written; take another stick", stick->name);
}
