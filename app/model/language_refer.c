/* language_refer.c: goes through a text once and remembers who was spoken of last: a certain man or
 * woman, somebody whose sex is not told, anybody with a role ("every engineer"), a thing. A pronoun
 * is for one of them; what to think of it depends on whom. */
#include "model/language_refer.h"

#include "model/language_match.h"

#include <string.h>

enum {
    NOUN_REACH = 4,    /* words from "a" to its noun: "a young dynamic graduate" */
    VERB_REACH = 3,    /* words between a noun and the verb that tells the time */
    VACANCY_REACH = 5, /* sentences that an advert goes on */
    MEMORY = 3,        /* sentences that somebody is remembered */
    PAIR_REACH = 4,    /* words between "he" and "she" that belong together */
    OBJECT_REACH = 3,  /* words from "nobody" to "him" of "nobody saw him" */
    START_REACH = 4,   /* words from the start of a sentence to "his" in "after his placement" */
    AHEAD_REACH = 14,  /* words from "when he" to the role that comes behind */
    SUBJECT_REACH = 4  /* words from the start of a sentence to its subject */
};

/* Somebody or something that was spoken of. */
struct referent {
    int word;     /* -1 for nobody */
    int sentence; /* where last spoken of, by a pronoun too */
    bool strong;  /* "every", "if a", "anyone": surely nobody certain */
    bool spoken;  /* a pronoun went on with it */
};

struct memory {
    struct scan *scan;
    struct referent anyone, career, man, woman, someone, thing;
    int vacancy; /* sentence that last spoke of a vacancy; -1 for none */
    struct reference *found;
    int count;
};

static const struct referent nobody = {.word = -1};

static const struct word *word_at(const struct memory *memory, int at)
{
    return &memory->scan->words[at];
}

static struct sentence *sentence_of(const struct memory *memory, int at)
{
    return &memory->scan->sentences[word_at(memory, at)->sentence];
}

/* True when the word at `at` is in the sentence of `with`, and of the class. */
static bool is_beside(const struct memory *memory, int at, int with, int class)
{
    const struct sentence *sentence = sentence_of(memory, with);
    return at >= sentence->first && at < sentence->end && word_is(word_at(memory, at), class);
}

static bool is_mark(const struct memory *memory, int at, int with, const char *marks)
{
    const struct sentence *sentence = sentence_of(memory, with);
    return at >= sentence->first && at < sentence->end &&
           (word_at(memory, at)->flags & WORD_MARK) != 0 &&
           strchr(marks, word_at(memory, at)->text[0]) != NULL;
}

/* True when a word of the class stands among those from `from` to `to`, in the sentence of `with`
 * and before any comma. */
static bool has_near(const struct memory *memory, int from, int to, int with, int class)
{
    for (int i = from; i <= to; i++) {
        if (is_beside(memory, i, with, class)) {
            return true;
        }
    }
    return false;
}

static void speak_of_man(struct memory *memory, int at)
{
    struct sentence *sentence = sentence_of(memory, at);
    sentence->man = sentence->man < 0 ? at : sentence->man;
}

static void speak_of_woman(struct memory *memory, int at)
{
    struct sentence *sentence = sentence_of(memory, at);
    sentence->woman = sentence->woman < 0 ? at : sentence->woman;
}

static void remember(struct memory *memory, struct referent *who, int at, bool strong)
{
    *who = (struct referent){at, word_at(memory, at)->sentence, strong, false};
}

static bool is_fresh(const struct memory *memory, const struct referent *who, int at)
{
    return who->word >= 0 && word_at(memory, at)->sentence - who->sentence <= MEMORY;
}

/* A word that ends like a trade is one behind "a" and "every": "every gamer". */
static bool is_role(const struct memory *memory, int at)
{
    const struct word *word = word_at(memory, at);
    if (word_is(word, CLASS_NOROLE)) {
        return false;
    }
    return word_is(word, CLASS_ROLE) ||
           (word_is(word, CLASS_ROLEISH) && (word->flags & WORD_NAME) == 0 &&
            (has_near(memory, at - 2, at - 1, at, CLASS_EVERY) ||
             has_near(memory, at - 2, at - 1, at, CLASS_A)));
}

