/* stick.h: the sticks that are plugged in, and the files on one of them.
 *
 * A session with the helper that mounts (app/helper/, vonk-stick): it begins with stick_open, when
 * a staff screen is about a stick, and ends with stick_close; then everything is let go. A mounted
 * stick has no place among the machine's folders: there is one descriptor of it, which every file
 * is opened below (beneath.h), and it is gone when that is closed.
 *
 * Calls may take as long as the stick does (a slow one 10 s and more), so they belong on the thread
 * for long jobs; one thread at a time. While a job has the session, the list is not asked for.
 *
 * Without a helper a folder can play the stick: `folder:PATH`, for development, scripts and tests.
 */
#ifndef VONK_STAFF_STICK_H
#define VONK_STAFF_STICK_H

#include "staff/beneath.h"

/* Where the helper listens. */
#define STICK_SOCKET "/run/vonk/stick"

enum { STICK_MOST = 16, STICK_NAME_SIZE = 64, STICK_LABEL_SIZE = 64 };

/* A stick, or a part of one, as it is shown. */
struct stick_row {
    char name[STICK_NAME_SIZE];   /* "sda1": for the calls, not for the screen */
    char kind[8];                 /* "vfat", "exfat" or "folder" */
    char label[STICK_LABEL_SIZE]; /* what its owner calls it, fit to show; may be "" */
    int64_t size;                 /* bytes */
};

struct stick;

/* Begins a session. `where` is the helper's socket (NULL: STICK_SOCKET) or "folder:PATH". NULL and
 * `err` when nothing answers there. */
struct stick *stick_open(const char *where, struct err *err);

/* Ends the session: closes what is open. Accepts NULL. */
void stick_close(struct stick *stick);

/* What is plugged in now; the number of rows, 0 when nothing is, -1 and `err` when the helper does
 * not answer any more (close the session then, and begin another). Once a second is often enough.
 */
int stick_list(struct stick *stick, struct stick_row rows[STICK_MOST], struct err *err);

/* Mounts one by its name, read-only or writable; what was mounted before is let go first. False and
 * `err`. */
bool stick_mount(struct stick *stick, const char *name, bool writable, struct err *err);

/* The descriptor of the mounted stick's folder, for beneath.h; it stays the session's. -1: none. */
int stick_root(const struct stick *stick);

/* The same as a path, "/proc/self/fd/N", for what wants a path; "" when none is mounted. On a real
 * stick the kernel itself refuses to follow links (nosymfollow). */
void stick_path(const struct stick *stick, char to[STICK_NAME_SIZE]);

/* Writes everything through, closes the descriptor and proves that nothing has the stick mounted
 * any more: from then on it may be taken out, and what is read later comes from the stick and not
 * from memory. True also when none was mounted. False and `err` when it is still in use, or was
 * pulled. */
bool stick_let_go(struct stick *stick, struct err *err);

#endif
