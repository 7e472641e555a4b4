/* language_match.h: patterns (language_table.h says how they are written) over scanned words. */
#ifndef VONK_MODEL_LANGUAGE_MATCH_H
#define VONK_MODEL_LANGUAGE_MATCH_H

#include "model/language_lexicon.h"
#include "model/language_scan.h"

struct part;

struct pattern {
    struct part *parts;
    int count;
    /* What a first word must have, so that most words are passed over at once. */
    bool any;               /* nothing: the pattern does not start with a plain word */
    struct classes classes; /* one of these classes, */
    uint64_t hashes;        /* or a hash with one of these bits (of its lowest six) */
};

/* What was matched: words from first up to, not including, end. */
struct span {
    int first, end;
};

struct ready_rule {
    struct pattern pattern;
    const struct language_rule *row;
};

struct ready_context {
    struct pattern pattern;
    enum context_kind kind;
};

/* The rules of a language, ready to match. */
struct language {
    const struct language_table *table;
    struct lexicon lexicon;
    struct ready_rule *rules;
    struct ready_context *contexts;
    int *weighed; /* numbers of the classes of the table's weights */
    int rule_count, context_count, weight_count;
};

/* Reads a pattern into the arena of the lexicon; a fault of the lexicon when it cannot be read. */
void pattern_init(struct pattern *pattern, struct lexicon *lexicon, const char *text);

/* True when the pattern matches with its first word at `at`. */
bool pattern_matches(const struct pattern *pattern, const struct scan *scan, int at,
                     struct span *span);

#endif
