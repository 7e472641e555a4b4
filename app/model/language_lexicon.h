/* language_lexicon.h: which classes a word is of. Built once for a language, then only read. */
#ifndef VONK_MODEL_LANGUAGE_LEXICON_H
#define VONK_MODEL_LANGUAGE_LEXICON_H

#include "base/arena.h"
#include "model/language_table.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The classes that the code knows; their names are in language_lexicon.c. */
enum known_class {
    CLASS_GIRLS,
    CLASS_BOYS,
    CLASS_GIRL,
    CLASS_BOY,
    CLASS_MOTHER,
    CLASS_FATHER,
    CLASS_AND,
    CLASS_DEFINITE,
    CLASS_OFTEN,
    CLASS_THAN,
    CLASS_SOME,
    CLASS_HE,
    CLASS_HIM,
    CLASS_HIS,
    CLASS_SHE,
    CLASS_HER,
    CLASS_ROLE,
    CLASS_CAREER,
    CLASS_ROLEISH,
    CLASS_NOROLE,
    CLASS_NEUTER,
    CLASS_NEW,
    CLASS_VACANCY,
    CLASS_ANYONE,
    CLASS_EVERY,
    CLASS_A,
    CLASS_THE,
    CLASS_MY,
    CLASS_OF,
    CLASS_COPULA,
    CLASS_ARE,
    CLASS_ASIDE,
    CLASS_PERSON,
    CLASS_MAN,
    CLASS_WOMAN,
    CLASS_PLURAL,
    CLASS_PLURALS,
    CLASS_BEFORE,
    CLASS_POSSESSED,
    CLASS_AFTER,
    CLASS_THING,
    CLASS_DOES,
    CLASS_IF,
    CLASS_ERE,
    CLASS_SAY,
    CLASS_PAST,
    CLASS_PASTEND,
    CLASS_DOER,
    CLASS_MODAL,
    CLASS_HISTORIC,
    CLASS_FACT,
    CLASS_POLICY,
    CLASS_NEG,
    CLASS_NEUTRAL,
    CLASS_NONAME,
    CLASS_ABBREVIATION,
    CLASS_SMALL,
    CLASS_MALE,
    CLASS_FEMALE,
    CLASS_KNOWN
};

enum { CLASS_PARTS = 3, CLASS_MOST = CLASS_PARTS * 64 };

/* A set of classes. */
struct classes {
    uint64_t bits[CLASS_PARTS];
};

struct lexicon_word;
struct lexicon_affix;

struct lexicon {
    struct arena *arena;
    const char *names[CLASS_MOST];
    int class_count;
    struct lexicon_word **words; /* by hash, chained */
    uint32_t mask;
    struct lexicon_affix *starts[256], *ends[256], *middles; /* by first and last byte */
    int faults;
    const char *fault; /* the first */
};

/* Builds the lexicon of a language and of the first names. */
void lexicon_init(struct lexicon *lexicon, const struct language_table *table, struct arena *arena);

/* Number of the class with that name; -1 when there is none. */
int lexicon_class(const struct lexicon *lexicon, const char *name, size_t length);

/* Classes of a word in small letters, and its hash. */
struct classes lexicon_find(const struct lexicon *lexicon, const char *word, size_t length,
                            uint32_t *hash);

/* True when the word itself, not only its start or end, stands in a class of the language. */
bool lexicon_knows(const struct lexicon *lexicon, const char *word, size_t length);

uint32_t lexicon_hash(const char *word, size_t length);

/* Counts a row that cannot be used, and remembers the first. */
void lexicon_fault(struct lexicon *lexicon, const char *row);

static inline bool classes_have(const struct classes *classes, int number)
{
    return number >= 0 && (classes->bits[number / 64] >> (number % 64) & 1) != 0;
}

#endif
