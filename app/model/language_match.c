/* language_match.c: reads patterns and matches them with a little backtracking. A gap is at most
 * GAP_MOST words and a pattern has a handful, so matching at a word takes bounded time. */
#include "model/language_match.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { GAP_MOST = 12 };

enum part_kind {
    PART_WORD,     /* one of the choices */
    PART_OPTIONAL, /* one of the choices, or nothing */
    PART_GAP,      /* up to `count` words */
    PART_WIDE_GAP, /* the same, over marks too */
    PART_NOT_NEXT,
    PART_NOT_BEFORE,
    PART_START,
    PART_END,
    PART_NEAR /* what follows matches within `count` words of what was matched */
};

enum choice_kind { CHOICE_EXACT, CHOICE_START, CHOICE_END, CHOICE_MIDDLE, CHOICE_CLASS };

struct choice {
    enum choice_kind kind;
    const char *text;
    size_t length;
    uint32_t hash;
    int number;        /* of a class */
    unsigned excluded; /* flags that a word of the class must not have */
};

struct part {
    enum part_kind kind;
    int count;
    struct choice *choices;
    int choice_count;
};

/* `<girls>` is girls in general, `<girls+>` certain girls too, `<girls*>` even those of a pair. */
static bool read_class(struct choice *choice, const struct lexicon *lexicon, const char *text,
                       size_t length)
{
    char last = text[length - 2];
    size_t name = length - 2 - (last == '+' || last == '*');
    choice->kind = CHOICE_CLASS;
    choice->excluded = last == '*' ? 0 : last == '+' ? WORD_PAIRED : WORD_PAIRED | WORD_CERTAIN;
    choice->number = lexicon_class(lexicon, text + 1, name);
    return choice->number >= 0;
}

static bool read_choice(struct choice *choice, const struct lexicon *lexicon, const char *text,
                        size_t length)
{
    if (length > 2 && text[0] == '<' && text[length - 1] == '>') {
        return read_class(choice, lexicon, text, length);
    }
    bool open_start = length > 1 && text[0] == '*';
    bool open_end = length > 1 && text[length - 1] == '*';
    text += open_start;
    length -= (size_t)open_start + open_end;
    choice->kind = open_start && open_end ? CHOICE_MIDDLE
                   : open_start           ? CHOICE_END
                   : open_end             ? CHOICE_START
                                          : CHOICE_EXACT;
    choice->text = text;
    choice->length = length;
    choice->hash = lexicon_hash(text, length);
    return length > 0;
}

static bool read_choices(struct part *part, struct lexicon *lexicon, const char *text,
                         size_t length)
{
    int count = 1;
    for (size_t i = 0; i < length; i++) {
        count += text[i] == '|';
    }
    part->choices = arena_array(lexicon->arena, (size_t)count, sizeof(struct choice));
    for (const char *end = text + length; text <= end;) {
        const char *bar = memchr(text, '|', (size_t)(end - text));
        size_t here = (size_t)((bar == NULL ? end : bar) - text);
        if (!read_choice(&part->choices[part->choice_count++], lexicon, text, here)) {
            return false;
        }
        text += here + 1;
    }
    return true;
}

static bool read_gap(struct part *part, enum part_kind kind, const char *text)
{
    part->kind = kind;
    part->count = atoi(text);
    return part->count > 0 && part->count <= GAP_MOST;
}

static bool read_part(struct part *part, struct lexicon *lexicon, const char *text, size_t length)
{
    bool more = length > 1;
    if (length == 1 && (text[0] == '^' || text[0] == '$')) {
        part->kind = text[0] == '^' ? PART_START : PART_END;
        return true;
    }
    if (more && text[0] == '~') {
        bool wide = text[1] == '~';
        return read_gap(part, wide ? PART_WIDE_GAP : PART_GAP, text + 1 + wide);
    }
    if (more && text[0] == '&') {
        return read_gap(part, PART_NEAR, text + 1);
    }
    if (length > 2 && text[0] == '[' && text[length - 1] == ']') {
        part->kind = PART_OPTIONAL;
        return read_choices(part, lexicon, text + 1, length - 2);
    }
    if (more && (text[0] == '!' || text[0] == '-')) {
        part->kind = text[0] == '!' ? PART_NOT_NEXT : PART_NOT_BEFORE;
        return read_choices(part, lexicon, text + 1, length - 1);
    }
    part->kind = PART_WORD;
    return read_choices(part, lexicon, text, length);
}

/* Notes what the first word of a pattern must have. */
static void note_first(struct pattern *pattern)
{
    const struct part *first = pattern->parts;
    pattern->any = first->kind != PART_WORD;
    for (int i = 0; i < first->choice_count; i++) {
        const struct choice *choice = &first->choices[i];
        if (choice->kind == CHOICE_CLASS) {
            pattern->classes.bits[choice->number / 64] |= (uint64_t)1 << (choice->number % 64);
        } else if (choice->kind == CHOICE_EXACT) {
            pattern->hashes |= (uint64_t)1 << (choice->hash % 64);
        } else {
            pattern->any = true;
        }
    }
}

static bool may_start(const struct pattern *pattern, const struct word *word)
{
    bool may = pattern->any || (pattern->hashes >> (word->hash % 64) & 1) != 0;
    for (int i = 0; i < CLASS_PARTS && !may; i++) {
        may = (pattern->classes.bits[i] & word->classes.bits[i]) != 0;
    }
    return may;
}

