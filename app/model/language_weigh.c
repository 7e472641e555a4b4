/* language_weigh.c: who speaks of women or men in general mostly tells what they are like; who does
 * so with "always", "because", "neat" and "better" surely does, and who does so with a percentage,
 * a campaign or "both" does not. Each class of words counts once in a sentence. */
#include "model/language_weigh.h"

#include <stddef.h>

enum {
    ENOUGH = 2,        /* what the weights of a biased sentence add up to */
    OF_FACT = -3,      /* a figure or a study */
    OF_PAST = -3,      /* a story */
    OF_PERSON = -2,    /* a certain man or woman */
    OF_OTHER = 1,      /* the other sex in general, in the same sentence */
    FAR = 12,          /* words from the sex to what weighs most that a finding shows */
    SENTENCE_LONG = 60 /* words: longer is no sentence but a list */
};

const struct language_weight language_weights[] = {
    /*                           women men one mother father division */
    {LANGUAGE_STEREOTYPE, "trait", {2, 2, 2, 1, 1, 1}},
    {LANGUAGE_STEREOTYPE, "better", {2, 2, 2, 1, 1, 1}},
    {LANGUAGE_STEREOTYPE, "adjective", {1, 1, 1, 0, 0, 0}},
    {LANGUAGE_STEREOTYPE, "mostly", {0, -2, 0, 0, 0, 0}},
    {LANGUAGE_STEREOTYPE, "many", {-1, -1, 0, 0, 0, 0}},
    {LANGUAGE_STEREOTYPE, "liking", {1, 1, 1, 0, 0, 0}},
    {LANGUAGE_STEREOTYPE, "fond", {1, 1, 1, 0, 0, 0}},
    {LANGUAGE_STEREOTYPE, "gift", {2, 2, 1, 1, 1, 0}},
    {LANGUAGE_STEREOTYPE, "nature", {2, 2, 2, 2, 2, 2}},
    {LANGUAGE_STEREOTYPE, "pink", {2, 1, 1, 1, 1, 1}},
    {LANGUAGE_STEREOTYPE, "looks", {2, 1, 1, 0, 0, 0}},
    {LANGUAGE_STEREOTYPE, "always", {1, 1, 1, 1, 1, 0}},
    {LANGUAGE_STEREOTYPE, "reason", {1, 1, 1, 1, 1, 0}},
    {LANGUAGE_STEREOTYPE, "tech", {0, 1, 1, 0, 0, 0}},
    {LANGUAGE_STEREOTYPE, "care", {1, 0, 0, 1, 0, 0}},
    {LANGUAGE_EXCLUSION, "must", {1, 1, 1, 1, 1, 0}},
    {LANGUAGE_EXCLUSION, "neg", {1, 1, 0, 0, 0, 0}},
    {LANGUAGE_EXCLUSION, "event", {-2, 2, 0, 0, 0, 0}},
    {LANGUAGE_EXCLUSION, "advert", {0, 1, 0, 0, 0, 0}},
    {LANGUAGE_FAMILY, "chores", {1, 0, 1, 2, -2, 0}},
    {LANGUAGE_FAMILY, "handy", {0, 1, 0, -2, 2, 0}},
    {LANGUAGE_FAMILY, "home", {0, 0, 0, 1, 1, 0}},
    {LANGUAGE_ALSO, "too", {1, 1, 1, 0, 0, 0}},
    {LANGUAGE_ALSO, "join", {0, 1, 0, 1, 1, 0}},
    {LANGUAGE_DESPITE, "surprise", {1, 1, 2, 0, 0, 0}},
    {LANGUAGE_GENERIC, "outreach", {-3, -3, -3, -3, -3, -3}},
    {LANGUAGE_GENERIC, "leave", {-3, -3, -3, -3, -3, -3}},
    {LANGUAGE_GENERIC, "equal", {-2, -2, -2, -2, -2, -2}},
    {LANGUAGE_GENERIC, "practical", {-3, -3, -3, -3, -3, -3}},
    {LANGUAGE_GENERIC, "narrator", {-2, -2, -2, -3, -3, -2}},
    {0, NULL, {0}},
};

