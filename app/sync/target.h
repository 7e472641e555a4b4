/* target.h: where batches go. One row per kind of target; to add one: a file with its functions, a
 * declaration here and a row in target.c. */
#ifndef VONK_SYNC_TARGET_H
#define VONK_SYNC_TARGET_H

#include "sync/http.h"
#include "sync/reply.h"

/* What sync is told; strings that are not set are "". They must live as long as the sync. */
struct sync_options {
    const char *outbox; /* folder with frozen batches */
    const char *kiosk;  /* this kiosk's name, for files in a folder that many kiosks fill */
    const char *target; /* a name of target_rows */
    const char *endpoint, *folder, *credentials, *ca; /* settings sync.* */
    struct http_limits limits;
};

/* Statements to be sent. */
struct parcel {
    const char *name;  /* of the batch, "3-12.json" */
    const char *bytes; /* a JSON array */
    size_t length;
    const char *id; /* of a statement that is asked for instead; "" when it is sent */
};

/* What came of it. */
struct delivery {
    enum reply_kind kind;  /* REPLY_STRANGE also when there was no answer */
    enum trouble trouble;  /* TROUBLE_NONE when stored */
    int64_t retry_after_s; /* as in struct reply */
    struct err why;        /* a sentence; "" when stored */
};

struct target_row {
    const char *name; /* as in the setting sync.target */
    /* Whether it may be asked while it waits to end: `ended` as in http.h. NULL and `err`, a
     * sentence about the setting, when it cannot be used. */
    void *(*open)(const struct sync_options *options, bool (*ended)(void *), void *context,
                  struct err *err);
    /* Sends all of a parcel's statements or asks for one. */
    void (*send)(void *target, const struct parcel *parcel, struct delivery *delivery);
    void (*close)(void *target); /* accepts NULL */
};

/* NULL when there is no such target. */
const struct target_row *target_find(const char *name);

extern const struct target_row target_xapi, target_folder;

#endif