/* What stands before a noun: every, a, the or a certain one's; -1 for nothing. */
static int determiner_of(const struct memory *memory, int noun, int *place)
{
    static const int classes[] = {CLASS_EVERY, CLASS_MY, CLASS_A, CLASS_THE};
    for (int i = noun - 1; noun - i <= NOUN_REACH; i--) {
        if (i < sentence_of(memory, noun)->first || is_mark(memory, i, noun, ",;:()/-?")) {
            break;
        }
        for (size_t c = 0; c < sizeof classes / sizeof classes[0]; c++) {
            if (word_is(word_at(memory, i), classes[c])) {
                *place = i;
                return classes[c];
            }
        }
    }
    *place = noun;
    return -1;
}

/* "is a welder" and "as a welder" tell something of somebody else. "As the welder" does not. */
static bool is_predicate(const struct memory *memory, int determiner, int place)
{
    bool copula = is_beside(memory, place - 1, place, CLASS_COPULA) &&
                  (word_at(memory, place - 1)->flags & WORD_FIRST) == 0;
    bool when = is_beside(memory, place - 1, place, CLASS_IF);
    return copula && !(when && determiner == CLASS_THE);
}

/* A role in the past tense is a certain person of a story: "the welder took his mask". */
static bool is_told(const struct memory *memory, int noun, int place)
{
    return has_near(memory, noun + 1, noun + VERB_REACH, noun, CLASS_PAST) ||
           (is_beside(memory, noun + 1, noun, CLASS_PASTEND) &&
            !is_beside(memory, place - 1, noun, CLASS_COPULA)) ||
           has_near(memory, place - 2, place - 1, noun, CLASS_PAST);
}

/* "Our new colleague will ..." of a vacancy is nobody yet. */
static bool is_wanted(const struct memory *memory, int noun, int place)
{
    bool advert =
        memory->vacancy >= 0 && word_at(memory, noun)->sentence - memory->vacancy <= VACANCY_REACH;
    return has_near(memory, place + 1, noun - 1, noun, CLASS_NEW) &&
           (advert || has_near(memory, noun + 1, noun + VERB_REACH, noun, CLASS_MODAL));
}

static void note_role(struct memory *memory, int at)
{
    int place;
    const struct word *word = word_at(memory, at);
    bool inside = (word->flags & WORD_CAPITAL) != 0 && (word->flags & WORD_FIRST) == 0 &&
                  !memory->scan->language->table->capital_nouns;
    int determiner = determiner_of(memory, at, &place);
    bool wanted = determiner == CLASS_MY && is_wanted(memory, at, place);
    if (inside || (determiner == CLASS_MY && !wanted)) {
        remember(memory, &memory->someone, at, false);
        return;
    }
    if (is_predicate(memory, determiner, place) ||
        (determiner < 0 && (word->flags & WORD_FIRST) == 0)) {
        return;
    }
    bool strong =
        wanted || determiner == CLASS_EVERY || is_beside(memory, place - 1, place, CLASS_IF);
    if (is_told(memory, at, place) && !strong) {
        remember(memory, &memory->someone, at, false);
        return;
    }
    remember(memory, &memory->anyone, at, strong);
    if (word_is(word, CLASS_CAREER)) {
        remember(memory, &memory->career, at, strong);
    }
}

