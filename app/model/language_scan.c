/* language_scan.c: letters to words, words to sentences, quotation marks to quotations. What a
 * word is does not depend on the language, but for "he's" and "Schüler*innen". */
#include "model/language_scan.h"

#include "base/text.h"
#include "model/language_match.h"

#include <string.h>

enum {
    WORD_SIZE = 64,  /* bytes that are kept of a word; what is longer is in no table */
    SHORT_LINE = 45, /* characters: a line that ends here was not wrapped, a heading or an item */
    AHEAD_MOST = 200 /* bytes of white space that are looked over; after more all begins anew */
};

enum sign {
    SIGN_OTHER,
    SIGN_LETTER,
    SIGN_DIGIT,
    SIGN_SPACE,
    SIGN_LINE,
    SIGN_APOSTROPHE,
    SIGN_HYPHEN,
    SIGN_STOP,
    SIGN_MARK,
    SIGN_QUOTE /* of any kind but the apostrophe */
};

struct scanner {
    struct scan *scan;
    struct arena *arena;
    const struct lexicon *lexicon;
    bool clitics;
    const char *start, *at;
    int word_room, sentence_room;
    int paragraph;
    int first;       /* word that starts the sentence */
    int quote;       /* open quotation, 0 for none */
    uint32_t opener; /* character that opened it */
    int line_length; /* characters since the line began */
    uint32_t last;   /* last character that was no space */
};

static uint32_t peek(const char *at)
{
    return text_next(&at);
}

static bool is_capital(uint32_t code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7) ||
           (code >= 0x100 && code < 0x180 && code % 2 == 0) || (code >= 0x400 && code < 0x430);
}

static uint32_t to_small(uint32_t code)
{
    if (!is_capital(code)) {
        return code;
    }
    return code < 0x100   ? code + 32
           : code < 0x180 ? code + 1
           : code < 0x410 ? code + 80
                          : code + 32;
}

static enum sign sign_of(uint32_t code)
{
    static const uint32_t quotes[] = {'"',  0x201C, 0x201D, 0x201E, 0x201F, 0xAB,
                                      0xBB, 0x2018, 0x201A, 0x201B, 0x2039, 0x203A};
    for (size_t i = 0; i < ARRAY_LENGTH(quotes); i++) {
        if (code == quotes[i]) {
            return SIGN_QUOTE;
        }
    }
    if (code < 0x80) {
        bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
        return letter                           ? SIGN_LETTER
               : code >= '0' && code <= '9'     ? SIGN_DIGIT
               : code == '\n'                   ? SIGN_LINE
               : code <= ' '                    ? SIGN_SPACE
               : code == '\''                   ? SIGN_APOSTROPHE
               : code == '-'                    ? SIGN_HYPHEN
               : strchr(".!?", (int)code)       ? SIGN_STOP
               : strchr(",;:()/%&+", (int)code) ? SIGN_MARK
                                                : SIGN_OTHER;
    }
    if (code == 0x2019 || code == 0x2BC) {
        return SIGN_APOSTROPHE;
    }
    if (code == 0x2010 || code == 0x2011) {
        return SIGN_HYPHEN;
    }
    if (code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F || code == 0x3000) {
        return SIGN_SPACE;
    }
    if (code == 0x2026) {
        return SIGN_STOP;
    }
    if (code == 0x2013 || code == 0x2014) {
        return SIGN_MARK;
    }
    bool none = code < 0xC0 || code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code < 0x2C00) ||
                (code >= 0x3000 && code < 0x3040) || code >= 0xFE00;
    return none ? SIGN_OTHER : SIGN_LETTER;
}

static void *grow(struct arena *arena, void *list, int count, int *room, size_t size)
{
    if (count < *room) {
        return list;
    }
    *room = *room == 0 ? 64 : *room * 2;
    void *larger = arena_array(arena, (size_t)*room, size);
    if (count > 0) {
        memcpy(larger, list, (size_t)count * size);
    }
    return larger;
}

