/* stick_export.h: brings a finished folder (an export, or a readiness result) onto a stick, and
 * says "done" only when the stick holds it.
 *
 * The order is the promise: hash what is to be written; mount writable; write into a hidden folder,
 * each file flushed; one rename; flush all; close everything and prove that nothing has the stick
 * any more; mount read-only; read every file again and compare its SHA-256; let go again. Whatever
 * fails in between is a failure with one sentence. The local folder is never touched; what was
 * begun on the stick is removed where that is still possible.
 *
 * A folder of that name that is on the stick already is accepted when it is equal (and is read
 * again like any other), else left alone: the new one gets "-2", "-3" and so on behind its name.
 *
 * What it cannot see: a stick that keeps what was written only as long as it has power. */
#ifndef VONK_STAFF_STICK_EXPORT_H
#define VONK_STAFF_STICK_EXPORT_H

#include "staff/stick.h"

/* Of a folder: files, bytes of a name. Exports have two dozen. */
enum { STICK_FILES = 64, STICK_FILE_NAME = 80, STICK_FOLDER_NAME = 100 };

/* Where it is. In this order, but a failure may come at each. */
enum stick_stage {
    STICK_STAGE_MEASURE, /* reads the local folder */
    STICK_STAGE_MOUNT,   /* opens the stick and looks at its free space */
    STICK_STAGE_COPY,    /* done and total count bytes */
    STICK_STAGE_FLUSH,   /* renames, and waits until the stick has written everything */
    STICK_STAGE_REOPEN,  /* lets go, and opens it again read-only */
    STICK_STAGE_COMPARE, /* reads it again; done and total count bytes */
    STICK_STAGE_RELEASE, /* lets go for good */
    STICK_STAGE_DONE,    /* it may be taken out */
    STICK_STAGE_COUNT
};

/* Why it failed, for a sentence in the language of the screen. */
enum stick_trouble {
    STICK_TROUBLE_NONE,
    STICK_TROUBLE_SOURCE,    /* the local folder cannot be read, or is not what can be copied */
    STICK_TROUBLE_MOUNT,     /* the stick cannot be opened: damaged, or of another kind */
    STICK_TROUBLE_FULL,      /* there is not enough room: take another, or make room */
    STICK_TROUBLE_PROTECTED, /* it cannot be written: a lock on it, or it is damaged */
    STICK_TROUBLE_PULLED,    /* it is not there any more */
    STICK_TROUBLE_FAILS,     /* it is there, and writing or reading fails: take another */
    STICK_TROUBLE_FALSE,     /* it does not keep what is written on it: take another */
    STICK_TROUBLE_BUSY,      /* it could not be let go: what is on it is not known to be whole */
    STICK_TROUBLE_STOPPED,   /* the caller asked to stop */
    STICK_TROUBLE_COUNT
};

struct stick_progress {
    enum stick_stage stage;
    int64_t done, total; /* bytes of this stage; 0 of 0 where it has no measure */
};

/* Called at each stage and after each piece, on the thread of the job. Returns false to stop, which
 * is heeded before the rename; afterwards it is finished. */
struct stick_watch {
    bool (*tell)(void *context, const struct stick_progress *progress);
    void *context;
};

struct stick_result {
    enum stick_stage stage;         /* STICK_STAGE_DONE, or where it failed */
    enum stick_trouble trouble;     /* STICK_TROUBLE_NONE when done */
    char folder[STICK_FOLDER_NAME]; /* its name on the stick; "" when it did not come so far */
    bool was_there;                 /* an equal one was on the stick already */
    int files;
    int64_t bytes;
};

/* Copies the local `folder` onto the stick `name` (struct stick_row). Only regular files directly
 * in it are copied; anything else in it is a failure. True when done and proved; else false,
 * `result` and a sentence in `err`. Nothing is mounted afterwards. `watch` may be NULL. */
bool stick_export(struct stick *stick, const char *name, const char *folder,
                  const struct stick_watch *watch, struct stick_result *result, struct err *err);

/* Bytes that are free on the mounted stick; -1 when none is mounted. */
int64_t stick_free(const struct stick *stick);

/* Bytes that a copy of the local folder takes on a stick, with what each file and folder wastes in
 * the largest usual unit of a stick (128 KiB); -1 and `err` when it cannot be copied. */
int64_t stick_needs(const char *folder, struct err *err);

#endif