void pattern_init(struct pattern *pattern, struct lexicon *lexicon, const char *text)
{
    int count = text_words(text);
    pattern->parts = arena_array(lexicon->arena, (size_t)count + 1, sizeof(struct part));
    for (const char *at = text; *at != '\0' && pattern->count < count;) {
        size_t length = strcspn(at, " ");
        if (!read_part(&pattern->parts[pattern->count++], lexicon, at, length)) {
            lexicon_fault(lexicon, text);
            pattern->count = 0;
            return;
        }
        at += length;
        at += strspn(at, " ");
    }
    if (count == 0) {
        lexicon_fault(lexicon, text);
        return;
    }
    note_first(pattern);
}

static bool fits(const struct choice *choice, const struct word *word)
{
    size_t length = word->size;
    switch (choice->kind) {
    case CHOICE_CLASS:
        return classes_have(&word->classes, choice->number) &&
               (word->flags & choice->excluded) == 0;
    case CHOICE_START:
        return strncmp(word->text, choice->text, choice->length) == 0;
    case CHOICE_END:
        return length > choice->length &&
               memcmp(word->text + length - choice->length, choice->text, choice->length) == 0;
    case CHOICE_MIDDLE:
        return memmem(word->text, length, choice->text, choice->length) != NULL;
    case CHOICE_EXACT:
    default:
        return word->hash == choice->hash && length == choice->length &&
               memcmp(word->text, choice->text, length) == 0;
    }
}

static bool any_fits(const struct part *part, const struct word *word)
{
    for (int i = 0; i < part->choice_count; i++) {
        if (fits(&part->choices[i], word)) {
            return true;
        }
    }
    return false;
}

/* What stays the same while a pattern is matched in a sentence. */
struct attempt {
    const struct scan *scan;
    const struct part *parts;
    int count;
    int start, stop; /* words of the sentence */
    struct span *span;
};

static bool match_from(const struct attempt *attempt, int part, int at);

static bool match_gap(const struct attempt *attempt, int part, int at)
{
    const struct part *gap = &attempt->parts[part];
    for (int skipped = 0; skipped <= gap->count; at++) {
        if (match_from(attempt, part + 1, at)) {
            return true;
        }
        if (at >= attempt->stop) {
            return false;
        }
        bool mark = (attempt->scan->words[at].flags & WORD_MARK) != 0;
        if (mark && gap->kind == PART_GAP) {
            return false;
        }
        skipped += !mark;
    }
    return false;
}

/* The rest of the pattern is one of its own, matched near to `span`. */
static bool match_near(const struct attempt *attempt, int part, int at)
{
    int reach = attempt->parts[part].count;
    struct span found = *attempt->span;
    found.end = at;
    int from = found.first - reach < attempt->start ? attempt->start : found.first - reach;
    int to = at + reach > attempt->stop ? attempt->stop : at + reach;
    for (int i = from; i < to; i++) {
        struct span other = {.first = i};
        struct attempt rest = *attempt;
        rest.span = &other;
        bool inside = i >= found.first && i < found.end;
        if (!inside && match_from(&rest, part + 1, i)) {
            attempt->span->first = other.first < found.first ? other.first : found.first;
            attempt->span->end = other.end > found.end ? other.end : found.end;
            return true;
        }
    }
    return false;
}

/* Matches the parts from `part` on with the words from `at` on. */
static bool match_from(const struct attempt *attempt, int part, int at)
{
    if (part == attempt->count) {
        attempt->span->end = at;
        return true;
    }
    const struct part *here = &attempt->parts[part];
    const struct word *words = attempt->scan->words;
    bool next = at < attempt->stop;
    switch (here->kind) {
    case PART_OPTIONAL:
        return (next && any_fits(here, &words[at]) && match_from(attempt, part + 1, at + 1)) ||
               match_from(attempt, part + 1, at);
    case PART_GAP:
    case PART_WIDE_GAP:
        return match_gap(attempt, part, at);
    case PART_NOT_NEXT:
        return !(next && any_fits(here, &words[at])) && match_from(attempt, part + 1, at);
    case PART_NOT_BEFORE:
        return !(at > attempt->start && any_fits(here, &words[at - 1])) &&
               match_from(attempt, part + 1, at);
    case PART_START:
        return at == attempt->start && match_from(attempt, part + 1, at);
    case PART_END:
        return at == attempt->stop && match_from(attempt, part + 1, at);
    case PART_NEAR:
        return match_near(attempt, part, at);
    case PART_WORD:
    default:
        return next && any_fits(here, &words[at]) && match_from(attempt, part + 1, at + 1);
    }
}

bool pattern_matches(const struct pattern *pattern, const struct scan *scan, int at,
                     struct span *span)
{
    if (pattern->count == 0 || !may_start(pattern, &scan->words[at])) {
        return false;
    }
    const struct sentence *sentence = &scan->sentences[scan->words[at].sentence];
    struct attempt attempt = {
        .scan = scan,
        .parts = pattern->parts,
        .count = pattern->count,
        .start = sentence->first,
        .stop = sentence->end,
        .span = span,
    };
    *span = (struct span){.first = at};
    return match_from(&attempt, 0, at);
}
