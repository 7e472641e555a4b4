/* language_scan.h: a text as words in sentences, with what the rules ask of them. */
#ifndef VONK_MODEL_LANGUAGE_SCAN_H
#define VONK_MODEL_LANGUAGE_SCAN_H

#include "base/arena.h"
#include "model/language_lexicon.h"

#include <stdbool.h>
#include <stdint.h>

enum word_flag {
    WORD_MARK = 1 << 0,     /* a mark, not a word */
    WORD_CAPITAL = 1 << 1,  /* starts with a capital */
    WORD_CAPITALS = 1 << 2, /* more than one letter, and no small one */
    WORD_FIRST = 1 << 3,    /* first word of its sentence */
    WORD_NUMBER = 1 << 4,   /* starts with a digit */
    WORD_PAIRED = 1 << 5,   /* "boys" and "girls" of "boys and girls" */
    WORD_CERTAIN = 1 << 6,  /* "girls" of "the girls" and "12 girls" */
    WORD_QUOTED = 1 << 7,   /* in the words of somebody */
    WORD_REPORTED = 1 << 8, /* told as what somebody said or thought */
    WORD_NAME = 1 << 9      /* name of a person, as far as one can tell */
};

struct word {
    const char *text; /* in small letters; a mark is itself */
    uint32_t size;    /* bytes of `text` */
    uint32_t hash;
    uint32_t offset, length; /* bytes in the text */
    int sentence;
    int quote; /* quotation it stands in, from 1; 0 for none */
    unsigned flags;
    struct classes classes;
};

enum sentence_flag {
    SENTENCE_EXCUSED = 1 << 0, /* doubted, refuted, or about words */
    SENTENCE_FACT = 1 << 1,
    SENTENCE_PAST = 1 << 2,
    SENTENCE_HISTORIC = 1 << 3,
    SENTENCE_WOMEN = 1 << 4,   /* women in general are named */
    SENTENCE_NEUTRAL = 1 << 5, /* "(m/v)", "(m/w/d)" */
    SENTENCE_POLICY = 1 << 6,  /* near to talk of stereotypes, diversity, role models */
    SENTENCE_ASIDE = 1 << 7    /* where boys and girls are apart for a reason: a changing room */
};

struct sentence {
    int first, end; /* words; full stops are none */
    int paragraph;
    unsigned flags;
    int policy;     /* words of policy in it and near to it */
    int man, woman; /* words that first speak of a certain man, a certain woman; -1 for none */
};

struct scan {
    const struct language *language;
    const char *text;
    struct word *words;
    int word_count;
    struct sentence *sentences;
    int sentence_count;
    int quote_count;
};

/* Splits a text of valid UTF-8 into words and sentences; everything lives in the arena. */
void language_scan(struct scan *scan, const struct language *language, const char *text,
                   struct arena *arena);

/* Sets what depends on more than one word: quotations, pairs, names, and what is excused. */
void language_read(struct scan *scan, struct arena *arena);

static inline bool word_is(const struct word *word, int number)
{
    return classes_have(&word->classes, number);
}

#endif
