/* sha1.c: SHA-1 of a short message: it is padded to one or two blocks of 64 bytes, and each block
 * is stirred into the state in 80 rounds of four kinds. */
#include "journal/sha1.h"

#include <stdint.h>
#include <string.h>

enum { BLOCK = 64, ROUNDS = 80, STATE = 5 };

static uint32_t turn(uint32_t word, int bits)
{
    return word << bits | word >> (32 - bits);
}

/* The four kinds of rounds: a function of three words, and a constant. */
static uint32_t mix(int round, uint32_t b, uint32_t c, uint32_t d)
{
    switch (round / 20) {
    case 0:
        return ((b & c) | (~b & d)) + 0x5A827999;
    case 1:
        return (b ^ c ^ d) + 0x6ED9EBA1;
    case 2:
        return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC;
    default:
        return (b ^ c ^ d) + 0xCA62C1D6;
    }
}

static void stir(uint32_t state[STATE], const unsigned char *block)
{
    uint32_t words[ROUNDS];
    for (int i = 0; i < 16; i++) {
        const unsigned char *at = block + 4 * i;
        words[i] =
            (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | (uint32_t)at[3];
    }
    for (int i = 16; i < ROUNDS; i++) {
        words[i] = turn(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (int i = 0; i < ROUNDS; i++) {
        uint32_t next = turn(a, 5) + mix(i, b, c, d) + e + words[i];
        e = d;
        d = c;
        c = turn(b, 30);
        b = a;
        a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

void sha1(unsigned char to[SHA1_SIZE], const void *bytes, size_t size)
{
    uint32_t state[STATE] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    unsigned char message[2 * BLOCK] = {0};
    size = size < SHA1_MOST ? size : SHA1_MOST;
    size_t padded = size + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
    memcpy(message, bytes, size);
    message[size] = 0x80;
    message[padded - 2] = (unsigned char)(size * 8 >> 8);
    message[padded - 1] = (unsigned char)(size * 8);
    for (size_t at = 0; at < padded; at += BLOCK) {
        stir(state, message + at);
    }
    for (int i = 0; i < SHA1_SIZE; i++) {
        to[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
    }
}