static void note_person(struct memory *memory, int at)
{
    const struct word *word = word_at(memory, at);
    bool name = (word->flags & WORD_NAME) != 0;
    bool male = name && word_is(word, CLASS_MALE);
    bool female = name && word_is(word, CLASS_FEMALE);
    if (word_is(word, CLASS_MAN) || (male && !female)) {
        remember(memory, &memory->man, at, false);
    } else if (word_is(word, CLASS_WOMAN) || (female && !male)) {
        remember(memory, &memory->woman, at, false);
    } else if (name) {
        remember(memory, &memory->someone, at, false);
    }
    /* "the driver of bus 12, Aydin," */
    bool capital = (word->flags & WORD_CAPITAL) != 0 && !word_is(word, CLASS_NONAME);
    if (capital && !name && is_mark(memory, at - 1, at, ",(") && at >= 2 &&
        is_beside(memory, at - 2, at, CLASS_ROLE) &&
        !memory->scan->language->table->capital_nouns) {
        remember(memory, &memory->someone, at, false);
    }
    if (word_is(word, CLASS_THING)) {
        remember(memory, &memory->thing, at, false);
    }
}

/* True when "the" or "a" thing stands before a word in its sentence; only where things are "he". */
static bool has_noun(const struct memory *memory, int at)
{
    if (!memory->scan->language->table->person_things) {
        return false;
    }
    for (int i = at - 2; i >= sentence_of(memory, at)->first && i > at - AHEAD_REACH; i--) {
        bool determined =
            word_is(word_at(memory, i), CLASS_THE) || word_is(word_at(memory, i), CLASS_A);
        if (determined && !is_role(memory, i + 1)) {
            return true;
        }
    }
    return false;
}

/* "nobody" is forgotten with its sentence, unless a pronoun went on with it. */
static bool is_anyone(const struct memory *memory, int at)
{
    const struct referent *who = &memory->anyone;
    if (!is_fresh(memory, who, at)) {
        return false;
    }
    const struct word *word = word_at(memory, who->word);
    bool here = who->sentence == word_at(memory, at)->sentence;
    if (word_is(word, CLASS_ANYONE) && !here && !who->spoken) {
        return false;
    }
    /* "nobody saw him": not the same person; "and clean it": the thing of this sentence. */
    bool object = word_is(word_at(memory, at), CLASS_HIM);
    if (object && word_is(word, CLASS_ANYONE) && at - who->word <= OBJECT_REACH) {
        return false;
    }
    return !object || (who->word != at - 1 && (here || !has_noun(memory, at)));
}

static void note_anyone(struct memory *memory, int at)
{
    if (!has_near(memory, at + 1, at + 1, at, CLASS_PAST)) {
        remember(memory, &memory->anyone, at, true);
    }
}

/* "he or she", "his/her", and "(she/her)" behind a name. */
static bool is_paired(const struct memory *memory, int at, int other, int others)
{
    if (is_mark(memory, at - 1, at, "/") || is_mark(memory, at + 1, at, "/")) {
        return true;
    }
    for (int i = at - PAIR_REACH; i <= at + PAIR_REACH; i++) {
        bool opposite = is_beside(memory, i, at, other) || is_beside(memory, i, at, others);
        int from = i < at ? i : at;
        int to = i < at ? at : i;
        if (opposite && to - from > 1 && has_near(memory, from + 1, from + 1, at, CLASS_AND)) {
            return true;
        }
    }
    return false;
}

/* "the results (are)": the end of a plural, and something before it that makes a subject of it. */
static bool is_plural(const struct memory *memory, int noun, int with)
{
    static const int before[] = {CLASS_THE, CLASS_DEFINITE, CLASS_OFTEN,
                                 CLASS_MY,  CLASS_SOME,     CLASS_AND};
    if (!is_beside(memory, noun, with, CLASS_PLURALS)) {
        return false;
    }
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        if (has_near(memory, noun - 3, noun - 1, with, before[i])) {
            return true;
        }
    }
    return noun == sentence_of(memory, with)->first;
}

