/* seal.c: libsodium behind hexadecimal text. Reading takes exactly what writing makes: a changed
 * letter never means the same. */
#include "journal/seal.h"

#include "base/arena.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECRET_LENGTH = 2 * crypto_sign_SEEDBYTES + 1 }; /* the seed and a line break */

static void write_line(char *to, const unsigned char *bytes, size_t size)
{
    sodium_bin2hex(to, 2 * size + 1, bytes, size);
    to[2 * size] = '\n';
    to[2 * size + 1] = '\0';
}

/* Reads a line of exactly so many bytes in lower-case hexadecimal. */
static bool read_line(unsigned char *to, size_t size, const char *text, size_t length)
{
    char again[SEAL_SIGNATURE_SIZE];
    size_t read = 0;
    if (length != 2 * size + 1 || length >= sizeof again ||
        sodium_hex2bin(to, size, text, 2 * size, NULL, &read, NULL) != 0 || read != size) {
        return false;
    }
    write_line(again, to, size);
    return memcmp(again, text, length) == 0;
}

void seal_hash(const unsigned char hash[crypto_hash_sha256_BYTES], char to[SEAL_HASH_SIZE])
{
    sodium_bin2hex(to, SEAL_HASH_SIZE, hash, crypto_hash_sha256_BYTES);
}

/* Writes a new seed; false when the file cannot be made or is there by now. */
static bool make_key(const char *path, struct err *err)
{
    unsigned char seed[crypto_sign_SEEDBYTES];
    char line[SECRET_LENGTH + 1];
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
        return err_set(err, "%s: the key cannot be made (%s); give another place with --key", path,
                       strerror(errno));
    }
    bool ok = getrandom(seed, sizeof seed, 0) == (ssize_t)sizeof seed;
    write_line(line, seed, sizeof seed);
    ok = ok && write(fd, line, SECRET_LENGTH) == SECRET_LENGTH && fsync(fd) == 0;
    ok = close(fd) == 0 && ok;
    sodium_memzero(seed, sizeof seed);
    sodium_memzero(line, sizeof line);
    if (!ok) {
        unlink(path);
        return err_set(err, "%s: the key could not be written; check the free space", path);
    }
    return true;
}

bool seal_key_open(struct seal_key *key, const char *path, struct err *err)
{
    struct arena arena;
    struct stat info;
    unsigned char seed[crypto_sign_SEEDBYTES];
    unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
    size_t size = 0;
    if (stat(path, &info) != 0 && errno == ENOENT && !make_key(path, err)) {
        return false;
    }
    if (stat(path, &info) == 0 && (info.st_mode & 077) != 0) {
        return err_set(err, "%s: others may read this key; do `chmod 600` on it", path);
    }
    arena_init(&arena, 0);
    char *text = file_read(&arena, path, SECRET_LENGTH, &size, err);
    bool ok = text != NULL;
    if (ok && !read_line(seed, sizeof seed, text, size)) {
        ok = err_set(err, "%s: is no key of Vonk; give another file with --key", path);
    }
    if (ok) {
        crypto_sign_seed_keypair(public_key, key->secret, seed);
        write_line(key->public_key, public_key, sizeof public_key);
    }
    if (text != NULL) {
        sodium_memzero(text, size);
    }
    sodium_memzero(seed, sizeof seed);
    arena_finish(&arena);
    return ok;
}

void seal_key_close(struct seal_key *key)
{
    sodium_memzero(key, sizeof *key);
}

void seal_sign(const struct seal_key *key, const void *bytes, size_t size,
               char signature[SEAL_SIGNATURE_SIZE])
{
    unsigned char raw[crypto_sign_BYTES];
    crypto_sign_detached(raw, NULL, bytes, size, key->secret);
    write_line(signature, raw, sizeof raw);
}

bool seal_holds(const char *public_key, size_t public_size, const char *signature,
                size_t signature_size, const void *bytes, size_t size)
{
    unsigned char key[crypto_sign_PUBLICKEYBYTES];
    unsigned char raw[crypto_sign_BYTES];
    return read_line(key, sizeof key, public_key, public_size) &&
           read_line(raw, sizeof raw, signature, signature_size) &&
           crypto_sign_verify_detached(raw, bytes, size, key) == 0;
}

void seal_fingerprint(const char *public_key, size_t public_size, char to[SEAL_FINGERPRINT_SIZE])
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    char hex[SEAL_HASH_SIZE];
    size_t used = 0;
    crypto_hash_sha256(hash, (const unsigned char *)public_key, public_size);
    seal_hash(hash, hex);
    for (int i = 0; i < 32; i++) {
        if (i > 0 && i % 4 == 0) {
            to[used++] = ' ';
        }
        to[used++] = hex[i];
    }
    to[used] = '\0';
}
