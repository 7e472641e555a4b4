/* stick_ways.h: what the copying of an export does with a stick, as a table, so that a test can
 * play a stick that drops writes, is pulled or is full. The real one is that of stick.h and
 * beneath.h. */
#ifndef VONK_STAFF_STICK_WAYS_H
#define VONK_STAFF_STICK_WAYS_H

#include "staff/stick_export.h"

#include <sys/types.h>

/* Each sets errno and returns false or -1 on failure. A `folder` lies in the stick's root; a `file`
 * in a folder. */
struct stick_ways {
    /* As stick_mount and stick_let_go; is_there: is it still plugged in? */
    bool (*mount)(void *self, bool writable, struct err *err);
    bool (*let_go)(void *self, struct err *err);
    bool (*is_there)(void *self);
    /* Free bytes, and the unit in which files take them. */
    int64_t (*room)(void *self, int64_t *unit);
    /* How many entries a folder has; ENOENT when there is none of that name. */
    int (*entries)(void *self, const char *folder);
    bool (*make)(void *self, const char *folder);
    bool (*remove)(void *self, const char *folder);               /* an empty one */
    bool (*rename)(void *self, const char *from, const char *to); /* never over another */
    bool (*flush_folder)(void *self, const char *folder);
    bool (*flush_all)(void *self);
    /* Files: a handle of 0 or more. create makes a new one for writing. */
    int (*create)(void *self, const char *folder, const char *file);
    int (*open)(void *self, const char *folder, const char *file, int64_t *size);
    bool (*remove_file)(void *self, const char *folder, const char *file);
    ssize_t (*write)(void *self, int handle, const void *bytes, size_t size);
    ssize_t (*read)(void *self, int handle, void *bytes, size_t size);
    bool (*flush)(void *self, int handle);
    bool (*close)(void *self, int handle);
};

/* The real stick: `self` of its ways. */
struct stick_real {
    struct stick *stick;
    const char *name; /* struct stick_row */
};
extern const struct stick_ways stick_real_ways;

/* What stick_export does, on any stick. */
bool stick_copy(const struct stick_ways *ways, void *self, const char *folder,
                const struct stick_watch *watch, struct stick_result *result, struct err *err);

#endif