static struct word *add_word(struct scanner *scanner, const char *text, size_t size,
                             const char *from, const char *to, unsigned flags)
{
    struct scan *scan = scanner->scan;
    scan->words = grow(scanner->arena, scan->words, scan->word_count, &scanner->word_room,
                       sizeof(struct word));
    struct word *word = &scan->words[scan->word_count];
    *word = (struct word){
        .text = arena_copy_n(scanner->arena, text, size),
        .size = (uint32_t)size,
        .offset = (uint32_t)(from - scanner->start),
        .length = (uint32_t)(to - from),
        .quote = scanner->quote,
        .flags = flags | (scan->word_count == scanner->first ? (unsigned)WORD_FIRST : 0u),
    };
    word->classes = lexicon_find(scanner->lexicon, text, size, &word->hash);
    scan->word_count++;
    return word;
}

static void end_sentence(struct scanner *scanner)
{
    struct scan *scan = scanner->scan;
    if (scan->word_count == scanner->first) {
        return;
    }
    scan->sentences = grow(scanner->arena, scan->sentences, scan->sentence_count,
                           &scanner->sentence_room, sizeof(struct sentence));
    scan->sentences[scan->sentence_count] = (struct sentence){
        .first = scanner->first,
        .end = scan->word_count,
        .paragraph = scanner->paragraph,
        .man = -1,
        .woman = -1,
    };
    for (int i = scanner->first; i < scan->word_count; i++) {
        scan->words[i].sentence = scan->sentence_count;
    }
    scan->sentence_count++;
    scanner->first = scan->word_count;
}

/* "he's" is "he" and "'s"; "women's" is one word. */
static size_t clitic_size(const char *text, size_t size)
{
    static const char *const always[] = {"'ll", "'re", "'ve", "'d", "'m"};
    static const char *const bases[] = {"he",   "she",   "it",   "that", "who", "there",
                                        "what", "where", "here", "how",  "this"};
    for (size_t i = 0; i < ARRAY_LENGTH(always); i++) {
        size_t length = strlen(always[i]);
        if (size > length && memcmp(text + size - length, always[i], length) == 0) {
            return length;
        }
    }
    if (size > 2 && memcmp(text + size - 2, "'s", 2) == 0) {
        for (size_t i = 0; i < ARRAY_LENGTH(bases); i++) {
            if (strlen(bases[i]) == size - 2 && memcmp(text, bases[i], size - 2) == 0) {
                return 2;
            }
        }
    }
    return 0;
}

