/* pin.c: tries and waits around the hash. The file is read anew for each try, because vonkctl may
 * have written it; memory holds what pin_read shows, and the count where the disk does not take
 * it. The mutex guards these few numbers and is never held over a file or the hash. */
#include "staff/pin.h"

#include "base/file.h"
#include "base/text.h"
#include "staff/pin_file.h"
#include "staff/places.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>

/* ---- waiting ---- */

/* What so many wrong tries cost, ms. */
static int64_t wait_of(int tries)
{
    int64_t wait = tries < PIN_FREE_TRIES ? 0 : PIN_FIRST_WAIT_MS;
    for (int i = PIN_FREE_TRIES; i < tries && wait < PIN_LONGEST_WAIT_MS; i++) {
        wait *= 2;
    }
    return wait < PIN_LONGEST_WAIT_MS ? wait : PIN_LONGEST_WAIT_MS;
}

/* How long from now; the mutex is held. */
static int64_t wait_left(const struct pin *pin)
{
    bool low = pin->unsaved && pin->tries < PIN_UNSAVED_TRIES;
    int64_t since = clock_now(pin->options.clock) - pin->since_ms;
    int64_t left = wait_of(low ? PIN_UNSAVED_TRIES : pin->tries) - since;
    return left > 0 ? left : 0;
}

/* Nothing to wait for: staff are there. The mutex is held. */
static void forgive(struct pin *pin)
{
    pin->tries = 0;
    pin->since_ms = clock_now(pin->options.clock) - PIN_LONGEST_WAIT_MS;
}

/* ---- life ---- */

/* Takes what the file says over; the mutex is held. A count that the disk did not take is the
 * higher one. */
static void adopt(struct pin *pin, enum pin_file file, const struct pin_record *record)
{
    pin->trouble = file == PIN_FILE_BROKEN;
    pin->set = pin->trouble || record->hash[0] != '\0';
    if (!pin->unsaved || record->tries > pin->tries) {
        pin->tries = record->tries;
    }
}

/* Reads the file. Where the kiosk has been set up there was one: then its absence is damage. */
static enum pin_file read_file(const struct pin *pin, struct pin_record *record, struct err *err)
{
    *record = (struct pin_record){.tries = 0};
    if (pin->path == NULL) {
        return PIN_FILE_ABSENT;
    }
    enum pin_file file = pin_file_read(record, pin->path, err);
    if (file == PIN_FILE_ABSENT && file_exists(pin->settings)) {
        file = PIN_FILE_BROKEN;
        err_set(err,
                "%s: the file of the PIN is gone, so that no PIN opens the staff screens; use a "
                "recovery file on a stick, or let a technician run `vonkctl pin`",
                pin->path);
    }
    return file;
}

static enum pin_file reload(struct pin *pin, struct pin_record *record, struct err *err)
{
    enum pin_file file = read_file(pin, record, err);
    pthread_mutex_lock(&pin->lock);
    adopt(pin, file, record);
    pthread_mutex_unlock(&pin->lock);
    return file;
}

void pin_open(struct pin *pin, const struct pin_options *options)
{
    struct pin_record record;
    *pin = (struct pin){.options = *options};
    arena_init(&pin->arena, 0);
    pthread_mutex_init(&pin->lock, NULL);
    if (options->ops == 0) {
        pin->options.ops = crypto_pwhash_OPSLIMIT_INTERACTIVE;
        pin->options.memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
    }
    if (options->data != NULL) {
        pin->options.data = arena_copy(&pin->arena, options->data);
        pin->path = staff_place(&pin->arena, options->data, STAFF_PIN);
        pin->settings = staff_place(&pin->arena, options->data, STAFF_SETTINGS);
    }
    pin->since_ms = clock_now(options->clock); /* the whole wait, whatever was waited before */
    reload(pin, &record, NULL);
}

void pin_close(struct pin *pin)
{
    if (pin != NULL && pin->options.clock != NULL) {
        arena_finish(&pin->arena);
        pthread_mutex_destroy(&pin->lock);
        *pin = (struct pin){.tries = 0};
    }
}

void pin_reload(struct pin *pin)
{
    struct pin_record record;
    reload(pin, &record, NULL);
}

void pin_read(struct pin *pin, struct pin_state *state)
{
    pthread_mutex_lock(&pin->lock);
    int left = PIN_FREE_TRIES - pin->tries;
    *state = (struct pin_state){.set = pin->set,
                                .trouble = pin->trouble,
                                .unsaved = pin->unsaved,
                                .tries_left = left > 0 ? left : 1,
                                .wait_ms = wait_left(pin)};
    pthread_mutex_unlock(&pin->lock);
}

/* ---- a try ---- */

/* Counts a try before it is made. True when it may be made now. */
static bool count_try(struct pin *pin, struct pin_record *record)
{
    pthread_mutex_lock(&pin->lock);
    bool now = wait_left(pin) == 0;
    record->tries = pin->tries < PIN_TRIES_MOST ? pin->tries + 1 : PIN_TRIES_MOST;
    pthread_mutex_unlock(&pin->lock);
    if (!now) {
        return false;
    }
    bool saved = pin_file_write(record, pin->path, NULL);
    pthread_mutex_lock(&pin->lock);
    pin->unsaved = !saved;
    now = saved || wait_left(pin) == 0;
    pin->tries = now ? record->tries : pin->tries;
    pthread_mutex_unlock(&pin->lock);
    return now;
}

