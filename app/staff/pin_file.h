/* pin_file.h: the file of the PIN, `pin` in the data folder, for pin.c alone. Five lines of text
 * with a checksum, mode 0600; it is the old or the new one at any instant, and read only if it is
 * exactly what writing makes:
 *
 *   vonk-pin 1
 *   hash $argon2id$…          or - where there is no PIN
 *   tries 3                   wrong ones since the last right one
 *   recovered 1795219200000   when the last recovery file that was used was made, or 0
 *   sum 64 hexadecimal digits SHA-256 of the lines above it */
#ifndef VONK_STAFF_PIN_FILE_H
#define VONK_STAFF_PIN_FILE_H

#include "base/err.h"

#include <sodium.h>
#include <stdbool.h>
#include <stdint.h>

enum { PIN_TRIES_MOST = 1000000 };

struct pin_record {
    char hash[crypto_pwhash_STRBYTES]; /* "" no PIN */
    int tries;
    int64_t recovered_ms;
};

enum pin_file { PIN_FILE_READ, PIN_FILE_ABSENT, PIN_FILE_BROKEN };

/* Reads it; the record is empty when there is none or it is broken, and then `err` says what to do
 * about that. */
enum pin_file pin_file_read(struct pin_record *record, const char *path, struct err *err);

/* Replaces it, durably. False and `err` when that failed; then the old one is still there. */
bool pin_file_write(const struct pin_record *record, const char *path, struct err *err);

/* Keeps others (the kiosk, vonkctl) from changing it between reading and writing. Returns what
 * pin_file_unlock takes; without a lock (-1) life goes on. */
int pin_file_lock(const char *folder);
void pin_file_unlock(int lock);

#endif
