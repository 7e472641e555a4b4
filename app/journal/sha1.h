/* sha1.h: SHA-1 (FIPS 180-4), for name-based UUIDs only (RFC 9562, section 5.5): they ask for it
 * and not for safety, which it does not give. */
#ifndef VONK_JOURNAL_SHA1_H
#define VONK_JOURNAL_SHA1_H

#include <stddef.h>

enum { SHA1_SIZE = 20, SHA1_MOST = 119 };

/* Hashes at most SHA1_MOST bytes (two blocks: a UUID and a short name). */
void sha1(unsigned char to[SHA1_SIZE], const void *bytes, size_t size);

#endif
