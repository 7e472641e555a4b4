/* spell.c: the table of abbreviations. To add one: a row. espeak-ng says "mbo" as one syllable in
 * Dutch, Spanish and Portuguese, and "wo" as a word; with dots it says the letters. */
#include "platform/spell.h"

#include "base/text.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const struct abbreviation {
    const char *word, *language; /* language NULL: in every one */
} rows[] = {
    {"mbo", NULL}, {"vmbo", NULL}, {"hbo", NULL}, {"ICT", NULL}, {"ict", NULL}, {"wo", "nl"},
};

/* Letters and digits, and every byte of a character beyond ASCII. */
static bool is_part_of_word(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0x80 || isalnum(byte);
}

static bool is_abbreviation(const char *language, const char *word, size_t length)
{
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        bool here = rows[i].language == NULL || text_equal(rows[i].language, language);
        if (here && strlen(rows[i].word) == length && memcmp(rows[i].word, word, length) == 0) {
            return true;
        }
    }
    return false;
}

char *spell_out(const char *language, const char *text)
{
    char *spelled = malloc(2 * strlen(text) + 1), *to = spelled;
    while (spelled != NULL && *text != '\0') {
        size_t length = 0;
        while (is_part_of_word(text[length])) {
            length++;
        }
        if (length == 0) {
            *to++ = *text++;
            continue;
        }
        bool spell = is_abbreviation(language, text, length);
        for (; length > 0; length--, text++) {
            *to++ = spell ? (char)toupper((unsigned char)*text) : *text;
            if (spell) {
                *to++ = '.';
            }
        }
    }
    if (spelled != NULL) {
        *to = '\0';
    }
    return spelled;
}