/* What the mere mention weighs, and what it is called when nothing else weighs more. */
static const struct {
    int weight;
    enum language_topic topic;
} mentions[WEIGH_ANCHORS] = {
    [WEIGH_WOMEN] = {1, LANGUAGE_STEREOTYPE}, [WEIGH_MEN] = {1, LANGUAGE_EXCLUSION},
    [WEIGH_ONE] = {0, LANGUAGE_STEREOTYPE},   [WEIGH_MOTHER] = {1, LANGUAGE_FAMILY},
    [WEIGH_FATHER] = {1, LANGUAGE_FAMILY},    [WEIGH_DIVISION] = {2, LANGUAGE_EXCLUSION},
};

/* "her mother", "Noor's father", "the father of Noor", "he is a father": a certain one. */
static bool is_certain_parent(const struct scan *scan, const struct sentence *sentence, int at)
{
    for (int i = at - 1; i >= sentence->first && i >= at - 2; i--) {
        const struct word *word = &scan->words[i];
        size_t size = word->size;
        bool owner = size > 2 && word->text[size - 1] == 's' &&
                     ((word->flags & WORD_NAME) != 0 || word->text[size - 2] == '\'');
        if (word_is(word, CLASS_MY) || word_is(word, CLASS_SOME) || word_is(word, CLASS_COPULA) ||
            owner || (word->flags & WORD_NUMBER) != 0) {
            return true;
        }
    }
    if (at > sentence->first &&
        (word_is(&scan->words[at - 1], CLASS_SAY) || word_is(&scan->words[at - 1], CLASS_THAN))) {
        return true;
    }
    return at + 1 < sentence->end &&
           (word_is(&scan->words[at + 1], CLASS_OF) || word_is(&scan->words[at + 1], CLASS_SAY) ||
            (scan->words[at + 1].flags & WORD_NAME) != 0);
}

/* "a woman", "every young man". */
static bool is_one(const struct scan *scan, const struct sentence *sentence, int at)
{
    for (int i = at - 1; i >= sentence->first && i >= at - 2; i--) {
        const struct word *word = &scan->words[i];
        if (word_is(word, CLASS_A) || word_is(word, CLASS_EVERY)) {
            return at + 1 >= sentence->end || (scan->words[at + 1].flags & WORD_NAME) == 0;
        }
        if (word_is(word, CLASS_THE) || word_is(word, CLASS_MY)) {
            return false;
        }
    }
    return false;
}

static bool is_woman(const struct word *word)
{
    return word_is(word, CLASS_GIRLS) || word_is(word, CLASS_GIRL) || word_is(word, CLASS_MOTHER);
}

/* "The boys saw the wood. The girls paint it.": the other sex, just as certain, in this sentence or
 * the next one. */
static bool is_divided(const struct scan *scan, int number, int at)
{
    const struct word *words = scan->words;
    const unsigned certain = WORD_CERTAIN | WORD_PAIRED | WORD_QUOTED | WORD_REPORTED;
    int last = number + 1 < scan->sentence_count ? number + 1 : number;
    int other = is_woman(&words[at]) ? CLASS_BOYS : CLASS_GIRLS;
    const unsigned story = SENTENCE_PAST | SENTENCE_FACT | SENTENCE_EXCUSED | SENTENCE_HISTORIC;
    if (at == 0 || !word_is(&words[at - 1], CLASS_THE) ||
        (scan->sentences[last].flags & story) != 0 ||
        scan->sentences[last].end - at > SENTENCE_LONG) {
        return false;
    }
    for (int i = at + 1; i < scan->sentences[last].end; i++) {
        if (word_is(&words[i], other) && (words[i].flags & certain) == WORD_CERTAIN &&
            word_is(&words[i - 1], CLASS_THE)) {
            return true;
        }
    }
    return false;
}

/* What kind of mention a word is; -1 for none. */
static int anchor_of(const struct scan *scan, int number, int at)
{
    const struct word *word = &scan->words[at];
    const struct sentence *sentence = &scan->sentences[number];
    if ((word->flags & (WORD_PAIRED | WORD_QUOTED | WORD_REPORTED)) != 0) {
        return -1;
    }
    if (word_is(word, CLASS_MOTHER) || word_is(word, CLASS_FATHER)) {
        return is_certain_parent(scan, sentence, at) ? -1
               : word_is(word, CLASS_MOTHER)         ? WEIGH_MOTHER
                                                     : WEIGH_FATHER;
    }
    bool women = word_is(word, CLASS_GIRLS);
    if (women && at == sentence->first && at + 1 < sentence->end && word[1].text[0] == ',') {
        return -1; /* "Girls, come and code!" */
    }
    if (women || word_is(word, CLASS_BOYS)) {
        if ((word->flags & WORD_CERTAIN) == 0) {
            return women ? WEIGH_WOMEN : WEIGH_MEN;
        }
        return is_divided(scan, number, at) ? WEIGH_DIVISION : -1;
    }
    bool one = word_is(word, CLASS_GIRL) || word_is(word, CLASS_BOY);
    return one && is_one(scan, sentence, at) ? WEIGH_ONE : -1;
}