/* In Dutch and German a possessive looks like "to be": "zijn", "sein". */
static bool is_verb(const struct memory *memory, int at)
{
    const struct sentence *sentence = sentence_of(memory, at);
    int next = at + 1;
    if (!memory->scan->language->table->person_things) {
        return false;
    }
    if (next >= sentence->end || (word_at(memory, next)->flags & WORD_MARK) != 0 ||
        is_beside(memory, next, at, CLASS_AFTER)) {
        return true;
    }
    if (is_beside(memory, at - 1, at, CLASS_POSSESSED)) {
        return false;
    }
    /* "a fitter who knows his trade": of one, not "fitters who are". */
    bool of_one = at >= 2 && (is_beside(memory, at - 2, at, CLASS_ROLE) ||
                              is_beside(memory, at - 2, at, CLASS_ANYONE));
    if ((is_beside(memory, at - 1, at, CLASS_BEFORE) && !of_one) || is_plural(memory, at - 1, at)) {
        return true;
    }
    /* "the learner and the coach are": two of them. */
    return is_beside(memory, at - 1, at, CLASS_ROLE) &&
           has_near(memory, at - 4, at - 2, at, CLASS_AND);
}

/* A sentence that starts with "the pump" is about the pump: its "he" is no person. */
static bool has_own_subject(const struct memory *memory, int at)
{
    int first = sentence_of(memory, at)->first;
    bool noun = word_is(word_at(memory, first), CLASS_THE) ||
                word_is(word_at(memory, first), CLASS_A) ||
                word_is(word_at(memory, first), CLASS_MY);
    if (!noun || at - first < 2) {
        return false;
    }
    for (int i = first; i <= first + SUBJECT_REACH && i < at; i++) {
        if (is_role(memory, i) || word_is(word_at(memory, i), CLASS_ANYONE)) {
            return false;
        }
    }
    return true;
}

/* "he" may be a thing: the pump that leaks, the firm and its customers. */
static bool is_of_thing(const struct memory *memory, int at)
{
    if (!memory->scan->language->table->person_things) {
        return false;
    }
    const struct referent *who = &memory->anyone;
    bool thing = memory->thing.word > who->word;
    bool does = has_near(memory, at + 1, at + 2, at, CLASS_DOES);
    bool joined = is_beside(memory, at - 1, at, CLASS_AND) && at >= 2 &&
                  word_is(word_at(memory, at), CLASS_HIS) && !is_role(memory, at - 2) &&
                  has_near(memory, at - 4, at - 3, at, CLASS_THE);
    bool later = who->sentence < word_at(memory, at)->sentence;
    return (thing && does) || joined || (later && has_own_subject(memory, at));
}

/* "When he is ready, the student ..." and "After his placement the student ...": the role that a
 * pronoun stands before; -1 for none. */
static int role_ahead(const struct memory *memory, int at)
{
    const struct sentence *sentence = sentence_of(memory, at);
    bool start = word_is(word_at(memory, at), CLASS_HIS) && at - sentence->first <= START_REACH &&
                 at > sentence->first && !is_beside(memory, at - 1, at, CLASS_AND);
    bool comma = start && memory->scan->language->table->person_things;
    if (!start && !has_near(memory, at - 2, at - 1, at, CLASS_IF) &&
        !is_beside(memory, at - 1, at, CLASS_ERE)) {
        return -1;
    }
    for (int i = at + 1; i < sentence->end && i <= at + AHEAD_REACH; i++) {
        int place;
        comma = comma || is_mark(memory, i, at, ",");
        int determiner = is_role(memory, i) ? determiner_of(memory, i, &place) : -1;
        if (comma && determiner >= 0 && determiner != CLASS_MY &&
            (word_at(memory, i)->flags & WORD_NAME) == 0) {
            return is_told(memory, i, place) ? -1 : i;
        }
    }
    return -1;
}

static void report(struct memory *memory, int at, int role, bool she)
{
    memory->found[memory->count++] = (struct reference){at, role, she};
}

/* A man who was spoken of just now stays "he", unless the sentence names "every engineer". */
static bool is_man(const struct memory *memory, int at)
{
    const struct referent *anyone = &memory->anyone;
    if (is_fresh(memory, &memory->man, at)) {
        bool here = anyone->sentence == word_at(memory, at)->sentence;
        return memory->man.word > anyone->word || !(anyone->strong && here);
    }
    return is_fresh(memory, &memory->someone, at) && memory->someone.word > anyone->word;
}

