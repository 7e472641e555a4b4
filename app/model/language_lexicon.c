/* language_lexicon.c: words in a hash table, affixes in chains by the byte that they start or end
 * with. The tables are constants of the program, so nothing here can grow with a text. */
#include "model/language_lexicon.h"

#include "base/text.h"

#include <string.h>

struct lexicon_word {
    const char *text;
    size_t length;
    uint32_t hash;
    struct classes classes;
    struct lexicon_word *next;
};

struct lexicon_affix {
    const char *text;
    size_t length;
    int number; /* of the class */
    struct lexicon_affix *next;
};

static const char *const known_names[CLASS_KNOWN] = {
    [CLASS_GIRLS] = "girls",
    [CLASS_BOYS] = "boys",
    [CLASS_GIRL] = "girl",
    [CLASS_BOY] = "boy",
    [CLASS_MOTHER] = "mother",
    [CLASS_FATHER] = "father",
    [CLASS_AND] = "and",
    [CLASS_DEFINITE] = "definite",
    [CLASS_OFTEN] = "often",
    [CLASS_THAN] = "than",
    [CLASS_SOME] = "some",
    [CLASS_HE] = "he",
    [CLASS_HIM] = "him",
    [CLASS_HIS] = "his",
    [CLASS_SHE] = "she",
    [CLASS_HER] = "her",
    [CLASS_ROLE] = "role",
    [CLASS_CAREER] = "career",
    [CLASS_ROLEISH] = "roleish",
    [CLASS_NOROLE] = "norole",
    [CLASS_NEUTER] = "neuter",
    [CLASS_NEW] = "new",
    [CLASS_VACANCY] = "vacancy",
    [CLASS_ANYONE] = "anyone",
    [CLASS_EVERY] = "every",
    [CLASS_A] = "a",
    [CLASS_THE] = "the",
    [CLASS_MY] = "my",
    [CLASS_OF] = "of",
    [CLASS_COPULA] = "copula",
    [CLASS_ARE] = "are",
    [CLASS_ASIDE] = "aside",
    [CLASS_PERSON] = "person",
    [CLASS_MAN] = "man",
    [CLASS_WOMAN] = "woman",
    [CLASS_PLURAL] = "plural",
    [CLASS_PLURALS] = "plurals",
    [CLASS_BEFORE] = "before",
    [CLASS_POSSESSED] = "possessed",
    [CLASS_AFTER] = "after",
    [CLASS_THING] = "thing",
    [CLASS_DOES] = "does",
    [CLASS_IF] = "if",
    [CLASS_ERE] = "ere",
    [CLASS_SAY] = "say",
    [CLASS_PAST] = "past",
    [CLASS_PASTEND] = "pastend",
    [CLASS_DOER] = "doer",
    [CLASS_MODAL] = "modal",
    [CLASS_HISTORIC] = "historic",
    [CLASS_FACT] = "fact",
    [CLASS_POLICY] = "policy",
    [CLASS_NEG] = "neg",
    [CLASS_NEUTRAL] = "neutral",
    [CLASS_NONAME] = "noname",
    [CLASS_ABBREVIATION] = "abbreviation",
    [CLASS_SMALL] = "small",
    [CLASS_MALE] = "male",
    [CLASS_FEMALE] = "female",
};

uint32_t lexicon_hash(const char *word, size_t length)
{
    uint64_t hash = bytes_hash(TEXT_HASH_START, word, length);
    return (uint32_t)(hash ^ hash >> 32);
}

int lexicon_class(const struct lexicon *lexicon, const char *name, size_t length)
{
    for (int i = 0; i < lexicon->class_count; i++) {
        if (strlen(lexicon->names[i]) == length && memcmp(lexicon->names[i], name, length) == 0) {
            return i;
        }
    }
    return -1;
}

void lexicon_fault(struct lexicon *lexicon, const char *row)
{
    lexicon->fault = lexicon->faults++ == 0 ? row : lexicon->fault;
}

static void set_class(struct classes *classes, int number)
{
    classes->bits[number / 64] |= (uint64_t)1 << (number % 64);
}

static struct lexicon_word *find_word(const struct lexicon *lexicon, const char *word,
                                      size_t length, uint32_t hash)
{
    struct lexicon_word *at = lexicon->words[hash & lexicon->mask];
    while (at != NULL &&
           (at->hash != hash || at->length != length || memcmp(at->text, word, length) != 0)) {
        at = at->next;
    }
    return at;
}

static void add_exact(struct lexicon *lexicon, const char *text, size_t length, int number)
{
    uint32_t hash = lexicon_hash(text, length);
    struct lexicon_word *word = find_word(lexicon, text, length, hash);
    if (word == NULL) {
        word = arena_new(lexicon->arena, struct lexicon_word);
        *word = (struct lexicon_word){
            .text = text,
            .length = length,
            .hash = hash,
            .next = lexicon->words[hash & lexicon->mask],
        };
        lexicon->words[hash & lexicon->mask] = word;
    }
    set_class(&word->classes, number);
}

