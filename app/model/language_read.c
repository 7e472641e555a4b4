/* language_read.c: what depends on more than one word. Which quotations are somebody's words, who
 * is named beside whom, which sentences tell figures or old times, doubt or refute. */
#include "model/language_match.h"

#include <stdlib.h>
#include <string.h>

enum {
    MENTION_MOST = 3,  /* words between quotation marks that are spoken of, not said */
    NEAR = 60,         /* words around a quotation that tell whose it is */
    WHOLE_LEAST = 8,   /* words of a quotation that needs no colon before it */
    LABEL_MOST = 6,    /* words before a colon that only say what a quotation is */
    COMPARISON = 10,   /* words from "fewer girls" to "than boys" */
    PAIR_REACH = 2,    /* words between "and" and the other of a pair */
    POLICY_REACH = 5,  /* sentences before and behind a word of policy */
    POLICY_ENOUGH = 2, /* words of policy that make it the subject */
    OLD_YEAR = 1980,   /* a year before it tells of old times */
    SHORT_SENTENCE = 4 /* words: "Really?" between a stereotype and its refutation */
};

struct quotation {
    int first, last; /* words */
};

static bool is_mark(const struct word *word, char mark)
{
    return (word->flags & WORD_MARK) != 0 && word->text[0] == mark;
}

/* The words of a quotation's paragraph, as far as they are near: that bounds the work. */
static struct span neighbourhood(const struct scan *scan, const struct quotation *quotation)
{
    int paragraph = scan->sentences[scan->words[quotation->first].sentence].paragraph;
    int first = quotation->first;
    int end = quotation->last + 1;
    while (first > 0 && quotation->first - first < NEAR &&
           scan->sentences[scan->words[first - 1].sentence].paragraph == paragraph) {
        first--;
    }
    while (end < scan->word_count && end - quotation->last < NEAR &&
           scan->sentences[scan->words[end].sentence].paragraph == paragraph) {
        end++;
    }
    return (struct span){first, end};
}

static bool is_person(const struct word *word)
{
    static const int classes[] = {CLASS_MALE,   CLASS_FEMALE, CLASS_MAN,    CLASS_WOMAN,
                                  CLASS_PERSON, CLASS_ROLE,   CLASS_MOTHER, CLASS_FATHER};
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (word_is(word, classes[i])) {
            return true;
        }
    }
    return false;
}

/* Outside the quotation: words of its paragraph, of its own sentences, a verb of saying near by. */
struct surroundings {
    int words;    /* in the paragraph */
    int own;      /* in its first and last sentence */
    bool says;    /* a verb of saying in its own sentences or the next ones */
    bool label;   /* nothing but a short label before it */
    bool persons; /* a person in the label */
};

static struct surroundings look_around(const struct scan *scan, const struct quotation *quotation)
{
    struct surroundings around = {0};
    int first = scan->words[quotation->first].sentence;
    int last = scan->words[quotation->last].sentence;
    struct span near = neighbourhood(scan, quotation);
    for (int i = near.first; i < near.end; i++) {
        const struct word *word = &scan->words[i];
        if (word->quote != 0 || (word->flags & WORD_MARK) != 0) {
            continue;
        }
        bool own = word->sentence >= first && word->sentence <= last;
        bool next = word->sentence >= first - 1 && word->sentence <= last + 1;
        around.words++;
        around.own += own;
        around.says = around.says || (next && word_is(word, CLASS_SAY));
        around.persons = around.persons || (own && is_person(word));
    }
    bool colon = quotation->first > 0 && is_mark(&scan->words[quotation->first - 1], ':');
    bool ends = quotation->last + 1 >= scan->sentences[last].end;
    bool whole = quotation->last - quotation->first >= WHOLE_LEAST;
    around.label = (colon || whole) && ends && around.own <= LABEL_MOST;
    return around;
}

/* A whole paragraph in quotation marks is a text to read, not somebody's words in a text. */
static bool is_speech(const struct scan *scan, const struct quotation *quotation)
{
    struct surroundings around = look_around(scan, quotation);
    int words = 0;
    for (int i = quotation->first; i <= quotation->last; i++) {
        words += (scan->words[i].flags & WORD_MARK) == 0;
    }
    if (around.words == 0) {
        return false;
    }
    if (around.says) {
        return true;
    }
    if (around.label) {
        return around.persons;
    }
    return around.own > 0 || (words <= MENTION_MOST && around.own > 0);
}

static void read_quotations(struct scan *scan, struct arena *arena)
{
    struct quotation *quotations =
        arena_array(arena, (size_t)scan->quote_count + 1, sizeof(struct quotation));
    for (int i = scan->word_count - 1; i >= 0; i--) {
        struct quotation *quotation = &quotations[scan->words[i].quote];
        quotation->first = i;
        quotation->last = quotation->last == 0 ? i : quotation->last;
    }
    for (int q = 1; q <= scan->quote_count; q++) {
        const struct quotation *at = &quotations[q];
        bool used = scan->word_count > 0 && scan->words[at->first].quote == q;
        if (used && is_speech(scan, at)) {
            for (int i = at->first; i <= at->last; i++) {
                scan->words[i].flags |= scan->words[i].quote == q ? (unsigned)WORD_QUOTED : 0u;
            }
        }
    }
}