/* "het kind ... zijn": the grammar of Dutch and German, not a choice. */
static bool is_grammar(const struct memory *memory, int at)
{
    return word_is(word_at(memory, at), CLASS_HIS) && memory->anyone.word >= 0 &&
           word_is(word_at(memory, memory->anyone.word), CLASS_NEUTER);
}

static void read_he(struct memory *memory, int at)
{
    bool his = word_is(word_at(memory, at), CLASS_HIS);
    if ((his && is_verb(memory, at)) || is_paired(memory, at, CLASS_SHE, CLASS_HER)) {
        return;
    }
    if (is_man(memory, at)) {
        remember(memory, &memory->man, at, false);
        speak_of_man(memory, at);
        return;
    }
    if (is_anyone(memory, at)) {
        if (!is_of_thing(memory, at) && !is_grammar(memory, at)) {
            report(memory, at, memory->anyone.word, false);
            memory->anyone.sentence = word_at(memory, at)->sentence;
            memory->anyone.spoken = true;
        }
        return;
    }
    int role = role_ahead(memory, at);
    if (role >= 0) {
        report(memory, at, role, false);
    } else if (!his || !memory->scan->language->table->person_things) {
        remember(memory, &memory->man, at, false);
        speak_of_man(memory, at);
    }
}

static bool is_woman(const struct memory *memory, int at)
{
    const struct referent *career = &memory->career;
    if (is_fresh(memory, &memory->woman, at)) {
        bool here = career->sentence == word_at(memory, at)->sentence;
        return memory->woman.word > career->word || !(career->strong && here);
    }
    return is_fresh(memory, &memory->someone, at) && memory->someone.word > career->word;
}

static void read_she(struct memory *memory, int at)
{
    bool her = word_is(word_at(memory, at), CLASS_HER);
    bool plural = !her && (is_beside(memory, at + 1, at, CLASS_PLURAL) ||
                           is_beside(memory, at - 1, at, CLASS_PLURAL));
    if (plural || is_paired(memory, at, CLASS_HE, CLASS_HIS)) {
        return;
    }
    if (is_fresh(memory, &memory->career, at) && !is_woman(memory, at)) {
        report(memory, at, memory->career.word, true);
        memory->career.sentence = word_at(memory, at)->sentence;
        return;
    }
    remember(memory, &memory->woman, at, false);
    speak_of_woman(memory, at);
}

static void read_word(struct memory *memory, int at)
{
    const struct word *word = word_at(memory, at);
    note_person(memory, at);
    memory->vacancy = word_is(word, CLASS_VACANCY) ? word->sentence : memory->vacancy;
    if ((word->flags & WORD_QUOTED) != 0) {
        return;
    }
    if (is_role(memory, at) && (word->flags & WORD_NAME) == 0) {
        note_role(memory, at);
    }
    if (word_is(word, CLASS_ANYONE)) {
        note_anyone(memory, at);
    }
    if (word_is(word, CLASS_HE) || word_is(word, CLASS_HIS)) {
        read_he(memory, at);
    } else if (word_is(word, CLASS_SHE) || word_is(word, CLASS_HER)) {
        read_she(memory, at);
    }
    if (memory->man.word == at) {
        speak_of_man(memory, at);
    }
    if (memory->woman.word == at) {
        speak_of_woman(memory, at);
    }
}

struct reference *language_refer(struct scan *scan, struct arena *arena, int *count)
{
    struct memory memory = {
        .scan = scan,
        .anyone = nobody,
        .career = nobody,
        .man = nobody,
        .woman = nobody,
        .someone = nobody,
        .thing = nobody,
        .vacancy = -1,
    };
    memory.found = arena_array(arena, (size_t)scan->word_count + 1, sizeof(struct reference));
    for (int i = 0; i < scan->word_count; i++) {
        read_word(&memory, i);
    }
    *count = memory.count;
    return memory.found;
}
