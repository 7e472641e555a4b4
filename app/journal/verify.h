/* verify.h: is this folder an export, whole and as it was made?
 *
 * Nothing in it is believed before the signature over SHA256SUMS holds and each file has its hash.
 * Then the list of files must be exactly that of its grade, every cell must be of its type, and
 * datapackage.json must be what these files give. No symbolic link is followed. */
#ifndef VONK_JOURNAL_VERIFY_H
#define VONK_JOURNAL_VERIFY_H

#include "journal/seal.h"
#include "journal/sheet.h"

enum verdict {
    VERDICT_SOUND,
    VERDICT_WRONG,     /* it was changed, or signed with another key */
    VERDICT_UNREADABLE /* no folder, no export, or not a whole one */
};

enum { VERIFY_STEM_SIZE = 32 };

struct verified {
    enum grade grade;
    char stem[VERIFY_STEM_SIZE]; /* "vonk-" and the kiosk, as in the folder's name */
    int rows;                    /* of all tables */
    int kiosks;
    char fingerprint[SEAL_FINGERPRINT_SIZE];
};

/* Bit masks of sheets for `keep` below. */
#define VERIFY_KEEP_NONE 0u
#define VERIFY_KEEP_FIGURES                                                                        \
    (1u << SHEET_OCCASIONS | 1u << SHEET_BOOTS | 1u << SHEET_TALLY | 1u << SHEET_HOURS |           \
     1u << SHEET_ATTRACT | 1u << SHEET_DAYS | 1u << SHEET_FIGURES)
#define VERIFY_KEEP_ALL ~0u

/* Examines `folder` and reads the sheets of the mask `keep` (and the kiosks always) into `book`, an
 * empty one. `key` is the path of a public key that must have signed it, NULL any. On anything but
 * VERDICT_SOUND, `err` says what is wrong; then what is in the book must not be used. */
enum verdict verify_folder(struct verified *verified, const char *folder, const char *key,
                           unsigned keep, struct book *book, struct err *err);

#endif