static void add_affix(struct lexicon *lexicon, struct lexicon_affix **chain, const char *text,
                      size_t length, int number)
{
    struct lexicon_affix *affix = arena_new(lexicon->arena, struct lexicon_affix);
    *affix = (struct lexicon_affix){
        .text = text,
        .length = length,
        .number = number,
        .next = *chain,
    };
    *chain = affix;
}

/* Adds a word as it stands in a table; `*` at an end means any letters. */
static void add_word(struct lexicon *lexicon, const char *text, size_t length, int number)
{
    bool open_start = text[0] == '*';
    bool open_end = text[length - 1] == '*';
    text += open_start;
    length = length > (size_t)open_start + open_end ? length - open_start - open_end : 0;
    if (length == 0) {
        lexicon_fault(lexicon, lexicon->names[number]);
    } else if (open_start && open_end) {
        add_affix(lexicon, &lexicon->middles, text, length, number);
    } else if (open_end) {
        add_affix(lexicon, &lexicon->starts[(unsigned char)text[0]], text, length, number);
    } else if (open_start) {
        unsigned char last = (unsigned char)text[length - 1];
        add_affix(lexicon, &lexicon->ends[last], text, length, number);
    } else {
        add_exact(lexicon, text, length, number);
    }
}

/* A class may stand in several rows, which add up. */
static void add_class(struct lexicon *lexicon, const struct language_words *row)
{
    int number = lexicon_class(lexicon, row->name, strlen(row->name));
    if (number < 0 && lexicon->class_count == CLASS_MOST) {
        lexicon_fault(lexicon, row->name);
        return;
    }
    if (number < 0) {
        number = lexicon->class_count++;
        lexicon->names[number] = row->name;
    }
    const char *at = row->words + strspn(row->words, " ");
    while (*at != '\0') {
        size_t length = strcspn(at, " ");
        add_word(lexicon, at, length, number);
        at += length;
        at += strspn(at, " ");
    }
}

void lexicon_init(struct lexicon *lexicon, const struct language_table *table, struct arena *arena)
{
    enum { BUCKETS = 4096 };
    *lexicon = (struct lexicon){.arena = arena, .class_count = CLASS_KNOWN, .mask = BUCKETS - 1};
    lexicon->words = arena_array(arena, BUCKETS, sizeof(struct lexicon_word *));
    memcpy(lexicon->names, known_names, sizeof known_names);
    for (size_t i = 0; i < ARRAY_LENGTH(language_names); i++) {
        add_class(lexicon, &language_names[i]);
    }
    for (const struct language_words *row = table->words; row->name != NULL; row++) {
        add_class(lexicon, row);
    }
}

/* A start or an end must leave at least one letter over. */
static void find_affixes(const struct lexicon *lexicon, const char *word, size_t length,
                         struct classes *classes)
{
    const struct lexicon_affix *at = lexicon->starts[(unsigned char)word[0]];
    for (; at != NULL; at = at->next) {
        if (at->length <= length && memcmp(word, at->text, at->length) == 0) {
            set_class(classes, at->number);
        }
    }
    at = lexicon->ends[(unsigned char)word[length - 1]];
    for (; at != NULL; at = at->next) {
        if (at->length < length && memcmp(word + length - at->length, at->text, at->length) == 0) {
            set_class(classes, at->number);
        }
    }
    for (at = lexicon->middles; at != NULL; at = at->next) {
        if (at->length <= length && memmem(word, length, at->text, at->length) != NULL) {
            set_class(classes, at->number);
        }
    }
}

struct classes lexicon_find(const struct lexicon *lexicon, const char *word, size_t length,
                            uint32_t *hash)
{
    struct classes classes = {{0}};
    *hash = lexicon_hash(word, length);
    if (length == 0) {
        return classes;
    }
    const struct lexicon_word *exact = find_word(lexicon, word, length, *hash);
    if (exact != NULL) {
        classes = exact->classes;
    }
    find_affixes(lexicon, word, length, &classes);
    return classes;
}

bool lexicon_knows(const struct lexicon *lexicon, const char *word, size_t length)
{
    const struct lexicon_word *found = find_word(lexicon, word, length, lexicon_hash(word, length));
    if (found == NULL) {
        return false;
    }
    struct classes rest = found->classes; /* first names are of every language */
    rest.bits[CLASS_MALE / 64] &= ~((uint64_t)1 << (CLASS_MALE % 64));
    rest.bits[CLASS_FEMALE / 64] &= ~((uint64_t)1 << (CLASS_FEMALE % 64));
    uint64_t any = 0;
    for (int i = 0; i < CLASS_PARTS; i++) {
        any |= rest.bits[i];
    }
    return any != 0;
}
