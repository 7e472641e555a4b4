/* trouble.h: what can stand in the way of a delivery, by the kind of person who can mend it.
 *
 * The names are in status.json (status.h) and stay as they are. To add one: an enumerator and a
 * row in trouble.c. */
#ifndef VONK_SYNC_TROUBLE_H
#define VONK_SYNC_TROUBLE_H

enum trouble {
    TROUBLE_NONE,
    TROUBLE_NETWORK,     /* no answer, or half an answer: cable, Wi-Fi, the store is down */
    TROUBLE_CERTIFICATE, /* whoever answers cannot prove to be the store: clock, CA, a trap */
    TROUBLE_CREDENTIALS, /* the store does not let us in: key and secret */
    TROUBLE_BUSY,        /* the store answers that it cannot now */
    TROUBLE_STRANGER,    /* what answers is not a store: a login page of a Wi-Fi, a wrong address */
    TROUBLE_REFUSED,     /* the store refuses statements for good: they are in refused/ */
    TROUBLE_DAMAGED,     /* a batch cannot be read: it is in refused/ */
    TROUBLE_FOLDER,      /* the folder that is to receive batches is not there */
    TROUBLE_FULL,        /* a disk, ours or the folder's, cannot be written */
    TROUBLE_COUNT
};

/* Their names in status.json: "none", "network", … */
extern const char *const trouble_names[TROUBLE_COUNT];

#endif