/* -1 for words for men, 1 for words for women, 0 for others. */
static int sex_of(const struct word *word)
{
    bool woman = word_is(word, CLASS_GIRLS) || word_is(word, CLASS_GIRL) ||
                 word_is(word, CLASS_MOTHER) || word_is(word, CLASS_WOMAN);
    bool man = word_is(word, CLASS_BOYS) || word_is(word, CLASS_BOY) ||
               word_is(word, CLASS_FATHER) || word_is(word, CLASS_MAN);
    return woman ? 1 : man ? -1 : 0;
}

/* "boys and girls", "men, women", "zowel jongens als meisjes". */
static void read_pair(struct scan *scan, int at)
{
    struct word *words = scan->words;
    int end = scan->sentences[words[at].sentence].end;
    int i = at + 1;
    if (i < end && is_mark(&words[i], ',')) {
        i++;
    }
    bool joined = i < end && (word_is(&words[i], CLASS_AND) || is_mark(&words[i], '/'));
    if (!joined && i == at + 1) {
        return;
    }
    /* "men, women": the other at once; "men and all the women": soon. */
    int last = joined ? i + PAIR_REACH + 1 : i;
    for (; i < end && i <= last; i++) {
        if (sex_of(&words[i]) * sex_of(&words[at]) < 0) {
            words[at].flags |= WORD_PAIRED;
            words[i].flags |= WORD_PAIRED;
            return;
        }
    }
}

static bool makes_certain(const struct word *word)
{
    return word_is(word, CLASS_DEFINITE) || (word->flags & WORD_NUMBER) != 0;
}

/* "fewer girls than boys": neither are girls or boys in general. */
static bool is_compared_to_certain(const struct scan *scan, int at)
{
    int first = scan->sentences[scan->words[at].sentence].first;
    if (at - 1 <= first || !word_is(&scan->words[at - 1], CLASS_THAN)) {
        return false;
    }
    for (int i = at - 2; i >= first && i > at - COMPARISON; i--) {
        if (sex_of(&scan->words[i]) != 0) {
            return (scan->words[i].flags & WORD_CERTAIN) != 0;
        }
    }
    return false;
}

/* "the girls", "our two girls"; but "the most girls" are girls in general. */
static void read_certain(struct scan *scan, int at)
{
    struct word *words = scan->words;
    int left = at - scan->sentences[words[at].sentence].first;
    if (left == 0 || word_is(&words[at - 1], CLASS_OFTEN)) {
        return;
    }
    bool predicate = left > 1 && word_is(&words[at - 1], CLASS_ARE);
    if (predicate || is_compared_to_certain(scan, at)) {
        words[at].flags |= WORD_CERTAIN;
    }
    if (word_is(&words[at - 1], CLASS_SOME)) {
        words[at].flags |= WORD_CERTAIN | WORD_PAIRED; /* some girls are no girls in general */
    }
    bool inside = (words[at - 1].flags & WORD_MARK) == 0 && !word_is(&words[at - 1], CLASS_AND);
    if (makes_certain(&words[at - 1]) ||
        (left > 1 && inside && word_is(&words[at - 2], CLASS_DEFINITE))) {
        words[at].flags |= WORD_CERTAIN;
    }
}

static void read_groups(struct scan *scan)
{
    for (int i = 0; i < scan->word_count; i++) {
        struct word *word = &scan->words[i];
        if (sex_of(word) != 0) {
            read_pair(scan, i);
        }
        if (word_is(word, CLASS_GIRLS) || word_is(word, CLASS_BOYS)) {
            read_certain(scan, i);
        }
    }
}

/* A capital that is nobody's, as far as one can tell, is no name. */
static bool is_name(const struct scan *scan, int at)
{
    const struct word *word = &scan->words[at];
    bool capital = (word->flags & WORD_CAPITAL) != 0 && (word->flags & WORD_CAPITALS) == 0;
    bool first = (word->flags & WORD_FIRST) != 0;
    bool common = word_is(word, CLASS_NONAME); /* "Will", "Ben": also another word */
    if (!capital || (common && first)) {
        return false;
    }
    if (word_is(word, CLASS_MALE) || word_is(word, CLASS_FEMALE)) {
        return true;
    }
    if (first || common) {
        return false;
    }
    const struct word *before = word - 1;
    bool named = (before->flags & WORD_NAME) != 0 || word_is(before, CLASS_PERSON);
    bool nouns = scan->language->table->capital_nouns;
    return named || (!nouns && word_is(before, CLASS_ROLE));
}

static bool is_old_year(const struct word *word)
{
    return (word->flags & WORD_NUMBER) != 0 && word->size == 4 && atoi(word->text) >= 1000 &&
           atoi(word->text) < OLD_YEAR;
}

