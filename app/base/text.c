/* text.c: UTF-8 and hashing; no state. */
#include "base/text.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* Decodes one character; returns its length in bytes, or 0 when it is not UTF-8. */
static int decode(const unsigned char *s, uint32_t *code)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    int length = s[0] < 0x80 ? 1 : s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : s[0] >= 0xC0 ? 2 : 0;
    if (length <= 1) {
        *code = s[0];
        return length;
    }
    uint32_t value = s[0] & (0xFFu >> (length + 1));
    for (int i = 1; i < length; i++) {
        if ((s[i] & 0xC0) != 0x80) {
            return 0;
        }
        value = value << 6 | (s[i] & 0x3Fu);
    }
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ||
        s[0] >= 0xF8) {
        return 0;
    }
    *code = value;
    return length;
}

uint32_t text_next(const char **at)
{
    uint32_t code = 0;
    if (**at == '\0') {
        return 0;
    }
    int length = decode((const unsigned char *)*at, &code);
    if (length == 0) {
        *at += 1;
        return 0xFFFD;
    }
    *at += length;
    return code;
}

bool text_valid(const char *text)
{
    uint32_t code;
    while (*text != '\0') {
        int length = decode((const unsigned char *)text, &code);
        if (length == 0) {
            return false;
        }
        text += length;
    }
    return true;
}

size_t text_length(const char *text)
{
    size_t length = 0;
    while (text_next(&text) != 0) {
        length++;
    }
    return length;
}

int text_words(const char *text)
{
    int words = 0;
    bool inside = false;
    for (; *text != '\0'; text++) {
        bool space = *text == ' ' || *text == '\n' || *text == '\t' || *text == '\r';
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

bool text_equal(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

bool text_starts(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

bool text_copy(char *to, size_t size, const char *from)
{
    size_t length = strlen(from);
    bool fits = length < size;
    if (!fits) {
        length = size - 1;
        while (length > 0 && ((unsigned char)from[length] & 0xC0) == 0x80) {
            length--;
        }
    }
    memcpy(to, from, length);
    to[length] = '\0';
    return fits;
}

size_t text_json(char *to, size_t size, const char *text)
{
    size_t used = 0;
    to[used++] = '"';
    while (*text != '\0') {
        const char *start = text;
        uint32_t code = text_next(&text);
        char part[8];
        if (code == '"' || code == '\\') {
            snprintf(part, sizeof part, "\\%c", (char)code);
        } else if (code < 0x20 || code == 0xFFFD) {
            snprintf(part, sizeof part, "\\u%04x", (unsigned)code);
        } else {
            text_copy(part, (size_t)(text - start) + 1, start);
        }
        size_t length = strlen(part);
        if (used + length + 2 > size) {
            break;
        }
        memcpy(to + used, part, length);
        used += length;
    }
    to[used++] = '"';
    to[used] = '\0';
    return used;
}

uint64_t bytes_hash(uint64_t hash, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ at[i]) * 0x100000001b3u;
    }
    return hash;
}

uint64_t text_hash(const char *text)
{
    return bytes_hash(TEXT_HASH_START, text, strlen(text));
}

char *text_plain(struct arena *arena, const char *text)
{
    static const char soft[] = "\u00AD";
    char *plain = arena_copy(arena, text);
    char *to = plain;
    for (const char *at = plain; *at != '\0';) {
        if (strncmp(at, soft, sizeof soft - 1) == 0) {
            at += sizeof soft - 1;
        } else {
            *to++ = *at++;
        }
    }
    *to = '\0';
    return plain;
}

bool text_day(const char *text, int64_t *day_ms)
{
    struct tm parts = {.tm_mday = 0};
    char again[16];
    if (sscanf(text, "%4d-%2d-%2d", &parts.tm_year, &parts.tm_mon, &parts.tm_mday) != 3) {
        return false;
    }
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    time_t seconds = timegm(&parts);
    strftime(again, sizeof again, "%Y-%m-%d", &parts); /* the 30th of February has moved */
    *day_ms = (int64_t)seconds * 1000;
    return seconds > 0 && text_equal(again, text);
}
