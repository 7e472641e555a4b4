/* recovery.c: the file that takes a forgotten PIN away. The signature stands at a fixed distance
 * from the end, so that nothing has to be understood to check it. */
#include "staff/recovery.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "staff/trust.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SIGNATURE_WORD "signature "

enum {
    MOST = 512, /* more than the lines can be */
    WORD_LENGTH = sizeof SIGNATURE_WORD - 1,
    SIGNATURE_LENGTH = SEAL_SIGNATURE_SIZE - 1 /* with its line break */
};

struct claim {
    char kiosk[32];
    int64_t made_ms;
};

static int write_claim(char *to, size_t size, const struct claim *claim)
{
    return snprintf(to, size, "vonk-recovery 1\nkiosk %s\nmade %" PRId64 "\n", claim->kiosk,
                    claim->made_ms);
}

/* Takes exactly what write_claim makes. */
static bool read_claim(struct claim *claim, const char *text, size_t size)
{
    char copy[MOST + 1], again[MOST];
    memcpy(copy, text, size);
    copy[size] = '\0';
    _Static_assert(sizeof claim->kiosk == 32, "the width in the format below");
    return sscanf(copy, "vonk-recovery 1\nkiosk %31s\nmade %15" SCNd64 "\n", claim->kiosk,
                  &claim->made_ms) == 2 &&
           claim->made_ms > 0 && (size_t)write_claim(again, sizeof again, claim) == size &&
           memcmp(again, text, size) == 0;
}

/* Reads the whole of a small plain file; its length, or -1. */
static ssize_t read_small(int fd, char bytes[MOST])
{
    struct stat info;
    size_t used = 0;
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > MOST) {
        return -1;
    }
    while (used < MOST) {
        ssize_t got = read(fd, bytes + used, MOST - used);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return -1;
        }
        if (got == 0) {
            break;
        }
        used += (size_t)got;
    }
    return (ssize_t)used;
}

static ssize_t read_stick(int folder_fd, char bytes[MOST], struct err *err)
{
    int fd =
        openat(folder_fd, RECOVERY_FILE, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT) {
        err_set(err, RECOVERY_FILE " is not on this stick; make it with the organiser's key: "
                                   "`vonkctl pin --recover`");
    } else if (fd < 0) {
        err_set(err,
                RECOVERY_FILE " cannot be read from this stick (%s); make it again, on "
                              "another stick",
                strerror(errno));
    }
    if (fd < 0) {
        return -1;
    }
    ssize_t size = read_small(fd, bytes);
    close(fd);
    if (size < 0) {
        err_set(err, RECOVERY_FILE " on this stick is no file that vonkctl made; make it again");
    }
    return size;
}

/* True when a trusted key signed what stands before the signature; then `size` is its length. */
static bool is_signed(const char *bytes, size_t *size, const char *keys, struct err *err)
{
    char fingerprint[SEAL_FINGERPRINT_SIZE];
    bool holds = *size > WORD_LENGTH + SIGNATURE_LENGTH;
    if (holds) {
        *size -= WORD_LENGTH + SIGNATURE_LENGTH;
        holds = memcmp(bytes + *size, SIGNATURE_WORD, WORD_LENGTH) == 0 &&
                trust_holds(keys, bytes + *size + WORD_LENGTH, SIGNATURE_LENGTH, bytes, *size,
                            fingerprint, NULL);
    }
    return holds ||
           err_set(err,
                   RECOVERY_FILE " is changed, or no key in %s signed it; make it again with the "
                                 "key of this kiosk's organiser",
                   keys != NULL ? keys : TRUST_KEYS);
}

bool recovery_apply(int folder_fd, const char *keys, struct pin *pin, const char *kiosk,
                    struct err *err)
{
    char bytes[MOST];
    struct claim claim;
    ssize_t got = read_stick(folder_fd, bytes, err);
    size_t size = got > 0 ? (size_t)got : 0;
    if (got < 0 || !is_signed(bytes, &size, keys, err)) {
        return false;
    }
    if (!read_claim(&claim, bytes, size)) {
        return err_set(err, RECOVERY_FILE " is of another version of Vonk; make it with the "
                                          "vonkctl of this kiosk's version");
    }
    if (!text_equal(claim.kiosk, kiosk)) {
        return err_set(err,
                       RECOVERY_FILE " is for the kiosk %s, and this is %s; make one with "
                                     "--kiosk %s",
                       claim.kiosk, kiosk, kiosk);
    }
    enum pin_recovery answer = pin_recover(pin, claim.made_ms, err);
    if (answer == PIN_RECOVERY_USED) {
        err_set(err, RECOVERY_FILE " was used before, or a younger one was; make a new one");
    }
    return answer == PIN_RECOVERED;
}

bool recovery_make(const struct seal_key *key, const char *kiosk, int64_t made_ms,
                   const char *folder, struct err *err)
{
    char text[MOST];
    char signature[SEAL_SIGNATURE_SIZE];
    struct claim claim = {.made_ms = made_ms};
    struct arena arena;
    text_copy(claim.kiosk, sizeof claim.kiosk, kiosk);
    int length = write_claim(text, sizeof text, &claim);
    seal_sign(key, text, (size_t)length, signature);
    length += snprintf(text + length, (size_t)(MOST - length), SIGNATURE_WORD "%s", signature);
    arena_init(&arena, 0);
    bool ok = file_write(file_join(&arena, folder, RECOVERY_FILE), text, (size_t)length, err);
    arena_finish(&arena);
    return ok;
}