/* "(m/v)": letters around a slash. */
static bool is_neutral(const struct scan *scan, int at)
{
    const struct word *word = &scan->words[at];
    int end = scan->sentences[word->sentence].end;
    return word_is(word, CLASS_NEUTRAL) &&
           ((at + 1 < end && is_mark(word + 1, '/')) || (at > 0 && is_mark(word - 1, '/')));
}

static bool is_doer(const struct word *word)
{
    return word_is(word, CLASS_DOER) || (word->flags & WORD_NAME) != 0 || sex_of(word) != 0 ||
           word_is(word, CLASS_ROLE);
}

/* "she baked": what looks like a past tense, beside somebody who can do it. */
static bool is_past(const struct scan *scan, int at)
{
    const struct word *word = &scan->words[at];
    const struct sentence *sentence = &scan->sentences[word->sentence];
    if (word_is(word, CLASS_PAST)) {
        return (word->flags & WORD_NAME) == 0;
    }
    return word_is(word, CLASS_PASTEND) && !word_is(word, CLASS_AFTER) &&
           ((at > sentence->first && is_doer(word - 1)) ||
            (at + 1 < sentence->end && word_is(word + 1, CLASS_DOER)));
}

static unsigned flags_of(const struct scan *scan, int at)
{
    const struct word *word = &scan->words[at];
    unsigned flags = 0;
    bool number = (word->flags & WORD_NUMBER) != 0 && word->size > 1;
    flags |= word_is(word, CLASS_FACT) || number || is_mark(word, '%') ? SENTENCE_FACT : 0;
    flags |= is_past(scan, at) ? SENTENCE_PAST : 0;
    flags |= word_is(word, CLASS_HISTORIC) || is_old_year(word) ? SENTENCE_HISTORIC : 0;
    flags |= word_is(word, CLASS_ASIDE) ? SENTENCE_ASIDE : 0;
    flags |= is_neutral(scan, at) ? SENTENCE_NEUTRAL : 0;
    flags |= word_is(word, CLASS_GIRLS) ? SENTENCE_WOMEN : 0;
    return flags;
}

/* Who writes about stereotypes and role models speaks of women and men in general, and may. */
static void spread_policy(struct scan *scan, int sentence)
{
    int first = sentence < POLICY_REACH ? 0 : sentence - POLICY_REACH;
    for (int i = first; i <= sentence + POLICY_REACH && i < scan->sentence_count; i++) {
        scan->sentences[i].policy++;
        scan->sentences[i].flags |=
            scan->sentences[i].policy >= POLICY_ENOUGH ? SENTENCE_POLICY : 0;
    }
}

static void read_words(struct scan *scan)
{
    for (int i = 0; i < scan->word_count; i++) {
        struct word *word = &scan->words[i];
        word->flags |= is_name(scan, i) ? (unsigned)WORD_NAME : 0u;
        scan->sentences[word->sentence].flags |= flags_of(scan, i);
        if (word_is(word, CLASS_POLICY)) {
            spread_policy(scan, word->sentence);
        }
    }
}

/* "Nonsense." excuses the sentence before it, or the whole quotation before it. */
static void excuse_before(struct scan *scan, int sentence)
{
    int at = sentence - 1;
    int quote = at >= 0 ? scan->words[scan->sentences[at].first].quote : 0;
    bool more = at >= 0;
    while (more) {
        struct sentence *before = &scan->sentences[at];
        if ((before->flags & SENTENCE_EXCUSED) != 0) {
            return;
        }
        before->flags |= SENTENCE_EXCUSED;
        bool small = before->end - before->first < SHORT_SENTENCE;
        at--;
        more = at >= 0 &&
               (small || (quote != 0 && scan->words[scan->sentences[at].first].quote == quote));
    }
}

static void apply_context(struct scan *scan, enum context_kind kind, struct span span)
{
    int sentence = scan->words[span.first].sentence;
    if (kind == CONTEXT_HERE) {
        scan->sentences[sentence].flags |= SENTENCE_EXCUSED;
    } else if (kind == CONTEXT_BEFORE) {
        excuse_before(scan, sentence);
    } else if (kind == CONTEXT_AFTER && sentence + 1 < scan->sentence_count) {
        scan->sentences[sentence + 1].flags |= SENTENCE_EXCUSED;
    } else if (kind == CONTEXT_REPORT) {
        int end = scan->sentences[sentence].end;
        for (int i = span.end; i < end && (scan->words[i].flags & WORD_REPORTED) == 0; i++) {
            scan->words[i].flags |= WORD_REPORTED;
        }
    }
}

static void read_contexts(struct scan *scan)
{
    const struct language *language = scan->language;
    for (int i = 0; i < scan->word_count; i++) {
        for (int c = 0; c < language->context_count; c++) {
            struct span span;
            if (pattern_matches(&language->contexts[c].pattern, scan, i, &span)) {
                apply_context(scan, language->contexts[c].kind, span);
            }
        }
    }
}

void language_read(struct scan *scan, struct arena *arena)
{
    read_quotations(scan, arena);
    read_groups(scan);
    read_words(scan);
    read_contexts(scan);
}
