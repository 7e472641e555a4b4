/* export.h: an export as one call, for `vonkctl` and for the kiosk's staff: tables, their
 * description, LEESMIJ.txt and report in one folder, sealed, there as a whole or not at all
 * (package.h, report.h, parcel.h). Nothing is printed. */
#ifndef VONK_JOURNAL_EXPORT_H
#define VONK_JOURNAL_EXPORT_H

#include "base/err.h"
#include "journal/report.h"
#include "journal/seal.h"
#include "journal/sheet.h"

#include <stdbool.h>
#include <stdint.h>

struct export_request {
    const char *out; /* folder that the export's own is made in; made when missing */
    const char *key; /* file with the secret key that signs; made when missing */
    enum grade grade;
    const struct report_texts *texts; /* the report's words, and the names of all codes */
};

struct export_done {
    char path[4096]; /* the folder, such as OUT/vonk-1a2b3c4d-3-controller */
    int rows;        /* in its tables */
    int days;        /* that it tells something of */
    char fingerprint[SEAL_FINGERPRINT_SIZE]; /* of the key that signed */
    int64_t visit; /* the last one that is over and whose rows are in it, for journal_hand_over: 0
                      for the grade share, which hands no rows over */
};

/* Exports a database: one that no kiosk has open, or a copy (journal_snapshot). It is only read.
 * May be called on any thread; the texts must not change meanwhile. An export that is there is
 * never overwritten. False and `err` on failure: then nothing was made. */
bool export_database(const char *path, const struct export_request *request,
                     struct export_done *done, struct err *err);

/* The same of a book of the grade controller (of which merge makes one), which gets its names. */
bool export_book(struct book *book, const struct export_request *request, struct export_done *done,
                 struct err *err);

#endif
