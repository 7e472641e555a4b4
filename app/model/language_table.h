/* language_table.h: what the rules of a language look like. To add a language: one file with its
 * tables, one row in language.c.
 *
 * Words stand in classes: a name and lower-case words between spaces; `*` at one end (or both)
 * means any letters. A rule is a pattern over the words of one sentence:
 *
 *     meisjes            this word               meisje|vrouw|<girl>  one of these; <girl> a class
 *     vrouw* *ster       by start or end         [heel|erg]           may be there
 *     ~3                 up to 3 words, no comma or other mark between
 *     ~~3                the same, marks do not count
 *     !niet|geen         the next word is none of these       -de|het   the word before is none
 *     ^ $                start and end of the sentence        , : ? /   a mark
 *     &6 bang|zwak       and within 6 words on either side, in the same sentence, this pattern
 *
 * The code itself knows these classes; a language that lacks one does without what it is for:
 *   girls boys girl boy       women and men in general, more than one, and one
 *   mother father             of a family, one or more
 *   and definite often some   what pairs them ("boys and girls"), what makes them certain ("the"),
 *   than are                  general again ("most"), or a few; "fewer girls than boys", "are
 * women" he him his she her        pronouns, and possessives role roleish norole       trades and
 * roles of one person; endings of such, behind "a"; what only career neuter             looks like
 * it; what people think a woman's; what grammar makes "his" anyone every a the my of  indefinite
 * persons, and determiners: each, a, the, a certain one's copula person man woman   "is a": a role
 * behind it is no new person; words before a name; words for a certain man or woman: father, Mrs
 *   plural plurals before     for "ze" and "zijn", pronoun or plural, possessive or verb: plural
 *   possessed after           verbs, ends of plural nouns, and what stands before and behind
 *   thing does if ere         machines, and what only machines do; "when", "before"
 *   new vacancy modal         "our new colleague will ..." of an advert
 *   say past pastend doer     verbs of saying; the past tense, and what is one beside "she"
 *   historic fact policy      long ago, figures, talk of stereotypes and role models
 *   aside neg neutral         where sexes are apart for a reason (changing rooms), negation,
 * "(m/v)" noname abbreviation       capitals that are no persons, words whose full stop ends no
 * sentence small                     small words that tell the language Classes `male` and `female`
 * hold first names and are the same for all (language_names.c). */
#ifndef VONK_MODEL_LANGUAGE_TABLE_H
#define VONK_MODEL_LANGUAGE_TABLE_H

#include "model/language.h"

struct language_words {
    const char *name, *words;
};

/* What excuses a match of a rule. Quotations, reported speech, refutations and old times excuse
 * every match. */
enum rule_flag {
    RULE_HINT = 1 << 0,    /* worth a thought only */
    RULE_FACT = 1 << 1,    /* excused where a figure or a study is told, or policy is the subject */
    RULE_NEGATED = 1 << 2, /* excused by a negation in it or just before it */
    RULE_NAME = 1 << 3,    /* excused where it is a surname */
    RULE_MAN = 1 << 4,     /* excused where a certain man is spoken of */
    RULE_WOMAN = 1 << 5,   /* the same for a woman */
    RULE_PAST = 1 << 6,    /* excused where a story is told in the past tense */
    RULE_PAIRED = 1 << 7,  /* excused where the other sex is named beside it, "(m/v)" too */
    RULE_WOMEN = 1 << 8,   /* excused where the sentence is about women in general */
    RULE_LOWER = 1 << 9    /* excused where the first word has a capital */
};

struct language_rule {
    enum language_topic topic;
    unsigned flags;
    const char *pattern;
    const char *instead; /* what to do, such as `write "chair"`; NULL: the topic's own */
};

/* Sentences that change how others are read. */
enum context_kind {
    CONTEXT_HERE,   /* the sentence doubts, refutes or speaks about words */
    CONTEXT_BEFORE, /* it refutes the sentence before it */
    CONTEXT_AFTER,  /* it says that the next sentence is only said to be so */
    CONTEXT_REPORT  /* from here to its end it tells what somebody said or thought */
};

struct language_context {
    enum context_kind kind;
    const char *pattern;
};

/* Who a sentence is about. */
enum weigh_anchor {
    WEIGH_WOMEN,    /* women in general */
    WEIGH_MEN,      /* men in general */
    WEIGH_ONE,      /* "a woman", "every boy" */
    WEIGH_MOTHER,   /* "mothers", "your mother", but not "her mother" */
    WEIGH_FATHER,   /* "fathers", "dad" */
    WEIGH_DIVISION, /* "the boys" here, "the girls" there */
    WEIGH_ANCHORS
};

/* How much a class of words (of any language that has it) tells that a sentence about women or men
 * in general is biased, or, below zero, that it is not; the weights of a sentence add up
 * (language_weigh.c). What has no pattern of its own is found so. */
struct language_weight {
    enum language_topic topic; /* of a finding where this weighs most */
    const char *words;         /* a class */
    int weights[WEIGH_ANCHORS];
};

/* The same for all languages; ends with a row of NULL. */
extern const struct language_weight language_weights[];

enum { LANGUAGE_FILES = 4 };

/* Lists end with a row of NULL. */
struct language_table {
    const char *code;
    const struct language_words *words;
    const struct language_rule *rules[LANGUAGE_FILES]; /* a list for each file, or NULL */
    const struct language_context *contexts;
    bool weighs;                          /* sentences are weighed by language_weights */
    const char *instead[LANGUAGE_TOPICS]; /* of rules that have none of their own */
    bool capital_nouns;                   /* nouns have capitals, as in German */
    bool person_things;                   /* "he" may be a thing, as in Dutch and German */
    bool clitics;                         /* "he's" is two words, as in English */
};

extern const struct language_table language_nl, language_en, language_de, language_es, language_pt,
    language_bg;
extern const struct language_words language_nl_words[], language_en_words[], language_de_words[];
extern const struct language_rule language_nl_people[], language_nl_framing[], language_nl_traits[],
    language_nl_tasks[], language_en_people[], language_en_framing[], language_en_traits[],
    language_en_tasks[];

/* First names, classes `male` and `female`. */
extern const struct language_words language_names[2];

#endif