/* Words that are told of an anchor: all of its sentence, but for "mum cooks and dad saws". */
static struct span reach_of(const struct scan *scan, int number, int at, int anchor)
{
    const struct sentence *sentence = &scan->sentences[number];
    struct span span = {sentence->first, sentence->end};
    bool parent = anchor == WEIGH_MOTHER || anchor == WEIGH_FATHER;
    for (int i = sentence->first; parent && i < sentence->end; i++) {
        const struct word *word = &scan->words[i];
        bool other = word_is(word, anchor == WEIGH_MOTHER ? CLASS_FATHER : CLASS_MOTHER);
        if (other && i < at) {
            span.first = i + 1;
        } else if (other) {
            span.end = i;
            break;
        }
    }
    return span;
}

/* The first word of a class that is not the one at `but`; -1 for none. */
static int find_class(const struct scan *scan, struct span span, int class, int but)
{
    for (int i = span.first; i < span.end; i++) {
        if (i != but && word_is(&scan->words[i], class)) {
            return i;
        }
    }
    return -1;
}

static int base_of(const struct scan *scan, int number, int at, int anchor)
{
    const struct sentence *sentence = &scan->sentences[number];
    int sum = mentions[anchor].weight;
    bool person = false;
    bool other = false;
    sum += (sentence->flags & SENTENCE_FACT) != 0 ? OF_FACT : 0;
    sum += (sentence->flags & SENTENCE_PAST) != 0 ? OF_PAST : 0;
    for (int i = sentence->first; i < sentence->end; i++) {
        const struct word *word = &scan->words[i];
        person = person || (word->flags & WORD_NAME) != 0;
        other = other ||
                (anchor_of(scan, number, i) >= 0 && is_woman(word) != is_woman(&scan->words[at]));
    }
    bool parent = anchor == WEIGH_MOTHER || anchor == WEIGH_FATHER;
    return sum + (person ? OF_PERSON : 0) + (other && !parent ? OF_OTHER : 0);
}

static bool weigh_anchor(const struct scan *scan, int number, int at, int anchor,
                         struct judgement *judgement)
{
    const struct language *language = scan->language;
    const struct language_weight *rows = language_weights;
    struct span reach = reach_of(scan, number, at, anchor);
    int sum = base_of(scan, number, at, anchor);
    int most = 0;
    judgement->topic = mentions[anchor].topic;
    judgement->span = (struct span){at, at + 1};
    for (int i = 0; i < language->weight_count; i++) {
        int weight = rows[i].weights[anchor];
        bool none = weight == 0 || language->weighed[i] < 0;
        int word = none ? -1 : find_class(scan, reach, language->weighed[i], at);
        sum += word < 0 ? 0 : weight;
        if (word >= 0 && weight > most) {
            bool far = word > at + FAR || word < at - FAR;
            bool parent = anchor == WEIGH_MOTHER || anchor == WEIGH_FATHER;
            most = weight;
            judgement->topic = parent ? LANGUAGE_FAMILY : rows[i].topic;
            judgement->span.first = far || word > at ? at : word;
            judgement->span.end = (far || word < at ? at : word) + 1;
        }
    }
    return sum >= ENOUGH;
}

bool language_weigh(const struct scan *scan, int number, struct judgement *judgement)
{
    const struct sentence *sentence = &scan->sentences[number];
    const unsigned excused =
        SENTENCE_EXCUSED | SENTENCE_HISTORIC | SENTENCE_ASIDE | SENTENCE_POLICY;
    if (scan->language->weight_count == 0 || (sentence->flags & excused) != 0 ||
        sentence->end - sentence->first > SENTENCE_LONG) {
        return false;
    }
    for (int i = sentence->first; i < sentence->end; i++) {
        int anchor = anchor_of(scan, number, i);
        if (anchor >= 0 && weigh_anchor(scan, number, i, anchor, judgement)) {
            return true;
        }
    }
    return false;
}
