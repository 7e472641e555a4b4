/* text.h: UTF-8 strings, small helpers that libc lacks. */
#ifndef VONK_BASE_TEXT_H
#define VONK_BASE_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* Soft hyphen: a place where a long word may be broken. */
#define TEXT_SOFT_HYPHEN 0xADu

/* Reads one code point at *at and moves *at behind it. A byte that is no UTF-8 gives U+FFFD and
 * moves one byte. At the end of the string returns 0 and stays. */
uint32_t text_next(const char **at);

/* True when the whole string is well-formed UTF-8 (shortest form, no surrogates). */
bool text_valid(const char *text);

/* Number of code points. */
size_t text_length(const char *text);

/* Number of words: runs of anything but white space. */
int text_words(const char *text);

bool text_equal(const char *a, const char *b);
bool text_starts(const char *text, const char *start);

/* Copies with an end; returns false when it did not fit (then `to` holds as much as fits, cut at a
 * character). `size` counts the terminating zero and must be at least 1. */
bool text_copy(char *to, size_t size, const char *from);

/* Writes `text` as a JSON string with its quotes into `to`; cut at a character when too long, but
 * always closed. Returns the length. `size` must be at least 3. */
size_t text_json(char *to, size_t size, const char *text);

/* A copy without soft hyphens, for what is no line on a screen. */
char *text_plain(struct arena *arena, const char *text);

/* FNV-1a, 64 bits: of a string, and of bytes going on from `hash`. Start with TEXT_HASH_START. */
#define TEXT_HASH_START 0xcbf29ce484222325u
uint64_t text_hash(const char *text);
uint64_t bytes_hash(uint64_t hash, const void *bytes, size_t size);

/* Reads a day such as "2026-03-14" as its midnight UTC, ms since 1970; false when it is none. */
bool text_day(const char *text, int64_t *day_ms);

#endif
