/* words.c: the keys of the interface's words, and filling in values. */
#include "model/words.h"

#include "base/text.h"

#include <string.h>

static const char *const keys[] = {
#define WORD_KEY(name, key) key,
    WORDS(WORD_KEY)
#undef WORD_KEY
};
_Static_assert(ARRAY_LENGTH(keys) == WORD_COUNT, "one key for each word");

const char *words_key(enum word word)
{
    return keys[word];
}

char *words_fill(struct arena *arena, const char *phrase, const char *first, const char *second)
{
    const char *values[] = {first != NULL ? first : "", second != NULL ? second : ""};
    size_t room = strlen(phrase) + 1;
    for (const char *at = phrase; (at = strchr(at, '{')) != NULL; at++) {
        room += strlen(values[0]) + strlen(values[1]);
    }
    char *text = arena_alloc(arena, room);
    char *to = text;
    while (*phrase != '\0') {
        bool mark = phrase[0] == '{' && (phrase[1] == '1' || phrase[1] == '2') && phrase[2] == '}';
        if (mark) {
            const char *value = values[phrase[1] - '1'];
            memcpy(to, value, strlen(value));
            to += strlen(value);
            phrase += 3;
        } else {
            *to++ = *phrase++;
        }
    }
    return text;
}