/* What can be said without comparing; PIN_RIGHT when there is something to compare with. */
static enum pin_answer begin_try(struct pin *pin, struct pin_record *record, struct err *err)
{
    static const enum pin_answer answers[] = {[PIN_FILE_READ] = PIN_RIGHT,
                                              [PIN_FILE_ABSENT] = PIN_UNSET,
                                              [PIN_FILE_BROKEN] = PIN_TROUBLE};
    int lock = pin->path != NULL ? pin_file_lock(pin->options.data) : -1;
    enum pin_answer answer = answers[reload(pin, record, err)];
    if (answer == PIN_RIGHT && record->hash[0] == '\0') {
        answer = PIN_UNSET;
    } else if (answer == PIN_RIGHT && !count_try(pin, record)) {
        answer = PIN_WAIT;
    }
    pin_file_unlock(lock);
    return answer;
}

static enum pin_answer compare(const char *hash, const char *digits, struct err *err)
{
    errno = 0;
    if (sodium_init() >= 0 && crypto_pwhash_str_verify(hash, digits, strlen(digits)) == 0) {
        return PIN_RIGHT;
    }
    if (errno != ENOMEM) {
        return PIN_WRONG;
    }
    err_set(err, "the PIN could not be compared for lack of memory; restart the kiosk");
    return PIN_TROUBLE;
}

/* Clears the count, unless vonkctl set another PIN in the meantime. */
static void clear_count(struct pin *pin, const char *hash)
{
    struct pin_record record;
    int lock = pin_file_lock(pin->options.data);
    if (pin_file_read(&record, pin->path, NULL) == PIN_FILE_READ && text_equal(record.hash, hash)) {
        record.tries = 0;
        bool saved = pin_file_write(&record, pin->path, NULL);
        pthread_mutex_lock(&pin->lock);
        pin->unsaved = !saved;
        pthread_mutex_unlock(&pin->lock);
    }
    pin_file_unlock(lock);
}

enum pin_answer pin_try(struct pin *pin, char *digits, struct err *err)
{
    struct pin_record record;
    enum pin_answer answer = begin_try(pin, &record, err);
    if (answer == PIN_RIGHT) {
        answer = compare(record.hash, digits, err);
        if (answer == PIN_RIGHT) {
            clear_count(pin, record.hash);
        }
        pthread_mutex_lock(&pin->lock);
        if (answer == PIN_RIGHT) {
            forgive(pin);
        } else {
            pin->since_ms = clock_now(pin->options.clock);
        }
        pthread_mutex_unlock(&pin->lock);
    }
    sodium_memzero(digits, strlen(digits));
    return answer;
}

/* ---- setting it ---- */

/* Writes a hash ("" none), and keeps what was used for recovery. */
static bool replace(struct pin *pin, const char *hash, int64_t recovered_ms, struct err *err)
{
    struct pin_record record;
    if (pin->path == NULL) {
        return err_set(err, "there is no data folder to keep a PIN in; give one with --data");
    }
    pin_file_read(&record, pin->path, NULL);
    text_copy(record.hash, sizeof record.hash, hash);
    record.tries = 0;
    record.recovered_ms = recovered_ms > 0 ? recovered_ms : record.recovered_ms;
    if (!pin_file_write(&record, pin->path, err)) {
        return false;
    }
    pthread_mutex_lock(&pin->lock);
    pin->unsaved = false;
    adopt(pin, PIN_FILE_READ, &record);
    forgive(pin);
    pthread_mutex_unlock(&pin->lock);
    return true;
}

static bool replace_locked(struct pin *pin, const char *hash, struct err *err)
{
    int lock = pin->path != NULL ? pin_file_lock(pin->options.data) : -1;
    bool ok = replace(pin, hash, 0, err);
    pin_file_unlock(lock);
    return ok;
}

bool pin_set(struct pin *pin, char *digits, struct err *err)
{
    char hash[crypto_pwhash_STRBYTES];
    enum pin_weakness weakness = pin_weak(digits);
    bool ok = weakness == PIN_STRONG || err_set(err, "%s", pin_weakness_text(weakness));
    if (ok && sodium_init() < 0) {
        ok = err_set(err, "libsodium does not start; restart the kiosk");
    }
    if (ok && crypto_pwhash_str_alg(hash, digits, strlen(digits), pin->options.ops,
                                    pin->options.memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        ok = err_set(err, "the PIN could not be kept for lack of memory; restart the kiosk");
    }
    sodium_memzero(digits, strlen(digits));
    return ok && replace_locked(pin, hash, err);
}

bool pin_clear(struct pin *pin, struct err *err)
{
    return replace_locked(pin, "", err);
}

enum pin_recovery pin_recover(struct pin *pin, int64_t made_ms, struct err *err)
{
    struct pin_record record = {.tries = 0};
    enum pin_recovery answer = PIN_RECOVERY_USED;
    int lock = pin->path != NULL ? pin_file_lock(pin->options.data) : -1;
    if (pin->path != NULL) {
        pin_file_read(&record, pin->path, NULL);
    }
    if (made_ms > record.recovered_ms) {
        answer = replace(pin, "", made_ms, err) ? PIN_RECOVERED : PIN_RECOVERY_TROUBLE;
    }
    pin_file_unlock(lock);
    return answer;
}

/* ---- digits on their way ---- */

char *pin_digits_new(void)
{
    char *digits = sodium_init() >= 0 ? sodium_malloc(PIN_SIZE) : NULL;
    if (digits != NULL) {
        sodium_memzero(digits, PIN_SIZE);
    }
    return digits;
}

void pin_digits_free(char *digits)
{
    sodium_free(digits);
}