/* Writes a character in small letters; what does not fit is dropped. */
static size_t put(char *text, size_t used, uint32_t code)
{
    if (used + 4 >= WORD_SIZE) {
        return used;
    }
    if (code < 0x80) {
        text[used++] = (char)code;
    } else if (code < 0x800) {
        text[used++] = (char)(0xC0 | code >> 6);
        text[used++] = (char)(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        text[used++] = (char)(0xE0 | code >> 12);
        text[used++] = (char)(0x80 | (code >> 6 & 0x3F));
        text[used++] = (char)(0x80 | (code & 0x3F));
    }
    return used;
}

/* True when the character at `at` goes on a word: a letter, or a hyphen and the like before one. */
static bool goes_on(const char *at, bool quoted)
{
    const char *next = at;
    uint32_t code = text_next(&next);
    enum sign sign = sign_of(code);
    if (sign == SIGN_LETTER || sign == SIGN_DIGIT || code == TEXT_SOFT_HYPHEN) {
        return true;
    }
    enum sign after = sign_of(peek(next));
    bool letter = after == SIGN_LETTER || after == SIGN_DIGIT;
    if (sign == SIGN_APOSTROPHE) {
        /* "girls' team": but inside single quotes it rather closes them. */
        return letter || (at[-1] == 's' && !quoted && after == SIGN_SPACE);
    }
    if (code == '*' || code == ':' || code == '_') {
        return text_starts(next, "innen") || text_starts(next, "in ");
    }
    return sign == SIGN_HYPHEN && letter;
}

static void scan_word(struct scanner *scanner)
{
    char text[WORD_SIZE];
    size_t size = 0;
    const char *from = scanner->at;
    bool small = false;
    int letters = 0;
    uint32_t first = peek(from);
    bool quoted = scanner->quote > 0 && sign_of(scanner->opener) != SIGN_QUOTE;
    do {
        uint32_t code = text_next(&scanner->at);
        enum sign sign = sign_of(code);
        letters += sign == SIGN_LETTER;
        small = small || (sign == SIGN_LETTER && !is_capital(code));
        code = sign == SIGN_APOSTROPHE ? '\'' : sign == SIGN_HYPHEN ? '-' : to_small(code);
        size = code == TEXT_SOFT_HYPHEN ? size : put(text, size, code);
        scanner->line_length++;
    } while (goes_on(scanner->at, quoted));
    unsigned flags = is_capital(first) ? WORD_CAPITAL : 0;
    flags |= !small && letters > 1 ? WORD_CAPITALS : 0;
    flags |= sign_of(first) == SIGN_DIGIT ? WORD_NUMBER : 0;
    size_t clitic = scanner->clitics ? clitic_size(text, size) : 0;
    const char *middle = scanner->at - clitic;
    if (clitic > 0 && middle[0] != '\'') {
        middle -= 2; /* the apostrophe of three bytes */
    }
    add_word(scanner, text, size - clitic, from, clitic > 0 ? middle : scanner->at, flags);
    if (clitic > 0) {
        add_word(scanner, text + size - clitic, clitic, middle, scanner->at, 0);
    }
}

static uint32_t next_visible(const char *at)
{
    const char *from = at;
    uint32_t code = text_next(&at);
    while (code != 0 && at - from < AHEAD_MOST &&
           (sign_of(code) == SIGN_SPACE || sign_of(code) == SIGN_LINE ||
            sign_of(code) == SIGN_QUOTE || sign_of(code) == SIGN_APOSTROPHE || code == ')')) {
        code = text_next(&at);
    }
    return code;
}

/* True when the full stop just before `at` ends an abbreviation, an initial or a number. */
static bool is_abbreviation(const struct scanner *scanner)
{
    const struct scan *scan = scanner->scan;
    if (scan->word_count == scanner->first) {
        return false;
    }
    const struct word *word = &scan->words[scan->word_count - 1];
    size_t end = word->offset + word->length;
    bool adjacent = scanner->start + end + 1 == scanner->at;
    bool initial = text_length(word->text) == 1 && (word->flags & WORD_CAPITAL) != 0;
    return adjacent && (initial || word_is(word, CLASS_ABBREVIATION));
}

static void scan_stop(struct scanner *scanner)
{
    uint32_t code = text_next(&scanner->at);
    const char *after = scanner->at;
    if (code == '?') {
        add_word(scanner, "?", 1, scanner->at - 1, scanner->at, WORD_MARK);
    }
    bool abbreviation = code == '.' && is_abbreviation(scanner);
    while (sign_of(peek(after)) == SIGN_STOP || sign_of(peek(after)) == SIGN_QUOTE ||
           sign_of(peek(after)) == SIGN_APOSTROPHE || peek(after) == ')') {
        text_next(&after);
    }
    enum sign sign = sign_of(peek(after));
    uint32_t next = next_visible(after);
    bool space = sign == SIGN_SPACE || sign == SIGN_LINE || peek(after) == 0;
    bool small = sign_of(next) == SIGN_LETTER && !is_capital(next);
    if (space && !abbreviation && !small) {
        /* The marks behind belong to this sentence still. */
        while (scanner->at < after) {
            uint32_t mark = text_next(&scanner->at);
            if (sign_of(mark) == SIGN_QUOTE || sign_of(mark) == SIGN_APOSTROPHE) {
                scanner->quote = 0;
            }
        }
        end_sentence(scanner);
    }
}

static void scan_quote(struct scanner *scanner, uint32_t code)
{
    /* Typewriter marks open and close alike; of the others, openers are known. */
    if (scanner->quote > 0) {
        bool apostrophe = code == '\'' || code == 0x2019;
        bool single = scanner->opener == '\'' || scanner->opener == 0x2018 ||
                      scanner->opener == 0x2019 || scanner->opener == 0x201A;
        if (apostrophe == single || code == 0x2018) {
            scanner->quote = 0;
        }
        return;
    }
    bool opens = code != 0x201D && code != 0x203A;
    if (opens) {
        scanner->quote = ++scanner->scan->quote_count;
        scanner->opener = code;
    }
}

/* An apostrophe is a quotation mark before a word that does not start with it ('s, 't), and where
 * a quotation is open. */
static void scan_apostrophe(struct scanner *scanner, uint32_t code)
{
    const char *next = scanner->at;
    uint32_t letter = text_next(&next);
    bool starts_word = sign_of(letter) == SIGN_LETTER;
    bool short_word = starts_word && sign_of(peek(next)) != SIGN_LETTER;
    if (scanner->quote > 0 || (starts_word && !short_word)) {
        scan_quote(scanner, code);
    }
}

/* A line's end is a space, unless the line was short, an item follows, or a paragraph ends. */
static void scan_line(struct scanner *scanner)
{
    const char *at = scanner->at;
    uint32_t code = text_next(&at);
    while (code != 0 && sign_of(code) == SIGN_SPACE) {
        code = text_next(&at);
    }
    bool item = strchr("-*#>", code < 0x80 ? (int)code : 'x') != NULL || code == 0x2022 ||
                code == 0x25AA || code == 0x25CF || code == 0x2013;
    bool open_end = scanner->last == ',' || scanner->last == '-' || scanner->last == ':';
    uint32_t letter = sign_of(code) == SIGN_QUOTE ? peek(at) : code;
    bool heading = scanner->line_length < SHORT_LINE && is_capital(letter) && !open_end;
    if (sign_of(code) == SIGN_LINE || code == 0) {
        end_sentence(scanner);
        scanner->paragraph++;
        scanner->quote = 0;
    } else if (item || heading) {
        end_sentence(scanner);
    }
    scanner->line_length = 0;
}

static void scan_mark(struct scanner *scanner)
{
    const char *from = scanner->at;
    text_next(&scanner->at);
    bool dash = (unsigned char)from[0] >= 0x80;
    add_word(scanner, dash ? "-" : from, 1, from, scanner->at, WORD_MARK);
}

static void scan_next(struct scanner *scanner)
{
    uint32_t code = peek(scanner->at);
    enum sign sign = sign_of(code);
    if (sign == SIGN_LETTER || sign == SIGN_DIGIT) {
        scan_word(scanner);
    } else if (sign == SIGN_STOP) {
        scan_stop(scanner);
    } else if (sign == SIGN_MARK) {
        scan_mark(scanner);
    } else {
        text_next(&scanner->at);
        if (sign == SIGN_LINE) {
            scan_line(scanner);
        } else if (sign == SIGN_QUOTE) {
            scan_quote(scanner, code);
        } else if (sign == SIGN_APOSTROPHE) {
            scan_apostrophe(scanner, code);
        } else if (sign == SIGN_HYPHEN && sign_of(peek(scanner->at)) == SIGN_SPACE) {
            add_word(scanner, "-", 1, scanner->at - 1, scanner->at, WORD_MARK);
        }
    }
    scanner->line_length += sign != SIGN_LINE;
    scanner->last = sign == SIGN_SPACE || sign == SIGN_LINE ? scanner->last : code;
}

void language_scan(struct scan *scan, const struct language *language, const char *text,
                   struct arena *arena)
{
    *scan = (struct scan){.language = language, .text = text};
    struct scanner scanner = {
        .scan = scan,
        .arena = arena,
        .lexicon = &language->lexicon,
        .clitics = language->table->clitics,
        .start = text,
        .at = text,
    };
    while (*scanner.at != '\0') {
        scan_next(&scanner);
    }
    end_sentence(&scanner);
}
