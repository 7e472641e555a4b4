/* pin.h: the staff PIN: six digits that open the staff screens.
 *
 * What guards them is the wait, not the hash: whoever can read the file holds the card in her hand.
 * Five tries are free, then each wrong one costs 30 s, doubling to an hour: at most 40 a day, so
 * that 1,000,000 PINs last 68 years. The count of wrong tries is on the disk before a try is
 * compared, and after a start the whole wait of that count begins anew: pulling the plug buys
 * nothing. Only monotonic time counts; a Pi has no wall clock to trust.
 *
 * The PIN is kept as an argon2id hash with libsodium's INTERACTIVE limits: 2 passes over 64 MiB.
 * That is more than the floor of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes), and what
 * a Pi 3 with 1 GB can spare beside the kiosk while a try lasts: 0.12 s on a PC, perhaps a second
 * there. MODERATE's 256 MiB it cannot.
 *
 * A disk that cannot be written does not keep staff out, who must still be able to export: the
 * count then lives in memory, and every try waits as after PIN_UNSAVED_TRIES wrong ones, from the
 * start of the kiosk on: 4 minutes. So a plug that is pulled again and again buys 360 tries a day
 * at most, and staff at a kiosk that runs since the morning wait for nothing.
 *
 * A file that is damaged or unreadable opens nothing, and neither does one that is gone where the
 * kiosk has been set up (its own settings are there, which are made behind the PIN): or else a
 * visitor would be asked to choose a PIN. Two ways are left: a recovery file on a
 * stick (recovery.h), and `vonkctl pin`, which writes a new one.
 *
 * Digits are never logged and stand in no sentence. */
#ifndef VONK_STAFF_PIN_H
#define VONK_STAFF_PIN_H

#include "base/arena.h"
#include "base/clock.h"
#include "base/err.h"

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    PIN_DIGITS = 6,
    PIN_SIZE = PIN_DIGITS + 1, /* with its end */
    PIN_FREE_TRIES = 5,
    PIN_UNSAVED_TRIES = 8,         /* what the count is worth at least when it cannot be kept */
    PIN_FIRST_WAIT_MS = 30 * 1000, /* after the fifth wrong one; doubles with each */
    PIN_LONGEST_WAIT_MS = 3600 * 1000
};

enum pin_answer {
    PIN_RIGHT,
    PIN_WRONG,
    PIN_WAIT,   /* too soon: nothing was compared and nothing counted */
    PIN_UNSET,  /* there is no PIN yet, or a recovery took it away */
    PIN_TROUBLE /* nothing was compared: `err` says why and what to do */
};

/* Why a PIN will not do. */
enum pin_weakness {
    PIN_STRONG,   /* it will do */
    PIN_NOT_SIX,  /* not six digits 0-9 */
    PIN_FEW,      /* one or two different digits, such as 111111 or 771717 */
    PIN_RUN,      /* equal steps, such as 123456, 987654, 890123 or 246802 */
    PIN_REPEATED, /* a part comes again: 121212, 123123, 112233, 123321 */
    PIN_DATE,     /* holds a year, or reads as a day */
    PIN_COMMON,   /* on the list of those that many people choose, or a line on the keypad */
    PIN_WEAKNESSES
};

struct pin_options {
    const char *data;          /* the data folder; NULL: none, so no PIN can be set */
    const struct clock *clock; /* must outlive the struct pin */
    unsigned long long ops;    /* of argon2id; 0: the strong limits (a test chooses cheap ones) */
    size_t memory;             /* bytes, likewise */
};

/* What to show before digits are asked for. */
struct pin_state {
    bool set;        /* a PIN is asked for; also when its file is damaged */
    bool trouble;    /* it is damaged or unreadable: pin_try tells */
    bool unsaved;    /* wrong tries cannot be kept on the disk */
    int tries_left;  /* until waiting begins or goes on; 1 at least once it has begun */
    int64_t wait_ms; /* until the next try; 0: now */
};

/* In the caller's memory, which must not move between pin_open and pin_close. */
struct pin {
    struct pin_options options;
    struct arena arena;    /* of the paths */
    char *path, *settings; /* of the PIN's file, and of what was set behind the PIN; NULL */
    pthread_mutex_t lock;  /* of what follows */
    bool set, trouble, unsaved;
    int tries;        /* wrong ones since the last right one */
    int64_t since_ms; /* when the wait began */
};

/* Reads what is there. Always succeeds: a damaged file is a state, not an error. */
void pin_open(struct pin *pin, const struct pin_options *options);

/* NULL and zeroed are fine. */
void pin_close(struct pin *pin);

/* Reads the file once more, for what `vonkctl pin` may have changed: to be called when the keypad
 * is shown. Takes no time to speak of. */
void pin_reload(struct pin *pin);

/* From any thread, at any time, also while pin_try is at work. */
void pin_read(struct pin *pin, struct pin_state *state);

/* Compares, on a thread that may be blocked for the second of the hash; one call at a time. The
 * caller's digits are wiped, whatever comes of it. A right PIN clears the count. `err` is set with
 * PIN_TROUBLE alone; one for lack of memory has counted as a try. */
enum pin_answer pin_try(struct pin *pin, char *digits, struct err *err);

/* Sets the PIN, or another one, and clears the count; whoever calls this has let staff in, or
 * pin_state.set is false. Blocks like pin_try and wipes the digits. False and `err` when it is weak
 * or cannot be written; the old one then stays. */
bool pin_set(struct pin *pin, char *digits, struct err *err);

/* Takes the PIN away, so that the first start asks for one. */
bool pin_clear(struct pin *pin, struct err *err);

enum pin_recovery { PIN_RECOVERED, PIN_RECOVERY_USED, PIN_RECOVERY_TROUBLE };

/* The same for a recovery file that was made at `made_ms` (wall clock of the machine that made it):
 * only one that is younger than the last one used. What was used is remembered in the PIN's file,
 * also by later PINs; a damaged file has forgotten it. `err` is set with PIN_RECOVERY_TROUBLE. */
enum pin_recovery pin_recover(struct pin *pin, int64_t made_ms, struct err *err);

/* What is wrong with these digits as a PIN, whose own they are not to be: 123,605 of the 1,000,000
 * are refused, with reasons in pin_weak.c. */
enum pin_weakness pin_weak(const char *digits);

/* A refusal as an English sentence that says what to do, for vonkctl; the screens have their own
 * words. */
const char *pin_weakness_text(enum pin_weakness weakness);

/* PIN_SIZE bytes for digits on their way: zeroed, on a page of their own that is kept out of swap
 * and core dumps where the system lets it. NULL without memory. pin_digits_free wipes; NULL is
 * fine. */
char *pin_digits_new(void);
void pin_digits_free(char *digits);

#endif
